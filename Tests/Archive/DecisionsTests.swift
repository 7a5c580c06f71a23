import Articles
import Testing

@testable import Archive

@Suite struct DecisionsTests {
    private let folder: TemporaryFolder
    private let archive: Archive

    init() throws {
        folder = try TemporaryFolder()
        archive = try Archive.open(folder.file("a.archive"))
        var invented = Invented(11)
        try archive.put((0..<10).map { Entry(invented.article($0)) })
    }

    @Test("Star, tags and note are found again, and outlive that the article is read again or taken out")
    func outlive() throws {
        let id = Article.ID("made/3")
        let marks = Marks(starred: true, tags: ["harbour", "sea"], note: "Ask the captain.")
        try archive.mark(id, marks)
        #expect(try archive.marks(of: id) == marks)
        let article = try #require(try archive.article(id))
        try archive.remove([id])
        #expect(try archive.marks(of: id) == marks)
        try archive.put([Entry(article)])
        #expect(try archive.marks(of: id) == marks)
        #expect(try archive.marks(of: Article.ID("made/4")) == Marks())
        try archive.mark(id, Marks())
        #expect(try archive.marks(of: id) == Marks())
    }

    @Test("Tagged articles are found by tag, and left out by a tag with a minus")
    func tags() throws {
        for number in [2, 5, 7] { try archive.mark(Article.ID("made/\(number)"), Marks(tags: ["sea"])) }
        try archive.mark(Article.ID("made/5"), Marks(tags: ["sea", "quay"]))
        func found(_ query: String) throws -> Set<String> {
            Set(try archive.articles(matching: try Query(parsing: query)).map(\.id.rawValue))
        }
        #expect(try found("tag:sea") == ["made/2", "made/5", "made/7"])
        #expect(try found("tag:sea -tag:quay") == ["made/2", "made/7"])
        #expect(try found("-tag:sea").count == 7)
        #expect(try archive.tags().map { "\($0.tag) \($0.articles)" } == ["quay 1", "sea 3"])
    }

    @Test("A ruling is about two in whichever order, replaces the one before, and can be withdrawn")
    func rulings() throws {
        let (anna, berg) = (Entity.ID("person/anna-berg"), Entity.ID("person/a-berg"))
        try archive.rule(Ruling(.merge, anna, berg))
        #expect(try archive.rulings() == [Ruling(.merge, berg, anna)])
        try archive.rule(Ruling(.separate, berg, anna))
        #expect(try archive.rulings() == [Ruling(.separate, anna, berg)])
        try archive.withdraw(Ruling(.separate, anna, berg))
        #expect(try archive.rulings().isEmpty)
    }

    @Test("A saved filter is found under its name, replaced and dropped")
    func filters() throws {
        try archive.save("org:fleet", as: "f")
        try archive.save("org:fleet -place:oslo", as: "f")
        try archive.save("tag:x", as: "a")
        #expect(
            try archive.filters().map { "\($0.name) \($0.query)" } == ["a tag:x", "f org:fleet -place:oslo"])
        try archive.save(nil, as: "f")
        #expect(try archive.filters().map(\.name) == ["a"])
    }
}
