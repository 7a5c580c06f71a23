import Articles
import Testing

@testable import Language

/// A sentence with its cue in stars and the words for its agent in brackets.
private struct Reported {
    let text: Text
    let words: Words
    let cue: Range<Int>
    let agent: Range<Int>?

    init(_ marked: String) {
        var plain = ""
        var places: [Character: [Int]] = [:]
        for character in marked {
            if "*[]".contains(character) {
                places[character, default: []].append(plain.utf8.count)
            } else {
                plain.append(character)
            }
        }
        text = Text(plain)
        let article = Article(id: Article.ID("test"), text: text, parts: [Part(text.range, .paragraph)])
        let words = Words(article)
        self.words = words
        func tokens(_ start: Int?, _ end: Int?) -> Range<Int>? {
            guard let start, let end else { return nil }
            let inside = words.tokens.indices.filter { words.tokens[$0].range.overlaps(start..<end) }
            return (inside.first ?? 0)..<((inside.last ?? -1) + 1)
        }
        cue = tokens(places["*"]?.first, places["*"]?.last) ?? 0..<0
        agent = tokens(places["["]?.first, places["]"]?.first)
    }

    func text(_ run: Range<Int>?) -> String? {
        run.map { text[Int(words.tokens[$0.lowerBound].start)..<Int(words.tokens[$0.upperBound - 1].end)] }
    }
}

@Suite struct SyntaxTests {
    @Test(
        "A cue's agent is found in a sentence as it stands",
        arguments: [
            "[Anna Berg] *said* on Monday that the harbour would stay closed.",
            "The harbour would stay closed, [the mayor of Bergen] *said*.",
            "The harbour, [officials] *said*, would stay closed until spring.",
            "[The union] met on Friday and *warned* that its members would strike.",
            "Reporters were *told* that the bridge was safe.",
            "The report was *rejected* by [the government].",
            "Noting that prices had fallen, [the bank] *said* it would cut rates.",
            "The harbour will close in May, *according* to [the council].",
            "[Karl Dahl] refused to *say* whether he would run again.",
        ])
    func agents(_ marked: String) {
        let sentence = Reported(marked)
        let syntax = Syntax(sentence.text, sentence.words)
        #expect(sentence.text(syntax.agent(of: sentence.cue)) == sentence.text(sentence.agent))
    }

    @Test("Each token of a sentence has a head in it, but for one")
    func heads() throws {
        let sentence = Reported("The mayor said that she, like the council, would not close the harbour.")
        let tree = try #require(Syntax(sentence.text, sentence.words).tree(at: 3))
        #expect(tree.tokens == sentence.words.sentences[0])
        #expect(tree.tokens.count { tree.head(of: $0) == nil } == 1)
        #expect(tree.tokens.allSatisfy { token in tree.head(of: token).map(tree.tokens.contains) ?? true })
    }

    @Test("A sentence above the bound is not parsed, and one of the bound is")
    func long() {
        for (count, isParsed) in [(Syntax.longest, true), (Syntax.longest + 1, false)] {
            let text = Text(Array(repeating: "word", count: count).joined(separator: " "))
            let words = Words(
                Article(id: Article.ID("test"), text: text, parts: [Part(text.range, .paragraph)]))
            #expect((Syntax(text, words).tree(at: 5) != nil) == isParsed)
        }
    }

    @Test("A token of no sentence has no tree")
    func outside() {
        let sentence = Reported("The mayor left.")
        #expect(Syntax(sentence.text, sentence.words).tree(at: 40) == nil)
        #expect(Syntax(sentence.text, sentence.words, model: nil).tree(at: 0) == nil)
    }
}
