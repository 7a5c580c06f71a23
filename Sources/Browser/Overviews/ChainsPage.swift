import Articles
import Export
import Screen

/// The shortest chains between two names as sections of rows: of each chain its steps, under each step its sentence.
struct ChainsPage: Overview {
    let answer: Chains
    var list = SectionedRows()
    private var width = 0

    /// Chains that have no rows before the first `fit`.
    init(_ answer: Chains) { self.answer = answer }

    let context = Action.Contexts.chains

    var title: String { "\(answer.start.title) to \(answer.end.title)" }

    /// How many chains there are, and how long.
    var note: String {
        guard let steps = answer.chains.first?.count else { return "" }
        return "\(answer.chains.count.counted("chain")) of \(steps.counted("step"))"
    }

    var emptiness: String? {
        guard list.rows.isEmpty else { return nil }
        if answer.start.id == answer.end.id { return "These are one and the same. q closes." }
        return answer.isComplete
            ? "No chain of sentences leads from one to the other. q closes."
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
            heading: "\(step.from.name) and \(to.name)", reason: Reason("named in one sentence"),
            passage: step.to.passage, names: [step.from, to])
        return SectionedRows.Item(
            left: "\(step.from.title) – \(to.title), \(step.to.sentences.counted("sentence"))",
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
