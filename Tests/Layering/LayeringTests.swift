import Foundation
import Testing

@Suite("Layering")
struct LayeringTests {
    @Test("Every import of every room points down as the table of rooms says")
    func importsPointDown() throws {
        let files = try Layering.sources(["swift"])
        #expect(files.contains("Sources/Screen/Frame.swift"), "the sources are where this test looks")
        let wrong = try files.flatMap { Layering.wrongArrows(in: try Layering.text(of: $0), at: $0) }
        #expect(wrong.isEmpty, "\n\(wrong.joined(separator: "\n"))")
    }

    @Test("The table of rooms has no arrow that points up")
    func tablePointsDown() {
        var below: Set<String> = ["ArgumentParser", "GRDB", "TOMLKit", "Glibc", "Musl", "Darwin"]
        for room in Layering.rooms {
            #expect(
                room.imports.isSubset(of: below), "\(room.name) → \(room.imports.subtracting(below).sorted())"
            )
            below.insert(room.name)
        }
    }

    @Test("The table of rooms has every folder of Sources, and nothing else")
    func tableIsWhole() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Layering.package.appending(path: "Sources").path(percentEncoded: false))
        #expect(Layering.rooms.map(\.name).sorted() == folders.filter { !$0.hasPrefix(".") }.sorted())
    }

    @Test("The table of rooms says what Package.swift builds")
    func tableIsBuilt() throws {
        let targets = Layering.targets(in: try Layering.text(of: "Package.swift"))
        for var room in Layering.rooms {
            // Which of these there is, is the system's.
            room.imports.subtract(["Glibc", "Musl", "Darwin"])
            let target = try #require(
                targets.last { $0.name == room.name }, "Package.swift has no \(room.name)")
            #expect(target == room)
        }
    }

    @Test("Only the C part of the terminal knows curses, and its header does not show it")
    func cursesStaysInside() throws {
        let files = try Layering.sources(["c", "h", "modulemap"])
        let knowing = try files.filter { try Layering.text(of: $0).contains("curses.h>") }
        #expect(knowing.allSatisfy { $0.hasPrefix("Sources/CTerminal/") && $0.hasSuffix(".c") }, "\(knowing)")
    }

    @Test("What is done on other threads is begun where these get a spare stack")
    func threadsHaveSpareStacks() throws {
        let files = try Layering.sources(["swift"]).filter { !$0.hasPrefix("Sources/Training/") }
        let beginning = try files.filter { path in
            let text = try Layering.text(of: path)
            return [".async {", "async(", "asyncAfter(", "concurrentPerform(", "pthread_create(", "Task {"]
                .contains {
                    text.contains($0)
                }
        }
        #expect(beginning == ["Sources/Library/SpareStack.swift"])
    }

    @Test("Signals go to one process or to one's own group, and where they are sent, that is asked first")
    func signalsAreGuarded() throws {
        let files = try Layering.sources(["swift", "c"], in: ["Sources", "Tests"])
        #expect(files.contains("Tests/Terminal/PseudoTerminal.swift"), "the tests are where this test looks")
        let sending = try Regex("(^|[^.\\w]|Foundation\\.|Glibc\\.|Darwin\\.)(kill|killpg|sigqueue)\\(")
        let calling = try files.filter { path in
            try Layering.text(of: path).split(separator: "\n")
                .contains { !$0.contains("func ") && !$0.contains("Regex(") && $0.contains(sending) }
        }
        #expect(calling == ["Sources/CTerminal/terminal.c", "Tests/TestSupport/Signals.swift"])
    }

    @Test(
        "A rule that many rooms need stands in one file",
        arguments: [
            ("canImport(Glibc)", "Sources/Platform/CLibrary.swift"),
            ("getenv(", "Sources/Platform/Environment.swift"),
            ("XDG_DATA_HOME\"", "Sources/Platform/UserFolder.swift"),
            ("XDG_STATE_HOME\"", "Sources/Platform/UserFolder.swift"),
            ("XDG_CONFIG_HOME\"", "Sources/Platform/UserFolder.swift"),
            ("0x0100_0000_01B3", "Sources/Articles/Text/FNV1a.swift"),
            ("0x100_0000_01B3", nil), ("0x0100_0193", "Sources/Articles/Text/FNV1a.swift"),
            ("16_777_619", nil),
        ] as [(String, String?)])
    func rulesStandOnce(rule: String, place: String?) throws {
        let files = try Layering.sources(["swift"]).filter { try Layering.text(of: $0).contains(rule) }
        #expect(files == (place.map { [$0] } ?? []))
    }

    @Test("The main types of the library carry an example, which a test runs as it stands")
    func examplesRun() throws {
        /// The lines of a text without what is before and behind them.
        func lines(_ text: some StringProtocol) -> String {
            text.split(separator: "\n").map { String($0).trimmingCharacters(in: .whitespaces) }.joined(
                separator: "\n")
        }
        let run = lines(try Layering.text(of: "Tests/Library/ExampleTests.swift"))
        let examples = try Layering.sources(["swift"]).flatMap { path in
            try Layering.text(of: path).matches(of: /```swift\n([^`]*)\/\/\/ ```/).map { (path, $0.1) }
        }
        #expect(examples.count >= 7)
        for (path, example) in examples {
            #expect(run.contains(lines(example.replacing("///", with: ""))), "\(path)")
        }
    }

    @Test("An arrow that points up is named with its file and line")
    func wrongArrowIsNamed() {
        let wrong = Layering.wrongArrows(
            in: "// A frame.\nimport Library\n", at: "Sources/Screen/Frame.swift")
        #expect(wrong == ["Sources/Screen/Frame.swift:2: Screen → Library"])
    }

    @Test("A room that nobody entered in the table is named")
    func unknownRoomIsNamed() {
        let wrong = Layering.wrongArrows(in: "", at: "Sources/Attic/Box.swift")
        #expect(wrong == ["Sources/Attic/Box.swift:1: Attic is not in the table of rooms"])
    }

    @Test(
        "An import is seen behind attributes, access levels and kinds",
        arguments: [
            ("import Articles", "Articles"), ("    @testable import Browser", "Browser"),
            ("public import struct Screen.Frame", "Screen"),
            ("@preconcurrency private import Glibc;", "Glibc"),
        ])
    func importIsSeen(line: String, module: String) {
        #expect(Layering.importedModule(line[...]) == module)
    }

    @Test(
        "What only looks like an import is none",
        arguments: ["#if canImport(FoundationEssentials)", "// import Library", "let imports = 1", ""])
    func lookalikeIsNone(line: String) {
        #expect(Layering.importedModule(line[...]) == nil)
    }

    @Test("Foundation may only stand in for its essentials")
    func foundationStandsIn() {
        let path = "Sources/Library/Reader.swift"
        let standingIn =
            "#if canImport(FoundationEssentials)\nimport FoundationEssentials\n#else\nimport Foundation\n#endif"
        #expect(Layering.wrongArrows(in: standingIn, at: path).isEmpty)
        #expect(
            Layering.wrongArrows(in: "import Foundation", at: path) == ["\(path):1: Library → Foundation"])
    }
}
