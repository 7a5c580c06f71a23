import Articles

/// Stage 2: the names of people, organizations, places and nationalities.
///
/// Needs the article and its words. Gives names in the order of the text, none over another.
/// This first reading goes by word lists and by what stands around a run of capitalised words, in two passes:
/// what the document shows surely decides what it shows unsurely.
public struct NameReader: Sendable {
    /// A reader of the embedded lists.
    public init() {}

    /// The names in an article.
    public func names(in article: Article, words: Words) -> [Name] {
        var runs: [NameRun] = []
        let page = NamePage(text: article.text, words: words)
        for block in words.blocks {
            for sentence in words.sentences[block.sentences] {
                runs += page.runs(in: sentence, of: block.role)
            }
        }
        let shown = NameEvidence(of: runs, on: page)
        return runs.compactMap { run in
            let words = page.phrase(run.tokens)
            let own = run.kind
            guard let kind = run.isSure ? own : shown.kind(of: words) ?? own else { return nil }
            return Name(tokens: run.tokens, range: page.range(run.tokens), kind: kind)
        }
    }
}

/// A run of words that may be a name; its kind where the run or what stands around it shows one.
struct NameRun {
    var tokens: Range<Int>
    var kind: Entity.Kind?
    /// Whether the rest of the document has no say in its kind.
    var isSure = true
}
