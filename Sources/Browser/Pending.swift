import Articles

/// A question that is not answered yet, and what its answer is for. Of each subject there is one at most, so what an
/// answer is taken for is what was asked last.
struct Pending: Sendable {
    /// What an answer is for.
    enum Purpose: Sendable {
        /// To be shown.
        case showing
        /// To be the list: why it was asked for, and the selected row at that time.
        case listing(ListingCause, selected: Int)
        /// To be the rows of the list in a window.
        case rows(Range<Int>)
        /// To open the article that is selected in the list.
        case openingSelected
        /// To open the article that was followed to.
        case following(Follow)
        /// To take the place of the open article, where the reader stands in it.
        case refreshing
        /// To open a dossier, each list of it cut after so many lines.
        case dossier(upTo: Int)
        /// To take the place of the open dossier, likewise.
        case refreshingDossier(upTo: Int)
        /// To take the place of the open overview, likewise.
        case refreshingOverview
        /// To be written to a file.
        case exporting(ExportTarget)
        /// To hear what became of a file, and to say what it leaves out.
        case writing(to: String, remark: String?)
    }

    /// An article to open, and where in it to land.
    struct Follow: Sendable {
        var landing: Range<Int>?
        /// Whose words are to be marked there.
        var search: Search?
    }

    /// The number of the question; nil where it cannot be asked yet, or the answer is none of the library's.
    var number: Int?
    var purpose: Purpose
}

/// Questions.
extension State {
    /// Asks, in place of any unanswered question of the same subject.
    mutating func ask(_ request: Request, for purpose: Pending.Purpose = .showing) -> Command {
        lastNumber += 1
        unanswered[request.subject] = Pending(number: lastNumber, purpose: purpose)
        return .ask(request, as: Question(request.subject, lastNumber))
    }

    /// Stops waiting for some answers.
    mutating func forget(_ subjects: Question.Subject...) -> [Command] {
        subjects.compactMap { unanswered.removeValue(forKey: $0)?.number == nil ? nil : .forget($0) }
    }

    /// What the answer to a question is for, which is awaited no longer; nil where another was asked since.
    mutating func settle(_ question: Question) -> Pending.Purpose? {
        guard let pending = unanswered[question.subject], pending.number == question.number else {
            return nil
        }
        unanswered[question.subject] = nil
        return pending.purpose
    }
}
