import Articles

/// Whom the words for a speaker name.
struct Speaker {
    let page: QuotationPage
    let who: WhoIsWho

    /// The entity that the words for a source name; nil where they name nobody: `a Hamas leader`.
    ///
    /// The head of the words decides: `Berg of the ministry` is Berg, `Berg's ministry` the ministry, `a ministry
    /// official` nobody. `Berg's office` speaks for Berg.
    func entity(of source: Range<Int>) -> Entity? {
        let trimmed = afterObject(trimming(source))
        guard let head = head(of: trimmed) else { return nil }
        if let found = who.entity(at: head), found.kind != .nationality { return found }
        if Lexis.office.contains(page.keys[head]), head >= trimmed.lowerBound + 2,
            Lexis.possessive.contains(page.keys[head - 1]),
            let owner = who.entity(at: head - 2), owner.kind != .nationality
        {
            return owner
        }
        return inApposition(after: head, in: trimmed)
    }

    /// The last token before what only describes.
    private func head(of source: Range<Int>) -> Int? {
        var at = source.lowerBound
        while at < source.upperBound {
            let named =
                who.entityOfToken[at] != nil && at > source.lowerBound
                && who.entityOfToken[at - 1] == who.entityOfToken[at]
            if !named,
                page.shapes[at] == .comma || page.shapes[at] == .bracket
                    || Lexis.headEnd.contains(page.keys[at])
            {
                break
            }
            at += 1
        }
        while at > source.lowerBound, !page.isWord(at - 1) || Lexis.auxiliary.contains(page.keys[at - 1]) {
            at -= 1
        }
        return at > source.lowerBound ? at - 1 : nil
    }

    /// `The spokesman, Anna Berg,`: a person named right after the comma.
    private func inApposition(after head: Int, in source: Range<Int>) -> Entity? {
        let comma = head + 1
        guard comma + 1 < source.upperBound, page.shapes[comma] == .comma,
            let found = who.entity(at: comma + 1), found.kind == .person
        else { return nil }
        return found
    }

    /// The words after the comma where those before it are governed by a preposition: `At talks with [Berg, Dahl]`.
    private func afterObject(_ source: Range<Int>) -> Range<Int> {
        let before = source.lowerBound - 1
        guard before >= 0, Lexis.governing.contains(page.keys[before]),
            page.sentenceOf[before] == page.sentenceOf[source.lowerBound],
            let comma = source.first(where: { page.shapes[$0] == .comma }), comma + 1 < source.upperBound
        else { return source }
        return (comma + 1)..<source.upperBound
    }

    private func trimming(_ source: Range<Int>) -> Range<Int> {
        var start = source.lowerBound
        while start < source.upperBound, !page.isWord(start) { start += 1 }
        return start..<max(start, source.upperBound)
    }
}
