/// What is decided of a name: who goes by it.
public struct NameDecision: Sendable, Hashable {
    /// One of several who share a name.
    public struct Namesake: Sendable, Hashable {
        /// The slug of the id.
        public var slug: String
        /// What tells the one from the others.
        public var label: String?

        /// A namesake of its parts.
        public init(slug: String, label: String?) {
            self.slug = slug
            self.label = label
        }
    }

    /// The slug of the name alone.
    public var plain: String
    /// Those who share the name; nobody where it is one person's alone.
    public var namesakes: [Namesake]
    /// For each observation, in their order, the place of its namesake; empty where there are none.
    public var whose: [Int]
    /// The ids that a person ruled about under which articles show the name.
    public var ruled: [Entity.ID]

    /// A decision of its parts.
    public init(
        plain: String, namesakes: [Namesake] = [], whose: [Int] = [], ruled: [Entity.ID] = []
    ) {
        self.plain = plain
        self.namesakes = namesakes
        self.whose = whose
        self.ruled = ruled
    }

    /// Whose an observation is, by its place; nil where all are one person's.
    public func namesake(of observation: Int) -> Namesake? {
        namesakes.isEmpty ? nil : namesakes[whose[observation]]
    }
}

/// Who goes by a name in one article, as it was decided.
public struct ResolvedName: Sendable, Hashable {
    /// The name that is meant: the one that was asked for, or what it is an alias of. As in `Observation`.
    public var name: String
    /// The slug of that name alone.
    public var plain: String
    /// The slug of the one among several who share the name.
    public var slug: String
    /// What tells that one from the others.
    public var label: String?

    /// Who goes by a name, of its parts.
    public init(name: String, plain: String, slug: String? = nil, label: String? = nil) {
        self.name = name
        self.plain = plain
        self.slug = slug ?? plain
        self.label = label
    }
}

/// Names that articles say to be aliases of others.
public enum Aliases {
    /// How many aliases are followed, one after another.
    public static let steps = 4

    /// The name that a name stands for.
    ///
    /// - Parameter named: the one name that a name is an alias of; nil where it is none, or where articles disagree.
    public static func target<Name>(
        of name: Name, _ named: (Name) throws -> Name?
    ) rethrows -> Name {
        var target = name
        for _ in 0..<steps {
            guard let next = try named(target) else { break }
            target = next
        }
        return target
    }
}
