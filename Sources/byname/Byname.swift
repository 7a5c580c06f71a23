import ArgumentParser

/// The program.
@main
struct Byname: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "byname",
        abstract: "Read the news by name: who is mentioned, who said what, who belongs to what.",
        version: "0.1.0",
        subcommands: [
            Browse.self, Extract.self, Index.self, Quotes.self, Search.self, Train.self,
            TrainPronouns.self, TrainQuotes.self, TrainSyntax.self,
        ],
        defaultSubcommand: Browse.self)

    /// Runs the command named. A call that makes no sense ends with status 2, as every failure before a start does.
    ///
    /// Not asynchronous: the browser sleeps in `poll` on the main thread, whose stack is guarded against crashes.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            StandardError.write(fullMessage(for: error))
            exit(withError: ExitCode(2))
        }
    }
}
