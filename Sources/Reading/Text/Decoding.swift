import Articles

/// Turns the bytes of a file into a text, whatever encoding they are in.
public enum Decoding {
    /// Decodes UTF-8 with or without a byte order mark, UTF-16 with one, and other encodings as they are told from
    /// the bytes. The mark is not part of the text.
    ///
    /// - Throws: `.empty`, `.binary`, `.notEncoded` with the line, or `.unknownEncoding`.
    public static func text(of bytes: [UInt8], at place: ReadingError.Place) throws(ReadingError) -> Text {
        let text: Text
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            text = try utf8(Array(bytes.dropFirst(3)), at: place, certain: true)
        } else if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
            text = try utf16(bytes, at: place)
        } else {
            if bytes.contains(0) { throw .binary(place) }
            text = try utf8(bytes, at: place, certain: false)
        }
        if isBinary(text.utf8) { throw .binary(place) }
        if text.utf8.trimmed(text.range).isEmpty { throw .empty(place) }
        return text
    }

    /// Decodes a file that holds one article, if none of its lines is too long for one.
    ///
    /// - Throws: `.lineTooLong` with the line, and what `text` throws.
    static func lines(of bytes: [UInt8], at place: ReadingError.Place) throws(ReadingError) -> Text {
        guard bytes.count > Input.longestLine else { return try text(of: bytes, at: place) }
        var start = 0
        var number = 1
        for at in bytes.indices where bytes[at] == Ascii.lineFeed || bytes[at] == Ascii.carriageReturn {
            guard at - start <= Input.longestLine else { break }
            start = at + 1
            if bytes[at] == Ascii.lineFeed { number += 1 }
        }
        let end =
            bytes[start...].firstIndex { $0 == Ascii.lineFeed || $0 == Ascii.carriageReturn } ?? bytes.count
        if end - start > Input.longestLine {
            throw .lineTooLong(ReadingError.Place(place.path, line: number), bound: Input.longestLine)
        }
        return try text(of: bytes, at: place)
    }

    /// Whether more than one byte in fifty is a control character that no text has.
    private static func isBinary(_ bytes: [UInt8]) -> Bool {
        var controls = 0
        for byte in bytes where byte < Ascii.space {
            switch byte {
            case 0: return true
            case Ascii.tab, Ascii.lineFeed, Ascii.carriageReturn, 0x0C: continue
            default: controls += 1
            }
        }
        return controls * 50 > bytes.count
    }

    private static func utf8(
        _ bytes: [UInt8], at place: ReadingError.Place, certain: Bool
    ) throws(ReadingError) -> Text {
        if let text = Text(validating: bytes) { return text }
        if isBinary(bytes) { throw .binary(place) }
        let check = UTF8Check(bytes)
        // A text with more good sequences than bad ones is UTF-8 that was damaged; to guess would garble it.
        guard !certain, check.good <= check.bad else {
            throw .notEncoded(ReadingError.Place(place.path, line: check.firstBadLine), as: "UTF-8")
        }
        guard let text = Charset.detected(in: bytes).decode(bytes) else { throw .unknownEncoding(place) }
        return text
    }

    private static func utf16(_ bytes: [UInt8], at place: ReadingError.Place) throws(ReadingError) -> Text {
        let big = bytes[0] == 0xFE
        var line = 1
        var decoder = UTF16()
        var units = stride(from: 2, to: bytes.count - 1, by: 2).lazy
            .map { UInt16(bytes[$0 + (big ? 0 : 1)]) << 8 | UInt16(bytes[$0 + (big ? 1 : 0)]) }
            .makeIterator()
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        reading: while true {
            switch decoder.decode(&units) {
            case .emptyInput: break reading
            case .error: throw .notEncoded(ReadingError.Place(place.path, line: line), as: "UTF-16")
            case .scalarValue(let scalar):
                if scalar == "\n" { line += 1 }
                if let encoded = UTF8.encode(scalar) { decoded.append(contentsOf: encoded) }
            }
        }
        guard bytes.count % 2 == 0, let text = Text(validating: decoded) else {
            throw .notEncoded(ReadingError.Place(place.path, line: line), as: "UTF-16")
        }
        return text
    }
}

/// What of some bytes is UTF-8 beyond ASCII, and what is not.
struct UTF8Check {
    /// How many sequences of more than one byte are right.
    private(set) var good = 0
    /// How many bytes belong to no sequence.
    private(set) var bad = 0
    /// The number of the line, from 1, of the first of those.
    private(set) var firstBadLine: Int?

    init(_ bytes: [UInt8]) {
        var line = 1
        var iterator = bytes.makeIterator()
        var decoder = UTF8()
        while true {
            switch decoder.decode(&iterator) {
            case .emptyInput: return
            case .error:
                bad += 1
                if firstBadLine == nil { firstBadLine = line }
            case .scalarValue(let scalar):
                if scalar == "\n" { line += 1 } else if !scalar.isASCII { good += 1 }
            }
        }
    }
}
