import CModels

/// A word list that stands sorted in the binary: `key` or `key TAB value`, a line each. Costs nothing to open.
struct SortedList: Sendable {
    private let which: byname_who

    static let commonSurnames = SortedList(which: byname_who_common_surnames)
    static let givenNames = SortedList(which: byname_who_given_names)
    static let groupNouns = SortedList(which: byname_who_group_nouns)
    static let nicknames = SortedList(which: byname_who_nicknames)
    static let organizations = SortedList(which: byname_who_organizations)
    static let places = SortedList(which: byname_who_places)
    static let roleModifiers = SortedList(which: byname_who_role_modifiers)
    static let roleNouns = SortedList(which: byname_who_role_nouns)

    /// Whether a key stands in the list.
    func contains(_ key: String) -> Bool { line(of: key) != nil }

    /// What stands after the first tab of a key's line; nil where the list has no such key.
    func value(of key: String) -> String? {
        guard let line = line(of: key) else { return nil }
        let list = unsafe byname_who_text(which)
        let start = line.lowerBound + key.utf8.count + 1
        guard start < line.upperBound else { return "" }
        return unsafe String(
            decoding: UnsafeBufferPointer(
                rebasing: UnsafeBufferPointer(start: list.start, count: list.count)[start..<line.upperBound]),
            as: UTF8.self)
    }

    /// The bytes of a key's line, found by halving.
    private func line(of key: String) -> Range<Int>? {
        let list = unsafe byname_who_text(which)
        let bytes = unsafe UnsafeBufferPointer(start: list.start, count: list.count)
        let newline = UInt8(ascii: "\n")
        var low = 0
        var high = bytes.count
        while low < high {
            var start = (low + high) / 2
            while start > low, unsafe bytes[start - 1] != newline { start -= 1 }
            var end = start
            while end < high, unsafe bytes[end] != newline { end += 1 }
            switch unsafe Self.order(key, bytes, start..<end) {
            case 0: return start..<end
            case ..<0: high = start
            default: low = end + 1
            }
        }
        return nil
    }

    /// Below zero where a key comes before the key of a line, 0 where it is that key.
    private static func order(_ key: String, _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
        var at = line.lowerBound
        for byte in key.utf8 {
            let other = unsafe at < line.upperBound ? bytes[at] : UInt8(ascii: "\n")
            if other == UInt8(ascii: "\t") || other == UInt8(ascii: "\n") { return 1 }
            if byte != other { return byte < other ? -1 : 1 }
            at += 1
        }
        return unsafe at == line.upperBound || bytes[at] == UInt8(ascii: "\t") ? 0 : -1
    }
}
