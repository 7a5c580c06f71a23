/// All that the archive knows of one entity, as a page of links.
public struct Dossier: Sendable, Hashable, Identifiable {
    /// In how many articles a line is told, and from when to when.
    public struct Use: Sendable, Hashable {
        /// In how many articles.
        public var articles: Int
        /// The first day of an article that tells it; nil where none tells a date.
        public var first: Day?
        /// The last.
        public var last: Day?

        /// A use of its parts.
        public init(articles: Int = 1, first: Day? = nil, last: Day? = nil) {
            self.articles = articles
            self.first = first
            self.last = last
        }

        /// Roughly how often, by powers of two: of lines told about as often, the newer one matters more.
        public var strength: Int { Int.bitWidth - max(articles, 0).leadingZeroBitCount }
    }

    /// A role with where it is said.
    public struct DatedRole: Sendable, Hashable {
        /// The words of the role.
        public var title: String
        /// The words of the office alone.
        public var office: String
        /// Whether it is held at the time.
        public var status: Role.Status
        /// The group it is held in.
        public var organization: EntityTally?
        /// Whether the words name that group: `mayor of Apia`.
        public var namesOrganization: Bool
        /// Where it is said last.
        public var passage: Passage
        /// The rule it was read by.
        public var reason: Reason
        /// How often it is told.
        public var use: Use

        /// A dated role of its parts.
        public init(
            title: String, office: String = "", status: Role.Status = .holds, organization: EntityTally?,
            namingIt namesOrganization: Bool = false,
            passage: Passage, reason: Reason, use: Use = Use()
        ) {
            self.title = title
            self.office = office
            self.status = status
            self.organization = organization
            self.namesOrganization = namesOrganization
            self.passage = passage
            self.reason = reason
            self.use = use
        }
    }

    /// A link to another entity, seen from this one: the group of a person, or the person of a group. What several
    /// articles tell of the two is one tie, by the relation and the words that most of them have.
    public struct Tie: Sendable, Hashable {
        /// The other end.
        public var other: EntityTally
        /// How the source belongs to the target.
        public var relation: Link.Relation
        /// The words for it.
        public var label: String
        /// Whether the other end is what this entity belongs to; false where the other belongs to this one.
        public var outward: Bool
        /// Where it is said last in these words.
        public var passage: Passage
        /// The rule it was read by.
        public var reason: Reason
        /// How often the two are said to be tied, in whatever words.
        public var use: Use

        /// A tie of its parts.
        public init(
            other: EntityTally, relation: Link.Relation, label: String, outward: Bool, passage: Passage,
            reason: Reason, use: Use = Use()
        ) {
            self.other = other
            self.relation = relation
            self.label = label
            self.outward = outward
            self.passage = passage
            self.reason = reason
            self.use = use
        }
    }

    /// A quotation, with where it stands.
    public struct Saying: Sendable, Hashable {
        /// Who said it, as an entity where one is known.
        public var speaker: EntityTally?
        /// The words that stand for the speaker in the text.
        public var speakerWords: String?
        /// The words said, spans joined by ` … `.
        public var words: String
        /// How much of it stands in marks.
        public var kind: Quotation.Kind
        /// What the speaker does with the words: what was denied is never to be shown as said.
        public var stance: Quotation.Stance
        /// The words for that, as the text has them: `denied`; nil where it has none.
        public var cue: String?
        /// How likely words, speaker and stance are right, from 0 to 1.
        public var confidence: Double
        /// Where it stands: the range of its first span.
        public var passage: Passage
        /// Why it is given to this speaker.
        public var reason: Reason

        /// A saying of its parts.
        public init(
            speaker: EntityTally?, speakerWords: String?, words: String, kind: Quotation.Kind,
            stance: Quotation.Stance = .asserts, cue: String? = nil, confidence: Double = 1,
            passage: Passage, reason: Reason
        ) {
            self.speaker = speaker
            self.speakerWords = speakerWords
            self.words = words
            self.kind = kind
            self.stance = stance
            self.cue = cue
            self.confidence = confidence
            self.passage = passage
            self.reason = reason
        }

