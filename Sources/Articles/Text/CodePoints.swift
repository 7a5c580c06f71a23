/// Turns byte offsets of a text into code point offsets and back.
///
/// Offsets leave and enter the program as Unicode code points, because that is what other programs count.
/// Made once a text, in one pass; a look-up then walks at most one stride of bytes.
///
///     CodePoints(Text("Łódź was closed.")).range(ofBytes: 8..<11)  // 5..<8
public struct CodePoints: Sendable {
    private static let stride = 64
    private let utf8: [UInt8]
    /// The number of code points that begin before byte `i * stride`; nil where the text is ASCII throughout.
    private let before: [Int32]?

    /// Counts the code points of a text.
    public init(_ text: Text) {
        utf8 = text.utf8
        var counts: [Int32] = []
        counts.reserveCapacity(text.count / Self.stride + 1)
        var count: Int32 = 0
        for (offset, byte) in text.utf8.enumerated() {
            if offset % Self.stride == 0 { counts.append(count) }
            if !Self.continues(byte) { count += 1 }
        }
        before = Int(count) == text.count ? nil : counts
    }

    /// The number of code points before a byte offset that begins a code point, or the end.
    public func offset(ofByte byte: Int) -> Int {
        guard let before, !before.isEmpty else { return byte }
        let block = min(byte / Self.stride, before.count - 1)
        var count = Int(before[block])
        for at in (block * Self.stride)..<byte where !Self.continues(utf8[at]) { count += 1 }
        return count
    }

    /// A byte range as a range of code points.
    public func range(ofBytes bytes: Range<Int>) -> Range<Int> {
        offset(ofByte: bytes.lowerBound)..<offset(ofByte: bytes.upperBound)
    }

    /// The byte offset at which the code point of a given number begins; the end for any number past the last.
    public func byte(ofOffset offset: Int) -> Int {
        guard let before, !before.isEmpty else { return min(offset, utf8.count) }
        var low = 0
        var high = before.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(before[middle]) <= offset { low = middle } else { high = middle }
        }
        var at = low * Self.stride
        var count = Int(before[low])
        while at < utf8.count {
            if !Self.continues(utf8[at]) {
                if count == offset { return at }
                count += 1
            }
            at += 1
        }
        return utf8.count
    }

    private static func continues(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }
}
