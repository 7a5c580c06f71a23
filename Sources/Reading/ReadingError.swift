/// Why an input could not be read, and where.
public enum ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is nothing of that name.
    case missing(path: String)
    /// It is there, but the system does not let us read it; the reason is the system's own words.
    case unreadable(path: String, reason: String)
    /// A folder with nothing in it that could be an article.
    case noArticles(path: String)
    /// Nothing, or nothing but blanks.
    case empty(Place)
    /// Not text: NUL bytes, or too many control characters.
    case binary(Place)
    /// Larger than the bound, in bytes.
    case tooLarge(Place, bound: Int)
    /// A line longer than the bound, in bytes.
    case lineTooLong(Place, bound: Int)
    /// Mostly UTF-8, with bytes that are not; or marked as an encoding that it is not in.
    case notEncoded(Place, as: String)
    /// Elements nested deeper than the bound.
    case tooDeep(Place, bound: Int)
    /// More elements than the bound.
    case tooManyElements(Place, bound: Int)
    /// Packed, and broken off or not to be unpacked; by what it is packed.
    case damaged(Place, as: String)
    /// Packed, and many times larger unpacked than any text is.
    case unpacksTooFar(Place)
    /// In an encoding that cannot be told or is not known here.
    case unknownEncoding(Place)
    /// A line that is not a JSON object; what is wrong with it.
    case notJSON(Place, reason: String)
    /// A JSON object without a field that it must have.
    case missingField(Place, field: String)
    /// An article whose id another has that came before.
    case duplicate(Place, id: String)

    /// A place in an input: the path as the caller named it, and a line where one can be told.
    public struct Place: Sendable, Hashable, CustomStringConvertible {
        /// The path as the caller named it; `-` for standard input.
        public var path: String
        /// The number of the line, from 1.
        public var line: Int?

        /// A place of a path and a line.
        public init(_ path: String, line: Int? = nil) {
            self.path = path
            self.line = line
        }

        /// `2019.txt:812`, or the path alone.
        public var description: String { line.map { "\(path):\($0)" } ?? path }
    }

    /// Where it went wrong.
    public var place: Place {
        switch self {
        case .missing(let path), .unreadable(let path, _), .noArticles(let path): Place(path)
        case .empty(let place), .binary(let place), .tooLarge(let place, _), .lineTooLong(let place, _),
            .notEncoded(let place, _), .unknownEncoding(let place), .notJSON(let place, _),
            .tooDeep(let place, _), .tooManyElements(let place, _), .damaged(let place, _),
            .unpacksTooFar(let place),
            .missingField(let place, _), .duplicate(let place, _):
            place
        }
    }

    /// What is wrong, without the place: `not UTF-8`.
    public var reason: String {
        switch self {
        case .missing: "no such file or folder"
        case .unreadable(_, let reason): reason
        case .noArticles: "no articles in this folder (looked for .txt, .md, .html, .jsonl and the like)"
        case .empty: "empty"
        case .binary: "not text"
        case .tooLarge(_, let bound): "larger than \(bound >> 20) MiB"
        case .lineTooLong(_, let bound): "a line longer than \(bound >> 20) MiB"
        case .tooDeep(_, let bound): "elements nested deeper than \(bound)"
        case .tooManyElements(_, let bound): "more than \(bound) elements"
        case .damaged(_, let packing): "damaged \(packing) data"
        case .unpacksTooFar: "unpacks to more than \(Unpacking.mostGrowth) times its size"
        case .notEncoded(_, let encoding): "not \(encoding)"
        case .unknownEncoding: "in an unknown encoding"
        case .notJSON(_, let reason): "not JSON: \(reason)"
        case .missingField(_, let field): "no \"\(field)\""
        case .duplicate(_, let id): "another article has the id \(id)"
        }
    }

    /// Place and reason as one line: `2019.txt:812: not UTF-8`.
    public var description: String { "\(place): \(reason)" }
}
