import Articles
import Library

extension Index {
    /// What some articles, newest first, say of one entity, each list cut after so many.
    func dossier(
        of entity: Int, in articles: [Int], quoting asked: ResolvedQuery, upTo limit: Int
    ) -> Dossier {
        var reading = DossierReading(self, entity, articles, asked)
        reading.read(upTo: limit)
        return reading.dossier(upTo: limit)
    }
}

/// Goes through articles of an entity, newest first, and gathers its page.
private struct DossierReading {
    private let index: Index
    private let entity: Int
    private let id: Entity.ID
    /// The articles, newest first, and how often each other entity is named in them.
    private let articles: [Int]
    /// Which quotations are asked for.
    private let asked: ResolvedQuery
    private var together: [Int: Int] = [:]
    private var roles: [RoleKey: Told<Dossier.DatedRole>] = [:]
    private var ties: [TieKey: Told<Dossier.Tie>] = [:]
    private var quotesBy = Sayings()
    private var quotesAbout = Sayings()
    /// How many roles and ties were met.
    private var met = 0

    /// What makes two roles the same line of a page.
    private struct RoleKey: Hashable {
        var office: [String]
        var organization: Entity.ID?
        var status: Role.Status
    }

    /// What makes two ties the same; of one line are those whose `other` and `outward` are the same.
    private struct TieKey: Hashable {
        var other: Entity.ID
        var outward: Bool
        var relation: Link.Relation
        var label: [String]
    }

    /// What is told in some articles.
    private struct Told<Line> {
        /// As the newest has it.
        var line: Line
        /// The place of that among all that was met.
        var place: Int
        /// The articles, newest first.
        var articles: [Int]
    }

    init(_ index: Index, _ entity: Int, _ articles: [Int], _ asked: ResolvedQuery) {
        self.index = index
        self.asked = asked
        self.entity = entity
        self.articles = articles
        id = index.records[entity].id
        for article in articles {
            for mention in index.entries[article].mentions { together[mention.entity, default: 0] += 1 }
        }
    }

    mutating func read(upTo limit: Int) {
        for article in articles {
            let entry = index.entries[article]
            var sentences = Sentences(entry.read.article)
            for role in entry.read.annotation.entities.filter({ $0.id == id }).flatMap(\.roles) {
                add(role, in: article, &sentences)
            }
            for link in entry.read.annotation.links where link.source == id || link.target == id {
                add(link, in: article, &sentences)
            }
            let wantsBy = quotesBy.count < limit
            let wantsAbout = quotesAbout.count < limit
            let text = entry.read.article.text
            for quotation in entry.read.annotation.quotations where asked.asks(for: quotation, in: text) {
                if quotation.speaker == id {
                    if wantsBy { quotesBy.add(saying(quotation, entry, &sentences)) }
                } else if quotation.about.contains(id), wantsAbout {
                    quotesAbout.add(saying(quotation, entry, &sentences))
                }
            }
        }
    }

    func dossier(upTo limit: Int) -> Dossier {
        let record = index.records[entity]
        let seenWith = index.tallies(of: Set(Entity.Kind.actors), seenIn: articles, without: entity)
        let summaries = articles.map { index.entries[$0].summary }
        let places = index.tallies(of: [.place], seenIn: articles, without: entity)
        let roles = Array(orderedRoles.prefix(limit))
        let ties = Array(orderedTies.prefix(limit))
        return Dossier(
            entity: index.tally(entity, here: articles.count), of: record.articles.count,
            aliases: record.names.subtracting([record.name]).sorted(),
            roles: roles, ties: ties, seenWith: Array(seenWith.prefix(limit)),
            inCommon: inCommon(with: Array(seenWith.prefix(limit)), roles, ties),
            places: Array(places.prefix(limit)),
            quotesBy: Array(quotesBy.kept.prefix(limit)), quotesAbout: Array(quotesAbout.kept.prefix(limit)),
            articles: Array(summaries.prefix(limit)), oldest: summaries.last { $0.published != nil },
            timeline: Timeline(of: summaries.map(\.published)))
    }

    private func inCommon(
        with others: [EntityTally], _ roles: [Dossier.DatedRole], _ ties: [Dossier.Tie]
    ) -> [Entity.ID: Dossier.InCommon] {
        guard index.records[entity].kind == .person else { return [:] }
        let (groups, offices) = Dossier.comparable(roles, ties)
        var inCommon: [Entity.ID: Dossier.InCommon] = [:]
        for other in others.prefix(Dossier.mostCompared) where other.kind == .person {
            let own = Set(index.numberOfEntity[other.id].map { index.records[$0].articles } ?? [])
            let newest = index.newestFirst.filter(own.contains).prefix(50)
                .map { index.entries[$0].read.annotation }
            let held = newest.flatMap(\.entities).filter { $0.id == other.id }.flatMap(\.roles)
            let outward = newest.flatMap(\.links).filter { $0.source == other.id && $0.target != other.id }
            let belonging = Set(held.compactMap(\.organization) + outward.map(\.target))
            let theirs = Set(
                held.filter { $0.status == .holds }.map { FoldedWords.words(of: $0.office) })
            if let group = groups.first(where: { belonging.contains($0.id) }) {
                inCommon[other.id] = .group(group)
            } else if let role = offices.first(where: {
                theirs.contains(FoldedWords.words(of: $0.office))
            }) {
                inCommon[other.id] = .office(role.officeAsSaid)
            }
        }
        return inCommon
    }

