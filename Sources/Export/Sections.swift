import Articles

extension Document.Section {
    static func articles(_ rows: [ArticleSummary]) -> Self {
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

    static func names(
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

    static func quotations(
        _ sayings: [Dossier.Saying], named name: StaticString = "quotes"
    ) -> Self {
        Self(
            name: name,
            columns: ["speaker", "called", "verb", "stance", "confidence", "kind", "words"] + placeColumns,
            rows: sayings.map { saying in
                [
                    .text(saying.speaker?.name), .text(saying.speakerWords), .text(saying.cue),
                    .text(saying.stance.rawValue), .share(saying.confidence), .text(saying.kind.rawValue),
                    .text(saying.words),
                ] + place(saying.passage)
            }, excerpts: sayings.map { Excerpt($0) })
    }

    static func roles(_ roles: [Dossier.DatedRole]) -> Self {
        Self(
            name: "roles", columns: ["role", "organization", "sentence"] + placeColumns,
            rows: roles.map {
                [.text($0.title), .text($0.organization?.name), .text($0.passage.sentence.onOneLine)]
                    + place($0.passage)
            })
    }

    static func ties(_ ties: [Dossier.Tie], named name: StaticString) -> Self {
        Self(
            name: name, columns: ["kind", "name", "relation", "label", "sentence"] + placeColumns,
            rows: ties.map { tie in
                [
                    .text(tie.other.kind.rawValue), .text(tie.other.name), .text(tie.relation.rawValue),
                    .text(tie.label), .text(tie.passage.sentence.onOneLine),
                ] + place(tie.passage)
            })
    }

    static func timeline(_ timeline: Timeline) -> Self {
        Self(
            name: "months", columns: ["month", "articles"],
            rows: timeline.bars.map { [.text($0.period.description), .number($0.articles)] })
    }

    /// The cells in which anything stands, a row each.
    static func table(_ table: CrossTable) -> Self {
        let rows = zip(table.people, table.articles).flatMap { person, counts in
            zip(table.groups, counts).filter { $1 > 0 }.map { group, count -> [Document.Value] in
                [.text(person.name), .text(group.name), .number(count)]
            }
        }
        return Self(name: "together", columns: ["person", "organization", "articles"], rows: rows)
    }

    static func chains(_ chains: Chains) -> Self {
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

    static func place(_ passage: Passage) -> [Document.Value] {
        let article = passage.article
        return [
            .text(article.displayTitle.onOneLine), .text(article.publisher),
            .text(article.published?.description), .text(article.id.rawValue),
        ]
    }
}

extension Document.Section {
    /// The nodes of a graph, and what is between them.
    static func sections(of graph: Graph) -> [Self] { [.nodes(graph.nodes), .edges(graph.edges)] }

    private static func nodes(_ nodes: [EntityTally]) -> Self {
        Self(
            name: "nodes", columns: ["entity", "kind", "name", "mentions", "archive"],
            rows: nodes.map {
                [
                    .text($0.id.rawValue), .text($0.kind.rawValue), .text($0.name), .number($0.here),
                    .number($0.archive),
                ]
            })
    }

    private static func edges(_ edges: [Graph.Edge]) -> Self {
        Self(
            name: "edges",
            columns: ["source", "target", "relation", "label", "count", "articles", "sentence"]
                + placeColumns,
            rows: edges.map { edge in
                [
                    .text(edge.source.rawValue), .text(edge.target.rawValue), .text(edge.relation.name),
                    .text(edge.label.onOneLine), .number(edge.count), .list(edge.articles.map(\.rawValue)),
                    .text(edge.passage.sentence.onOneLine),
                ] + place(edge.passage)
            })
    }
}
