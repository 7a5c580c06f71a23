extension SyntaxFeatures {
    /// What tells the relation of a word to a head that it is about to be hung on: by then all of its
    /// children are there.
    package mutating func setRelationFeatures(
        of word: Int, to head: Int, _ state: borrowing ParserState, in sentence: borrowing SentenceForms
    ) {
        removeAll()
        let pair = ArcPlaces(word, head, state, sentence)
        addEnds(pair)
        addSurroundings(pair)
        addChildren(pair)
    }

    /// The two words, by themselves and together.
    private mutating func addEnds(_ arc: ArcPlaces) {
        let side = arc.side
        add(301, arc.word, side)
        add(302, arc.tag, side)
        add(303, arc.head, side)
        add(304, arc.headTag, side)
        add(305, arc.word, arc.head, side)
        add(306, arc.tag, arc.headTag, side)
        add(307, arc.word, arc.headTag, side)
        add(308, arc.tag, arc.head, side)
        add(309, arc.tag, arc.headTag, side, arc.distance)
        add(310, arc.tag, arc.headTag, side, arc.commas)
        add(311, arc.word, arc.tag, arc.headTag, side)
        add(312, arc.cluster, side, arc.headTag)
        add(313, arc.headCluster, side, arc.tag)
        add(314, arc.cluster6, arc.headCluster6, side)
        add(315, arc.cluster, arc.headCluster, side)
        add(316, side, 0)
        add(317, arc.shape, arc.headShape, arc.tag, arc.headTag)
        add(318, arc.ending, arc.headTag, side)
    }

    /// The words beside the two.
    private mutating func addSurroundings(_ arc: ArcPlaces) {
        let side = arc.side
        add(320, arc.tagBefore, arc.tag, side, arc.headTag)
        add(321, arc.tagAfter, arc.tag, side, arc.headTag)
        add(322, arc.wordBefore, arc.tag, side)
        add(323, arc.wordAfter, arc.tag, side)
        add(324, arc.tagBeforeHead, arc.headTag, arc.tag, side)
        add(325, arc.tagAfterHead, arc.headTag, arc.tag, side)
    }

    /// The children of the two.
    private mutating func addChildren(_ arc: ArcPlaces) {
        let side = arc.side
        let headBoth = arc.headLeft | arc.headRight
        add(330, arc.tag, arc.headTag, headBoth, side)
        add(331, arc.tag, arc.headRight, side)
        add(332, arc.tag, arc.headLeft, side)
        add(333, arc.head, headBoth, arc.tag, side)
        add(334, arc.tag, arc.left, arc.headTag, side)
        add(335, arc.tag, arc.left, arc.right, side)
        add(336, arc.word, arc.left, side)
        add(337, arc.firstChild, arc.firstRelation, arc.tag, side)
        add(338, arc.firstChild, arc.firstRelation, arc.headTag, side)
        add(339, arc.lastChild, arc.lastRelation, arc.tag, side)
        add(340, arc.firstChild, arc.head, side)
        add(341, arc.firstChild, arc.headCluster, side)
        add(342, arc.headFirstRelation, arc.headLastRelation, arc.tag, arc.headTag)
        add(343, arc.tag, arc.headTag, arc.commas, arc.left)
        add(344, arc.head, arc.firstChild, arc.tag)
        add(345, arc.headLastChild, arc.tag, arc.headTag, side)
        add(346, arc.word, headBoth, side)
        add(347, arc.cluster, arc.tag, arc.left)
    }
}

/// What stands at and around the two ends of an arc.
private struct ArcPlaces {
    let word, tag, cluster, cluster6, shape, ending: UInt64
    let head, headTag, headCluster, headCluster6, headShape: UInt64
    /// 0 where the word stands before its head, 1 where after.
    let side: UInt64
    let distance, commas: UInt64
    let tagBefore, tagAfter, wordBefore, wordAfter, tagBeforeHead, tagAfterHead: UInt64
    /// The relations of the children on either side, a bit each.
    let left, right, headLeft, headRight: UInt64
    let firstChild, firstRelation, lastChild, lastRelation: UInt64
    let headFirstRelation, headLastRelation, headLastChild: UInt64

    init(_ at: Int, _ headAt: Int, _ state: borrowing ParserState, _ sentence: borrowing SentenceForms) {
        func word(_ place: Int) -> UInt64 { UInt64(sentence.forms[place].word) }
        func tag(_ place: Int) -> UInt64 { UInt64(sentence.tags[place]) }
        func relation(_ place: Int) -> UInt64 { UInt64(state.relations[place]) }
        func before(_ place: Int) -> Int { place > 0 ? place - 1 : sentence.none }
        func after(_ place: Int) -> Int { place + 1 < sentence.count ? place + 1 : sentence.none }
        let (form, headForm) = (sentence.forms[at], sentence.forms[headAt])
        self.word = UInt64(form.word)
        self.tag = tag(at)
        cluster = UInt64(form.cluster)
        cluster6 = UInt64(form.cluster(bits: 6))
        shape = UInt64(form.shape)
        ending = UInt64(form.ending3)
        head = UInt64(headForm.word)
        headTag = tag(headAt)
        headCluster = UInt64(headForm.cluster)
        headCluster6 = UInt64(headForm.cluster(bits: 6))
        headShape = UInt64(headForm.shape)
        let (first, last) = at < headAt ? (at, headAt) : (headAt, at)
        side = at < headAt ? 0 : 1
        distance = sentence.distance(first, last)
        commas = sentence.commas(first, last)
        (tagBefore, tagAfter) = (tag(before(at)), tag(after(at)))
        (wordBefore, wordAfter) = (word(before(at)), word(after(at)))
        (tagBeforeHead, tagAfterHead) = (tag(before(headAt)), tag(after(headAt)))
        (left, right) = (state.leftRelations[at], state.rightRelations[at])
        (headLeft, headRight) = (state.leftRelations[headAt], state.rightRelations[headAt])
        (firstChild, firstRelation) = (word(state.left[at]), relation(state.left[at]))
        (lastChild, lastRelation) = (word(state.right[at]), relation(state.right[at]))
        headFirstRelation = relation(state.left[headAt])
        headLastRelation = relation(state.right[headAt])
        headLastChild = word(state.right[headAt])
    }
}
