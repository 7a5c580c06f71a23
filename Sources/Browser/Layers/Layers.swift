import Articles
import Screen

/// What lies over the panes, the lowest first: at most one of each kind, always in the order page, search, picker,
/// prompt. The last has the keys and is drawn over the others.
struct Layers: Sendable {
    /// One of them.
    enum Layer: Sendable {
        case page(TextPage)
        case search(SearchPage)
        case picker(Picker)
        case prompt(Prompt)

        /// Where it lies among the others.
        fileprivate var height: Int {
            switch self {
            case .page: 0
            case .search: 1
            case .picker: 2
            case .prompt: 3
            }
        }

        /// Where its keys count.
        var context: Action.Contexts {
            switch self {
            case .page(let page): page.context
            case .search: .search
            case .picker(let picker): picker.context
            case .prompt(let prompt): prompt.purpose == .filter ? .filterLine : .prompt
            }
        }

        /// Whether keys are written in it.
        var isWritten: Bool { if case .page = self { false } else { true } }
    }

    private(set) var stack: [Layer] = []

    /// The one that has the keys.
    var top: Layer? { stack.last }

    /// Puts a layer in its place, or takes away the one that is there.
    fileprivate mutating func put(_ layer: Layer?, at height: Int) {
        stack.removeAll { $0.height == height }
        guard let layer else { return }
        stack.insert(layer, at: stack.firstIndex { $0.height > height } ?? stack.endIndex)
    }
}

extension State {
    /// The help, or the reasons for something, over the panes.
    var page: TextPage? {
        get { layers.stack.lazy.compactMap { if case .page(let page) = $0 { page } else { nil } }.first }
        set { layers.put(newValue.map { .page($0) }, at: 0) }
    }

    /// The search of the archive.
    var search: SearchPage? {
        get { layers.stack.lazy.compactMap { if case .search(let page) = $0 { page } else { nil } }.first }
        set { layers.put(newValue.map { .search($0) }, at: 1) }
    }

    /// The names that are offered to filter by.
    var picker: Picker? {
        get {
            layers.stack.lazy.compactMap { if case .picker(let picker) = $0 { picker } else { nil } }.first
        }
        set { layers.put(newValue.map { .picker($0) }, at: 2) }
    }

    /// The line that is being written.
    var prompt: Prompt? {
        get {
            layers.stack.lazy.compactMap { if case .prompt(let prompt) = $0 { prompt } else { nil } }.first
        }
        set { layers.put(newValue.map { .prompt($0) }, at: 3) }
    }

    /// Draws what lies over the panes; the prompt is written in the footer.
    func drawLayers(in body: Rect, on frame: inout Frame) {
        for layer in layers.stack {
            switch layer {
            case .page(let page): draw(page, in: body, on: &frame)
            case .search(let search): draw(search, in: body, on: &frame)
            case .picker(let picker): draw(picker, in: body, on: &frame)
            case .prompt: break
            }
        }
    }
}
