/// Where a token stands in the entries of the lists: a bit a list.
struct ListCodes: Sendable {
    /// It is an entry by itself.
    var alone = NameLists()
    /// It begins an entry.
    var first = NameLists()
    /// It is in the middle of one.
    var inside = NameLists()
    /// It ends one.
    var last = NameLists()

    /// All lists that it stands in.
    var any: NameLists { alone.union(first).union(inside).union(last) }

    /// One value for all of it; 0 where it stands in none.
    @inline(__always)
    var value: UInt64 {
        let low = UInt64(alone.rawValue) | UInt64(first.rawValue) << 32
        let high = UInt64(inside.rawValue) | UInt64(last.rawValue) << 32
        return low == 0 && high == 0 ? 0 : Hash.mixed(Hash.mixed(1, low), high)
    }
}

/// Finds the entries of the lists in a sentence: for each list the longest from the left.
enum ListMatcher {
    /// Marks the tokens of a sentence. Entries of names are found only where the first word is not in lower case.
    static func match(_ sentence: Range<Int>, in document: inout NameDocument, _ tables: NameTables) {
        for at in sentence { document.lists[at] = ListCodes() }
        /// Where the last match of each list ends.
        var ends = [Int](repeating: 0, count: NameLists.count)
        for at in sentence {
            let form = document[at]
            guard form.longestPhrase > 0 else { continue }
            let allowed = form.style == .lower ? NameLists.ofLowerCase : NameLists(rawValue: .max)
            var found: [(end: Int, lists: NameLists)] = []
            if !form.lists.isEmpty { found.append((at + 1, form.lists)) }
            var hash = form.lower
            var end = at + 1
            while end < sentence.upperBound, end - at < form.longestPhrase {
                hash = Hash.mixed(hash, document[end].lower)
                end += 1
                let (lists, _) = tables.lists(of: hash)
                if !lists.isEmpty { found.append((end, lists)) }
            }
            for (end, lists) in found.reversed() {
                mark(at..<end, lists.intersection(allowed), &ends, &document.lists)
            }
        }
    }

    private static func mark(
        _ tokens: Range<Int>, _ lists: NameLists, _ ends: inout [Int], _ codes: inout [ListCodes]
    ) {
        var rest = lists.rawValue
        while rest != 0 {
            let list = rest.trailingZeroBitCount
            rest &= rest - 1
            guard ends[list] <= tokens.lowerBound else { continue }
            ends[list] = tokens.upperBound
            let bit = NameLists(rawValue: 1 << UInt32(list))
            if tokens.count == 1 {
                codes[tokens.lowerBound].alone.formUnion(bit)
            } else {
                codes[tokens.lowerBound].first.formUnion(bit)
                for at in tokens.dropFirst().dropLast() { codes[at].inside.formUnion(bit) }
                codes[tokens.upperBound - 1].last.formUnion(bit)
            }
        }
    }
}
