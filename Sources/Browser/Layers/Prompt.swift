import Articles
import Export

/// A line that is being written in the place of the footer.
struct Prompt: Sendable {
    /// What it is written for.
    enum Purpose: Sendable, Hashable {
        case filter, find, command, tag, note, export

        /// What stands before the line.
        var sign: String {
            switch self {
            case .filter: "filters: "
            case .find: "/"
            case .command: ":"
            case .tag: "tags: "
            case .note: "note: "
            case .export: "export to: "
            }
        }
    }

    var purpose: Purpose
    var line: Line
    /// The article that it is about.
    var about: ArticleSummary?
    /// What its words can be completed to, besides what is always there.
    var offered: [String] = []
    /// The file that the next Enter writes over, as the reader was asked.
    var replaces: String?
    /// What is wrong with it, as of the last Enter.
    var error: String?
    /// Where the reader was, to go back to when a search is cancelled.
    var origin: Place
    /// Where the page was, for the same.
    var pageOrigin: Scroll
    /// How far back in what was written before.
    var recalled: Int?
    /// What Tab goes through, and how far it has come.
    var completion: Completion?

    /// The completions of a word.
    struct Completion: Sendable, Hashable {
        /// The line before the word.
        var stem: String
        var words: [String]
        var chosen = 0
    }

    /// The words that a line could go on with, for the end of what is written.
    func candidates() -> Completion {
        let written = line.text
        switch purpose {
        case .command:
            return commandCandidates(written)
        case .filter:
            let stem = written.lastIndex(of: " ").map { String(written[...$0]) } ?? ""
            let word = String(written.dropFirst(stem.count))
            let sign = String(word.prefix { $0 == "-" || $0 == FilterLine.off })
            let fields = Query.Chip.Field.allCases.map(\.rawValue).filter { !$0.isEmpty }
            let words = fields.map { "\(sign)\($0):" }.filter { $0.hasPrefix(word) }
            return Completion(stem: stem, words: words)
        case .tag:
            let stem = written.lastIndex(of: " ").map { String(written[...$0]) } ?? ""
            let word = written.dropFirst(stem.count)
            let borne = about?.marks.tags ?? []
            let tags =
                word.hasPrefix("-")
                ? borne.map { "-\($0.asTag)" } : offered.filter { !borne.contains($0) }.map(\.asTag)
            return Completion(stem: stem, words: tags.filter { $0.hasPrefix(word) })
        case .export:
            let dot = written.lastIndex(of: ".").map {
                $0 > (written.lastIndex(of: "/") ?? written.startIndex) ? $0 : nil
            }
            let stem = (dot ?? nil).map { String(written[..<$0]) } ?? written
            return Completion(stem: stem, words: Export.Format.allCases.map { ".\($0.rawValue)" })
        case .find, .note:
            return Completion(stem: "", words: [])
        }
    }

    /// The words for a command line: names of actions, those that begin so first; after some, what they take.
    private func commandCandidates(_ written: String) -> Completion {
        let parts = written.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count > 1, let act = Act(rawValue: String(parts[0])) else {
            let begun = Action.commandNames.filter { $0.hasPrefix(written) }
            let holding = Action.commandNames.filter { !$0.hasPrefix(written) && $0.contains(written) }
            return Completion(stem: "", words: begun + (written.isEmpty ? [] : holding))
        }
        let rest = String(parts[1])
        switch act {
        case .save, .forget:
            return Completion(stem: "\(parts[0]) ", words: offered.filter { $0.hasPrefix(rest) })
        case .filter, .editFilter:
            var line = self
            line.purpose = .filter
            line.line = Line(rest)
            let fields = line.candidates()
            let saved = fields.stem.isEmpty ? offered.filter { $0.hasPrefix(rest) } : []
            return Completion(stem: "\(parts[0]) \(fields.stem)", words: saved + fields.words)
        default: return Completion(stem: written, words: [])
        }
    }

    /// Puts the next completion in the line.
    mutating func complete() {
        if var completion, !completion.words.isEmpty {
            completion.chosen = (completion.chosen + 1) % completion.words.count
            self.completion = completion
        } else {
            completion = candidates()
            // What stands there already would be no answer to the key.
            if let offered = completion, offered.words.count > 1, offered.stem + offered.words[0] == line.text
            {
                completion?.chosen = 1
            }
        }
        guard let completion, !completion.words.isEmpty else { return }
        line = Line(completion.stem + completion.words[completion.chosen])
    }
}

extension String {
    /// A tag as it is written in a line of tags.
    fileprivate var asTag: String { Query.Chip(.words, self).description }
}

extension Action {
    /// The names that `:` takes, in order, each once.
    static let commandNames: [String] = {
        let usable = table.filter { !$0.contexts.isDisjoint(with: .panes) && $0.act != .command }
        return Set(usable.map(\.name)).sorted()
    }()
}
