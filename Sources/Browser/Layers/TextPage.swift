import Articles
import Screen

/// Text that lies over the panes until it is closed: the reasons for something, or what a ruling would change.
struct TextPage: Sendable {
    /// How a row is written.
    enum Emphasis: Sendable {
        case plain, heading, faint
    }

    /// One row.
    struct Row: Sendable {
        var text: String
        /// What stands at the right, where there is room: where the keys of the row count.
        var note = ""
        var emphasis = Emphasis.plain
    }

    /// Where Enter leads from a page of reasons.
    enum Target: Sendable {
        /// To a stretch of the open article.
        case here(Range<Int>)
        /// To a passage of an article.
        case passage(Passage)
        /// To a ruling on two names.
        case ruling(Ruling, on: String)
    }

    var title: String
    var rows: [Row]
    /// The row at the top, as the selected row of a scroll without selection.
    var scroll = Scroll()
    /// Where Enter leads.
    var target: Target?
    /// What is searched for in it.
    var find: Find?
    /// Where its keys count.
    var context = Action.Contexts.why
}

extension TextPage {
    /// What the marks on the screen mean.
    static let legend: [(mark: String, words: String)] = [
        ("@", "a person: bold and underlined in the text"),
        ("#", "an organization: bold in the text"),
        ("%", "a place: underlined in the text"),
        ("~", "a nationality: slanted in the text, where the terminal can"),
        ("13/16", "mentions in this article, and in the whole archive"),
        (Quotation.Kind.direct.mark, "a quotation, all of it in quotation marks"),
        (Quotation.Kind.mixed.mark, "a quotation, part of it in quotation marks"),
        (Quotation.Kind.indirect.mark, "reported speech, without quotation marks"),
        ("★ ¶ +tag", "a star, a note and a tag of the article"),
        ("▶", "where you were brought to"),
        ("┤", "at the right of Read: a mention, or a hit of the search"),
    ]
}
