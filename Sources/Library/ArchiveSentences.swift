import Archive
import Articles

extension Archive {
    /// The sentences of the language stages, on one line, as every page of the library shows them.
    public static let sentencesOfLanguage: Archive.Sentences = sentences(of:)
}

@Sendable private func sentences(of article: Article) -> (Range<Int>) -> String {
    var sentences = Sentences(article)
    return { range in sentences.words(around: range) }
}
