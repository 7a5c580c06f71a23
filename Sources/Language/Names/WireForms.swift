import Articles

/// Mends names by the marks that wire services set beside them: `Holm Corp <HLM.X>` has its sign at the exchange behind it,
/// `<Holm and Dahl Inc>` is a firm without one, `Rep. Anna Berg, D-Ore.,` sits for a party and a state, and what the
/// desk put in stands in brackets: `(Anna) Berg`.
struct WireForms {
    private let text: Text
    private let words: Words
    /// What stands between `<` and `>`, as tokens, in the order of the text.
    private let angled: [Range<Int>]
    /// The tokens of the signs of shares among these.
    private let signs: Set<Int>

    init(_ text: Text, _ words: Words) {
        self.text = text
        self.words = words
        var angled: [Range<Int>] = []
        var open: Int?
        for (at, token) in words.tokens.enumerated() {
            switch text.utf8[token.range.lowerBound] {
            case UInt8(ascii: "<"): open = at + 1
            case UInt8(ascii: ">"):
                if let start = open, start < at, at - start <= Self.longest { angled.append(start..<at) }
                open = nil
            default: break
            }
        }
        self.angled = angled
        signs = Set(angled.filter { Self.isSign(words.bytes($0), of: text) }.joined())
    }

    /// The names, in the order of the text, without what is none of them.
    func mended(_ names: [Name]) -> [Name] {
        let firms = angled.filter(isFirm).map {
            Name(tokens: $0, range: words.bytes($0), kind: .organization)
        }
        let taken = Set(firms.flatMap(\.tokens))
        let others = names.filter { name in !name.tokens.contains { taken.contains($0) } }
        // A sign by which the article calls the firm too is a name of it: `BRN said`.
        let called = signs.isEmpty ? [] : Set(others.filter { !isSign($0) }.map { text[$0.range] })
        let kept = others.flatMap { isSign($0) && called.contains(text[$0.range]) ? [$0] : withoutMarks($0) }
        let all = (kept + firms).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        // What grew to the left takes in the names that it reaches.
        return all.reduce(into: []) { kept, name in
            while let last = kept.last, last.tokens.upperBound > name.tokens.lowerBound { kept.removeLast() }
            kept.append(name)
        }
    }

    // MARK: - Angle brackets

    /// Whether a firm's whole name stands between angle brackets: it ends in a legal form.
    private func isFirm(_ run: Range<Int>) -> Bool {
        guard run.count > 1, let last = run.last, isCapital(run.lowerBound) else { return false }
        return Self.legalForms.contains(words.key(of: last, in: text))
    }

    private func isSign(_ name: Name) -> Bool { name.tokens.allSatisfy(signs.contains) }

    private func withoutMarks(_ name: Name) -> [Name] {
        let pieces = name.tokens.split { ["<", ">"].contains(letter($0)) || signs.contains($0) }
        guard let longest = pieces.max(by: { $0.count < $1.count }) else { return [] }
        let whole = longest.startIndex..<longest.endIndex
        return balanced(whole, of: name.kind).map(trimmed).filter { !$0.isEmpty && !isParty($0) }.map {
            $0 == name.tokens ? name : Name(tokens: $0, range: words.bytes($0), kind: name.kind)
        }
    }

    /// A run from its first word on.
    private func trimmed(_ run: Range<Int>) -> Range<Int> {
        let isWord = { TokenShape(text.utf8, in: words.tokens[$0].range).isWord }
        return (run.first(where: isWord) ?? run.upperBound)..<run.upperBound
    }

    /// Whether a run between angle brackets is a share's sign: `<HLM.X>`, no blank and no small letter in it.
    private static func isSign(_ bytes: Range<Int>, of text: Text) -> Bool {
        bytes.count <= longestSign
            && text.utf8[bytes].allSatisfy { $0 > UInt8(ascii: " ") && $0 &- UInt8(ascii: "a") >= 26 }
    }

    /// Whether a run is a member's party with the state: `D-Ore.`.
    private func isParty(_ run: Range<Int>) -> Bool {
        let bytes = text.utf8[words.bytes(run)]
        let start = bytes.startIndex
        return bytes.count > 3 && bytes.count < 10 && bytes[start + 1] == UInt8(ascii: "-")
            && Self.parties.contains(bytes[start]) && bytes[start + 2] &- UInt8(ascii: "A") < 26
            && (bytes.contains(UInt8(ascii: ".")) || bytes.count < 8)
    }

    // MARK: - Round brackets

    /// A run with both of a pair of brackets or neither. A group's name is made whole; elsewhere what stands inside a bracket
    /// and outside are two names.
    private func balanced(_ run: Range<Int>, of kind: Entity.Kind) -> [Range<Int>] {
        let opening = run.lastIndex { letter($0) == "(" }
        let closing = run.firstIndex { letter($0) == ")" }
        switch (opening, closing, kind) {
        case (let open?, nil, .organization):
            let isClosed = run.upperBound < words.tokens.count && letter(run.upperBound) == ")"
            return [run.lowerBound..<(isClosed ? run.upperBound + 1 : open)]
        case (nil, .some, .organization):
            return [(beforeBracket(run.lowerBound) ?? run.lowerBound)..<run.upperBound]
        case (let mark?, nil, _), (nil, let mark?, _):
            return [run.lowerBound..<mark, (mark + 1)..<run.upperBound]
        default: return [run]
        }
    }

    /// The first of the capitalised words before a bracket that opens before a token: `Holm (` of `Holm (Europe) Ltd`.
    private func beforeBracket(_ token: Int) -> Int? {
        let bracket = token - 1
        guard bracket > 0, letter(bracket) == "(" else { return nil }
        return (max(bracket - Self.longest, 0)..<bracket).reversed().prefix(while: isCapital).last
    }

    private func isCapital(_ token: Int) -> Bool {
        text.utf8[words.tokens[token].range.lowerBound] &- UInt8(ascii: "A") < 26
    }

    private func letter(_ token: Int) -> Unicode.Scalar {
        Unicode.Scalar(text.utf8[words.tokens[token].range.lowerBound])
    }

    /// As many tokens as a firm's name may have, and as many bytes as a share's sign.
    private static let (longest, longestSign) = (12, 10)
    private static let legalForms = WordTrait.legalForm.keys
    private static let parties: Set<UInt8> = [UInt8(ascii: "D"), UInt8(ascii: "I"), UInt8(ascii: "R")]
}
