import Platform

extension Archive {
    /// Where the archive of a name is kept unless one says otherwise: `$XDG_DATA_HOME/byname/NAME.archive`,
    /// or below `~/.local/share` where that is not set; nil where there is no home either. Never in the folder that the
    /// articles are read from.
    ///
    /// - Parameter environment: looks up a variable of the environment.
    public static func defaultPath(
        named name: String, environment: (String) -> String? = Environment.variable
    ) -> String? {
        UserFolder.data.path(environment: environment).map { "\($0)/\(name).archive" }
    }
}
