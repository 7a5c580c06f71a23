import Articles

/// The features of the name model, after a recipe of words, shapes, affixes, clusters, lists and document evidence
/// (Ratinov and Roth 2009; Lample et al. tagging scheme BILOU).
///
/// They come in two parts: those that depend on one word at one distance, which reading sums up once a word, and
/// those of a token among others.
package enum NameFeatures {
    /// Features of the word that stands at a distance of -2 to 2 from the token.
    static func add(_ form: Form, at offset: Int, to sink: inout some FeatureSink) {
        let near = abs(offset) < 2
        sink.add(Template(1, at: offset), form.lower)
        sink.add(Template(2, at: offset), form.styleValue)
        let known = form.known
        if known.depth > 0 {
            sink.add(Template(3, at: offset), known.prefix(4))
            sink.add(Template(4, at: offset), known.prefix(6))
            sink.add(Template(5, at: offset), known.prefix(10))
        }
        for index in 0..<3 where known.clusters[0] > 0 {
            sink.add(Template(6 + UInt64(index), at: offset), UInt64(known.clusters[index]))
        }
        guard near else { return }
        sink.add(Template(9, at: offset), form.written)
        sink.add(Template(10, at: offset), form.shape)
        sink.add(Template(11, at: offset), UInt64(known.truecase))
        if known.depth > 0 { sink.add(Template(12, at: offset), known.prefix(20)) }
        if offset != 0 {
            if form.suffixes[2] != 0 { sink.add(Template(15, at: offset), form.suffixes[2]) }
            return
        }
        sink.add(Template(14), form.fullShape)
        for index in 0..<4 where form.prefixes[index] != 0 {
            sink.add(Template(16 + UInt64(index)), form.prefixes[index])
        }
        for index in 0..<5 where form.suffixes[index] != 0 {
            sink.add(Template(20 + UInt64(index)), form.suffixes[index])
        }
    }

    /// Features of a token among its neighbours, its lists and its document.
    static func add(
        _ at: Int, in sentence: Range<Int>, _ document: NameDocument, to sink: inout some FeatureSink
    ) {
        addNeighbours(at, in: sentence, document, to: &sink)
        addLists(at, in: sentence, document, to: &sink)
        addEvidence(at, in: sentence, document, to: &sink)
    }

    private static func addNeighbours(
        _ at: Int, in sentence: Range<Int>, _ document: NameDocument, to sink: inout some FeatureSink
    ) {
        let two = document.forms[document.form(at - 2, in: sentence)]
        let before = document.forms[document.form(at - 1, in: sentence)]
        let own = document.forms[document.form(at, in: sentence)]
        let after = document.forms[document.form(at + 1, in: sentence)]
        let third = document.forms[document.form(at + 2, in: sentence)]
        let style = own.styleValue
        sink.add(Template(30), before.lower, own.lower)
        sink.add(Template(31), own.lower, after.lower)
        sink.add(Template(32), two.lower, before.lower)
        sink.add(Template(33), after.lower, third.lower)
        sink.add(Template(34), before.lower, after.lower)
        sink.add(Template(35), before.shape, own.shape)
        sink.add(Template(36), own.shape, after.shape)
        sink.add(Template(37), before.shape, own.shape, after.shape)
        sink.add(Template(38), before.styleValue, style, after.styleValue)
        let five =
            two.styleValue | before.styleValue << 8 | style << 16 | after.styleValue << 24 | third.styleValue
            << 32
        sink.add(Template(39), five)
        sink.add(Template(40), style, before.lower)
        sink.add(Template(41), style, after.lower)
        sink.add(Template(42), style, two.lower, before.lower)
        sink.add(Template(43), style, after.lower, third.lower)
        let paths = (before.known.prefix(6), own.known.prefix(6), after.known.prefix(6))
        sink.add(Template(44), paths.0, paths.1)
        sink.add(Template(45), paths.1, paths.2)
        let fine = (before.known.prefix(10), after.known.prefix(10))
        sink.add(Template(46), fine.0, style)
        sink.add(Template(47), fine.1, style)
        sink.add(Template(48), fine.0, style, fine.1)
        let clusters = (UInt64(before.known.clusters[1]), UInt64(after.known.clusters[1]))
        sink.add(Template(49), clusters.0, style)
        sink.add(Template(50), clusters.1, style)
        sink.add(Template(51), clusters.0, style, clusters.1)
        sink.add(Template(52), UInt64(before.known.clusters[0]), UInt64(own.known.clusters[0]))
        sink.add(Template(53), UInt64(own.known.clusters[0]), UInt64(after.known.clusters[0]))
        sink.add(
            Template(54), UInt64(before.known.truecase), UInt64(own.known.truecase),
            UInt64(after.known.truecase))
        let starts: UInt64 = at == sentence.lowerBound ? 1 : 0
        sink.add(Template(55), starts, style)
        sink.add(Template(56), starts, own.lower)
        sink.add(Template(57), UInt64(own.known.truecase), style, starts)
    }

    private static func addLists(
        _ at: Int, in sentence: Range<Int>, _ document: NameDocument, to sink: inout some FeatureSink
    ) {
        let style = document[at].styleValue
        let own = document.lists[at]
        add(own, Template(60), style, to: &sink)
        let before = at > sentence.lowerBound ? document.lists[at - 1] : ListCodes()
        let after = at + 1 < sentence.upperBound ? document.lists[at + 1] : ListCodes()
        add(before, Template(60, at: -1), 0, to: &sink)
        add(after, Template(60, at: 1), 0, to: &sink)
        let value = own.value
        if value != 0 { sink.add(Template(61), value) }
        sink.add(Template(62), before.value, value, style)
        sink.add(Template(63), value, after.value, style)
        sink.add(Template(64), value, UInt64(document[at].known.truecase), style)
    }

    @inline(__always)
    private static func add(
        _ codes: ListCodes, _ template: Template, _ style: UInt64, to sink: inout some FeatureSink
    ) {
        add(codes.alone, 0, template, style, to: &sink)
        add(codes.first, 1, template, style, to: &sink)
        add(codes.inside, 2, template, style, to: &sink)
        add(codes.last, 3, template, style, to: &sink)
    }

    @inline(__always)
    private static func add(
        _ lists: NameLists, _ position: UInt64, _ template: Template, _ style: UInt64,
        to sink: inout some FeatureSink
    ) {
        var rest = lists.rawValue
        while rest != 0 {
            sink.add(template, UInt64(rest.trailingZeroBitCount) << 2 | position, style)
            rest &= rest - 1
        }
    }

    private static func addEvidence(
        _ at: Int, in sentence: Range<Int>, _ document: NameDocument, to sink: inout some FeatureSink
    ) {
        let evidence = document.evidence[at]
        guard evidence.isCapital else { return }
        let form = document[at]
        let style = form.styleValue
        let starts: UInt64 = at == sentence.lowerBound ? 1 : 0
        sink.add(Template(70), UInt64(evidence.lowerCount), style, starts)
        sink.add(Template(71), UInt64(evidence.capitalCount), starts)
        sink.add(
            Template(72), UInt64(evidence.lowerCount), UInt64(evidence.capitalCount),
            UInt64(form.known.truecase))
        if evidence.acronym != 0 { sink.add(Template(73), evidence.acronym) }
        for sign in 0..<WordEvidence.Signs.count {
            sink.add(Template(74), UInt64(sign) << 1 | UInt64(evidence.signs.rawValue >> sign & 1), style)
        }
        sink.add(Template(75), UInt64(evidence.signs.rawValue & 0b1_0111))
        sink.add(Template(76), UInt64(evidence.signs.rawValue))
        for index in 0..<4 where evidence.firstMention[index] != 0 {
            sink.add(Template(77 + UInt64(index)), evidence.firstMention[index])
        }
        for index in 0..<2 {
            if evidence.firstRun[index] != 0 {
                sink.add(Template(81 + UInt64(index)), evidence.firstRun[index])
            }
            if evidence.before[index] != 0 { sink.add(Template(83), evidence.before[index]) }
            if evidence.after[index] != 0 { sink.add(Template(84), evidence.after[index]) }
        }
    }

    /// Features of the part of the article that a sentence belongs to.
    static func add(_ role: Part.Role, _ number: Int, _ form: Form, to sink: inout some FeatureSink) {
        let part: UInt64 =
            switch role {
            case .title: 1
            case .dateline: 2
            case .byline: 3
            case .crosshead: 4
            case .paragraph, .boilerplate: 5
            }
        sink.add(Template(90), part, form.styleValue)
        sink.add(Template(91), UInt64(min(number, 2)), form.styleValue)
    }
}
