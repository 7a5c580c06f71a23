import Articles

/// The full names of many articles by their stems, and the short names that ask for them.
struct BearerIndex: Sendable {
    private struct Entry: Sendable {
        var bearing: Bearing
        var asked: [String]
    }

    private var entries: [NameKey: Entry] = [:]
    private var bearers: [String: Set<NameKey>] = [:]
    private var asking: [String: Set<NameKey>] = [:]

    /// How the names of a stem are used, the most used first; of as many articles, in the order of the code points.
    func uses(of stem: String) -> [String] { first(of: stem).map(\.use) }

    private func first(of stem: String) -> [Bearing] {
        var best: [(written: String, bearing: Bearing)] = []
        for key in bearers[stem] ?? [] {
            guard let bearing = entries[key]?.bearing else { continue }
            let entry = (key.written, bearing)
            if best.count == Bearers.limit, let last = best.last, !Self.isBefore(entry, last) { continue }
            best.insert(entry, at: best.firstIndex { Self.isBefore(entry, $0) } ?? best.count)
            if best.count > Bearers.limit { best.removeLast() }
        }
        return best.map(\.bearing)
    }

    private static func isBefore(
        _ one: (written: String, bearing: Bearing), _ other: (written: String, bearing: Bearing)
    ) -> Bool {
        one.bearing.articles == other.bearing.articles
            ? one.written.utf8.lexicographicallyPrecedes(other.written.utf8)
            : one.bearing.articles > other.bearing.articles
    }

    /// Notes how a name is used and what it may mean.
    ///
    /// - Returns: the names that may mean something else for it.
    mutating func set(_ bearing: Bearing, asked: [String], of key: NameKey) -> Set<NameKey> {
        change(key, to: Entry(bearing: bearing, asked: asked))
    }

    /// Forgets a name.
    ///
    /// - Returns: the names that may mean something else for it.
    mutating func remove(_ key: NameKey) -> Set<NameKey> { change(key, to: nil) }

    private mutating func change(_ key: NameKey, to entry: Entry?) -> Set<NameKey> {
        let old = entries[key]
        if old?.asked != entry?.asked {
            for stem in old?.asked ?? [] { Self.remove(key, from: stem, of: &asking) }
            for stem in entry?.asked ?? [] { asking[stem, default: []].insert(key) }
        }
        let (was, now) = (old?.bearing, entry?.bearing)
        let isSame = was?.use == now?.use && was?.stems == now?.stems
        let stems: Set<String> = isSame ? [] : Set((was?.stems ?? []) + (now?.stems ?? []))
        let before = stems.map { ($0, uses(of: $0)) }
        for stem in stems { Self.remove(key, from: stem, of: &bearers) }
        entries[key] = entry
        if !isSame { for stem in now?.stems ?? [] { bearers[stem, default: []].insert(key) } }
        return before.reduce(into: []) { changed, stem in
            if uses(of: stem.0) != stem.1 { changed.formUnion(asking[stem.0] ?? []) }
        }
    }

    private static func remove(_ key: NameKey, from stem: String, of index: inout [String: Set<NameKey>]) {
        index[stem]?.remove(key)
        if index[stem]?.isEmpty == true { index[stem] = nil }
    }
}
