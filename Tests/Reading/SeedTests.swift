import Articles
import Reading
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite("The seeds")
struct SeedTests {
    private func seed(_ name: String) throws -> Article {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../seeds/\(name).txt")
        return PlainText.article(
            id: Article.ID(name), text: Text(try String(contentsOf: path, encoding: .utf8)))
    }

    @Test("The first has a dateline, one crosshead, and two lines of furniture at its foot")
    func first() throws {
        let article = try seed("000_800dcb70eccaddf1")
        #expect(article.title == nil)
        #expect(article.dateline == "GAZA CITY, Gaza Strip")
        #expect(article.displayTitle.hasPrefix("Hamas quit talks Friday"))
        #expect(
            article.parts.filter { $0.role == .crosshead }.map { article.text[$0.range] } == ["Not final act"]
        )
        #expect(article.parts.suffix(3).map(\.role) == [.paragraph, .boilerplate, .boilerplate])
        #expect(article.parts.count { $0.role == .boilerplate } == 2)
    }

    @Test("The second has a title, and three leftovers of a web page inside its paragraphs")
    func second() throws {
        let article = try seed("004_54af107f370063f2")
        #expect(article.title == "Israel, Palestinians Fail to Make Security Deal")
        #expect(article.dateline == nil)
        #expect(
            article.parts.filter { $0.role == .boilerplate }.map { article.text[$0.range] }
                == Array(repeating: "(search)", count: 3))
        #expect(!article.parts.contains { $0.role == .crosshead })
    }
}
