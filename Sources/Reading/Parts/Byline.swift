/// The line that names who wrote a story: `By Anna Berg and Tom Oak, Associated Press Writers`.
struct Byline {
    /// The names, as written.
    var names: [String]

    /// The longest line that is taken for a byline, in bytes.
    private static let longest = 160

    /// Reads a line; nil where it is no byline.
    init?(_ line: String) {
        guard line.utf8.count <= Self.longest, let rest = Self.afterBy(line) else { return nil }
        guard line.last != "?" && line.last != "!" && line.last != ":" else { return nil }
        var names: [String] = []
        for (number, piece) in Self.pieces(of: rest).enumerated() {
            let words = Self.trimmed(piece).split(whereSeparator: \.isWhitespace)
            let name = words.prefix { !Self.ending.contains($0.lowercased()) }
            guard Self.isName(name) else {
                // What follows the names may be an office or a paper; the first piece has to be a name.
                if number == 0 { return nil }
                guard piece.first(where: \.isLetter)?.isUppercase == true || Self.isOffice(piece) else {
                    return nil
                }
                continue
            }
            names.append(name.joined(separator: " "))
            guard words[name.endIndex...].allSatisfy(Self.isCalm) else { return nil }
        }
        guard !names.isEmpty else { return nil }
        self.names = names
    }

    /// Whether a line says what the writer named on the line before is: `Staff Writer`, `Political correspondent`.
    static func isOffice(_ line: some StringProtocol) -> Bool {
        guard line.utf8.count <= 80, line.last != "." else { return false }
        return line.split { !$0.isLetter }.contains { offices.contains($0.lowercased()) }
    }

    private static func afterBy(_ line: String) -> Substring? {
        for opening in [
            "By ", "BY ", "by ", "By: ", "BYLINE: ", "Byline: ", "Words by ", "Story by ", "Written by ",
            "Report by ",
        ]
        where line.hasPrefix(opening) {
            return line.dropFirst(opening.count)
        }
        return nil
    }

    /// What stands between commas, `and`, `&`, bars and semicolons.
    private static func pieces(of names: Substring) -> [String] {
        var pieces: [[Substring]] = [[]]
        for word in names.split(whereSeparator: \.isWhitespace) {
            switch word {
            case "and", "AND", "And", "&", "|", "/", "•", "-", "–", "—", "with": pieces.append([])
            default:
                pieces[pieces.count - 1].append(word)
                if word.hasSuffix(",") || word.hasSuffix(";") { pieces.append([]) }
            }
        }
        return pieces.map { $0.joined(separator: " ") }.filter { !trimmed($0).isEmpty }
    }

    private static func trimmed(_ piece: String) -> Substring {
        var piece = Substring(piece)
        while let last = piece.last, ",;".contains(last) { piece.removeLast() }
        return piece
    }

    /// Whether words are a person's name: one to five, each with a capital, none an office or a paper's word.
    private static func isName(_ words: ArraySlice<Substring>) -> Bool {
        guard (2...5).contains(words.count) else { return false }
        return words.allSatisfy { word in
            let lowered = word.lowercased()
            guard !offices.contains(lowered), !papers.contains(lowered), !word.contains(where: \.isNumber)
            else {
                return false
            }
            return word.first?.isUppercase == true || particles.contains(lowered)
        } && words.last?.first?.isUppercase == true
    }

    /// Whether a word after a name may stand in a byline: a capital, a small connecting word or an office.
    private static func isCalm(_ word: Substring) -> Bool {
        word.first?.isUppercase == true || ending.contains(word.lowercased())
            || offices.contains(word.lowercased())
            || word == "the"
    }

    /// Words that end the name: `Anna Berg in Paris`.
    private static let ending: Set<String> = ["in", "of", "for", "at", "from", "to", "special"]

    private static let particles: Set<String> = [
        "de", "del", "da", "do", "dos", "di", "du", "la", "le", "van", "von", "der", "den", "ten", "ter",
        "bin", "ibn",
        "al", "el", "y", "e", "zu", "af", "av",
    ]

    private static let offices: Set<String> = [
        "writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "editor", "editors",
        "staff",
        "columnist", "bureau", "contributor", "contributing", "journalist", "producer", "fellow", "desk",
        "newsroom",
        "freelance", "chief",
    ]

    private static let papers: Set<String> = [
        "the", "times", "press", "post", "news", "agency", "reuters", "bbc", "cnn", "ap", "afp", "herald",
        "tribune",
        "guardian", "gazette", "journal", "chronicle", "daily", "weekly", "service", "services", "wire",
        "network",
    ]
}
