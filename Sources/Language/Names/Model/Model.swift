import Articles
import CModels

/// The trained model of names: its tables and its weights.
///
/// Layout: `byname names 1` and a line feed, where the weights begin (`UInt32`), the tables, the weights.
package struct NameModel: Sendable {
    /// What a model's bytes begin with.
    package static let mark: [UInt8] = Array("byname names 1\n".utf8)

    /// The lists, clusters and usual cases.
    package let tables: NameTables
    /// The weights of the features.
    package let weights: NameWeights

    /// The model that is part of the program. Nothing of it is read before it is asked.
    static let embedded: NameModel = {
        let bytes = unsafe byname_names_model()
        let model = unsafe NameModel(ModelBytes(unsafeStart: bytes.start, count: bytes.count))
        guard let model else { preconditionFailure("the embedded model of names is none") }
        return model
    }()

    /// The model in some bytes; nil where they do not begin as one.
    package init?(_ bytes: ModelBytes) {
        let head = Self.mark.count
        guard bytes.count > head + 4,
            Self.mark.indices.allSatisfy({ bytes.load(UInt8.self, at: $0) == Self.mark[$0] })
        else { return nil }
        tables = NameTables(bytes, at: head + 4)
        weights = NameWeights(bytes, at: Int(bytes.load(UInt32.self, at: head)))
    }

    /// The bytes of a model of tables and weights.
    package static func written(tables: [UInt8], weights: [UInt8]) -> [UInt8] {
        var bytes = mark
        bytes.append(little: UInt32(mark.count + 4 + tables.count))
        return bytes + tables + weights
    }

    /// The names that the model finds among the words of a text.
    package func names(in text: Text, _ words: Words) -> [Name] {
        var cache = FormCache()
        return names(in: text, words, &cache)
    }

    /// The names that the model finds among the words of a text, with a cache of this model alone.
    func names(in text: Text, _ words: Words, _ cache: inout FormCache) -> [Name] {
        let document = NameDocument(text, words, tables, &cache)
        let names = labelled(document, &cache)
        let repair = NameRepair(document, names, tables)
        let mended = names.flatMap(repair.mended) + repair.missed(names)
        return mended.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }.compactMap { tokens, kind in
            guard let kind = NameLabel.Kind(rawValue: kind)?.entity else { return nil }
            let range =
                Int(words.tokens[tokens.lowerBound].start)..<Int(words.tokens[tokens.upperBound - 1].end)
            return Name(tokens: tokens, range: range, kind: kind)
        }
    }

    /// The names of a document after the second reading, or after the first where the model has no more.
    private func labelled(
        _ document: NameDocument, _ cache: inout FormCache
    ) -> [(tokens: Range<Int>, kind: Int)] {
        var scores = FirstScores(weights).scores(document, &cache)
        var decoder = Decoder(weights.first)
        let reading = FirstReading(document, scores, &decoder)
        guard let transitions = weights.second else { return reading.names }
        let second = SecondFeatures(document, reading)
        var sink = WeightSum(weights)
        for sentence in document.sentences {
            for at in sentence where second.isOpen(at) {
                second.add(at, in: sentence, to: &sink)
                scores[at] += sink.removeSum().scores(weights.step)
            }
        }
        decoder = Decoder(transitions)
        return document.sentences.flatMap { sentence in
            NameLabel.names(in: decoder.labels(scores[sentence]), from: sentence.lowerBound)
        }
    }
}

extension NameLabel.Kind {
    /// What a name of this kind is given out as; nil for kinds that are kept back.
    var entity: Entity.Kind? {
        switch self {
        case .person: .person
        case .organization: .organization
        case .place: .place
        case .nationality: .nationality
        case .other: nil
        }
    }
}
