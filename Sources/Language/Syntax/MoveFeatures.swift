extension SyntaxFeatures {
    /// What the parser sees before a move: the words on top of the stack, the next ones, and the children
    /// that they have (after Zhang and Nivre 2011), with the clusters of the words and the commas between.
    package mutating func setMoveFeatures(
        of state: borrowing ParserState, in sentence: borrowing SentenceForms
    ) {
        removeAll()
        let places = MovePlaces(state, sentence)
        addWords(places)
        addPairs(places)
        addChildren(places, state, sentence)
        addClusters(places)
    }

    /// Words and tags of the places by themselves.
    private mutating func addWords(_ at: MovePlaces) {
        add(101, at.top.word)
        add(102, at.top.tag)
        add(103, at.top.word, at.top.tag)
        add(104, at.below.tag)
        add(105, at.below.word, at.below.tag)
        add(106, at.next.word)
        add(107, at.next.tag)
        add(108, at.next.word, at.next.tag)
        add(109, at.next2.word)
        add(110, at.next2.word, at.next2.tag)
        add(111, at.next3.tag, at.next2.tag)
        add(112, at.below2.tag, at.below.tag)
        add(113, 0)
    }

    /// Words and tags of several places together, with the distance and the commas between.
    private mutating func addPairs(_ at: MovePlaces) {
        let (top, below, next, next2) = (at.top, at.below, at.next, at.next2)
        add(120, top.word, top.tag, next.word, next.tag)
        add(121, top.word, next.word, next.tag)
        add(122, top.word, top.tag, next.tag)
        add(123, top.tag, next.word, next.tag)
        add(124, top.word, next.word)
        add(125, top.tag, next.tag)
        add(126, below.word, below.tag, top.word)
        add(127, below.word, top.word)
        add(128, below.tag, top.tag)
        add(129, below.word, below.tag, top.tag)
        add(130, below.tag, top.word, top.tag)
        add(131, below.tag, top.tag, next.tag)
        add(132, below.tag, next.word, top.tag)
        add(133, below.tag, next.tag)
        add(134, next.tag, next2.tag, at.next3.tag)
        add(135, top.tag, next.tag, next2.tag)
        add(136, at.below2.tag, below.tag, top.tag)
        add(137, top.word, next.tag, next2.tag)
        add(138, top.tag, next.word, next2.tag)
        add(139, top.tag, next.tag, next2.word)
        add(140, next.tag, at.distanceToNext)
        add(141, top.tag, next.tag, at.distanceToNext)
        add(142, below.tag, top.tag, at.distanceBelow)
        add(143, top.tag, next.tag, at.commasToNext)
        add(144, below.tag, top.tag, at.commasBelow)
    }

    /// How many children the places have, which, and what they are.
    private mutating func addChildren(
        _ at: MovePlaces, _ state: borrowing ParserState, _ sentence: borrowing SentenceForms
    ) {
        let (top, below, next) = (at.top, at.below, at.next)
        let topLeft = Child(state.left[top.place], state, sentence)
        let topRight = Child(state.right[top.place], state, sentence)
        let belowRight = Child(state.right[below.place], state, sentence)
        let nextLeft = Child(state.left[next.place], state, sentence)
        add(150, top.tag, topLeft.tag, next.tag)
        add(151, top.tag, topRight.tag, next.tag)
        add(152, below.tag, belowRight.tag, top.tag)
        add(153, top.tag, UInt64(min(state.leftCount[top.place], 4)))
        add(154, top.tag, UInt64(min(state.rightCount[top.place], 4)))
        add(155, next.tag, UInt64(min(state.leftCount[next.place], 4)))
        add(156, below.tag, UInt64(min(state.rightCount[below.place], 4)), top.tag)
        add(157, topLeft.word, topLeft.relation)
        add(158, topLeft.tag, topLeft.relation, top.tag)
        add(159, topRight.tag, topRight.relation, top.tag)
        add(160, nextLeft.word, nextLeft.relation)
        add(161, nextLeft.tag, nextLeft.relation, next.tag)
        add(162, belowRight.relation, below.tag, top.tag)
        add(163, UInt64(state.relations[state.right2[top.place]]), topRight.relation, top.tag)
        add(
            164, UInt64(state.relations[state.right2[below.place]]), belowRight.relation, below.tag, top.tag)
        add(165, top.tag, state.rightRelations[top.place], next.tag)
        add(166, next.tag, state.leftRelations[next.place], top.tag)
        add(167, below.tag, state.rightRelations[below.place], top.tag)
        add(168, top.word, state.rightRelations[top.place])
        add(169, below.word, state.rightRelations[below.place], top.tag)
        add(170, top.word, topLeft.word, next.tag)
        add(171, below.word, topLeft.word, top.tag)
        add(172, below.tag, topLeft.word, top.tag)
        add(173, top.tag, topLeft.word, next.tag)
    }

    /// The clusters of the places' words, and the words beside the top.
    private mutating func addClusters(_ at: MovePlaces) {
        let (top, below, next) = (at.top, at.below, at.next)
        add(180, top.cluster)
        add(181, next.cluster)
        add(182, below.cluster)
        add(183, top.cluster, next.tag)
        add(184, top.tag, next.cluster)
        add(185, below.cluster, top.tag)
        add(186, below.tag, top.cluster)
        add(187, below.cluster, top.cluster)
        add(188, top.tag, at.afterTop, next.tag)
        add(189, at.beforeTop, top.tag, below.tag)
    }
}

