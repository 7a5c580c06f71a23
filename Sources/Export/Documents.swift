import Articles

extension Export {
    /// What it says.
    var document: Document {
        switch contents {
        case .articles(let rows, let query):
            return Document(
                title: archive, facts: facts(of: query) + [("count", .number(rows.count))],
                sections: [.articles(rows)])
        case .article(let read, let tallies, let marks):
            let article = read.article
            let paragraphs = article.blocks.filter { $0.role != .title && $0.role != .boilerplate }.map {
                article.text[$0.range].onOneLine
            }
            return Document(
                title: article.displayTitle.onOneLine, facts: facts(of: article) + Self.facts(of: marks),
                text: (article.text.string, paragraphs),
                sections: [.names(tallies), .quotations(sayings(in: read))])
        case .names(let read, let tallies):
            return Document(
                title: read.article.displayTitle.onOneLine, facts: facts(of: read.article),
                sections: [.names(tallies)])
        case .quotations(let read):
            return Document(
                title: read.article.displayTitle.onOneLine, facts: facts(of: read.article),
                sections: [.quotations(sayings(in: read))])
        case .sayings(let sayings, let query):
            let given = given(sayings)
            return Document(
                title: archive, facts: facts(of: query) + [("count", .number(given.count))],
                sections: [.quotations(given)])
        case .dossier(let dossier): return document(of: dossier)
        case .timeline(let timeline, let query):
            return Document(
                title: archive, facts: facts(of: query) + [("undated", .number(timeline.undated))],
                sections: [.timeline(timeline)])
        case .table(let table, let query):
            return Document(title: archive, facts: facts(of: query), sections: [.table(table)])
        case .chains(let chains):
            return Document(
                title: "\(chains.start.name) to \(chains.end.name)",
                facts: [
                    ("archive", .text(archive)), ("from", .text(chains.start.name)),
                    ("to", .text(chains.end.name)),
                ],
                sections: format == .graphml
                    ? Document.Section.sections(of: Graph(chains)) : [.chains(chains)])
        case .graph(let graph, let scope):
            let cut: [Document.Fact] = graph.cut.words.map { [("left out", .text($0))] } ?? []
            return Document(
                title: scope.title ?? archive, facts: [("archive", .text(archive))] + scope.facts + cut,
                sections: Document.Section.sections(of: graph))
        }
    }

    private func facts(of query: Query) -> [Document.Fact] {
        [("archive", .text(archive)), ("filter", .text(query.description))]
    }

    private func facts(of article: Article) -> [Document.Fact] {
        [
            ("archive", .text(archive)), ("id", .text(article.id.rawValue)), ("title", .text(article.title)),
            ("published", .text(article.published?.description)), ("publisher", .text(article.publisher)),
            ("byline", .list(article.byline)), ("source", .text(article.source)),
        ]
    }

    private static func facts(of marks: Marks) -> [Document.Fact] {
        [("starred", .flag(marks.starred)), ("tags", .list(marks.tags)), ("note", .text(marks.note))]
    }

    /// The quotations of an article as a dossier tells them.
    private func sayings(in read: AnnotatedArticle) -> [Dossier.Saying] {
        let row = ArticleSummary(read.article)
        return given(
            read.annotation.quotations.map { quotation in
                let range = quotation.spans.first ?? 0..<0
                return Dossier.Saying(
                    quotation, in: read,
                    at: Passage(article: row, range: range, sentence: read.article.text[range]))
            })
    }

    /// Those that are given out.
    private func given(_ sayings: [Dossier.Saying]) -> [Dossier.Saying] {
        includesUnsure ? sayings : sayings.filter(\.isSure)
    }

    private func document(of dossier: Dossier) -> Document {
        let entity = dossier.entity
        let all: [Document.Section] = [
            .roles(dossier.roles), .ties(dossier.ties.filter(\.outward), named: "groups"),
            .ties(dossier.ties.filter { !$0.outward }, named: "members"),
            .quotations(given(dossier.quotesBy)),
            .quotations(given(dossier.quotesAbout), named: "quotes about"),
            .names(dossier.company.map(\.name), named: "seen with", counting: "articles"),
            .names(dossier.places, named: "places", counting: "articles"), .articles(dossier.articles),
        ]
        return Document(
            title: entity.name,
            facts: [
                ("archive", .text(archive)), ("id", .text(entity.id.rawValue)),
                ("kind", .text(entity.kind.rawValue)), ("name", .text(entity.name)),
                ("aliases", .list(dossier.aliases)), ("mentions", .number(entity.archive)),
            ],
            sections: all.filter { !$0.rows.isEmpty })
    }
}
