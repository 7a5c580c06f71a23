import Articles
import CUchardet
import Platform

/// An encoding of one or more bytes a character that is not Unicode's.
enum Charset: Equatable {
    /// Windows-1252, and Latin-1, which is the same but for control characters that no text has.
    case western
    /// Any other, by the name that `iconv` knows it by.
    case named(String)

    /// How many bytes beyond ASCII are looked at to tell the encoding; with what stands between them.
    private static let sample = 1 << 18

    /// Tells the encoding of bytes that are not UTF-8, through libuchardet.
    ///
    /// A guess needs something to go by: where few bytes are beyond ASCII, the text is taken for a Western one, which
    /// differs from its sisters in a letter or two, while the others turn it into nonsense.
    static func detected(in bytes: [UInt8]) -> Charset {
        let sample = bytes.prefix(sample)
        let beyond = sample.count { $0 >= 0x80 }
        let letters = sample.count { $0 >= 0xC0 }
        guard let guess = guess(sample), beyond > 0 else { return .western }
        if ["ISO-8859-1", "WINDOWS-1252", "ISO-8859-15", "ASCII"].contains(guess) { return .western }
        let sister = latin.contains { guess.hasPrefix($0) }
        let telling = sister ? letters >= 20 : beyond * 5 >= sample.count
        return telling ? .named(guess) : .western
    }

    /// The text of some bytes; nil where they are not in this encoding, or the system does not know it.
    func decode(_ bytes: [UInt8]) -> Text? {
        switch self {
        case .western: Text(String(String.UnicodeScalarView(bytes.lazy.map(Self.westernScalar))))
        case .named(let name): Self.convert(bytes, from: name)
        }
    }

    /// What libuchardet takes some bytes for, in capitals; nil where it cannot tell.
    private static func guess(_ bytes: ArraySlice<UInt8>) -> String? {
        let detector = unsafe uchardet_new()
        defer { unsafe uchardet_delete(detector) }
        let failed = unsafe bytes.withUnsafeBytes { buffer in
            unsafe uchardet_handle_data(
                detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard failed == 0 else { return nil }
        unsafe uchardet_data_end(detector)
        guard let name = unsafe uchardet_get_charset(detector) else { return nil }
        let guess = unsafe String(cString: name).uppercased()
        return guess.isEmpty ? nil : guess
    }

    private static let latin = [
        "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-9", "ISO-8859-10", "ISO-8859-13", "ISO-8859-14",
        "ISO-8859-16", "WINDOWS-1250", "WINDOWS-1254", "WINDOWS-1257", "WINDOWS-1258", "MAC-CENTRALEUROPE",
        "IBM850", "IBM852", "IBM865", "VISCII",
    ]

    private static func westernScalar(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return windows[Int(byte) - 0x80]
    }

    /// The characters 0x80 to 0x9F of Windows-1252; the five it leaves open are taken as WHATWG takes them.
    private static let windows: [Unicode.Scalar] = [
        "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
        "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
    ]

    /// Converts through the system's `iconv`.
    private static func convert(_ bytes: [UInt8], from name: String) -> Text? {
        let converter = unsafe iconv_open("UTF-8", name)
        guard Int(bitPattern: converter) != -1 else { return nil }
        defer { unsafe iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        var written = 0
        let result = unsafe input.withUnsafeMutableBufferPointer { from in
            unsafe output.withUnsafeMutableBufferPointer { to in
                var source = from.baseAddress
                var target = to.baseAddress
                var left = from.count
                var room = to.count
                let result = unsafe iconv(converter, &source, &left, &target, &room)
                written = to.count - room
                return result
            }
        }
        guard result != -1 else { return nil }
        return Text(validating: output[..<written].map { UInt8(bitPattern: $0) })
    }
}
