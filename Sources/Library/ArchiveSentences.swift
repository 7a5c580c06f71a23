import Archive
import Articles

extension Archive {
    /// The sentences of the language stages.
    public static let sentencesOfLanguage: Archive.Sentences = sentences(of:)
}

@Sendable private func sentences(of article: Article) -> (Range<Int>) -> Range<Int> {
    var sentences = Sentences(article)
    return { range in sentences.sentence(around: range) }
}
