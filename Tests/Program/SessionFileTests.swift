import Browser
import Platform
import Testing

@testable import byname

@Suite("The file of a session")
struct SessionFileTests {
    private func file(_ paths: [String], _ environment: [String: String]) -> SessionFile? {
        SessionFile(for: paths, in: nil) { environment[$0] }
    }

    @Test("It lies below the state folder, else below home, else nowhere")
    func place() {
        #expect(file(["/a"], ["XDG_STATE_HOME": "/s", "HOME": "/h"])?.path.hasPrefix("/s/byname/") == true)
        #expect(
            file(["/a"], ["XDG_STATE_HOME": "s", "HOME": "/h"])?.path.hasPrefix("/h/.local/state/byname/")
                == true)
        #expect(file(["/a"], [:]) == nil)
    }

    @Test("Other paths have another file, and the same paths the same")
    func names() {
        let home = ["HOME": "/h"]
        #expect(file(["/a"], home)?.path == file(["/a"], home)?.path)
        #expect(file(["/a"], home)?.path != file(["/a", "/b"], home)?.path)
        #expect(file(["/a", "/b"], home)?.path != file(["/ab"], home)?.path)
    }

    @Test("What is written is read again, for its owner alone; what is damaged is told with its place")
    func roundTrip() throws {
        let folder = try ScratchFolder()
        defer {
            for name in ["/byname"] { unsafe rmdir(folder.path + name) }
        }
        let session = try #require(file(["/a"], ["XDG_STATE_HOME": folder.path]))
        defer { unsafe unlink(session.path) }
        #expect(try session.read() == nil)
        session.write(Bookmark())
        #expect(try session.read() == Bookmark())
        var status = stat()
        #expect(unsafe stat(folder.path + "/byname", &status) == 0 && status.st_mode & 0o77 == 0)
        #expect(
            WholeFile.write(Array("byname session 1\n?\n".utf8), to: session.path, replacing: true) == .done)
        let error = #expect(throws: SessionError.self) { try session.read() }
        #expect(error.map { "\($0)" }?.hasSuffix(".session:2") == true)
    }
}
