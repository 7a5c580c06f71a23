import Testing

@testable import byname

@Suite("Programs outside")
struct OutsideTests {
    private func tool(_ environment: [String: String], _ programs: [String]) -> String? {
        ClipboardTool.command(environment: { environment[$0] }, isThere: programs.contains)
    }

    @Test("The clipboard's tool is the one of the display")
    func tools() {
        let all = ["wl-copy", "xclip", "xsel"]
        #expect(tool(["WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"], all) == "wl-copy")
        #expect(tool(["DISPLAY": ":0"], all) == "xclip -selection clipboard")
        #expect(tool(["DISPLAY": ":0"], ["xsel"]) == "xsel --clipboard --input")
        #expect(tool([:], ["pbcopy"]) == "pbcopy")
    }

    @Test("Without a display, and over ssh, the terminal copies")
    func noTool() {
        #expect(tool([:], ["wl-copy", "xclip"]) == nil)
        #expect(tool(["DISPLAY": ":0", "SSH_CONNECTION": "a b c d"], ["xclip"]) == nil)
        #expect(tool(["DISPLAY": ":0"], []) == nil)
    }

    private func line(
        _ opener: Opener, _ path: String, _ environment: [String: String], _ programs: [String] = []
    ) -> String? {
        opener.command(for: path, environment: { environment[$0] }, isThere: programs.contains)
    }

    @Test("The editor is VISUAL, else EDITOR, else vi, with whatever file as one word")
    func editor() {
        #expect(line(.editor, "a b.txt", ["VISUAL": "code -w", "EDITOR": "ed"]) == "code -w 'a b.txt'")
        #expect(line(.editor, "it's", ["VISUAL": "", "EDITOR": "ed"]) == "ed 'it'\\''s'")
        #expect(line(.editor, "-x", [:]) == "vi './-x'")
        #expect(line(.editor, "$(rm)", [:]) == "vi '$(rm)'")
    }

    @Test("The browser is BROWSER, else the desktop's")
    func browser() {
        #expect(line(.browser, "a.html", ["BROWSER": "w3m:lynx"], ["xdg-open"]) == "w3m 'a.html'")
        #expect(line(.browser, "a.html", ["BROWSER": "firefox %s --new"]) == "firefox 'a.html' --new")
        #expect(line(.browser, "a.html", [:], ["xdg-open"]) == "xdg-open 'a.html'")
        #expect(line(.browser, "a.html", [:]) == nil)
    }
}
