import Articles
import Testing

@testable import Language

/// What a speaker does with words: a sentence with the cue in brackets and the words said in braces.
private func stance(_ marked: String) -> Quotation.Stance {
    let (stance, cue, said) = read(marked)
    let attribution = Attribution(source: nil, cue: cue, contents: [said], rule: "test")
    return stance.stance(of: attribution, saying: [said])
}

/// The cue of a sentence with what negates it.
private func negated(_ marked: String) -> String {
    let (stance, cue, _) = read(marked)
    return stance.page.text[stance.page.bytes(stance.withNegation(cue))]
}

private func read(_ marked: String) -> (stance: Stance, cue: Range<Int>, said: Range<Int>) {
    var plain = ""
    var bounds: [Character: Int] = [:]
    for character in marked {
        if "[]{}".contains(character) {
            bounds[character] = plain.utf8.count
        } else {
            plain.append(character)
        }
    }
    let text = Text(plain)
    let words = Words(
        Article(id: Article.ID("test"), text: text, parts: [Part(0..<text.count, .paragraph)]))
    let page = QuotationPage(text, words, clusters: nil)
    func run(_ open: Character, _ close: Character) -> Range<Int> {
        let bytes = (bounds[open] ?? 0)..<(bounds[close] ?? 0)
        let inside = words.tokens.indices.filter { bytes.contains(Int(words.tokens[$0].start)) }
        return (inside.first ?? 0)..<((inside.last ?? -1) + 1)
    }
    return (Stance(page: page), run("[", "]"), run("{", "}"))
}

@Suite("What a speaker does with words")
struct StanceTests {
    @Test(
        "A statement is what the verb says and nothing turns",
        arguments: [
            "Berg [said] that {the harbour is open}.", "{The harbour is open}, Berg [said].",
            "Berg [told] reporters that {the harbour is open}.", "Berg [agreed] that {it was late}.",
            "[According to] Berg, {the harbour is open}.", "Berg [warned] that {the ice is thin}.",
            "Berg [called] it “{a shame}”.", "Berg not only [said] {it was late}, she left.",
            "{The harbour is open}.",
        ])
    func asserts(sentence: String) { #expect(stance(sentence) == .asserts) }

    @Test(
        "What somebody gave none of is declined",
        arguments: ["Berg [gave] no {reason for the delay}.", "Berg [gave no] {date}."])
    func gaveNone(sentence: String) { #expect(stance(sentence) == .declines) }

    @Test("Who pleads not guilty is told so, not to have pleaded")
    func plea() { #expect(negated("Berg [pleaded] not guilty to {theft}.") == "pleaded not guilty") }

    @Test(
        "What is denied, rejected or not said is denied",
        arguments: [
            "Berg [denied] that {the harbour is closed}.", "Berg [denied] {closing the harbour}.",
            "Berg [pleaded] not guilty to {a charge of theft}.",
            "Berg [refused to agree] to {a second ferry}.",
            "Berg has [ruled out] {a second ferry}.", "Berg [dismissed] {the report}.",
            "Berg did not [say] that {the harbour would close}.",
            "Berg never [said] {the harbour would close}.",
            "Berg did not [believe] {the harbour would close}.",
            "Berg refused to [concede] that {it was late}.",
            "Berg was [refusing to accept] that {it was late}.",
        ])
    func denies(sentence: String) { #expect(stance(sentence) == .denies) }

    @Test(
        "Who refuses to speak declines",
        arguments: [
            "Berg [declined] {to comment}.", "Berg [declined to say] {when the harbour opens}.",
            "Berg refused to [say] {whether the harbour opens}.", "Berg would not [say] {when it opens}.",
            "Berg has not [ruled out] {a second ferry}.", "Berg refused to [deny] {the report}.",
            "Berg did not [say] {why the ferry sank}.", "Berg [did not elaborate] {how it sank}.",
        ])
    func declines(sentence: String) { #expect(stance(sentence) == .declines) }

    @Test(
        "A cue is told with what negates or refuses it",
        arguments: [
            ("Berg did not [say] {why}.", "did not say"), ("Berg didn't [say] {why}.", "didn't say"),
            ("Berg has never really [said] {why}.", "has never really said"),
            ("Berg refused to [say] {why}.", "refused to say"),
            ("Berg has yet to [say] {why}.", "has yet to say"),
            ("Berg has [denied] {it}.", "denied"), ("Not long ago Berg [said] {it rained}.", "said"),
        ])
    func negation(sentence: String, told: String) { #expect(negated(sentence) == told) }

    @Test(
        "What others are to do is demanded",
        arguments: [
            "Berg [urged] {the council to act}.", "Berg [called for] {an inquiry}.",
            "Berg [called] on the council {to act}.", "Berg [asked] {the council to act}.",
            "Berg [told] {the crew to wait}.", "Berg [asked for] {ten crowns}.",
            "Berg [ordered] {the ferry back}.",
        ])
    func demands(sentence: String) { #expect(stance(sentence) == .demands) }

    @Test(
        "What the speaker will do is promised",
        arguments: [
            "Berg [promised] {a second ferry}.", "Berg [agreed] {to wait}.", "Berg [vowed] {to stay}.",
            "Berg [threatened] {to close the harbour}.",
        ])
    func promises(sentence: String) { #expect(stance(sentence) == .promises) }

    @Test(
        "A question is asked",
        arguments: [
            "Berg [asked] {whether the harbour was open}.", "Berg [asked] {how late it was}.",
            "“{Who will pay for it?}” Berg [said].", "Berg [wondered] {who would pay}.",
        ])
    func asks(sentence: String) { #expect(stance(sentence) == .asks) }
}
