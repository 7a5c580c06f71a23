/// Writes JSON as bytes, with as few copies as there can be.
///
/// It keeps the commas; that keys and values alternate is the caller's part.
///
///     var json = JSONBytes()
///     json.object { json in
///         json.key("title")
///         json.string("Storm shuts harbour")
///     }  // {"title":"Storm shuts harbour"}
public struct JSONBytes {
    /// What was written.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Nothing written yet.
    public init() {}

    /// Forgets what was written and keeps the room.
    public mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    /// Writes an object whose members `members` writes.
    public mutating func object(_ members: (inout JSONBytes) -> Void) { nest("{", "}", members) }

    /// Writes an array whose elements `elements` writes.
    public mutating func array(_ elements: (inout JSONBytes) -> Void) { nest("[", "]", elements) }

    /// Writes an array with an element for each of a sequence.
    public mutating func array<Elements: Sequence>(
        _ elements: Elements, _ element: (inout JSONBytes, Elements.Element) -> Void
    ) {
        array { json in
            for each in elements { element(&json, each) }
        }
    }

    /// Writes the key of the member whose value is written next. It has to be plain ASCII.
    public mutating func key(_ key: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a string, or null for nil.
    public mutating func string(_ value: String?) {
        guard let value else { return null() }
        separate()
        bytes.append(UInt8(ascii: "\""))
        var text = value
        text.withUTF8 { unsafe append(escaping: $0) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a string of valid UTF-8.
    public mutating func string(utf8: [UInt8]) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        unsafe utf8.withUnsafeBufferPointer { unsafe append(escaping: $0) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a whole number that is not negative.
    public mutating func number(_ value: Int) {
        precondition(value >= 0)
        separate()
        var rest = value
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    /// Writes a number from 0 to 1, in hundredths: `0.93`.
    public mutating func share(_ value: Double) {
        let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
        number(hundredths / 100)
        guard hundredths % 100 > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "0") + UInt8(hundredths / 10))
        if hundredths % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(hundredths % 10)) }
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// Writes `null`.
    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Ends the line, and with it the value.
    public mutating func newline() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    private mutating func nest(
        _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONBytes) -> Void
    ) {
        separate()
        bytes.append(UInt8(ascii: open))
        needsComma = false
        content(&self)
        bytes.append(UInt8(ascii: close))
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// Copies runs of bytes that need no escape as they are.
    private mutating func append(escaping source: UnsafeBufferPointer<UInt8>) {
        bytes.reserveCapacity(bytes.count + source.count + 2)
        var start = 0
        for at in source.indices {
            let byte = unsafe source[at]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
            else { continue }
            unsafe bytes.append(contentsOf: source[start..<at])
            start = at + 1
            append(escapeOf: byte)
        }
        unsafe bytes.append(contentsOf: source[start...])
    }

    private mutating func append(escapeOf byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}
