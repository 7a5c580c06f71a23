import Articles

/// JSON as pages write it into their scripts: raw line ends in strings, commas too many, comments around it.
///
/// The strict kind refuses about one page in thirty, most of which say nothing worse than that.
indirect enum LooseJSON: Equatable {
    case object([String: LooseJSON])
    case array([LooseJSON])
    case string(String)
    /// A number, `true`, `false` or `null`: nothing that is asked for here.
    case other

    /// The deepest nesting that is read.
    private static let deepest = 64

    /// Reads the first object or array of some bytes; nil where there is none, or it breaks off.
    init?(_ bytes: [UInt8]) {
        guard let start = bytes.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") })
        else {
            return nil
        }
        var reader = Reader(bytes: bytes, at: start)
        guard let value = reader.value(depth: 0) else { return nil }
        self = value
    }

    /// The value of a key, where this is an object that has it.
    subscript(key: String) -> LooseJSON? {
        if case .object(let fields) = self { fields[key] } else { nil }
    }

    /// The values of an array; any other value alone.
    var elements: [LooseJSON] {
        if case .array(let values) = self { values } else { [self] }
    }

    /// The words of a string, not blank.
    var words: String? {
        guard case .string(let string) = self else { return nil }
        let words = string.onOneLine
        return words.isEmpty ? nil : words
    }

    private struct Reader {
        let bytes: [UInt8]
        var at: Int

        mutating func value(depth: Int) -> LooseJSON? {
            skipBlanks()
            guard at < bytes.count, depth < LooseJSON.deepest else { return nil }
            switch bytes[at] {
            case UInt8(ascii: "{"): return object(depth)
            case UInt8(ascii: "["): return array(depth)
            case UInt8(ascii: "\""): return string().map { .string($0) }
            default:
                let start = at
                while at < bytes.count, Ascii.isWord(bytes[at]) || "+-.".utf8.contains(bytes[at]) { at += 1 }
                return at > start ? .other : nil
            }
        }

        private mutating func object(_ depth: Int) -> LooseJSON? {
            var fields: [String: LooseJSON] = [:]
            at += 1
            while true {
                skipBlanks()
                guard at < bytes.count else { return nil }
                if bytes[at] == UInt8(ascii: "}") { break }
                if bytes[at] == Ascii.comma {
                    at += 1
                    continue
                }
                guard bytes[at] == UInt8(ascii: "\""), let key = string() else { return nil }
                skipBlanks()
                guard at < bytes.count, bytes[at] == Ascii.colon else { return nil }
                at += 1
                guard let value = value(depth: depth + 1) else { return nil }
                if fields[key] == nil { fields[key] = value }
            }
            at += 1
            return .object(fields)
        }

        private mutating func array(_ depth: Int) -> LooseJSON? {
            var values: [LooseJSON] = []
            at += 1
            while true {
                skipBlanks()
                guard at < bytes.count else { return nil }
                if bytes[at] == UInt8(ascii: "]") { break }
                if bytes[at] == Ascii.comma {
                    at += 1
                    continue
                }
                guard let value = value(depth: depth + 1) else { return nil }
                values.append(value)
            }
            at += 1
            return .array(values)
        }

        private mutating func string() -> String? {
            var units: [UInt8] = []
            at += 1
            while at < bytes.count {
                let byte = bytes[at]
                at += 1
                if byte == UInt8(ascii: "\"") { return String(decoding: units, as: UTF8.self) }
                guard byte == UInt8(ascii: "\\"), at < bytes.count else {
                    units.append(byte)
                    continue
                }
                at += 1
                switch bytes[at - 1] {
                case UInt8(ascii: "n"), UInt8(ascii: "r"): units.append(Ascii.lineFeed)
                case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): units.append(Ascii.space)
                case UInt8(ascii: "u"): units.append(contentsOf: String(escaped()).utf8)
                case let plain: units.append(plain)
                }
            }
            return nil
        }

        /// The scalar of the four digits ahead, with those of a second half; U+FFFD where they make none.
        private mutating func escaped() -> Unicode.Scalar {
            guard let first = digits() else { return "\u{FFFD}" }
            if let scalar = Unicode.Scalar(first) { return scalar }
            guard first < 0xDC00, bytes.holds("\\u", at: at) else { return "\u{FFFD}" }
            at += 2
            guard let second = digits(), (0xDC00...0xDFFF).contains(second) else { return "\u{FFFD}" }
            return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
        }

        private mutating func digits() -> UInt32? {
            guard at + 4 <= bytes.count, let code = UInt32(bytes.string(at..<at + 4), radix: 16) else {
                return nil
            }
            at += 4
            return code
        }

        private mutating func skipBlanks() {
            while at < bytes.count, bytes[at] <= Ascii.space { at += 1 }
        }
    }
}
