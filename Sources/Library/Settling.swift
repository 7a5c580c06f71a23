import Archive
import Articles
import Language

/// Gives the articles of an archive the ids that all of them together, and what a person ruled, decide.
struct Settling {
    private let archive: Archive

    init(_ archive: Archive) { self.archive = archive }

    /// Names every article anew, where articles or rulings have come since all were last named. What is done halfway is
    /// done the next time.
    ///
    /// - Parameter isWanted: asked every few articles; where it says false, no further article is named.
    /// - Returns: whether there was anything to do, and it was done.
    func run(while isWanted: () -> Bool = { true }) throws -> Bool {
        guard let state = try archive.unidentified else { return false }
        var identities = Identities(rulings: try archive.rulings())
        guard try archive.forEachOwn(while: isWanted, { identities.add($0.annotation, of: $0.article) })
        else {
            return false
        }
        return try archive.identify(asOf: state, while: isWanted) {
            identities.naming($0.annotation, of: $0.article)
        }
    }
}
