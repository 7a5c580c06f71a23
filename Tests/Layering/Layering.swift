import Foundation

/// The rooms of the house and the arrows between them, as `docs/architecture.md` has them.
enum Layering {
    /// A room and what it may import.
    struct Room: Equatable {
        var name: String
        var imports: Set<String>
    }

    /// The rooms of the table in `docs/architecture.md`, in its order, lowest first.
    static let rooms = (try? text(of: "docs/architecture.md")).map(table) ?? []

    /// The rows of a table of rooms: the name in the first column, the imports in the third, each in backticks.
    static func table(in text: String) -> [Room] {
        let section = text.split(separator: "\n## ").first { $0.hasPrefix("The rooms\n") } ?? ""
        return section.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            guard cells.count == 5, let name = quoted(cells[1]).first, quoted(cells[1]).count == 1 else {
                return nil
            }
            let imports = quoted(cells[3])
            guard !imports.isEmpty || cells[3].contains("nothing") else { return nil }
            return Room(name: name, imports: Set(imports))
        }
    }

    private static func quoted(_ cell: Substring) -> [String] {
        cell.matches(of: /`(\w+)`/).map { String($0.1) }
    }

    /// The targets of `Package.swift` that are rooms, with what they depend on.
    static func targets(in manifest: String) -> [Room] {
        let manifest = manifest.replacing(/package: "[^"]*"/, with: "")
        let calls =
            /room\("(\w+)"(?:, \[([^\]]*)\])?\)|(?:arget|Library)\(\s*name: "(C\w+|byname)",?\s*(?:dependencies: \[([^\]]*)\])?/
        return manifest.matches(of: calls).compactMap { match in
            guard let name = match.1 ?? match.3, !name.hasSuffix("PseudoTerminal") else { return nil }
            let below = (match.2 ?? match.4 ?? "").matches(of: /"(\w+)"/).map { String($0.1) }
            return Room(name: String(name), imports: Set(below))
        }
    }

    /// What comes with the toolchain and any room may use.
    static let toolchain: Set<String> = [
        "Swift", "Synchronization", "Dispatch", "FoundationEssentials",
    ]

    /// The folder of the package.
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The files below some folders with one of the endings, by their paths from the package, in order.
    static func sources(_ endings: Set<String>, in folders: [String] = ["Sources"]) throws -> [String] {
        try folders.flatMap { name in
            let folder = package.appending(path: name).path(percentEncoded: false)
            return try FileManager.default.subpathsOfDirectory(atPath: folder)
                .filter { endings.contains(($0 as NSString).pathExtension) && !$0.contains(".build/") }
                .map { name + "/" + $0 }
        }
        .sorted()
    }

    /// The text of a file of the package.
    static func text(of path: String) throws -> String {
        try String(contentsOf: package.appending(path: path), encoding: .utf8)
    }

    /// What is wrong with the imports of a file: a line each, `Sources/Screen/Frame.swift:3: Screen → Library`.
    static func wrongArrows(in text: String, at path: String) -> [String] {
        let room = String(path.split(separator: "/").dropFirst().first ?? "")
        guard let allowed = rooms.first(where: { $0.name == room })?.imports else {
            return ["\(path):1: \(room) is not in the table of rooms"]
        }
        var wrong: [String] = []
        var isElse = false
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let module = importedModule(line), module != room, !allowed.contains(module),
                !toolchain.contains(module),
                // Where there are no essentials alone, the whole of Foundation stands for them.
                !(module == "Foundation" && isElse)
            {
                wrong.append("\(path):\(index + 1): \(room) → \(module)")
            }
            isElse =
                line.allSatisfy(\.isWhitespace)
                ? isElse : line.trimmingPrefix(while: \.isWhitespace) == "#else"
        }
        return wrong
    }

    /// The module that a line imports, whatever stands before the word and after it.
    static func importedModule(_ line: Substring) -> String? {
        let kinds: Set<Substring> = [
            "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
        ]
        let levels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
        var words = line.split(whereSeparator: { $0.isWhitespace || $0 == ";" })[...]
        while let first = words.first, first.hasPrefix("@") || levels.contains(first) { words.removeFirst() }
        guard words.popFirst() == "import" else { return nil }
        if let kind = words.first, kinds.contains(kind) { words.removeFirst() }
        return words.first?.split(separator: ".").first.map(String.init)
    }
}
