import Articles

/// A look at many articles at once: what is asked of all that pass a query, and the overview that shows it.
public enum Survey: Sendable, Hashable {
    /// How they are spread over time.
    case timeline
    /// Which people and groups they name together.
    case table

    /// Asks it.
    ///
    /// - Throws: what the store throws.
    public func answer(under query: Query, from store: some Store) throws -> Answer {
        let overview: any Overview =
            switch self {
            case .timeline: TimelinePage(try store.timeline(matching: query))
            case .table: TablePage(try store.crossTable(matching: query, upTo: TablePage.most))
            }
        return .overview(OverviewAnswer(overview: overview))
    }
}
