import Articles

/// What a word is by itself: the hashes of its letters, its shape, and what the tables know of it.
struct Form {
    /// How a word is written. The raw values go into features.
    enum Style: UInt8 {
        case lower, initial, upper, capitalised, mixed, number, numbered, mark

        /// Whether it begins with a capital.
        var isCapital: Bool {
            switch self {
            case .initial, .upper, .capitalised: true
            case .lower, .mixed, .number, .numbered, .mark: false
            }
        }
    }

    /// The word as written, a curly apostrophe straight.
    var written = FNV1a.empty
    /// The word in lower case.
    var lower = FNV1a.empty
    /// The classes of its characters, repetitions as one.
    var shape = FNV1a.empty
    /// The classes of its first ten characters.
    var fullShape = FNV1a.empty
    /// Its first one to four characters in lower case; 0 where it has fewer.
    var prefixes = SIMD4<UInt64>(repeating: 0)
    /// Its last one to five characters in lower case, read backwards; 0 where it has fewer.
    var suffixes = SIMD8<UInt64>(repeating: 0)
    /// How it is written.
    var style = Style.mark
    /// The first byte of it as written.
    var initial: UInt8 = 0
    /// The initial letters that it may stand for, where it is an acronym: the hash of its capitals.
    var capitals: UInt64 = 0
    /// What the tables say of the word alone.
    var known = NameTables.Word()
    /// The lists that hold the word alone.
    var lists = NameLists()
    /// The longest phrase of the lists that begins with the word.
    var longestPhrase = 0

    /// How the line is cased that it stands in, where not as running text: its style is made up then.
    var casing = Casing.ordinary

    /// The style, told apart by the casing of the line: what goes into features.
    var styleValue: UInt64 { UInt64(style.rawValue) + 1 + UInt64(casing.rawValue) << 3 }

    /// The form of a word.
    init(_ word: some Collection<UInt8>, _ tables: NameTables) {
        let spelling = Spelling(word)
        read(spelling)
        let key = spelling.clusterKey()
        known = tables.word(
            key, orElse: spelling.isUpper ? spelling.capitalised() : spelling.lower, or: spelling.lower)
        known.truecase = tables.truecase(of: lower)
        (lists, longestPhrase) = tables.lists(of: lower)
    }

    /// What stands beyond the ends of a sentence.
    static let outside: Form = {
        var form = Form()
        (form.written, form.lower, form.shape) = (7, 7, 7)
        form.suffixes = SIMD8(repeating: 7)
        return form
    }()

    private init() {}

    private mutating func read(_ spelling: Spelling) {
        for byte in spelling.written { written = FNV1a.continued(written, byte) }
        initial = spelling.written.first ?? 0
        var characters = 0
        for (index, byte) in spelling.lower.enumerated() {
            lower = FNV1a.continued(lower, byte)
            let next = index + 1
            if next == spelling.lower.count || spelling.lower[next] & 0xC0 != 0x80 {
                if characters < 4 { prefixes[characters] = lower }
                characters += 1
            }
        }
        var suffix = FNV1a.empty
        var count = 0
        for byte in spelling.lower.reversed() where count < 5 {
            suffix = FNV1a.continued(suffix, byte)
            if byte & 0xC0 != 0x80 {
                suffixes[count] = suffix
                count += 1
            }
        }
        readShape(spelling)
    }

    private mutating func readShape(_ spelling: Spelling) {
        var last: UInt8 = 0
        for (index, mark) in spelling.classes.enumerated() {
            if index < 10 { fullShape = FNV1a.continued(fullShape, mark) }
            if mark != last { shape = FNV1a.continued(shape, mark) }
            last = mark
        }
        style = spelling.style
        if style == .upper {
            capitals = FNV1a.hash(spelling.written.filter { $0 != UInt8(ascii: ".") })
        }
    }
}

/// The letters of a word, in the cases that the tables are asked for.
struct Spelling {
    /// As written, a curly apostrophe straight.
    private(set) var written: [UInt8] = []
    /// In lower case.
    private(set) var lower: [UInt8] = []
    /// A class for each character: `X` capital, `x` letter, `d` digit, or the character's first byte.
    private(set) var classes: [UInt8] = []

    init(_ word: some Collection<UInt8>) {
        written.reserveCapacity(word.count)
        lower.reserveCapacity(word.count)
        classes.reserveCapacity(word.count)
        if word.allSatisfy({ $0 < 0x80 }) {
            for byte in word { append(ascii: byte) }
        } else {
            for scalar in String(decoding: word, as: UTF8.self).unicodeScalars { append(scalar) }
        }
    }

    private mutating func append(ascii byte: UInt8) {
        written.append(byte)
        let isUpper = byte &- 65 < 26
        lower.append(isUpper ? byte | 0x20 : byte)
        classes.append(
            isUpper
                ? UInt8(ascii: "X")
                : byte &- 97 < 26 ? UInt8(ascii: "x") : byte &- 48 < 10 ? UInt8(ascii: "d") : byte)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.value < 0x80 { return append(ascii: UInt8(scalar.value)) }
        if scalar.value == 0x2019 || scalar.value == 0x2018 { return append(ascii: UInt8(ascii: "'")) }
        written.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        let properties = scalar.properties
        lower.append(contentsOf: properties.lowercaseMapping.utf8)
        classes.append(
            properties.isUppercase
                ? UInt8(ascii: "X") : properties.isAlphabetic ? UInt8(ascii: "x") : written[written.count - 1]
        )
    }

    /// How the word is written.
    var style: Form.Style {
        let x = UInt8(ascii: "x")
        let capital = UInt8(ascii: "X")
        let isWord =
            classes.contains { $0 == x || $0 == capital }
            && classes.allSatisfy {
                $0 == x || $0 == capital || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: ".")
            }
        guard isWord, let first = classes.first else {
            return classes.contains(UInt8(ascii: "d"))
                ? (classes.first == UInt8(ascii: "d") ? .number : .numbered) : .mark
        }
        if !classes.contains(capital) { return .lower }
        if classes.count == 1 || classes.count == 2 && classes[1] == UInt8(ascii: ".") { return .initial }
        if !classes.contains(x) { return .upper }
        return first == capital ? .capitalised : .mixed
    }

    /// Whether all its letters are capitals.
    var isUpper: Bool { style == .upper || style == .initial }

    /// With a capital at the head and lower case after it.
    func capitalised() -> [UInt8] {
        guard let first = lower.first, first &- 97 < 26 else { return lower }
        return [first & 0xDF] + lower.dropFirst()
    }

    /// The word as the cluster tables write it: digits as zeros, one word for all addresses and all handles.
    func clusterKey() -> [UInt8] {
        guard let first = written.first else { return [] }
        if first &- 48 < 10 {
            return written.count < 5 ? written.map { $0 &- 48 < 10 ? 48 : $0 } : Array("00000".utf8)
        }
        if written.starts(with: "http".utf8), written.count > 7 { return Array("<url>".utf8) }
        if first == UInt8(ascii: "@"), written.count > 1 { return Array("<user>".utf8) }
        return written
    }
}
