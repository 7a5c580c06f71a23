/// Finds the element of a page that holds the text of its article.
///
/// Each block of text is worth something: running text its length, links and scraps less than nothing. The body is the
/// smallest element whose blocks are worth most together; an element that says that it is the body needs to be worth
/// only part of that. What says that it is furniture is left out first, unless most of the page's worth is within it.
/// The worth follows Kohlschütter and others, "Boilerplate Detection using Shallow Text Features" (WSDM 2010); the
/// names that elements give themselves, the reading modes of browsers.
struct BodySearch {
    /// How much is left out before the search.
    enum Strictness: CaseIterable {
        /// All that says that it is furniture.
        case names
        /// What is furniture by its element.
        case tags
        /// What is not shown.
        case hidden
        /// Only what is never text.
        case elements
    }

    let page: HTMLTree
    let hints: PageHints
    /// What is left out of the page.
    private(set) var dropped: [Bool]

    init(_ page: HTMLTree, _ hints: PageHints, _ strictness: Strictness) {
        self.page = page
        self.hints = hints
        dropped = strictness == .elements ? hints.neverText : hints.hidden
        if strictness == .names || strictness == .tags { dropFurniture(strictness) }
    }

    /// The element that holds the article; nil where the page has no text.
    func body() -> Int? {
        let worth = Worth(page, PageBlocks(page, within: page.nodes.indices, without: dropped))
        var best: (all: Int, body: Int, article: Int) = (-1, -1, -1)
        for number in page.nodes.indices {
            let node = page.nodes[number]
            guard node.tag != .text, !dropped[number] else { continue }
            if worth.is(number, atLeast: best.all) { best.all = number }
            let hint = hints.hints[number]
            if hint.contains(.body), worth.is(number, atLeast: best.body) { best.body = number }
            if hint.contains(.article), worth.is(number, atLeast: best.article) { best.article = number }
        }
        guard best.all >= 0, worth.of(best.all) > 0 else { return nil }
        let most = worth.of(best.all)
        if best.body >= 0, worth.of(best.body) * 3 >= most { return best.body }
        if best.article >= 0, worth.of(best.article) * 2 >= most { return best.article }
        return best.all
    }

    /// The elements that sum the story up, before its body and in the same article.
    func leads(of body: Int) -> [Int] {
        var start = body
        for _ in 0..<4 {
            let parent = Int(page.nodes[start].parent)
            guard parent >= 0, page.nodes[parent].tag != .body, page.nodes[parent].tag != .html else { break }
            start = parent
        }
        var leads: [Int] = []
        var at = start + 1
        while at < body {
            let isAround = Int(page.nodes[at].end) > body
            if !isAround, dropped[at] {
                at = Int(page.nodes[at].end)
            } else if !isAround, hints.hints[at].contains(.lead) {
                leads.append(at)
                at = Int(page.nodes[at].end)
            } else {
                at += 1
            }
        }
        return leads
    }

    private mutating func dropFurniture(_ strictness: Strictness) {
        guard !page.nodes.isEmpty else { return }
        let worth = Worth(page, PageBlocks(page, within: page.nodes.indices, without: dropped))
        let whole = max(1, worth.positive(of: 0))
        var at = 0
        while at < page.nodes.count {
            if dropped[at] {
                at = Int(page.nodes[at].end)
                continue
            }
            if isFurniture(at, strictness), !holdsArticle(at, worth, whole) {
                dropped[at] = true
                at = Int(page.nodes[at].end)
                continue
            }
            at += 1
        }
    }

    private func isFurniture(_ number: Int, _ strictness: Strictness) -> Bool {
        let hint = hints.hints[number]
        switch strictness {
        case .names:
            return !hint.isDisjoint(with: [.furniture, .comments, .byline]) && !hint.contains(.body)
        case .tags:
            let tag = page.nodes[number].tag
            return tag == .nav || tag == .aside || tag == .footer || tag == .noscript
                || hint.contains(.comments)
        case .hidden, .elements: return false
        }
    }

    /// Whether an element holds too much of the page to be furniture, or holds the body by name.
    private func holdsArticle(_ number: Int, _ worth: Worth, _ whole: Int) -> Bool {
        let share = worth.positive(of: number)
        if hints.hints[number].contains(.comments) { return false }
        if share * 10 >= whole * 9 || (share * 10 >= whole * 6 && whole - share < 400) { return true }
        guard share * 10 >= whole * 2 else { return false }
        return (number..<Int(page.nodes[number].end)).contains {
            hints.hints[$0].contains(.body) && worth.positive(of: $0) * 10 >= whole * 2
        }
    }
}

/// What the elements of a page are worth, by the blocks of text within them.
struct Worth {
    private let page: HTMLTree
    /// The worth of all blocks that begin before a node.
    private var before: [Int32]
    /// The same without the blocks that are worth less than nothing.
    private var positiveBefore: [Int32]

    init(_ page: HTMLTree, _ blocks: PageBlocks) {
        self.page = page
        before = [Int32](repeating: 0, count: page.nodes.count + 1)
        positiveBefore = before
        var next = 0
        var sum: Int32 = 0
        var positive: Int32 = 0
        for number in page.nodes.indices {
            before[number] = sum
            positiveBefore[number] = positive
            while next < blocks.blocks.count, blocks.blocks[next].first == number {
                let worth = Self.worth(of: blocks.blocks[next], blocks.text, page)
                sum += worth
                positive += max(0, worth)
                next += 1
            }
        }
        before[page.nodes.count] = sum
        positiveBefore[page.nodes.count] = positive
    }

    /// What the blocks within an element are worth together.
    func of(_ number: Int) -> Int { Int(before[Int(page.nodes[number].end)] - before[number]) }

    /// What the running text within an element is worth.
    func positive(of number: Int) -> Int {
        Int(positiveBefore[Int(page.nodes[number].end)] - positiveBefore[number])
    }

    /// Whether an element is worth as much as another, or there is no other.
    func `is`(_ number: Int, atLeast other: Int) -> Bool { other < 0 || of(number) >= of(other) }

    /// What a block is worth.
    private static func worth(of block: PageBlock, _ text: [UInt8], _ page: HTMLTree) -> Int32 {
        let length = block.text.count
        let tag = page.nodes[block.element].tag
        if tag.isHeading, !block.isSentence(in: text) { return 0 }
        if block.linked * 2 > length { return Int32(-min(60, length / 2 + 5)) }
        let runs = length >= 80 || (length >= 25 && text.endsSentence(block.text))
        guard runs || tag == .p && length >= 40 else { return tag == .p || tag == .li ? -2 : -8 }
        return Int32(length - 2 * block.linked)
    }
}
