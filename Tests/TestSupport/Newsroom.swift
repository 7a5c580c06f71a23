import Articles

/// Articles of a town that does not exist, for the tests.
public let newsroom: [AnnotatedArticle] = [
    .marked(
        "ferry-strike", publisher: "Skarvik Evening Post", published: "2019-11-04",
        links: [
            ("berg", "union", "Seafarers' Union leader", "Anna Berg, leader of the Seafarers' Union"),
            ("lind", "board", "Harbour Board chairman", "Tomas Lind, chairman of the Harbour Board"),
        ],
        """
        Ferries to {%holm Holm Island} stop as talks fail
        {%skarvik SKARVIK} - The last ferry to {%holm Holm Island} left on Monday night after talks between the \
        {#union Seafarers' Union} and {#line Nordlys Line} broke down.
        "<d berg|Nobody wants this strike, but nobody can live on these wages either>," said {@berg Anna Berg}, leader \
        of the {#union Seafarers' Union}. {*berg She} said <i berg|{*berg her} members would vote again on Friday>.
        No ferry before Friday
        {@lind Tomas Lind}, chairman of the {#board Harbour Board}, called the walkout "<m lind|a gift to the \
        road builders>" and asked {@berg Berg} to come back to the table.
        The {~norwegian Norwegian} government has not said whether it will step in. A spokesman for {#line Nordlys Line} \
        said <i -|the company's last offer stood>.
        "<d lind|I have known {@berg Anna Berg} for twenty years. She does not bluff>," {@lind Lind} said.
        {%holm Holm Island}, where 412 people live, has food for ten days, its mayor said.
        [More from the Skarvik Evening Post: sign up for our letter]
        """),
    .marked(
        "strike-ends", publisher: "Skarvik Evening Post", published: "2019-11-09",
        links: [("berg", "union", "union leader", "union leader Anna Berg")],
        """
        Strike ends; ferries sail on Sunday
        The strike that cut off {%holm Holm Island} is over, union leader {@berg Anna Berg} said on Saturday.
        "<d berg|We got most of what we asked for>," {@berg Berg} said. {#line Nordlys Line} confirmed the deal.
        {@vale Ingrid Vale}, who runs the only shop on the island, said <i vale|she had sold out of candles>.
        """),
    .marked(
        "bridge", publisher: "Coast Radio", published: "2020-02-17",
        """
        Harbour Board backs the bridge
        The {#board Harbour Board} voted on Monday for a bridge to {%holm Holm Island}. {@lind Tomas Lind} cast the \
        deciding vote.
        "<d lind|A bridge does not go on strike>," {@lind Lind} said.
        """),
    .marked(
        "letters", title: false, publisher: nil, published: nil,
        """
        東京の港 wrote to {%skarvik Skarvik} harbour: ようこそ, come and see our ferries 🚢 any day of the year.
        A control \u{1B}[31mcharacter and an override \u{202E}reversed\u{202C} stay on the page. Café and Zoe\u{308} too.
        رسالة من الميناء reached {@vale Ingrid Vale} at last.
        """),
]
