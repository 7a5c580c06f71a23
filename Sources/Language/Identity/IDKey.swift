import Articles

/// The keys under which an id finds the names that it may be made of.
///
/// An id tells neither where the name in it ends nor how it was written. So each beginning of it is a key, and each end of
/// it for names that have a scope; with each name its keys are kept.
public enum IDKey {
    /// All keys that an id finds names under.
    public static func all(of id: Entity.ID) -> [String] {
        guard let kind = id.kind else { return [] }
        let slug = id.slug
        var keys = [exact(id), id.rawValue, scoped(kind, slug)]
        for hyphen in slug.indices where slug[hyphen] == "-" {
            keys.append(Entity.ID(kind, slug: slug[..<hyphen]).rawValue)
            keys.append(scoped(kind, slug[slug.index(after: hyphen)...]))
        }
        return keys
    }

    /// The key of a form of a name. An id begins with it, and goes on with what tells namesakes apart; in the ids of
    /// names that have a scope, that follows as well.
    static func of(form: String, as key: NameKey) -> String {
        let id = Entity.ID(key.kind, named: form)
        return key.scope == nil ? id.rawValue : exact(id)
    }

    /// The key of a name however it is written: by its scope, or by the slug that all its forms have.
    static func of(_ key: NameKey) -> String? {
        if let scope = key.scope { return scoped(key.kind, scope.slug[...]) }
        return key.fixedSlug.map { Entity.ID(key.kind, slug: $0).rawValue }
    }

    /// The key of what an article says is an alias of a name.
    static func of(alias written: String, _ kind: Entity.Kind) -> String {
        exact(Entity.ID(kind, named: written))
    }

    private static func exact(_ id: Entity.ID) -> String { id.rawValue + "|" }

    private static func scoped(_ kind: Entity.Kind, _ scope: Substring) -> String {
        Entity.ID(kind, slug: "*\(scope)").rawValue
    }
}
