import Articles
import Library

extension Index {
    /// All that the articles say of one entity, newest first.
    func dossier(of entity: Int) -> Dossier {
        var reading = DossierReading(self, entity)
        reading.read()
        return reading.dossier
    }
}

/// Goes through the articles of an entity, newest first, and gathers its page.
private struct DossierReading {
    private let index: Index
    private let entity: Int
    private let id: Entity.ID
    /// The entity's articles, newest first, and how often each other entity is named in them.
    private let articles: [Int]
    private var together: [Int: Int] = [:]
    private var roles: [Dossier.DatedRole] = []
    private var ties: [Dossier.Tie] = []
    private var quotesBy: [Dossier.Saying] = []
    private var quotesAbout: [Dossier.Saying] = []
    private var seenRoles: Set<RoleKey> = []
    private var seenTies: Set<TieKey> = []

    /// What makes two roles the same line of a page.
    private struct RoleKey: Hashable {
        var title: [String]
        var organization: Entity.ID?
    }

    /// What makes two ties the same line of a page.
    private struct TieKey: Hashable {
        var other: Entity.ID
        var relation: Link.Relation
        var outward: Bool
        var label: [String]
    }

    init(_ index: Index, _ entity: Int) {
        self.index = index
        self.entity = entity
        id = index.records[entity].id
        let own = Set(index.records[entity].articles)
        articles = index.newestFirst.filter(own.contains)
        for article in articles {
            for mention in index.entries[article].mentions { together[mention.entity, default: 0] += 1 }
        }
    }

    mutating func read() {
        for article in articles {
            let entry = index.entries[article]
            var sentences = Sentences(entry.read.article)
            for role in entry.read.annotation.entities.first(where: { $0.id == id })?.roles ?? [] {
                add(role, entry, &sentences)
            }
            for link in entry.read.annotation.links where link.source == id || link.target == id {
                add(link, entry, &sentences)
            }
            for quotation in entry.read.annotation.quotations {
                if quotation.speaker == id {
                    quotesBy.append(saying(quotation, entry, &sentences))
                } else if quotation.about.contains(id) {
                    quotesAbout.append(saying(quotation, entry, &sentences))
                }
            }
        }
    }

    var dossier: Dossier {
        let record = index.records[entity]
        return Dossier(
            entity: index.tally(entity, here: articles.count),
            aliases: record.names.subtracting([record.name]).sorted(), roles: roles, ties: ties,
            seenWith: index.tallies(of: Set(Entity.Kind.actors), seenIn: articles, without: entity),
            places: index.tallies(of: [.place], seenIn: articles, without: entity), quotesBy: quotesBy,
            quotesAbout: quotesAbout, articles: articles.map { index.entries[$0].summary })
    }

    private mutating func add(_ role: Role, _ entry: Index.Entry, _ sentences: inout Sentences) {
        let key = RoleKey(title: FoldedWords.words(of: role.title), organization: role.organization)
        guard seenRoles.insert(key).inserted else { return }
        roles.append(
            Dossier.DatedRole(
                title: role.title, organization: role.organization.flatMap(tally),
                passage: sentences.passage(role.range), reason: role.reason))
    }

    private mutating func add(_ link: Link, _ entry: Index.Entry, _ sentences: inout Sentences) {
        let outward = link.source == id
        let otherID = outward ? link.target : link.source
        let key = TieKey(
            other: otherID, relation: link.relation, outward: outward,
            label: FoldedWords.words(of: link.label))
        guard otherID != id, let other = tally(otherID), seenTies.insert(key).inserted else { return }
        ties.append(
            Dossier.Tie(
                other: other, relation: link.relation, label: link.label, outward: outward,
                passage: sentences.passage(link.range), reason: link.reason))
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
