/// The environment that the program was started in.
public enum Environment {
    /// A variable; nil where it is not set or empty.
    public static func variable(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let string = unsafe String(cString: value)
        return string.isEmpty ? nil : string
    }

    /// Whether `PATH` leads to a program of a name.
    public static func hasProgram(_ name: String) -> Bool {
        (variable("PATH") ?? "").split(separator: ":").contains { unsafe access("\($0)/\(name)", X_OK) == 0 }
    }
}
