import Articles
import Library
import TestSupport
import Testing

@Suite("The line that a search shows")
struct SnippetTests {
    private let store = MemoryStore(keepingIDs: true)

    init() {
        store.hold([
            .marked(
                "ferry", publisher: nil, published: nil,
                """
                The ferry is gone
                {@lind Tomas Lind} met the board. {*lind He} denied <i lind denied denies|he had sold the ferry>.
                """)
        ])
    }

    private func line(_ query: String) throws -> String? {
        try Snippet(Query(parsing: query))?.lines(of: [Article.ID("ferry")], in: store)[0]
    }

    @Test("Where words that were said are asked for it tells who said them and how, so that a denial is one")
    func said() throws {
        #expect(try line("said:\"sold the ferry\"") == "Tomas Lind denied: he had sold the ferry")
        #expect(try line("sold said:ferry") == "Tomas Lind denied: he had sold the ferry")
    }

    @Test("Where names and words are to stand together it is the sentence in which they do")
    func together() throws {
        #expect(try line("person:lind board within:sentence") == "Tomas Lind met the board.")
        #expect(
            try line("person:lind ferry within:paragraph")
                == "Tomas Lind met the board. He denied he had sold the ferry.")
    }

    @Test("Any chip that asks for a quotation shows it")
    func quotation() throws {
        #expect(try line("by:lind stance:denies") == "Tomas Lind denied: he had sold the ferry")
    }

    @Test("Else it is the sentence that has the words, and nothing where no words are asked for")
    func sentence() throws {
        #expect(try line("sold") == "He denied he had sold the ferry.")
        #expect(try line("said:zeppelin") == nil)
        #expect(try line("person:lind") == nil)
    }
}
