import Archive
import Articles
import Foundation
import Language
import Library
import Reading
import Testing

/// The examples in the documentation of the library, as they stand there: `Tests/Layering` compares.
@Suite("Examples of the documentation")
struct ExampleTests {
    /// Does something in a folder with a story.
    private func withStory(_ body: (_ stories: String, _ file: String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.path + "/byname-\(UUID().uuidString)"
        let stories = folder + "/stories"
        try FileManager.default.createDirectory(atPath: stories, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data("Storm Shuts Harbour\n\nMayor Anna Berg closed the harbour of Northport on Friday.\n".utf8)
            .write(to: URL(filePath: stories + "/storm.txt"))
        try body(stories, folder + "/a.archive")
    }

    @Test("An article is a text with its parts marked")
    func article() {
        let article = Article(
            id: Article.ID("one"), title: "Storm", text: Text("Storm\n\nTwo ferries sank."),
            parts: [Part(0..<5, .title), Part(7..<24, .paragraph)])
        let story = article.parts.filter { $0.role == .paragraph }.map { article.text[$0.range] }
        #expect(story == ["Two ferries sank."])
    }

    @Test("A query is read from what one writes, and has its chips")
    func query() throws {
        let query = try Query(parsing: "org:hamas|fatah -place:gaza \"road map\"")
        let fields = query.chips.map(\.field)
        #expect(fields == [.organization, .place, .words])
    }

    @Test("An annotator finds who is named in an article")
    func annotator() {
        let text = Text("Mayor Anna Berg closed the harbour on Friday.\n")
        let article = PlainText.article(id: Article.ID("one"), text: text)
        let annotation = Annotator().annotate(article)
        let people = annotation.entities.filter { $0.kind == .person }.map(\.name)
        #expect(people == ["Anna Berg"])
    }

    @Test("Identities give the entities of a run their ids")
    func identities() {
        let text = Text("Mayor Anna Berg closed the harbour on Friday.\n")
        let article = PlainText.article(id: Article.ID("one"), text: text)
        var identities = Identities()
        let found = Annotator().annotate(article)
        identities.add(found, of: article)
        let annotation = identities.naming(found, of: article)
        let ids = annotation.entities.map(\.id.rawValue)
        #expect(ids == ["person/anna-berg"])
    }

    @Test("Inputs lead from paths to articles")
    func inputs() throws {
        try withStory { stories, _ in
            var titles: [String] = []
            var inputs = Inputs([stories])
            while let input = inputs.next() {
                let article = try input.get().read()
                titles.append(article.displayTitle)
            }
            #expect(titles == ["Storm Shuts Harbour"])
        }
    }

    @Test("An intake reads and annotates on all cores")
    func intake() throws {
        try withStory { stories, _ in
            var names: [String] = []
            let intake = Intake([stories], annotate: Annotator().annotate)
            try intake.forEach { outcome in
                names += try outcome.get().annotation.entities.map(\.name)
                return true
            }
            #expect(names.contains("Anna Berg"))
        }
    }

    @Test("A library keeps what was read, and is asked")
    func library() throws {
        try withStory { stories, file in
            let library = try Library.open([stories], in: file)
            try library.readIn()
            let query = try Query(parsing: "person:berg")
            let titles = try library.archive.articles(matching: query).map(\.displayTitle)
            #expect(titles == ["Storm Shuts Harbour"])
            try library.close()
        }
    }
}
