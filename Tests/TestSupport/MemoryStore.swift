import Articles
import Language
import Library
import Synchronization

/// A store that keeps the articles in memory: written without regard to speed, so that what the archive answers can be
/// compared with it.
///
/// Articles come with the ids that their own annotation gave; the store gives them those of the archive. While articles
/// come, the ids are those that the articles so far decide; `settle` gives all of them what the whole archive decides.
/// Where who is who does not matter, articles may keep the ids that they come with.
public final class MemoryStore: Store {
    private struct Contents: Sendable {
        var identities = Identities()
        /// The articles as they came, in their order.
        var read: [AnnotatedArticle] = []
        var index = Index()
        var decisions = Decisions()
        var failures: [String] = []

        /// The numbers of the articles that pass a query, newest first.
        func articles(matching query: Query) -> [Int] {
            index.articles(matching: query, marks: decisions.marks)
        }

        /// A row of the list, with what is noted about the article now.
        func summary(_ number: Int) -> ArticleSummary {
            var summary = index.entries[number].summary
            summary.marks = decisions.marks[summary.id] ?? Marks()
            return summary
        }
    }

    private let contents = Mutex(Contents())
    private let keepsIDs: Bool

    /// A store of nothing.
    ///
    /// - Parameter keepsIDs: whether articles keep the ids that they come with.
    public init(keepingIDs keepsIDs: Bool = false) { self.keepsIDs = keepsIDs }

    /// Has these articles and no others, and what was decided as before.
    public func hold(_ articles: [AnnotatedArticle]) {
        contents.withLock { contents in
            contents = Contents(decisions: contents.decisions, failures: contents.failures)
        }
        for article in articles { add(article) }
    }

    /// Has these files be what could not be read, a line each.
    public func fail(_ lines: [String]) { contents.withLock { $0.failures = lines } }

    /// Adds an article. Where one of its id is there already, nothing is changed.
    ///
    /// - Returns: whether it was added.
    @discardableResult
    public func add(_ read: AnnotatedArticle) -> Bool {
        contents.withLock { contents in
            guard contents.index.numberOfArticle[read.id] == nil else { return false }
            contents.read.append(read)
            guard !keepsIDs else {
                contents.index.add(read)
                return true
            }
            contents.identities.add(read.annotation, of: read.article)
            let annotation = contents.identities.naming(read.annotation, of: read.article)
            contents.index.add(AnnotatedArticle(read.article, annotation))
            return true
        }
    }

    /// Gives every article the ids that all articles together, and the rulings, decide.
    public func settle() {
        guard !keepsIDs else { return }
        contents.withLock { contents in
            contents.identities = Identities(rulings: contents.decisions.rulings)
            for read in contents.read { contents.identities.add(read.annotation, of: read.article) }
            contents.index = Index()
            for read in contents.read {
                contents.index.add(
                    AnnotatedArticle(
                        read.article, contents.identities.naming(read.annotation, of: read.article)))
            }
        }
    }

    /// What could not be read: what it was told, since nothing is read from files.
    public func failures() -> [String] { contents.withLock { $0.failures } }

    /// How many articles there are.
    public var count: Int { contents.withLock { $0.index.entries.count } }

    /// The articles that pass a query, newest first, unknown dates last.
    public func articles(matching query: Query) -> [ArticleSummary] {
        contents.withLock { contents in
            contents.articles(matching: query).map(contents.summary)
        }
    }

    /// One article with all that was found in it; nil where there is none of that id.
    public func article(_ id: Article.ID) -> AnnotatedArticle? {
        contents.withLock { contents in
            contents.index.numberOfArticle[id].map { contents.index.entries[$0].read }
        }
    }

    /// What of each of some articles a query asks for.
    public func matches(of query: Query, in articles: [Article.ID]) -> [Matches] {
        contents.withLock { contents in
            let asked = contents.index.resolved(query)
            return articles.map { id in
                contents.index.numberOfArticle[id].map {
                    Matches(of: asked, in: contents.index.entries[$0].read) { article in
                        var sentences = Sentences(article)
                        return { sentences.sentence(around: $0) }
                    }
                } ?? Matches()
            }
        }
    }

