import Articles

/// Who the invented news is about: people, groups and places without number, made of syllables, rank by rank.
struct Cast {
    /// Somebody or something that articles name.
    struct Member {
        var id: Entity.ID
        var kind: Entity.Kind
        /// The full name.
        var name: String
        /// The short name, where there is one.
        var short: String?
    }

    private static let given = [
        "Ada", "Ben", "Carla", "Dmitri", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Karim", "Lena",
        "Mira",
        "Nadia", "Omar", "Petra", "Quentin", "Rosa", "Sami", "Tanya", "Ulf", "Vera", "Walid", "Xenia",
        "Yusuf", "Zora",
    ]
    private static let openings = [
        "Al", "Bar", "Cor", "Dun", "El", "Fen", "Gar", "Hol", "Im", "Jar", "Kel", "Lor", "Mar", "Nor", "Or",
        "Pel", "Quar",
        "Ros", "Sal", "Tor", "Ul", "Ver", "Wal", "Yar", "Zan", "Bren", "Crom", "Drav", "Frel", "Grun",
    ]
    private static let middles = [
        "a", "e", "i", "o", "u", "an", "en", "in", "on", "ar", "er", "ir", "or", "al", "el", "il", "ol", "as",
        "es", "is",
    ]
    private static let endings = [
        "berg", "dorf", "dale", "feld", "gard", "ham", "ka", "land", "mann", "ner", "rov", "sen", "ski",
        "ton", "vic", "wick",
        "mond", "lin", "dez", "tti",
    ]
    private static let bodies = [
        "Ministry", "Council", "Party", "Front", "Bank", "Institute", "Union", "Agency", "Group", "Court",
    ]

    /// A word of syllables for a number; another number, another word, up to 12,000.
    private static func word(_ number: Int) -> String {
        let opening = openings[number % openings.count]
        let middle = middles[number / openings.count % middles.count]
        return opening + middle + endings[number / (openings.count * middles.count) % endings.count]
    }

    /// The person of a rank. Surnames repeat from 12,000 on, full names from 312,000 on.
    static func person(_ rank: Int) -> Member {
        let surname = word(rank * 7_919 % 12_000)
        let name = given[(rank / 12_000 + rank) % given.count] + " " + surname
        return Member(id: id("person", name, rank / 312_000), kind: .person, name: name, short: surname)
    }

    /// The group of a rank.
    static func group(_ rank: Int) -> Member {
        let name = word(rank * 6_007 % 12_000) + " " + bodies[rank / 12_000 % bodies.count]
        return Member(
            id: id("organization", name, rank / 120_000), kind: .organization, name: name, short: nil)
    }

    /// The place of a rank.
    static func place(_ rank: Int) -> Member {
        let name = word(rank * 4_001 % 12_000) + "stadt"
        return Member(id: id("place", name, rank / 12_000), kind: .place, name: name, short: nil)
    }

    private static func id(_ kind: String, _ name: String, _ round: Int) -> Entity.ID {
        let folded = FoldedWords.words(of: name).joined(separator: "-")
        return Entity.ID("\(kind)/\(folded)\(round > 0 ? "~\(round)" : "")")
    }
}
