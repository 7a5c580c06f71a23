/// A stretch of a page's text that stands on lines of its own: a paragraph, a heading, an item of a list.
struct PageBlock {
    /// The bytes of its text, blanks made one, in the text of its page's blocks.
    var text: Range<Int>
    /// How many of them stand in links.
    var linked: Int
    /// The number of the first run of characters in it.
    var first: Int
    /// The number of the innermost block element around it.
    var element: Int

    /// Whether it is too long for a heading, and closed by a stop.
    func isSentence(in bytes: [UInt8]) -> Bool { text.count >= 80 && bytes.endsSentence(text) }
}

/// The blocks of a page, without what is passed over.
struct PageBlocks {
    /// The blocks, in their order.
    private(set) var blocks: [PageBlock] = []
    /// Their texts, one after another.
    private(set) var text: [UInt8] = []

    private let page: HTMLTree
    private var around: [Int] = []
    private var linkEnd = 0
    private var start = 0
    private var linked = 0
    private var first: Int?
    private var gap = false
    private var breaks = 0

    /// Gathers the blocks of all that is not dropped; what is within a dropped element is dropped with it.
    init(_ page: HTMLTree, within range: Range<Int>, without dropped: [Bool]) {
        self.page = page
        text.reserveCapacity(page.bytes.count)
        var at = range.lowerBound
        while at < range.upperBound {
            let node = page.nodes[at]
            while let open = around.last, page.nodes[open].end <= at {
                close()
                around.removeLast()
            }
            if dropped[at] {
                if node.tag.isBlock { close() } else { gap = true }
                at = Int(node.end)
                continue
            }
            switch node.tag {
            case .text: add(at)
            case .br: breaks += 1
            case .a: linkEnd = max(linkEnd, Int(node.end))
            case let tag where tag.isBlock:
                close()
                around.append(at)
            default: break
            }
            at += 1
        }
        close()
    }

    private mutating func add(_ run: Int) {
        let range = page.range(ofRun: run)
        let verbatim = around.last.map { page.nodes[$0].tag == .pre } ?? false
        let inLink = run < linkEnd
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = page.bytes[at]
            if byte == 0xC2, at + 1 < range.upperBound, page.bytes[at + 1] == 0xA0 {
                gap = true
                at += 2
                continue
            }
            at += 1
            if byte <= Ascii.space || byte == 0x7F {
                if verbatim, byte == Ascii.lineFeed { breaks += 1 } else { gap = true }
                continue
            }
            if breaks >= (verbatim ? 3 : 2) { close() }
            let before = text.count
            if first == nil {
                first = run
            } else if breaks > 0 {
                text.append(contentsOf: repeatElement(Ascii.lineFeed, count: verbatim ? min(breaks, 2) : 1))
            } else if gap {
                text.append(Ascii.space)
            }
            gap = false
            breaks = 0
            text.append(byte)
            if inLink { linked += text.count - before }
        }
    }

    /// Ends the block that is open, if one is.
    private mutating func close() {
        gap = false
        breaks = 0
        guard let first else { return }
        blocks.append(
            PageBlock(text: start..<text.count, linked: linked, first: first, element: around.last ?? 0))
        start = text.count
        linked = 0
        self.first = nil
    }
}
