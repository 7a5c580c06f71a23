import Articles
import Screen

/// All that the browser knows. Only `update` changes it; `render` draws it.
public struct State: Sendable {
    /// The columns of the screen.
    public internal(set) var width: Int
    /// The rows of the screen.
    public internal(set) var height: Int
    /// Whether the terminal reports the mouse.
    public internal(set) var hasMouse = false
    /// What the reader chose.
    public internal(set) var settings: Settings
    /// What the archive is called on the top line.
    let archive: String
    /// What is looked at.
    var place = Place()
    /// The places to go back to, the newest last.
    var past: [Place] = []
    /// The places to go forward to, the nearest last.
    var future: [Place] = []
    /// How much of the body the focused pane has.
    var zoom = Zoom.shared
    /// The line that is being written.
    var prompt: Prompt?
    /// The names that are offered to filter by.
    var picker: Picker?
    /// The search of the archive.
    var search: SearchPage?
    /// The search as it was left.
    var lastSearch: SearchPage?
    /// The help, or the reasons for something, over the panes.
    var page: Page?
    /// What the status line says until the next key.
    var notice: Notice?
    /// Whether nobody has looked yet whether there are articles.
    var isLooking = true
    /// How far the job that is running has come.
    var progress: Progress?
    /// The names of entities that chips ask for by their ids.
    var names: [String: String] = [:]
    /// The filters that were saved, as last heard of.
    var savedFilters: [(name: String, query: String)] = []
    /// What was decided.
    var deeds = Deeds()
    /// What was written in the prompts, the newest last.
    var written: [Prompt.Purpose: [String]] = [:]
    /// The number of the newest question of each subject that is not answered yet.
    var unanswered: [Question.Subject: Int] = [:]
    /// The number of the newest question.
    var lastNumber = 0
    /// What the list is asked for.
    var listing = ListingQuestion()
    /// The rows of the list that were asked for last.
    var awaitedRows: Range<Int>?
    /// Whether the article selected in the list is to be opened as soon as its row has come.
    var isOpeningSelected = false
    /// Whether the open article is asked for again, to take its place where it stands.
    var isRefreshing = false
    /// After how many lines the lists of the dossier that was asked for last are cut.
    var awaitedDossierLimit = DossierPage.firstLimit
    /// Whether the open dossier is asked for again.
    var isRefreshingDossier = false
    /// Whether a key has been pressed: until then the newest article is shown, whichever it is by now.
    var isTouched = false
    /// How often the archive has changed.
    var edition = 0
    /// Where the reader was the last time, until they are there again or go elsewhere.
    var returning: Bookmark?
    /// The file that is to be written when all of it has been gathered.
    var exporting: ExportTarget?
    /// What the file that is being written leaves out, in words.
    var exportRemark: String?
    /// The article that is followed to, and where in it; nil while articles are opened by the list.
    var follow: Follow?

    /// An article to open, and where in it to land.
    struct Follow: Sendable {
        var landing: Range<Int>?
        /// Whose words are to be marked there.
        var search: Search?
    }

    /// History goes no further back than this.
    static let historyKept = 200

    /// The browser before its first question.
    public init(archive: String, width: Int, height: Int, settings: Settings = Settings()) {
        self.settings = settings
        self.archive = archive
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// Where everything stands on the screen.
    var layout: Layout {
        Layout(
            width: width, height: height, focus: place.focus, beside: place.lower, zoom: zoom,
            arrangement: settings.arrangement)
    }

    /// Where keys count.
    var context: Action.Contexts {
        if let prompt { return prompt.purpose == .filter ? .filterLine : .prompt }
        if let picker { return picker.context }
        if search != nil { return .search }
        return page?.context ?? place.context
    }
}

/// Questions.
extension State {
    /// Asks, in place of any unanswered question of the same subject.
    mutating func ask(_ request: Request) -> Command {
        lastNumber += 1
        unanswered[request.subject] = lastNumber
        return .ask(request, as: Question(request.subject, lastNumber))
    }

    /// Stops waiting for some answers.
    mutating func forget(_ subjects: Question.Subject...) -> [Command] {
        subjects.compactMap { unanswered.removeValue(forKey: $0) == nil ? nil : .forget($0) }
    }
}

/// History.
extension State {
    /// Remembers the place before it changes.
    mutating func remember() {
        past.append(place)
        if past.count > Self.historyKept { past.removeFirst() }
        future = []
    }

    /// Goes back, or forward again.
    mutating func travel(back: Bool) -> [Command] {
        guard let there = back ? past.popLast() : future.popLast() else {
            notice = Notice(back ? "There is nothing to go back to" : "There is nothing to go forward to")
            return []
        }
        if back { future.append(place) } else { past.append(place) }
        place = there
        follow = nil
        var commands = forget(.list, .rows, .article, .names, .dossier, .overview, .judging)
        commands += catchUp()
        return commands
    }

    /// Asks for the list of a place that was left before its first answer, or before the archive changed.
    mutating func catchUp() -> [Command] {
        if place.listing == nil { return list(because: .first) }
        return place.edition == edition ? [] : list(because: .changed)
    }
}

extension Request {
    var subject: Question.Subject {
        switch self {
        case .list: .list
        case .rows: .rows
        case .found: .found
        case .read: .article
        case .names: .names
        case .dossier: .dossier
        case .timeline, .table, .chains: .overview
        case .marks: .marks
        case .faces, .rulings: .names
        case .failures: .failures
        case .preview, .evidence: .judging
        case .filters: .filters
        case .whole: .export
        case .search: .search
        }
    }
}
