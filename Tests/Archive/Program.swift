import Foundation
import TestSupport

/// The program as it was built, run as a user runs it.
struct Program {
    /// What a run left behind.
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String
    }

    private let process = Process()
    private let output: URL
    private let errors: URL

    /// Starts `byname`.
    init(_ arguments: [String], in folder: TemporaryFolder) throws {
        output = URL(filePath: try folder.write("", to: "streams/out"))
        errors = URL(filePath: try folder.write("", to: "streams/err"))
        // The executable, beside the bundle that the tests were built into.
        process.executableURL =
            URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "byname")
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder.path)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
    }

    /// Waits for its end.
    func end() throws -> Outcome {
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    /// Ends it as a power cut would, after a time, unless it has ended by itself.
    ///
    /// - Returns: whether it had to be ended.
    func kill(after seconds: Double) -> Bool {
        Thread.sleep(forTimeInterval: seconds)
        guard process.isRunning else { return false }
        send(SIGKILL, to: process.processIdentifier)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }

    /// Whether it has not come to its end.
    var isRunning: Bool { process.isRunning }

    /// Asks it to end as Ctrl-C does.
    func interrupt() { process.interrupt() }
}
