import Articles

/// Articles of a town that does not exist, for the tests, under the ids that the language stages would give.
public let newsroom: [AnnotatedArticle] = [
    .marked(
        "ferry-strike", publisher: "Skarvik Evening Post", published: "2019-11-04",
        links: [
            (
                "anna-berg", "seafarers-union", "Seafarers' Union leader",
                "Anna Berg, leader of the Seafarers' Union"
            ),
            (
                "tomas-lind", "harbour-board", "Harbour Board chairman",
                "Tomas Lind, chairman of the Harbour Board"
            ),
        ],
        """
        Ferries to {%holm-island Holm Island} stop as talks fail
        {%skarvik SKARVIK} - The last ferry to {%holm-island Holm Island} left on Monday night after talks between the \
        {#seafarers-union Seafarers' Union} and {#nordlys-line Nordlys Line} broke down.
        "<d anna-berg|Nobody wants this strike, but nobody can live on these wages either>," said {@anna-berg Anna Berg}, leader \
        of the {#seafarers-union Seafarers' Union}. {*anna-berg She} said <i anna-berg|{*anna-berg her} members would vote again on Friday>.
        No ferry before Friday
        {@tomas-lind Tomas Lind}, chairman of the {#harbour-board Harbour Board}, called the walkout "<m tomas-lind|a gift to the \
        road builders>" and asked {@anna-berg Berg} to come back to the table.
        The {~norwegian Norwegian} government has not said whether it will step in. A spokesman for {#nordlys-line Nordlys Line} \
        said <i -|the company's last offer stood>.
        "<d tomas-lind|I have known {@anna-berg Anna Berg} for twenty years. She does not bluff>," {@tomas-lind Lind} said.
        {%holm-island Holm Island}, where 412 people live, has food for ten days, its mayor said.
        [More from the Skarvik Evening Post: sign up for our letter]
        """),
    .marked(
        "strike-ends", publisher: "Skarvik Evening Post", published: "2019-11-09",
        links: [("anna-berg", "seafarers-union", "union leader", "union leader Anna Berg")],
        """
        Strike ends; ferries sail on Sunday
        The strike that cut off {%holm-island Holm Island} is over, union leader {@anna-berg Anna Berg} said on Saturday.
        "<d anna-berg|We got most of what we asked for>," {@anna-berg Berg} said. {#nordlys-line Nordlys Line} confirmed the deal.
        {@ingrid-vale Ingrid Vale}, who runs the only shop on the island, said <i ingrid-vale|she had sold out of candles>.
        """),
    .marked(
        "bridge", publisher: "Coast Radio", published: "2020-02-17",
        """
        Harbour Board backs the bridge
        The {#harbour-board Harbour Board} voted on Monday for a bridge to {%holm-island Holm Island}. {@tomas-lind Tomas Lind} cast the \
        deciding vote.
        "<d tomas-lind|A bridge does not go on strike>," {@tomas-lind Lind} said.
        """),
    .marked(
        "letters", title: false, publisher: nil, published: nil,
        """
        東京の港 wrote to {%skarvik Skarvik} harbour: ようこそ, come and see our ferries 🚢 any day of the year.
        A control \u{1B}[31mcharacter and an override \u{202E}reversed\u{202C} stay on the page. Café and Zoe\u{308} too.
        رسالة من الميناء reached {@ingrid-vale Ingrid Vale} at last.
        """),
]
