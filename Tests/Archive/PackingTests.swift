import Articles
import TestSupport
import Testing

@testable import Archive

@Suite struct PackingTests {
    @Test("An annotation and its parts come back as they were packed")
    func roundTrip() throws {
        var invented = Invented(1)
        for number in 0..<200 {
            let made = invented.article(number)
            #expect(
                try PackedAnnotation.unpackAnnotation(PackedAnnotation.pack(made.annotation))
                    == made.annotation)
            #expect(
                try PackedAnnotation.unpackParts(PackedAnnotation.pack(made.article.parts))
                    == made.article.parts)
        }
    }

    @Test("Quotations that were packed before they had a stance come back with none to be sure of")
    func withoutStance() throws {
        var packer = Packer()
        packer.append(1)
        packer.append(0)
        // A quotation: a span, the kind, no speaker, no words for one, no cue, of nobody, the reason.
        packer.append(1)
        packer.append(1)
        packer.append(signed: 4)
        packer.append(7)
        packer.append("indirect")
        for _ in 0..<4 { packer.append(0) }
        packer.append("tagger")
        packer.append(0)
        packer.append(0)
        let read = try PackedAnnotation.unpackAnnotation(packer.bytes)
        let quotation = Quotation(spans: [4..<11], kind: .indirect, confidence: 0, because: Reason("tagger"))
        #expect(read.quotations == [quotation])
        #expect(!quotation.isSure)
    }

    @Test("Bytes that were cut short or changed are refused or read as something else, and never crash")
    func damage() {
        var invented = Invented(2)
        var dice = Dice(3)
        var refused = 0
        for number in 0..<100 {
            let packed = PackedAnnotation.pack(invented.article(number).annotation)
            let cut = Array(packed.prefix(dice.number(0...(packed.count - 1))))
            #expect(throws: Unpacker.Damaged.self) { try PackedAnnotation.unpackAnnotation(cut) }
            var changed = packed
            changed[dice.number(0...(packed.count - 1))] = UInt8(truncatingIfNeeded: dice.next())
            if (try? PackedAnnotation.unpackAnnotation(changed)) == nil { refused += 1 }
        }
        #expect(refused > 0)
    }

    @Test("Roles and ties come back as they were packed, each of its sort")
    func traits() throws {
        let reason = Reason("test")
        let groups = (0..<20).map { Entity.ID("organization/\($0)") }
        let roles = groups.map { group in
            Trait(Role(title: "chair", organization: group, range: 0..<0, because: reason))
        }
        let ties = groups.compactMap { group in
            let link = Link(
                from: Entity.ID("person/1"), to: group, .member, label: "of", range: 0..<0, because: reason)
            return Trait(link, of: group)
        }
        #expect(ties.count == groups.count)
        let packed = try #require(Trait.packed(Set(roles + ties)))
        #expect(Set(Trait.unpacked(packed)) == Set(roles + ties))
        #expect(Set(Trait.unpacked(packed).filter { $0.sort == .role }) == Set(roles))
        #expect(Set(Trait.unpacked(packed).filter { $0.sort == .tie }) == Set(ties))
        #expect(Trait.packed([]) == nil)
    }

    @Test("Numbers of either sign and of any size come back")
    func numbers() throws {
        let numbers = [0, 1, -1, 63, -64, 64, 127, 128, -12_345_678, Int.max, Int.min]
        var packer = Packer()
        packer.append(numbers) { packer, number in packer.append(signed: number) }
        var unpacker = try Unpacker(packer.bytes)
        let read = try unpacker.list { (from) throws(Unpacker.Damaged) in try from.signed() }
        #expect(read == numbers)
    }
}

@Suite struct ArticleKeyTests {
    @Test("Keys stand in the order of the list: newest first, a month behind its days, unknown days last")
    func order() {
        let days = ["2010-01-01", "2003-06-07", "2003-06-06", "2003-06", "2003", "1999-12-31"].map { Day($0) }
        let keys = (days + [nil]).map { ArticleKey(firstOf: $0) }
        #expect(keys == keys.sorted())
        #expect(keys.map(\.day) == days + [nil])
    }

    @Test("The keys from a day on and those before it meet, and leave out unknown days")
    func ranges() throws {
        let day = try #require(Day("2003-06-07"))
        #expect(ArticleKey.from(day).upperBound + 1 == ArticleKey.before(day).lowerBound)
        #expect(ArticleKey.from(day).contains(ArticleKey(firstOf: day).rawValue))
        #expect(ArticleKey.before(day).contains(ArticleKey(firstOf: Day("2003-06")).rawValue))
        #expect(!ArticleKey.before(day).contains(ArticleKey(firstOf: nil).rawValue))
    }

    @Test("A day that is full has no next place")
    func full() {
        let last = ArticleKey(rawValue: ArticleKey.all(of: Day("2003-06-07")).upperBound)
        #expect(last.next == nil)
        #expect(ArticleKey(firstOf: nil).next != nil)
    }
}
