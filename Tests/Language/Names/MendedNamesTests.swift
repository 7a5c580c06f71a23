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

    private func plain(_ marked: String) -> [String] {
        mended(marked) { WireForms($0, $1).mended($2) }
    }

    private func cutAtNouns(_ marked: String) -> [String] {
        mended(marked) { PlaceNouns($0, $1).mended($2) }
    }

    private func placesIn(_ marked: String) -> [String] {
        mended(marked) { PlaceNouns($0, $1).mended($2).filter { $0.kind == .place } }
    }

    private func withPartners(_ marked: String) -> [String] {
        mended(marked) { PartnerFirms($0, $1).whole($2) }
    }

    @Test("The sign of a share is no name and no part of one")
    func signs() {
        #expect(plain("[Brenna Corp <BRN.X>] bought mills from [Holm <HLM]>.") == ["Brenna Corp", "Holm"])
        #expect(plain("Brenna's <[BRN.X> Dunport Airlines] and <[HLM.X>] flew.") == ["Dunport Airlines"])
    }

    @Test("The sign of a share by which the article calls the firm is a name of it")
    func signThatIsSaid() {
        #expect(plain("[Brenna Corp] <[BRN]> rose. [BRN] said so.") == ["Brenna Corp", "BRN", "BRN"])
    }

    @Test("A firm in angle brackets is one name without them")
    func angled() {
        #expect(
            plain("[<Holm], Dahl and Co Inc> and <[Brenna] Mills Ltd> met <b>[Anna Berg]</b>.")
                == ["Holm, Dahl and Co Inc", "Brenna Mills Ltd", "Anna Berg"])
    }

    @Test("A group's name has both of its brackets, also where two names were read")
    func brackets() {
        #expect(plain("[Brenna Lines] ([Europe) Ltd] sailed.") == ["Brenna Lines (Europe) Ltd"])
        #expect(plain("the [Brenna Trust (North] said") == ["Brenna Trust"])
        #expect(plain("the [Brenna Trust (North]) said") == ["Brenna Trust (North)"])
    }

    @Test("A party and a state are no name")
    func parties() {
        #expect(plain("Sen. [Anna Berg], [D-Ore].") == ["Anna Berg"])
        #expect(plain("the [R-Ulver Museum of Boats]") == ["R-Ulver Museum of Boats"])
    }

    @Test("What a noun for a place stands before is a place, and no name goes on over the noun")
    func places() {
        #expect(
            cutAtNouns("the [Danish Blue Bay resort of Ulver Elm] slept") == [
                "Danish", "Blue Bay", "Ulver Elm",
            ])
        #expect(cutAtNouns("the [South Bank city of Ulver] slept") == ["South Bank", "Ulver"])
        #expect(placesIn("the town of [Ulver Elm] slept; [Holm] sat") == ["Ulver Elm"])
        #expect(placesIn("the city of [Ulver Harbour Council] met the village of [fishers]").isEmpty)
    }

    @Test("A firm of partners is one name where it was read as a list of people")
    func partners() {
        #expect(
            withPartners("[Berg] met [Holm], [Dahl] and Co Inc and [Ulver].")
                == ["Berg", "Holm, Dahl and Co Inc", "Ulver"])
        #expect(withPartners("[Holm], [Dahl] and [Company] met") == ["Holm, Dahl and Company"])
        #expect(
            withPartners("[Holm] and [Co] met [Dahl], [Berg] and others") == ["Holm", "Co", "Dahl", "Berg"])
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
