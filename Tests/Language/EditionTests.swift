import Articles
import CModels
import Foundation
import TestSupport
import Testing

@testable import Language

@Suite("The edition of the reader")
struct EditionTests {
    private static let record = "Tests/Language/Edition.txt"

    private static let texts = [
        """
        DUNPORT, May 4 - Mayor Anna Berg said on Monday that the quay would be closed. "We cannot wait," Berg told \
        reporters. She denied that the Harbour Union had been asked.
        """,
        """
        Rami Kanaan, also known as Abu Salt, a spokesman for the Red Fleet, met the Norwegian finance minister, Erik \
        Holm, in Oslo. According to Kanaan, the two agreed on little. The minister called the talks "a beginning".
        """,
        """
        The Northern Fishing Council (NFC) hired William Garrow as its chief lawyer. Bill Garrow, 51, was a judge in \
        Portland, Maine. The NFC, which is led by Leyla Ferran, rejected the claim that he "never paid his fees".
        """,
        """
        "I was a goalkeeper for Dunport Rovers," John Smith said. "My brother ran the Interior Ministry." Smith's wife, \
        Tora Vik, a surgeon, laughed; she said that he was not.
        """,
    ]

    @Test("Where articles are read otherwise by the same models and lists, the number of the rules is raised")
    func rules() throws {
        let annotator = Annotator()
        var digest = FNV1a.empty
        for (number, text) in Self.texts.enumerated() {
            let article = Article(id: Article.ID("a\(number)"), text: Text(text), parts: [])
            for byte in String(describing: annotator.annotate(article)).utf8 {
                digest = FNV1a.continued(digest, byte)
            }
        }
        let now = ["\(Edition.currentRules)", "\(Edition.current.data)", "\(digest)"]
        let then = Golden.recorded(in: Self.record).split(whereSeparator: \.isWhitespace).map(String.init)
        if Golden.isRecording {
            _ = try Golden.difference(now.joined(separator: " ") + "\n", from: Self.record)
            return
        }
        try #require(then.count == 3)
        #expect(now[0] == then[0], "another number: BYNAME_RECORD=1 records what its rules read")
        // Other models and lists are another edition as they are.
        if now[1] == then[1] { #expect(now[2] == then[2], "raise Edition.currentRules, and record") }
    }

    @Test("All models and word lists are part of the edition")
    func embedded() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Sources/CModels")
        let sources = try FileManager.default.contentsOfDirectory(
            at: folder.standardizedFileURL, includingPropertiesForKeys: nil)
        let embeds = try sources.filter { $0.pathExtension == "c" }.map { source in
            try String(contentsOf: source, encoding: .utf8).split(separator: "\n").count {
                $0.hasPrefix("#embed ")
            }
        }
        #expect(embeds.reduce(0, +) == byname_embedded_count())
        #expect(byname_embedded_count() > 20)
    }
}
