import Articles

/// What the sure names of a document show about its unsure ones.
struct NameEvidence {
    /// Phrases with the kind most of their sure mentions have.
    private var kinds: [String: Entity.Kind] = [:]
    /// The last words of people named in full.
    private var surnames: Set<String> = []

    init(of runs: [NameRun], on page: NamePage) {
        var votes: [String: [Entity.Kind: Int]] = [:]
        var sureHeads: Set<String> = []
        for run in runs {
            guard let kind = run.kind, run.isSure || run.tokens.count > 1 else { continue }
            votes[page.phrase(run.tokens), default: [:]][kind, default: 0] += 1
            let count = run.tokens.count
            if kind == .person {
                for tail in 1..<max(count, 2) {
                    surnames.insert(page.phrase(run.tokens.suffix(min(tail, count))))
                }
            }
            if kind == .organization, run.isSure, count > 2 {
                sureHeads.insert(page.phrase(run.tokens.prefix(2)))
            }
        }
        for head in sureHeads { votes[head] = [.organization: 1] }
        kinds = votes.compactMapValues { kinds in
            kinds.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
    }

    /// The kind of a run that shows none itself; nil where the document shows none either.
    func kind(of phrase: String) -> Entity.Kind? {
        surnames.contains(phrase) ? .person : kinds[phrase]
    }
}
