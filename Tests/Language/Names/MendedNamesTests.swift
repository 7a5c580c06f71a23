import Articles
import Testing

@testable import Language

/// The names of a line as they are mended, given those that stand in brackets as groups that were read.
private func mended(
    _ marked: String, by mend: (Text, Words, [Name]) -> [Name]
) -> [String] {
    var plain = ""
    var ranges: [Range<Int>] = []
    var start = 0
    for character in marked {
        switch character {
        case "[": start = plain.utf8.count
        case "]": ranges.append(start..<plain.utf8.count)
        default: plain.append(character)
        }
    }
    let text = Text(plain)
    let article = Article(
        id: Article.ID("names"), text: text, parts: [Part(0..<text.count, .paragraph)])
    let words = Words(article)
    let names = ranges.map { range in
        let tokens = words.tokens.indices.filter { range.contains(Int(words.tokens[$0].start)) }
        return Name(tokens: tokens[0]..<(tokens[0] + tokens.count), range: range, kind: .organization)
    }
    return mend(text, words, names).map { text[$0.range] }
}

@Suite struct MendedNamesTests {
    private func whole(_ marked: String) -> [String] {
        mended(marked) { ShortenedNames($0, $1, names: $2).whole($2) }
    }

    private func cut(_ marked: String) -> [String] {
        mended(marked) { PossessiveNames($0, $1).cut($2) }
    }

    @Test("A firm's name without its legal form is one name where it was read as two")
    func shortened() {
        #expect(
            whole("[Holm and Dahl Co] closed a mill. [Holm] and [Dahl] said so.")
                == ["Holm and Dahl Co", "Holm and Dahl"])
    }

    @Test("Two names beside each other stay two where no firm is called so")
    func twoNames() {
        #expect(whole("[Brenna Co] met [Holm] and [Dahl].") == ["Brenna Co", "Holm", "Dahl"])
    }

    @Test("The group of a group is a name of its own")
    func possessive() {
        #expect(
            cut("the [Harbour Council's Coastal Rail Agency] opened")
                == ["Harbour Council", "Coastal Rail Agency"])
    }

    @Test(
        "A name with a possessive that is no group's stays whole",
        arguments: ["People's Bank of Norland", "Lloyd's Register Group"])
    func whole(name: String) {
        #expect(cut("the [\(name)] opened") == [name])
    }
}
