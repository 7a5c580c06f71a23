import Articles
import Library
import TestSupport
import Testing

@testable import Export

#if canImport(FoundationXML)
    import FoundationXML
#endif
import Foundation

@Suite("GraphML")
struct GraphMLTests {
    private func written(_ contents: Export.Contents) throws -> GraphDocument {
        try GraphDocument(Export(of: "Archive", contents, as: .graphml).bytes)
    }

    private func store(_ articles: [AnnotatedArticle] = newsroom) -> MemoryStore {
        let store = MemoryStore(keepingIDs: true)
        for article in articles { store.add(article) }
        return store
    }

    @Test("People and groups are nodes, with the sentences behind what is between them")
    func nodesAndEdges() throws {
        let graph = try written(.graph(store().graph(matching: Query()), .articles(Query())))
        #expect(graph.facts["archive"] == "Archive")
        let names = graph.nodes.values.map { "\($0["kind"] ?? "") \($0["name"] ?? "")" }.sorted()
        #expect(names.contains("person Anna Berg") && names.contains("organization Harbour Board"))
        #expect(!names.contains { $0.hasPrefix("place") })
        let berg = try #require(graph.nodes.values.first { $0["entity"] == "person/anna-berg" })
        #expect(berg["mentions"] == "5")
        let tie = try #require(graph.edges.first { $0.data["relation"] == "official-of" })
        #expect(graph.nodes[tie.source]?["name"] == "Anna Berg")
        #expect(graph.nodes[tie.target]?["name"] == "Seafarers' Union")
        #expect(tie.isDirected && tie.data["count"] == "2")
        #expect(tie.data["articles"] == "strike-ends; ferry-strike")
        #expect(tie.data["sentence"]?.contains("union leader Anna Berg") == true)
        #expect(tie.data["published"] == "2019-11-09")
        #expect(graph.edges.contains { !$0.isDirected && $0.data["relation"] == "named-with" })
    }

    @Test("The graph says what it is of: a filter, an article, a name")
    func scopes() throws {
        let bridge = Query([.init(.words, "bridge")])
        #expect(try written(.graph(Graph(), .articles(bridge))).facts["filter"] == "bridge")
        let article = try written(.graph(Graph(), .article(newsroom[0].id, title: "Ferries\nstop")))
        #expect(article.facts["id"] == "ferry-strike" && article.title == "Ferries stop")
        let lind = EntityTally(
            id: Entity.ID("person/lind"), kind: .person, name: "Tomas Lind", here: 1, archive: 1)
        let name = try written(.graph(Graph(nodes: [lind]), .name(lind, bridge)))
        #expect(name.title == "Tomas Lind" && name.nodes.count == 1)
    }

    @Test("Chains are a graph of their steps")
    func chains() throws {
        let store = store()
        let berg = try #require(store.entities(called: "Anna Berg", upTo: 1).first)
        let board = try #require(store.entities(called: "Harbour Board", upTo: 1).first)
        let graph = try written(.chains(store.chains(from: berg, to: board)))
        #expect(graph.edges.count >= 1 && graph.nodes.values.contains { $0["name"] == "Anna Berg" })
    }

    @Test("Whatever a text holds, the file can be read, with what XML cannot hold replaced")
    func hostile() throws {
        let article = AnnotatedArticle.marked(
            "a<b>&\"c", publisher: "R&D", published: nil,
            """
            Title
            {@x A <i>&amp;</i> "Q"} and {#y Bell\u{7}\u{1B}[31m \u{FFFE}Ltd ]]>} met 東京 🚢.
            """.replacing("<i>", with: "‹i›").replacing("</i>", with: "‹/i›"))
        let graph = try written(.graph(store([article]).graph(matching: Query()), .articles(Query())))
        let names = Set(graph.nodes.values.compactMap { $0["name"] })
        #expect(names == [#"A ‹i›&amp;‹/i› "Q""#, "Bell\u{FFFD}\u{FFFD}[31m \u{FFFD}Ltd ]]>"])
        #expect(graph.edges.first?.data["articles"] == "a<b>&\"c")
        #expect("a<b".escapedForXML == "a&lt;b")
    }

    @Test("Where something was left out, the file says so")
    func cut() throws {
        var graph = Graph()
        #expect(graph.cut.words == nil)
        graph.cut.hasMoreNames = true
        graph.cut.articles = 12
        graph.cut.edges = 3
        let words = "without the names mentioned less, 12 older articles, the 3 weakest links"
        #expect(try written(.graph(graph, .articles(Query()))).facts["left out"] == words)
    }
}

/// A GraphML file as a program that draws graphs reads it: what is not declared, or leads nowhere, is refused.
private final class GraphDocument: NSObject, XMLParserDelegate {
    struct Invalid: Error { var why: String }

    struct Edge {
        var source: String
        var target: String
        var isDirected: Bool
        var data: [String: String] = [:]
    }

    private(set) var title = ""
    private(set) var facts: [String: String] = [:]
    private(set) var nodes: [String: [String: String]] = [:]
    private(set) var edges: [Edge] = []
    private var keys: [String: (name: String, element: String, type: String)] = [:]
    private var open: [String] = []
    private var node = ""
    private var key = ""
    private var words = ""
    private var faults: [String] = []

    init(_ bytes: [UInt8]) throws {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        guard parser.parse() else { throw Invalid(why: "\(String(describing: parser.parserError))") }
        for edge in edges where nodes[edge.source] == nil || nodes[edge.target] == nil {
            faults.append("an edge leads nowhere")
        }
        guard faults.isEmpty else { throw Invalid(why: faults.joined(separator: "; ")) }
    }

    func parser(
        _: XMLParser, didStartElement element: String, namespaceURI _: String?, qualifiedName _: String?,
        attributes: [String: String]
    ) {
        switch element {
        case "key":
            keys[attributes["id"] ?? ""] = (
                attributes["attr.name"] ?? "", attributes["for"] ?? "", attributes["attr.type"] ?? ""
            )
        case "node":
            node = attributes["id"] ?? ""
            if node.contains(where: { !$0.isLetter && !$0.isNumber }) { faults.append("\(node) is no id") }
            if nodes.updateValue([:], forKey: node) != nil { faults.append("\(node) stands twice") }
        case "edge":
            edges.append(
                Edge(
                    source: attributes["source"] ?? "", target: attributes["target"] ?? "",
                    isDirected: attributes["directed"] != "false"))
        case "data": key = attributes["key"] ?? ""
        default: break
        }
        open.append(element)
        words = ""
    }

    func parser(_: XMLParser, foundCharacters characters: String) { words += characters }

    func parser(
        _: XMLParser, didEndElement element: String, namespaceURI _: String?, qualifiedName _: String?
    ) {
        open.removeLast()
        if element == "desc" { title = words }
        guard element == "data" else { return }
        guard let declared = keys[key], declared.element == open.last else {
            faults.append("\(key) of \(open.last ?? "") is not declared")
            return
        }
        if declared.type == "int", Int(words) == nil { faults.append("\(words) is no number") }
        switch open.last {
        case "node": nodes[node]?[declared.name] = words
        case "edge": edges[edges.count - 1].data[declared.name] = words
        default: facts[declared.name] = words
        }
    }
}
