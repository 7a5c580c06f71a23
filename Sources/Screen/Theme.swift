/// Which colours the screen is drawn in. The raw values are the names that readers write.
public enum Theme: String, Sendable, Hashable, CaseIterable {
    /// The terminal's own paper and ink, and colours that are seen on dark and light alike.
    case terminal
    /// Light ink on dark paper.
    case dark
    /// Dark ink on light paper.
    case light
}
