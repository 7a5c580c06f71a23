import Articles
import Browser
import Export
import Library

/// What a question asked for is not there any more.
private struct Vanished: Error, CustomStringConvertible {
    /// What it was: `the article 2003/talks`.
    var what: String
    var description: String { what + " is not there any more" }
}

/// Nobody goes by a name.
private struct Unknown: Error, CustomStringConvertible {
    var name: String
    var description: String { "Nobody and nothing here goes by “\(name)”" }
}

extension Store {
    /// The answer to what the browser asks.
    ///
    /// - Parameter isWanted: asked now and then; where it says no, what was found by then is given.
    func answer(_ request: Request, while isWanted: @escaping () -> Bool) throws -> Answer {
        switch request {
        case .list(let query, let rows, let kept):
            let kept = try kept.flatMap { try row(of: $0, matching: query) }
            let window = ListPage.window(rows, around: kept)
            return .list(
                ListPage(
                    try articles(matching: query, rows: window), from: window.lowerBound,
                    of: try count(matching: query), in: try count, kept: kept))
        case .rows(let query, let rows):
            return .rows(try articles(matching: query, rows: rows), from: rows.lowerBound)
        case .found(let words, let query):
            let needle = Needle(words)
            return .found(words, try rows(matching: query, titled: needle.isFound, while: isWanted))
        case .read(let id, let query):
            guard let article = try article(id) else { throw Vanished(what: "the article \(id)") }
            let matches = try matches(of: query, in: [id])[0]
            return .article(article, try tallies(in: id), try marks(of: id), matches)
        case .names(let kind, let query):
            // More cannot be chosen from while one writes; who is named so seldom is found by filters.
            return .names(try tallies(of: kind, matching: query, upTo: 10_000))
        case .dossier(let id, let query, let limit):
            return .dossier(try whatIsTold(of: id, under: query, upTo: limit))
        case .dossierCalled(let words, let kind, let query, let limit):
            return .dossier(try whatIsTold(of: try entity(words, kind).id, under: query, upTo: limit))
        case .survey(let survey, let query): return try survey.answer(under: query, from: self)
        case .chains(let start, let end, let barred):
            return .chains(
                try chains(
                    from: try entity(start), to: try entity(end), without: try barred.map { try entity($0) },
                    while: isWanted))
        case .quotations(let query, let order, let limit):
            let page = try quotations(
                matching: query, in: order, includingUnsure: true, upTo: limit, while: isWanted)
            return .quotations(page, in: order, upTo: limit)
        case .whole(.quotations(let query, let order)):
            let page = try quotations(
                matching: query, in: order, includingUnsure: true, upTo: .max, while: isWanted)
            return .whole(.sayings(page.sayings, query))
        case .variants(let id): return .variants(try variants(of: id))
        case .preview(let ruling, let id):
            guard let preview = try preview(ruling, of: id) else { throw Vanished(what: "\(id)") }
            return .preview(preview)
        case .rulings: return .rulings(try ruledPairs())
        case .failures: return .failures(try failures())
        case .filters: return .filters(try filters())
        case .evidence(let id, let subject):
            return .evidence(try evidence(of: id, for: subject), for: subject)
        case .whole(.articles(let query)):
            return .whole(.articles(try articles(matching: query), query))
        case .whole(.dossier(let id, let query)):
            return .whole(.dossier(try whatIsTold(of: id, under: query, upTo: .max)))
        case .whole(.graph(let scope)):
            return .whole(.graph(try graph(of: scope, while: isWanted), scope))
        case .search(let words, let query, let order, let limit):
            return .hits(try search(words, under: query, order: order, upTo: limit), of: words)
        case .marks(let id):
            let tags = try tags().sorted { $0.articles > $1.articles }
            return .marks(id, try marks(of: id), tags: tags.map(\.tag))
        }
    }

    private func graph(of scope: GraphScope, while isWanted: () -> Bool) throws -> Graph {
        switch scope {
        case .articles(let query): return try graph(matching: query, while: isWanted)
        case .name(let name, let query): return try graph(matching: query, around: name.id, while: isWanted)
        case .article(let id, _):
            guard let graph = try graph(in: id) else { throw Vanished(what: "the article \(id)") }
            return graph
        }
    }

    private func whatIsTold(of id: Entity.ID, under query: Query, upTo limit: Int) throws -> Dossier {
        guard let dossier = try dossier(of: id, matching: query, upTo: limit) else {
            throw Vanished(what: "\(id)")
        }
        return dossier
    }

    /// The most mentioned entity that an id or some words mean, of a kind or of any.
    private func entity(_ words: String, _ kind: Entity.Kind? = nil) throws -> EntityTally {
        let called = try entities(called: words, upTo: kind == nil ? 1 : .max)
        guard let entity = called.first(where: { kind == nil || $0.kind == kind }) else {
            throw Unknown(name: words)
        }
        return entity
    }
}
