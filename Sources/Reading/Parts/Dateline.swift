/// Where a story was filed, at the head of its first paragraph: `GAZA CITY, Gaza Strip -- `, `LONDON, March 3 (Reuters) -`.
struct Dateline {
    /// The bytes of the place words: `GAZA CITY, Gaza Strip`.
    var place: Range<Int>
    /// Where the story begins, past the dash.
    var end: Int

    /// The longest dateline with all that belongs to it, in bytes.
    private static let longest = 120

    /// Reads the dateline at the head of a paragraph; nil where there is none.
    ///
    /// A city is in capitals, or a date or agency stands with it; then a dash or colon; then a sentence begins.
    ///
    /// - Parameter afterColon: whether a colon may close it, as it may not in a transcript, where speakers stand so.
    init?(headOf paragraph: Range<Int>, in bytes: [UInt8], afterColon: Bool = true) {
        let window = paragraph.lowerBound..<min(paragraph.upperBound, paragraph.lowerBound + Self.longest)
        guard let separator = Self.separator(in: window, of: bytes) else { return nil }
        let after = bytes.trimmed(separator.upperBound..<paragraph.upperBound)
        guard let first = after.first, Self.beginsSentence(at: first, in: bytes) else { return nil }

        var written = bytes.trimmed(window.lowerBound..<separator.lowerBound)
        var agency = false
        if let open = written.first(where: { bytes[$0] == UInt8(ascii: "(") }) {
            guard bytes[written.upperBound - 1] == UInt8(ascii: ")"), open > written.lowerBound else {
                return nil
            }
            agency = true
            written = bytes.trimmed(written.lowerBound..<open)
        }
        let segments = Self.segments(of: written, in: bytes)
        let dated = segments.firstIndex { Self.isDate(bytes.string($0)) } ?? segments.count
        guard dated > 0, dated <= 3, let place = segments.first, let last = segments[..<dated].last else {
            return nil
        }
        let colon = bytes[separator.lowerBound] == Ascii.colon
        guard afterColon || !colon, !Self.labels.contains(bytes.string(place).lowercased()) else {
            return nil
        }
        let certain = (agency || dated < segments.count) && !colon
        guard segments[dated...].allSatisfy({ Self.isDate(bytes.string($0)) }) else { return nil }
        guard Self.isCity(bytes.string(place), certain: certain) else { return nil }
        guard segments[1..<dated].allSatisfy({ Self.isRegion(bytes.string($0)) }) else { return nil }
        self.place = place.lowerBound..<last.upperBound
        end = first
    }

    /// The first dash that stands apart, or colon, that may close a dateline.
    private static func separator(in window: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
        var at = window.lowerBound
        while at < window.upperBound {
            let blank = at > window.lowerBound && bytes[at - 1] <= Ascii.space
            switch bytes[at] {
            case Ascii.hyphen:
                guard at > window.lowerBound else { return nil }
                var end = at + 1
                while end < window.upperBound, bytes[end] == Ascii.hyphen { end += 1 }
                let closes = end < window.upperBound && bytes[end] <= Ascii.space
                if end - at > 1 || (closes && (blank || bytes[at - 1] == UInt8(ascii: ")"))) {
                    return at..<end
                }
                at = end
            case UInt8(ascii: "_") where blank && at + 1 < window.upperBound && bytes[at + 1] <= Ascii.space:
                return at..<at + 1
            case 0xE2 where bytes[at..<window.upperBound].prefix(3).elementsEqual("—".utf8),
                0xE2 where bytes[at..<window.upperBound].prefix(3).elementsEqual("–".utf8):
                return at..<at + 3
            case Ascii.colon:
                return at..<at + 1
            case UInt8(ascii: "\""), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"):
                return nil
            default:
                at += 1
            }
        }
        return nil
    }

    private static func segments(of written: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        var segments: [Range<Int>] = []
        var start = written.lowerBound
        for at in written where bytes[at] == Ascii.comma {
            segments.append(bytes.trimmed(start..<at))
            start = at + 1
        }
        segments.append(bytes.trimmed(start..<written.upperBound))
        return segments.filter { !$0.isEmpty }
    }

    /// Whether a sentence begins at an offset: a capital, a digit, an opening quotation mark or bracket.
    private static func beginsSentence(at offset: Int, in bytes: [UInt8]) -> Bool {
        guard let first = bytes.string(offset..<min(offset + 4, bytes.count)).unicodeScalars.first else {
            return false
        }
        return !first.properties.isLowercase
    }

    /// Whether words name a city as datelines do: in capitals, or as names are written where a date or agency follows.
    private static func isCity(_ words: String, certain: Bool) -> Bool {
        let words = words.split(whereSeparator: \.isWhitespace)
        guard (1...5).contains(words.count), words.allSatisfy({ $0.contains(where: \.isLetter) }) else {
            return false
        }
        let capitals = words.allSatisfy { word in
            word.allSatisfy { !$0.isLetter || $0.isUppercase }
                || (words.count > 1 && particles.contains(String(word)))
        }
        guard !capitals else { return words.contains { $0.count > 1 } }
        return certain && words.allSatisfy { $0.first?.isUppercase == true || particles.contains(String($0)) }
    }

    /// Whether words can be the country, state or region after a city: `Gaza Strip`, `Mo.`, `N.D.`
    private static func isRegion(_ words: String) -> Bool {
        let words = words.split(whereSeparator: \.isWhitespace)
        return (1...5).contains(words.count)
            && words.allSatisfy { word in
                (word.first?.isUppercase == true || particles.contains(String(word)))
                    && !word.contains(where: \.isNumber)
            }
    }

    /// Whether words are a date: `March 3`, `3 March 2003`, `2003`, `Tuesday`.
    private static func isDate(_ words: String) -> Bool {
        let words = words.split { $0.isWhitespace || $0 == "." }
        guard !words.isEmpty, words.count <= 4 else { return false }
        var named = false
        for word in words {
            let lowered = word.lowercased()
            if Months.number(of: lowered) != nil || weekdays.contains(lowered) {
                named = true
            } else if lowered.filter(\.isNumber).isEmpty || lowered.count > 6 {
                return false
            }
        }
        return named || (words.count == 1 && words[0].count == 4)
    }

    /// Small words inside place names.
    private static let particles: Set<String> = [
        "of", "the", "and", "on", "de", "del", "da", "do", "dos", "di", "du", "des", "la", "le", "les", "el",
        "al",
        "upon", "sur", "am", "an", "der", "den", "in", "near", "aux", "au", "y",
    ]

    /// What newsrooms write in capitals before a story that is no place.
    private static let labels: Set<String> = [
        "exclusive", "update", "updated", "breaking", "breaking news", "just in", "byline", "watch",
        "opinion", "analysis",
        "editorial", "video", "photos", "comment", "interview", "explainer", "factbox", "correction",
        "corrected", "live",
        "poll", "report", "review", "quiz", "note", "editor's note", "q&a", "profile", "feature",
        "commentary", "letter",
        "timeline", "fact check", "read", "ap", "afp", "upi", "reuters", "cnn", "bbc", "npr", "host",
        "question", "answer",
        "news", "summary", "background", "here", "but", "and", "yes", "no",
    ]

    private static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues",
        "wed",
        "thu", "thur", "thurs", "fri", "sat", "sun",
    ]
}

/// The months by name.
enum Months {
    private static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november",
        "december",
    ]

    /// The number of a month, 1 to 12, from its lower-case name, whole or cut to three letters or more.
    static func number(of name: String) -> Int? {
        guard name.count >= 3 else { return nil }
        return names.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
            ?? (name == "sept" ? 9 : nil)
    }
}
