import Browser
import Platform
import Screen
import TOMLKit

/// What a reader's configuration file says, and what is wrong with it. What is right holds, whatever else is wrong.
struct Configuration {
    /// Something that is wrong, and where.
    struct Problem: Error, Sendable, Hashable, CustomStringConvertible {
        /// The file.
        var path: String
        /// The number of the line, from 1; nil where it cannot be told.
        var line: Int?
        /// What is wrong.
        var words: String
        var description: String { path + (line.map { ":\($0)" } ?? "") + ": " + words }
    }

    private(set) var settings = Settings()
    private(set) var problems: [Problem] = []
    private let path: String
    private let lines: [Substring]

    /// The file of whoever is at it: `$XDG_CONFIG_HOME/byname/config.toml`, else below `~/.config`; nil where there is no
    /// home.
    static func path(environment: (String) -> String?) -> String? {
        UserFolder.configuration.path(environment: environment).map { $0 + "/config.toml" }
    }

    /// The configuration of whoever runs the program; that of nobody where there is no file.
    static func own() -> Configuration {
        guard let path = path(environment: Environment.variable) else { return Configuration("", at: "") }
        guard let file = unsafe fopen(path, "r") else {
            var configuration = Configuration("", at: path)
            if errno != ENOENT {
                configuration.add(unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "")
            }
            return configuration
        }
        defer { unsafe fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = unsafe fread(&bytes, 1, bytes.count, file)
        guard let text = String(validating: bytes[..<count], as: UTF8.self) else {
            var configuration = Configuration("", at: path)
            configuration.add("it is not UTF-8")
            return configuration
        }
        return Configuration(text, at: path)
    }

    /// Reads what is written in a file.
    init(_ text: String, at path: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard !text.isEmpty else { return }
        do {
            read(try TOMLTable(string: text))
        } catch let error as TOMLParseError {
            problems.append(Problem(path: path, line: error.source.begin.line, words: error.description))
        } catch {
            add("\(error)")
        }
    }

    private mutating func read(_ table: TOMLTable) {
        for key in table.keys {
            switch key {
            case "theme":
                if let theme = choice(of: Theme.self, table[key]?.string, key) { settings.theme = theme }
            case "layout": readSection(table[key]?.table, key) { $0.readLayout($1, $2) }
            case "keys": readKeys(table[key]?.table)
            default: add("there is no setting \(key); there are theme, layout and keys", at: nil, key)
            }
        }
    }

    private mutating func readSection(
        _ section: TOMLTable?, _ name: String,
        _ read: (inout Configuration, _ key: String, _ value: String?) -> Void
    ) {
        guard let section else { return add("\(name) has to be a section: [\(name)]", at: nil, name) }
        for key in section.keys { read(&self, key, section[key]?.string) }
    }

    private mutating func readLayout(_ key: String, _ value: String?) {
        guard key == "panes" else {
            return add("there is no \(key) in [layout], only panes", at: "layout", key)
        }
        if let chosen = choice(of: Arrangement.self, value, key, in: "layout") {
            settings.arrangement = chosen
        }
    }

    private mutating func readKeys(_ section: TOMLTable?) {
        guard let section else { return add("keys has to be a section: [keys]", at: nil, "keys") }
        // In the order of the file, which the parser does not keep.
        let names = section.keys.sorted { (line(of: $0, in: "keys") ?? 0) < (line(of: $1, in: "keys") ?? 0) }
        var choices: [Keymap.Choice] = []
        for name in names {
            let value = section[name]
            let written = value?.string.map { [$0] } ?? value?.array?.map { $0.string ?? "" }
            guard let written else {
                add("\(name) has to be a key or a list of keys", at: "keys", name)
                continue
            }
            do throws(KeyNotationError) {
                choices.append(Keymap.Choice(name, try Self.keys(written)))
            } catch {
                add("\(name): \(error)", at: "keys", name)
            }
        }
        var faults: [(Keymap.Fault, Int)] = []
        settings.keymap = Keymap(choices) { faults.append(($0, $1)) }
        for (fault, number) in faults {
            add("\(choices[number].action): \(fault)", at: "keys", choices[number].action)
        }
    }

    private static func keys(_ written: [String]) throws(KeyNotationError) -> [Key] {
        var keys: [Key] = []
        for one in written { keys.append(try Key(notation: one)) }
        return keys
    }

    /// One of the names that a setting takes.
    private mutating func choice<Choice: RawRepresentable & CaseIterable>(
        of _: Choice.Type, _ value: String?, _ key: String, in section: String? = nil
    ) -> Choice? where Choice.RawValue == String {
        if let value, let choice = Choice(rawValue: value) { return choice }
        let names = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        add("\(key) has to be one of \(names)", at: section, key)
        return nil
    }

    // MARK: - Where something stands

    private mutating func add(_ words: String) {
        problems.append(Problem(path: path, line: nil, words: words))
    }

    private mutating func add(_ words: String, at section: String?, _ key: String) {
        problems.append(Problem(path: path, line: line(of: key, in: section), words: words))
    }

    /// The line of a key of a section, or of one before all sections; a section's own where the key is not found.
    private func line(of key: String, in section: String?) -> Int? {
        var current: String?
        var heading: Int?
        for (number, line) in lines.enumerated() {
            let words = line.drop { $0 == " " || $0 == "\t" }
            if words.hasPrefix("[") {
                current = String(words.dropFirst().prefix { $0 != "]" })
                if current == section || (section == nil && current == key) {
                    heading = heading ?? number + 1
                }
                continue
            }
            let name = words.prefix { $0 != "=" && $0 != " " && $0 != "\t" }.filter {
                $0 != "\"" && $0 != "'"
            }
            let whole = current.map { "\($0).\(name)" } ?? String(name)
            if whole == (section.map { "\($0).\(key)" } ?? key) { return number + 1 }
        }
        return heading
    }
}
