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

    private let block: Range<Int>
    private let isTitle: UInt32
    /// How sure the first pass is of the cue.
    private let grade: UInt32
    private var between: [Between] = []

    /// What lies between a token and the cue.
    private struct Between {
        var commas: UInt32 = 0
        var quotes: UInt32 = 0
        var cues: UInt32 = 0
        var stops: UInt32 = 0
        /// The word nearest the token that begins a clause.
        var clause: UInt32 = 0
        /// The word after the comma nearest the token.
        var part = 0
        /// The cue nearest the token.
        var nearest: UInt32 = 0
    }

    /// A row around a cue. `grades` says of each token of the article how sure
    /// the first pass takes it for a cue: see `QuotationTagger.grade`.
    package init(page: QuotationPage, block: Words.Block, cue: Int, grades: [Int8]) {
        self.page = page
        self.block = block.tokens
        self.cue = cue
        grade = UInt32(bitPattern: Int32(grades[cue]))
        isTitle = block.role == .title || block.role == .crosshead ? 1 : 0
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
                now.commas += 1
                now.part = at + 1
            case .quote: now.quotes += 1
            case .stop: now.stops += 1
            default: if Self.clauses.contains(page.keys[at]) { now.clause = page.keys[at] }
            }
            if grades[at] >= QuotationTagger.certain {
                now.cues += 1
                now.nearest = page.stems[at]
            }
        }
    }

    /// Adds the features of a place of the row.
    func add(_ place: Int, to list: inout FeatureList) {
        let at = tokens[place]
        let side: UInt32 = place < cuePlace ? 1 : place > cuePlace ? 2 : 3
        let distance = abs(place - cuePlace)
        let near = side << 8 | Self.bucket(distance)
        addWords(at, side, near, distance, to: &list)
        addBetween(place, side, near, to: &list)
        addPlace(place, side, near, to: &list)
    }

    private func addWords(
        _ at: Int, _ side: UInt32, _ near: UInt32, _ distance: Int, to list: inout FeatureList
    ) {
        let w = page.keys[at]
        let (l1, r1) = (key(at - 1), key(at + 1))
        let cueWord = page.keys[cue]
        let shapes = shape(at - 1) << 16 | shape(at) << 8 | shape(at + 1)
        list.add(101, near)
        list.add(102, side, w)
        list.add(103, side, w, cueWord)
        list.add(104, side, l1)
        list.add(105, side, r1)
        list.add(106, side, l1, w)
        list.add(107, side, w, r1)
        list.add(108, near, shape(at))
        list.add(109, side, shapes)
        list.add(110, near, cueWord)
        list.add(111, near, page.stems[cue])
        list.add(112, near, w)
        list.add(113, side, page.endings[at])
        list.add(114, side, shapes, page.endings[cue])
        list.add(115, near, key(cue + 1))
        list.add(116, near, key(cue - 1))
        list.add(117, near, l1)
        list.add(118, near, r1)
        let m = UInt32(page.many[at])
        list.add(121, side, m)
        list.add(122, near, UInt32(page.few[at]))
        list.add(123, near, UInt32(page.many[cue]))
        list.add(124, side, m, UInt32(page.many[cue]))
        list.add(125, side, UInt32(page.few[at]), shapes)
        if distance <= 4 { list.add(120, UInt32(distance) << 2 | side, shape(at), page.stems[cue]) }
    }

    private func addBetween(_ place: Int, _ side: UInt32, _ near: UInt32, to list: inout FeatureList) {
        let lies = between[place]
        let at = tokens[place]
        let commas = min(lies.commas, 3)
        let quotes = min(lies.quotes, 4)
        let cues = min(lies.cues, 3)
        let stops = min(lies.stops, 2)
        let state = inside(at) << 4 | inside(cue)
        list.add(140, side, commas << 8 | stops)
        list.add(141, side << 8 | commas, shape(at - 1) << 8 | shape(at))
        list.add(142, side, quotes << 16 | state << 8 | stops)
        list.add(143, side, quotes << 16 | state << 8 | commas, cues)
        list.add(144, side << 8 | cues, lies.nearest)
        list.add(145, side << 8 | cues, page.keys[at])
        list.add(146, side, lies.clause, commas)
        list.add(147, side, lies.clause, page.stems[cue])
        list.add(148, side, quotes << 16 | state << 8 | shape(at), shape(at - 1))
        list.add(149, side, quotes << 16 | state << 8 | stops, page.stems[cue])
        list.add(150, near, quotes << 16 | state << 8 | commas, cues)
        list.add(151, side, lies.nearest, page.stems[cue])
        let part = lies.part < page.count ? lies.part : 0
        list.add(153, side << 8 | quotes, page.keys[part], lies.part == 0 ? 0 : 1)
        list.add(154, side << 8 | quotes, page.endings[part], commas << 8 | cues)
        list.add(155, side << 8 | commas, page.endings[part], page.stems[cue])
        list.add(152, side, commas << 16 | cues << 8 | stops, page.stems[cue])
    }

    private func addPlace(_ place: Int, _ side: UInt32, _ near: UInt32, to list: inout FeatureList) {
        let at = tokens[place]
        let sentence = page.sentenceOf[at] - page.sentenceOf[cue]
        let away = UInt32(min(max(sentence, -2), 2) + 2)
        let own = page.sentence(at: at)
        let first: UInt32 = at == own.lowerBound ? 1 : at == own.lowerBound + 1 ? 2 : 0
        let last: UInt32 = at + 1 == own.upperBound ? 1 : at + 2 == own.upperBound ? 2 : 0
        let state = inside(at) << 4 | inside(cue)
        let cueSentence = page.sentence(at: cue)
        let cuePosition =
            UInt32(min(cue - cueSentence.lowerBound, 6)) << 4
            | UInt32(min(cueSentence.upperBound - 1 - cue, 3))
        list.add(160, away << 8 | side, first << 8 | last, shape(at))
        list.add(161, away << 8 | state, page.stems[cue])
        list.add(162, away << 8 | first, page.keys[at])
        list.add(163, near, cuePosition, away)
        list.add(164, near, isTitle, shape(at))
        list.add(165, away << 16 | state << 8 | first << 4 | last, length(at))
        list.add(166, away << 16 | cuePosition, shape(at), state)
        list.add(168, near, grade)
        list.add(169, away << 8 | state, grade, shape(at))
        list.add(170, side, grade, page.stems[cue])
        let start = key(cue - 1)
        list.add(171, away << 8 | side, first, start)
        list.add(172, away << 8 | side, first << 8 | shape(at), page.endings[cue])
        list.add(173, away << 8 | side, opening(at, own) ? 1 : 0, page.endings[cue])
        list.add(174, away << 8 | side, opening(at, own) ? 1 : 0, start)
        list.add(167, away << 16 | cuePosition, page.keys[cue], state)
    }

    /// Whether a token stands in the run of capitalised words that begins its sentence.
    private func opening(_ at: Int, _ sentence: Range<Int>) -> Bool {
        guard at - sentence.lowerBound < 6 else { return false }
        var first = sentence.lowerBound
        while first <= at {
            guard page.shapes[first] == .capitalised || page.shapes[first] == .upper else { return false }
            first += 1
        }
        return true
    }

    /// How long the marked stretch is that a token stands in.
    private func length(_ at: Int) -> UInt32 {
        guard page.outermost[at] >= 0 else { return 0 }
        return Self.bucket(page.words.marked[Int(page.outermost[at])].tokens.count)
    }

    private func inside(_ at: Int) -> UInt32 {
        page.outermost[at] < 0 ? 0 : page.outermost[at] == page.outermost[cue] ? 2 : 1
    }

    private func key(_ at: Int) -> UInt32 { block.contains(at) ? page.keys[at] : 0 }
    private func shape(_ at: Int) -> UInt32 { block.contains(at) ? UInt32(page.shapes[at].rawValue) : 15 }

    private static func bucket(_ distance: Int) -> UInt32 {
        switch distance {
        case ...5: UInt32(max(distance, 0))
        case 6...7: 6
        case 8...10: 7
        case 11...15: 8
        case 16...25: 9
        case 26...40: 10
        default: 11
        }
    }

    private static let clauses = WordKey.set(
        "that who which whom whose and but or while after because when where if as before since although though "
            + "whether how what why for to in of by with on at about from against over during until")
}

extension ContentWindow {
    /// Gives the features of each place of the row.
    package func eachPlace(_ body: ([UInt64]) -> Void) {
        var list = FeatureList()
        for place in tokens.indices {
            list.removeAll()
            add(place, to: &list)
            body(list.hashes)
        }
    }
}
