import CTerminal

/// Why the terminal cannot be had.
public enum TerminalError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Standard input is a file, a pipe or nothing.
    case inputElsewhere
    /// Standard output is a file, a pipe or nothing.
    case outputElsewhere
    /// The environment has no TERM.
    case unnamed
    /// TERM names a terminal that is not described on this machine.
    case unknown(String)
    /// This machine has no descriptions of terminals.
    case undescribed
    /// The terminal cannot move its cursor, so that there is no drawing on it.
    case fixed(String)
    /// The system gave no pipe or no memory.
    case refused

    /// The error that the C part reports, on the terminal that TERM names.
    init?(fault: CInt, term: String) {
        switch Int(fault) {
        case TERMINAL_OPEN: return nil
        case TERMINAL_INPUT_ELSEWHERE: self = .inputElsewhere
        case TERMINAL_OUTPUT_ELSEWHERE: self = .outputElsewhere
        case TERMINAL_UNNAMED: self = .unnamed
        case TERMINAL_UNKNOWN: self = .unknown(term)
        case TERMINAL_UNDESCRIBED: self = .undescribed
        case TERMINAL_FIXED: self = .fixed(term)
        default: self = .refused
        }
    }

    /// What is wrong and what would mend it, in one sentence.
    public var description: String {
        switch self {
        case .inputElsewhere:
            "standard input is not a terminal; use \"byname extract -\" to read JSON lines from it"
        case .outputElsewhere:
            "standard output is not a terminal; use \"byname extract\" to write the reading as JSON lines"
        case .unnamed:
            "TERM is not set; set it to the name of this terminal, such as xterm-256color"
        case .unknown(let name):
            "TERM is \"\(name)\", which names no terminal known here; try TERM=xterm-256color or TERM=vt100"
        case .undescribed:
            "there are no descriptions of terminals on this machine; install ncurses-base"
        case .fixed(let name):
            "the terminal \"\(name)\" cannot move its cursor; use \"byname extract\" to write the reading as JSON lines"
        case .refused:
            "the system has no pipe or memory left for the terminal"
        }
    }
}
