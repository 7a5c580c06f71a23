/// The elements of a page that the reading tells apart.
enum Tag: UInt8, CaseIterable, Comparable {
    // Not an element: a run of characters.
    case text
    // An element that is not known here; taken for an inline one.
    case other

    // Around everything.
    case html, head, body

    // What the head holds.
    case title, meta, link, script, style, base

    // Blocks: what stands on lines of its own.
    case p, div, section, article, main, blockquote, pre, address, center, figure, figcaption, header, footer
    case nav, aside, hgroup, details, summary, fieldset, form, dialog, menu, noscript, hr
    case h1, h2, h3, h4, h5, h6
    case ul, ol, li, dl, dt, dd
    case table, caption, thead, tbody, tfoot, tr, td, th

    // In the line.
    case a, span, b, strong, i, em, u, s, small, big, font, sub, sup, abbr, cite, q, code, time, mark, br,
        img, label
    case ins, del, wbr, picture, source

    // Never the text of an article.
    case button, select, option, textarea, input, iframe, object, embed, applet, canvas, svg, math, video,
        audio
    case template, map, area, rt, rp

    /// Whether it stands on lines of its own.
    var isBlock: Bool { Self.blocks[Int(rawValue)] }

    /// Whether what it holds is never the text of an article.
    var isNeverText: Bool { Self.neverText[Int(rawValue)] }

    /// Whether it is a heading, of any level.
    var isHeading: Bool { self >= .h1 && self <= .h6 }

    /// In the order of their declarations.
    static func < (one: Tag, other: Tag) -> Bool { one.rawValue < other.rawValue }

    /// The tags by the names of their elements.
    static let named = Dictionary(
        uniqueKeysWithValues: allCases.filter { $0 > .other }.map { ("\($0)", $0) })

    private static let blocks = flags(Set(allCases.filter { $0 >= .p && $0 <= .th }).union([.html, .body]))
    private static let neverText = flags(
        Set(allCases.filter { $0 >= .button }).union([
            .title, .meta, .link, .script, .style, .base, .dialog, .menu,
        ]))

    private static func flags(_ tags: Set<Tag>) -> [Bool] { allCases.map(tags.contains) }
}
