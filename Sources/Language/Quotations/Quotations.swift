import Articles

/// Stage 4: who said what.
///
/// Needs the article's tokens and who is who. A trained tagger finds cues, who they belong to and what
/// was said; quotation marks decide where words begin and end; a sieve of rules finds the speakers of marked words
/// that the tagger leaves. Nobody is named where the text names nobody.
public enum Quotations {
    /// Reads the quotations of an article, in the order of the text.
    public static func read(_ tokens: ArticleTokens, who: WhoIsWho) -> [Quotation] {
        read(tokens, who: who, model: .embedded)
    }

    /// Reads the quotations with a model; without one, by rules alone.
    package static func read(
        _ tokens: ArticleTokens, who: WhoIsWho, model: QuotationModel?
    ) -> [Quotation] {
        var composer = composer(tokens, who: who, model: model)
        return composer.compose(judgingBy: model?.likelihood ?? [])
    }

    /// What may be quotations, with what is seen of each to judge it.
    package static func judged(_ tokens: ArticleTokens, who: WhoIsWho, model: QuotationModel?) -> [Judged] {
        var composer = composer(tokens, who: who, model: model)
        composer.gather()
        return composer.judged()
    }

    private static func composer(
        _ tokens: ArticleTokens, who: WhoIsWho, model: QuotationModel?
    ) -> QuotationComposer {
        let page = QuotationPage(tokens, clusters: model?.clusters)
        var tagged: [QuotationTagger.Tagged] = []
        if let model {
            var tagger = QuotationTagger(model: model, page: page)
            tagged = tagger.attributions()
        }
        return QuotationComposer(page: page, speakers: Speaker(page: page, who: who), tagged: tagged)
    }
}
