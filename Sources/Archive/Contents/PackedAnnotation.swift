import Articles

/// An annotation as bytes. Ranges are written as the distance from the range before and their length.
///
/// The first number is the version of this writing, so that it may change without a rewrite of every archive.
enum PackedAnnotation {
    private static let version = 3
    /// The version from which on quotations have their stance and confidence.
    fileprivate static let withStance = 2
    /// The version from which on roles have their office and status.
    fileprivate static let withRoleStatus = 3

    static func pack(_ annotation: Annotation) -> [UInt8] {
        var packer = Packer()
        packer.append(version)
        var ranges = RangePacker()
        packer.append(annotation.entities) { packer, entity in ranges.append(entity, to: &packer) }
        packer.append(annotation.quotations) { packer, quotation in ranges.append(quotation, to: &packer) }
        packer.append(annotation.links) { packer, link in ranges.append(link, to: &packer) }
        return packer.bytes
    }

    static func pack(_ parts: [Part]) -> [UInt8] {
        var packer = Packer()
        packer.append(version)
        var ranges = RangePacker()
        packer.append(parts) { packer, part in
            packer.append(part.role.rawValue)
            ranges.append(part.range, to: &packer)
        }
        return packer.bytes
    }

    static func unpackAnnotation(_ bytes: [UInt8]) throws(Unpacker.Damaged) -> Annotation {
        var unpacker = try Unpacker(bytes)
        var ranges = RangeUnpacker(version: try Self.version(&unpacker))
        return Annotation(
            entities: try unpacker.list { (from) throws(Unpacker.Damaged) in try ranges.entity(&from) },
            quotations: try unpacker.list { (from) throws(Unpacker.Damaged) in try ranges.quotation(&from) },
            links: try unpacker.list { (from) throws(Unpacker.Damaged) in try ranges.link(&from) })
    }

    static func unpackParts(_ bytes: [UInt8]) throws(Unpacker.Damaged) -> [Part] {
        var unpacker = try Unpacker(bytes)
        var ranges = RangeUnpacker(version: try Self.version(&unpacker))
        return try unpacker.list { (from) throws(Unpacker.Damaged) in
            let role: Part.Role = try ranges.named(&from)
            return Part(try ranges.range(&from), role)
        }
    }

    private static func version(_ unpacker: inout Unpacker) throws(Unpacker.Damaged) -> Int {
        let written = try unpacker.number()
        guard (1...version).contains(written) else { throw Unpacker.Damaged() }
        return written
    }
}

/// Writes the values of an annotation, each range as the distance from the one before.
private struct RangePacker {
    private var last = 0

    mutating func append(_ range: Range<Int>, to packer: inout Packer) {
        packer.append(signed: range.lowerBound - last)
        packer.append(range.count)
        last = range.lowerBound
    }

    mutating func append(_ range: Range<Int>?, to packer: inout Packer) {
        packer.append(range == nil ? 0 : 1)
        if let range { append(range, to: &packer) }
    }

    mutating func append(_ reason: Reason, to packer: inout Packer) {
        packer.append(reason.rule)
        append(reason.evidence, to: &packer)
    }

    mutating func append(_ entity: Entity, to packer: inout Packer) {
        packer.append(entity.id.rawValue)
        packer.append(entity.kind.rawValue)
        packer.append(entity.name)
        packer.append(entity.aliases) { packer, alias in packer.append(alias) }
        packer.append(entity.mentions) { packer, mention in
            append(mention.range, to: &packer)
            packer.append(mention.form.rawValue)
            append(mention.reason, to: &packer)
        }
        packer.append(entity.roles) { packer, role in
            packer.append(role.title)
            packer.append(role.office)
            Self.append(role.organization, to: &packer)
            packer.append(role.status.rawValue)
            append(role.range, to: &packer)
            append(role.reason, to: &packer)
        }
    }

    mutating func append(_ quotation: Quotation, to packer: inout Packer) {
        packer.append(quotation.spans) { packer, span in append(span, to: &packer) }
        packer.append(quotation.kind.rawValue)
        packer.append(quotation.stance.rawValue)
        packer.append(Int((quotation.confidence * 100).rounded()))
        Self.append(quotation.speaker, to: &packer)
        append(quotation.speakerRange, to: &packer)
        append(quotation.cueRange, to: &packer)
        packer.append(quotation.about) { packer, id in packer.append(id.rawValue) }
        append(quotation.reason, to: &packer)
    }