        /// A quotation of an article.
        ///
        /// - Parameters:
        ///   - speaker: who said it, where one is known.
        ///   - passage: its first span, to be shown.
        public init(
            _ quotation: Quotation, in article: Article, by speaker: EntityTally?, at passage: Passage
        ) {
            self.init(
                speaker: speaker, speakerWords: quotation.speakerRange.map { article.text[$0].onOneLine },
                words: quotation.words(in: article.text), kind: quotation.kind, stance: quotation.stance,
                cue: quotation.cue(in: article.text), confidence: quotation.confidence, passage: passage,
                reason: quotation.reason)
        }
    }

    /// The entity; its `here` counts the articles that mention it and pass the filter.
    public var entity: EntityTally
    /// In how many articles of the archive it is, under whatever filter.
    public var total: Int
    /// Other names it goes by; of those that differ in case and marks alone, one.
    public var aliases: [String]
    /// Its roles, one of those in the same words: those told most often first, of those told about as often the newest.
    public var roles: [DatedRole]
    /// The groups it belongs to, and those that belong to it, each once; symmetric over the archive. Those told most often
    /// first, of those told about as often the closest, of these the newest.
    public var ties: [Tie]
    /// The people and groups most often mentioned in the same articles; `here` counts those articles.
    public var seenWith: [EntityTally]
    /// What people that it is seen with have in common with it, as the newest articles of theirs tell; of a person only.
    public var inCommon: [Entity.ID: InCommon]
    /// The places most often mentioned in the same articles; `here` counts those articles.
    public var places: [EntityTally]
    /// What it said, newest first; what is quoted in part beside what is quoted whole is left out.
    public var quotesBy: [Saying]
    /// What others said about it, likewise.
    public var quotesAbout: [Saying]
    /// The articles that mention it, newest first.
    public var articles: [ArticleSummary]
    /// The oldest of them that tells its date; nil where none does.
    public var oldest: ArticleSummary?
    /// In how many of its newest articles `seenWith`, `places` and every other `here` were counted; nil for all of them.
    public var countedInNewest: Int?
    /// How all the articles that mention it are spread over time.
    public var timeline: Timeline

    /// The entity's id.
    public var id: Entity.ID { entity.id }

    /// A dossier of its parts; where no timeline is given, it is that of the articles.
    public init(
        entity: EntityTally, of total: Int? = nil, aliases: [String], roles: [DatedRole], ties: [Tie],
        seenWith: [EntityTally], inCommon: [Entity.ID: InCommon] = [:], places: [EntityTally],
        quotesBy: [Saying], quotesAbout: [Saying], articles: [ArticleSummary], oldest: ArticleSummary? = nil,
        countedInNewest: Int? = nil,
        timeline: Timeline? = nil
    ) {
        self.entity = entity
        self.total = total ?? entity.here
        var known: Set<[String]> = [FoldedWords.words(of: entity.name)]
        self.aliases = aliases.filter { known.insert(FoldedWords.words(of: $0)).inserted }
        self.roles = Self.oneOfAlike(roles, among: entity.here)
        self.ties = ties
        self.seenWith = seenWith
        self.inCommon = inCommon
        self.places = places
        self.quotesBy = quotesBy
        self.quotesAbout = quotesAbout
        self.articles = articles
        self.oldest = oldest ?? articles.last { $0.published != nil }
        self.countedInNewest = countedInNewest
        self.timeline = timeline ?? Timeline(of: articles.map(\.published))
    }
}

extension Link.Relation {
    /// How close it is: 0 for the closest. A party that somebody leads comes before a fund that somebody is linked to.
    public var distance: Int {
        switch self {
        case .leads: 0
        case .member: 1
        case .officialOf: 2
        case .speaksFor: 3
        case .worksFor: 4
        case .partOf: 5
        case .role: 6
        case .linkedTo: 7
        }
    }
}
