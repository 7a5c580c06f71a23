import Articles
import FoundationEssentials
import Language

/// Trains the quotation tagger and what it takes to judge what it finds, to the same bytes from the same data.
///
/// First the cue pass, once on all articles and once for each fold on the others; then the content pass, with the
/// cues that each article's own fold had never seen, so that it learns to live with wrong ones.
public struct QuotesTraining {
    /// What decides the outcome.
    public struct Settings: Sendable {
        /// How often a feature must be seen in training.
        public var least: Int32 = 3
        /// How often the first pass goes over the data.
        public var cueEpochs = 5
        /// How often the second pass goes over the data.
        public var contentEpochs = 5
        /// How many slots the first table has, as a power of two.
        public var cueSlots = 17
        /// How many slots the second table has, as a power of two.
        public var contentSlots = 18
        /// The second pass is the mean of one for each of these.
        public var seeds: [UInt64] = [11, 12, 13]
        /// How often the articles marked for the reader's questions are learned from.
        public var readerCopies = 3
        /// In how many parts the articles are cut for the scores that the second pass learns from.
        public var folds: Int32 = 4
        /// In how many parts the articles marked for the reader's questions are cut to judge what a tagger finds that has
        /// not seen them.
        public var parts = 3

        /// What is left out, to see what it brings.
        package var without: Set<FeatureGroup> = []

        /// The settings that the shipped model was trained with.
        public init() {}
    }

    private let settings: Settings
    private let log: (String) -> Void
    private let articles: [MarkedArticle]
    private let pages: [QuotationPage]
    private let clusters: [UInt8]
    /// The token that stands for each attribution's cue; nil where it has none.
    private var anchors: [[Int?]] = []

    /// Trains a model on the data of a directory: marked articles, and a list of words with their clusters among 100 and
    /// 500, between tabs. How likely a quotation is right is learned from what taggers find in the articles marked for the
    /// reader's questions that they have not seen, a third of them each; the tagger itself learns from all of these.
    ///
    /// - Parameter path: where the model is written.
    public static func write(
        to path: String, dataIn directory: String, settings: Settings = Settings(),
        log: @escaping (String) -> Void
    ) throws {
        let news = try MarkedArticle.read(
            directory + "/quotes/polnear.train.jsonl",
            letters: directory + "/quotes/polnear.train.speech.jsonl")
        let reader = try ReaderArticle.read(directory + "/reader/train.jsonl")
        let clusters = WordClusters.bytes(
            of: settings.without.contains(.clusters)
                ? [] : try Self.clusters(directory + "/clusters/word2vec-kmeans.tsv"))
        func tagger(learningFrom chosen: [ReaderArticle]) -> [UInt8] {
            let copies = copies(of: chosen.map(\.marked), settings.readerCopies, folds: Int(settings.folds))
            return QuotesTraining(news + copies, clusters, settings, log).tagger()
        }
        var calibration = QuotesCalibration()
        for part in 0..<settings.parts {
            func isUnseen(_ number: Int) -> Bool { number % settings.parts == part }
            let learned = reader.enumerated().filter { !isUnseen($0.offset) }.map(\.element)
            let padding = [UInt8](repeating: 0, count: WeightTable.padding)
            guard let model = QuotationModel(ModelBytes(keeping: tagger(learningFrom: learned) + padding))
            else { preconditionFailure("a tagger just trained is a model") }
            calibration.read(reader.enumerated().filter { isUnseen($0.offset) }.map(\.element), with: model)
        }
        let weights = calibration.weights()
        calibration.report(weights, log)
        let model = tagger(learningFrom: reader) + QuotationModel.bytes(of: weights)
        try Data(model).write(to: URL(filePath: path))
    }

