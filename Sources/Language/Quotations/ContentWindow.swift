import Articles

/// What the second pass sees of a paragraph from one of its cues: a row of tokens in which the words said, who said
/// them and the cue are to be marked.
///
/// The inside of a long marked stretch that the cue stands outside of is left out but for its ends: words in marks
/// are said together.
package struct ContentWindow {
    /// How far from its cue the row reaches.
    private static let reach = 80
    /// Marked stretches longer than this are shortened.
    private static let shortest = 5

    let page: QuotationPage
    /// The token of the cue.
    package let cue: Int
    /// The tokens of the row, in order.
    package private(set) var tokens: [Int] = []
    /// Where in the row the cue stands.
    package private(set) var cuePlace = 0

    /// The tokens of the paragraph.
    let block: Range<Int>
    /// 1 in a title or crosshead, else 0.
    let isTitle: UInt32
    /// How sure the first pass is of the cue.
    let grade: UInt32
    /// Where in its sentence the cue stands.
    let cuePosition: UInt32
    /// What lies between each place of the row and the cue.
    private(set) var between: [Between] = []

    /// What lies between a token and the cue; what is counted, as far as the features tell numbers apart.
    struct Between: Equatable {
        var commas: UInt32 = 0
        var quotes: UInt32 = 0
        var cues: UInt32 = 0
        var stops: UInt32 = 0
        /// The word after the comma nearest the token.
        var part = 0
        /// The cue nearest the token.
        var nearest: UInt32 = 0
        /// The word nearest the token that begins a clause.
        var clause: UInt32 = 0
    }

    /// A row around a cue. `grades` says of each token of the article how sure
    /// the first pass takes it for a cue: see `QuotationTagger.grade`.
    package init(page: QuotationPage, block: Words.Block, cue: Int, grades: [Int8]) {
        self.page = page
        self.block = block.tokens
        self.cue = cue
        grade = UInt32(bitPattern: Int32(grades[cue]))
        isTitle = block.role == .title || block.role == .crosshead ? 1 : 0
        let sentence = page.sentence(at: cue)
        cuePosition =
            UInt32(min(cue - sentence.lowerBound, 6)) << 4 | UInt32(min(sentence.upperBound - 1 - cue, 3))
        gather()
        between = Array(repeating: Between(), count: tokens.count)
        measure(stride(from: cuePlace - 1, through: 0, by: -1), grades)
        measure(stride(from: cuePlace + 1, through: tokens.count - 1, by: 1), grades)
    }

    private mutating func gather() {
        var back: [Int] = []
        var at = cue - 1
        while at >= block.lowerBound, back.count < Self.reach {
            back.append(at)
            at = skip(at, by: -1)
        }
        tokens = back.reversed()
        cuePlace = tokens.count
        tokens.append(cue)
        at = cue + 1
        while at < block.upperBound, tokens.count - cuePlace <= Self.reach {
            tokens.append(at)
            at = skip(at, by: 1)
        }
    }

    /// The token of the row after a token, in a direction.
    private func skip(_ at: Int, by step: Int) -> Int {
        let number = page.outermost[at]
        guard number >= 0, number != page.outermost[cue] else { return at + step }
        let inside = page.words.marked[Int(number)].tokens
        guard inside.count > Self.shortest else { return at + step }
        if step > 0, at == inside.lowerBound { return inside.upperBound - 2 }
        if step < 0, at == inside.upperBound - 2 { return inside.lowerBound }
        return at + step
    }

    private mutating func measure(_ places: StrideThrough<Int>, _ grades: [Int8]) {
        var now = Between()
        for place in places {
            let at = tokens[place]
            between[place] = now
            switch page.shapes[at] {
            case .comma:
                now.commas = min(now.commas + 1, 3)
                now.part = at + 1
            case .quote: now.quotes = min(now.quotes + 1, 4)
            case .stop: now.stops = min(now.stops + 1, 2)
            default: if Self.clauses.contains(page.keys[at]) { now.clause = page.keys[at] }
            }
            if grades[at] >= QuotationTagger.certain {
                now.cues = min(now.cues + 1, 3)
                now.nearest = page.stems[at]
            }
        }
    }

    private static let clauses = WordTrait.beginsClause.keys
}
