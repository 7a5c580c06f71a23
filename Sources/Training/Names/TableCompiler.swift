import Articles
import Language

/// Compiles the lists, clusters and usual cases into the tables of the name model.
struct TableCompiler {
    private let directory: String
    private var phrases: [UInt64: UInt32] = [:]
    private var order: [UInt64] = []

    /// A compiler of the data in a directory.
    init(directory: String) { self.directory = directory }

    /// The bytes of the tables.
    mutating func tables() throws(TrainingError) -> [UInt8] {
        for (entry, list) in ListEntries.embedded() { add(entry, to: list) }
        try addGazetteers()
        let (words, paths) = try words()
        return words + (try cases()) + phraseTable() + paths
    }

    // MARK: - Lists

    private mutating func add(_ entry: String, to list: NameLists) {
        let words = ListEntries.words(of: entry)
        guard let first = words.first, words.count <= 12 else { return }
        add(ListEntries.hash(of: words), list.rawValue)
        add(ListEntries.hash(of: [first]), 0, length: words.count)
    }

    private mutating func add(_ hash: UInt64, _ lists: UInt32, length: Int = 1) {
        if phrases[hash] == nil { order.append(hash) }
        let old = phrases[hash] ?? 0
        phrases[hash] = (old & 0xFF_FFFF) | lists | max(old >> 24, UInt32(length)) << 24
    }

    private mutating func addGazetteers() throws(TrainingError) {
        let root = directory + "/gazetteers/"
        for line in try File.lines(root + "world-cities/world-cities.csv").dropFirst() {
            let fields = Self.fields(line)
            guard fields.count >= 3 else { continue }
            for (name, list) in [(fields[0], NameLists.cities), (fields[2], .regions)] where !name.isEmpty {
                add(name, to: list)
                let plain = Self.withoutAccents(name)
                if plain != name { add(plain, to: list) }
            }
        }
        for path in ["names-smashew/first names/us.txt", "nltk-names/male.txt", "nltk-names/female.txt"] {
            for name in try File.lines(root + path) where !name.hasPrefix("#") {
                add(Self.trimmed(name), to: .firstNames)
            }
        }
        for name in try File.lines(root + "names-smashew/surnames/us.txt") {
            add(Self.trimmed(name), to: .surnames)
        }
        for line in try File.lines(root + "sp500/constituents.csv").dropFirst() {
            let fields = Self.fields(line)
            if fields.count > 1 { addCompany(fields[1]) }
        }
        for path in ["congress/legislators-current.yaml", "congress/executive.yaml"] {
            for line in try File.lines(root + path) {
                guard let name = Self.value(of: "official_full:", in: line) else { continue }
                add(name, to: .legislators)
            }
        }
        for name in try File.lines(root + "nltk-gazetteers/usstates.txt") {
            add(Self.trimmed(name), to: .regions)
        }
        for name in try File.lines(root + "nltk-gazetteers/usstateabbrev.txt") {
            add(Self.trimmed(name), to: .states)
        }
    }

    private mutating func addCompany(_ name: String) {
        let plain = name.firstIndex(of: "(").map { Self.trimmed(String(name[..<$0])) } ?? name
        add(plain, to: .listed)
        let endings = [
            ", Inc.", " Inc.", " Corp.", " Corporation", " Company", " Companies", " plc", " Group", " & Co.",
        ]
        for ending in endings where plain.hasSuffix(ending) {
            add(String(plain.dropLast(ending.count)), to: .listed)
        }
    }

    private func phraseTable() -> [UInt8] {
        var (bytes, order) = FingerprintTable.written(self.order)
        for index in order { bytes.append(little: phrases[self.order[index]] ?? 0) }
        return bytes
    }

    // MARK: - Words

