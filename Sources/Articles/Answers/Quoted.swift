/// In which order the quotations of many articles stand. The raw values are what is written.
public enum QuotationOrder: String, Sendable, Hashable, CaseIterable {
    /// The newest first, unknown days last.
    case newest
    /// The oldest first, unknown days last.
    case oldest
    /// By who says it, those who say most first, whom nobody names last.
    case speaker
    /// What stands in quotation marks before what is reported, and the surest first.
    case rank

    /// Quotations, newest or oldest first, in the order; of those alike as they came.
    public func arranged(_ sayings: [Dossier.Saying]) -> [Dossier.Saying] {
        switch self {
        case .newest, .oldest: return sayings
        case .speaker:
            let counts = Dictionary(sayings.map { ($0.speaker?.id, 1) }, uniquingKeysWith: +)
            return sayings.sortedStably { saying in
                let name = saying.speaker?.name ?? saying.speakerWords ?? ""
                return (
                    saying.speaker == nil ? 1 : 0, -(counts[saying.speaker?.id] ?? 0),
                    name + " " + (saying.speaker?.id.rawValue ?? "")
                )
            }
        case .rank:
            let kinds = Quotation.Kind.allCases
            return sayings.sortedStably { saying in
                (kinds.firstIndex(of: saying.kind) ?? 0, Int(-100 * saying.confidence), "")
            }
        }
    }
}

/// The first of the quotations that a query asks for.
public struct QuotedPage: Sendable, Hashable {
    /// They, in their order.
    public var sayings: [Dossier.Saying]
    /// Whether there are more: then the order is one of these alone.
    public var isCut: Bool

    /// A page of its parts.
    public init(_ sayings: [Dossier.Saying], isCut: Bool = false) {
        self.sayings = sayings
        self.isCut = isCut
    }
}

extension Store {
    /// The first of the quotations that a query asks for, at most so many: of the articles that pass it, those that pass its
    /// chips of quotations; all of them where it has none.
    ///
    /// - Parameters:
    ///   - includingUnsure: whether the less sure ones are among them.
    ///   - isWanted: asked now and then; where it says no, what was found by then is given.
    public func quotations(
        matching query: Query, in order: QuotationOrder, includingUnsure: Bool, upTo limit: Int,
        while isWanted: () -> Bool = { true }
    ) throws -> QuotedPage {
        var page = QuotedPage([])
        try quotations(matching: query, oldestFirst: order == .oldest) { saying in
            guard isWanted() else { return false }
            guard includingUnsure || saying.isSure else { return true }
            page.isCut = page.sayings.count >= limit
            if !page.isCut { page.sayings.append(saying) }
            return !page.isCut
        }
        page.sayings = order.arranged(page.sayings)
        return page
    }
}

extension [Dossier.Saying] {
    /// They by what each is sorted by; those alike as they stood.
    fileprivate func sortedStably(by rank: (Dossier.Saying) -> (Int, Int, String)) -> Self {
        let ranked = enumerated().map { (rank: rank($0.element), place: $0.offset, saying: $0.element) }
        return ranked.sorted { $0.rank == $1.rank ? $0.place < $1.place : $0.rank < $1.rank }.map(\.saying)
    }
}
