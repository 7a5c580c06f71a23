import Articles
import Screen
import TestSupport
import Testing

@testable import Browser

@Suite("Questions and answers")
struct AnsweringTests {
    /// The questions of a state that nobody answers.
    private func asked(_ commands: [Command]) -> [Question] {
        commands.compactMap { if case .ask(_, let question) = $0 { question } else { nil } }
    }

    @Test("An answer that came too late is dropped")
    func late() throws {
        let reader = Reader()
        var state = reader.state
        let first = try #require(asked(update(&state, .key("j"))).first)
        let second = try #require(asked(update(&state, .key("j"))).first)
        let answer = try reader.answer(.read(newsroom[1].id, under: Query()))
        let before = render(state)
        #expect(update(&state, .answered(answer, to: first)).isEmpty)
        #expect(render(state) == before)
        _ = update(&state, .answered(answer, to: second))
        #expect(render(state) != before)
    }

    @Test("Esc gives up what is waited for, and its answer changes nothing")
    func cancel() throws {
        var reader = Reader()
        reader.type("3")
        let question = try #require(asked(update(&reader.state, .key(.enter))).first)
        #expect(reader.footer.contains("Opening the dossier"))
        #expect(update(&reader.state, .key(.escape)) == [.forget(.dossier)])
        let before = reader.frame
        let dossier = try #require(reader.store.dossier(of: newsroom[0].annotation.entities[0].id))
        _ = update(&reader.state, .answered(.dossier(dossier), to: question))
        #expect(reader.frame == before)
    }

    @Test("A failure is told and changes nothing else")
    func failure() {
        var reader = Reader()
        reader.type("jj3")
        reader.state.place.selected = Entity.ID("person/anna-berg")
        let before = reader.screen.split(separator: "\n").dropLast()
        reader.store.hold([])
        reader.press(.enter)
        reader.store.hold(newsroom)
        #expect(reader.footer == " person/anna-berg is not there any more")
        #expect(reader.screen.split(separator: "\n").dropLast() == before)
    }

    @Test("A picker whose choices cannot be told closes, and says why", arguments: ["p", "3M", "3U"])
    func failedPicker(keys: String) throws {
        var reader = Reader()
        reader.type(String(keys.dropLast()))
        let key = Key.character(try #require(keys.last))
        let question = try #require(asked(update(&reader.state, .key(key))).first)
        #expect(reader.state.picker != nil)
        reader.tell(.failed("The archive is gone", to: question))
        #expect(reader.state.picker == nil)
        #expect(reader.footer == " The archive is gone")
    }

    @Test("A picker stays open when something else fails")
    func otherFailure() throws {
        var reader = Reader()
        let question = try #require(asked(update(&reader.state, .key("j"))).first)
        reader.type("p")
        reader.tell(.failed("The archive is gone", to: question))
        #expect(reader.state.picker != nil)
    }

    @Test("A dossier that was left does not come back when it is told anew")
    func leftDossier() throws {
        var reader = Reader()
        reader.type("jj3")
        reader.press(.enter)
        let id = try #require(reader.state.place.dossier?.dossier.id)
        let questions = asked(update(&reader.state, .changed))
        let question = try #require(questions.first { $0.subject == .dossier })
        reader.type("1")
        let dossier = try #require(reader.store.dossier(of: id))
        reader.tell(.answered(.dossier(dossier), to: question))
        #expect(reader.state.place.focus == .list && reader.state.place.dossier == nil)
    }

    @Test("What lies higher has the keys and is what is told, also where something comes up below it")
    func layers() throws {
        var reader = Reader()
        reader.type(":failures")
        let question = try #require(asked(update(&reader.state, .key(.enter))).first)
        reader.type("p")
        reader.tell(.answered(.failures(["a.txt: empty"]), to: question))
        #expect(reader.state.plainLines()[0] == "Filter by person")
        reader.press(.escape)
        #expect(reader.state.plainLines()[0] == "Not read")
        reader.press(.escape)
        #expect(reader.state.layers.top == nil)
    }

    @Test("More articles move nothing under the reader")
    func changed() {
        var reader = Reader()
        reader.type("jj2")
        let before = reader.frame.lines[9...]
        let new = AnnotatedArticle.marked(
            "new", publisher: nil, published: "2022-05-01", "Something new\nIt is new.")
        reader.store.add(new)
        reader.tell(.changed)
        #expect(reader.frame.lines[9...] == before)
        #expect(reader.state.place[.list].selected == 3)
        #expect(reader.screen.contains("5 of 5"))
    }

    @Test("Esc with a job running asks to stop it")
    func job() {
        var reader = Reader()
        reader.tell(.progress(Progress("reading", done: 120, total: 5000)))
        #expect(reader.frame.lines[0].hasSuffix("reading 120/5000"))
        reader.press(.escape)
        #expect(reader.effects == [.cancelJob])
    }

    @Test("A storm of sizes leaves the screen as it was")
    func storm() {
        var reader = Reader()
        reader.type("jj2jjjj")
        let before = reader.frame
        for step in 0..<60 {
            reader.tell(.resized(width: 1 + step * 13 % 210, height: 1 + step * 7 % 60))
            #expect(reader.frame.cells.count == (1 + step * 13 % 210) * (1 + step * 7 % 60))
        }
        reader.tell(.resized(width: 80, height: 24))
        #expect(reader.frame == before)
    }

    @Test("Until a key is pressed the newest article is shown, whichever it is by then")
    func newest() {
        var reader = Reader(articles: [newsroom[0]])
        #expect(reader.state.place.reading?.article.id == "ferry-strike")
        reader.store.hold(newsroom)
        reader.tell(.changed)
        #expect(reader.state.place.reading?.article.id == "bridge")
        #expect(reader.state.place[.list] == Scroll())
    }

    @Test("The counts of the open article grow with the archive, and the reader stays where they are")
    func counts() {
        var reader = Reader(articles: [newsroom[0]])
        reader.type("3j2")
        let top = reader.state.place.reading?.top
        reader.store.hold(newsroom)
        reader.tell(.changed)
        #expect(reader.state.place.reading?.article.id == "ferry-strike")
        #expect(reader.state.place.reading?.top == top)
        #expect(reader.state.place.reading?.tallies.first?.archive == 5)
    }

    @Test("Going back to a place from before the archive changed shows the archive as it is")
    func edition() {
        var reader = Reader(articles: [newsroom[0], newsroom[1]])
        reader.type("FStrike")
        reader.press(.enter)
        reader.store.hold(newsroom)
        reader.tell(.changed)
        reader.type("[")
        #expect(reader.frame.lines[0].hasSuffix("4 of 4"))
    }
}
