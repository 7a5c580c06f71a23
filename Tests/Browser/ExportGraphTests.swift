import Articles
import Screen
import Testing

@testable import Browser

#if canImport(FoundationXML)
    import FoundationXML
#endif
import Foundation

@Suite("Exporting graphs")
struct ExportGraphTests {
    /// What some keys and `:export a.graphml` write.
    private func exported(_ keys: Key..., in reader: Reader = Reader()) throws -> GraphDocument {
        var reader = reader
        for key in keys { reader.press(key) }
        reader.type(":export a.graphml")
        reader.press(.enter)
        guard case .write(let export, "a.graphml", false) = try #require(reader.effects.last) else {
            throw GraphDocument.NotWritten()
        }
        return try GraphDocument(export.bytes)
    }

    @Test(
        "The list gives the people and groups of its articles, with the sentences behind what is between them"
    )
    func list() throws {
        let graph = try exported()
        #expect(graph.facts["archive"] == "Archive")
        let names = graph.nodes.values.map { "\($0["kind"] ?? "") \($0["name"] ?? "")" }.sorted()
        #expect(names.contains("person Anna Berg") && names.contains("organization Harbour Board"))
        #expect(!names.contains { $0.hasPrefix("place") })
        let berg = try #require(graph.nodes.values.first { $0["entity"] == "person/berg" })
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

    @Test("A filter, an article, a dossier, the table and chains give theirs")
    func scopes() throws {
        var filtered = Reader()
        filtered.type("Fbridge")
        filtered.press(.enter)
        #expect(try exported(in: filtered).facts["filter"] == "bridge")
        #expect(try exported("j", "j", "2").facts["id"] == "ferry-strike")
        let table = try exported("C")
        #expect(try table.nodes.count == exported().nodes.count)
        let dossier = try exported("3", .enter)
        #expect(dossier.title == "Tomas Lind" && dossier.nodes.values.contains { $0["name"] == "Tomas Lind" })
        var chains = Reader()
        chains.type(":path Anna Berg to Harbour Board")
        chains.press(.enter)
        #expect(try exported(in: chains).edges.count >= 1)
    }

    @Test("Of a people there is no graph, since no filter finds its articles")
    func nationality() {
        var reader = Reader(articles: [newsroom[0]])
        reader.type("3G")
        reader.press(.enter)
        #expect(reader.state.place.dossier?.dossier.entity.kind == .nationality)
        reader.type(":export a.graphml")
        reader.press(.enter)
        #expect(reader.effects.isEmpty)
        #expect(reader.footer.contains("There is no graph of this"))
    }

    @Test("Whatever a text holds, the file can be read, with what XML cannot hold replaced")
    func hostile() throws {
        let article = AnnotatedArticle.marked(
            "a<b>&\"c", publisher: "R&D", published: nil,
            """
            Title
            {@x A <i>&amp;</i> "Q"} and {#y Bell\u{7}\u{1B}[31m \u{FFFE}Ltd ]]>} met 東京 🚢.
            """.replacing("<i>", with: "‹i›").replacing("</i>", with: "‹/i›"))
        let graph = try exported(in: Reader(80, 24, articles: [article]))
        let names = Set(graph.nodes.values.compactMap { $0["name"] })
        #expect(names == [#"A ‹i›&amp;‹/i› "Q""#, "Bell\u{FFFD}\u{FFFD}[31m \u{FFFD}Ltd ]]>"])
        #expect(graph.edges.first?.data["articles"] == "a<b>&\"c")
        #expect("a<b".escapedForXML == "a&lt;b")
    }

    @Test("Where something was left out, the status line and the file say so")
    func cut() throws {
        var graph = Graph()
        #expect(graph.cut.words == nil)
        graph.cut.hasMoreNames = true
        graph.cut.articles = 12
        graph.cut.edges = 3
        var reader = Reader()
        reader.state.exporting = ExportTarget(path: "a.graphml", format: .graphml, replaces: false)
        let commands = reader.state.write(.graph(graph, .articles(Query())))
        guard case .write(let export, _, _) = try #require(commands.first) else { return }
        let words = "without the names mentioned less, 12 older articles, the 3 weakest links"
        #expect(try GraphDocument(export.bytes).facts["left out"] == words)
        reader.tell(.wrote(to: "a.graphml", .done))
        #expect(reader.state.notice?.words == "Written: a.graphml · \(words)")
    }
}

/// A GraphML file as a program that draws graphs reads it: what is not declared, or leads nowhere, is refused.
private final class GraphDocument: NSObject, XMLParserDelegate {
    struct NotWritten: Error {}
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
