import Screen

/// Something that a key does. The table of all of them, `Action.table`, is what makes the keys work, and the
/// footer, the help, the completion of `:` and `docs/keys.md` with them.
public struct Action: Sendable {
    /// Where the keys of an action count.
    public struct Contexts: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: UInt16

        /// Contexts of the bits.
        public init(rawValue: UInt16) { self.rawValue = rawValue }

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
        /// A look at many articles at once.
        public static let overview: Contexts = [.timeline, .table, .chains]
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

    /// What the footer says of an action in some contexts, and how early it says it.
    struct Hint: Sendable {
        var contexts: Contexts
        var label: String
        /// The lowest comes first.
        var rank: Int
    }

    /// Under which heading help lists an action.
    enum Section: String, Sendable, CaseIterable {
        case panes = "Panes"
        case moving = "Moving"
        case following = "Following"
        case filters = "Filters"
        case finding = "Finding"
        case surveying = "Looking over"
        case taking = "Taking along"
        case judging = "Judging"
        case program = "Program"
        case writing = "In a prompt or a picker"
    }

    /// What it is.
    let act: Act
    /// The keys that do it.
    var keys: [Key]
    /// Where they do.
    let contexts: Contexts
    /// Its heading.
    let section: Section
    /// What it does, in words.
    let words: String
    /// What the footer says of it.
    let hints: [Hint]

    /// The name by which `:` calls it: `next-article`.
    public var name: String { act.rawValue }

    /// The keys as they are written down.
    var keyNames: String { keys.map(\.name).joined(separator: " ") }
}

/// What the browser can be told to do. The raw values are the names that `:` takes.
enum Act: String, Sendable, Hashable, CaseIterable {
    case list, read, who, quotes
    case nextPane = "next-pane"
    case previousPane = "previous-pane"
    case larger, smaller

    case down, up
    case pageDown = "page-down"
    case pageUp = "page-up"
    case halfDown = "half-page-down"
    case halfUp = "half-page-up"
    case first, last
    case nextArticle = "next-article"
    case previousArticle = "previous-article"
    case nextName = "next-name"
    case previousName = "previous-name"
    case nextSection = "next-section"
    case previousSection = "previous-section"

    case follow, close, back, forward

    case pickOrganization = "pick-organization"
    case pickPerson = "pick-person"
    case pickPlace = "pick-place"
    case filter
    case editFilter = "edit-filter"
    case dropChip = "drop-chip"
    case dropChips = "drop-chips"
    case save, forget
    case nextChip = "next-chip"
    case previousChip = "previous-chip"
    case switchChip = "switch-chip"
    case negateChip = "negate-chip"
    case cutChip = "cut-chip"

    case find
    case next
    case previous
    case search

    case timeline, table, path
    case stretch = "mark-stretch"

    case copy
    case copyPlain = "copy-plain"
    case edit
    case browse
    case export

    case why, merge, separate, star, tag, note, undo, rulings
    case failures

    case command, help, cancel, redraw, reread, theme, mouse, suspend, quit

    case accept
    case exclude
    case order
    case chip
    case complete
    case older, newer
    case cursorLeft = "cursor-left"
    case cursorRight = "cursor-right"
    case cursorStart = "cursor-start"
    case cursorEnd = "cursor-end"
    case erase
    case eraseAhead = "erase-ahead"
    case eraseWord = "erase-word"
    case eraseLine = "erase-line"
}
