import Screen

extension Action {
    /// Every action, in the order of the help.
    public static let table: [Action] =
        panes + moving + following + filters + finding + surveying + taking + judging + program + writing

    private static let panes = [
        Action(.list, "1", in: .panes, .panes, "Focus the list of articles", [Hint(.dossier, "list", 70)]),
        Action(.read, "2", in: .panes, .panes, "Focus the text", [Hint([.who, .quotes], "text", 70)]),
        Action(
            .who, "3", in: .panes, .panes, "Focus the names in the article",
            [Hint([.list, .read], "who", 22)]),
        Action(
            .quotes, "4", in: .panes, .panes, "Focus the quotations in the article",
            [Hint([.list, .read], "quotes", 23)]),
        Action(
            .nextPane, "l", .tab, .right, in: [.list, .who, .quotes], .panes, "Focus the next pane",
            [Hint(.list, "pane", 60)]),
        Action(
            .previousPane, "h", .backTab, .left, in: [.list, .who, .quotes], .panes, "Focus the pane before"),
        Action(
            .larger, "+", in: .panes, .panes, "Make the focused pane larger", [Hint(.panes, "larger", 80)]),
        Action(.smaller, "_", in: .panes, .panes, "Make the focused pane smaller"),
    ]

    private static let rows: Contexts = [.panes, .pages]

    private static let moving = [
        Action(.down, "j", .down, in: rows, .moving, "Down a row"),
        Action(.up, "k", .up, in: rows, .moving, "Up a row"),
        Action(.down, .down, .control("n"), in: .pickers, .moving, "Down a row"),
        Action(.up, .up, .control("p"), in: .pickers, .moving, "Up a row"),
        Action(
            .pageDown, " ", .pageDown, .control("f"), in: rows, .moving, "Down a page",
            [Hint(.read, "page", 50), Hint(.pages, "page", 20)]),
        Action(.pageUp, "b", .pageUp, .control("b"), in: rows, .moving, "Up a page"),
        Action(.pageDown, .pageDown, in: .pickers, .moving, "Down a page"),
        Action(.pageUp, .pageUp, in: .pickers, .moving, "Up a page"),
        Action(.halfDown, .control("d"), in: rows, .moving, "Down half a page"),
        Action(.halfUp, .control("u"), in: rows, .moving, "Up half a page"),
        Action(.first, "g", .home, in: rows, .moving, "To the first row"),
        Action(.last, "G", .end, in: rows, .moving, "To the last row"),
        Action(
            .nextArticle, "J", in: .panes, .moving, "Next article, from any pane",
            [Hint([.read, .who, .quotes], "next article", 40)]),
        Action(.previousArticle, "K", in: .panes, .moving, "Previous article, from any pane"),
        Action(
            .nextName, .right, in: .read, .moving, "To the next name in the text",
            [Hint(.read, "name", 12)]),
        Action(.previousName, .left, in: .read, .moving, "To the name before in the text"),
        Action(.nextPane, "l", .tab, in: .read, .panes, "Focus the next pane"),
        Action(.previousPane, "h", .backTab, in: .read, .panes, "Focus the pane before"),
        Action(
            .nextSection, "l", .tab, .right, in: .dossier, .moving, "To the next section of a dossier",
            [Hint(.dossier, "section", 14)]),
        Action(
            .previousSection, "h", .backTab, .left, in: .dossier, .moving,
            "To the section before of a dossier"),
        Action(
            .nextSection, "l", .tab, .right, in: .overview, .moving,
            "To the next column of the table, chain, or speaker",
            [Hint(.table, "column", 14), Hint(.chains, "next chain", 14)]),
        Action(
            .previousSection, "h", .backTab, .left, in: .overview, .moving,
            "To the column of the table, chain, or speaker before"),
    ]

    private static let following = [
        Action(
            .follow, .enter, in: [.panes, .why], .following,
            "Follow what is under the cursor: article, name, sentence",
            [
                Hint(.list, "read", 10), Hint(.read, "dossier", 11), Hint(.who, "dossier", 10),
                Hint(.quotes, "go to the sentence", 10), Hint(.dossier, "follow", 10),
                Hint(.why, "go to the sentence", 10), Hint(.timeline, "narrow to it", 10),
                Hint(.table, "narrow to both", 10), Hint([.chains, .quotations], "go to the sentence", 10),
            ]),
        Action(
            .close, "q", in: [.panes, .pages], .following, "Close what was opened; from a pane, to the list",
            [Hint([.dossier, .overview, .pages], "close", 12)]),
        Action(
            .back, "[", .control("o"), .alt(.left), in: .panes, .following,
            "Back to where you were, as it was",
            [Hint(.dossier, "back", 16), Hint([.list, .read, .who, .quotes], "back", 30)]),
        Action(.forward, "]", .alt(.right), in: .panes, .following, "Forward again"),
    ]

