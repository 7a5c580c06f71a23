import Articles

/// A quotation in the making: which words are said, and what says that they are.
struct Draft {
    /// The words said, as runs of tokens.
    var runs: [Range<Int>]
    /// How much of them stands in marks.
    var kind: Quotation.Kind
    /// Who says them; nil where nothing tells.
    var attribution: Attribution?
    /// What the tagger found them by; nil where a rule did.
    var tagged: Int?
    /// In how many other pieces of what is said the words stand.
    var nesting = 0
}
