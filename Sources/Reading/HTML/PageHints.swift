/// What each element of a page says of itself, by its tag, class, id, role and the like.
struct PageHints {
    /// The hints of each node.
    private(set) var hints: [Hints]
    /// Whether a node never holds text.
    private(set) var neverText: [Bool]
    /// Whether a node is not shown, or never holds text.
    private(set) var hidden: [Bool]

    init(_ page: HTMLTree) {
        hints = [Hints](repeating: [], count: page.nodes.count)
        neverText = page.nodes.map(\.tag.isNeverText)
        hidden = neverText
        var known: [ArraySlice<UInt8>: Hints] = [:]
        for number in page.nodes.indices {
            let tag = page.nodes[number].tag
            if tag == .text { continue }
            hints[number] = Self.hints(of: tag)
            for attribute in page.attributes[page.attributeRange(of: number)] {
                let value = page.values[attribute.value]
                switch attribute.name {
                case .class, .id:
                    // What is said of the whole page says nothing of its parts.
                    guard tag != .html, tag != .body, !value.isEmpty, value.count < 1000 else { continue }
                    if let hint = known[value] {
                        hints[number].formUnion(hint)
                    } else {
                        let hint = Hints(names: String(decoding: value, as: UTF8.self))
                        known[value] = hint
                        hints[number].formUnion(hint)
                    }
                case .role: hints[number].formUnion(Self.roles[String(decoding: value, as: UTF8.self)] ?? [])
                case .itemprop:
                    hints[number].formUnion(Self.properties[String(decoding: value, as: UTF8.self)] ?? [])
                case .rel where value.elementsEqual("author".utf8): hints[number].insert(.byline)
                case .hidden: hidden[number] = true
                case .ariaHidden where value.elementsEqual("true".utf8): hidden[number] = true
                case .style where Self.hides(value): hidden[number] = true
                default: break
                }
            }
            // What is quoted from elsewhere is named after where it is from.
            if tag == .blockquote { hints[number].subtract(.furniture) }
        }
    }

    private static func hints(of tag: Tag) -> Hints {
        switch tag {
        case .nav, .aside, .footer, .figcaption, .caption, .form, .noscript: .furniture
        case .article, .main: .article
        case .time: .date
        default: []
        }
    }

    /// Whether a style says that the element is not shown.
    private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
        let said = style.filter { $0 > Ascii.space }.map(Ascii.lowered)
        guard said.count < 1000 else { return false }
        let text = String(decoding: said, as: UTF8.self)
        return text.contains("display:none") || text.contains("visibility:hidden")
    }

    private static let roles: [String: Hints] = [
        "navigation": .furniture, "banner": .furniture, "contentinfo": .furniture,
        "complementary": .furniture,
        "search": .furniture, "menu": .furniture, "menubar": .furniture, "dialog": .furniture,
        "alert": .furniture,
        "note": [], "main": .article, "article": .article,
    ]

    private static let properties: [String: Hints] = [
        "articleBody": .body, "text": .body, "author": .byline, "datePublished": .date, "comment": .comments,
        "caption": .furniture, "breadcrumb": .furniture,
    ]
}
