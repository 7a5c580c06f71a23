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
        let page = QuotationPage(tokens, clusters: model?.clusters)
        var tagged: [QuotationTagger.Tagged] = []
        if let model {
            var tagger = QuotationTagger(model: model, page: page)
            tagged = tagger.attributions()
        }
        var composer = QuotationComposer(page: page, speakers: Speaker(page: page, who: who), tagged: tagged)
        return composer.compose()
    }
}
