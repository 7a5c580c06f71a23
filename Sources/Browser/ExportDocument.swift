import Articles

/// What an export says, before it is written in one format or another: facts, paragraphs, tables.
struct ExportDocument {
    /// A cell of a table.
    enum Value {
        case text(String?)
        case number(Int)
        case list([String])
        case flag(Bool)
    }

    /// A table of things of one sort.
    struct Section {
        /// What they are.
        var name: StaticString
        /// The names of the columns, which are also the keys in JSON.
        var columns: [StaticString]
        var rows: [[Value]]
    }

    var title: String
    /// What is said of the whole, before the rest.
    var facts: [(name: StaticString, value: Value)]
    /// A text, verbatim, and its paragraphs, each on one line.
    var text: (verbatim: String, paragraphs: [String])?
    var sections: [Section]
}

extension Export {
    /// What it says.
    var document: ExportDocument {
        switch contents {
        case .articles(let rows, let query):
            return ExportDocument(
                title: archive, facts: facts(of: query) + [("count", .number(rows.count))],
                sections: [.articles(rows)])
        case .article(let read, let tallies, let marks):
            let article = read.article
            let paragraphs = article.blocks.filter { $0.role != .title && $0.role != .boilerplate }.map {
                article.text[$0.range].onOneLine
            }
            return ExportDocument(
                title: article.displayTitle.onOneLine, facts: facts(of: article) + Self.facts(of: marks),
                text: (article.text.string, paragraphs),
                sections: [.names(tallies), .quotations(Self.sayings(in: read))])
        case .names(let read, let tallies):
            return ExportDocument(
                title: read.article.displayTitle.onOneLine, facts: facts(of: read.article),
                sections: [.names(tallies)])
        case .quotations(let read):
            return ExportDocument(
                title: read.article.displayTitle.onOneLine, facts: facts(of: read.article),
                sections: [.quotations(Self.sayings(in: read))])
        case .dossier(let dossier): return document(of: dossier)
        case .timeline(let timeline, let query):
            return ExportDocument(
                title: archive, facts: facts(of: query) + [("undated", .number(timeline.undated))],
                sections: [.timeline(timeline)])
        case .table(let table, let query):
            return ExportDocument(title: archive, facts: facts(of: query), sections: [.table(table)])
        case .chains(let chains):
            return ExportDocument(
                title: "\(chains.start.name) to \(chains.end.name)",
                facts: [
                    ("archive", .text(archive)), ("from", .text(chains.start.name)),
                    ("to", .text(chains.end.name)),
                ], sections: format == .graphml ? Self.sections(of: Graph(chains)) : [.chains(chains)])
        case .graph(let graph, let scope):
            return ExportDocument(
                title: scope.title ?? archive,
                facts: [("archive", .text(archive))] + scope.facts + facts(of: graph.cut),
                sections: Self.sections(of: graph))
        }
    }

    private func facts(of query: Query) -> [(StaticString, ExportDocument.Value)] {
        [("archive", .text(archive)), ("filter", .text(query.description))]
    }

    private func facts(of article: Article) -> [(StaticString, ExportDocument.Value)] {
        [
            ("archive", .text(archive)), ("id", .text(article.id.rawValue)), ("title", .text(article.title)),
            ("published", .text(article.published?.description)), ("publisher", .text(article.publisher)),
            ("byline", .list(article.byline)), ("source", .text(article.source)),
        ]
    }

    private static func facts(of marks: Marks) -> [(StaticString, ExportDocument.Value)] {
        [("starred", .flag(marks.starred)), ("tags", .list(marks.tags)), ("note", .text(marks.note))]
    }

    /// The quotations of an article as a dossier tells them.
    private static func sayings(in read: AnnotatedArticle) -> [Dossier.Saying] {
        let article = read.article
        let summary = ArticleSummary(
            id: article.id, displayTitle: article.displayTitle, published: article.published,
            publisher: article.publisher)
        return read.annotation.quotations.map { quotation in
            let speaker = read.annotation.entities.first { $0.id == quotation.speaker }
            let range = quotation.spans.first ?? 0..<0
            return Dossier.Saying(
                speaker: speaker.map {
                    EntityTally(id: $0.id, kind: $0.kind, name: $0.name, here: 0, archive: 0)
                },
                speakerWords: quotation.speakerRange.map { article.text[$0].onOneLine },
                words: quotation.spans.map { article.text[$0].onOneLine }.joined(separator: " … "),
                kind: quotation.kind,
                passage: Passage(article: summary, range: range, sentence: article.text[range]),
                reason: quotation.reason)
        }
    }

