/// Evidence as a string, for an archive: each list by its words in the order of the alphabet, each word and each list
/// with an end of its own.
extension Evidence {
    private static let endOfWord = UInt8(0x1F)
    private static let endOfList = UInt8(0x1E)

    /// The evidence as a string, which no other evidence has; empty where there is none.
    var written: String {
        var lists = [
            middles, suffix.map { [$0] } ?? [], gender == .either ? [] : [gender.rawValue],
            decade.map { [String($0)] } ?? [],
        ]
        lists += [fields, countries, offices, groups, titles].map { $0.sorted() }
        while lists.last?.isEmpty == true { lists.removeLast() }
        var written = ""
        for list in lists {
            for word in list {
                written += word
                written.unicodeScalars.append(Unicode.Scalar(Self.endOfWord))
            }
            written.unicodeScalars.append(Unicode.Scalar(Self.endOfList))
        }
        return written
    }

    /// The evidence that was written.
    init(written: String) {
        self.init()
        var list: [String] = []
        var number = 0
        let bytes = written.utf8
        var start = bytes.startIndex
        for at in bytes.indices where bytes[at] == Self.endOfWord || bytes[at] == Self.endOfList {
            if bytes[at] == Self.endOfWord {
                list.append(String(written[start..<at]))
            } else {
                set(list, number)
                list = []
                number += 1
            }
            start = bytes.index(after: at)
        }
    }

    private mutating func set(_ list: [String], _ number: Int) {
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

    /// Removes the two ends from the words, which are those of a text: a text may hold anything.
    mutating func forgetEnds() {
        let words = [middles, Array(offices), Array(groups), Array(titles), Array(countries)].joined()
        let isEnd = { (scalar: Unicode.Scalar) in
            scalar.value == UInt32(Self.endOfWord) || scalar.value == UInt32(Self.endOfList)
        }
        guard words.contains(where: { $0.unicodeScalars.contains(where: isEnd) }) else { return }
        let plain = { (word: String) in
            String(String.UnicodeScalarView(word.unicodeScalars.map { isEnd($0) ? " " : $0 }))
        }
        middles = middles.map(plain)
        (offices, groups) = (Set(offices.map(plain)), Set(groups.map(plain)))
        (titles, countries) = (Set(titles.map(plain)), Set(countries.map(plain)))
    }
}
