/// Which of an entity's names is shown for it: the one that most articles use, of those that name it in full.
///
///     UsualName.of(["Anna Berg": 9, "Anna Maria Berg": 1, "Berg": 40], .person)  // "Anna Berg"
public enum UsualName {
    /// The usual name; nil where there are no names.
    ///
    /// Of several that as many articles use it is the fullest, so that it does not depend on which came first.
    ///
    /// - Parameter articles: for each name, in how many articles it is the fullest that the entity has there.
    public static func of(_ articles: [String: Int], _ kind: Entity.Kind) -> String? {
        let used = articles.filter { $0.value > 0 }
        let full = used.filter { isFull($0.key, kind) }
        let most = used.values.max() ?? 0
        // A full form that hardly any article has is no name of it: a slip, or another's.
        let isUsed = full.values.contains { $0 * 20 >= most }
        return (kind == .person ? !full.isEmpty : isUsed) ? commonest(full) : commonest(used)
    }

    private static func commonest(_ articles: [String: Int]) -> String? {
        articles.max { one, other in
            one.value == other.value
                ? FullestName.isFuller(other.key, than: one.key) : one.value < other.value
        }?.key
    }

    /// Whether a name is no short one: not a surname alone, not an acronym.
    private static func isFull(_ name: String, _ kind: Entity.Kind) -> Bool {
        let bare = name.prefix { $0 != "(" }
        let isShouted = !bare.contains(where: \.isLowercase)
        return kind == .person ? !isShouted && bare.dropLast().contains(" ") : !isShouted
    }
}
