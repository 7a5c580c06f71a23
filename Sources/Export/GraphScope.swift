import Articles

/// Which articles a graph is of.
public enum GraphScope: Sendable, Hashable {
    /// Those that pass a query.
    case articles(Query)
    /// Those that pass the query of a name, which the graph has whatever else is left out.
    case name(EntityTally, Query)
    /// One.
    case article(Article.ID, title: String)
}

extension Graph.Cut {
    /// What is left out, as a message or a file says it: `without 12 older articles`; nil where nothing is.
    public var words: String? {
        let parts = [
            hasMoreNames ? "the names mentioned less" : nil,
            articles > 0 ? "\(articles) older articles" : nil,
            edges > 0 ? "the \(edges) weakest links" : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? nil : "without " + parts.joined(separator: ", ")
    }
}

extension GraphScope {
    /// What the articles are of; nil where they are those of the archive.
    var title: String? {
        switch self {
        case .articles: nil
        case .name(let name, _): name.name
        case .article(_, let title): title.onOneLine
        }
    }

    /// What is said of the articles.
    var facts: [Document.Fact] {
        switch self {
        case .articles(let query), .name(_, let query): [("filter", .text(query.description))]
        case .article(let id, _): [("id", .text(id.rawValue))]
        }
    }
}
