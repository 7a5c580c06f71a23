import Articles
import Library
import TestSupport
import Testing

@Suite("The graph of people and groups")
struct GraphTests {
    private let store = MemoryStore()

    init() {
        let berg = Archive.person("Anna Berg", "Berg")
        let oak = Archive.person("Tom Oak")
        let board = Archive.group("Harbour Board")
        let leads = ("person/anna-berg", "organization/harbour-board", Link.Relation.leads)
        store.add(
            Archive.article(
                "old", "Anna Berg leads the Harbour Board. Tom Oak saw Berg. Tom Oak greeted Berg.",
                on: "2001-02-03",
                naming: [berg, oak, board], linking: [(leads.0, leads.1, leads.2, "leads")]))
        store.add(
            Archive.article(
                "new", "Anna Berg is head of the Harbour Board in Oslo. Oslo is large.", on: "2004-05-06",
                naming: [berg, board, Archive.place("Oslo")],
                linking: [(leads.0, leads.1, leads.2, "head of")]))
    }

    @Test("An edge says how, in how many articles, in which, and the sentence of the newest")
    func edges() throws {
        let graph = try store.graph(matching: Query())
        #expect(
            graph.nodes.map(\.name) == ["Anna Berg", "Harbour Board", "Tom Oak"], "places are none of it")
        #expect(graph.edges.map(\.relation) == [.link(.leads), .together, .together])
        let leads = try #require(graph.edges.first)
        #expect(leads.source.rawValue == "person/anna-berg")
        #expect(leads.target.rawValue == "organization/harbour-board")
        #expect(leads.label == "head of" && leads.count == 2)
        #expect(leads.articles.map(\.rawValue) == ["new", "old"])
        #expect(leads.passage.sentence == "Anna Berg is head of the Harbour Board in Oslo.")
        let company = try #require(graph.edges.last)
        #expect(company.count == 1, "two sentences of one article are one article")
        #expect(company.passage.sentence == "Tom Oak saw Berg.")
        #expect(graph.cut == Graph.Cut())
    }

    @Test("It is of the articles that pass a filter, or of one")
    func articles() throws {
        let late = try store.graph(matching: Query([.init(.after, "2003")]))
        #expect(late.nodes.map(\.name) == ["Anna Berg", "Harbour Board"])
        #expect(late.nodes.map(\.here) == [1, 1])
        #expect(late.edges.map(\.count) == [1, 1])
        #expect(try store.graph(in: Article.ID("new")) == late)
        #expect(try store.graph(in: Article.ID("none")) == nil)
    }

    @Test("Bounds hold, and what they leave out is told; who was asked for stays")
    func bounds() throws {
        let bounds = Graph.Bounds(names: 2, articles: 1, edges: 1)
        let graph = try store.graph(
            matching: Query(), around: Entity.ID("person/tom-oak"), within: bounds)
        #expect(graph.nodes.map(\.name) == ["Anna Berg", "Harbour Board", "Tom Oak"])
        #expect(graph.edges.map(\.relation) == [.link(.leads)])
        #expect(graph.cut.hasMoreNames && graph.cut.articles == 1 && graph.cut.edges == 1)
    }
}
