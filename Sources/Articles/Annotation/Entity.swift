/// A person, group or place: one entry, however many ways it is written.
///
///     let berg = Entity(
///         id: Entity.ID("person/anna-berg"), kind: .person, name: "Anna Berg", aliases: ["Berg"],
///         mentions: [Mention(0..<9), Mention(52..<56, because: Reason("unique surname", evidence: 0..<9))])
public struct Entity: Sendable, Hashable, Identifiable {
    /// What sort of thing a name names. The raw values are those of the extract format.
    public enum Kind: String, Sendable, Hashable, CaseIterable, Comparable {
        /// A human being.
        case person
        /// A company, party, ministry, militia, team, court: people acting as one.
        case organization
        /// A city, country, region, river, building used as where.
        case place
        /// A people or an adjective made of a country: `Israelis`, `Palestinian`.
        case nationality

        /// The mark that shows the kind where colour does not: `@ # % ~`.
        public var sigil: String {
            switch self {
            case .person: "@"
            case .organization: "#"
            case .place: "%"
            case .nationality: "~"
            }
        }

        /// Whether it acts: people and groups do, and graphs, chains and company are made of those that do.
        public var isActor: Bool {
            switch self {
            case .person, .organization: true
            case .place, .nationality: false
            }
        }

        /// Those that act.
        public static let actors = allCases.filter(\.isActor)

        /// In the order they are declared.
        public static func < (one: Kind, other: Kind) -> Bool {
            (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
        }
    }

    /// What names it.
    public var id: ID
    /// What sort of thing it is.
    public var kind: Kind
    /// Its fullest name.
    public var name: String
    /// Other names it goes by, each as written, without `name`.
    public var aliases: [String]
    /// Where this article speaks of it, in the order of the text.
    public var mentions: [Mention]
    /// The offices and descriptions this article gives it, in the order of the text.
    public var roles: [Role]

    /// An entity of its parts.
    public init(
        id: ID, kind: Kind, name: String, aliases: [String] = [], mentions: [Mention] = [], roles: [Role] = []
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.aliases = aliases
        self.mentions = mentions
        self.roles = roles
    }
}

/// One place in a text that speaks of an entity.
public struct Mention: Sendable, Hashable {
    /// How a mention refers. The raw values are those of the extract format.
    public enum Form: String, Sendable, Hashable, CaseIterable {
        /// By a name: `Abbas`.
        case name
        /// By a noun: `the minister`.
        case nominal
        /// By a pronoun: `she`.
        case pronoun
    }

    /// The bytes of the name alone: no title, no article, no possessive.
    public var range: Range<Int>
    /// How it refers.
    public var form: Form
    /// Why it is taken for this entity.
    public var reason: Reason

    /// A mention of its parts.
    public init(_ range: Range<Int>, _ form: Form = .name, because reason: Reason = .name) {
        self.range = range
        self.form = form
        self.reason = reason
    }
}

/// An office or description that a text gives to a person.
public struct Role: Sendable, Hashable {
    /// Whether a person holds an office at the time of the article.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// Does: `the chairman, Anna Berg`.
        case holds
        /// Did: `the former chairman`, `quit as chairman`.
        case held
        /// Will: `chairman designate`, `will be chairman`.
        case will
    }

    /// The words: `Palestinian Prime Minister`, `spokesman`.
    public var title: String
    /// The words of the office alone, in small letters and in the order of the alphabet, without the group and words of
    /// time: `minister prime`. Roles of one person that agree in this, in the group and in the status are one, however
    /// they are worded.
    public var office: String
    /// The group, country, town or denomination it is held in, where the text names one.
    public var organization: Entity.ID?
    /// Whether it is held.
    public var status: Status
    /// The bytes that say so.
    public var range: Range<Int>
    /// Which pattern of words it was read from.
    public var reason: Reason

    /// A role of its parts; without the words of the office they are those of the title.
    public init(
        title: String, office: String = "", organization: Entity.ID? = nil, status: Status = .holds,
        range: Range<Int>,
        because reason: Reason
    ) {
        self.title = title
        let words = office.isEmpty ? FoldedWords.words(of: title).joined(separator: " ") : office
        self.office = words
        self.organization = organization
        self.status = status
        self.range = range
        self.reason = reason
    }
}

/// Why the program thinks so: the step that decided, and what it went by.
public struct Reason: Sendable, Hashable {
    /// The name of the step or rule, as documented: `also known as`, `unique surname`.
    public var rule: String
    /// The bytes of the article that it went by; nil where the mention itself is all.
    public var evidence: Range<Int>?

    /// A reason of a rule and what it went by.
    public init(_ rule: String, evidence: Range<Int>? = nil) {
        self.rule = rule
        self.evidence = evidence
    }

    /// The mention is itself the name.
    public static let name = Reason("name")
}