    private static let filters = [
        Action(
            .pickOrganization, "o", in: .panes, .filters, "Pick an organization to filter by",
            [Hint(.list, "organization", 14), Hint([.who, .dossier], "organization", 55)]),
        Action(
            .pickPerson, "p", in: .panes, .filters, "Pick a person to filter by", [Hint(.list, "person", 16)]),
        Action(.pickPlace, "P", in: .panes, .filters, "Pick a place to filter by"),
        Action(
            .filter, "f", in: .panes, .filters, "Filter by the thing under the cursor; in List, by its day",
            [Hint([.who, .quotes, .dossier, .quotations], "filter", 18)]),
        Action(
            .editFilter, "F", in: .panes, .filters, "Edit the line of filters", [Hint(.list, "filters", 45)]),
        Action(
            .dropChip, "x", in: .panes, .filters, "Drop the last filter", [Hint(.list, "drop filter", 46)]),
        Action(.dropChips, "X", in: .panes, .filters, "Drop all filters"),
        Action(.save, in: .panes, .filters, "Save the filters: save NAME; filter NAME brings them back"),
        Action(.forget, in: .panes, .filters, "Forget saved filters: forget NAME"),
        Action(
            .switchChip, .control("t"), in: .filterLine, .filters, "Switch the chip off or on",
            [Hint(.filterLine, "off/on", 13)]),
        Action(
            .negateChip, .control("r"), in: .filterLine, .filters, "Exclude by the chip, or include",
            [Hint(.filterLine, "exclude", 14)]),
        Action(
            .cutChip, .control("x"), in: .filterLine, .filters, "Drop the chip",
            [Hint(.filterLine, "drop", 15)]),
        Action(
            .openChip, .control("o"), in: .filterLine, .filters, "Open the dossier of the chip's name",
            [Hint(.filterLine, "dossier", 16)]),
        Action(.nextChip, .alt(.right), in: .filterLine, .filters, "To the next chip"),
        Action(.previousChip, .alt(.left), .backTab, in: .filterLine, .filters, "To the chip before"),
    ]

    private static let finding = [
        Action(
            .find, "/", in: [.panes, .pages], .finding, "Find in the pane, as you write",
            [Hint([.panes, .pages], "find", 26)]),
        Action(
            .next, "n", in: [.panes, .pages], .finding,
            "Next hit; or, without a search, mention of the name in Who",
            [Hint([.read, .who], "next mention", 15)]),
        Action(.previous, "N", in: [.panes, .pages], .finding, "Previous hit or mention"),
        Action(
            .search, "s", in: .panes, .finding, "Search the archive, as you write",
            [Hint(.list, "search", 18)]),
    ]

    private static let surveying = [
        Action(
            .quotations, "\"", in: .panes, .surveying, "What is quoted in the articles of the list",
            [Hint(.list, "quotations", 61)]),
        Action(
            .order, "r", in: .quotations, .surveying, "Newest first, oldest first, by speaker, surest first",
            [Hint(.quotations, "order", 13)]),
        Action(
            .timeline, "T", in: .panes, .surveying, "The articles of the list over time",
            [Hint(.list, "timeline", 62)]),
        Action(.table, "C", in: .panes, .surveying, "People by groups in the articles of the list"),
        Action(
            .path, "c", in: .panes, .surveying,
            "How two names hang together: path A to B without C"),
        Action(
            .bar, "d", in: .overview, .surveying, "Other ways, not through the name of the step",
            [Hint(.chains, "do without", 14)]),
        Action(
            .stretch, "v", in: .overview, .surveying, "Begin a stretch of time, or give it up",
            [Hint(.timeline, "stretch", 14)]),
    ]

    private static let taking = [
        Action(
            .copy, "y", in: .panes, .taking,
            "Copy with citation: quotation, sentence, article",
            [Hint([.quotes, .dossier, .quotations], "copy", 20), Hint(.read, "copy", 45)]),
        Action(.copyPlain, "Y", in: .panes, .taking, "Copy without citation"),
        Action(.edit, "e", in: .panes, .taking, "Open the article's file in $EDITOR"),
        Action(.browse, "O", in: .panes, .taking, "Open the article's file in $BROWSER"),
        Action(
            .export, "E", in: .panes, .taking,
            "Export what is shown: .md, .csv, .json, .jsonl, .graphml"),
    ]

