import Articles
import Screen

/// All that the browser knows. Only `update` changes it; `render` draws it.
public struct State: Sendable {
    /// The columns of the screen.
    public internal(set) var width: Int
    /// The rows of the screen.
    public internal(set) var height: Int
    /// What the archive is called on the top line.
    var archive: String
    /// What is looked at.
    var place = Place()
    /// How much of the body the focused pane has.
    var zoom = Zoom.shared
    /// What the status line says until the next key.
    var notice: Notice?
    /// How far the job that is running has come.
    var progress: Progress?
    /// The number of the newest question of each subject that is not answered yet.
    var unanswered: [Question.Subject: Int] = [:]
    /// The number of the newest question.
    var lastNumber = 0

    /// The browser before its first question.
    public init(archive: String, width: Int, height: Int) {
        self.archive = archive
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// Where everything stands on the screen.
    var layout: Layout {
        Layout(width: width, height: height, focus: place.focus, beside: place.lower, zoom: zoom)
    }

    /// Asks, in place of any unanswered question of the same subject.
    mutating func ask(_ request: Request) -> Command {
        lastNumber += 1
        unanswered[request.subject] = lastNumber
        return .ask(request, as: Question(request.subject, lastNumber))
    }
}

extension Request {
    var subject: Question.Subject {
        switch self {
        case .list: .list
        case .read: .article
        case .names: .names
        case .dossier: .dossier
        }
    }
}
