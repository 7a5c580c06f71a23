import Articles

/// What the articles of a memory store name, ready to be asked.
///
/// Articles and entities have numbers in the order in which they came; lists hold numbers.
struct Index: Sendable {
    /// An article with what was found in it under the ids of the archive.
    struct Entry: Sendable {
        var read: AnnotatedArticle
        var summary: ArticleSummary
        /// Each entity that the article names, with how often it is mentioned by name.
        var mentions: [(entity: Int, count: Int)]
    }

    /// What all articles say of one entity.
    struct Record: Sendable {
        var id: Entity.ID
        var kind: Entity.Kind
        var name: String
        /// The names it goes by, each as written, with `name`.
        var names: Set<String>
        /// For each name, in how many articles it is the fullest.
        var forms: [String: Int] = [:]
        /// Mentions by name in all articles.
        var mentions = 0
        /// The articles that have it, by number.
        var articles: [Int] = []
    }

    private(set) var entries: [Entry] = []
    private(set) var records: [Record] = []
    private(set) var numberOfArticle: [Article.ID: Int] = [:]
    private(set) var numberOfEntity: [Entity.ID: Int] = [:]
    /// The articles that have a word in title or text, by the word's key.
    private(set) var postings: [UInt64: [Int32]] = [:]
    /// The numbers of the articles, newest first, unknown dates last, else as they came.
    private(set) var newestFirst: [Int] = []

    /// Adds an article whose id is not there yet.
    mutating func add(_ read: AnnotatedArticle) {
        precondition(numberOfArticle[read.id] == nil)
        let number = entries.count
        numberOfArticle[read.id] = number
        let article = read.article
        let summary = ArticleSummary(article)
        let mentions = read.annotation.entities.map { entity in
            (entity: record(entity, in: number), count: entity.mentions.count { $0.form == .name })
        }
        for mention in mentions { records[mention.entity].mentions += mention.count }
        entries.append(Entry(read: read, summary: summary, mentions: mentions))
        for key in Self.keys(of: article) { postings[key, default: []].append(Int32(number)) }
        place(number)
    }

    /// The number of an article's entity, with what the article shows of it put to its record.
    private mutating func record(_ entity: Entity, in article: Int) -> Int {
        let number = numberOfEntity[entity.id] ?? records.count
        if number == records.count {
            numberOfEntity[entity.id] = number
            records.append(Record(id: entity.id, kind: entity.kind, name: entity.name, names: []))
        }
        records[number].names.formUnion(entity.aliases + [entity.name])
        records[number].forms[entity.name, default: 0] += 1
        records[number].name = UsualName.of(records[number].forms, entity.kind) ?? entity.name
        if records[number].articles.last != article { records[number].articles.append(article) }
        return number
    }

    private static func keys(of article: Article) -> Set<UInt64> {
        var keys = Set(FoldedWords.keys(of: article.text.utf8, in: article.text.range))
        if let title = article.title { keys.formUnion(FoldedWords.keys(of: title)) }
        return keys
    }

    /// Puts the last article in its place among the dates.
    private mutating func place(_ number: Int) {
        let published = entries[number].summary.published
        var low = 0
        var high = newestFirst.count
        while low < high {
            let middle = (low + high) / 2
            if Self.isNewer(published, than: entries[newestFirst[middle]].summary.published) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        newestFirst.insert(number, at: low)
    }

    private static func isNewer(_ day: Day?, than other: Day?) -> Bool {
        guard let day else { return false }
        return other.map { day > $0 } ?? true
    }
}
