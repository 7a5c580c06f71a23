import Articles
import Library
import TestSupport
import Testing

@testable import Archive

/// The archive and the store in memory, asked the same about the same articles.
@Suite struct SameAnswersTests {
    private let folder: TemporaryFolder
    private let archive: Archive
    private let memory = MemoryStore()

    init() throws {
        folder = try TemporaryFolder()
        archive = try Archive.open(folder.file("a.archive"), sentences: Archive.sentencesOfLanguage)
    }

    private func fill(_ invented: inout Invented, _ count: Int) throws {
        for number in 0..<count { memory.add(invented.article(number)) }
        memory.settle()
        let named = (0..<count).compactMap { memory.article(Article.ID("made/\($0)")) }
        for batch in stride(from: 0, to: count, by: 7) {
            try archive.put(named[batch..<min(batch + 7, count)].map { Entry($0) })
        }
        for article in named {
            let marks = invented.marks()
            memory.mark(article.id, marks)
            try archive.mark(article.id, marks)
        }
    }

    @Test("Both give the same list for any query, whole or by the page", arguments: 0..<5 as Range<UInt64>)
    func lists(seed: UInt64) throws {
        var invented = Invented(seed + 20)
        try fill(&invented, 60)
        var answered = 0
        for _ in 0..<200 {
            let query = invented.query()
            let list = memory.articles(matching: query)
            #expect(try archive.articles(matching: query) == list, "\(query)")
            #expect(try archive.count(matching: query) == list.count, "\(query)")
            let page = try archive.articles(matching: query, rows: 3..<8)
            #expect(page == Array(list.dropFirst(3).prefix(5)), "\(query)")
            for article in ["made/3", "made/40"].map({ Article.ID($0) }) {
                #expect(
                    try archive.row(of: article, matching: query)
                        == memory.row(of: article, matching: query), "\(article) \(query)")
            }
            let ids = list.prefix(5).map(\.id)
            #expect(
                try archive.matches(of: query, in: ids) == memory.matches(of: query, in: ids), "\(query)")
            let isFitting: (String) -> Bool = { $0.contains("t") }
            #expect(
                try archive.rows(matching: query, titled: isFitting) { true }
                    == memory.rows(matching: query, titled: isFitting) { true }, "\(query)")
            if !list.isEmpty, list.count < 60 { answered += 1 }
        }
        #expect(answered > 50, "the queries have to tell the articles apart")
    }

    @Test("Both give the same quotations in any order", arguments: 0..<3 as Range<UInt64>)
    func quotations(seed: UInt64) throws {
        var invented = Invented(seed + 120)
        try fill(&invented, 50)
        var given = 0
        for _ in 0..<60 {
            let query = invented.query()
            for order in QuotationOrder.allCases {
                func page(_ store: any Store) throws -> QuotedPage {
                    try store.quotations(
                        matching: query, in: order, includingUnsure: order == .newest, upTo: 20)
                }
                let expected = try page(memory)
                let found = try page(archive)
                // Those of one day may come in another order.
                guard !expected.isCut else { continue }
                #expect(Set(found.sayings) == Set(expected.sayings), "\(query) \(order)")
                #expect(
                    found.sayings.map(\.passage.article.published)
                        == expected.sayings.map(\.passage.article.published)
                        || order == .speaker || order == .rank, "\(query) \(order)")
                given += found.sayings.count
            }
        }
        #expect(given > 100)
    }

    @Test("A walk through the list gives the articles of many entities as sorting them does")
    func walk() throws {
        var invented = Invented(9)
        try fill(&invented, 60)
        let always = Filter.Sortable(appearances: 0, part: 1_000)
        var walked = 0
        for _ in 0..<200 {
            let query = invented.query()
            try archive.read { db in
                let sorted = try Filter(query, in: db).statement
                let walk = try Filter(query, .page, sorting: always, in: db).statement
                if walk.sql != sorted.sql { walked += 1 }
                let keys = try db.keys(sorted.sql, sorted.values)
                #expect(try db.keys(walk.sql, walk.values) == keys, "\(query)")
            }
        }
        #expect(walked > 5, "some queries have to be walked")
    }

    @Test("Company counted in the newest articles alone says so, and counts those")
    func companyOfNewest() throws {
        var invented = Invented(11)
        try fill(&invented, 60)
        let most = try #require(try archive.tallies(of: .person, matching: Query()).first)
        let whole = try #require(try archive.dossier(of: most.id))
        #expect(whole.countedInNewest == nil)
        #expect(whole.articles.count > 5)
        let cut = try #require(try archive.dossier(of: most.id, upTo: .max, countingInNewest: 4))
        #expect(cut.countedInNewest == 4)
        #expect(cut.articles == whole.articles, "only company is counted in fewer")
        let newest = try whole.articles.prefix(4).map { try archive.tallies(in: $0.id) }
        for company in cut.seenWith {
            let articles = newest.count { tallies in tallies.contains { $0.id == company.id } }
            #expect(company.here == articles, "\(company.id)")
        }
        #expect(!cut.seenWith.isEmpty)
    }

    @Test(
        "Both obey what a person ruled, and forget it when it is withdrawn", arguments: 0..<3 as Range<UInt64>
    )
    func rulings(seed: UInt64) throws {
        var invented = Invented(seed + 70)
        let library = try Library.open([folder.path], in: archive.path)
        for number in 0..<30 {
            let article = invented.article(number)
            memory.add(article)
            try archive.put([Entry(article)])
        }
        func tallies(_ store: any Store) throws -> [[EntityTally]] {
            try Entity.Kind.allCases.map { try store.tallies(of: $0, matching: Query()) }
        }
        let people = try archive.tallies(of: .person, matching: Query())
        let ruling = Ruling(.merge, people[0].id, people[1].id)
        for change in [{ try $0.rule(ruling) }, { try $0.withdraw(ruling) }] as [(any Store) throws -> Void] {
            let before = try tallies(archive)
            for store in [archive, memory] as [any Store] { try change(store) }
            memory.settle()
            #expect(try library.settle())
            #expect(try tallies(archive) == tallies(memory))
            #expect(try tallies(archive) != before)
            #expect(try !library.settle(), "there is nothing left to do")
        }
    }

    @Test("Both show the marks of an article in every list")
    func marks() throws {
        var invented = Invented(60)
        try fill(&invented, 12)
        let noted = Marks(starred: true, tags: ["sea", "harbour", "sea"], note: "Ask the captain.")
        for number in [3, 8] {
            memory.mark(Article.ID("made/\(number)"), noted)
            try archive.mark(Article.ID("made/\(number)"), noted)
        }
        let list = memory.articles(matching: Query())
        #expect(try archive.articles(matching: Query()) == list)
        let kept = Marks(starred: true, tags: ["harbour", "sea"], note: noted.note)
        #expect(list.count { $0.marks == kept } == 2)
        #expect(try archive.tags().map(\.articles) == memory.tags().map(\.articles))
    }

    @Test("Both find the same by a search, under any query", arguments: 0..<3 as Range<UInt64>)
    func searches(seed: UInt64) throws {
        var invented = Invented(seed + 80)
        try fill(&invented, 60)
        var found = 0
        for _ in 0..<80 {
            let (words, query) = (Search(invented.written()), invented.query())
            let hits = try memory.search(words, under: query, order: .newest, upTo: 100)
            #expect(
                try archive.search(words, under: query, order: .newest, upTo: 100) == hits, "\(words.phrases)"
            )
            let cut = try archive.search(words, under: query, order: .newest, upTo: 2)
            #expect(cut == Hits(Array(hits.first.prefix(2)), of: hits.total))
            let best = try archive.search(words, under: query, order: .best, upTo: 100)
            #expect(Set(best.first) == Set(hits.first) && best.total == hits.total)
            if hits.total > 0, hits.total < 60 { found += 1 }
        }
        #expect(found > 20, "the searches have to tell the articles apart")
    }

    @Test("What has rare words often comes first")
    func best() throws {
        var invented = Invented(90)
        try fill(&invented, 40)
        let hits = try archive.search(Search("quay tide "), under: Query(), order: .best, upTo: 40).first
        let counts = try hits.map { hit in
            let text = try #require(try archive.article(hit.article.id)?.article.text.utf8)
            return Search("quay tide ").hits(in: text).count
        }
        #expect(counts.count > 3)
        let (first, last) = (counts.prefix(counts.count / 3), counts.suffix(counts.count / 3))
        #expect(first.reduce(0, +) > last.reduce(0, +))
    }

    @Test("Both give the same tallies for any query and any article", arguments: 0..<3 as Range<UInt64>)
    func tallies(seed: UInt64) throws {
        var invented = Invented(seed + 30)
        try fill(&invented, 50)
        for _ in 0..<60 {
            let query = invented.query()
            for kind in Entity.Kind.allCases {
                let tallies = memory.tallies(of: kind, matching: query)
                #expect(try archive.tallies(of: kind, matching: query) == tallies, "\(kind) \(query)")
                #expect(try archive.tallies(of: kind, matching: query, upTo: 2) == Array(tallies.prefix(2)))
            }
        }
        for article in memory.articles(matching: Query()) {
            #expect(try archive.tallies(in: article.id) == memory.tallies(in: article.id))
        }
    }

    @Test(
        "Both give the same timeline, table, graph, names and neighbours", arguments: 0..<3 as Range<UInt64>)
    func overviews(seed: UInt64) throws {
        var invented = Invented(seed + 70)
        try fill(&invented, 50)
        var together = 0
        for _ in 0..<40 {
            let query = invented.query()
            let timeline = memory.timeline(matching: query)
            #expect(try archive.timeline(matching: query) == timeline, "\(query)")
            let dated = timeline.bars.map(\.articles).reduce(0, +)
            #expect(dated + timeline.undated == memory.articles(matching: query).count)
            let table = memory.crossTable(matching: query, upTo: 3)
            #expect(try archive.crossTable(matching: query, upTo: 3) == table, "\(query)")
            together += table.articles.flatMap(\.self).reduce(0, +)
            let bounds = Graph.Bounds(names: 4, articles: 30, edges: 5)
            #expect(
                try archive.graph(matching: query, within: bounds)
                    == memory.graph(matching: query, within: bounds), "\(query)")
        }
        #expect(together > 50)
        for words in ["berg", "anna b", "organization/red-fleet", "nobody"] {
            let names = memory.entities(called: words, upTo: 2)
            #expect(try archive.entities(called: words, upTo: 2) == names)
            for name in names {
                let neighbours = memory.neighbours(of: name.id, inNewest: 20)
                #expect(try archive.neighbours(of: name.id, inNewest: 20) == neighbours)
            }
        }
    }

    @Test("Both give the same dossier of everyone, whole or cut", arguments: 0..<3 as Range<UInt64>)
    func dossiers(seed: UInt64) throws {
        var invented = Invented(seed + 40)
        try fill(&invented, 50)
        var lines = 0
        var parts = 0
        for kind in Entity.Kind.allCases {
            for tally in memory.tallies(of: kind, matching: Query()) {
                let dossier = try #require(memory.dossier(of: tally.id))
                let kept = try #require(try archive.dossier(of: tally.id))
                #expect(kept.entity == dossier.entity)
                #expect(kept.aliases == dossier.aliases)
                #expect(kept.roles == dossier.roles)
                #expect(kept.ties == dossier.ties)
                #expect(kept.seenWith == dossier.seenWith)
                #expect(kept.places == dossier.places)
                #expect(kept.quotesBy == dossier.quotesBy)
                #expect(kept.quotesAbout == dossier.quotesAbout)
                #expect(kept.articles == dossier.articles)
                #expect(kept == dossier)
                for limit in [0, 2] {
                    let cut = try archive.dossier(of: tally.id, upTo: limit)
                    #expect(try memory.dossier(of: tally.id, upTo: limit) == cut)
                }
                let query = invented.query()
                let narrowed = memory.dossier(of: tally.id, matching: query, upTo: 5)
                #expect(try archive.dossier(of: tally.id, matching: query, upTo: 5) == narrowed, "\(query)")
                if let here = narrowed?.entity.here, here > 0, here < dossier.total { parts += 1 }
                lines += dossier.roles.count + dossier.ties.count + dossier.quotesBy.count
            }
        }
        #expect(lines > 50)
        #expect(parts > 0, "some dossiers have to be narrowed")
        #expect(try archive.dossier(of: Entity.ID("person/nobody")) == nil)
    }
}