    mutating func append(_ link: Link, to packer: inout Packer) {
        packer.append(link.source.rawValue)
        packer.append(link.target.rawValue)
        packer.append(link.relation.rawValue)
        packer.append(link.label)
        append(link.range, to: &packer)
        append(link.reason, to: &packer)
    }

    private static func append(_ id: Entity.ID?, to packer: inout Packer) {
        packer.append(id == nil ? 0 : 1)
        if let id { packer.append(id.rawValue) }
    }
}

/// Reads back what a `RangePacker` wrote.
private struct RangeUnpacker {
    /// The version of the writing.
    let version: Int
    private var last = 0

    init(version: Int) { self.version = version }

    mutating func range(_ from: inout Unpacker) throws(Unpacker.Damaged) -> Range<Int> {
        let (start, overflow) = last.addingReportingOverflow(try from.signed())
        let (end, overflowing) = start.addingReportingOverflow(try from.number())
        guard !overflow, !overflowing, start >= 0 else { throw Unpacker.Damaged() }
        last = start
        return start..<end
    }

    mutating func optionalRange(_ from: inout Unpacker) throws(Unpacker.Damaged) -> Range<Int>? {
        try from.number() == 0 ? nil : try range(&from)
    }

    func named<Name: RawRepresentable<String>>(_ from: inout Unpacker) throws(Unpacker.Damaged) -> Name {
        guard let name = Name(rawValue: try from.string()) else { throw Unpacker.Damaged() }
        return name
    }

    func id(_ from: inout Unpacker) throws(Unpacker.Damaged) -> Entity.ID { Entity.ID(try from.string()) }

    func optionalID(_ from: inout Unpacker) throws(Unpacker.Damaged) -> Entity.ID? {
        try from.number() == 0 ? nil : try id(&from)
    }

    mutating func reason(_ from: inout Unpacker) throws(Unpacker.Damaged) -> Reason {
        Reason(try from.string(), evidence: try optionalRange(&from))
    }

    mutating func entity(_ from: inout Unpacker) throws(Unpacker.Damaged) -> Entity {
        Entity(
            id: try id(&from), kind: try named(&from), name: try from.string(),
            aliases: try from.list { (from) throws(Unpacker.Damaged) in try from.string() },
            mentions: try from.list { (from) throws(Unpacker.Damaged) in
                Mention(try range(&from), try named(&from), because: try reason(&from))
            },
            roles: try from.list { (from) throws(Unpacker.Damaged) in
                Role(
                    title: try from.string(), office: try office(&from), organization: try optionalID(&from),
                    status: try status(&from), range: try range(&from), because: try reason(&from))
            })
    }

    private func office(_ from: inout Unpacker) throws(Unpacker.Damaged) -> String {
        version >= PackedAnnotation.withRoleStatus ? try from.string() : ""
    }

    private func status(_ from: inout Unpacker) throws(Unpacker.Damaged) -> Role.Status {
        version >= PackedAnnotation.withRoleStatus ? try named(&from) : .holds
    }

    mutating func quotation(_ from: inout Unpacker) throws(Unpacker.Damaged) -> Quotation {
        let spans = try from.list { (from) throws(Unpacker.Damaged) in try range(&from) }
        let kind: Quotation.Kind = try named(&from)
        let (stance, confidence) = try manner(&from)
        return Quotation(
            spans: spans, kind: kind, stance: stance, confidence: confidence, speaker: try optionalID(&from),
            speakerRange: try optionalRange(&from), cueRange: try optionalRange(&from),
            about: try from.list { (from) throws(Unpacker.Damaged) in try id(&from) },
            because: try reason(&from))
    }

    /// The stance and confidence of a quotation. Where neither was written, nothing is sure: it may be a denial.
    private func manner(
        _ from: inout Unpacker
    ) throws(Unpacker.Damaged) -> (stance: Quotation.Stance, confidence: Double) {
        guard version >= PackedAnnotation.withStance else { return (.asserts, 0) }
        let stance: Quotation.Stance = try named(&from)
        return (stance, Double(min(try from.number(), 100)) / 100)
    }

    mutating func link(_ from: inout Unpacker) throws(Unpacker.Damaged) -> Link {
        Link(
            from: try id(&from), to: try id(&from), try named(&from), label: try from.string(),
            range: try range(&from), because: try reason(&from))
    }
}
