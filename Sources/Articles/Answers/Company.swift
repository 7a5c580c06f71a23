extension Dossier {
    /// Of how many that it is seen with most often it is asked what they have in common.
    public static let mostCompared = 300

    /// What two people have in common.
    public enum InCommon: Sendable, Hashable {
        /// Both belong to a group.
        case group(EntityTally)
        /// Both hold an office, each their own: `finance minister`.
        case office(String)
    }

    /// Whom an entity is seen with, and why there.
    public struct Companion: Sendable, Hashable {
        /// Who it is; `here` counts the articles that have both.
        public var name: EntityTally
        /// What is told most of the two.
        public var tie: Tie?
        /// What they have in common.
        public var inCommon: InCommon?

        /// Relatives first, then others that it is tied to, then those of one group, those of one office, and the rest.
        fileprivate var distance: Int {
            if let tie { return tie.isOfFamily ? 0 : 1 }
            switch inCommon {
            case .group: return 2
            case .office: return 3
            case nil: return 4
            }
        }
    }

    /// What somebody of these roles and ties may have in common with others: the groups and offices that are told most, and
    /// others that more than one article tells.
    public static func comparable(
        _ roles: [DatedRole], _ ties: [Tie]
    ) -> (groups: [EntityTally], offices: [DatedRole]) {
        let groups = ties.filter { $0.outward && $0.other.kind == .organization }
        let held = roles.filter { $0.status == .holds }
        return (
            groups.enumerated().filter { $0 == 0 || $1.use.articles > 1 }.map(\.element.other),
            held.enumerated().filter { $0 == 0 || $1.use.articles > 1 }.map(\.element)
        )
    }

    /// Whom it is seen with, the closest first, of these the ones seen with it most often.
    public var company: [Companion] {
        let ties = Dictionary(ties.map { ($0.other.id, $0) }) { first, _ in first }
        let all = seenWith.map { Companion(name: $0, tie: ties[$0.id], inCommon: inCommon[$0.id]) }
        return (0...4).flatMap { distance in all.filter { $0.distance == distance } }
    }
}

extension Dossier.DatedRole {
    /// The words of the office in the order of the title: `prime minister` of `British Prime Minister`.
    public var officeAsSaid: String {
        let words = Set(FoldedWords.words(of: office))
        let said = FoldedWords.words(of: title).filter(words.contains)
        return (said.isEmpty ? [office] : said).joined(separator: " ")
    }
}

extension Dossier {
    /// Of roles that read the same one, with all that is told of them.
    static func oneOfAlike(_ roles: [DatedRole], among articles: Int) -> [DatedRole] {
        var lines: [DatedRole] = []
        var places: [[String]: Int] = [:]
        for role in roles {
            let group = role.namesOrganization ? "" : role.organization?.name ?? ""
            let words = FoldedWords.words(of: role.title) + [role.status.rawValue, group]
            guard let place = places[words] else {
                places[words] = lines.count
                lines.append(role)
                continue
            }
            let use = lines[place].use
            lines[place].use = Use(
                articles: min(use.articles + role.use.articles, max(articles, use.articles)),
                first: [use.first, role.use.first].compactMap(\.self).min(),
                last: [use.last, role.use.last].compactMap(\.self).max())
        }
        return lines
    }
}

extension Dossier.Tie {
    /// Whether the two are relatives.
    fileprivate var isOfFamily: Bool { reason.rule == "family" }
}

extension Role {
    /// Whether its title has a name of its group, or of the people of its country: to show that beside it would say it twice.
    public func namesOrganization(in annotation: Annotation, of text: Text) -> Bool {
        guard let organization else { return false }
        let title = FoldedWords.words(of: title)
        return annotation.entities.contains { entity in
            let isGroup = entity.id == organization
            let isPeople = organization.kind == .place && entity.kind == .nationality
            guard isGroup || isPeople else { return false }
            return entity.mentions.contains { mention in
                guard mention.form == .name, range.overlaps(mention.range) else { return false }
                let name = FoldedWords.words(of: text[mention.range])
                return !name.isEmpty && title.indices.contains { title[$0...].starts(with: name) }
            }
        }
    }
}
