import Articles
import GRDB

extension Archive {
    /// All that is known of one entity; nil where there is none of that id.
    public func dossier(of id: Entity.ID) throws -> Dossier? {
        try dossier(of: id, upTo: .max)
    }

    /// What is known of one entity, each list of it cut after so many; nil where there is none of that id.
    ///
    /// Whom it is seen with is counted in its newest 10,000 articles, so that the dossier of one who is in more takes no
    /// longer; in all where no list is to be cut, in none where all are empty.
    public func dossier(of id: Entity.ID, upTo limit: Int) throws -> Dossier? {
        let newest =
            switch limit {
            case 0: 0
            case .max: Int.max
            default: 10_000
            }
        return try dossier(of: id, upTo: limit, countingInNewest: newest)
    }

    /// The same, with the number of articles in which company is counted.
    func dossier(of id: Entity.ID, upTo limit: Int, countingInNewest newest: Int) throws -> Dossier? {
        try read { db in
            let sql = "SELECT key, id, name, articles, mentions FROM entity WHERE id = ?"
            guard let row = try db.row(sql, [id.rawValue]) else { return nil }
            let entity = EntityTally(row)
            let company = try Company(of: row[0], inNewest: newest, in: db)
            var dossier = try DossierMaker(entity, key: row[0], company, limit: limit, of: self, in: db)
                .dossier()
            if limit > 0, entity.here > newest { dossier.countedInNewest = newest }
            return dossier
        }
    }
}

/// In how many of an entity's newest articles another is.
private struct Company {
    /// By name, noun or pronoun.
    var together: [Int64: Int] = [:]
    /// By name.
    var named: [Int64: Int] = [:]

    init(of entity: Int64, inNewest newest: Int, in db: Database) throws {
        // Up to millions of them: so the entity and whether it is named are one number.
        let numbers = try db.numbers(
            """
            SELECT other.entity << 1 | (other.mentions > 0)
            FROM (SELECT article FROM appearance WHERE entity = ? ORDER BY article LIMIT ?) AS own
            CROSS JOIN appearance AS other ON other.article = own.article
            """, [entity, newest])
        var counts: [Int64: Int] = [:]
        while let number = try numbers.next() { counts[number, default: 0] += 1 }
        for (number, count) in counts {
            together[number >> 1, default: 0] += count
            if number & 1 == 1, number >> 1 != entity { named[number >> 1] = count }
        }
    }
}

/// Gathers a dossier from the articles in which an entity does something, newest first.
private struct DossierMaker {
    private let entity: EntityTally
    private let key: Int64
    private let limit: Int
    private let archive: Archive
    private let db: Database
    private let company: Company

    init(
        _ entity: EntityTally, key: Int64, _ company: Company, limit: Int, of archive: Archive,
        in db: Database
    ) {
        self.entity = entity
        self.key = key
        self.limit = limit
        self.archive = archive
        self.db = db
        self.company = company
    }

    func dossier() throws -> Dossier {
        Dossier(
            entity: entity, aliases: try Names(of: key, in: db).others, roles: try roles(), ties: try ties(),
            seenWith: try seen(Set(Entity.Kind.actors)), places: try seen([.place]),
            quotesBy: try sayings(.speaks) { $0.speaker == entity.id },
            quotesAbout: try sayings(.spokenOf) { $0.about.contains(entity.id) && $0.speaker != entity.id },
            articles: try Archive.summaries(
                Piece(
                    "SELECT article AS key FROM appearance WHERE entity = ? ORDER BY article LIMIT ?",
                    [key, limit]), in: db),
            timeline: try Archive.timeline(
                of: Piece("SELECT article AS key FROM appearance WHERE entity = ?", [key]), in: db))
    }

    private func seen(_ kinds: Set<Entity.Kind>) throws -> [EntityTally] {
        let counts = company.named.filter { kinds.contains(EntityKey.kind(of: $0.key)) }
        return try Archive.tallies(counts, upTo: limit, in: db)
    }

    // MARK: Roles and ties

    private func roles() throws -> [Dossier.DatedRole] {
        try gather(.role) { source in
            let roles = source.annotation.entities.first { $0.id == entity.id }?.roles ?? []
            return try roles.map { role in
                (
                    Trait(role),
                    Dossier.DatedRole(
                        title: role.title, organization: try role.organization.flatMap { try tally(of: $0) },
                        passage: source.passage(role.range), reason: role.reason)
                )
            }
        }
    }

    private func ties() throws -> [Dossier.Tie] {
        try gather(.tie) { source in
            try source.annotation.links.compactMap { link in
                guard link.source == entity.id || link.target == entity.id,
                    let trait = Trait(link, of: entity.id)
                else { return nil }
                let outward = link.source == entity.id
                guard let other = try tally(of: outward ? link.target : link.source) else { return nil }
                let tie = Dossier.Tie(
                    other: other, relation: link.relation, label: link.label, outward: outward,
                    passage: source.passage(link.range), reason: link.reason)
                return (trait, tie)
            }
        }
    }

    /// Each trait of a sort once, from the newest article that tells it, in the order of the list and of the text.
    private func gather<Line>(
        _ sort: Trait.Sort, _ lines: (PassageSource) throws -> [(Trait, Line)]
    ) throws -> [Line] {
        let act: Acts = sort == .role ? .hasRole : .hasTie
        let rows = try Row.fetchCursor(
            db, sql: "SELECT article, traits FROM appearance WHERE entity = ? AND acts & ? ORDER BY article",
            arguments: [key, act.rawValue])
        var gathered: [Line] = []
        var seen: Set<Trait> = []
        while gathered.count < limit, let row = try rows.next() {
            let told = Trait.unpacked(row[1]).filter { $0.sort == sort && !seen.contains($0) }
            guard !told.isEmpty, let source = try source(row[0]) else { continue }
            for (trait, line) in try lines(source) where seen.insert(trait).inserted { gathered.append(line) }
            seen.formUnion(told)
        }
        return Array(gathered.prefix(limit))
    }

    // MARK: Quotations

    private func sayings(
        _ act: Acts, where isWanted: (Quotation) -> Bool
    ) throws -> [Dossier.Saying] {
        var sayings: [Dossier.Saying] = []
        let articles = try Int64.fetchCursor(
            db, sql: "SELECT article FROM appearance WHERE entity = ? AND acts & ? ORDER BY article",
            arguments: [key, act.rawValue])
        while sayings.count < limit, let article = try articles.next() {
            guard let source = try source(article) else { continue }
            sayings += try source.annotation.quotations.filter(isWanted).map { quotation in
                Dossier.Saying(
                    quotation, in: source.article, by: try quotation.speaker.flatMap { try tally(of: $0) },
                    at: source.passage(quotation.spans.first ?? 0..<0))
            }
        }
        return Array(sayings.prefix(limit))
    }

    // MARK: What stands beside it

    /// Another entity, its count here being the articles that have both.
    private func tally(of id: Entity.ID) throws -> EntityTally? {
        guard
            let row = try db.row("SELECT key, id, name, 0, mentions FROM entity WHERE id = ?", [id.rawValue])
        else { return nil }
        var tally = EntityTally(row)
        tally.here = company.together[row[0]] ?? 0
        return tally
    }

    private func source(_ article: Int64) throws -> PassageSource? {
        try archive.passageSource(article, in: db)
    }
}
