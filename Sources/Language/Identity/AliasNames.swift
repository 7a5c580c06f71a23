import Articles

/// What articles say to be aliases of which names.
struct AliasNames: Sendable {
    /// For each alias, the names it is said to stand for, each with how many articles say so.
    private var names: [NameKey: [NameKey: Int]] = [:]

    /// Adds that an article says that an alias stands for a name, or takes it back.
    mutating func change(_ alias: NameKey, for name: NameKey, by count: Int) {
        let said = names[alias, default: [:]][name, default: 0] + count
        names[alias, default: [:]][name] = said > 0 ? said : nil
        if names[alias]?.isEmpty == true { names[alias] = nil }
    }

    /// The name that a name is said to stand for, where all articles that say so agree.
    func said(_ key: NameKey) -> NameKey? {
        guard let names = names[key], names.count == 1 else { return nil }
        return names.keys.first
    }
}
