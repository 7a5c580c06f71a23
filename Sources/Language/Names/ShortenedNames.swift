import Articles

/// Makes names of firms whole where they stand without their legal form: read by itself, `Holm and Dahl` looks like two
/// names, and `Holm and Dahl Co` elsewhere in the article tells that it is one.
struct ShortenedNames {
    private let text: Text
    private let words: Words
    /// The words of the shortened names, as keys, by the first of them.
    private var known: [UInt32: [[UInt32]]] = [:]

    /// Notes the firms among the names of an article.
    init(_ text: Text, _ words: Words, names: [Name]) {
        self.text = text
        self.words = words
        for name in names where name.kind == .organization && name.tokens.count > 3 {
            var keys = name.tokens.map(key)
            guard let last = keys.popLast(), Self.legalForms.contains(last), keys.contains(Self.and) else {
                continue
            }
            if known[keys[0]]?.contains(keys) != true { known[keys[0], default: []].append(keys) }
        }
    }

    /// The names, in the order of the text, with those that are part of a shortened one made it.
    func whole(_ names: [Name]) -> [Name] {
        guard !known.isEmpty else { return names }
        var whole: [Name] = []
        for name in names where name.tokens.lowerBound >= whole.last?.tokens.upperBound ?? 0 {
            whole.append(firm(at: name.tokens.lowerBound, longerThan: name.tokens.count) ?? name)
        }
        return whole
    }

    private func firm(at start: Int, longerThan count: Int) -> Name? {
        let keys = known[key(start)] ?? []
        for keys in keys where keys.count > count && start + keys.count <= words.tokens.count {
            let run = start..<(start + keys.count)
            guard run.map(key) == keys else { continue }
            return Name(tokens: run, range: words.bytes(run), kind: .organization)
        }
        return nil
    }

    private func key(_ token: Int) -> UInt32 { words.key(of: token, in: text) }

    private static let and = WordKey.of("and")
    private static let legalForms = WordTrait.legalForm.keys
}
