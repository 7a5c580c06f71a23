/// The text of an article: valid UTF-8, kept as the bytes that were read.
///
/// Everything that Byname says about a text it says in ranges of byte offsets into it. A `String` is made
/// only to be shown or compared as a whole; code points are counted only where offsets leave the program.
///
///     Text("Łódź was closed.")[0..<7]  // "Łódź"
public struct Text: Sendable, Hashable {
    /// The bytes, valid UTF-8.
    public let utf8: [UInt8]

    /// A text from a string.
    public init(_ string: String) {
        utf8 = Array(string.utf8)
    }

    /// A text from bytes; nil where they are not valid UTF-8.
    public init?(validating bytes: [UInt8]) {
        guard let string = String(validating: bytes, as: UTF8.self), string.utf8.count == bytes.count
        else { return nil }
        utf8 = bytes
    }

    /// How many bytes there are.
    public var count: Int { utf8.count }

    /// The range of the whole text.
    public var range: Range<Int> { 0..<utf8.count }

    /// The words in a range, as a string. A range that cuts a code point shows U+FFFD there.
    public subscript(range: Range<Int>) -> String {
        String(decoding: utf8[range], as: UTF8.self)
    }

    /// The whole text as a string.
    public var string: String { String(decoding: utf8, as: UTF8.self) }
}
