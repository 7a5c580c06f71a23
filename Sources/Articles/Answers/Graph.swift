/// The people and groups of some articles, and how they hang together.
public struct Graph: Sendable, Hashable {
    /// How two of them hang together.
    public enum Relation: Sendable, Hashable {
        /// The text says that one belongs to the other.
        case link(Link.Relation)
        /// A sentence names both; neither comes first.
        case together

        /// What a graph calls it: `leads`, `named-with`.
        public var name: String {
            switch self {
            case .link(let relation): relation.rawValue
            case .together: "named-with"
            }
        }
    }

    /// That two hang together, and where it is said.
    public struct Edge: Sendable, Hashable {
        /// Who belongs; of two that are only named together, the one mentioned more.
        public var source: Entity.ID
        /// To what.
        public var target: Entity.ID
        /// How.
        public var relation: Relation
        /// The words for it in the newest article; none where they are only named together.
        public var label: String
        /// How many articles say so.
        public var count: Int
        /// The newest of them, at most `evidenceKept`.
        public var articles: [Article.ID]
        /// Where the newest of them says so.
        public var passage: Passage

        /// Of how many articles an edge keeps the ids.
        public static let evidenceKept = 20

        /// An edge of its parts.
        public init(
            from source: Entity.ID, to target: Entity.ID, _ relation: Relation, label: String, count: Int,
            articles: [Article.ID], passage: Passage
        ) {
            self.source = source
            self.target = target
            self.relation = relation
            self.label = label
            self.count = count
            self.articles = articles
            self.passage = passage
        }
    }

    /// How large a graph may become.
    public struct Bounds: Sendable, Hashable {
        /// So many names, those most mentioned.
        public var names: Int
        /// From so many articles, the newest.
        public var articles: Int
        /// So many edges: those that say how first, and of these and of the others those that most articles say.
        public var edges: Int

        /// What programs that draw graphs can still show, and what is read in seconds.
        public static let usual = Bounds(names: 1_000, articles: 20_000, edges: 20_000)

        /// Bounds of their parts.
        public init(names: Int, articles: Int, edges: Int) {
            self.names = names
            self.articles = articles
            self.edges = edges
        }
    }

    /// What the bounds left out.
    public struct Cut: Sendable, Hashable {
        /// Whether there are more names.
        public var hasMoreNames = false
        /// How many articles were not read.
        public var articles = 0
        /// How many edges are not given.
        public var edges = 0

        /// Nothing.
        public init() {}
    }

    /// The people and groups, most mentioned first.
    public var nodes: [EntityTally]
    /// What holds between two of the nodes.
    public var edges: [Edge]
    /// What was left out.
    public var cut: Cut

    /// A graph of its parts.
    public init(nodes: [EntityTally] = [], edges: [Edge] = [], cut: Cut = Cut()) {
        self.nodes = nodes
        self.edges = edges
        self.cut = cut
    }
}

extension Graph {
    /// The names of some chains, and their steps.
    public init(_ chains: Chains) {
        var graph = Graph(nodes: [chains.start, chains.end])
        var seen: Set<Set<Entity.ID>> = []
        for step in chains.chains.joined() {
            let ends = [step.from, step.to.entity]
            graph.nodes += ends.filter { end in !graph.nodes.contains { $0.id == end.id } }
            guard seen.insert(Set(ends.map(\.id))).inserted else { continue }
            graph.edges.append(
                Edge(
                    from: step.from.id, to: step.to.entity.id, .together, label: "", count: 1,
                    articles: [step.to.passage.article.id], passage: step.to.passage))
        }
        self = graph
    }
}

/// Gathers the edges between some names, an article at a time, the newest first.
public struct GraphGathering {
    /// What makes two sayings the same edge; the ends by their places among the nodes.
    private struct Key: Hashable {
        var source: Int
        var target: Int
        var relation: Graph.Relation
    }

    /// An edge as far as it is known.
    private struct Gathered {
        var edge: Graph.Edge
        /// The last article that was counted.
        var last: Article.ID

        /// Counts an article, once.
        mutating func count(_ article: Article.ID) {
            guard article != last else { return }
            last = article
            edge.count += 1
            if edge.articles.count < Graph.Edge.evidenceKept { edge.articles.append(article) }
        }
    }

    private let nodes: [EntityTally]
    private let places: [Entity.ID: Int]
    private var gathered: [Key: Gathered] = [:]

    /// Nothing yet between some names.
    public init(between nodes: [EntityTally]) {
        self.nodes = nodes
        places = Dictionary(uniqueKeysWithValues: zip(nodes.map(\.id), nodes.indices))
    }

    /// Adds what an article says.
    ///
    /// - Parameters:
    ///   - sentence: the sentence around a range of its text.
    ///   - passage: a range of its text, to be shown.
    public mutating func add(
        _ read: AnnotatedArticle, sentence: (Range<Int>) -> Range<Int>, passage: (Range<Int>) -> Passage
    ) {
        for link in read.annotation.links {
            guard link.source != link.target, let source = places[link.source],
                let target = places[link.target]
            else { continue }
            let key = Key(source: source, target: target, relation: .link(link.relation))
            add(key, of: read.id, label: link.label) { passage(link.range) }
        }
        var sentences: [Range<Int>: [(place: Int, range: Range<Int>)]] = [:]
        for entity in read.annotation.entities {
            guard let place = places[entity.id] else { continue }
            for mention in entity.mentions where mention.form == .name {
                let sentence = sentence(mention.range)
                if sentences[sentence]?.contains(where: { $0.place == place }) != true {
                    sentences[sentence, default: []].append((place, mention.range))
                }
            }
        }
        for names in sentences.sorted(by: { $0.key.lowerBound < $1.key.lowerBound }).map(\.value) {
            for one in names {
                for other in names where one.place < other.place {
                    let key = Key(source: one.place, target: other.place, relation: .together)
                    let ranges = [one.range, other.range].sorted { $0.lowerBound < $1.lowerBound }
                    add(key, of: read.id, label: "") {
                        passage(ranges[0].lowerBound..<max(ranges[0].upperBound, ranges[1].upperBound))
                    }
                }
            }
        }
    }

    private mutating func add(
        _ key: Key, of article: Article.ID, label: String, passage: () -> Passage
    ) {
        guard gathered[key] == nil else {
            gathered[key]?.count(article)
            return
        }
        gathered[key] = Gathered(
            edge: Graph.Edge(
                from: nodes[key.source].id, to: nodes[key.target].id, key.relation, label: label, count: 1,
                articles: [article], passage: passage()),
            last: article)
    }

    /// What was gathered, at most so many edges.
    public func graph(upTo limit: Int) -> Graph {
        let ordered = gathered.sorted { Self.rank($0.key, $0.value) < Self.rank($1.key, $1.value) }
        var graph = Graph(nodes: nodes, edges: ordered.prefix(limit).map(\.value.edge))
        graph.cut.edges = ordered.count - graph.edges.count
        return graph
    }

    /// What says how comes first, then what most articles say, then by the order of the nodes.
    private static func rank(_ key: Key, _ found: Gathered) -> (Int, Int, Int, Int, String) {
        (key.relation == .together ? 1 : 0, -found.edge.count, key.source, key.target, key.relation.name)
    }
}
