import Articles

/// Stage 4: who said what.
///
/// Needs the article, its words, its names and who is who. Quotation marks decide where they stand; the speaker is
/// found by a sieve from sure to daring. Nobody is named where the text names nobody.
public enum Quotations {
    /// Reads the quotations of an article, in the order of the text.
    public static func read(article: Article, words: Words, names: [Name], who: WhoIsWho) -> [Quotation] {
        let page = QuotationPage(article.text, words)
        var composer = QuotationComposer(page: page, speakers: Speaker(page: page, who: who))
        let rules = RuleAttributions(page: page)
        for utterance in page.utterances() where utterance.kind != .term {
            composer.add(utterance, rules.attribution(of: utterance))
        }
        return composer.quotations
    }
}

/// Makes quotations of utterances and attributions, and carries the speaker where the text does.
struct QuotationComposer {
    let page: QuotationPage
    let speakers: Speaker
    private(set) var quotations: [Quotation] = []
    /// The end of the last utterance that was speech, in tokens; nil before the first.
    private var lastSpeech: Int?
    private var lastIndex: Int?

    init(page: QuotationPage, speakers: Speaker) {
        self.page = page
        self.speakers = speakers
    }

    /// Adds an utterance with what its sentence says of it.
    mutating func add(_ utterance: Utterance, _ attribution: Attribution?) {
        switch utterance.kind {
        case .term: return
        case .fragment:
            guard let attribution else { return }
            quotations.append(quotation(utterance.runs, .mixed, attribution))
        case .speech:
            if attribution == nil, goesOn(utterance), let lastIndex {
                quotations[lastIndex].spans += utterance.runs.map(words)
                quotations[lastIndex].about = about(quotations[lastIndex])
            } else {
                quotations.append(quotation(utterance.runs, .direct, attribution))
                lastIndex = quotations.count - 1
            }
            lastSpeech = utterance.end
        }
    }

    /// Whether speech without a speaker goes on from the speech before: in the same paragraph, right after its tag.
    private func goesOn(_ utterance: Utterance) -> Bool {
        guard let lastSpeech, let lastIndex, quotations[lastIndex].speakerRange != nil,
            page.blockOf(lastSpeech - 1) == page.blockOf(utterance.start)
        else { return false }
        let between = page.sentenceOf[utterance.start] - page.sentenceOf[lastSpeech - 1]
        return between <= 1
    }

    private func quotation(_ runs: [Range<Int>], _ kind: Quotation.Kind, _ attribution: Attribution?)
        -> Quotation
    {
        let speaker = attribution?.source.flatMap(speakers.entity)
        var quotation = Quotation(
            spans: runs.map(words), kind: kind, speaker: speaker?.id,
            speakerRange: attribution?.source.map(page.bytes), cueRange: attribution?.cue.map(page.bytes),
            because: Reason(attribution?.rule ?? "no source", evidence: attribution?.cue.map(page.bytes)))
        quotation.about = about(quotation)
        return quotation
    }

    /// The bytes of words between marks.
    private func words(_ run: Range<Int>) -> Range<Int> { page.bytes(run) }

    /// Whom the words mention, in the order of the text.
    private func about(_ quotation: Quotation) -> [Entity.ID] {
        var found: [Entity.ID] = []
        for entity in speakers.who.entities
        where entity.kind != .nationality && entity.id != quotation.speaker {
            let isMentioned = entity.mentions.contains { mention in
                quotation.spans.contains { $0.overlaps(mention.range) }
            }
            if isMentioned { found.append(entity.id) }
        }
        return found
    }
}
