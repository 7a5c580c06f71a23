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
    /// What lies over the panes.
    var layers = Layers()
    /// Whether the less sure quotations are shown too.
    var showsUnsure = false
    /// The search as it was left.
    var lastSearch: SearchPage?
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
    var decided = Decided()
    /// What was written in the prompts, the newest last.
    var written: [Prompt.Purpose: [String]] = [:]
    /// The newest question of each subject that is not answered yet, and what its answer is for.
    var unanswered: [Question.Subject: Pending] = [:]
    /// The number of the newest question.
    var lastNumber = 0
    /// Whether a key has been pressed: until then the newest article is shown, whichever it is by now.
    var isTouched = false
    /// How often the archive has changed.
    var edition = 0
    /// Where the reader was the last time, until they are there again or go elsewhere.
    var returning: Bookmark?

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
    var context: Action.Contexts { layers.top?.context ?? place.context }
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
        place.show(unsure: showsUnsure, in: layout)
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
