import Articles

/// Reads annotated articles from marked text, so that a test's article says what is found in it:
/// `{@berg Anna Berg}` a person's name, `#` an organization's, `%` a place's, `~` a nationality's,
/// `{*berg she}` a pronoun, `<d berg|words>` a direct quotation, `m` mixed, `i` indirect;
/// `<i berg denied denies|words>` one with its cue, the nearest such word, and its stance.
public struct MarkedText {
    /// The text without its marks.
    public private(set) var utf8: [UInt8] = []
    /// What is named in it.
    public private(set) var entities: [Entity] = []
    /// What is quoted in it, in the order of the text.
    public private(set) var quotations: [Quotation] = []
    /// The cues of quotations, by where these begin.
    private var cues: [Int: String] = [:]

    /// Reads a marked text.
    public init(_ marked: String) {
        var characters = Array(marked)[...]
        read(&characters, until: nil)
        quotations.sort { $0.spans[0].lowerBound < $1.spans[0].lowerBound }
        for number in quotations.indices {
            let start = quotations[number].spans[0].lowerBound
            quotations[number].cueRange = cues[start].flatMap { nearest($0, to: start) }
        }
    }

    /// The id that a short name stands for.
    public static func id(_ kind: Entity.Kind, _ short: String) -> Entity.ID {
        .init("\(kind.rawValue)/\(short)")
    }

    /// Where a word stands nearest to a byte.
    private func nearest(_ word: String, to byte: Int) -> Range<Int>? {
        let bytes = Array(word.utf8)
        return utf8.indices.filter { utf8[$0...].starts(with: bytes) }
            .min { abs($0 - byte) < abs($1 - byte) }.map { $0..<($0 + bytes.count) }
    }

    private mutating func read(_ rest: inout ArraySlice<Character>, until end: Character?) {
        while let character = rest.popFirst(), character != end {
            switch character {
            case "{": readMention(&rest)
            case "<": readQuotation(&rest)
            default: utf8 += Array(String(character).utf8)
            }
        }
    }

    private mutating func readMention(_ rest: inout ArraySlice<Character>) {
        let sigil = String(rest.popFirst() ?? " ")
        let short = String(rest.prefix { $0 != " " })
        rest = rest.dropFirst(short.count + 1)
        let start = utf8.count
        read(&rest, until: "}")
        let range = start..<utf8.count
        let words = String(decoding: utf8[range], as: UTF8.self)
        if sigil == "*" {
            let at = entities.firstIndex { $0.id.rawValue.hasSuffix("/\(short)") }
            guard let at else { return }
            let before = entities[at].mentions.last?.range
            entities[at].mentions.append(
                Mention(range, .pronoun, because: Reason("nearest subject", evidence: before)))
            return
        }
        guard let kind = Entity.Kind.allCases.first(where: { $0.sigil == sigil }) else { return }
        let id = Self.id(kind, short)
        guard let at = entities.firstIndex(where: { $0.id == id }) else {
            entities.append(Entity(id: id, kind: kind, name: words, mentions: [Mention(range)]))
            return
        }
        if words != entities[at].name, !entities[at].aliases.contains(words) {
            entities[at].aliases.append(words)
        }
        let reason =
            words == entities[at].name
            ? Reason.name : Reason("unique surname", evidence: entities[at].mentions[0].range)
        entities[at].mentions.append(Mention(range, because: reason))
    }

    private mutating func readQuotation(_ rest: inout ArraySlice<Character>) {
        let kinds: [Character: Quotation.Kind] = ["d": .direct, "m": .mixed, "i": .indirect]
        guard let kind = rest.popFirst().flatMap({ kinds[$0] }) else { return }
        _ = rest.popFirst()
        let head = rest.prefix { $0 != "|" }
        rest = rest.dropFirst(head.count + 1)
        let words = head.split(separator: " ").map { String($0) }
        let short = words.first ?? "-"
        let start = utf8.count
        cues[start] = words.count > 1 ? words[1] : nil
        read(&rest, until: ">")
        quotations.append(
            Quotation(
                spans: [start..<utf8.count], kind: kind,
                stance: words.count > 2 ? Quotation.Stance(rawValue: words[2]) ?? .asserts : .asserts,
                speaker: short == "-" ? nil : Entity.ID("person/\(short)"),
                because: Reason("cue after the words", evidence: start..<utf8.count)))
    }
}

extension AnnotatedArticle {
    /// An article from marked text: the first block is its title where `title` says so, a block of one short
    /// line without a stop a crosshead, one in brackets site furniture.
    public static func marked(
        _ id: String, title: Bool = true, publisher: String?, published: String?,
        links: [(String, String, String, String)] = [],
        _ text: String
    ) -> AnnotatedArticle {
        let marked = MarkedText(text)
        var parts: [Part] = []
        var start = 0
        for end in marked.utf8.indices + [marked.utf8.count]
        where end == marked.utf8.count || marked.utf8[end] == 0x0A {
            defer { start = end + 1 }
            guard end > start else { continue }
            let last = marked.utf8[end - 1]
            let role: Part.Role =
                parts.isEmpty && title
                ? .title
                : marked.utf8[start] == 0x5B
                    ? .boilerplate
                    : end - start < 40 && (last | 0x20) >= 0x61 && last < 0x80 ? .crosshead : .paragraph
            parts.append(Part(start..<end, role))
        }
        let body = Text(String(decoding: marked.utf8, as: UTF8.self))
        var entities = marked.entities
        var found: [Link] = []
        for (source, target, label, words) in links {
            guard let range = body.string.utf8Range(of: words) else { continue }
            let reason = Reason("office after the name", evidence: range)
            let group = Entity.ID("organization/\(target)")
            found.append(
                Link(
                    from: Entity.ID("person/\(source)"), to: group, .officialOf, label: label, range: range,
                    because: reason))
            if let at = entities.firstIndex(where: { $0.id.rawValue == "person/\(source)" }) {
                entities[at].roles.append(
                    Role(title: label, organization: group, range: range, because: reason))
            }
        }
        let head = parts.first.map { body[$0.range] }
        return AnnotatedArticle(
            Article(
                id: .init(id), source: "\(id).txt", title: title ? head : nil,
                published: published.flatMap { Day($0) },
                publisher: publisher, text: body, parts: parts),
            Annotation(entities: entities, quotations: marked.quotations, links: found))
    }
}

extension String {
    /// Where words first stand, in bytes.
    public func utf8Range(of words: String) -> Range<Int>? {
        let hay = Array(utf8)
        let needle = Array(words.utf8)
        return hay.indices.first { hay[$0...].starts(with: needle) }.map { $0..<($0 + needle.count) }
    }
}
