import Articles
import Library
import TestSupport
import Testing

@Suite("What is looked at before ruling who is who")
struct JudgingTests {
    private let store = MemoryStore()
    private let berg = Entity.ID("person/anna-berg")
    private let oak = Entity.ID("person/tom-oak")

    init() {
        store.add(
            Archive.article(
                "storm", "Anna Berg closed the port. “We wait,” Berg said. Berg left.",
                naming: [Archive.person("Anna Berg", "Berg")], quoting: [("We wait", "person/anna-berg")]))
        store.add(
            Archive.article(
                "talks", "Anna Berg met Tom Oak. “No ship leaves,” Oak said.",
                naming: [Archive.person("Anna Berg"), Archive.person("Tom Oak", "Oak")],
                quoting: [("No ship leaves", "person/tom-oak")]))
    }

    @Test("The variants of an entity are the other names it goes by, with their mentions and articles")
    func variants() throws {
        let variants = try store.variants(of: berg)
        #expect(variants.map(\.name) == ["Berg"] && variants.map(\.id.rawValue) == ["person/berg"])
        #expect(variants.map(\.mentions) == [2] && variants.map(\.articles) == [1])
        #expect(try store.variants(of: Entity.ID("person/nobody")).isEmpty)
    }

    @Test("A merge shows both, the one whose id is kept first")
    func merge() throws {
        let preview = try #require(try store.preview(Ruling(.merge, oak, berg), of: oak))
        #expect(preview.staying.id == berg && preview.moving.id == oak)
        #expect(
            preview.staying.names == ["Anna Berg", "Berg"] && preview.moving.names == ["Tom Oak", "Oak"])
        #expect(preview.staying.mentions == 4 && preview.moving.mentions == 2)
        #expect(preview.staying.articles == 2 && preview.moving.articles == 1)
        #expect(preview.staying.quoting == 1 && preview.moving.quoting == 1)
        #expect(try store.preview(Ruling(.merge, berg, Entity.ID("person/nobody")), of: berg) == nil)
    }

    @Test("A separation shows what stays and what leaves")
    func separate() throws {
        let variant = Entity.ID("person/berg")
        let preview = try #require(try store.preview(Ruling(.separate, berg, variant), of: berg))
        #expect(preview.staying.names == ["Anna Berg"] && preview.moving.names == ["Berg"])
        #expect(preview.staying.mentions == 2 && preview.moving.mentions == 2)
        #expect(preview.moving.articles == 1)
    }

    @Test("A name, company and an article are shown by the sentences that have them")
    func evidence() throws {
        let named = try store.evidence(of: berg, for: .name("Berg"))
        #expect(named.map(\.passage.sentence) == ["“We wait,” Berg said."])
        let company = try store.evidence(of: berg, for: .company(oak))
        #expect(company.map(\.rule) == ["named in one sentence"])
        #expect(company.map(\.passage.sentence) == ["Anna Berg met Tom Oak."])
        let article = try store.evidence(of: oak, for: .article(Article.ID("talks")))
        #expect(article.map(\.passage.sentence) == ["Anna Berg met Tom Oak."])
        #expect(try store.evidence(of: oak, for: .article(Article.ID("storm"))).isEmpty)
    }

    @Test("Rulings come newest first, with the names that are known")
    func pairs() throws {
        store.rule(Ruling(.merge, berg, Entity.ID("person/nobody")))
        store.rule(Ruling(.separate, berg, oak))
        let pairs = try store.ruledPairs()
        #expect(pairs.map(\.ruling.verdict) == [.separate, .merge])
        #expect(pairs[0].one == "Anna Berg" && pairs[0].other == "Tom Oak" && pairs[1].other == nil)
    }
}
