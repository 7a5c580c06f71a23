import Articles

/// One article that is there to be read: a file, or an entry of a file that holds many.
///
/// It holds what is needed to read it anywhere, on any thread.
public struct Input: Sendable {
    /// The largest file that is read as one article, in bytes.
    public static let largestFile = 64 << 20
    /// The longest line of such a file, in bytes.
    public static let longestLine = 8 << 20

    /// Makes an article of the bytes of an entry.
    typealias EntryReading =
        @Sendable (_ bytes: [UInt8], _ place: ReadingError.Place) throws(ReadingError) -> Article

    private enum Content: Sendable {
        case file(path: String, id: Article.ID)
        case entry([UInt8], read: EntryReading)
    }

    private let content: Content
    /// Where it stands.
    public let place: ReadingError.Place

    /// A file that holds one article.
    public init(file path: String, id: Article.ID) {
        content = .file(path: path, id: id)
        place = ReadingError.Place(path)
    }

    /// A line of JSON.
    public init(line: [UInt8], at place: ReadingError.Place) {
        self.init(entry: line, at: place) { line, place throws(ReadingError) in
            try JSONLine.article(line, at: place)
        }
    }

    /// An entry of a file that holds many articles, with what makes an article of it.
    init(entry: [UInt8], at place: ReadingError.Place, read: @escaping EntryReading) {
        content = .entry(entry, read: read)
        self.place = place
    }

    /// How many bytes an entry has; nil for a file.
    public var entryLength: Int? { if case .entry(let entry, _) = content { entry.count } else { nil } }

    /// Reads, decodes and marks the parts of the article.
    public func read() throws(ReadingError) -> Article {
        switch content {
        case .entry(let entry, let read): return try read(entry, place)
        case .file(let path, let id):
            let bytes = try OpenFile(path).readAll(bound: Self.largestFile)
            // A container by now was none when it was met.
            guard case .article(let read) = Format.of(head: bytes, name: FileName(path)).content else {
                return PlainText.article(id: id, source: path, text: try Decoding.lines(of: bytes, at: place))
            }
            return try read(id, bytes, place)
        }
    }
}
