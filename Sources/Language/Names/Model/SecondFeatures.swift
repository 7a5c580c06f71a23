/// The features of the second reading: what the first made of the token, its neighbours and the rest of the document
/// (Krishnan and Manning 2006).
struct SecondFeatures {
    private let document: NameDocument
    private let reading: FirstReading
    private let rest: DocumentReading

    init(_ document: NameDocument, _ reading: FirstReading) {
        self.document = document
        self.reading = reading
        rest = DocumentReading(document, reading)
    }

    /// Whether a token has any: not one in lower case that is surely outside.
    @inline(__always)
    func isOpen(_ at: Int) -> Bool { document.evidence[at].isCapital || reading.kinds[at][0] < 0.99 }

    /// Adds the features of a token.
    func add(_ at: Int, in sentence: Range<Int>, to sink: inout some FeatureSink) {
        guard isOpen(at) else { return }
        let kind = UInt64(reading.likeliest[at])
        let style = document[at].styleValue
        let own = value(at, in: sentence)
        let before = value(at - 1, in: sentence)
        let after = value(at + 1, in: sentence)
        sink.add(Template(100), own)
        sink.add(Template(101), before, own)
        sink.add(Template(102), own, after)
        sink.add(Template(103), kind, document[at].lower)
        sink.add(Template(104), before / 4, kind, after / 4)
        addRest(rest.word, Template(110), at, style, to: &sink)
        addRest(rest.nameWord, Template(112), at, style, to: &sink)
        addRest(rest.count, Template(114), at, style, to: &sink)
        addRest(rest.name, Template(116), at, style, to: &sink)
        addRest(rest.longer, Template(118), at, style, to: &sink)
        addPairs(rest.word, Template(120), at, in: sentence, to: &sink)
        addPairs(rest.name, Template(122), at, in: sentence, to: &sink)
        sink.add(Template(124), UInt64(rest.word[at]), UInt64(rest.name[at]), UInt64(rest.longer[at]))
        sink.add(Template(125), UInt64(rest.nameWord[at]), kind)
        sink.add(Template(126), UInt64(rest.name[at]), kind)
        sink.add(Template(127), UInt64(rest.longer[at]), kind)
    }

    /// The likeliest kind of a token with how likely it is; 99 outside the sentence.
    private func value(_ at: Int, in sentence: Range<Int>) -> UInt64 {
        guard sentence.contains(at) else { return 99 }
        let kind = reading.likeliest[at]
        return UInt64(kind) * 4 + UInt64(max(0, min(reading.kinds[at][Int(kind)], 1)) * 3.999)
    }

    @inline(__always)
    private func addRest(
        _ values: [UInt8], _ template: Template, _ at: Int, _ style: UInt64, to sink: inout some FeatureSink
    ) {
        guard values[at] > 0 else { return }
        sink.add(template, UInt64(values[at]))
        sink.add(template, UInt64(values[at]), style)
    }

    @inline(__always)
    private func addPairs(
        _ values: [UInt8], _ template: Template, _ at: Int, in sentence: Range<Int>,
        to sink: inout some FeatureSink
    ) {
        let before = at > sentence.lowerBound ? UInt64(values[at - 1]) : 99
        let after = at + 1 < sentence.upperBound ? UInt64(values[at + 1]) : 99
        sink.add(template, before, UInt64(values[at]), 0)
        sink.add(template, UInt64(values[at]), after, 1)
    }
}

extension NameFeatures {
    /// All features of the tokens in the second reading, in one order.
    package static func ofSecondReading(_ document: NameDocument, _ reading: FirstReading) -> (
        features: [UInt64], starts: [Int]
    ) {
        let second = SecondFeatures(document, reading)
        var notes = FeatureNotes()
        var starts = [0]
        for sentence in document.sentences {
            for at in sentence {
                second.add(at, in: sentence, to: &notes)
                starts.append(notes.features.count)
            }
        }
        return (notes.features, starts)
    }
}
