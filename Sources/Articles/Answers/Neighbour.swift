/// A person or group that is named in one sentence with another: a step that a chain of names may take.
public struct Neighbour: Sendable, Hashable {
    /// Who it is.
    public var entity: EntityTally
    /// How many sentences name both, of the articles that were looked at.
    public var sentences: Int
    /// The newest of these sentences, from the first name to the second; where they are told to be tied, the newest that
    /// tells it.
    public var passage: Passage
    /// What the text says that one is to the other: `Hamas official`; nil where it only names both.
    public var tie: String?

    /// A neighbour of its parts.
    public init(_ entity: EntityTally, sentences: Int, passage: Passage, tie: String? = nil) {
        self.entity = entity
        self.sentences = sentences
        self.passage = passage
        self.tie = tie
    }
}
