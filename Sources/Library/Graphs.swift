import Articles
import Language

extension Store {
    /// The people and groups of the articles that pass a query, and how they hang together.
    ///
    /// - Parameters:
    ///   - id: a person or group that is among them however seldom it is mentioned.
    ///   - isWanted: asked before each article; where it says no, what was found by then is given.
    public func graph(
        matching query: Query, around id: Entity.ID? = nil, within bounds: Graph.Bounds = .usual,
        while isWanted: () -> Bool = { true }
    ) throws -> Graph {
        var nodes: [EntityTally] = []
        for kind in Entity.Kind.actors {
            nodes += try tallies(of: kind, matching: query, upTo: bounds.names + 1)
        }
        nodes.sort(by: EntityTally.isMentionedMore)
        let hasMoreNames = nodes.count > bounds.names
        nodes = Array(nodes.prefix(bounds.names))
        if let id, nodes.allSatisfy({ $0.id != id }) {
            nodes += try entities(called: id.rawValue, upTo: 1).filter { $0.id == id && $0.kind.isActor }
        }
        let rows = try articles(matching: query, rows: 0..<bounds.articles)
        var gathering = GraphGathering(between: nodes)
        for row in rows where isWanted() {
            if let read = try article(row.id) { gathering.add(read) }
        }
        var graph = gathering.graph(upTo: bounds.edges)
        graph.cut.hasMoreNames = hasMoreNames
        graph.cut.articles = try count(matching: query) - rows.count
        return graph
    }

    /// The people and groups of one article, and how they hang together; nil where there is none of that id.
    public func graph(in id: Article.ID) throws -> Graph? {
        guard let read = try article(id) else { return nil }
        let names = try tallies(in: id).filter(\.kind.isActor)
        var gathering = GraphGathering(between: names.sorted(by: EntityTally.isMentionedMore))
        gathering.add(read)
        return gathering.graph(upTo: .max)
    }
}

extension EntityTally {
    /// The order of the nodes.
    fileprivate static func isMentionedMore(_ one: EntityTally, _ other: EntityTally) -> Bool {
        (other.here, other.archive, one.id) < (one.here, one.archive, other.id)
    }
}

extension GraphGathering {
    /// Adds what an article says, by the sentences of the language stages.
    fileprivate mutating func add(_ read: AnnotatedArticle) {
        var sentences = Sentences(read.article)
        add(read, sentence: { sentences.sentence(around: $0) }) { sentences.passage($0) }
    }
}
