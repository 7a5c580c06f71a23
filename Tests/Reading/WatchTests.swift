import Foundation
import Testing

@testable import Reading

@Suite("A watch on files")
final class WatchTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "byname-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func path(_ name: String = "") -> String {
        folder.appending(path: name).path(percentEncoded: false)
    }

    private func write(_ name: String, _ text: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Gives a file another time, as if it had been written a while later.
    private func age(_ name: String, _ seconds: Double) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: seconds)], ofItemAtPath: path(name))
    }

    private func see(nothing watch: inout Watch) {
        let seen = watch.look()
        #expect(!seen)
    }

    private func see(change watch: inout Watch) {
        let seen = watch.look()
        #expect(seen)
    }

    @Test("It sees what comes and goes in a folder and those below, at once, and nothing else")
    func folders() throws {
        try write("a.txt", "one")
        try write("deep/b.txt", "two")
        for name in ["", "deep"] { try age(name, -100) }
        var watch = Watch(on: [path()])
        see(nothing: &watch)
        try write("deep/c.txt", "three")
        see(change: &watch)
        see(nothing: &watch)
        try FileManager.default.removeItem(atPath: path("a.txt"))
        see(change: &watch)
        see(nothing: &watch)
    }

    @Test("It sees that the very file it is on was written, was removed and is there again")
    func file() throws {
        try write("a.jsonl", "{}")
        try age("a.jsonl", -100)
        var watch = Watch(on: [path("a.jsonl")])
        see(nothing: &watch)
        try write("a.jsonl", "{} {}")
        see(change: &watch)
        try FileManager.default.removeItem(atPath: path("a.jsonl"))
        see(change: &watch)
        see(nothing: &watch)
        try write("a.jsonl", "{}")
        see(change: &watch)
    }

    @Test("It sees that a file in a folder was written in place, within a few looks")
    func inPlace() throws {
        try write("a.txt", "one")
        try age("", -100)
        var watch = Watch(on: [path()])
        see(nothing: &watch)
        let handle = try FileHandle(forWritingTo: folder.appending(path: "a.txt"))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(" and more".utf8))
        try handle.close()
        var seen = false
        let deadline = ContinuousClock.now + .seconds(10)
        while !seen, ContinuousClock.now < deadline {
            Thread.sleep(forTimeInterval: 0.1)
            seen = watch.look()
        }
        #expect(seen)
    }
}
