import Articles
import Export
import Screen

/// The article that is open, with what the panes need to draw it.
struct Reading: Sendable {
    /// A mention, and whose it is.
    struct Naming: Sendable {
        var mention: Mention
        /// The entity's place in the annotation.
        var entity: Int
    }

    let article: Article
    let annotation: Annotation
    /// The people, groups and places, in this order, each most mentioned first.
    let tallies: [EntityTally]
    /// What was noted about it.
    let marks: Marks
    /// What of it the filters ask for.
    let matches: Matches
    /// All mentions in the order of the text.
    let namings: [Naming]
    /// Whether the less sure quotations are shown too.
    let showsUnsure: Bool
    /// The quotations that are shown, in the order of the text.
    let quotations: [Quotation]
    /// For each of them the stretch from its first word, or its speaker's, to its last.
    let utterances: [Range<Int>]
    /// Those of them that the filters ask for, by number.
    let asked: [Int]
    /// The lines of the text for the width that Read has.
    private(set) var layout: TextLayout
    /// The rows of Quotes for the width that it has.
    private(set) var quoteRows: QuoteRows
    /// The byte that stood at the top of Read when the reader last scrolled.
    var top = 0
    /// The place in `namings` of the mention that the reader has walked to.
    var cursor: Int?
    /// The stretch that the reader was brought to, shown until something else is walked to.
    var landing: Range<Int>?

    init(
        _ opened: AnnotatedArticle, _ tallies: [EntityTally], _ marks: Marks = Marks(),
        _ matches: Matches = Matches(), showingUnsure showsUnsure: Bool = false, layout: Layout
    ) {
        article = opened.article
        annotation = opened.annotation
        self.marks = marks
        self.matches = matches
        self.tallies = Entity.Kind.allCases.flatMap { kind in tallies.filter { $0.kind == kind } }
        var namings: [Naming] = []
        for (number, entity) in opened.annotation.entities.enumerated() {
            for mention in entity.mentions { namings.append(Naming(mention: mention, entity: number)) }
        }
        namings.sort { one, other in
            (one.mention.range.lowerBound, -one.mention.range.count)
                < (other.mention.range.lowerBound, -other.mention.range.count)
        }
        self.namings = namings
        self.showsUnsure = showsUnsure
        let shown = opened.annotation.quotations.enumerated().filter { showsUnsure || $0.element.isSure }
        quotations = shown.map(\.element)
        let passing = Set(matches.quotations ?? [])
        asked = shown.indices.filter { passing.contains(shown[$0].offset) }
        utterances = quotations.map(\.stretch)
        self.layout = TextLayout(opened.article, width: layout.readingWidth)
        quoteRows = QuoteRows(width: 0)
        fit(layout)
    }

    /// Breaks the lines anew where the widths have changed.
    mutating func fit(_ layout: Layout) {
        if layout.panes[.read] != nil, self.layout.width != layout.readingWidth {
            self.layout = TextLayout(article, width: layout.readingWidth)
        }
        let width = layout.inside(.quotes).width
        if width > 0, quoteRows.width != width { quoteRows = QuoteRows(self, width: width) }
    }

    /// How many quotations are too unsure to be shown.
    var hiddenQuotations: Int { annotation.quotations.count - quotations.count }

    /// The same article with the less sure quotations shown, or hidden.
    func showing(unsure: Bool, in layout: Layout) -> Reading {
        let whole = AnnotatedArticle(article, annotation)
        return replaced(by: Reading(whole, tallies, marks, matches, showingUnsure: unsure, layout: layout))
    }

    /// The same article as it is now, where the reader stands in it.
    func replaced(by new: Reading) -> Reading {
        var new = new
        guard new.article.text == article.text else { return new }
        new.top = top
        new.landing = landing
        if new.annotation == annotation { new.cursor = cursor }
        return new
    }

    /// The article as its row shows it.
    var summary: ArticleSummary {
        ArticleSummary(article, marks: marks)
    }

    /// The entity of an id; nil where the article names no such.
    func entity(_ id: Entity.ID?) -> Entity? {
        guard let id else { return nil }
        return annotation.entities.first { $0.id == id }
    }

