/// A sentence as tagger and parser see it: what is known of its words, and their parts of speech once tagged.
///
/// Behind the words stand two that are none: the root, and what is past either end. So every place that a
/// feature asks for is there.
package struct SentenceForms: Sendable {
    /// How many words there are.
    package let count: Int
    /// The words, the root, none.
    let forms: [WordForm]
    /// The numbers of the parts of speech, then those that stand for root and none.
    package private(set) var tags: [UInt8]
    /// How many commas stand before each word.
    let commas: [Int32]

    /// The place of the root.
    package var root: Int { count }
    /// The place of no word.
    var none: Int { count + 1 }

    private static let rootTag: UInt8 = 250
    private static let noTag: UInt8 = 251
    private static let comma = WordKey.of(",")

    /// A sentence of words, not yet tagged.
    package init(_ words: [WordForm]) {
        count = words.count
        forms = words + [.root, .none]
        tags = [UInt8](repeating: 0, count: words.count) + [Self.rootTag, Self.noTag]
        var commas: [Int32] = [0]
        for word in words { commas.append(commas[commas.count - 1] + (word.word == Self.comma ? 1 : 0)) }
        self.commas = commas
    }

    /// Gives a word its part of speech.
    package mutating func setTag(_ tag: UInt8, at place: Int) { tags[place] = tag }

    /// Gives all words their parts of speech.
    package mutating func setTags(_ tags: [UInt8]) { self.tags.replaceSubrange(0..<count, with: tags) }
}

extension SyntaxFeatures {
    /// What the tagger sees at a word, once those before it are tagged.
    package mutating func setTagFeatures(of sentence: borrowing SentenceForms, at place: Int) {
        removeAll()
        let (none, count) = (sentence.none, sentence.count)
        let here = sentence.forms[place]
        let before = sentence.forms[place > 0 ? place - 1 : none]
        let before2 = sentence.forms[place > 1 ? place - 2 : none]
        let after = sentence.forms[place + 1 < count ? place + 1 : none]
        let after2 = sentence.forms[place + 2 < count ? place + 2 : none]
        let tag1 = UInt64(sentence.tags[place > 0 ? place - 1 : none])
        let tag2 = UInt64(sentence.tags[place > 1 ? place - 2 : none])
        let word = UInt64(here.word)
        let cluster = UInt64(here.cluster)
        let shape = UInt64(here.shape)
        add(1, word)
        add(2, UInt64(here.ending2))
        add(3, UInt64(here.ending3))
        add(4, UInt64(here.ending))
        add(5, UInt64(here.prefix), UInt64(here.ending2))
        add(6, shape, place == 0 ? 1 : 0)
        add(7, tag1)
        add(8, tag1, tag2)
        add(9, tag1, word)
        add(10, UInt64(before.word))
        add(11, UInt64(after.word))
        add(12, UInt64(before.word), word)
        add(13, word, UInt64(after.word))
        add(14, UInt64(before2.word))
        add(15, UInt64(after2.word))
        add(16, UInt64(after.ending3))
        add(17, UInt64(after.ending2), UInt64(after.shape))
        add(18, cluster)
        add(19, UInt64(here.cluster(bits: 8)))
        add(20, UInt64(here.cluster(bits: 4)), UInt64(here.ending2))
        add(21, UInt64(before.cluster), cluster)
        add(22, UInt64(after.cluster))
        add(23, UInt64(after.cluster(bits: 6)), tag1)
        add(24, cluster, tag1)
        add(25, UInt64(here.ending3), tag1)
        add(26, shape, tag1, UInt64(before.shape))
        add(27, shape, UInt64(after.shape))
        add(28, UInt64(before.cluster))
        add(29, word, tag1, UInt64(after.cluster(bits: 6)))
        add(
            30, UInt64(here.cluster(bits: 6)), UInt64(after2.cluster(bits: 6)), UInt64(after.cluster(bits: 6))
        )
        add(31, 0)
        add(32, tag1, tag2, UInt64(after.cluster(bits: 8)))
        add(33, word, tag2)
    }
}