    // MARK: Roles and ties

    private mutating func add(_ role: Role, in article: Int, _ sentences: inout Sentences) {
        met += 1
        let key = RoleKey(
            office: FoldedWords.words(of: role.office), organization: role.organization, status: role.status)
        let line = Dossier.DatedRole(
            title: role.title, office: role.office, status: role.status,
            organization: role.organization.flatMap(tally),
            namingIt: role.namesOrganization(
                in: index.entries[article].read.annotation, of: index.entries[article].read.article.text),
            passage: sentences.passage(role.range), reason: role.reason)
        roles[key, default: Told(line: line, place: met, articles: [])].articles.append(article)
    }

    private mutating func add(_ link: Link, in article: Int, _ sentences: inout Sentences) {
        met += 1
        let outward = link.source == id
        let otherID = outward ? link.target : link.source
        guard otherID != id, let other = tally(otherID) else { return }
        let key = TieKey(
            other: otherID, outward: outward, relation: link.relation,
            label: FoldedWords.words(of: link.label))
        let line = Dossier.Tie(
            other: other, relation: link.relation, label: link.label, outward: outward,
            passage: sentences.passage(link.range), reason: link.reason)
        ties[key, default: Told(line: line, place: met, articles: [])].articles.append(article)
    }

    private var orderedRoles: [Dossier.DatedRole] {
        var roles = roles
        for alike in Dictionary(grouping: roles.keys, by: { [$0.status.rawValue] + $0.office }).values {
            guard let fullest = fullest(alike) else { continue }
            for key in [fullest.place, fullest.group, fullest.bare].compactMap(\.self)
            where key != fullest.line {
                let more = roles.removeValue(forKey: key)?.articles ?? []
                roles[fullest.line]?.articles += more
            }
        }
        let told = roles.values.map { told in
            var told = told
            told.line.use = use(of: told.articles)
            return told
        }
        return told.sorted { rank($0, $0.line.use, 0) < rank($1, $1.line.use, 0) }.map(\.line)
    }

    /// Of roles of one office those without a group, of a country and of a group that are told most often, and the one
    /// whose line they stand in.
    private func fullest(
        _ alike: [RoleKey]
    ) -> (line: RoleKey, bare: RoleKey?, place: RoleKey?, group: RoleKey?)? {
        func articles(_ key: RoleKey?) -> Int { Set(key.flatMap { roles[$0] }?.articles ?? []).count }
        func first(where isFitting: (Entity.Kind?) -> Bool, isBare: Bool = false) -> RoleKey? {
            let held = alike.filter {
                isBare ? $0.organization == nil : $0.organization.map { isFitting($0.kind) } ?? false
            }
            let most = held.map(articles).max()
            let first = held.filter { articles($0) == most }
            return first.count == 1 ? first[0] : nil
        }
        let place = first { $0 == .place || $0 == .nationality }
        let group = first { $0 != .place && $0 != .nationality }
        let line = articles(place) > articles(group) ? place : group
        return line.map { ($0, first(where: { _ in false }, isBare: true), place, group) }
    }

    private var orderedTies: [Dossier.Tie] {
        let lines = Dictionary(grouping: ties.keys) { [$0.other.rawValue, $0.outward ? ">" : "<"] }
        let told = lines.values.compactMap { keys -> Told<Dossier.Tie>? in
            // The relation that is told most often, roughly, then the closest.
            let relations = Set(keys.map(\.relation)).map { relation in
                (
                    relation,
                    use(of: keys.filter { $0.relation == relation }.flatMap { ties[$0]?.articles ?? [] })
                )
            }
            let relation = relations.max {
                ($0.1.strength, -$0.0.distance) < ($1.1.strength, -$1.0.distance)
            }
            // The words that are told most often, then the newest.
            let candidates = keys.filter { $0.relation == relation?.0 }.compactMap { ties[$0] }
            var told = candidates.max {
                (Set($0.articles).count, -$0.place) < (Set($1.articles).count, -$1.place)
            }
            told?.line.use = use(of: keys.flatMap { ties[$0]?.articles ?? [] })
            return told
        }
        return told.sorted {
            rank($0, $0.line.use, $0.line.relation.distance)
                < rank($1, $1.line.use, $1.line.relation.distance)
        }.map(\.line)
    }

    private func rank<Line>(_ told: Told<Line>, _ use: Dossier.Use, _ distance: Int) -> (Int, Int, Int) {
        (-use.strength, distance, told.place)
    }

    /// In how many of some articles something is told, and when.
    private func use(of articles: [Int]) -> Dossier.Use {
        let days = Set(articles).compactMap { index.entries[$0].summary.published }
        return Dossier.Use(articles: Set(articles).count, first: days.min(), last: days.max())
    }

    private func saying(_ quotation: Quotation, _ entry: Index.Entry, _ sentences: inout Sentences)
        -> Dossier.Saying
    {
        Dossier.Saying(
            quotation, in: entry.read.article, by: quotation.speaker.flatMap(tally),
            at: sentences.passage(quotation.spans.first ?? 0..<0))
    }

    /// Another entity, its count here being the articles that have both.
    private func tally(_ id: Entity.ID) -> EntityTally? {
        index.numberOfEntity[id].map { index.tally($0, here: together[$0] ?? 0) }
    }
}