/// A word that has been hung on another.
private struct Child {
    let word: UInt64
    let tag: UInt64
    let relation: UInt64

    @inline(__always)
    init(_ place: Int, _ state: borrowing ParserState, _ sentence: borrowing SentenceForms) {
        word = UInt64(sentence.forms[place].word)
        tag = UInt64(sentence.tags[place])
        relation = UInt64(state.relations[place])
    }
}

/// The places that a move is decided by.
private struct MovePlaces {
    struct Place {
        let place: Int
        let word: UInt64
        let tag: UInt64
        let cluster: UInt64

        @inline(__always)
        init(_ place: Int, _ sentence: borrowing SentenceForms) {
            self.place = place
            word = UInt64(sentence.forms[place].word)
            tag = UInt64(sentence.tags[place])
            cluster = UInt64(sentence.forms[place].cluster)
        }
    }

    let top: Place
    let below: Place
    let below2: Place
    let next: Place
    let next2: Place
    let next3: Place
    /// The tags of the words beside the top of the stack.
    let beforeTop: UInt64
    let afterTop: UInt64
    let distanceToNext: UInt64
    let distanceBelow: UInt64
    let commasToNext: UInt64
    let commasBelow: UInt64

    init(_ state: borrowing ParserState, _ sentence: borrowing SentenceForms) {
        let (none, count) = (sentence.none, sentence.count)
        let (first, second) = (state.onStack(0), state.onStack(1))
        top = Place(first, sentence)
        below = Place(second, sentence)
        below2 = Place(state.onStack(2), sentence)
        next = Place(state.next, sentence)
        next2 = Place(state.next + 1 < count ? state.next + 1 : none, sentence)
        next3 = Place(state.next + 2 < count ? state.next + 2 : none, sentence)
        let tags = sentence.tags
        beforeTop = UInt64(tags[first > 0 && first < count ? first - 1 : none])
        afterTop = UInt64(tags[first + 1 < count ? first + 1 : none])
        distanceToNext = first == none ? 15 : sentence.distance(first, state.next)
        commasToNext = first == none ? 9 : sentence.commas(first, state.next)
        distanceBelow = second == none ? 15 : sentence.distance(second, first)
        commasBelow = second == none ? 9 : sentence.commas(second, first)
    }
}

extension SentenceForms {
    /// How far one word stands before another, coarser the farther.
    @inline(__always)
    func distance(_ word: Int, _ later: Int) -> UInt64 {
        switch later - word {
        case ...5: UInt64(later - word)
        case ...8: 6
        case ...12: 7
        case ...20: 8
        default: 9
        }
    }

    /// How many commas stand between one word and a later one: 3 for three and more.
    @inline(__always)
    func commas(_ word: Int, _ later: Int) -> UInt64 { UInt64(min(3, commas[later] - commas[word])) }
}
