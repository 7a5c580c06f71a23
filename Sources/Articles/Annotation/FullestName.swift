/// Which of the names that articles give to one entity is shown for it.
///
///     FullestName.isFuller("Anna Berg", than: "ANNA BERG")  // true
public enum FullestName {
    /// Whether a name says more than another: more words, then more letters; capitals throughout say less.
    ///
    /// Of two that say as much, the later in the order of code points, where small letters stand behind capitals: so
    /// what is shown does not depend on which article came first.
    public static func isFuller(_ name: String, than other: String) -> Bool {
        let (weight, otherWeight) = (weight(name), weight(other))
        return weight == otherWeight ? name > other : weight > otherWeight
    }

    private static func weight(_ name: String) -> (Int, Int, Int) {
        let shouts = !name.contains(where: \.isLowercase) && name.contains(" ")
        return (shouts ? 0 : 1, name.split(separator: " ").count, name.utf8.count)
    }
}
