/// Keys by which a list of names is asked for those that may be one person's, so that not each is compared with each.
///
/// Two given names that are variants (`PersonName.areVariants`) share a key: of the one, a key that it is kept under; of the
/// other, a key that it is sought by. Names that share one may still be no variants.
extension PersonName {
    /// The keys that a given or middle name is kept under.
    static func keysKept(of name: String) -> [String] {
        let letter = String(name.prefix(1))
        return spellings(of: name) + ["^" + letter] + (isInitial(name) ? ["." + letter] : [])
    }

    /// The keys that the variants of a given or middle name are sought by.
    static func keysSought(of name: String) -> [String] {
        spellings(of: name) + [(isInitial(name) ? "^" : ".") + name.prefix(1)]
    }

    private static func spellings(of name: String) -> [String] {
        let full = WordList.nicknames.value(of: name).map { ["=" + $0] } ?? []
        return ["=" + name, "~" + Transliteration.key(name)] + full
    }

    /// The keys that a full name is kept under, among those of one surname: by its given name and a middle name.
    var keysKept: [String] {
        let middles = middles.isEmpty ? ["none"] : middles.flatMap(Self.keysKept) + ["any"]
        return Self.keysKept(of: given).flatMap { given in middles.map { given + $0 } }
    }

    /// The keys that full names which agree with it are sought by. A name without middle names agrees with any.
    var keysSought: [String] {
        let middles = middles.isEmpty ? ["none", "any"] : middles.flatMap(Self.keysSought) + ["none"]
        return Self.keysSought(of: given).flatMap { given in middles.map { given + $0 } }
    }
}
