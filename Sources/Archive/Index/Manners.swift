import Articles

/// In which stances and kinds something is quoted: a bit for each stance with each kind. An article keeps those of all
/// its quotations, so that a list of denials opens few articles that have none.
struct Manners: OptionSet, Hashable {
    let rawValue: Int

    /// That of one quotation.
    init(_ stance: Quotation.Stance, _ kind: Quotation.Kind) {
        let row = Quotation.Stance.allCases.firstIndex(of: stance) ?? 0
        let column = Quotation.Kind.allCases.firstIndex(of: kind) ?? 0
        rawValue = 1 << (row * Quotation.Kind.allCases.count + column)
    }

    init(rawValue: Int) { self.rawValue = rawValue }

    /// Those of an article.
    init(_ annotation: Annotation) {
        self = annotation.quotations.reduce(into: []) { $0.formUnion(Manners($1.stance, $1.kind)) }
    }

    /// Those that pass all chips of some that ask for stances and kinds.
    init(passing chips: [Query.Chip]) {
        self = []
        for stance in Quotation.Stance.allCases {
            for kind in Quotation.Kind.allCases {
                let passes = chips.allSatisfy { chip in
                    let holds = chip.conditions?.contains {
                        $0.value == ($0.field == .stance ? stance.rawValue : kind.rawValue)
                    }
                    return holds != chip.negated
                }
                if passes { formUnion(Manners(stance, kind)) }
            }
        }
    }
}

extension Query.Chip {
    /// Whether it asks for stances and kinds alone.
    var isOfManners: Bool {
        conditions?.allSatisfy { $0.field == .stance || $0.field == .kind } ?? false
    }
}
