import Articles
import Library
import TestSupport
import Testing

@testable import Archive

/// Which roles are one line of a dossier.
@Suite struct RoleLinesTests {
    private let folder: TemporaryFolder
    private let archive: Archive

    private let board = Entity.ID("organization/harbour-board")
    private let union = Entity.ID("organization/dockers-union")
    private let land = Entity.ID("place/norland")

    init() throws {
        folder = try TemporaryFolder()
        archive = try Archive.open(folder.file("a.archive"), sentences: Archive.sentencesOfLanguage)
    }

    /// The lines of Anna Berg of whom each article tells some roles.
    private func lines(_ articles: [[(title: String, group: Entity.ID?)]]) throws -> [String] {
        for (number, roles) in articles.enumerated() {
            var article = AnnotatedArticle.marked(
                "a\(number)", title: false, publisher: nil, published: "2019-11-0\(number + 1)",
                "{@anna-berg Anna Berg} met the {#harbour-board Harbour Board}, {#dockers-union Dockers' Union} of {%norland Norland}."
            )
            for index in article.annotation.entities.indices
            where article.annotation.entities[index].kind == .person {
                article.annotation.entities[index].roles = roles.map {
                    Role(title: $0.title, organization: $0.group, range: 0..<4, because: Reason("told"))
                }
            }
            try archive.put([Entry(article)])
        }
        let berg = Entity.ID("person/anna-berg")
        let kept = try #require(try archive.dossier(of: berg))
        return kept.roles.map { role in
            [role.title, role.organization?.name, "\(role.use.articles)"].compactMap(\.self)
                .joined(separator: ", ")
        }
    }

    @Test("A role without its group stands in the line of the one with it")
    func bare() throws {
        let lines = try lines([
            [("Chairman", nil)], [("chairman", board), ("chairman", nil)], [("chairman", nil)],
        ])
        #expect(lines == ["chairman, Harbour Board, 3"])
    }

    @Test("The office of a country is that of its ministry, in the words told most often")
    func country() throws {
        let lines = try lines([
            [("finance minister", land)], [("finance minister", land)], [("finance minister", board)],
            [("finance minister", nil)],
        ])
        #expect(lines == ["finance minister, Norland, 4"])
    }

    @Test("Two groups are two lines, and the role without a group is that of the one told most often")
    func two() throws {
        let lines = try lines([
            [("chairman", board)], [("chairman", board)], [("chairman", union)], [("chairman", nil)],
        ])
        #expect(lines == ["chairman, Harbour Board, 3", "chairman, Dockers' Union, 1"])
    }

    @Test("A role without a group stands alone where two groups are told as often")
    func neither() throws {
        let lines = try lines([[("chairman", board)], [("chairman", union)], [("chairman", nil)]])
        #expect(lines.count == 3)
    }

    @Test("Other offices stay apart")
    func offices() throws {
        let lines = try lines([[("chairman", board)], [("captain", nil)]])
        #expect(lines == ["captain, 1", "chairman, Harbour Board, 1"])
    }
}
