import Articles

/// Who an entity of an article is in the archive, as the program computes it.
struct Identity: Sendable {
    let id: Entity.ID
    /// The id of the name alone, without what tells namesakes or the scope of the name apart.
    let plain: Entity.ID
    /// What tells it from its namesakes.
    let label: String?
    private let suffix: String

    init(_ key: NameKey, slug: String, plain: String, label: String? = nil) {
        suffix = key.suffix
        id = Self.id(key, slug)
        self.plain = Entity.ID(key.kind, slug: plain)
        self.label = label
    }

    /// The id of a slug under a name's key.
    static func id(_ key: NameKey, _ slug: String) -> Entity.ID {
        Entity.ID(key.kind, slug: slug + key.suffix)
    }

    /// The ids that a form of a name may have: its own, and those with one of the titles that an article shows.
    static func ids(of form: String, with titles: Set<String>, under key: NameKey) -> [Entity.ID] {
        let name = form.slug
        let slugs = key.kind == .person ? Set(titles.map(\.slug)).sorted() : []
        return ([name] + slugs.map { name + "-" + $0 }).map { id(key, $0) }
    }

    /// The id of the same name with a role.
    func withRole(_ title: String) -> Entity.ID { Entity.ID(plain.rawValue + "-" + title.slug + suffix) }
}

extension Entity.ID {
    /// The id that a name has where nothing but itself is known of it: `person/abu-mazen`. By it a ruling speaks of
    /// one of the names of an entity.
    public init(_ kind: Entity.Kind, named name: String) {
        self.init(kind, slug: name.slug)
    }
}
