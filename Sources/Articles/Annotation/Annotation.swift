/// What the language stages found in one article. The text is never changed by it.
public struct Annotation: Sendable, Hashable {
    /// The people, groups and places, in the order in which the text first names them.
    public var entities: [Entity]
    /// Who said what, in the order of the text.
    public var quotations: [Quotation]
    /// Who belongs to what, in the order of the text.
    public var links: [Link]

    /// An annotation of its parts.
    public init(entities: [Entity] = [], quotations: [Quotation] = [], links: [Link] = []) {
        self.entities = entities
        self.quotations = quotations
        self.links = links
    }
}

/// Words that the text gives to somebody.
public struct Quotation: Sendable, Hashable {
    /// How much of the words stands in quotation marks. The raw values are those of the extract format.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// All of it.
        case direct
        /// Part of it.
        case mixed
        /// None.
        case indirect
    }

    /// What the speaker does with the words. The raw values are those of the extract format.
    public enum Stance: String, Sendable, Hashable, CaseIterable {
        /// Says, claims, warns, accuses, predicts.
        case asserts
        /// Denies, rejects, dismisses, rules out; did not say.
        case denies
        /// Urges, orders, calls for.
        case demands
        /// Vows, pledges, agrees to, offers.
        case promises
        /// Puts it as a question.
        case asks
        /// Declined to comment, refused to say.
        case declines
    }

    /// From which confidence on quotations of a kind are sure: given out where nobody asks for more. Words in marks are
    /// somebody's beyond doubt, so they are left out only where next to nothing speaks for the rest.
    public static func sureFrom(_ kind: Kind) -> Double { kind == .indirect ? 0.6 : 0.05 }

    /// The words said, without the quotation marks; more than one where `"…," said X. "…"` is one utterance.
    public var spans: [Range<Int>]
    /// How much of it stands in marks.
    public var kind: Kind
    /// What the speaker does with the words: what was denied is never to be shown as said.
    public var stance: Stance
    /// How likely words, speaker and stance are right, from 0 to 1 in hundredths.
    public var confidence: Double
    /// Who said it; nil where nobody named did.
    public var speaker: Entity.ID?
    /// The words that name the speaker here, also where nobody is named: `a Hamas leader`.
    public var speakerRange: Range<Int>?
    /// The words that say that something was said, with what negates them: `said`, `according to`, `did not say`.
    public var cueRange: Range<Int>?
    /// Whom the words mention.
    public var about: [Entity.ID]
    /// Why it is given to this speaker.
    public var reason: Reason

    /// A quotation of its parts.
    public init(
        spans: [Range<Int>], kind: Kind, stance: Stance = .asserts, confidence: Double = 1,
        speaker: Entity.ID? = nil, speakerRange: Range<Int>? = nil, cueRange: Range<Int>? = nil,
        about: [Entity.ID] = [], because reason: Reason
    ) {
        self.spans = spans
        self.kind = kind
        self.stance = stance
        self.confidence = confidence
        self.speaker = speaker
        self.speakerRange = speakerRange
        self.cueRange = cueRange
        self.about = about
        self.reason = reason
    }

    /// Whether it is sure enough to be given out where nobody asks for the less sure ones.
    public var isSure: Bool { confidence >= Self.sureFrom(kind) }
}

/// That one entity belongs to another, and where the text says so.
public struct Link: Sendable, Hashable {
    /// How the source belongs to the target. The raw values are those of the extract format.
    public enum Relation: String, Sendable, Hashable, CaseIterable {
        case member
        case leads
        case speaksFor = "speaks-for"
        case officialOf = "official-of"
        case worksFor = "works-for"
        case partOf = "part-of"
        case linkedTo = "linked-to"
        case role
    }

    /// Who belongs.
    public var source: Entity.ID
    /// To what.
    public var target: Entity.ID
    /// How.
    public var relation: Relation
    /// The words for it: `Hamas official`.
    public var label: String
    /// The bytes that say so.
    public var range: Range<Int>
    /// Which pattern of words it was read from.
    public var reason: Reason

    /// A link of its parts.
    public init(
        from source: Entity.ID, to target: Entity.ID, _ relation: Relation, label: String, range: Range<Int>,
        because reason: Reason
    ) {
        self.source = source
        self.target = target
        self.relation = relation
        self.label = label
        self.range = range
        self.reason = reason
    }
}

extension Link {
    /// Whether it says that somebody belongs to a group, a place or a people, or speaks for it: what such a one says
    /// `by:` gives to the group too.
    public var tellsBelonging: Bool {
        source != target && target.kind != .person && relation != .linkedTo
    }
}

/// An article and what was found in it.
public struct AnnotatedArticle: Sendable, Hashable, Identifiable {
    /// The article.
    public var article: Article
    /// What was found in it.
    public var annotation: Annotation

    /// The article's id.
    public var id: Article.ID { article.id }

    /// An article with what was found in it.
    public init(_ article: Article, _ annotation: Annotation) {
        self.article = article
        self.annotation = annotation
    }
}
