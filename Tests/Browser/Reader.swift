import Articles
import Export
import Screen
import TestSupport

@testable import Browser

/// A browser with a library that answers at once: what a reader does, in keys.
struct Reader {
    var state: State
    var articles: [AnnotatedArticle]
    /// What was decided.
    var notebook = Notebook()
    /// What could not be read.
    var failures: [String] = []
    /// What the browser wanted done outside, besides its questions.
    var effects: [Command] = []

    init(_ width: Int = 80, _ height: Int = 24, articles: [AnnotatedArticle] = newsroom) {
        state = State(archive: "Archive", width: width, height: height)
        self.articles = articles
        tell(.start)
    }

    /// The screen.
    var frame: Frame { render(state) }

    /// The screen as text.
    var screen: String { frame.lines.joined(separator: "\n") }

    /// The last row.
    var footer: String { frame.lines.last ?? "" }

    /// Presses keys.
    mutating func press(_ keys: Key...) {
        for key in keys { tell(.key(key)) }
    }

    /// Presses the key of each character.
    mutating func type(_ text: String) {
        for character in text { tell(.key(.character(character))) }
    }

    /// Gives the browser a message, and answers what it asks.
    mutating func tell(_ message: Message) {
        for command in update(&state, message) {
            if case .decide(let decision, let number) = command {
                decide(decision, as: number)
                continue
            }
            guard case .ask(let request, let question) = command else {
                effects.append(command)
                continue
            }
            if let answer = answer(request) {
                tell(.answered(answer, to: question))
            } else {
                tell(.failed("Nothing is known of that", to: question))
            }
        }
    }

    private mutating func decide(_ decision: Decision, as number: Int) {
        do {
            tell(.decided(takenBackBy: try notebook.carryOut(decision), as: number))
        } catch {
            tell(.undecided("\(error)", as: number))
        }
    }

    func answer(_ request: Request) -> Answer? {
        switch request {
        case .list(let query, let rows, let kept):
            let all = summaries(query)
            let kept = kept.flatMap { id in all.firstIndex { $0.id == id } }
            let window = ListPage.window(rows, around: kept).clamped(to: all.indices)
            return .list(
                ListPage(
                    Array(all[window]), from: window.lowerBound, of: all.count, in: articles.count, kept: kept
                ))
        case .rows(let query, let rows):
            let all = summaries(query)
            let window = rows.clamped(to: all.indices)
            return .rows(Array(all[window]), from: window.lowerBound)
        case .found(let words, let query):
            let all = summaries(query)
            return .found(words, all.indices.filter { Needle(words).isFound(in: all[$0].displayTitle) })
        case .read(let id):
            guard let article = articles.first(where: { $0.id == id }) else { return nil }
            return .article(article, tallies(in: [article]), notebook.marks(of: id))
        case .names(let kind, let query):
            let ids = Set(summaries(query).map(\.id))
            return .names(tallies(in: articles.filter { ids.contains($0.id) }).filter { $0.kind == kind })
        case .dossier(let id, let limit): return dossier(id).map { .dossier($0.cut(upTo: limit)) }
        case .failures: return .failures(failures)
        case .timeline(let query): return .timeline(Timeline(of: summaries(query).map(\.published)))
        case .table(let query, _): return .table(table(query))
        case .chains(let start, let end): return chains(start, end).map { .chains($0) }
        case .faces(let id): return .faces(faces(of: id))
        case .preview(let ruling, let id): return preview(ruling, of: id).map { .preview($0) }
        case .rulings: return .rulings(notebook.rulings().reversed().map(ruled))
        case .filters: return .filters(notebook.filters())
        case .evidence(_, let subject): return articles.first.map { .evidence([evidence($0)], for: subject) }
        case .search(let words, let query, let order, let limit):
            return .hits(search(words, query, order, limit), of: words)
        case .marks(let id): return .marks(id, notebook.marks(of: id), tags: notebook.tags().map(\.tag))
        case .whole(.articles(let query)): return .whole(.articles(summaries(query), query))
        case .whole(.dossier(let id)): return dossier(id).map { .whole(.dossier($0)) }
        case .whole(.graph(let scope)): return .whole(.graph(graph(of: scope), scope))
        }
    }
}

extension Reader {
    /// The articles that hold every chip's words, newest first.
    func summaries(_ query: Query) -> [ArticleSummary] {
        let passing = articles.filter { article in
            query.chips.allSatisfy { $0.negated != article.holds($0.value) }
        }
        return passing.map(noted).sorted {
            ($0.published?.description ?? "", $1.id) > ($1.published?.description ?? "", $0.id)
        }
    }

    /// The row of an article, with what was noted about it.
    private func noted(_ article: AnnotatedArticle) -> ArticleSummary {
        var row = article.summary
        row.marks = notebook.marks(of: row.id)
        return row
    }

