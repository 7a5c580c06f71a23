import Articles
import GRDB

extension Archive {
    /// What the articles that pass a query tell of one entity, each list of it cut after so many; nil where there is
    /// none of that id.
    ///
    /// Whom it is seen with, and how often roles and ties are told, is counted in its newest 5,000 articles (with roles, with
    /// ties), so that the dossier of one who is in more takes no longer; in all where no list is to be cut, in none where all
    /// are empty.
    public func dossier(of id: Entity.ID, matching query: Query, upTo limit: Int) throws -> Dossier? {
        let newest =
            switch limit {
            case 0: 0
            case .max: Int.max
            default: 5_000
            }
        return try dossier(of: id, matching: query, upTo: limit, countingInNewest: newest)
    }

    /// The same, with the number of articles that are counted.
    func dossier(
        of id: Entity.ID, matching query: Query = Query(), upTo limit: Int, countingInNewest newest: Int
    ) throws -> Dossier? {
        try read { db in
            let sql = "SELECT key, id, name, articles, mentions FROM entity WHERE id = ?"
            guard let row = try db.row(sql, [id.rawValue]) else { return nil }
            var entity = EntityTally(row)
            let total = entity.here
            let scope = try DossierScope(row[0], id, matching: query, newest: newest, in: db)
            entity.here = scope.count ?? total
            let asked = try ResolvedQuery(query, in: db)
            var dossier = try DossierMaker(
                entity, of: total, in: scope, quoting: asked, limit: limit, of: self, in: db
            ).dossier()
            if limit > 0, entity.here > newest { dossier.countedInNewest = newest }
            return dossier
        }
    }
}

/// Gathers a dossier from the articles in which an entity does something.
private final class DossierMaker {
    private let entity: EntityTally
    private let total: Int
    private let scope: DossierScope
    /// Which quotations are asked for.
    private let asked: ResolvedQuery
    private let limit: Int
    private let archive: Archive
    private let db: Database
    private let company: Company
    /// The articles that were read, by their keys: what is told of somebody is often told in one.
    private var sources: [Int64: PassageSource] = [:]
    /// How many of them are kept at hand.
    private static let mostSources = 500

    init(
        _ entity: EntityTally, of total: Int, in scope: DossierScope, quoting asked: ResolvedQuery,
        limit: Int, of archive: Archive, in db: Database
    ) throws {
        self.entity = entity
        self.total = total
        self.scope = scope
        self.asked = asked
        self.limit = limit
        self.archive = archive
        self.db = db
        company = try Company(scope, in: db)
    }

    func dossier() throws -> Dossier {
        let roles = try roles()
        let ties = try ties()
        let seenWith = try seen(Set(Entity.Kind.actors))
        return Dossier(
            entity: entity, of: total, aliases: try Names(of: scope.entity, in: db).others,
            roles: roles, ties: ties, seenWith: seenWith,
            inCommon: try inCommon(with: seenWith, roles, ties), places: try seen([.place]),
            quotesBy: try sayings(.speaks) { $0.speaker == entity.id },
            quotesAbout: try sayings(.spokenOf) { $0.about.contains(entity.id) && $0.speaker != entity.id },
            articles: try Archive.summaries(scope.keys(upTo: limit), in: db),
            oldest: try scope.oldest(in: db).flatMap {
                try Archive.summaries(Piece("SELECT ? AS key", [$0]), in: db).first
            },
            timeline: try Archive.timeline(of: scope.keys(upTo: .max), in: db))
    }

    private func seen(_ kinds: Set<Entity.Kind>) throws -> [EntityTally] {
        let counts = company.named.filter { kinds.contains(EntityKey.kind(of: $0.key)) }
        return try Archive.tallies(counts, upTo: limit, in: db)
    }

