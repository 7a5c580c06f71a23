import Browser
import Screen
import Testing

@testable import byname

@Suite("Configuration")
struct ConfigurationTests {
    private func problems(_ text: String) -> [String] {
        Configuration(text, at: "config.toml").problems.map(\.description)
    }

    @Test("It lies below the configuration folder, else below home, else nowhere")
    func place() {
        let path = { (environment: [String: String]) in Configuration.path { environment[$0] } }
        #expect(path(["XDG_CONFIG_HOME": "/c", "HOME": "/h"]) == "/c/byname/config.toml")
        #expect(path(["XDG_CONFIG_HOME": "c", "HOME": "/h"]) == "/h/.config/byname/config.toml")
        #expect(path([:]) == nil)
    }

    @Test("What is right holds")
    func right() {
        let text = """
            theme = "dark"

            [layout]
            panes = "two"

            [keys]
            next-article = ["n", "<C-j>"]
            star = "*"
            """
        let configuration = Configuration(text, at: "config.toml")
        #expect(configuration.settings.theme == .dark)
        #expect(configuration.settings.arrangement == .two)
        #expect(
            configuration.problems.map(\.description) == [
                "config.toml:7: next-article: n was the only key of next, which has none now"
            ])
    }

    @Test("An empty file and none are the same")
    func empty() { #expect(problems("").isEmpty && problems("# nothing\n").isEmpty) }

    @Test(
        "What is wrong is told with its line and its key, and the rest holds",
        arguments: [
            ("colour = 1", "config.toml:1: there is no setting colour; there are theme, layout and keys"),
            (
                "\ntheme = \"mauve\"",
                "config.toml:2: theme has to be one of \"terminal\", \"dark\", \"light\""
            ),
            ("theme = 3", "config.toml:1: theme has to be one of \"terminal\", \"dark\", \"light\""),
            ("[layout]\nrows = \"two\"", "config.toml:2: there is no rows in [layout], only panes"),
            ("[keys]\nfly = \"f\"", "config.toml:2: fly: there is no action of that name; :help lists them"),
            (
                "[keys]\n\"star\" = \"mm\"",
                "config.toml:2: star: “mm” is no key; keys are written x, <Enter>, <C-x>, <A-x>, <F1>"
            ),
            ("[keys]\nstar = 3", "config.toml:2: star has to be a key or a list of keys"),
            ("keys.star = \"z\"\nkeys.tag = \"z\"", "config.toml:2: tag: z is chosen for star already"),
            ("[keys]\nquit = []", "config.toml:2: quit: it has to have a key"),
            ("keys = 1", "config.toml:1: keys has to be a section: [keys]"),
        ])
    func wrong(text: String, problem: String) {
        #expect(problems(text) == [problem])
        // A setting before the wrong one holds all the same.
        let before = text.contains("theme") ? "" : "theme = \"light\"\n"
        let configuration = Configuration(before + text, at: "config.toml")
        #expect(before.isEmpty || configuration.settings.theme == .light)
    }

    @Test("A file that is no TOML is told with the line where it stops being that")
    func noTOML() {
        let problem = Configuration("theme = \"dark\"\nlayout = \n", at: "config.toml").problems.first
        #expect(problem?.line == 2 || problem?.line == 3)
    }
}
