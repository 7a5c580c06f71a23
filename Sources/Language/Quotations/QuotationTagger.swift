import Articles

/// Finds who said what, in marks or not: a pass for cues, then one over the paragraph from each cue.
///
/// The two passes are those of Pareti et al. (2013), with the second made to see one cue at a time, so that what
/// is said inside what is said has its own reading, and words, cue and source come as one.
package struct QuotationTagger {
    /// A token is looked at as a cue from this grade on. Low, since the second pass may still find nothing.
    package static let possible: Int8 = -2
    /// A cue counts for its neighbours' features from this grade on.
    package static let certain: Int8 = 1

    /// A word whose own score is below this is no cue, wherever it stands.
    private static let hopeless: Float = -4

    /// How sure the first pass is of a cue: its log odds, rounded, within -4 and 4.
    package static func grade(ofScore score: Float) -> Int8 { Int8(max(-4, min(4, score.rounded()))) }

    let model: QuotationModel
    let page: QuotationPage
    private var list = FeatureList()
    private var contents: ContentScores
    private var scores: [Int32] = []
    private var from: [UInt8] = []

    init(model: QuotationModel, page: QuotationPage) {
        self.model = model
        self.page = page
        contents = ContentScores(model.contents)
    }

    /// The attributions of the article, in the order of their cues.
    mutating func attributions() -> [Tagged] {
        var found: [Tagged] = []
        let grades = cueScores().map { Self.grade(ofScore: Float($0) * model.cues.scale) }
        for block in page.words.blocks {
            contents.begin(block.tokens)
            for at in block.tokens where grades[at] >= Self.possible {
                let window = ContentWindow(page: page, block: block, cue: at, grades: grades)
                if let tagged = tag(window, grade: grades[at]) { found.append(tagged) }
            }
        }
        return found
    }

    /// An attribution and how sure the tagger is of it: the margin, in log odds, over finding nothing.
    struct Tagged {
        var attribution: Attribution
        var margin: Float
        /// How sure the first pass was of the cue.
        var grade: Int8
        /// Whether one of the passes is sure that somebody said something here.
        var isCertain: Bool { grade >= QuotationTagger.certain || margin > 5 }
    }

    /// The score of each token for being a cue. What a word shows by itself tells of most that they are none.
    private mutating func cueScores() -> [Int32] {
        var scores = [Int32](repeating: .min, count: page.count)
        let hopeless = Int32(Self.hopeless / model.cues.scale)
        for block in page.words.blocks {
            let features = CueFeatures(page: page, block: block)
            let candidates = block.tokens.filter(features.isCandidate)
            for (at, sum) in zip(candidates, cueSums(candidates, features.addWord)) {
                scores[at] = model.cues.transitions[0] + Int32(sum[0])
            }
            let hopeful = candidates.filter { scores[$0] > hopeless }
            for (at, sum) in zip(hopeful, cueSums(hopeful, features.addSurroundings)) {
                scores[at] += Int32(sum[0])
            }
        }
        return scores
    }

    private mutating func cueSums(
        _ tokens: [Int], _ add: (Int, inout FeatureList) -> Void
    ) -> [SIMD8<Int16>] {
        list.removeAll()
        for at in tokens {
            add(at, &list)
            list.endGroup()
        }
        var sums: [SIMD8<Int16>] = []
        sums.reserveCapacity(tokens.count)
        model.cues.sum(list, into: &sums)
        return sums
    }

    // MARK: - The second pass

    private mutating func tag(_ window: ContentWindow, grade: Int8) -> Tagged? {
        let width = QuotationModel.Label.allCases.count
        scores.removeAll(keepingCapacity: true)
        for sum in contents.scores(of: window) {
            for label in 0..<width { scores.append(Int32(sum[label])) }
        }
        favour(window)
        let (labels, best) = bestPath(window.tokens.count, cueAt: window.cuePlace)
        let attribution = window.attribution(labels)
        guard !attribution.contents.isEmpty else { return nil }
        let margin = Float(best - emptyPath(window)) * model.contents.scale
        return Tagged(attribution: attribution, margin: margin, grade: grade)
    }

    /// Makes the tagger as ready to find as to leave out: what is found is weighed again by its margin.
    private mutating func favour(_ window: ContentWindow) {
        let width = QuotationModel.Label.allCases.count
        let source = Int32(Self.sourceBonus / model.contents.scale)
        let start = Int32(Self.startBonus / model.contents.scale)
        let mark = Int32(Self.markBonus / model.contents.scale)
        let own = page.outermost[window.cue]
        for (place, at) in window.tokens.enumerated() {
            scores[place * width + QuotationModel.Label.contentFirst.rawValue] += start
            scores[place * width + QuotationModel.Label.sourceFirst.rawValue] += source
            guard page.outermost[at] >= 0, page.outermost[at] != own else { continue }
            scores[place * width + QuotationModel.Label.contentFirst.rawValue] += mark
            scores[place * width + QuotationModel.Label.content.rawValue] += mark
        }
    }
    /// What is added to each beginning of words said, as log odds, since the data leave out some of what is said.
    private static let startBonus: Float = 1.3
    /// What is added to each beginning of a source: most of what is said has one, and the data often leave it out.
    private static let sourceBonus: Float = 1.4
    /// What is added to words in marks that the cue stands outside of.
    private static let markBonus: Float = 0.7

    /// The best row of labels (Viterbi), and its score.
    private mutating func bestPath(_ count: Int, cueAt cue: Int) -> ([UInt8], Int32) {
        let width = QuotationModel.Label.allCases.count
        let never = Int32.min / 4
        let last = QuotationModel.Label.cue.rawValue
        from.removeAll(keepingCapacity: true)
        from.append(contentsOf: repeatElement(0, count: width * count))
        var now = [Int32](repeating: never, count: width)
        for label in 0..<width where isAllowed(label, after: 0) && (cue != 0 || label == last) {
            now[label] = scores[label]
        }
        var next = now
        for place in 1..<max(count, 1) {
            for label in 0..<width {
                var top = never
                if cue != place || label == last {
                    for before in 0..<width where isAllowed(label, after: before) {
                        let score = now[before] + model.contents.transitions[before * width + label]
                        if score > top {
                            top = score
                            from[place * width + label] = UInt8(before)
                        }
                    }
                    top += scores[place * width + label]
                }
                next[label] = max(top, never)
            }
            swap(&now, &next)
        }
        var label = now.indices.max { now[$0] < now[$1] } ?? 0
        let best = now[label]
        var labels = [UInt8](repeating: 0, count: count)
        for place in stride(from: count - 1, through: 0, by: -1) {
            labels[place] = UInt8(label)
            label = Int(from[place * width + label])
        }
        return (labels, best)
    }

    /// The score of finding nothing but the cue.
    private func emptyPath(_ window: ContentWindow) -> Int32 {
        let width = QuotationModel.Label.allCases.count
        let cue = QuotationModel.Label.cue.rawValue
        var score: Int32 = 0
        for place in window.tokens.indices {
            score += scores[place * width + (place == window.cuePlace ? cue : 0)]
            guard place > 0 else { continue }
            let before = place - 1 == window.cuePlace ? cue : 0
            score += model.contents.transitions[before * width + (place == window.cuePlace ? cue : 0)]
        }
        return score
    }

    private func isAllowed(_ next: Int, after label: Int) -> Bool { Self.allowed[label * 6 + next] }

    private static let allowed: [Bool] = QuotationModel.Label.allCases.flatMap { label in
        QuotationModel.Label.allCases.map { QuotationModel.Label.mayFollow($0, label) }
    }
}