    private init(
        _ articles: [MarkedArticle], _ clusters: [UInt8], _ settings: Settings,
        _ log: @escaping (String) -> Void
    ) {
        self.settings = settings
        self.log = log
        self.articles = articles
        self.clusters = clusters
        let padded = clusters + [UInt8](repeating: 0, count: WeightTable.padding)
        var offset = 0
        let known = WeightTable(ModelBytes(keeping: padded), at: &offset).flatMap { WordClusters($0) }
        pages = articles.map { QuotationPage($0.article.text, $0.words, clusters: known) }
        log("\(articles.count) articles, \(pages.reduce(0) { $0 + $1.count }) tokens")
        anchors = findAnchors()
    }

    /// Each article some times, so that all copies of one fall into the same part of the articles.
    private static func copies(of articles: [MarkedArticle], _ times: Int, folds: Int) -> [MarkedArticle] {
        var whole = articles
        while whole.count % folds > 0 { whole.append(articles[0]) }
        return stride(from: 0, to: whole.count, by: folds).flatMap { start in
            repeatElement(whole[start..<(start + folds)], count: times).joined()
        }
    }

    /// The words of a list, each with its clusters counted from 1.
    private static func clusters(_ path: String) throws -> [(word: Substring, few: Int, many: Int)] {
        let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        return text.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "\t")
            guard fields.count > 2, let few = Int(fields[1]), let many = Int(fields[2]) else { return nil }
            return (fields[0], few + 1, many + 1)
        }
    }

    /// Trains both passes; gives the bytes of the tagger.
    private func tagger() -> [UInt8] {
        var cues = cueExamples()
        log("\(cues.token.count) tokens that may be cues, \(cues.index.features.count) features")
        cues.keep(
            CuePass(cues, epochs: settings.cueEpochs, seed: 5) { _ in true }.greatest(
                cues, log2: settings.cueSlots))
        var scores = [Float](repeating: 0, count: cues.token.count)
        for fold in 0..<settings.folds {
            let pass = CuePass(cues, epochs: settings.cueEpochs, seed: 7) { $0 % settings.folds != fold }
            for example in scores.indices where cues.article[example] % settings.folds == fold {
                scores[example] = pass.score(cues, example)
            }
        }
        report(cues, scores)
        let cuePass = CuePass(cues, epochs: settings.cueEpochs, seed: 7) { _ in true }
        var contents = contentExamples(cues, scores)
        log(
            "\(contents.windows.count) cues, \(contents.labels.count) places, \(contents.index.features.count) features"
        )
        contents.keep(
            ContentPass(contents, epochs: 2, seed: 9, log: log).greatest(
                contents, log2: settings.contentSlots))
        let contentPass = ContentPass(
            meanOf: settings.seeds.map {
                ContentPass(contents, epochs: settings.contentEpochs, seed: $0, log: log)
            })
        return clusters + cuePass.table(cues, log2: settings.cueSlots)
            + contentPass.table(contents, log2: settings.contentSlots)
    }

    private func report(_ cues: CuePass.Examples, _ scores: [Float]) {
        for threshold: Float in [-2.5, -1.5, -0.5, 0, 0.5] {
            var (right, said, all) = (0, 0, 0)
            for example in scores.indices {
                all += cues.isCue[example] ? 1 : 0
                guard scores[example] > threshold else { continue }
                said += 1
                right += cues.isCue[example] ? 1 : 0
            }
            log(
                "cues over \(threshold): precision \(100 * right / max(said, 1)), recall \(100 * right / max(all, 1))"
            )
        }
    }

    // MARK: - Cues

    /// Chooses the word of each cue that is most often in one.
    private func findAnchors() -> [[Int?]] {
        var inside: [UInt32: Float] = [:]
        var seen: [UInt32: Float] = [:]
        for (article, page) in zip(articles, pages) {
            for key in page.keys { seen[key, default: 0] += 1 }
            for attribution in article.attributions {
                let length = Float(attribution.cue.reduce(0) { $0 + $1.count })
                for at in attribution.cue.joined() { inside[page.keys[at], default: 0] += 1 / length }
            }
        }
        return zip(articles, pages).map { article, page in
            article.attributions.map { attribution in
                func rate(_ at: Int) -> Float {
                    (inside[page.keys[at]] ?? 0) / ((seen[page.keys[at]] ?? 0) + 5)
                }
                return attribution.cue.joined().filter(page.mayBeCue).max { rate($0) < rate($1) }
            }
        }
    }

    private func cueExamples() -> CuePass.Examples {
        var examples = CuePass.Examples()
        for (number, page) in pages.enumerated() {
            let cues = Set(anchors[number].compactMap(\.self))
            page.eachCueCandidate(without: settings.without) { at, features in
                examples.article.append(Int32(number))
                examples.token.append(Int32(at))
                examples.isCue.append(cues.contains(at))
                features.forEach { examples.index.count($0) }
            }
        }
        examples.index.close(least: settings.least)
        for page in pages {
            page.eachCueCandidate(without: settings.without) { _, features in
                examples.rows.append(features, examples.index)
            }
        }
        return examples
    }

    // MARK: - Contents

    private func contentExamples(_ cues: CuePass.Examples, _ scores: [Float]) -> ContentPass.Examples {
        var grades = pages.map {
            [Int8](repeating: QuotationTagger.grade(ofScore: -.infinity), count: $0.count)
        }
        for example in scores.indices {
            let (article, token) = (Int(cues.article[example]), Int(cues.token[example]))
            grades[article][token] = QuotationTagger.grade(ofScore: scores[example])
        }
        var examples = ContentPass.Examples()
        eachWindow(grades) { window, _ in
            window.eachPlace(without: settings.without) { features in
                features.forEach { examples.index.count($0) }
            }
        }
        examples.index.close(least: settings.least)
        eachWindow(grades) { window, attribution in
            let start = examples.labels.count
            examples.labels += window.labels(attribution)
            window.eachPlace(without: settings.without) { features in
                examples.rows.append(features, examples.index)
            }
            examples.windows.append((start..<examples.labels.count, window.cuePlace))
        }
        return examples
    }

    private func eachWindow(
        _ grades: [[Int8]], _ body: (ContentWindow, MarkedAttribution?) -> Void
    ) {
        for (number, page) in pages.enumerated() {
            var marked: [Int: MarkedAttribution] = [:]
            for (anchor, attribution) in zip(anchors[number], articles[number].attributions) {
                if let anchor, marked[anchor] == nil { marked[anchor] = attribution }
            }
            for block in page.words.blocks {
                for at in block.tokens
                where grades[number][at] >= QuotationTagger.possible || marked[at] != nil {
                    body(ContentWindow(page: page, block: block, cue: at, grades: grades[number]), marked[at])
                }
            }
        }
    }
}

extension ContentWindow {
    /// The labels that people's marks give the row; without marks, nothing but the cue.
    fileprivate func labels(_ attribution: MarkedAttribution?) -> [UInt8] {
        typealias Label = QuotationModel.Label
        var labels: [UInt8] = []
        var last: (label: Label, run: Int)?
        for at in tokens {
            guard at != cue else {
                labels.append(UInt8(Label.cue.rawValue))
                last = nil
                continue
            }
            func run(_ runs: [Range<Int>]?) -> Int? { runs?.firstIndex { $0.contains(at) } }
            if let content = run(attribution?.contents) {
                let goesOn = last.map { $0.label == .content && $0.run == content } == true
                labels.append(UInt8((goesOn ? Label.content : .contentFirst).rawValue))
                last = (.content, content)
            } else if let source = run(attribution?.source) {
                let goesOn = last.map { $0.label == .source && $0.run == source } == true
                labels.append(UInt8((goesOn ? Label.source : .sourceFirst).rawValue))
                last = (.source, source)
            } else {
                labels.append(UInt8((run(attribution?.cue) != nil ? Label.cue : .outside).rawValue))
                last = nil
            }
        }
        return labels
    }
}
