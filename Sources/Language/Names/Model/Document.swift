import Articles

/// An article as the name model sees it: the form of every token, the lists it stands in, and what the rest of the
/// article shows of it.
package struct NameDocument: Sendable {
    /// The distinct forms; the first is what lies outside a sentence.
    private(set) var forms: [Form] = [.outside]
    /// The number of each form in the cache that was lent.
    private(set) var remembered: [Int32] = [0]
    /// The form of each token.
    private(set) var form: [Int32] = []
    /// The number of each form's word in lower case.
    private(set) var word: [Int32] = [0]
    /// The sentences, as ranges of tokens.
    package let sentences: [Range<Int>]
    /// What part of the article each sentence belongs to.
    let roles: [Part.Role]
    /// How each sentence is cased.
    private(set) var casing: [Casing] = []
    /// The lists that each token stands in.
    var lists: [ListCodes] = []
    /// What the rest of the article shows of each token.
    var evidence: [WordEvidence] = []
    /// How many words there are, case aside.
    private(set) var wordCount = 1

    private var formNumbers = NumberTable()
    private var wordNumbers = NumberTable()

    /// Reads the forms of an article's words.
    package init(_ text: Text, _ words: Words, _ tables: NameTables) {
        var cache = FormCache()
        self.init(text, words, tables, &cache)
    }

    /// Reads the forms of an article's words, those of earlier articles from the cache.
    init(_ text: Text, _ words: Words, _ tables: NameTables, _ cache: inout FormCache) {
        sentences = words.sentences
        roles = words.blocks.flatMap { block in block.sentences.map { _ in block.role } }
        form.reserveCapacity(words.tokens.count)
        for token in words.tokens { form.append(Int32(number(of: text.utf8[token.range], tables, &cache))) }
        casing = zip(sentences, roles).map { Casing(of: $0, in: self, $1) }
        lists = [ListCodes](repeating: ListCodes(), count: form.count)
        match(tables)
        recase(text, words, tables, &cache)
        evidence = DocumentEvidence(self).evidence
    }

    /// How many tokens there are.
    package var count: Int { form.count }

    /// The form of a token, or what is outside where the sentence has none there.
    @inline(__always)
    func form(_ at: Int, in sentence: Range<Int>) -> Int {
        at >= sentence.lowerBound && at < sentence.upperBound ? Int(form[at]) : 0
    }

    /// The form of a token.
    @inline(__always)
    subscript(at: Int) -> Form { forms[Int(form[at])] }

    /// The number of a token's word, case aside.
    @inline(__always)
    func word(_ at: Int) -> Int { Int(word[Int(form[at])]) }

    /// The number of the form of a word in a line of some casing, which is read where it is new.
    private mutating func number(
        of bytes: some Collection<UInt8>, _ tables: NameTables, _ cache: inout FormCache,
        _ casing: Casing = .ordinary
    ) -> Int {
        let hash = FNV1a.hash(bytes)
        let key = casing == .ordinary ? hash : Hash.mixed(hash, UInt64(casing.rawValue))
        let (number, isNew) = formNumbers.number(of: key)
        if isNew {
            let known = cache.number(of: key) {
                var form = Form(bytes, tables)
                form.casing = casing
                return form
            }
            let form = cache[known]
            forms.append(form)
            remembered.append(Int32(known))
            let (word, isNewWord) = wordNumbers.number(of: form.lower)
            self.word.append(Int32(word))
            if isNewWord { wordCount += 1 }
        }
        return number
    }

    private mutating func match(_ tables: NameTables) {
        for sentence in sentences { ListMatcher.match(sentence, in: &self, tables) }
    }

    /// Gives the words of upper-case lines and of headlines the case that the article, or else the language, gives them.
    private mutating func recase(
        _ text: Text, _ words: Words, _ tables: NameTables, _ cache: inout FormCache
    ) {
        guard casing.contains(where: { $0 != .ordinary }) else { return }
        let usual = UsualCases(of: self, text, words)
        for (sentence, casing) in zip(sentences, casing) where casing != .ordinary {
            for at in sentence {
                let written = text.utf8[words.tokens[at].range]
                let recased = usual.recased(at, written, casing, in: self)
                let form =
                    recased.map { number(of: $0, tables, &cache, casing) }
                    ?? number(of: written, tables, &cache, casing)
                self.form[at] = Int32(form)
            }
            ListMatcher.match(sentence, in: &self, tables)
        }
    }
}

/// Numbers hashes in the order in which they come, from 1.
struct NumberTable: Sendable {
    private var keys = [UInt64](repeating: 0, count: 1024)
    private var numbers = [Int32](repeating: 0, count: 1024)
    private(set) var count = 0

    /// The number of a hash, and whether it is new.
    mutating func number(of hash: UInt64) -> (Int, isNew: Bool) {
        if count * 2 >= keys.count { grow() }
        var at = slot(of: hash)
        while numbers[at] != 0 {
            if keys[at] == hash { return (Int(numbers[at]), false) }
            at = (at + 1) & (keys.count - 1)
        }
        count += 1
        keys[at] = hash
        numbers[at] = Int32(count)
        return (count, true)
    }

    private func slot(of hash: UInt64) -> Int {
        Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
    }

    private mutating func grow() {
        let old = zip(keys, numbers)
        keys = [UInt64](repeating: 0, count: keys.count * 2)
        numbers = [Int32](repeating: 0, count: keys.count)
        for (key, number) in old where number != 0 {
            var at = slot(of: key)
            while numbers[at] != 0 { at = (at + 1) & (keys.count - 1) }
            keys[at] = key
            numbers[at] = number
        }
    }
}
