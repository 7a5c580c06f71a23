import Articles
import Export
import Screen

/// The chains between two names as sections of rows, what holds best first: of each chain its steps, under each step its
/// sentence.
struct ChainsPage: Overview {
    let answer: Chains
    var list = SectionedRows()
    private var width = 0

    /// Chains that have no rows before the first `fit`.
    init(_ answer: Chains) { self.answer = answer }

    let context = Action.Contexts.chains

    var title: String { "\(answer.start.title) to \(answer.end.title)" }

    /// How many chains there are, how long, and through whom they were not to lead.
    var note: String {
        let lengths = Set(answer.chains.map(\.count)).sorted()
        guard let longest = lengths.last, let shortest = lengths.first else { return without }
        let steps = shortest == longest ? "" : "\(shortest) or "
        return "\(answer.chains.count.counted("chain")) of \(steps)\(longest.counted("step"))\(without)"
    }

    private var without: String {
        answer.barred.isEmpty ? "" : " without " + answer.barred.map(\.title).joined(separator: ", ")
    }

    /// The name between the two ends that the selected step leads to, or comes from; nil where there is none.
    var nameToBar: EntityTally? {
        guard case .statement(let statement) = subject else { return nil }
        return statement.names.last { $0.id != answer.start.id && $0.id != answer.end.id }
    }

    var emptiness: String? {
        guard list.rows.isEmpty else { return nil }
        if answer.start.id == answer.end.id { return "These are one and the same. q closes." }
        return answer.isComplete
            ? "No chain of sentences leads from one to the other\(without). q closes."
            : "No chain was found among the names that were looked at; there may be a long one. q closes."
    }

    func export(of query: Query) -> ExportSource? { .here(.chains(answer)) }

    /// Chains are a graph by themselves.
    func graph(of query: Query) -> ExportSource? { export(of: query) }

    mutating func fit(width: Int) {
        guard width > 0, width != self.width else { return }
        self.width = width
        var rows = list
        rows.rebuild { rows in
            for (number, steps) in answer.chains.enumerated() {
                if number > 0 { rows.add(.blank) }
                let names = [steps.first?.from.name ?? ""] + steps.map(\.to.entity.name)
                rows.add(.heading(names.joined(separator: " – ")))
                for step in steps { rows.add(item(step)) }
            }
        }
        list = rows
    }

    private func item(_ step: Chains.Step) -> SectionedRows.Item {
        let to = step.to.entity
        let statement = Statement(
            heading: "\(step.from.name) and \(to.name)",
            reason: Reason(step.to.tie.map { "told to be tied: \($0)" } ?? "named in one sentence"),
            passage: step.to.passage, names: [step.from, to])
        return SectionedRows.Item(
            left: ([step.from.title + " – " + to.title] + [step.to.tie].compactMap(\.self)
                + [step.to.sentences.counted("sentence")]).joined(separator: ", "),
            right: step.to.passage.article.origin, subject: .statement(statement),
            more: step.to.passage.sentence.onOneLine.broken(to: max(1, width - 4), atMost: 3))
    }
}

extension Answer {
    /// Chains between two names.
    public static func chains(_ chains: Chains) -> Answer {
        .overview(OverviewAnswer(overview: ChainsPage(chains)))
    }
}
