/// What the names that a page gives to an element say that it holds.
struct Hints: OptionSet {
    let rawValue: UInt8

    /// The text of the article: `entry-content`, `articleBody`.
    static let body = Hints(rawValue: 1)
    /// The article with its head: `article`, `post`.
    static let article = Hints(rawValue: 2)
    /// What a page says around an article: menus, comments, what to share and to read next.
    static let furniture = Hints(rawValue: 4)
    /// Who wrote it.
    static let byline = Hints(rawValue: 8)
    /// When it was published.
    static let date = Hints(rawValue: 16)
    /// What readers wrote.
    static let comments = Hints(rawValue: 32)

    /// What sums the story up before it begins.
    static let lead = Hints(rawValue: 64)

    /// The hints of an element's class or id, a name or several between blanks.
    init(names: String) {
        self = []
        for name in names.utf8.split(whereSeparator: { $0 <= Ascii.space }) {
            formUnion(Hints(name: name))
        }
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The hints of one name: first as a whole, then word by word.
    private init(name: Substring.UTF8View) {
        self = []
        let words = Self.words(of: name)
        if let known = Self.wholes[words.joined()] { formUnion(known) }
        for (number, word) in words.enumerated() {
            // `has-sidebar`, `no-comments`: said of the element, not of what it holds.
            if number > 0, Self.negations.contains(words[number - 1]) { continue }
            if let known = Self.words[word] { formUnion(known) }
            if word.utf8.count >= 7, Self.stems.contains(where: { word.hasPrefix($0) || word.hasSuffix($0) })
            {
                insert(.furniture)
            }
        }
        if let first = words.first, Self.negations.contains(first) { remove([.furniture, .comments]) }
    }

    /// The words of `postContent`, `post-content` and `post_content2`, in small letters.
    private static func words(of name: Substring.UTF8View) -> [String] {
        var words: [[UInt8]] = []
        var inWord = false
        var before: UInt8 = 0
        for byte in name {
            if Ascii.isUpper(byte) || Ascii.isLower(byte) {
                if !inWord || (Ascii.isUpper(byte) && Ascii.isLower(before)) { words.append([]) }
                words[words.count - 1].append(Ascii.lowered(byte))
                inWord = true
            } else {
                inWord = false
            }
            before = byte
        }
        return words.map { String(decoding: $0, as: UTF8.self) }
    }

    private static let negations: Set<String> = [
        "has", "no", "with", "without", "hide", "not", "is", "non", "js", "show",
    ]
}
