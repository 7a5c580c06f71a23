extension Action {
    /// Where the keys of an action count.
    public struct Contexts: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: UInt32

        /// Contexts of the bits.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// The list of articles.
        public static let list = Contexts(rawValue: 1)
        /// The text of an article.
        public static let read = Contexts(rawValue: 2)
        /// The names in it.
        public static let who = Contexts(rawValue: 4)
        /// The quotations in it.
        public static let quotes = Contexts(rawValue: 8)
        /// The page of one person, group or place.
        public static let dossier = Contexts(rawValue: 16)
        /// The line of filters.
        public static let filterLine = Contexts(rawValue: 32)
        /// The reasons for something.
        public static let why = Contexts(rawValue: 64)
        /// The names to pick a filter from.
        public static let picker = Contexts(rawValue: 128)
        /// A line to write in.
        public static let prompt = Contexts(rawValue: 256)
        /// The articles over time.
        static let timeline = Contexts(rawValue: 512)
        /// People by groups.
        static let table = Contexts(rawValue: 8192)
        /// Chains between two names.
        static let chains = Contexts(rawValue: 16384)
        /// The quotations of many articles.
        static let quotations = Contexts(rawValue: 65536)
        /// A look at many articles at once.
        public static let overview: Contexts = [.timeline, .table, .chains, .quotations]
        /// Names, or lines of the help, to choose from.
        static let offers = Contexts(rawValue: 2048)
        /// Rulings to withdraw.
        static let rulings = Contexts(rawValue: 32768)
        /// Other things to choose from.
        public static let choices: Contexts = [.offers, .rulings]
        /// The search of the archive.
        public static let search = Contexts(rawValue: 4096)
        /// What a ruling would change.
        public static let preview = Contexts(rawValue: 1024)

        /// Everything with rows that is not written in.
        public static let panes: Contexts = [.list, .read, .who, .quotes, .dossier, .overview]
        /// What lies over the panes and is only read.
        public static let pages: Contexts = [.why, .preview]
        /// Where characters are written.
        public static let written: Contexts = [.picker, .choices, .search, .prompts]
        /// Lines in the place of the footer.
        static let prompts: Contexts = [.prompt, .filterLine]
        /// What is chosen from.
        static let pickers: Contexts = [.picker, .choices, .search]

        /// Each context with its name, in the order of the documents.
        public static let named: [(Contexts, String)] = [
            (.list, "List"), (.read, "Read"), (.who, "Who"), (.quotes, "Quotes"), (.dossier, "Dossier"),
            (.overview, "Overviews"),
            (.why, "Why"), (.preview, "Preview"), (.picker, "Pickers"),
            (.choices, "Choices"), (.search, "Search"), (.prompt, "Prompts"), (.filterLine, "Filter line"),
        ]
    }
}
