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

    /// What the selected row has to copy.
    private var selectedExcerpt: Excerpt? {
        switch subject {
        case .article(let article, let naming):
            let isOpen = naming == nil && place.reading?.article.id == article.id
            return Excerpt(
                words: nil, article: article, source: isOpen ? place.reading?.article.source : nil)
        case .name(let name, _): return Excerpt(name: name)
        case .alias(let alias, var name):
            name.name = alias
            return Excerpt(name: name)
        case .mention(let mention, _):
            return place.reading.map { $0.excerpt(of: $0.sentence(around: mention.range)) }
        case .passage(_, let quotation?), .quotation(let quotation):
            return place.reading?.excerpt(of: quotation)
        case .passage(let range, nil): return place.reading?.excerpt(of: range)
        case .statement(let statement): return Excerpt(statement.passage)
        case .saying(let saying, _, _): return Excerpt(saying)
        case .chips, nil: return nil
        }
    }
}

extension Reading {
    /// A quotation with where it stands.
    func excerpt(of quotation: Quotation) -> Excerpt {
        Excerpt(saying(quotation), source: article.source)
    }

    /// A stretch of the text with where it stands.
    func excerpt(of range: Range<Int>) -> Excerpt {
        Excerpt(words: article.text[range].onOneLine, article: summary, source: article.source)
    }
}
