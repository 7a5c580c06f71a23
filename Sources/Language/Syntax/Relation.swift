/// What a word is to its head: the relations of Universal Dependencies (de Marneffe et al. 2021), by their
/// names there.
package enum Relation: String, CaseIterable, Sendable {
    /// The root of its sentence, which has no head.
    case root
    case subject = "nsubj"
    case passiveSubject = "nsubj:pass"
    case clausalSubject = "csubj"
    case passiveClausalSubject = "csubj:pass"
    case object = "obj"
    case indirectObject = "iobj"
    /// A clause with its own subject that completes a verb: `said he [left]`.
    case clause = "ccomp"
    /// A clause that completes a verb and takes its subject from there: `refused to [leave]`.
    case openClause = "xcomp"
    case oblique = "obl"
    case agent = "obl:agent"
    case unmarkedOblique = "obl:unmarked"
    case adverbialClause = "advcl"
    case adverbialRelativeClause = "advcl:relcl"
    case adverb = "advmod"
    /// A participle or infinitive that describes a noun.
    case adnominalClause = "acl"
    case relativeClause = "acl:relcl"
    case adjective = "amod"
    case nominal = "nmod"
    case possessor = "nmod:poss"
    case number = "nummod"
    case apposition = "appos"
    case compound
    case particle = "compound:prt"
    /// A further word of a name: `Anna [Berg]`.
    case flat
    case fixed
    case determiner = "det"
    /// A preposition or possessive ending.
    case caseMarker = "case"
    /// A word that begins a clause: *that*, *if*, *to*.
    case clauseMarker = "mark"
    case coordinator = "cc"
    case conjunct = "conj"
    case auxiliary = "aux"
    case passiveAuxiliary = "aux:pass"
    case copula = "cop"
    case parataxis
    case punctuation = "punct"
    case expletive = "expl"
    case discourse
    case vocative
    case dislocated
    case orphan
    case splitWord = "goeswith"
    case reparandum
    case list
    case unspecified = "dep"

    /// All of them, in the order of the model's numbers; the root is the first.
    package static let all = allCases

    /// The number by which the model knows it.
    package var number: UInt8 { UInt8(Self.numbers[self] ?? 0) }

    private static let numbers: [Relation: Int] =
        Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
