/// What one article shows of one of its names: all that deciding who is who over an archive goes by, so that no
/// article need be read again for it.
///
/// The language stages write and read these strings; an archive only keeps and compares them.
public struct Observation: Sendable, Hashable {
    /// Another name that the article says to be the same.
    public struct Alias: Sendable, Hashable {
        /// What names that may be one share.
        public var name: String
        /// The name as the article writes it.
        public var form: String
        /// The key under which an id finds it.
        public var idKey: String

        /// An alias of its parts.
        public init(name: String, form: String, idKey: String) {
            self.name = name
            self.form = form
            self.idKey = idKey
        }
    }

    /// What names that may be one share.
    public var name: String
    /// The key under which an id finds the name, however it is written; nil where only its forms have one.
    public var idKey: String?
    /// The name as the article writes it in full.
    public var form: String
    /// The key under which an id finds the form.
    public var formIDKey: String
    /// What is said there by which namesakes are told apart; empty where nothing is.
    public var evidence: String
    /// What else the article says it to be called.
    public var aliases: [Alias]

    /// An observation of its parts.
    public init(
        name: String, idKey: String? = nil, form: String, formIDKey: String, evidence: String = "",
        aliases: [Alias] = []
    ) {
        self.name = name
        self.idKey = idKey
        self.form = form
        self.formIDKey = formIDKey
        self.evidence = evidence
        self.aliases = aliases
    }
}

/// What some articles show alike of a name.
public struct ObservationCount: Sendable, Hashable {
    /// The name as they write it in full.
    public var form: String
    /// What they say there by which namesakes are told apart, as in `Observation`.
    public var evidence: String
    /// How many there are.
    public var count: Int

    /// A count of its parts.
    public init(form: String, evidence: String, count: Int) {
        self.form = form
        self.evidence = evidence
        self.count = count
    }
}
