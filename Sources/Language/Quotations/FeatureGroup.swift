/// A group of features of the quotation tagger, which may be left out in training to see what it brings.
package enum FeatureGroup: String, CaseIterable, Sendable {
    /// Second pass: the words around a token.
    case words
    /// Second pass: the same by their distance from the cue.
    case distances
    /// Second pass: the cue, how sure it is, and what lies between it and the token: commas, marks, stops, other cues.
    case stretches
    /// Second pass: the word between cue and token that begins a clause.
    case clauses
    /// Second pass: where in its sentence the token stands, and in which sentence from the cue.
    case spots
    /// Second pass: token and cue together.
    case pairs
    /// Both passes: the clusters of words.
    case clusters
    /// First pass: the words around a token.
    case cueSurroundings = "cue-surroundings"
    /// First pass: where quotation marks stand.
    case cueMarks = "cue-marks"
    /// First pass: the place in the sentence, and whether `that` follows.
    case cuePlaces = "cue-places"
}
