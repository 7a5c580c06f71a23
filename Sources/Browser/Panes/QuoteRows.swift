import Articles
import Screen

/// The quotations of an article as rows of a width: who, what they did, then the words, over at most three rows each.
struct QuoteRows: Sendable {
    /// A row of one quotation.
    struct Row: Sendable {
        /// The quotation's place in the annotation.
        var quotation: Int
        /// What it says after the mark of its kind.
        var text: String
        /// Which bytes of that name the speaker.
        var speaker: Range<Int>
    }

    /// No quotation takes more rows than this; the rest of its words is a key away.
    static let most = 3

    /// What marks a quotation that the filters ask for.
    static let asked = "•"

    /// The columns that they were made for.
    let width: Int
    private(set) var rows: [Row] = []
    /// The first row of each quotation, and the number of rows at the end.
    private(set) var starts: [Int] = [0]

    /// No rows.
    init(width: Int) { self.width = width }

    /// The rows of an article's quotations.
    init(_ reading: Reading, width: Int) {
        self.width = width
        for (number, quotation) in reading.quotations.enumerated() {
            let saying = reading.attributed(quotation)
            let speaker = saying.shownSpeaker
            let attribution = saying.shownAttribution
            // `According to` stands before the speaker, every other verb behind.
            let start = attribution.hasPrefix(speaker) ? 0 : attribution.utf8.count - speaker.utf8.count
            let lines = saying.shown.broken(to: width - 2, atMost: Self.most)
            for (place, line) in lines.enumerated() {
                let named = max(0, start)..<(max(0, start) + speaker.utf8.count)
                rows.append(
                    Row(
                        quotation: number, text: line,
                        speaker: place == 0 ? named.clamped(to: 0..<line.utf8.count) : 0..<0))
            }
            starts.append(rows.count)
        }
    }

    /// The row at the top of a pane of a height, so that the whole selected quotation is in sight.
    func visibleTop(_ scroll: Scroll, height: Int) -> Int {
        guard height > 0, starts.count > 1 else { return 0 }
        let selected = min(scroll.selected, starts.count - 2)
        let first = starts[selected]
        let last = starts[selected + 1] - 1
        let wished = starts[min(scroll.top, starts.count - 2)]
        return max(0, min(max(min(wished, first), last - height + 1), rows.count - height))
    }
}

extension String {
    /// The text broken at spaces into lines of a width, the last kept of too many ending in `…`.
    func broken(to width: Int, atMost most: Int = Int.max) -> [String] {
        let bytes = Array(utf8)
        let ranges = TextLayout.broken(bytes, in: 0..<bytes.count, width: max(1, width))
        var lines = ranges.prefix(most).map { String(decoding: bytes[$0], as: UTF8.self) }
        if ranges.count > most, let last = lines.popLast() {
            lines.append((last + "…").shortened(to: max(1, width)))
        }
        return lines
    }
}

extension Dossier.Saying {
    /// Who said it, as it is shown.
    var shownSpeaker: String { source ?? "Unnamed" }

    /// Who, and what they did, as it is shown: `Tony Blair denied`.
    var shownAttribution: String { attribution ?? shownSpeaker }

    /// Who, what they did, and the words.
    var shown: String { "\(shownAttribution): \(quotedWords)" }
}

extension Reading {
    /// A quotation with who said it and what they did; its sentence is left out.
    func attributed(_ quotation: Quotation) -> Dossier.Saying {
        let nowhere = Passage(article: summary, range: 0..<0, sentence: "")
        return Dossier.Saying(quotation, in: AnnotatedArticle(article, annotation), at: nowhere)
    }
}

extension Quotation.Kind {
    /// The kind as a reader calls it.
    var words: String {
        switch self {
        case .direct: "direct"
        case .mixed: "partly in marks"
        case .indirect: "reported"
        }
    }

    /// The mark at the left of a quotation, in Read and in Quotes.
    var mark: String {
        switch self {
        case .direct: "┃"
        case .mixed: "╏"
        case .indirect: "┊"
        }
    }
}
