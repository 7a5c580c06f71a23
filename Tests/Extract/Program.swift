import Foundation
import Testing

/// The program as it was built, run as a user runs it.
struct Program {
    /// What a run left behind.
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String

        /// The lines of standard output.
        var lines: [Substring] { output.split(separator: "\n") }
    }

    /// Runs `byname` in a folder, with a standard input, to its end.
    static func run(_ arguments: [String], input: Data = Data(), in folder: URL? = nil) throws -> Outcome {
        let process = Process()
        process.executableURL = built
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let files = try Folder()
        let inputFile = try files.write("in", input)
        let outputFile = try files.write("out", Data())
        let errorsFile = try files.write("err", Data())
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorsFile)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errorsFile), as: UTF8.self))
    }

    /// The executable, beside the bundle that the tests were built into.
    private static var built: URL {
        let tests = CommandLine.arguments[0]
        return URL(filePath: tests).deletingLastPathComponent().appending(path: "byname")
    }
}

/// A folder for one test, gone with it.
final class Folder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "byname-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes a file, with the folders above it, and says where it is.
    @discardableResult
    func write(_ name: String, _ content: Data) throws -> URL {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try content.write(to: file)
        return file
    }

    @discardableResult
    func write(_ name: String, _ content: String) throws -> URL { try write(name, Data(content.utf8)) }
}
