import Articles
import Language

/// What the first reading is trained on.
struct FirstTraining {
    /// An article, and where its tokens begin among all.
    struct Source {
        let article: NamedArticle
        let start: Int
        let fold: UInt8
    }

    /// How many folds the articles are dealt into.
    static let folds: UInt8 = 3

    /// The articles.
    private(set) var sources: [Source] = []
    /// The sentences with their features.
    private(set) var data = FieldSentences()
    /// The features, by number.
    let features: [UInt64]
    /// The tables that the features look into.
    let tables: NameTables
    /// Told what is being done.
    let report: (String) -> Void

    init(_ corpora: [Corpus], _ tables: NameTables, _ report: @escaping (String) -> Void) {
        self.tables = tables
        self.report = report
        var index = FrequentFeatures()
        for corpus in corpora {
            for named in corpus.articles {
                let document = NameDocument(named.article.text, named.words, tables)
                for feature in NameFeatures.ofFirstReading(document).features { index.count(feature) }
            }
        }
        for corpus in corpora {
            for named in corpus.articles {
                // By the id, so that the copies of an article are in its fold.
                let fold = UInt8(FNV1a.hash(named.article.id.rawValue.utf8) % UInt64(Self.folds))
                sources.append(Source(article: named, start: data.allowed.count, fold: fold))
                let document = NameDocument(named.article.text, named.words, tables)
                let (features, starts) = NameFeatures.ofFirstReading(document)
                data.append(features, starts) { index.number($0) }
                data.allowed += corpus.allowed(named)
                data.append(
                    document.sentences, from: data.allowed.count - document.count, corpus.weight, fold)
            }
        }
        data.relaxImpossible()
        features = index.features
        report("tokens: \(data.allowed.count), features: \(features.count), noted: \(data.features.count)")
    }
}

/// What the second reading is trained on: the first reading of each article by a field that was trained without it.
struct SecondTraining {
    /// The sentences with their features, and what the first reading gave their labels.
    private(set) var data = FieldSentences()
    /// The features, by number.
    private(set) var features: [UInt64] = []

    init(_ first: FirstTraining, _ trainer: FieldTrainer, _ report: (String) -> Void) {
        var noted: [(features: [UInt64], starts: [Int])] = first.sources.map { _ in ([], [0]) }
        data.allowed = first.data.allowed
        data.sentences = first.data.sentences
        data.weights = first.data.weights
        data.base = [Scores](repeating: Scores(repeating: 0), count: data.allowed.count)
        for fold in 0..<FirstTraining.folds {
            let others = first.data.sentences.indices.filter { first.data.folds[$0] != fold }
            let weights = trainer.train(first.data, on: others, featureCount: first.features.count)
            let transitions = Transitions { weights.transitions[$0] }
            for (number, source) in first.sources.enumerated() where source.fold == fold {
                let document = NameDocument(source.article.article.text, source.article.words, first.tables)
                let tokens = source.start..<(source.start + document.count)
                let scores = tokens.map { first.data.score($0, weights.rows) }
                data.base.replaceSubrange(tokens, with: scores)
                noted[number] = NameFeatures.ofSecondReading(
                    document, FirstReading(document, scores, transitions))
            }
            report("fold \(fold) read")
        }
        number(noted)
        report("features of the second reading: \(features.count), noted: \(data.features.count)")
    }

    /// Numbers the features that were seen at least twice.
    private mutating func number(_ noted: [(features: [UInt64], starts: [Int])]) {
        var counts: [UInt64: Int32] = [:]
        for (features, _) in noted { for feature in features { counts[feature, default: 0] += 1 } }
        var numbers: [UInt64: Int32] = [:]
        for (features, starts) in noted {
            data.append(features, starts) { feature in
                guard counts[feature, default: 0] > 1 else { return -1 }
                if let number = numbers[feature] { return number }
                let number = Int32(self.features.count)
                numbers[feature] = number
                self.features.append(feature)
                return number
            }
        }
    }
}

extension FieldSentences {
    /// Appends the features of tokens, by number; -1 for those to leave out.
    mutating func append(_ noted: [UInt64], _ tokens: [Int], number: (UInt64) -> Int32) {
        for (start, end) in zip(tokens, tokens.dropFirst()) {
            for at in start..<end {
                let number = number(noted[at])
                if number >= 0 { features.append(number) }
            }
            starts.append(features.count)
        }
    }

    /// Appends the sentences of an article whose tokens begin at a place.
    mutating func append(_ ranges: [Range<Int>], from start: Int, _ weight: Float, _ fold: UInt8) {
        for range in ranges {
            sentences.append((range.lowerBound + start)..<(range.upperBound + start))
            weights.append(weight)
            folds.append(fold)
        }
    }

    /// What rows give the labels of a token.
    func score(_ token: Int, _ rows: [Scores]) -> Scores {
        var score = Scores(repeating: 0)
        for at in starts[token]..<starts[token + 1] { score += rows[Int(features[at])] }
        return score
    }

    /// Lets the tokens of sentences that no sequence of labels can satisfy have any label.
    mutating func relaxImpossible() {
        for sentence in sentences {
            var reached: UInt32 = 0
            for (index, at) in sentence.enumerated() {
                var next: UInt32 = 0
                for label in 0..<NameLabel.count where allowed[at] >> UInt32(label) & 1 == 1 {
                    let comes =
                        index == 0
                        ? NameLabel.mayBegin(label)
                        : (0..<NameLabel.count).contains {
                            reached >> UInt32($0) & 1 == 1 && NameLabel.allows($0, then: label)
                        }
                    if comes { next |= 1 << UInt32(label) }
                }
                reached = next
            }
            let ends = (0..<NameLabel.count).contains {
                reached >> UInt32($0) & 1 == 1 && NameLabel.mayEnd($0)
            }
            if !ends { for at in sentence { allowed[at] = .max } }
        }
    }
}
