/// The blocks of an article's body, each with its part, after the clean-up.
struct BodyText {
    /// A block that is kept.
    struct Block {
        /// The bytes of its text.
        var text: Range<Int>
        /// Whether it is a heading of what follows.
        var isHeading: Bool
    }

    /// The blocks that are kept, in their order.
    private(set) var kept: [Block] = []
    /// The text that they are ranges of.
    let text: [UInt8]

    private let page: HTMLTree
    private let hints: PageHints
    private let blocks: [PageBlock]

    /// Cleans the body that a search found.
    init(of body: Int, in search: BodySearch, title: String?) {
        page = search.page
        hints = search.hints
        let found = PageBlocks(page, within: body..<Int(page.nodes[body].end), without: search.dropped)
        blocks = found.blocks
        text = found.text
        let lists = linkedLists()
        let titleKey = title.map { Self.key($0) }
        for block in blocks where isText(block, lists) {
            let heading = page.nearest(block.element) { $0.isHeading } != nil && !block.isSentence(in: text)
            if heading, page.nodes[block.element].tag == .h1 { continue }
            if block.text.count < 400, let titleKey, Self.key(text.string(block.text)) == titleKey {
                continue
            }
            kept.append(Block(text: block.text, isHeading: heading))
        }
        trimEnds()
        dropEmptyHeadings()
    }

    /// All the blocks of a page that a search did not leave out, but for the headline.
    init(whole search: BodySearch) {
        page = search.page
        hints = search.hints
        let found = PageBlocks(page, within: page.nodes.indices, without: search.dropped)
        blocks = found.blocks
        text = found.text
        for block in blocks where page.nodes[block.element].tag != .h1 {
            kept.append(Block(text: block.text, isHeading: false))
        }
    }

    /// The summary of the story that stands before the body: its running text alone.
    static func leads(of body: BodyText, at element: Int, in search: BodySearch, title: String?) -> [[UInt8]]
    {
        let first = body.kept.first.map { Array(body.text[$0.text]) }
        return search.leads(of: element).flatMap { lead in
            let text = BodyText(of: lead, in: search, title: title)
            return text.kept.filter { $0.text.count >= 40 }.map { Array(text.text[$0.text]) }
        }.filter { $0 != first }
    }

    /// How long the text is that is kept, in bytes.
    var count: Int { kept.reduce(0) { $0 + $1.text.count } }

    private func isText(_ block: PageBlock, _ lists: [Int: (length: Int, linked: Int)]) -> Bool {
        let length = block.text.count
        let element = page.nodes[block.element].tag
        if !text[block.text].contains(where: { Ascii.isWord($0) }) { return false }
        if let list = list(around: block.element), let sum = lists[list] {
            if sum.linked * 10 > sum.length * 6 { return false }
        } else if block.linked * 10 > length * 7 {
            return false
        }
        if Furniture.fills(block.text, of: text) { return false }
        if element.isHeading { return length < 300 }
        let hint = hints.hints[block.element]
        if !hint.isDisjoint(with: [.byline, .date]), length < 120 { return false }
        switch element {
        case .p, .li, .td, .th, .dd, .dt, .pre, .blockquote: return true
        default: return length >= 40 || text.endsSentence(block.text)
        }
    }

    /// How much text, and how much of it in links, each list holds.
    private func linkedLists() -> [Int: (length: Int, linked: Int)] {
        var lists: [Int: (length: Int, linked: Int)] = [:]
        for block in blocks {
            guard let list = list(around: block.element) else { continue }
            lists[list, default: (0, 0)].length += block.text.count
            lists[list, default: (0, 0)].linked += block.linked
        }
        return lists
    }

    private func list(around element: Int) -> Int? {
        var at = element
        while at >= 0 {
            switch page.nodes[at].tag {
            case .ul, .ol, .dl: return at
            case .li, .dd, .dt, .p, .div, .span, .article: at = Int(page.nodes[at].parent)
            default: return nil
            }
        }
        return nil
    }

    /// Leaves out the short lines after the last running text.
    private mutating func trimEnds() {
        while let last = kept.last, kept.count > 1 {
            let runs = last.text.count >= 80 || text.endsSentence(last.text)
            guard last.isHeading || (!runs && last.text.count < 30) else { return }
            kept.removeLast()
        }
    }

    /// Leaves out the headings that nothing follows but another of their kind.
    private mutating func dropEmptyHeadings() {
        if kept.last?.isHeading == true { kept.removeLast() }
    }

    /// The words of a line alone, to compare lines by.
    static func key(_ line: String) -> [UInt8] {
        line.lowercased().utf8.filter { Ascii.isWord($0) }
    }
}