    private func document(of dossier: Dossier) -> ExportDocument {
        let entity = dossier.entity
        let all: [ExportDocument.Section] = [
            .roles(dossier.roles), .ties(dossier.ties.filter(\.outward), named: "groups"),
            .ties(dossier.ties.filter { !$0.outward }, named: "members"), .quotations(dossier.quotesBy),
            .quotations(dossier.quotesAbout, named: "quotes about"),
            .names(dossier.seenWith, named: "seen with", counting: "articles"),
            .names(dossier.places, named: "places", counting: "articles"), .articles(dossier.articles),
        ]
        return ExportDocument(
            title: entity.name,
            facts: [
                ("archive", .text(archive)), ("id", .text(entity.id.rawValue)),
                ("kind", .text(entity.kind.rawValue)), ("name", .text(entity.name)),
                ("aliases", .list(dossier.aliases)), ("mentions", .number(entity.archive)),
            ],
            sections: all.filter { !$0.rows.isEmpty })
    }
}

extension ExportDocument.Section {
    fileprivate static func articles(_ rows: [ArticleSummary]) -> Self {
        Self(
            name: "articles",
            columns: ["published", "publisher", "title", "id", "starred", "tags", "note"],
            rows: rows.map { row in
                [
                    .text(row.published?.description), .text(row.publisher),
                    .text(row.displayTitle.onOneLine), .text(row.id.rawValue), .flag(row.marks.starred),
                    .list(row.marks.tags), .text(row.marks.note),
                ]
            })
    }

    fileprivate static func names(
        _ tallies: [EntityTally], named name: StaticString = "names", counting here: StaticString = "here"
    ) -> Self {
        Self(
            name: name, columns: ["kind", "name", here, "archive", "id"],
            rows: tallies.map {
                [
                    .text($0.kind.rawValue), .text($0.name), .number($0.here), .number($0.archive),
                    .text($0.id.rawValue),
                ]
            })
    }

    fileprivate static func quotations(
        _ sayings: [Dossier.Saying], named name: StaticString = "quotes"
    ) -> Self {
        Self(
            name: name, columns: ["speaker", "called", "kind", "words"] + placeColumns,
            rows: sayings.map { saying in
                [
                    .text(saying.speaker?.name), .text(saying.speakerWords), .text(saying.kind.rawValue),
                    .text(saying.words),
                ] + place(saying.passage)
            })
    }

    fileprivate static func roles(_ roles: [Dossier.DatedRole]) -> Self {
        Self(
            name: "roles", columns: ["role", "organization", "sentence"] + placeColumns,
            rows: roles.map {
                [.text($0.title), .text($0.organization?.name), .text($0.passage.sentence.onOneLine)]
                    + place($0.passage)
            })
    }

    fileprivate static func ties(_ ties: [Dossier.Tie], named name: StaticString) -> Self {
        Self(
            name: name, columns: ["kind", "name", "relation", "label", "sentence"] + placeColumns,
            rows: ties.map { tie in
                [
                    .text(tie.other.kind.rawValue), .text(tie.other.name), .text(tie.relation.rawValue),
                    .text(tie.label), .text(tie.passage.sentence.onOneLine),
                ] + place(tie.passage)
            })
    }

    fileprivate static func timeline(_ timeline: Timeline) -> Self {
        Self(
            name: "months", columns: ["month", "articles"],
            rows: timeline.bars.map { [.text($0.period.description), .number($0.articles)] })
    }

    /// The cells in which anything stands, a row each.
    fileprivate static func table(_ table: CrossTable) -> Self {
        let rows = zip(table.people, table.articles).flatMap { person, counts in
            zip(table.groups, counts).filter { $1 > 0 }.map { group, count -> [ExportDocument.Value] in
                [.text(person.name), .text(group.name), .number(count)]
            }
        }
        return Self(name: "together", columns: ["person", "organization", "articles"], rows: rows)
    }

    fileprivate static func chains(_ chains: Chains) -> Self {
        let rows = chains.chains.enumerated().flatMap { number, chain in
            chain.map { step in
                [
                    .number(number + 1), .text(step.from.name), .text(step.to.entity.name),
                    .number(step.to.sentences), .text(step.to.passage.sentence.onOneLine),
                ] + place(step.to.passage)
            }
        }
        return Self(
            name: "steps",
            columns: ["chain", "from", "to", "sentences", "sentence"] + placeColumns, rows: rows)
    }

    /// Where something stands.
    static let placeColumns: [StaticString] = ["title", "publisher", "published", "article"]

    static func place(_ passage: Passage) -> [ExportDocument.Value] {
        let article = passage.article
        return [
            .text(article.displayTitle.onOneLine), .text(article.publisher),
            .text(article.published?.description), .text(article.id.rawValue),
        ]
    }
}
