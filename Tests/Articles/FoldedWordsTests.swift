import Articles
import Testing

@Suite("Words as they are compared")
struct FoldedWordsTests {
    @Test(
        "Case, marks and punctuation do not count",
        arguments: [
            ("", []), ("—", []), ("Anna BERG", ["anna", "berg"]), ("Hamas's", ["hamas", "s"]),
            ("U.S.-backed", ["u", "s", "backed"]),
            ("Łódź, Århus; Škoda", ["lodz", "arhus", "skoda"]), ("e\u{301}tude", ["etude"]),
            ("Straße", ["strasse"]),
            ("“Ölberg”", ["olberg"]), ("МОСКВА 2003", ["москва", "2003"]), ("東京 x", ["東京", "x"]),
            ("a🛳b", ["a", "b"]),
        ] as [(String, [String])])
    func folds(text: String, words: [String]) {
        #expect(FoldedWords.words(of: text) == words)
    }

    @Test("A word knows where it stands")
    func ranges() {
        let text = Text("– É. Berg,x")
        var reader = FoldedWords(text.utf8, in: text.range)
        var found: [String] = []
        while let range = reader.next() { found.append(text[range]) }
        #expect(found == ["É", "Berg", "x"])
    }

    @Test("The same words have the same keys, others have others")
    func keys() {
        #expect(FoldedWords.keys(of: "Road-Map") == FoldedWords.keys(of: "road map"))
        #expect(FoldedWords.keys(of: "road map") != FoldedWords.keys(of: "road maps"))
    }
}
