/// Where a place of a row stands to the cue.
struct CuePosition {
    /// The token.
    var token: Int
    /// Before the cue (1), after it (2) or at it (3).
    var side: UInt32
    /// How many places lie between them.
    var distance: Int
    /// `distance` in classes.
    var bucket: UInt32
    /// How many sentences from the cue, from 0 for two before to 4 for two after.
    var away: UInt32
    /// Whether the token and the cue stand in marks.
    var marks: UInt32
    /// What lies between them.
    var between: ContentWindow.Between

    /// Side and distance as one.
    var near: UInt32 { side << 8 | bucket }

    /// How many classes of distance there are.
    static let buckets = 12

    static func bucket(_ distance: Int) -> UInt32 {
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
}

/// What the second pass sees of a place, in groups by what each feature depends on: what depends on the token alone,
/// or on the cue and a stretch of the row alone, comes again and again, and `ContentScores` sums it once.
extension ContentWindow {
    /// Gives the features of each place of the row, but for some groups.
    package func eachPlace(without groups: Set<FeatureGroup> = [], _ body: ([UInt64]) -> Void) {
        var list = FeatureList()
        for place in tokens.indices {
            list.removeAll()
            let here = position(place)
            for group in FeatureGroup.allCases where !groups.contains(group) {
                switch group {
                case .words: addWords(here, to: &list)
                case .distances: addWordsByDistance(here, to: &list)
                case .stretches: addStretch(here, to: &list)
                case .clauses: addClause(here, to: &list)
                case .spots: addSpot(here, to: &list)
                case .pairs: addPair(here, to: &list)
                case .clusters, .cueSurroundings, .cueMarks, .cuePlaces: break
                }
            }
            body(list.hashes)
        }
    }

    /// Where a place of the row stands to the cue.
    func position(_ place: Int) -> CuePosition {
        let at = tokens[place]
        let distance = abs(place - cuePlace)
        let sentences = page.sentenceOf[at] - page.sentenceOf[cue]
        return CuePosition(
            token: at, side: place < cuePlace ? 1 : place > cuePlace ? 2 : 3, distance: distance,
            bucket: CuePosition.bucket(distance), away: UInt32(min(max(sentences, -2), 2) + 2),
            marks: inside(at) << 4 | inside(cue), between: between[place])
    }

    /// Adds what depends on the side and the words around the token.
    func addWords(_ here: CuePosition, to list: inout FeatureList) {
        let (at, side) = (here.token, here.side)
        let (w, l1, r1) = (page.keys[at], key(at - 1), key(at + 1))
        let shapes = shapes(at)
        list.add(102, side, w)
        list.add(104, side, l1)
        list.add(105, side, r1)
        list.add(106, side, l1, w)
        list.add(107, side, w, r1)
        list.add(109, side, shapes)
        list.add(113, side, page.endings[at])
        list.add(121, side, UInt32(page.many[at]))
        list.add(125, side, UInt32(page.few[at]), shapes)
    }

    /// Adds what depends on the side, the distance and the words around the token.
    func addWordsByDistance(_ here: CuePosition, to list: inout FeatureList) {
        let (at, near) = (here.token, here.near)
        list.add(108, near, shape(at))
        list.add(112, near, page.keys[at])
        list.add(117, near, key(at - 1))
        list.add(118, near, key(at + 1))
        list.add(122, near, UInt32(page.few[at]))
        list.add(164, near, isTitle, shape(at))
    }

    /// Adds what depends on the cue, on the distance and on what lies between, but for the clause.
    func addStretch(_ here: CuePosition, to list: inout FeatureList) {
        let (side, near, lies, away) = (here.side, here.near, here.between, here.away)
        let stem = page.stems[cue]
        let (commas, cues, stops) = (lies.commas, lies.cues, lies.stops)
        let marks = lies.quotes << 16 | here.marks << 8
        list.add(101, near)
        list.add(110, near, page.keys[cue])
        list.add(111, near, stem)
        list.add(115, near, key(cue + 1))
        list.add(116, near, key(cue - 1))
        list.add(123, near, UInt32(page.many[cue]))
        list.add(140, side, commas << 8 | stops)
        list.add(142, side, marks | stops)
        list.add(143, side, marks | commas, cues)
        list.add(144, side << 8 | cues, lies.nearest)
        list.add(149, side, marks | stops, stem)
        list.add(150, near, marks | commas, cues)
        list.add(151, side, lies.nearest, stem)
        list.add(152, side, commas << 16 | cues << 8 | stops, stem)
        let part = lies.part < page.count ? lies.part : 0
        list.add(153, side << 8 | lies.quotes, page.keys[part], lies.part == 0 ? 0 : 1)
        list.add(154, side << 8 | lies.quotes, page.endings[part], commas << 8 | cues)
        list.add(155, side << 8 | commas, page.endings[part], stem)
        list.add(161, away << 8 | here.marks, stem)
        list.add(163, near, cuePosition, away)
        list.add(167, away << 16 | cuePosition, page.keys[cue], here.marks)
        list.add(168, near, grade)
        list.add(170, side, grade, stem)
    }

