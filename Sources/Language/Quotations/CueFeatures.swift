import Articles

/// What the first pass sees of a token: whether it is the word that says that somebody said something.
struct CueFeatures {
    let page: QuotationPage
    /// The tokens of the block that is read.
    let block: Range<Int>
    private let isTitle: UInt32

    init(page: QuotationPage, block: Words.Block) {
        self.page = page
        self.block = block.tokens
        isTitle = block.role == .title || block.role == .crosshead ? 1 : 0
    }

    /// Whether a token may be a cue at all: a word, a colon or a dash.
    func isCandidate(_ at: Int) -> Bool {
        switch page.shapes[at] {
        case .lower, .capitalised, .upper, .colon, .dash, .otherMark: true
        default: false
        }
    }

    /// Adds the features of a token, but for some groups.
    func add(_ at: Int, without groups: Set<FeatureGroup>, to list: inout FeatureList) {
        addWord(at, to: &list)
        if !groups.contains(.cueSurroundings) { addWords(at, to: &list) }
        if !groups.contains(.cueMarks) { addMarks(at, to: &list) }
        if !groups.contains(.cuePlaces) { addPlace(at, to: &list) }
    }

    /// Adds the features that a token has wherever it stands.
    func addWord(_ at: Int, to list: inout FeatureList) {
        list.add(1, page.keys[at])
        list.add(2, page.stems[at])
        list.add(3, page.endings[at], shape(at))
        list.add(50, many(at))
        list.add(57, many(at), page.endings[at])
    }

    /// Adds the features that a token has by what stands around it.
    func addSurroundings(_ at: Int, to list: inout FeatureList) {
        addWords(at, to: &list)
        addMarks(at, to: &list)
        addPlace(at, to: &list)
    }

    /// What words stand around a token.
    private func addWords(_ at: Int, to list: inout FeatureList) {
        let (w, s) = (key(at), page.stems[at])
        let (l1, l2, l3) = (key(at - 1), key(at - 2), key(at - 3))
        let (r1, r2, r3) = (key(at + 1), key(at + 2), key(at + 3))
        let shapes = (shape(at - 1), shape(at), shape(at + 1))
        list.add(4, l1)
        list.add(5, r1)
        list.add(6, l2)
        list.add(7, r2)
        list.add(8, l3)
        list.add(9, r3)
        list.add(10, w, l1)
        list.add(11, w, r1)
        list.add(12, s, l1)
        list.add(13, s, r1)
        list.add(14, w, r1, r2)
        list.add(15, w, l1, l2)
        list.add(16, l1, r1)
        list.add(17, shapes.0 << 16 | shapes.1 << 8 | shapes.2)
        list.add(18, w, shapes.0 << 8 | shapes.2)
        list.add(19, s, shapes.0, shape(at - 2))
        list.add(20, page.endings[at], ending(at - 1), shapes.0)
        list.add(21, page.endings[at], ending(at + 1))
        list.add(22, page.endings[at], r1)
        list.add(23, page.endings[at], l1)
        let (m0, m1, p1) = (many(at), many(at - 1), many(at + 1))
        list.add(51, m0, l1)
        list.add(52, m0, r1)
        list.add(53, m0, m1)
        list.add(54, m0, p1)
        list.add(55, m1)
        list.add(56, p1)
        list.add(58, UInt32(page.few[at]), shapes.0 << 8 | shapes.2, page.endings[at])
        list.add(59, w, m1)
        list.add(60, w, p1)
        list.add(61, Lexis.verbs.contains(w) ? 1 : 0, l1)
    }

    /// Where quotation marks stand around a token.
    private func addMarks(_ at: Int, to list: inout FeatureList) {
        let (w, s) = (page.keys[at], page.stems[at])
        let inside: UInt32 = page.outermost[at] >= 0 ? 1 : 0
        var before: UInt32 = 0
        var after: UInt32 = 0
        for distance in 1...8 {
            if before == 0, at - distance >= block.lowerBound, page.shapes[at - distance] == .quote {
                before = UInt32(min(distance, 5))
            }
            if after == 0, at + distance < block.upperBound, page.shapes[at + distance] == .quote {
                after = UInt32(min(distance, 5))
            }
        }
        let state = inside << 8 | before << 4 | after
        list.add(30, state)
        list.add(31, state, w)
        list.add(32, inside, s)
        list.add(35, state, many(at))
        list.add(33, state, page.endings[at])
        list.add(34, inside, key(at - 1), key(at + 1))
    }

    /// Where in its sentence a token stands, and whether `that` follows soon.
    private func addPlace(_ at: Int, to list: inout FeatureList) {
        let w = page.keys[at]
        let sentence = page.sentence(at: at)
        let position = UInt32(min(at - sentence.lowerBound, 12))
        let rest = UInt32(min(sentence.upperBound - 1 - at, 5))
        list.add(40, position, isTitle)
        list.add(41, rest, w)
        list.add(42, isTitle, w)
        list.add(43, isTitle, shape(at - 1), shape(at + 1))
        var that: UInt32 = 0
        for distance in 1...6 where that == 0 && at + distance < sentence.upperBound {
            if page.keys[at + distance] == Self.that { that = UInt32(distance) }
        }
        list.add(44, that, page.endings[at])
        list.add(45, that == 0 ? 0 : 1, page.stems[at])
    }

    private static let that = WordKey.of("that")

    private func key(_ at: Int) -> UInt32 { block.contains(at) ? page.keys[at] : 0 }
    private func many(_ at: Int) -> UInt32 { block.contains(at) ? UInt32(page.many[at]) : 0 }
    private func ending(_ at: Int) -> UInt32 { block.contains(at) ? page.endings[at] : 0 }
    private func shape(_ at: Int) -> UInt32 { block.contains(at) ? UInt32(page.shapes[at].rawValue) : 99 }
}

extension QuotationPage {
    /// Whether a token may be a cue: see `CueFeatures`.
    package func mayBeCue(_ token: Int) -> Bool {
        CueFeatures(page: self, block: words.blocks[blockOf(token)]).isCandidate(token)
    }

    /// Gives each token that may be a cue, with its features but for some groups.
    package func eachCueCandidate(
        without groups: Set<FeatureGroup> = [], _ body: (Int, [UInt64]) -> Void
    ) {
        var list = FeatureList()
        for block in words.blocks {
            let features = CueFeatures(page: self, block: block)
            for at in block.tokens where features.isCandidate(at) {
                list.removeAll()
                features.add(at, without: groups, to: &list)
                body(at, list.hashes)
            }
        }
    }
}
