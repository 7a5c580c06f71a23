@testable import byname

/// What the shells complete a line that begins with `byname` to, made from the program's own declarations.
///
/// The parser's own scripts do not know that the browser is meant where no command is named, so that the names of files
/// would not be completed after `byname`.
struct Completions {
    let program: Declaration

    private var browse: String { Declaration.standard ?? "" }
    private var others: [Declaration] { program.commands.filter { $0.commandName != browse } }
    private static let common = ["--help", "--version"]

    private func head(_ sign: String, _ shell: String) -> [String] {
        [
            "\(sign) \(shell) completion for byname, made from the declarations of the program.",
            "\(sign) BYNAME_RECORD=1 swift test makes it anew.", "",
        ]
    }

    /// For bash 4 and later.
    var bash: String {
        var lines = head("#", "bash")
        lines += [
            "_byname() {",
            "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command=\(browse) options",
            "    COMPREPLY=()",
            "    if ((COMP_CWORD > 1)); then",
            "        case ${COMP_WORDS[1]} in",
            "        \(program.commands.map(\.commandName).joined(separator: " | "))) command=${COMP_WORDS[1]} ;;",
            "        esac", "    fi", "    case $command in",
        ]
        for command in program.commands {
            let options = (command.options.flatMap(\.typed) + Self.common).joined(separator: " ")
            lines += ["    \(command.commandName))", "        options='\(options)'", "        case $prev in"]
            for option in command.options where option.kind == .option {
                let names = option.typed.joined(separator: " | ")
                if let words = option.allValues {
                    lines += [
                        "        \(names))",
                        "            mapfile -t COMPREPLY < <(compgen -W '\(words.joined(separator: " "))' -- \"$cur\")",
                        "            return", "            ;;",
                    ]
                } else if option.takesFile {
                    lines.append("        \(names)) options= ;;")
                } else {
                    lines.append("        \(names)) return ;;")
                }
            }
            lines += ["        esac", "        ;;"]
        }
        lines += [
            "    esac", "    if [[ $cur == -* && -n $options ]]; then",
            "        mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$cur\")", "        return",
            "    fi",
            "    compopt -o filenames 2>/dev/null", "    mapfile -t COMPREPLY < <(",
            "        ((COMP_CWORD > 1)) || compgen -W '\(others.map(\.commandName).joined(separator: " "))' -- \"$cur\"",
            "        compgen -f -- \"$cur\"", "    )", "}", "complete -F _byname byname",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// For zsh.
    var zsh: String {
        var lines = ["#compdef byname", ""] + head("#", "zsh")
        lines += ["_byname() {", "    local command=\(browse)", "    local -a commands=("]
        lines += others.map {
            "        '\(Self.zshEscaped($0.commandName)):\(Self.zshEscaped($0.abstract ?? ""))'"
        }
        lines += [
            "    )", "    if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then",
            "        _describe -t commands command commands", "        _files", "        return", "    fi",
            "    if [[ $words[2] == (\(program.commands.map(\.commandName).joined(separator: "|"))) ]]; then",
            "        command=$words[2]", "        shift words", "        ((CURRENT--))", "    fi",
            "    case $command in",
        ]
        for command in program.commands {
            lines += ["    \(command.commandName))", "        _arguments -s -S \\"]
            for option in command.options { lines.append("            \(Self.zshSpec(option)) \\") }
            lines += Self.common.map { "            '\($0)' \\" }
            let files = command.positionals.contains(where: \.takesFile)
            let first = command.positionals.first { !$0.takesFile }
            if let first { lines.append("            '1:\(first.valueName ?? ""):' \\") }
            lines += [files ? "            '*:file:_files'" : "            '*:: :'", "        ;;"]
        }
        lines += ["    esac", "}", "", "_byname \"$@\""]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func zshSpec(_ option: Declaration.Argument) -> String {
        let words = zshEscaped(option.abstract ?? "")
        let names =
            option.typed.count > 1
            ? "'(\(option.typed.joined(separator: " ")))'{\(option.typed.joined(separator: ","))}"
            : "'" + (option.isRepeating ? "*" : "") + (option.typed.first ?? "") + "'"
        guard option.kind == .option else { return "\(names)'[\(words)]'" }
        let values =
            option.allValues.map { "(\($0.joined(separator: " ")))" } ?? (option.takesFile ? "_files" : "")
        let repeating = option.isRepeating && option.typed.count > 1
        let all = repeating ? "\\*{\(option.typed.joined(separator: ","))}" : names
        return "\(all)'[\(words)]:\(option.valueName ?? ""):\(values)'"
    }

    private static func zshEscaped(_ words: String) -> String {
        var escaped = ""
        for character in words {
            switch character {
            case "'": escaped += "'\\''"
            case "[", "]", ":": escaped += "\\\(character)"
            default: escaped.append(character)
            }
        }
        return escaped
    }

    /// For fish.
    var fish: String {
        let names = others.map(\.commandName).joined(separator: " ")
        var lines = head("#", "fish")
        for command in others {
            lines.append(
                "complete -c byname -n __fish_is_first_arg -a \(command.commandName) -d \(Self.fishQuoted(command.abstract))"
            )
        }
        for command in program.commands {
            let place =
                command.commandName == browse
                ? "not __fish_seen_subcommand_from \(names)"
                : "__fish_seen_subcommand_from \(command.commandName)"
            for option in command.options {
                let typed = (option.names ?? []).map { ($0.kind == "long" ? "-l " : "-s ") + $0.name }
                let takes =
                    option.kind == .flag
                    ? ""
                    : option.allValues.map { " -x -a '\($0.joined(separator: " "))'" }
                        ?? (option.takesFile ? " -r -F" : " -x")
                lines.append(
                    "complete -c byname -n '\(place)' \(typed.joined(separator: " "))\(takes) -d \(Self.fishQuoted(option.abstract))"
                )
            }
        }
        lines += [
            "complete -c byname -l help -s h -d 'Show help'",
            "complete -c byname -l version -d 'Show the version'",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func fishQuoted(_ words: String?) -> String {
        "'" + (words ?? "").replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
}
