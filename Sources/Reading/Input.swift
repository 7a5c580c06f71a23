import Articles

/// One article that is there to be read: a file, or a line of a file of JSON lines.
///
/// It holds what is needed to read it anywhere, on any thread.
public struct Input: Sendable {
    /// The largest file that is read as one article, in bytes.
    public static let largestFile = 64 << 20
    /// The longest line of such a file, in bytes.
    public static let longestLine = 8 << 20

    enum Content: Sendable {
        case file(path: String, id: Article.ID)
        case line([UInt8])
    }

    let content: Content
    /// Where it stands.
    public let place: ReadingError.Place

    /// A file that holds one article.
    public init(file path: String, id: Article.ID) {
        content = .file(path: path, id: id)
        place = ReadingError.Place(path)
    }

    /// A line of JSON.
    public init(line: [UInt8], at place: ReadingError.Place) {
        content = .line(line)
        self.place = place
    }

    /// How many bytes the line has; nil for a file.
    public var lineLength: Int? { if case .line(let line) = content { line.count } else { nil } }

    /// Reads, decodes and marks the parts of the article.
    public func read() throws(ReadingError) -> Article {
        switch content {
        case .line(let line): return try JSONLine.article(line, at: place)
        case .file(let path, let id):
            let bytes = try OpenFile(path).readAll(bound: Self.largestFile)
            switch Format(head: bytes.prefix(Format.headLength), name: FileName(path)) {
            case .html: return try HTML.article(id: id, source: path, page: bytes, at: place)
            case .markdown:
                try checkLines(of: bytes)
                let text = try Decoding.text(of: bytes, at: place)
                return try Markdown.article(id: id, source: path, text: text, at: place)
            case .plainText, .jsonLines:
                try checkLines(of: bytes)
                return PlainText.article(id: id, source: path, text: try Decoding.text(of: bytes, at: place))
            }
        }
    }

    private func checkLines(of bytes: [UInt8]) throws(ReadingError) {
        guard bytes.count > Self.longestLine else { return }
        var start = 0
        var number = 1
        for at in bytes.indices where bytes[at] == Ascii.lineFeed || bytes[at] == Ascii.carriageReturn {
            guard at - start <= Self.longestLine else { break }
            start = at + 1
            if bytes[at] == Ascii.lineFeed { number += 1 }
        }
        let end =
            bytes[start...].firstIndex { $0 == Ascii.lineFeed || $0 == Ascii.carriageReturn } ?? bytes.count
        if end - start > Self.longestLine {
            throw .lineTooLong(ReadingError.Place(place.path, line: number), bound: Self.longestLine)
        }
    }
}
