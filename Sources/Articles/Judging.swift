/// One of the names that an entity goes by, which may be ruled to be another's.
public struct NameVariant: Sendable, Hashable {
    /// The name as it is mostly written; with an office, where namesakes are told apart by that.
    public var name: String
    /// The id that it has where it is an entity of its own.
    public var id: Entity.ID
    /// Mentions by it.
    public var mentions: Int
    /// Articles that have it.
    public var articles: Int
    /// The rules by which it was taken for the entity.
    public var rules: [String]

    /// A variant of its parts.
    public init(name: String, id: Entity.ID, mentions: Int, articles: Int, rules: [String]) {
        self.name = name
        self.id = id
        self.mentions = mentions
        self.articles = articles
        self.rules = rules
    }
}

/// What a ruling would change.
public struct RulingPreview: Sendable, Hashable {
    /// One of the two that it is about.
    public struct Side: Sendable, Hashable {
        /// The entity.
        public var id: Entity.ID
        /// Its fullest name.
        public var name: String
        /// All names it goes by, that one among them.
        public var names: [String]
        /// Mentions by name.
        public var mentions: Int
        /// Articles that have it.
        public var articles: Int
        /// Articles that quote it.
        public var quoting: Int

        /// A side of its parts.
        public init(
            id: Entity.ID, name: String, names: [String], mentions: Int, articles: Int, quoting: Int
        ) {
            self.id = id
            self.name = name
            self.names = names
            self.mentions = mentions
            self.articles = articles
            self.quoting = quoting
        }
    }

    /// The ruling.
    public var ruling: Ruling
    /// What keeps its place.
    public var staying: Side
    /// What joins it, or leaves it.
    public var moving: Side

    /// A preview of its parts.
    public init(_ ruling: Ruling, staying: Side, moving: Side) {
        self.ruling = ruling
        self.staying = staying
        self.moving = moving
    }
}

/// A ruling with the names of the two it is about, as far as the archive still knows them.
public struct RuledPair: Sendable, Hashable {
    /// The ruling.
    public var ruling: Ruling
    /// The name of the one; nil where no entity has its id.
    public var one: String?
    /// The name of the other.
    public var other: String?

    /// A ruled pair of its parts.
    public init(_ ruling: Ruling, one: String?, other: String?) {
        self.ruling = ruling
        self.one = one
        self.other = other
    }
}