extension ContentWindow {
    /// The attribution that labels of the row say; its contents are runs of tokens of the article.
    func attribution(_ labels: [UInt8]) -> Attribution {
        typealias Label = QuotationModel.Label
        var contents: [Range<Int>] = []
        var sources: [Range<Int>] = []
        var cueRun = cue..<(cue + 1)
        for (place, label) in labels.enumerated() {
            let at = tokens[place]
            switch Label(rawValue: Int(label)) {
            case .contentFirst: contents.append(at..<(at + 1))
            case .content where !contents.isEmpty:
                contents[contents.count - 1] = contents[contents.count - 1].lowerBound..<(at + 1)
            case .sourceFirst: sources.append(at..<(at + 1))
            case .source where !sources.isEmpty:
                sources[sources.count - 1] = sources[sources.count - 1].lowerBound..<(at + 1)
            case .cue:
                if at == cueRun.upperBound { cueRun = cueRun.lowerBound..<(at + 1) }
            default: break
            }
        }
        var place = cuePlace
        while place > 0, Int(labels[place - 1]) == Label.cue.rawValue,
            tokens[place - 1] + 1 == cueRun.lowerBound
        {
            place -= 1
            cueRun = tokens[place]..<cueRun.upperBound
        }
        let nearest = sources.min { distance(of: $0) < distance(of: $1) }
        return Attribution(source: nearest, cue: cueRun, contents: contents, rule: "tagger")
    }

    private func distance(of run: Range<Int>) -> Int {
        run.lowerBound > cue ? run.lowerBound - cue : cue - run.upperBound + 1
    }
}
