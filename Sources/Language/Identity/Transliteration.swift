/// Brings spellings of one foreign name together: `Mohammed`, `Muhammad`; `Gaddafi`, `Qaddafi`; `Osama`, `Usama`.
///
/// A key by rules of letters, coarser than spelling and finer than sound. It is never enough alone: a surname's key
/// counts only beside a given name that agrees.
enum Transliteration {
    /// The key of one folded word.
    static func key(_ word: String) -> String {
        var bytes = word.utf8.filter { ($0 >= 97 && $0 <= 122) || $0 > 127 }
        replace(&bytes, "kh", "h")
        replace(&bytes, "gh", "k")
        replace(&bytes, "dh", "d")
        replace(&bytes, "th", "t")
        replace(&bytes, "ph", "f")
        replace(&bytes, "tch", "c")
        replace(&bytes, "ch", "c")
        replace(&bytes, "sch", "s")
        replace(&bytes, "sh", "s")
        replace(&bytes, "ou", "u")
        replace(&bytes, "oo", "u")
        replace(&bytes, "ee", "i")
        replace(&bytes, "ei", "i")
        replace(&bytes, "ey", "i")
        replace(&bytes, "ay", "i")
        replace(&bytes, "ai", "i")
        replace(&bytes, "aa", "a")
        replace(&bytes, "iy", "i")
        var key: [UInt8] = []
        for (at, byte) in bytes.enumerated() {
            let letter = letter(byte, first: at == 0)
            if letter != key.last { key.append(letter) }
        }
        while key.count > 2, key.last == UInt8(ascii: "h") { key.removeLast() }
        if key.count > 4, isVowel(key[key.count - 2]), !isVowel(key[key.count - 1]) {
            key.remove(at: key.count - 2)
        }
        return String(decoding: key, as: UTF8.self)
    }

    private static func isVowel(_ letter: UInt8) -> Bool { "aiu".utf8.contains(letter) }

    private static func letter(_ byte: UInt8, first: Bool) -> UInt8 {
        switch byte {
        case UInt8(ascii: "q"), UInt8(ascii: "g"), UInt8(ascii: "k"): UInt8(ascii: "k")
        case UInt8(ascii: "o"), UInt8(ascii: "u"): UInt8(ascii: "u")
        case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y"):
            first && byte == UInt8(ascii: "y") ? byte : UInt8(ascii: "i")
        case UInt8(ascii: "w"), UInt8(ascii: "v"): UInt8(ascii: "v")
        case UInt8(ascii: "z"), UInt8(ascii: "s"): UInt8(ascii: "s")
        default: byte
        }
    }

    private static func replace(_ bytes: inout [UInt8], _ old: StaticString, _ new: Character) {
        let pattern = Array(String(describing: old).utf8)
        guard bytes.count >= pattern.count, let replacement = new.asciiValue else { return }
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if at + pattern.count <= bytes.count, bytes[at..<(at + pattern.count)].elementsEqual(pattern) {
                out.append(replacement)
                at += pattern.count
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        bytes = out
    }
}
