import Articles
import Synchronization

/// What a reader of the tests decided.
final class Notebook: DecisionStore {
    private struct Contents {
        var marks: [Article.ID: Marks] = [:]
        var rulings: [Ruling] = []
        var filters: [String: String] = [:]
    }

    /// Why nothing can be written, where that is so.
    struct Closed: Error, CustomStringConvertible {
        var description: String { "a.archive: may only be read" }
    }

    private let contents = Mutex(Contents())
    let isClosed: Bool

    init(isClosed: Bool = false) { self.isClosed = isClosed }

    private func change(_ change: (inout Contents) -> Void) throws {
        if isClosed { throw Closed() }
        contents.withLock { change(&$0) }
    }

    func marks(of article: Article.ID) -> Marks { contents.withLock { $0.marks[article] ?? Marks() } }
    func mark(_ article: Article.ID, _ marks: Marks) throws { try change { $0.marks[article] = marks } }

    func tags() -> [(tag: String, articles: Int)] {
        let tags = contents.withLock { Set($0.marks.values.flatMap(\.tags)) }
        return tags.sorted().map { ($0, 1) }
    }

    func rulings() -> [Ruling] { contents.withLock { $0.rulings } }

    func rule(_ ruling: Ruling) throws {
        try change { contents in
            contents.rulings.removeAll { $0.one == ruling.one && $0.other == ruling.other }
            contents.rulings.append(ruling)
        }
    }

    func withdraw(_ ruling: Ruling) throws { try change { $0.rulings.removeAll { $0 == ruling } } }

    func filters() -> [(name: String, query: String)] {
        contents.withLock { $0.filters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    }

    func save(_ query: String?, as name: String) throws { try change { $0.filters[name] = query } }
}