    private static let judging = [
        Action(
            .why, "w", in: .panes, .judging, "Why: the rule and the sentence behind it",
            [Hint([.read, .who, .quotes, .dossier, .quotations], "why", 24)]),
        Action(
            .lessSure, ".", in: .panes, .judging, "Show the less sure quotations too, dim, or hide them",
            [Hint([.quotes, .quotations], "less sure", 25)]),
        Action(
            .merge, "M", in: .panes, .judging, "Rule that two names are one",
            [Hint([.who, .dossier], "merge", 66)]),
        Action(
            .separate, "U", in: .panes, .judging, "Rule that two names are not one",
            [Hint([.who, .dossier], "separate", 67)]),
        Action(.rulings, in: .panes, .judging, "All rulings; Enter withdraws one"),
        Action(.accept, .enter, in: .preview, .judging, "Rule so", [Hint(.preview, "rule so", 10)]),
        Action(
            .star, "m", in: .panes, .judging, "Star the article, or take its star off",
            [Hint(.list, "star", 62)]),
        Action(
            .tag, "t", in: .panes, .judging, "Tag the article; -tag takes one off", [Hint(.list, "tag", 63)]),
        Action(.note, "a", in: .panes, .judging, "Write a note on the article", [Hint(.list, "note", 64)]),
        Action(.undo, "u", in: .panes, .judging, "Take the last decision back"),
    ]

    private static let program = [
        Action(
            .command, ":", in: .panes, .program,
            "Command line: an action by name, a row by number"),
        Action(.help, "?", .function(1), in: .panes, .program, "Help", [Hint(.panes, "help", 99)]),
        Action(
            .cancel, .escape, .control("c"), in: [.panes, .pages, .written], .program,
            "Cancel: prompt or page, search, what is awaited, the job",
            [Hint(.written, "cancel", 12)]),
        Action(.redraw, .control("l"), in: [.panes, .pages, .written], .program, "Draw the screen anew"),
        Action(.reread, "R", in: .panes, .program, "Read the files again"),
        Action(.failures, in: .panes, .program, "What could not be read, and why"),
        Action(.theme, in: .panes, .program, "The next theme, or the one named: terminal, dark, light"),
        Action(.mouse, .function(2), in: .panes, .program, "Mouse on or off"),
        Action(
            .suspend, .control("z"), in: [.panes, .pages, .written], .program,
            "Back to the shell for a while (fg resumes)"),
        Action(.quit, "Q", in: [.panes, .pages], .program, "Quit", [Hint(.list, "quit", 65)]),
    ]

    private static let writing = [
        Action(
            .accept, .enter, in: .written, .writing, "Take it",
            [
                Hint(.picker, "filter by it", 10), Hint(.offers, "choose", 10),
                Hint(.rulings, "withdraw it", 10),
                Hint(.search, "open at the words", 10), Hint(.prompts, "take", 10),
            ]),
        Action(.exclude, .tab, in: .picker, .writing, "Filter it out", [Hint(.picker, "filter it out", 11)]),
        Action(
            .order, .tab, in: .search, .writing, "Best first, or newest first", [Hint(.search, "order", 11)]),
        Action(
            .chip, .control("t"), in: .search, .writing, "Filter by the words",
            [Hint(.search, "filter by it", 12)]),
        Action(
            .complete, .tab, in: .prompts, .writing, "Complete the word", [Hint(.prompts, "complete", 11)]),
        Action(.older, .up, .control("p"), in: .prompts, .writing, "What was written before"),
        Action(.newer, .down, .control("n"), in: .prompts, .writing, "What was written after that"),
        Action(.cursorLeft, .left, .control("b"), in: .written, .writing, "Left"),
        Action(.cursorRight, .right, .control("f"), in: .written, .writing, "Right"),
        Action(.cursorStart, .home, .control("a"), in: .written, .writing, "To the start"),
        Action(.cursorEnd, .end, .control("e"), in: .written, .writing, "To the end"),
        Action(
            .erase, .backspace, .control("h"), in: .written, .writing, "Erase; from an empty line, cancel"),
        Action(.eraseAhead, .delete, .control("d"), in: .written, .writing, "Erase ahead"),
        Action(.eraseWord, .control("w"), in: .written, .writing, "Erase the word"),
        Action(.eraseLine, .control("u"), in: .written, .writing, "Erase the line"),
    ]

    private init(
        _ act: Act, _ keys: Key..., in contexts: Contexts, _ section: Section, _ words: String,
        _ hints: [Hint] = []
    ) {
        self.act = act
        self.keys = keys
        self.contexts = contexts
        self.section = section
        self.words = words
        self.hints = hints
    }
}

extension Action.Hint {
    fileprivate init(_ contexts: Action.Contexts, _ label: String, _ rank: Int) {
        self.init(contexts: contexts, label: label, rank: rank)
    }
}
