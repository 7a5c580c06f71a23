/// All that the archive knows of one entity, as a page of links.
public struct Dossier: Sendable, Hashable, Identifiable {
    /// A role with where it is said.
    public struct DatedRole: Sendable, Hashable {
        /// The words of the role.
        public var title: String
        /// The group it is held in.
        public var organization: EntityTally?
        /// Where it is said, with the article's date.
        public var passage: Passage
        /// The rule it was read by.
        public var reason: Reason

        /// A dated role of its parts.
        public init(title: String, organization: EntityTally?, passage: Passage, reason: Reason) {
            self.title = title
            self.organization = organization
            self.passage = passage
            self.reason = reason
        }
    }

    /// A link to another entity, seen from this one: the group of a person, or the person of a group.
    public struct Tie: Sendable, Hashable {
        /// The other end.
        public var other: EntityTally
        /// How the source belongs to the target.
        public var relation: Link.Relation
        /// The words for it.
        public var label: String
        /// Whether the other end is what this entity belongs to; false where the other belongs to this one.
        public var outward: Bool
        /// Where it is said.
        public var passage: Passage
        /// The rule it was read by.
        public var reason: Reason

        /// A tie of its parts.
        public init(
            other: EntityTally, relation: Link.Relation, label: String, outward: Bool, passage: Passage,
            reason: Reason
        ) {
            self.other = other
            self.relation = relation
            self.label = label
            self.outward = outward
            self.passage = passage
            self.reason = reason
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

    /// The entity; its `here` counts the articles that mention it.
    public var entity: EntityTally
    /// Other names it goes by.
    public var aliases: [String]
    /// Its roles, newest first.
    public var roles: [DatedRole]
    /// The groups it belongs to, and those that belong to it; symmetric over the archive.
    public var ties: [Tie]
    /// The people and groups most often mentioned in the same articles; `here` counts those articles.
    public var seenWith: [EntityTally]
    /// The places most often mentioned in the same articles; `here` counts those articles.
    public var places: [EntityTally]
    /// What it said.
    public var quotesBy: [Saying]
    /// What others said about it.
    public var quotesAbout: [Saying]
    /// The articles that mention it, newest first.
    public var articles: [ArticleSummary]
    /// In how many of its newest articles `seenWith`, `places` and every other `here` were counted; nil for all of them.
    public var countedInNewest: Int?
    /// How all the articles that mention it are spread over time.
    public var timeline: Timeline

    /// The entity's id.
    public var id: Entity.ID { entity.id }

    /// A dossier of its parts; where no timeline is given, it is that of the articles.
    public init(
        entity: EntityTally, aliases: [String], roles: [DatedRole], ties: [Tie], seenWith: [EntityTally],
        places: [EntityTally], quotesBy: [Saying], quotesAbout: [Saying], articles: [ArticleSummary],
        countedInNewest: Int? = nil, timeline: Timeline? = nil
    ) {
        self.entity = entity
        self.aliases = aliases
        self.roles = roles
        self.ties = ties
        self.seenWith = seenWith
        self.places = places
        self.quotesBy = quotesBy
        self.quotesAbout = quotesAbout
        self.articles = articles
        self.countedInNewest = countedInNewest
        self.timeline = timeline ?? Timeline(of: articles.map(\.published))
    }
}

extension Dossier {
    /// The same with each list cut after so many lines; other names are not cut.
    public func cut(upTo limit: Int) -> Dossier {
        var dossier = self
        dossier.roles = Array(roles.prefix(limit))
        dossier.ties = Array(ties.prefix(limit))
        dossier.seenWith = Array(seenWith.prefix(limit))
        dossier.places = Array(places.prefix(limit))
        dossier.quotesBy = Array(quotesBy.prefix(limit))
        dossier.quotesAbout = Array(quotesAbout.prefix(limit))
        dossier.articles = Array(articles.prefix(limit))
        return dossier
    }
}
