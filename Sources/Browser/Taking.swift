import Articles
import Export

/// Copying: words on the clipboard, with where they come from.
extension State {
    /// Copies what is under the cursor of the focused pane.
    mutating func copy(cited: Bool) -> [Command] {
        guard let excerpt = selectedExcerpt else {
            notice = Notice("There is nothing here to copy")
            return []
        }
        let text = cited ? excerpt.cited : excerpt.plain
        notice = Notice("Copied: \(text.onOneLine)")
        return [.copy(text)]
    }

    private var selectedExcerpt: Excerpt? {
        switch place.focus {
        case .list:
            guard let row = selectedArticle else { return nil }
            let source = place.reading?.article.id == row.id ? place.reading?.article.source : nil
            return Excerpt(words: nil, speaker: nil, article: row, source: source)
        case .read: return place.reading?.excerpt(height: rows(of: .read))
        case .who: return selectedName.map { Excerpt(name: $0) }
        case .quotes: return selectedQuotation.flatMap { place.reading?.excerpt(of: $0) }
        case .dossier: return place.dossier?.selectedExcerpt
        case .overview:
            guard case .chains(let page) = place.overview, let step = page.selectedStep else { return nil }
            return Excerpt(step.to.passage)
        }
    }
}

extension Reading {
    /// The article as its row shows it.
    var summary: ArticleSummary {
        ArticleSummary(article, marks: marks)
    }

    /// A quotation with where it stands.
    func excerpt(of quotation: Quotation) -> Excerpt {
        Excerpt(
            words: words(of: quotation), isVerbatim: quotation.kind == .direct,
            speaker: speaker(of: quotation),
            article: summary, source: article.source)
    }

    /// What a reader of Read means: the stretch they were brought to, else the sentence of the mention they
    /// walked to, else the first paragraph in sight.
    func excerpt(height: Int) -> Excerpt? {
        if let landing, let number = utterances.firstIndex(of: landing) {
            return excerpt(of: annotation.quotations[number])
        }
        let range =
            landing.map { sentence(around: $0) }
            ?? visibleCursor(height: height).map { sentence(around: $0.mention.range) }
            ?? article.blocks.first { $0.range.upperBound > visibleRange(height: height).lowerBound }?.range
        return range.map {
            Excerpt(words: article.text[$0].onOneLine, speaker: nil, article: summary, source: article.source)
        }
    }

    /// The sentence around a stretch, for showing: to the nearest stop before a space and a capital, within
    /// the block.
    func sentence(around range: Range<Int>) -> Range<Int> {
        guard let block = article.blocks.first(where: { $0.range.upperBound > range.lowerBound })?.range
        else { return range }
        let utf8 = article.text.utf8
        var start = min(range.lowerBound, max(block.lowerBound, 0))
        for at in block.lowerBound..<max(block.lowerBound, range.lowerBound) where endsSentence(at, utf8) {
            start = at + 1
        }
        if start < block.lowerBound { start = block.lowerBound }
        while start < range.lowerBound, utf8[start] == 0x20 || utf8[start] == 0x0A { start += 1 }
        var end = max(block.upperBound, range.upperBound)
        for at in max(range.upperBound - 1, start)..<end where endsSentence(at, utf8) {
            end = at + 1
            break
        }
        return start..<min(end, utf8.count)
    }

    /// Whether a sentence ends with a byte: a stop or a mark that closes after it, then a space and a
    /// capital or a mark that opens; not after a word of three letters with a capital, as `Mr.`
    private func endsSentence(_ at: Int, _ utf8: [UInt8]) -> Bool {
        guard at > 0, at + 2 < utf8.count, utf8[at + 1] == 0x20 || utf8[at + 1] == 0x0A else { return false }
        let stops: [UInt8] = [0x2E, 0x21, 0x3F]
        let follows = utf8[at + 2]
        guard (0x41...0x5A).contains(follows) || follows == 0x22 || follows >= 0x80 else { return false }
        if utf8[at] == 0x22 || utf8[at] == 0x9D {
            return utf8[max(0, at - 3)..<at].contains { stops.contains($0) }
        }
        guard stops.contains(utf8[at]) else { return false }
        let word = utf8[..<at].reversed().prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        return word.count > 3 || !(word.last.map { (0x41...0x5A).contains($0) } ?? true)
    }
}

extension DossierPage {
    /// What the selected link has to copy.
    var selectedExcerpt: Excerpt? {
        guard let item = selectedItem else { return Excerpt(name: dossier.entity) }
        switch item {
        case .alias(let number):
            return Excerpt(name: EntityTally(dossier.entity, named: dossier.aliases[number]))
        case .role(let number): return Excerpt(dossier.roles[number].passage)
        case .tie(let number): return Excerpt(dossier.ties[number].passage)
        case .seenWith(let number): return Excerpt(name: dossier.seenWith[number])
        case .place(let number): return Excerpt(name: dossier.places[number])
        case .quoteBy(let number): return Excerpt(dossier.quotesBy[number])
        case .quoteAbout(let number): return Excerpt(dossier.quotesAbout[number])
        case .article(let number):
            return Excerpt(words: nil, speaker: nil, article: dossier.articles[number], source: nil)
        }
    }
}

extension EntityTally {
    /// The same under another name.
    fileprivate init(_ tally: EntityTally, named name: String) {
        self = tally
        self.name = name
    }
}
