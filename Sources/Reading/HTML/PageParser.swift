import CHTML

/// Reads a page through libxml2, which forgives what browsers forgive. Nothing is fetched and no entity is expanded
/// but HTML's own.
enum PageParser {
    /// The deepest nesting that is read, in elements: what browsers read.
    static let deepest = 512
    /// The most elements and runs of characters that are read.
    static let mostNodes = 3_000_000

    /// Reads a page from UTF-8 without NUL bytes.
    ///
    /// - Throws: `.tooDeep` or `.tooManyElements` where a bound is passed; `.unreadable` where memory does not suffice.
    static func page(of text: [UInt8], at place: ReadingError.Place) throws(ReadingError) -> HTMLTree {
        let builder = PageBuilder()
        var events = unsafe chtml_events(
            open: { context, name, attributes in
                let builder = unsafe PageParser.builder(context)
                unsafe builder.open(name, attributes)
                return builder.excess == nil ? 0 : 1
            },
            close: { context, name in unsafe PageParser.builder(context).close(name) },
            text: { context, bytes, count in
                unsafe PageParser.builder(context).add(UnsafeRawBufferPointer(start: bytes, count: count))
            })
        let context = unsafe Unmanaged.passUnretained(builder).toOpaque()
        let result = unsafe text.withUnsafeBytes { buffer in
            unsafe buffer.withMemoryRebound(to: CChar.self) { page in
                unsafe page.baseAddress.map { unsafe chtml_read($0, page.count, &events, context) } ?? 0
            }
        }
        if result != 0 { throw .unreadable(path: place.path, reason: "not enough memory to read it") }
        switch builder.excess {
        case .depth: throw .tooDeep(place, bound: deepest)
        case .nodes: throw .tooManyElements(place, bound: mostNodes)
        case nil: return builder.finished()
        }
    }

    private static func builder(_ context: UnsafeMutableRawPointer) -> PageBuilder {
        unsafe Unmanaged<PageBuilder>.fromOpaque(context).takeUnretainedValue()
    }
}

/// Makes the tree of what the parser tells it.
private final class PageBuilder {
    enum Excess { case depth, nodes }

    /// The bound that was passed; nil while none was.
    private(set) var excess: Excess?
    private var page = HTMLTree()
    private var open: [Int32] = []
    private var script: [UInt8]?
    private var tags: [Int: Tag] = [:]

    func open(_ name: UnsafePointer<CChar>, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?) {
        let tag = unsafe tag(name)
        begin(tag)
        open.append(Int32(page.nodes.count - 1))
        if open.count > PageParser.deepest { excess = .depth }
        guard var next = unsafe attributes else { return }
        while let name = unsafe next.pointee {
            let value = unsafe next.advanced(by: 1).pointee
            unsafe add(attribute: name, value)
            unsafe next += 2
        }
        if tag == .script, isLinkedData(page.nodes.count - 1) { script = [] }
    }

    func close(_ name: UnsafePointer<CChar>) {
        let tag = unsafe tag(name)
        // The parser closes what it opened; an end tag of nothing open is passed over.
        guard let depth = open.lastIndex(where: { page.nodes[Int($0)].tag == tag }) else { return }
        for number in open[depth...] { page.nodes[Int(number)].end = Int32(page.nodes.count) }
        open.removeSubrange(depth...)
        if tag == .script, let script {
            page.linkedData.append(script)
            self.script = nil
        }
    }

    func add(_ characters: UnsafeRawBufferPointer) {
        if script != nil {
            unsafe script?.append(contentsOf: characters)
            return
        }
        if let number = open.last {
            let tag = page.nodes[Int(number)].tag
            if tag == .script || tag == .style { return }
        }
        if page.nodes.last?.tag != .text || page.nodes.last?.parent != open.last ?? -1 {
            begin(.text)
        }
        unsafe page.bytes.append(contentsOf: characters)
    }

    func finished() -> HTMLTree {
        for number in open { page.nodes[Int(number)].end = Int32(page.nodes.count) }
        open = []
        return page
    }

    private func begin(_ tag: Tag) {
        let number = Int32(page.nodes.count)
        page.nodes.append(
            HTMLTree.Node(
                tag: tag, parent: open.last ?? -1, end: number + 1, text: Int32(page.bytes.count),
                attributes: Int32(page.attributes.count)))
        if page.nodes.count > PageParser.mostNodes { excess = .nodes }
    }

    private func add(attribute name: UnsafePointer<CChar>, _ value: UnsafePointer<CChar>?) {
        guard let name = unsafe HTMLTree.Attribute.Name(rawValue: String(cString: name)) else { return }
        let start = page.values.count
        if var at = unsafe value {
            while unsafe at.pointee != 0 {
                unsafe page.values.append(UInt8(bitPattern: at.pointee))
                unsafe at += 1
            }
        }
        page.attributes.append(HTMLTree.Attribute(name: name, value: start..<page.values.count))
    }

    /// The tag of a name. The parser keeps one copy of each name, so that its address tells it.
    private func tag(_ name: UnsafePointer<CChar>) -> Tag {
        let address = Int(bitPattern: name)
        if let tag = tags[address] { return tag }
        let tag = unsafe Tag.named[String(cString: name)] ?? .other
        tags[address] = tag
        return tag
    }

    private func isLinkedData(_ number: Int) -> Bool {
        page.value(of: .type, at: number)?.lowercased().hasPrefix("application/ld+json") ?? false
    }
}
