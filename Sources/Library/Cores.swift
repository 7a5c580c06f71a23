import Platform

/// The processor cores that this program may use.
public enum Cores {
    /// How many there are, at least one.
    public static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
