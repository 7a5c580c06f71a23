/// Words that are written with a stop of their own, and words that begin sentences.
struct Abbreviations: Sendable {
    /// When a written stop belongs to the word, and whether a sentence may end there.
    enum Kind {
        /// Stands before a name; no sentence ends with it: `Gen.`
        case title
        /// A sentence may end with it: `Corp.`
        case word
        /// As `word`, and only with a capital: `Mass.`, `Sat.`
        case capitalised
        /// Only before a number: `No. 10`.
        case numbered
        /// Commonly ends a sentence: `p.m.`
        case closing
    }

    /// The abbreviations of print in English.
    static let english = Abbreviations()

    private let kinds: [UInt64: Kind]
    private let starters: Set<UInt64>

    private init() {
        var kinds: [UInt64: Kind] = [:]
        func add(_ words: String, _ kind: Kind) {
            for word in words.split(separator: " ") { kinds[Self.packed(word.utf8)] = kind }
        }
        add(
            "mr mrs ms dr prof gen lt col sgt maj capt cmdr adm brig rev hon pres gov sen rep reps sens st messrs mme "
                + "mlle msgr supt insp atty mt ft pvt cpl amb dep asst det ald fr",
            .title)
        add(
            "jr sr inc corp co ltd bros vs v bhd pty plc jan feb apr aug sept nov dec ave blvd rd univ assn "
                + "cos est dist dept bldg govt intl natl ph m.d ph.d",
            .word)
        add(
            "mar jun jul sep oct sun mon tue tues wed thu thur thurs fri sat ala ariz ark calif colo conn del fla ga "
                + "ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo "
                + "ont que alta sask div",
            .capitalised)
        add("no nos art sec fig vol pp p ch", .numbered)
        add("etc a.m p.m", .closing)
        self.kinds = kinds
        starters = Set(
            ("the a an he she it they we i in on at but and or this that these those his her its their our my there "
                + "when while if as after before for from with by to no not what who how why where however some many "
                + "most all both one two three last")
                .split(separator: " ").map { Self.packed($0.utf8) })
    }

    /// What kind of abbreviation the word in a range is, the stop left out; nil for any other word.
    func kind(of word: Range<Int>, in bytes: [UInt8]) -> Kind? {
        guard word.count <= 8 else { return nil }
        return kinds[Self.packed(bytes[word])]
    }

    /// Whether a word is one that often begins sentences and is not part of a name.
    func begins(_ word: Range<Int>, in bytes: [UInt8]) -> Bool {
        word.count <= 8 && starters.contains(Self.packed(bytes[word]))
    }

    /// Up to eight bytes as one number, ASCII letters in lower case.
    private static func packed(_ word: some Sequence<UInt8>) -> UInt64 {
        var packed: UInt64 = 0
        for byte in word { packed = packed << 8 | UInt64(byte &- 65 < 26 ? byte | 0x20 : byte) }
        return packed
    }
}
