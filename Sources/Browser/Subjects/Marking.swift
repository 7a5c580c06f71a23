import Articles
import Screen

/// `m`, `t` and `a`: what a person notes about an article.
extension State {
    /// The article that the selected row is about or stands in.
    private var meantArticle: ArticleSummary? {
        subject?.article ?? (place.focus.showsArticle ? place.reading?.summary : nil)
    }

    /// Puts a star on the article that is meant, or takes it off.
    mutating func star() -> [Command] {
        meant { state, article in [state.decide(.star(article.id), on: article.quoted)] }
    }

    /// Opens a line to write tags or a note in, and asks what is noted already.
    mutating func openMarks(_ purpose: Prompt.Purpose) -> [Command] {
        meant { state, article in
            let known = state.place.reading?.article.id == article.id ? state.place.reading?.marks : nil
            let note = purpose == .note ? known?.note ?? article.marks.note ?? "" : ""
            state.openPrompt(purpose, note)
            state.prompt?.about = article
            return [state.ask(.marks(article.id))]
        }
    }

    private mutating func meant(_ act: (inout State, ArticleSummary) -> [Command]) -> [Command] {
        guard let article = meantArticle else {
            notice = Notice(
                place.focus.liesOver ? "This line stands in no article" : "There is no article here")
            return []
        }
        return act(&self, article)
    }

    /// Offers what is noted about the article whose tags or note are being written.
    mutating func offer(_ marks: Marks, of article: Article.ID, tags: [String]) {
        guard let open = prompt, open.about?.id == article else { return }
        prompt?.about?.marks = marks
        prompt?.offered = tags
        // What was written before the answer came goes behind what is there already.
        let shown = open.about?.marks.note ?? ""
        if open.purpose == .note, let note = marks.note, note != shown, !open.line.text.hasPrefix(note) {
            prompt?.line = Line(open.line.text.isEmpty ? note : "\(note) \(open.line.text)")
        }
    }

    /// Carries out what was written as tags or as a note.
    mutating func acceptMarks(_ open: Prompt) -> [Command] {
        guard let article = open.about else { return [] }
        if open.purpose == .note {
            prompt = nil
            let note = open.line.text.onOneLine
            return [decide(.note(article.id, note), on: article.quoted)]
        }
        do throws(QueryError) {
            let chips = try Query(parsing: open.line.text).chips
            guard chips.allSatisfy({ $0.condition?.field == .words || $0.condition?.field == .tag }) else {
                throw QueryError(column: 1, message: "only tags, with blanks between; “-tag” takes one off")
            }
            prompt = nil
            guard !chips.isEmpty else { return [] }
            let adding = Set(chips.filter { !$0.negated }.compactMap(\.condition?.value))
            let removing = Set(chips.filter(\.negated).compactMap(\.condition?.value))
            return [decide(.tag(article.id, adding: adding, removing: removing), on: article.quoted)]
        } catch {
            prompt?.error = "\(error)"
            prompt?.line.moveCursor(to: error.column - 1)
            return []
        }
    }
}

extension ArticleSummary {
    /// The headline in marks, as a notice names it.
    var quoted: String { "“\(displayTitle.onOneLine.shortened(to: 40))”" }
}
