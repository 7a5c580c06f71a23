/// A question to the archive, as chips: `org:hamas -place:gaza "road map"`.
///
/// Chips of the same field: either; of different fields: both; a negated chip excludes. One language
/// everywhere: the chip line, the filter prompt and the command line read and write it.
public struct Query: Sendable, Hashable {
    /// One condition of a query.
    public struct Chip: Sendable, Hashable {
        /// What a chip asks about. The raw values are what is written before the colon.
        public enum Field: String, Sendable, Hashable, CaseIterable {
            case organization = "org"
            case person
            case place
            /// Who speaks.
            case by
            /// Whom a quotation mentions.
            case about
            /// Words within a quotation.
            case said
            /// Published on or after.
            case after
            /// Published before.
            case before
            case tag
            /// Whether it has a star: `yes` or `no`.
            case starred
            /// Words of its note; none for any note.
            case note
            /// Words of the text or title; written without a field.
            case words = ""
        }

        /// What it asks about.
        public var field: Field
        /// What it asks for: a name, an entity's id, a date, words.
        public var value: String
        /// Whether it excludes.
        public var negated: Bool

        /// A chip of its parts.
        public init(_ field: Field, _ value: String, negated: Bool = false) {
            self.field = field
            self.value = value
            self.negated = negated
        }
    }

    /// The conditions, in the order written.
    public var chips: [Chip]

    /// A query of chips; none matches everything.
    public init(_ chips: [Chip] = []) {
        self.chips = chips
    }
}
