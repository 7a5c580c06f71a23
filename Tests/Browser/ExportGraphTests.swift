import Articles
import Export
import Screen
import TestSupport
import Testing

@testable import Browser

@Suite("Exporting graphs")
struct ExportGraphTests {
    /// What some keys and `:export a.graphml` have written.
    private func exported(_ keys: Key..., in reader: Reader = Reader()) throws -> Export.Contents {
        var reader = reader
        for key in keys { reader.press(key) }
        reader.type(":export a.graphml")
        reader.press(.enter)
        guard case .write(let export, "a.graphml", false) = try #require(reader.effects.last) else {
            throw NotWritten()
        }
        #expect(export.format == .graphml)
        return export.contents
    }

    private struct NotWritten: Error {}

    @Test("The list and its overviews give the graph of their articles, a filter that of those that pass")
    func articles() throws {
        guard case .graph(let graph, .articles(Query())) = try exported() else { throw NotWritten() }
        #expect(graph.nodes.contains { $0.name == "Anna Berg" } && !graph.edges.isEmpty)
        #expect(try exported("C") == .graph(graph, .articles(Query())))
        var filtered = Reader()
        filtered.type("Fbridge")
        filtered.press(.enter)
        let bridge = Query([.init(.words, "bridge")])
        guard case .graph(let part, .articles(bridge)) = try exported(in: filtered) else {
            throw NotWritten()
        }
        #expect(part.nodes.count < graph.nodes.count)
    }

    @Test("An article and a dossier give theirs, and chains are one")
    func scopes() throws {
        guard case .graph(_, .article(let id, _)) = try exported("j", "j", "2") else { throw NotWritten() }
        #expect(id.rawValue == "ferry-strike")
        guard case .graph(let graph, .name(let name, _)) = try exported("3", .enter) else {
            throw NotWritten()
        }
        #expect(name.name == "Tomas Lind" && graph.nodes.contains { $0.id == name.id })
        var chains = Reader()
        chains.type(":path Anna Berg to Harbour Board")
        chains.press(.enter)
        guard case .chains(let found) = try exported(in: chains) else { throw NotWritten() }
        #expect(!found.chains.isEmpty)
    }

    @Test("Of a people there is no graph, since no filter finds its articles")
    func nationality() {
        var reader = Reader(
            articles: [.marked("x", publisher: nil, published: nil, "Title\nThe {~danish Danish} came.")])
        reader.type("2")
        reader.press(.right, .enter)
        #expect(reader.state.place.dossier?.dossier.entity.kind == .nationality)
        reader.type(":export a.graphml")
        reader.press(.enter)
        #expect(reader.effects.isEmpty)
        #expect(reader.footer.contains("There is no graph of this"))
    }

    /// A reader who has a graph written that leaves some articles out.
    private func writing() -> Reader {
        var graph = Graph()
        graph.cut.articles = 12
        var reader = Reader()
        let target = ExportTarget(path: "a.graphml", format: .graphml, replaces: false)
        _ = reader.state.write(.graph(graph, .articles(Query())), to: target)
        return reader
    }

    @Test("Where something was left out, the status line says so")
    func cut() {
        var reader = writing()
        reader.tell(.wrote(to: "a.graphml", .done))
        #expect(reader.state.notice?.words == "Written: a.graphml · without 12 older articles")
    }

    @Test(
        "What one file leaves out is not said of the next",
        arguments: [nil, Writing.failed("No space left"), .isThere])
    func cutOnce(first: Writing?) {
        var reader = writing()
        if let first { reader.tell(.wrote(to: "a.graphml", first)) }
        if reader.state.prompt != nil { reader.press(.escape) }
        reader.type("3:export names.csv")
        reader.press(.enter)
        reader.tell(.wrote(to: "names.csv", .done))
        #expect(reader.state.notice?.words == "Written: names.csv")
    }
}