    /// Gives the quotations that a query asks for, article by article.
    public func quotations(
        matching query: Query, oldestFirst: Bool, _ take: (Dossier.Saying) throws -> Bool
    ) throws {
        let (asked, index) = contents.withLock { ($0.index.resolved(query), $0.index) }
        let rows = articles(matching: query)
        let dated = rows.filter { $0.published != nil }
        let undated = rows.filter { $0.published == nil }
        for row in (oldestFirst ? dated.reversed() : dated) + undated {
            guard let read = article(row.id) else { continue }
            var sentences = Sentences(read.article)
            let text = read.article.text
            for quotation in read.annotation.quotations where asked.asks(for: quotation, in: text) {
                let passage = sentences.passage(quotation.spans.first ?? 0..<0)
                let speaker = quotation.speaker.flatMap { index.numberOfEntity[$0] }
                    .map { index.tally($0, here: 0) }
                guard try take(Dossier.Saying(quotation, in: read.article, by: speaker, at: passage)) else {
                    return
                }
            }
        }
    }

    /// The people, groups and places that an article names, most mentioned first within a kind.
    public func tallies(in article: Article.ID) -> [EntityTally] {
        contents.withLock { contents in
            contents.index.numberOfArticle[article].map { contents.index.tallies(in: $0) } ?? []
        }
    }

    /// The entities of a kind in the articles that pass a query, most mentioned first.
    public func tallies(of kind: Entity.Kind, matching query: Query) -> [EntityTally] {
        contents.withLock { contents in
            contents.index.tallies(of: kind, in: contents.articles(matching: query))
        }
    }

    /// All that is known of one entity; nil where there is none of that id.
    public func dossier(of id: Entity.ID) -> Dossier? { dossier(of: id, matching: Query(), upTo: .max) }

    /// What the articles that pass a query tell of one entity; nil where there is none of that id.
    public func dossier(of id: Entity.ID, matching query: Query, upTo limit: Int) -> Dossier? {
        contents.withLock { contents in
            guard let number = contents.index.numberOfEntity[id] else { return nil }
            let own = Set(contents.index.records[number].articles)
            let articles = contents.articles(matching: query).filter(own.contains)
            var dossier = contents.index.dossier(
                of: number, in: articles, quoting: contents.index.resolved(query), upTo: limit)
            for row in dossier.articles.indices {
                dossier.articles[row].marks = contents.decisions.marks[dossier.articles[row].id] ?? Marks()
            }
            if let oldest = dossier.oldest {
                dossier.oldest?.marks = contents.decisions.marks[oldest.id] ?? Marks()
            }
            return dossier
        }
    }
}

/// What is asked of many articles at once.
extension MemoryStore {
    /// The entities that some words mean, most mentioned first.
    public func entities(called words: String, upTo limit: Int) -> [EntityTally] {
        contents.withLock { Array($0.index.entities(called: words).prefix(limit)) }
    }

    /// How many articles that pass a query are of each month.
    public func timeline(matching query: Query) -> Timeline {
        Timeline(of: articles(matching: query).map(\.published))
    }

    /// In how many articles that pass a query the people and the groups that these mention most are named together.
    public func crossTable(matching query: Query, upTo limit: Int) -> CrossTable {
        contents.withLock { contents in
            contents.index.crossTable(of: contents.articles(matching: query), upTo: limit)
        }
    }

    /// The people and groups that a sentence names with an entity, from the newest articles that name it.
    public func neighbours(of id: Entity.ID, inNewest articles: Int) -> [Neighbour] {
        contents.withLock { $0.index.neighbours(of: id, inNewest: articles) }
    }
}

/// What a person decided, as long as the store lives.
extension MemoryStore {
    /// What was noted about an article.
    public func marks(of article: Article.ID) -> Marks {
        contents.withLock { $0.decisions.marks[article] ?? Marks() }
    }

    /// Notes about an article what is given, in place of all that was noted before.
    public func mark(_ article: Article.ID, _ marks: Marks) {
        contents.withLock { $0.decisions.mark(article, marks) }
    }

    /// The tags there are, with how many articles bear each, in the order of the alphabet.
    public func tags() -> [(tag: String, articles: Int)] {
        contents.withLock { $0.decisions.tags }
    }

    /// The rulings, oldest first.
    public func rulings() -> [Ruling] { contents.withLock { $0.decisions.rulings } }

    /// Rules about two entities, in place of what was ruled about them before.
    public func rule(_ ruling: Ruling) {
        contents.withLock { $0.decisions.rule(ruling) }
    }

    /// Takes a ruling back.
    public func withdraw(_ ruling: Ruling) {
        contents.withLock { $0.decisions.rulings.removeAll { $0 == ruling } }
    }

    /// The saved filters, as written, by their names in the order of the alphabet.
    public func filters() -> [(name: String, query: String)] {
        contents.withLock { $0.decisions.filters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    }

    /// Saves a filter as written under a name, in place of the one of that name; without one, forgets that name.
    public func save(_ query: String?, as name: String) {
        contents.withLock { $0.decisions.filters[name] = query }
    }
}
