import Articles

/// What the sure names of a document show about its unsure ones.
struct NameEvidence {
    /// Phrases with the kind most of their sure mentions have.
    private var kinds: [String: Entity.Kind] = [:]
    /// The last words of people named in full.
    private var surnames: Set<String> = []

    init(of runs: [NameRun], on page: NamePage) {
        var votes: [String: [Entity.Kind: Int]] = [:]
        for run in runs {
            guard let kind = run.kind else { continue }
            votes[page.phrase(run.tokens), default: [:]][kind, default: 0] += 1
            let count = run.tokens.count
            if kind == .person {
                for tail in 1..<max(count, 2) { surnames.insert(page.phrase(run.tokens.suffix(min(tail, count)))) }
            }
            if kind == .organization, count > 2 {
                votes[page.phrase(run.tokens.prefix(2)), default: [:]][kind, default: 0] += 1
            }
        }
        kinds = votes.compactMapValues { kinds in
            kinds.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
    }

    /// The kind of a run that shows none itself; nil where the document shows none either.
    func kind(of phrase: String, run: NameRun, on page: NamePage) -> Entity.Kind? {
        kinds[phrase] ?? (surnames.contains(phrase) ? .person : nil)
    }
}
