import Articles

/// A search in one pane: what is searched for, and where it is found. Small letters find capitals too;
/// a capital finds only itself.
struct Find: Sendable {
    /// Where the words stand.
    enum Hits: Sendable {
        /// Numbers of rows, in order.
        case rows([Int])
        /// Bytes of the article's text, in order.
        case ranges([Range<Int>])
        /// They are looked for still.
        case awaited

        var count: Int {
            switch self {
            case .rows(let rows): rows.count
            case .ranges(let ranges): ranges.count
            case .awaited: 0
            }
        }
    }

    /// What is searched for.
    let words: String
    var hits: Hits

    /// Whether they are looked for still.
    var isAwaited: Bool { if case .awaited = hits { true } else { false } }

    /// Nothing found yet.
    init(_ words: String, _ hits: Hits) {
        self.words = words
        self.hits = hits
    }
}

/// Words to look for in bytes.
public struct Needle: Sendable {
    private let bytes: [UInt8]
    private let foldsCase: Bool

    /// Words to look for: small letters find capitals too, a capital finds only itself.
    public init(_ words: String) {
        foldsCase = !words.contains(where: \.isUppercase)
        bytes = foldsCase ? Needle.folded(Array(words.utf8)) : Array(words.utf8)
    }

    /// Where the words stand in a text, none over another.
    func ranges(in text: [UInt8]) -> [Range<Int>] {
        guard let first = bytes.first else { return [] }
        let hay = foldsCase ? Needle.folded(text) : text
        var found: [Range<Int>] = []
        var at = 0
        while at + bytes.count <= hay.count {
            if hay[at] == first, matches(hay, at: at) {
                found.append(at..<(at + bytes.count))
                at += bytes.count
            } else {
                at += 1
            }
        }
        return found
    }

    /// Whether the words stand in a text.
    public func isFound(in text: String) -> Bool {
        guard let first = bytes.first else { return false }
        let hay = text.utf8.span
        guard hay.count >= bytes.count else { return false }
        // Letters beyond ASCII are folded only where there are any.
        for at in hay.indices where hay[at] >= 0x80 { return !ranges(in: Array(text.utf8)).isEmpty }
        for at in 0...(hay.count - bytes.count) where folded(hay[at]) == first {
            var length = 1
            while length < bytes.count, folded(hay[at + length]) == bytes[length] { length += 1 }
            if length == bytes.count { return true }
        }
        return false
    }

    private func matches(_ hay: [UInt8], at start: Int) -> Bool {
        for offset in 1..<max(1, bytes.count) where hay[start + offset] != bytes[offset] { return false }
        return true
    }

    @inline(__always)
    private func folded(_ byte: UInt8) -> UInt8 {
        foldsCase && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    /// The text in small letters, where that takes as many bytes, so that offsets stay what they are.
    static func folded(_ text: [UInt8]) -> [UInt8] {
        var folded = text
        var at = 0
        while at < text.count {
            let byte = text[at]
            if byte < 0x80 {
                if byte >= 0x41, byte <= 0x5A { folded[at] = byte | 0x20 }
                at += 1
                continue
            }
            let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let end = min(at + length, text.count)
            let small = Array(String(decoding: text[at..<end], as: UTF8.self).lowercased().utf8)
            if small.count == end - at { folded.replaceSubrange(at..<end, with: small) }
            at = end
        }
        return folded
    }
}