    /// Adds what depends on the word between that begins a clause.
    func addClause(_ here: CuePosition, to list: inout FeatureList) {
        list.add(146, here.side, here.between.clause, here.between.commas)
        list.add(147, here.side, here.between.clause, page.stems[cue])
    }

    /// Adds what depends on the cue and on where in its sentence the token stands, and what it looks like.
    func addSpot(_ here: CuePosition, to list: inout FeatureList) {
        let at = here.token
        let spot = page.spots[at]
        let ends = spot.fromStart << 8 | spot.fromEnd
        let opens: UInt32 = spot.isOpening ? 1 : 0
        let (away, side, marks) = (here.away, here.away << 8 | here.side, here.marks)
        let (before, ending) = (key(cue - 1), page.endings[cue])
        list.add(160, side, ends, shape(at))
        list.add(165, away << 16 | marks << 8 | spot.fromStart << 4 | spot.fromEnd, length(at))
        list.add(166, away << 16 | cuePosition, shape(at), marks)
        list.add(169, away << 8 | marks, grade, shape(at))
        list.add(171, side, spot.fromStart, before)
        list.add(172, side, spot.fromStart << 8 | shape(at), ending)
        list.add(173, side, opens, ending)
        list.add(174, side, opens, before)
    }

    /// A number for all that `addSpot` sees besides the cue.
    func spotNumber(_ here: CuePosition) -> UInt32 {
        let spot = page.spots[here.token]
        let place = here.away << 2 | here.side
        let ends = spot.fromStart << 3 | spot.fromEnd << 1 | (spot.isOpening ? 1 : 0)
        let looks = shape(here.token) << 10 | length(here.token) << 6 | here.marks
        return place << 20 | ends << 14 | looks
    }

    /// Adds what depends on the token and the cue, or on the token and what lies between.
    func addPair(_ here: CuePosition, to list: inout FeatureList) {
        let (at, side, lies) = (here.token, here.side, here.between)
        let w = page.keys[at]
        let looks = (before: shape(at - 1), own: shape(at))
        list.add(103, side, w, page.keys[cue])
        list.add(114, side, shapes(at), page.endings[cue])
        list.add(124, side, UInt32(page.many[at]), UInt32(page.many[cue]))
        if here.distance <= 4 { list.add(120, UInt32(here.distance) << 2 | side, looks.own, page.stems[cue]) }
        list.add(141, side << 8 | lies.commas, looks.before << 8 | looks.own)
        list.add(145, side << 8 | lies.cues, w)
        list.add(148, side, lies.quotes << 16 | here.marks << 8 | looks.own, looks.before)
        list.add(162, here.away << 8 | page.spots[at].fromStart, w)
    }

    /// How long the marked stretch is that a token stands in.
    private func length(_ at: Int) -> UInt32 {
        guard page.outermost[at] >= 0 else { return 0 }
        return CuePosition.bucket(page.words.marked[Int(page.outermost[at])].tokens.count)
    }

    private func inside(_ at: Int) -> UInt32 {
        page.outermost[at] < 0 ? 0 : page.outermost[at] == page.outermost[cue] ? 2 : 1
    }

    private func shapes(_ at: Int) -> UInt32 { shape(at - 1) << 16 | shape(at) << 8 | shape(at + 1) }
    private func key(_ at: Int) -> UInt32 { block.contains(at) ? page.keys[at] : 0 }
    private func shape(_ at: Int) -> UInt32 { block.contains(at) ? UInt32(page.shapes[at].rawValue) : 15 }
}
