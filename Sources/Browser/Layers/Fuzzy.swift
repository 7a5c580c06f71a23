/// Finds names by some of their letters in order, as pickers do: `mab` finds Mahmoud Abbas.
struct Fuzzy {
    private let wanted: [UInt8]
    private let words: [ArraySlice<UInt8>]

    /// Of names that hold the words as written none fits better than another: what is used more comes first.
    private static let asWritten = 1 << 30

    init(_ words: String) {
        let folded = Needle.folded(Array(words.utf8))
        wanted = folded.filter { $0 != 0x20 }
        self.words = folded.split(separator: 0x20)
    }

    /// How well a name fits; nil where it does not. What has words that begin as written fits best. Else letters at the beginning of a word and letters that
    /// follow one another count most, and short names before long ones.
    func score(_ name: String) -> Int? {
        guard !wanted.isEmpty else { return 0 }
        let letters = Needle.folded(Array(name.utf8))
        if holdsWords(letters) { return Self.asWritten }
        var best: Int?
        for start in letters.indices where letters[start] == wanted[0] {
            guard let score = score(letters, from: start) else { break }
            best = max(best ?? Int.min, score)
        }
        return best.map { $0 - letters.count }
    }

    /// Whether words of a name begin with the words, in their order.
    private func holdsWords(_ letters: [UInt8]) -> Bool {
        var at = 0
        for word in words {
            let begin = letters[at...].indices.first { start in
                (start == 0 || !Self.isLetter(letters[start - 1])) && letters[start...].starts(with: word)
            }
            guard let begin else { return false }
            at = begin + word.count
        }
        return true
    }

    private func score(_ letters: [UInt8], from start: Int) -> Int? {
        var score = 0
        var next = 0
        var lastHit = -2
        for at in start..<letters.count where next < wanted.count && letters[at] == wanted[next] {
            if at == lastHit + 1 { score += 20 }
            if at == 0 || !Self.isLetter(letters[at - 1]) { score += 10 }
            lastHit = at
            next += 1
        }
        return next == wanted.count ? score : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }
}
