import Articles
import Screen

/// The shortest chains between two names as rows: of each chain its steps, under each step its sentence.
struct ChainsPage: Sendable {
    /// One row.
    enum Row: Sendable, Hashable {
        case blank
        case heading(String)
        /// A step of a chain.
        case step(chain: Int, step: Int)
        /// Another row of the step above it.
        case more(String)
    }

    let answer: Chains
    private(set) var rows: [Row] = []
    private var width = 0
    var scroll = Scroll()

    /// Chains that have no rows before the first `fit`.
    init(_ answer: Chains) { self.answer = answer }

    /// Makes the rows anew where the width has changed; the selected step stays selected.
    mutating func fit(width: Int) {
        guard width > 0, width != self.width else { return }
        let selected = links.firstIndex(of: scroll.selected)
        self.width = width
        rows = []
        for (chain, steps) in answer.chains.enumerated() {
            if chain > 0 { rows.append(.blank) }
            let names = [steps.first?.from.name ?? ""] + steps.map(\.to.entity.name)
            rows.append(.heading(names.joined(separator: " – ")))
            for step in steps.indices {
                rows.append(.step(chain: chain, step: step))
                let sentence = steps[step].to.passage.sentence.onOneLine
                rows += sentence.broken(to: max(1, width - 4), atMost: 3).map { .more($0) }
            }
        }
        scroll.selected = selected.map { links[$0] } ?? links.first ?? 0
    }

    /// The rows that can be selected, in order.
    var links: [Int] { rows.indices.filter { if case .step = rows[$0] { true } else { false } } }

    /// What its rim says: whose chains they are.
    var title: String {
        "\(answer.start.kind.sigil)\(answer.start.name) to \(answer.end.kind.sigil)\(answer.end.name)"
    }

    /// How many chains there are, and how long.
    var note: String {
        guard let steps = answer.chains.first?.count else { return "" }
        let count = answer.chains.count
        return "\(count) chain\(count == 1 ? "" : "s") of \(steps) step\(steps == 1 ? "" : "s")"
    }

    /// What stands where there is no chain.
    var emptiness: String {
        if answer.start.id == answer.end.id { return "These are one and the same. q closes." }
        return answer.isComplete
            ? "No chain of sentences leads from one to the other. q closes."
            : "No chain was found among the names that were looked at; there may be a long one. q closes."
    }

    /// The step that is selected.
    var selectedStep: Chains.Step? { step(at: scroll.selected) }

    /// The step that begins at a row.
    func step(at row: Int) -> Chains.Step? {
        guard rows.indices.contains(row), case .step(let chain, let step) = rows[row] else { return nil }
        return answer.chains[chain][step]
    }

    /// What a row says, and what stands at its right.
    func words(of step: Chains.Step) -> (left: String, right: String) {
        let sentences = "\(step.to.sentences) sentence\(step.to.sentences == 1 ? "" : "s")"
        let article = step.to.passage.article
        let known = [article.publisher, article.published?.description].compactMap(\.self).joined(
            separator: " ")
        let to = step.to.entity
        return (
            "\(step.from.kind.sigil)\(step.from.name) – \(to.kind.sigil)\(to.name), \(sentences)",
            known.isEmpty ? article.displayTitle.onOneLine.shortened(to: 28) : known
        )
    }

    /// What a search looks at in a row.
    func text(of row: Int) -> String {
        switch rows[row] {
        case .blank: ""
        case .heading(let words), .more(let words): words
        case .step: step(at: row).map { words(of: $0).left } ?? ""
        }
    }

    mutating func move(_ movement: Movement, height: Int) {
        let links = links
        guard let at = links.firstIndex(of: scroll.selected) else { return }
        switch movement {
        case .rows, .first, .last:
            select(links[movement.target(from: at, of: links.count, height: height)], height: height)
        case .pages, .halfPages:
            select(movement.target(from: scroll.selected, of: rows.count, height: height), height: height)
        }
    }

    /// Selects the step at a row, or the nearest, with its sentence in sight.
    mutating func select(_ row: Int, height: Int) {
        guard let link = links.min(by: { abs($0 - row) < abs($1 - row) }) else { return }
        var end = link + 1
        while rows.indices.contains(end), case .more = rows[end] { end += 1 }
        scroll.select(link, of: rows.count, height: height)
        scroll.top = min(max(scroll.top, end - height), link)
        if link > 0, case .heading = rows[link - 1] { scroll.top = min(scroll.top, link - 1) }
    }

    /// Selects the first step of a neighbouring chain.
    mutating func stepChain(_ step: Int, height: Int) {
        let firsts = links.filter { row in
            if row > 0, case .heading = rows[row - 1] { true } else { false }
        }
        let target = step > 0 ? firsts.first { $0 > scroll.selected } : firsts.last { $0 < scroll.selected }
        if let target { select(target, height: height) }
    }
}
