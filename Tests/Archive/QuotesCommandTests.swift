import Foundation
import Testing

/// `byname quotes`, as a user runs it.
@Suite struct QuotesCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            {"id": "a", "published": "2003-06-07", "text": "Anna Berg arrived. \\"We will not leave the harbour,\\" said Anna Berg."}
            {"id": "b", "published": "2003-06-01", "text": "Anna Berg spoke. \\"The ferry is late again,\\" said Anna Berg."}
            """, to: "news/two.jsonl")
    }

    private func run(_ arguments: String...) throws -> Program.Outcome {
        try Program(
            ["quotes"] + arguments + ["news", "--archive", folder.file("a.archive")], in: folder
        ).end()
    }

    @Test("It writes a line for each: day, speaker, verb, words, publisher, article")
    func text() throws {
        let outcome = try run("by:berg", "--order", "oldest")
        #expect(
            outcome.output == """
                2003-06-01\tAnna Berg\tsaid\t“The ferry is late again,”\t\tb
                2003-06-07\tAnna Berg\tsaid\t“We will not leave the harbour,”\t\ta

                """)
        #expect(outcome.status == 0)
    }

    @Test("It writes CSV and JSON lines, ends with 1 where nothing passes, and tells a wrong filter")
    func formats() throws {
        #expect(try run("by:berg", "-f", "csv").output.hasPrefix("speaker,called,verb,"))
        let lines = try run("said:ferry", "-f", "jsonl").output
        #expect(lines.split(separator: "\n").count == 1 && lines.hasPrefix(#"{"speaker":"Anna Berg""#))
        #expect(try run("said:zeppelin").status == 1)
        let wrong = try run("by:berg stance:says")
        #expect(wrong.status == 2 && wrong.errors.contains("column 16: stance: takes"))
    }
}
