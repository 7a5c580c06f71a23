/// What is decided of a name: who goes by it.
public struct NameDecision: Sendable, Hashable {
    /// One of several who share a name.
    public struct Namesake: Sendable, Hashable {
        /// The slug of the id.
        public var slug: String
        /// What tells the one from the others.
        public var label: String?
        /// The other name that is meant, as in `Observation`; nil where it is this one.
        public var name: String?

        /// A namesake of its parts.
        public init(slug: String, label: String?, name: String? = nil) {
            self.slug = slug
            self.label = label
            self.name = name
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

    /// The other name that all articles mean by it, as in `Observation`; nil where there is none.
    public var meant: String?
    /// How it is used, for short names that may mean it.
    public var bearing: Bearing
    /// The stems of the names that it may mean.
    public var asked: [String]

    /// A decision of its parts.
    public init(
        plain: String, namesakes: [Namesake] = [], whose: [Int] = [], ruled: [Entity.ID] = [],
        meant: String? = nil, bearing: Bearing = Bearing(use: "", articles: 0, stems: []),
        asked: [String] = []
    ) {
        self.plain = plain
        self.meant = meant
        self.bearing = bearing
        self.asked = asked
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

/// Names that stand for others: by what an article says, or by how all of them are used.
public enum Aliases {
    /// How many are followed, one after another.
    public static let steps = 4

    /// The name that a name stands for.
    ///
    /// - Parameters:
    ///   - said: the one name that a name is said to be an alias of; nil where it is none, or where articles disagree.
    ///   - meant: the name that it means by how it is used; nil where there is none.
    public static func target<Name: Equatable>(
        of name: Name, said: (Name) throws -> Name?, meant: (Name) throws -> Name?
    ) rethrows -> Name {
        var passed = [name]
        for _ in 0..<steps {
            let last = passed[passed.count - 1]
            guard let next = try said(last) ?? meant(last), !passed.contains(next) else { break }
            // What articles say goes before: of two that each lead to the other, the one that is said to be meant.
            if try said(last) == nil, try said(next) == last { break }
            passed.append(next)
        }
        return passed[passed.count - 1]
    }
}
