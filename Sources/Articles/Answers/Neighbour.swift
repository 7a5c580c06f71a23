/// A person or group that is named in one sentence with another: a step that a chain of names may take.
public struct Neighbour: Sendable, Hashable {
    /// Who it is.
    public var entity: EntityTally
    /// How many sentences name both, of the articles that were looked at.
    public var sentences: Int
    /// The newest of these sentences, from the first name to the second.
    public var passage: Passage

    /// A neighbour of its parts.
    public init(_ entity: EntityTally, sentences: Int, passage: Passage) {
        self.entity = entity
        self.sentences = sentences
        self.passage = passage
    }
}

extension Annotation {
    /// The people and groups that share a sentence with one of the entities, by name: for each the sentences, as the
    /// stretch from the one name to the other, in the order of the text.
    ///
    /// - Parameter sentence: the sentence around a range.
    public func companions(
        of id: Entity.ID, sentence: (Range<Int>) -> Range<Int>
    ) -> [(id: Entity.ID, stretches: [Range<Int>])] {
        let own = entities.filter { $0.id == id }.flatMap(\.namings)
        guard !own.isEmpty else { return [] }
        var sentences: [(sentence: Range<Int>, naming: Range<Int>)] = []
        for naming in own.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let around = sentence(naming)
            if sentences.last?.sentence != around { sentences.append((around, naming)) }
        }
        return entities.compactMap { entity in
            guard entity.id != id, entity.kind.isActor else { return nil }
            let stretches = sentences.compactMap { sentence, naming in
                entity.namings.first { sentence.contains($0.lowerBound) }.map { other in
                    min(naming.lowerBound, other.lowerBound)..<max(naming.upperBound, other.upperBound)
                }
            }
            return stretches.isEmpty ? nil : (entity.id, stretches)
        }
    }
}

extension Entity {
    /// Where it is mentioned by name.
    fileprivate var namings: [Range<Int>] { mentions.filter { $0.form == .name }.map(\.range) }
}