    /// The row of Who that shows an entity.
    func row(of id: Entity.ID?) -> Int? {
        guard let id else { return nil }
        return tallies.firstIndex { $0.id == id }
    }

    /// The counts of an entity; nil where the article names no such.
    func tally(of id: Entity.ID?) -> EntityTally? { row(of: id).map { tallies[$0] } }

    /// The article with what was found in it, as far as that is shown.
    var annotated: AnnotatedArticle {
        var shown = annotation
        shown.quotations = quotations
        return AnnotatedArticle(article, shown)
    }

    /// The graph of whom it names.
    var graph: ExportSource { .asked(.graph(.article(article.id, title: article.displayTitle))) }

    /// A quotation as a dossier tells it, with its sentence.
    func saying(_ quotation: Quotation) -> Dossier.Saying {
        let passage = Passage(
            article: summary, range: quotation.spans.first ?? 0..<0,
            sentence: article.text[sentence(around: quotation.stretch)])
        return Dossier.Saying(quotation, in: annotated, at: passage)
    }
}

/// Where Read stands.
extension Reading {
    /// The line at the top of a pane of a height.
    func topLine(height: Int) -> Int {
        guard top > 0 else { return 0 }
        return max(0, min(layout.line(of: top), layout.lines.count - height))
    }

    /// Scrolls, without going past either end.
    mutating func move(_ movement: Movement, height: Int) {
        // A pane without a row still has a line at its top.
        let tops = max(1, layout.lines.count - max(1, height) + 1)
        let line = movement.target(from: topLine(height: height), of: tops, height: height)
        top = line == 0 ? 0 : layout.lines[line].range.lowerBound
    }

    /// Scrolls so that a stretch is in sight: not at all if it is, else so that it begins in the upper third.
    mutating func reveal(_ range: Range<Int>, height: Int) {
        guard height > 0, !layout.lines.isEmpty else { return }
        let first = layout.line(of: range.lowerBound)
        let last = layout.line(of: max(range.lowerBound, range.upperBound - 1))
        let shown = topLine(height: height)
        if first >= shown, last < shown + height { return }
        let line = max(0, min(first - height / 3, layout.lines.count - height))
        top = line == 0 ? 0 : layout.lines[line].range.lowerBound
    }

    /// The bytes in sight in a pane of a height.
    func visibleRange(height: Int) -> Range<Int> {
        let first = topLine(height: height)
        let last = min(layout.lines.count, first + max(1, height)) - 1
        guard first <= last else { return 0..<0 }
        let start = first == 0 ? 0 : layout.lines[first].range.lowerBound
        return start..<max(start, layout.lines[last].range.upperBound)
    }

    /// The mention walked to, if it is in sight in a pane of a height.
    func visibleCursor(height: Int) -> Naming? {
        guard let cursor, namings.indices.contains(cursor) else { return nil }
        let visible = visibleRange(height: height)
        return visible.contains(namings[cursor].mention.range.lowerBound) ? namings[cursor] : nil
    }

    /// The first of `items`, which stand in the order of the text, after the byte that walking goes on from;
    /// or the last before it.
    func neighbour(of items: [Range<Int>], forward: Bool, height: Int) -> Int? {
        let visible = visibleRange(height: height)
        var from = forward ? visible.lowerBound - 1 : visible.upperBound
        let stand = cursor.map { namings[$0].mention.range } ?? landing
        if let stand, visible.contains(stand.lowerBound) { from = stand.lowerBound }
        return forward
            ? items.firstIndex { $0.lowerBound > from }
            : items.lastIndex { $0.lowerBound < from }
    }
}

extension Reading {
    /// The sentence around a stretch, for showing, within its block.
    func sentence(around range: Range<Int>) -> Range<Int> {
        let block = article.blocks.first { $0.range.upperBound > range.lowerBound }
        return range.extended(over: block.map { article.text.sentences(in: $0.range) } ?? [])
    }
}

extension Quotation {
    /// The stretch from its first word, or its speaker's, to its last.
    var stretch: Range<Int> {
        let ranges = spans + [speakerRange, cueRange].compactMap(\.self)
        let start = ranges.map(\.lowerBound).min() ?? 0
        return start..<max(start, ranges.map(\.upperBound).max() ?? 0)
    }
}