    /// What the people that a person is seen with have in common with them: the first group of the dossier that they belong
    /// to, or else its first office that they hold.
    private func inCommon(
        with others: [EntityTally], _ roles: [Dossier.DatedRole], _ ties: [Dossier.Tie]
    ) throws -> [Entity.ID: Dossier.InCommon] {
        guard entity.kind == .person else { return [:] }
        let (groups, offices) = Dossier.comparable(roles, ties)
        var inCommon: [Entity.ID: Dossier.InCommon] = [:]
        for other in others.prefix(Dossier.mostCompared) where other.kind == .person {
            let theirs = try TraitsOfNewest(of: other.id, in: db)
            if let group = groups.first(where: { theirs.belongs(to: $0.id) }) {
                inCommon[other.id] = .group(group)
            } else if let role = offices.first(where: { theirs.holds($0.office) }) {
                inCommon[other.id] = .office(role.officeAsSaid)
            }
        }
        return inCommon
    }

    // MARK: Roles and ties

    private func roles() throws -> [Dossier.DatedRole] {
        try lines(.role) { source, claim in
            let own = source.annotation.entities.filter { $0.id == entity.id }
            return try own.flatMap(\.roles).compactMap { role in
                guard let use = claim(Trait(role)) else { return nil }
                return Dossier.DatedRole(
                    title: role.title, office: role.office, status: role.status,
                    organization: try role.organization.flatMap { try tally(of: $0) },
                    namingIt: role.namesOrganization(in: source.annotation, of: source.article.text),
                    passage: source.passage(role.range), reason: role.reason, use: use)
            }
        }
    }

    private func ties() throws -> [Dossier.Tie] {
        try lines(.tie) { source, claim in
            try source.annotation.links.compactMap { link in
                let outward = link.source == entity.id
                guard outward || link.target == entity.id,
                    let use = Trait(link, of: entity.id).flatMap(claim),
                    let other = try tally(of: outward ? link.target : link.source)
                else { return nil }
                return Dossier.Tie(
                    other: other, relation: link.relation, label: link.label, outward: outward,
                    passage: source.passage(link.range), reason: link.reason, use: use)
            }
        }
    }

    /// The lines of a sort in their order, each from the newest article that tells it in the words shown.
    ///
    /// - Parameter told: the lines of an article in the order of its text. Of each trait it asks whether a line is wanted,
    ///   and is told its use once.
    private func lines<Line>(
        _ sort: Trait.Sort, _ told: (PassageSource, (Trait) -> Dossier.Use?) throws -> [Line]
    ) throws -> [Line] {
        guard limit > 0 else { return [] }
        var acting = scope.acting(sort == .role ? .hasRole : .hasTie)
        if let newest = scope.newest {
            acting = Piece(acting.sql + " LIMIT ?", acting.values + [newest])
        }
        let counted = try TraitLines(sort, in: db.rows(acting.sql, acting.values))
        var lines: [Line] = []
        for alike in counted.ordered() {
            guard lines.count < limit else { break }
            guard let article = alike.first?.article, let source = try source(article) else { continue }
            var open = alike
            lines += try told(source) { trait in
                open.firstIndex { $0.traits.contains(trait) }.map { open.remove(at: $0).use }
            }
        }
        return Array(lines.prefix(limit))
    }

    // MARK: Quotations

    private func sayings(_ act: Acts, where isWanted: (Quotation) -> Bool) throws -> [Dossier.Saying] {
        guard limit > 0 else { return [] }
        var sayings = Sayings()
        let acting = scope.acting(act)
        let rows = try db.rows(acting.sql, acting.values)
        while sayings.count < limit, let row = try rows.next() {
            guard let source = try source(row[0]) else { continue }
            for quotation in source.annotation.quotations
            where isWanted(quotation) && asked.asks(for: quotation, in: source.article.text) {
                sayings.add(
                    Dossier.Saying(
                        quotation, in: source.article,
                        by: try quotation.speaker.flatMap { try tally(of: $0) },
                        at: source.passage(quotation.spans.first ?? 0..<0)))
            }
        }
        return Array(sayings.kept.prefix(limit))
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
        if let source = sources[article] { return source }
        guard let source = try archive.passageSource(article, in: db) else { return nil }
        if sources.count >= Self.mostSources { sources = [:] }
        sources[article] = source
        return source
    }
}
