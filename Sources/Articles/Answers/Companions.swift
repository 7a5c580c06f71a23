/// Whom some articles, newest first, name in a sentence with an entity, as they are gathered.
public struct Companions: Sendable {
    /// What was gathered of one.
    public struct Found: Sendable {
        /// How many sentences name both.
        public var sentences = 0
        /// The newest of them, or the newest that tells a tie.
        public var passage: Passage
        /// What the text says that one is to the other.
        public var tie: String?
    }

    private let id: Entity.ID
    /// What was gathered, by whom it is of.
    public private(set) var found: [Entity.ID: Found] = [:]

    /// Nobody yet.
    public init(of id: Entity.ID) { self.id = id }

    /// Adds what an article says.
    ///
    /// - Parameters:
    ///   - sentence: the sentence around a range of its text.
    ///   - passage: a range of its text, to be shown.
    public mutating func add(
        _ annotation: Annotation, in text: Text, sentence: (Range<Int>) -> Range<Int>,
        passage: (Range<Int>) -> Passage
    ) {
        for (other, stretches) in annotation.companions(of: id, in: text, sentence: sentence) {
            found[other, default: Found(passage: passage(stretches[0]))].sentences += stretches.count
        }
        for link in annotation.links where link.source == id || link.target == id {
            let other = link.source == id ? link.target : link.source
            guard let old = found[other], old.tie == nil else { continue }
            found[other]?.tie = link.label.isEmpty ? link.relation.rawValue : link.label.onOneLine
            found[other]?.passage = passage(link.range)
        }
    }
}

extension Annotation {
    /// The people and groups that share a sentence with one of the entities, by name: for each the sentences, as the
    /// stretch from the one name to the other, in the order of the text.
    ///
    /// A group that is only spoken to, as a newspaper in `told the Evening Post`, is nobody's company there.
    ///
    /// - Parameter sentence: the sentence around a range.
    public func companions(
        of id: Entity.ID, in text: Text, sentence: (Range<Int>) -> Range<Int>
    ) -> [(id: Entity.ID, stretches: [Range<Int>])] {
        let own = entities.filter { $0.id == id }.flatMap { $0.namings(in: text) }
        guard !own.isEmpty else { return [] }
        var sentences: [(sentence: Range<Int>, naming: Range<Int>)] = []
        for naming in own.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let around = sentence(naming)
            if sentences.last?.sentence != around { sentences.append((around, naming)) }
        }
        return entities.compactMap { entity in
            guard entity.id != id, entity.kind.isActor else { return nil }
            let namings = entity.namings(in: text)
            let stretches = sentences.compactMap { sentence, naming in
                namings.first { sentence.contains($0.lowerBound) }.map { other in
                    min(naming.lowerBound, other.lowerBound)..<max(naming.upperBound, other.upperBound)
                }
            }
            return stretches.isEmpty ? nil : (entity.id, stretches)
        }
    }
}

extension Entity {
    /// Where it is mentioned by name, and not only as who is spoken to.
    fileprivate func namings(in text: Text) -> [Range<Int>] {
        let namings = mentions.filter { $0.form == .name }.map(\.range)
        return kind == .organization ? namings.filter { !Self.isSpokenTo($0, in: text) } : namings
    }

    /// What stands before the name of whom somebody spoke to.
    private static let address = [
        "told", "tells", "telling", "interview with", "interviewed by", "spoke to", "speaking to",
        "talked to", "talking to", "said on", "speaking on", "appearing on", "writing in", "wrote in",
        "quoted by",
    ].map { Array($0.utf8) }

    /// Whether a group is named as whom somebody speaks to: `told the Evening Post`.
    private static func isSpokenTo(_ naming: Range<Int>, in text: Text) -> Bool {
        let start = max(0, naming.lowerBound - 24)
        guard start < naming.lowerBound else { return false }
        var before = text.utf8[start..<naming.lowerBound].map { $0 == 10 || $0 == 13 ? 32 : $0 }
        trimBlanks(&before)
        if before.suffix(4).elementsEqual(" the".utf8) { before.removeLast(4) }
        trimBlanks(&before)
        return address.contains { words in
            guard before.suffix(words.count).elementsEqual(words) else { return false }
            let rest = before.dropLast(words.count)
            return rest.last.map { $0 == 32 || $0 == 44 } ?? true
        }
    }

    private static func trimBlanks(_ bytes: inout [UInt8]) {
        while bytes.last == 32 { bytes.removeLast() }
    }
}
