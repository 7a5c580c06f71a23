import Articles

/// Decodes the bytes of a page.
enum PageText {
    /// The text of a page as UTF-8 without NUL bytes: by its byte order mark, as UTF-8 where it is that, by what its
    /// head says, then as told from the bytes. Bytes that fit nowhere show as U+FFFD, as in browsers.
    ///
    /// - Throws: `.binary` where it is no text, `.notEncoded` for broken UTF-16.
    static func utf8(of bytes: [UInt8], at place: ReadingError.Place) throws(ReadingError) -> [UInt8] {
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
            return try Decoding.text(of: bytes, at: place).utf8
        }
        var bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let nuls = bytes.count { $0 == 0 }
        if nuls * 20 > bytes.count { throw .binary(place) }
        if nuls > 0 { bytes = bytes.map { $0 == 0 ? Ascii.space : $0 } }
        if let text = Text(validating: bytes) { return text.utf8 }
        if let charset = declared(in: bytes) {
            if let charset = charset.wrapped, let text = charset.decode(bytes) { return text.utf8 }
            // It says UTF-8 and is not, here and there.
            return Array(String(decoding: bytes, as: UTF8.self).utf8)
        }
        let check = UTF8Check(bytes)
        if check.good > check.bad { return Array(String(decoding: bytes, as: UTF8.self).utf8) }
        let charset = Charset.detected(in: bytes)
        return (charset.decode(bytes) ?? Charset.western.decode(bytes))?.utf8 ?? []
    }

    /// What the head of a page says that it is in.
    private struct Declared {
        /// The encoding; nil for UTF-8.
        var wrapped: Charset?
    }

    private static func declared(in bytes: [UInt8]) -> Declared? {
        let head = bytes.prefix(4096).map(Ascii.lowered)
        for at in head.indices where head.holds("charset", at: at) || head.holds("encoding=", at: at) {
            var start = at + (head.holds("charset", at: at) ? 7 : 8)
            while start < head.count, " =\"'".utf8.contains(head[start]) { start += 1 }
            let name = head[start...].prefix { Ascii.isWord($0) && $0 < 0x80 || "-_:".utf8.contains($0) }
            guard !name.isEmpty else { continue }
            let label = String(decoding: name, as: UTF8.self)
            switch label {
            case "utf-8", "utf8": return Declared(wrapped: nil)
            case "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "us-ascii", "ascii":
                return Declared(wrapped: .western)
            // What browsers take these for, which hold more than what they name.
            case "gb2312", "gbk", "x-gbk": return Declared(wrapped: .named("GB18030"))
            case "shift_jis", "shift-jis", "sjis", "x-sjis": return Declared(wrapped: .named("CP932"))
            case "euc-kr", "ks_c_5601-1987": return Declared(wrapped: .named("CP949"))
            case "iso-8859-9": return Declared(wrapped: .named("CP1254"))
            case "tis-620", "iso-8859-11": return Declared(wrapped: .named("CP874"))
            default: return Declared(wrapped: .named(label))
            }
        }
        return nil
    }
}
