extension Quotation {
    /// The words said, each span on one line, with ` … ` between two.
    public func words(in text: Text) -> String { spans.map { text[$0].onOneLine }.joined(separator: " … ") }

    /// The words for what the speaker does, as the text has them: `denied`, `did not say`; nil where it has none, but a
    /// colon or a dash.
    public func cue(in text: Text) -> String? {
        guard let cueRange else { return nil }
        let isMark = { (character: Character) in !character.isLetter && !character.isNumber }
        let words = text[cueRange].onOneLine.drop(while: isMark)
        let kept = words.reversed().drop(while: isMark).reversed()
        return kept.isEmpty ? nil : String(kept)
    }
}

extension Quotation.Stance {
    /// What the speaker did, for where the text has no words for it.
    public var verb: String {
        switch self {
        case .asserts: "said"
        case .denies: "denied"
        case .demands: "demanded"
        case .promises: "promised"
        case .asks: "asked"
        case .declines: "declined to say"
        }
    }

    /// What the speaker did, by the words that the text has for it; nil where it has none and none are needed.
    ///
    /// The cue of a quotation that is not stood by holds what negates its verb: `did not say`.
    func verb(_ cue: String?) -> String? { cue ?? (self == .asserts ? nil : verb) }

    /// Whether the speaker does not stand by the words: they are never to be given as what was said.
    public var negates: Bool {
        switch self {
        case .denies, .declines: true
        case .asserts, .demands, .promises, .asks: false
        }
    }
}

extension Dossier.Saying {
    /// A quotation of an article, its speaker by the name that the article alone gives.
    ///
    /// - Parameter passage: its first span, to be shown.
    public init(_ quotation: Quotation, in read: AnnotatedArticle, at passage: Passage) {
        let speaker = read.annotation.entities.first { $0.id == quotation.speaker }
        self.init(
            quotation, in: read.article,
            by: speaker.map { EntityTally(id: $0.id, kind: $0.kind, name: $0.name, here: 0, archive: 0) },
            at: passage)
    }

    /// Who said it: a name, or the words that stand for it; nil where the text tells neither.
    public var source: String? { speaker?.name ?? speakerWords }

    /// Who, and what they did: `Tony Blair denied`, `According to the ministry`; nil where neither is known.
    public var attribution: String? {
        let verb = stance.verb(cue)
        guard let source else { return verb.map { "Unnamed \($0)" } }
        guard let verb else { return source }
        // What a source stands behind, the text has before it.
        let isBeforeSource = verb.lowercased().hasPrefix("according") || verb.hasSuffix(" by")
        return isBeforeSource
            ? "\(verb.prefix(1).uppercased())\(verb.dropFirst()) \(source)" : "\(source) \(verb)"
    }

    /// What they did, in the words of the text where it has some: `denied`.
    public var verb: String { cue ?? stance.verb }

    /// Whether it is sure enough to be given out where nobody asks for the less sure ones.
    public var isSure: Bool { confidence >= Quotation.sureFrom(kind) }

    /// Whether the words are not the speaker's own as they stand: reported, or not stood by.
    public var isReported: Bool { kind != .direct || stance.negates }

    /// The words on one line, in quotation marks where they stood in them.
    public var quotedWords: String { kind == .direct ? "“\(words.onOneLine)”" : words.onOneLine }

    /// Who, what they did, and the words: `Tony Blair denied: he had asked her to go`.
    public var told: String { [attribution, quotedWords].compactMap(\.self).joined(separator: ": ") }
}
