import ArgumentParser

/// The program.
@main
struct Byname: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "byname",
        abstract: "Read the news by name: who is mentioned, who said what, who belongs to what.",
        version: "0.1.0",
        subcommands: [Extract.self, Train.self])

    /// Runs the command named. A call that makes no sense ends with status 2, as every failure before a start does.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            StandardError.write(fullMessage(for: error))
            exit(withError: ExitCode(2))
        }
    }
}
