#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Archive {
    /// Where the archive of a name is kept unless one says otherwise: `$XDG_DATA_HOME/byname/NAME.archive`,
    /// or below `~/.local/share` where that is not set; nil where there is no home either. Never in the folder that the
    /// articles are read from.
    ///
    /// - Parameter environment: looks up a variable of the environment.
    public static func defaultPath(
        named name: String, environment: (String) -> String? = variable
    ) -> String? {
        // The specification wants a relative path to be ignored.
        if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") {
            return "\(data)/byname/\(name).archive"
        }
        return environment("HOME").map { "\($0)/.local/share/byname/\(name).archive" }
    }

    /// A variable of the process's environment; nil where it is not set or empty.
    public static func variable(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let string = unsafe String(cString: value)
        return string.isEmpty ? nil : string
    }
}
