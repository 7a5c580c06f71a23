import ArgumentParser

/// The program.
@main
struct Byname: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "byname")
}
