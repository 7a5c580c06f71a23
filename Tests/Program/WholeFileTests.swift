import Browser
import Platform
import Testing

@testable import byname

@Suite("Files written whole")
struct WholeFileTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func write(_ text: String, _ name: String, replacing: Bool = false) -> Writing {
        WholeFile.write(Array(text.utf8), to: folder.file(name), replacing: replacing)
    }

    @Test("A file is written, and nothing else is left beside it")
    func writes() {
        #expect(write("one", "a.md") == .done)
        #expect(folder.text(of: "a.md") == "one")
        #expect(folder.names == ["a.md"])
    }

    @Test("A file that is there is left as it is")
    func keeps() {
        #expect(write("one", "a.md") == .done)
        #expect(write("two", "a.md") == .isThere)
        #expect(folder.text(of: "a.md") == "one")
        #expect(folder.names == ["a.md"])
    }

    @Test("Replaced, a file keeps its permissions and the link that leads to it")
    func replaces() {
        #expect(write("one", "a.md") == .done)
        #expect(unsafe chmod(folder.file("a.md"), 0o640) == 0)
        #expect(unsafe symlink("a.md", folder.file("b.md")) == 0)
        #expect(write("two", "b.md", replacing: true) == .done)
        #expect(folder.text(of: "a.md") == "two")
        var after = stat()
        #expect(unsafe lstat(folder.file("a.md"), &after) == 0 && after.st_mode & 0o777 == 0o640)
        #expect(unsafe lstat(folder.file("b.md"), &after) == 0 && after.st_mode & S_IFMT == S_IFLNK)
    }

    @Test("What cannot be written is told in the system's words, and nothing is left")
    func fails() {
        #expect(write("one", "no/a.md") == .failed("No such file or directory"))
        #expect(folder.names == [])
    }
}
