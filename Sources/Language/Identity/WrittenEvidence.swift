/// Evidence as a string, for an archive: each list by its words in the order of the alphabet, each word and each list
/// with an end of its own.
extension Evidence {
    private static let endOfWord: Unicode.Scalar = "\u{1F}"
    private static let endOfList: Unicode.Scalar = "\u{1E}"

    /// The evidence as a string, which no other evidence has; empty where there is none.
    var written: String {
        var lists = [
            middles, suffix.map { [$0] } ?? [], gender == .either ? [] : [gender.rawValue],
            decade.map { [String($0)] } ?? [],
        ]
        lists += [fields, countries, offices, groups, titles].map { $0.sorted() }
        while lists.last?.isEmpty == true { lists.removeLast() }
        var written = String.UnicodeScalarView()
        for list in lists {
            for word in list {
                written.append(contentsOf: word.unicodeScalars)
                written.append(Self.endOfWord)
            }
            written.append(Self.endOfList)
        }
        return String(written)
    }

    /// The evidence that was written.
    init(written: String) {
        self.init()
        var list: [String] = []
        var number = 0
        var word = String.UnicodeScalarView()
        for scalar in written.unicodeScalars {
            switch scalar {
            case Self.endOfWord:
                list.append(String(word))
                word = String.UnicodeScalarView()
            case Self.endOfList:
                take(list, number)
                list = []
                number += 1
            default: word.append(scalar)
            }
        }
    }

    private mutating func take(_ list: [String], _ number: Int) {
        switch number {
        case 0: middles = list
        case 1: suffix = list.first
        case 2: gender = list.first.flatMap(RoleNoun.Gender.init) ?? .either
        case 3: decade = list.first.flatMap { Int($0) }
        case 4: fields = Set(list)
        case 5: countries = Set(list)
        case 6: offices = Set(list)
        case 7: groups = Set(list)
        default: titles = Set(list)
        }
    }

    /// Takes the two ends out of the words, which are those of a text: a text may hold anything.
    mutating func forgetEnds() {
        let words = [middles, Array(offices), Array(groups), Array(titles), Array(countries)].joined()
        let isEnd = { (scalar: Unicode.Scalar) in scalar == Self.endOfWord || scalar == Self.endOfList }
        guard words.contains(where: { $0.unicodeScalars.contains(where: isEnd) }) else { return }
        let plain = { (word: String) in
            String(String.UnicodeScalarView(word.unicodeScalars.map { isEnd($0) ? " " : $0 }))
        }
        middles = middles.map(plain)
        (offices, groups) = (Set(offices.map(plain)), Set(groups.map(plain)))
        (titles, countries) = (Set(titles.map(plain)), Set(countries.map(plain)))
    }
}
