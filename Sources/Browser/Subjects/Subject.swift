import Articles

/// What a row is about: what the keys that act on a row act on. Following, copying, filtering, asking why, marking and
/// ruling each decide in one place what they do with each of these.
enum Subject: Sendable {
    /// Which part somebody has in a quotation.
    enum Side: Sendable, Hashable {
        case by, about
    }

    /// An article of the list; or one that names somebody.
    case article(ArticleSummary, naming: EntityTally? = nil)
    /// A name in the open article; or one that articles name together with another.
    case name(EntityTally, with: EntityTally? = nil)
    /// Another name of somebody.
    case alias(String, of: EntityTally)
    /// Where the open article names somebody.
    case mention(Mention, of: Entity)
    /// A stretch of the open article; the words of a quotation where it is one.
    case passage(Range<Int>, Quotation? = nil)
    /// What a sentence of the archive says of names.
    case statement(Statement)
    /// What is quoted in the open article.
    case quotation(Quotation)
    /// What is quoted in an article of the archive, by or about somebody; by nil where nobody named said it.
    case saying(Dossier.Saying, Side, EntityTally?)
    /// Filters to narrow the list by.
    case chips(Narrowing)
}

/// What a sentence of the archive says of names: that one has a role, that two belong together.
struct Statement: Sendable {
    /// What it says, in words.
    var heading: String
    /// The rule that it was read by.
    var reason: Reason
    /// Where it stands.
    var passage: Passage
    /// Whom it is about; the last is whom filters ask for.
    var names: [EntityTally]
    /// Whether Enter leads to that name, and not to the sentence.
    var leadsToName = false
}

/// Filters that take the place of others.
struct Narrowing: Sendable {
    /// The filters.
    var chips: [Query.Chip]
    /// The fields whose filters go.
    var fields: Set<Query.Chip.Field>
    /// What is said where there are no filters.
    var emptiness: String

    /// Filters, in the place of those of some fields.
    init(_ chips: [Query.Chip], replacing fields: Set<Query.Chip.Field> = [], emptiness: String) {
        self.chips = chips
        self.fields = fields
        self.emptiness = emptiness
    }

    /// Those that keep the articles of a day.
    init(to day: Day) {
        let end = day.next.map { [Query.Chip(.before, $0.description)] } ?? []
        self.init([Query.Chip(.after, day.description)] + end, replacing: [.after, .before], emptiness: "")
    }

    /// A query with them; what it leaves out stays left out.
    func narrowing(_ query: Query) -> Query {
        let kept = query.chips.filter { chip in chip.negated || !(chip.field.map(fields.contains) ?? false) }
        return Query(kept + chips.filter { !kept.contains($0) })
    }
}

extension Subject {
    /// The name that rulings on it are about; nil where it is about none, or about several alike.
    func name(in reading: Reading?) -> EntityTally? {
        switch self {
        case .name(let name, _), .alias(_, let name): name
        case .article(_, let naming): naming
        case .mention(_, let entity): EntityTally(entity)
        case .quotation(let quotation): reading?.entity(quotation.speaker).map { EntityTally($0) }
        case .statement(let statement): statement.names.count == 1 ? statement.names[0] : nil
        case .saying(_, .by, let name): name
        case .saying(let saying, .about, let name): saying.speaker ?? name
        case .passage, .chips: nil
        }
    }

    /// The article of the archive that it stands in; nil where that is the open one, or none.
    var article: ArticleSummary? {
        switch self {
        case .article(let article, _): article
        case .statement(let statement): statement.passage.article
        case .saying(let saying, _, _): saying.passage.article
        case .name, .alias, .mention, .passage, .quotation, .chips: nil
        }
    }
}

extension EntityTally {
    /// An entity of an article, whose counts are not asked for.
    init(_ entity: Entity) {
        self.init(id: entity.id, kind: entity.kind, name: entity.name, here: 0, archive: 0)
    }
}
