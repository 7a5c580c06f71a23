import Articles

/// Stage 6: one id for one person, group or place over a whole run or archive.
///
/// Holds what the articles show of each name, never the articles themselves: adding one never reads another again.
/// What it decides is a function of the set of articles added, so their order does not change the outcome; a stream
/// that names each article as it comes gets what the articles so far decide.
public struct Identities: Sendable {
    /// An archive of nothing.
    public init() {}

    /// Adds what an article shows of its names. The annotation is the article's own, with its own ids.
    public mutating func add(_ annotation: Annotation, of article: Article) {}

    /// Takes back what `add` added.
    public mutating func remove(_ annotation: Annotation, of article: Article) {}

    /// An article's own annotation with the ids that all articles added so far decide.
    public func naming(_ annotation: Annotation, of article: Article) -> Annotation { annotation }
}
