import Articles
import Language
import Testing

/// A piece of reported words with the name of whom it is given to.
private struct Reported: Equatable, CustomStringConvertible {
    var words: String
    var speaker: String?
    var description: String { "\(speaker ?? "nobody"): \(words)" }
}

/// What paragraphs, a line each, report without marks, sure or not.
private func reported(in string: String) -> [Reported] {
    let text = Text(string)
    var parts: [Part] = []
    var start = 0
    for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
        parts.append(Part(start..<offset, .paragraph))
        start = offset + 1
    }
    parts.append(Part(start..<text.count, .paragraph))
    let annotation = Annotator().annotate(Article(id: Article.ID("test"), text: text, parts: parts))
    return annotation.quotations.filter { $0.kind == .indirect }.map { quotation in
        Reported(
            words: quotation.spans.map { text[$0] }.joined(separator: " … "),
            speaker: annotation.entities.first { $0.id == quotation.speaker }?.name)
    }
}

@Suite("What is reported without marks") struct ReportedWordsTests {
    @Test(
        "A thing that is dealt with is not said",
        arguments: [
            "Norvia Bank agreed a deal with the union on Monday.",
            "Norvia Bank posted a profit of 20m crowns on Monday.",
        ])
    func dealtWith(text: String) { #expect(reported(in: text).isEmpty) }

    @Test("What is agreed to is said")
    func agreed() {
        let found = reported(in: "Anna Berg agreed that the harbour should be dredged next year.")
        #expect(found.contains { $0.words.contains("the harbour should be dredged next year") })
    }

    @Test("Words that somebody said, as another tells, are not the other's with the verb of the first")
    func toldByAnother() {
        let found = reported(
            in:
                "Norvia's harbour board, however, said Monday the quay would be closed, according to a clerk in Oslo."
        )
        #expect(!found.contains { $0.words.contains("said Monday") })
    }

    @Test("Evidence does not speak")
    func evidence() {
        let found = reported(
            in: "The recent evidence has pointed to a slow winter for the yards. Anna Berg said so on Monday."
        )
        #expect(!found.contains { $0.words.contains("slow winter") })
    }
}
