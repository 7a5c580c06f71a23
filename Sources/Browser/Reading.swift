import Articles

/// The article that is open, with what Read needs to draw it.
struct Reading: Sendable {
    let article: Article
    let annotation: Annotation
    /// Its entities with their counts, by kind and then most mentioned first.
    let tallies: [EntityTally]
    /// Its lines, for the width that Read has.
    private(set) var layout: TextLayout
    /// The byte that stood at the top when the reader last scrolled.
    var top = 0

    init(_ opened: AnnotatedArticle, _ tallies: [EntityTally], width: Int) {
        article = opened.article
        annotation = opened.annotation
        self.tallies = tallies
        layout = TextLayout(opened.article, width: width)
    }

    /// Breaks the text anew where the width has changed.
    mutating func fit(width: Int) {
        let wanted = max(1, min(width, TextLayout.widest))
        if wanted != layout.width { layout = TextLayout(article, width: wanted) }
    }

    /// The line at the top of a pane of a height.
    func topLine(height: Int) -> Int {
        guard top > 0 else { return 0 }
        return min(layout.line(of: top), max(0, layout.lines.count - height))
    }

    /// Scrolls by lines.
    mutating func scroll(by lines: Int, height: Int) {
        let line = min(max(0, topLine(height: height) + lines), max(0, layout.lines.count - height))
        top = line == 0 ? 0 : layout.lines[line].range.lowerBound
    }
}
