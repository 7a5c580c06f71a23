/// Copying through the terminal, which also works over ssh: OSC 52.
enum Clipboard {
    /// The bytes that put a text on the clipboard of whoever looks at the terminal.
    ///
    /// Inside tmux they go twice: to tmux, which takes them where `set-clipboard` is on, and through it, to the
    /// terminal around it, where `allow-passthrough` is on.
    static func sequence(for text: String, insideTmux: Bool) -> [UInt8] {
        let plain = Array("\u{1B}]52;c;".utf8) + base64(text.utf8) + [0x07]
        guard insideTmux else { return plain }
        let doubled = plain.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
        return plain + Array("\u{1B}Ptmux;".utf8) + doubled + Array("\u{1B}\\".utf8)
    }

    /// Bytes in the alphabet of RFC 4648, section 4.
    static func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var result: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                result.append(alphabet[Int(bits >> UInt32(count) & 63)])
            }
        }
        if count > 0 { result.append(alphabet[Int(bits << UInt32(6 - count) & 63)]) }
        while result.count % 4 != 0 { result.append(UInt8(ascii: "=")) }
        return result
    }
}