    /// The table of clusters, and the paths of the Brown clusters.
    private func words() throws(TrainingError) -> (table: [UInt8], paths: [UInt8]) {
        var numbers: [Substring: Int] = [:]
        var paths: [UInt8] = []
        var values: [UInt64: (brown: Int, clusters: [Int])] = [:]
        var order: [UInt64] = []
        func note(_ word: Substring, _ change: (inout (brown: Int, clusters: [Int])) -> Void) {
            let hash = FNV1a.hash(word.utf8)
            if values[hash] == nil { order.append(hash) }
            change(&values[hash, default: (0, [0, 0, 0])])
        }
        for line in try File.lines(directory + "/clusters/brown512.tsv") {
            let fields = line.split(separator: "\t")
            guard fields.count >= 2 else { continue }
            if numbers[fields[0]] == nil {
                numbers[fields[0]] = numbers.count + 1
                paths.append(little: fields[0].utf8.reduce(UInt32(0)) { $0 << 1 | UInt32($1 & 1) })
                paths.append(UInt8(fields[0].utf8.count))
            }
            note(fields[1]) { $0.brown = numbers[fields[0]] ?? 0 }
        }
        for line in try File.lines(directory + "/clusters/word2vec-kmeans.tsv") {
            let fields = line.split(separator: "\t")
            let clusters = fields.dropFirst().compactMap { Int($0) }
            guard clusters.count == 3 else { continue }
            note(fields[0]) { $0.clusters = clusters.map { $0 + 1 } }
        }
        var (table, kept) = FingerprintTable.written(order)
        for index in kept {
            let value = values[order[index]] ?? (0, [0, 0, 0])
            table.append(
                little: UInt32(value.brown) | UInt32(value.clusters[1]) << 10 | UInt32(value.clusters[2])
                    << 20)
            table.append(UInt8(value.clusters[0]))
        }
        var head: [UInt8] = []
        head.append(little: UInt32(numbers.count))
        return (table, head + paths)
    }

    /// The table of how words are usually cased.
    private func cases() throws(TrainingError) -> [UInt8] {
        var hashes: [UInt64] = []
        var values: [UInt8] = []
        for line in try File.lines(directory + "/clusters/truecase.tsv") {
            let fields = line.split(separator: "\t")
            let counts = fields.dropFirst().prefix(3).compactMap { Int($0) }
            guard counts.count == 3 else { continue }
            hashes.append(FNV1a.hash(fields[0].utf8))
            values.append(Self.usualCase(lower: counts[0], capitalised: counts[1], upper: counts[2]))
        }
        var (table, order) = FingerprintTable.written(hashes)
        table += order.map { values[$0] }
        return table
    }

    /// 2 for words in lower case to 6 for those with a capital, 7 for all capitals, 1 for none seen.
    static func usualCase(lower: Int, capitalised: Int, upper: Int) -> UInt8 {
        if lower + capitalised + upper == 0 { return 1 }
        if upper > lower + capitalised { return 7 }
        let share = Double(capitalised) / Double(lower + capitalised)
        return share < 0.02 ? 2 : share < 0.2 ? 3 : share < 0.6 ? 4 : share < 0.95 ? 5 : 6
    }

    // MARK: - Lines

    /// The fields of a line of comma-separated values, quotation marks taken off.
    static func fields(_ line: String) -> [String] {
        var fields = [""]
        var quoted = false
        for character in line {
            if character == "\"" {
                quoted.toggle()
            } else if character == ",", !quoted {
                fields.append("")
            } else {
                fields[fields.count - 1].append(character)
            }
        }
        return fields
    }

    private static func value(of key: String, in line: String) -> String? {
        let line = trimmed(line)
        guard line.hasPrefix(key) else { return nil }
        return trimmed(String(line.dropFirst(key.count))).filter { $0 != "\"" }
    }

    private static func trimmed(_ line: String) -> String {
        let body = line.drop { $0.isWhitespace }
        return String(body.reversed().drop { $0.isWhitespace }.reversed())
    }

    private static let accents: [Character: Character] = {
        var accents: [Character: Character] = [:]
        let groups = [
            ("A", "ÀÁÂÃÄÅĀĂĄ"), ("C", "ÇĆĈĊČ"), ("D", "ĎĐ"), ("E", "ÈÉÊËĒĔĖĘĚ"), ("G", "ĜĞĠĢ"), ("H", "ĤḨḤ"),
            ("I", "ÌÍÎÏĨĪĬĮİ"), ("K", "ĶḰ"), ("L", "ĹĻĽŁ"), ("N", "ÑŃŅŇ"), ("O", "ÒÓÔÕÖØŌŎŐ"), ("R", "ŔŖŘ"),
            ("S", "ŚŜŞŠȘṢ"), ("T", "ŢŤȚṬ"), ("U", "ÙÚÛÜŨŪŬŮŰŲ"), ("W", "Ŵ"), ("Y", "ÝŶŸ"), ("Z", "ŹŻŽẒ"),
        ]
        for (plain, marked) in groups {
            for letter in marked {
                accents[letter] = Character(plain)
                if let small = letter.lowercased().first { accents[small] = Character(plain.lowercased()) }
            }
        }
        accents["ı"] = "i"
        return accents
    }()

    static func withoutAccents(_ name: String) -> String { String(name.map { accents[$0] ?? $0 }) }
}
