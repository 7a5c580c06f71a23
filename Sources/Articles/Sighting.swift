/// What one article shows of one of its names: all that deciding who is who over an archive goes by, so that no
/// article need be read again for it.
///
/// The language stages write and read these strings; an archive only keeps and compares them.
public struct Sighting: Sendable, Hashable {
    /// Another name that the article says to be the same.
    public struct Alias: Sendable, Hashable {
        /// What names that may be one share.
        public var name: String
        /// The name as the article writes it.
        public var form: String
        /// What leads from an id to it.
        public var lead: String

        /// An alias of its parts.
        public init(name: String, form: String, lead: String) {
            self.name = name
            self.form = form
            self.lead = lead
        }
    }

    /// What names that may be one share.
    public var name: String
    /// What leads from an id to the name, however it is written; nil where only its forms lead there.
    public var lead: String?
    /// The name as the article writes it in full.
    public var form: String
    /// What leads from an id to the form.
    public var formLead: String
    /// What is said there by which namesakes are told apart; empty where nothing is.
    public var evidence: String
    /// What else the article says it to be called.
    public var aliases: [Alias]

    /// A sighting of its parts.
    public init(
        name: String, lead: String? = nil, form: String, formLead: String, evidence: String = "",
        aliases: [Alias] = []
    ) {
        self.name = name
        self.lead = lead
        self.form = form
        self.formLead = formLead
        self.evidence = evidence
        self.aliases = aliases
    }
}
