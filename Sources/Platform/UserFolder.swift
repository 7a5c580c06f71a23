/// Where a program keeps files of one sort for a user, after the XDG Base Directory Specification.
public enum UserFolder: Sendable {
    /// What should outlive the program: `$XDG_DATA_HOME`, else `~/.local/share`.
    case data
    /// Where somebody was: `$XDG_STATE_HOME`, else `~/.local/state`.
    case state
    /// What somebody set: `$XDG_CONFIG_HOME`, else `~/.config`.
    case configuration

    /// Byname's folder of this sort; nil where there is no home either.
    ///
    /// - Parameter environment: looks up a variable of the environment.
    public func path(environment: (String) -> String? = Environment.variable) -> String? {
        let (variable, fallback) =
            switch self {
            case .data: ("XDG_DATA_HOME", ".local/share")
            case .state: ("XDG_STATE_HOME", ".local/state")
            case .configuration: ("XDG_CONFIG_HOME", ".config")
            }
        // The specification wants a relative path to be ignored.
        if let folder = environment(variable), folder.hasPrefix("/") { return folder + "/byname" }
        guard let home = environment("HOME"), !home.isEmpty else { return nil }
        return "\(home)/\(fallback)/byname"
    }
}
