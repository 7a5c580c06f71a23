extension Entity {
    /// Names an entity over a whole archive: its kind, a slash, and a slug made of its name, as in `person/mahmoud-abbas`.
    ///
    ///     Entity.ID("person/mahmoud-abbas").kind  // .person
    public struct ID: Sendable, Hashable, Comparable, RawRepresentable, CustomStringConvertible {
        /// The id as written.
        public let rawValue: String

        /// An id from what was written.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// An id from what was written.
        public init(_ rawValue: String) { self.rawValue = rawValue }

        /// The id of a kind and a slug.
        public init(_ kind: Kind, slug: some StringProtocol) { rawValue = "\(kind.rawValue)/\(slug)" }

        /// The kind that it says; nil where it says none, as one that a person wrote may.
        public var kind: Kind? { slash.flatMap { Kind(rawValue: String(rawValue[..<$0])) } }

        /// What stands after the kind.
        public var slug: Substring { slash.map { rawValue[$0...].dropFirst() } ?? rawValue[...] }

        private var slash: String.Index? { rawValue.utf8.firstIndex(of: UInt8(ascii: "/")) }

        /// The id as written.
        public var description: String { rawValue }

        /// By the ids as written.
        public static func < (one: ID, other: ID) -> Bool { one.rawValue < other.rawValue }
    }
}
