import ArgumentParser
import Foundation

@testable import byname

/// A command as the program declares it to its argument parser.
struct Declaration: Decodable {
    /// An argument, an option or a flag.
    struct Argument: Decodable {
        enum Kind: String, Decodable { case positional, option, flag }

        struct Name: Decodable {
            var kind: String
            var name: String
            /// As it is typed: `--limit`, `-l`.
            var typed: String { (kind == "long" ? "--" : "-") + name }
        }

        /// What its value is completed to.
        struct Completion: Decodable {
            struct Words: Decodable { var values: [String] }
            struct Nothing: Decodable {}
            var list: Words?
            var file: Nothing?
            var directory: Nothing?
        }

        var kind: Kind
        var abstract: String?
        var names: [Name]?
        var valueName: String?
        var allValues: [String]?
        var defaultValue: String?
        var isOptional: Bool
        var isRepeating: Bool
        var completionKind: Completion?

        /// Its names as they are typed, the long ones first.
        var typed: [String] { (names ?? []).map(\.typed).sorted { $0.count > $1.count } }
        /// Whether a file's or a folder's name is wanted.
        var takesFile: Bool { completionKind?.file != nil || completionKind?.directory != nil }
    }

    var commandName: String
    var abstract: String?
    var discussion: String?
    /// The command that is meant where none is named; the parser does not tell it with the others.
    static let standard = Byname.configuration.defaultSubcommand?._commandName
    var subcommands: [Declaration]?
    var arguments: [Argument]?

    /// What follows its name on a command line, options and flags, without the help and the version that all have.
    var options: [Argument] {
        (arguments ?? []).filter {
            $0.kind != .positional && !["--help", "--version"].contains($0.typed.first)
        }
    }
    /// What stands alone on a command line.
    var positionals: [Argument] { (arguments ?? []).filter { $0.kind == .positional } }

    /// The program.
    static func program() throws -> Declaration {
        struct Tool: Decodable { var command: Declaration }
        return try JSONDecoder().decode(Tool.self, from: Data(Byname._dumpHelp().utf8)).command
    }

    /// Its commands, without the help that the parser adds.
    var commands: [Declaration] { (subcommands ?? []).filter { $0.commandName != "help" } }
}
