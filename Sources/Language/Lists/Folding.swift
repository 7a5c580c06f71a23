extension String {
    /// In lower case, without the diacritics of Latin letters, with curly apostrophes made straight.
    var folded: String {
        guard utf8.contains(where: { $0 > 127 }) else { return lowercased() }
        var out = String.UnicodeScalarView()
        for scalar in lowercased().unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            if scalar.value < 128 {
                out.append(scalar)
            } else if let plain = Folding.plain[scalar] {
                out.append(contentsOf: plain.unicodeScalars)
            } else {
                out.append(scalar)
            }
        }
        return String(out)
    }
}

/// Latin letters with diacritics, and what is written for them without.
private enum Folding {
    static let plain: [Unicode.Scalar: String] = {
        let rows = [
            "a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "c": "çćĉċč", "d": "ďđ", "e": "èéêëēĕėęěẹẻẽếềểễệ", "g": "ĝğġģ",
            "h": "ĥħḥ",
            "i": "ìíîïĩīĭįıỉị", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉ", "o": "òóôõöøōŏőơọỏốồổỗộớờởỡợ",
            "r": "ŕŗřṛ",
            "s": "śŝşšșṣ", "t": "ţťŧțṭ", "u": "ùúûüũūŭůűųưụủứừửữự", "w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżžẓ",
            "ss": "ß", "ae": "æ",
            "oe": "œ", "th": "þ", "'": "\u{2019}\u{2018}ʻʿʾ",
        ]
        var plain: [Unicode.Scalar: String] = [:]
        for (letter, marked) in rows {
            for scalar in marked.unicodeScalars { plain[scalar] = letter }
        }
        return plain
    }()
}
