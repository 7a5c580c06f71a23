extension RoleNoun {
    /// Nouns of people who have to do with a group and do not belong to it.
    static let outsiders: Set<String> = [
        "bystander", "colleague", "customer", "defendant", "demonstrator", "eyewitness", "friend", "fugitive",
        "hostage",
        "neighbor", "neighbour", "patient", "protester", "refugee", "survivor", "suspect", "tourist",
        "victim", "voter",
        "witness",
    ]
}

/// The words that the reading of role phrases turns on.
extension ArticleTokens {
    static let determiners: [String: RolePhrase.Determiner] = [
        "a": .indefinite, "an": .indefinite, "another": .indefinite, "one": .indefinite, "the": .definite,
        "this": .definite, "that": .definite, "his": .pronoun, "her": .pronoun, "its": .pronoun,
        "their": .pronoun,
        "our": .pronoun, "my": .pronoun, "your": .pronoun,
    ]
    /// Words that belong to the noun before them: `attorney general`, `president-elect`.
    static let afterHead: Set<String> = ["general", "elect", "emeritus", "designate", "laureate"]
    /// Prepositions that lead to what an office is of.
    static let leadsOn: Set<String> = ["of", "for", "at", "with", "to", "in", "from", "on"]
    /// Nouns that an office is of without a name: `secretary of state`.
    static let ofOffice: Set<String> = [
        "state", "staff", "defense", "defence", "parliament", "police", "finance", "health", "education",
        "justice",
        "security", "operations", "communications", "intelligence", "medicine", "law", "economics", "history",
        "science", "physics", "marketing", "sales", "research",
    ]
    /// Nouns after an office's that make the phrase name something else: `prime minister post`, `chief suspect`.
    static let nounsThatTakeOver: Set<String> = [
        "post", "job", "role", "seat", "office", "elections", "election", "race", "candidates", "position",
        "ministry",
        "team", "group", "party", "meeting", "summit", "talks", "title", "guard", "palace", "residence",
        "board",
        "council", "union", "association", "organization", "movement", "company", "firm", "training",
        "exchange",
    ]
    static let alsoVerbs: Set<String> = [
        "head", "heads", "chair", "chairs", "coach", "coaches", "anchors", "anchor", "author", "partners",
        "captain",
        "captains", "guards", "guard", "model", "models", "ruler", "count", "counts", "fellow", "leads",
        "doctor",
        "engineer", "pilot", "pilots", "producer", "private", "general", "major", "principal", "counsel",
        "forward",
        "veteran", "figure", "figures", "expert", "specialist", "child", "agent", "whip",
    ]
    /// Words of the closed classes: none of them stands inside a title.
    static let function: Set<String> = [
        "a", "about", "after", "against", "all", "also", "although", "am", "among", "an", "and", "any", "are",
        "as",
        "at", "be", "because", "been", "before", "being", "between", "both", "but", "by", "can", "could",
        "did", "do",
        "does", "during", "each", "either", "even", "every", "few", "for", "from", "had", "has", "have",
        "having", "he",
        "her", "here", "hers", "him", "his", "how", "however", "i", "if", "in", "including", "into", "is",
        "it", "its",
        "many", "may", "me", "might", "more", "most", "must", "my", "no", "nor", "not", "now", "of", "off",
        "on",
        "once", "one", "only", "onto", "or", "other", "our", "out", "over", "said", "says", "shall", "she",
        "should", "since", "so",
        "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this",
        "those",
        "through", "to", "told", "too", "toward", "under", "until", "up", "upon", "us", "very", "was", "we",
        "were",
        "what", "when", "where", "which", "while", "who", "whom", "whose", "why", "will", "with", "within",
        "without",
        "would", "yet", "you", "your", "according", "asked", "called", "named", "made", "became", "become",
        "'s", "'",
    ]
}