    func tallies(in some: [AnnotatedArticle]) -> [EntityTally] {
        var tallies: [EntityTally] = []
        for entity in some.flatMap(\.annotation.entities)
        where !tallies.contains(where: { $0.id == entity.id }) {
            tallies.append(tally(entity.id, entity.kind, entity.name, in: some))
        }
        return tallies.sorted { ($0.kind, -$0.here, $0.id) < ($1.kind, -$1.here, $1.id) }
    }

    func table(_ query: Query) -> CrossTable {
        let ids = Set(summaries(query).map(\.id))
        let passing = articles.filter { ids.contains($0.id) }
        let tallies = tallies(in: passing)
        return CrossTable(
            people: tallies.filter { $0.kind == .person }, groups: tallies.filter { $0.kind == .organization }
        ) { entity in passing.indices.filter { passing[$0].mentions(of: entity.id) > 0 } }
    }

    /// Chains of two steps at most, over whoever stands in a block with both.
    func chains(_ start: String, _ end: String) -> Chains? {
        func named(_ words: String) -> EntityTally? {
            tallies(in: articles).first { $0.id.rawValue == words || $0.name == words }
        }
        func neighbours(_ name: EntityTally) -> [Neighbour] {
            articles.flatMap { article in
                article.annotation.companions(of: name.id) { range in
                    article.article.blocks.first { $0.range.contains(range.lowerBound) }?.range ?? range
                }.compactMap { id, stretches in
                    named(id.rawValue).map {
                        Neighbour($0, sentences: stretches.count, passage: article.passage(stretches[0]))
                    }
                }
            }
        }
        guard let start = named(start), let end = named(end) else { return nil }
        let direct = neighbours(start).filter { $0.entity.id == end.id }.map {
            [Chains.Step(from: start, to: $0)]
        }
        let through = neighbours(start).flatMap { first in
            neighbours(first.entity).filter { $0.entity.id == end.id }.map {
                [Chains.Step(from: start, to: first), Chains.Step(from: first.entity, to: $0)]
            }
        }
        return Chains(from: start, to: end, direct.isEmpty ? through : direct, isComplete: true)
    }

    /// The people and groups of some articles, named together where a block has both.
    private func graph(of scope: GraphScope) -> Graph {
        let some: [AnnotatedArticle] =
            switch scope {
            case .articles(let query), .name(_, let query):
                summaries(query).compactMap { row in articles.first { $0.id == row.id } }
            case .article(let id, _): articles.filter { $0.id == id }
            }
        let names = tallies(in: some).filter { $0.kind == .person || $0.kind == .organization }
        var gathering = GraphGathering(between: names)
        for article in some {
            gathering.add(article) { range in
                article.article.blocks.first { $0.range.contains(range.lowerBound) }?.range ?? range
            } passage: {
                article.passage($0)
            }
        }
        return gathering.graph(upTo: 100)
    }

    private func tally(
        _ id: Entity.ID, _ kind: Entity.Kind, _ name: String, in some: [AnnotatedArticle]
    ) -> EntityTally {
        EntityTally(
            id: id, kind: kind, name: name, here: some.map { $0.mentions(of: id) }.reduce(0, +),
            archive: articles.map { $0.mentions(of: id) }.reduce(0, +))
    }

    func dossier(_ id: Entity.ID) -> Dossier? {
        let mentioning = articles.filter { $0.mentions(of: id) > 0 }
        let own = mentioning.flatMap(\.annotation.entities).filter { $0.id == id }
        guard let first = own.first else { return nil }
        var entity = tally(id, first.kind, first.name, in: articles)
        entity.here = mentioning.count
        let others = tallies(in: mentioning).filter { $0.id != id }
        return Dossier(
            entity: entity, aliases: Array(Set(own.flatMap(\.aliases))).sorted(),
            roles: mentioning.flatMap { roles(of: id, in: $0, others) },
            ties: mentioning.flatMap { ties(of: id, in: $0, others) },
            seenWith: others.filter { $0.kind == .person || $0.kind == .organization },
            places: others.filter { $0.kind == .place }, quotesBy: sayings { $0.speaker == id },
            quotesAbout: sayings { $0.about.contains(id) }, articles: mentioning.map(noted))
    }

    private func roles(
        of id: Entity.ID, in article: AnnotatedArticle, _ others: [EntityTally]
    ) -> [Dossier.DatedRole] {
        article.annotation.entities.filter { $0.id == id }.flatMap(\.roles).map { role in
            let organization = others.first { $0.id == role.organization }
            return Dossier.DatedRole(
                title: role.title, organization: organization, passage: article.passage(role.range),
                reason: role.reason)
        }
    }

