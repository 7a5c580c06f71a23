import Articles
import TestSupport
import Testing

@testable import Export

@Suite("Exported quotations")
struct SayingsExportTests {
    private func written(as format: Export.Format) throws -> String {
        let store = MemoryStore(keepingIDs: true)
        store.hold(newsroom)
        let query = try Query(parsing: "by:lind")
        let page = try store.quotations(matching: query, in: .oldest, includingUnsure: true, upTo: 10)
        let export = Export(of: "Archive", .sayings(page.sayings, query), as: format)
        return String(decoding: export.bytes, as: UTF8.self)
    }

    @Test("JSON lines have an object for each, with its verb, its stance and where it stands")
    func jsonLines() throws {
        let lines = try written(as: .jsonLines).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix(#"{"speaker":"Tomas Lind","#) && lines[0].hasSuffix("}"))
        #expect(lines[0].contains(#""stance":"asserts""#) && lines[0].contains(#""published":"2019-11-04""#))
    }

    @Test("As one document they say what was asked")
    func whole() throws {
        #expect(try written(as: .json).contains(#""filter":"by:lind","count":3,"quotes":["#))
        #expect(try written(as: .csv).hasPrefix("speaker,called,verb,stance,confidence,kind,words,"))
        #expect(try written(as: .markdown).contains("## Quotes (3)"))
    }
}
