/// A part of speech: the tags of the Penn Treebank (Marcus et al. 1993), by their names there.
///
/// Two things that Penn puts together are told apart, as Universal Dependencies do: verbs that are
/// auxiliaries or copulas (`-A`), and words like *that*, *if* and *as* that begin a clause (`IN-S`) from
/// prepositions.
package enum PartOfSpeech: String, CaseIterable, Sendable {
    case noun = "NN"
    case pluralNoun = "NNS"
    case name = "NNP"
    case pluralName = "NNPS"
    case pronoun = "PRP"
    case possessivePronoun = "PRP$"
    case existentialThere = "EX"
    case verb = "VB"
    case pastVerb = "VBD"
    case presentVerb = "VBP"
    case thirdPersonVerb = "VBZ"
    case presentParticiple = "VBG"
    case pastParticiple = "VBN"
    case auxiliary = "VB-A"
    case pastAuxiliary = "VBD-A"
    case presentAuxiliary = "VBP-A"
    case thirdPersonAuxiliary = "VBZ-A"
    case presentParticipleAuxiliary = "VBG-A"
    case pastParticipleAuxiliary = "VBN-A"
    case modal = "MD"
    case infinitiveTo = "TO"
    case adjective = "JJ"
    case comparativeAdjective = "JJR"
    case superlativeAdjective = "JJS"
    case adverb = "RB"
    case comparativeAdverb = "RBR"
    case superlativeAdverb = "RBS"
    case particle = "RP"
    case determiner = "DT"
    case predeterminer = "PDT"
    case interrogativeDeterminer = "WDT"
    case interrogativePronoun = "WP"
    case possessiveInterrogative = "WP$"
    case interrogativeAdverb = "WRB"
    case preposition = "IN"
    case subordinator = "IN-S"
    case conjunction = "CC"
    case number = "CD"
    case possessiveEnding = "POS"
    case interjection = "UH"
    case affix = "AFX"
    case foreignWord = "FW"
    case listMark = "LS"
    case address = "ADD"
    case wordPart = "GW"
    case symbol = "SYM"
    case currency = "$"
    case stop = "."
    case comma = ","
    case colon = ":"
    case hyphen = "HYPH"
    case otherMark = "NFP"
    case openingQuote = "``"
    case closingQuote = "''"
    case openingBracket = "-LRB-"
    case closingBracket = "-RRB-"

    /// All of them, in the order of the model's numbers.
    package static let all = allCases

    /// The number by which the model knows it.
    package var number: UInt8 { UInt8(Self.numbers[self] ?? 0) }

    private static let numbers: [PartOfSpeech: Int] =
        Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

    /// Whether it is a verb with a meaning of its own: no auxiliary, no copula.
    package var isVerb: Bool {
        switch self {
        case .verb, .pastVerb, .presentVerb, .thirdPersonVerb, .presentParticiple, .pastParticiple: true
        default: false
        }
    }

    /// Whether it is a noun or a name.
    package var isNoun: Bool {
        switch self {
        case .noun, .pluralNoun, .name, .pluralName: true
        default: false
        }
    }

    /// Whether it is a word that asks or stands for what a relative clause describes: *who*, *which*,
    /// *whose*.
    package var isInterrogative: Bool {
        switch self {
        case .interrogativeDeterminer, .interrogativePronoun, .possessiveInterrogative, .interrogativeAdverb:
            true
        default: false
        }
    }
}