    private func ties(of id: Entity.ID, in article: AnnotatedArticle, _ others: [EntityTally]) -> [Dossier
        .Tie]
    {
        var ties: [Dossier.Tie] = []
        for link in article.annotation.links where link.source == id || link.target == id {
            let end = link.source == id ? link.target : link.source
            guard let other = others.first(where: { $0.id == end }) else { continue }
            ties.append(
                Dossier.Tie(
                    other: other, relation: link.relation, label: link.label, outward: link.source == id,
                    passage: article.passage(link.range), reason: link.reason))
        }
        return ties
    }

    private func sayings(_ wanted: (Quotation) -> Bool) -> [Dossier.Saying] {
        articles.flatMap { article in
            article.annotation.quotations.filter(wanted).map { quotation in
                Dossier.Saying(
                    speaker: tallies(in: articles).first { $0.id == quotation.speaker }, speakerWords: nil,
                    words: article.article.text[quotation.spans[0]], kind: quotation.kind,
                    passage: article.passage(quotation.spans[0]), reason: quotation.reason)
            }
        }
    }
}

extension AnnotatedArticle {
    var summary: ArticleSummary { ArticleSummary(article) }

    /// Whether words stand in a name or in the text.
    func holds(_ words: String) -> Bool {
        if annotation.entities.contains(where: { $0.id.rawValue == words }) { return true }
        let names = annotation.entities.flatMap { [$0.name] + $0.aliases }
        return names.contains { $0.lowercased().contains(words.lowercased()) }
            || article.text.string.contains(words)
    }

    func mentions(of id: Entity.ID) -> Int {
        annotation.entities.filter { $0.id == id }.map { $0.mentions.count { $0.form == .name } }.reduce(0, +)
    }

    func passage(_ range: Range<Int>) -> Passage {
        Passage(article: summary, range: range, sentence: article.text[range])
    }
}

/// What is looked at before ruling who is who.
extension Reader {
    /// The other names of an entity, told apart from it by a number.
    fileprivate func faces(of id: Entity.ID) -> [Face] {
        let own = articles.flatMap(\.annotation.entities).filter { $0.id == id }
        return Set(own.flatMap(\.aliases)).sorted().enumerated().map { number, name in
            let having = own.filter { $0.aliases.contains(name) }
            return Face(
                name: name, id: Entity.ID("\(id)-\(number + 2)"), mentions: having.count,
                articles: having.count,
                rules: ["unique surname"])
        }
    }

    fileprivate func preview(_ ruling: Ruling, of id: Entity.ID) -> RulingPreview? {
        let other = ruling.one == id ? ruling.other : ruling.one
        guard let staying = side(id) else { return nil }
        let face = faces(of: id).first { $0.id == other }
        let parted = face.map {
            RulingPreview.Side(
                id: other, name: $0.name, names: [$0.name], mentions: $0.mentions, articles: $0.articles,
                quoting: 0)
        }
        return (parted ?? side(other)).map { RulingPreview(ruling, staying: staying, moving: $0) }
    }

    private func side(_ id: Entity.ID) -> RulingPreview.Side? {
        dossier(id).map { dossier in
            RulingPreview.Side(
                id: id, name: dossier.entity.name, names: [dossier.entity.name] + dossier.aliases,
                mentions: dossier.entity.archive, articles: dossier.articles.count,
                quoting: Set(dossier.quotesBy.map(\.passage.article.id)).count)
        }
    }

    fileprivate func ruled(_ ruling: Ruling) -> RuledPair {
        RuledPair(ruling, one: side(ruling.one)?.name, other: side(ruling.other)?.name)
    }
}

extension Reader {
    /// The articles that have the words of a search; best is what has them most often.
    fileprivate func search(_ search: Search, _ query: Query, _ order: Search.Order, _ limit: Int) -> Hits {
        let found = summaries(query).compactMap { row -> (hit: Hit, count: Int)? in
            guard let article = articles.first(where: { $0.id == row.id })?.article else { return nil }
            let hits = search.hits(in: article.text.utf8)
            guard Set(hits.map(\.phrase)).count == search.phrases.count, let best = search.best(of: hits)
            else {
                return nil
            }
            let block = article.blocks.first { $0.range.contains(best.lowerBound) }?.range ?? best
            return (Hit(article: row, range: best, sentence: article.text[block]), hits.count)
        }
        let sorted =
            order == .best
            ? found.sorted { ($1.count, $0.hit.article.id) < ($0.count, $1.hit.article.id) } : found
        return Hits(sorted.prefix(limit).map(\.hit), of: found.count)
    }
}

extension Reader {
    /// That an article names somebody: where does not matter here.
    fileprivate func evidence(_ article: AnnotatedArticle) -> Evidence {
        Evidence(rule: "named in one sentence", passage: article.passage(0..<1))
    }
}
