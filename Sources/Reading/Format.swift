import Articles

/// How the articles of a file are written down.
///
/// A new format, or a new container of many articles, is one more `static let` here, in `all`, and the file that reads it.
struct Format: Sendable {
    /// What a file of a format holds.
    enum Content: Sendable {
        /// One article, made of the bytes of the whole file, with the id that the file's path gives it.
        case article(
            @Sendable (_ id: Article.ID, _ bytes: [UInt8], _ place: ReadingError.Place) throws(ReadingError)
                -> Article)
        /// Many articles; those without an id of their own are named below the stem of the file's path.
        case container(@Sendable (_ stem: String, _ file: consuming OpenFile) -> any Container)
    }

    /// The extensions of its files, in small letters.
    var extensions: [String]
    /// Whether the beginning of a file says that it is of this format, whatever its name.
    var isSaid: @Sendable (Head) -> Bool
    /// Whether a file named so may be of this format, by its beginning.
    var isPossible: @Sendable (Head) -> Bool
    /// What its files hold.
    var content: Content

    /// The formats that are read; the first that a file's beginning says wins.
    static let all = [jsonLines, html, markdown, plainText]

    static let jsonLines = Format(
        extensions: ["jsonl", "ndjson"], isSaid: { $0.firstLineHolds("{", "\"text\"") },
        isPossible: { _ in true },
        content: .container { _, file in JSONLines(file) })

    static let html = Format(
        extensions: ["html", "htm", "xhtml"], isSaid: { $0.beginsPage }, isPossible: { $0.hasElement },
        content: .article { id, bytes, place throws(ReadingError) in
            try HTML.article(id: id, source: place.path, page: bytes, at: place)
        })

    static let markdown = Format(
        extensions: ["md", "markdown", "mdown", "mkd"], isSaid: { $0.hasFrontMatter },
        isPossible: { _ in true },
        content: .article { id, bytes, place throws(ReadingError) in
            try Markdown.article(
                id: id, source: place.path, text: Decoding.lines(of: bytes, at: place), at: place)
        })

    static let plainText = Format(
        extensions: ["txt", "text"], isSaid: { _ in false }, isPossible: { _ in true },
        content: .article { id, bytes, place throws(ReadingError) in
            PlainText.article(id: id, source: place.path, text: try Decoding.lines(of: bytes, at: place))
        })

    /// How many bytes of a file it takes to tell.
    static let headLength = 4096

    /// The extensions of all formats.
    static let extensions = Set(all.flatMap(\.extensions))

    /// The format of a file, by how it begins; by its name where that does not say.
    static func of(head: some Collection<UInt8>, name: FileName) -> Format {
        let head = Head(head)
        return all.first { $0.isSaid(head) }
            ?? all.first { $0.extensions.contains(name.fileExtension) && $0.isPossible(head) } ?? plainText
    }
}

/// The beginning of a file, as the table of formats looks at it.
struct Head {
    /// In small letters, without byte order mark, NUL bytes (of UTF-16) and blanks at the beginning.
    let bytes: [UInt8]

    init(_ head: some Collection<UInt8>) {
        let mark: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
        bytes = head.prefix(Format.headLength).lazy.drop { mark.contains($0) || $0 <= Ascii.space }
            .filter { $0 != 0 }.map(Ascii.lowered)
    }

    func firstLineHolds(_ opening: StaticString, _ word: StaticString) -> Bool {
        guard bytes.holds(opening, at: 0) else { return false }
        let line = bytes.prefix { $0 != Ascii.lineFeed }
        return line.indices.contains { bytes.holds(word, at: $0) }
    }

    /// Whether it begins as web pages do, behind comments and declarations.
    var beginsPage: Bool {
        var at = 0
        while at < bytes.count {
            if bytes[at] <= Ascii.space {
                at += 1
            } else if bytes.holds("<!--", at: at) {
                guard let end = (at..<bytes.count).first(where: { bytes.holds("-->", at: $0) }) else {
                    return false
                }
                at = end + 3
            } else if bytes.holds("<?xml", at: at) {
                guard let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) else { return false }
                at = end + 1
            } else {
                return bytes.holds("<!doctype html", at: at) || bytes.holds("<html", at: at)
                    || bytes.holds("<head>", at: at) || bytes.holds("<body", at: at)
            }
        }
        return false
    }

    /// Whether an element opens in it.
    var hasElement: Bool {
        zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "<") && Ascii.isLower($1) }
    }

    /// Whether it opens with fields between two lines of `---`, a title among them.
    var hasFrontMatter: Bool {
        guard bytes.holds("---\n", at: 0) || bytes.holds("---\r\n", at: 0) else { return false }
        let lines = bytes.split(separator: Ascii.lineFeed).dropFirst()
        guard let end = lines.firstIndex(where: { $0.starts(with: "---".utf8) }) else { return false }
        return lines[..<end].contains { $0.starts(with: "title:".utf8) }
    }
}
