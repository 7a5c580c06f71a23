/// Sentences and what they say of offices and groups, each with what must be read from it.
///
/// `Anna Berg > Harbour Union leads` is a link with its relation; `Anna Berg = mayor` is a role by its title.
/// The sentences of `patterns` say so; those of `lookalikes` resemble them and say nothing.
enum RolesGold {
    static let patterns = """
        #[Harbour Union] spokesman @[Anna Berg] denied the report. => Anna Berg > Harbour Union speaks-for
        The ~[Norwegian] foreign minister, @[Rolf Lund], flew home. => Rolf Lund = Norwegian foreign minister
        @[Rolf Lund], a #[Red Lantern] official, blamed the weather. => Rolf Lund > Red Lantern official-of
        @[Eva Holm], spokeswoman for the #[Coast Guard Agency], said boats were safe. => Eva Holm > Coast Guard Agency speaks-for
        @[Eva Holm], a spokeswoman for #[Lund Bank]'s #[Risk Board], said so. => Eva Holm > Risk Board speaks-for; Risk Board > Lund Bank part-of
        @[Piet Maas], who heads the #[Green Delta Party], resigned. => Piet Maas > Green Delta Party leads
        @[Piet Maas], who leads #[Green Delta], resigned. => Piet Maas > Green Delta leads
        @[Jon Vik] is the chairman of #[Nordsund Shipping]. => Jon Vik > Nordsund Shipping leads
        @[Jon Vik] was president of the #[Chess League] until May. => Jon Vik > Chess League leads
        @[Jon Vik] became director of the #[Tide Institute] last year. => Jon Vik > Tide Institute leads
        @[Jon Vik] was named chief executive of #[Nordsund Shipping]. => Jon Vik > Nordsund Shipping leads
        @[Jon Vik] was elected secretary general of the #[Dockers Federation]. => Jon Vik > Dockers Federation official-of
        Former #[Nordsund Shipping] chairman @[Jon Vik] pleaded guilty. => Jon Vik > Nordsund Shipping leads; Jon Vik = Former Nordsund Shipping chairman
        Acting #[Tide Institute] director @[Mia Falk] praised the plan. => Mia Falk > Tide Institute leads
        Deputy Prime Minister @[Mia Falk] praised the plan. => Mia Falk = Deputy Prime Minister
        @[Mia Falk], the deputy director of the #[Tide Institute], praised it. => Mia Falk > Tide Institute leads
        The #[Tide Institute]'s director, @[Mia Falk], praised it. => Mia Falk > Tide Institute leads
        %[Denmark]'s prime minister, @[Ole Krag], took questions. => Ole Krag = prime minister
        @[Ole Krag], %[Denmark]'s prime minister, took questions. => Ole Krag = prime minister
        @[Ole Krag], the mayor of %[Aarhus], took questions. => Ole Krag = mayor of Aarhus
        %[Aarhus] Mayor @[Ole Krag] took questions. => Ole Krag = Aarhus Mayor
        @[Ole Krag], 52, a lawyer for #[Baltic Foods], took questions. => Ole Krag > Baltic Foods works-for
        @[Ines Roca], an analyst at #[Meridian Capital], expects losses. => Ines Roca > Meridian Capital works-for
        @[Ines Roca], an economist with the #[Meridian Group], expects losses. => Ines Roca > Meridian Group works-for
        #[Meridian Capital] analyst @[Ines Roca] expects losses. => Ines Roca > Meridian Capital works-for
        @[Ines Roca], a former member of the #[Freedom Brigade], was freed. => Ines Roca > Freedom Brigade member
        @[Ines Roca] is a member of the #[Freedom Brigade]. => Ines Roca > Freedom Brigade member
        @[Hugo Prat], a senior #[Freedom Brigade] commander, was freed. => Hugo Prat > Freedom Brigade leads
        #[Freedom Brigade] leader @[Hugo Prat] was freed. => Hugo Prat > Freedom Brigade leads
        The rebel chief @[Hugo Prat] was freed. => Hugo Prat = rebel chief
        @[Hugo Prat], founder of the #[Open Sea Foundation], was honoured. => Hugo Prat > Open Sea Foundation leads
        @[Hugo Prat], who founded the #[Open Sea Foundation], was honoured. => Hugo Prat > Open Sea Foundation leads
        @[Hugo Prat], who works for #[Radio Lagoon], was honoured. => Hugo Prat > Radio Lagoon works-for
        @[Hugo Prat], who plays for #[Lagoon United], was injured. => Hugo Prat > Lagoon United member
        #[Lagoon United] striker @[Hugo Prat] was injured. => Hugo Prat > Lagoon United member
        #[Lagoon United] coach @[Hugo Prat] was dismissed. => Hugo Prat > Lagoon United leads
        @[Hugo Prat], captain of #[Lagoon United], was injured. => Hugo Prat > Lagoon United leads
        @[Tara Finn], editor of the #[Lagoon Herald], declined. => Tara Finn > Lagoon Herald works-for
        #[Lagoon Herald] reporter @[Tara Finn] declined. => Tara Finn > Lagoon Herald works-for
        @[Tara Finn], a professor at #[Westhaven University], declined. => Tara Finn > Westhaven University works-for
        @[Tara Finn], professor of history at #[Westhaven University], declined. => Tara Finn > Westhaven University works-for
        @[Tara Finn], director of research at the #[Kite Institute], declined. => Tara Finn > Kite Institute leads
        @[Tara Finn], minister of finance, declined. => Tara Finn = minister of finance
        Finance Minister @[Tara Finn] declined. => Tara Finn = Finance Minister
        Secretary of State @[Tara Finn] declined. => Tara Finn = Secretary of State
        President-elect @[Tara Finn] declined. => Tara Finn = President-elect
        Attorney General @[Tara Finn] declined. => Tara Finn = Attorney General
        Gen. and army chief @[Karl Voss] declined. => Karl Voss = army chief
        @[Karl Voss], now the #[Border Service]'s deputy commander, declined. => Karl Voss > Border Service leads
        @[Karl Voss]'s #[Iron Hand] movement lost. => Karl Voss > Iron Hand member
        @[Karl Voss]'s ruling #[Iron Hand] party lost. => Karl Voss > Iron Hand member
        The #[Night Owls], a militia linked to the #[Iron Hand] movement, fired first. => Night Owls > Iron Hand linked-to
        The #[Night Owls], a militia linked to @[Karl Voss]'s #[Iron Hand] movement, fired first. => Night Owls > Iron Hand linked-to; Karl Voss > Iron Hand member
        The #[Night Owls], the armed wing of #[Iron Hand], fired first. => Night Owls > Iron Hand part-of
        The #[Night Owls], an offshoot of #[Iron Hand], fired first. => Night Owls > Iron Hand linked-to
        The #[Night Owls] are part of the #[Iron Hand] movement. => Night Owls > Iron Hand part-of
        #[Sunbeam Foods], a subsidiary of #[Baltic Foods], closed a plant. => Sunbeam Foods > Baltic Foods part-of
        #[Sunbeam Foods], a unit of ~[Danish] conglomerate #[Baltic Foods], closed a plant. => Sunbeam Foods > Baltic Foods part-of
        #[Sunbeam Foods], owned by #[Baltic Foods], closed a plant. => Sunbeam Foods > Baltic Foods part-of
        #[Sunbeam Foods], which is part of #[Baltic Foods], closed a plant. => Sunbeam Foods > Baltic Foods part-of
        #[Iron Hand]'s military wing, the #[Night Owls], fired first. => Night Owls > Iron Hand part-of
        The military wing of #[Iron Hand], the #[Night Owls], fired first. => Night Owls > Iron Hand part-of
        @[Olga Reis], @[Karl Voss]'s envoy to the #[Lake Council], arrived. => Olga Reis > Lake Council official-of
        @[Olga Reis], ambassador to %[Chile], arrived. => Olga Reis = ambassador to Chile
        @[Olga Reis] serves as treasurer of the #[Lake Council]. => Olga Reis > Lake Council official-of
        @[Olga Reis] resigned as head of the #[Lake Council]. => Olga Reis > Lake Council leads
        @[Olga Reis], who chairs the #[Lake Council], arrived. => Olga Reis > Lake Council leads
        @[Olga Reis] heads the #[Lake Council]. => Olga Reis > Lake Council leads
        @[Olga Reis] joined the #[Lake Council] in spring. => Olga Reis > Lake Council member
        Then-#[Lake Council] president @[Olga Reis] arrived. => Olga Reis > Lake Council leads
        @[Olga Reis] (president of the #[Lake Council]) arrived. => Olga Reis > Lake Council leads
        """

    static let lookalikes = """
        @[Anna Berg] met a #[Harbour Union] spokesman. => -
        @[Anna Berg] told the #[Harbour Union] leader to go. => -
        @[Anna Berg], a spokesman said, never met #[Harbour Union]. => -
        @[Anna Berg] is not a member of the #[Freedom Brigade]. => -
        If @[Anna Berg] were president of the #[Chess League], she would act. => -
        The brother of @[Anna Berg] is a member of the #[Freedom Brigade]. => -
        @[Anna Berg]'s brother is a member of the #[Freedom Brigade]. => -
        Critics of @[Rolf Lund] is what the #[Red Lantern] official called them. => -
        @[Rolf Lund] criticised officials of the #[Red Lantern]. => -
        @[Rolf Lund], two #[Red Lantern] officials and a driver were hurt. => -
        @[Rolf Lund], the #[Red Lantern] officials said, was hurt. => -
        @[Rolf Lund] spoke for an hour at the #[Tide Institute]. => -
        @[Rolf Lund] wants to be chairman of #[Nordsund Shipping]. => -
        @[Rolf Lund] could become chairman of #[Nordsund Shipping]. => -
        @[Rolf Lund] might have been chairman of #[Nordsund Shipping]. => -
        @[Rolf Lund] denied being a member of the #[Freedom Brigade]. => -
        @[Rolf Lund] sued the chairman of #[Nordsund Shipping]. => -
        @[Rolf Lund] replaced the chairman of #[Nordsund Shipping]. => -
        @[Rolf Lund], and the chairman of #[Nordsund Shipping], dined. => -
        Both @[Rolf Lund] and the #[Red Lantern] official dined. => -
        @[Rolf Lund] said a #[Red Lantern] official had lied. => -
        A #[Red Lantern] official said @[Rolf Lund] had lied. => -
        A #[Red Lantern] official told @[Rolf Lund] the truth. => -
        A #[Red Lantern] official, who met @[Rolf Lund], lied. => -
        The #[Red Lantern] official whom @[Rolf Lund] met lied. => -
        In the #[Red Lantern] office @[Rolf Lund] lied. => -
        The #[Tide Institute] praised @[Mia Falk]. => -
        The #[Tide Institute] awarded @[Mia Falk] a prize. => -
        @[Mia Falk]'s #[Tide Institute] lecture was long. => -
        @[Mia Falk]'s #[Tide Institute] complaint was dismissed. => -
        @[Mia Falk] of course knew the #[Tide Institute]. => -
        @[Mia Falk] was the director's choice for the #[Tide Institute]. => -
        @[Mia Falk] was a guest of the #[Tide Institute]. => -
        @[Mia Falk] was a critic of the #[Tide Institute]. => -
        @[Mia Falk] asked the #[Tide Institute] director a question. => -
        @[Mia Falk], like the #[Tide Institute]'s director, was late. => -
        @[Mia Falk], unlike the director of the #[Tide Institute], was late. => -
        @[Mia Falk] led a march against the #[Tide Institute]. => -
        @[Mia Falk] ran from the #[Tide Institute] to the harbour. => -
        @[Mia Falk] works near the #[Tide Institute]. => -
        @[Mia Falk] plays chess at the #[Tide Institute]. => -
        @[Mia Falk] spoke to the #[Tide Institute]. => -
        @[Mia Falk] heads to the #[Tide Institute] on Monday. => -
        @[Hugo Prat] beat the #[Lagoon United] striker. => -
        @[Hugo Prat] scored against #[Lagoon United]. => -
        Fans of #[Lagoon United] cheered @[Hugo Prat]. => -
        The goalkeeper of #[Lagoon United] stopped @[Hugo Prat]. => -
        The leader of #[Freedom Brigade] and @[Hugo Prat] talked. => -
        After the leader of #[Freedom Brigade] fell, @[Hugo Prat] fled. => -
        While #[Freedom Brigade] commanders slept, @[Hugo Prat] fled. => -
        The #[Freedom Brigade] threatened the mayor, @[Hugo Prat] said. => -
        According to the #[Freedom Brigade] spokesman, @[Hugo Prat] fled. => -
        For the #[Freedom Brigade] leader, @[Hugo Prat] was a danger. => -
        #[Iron Hand] attacked the #[Night Owls], a rival militia. => -
        #[Iron Hand] accused the #[Night Owls] of treason. => -
        #[Iron Hand] and the #[Night Owls] are close to a deal. => -
        #[Iron Hand], close to collapse, begged the #[Night Owls] for help. => -
        #[Sunbeam Foods] sued #[Baltic Foods]. => -
        #[Sunbeam Foods], a rival of #[Baltic Foods], closed a plant. => -
        #[Sunbeam Foods], a customer of #[Baltic Foods], closed a plant. => -
        #[Sunbeam Foods] sold part of its stock to #[Baltic Foods]. => -
        #[Sunbeam Foods] bought a unit of #[Baltic Foods]. => -
        #[Sunbeam Foods]'s fight with #[Baltic Foods] is over. => -
        @[Karl Voss] bought part of #[Baltic Foods]. => -
        @[Karl Voss] likes the army chief. => -
        The army chief likes @[Karl Voss]. => -
        As the army chief left, @[Karl Voss] wept. => -
        """

    /// Written after the rules were frozen. Read at first sight with precision 96.3 %, recall 83.9 %; rules were mended
    /// since, and the chief executive officer, first marked an official, now leads as a chief executive does.
    static let unseen = """
        The agency's new director, @[Vera Stam], toured the site. => Vera Stam = new director
        @[Vera Stam], vice president of the #[Weavers Guild], toured the site. => Vera Stam > Weavers Guild leads
        #[Weavers Guild] vice president @[Vera Stam] toured the site. => Vera Stam > Weavers Guild leads
        @[Vera Stam] has been chief of the #[Weavers Guild] since 1999. => Vera Stam > Weavers Guild leads
        @[Vera Stam] stepped down as chairwoman of #[Pebble Motors]. => Vera Stam > Pebble Motors leads
        Longtime #[Pebble Motors] engineer @[Omar Gill] blew the whistle. => Omar Gill > Pebble Motors works-for
        @[Omar Gill], 34, an engineer at #[Pebble Motors], blew the whistle. => Omar Gill > Pebble Motors works-for
        @[Omar Gill], once a guerrilla commander, now farms. => Omar Gill = guerrilla commander
        @[Omar Gill], who was the treasurer of the #[Civic Bloc], now farms. => Omar Gill > Civic Bloc official-of
        @[Omar Gill], the opposition leader, walked out. => Omar Gill = opposition leader
        Opposition leader @[Omar Gill] walked out. => Omar Gill = Opposition leader
        ~[Kenyan] Health Minister @[Omar Gill] walked out. => Omar Gill = Kenyan Health Minister
        %[Kenya]'s health minister, @[Omar Gill], walked out. => Omar Gill = health minister
        @[Omar Gill], a #[Civic Bloc] lawmaker from %[Mombasa], walked out. => Omar Gill > Civic Bloc member
        @[Omar Gill], a lawmaker with the ruling #[Civic Bloc], walked out. => Omar Gill > Civic Bloc member
        The #[Harbour Union] met. The #[Harbour Union Pension Fund] agreed. => Harbour Union Pension Fund > Harbour Union part-of
        @[Omar Gill], head of the #[Civic Bloc]'s #[Youth League], walked out. => Omar Gill > Youth League leads; Youth League > Civic Bloc part-of
        A spokesman for the #[Civic Bloc], @[Omar Gill], walked out. => Omar Gill > Civic Bloc speaks-for
        @[Omar Gill], who runs the #[Lantern Theatre], walked out. => Omar Gill > Lantern Theatre leads
        @[Omar Gill], director of #[Pebble Motors] and a keen sailor, walked out. => Omar Gill > Pebble Motors leads
        #[Pebble Motors] chief executive officer @[Omar Gill] walked out. => Omar Gill > Pebble Motors leads
        Judge @[Nora Petit] of the #[Lake Court] adjourned. => Nora Petit = Judge
        @[Nora Petit], a judge on the #[Lake Court], adjourned. => Nora Petit > Lake Court official-of
        @[Nora Petit], coach of the #[River Rats], smiled. => Nora Petit > River Rats leads
        @[Nora Petit], a #[River Rats] defender, smiled. => Nora Petit > River Rats member
        @[Nora Petit], a #[Radio Delta] correspondent in %[Cairo], smiled. => Nora Petit > Radio Delta works-for
        #[Delta Print], the publishing arm of #[Radio Delta], folded. => Delta Print > Radio Delta part-of
        #[Delta Print], a division of #[Radio Delta], folded. => Delta Print > Radio Delta part-of
        The #[Red Kites], a gang tied to the #[Harbour Clan], fled. => Red Kites > Harbour Clan linked-to
        The #[Red Kites], a faction of the #[Harbour Clan], fled. => Red Kites > Harbour Clan part-of
        @[Nora Petit]'s conservative #[Union Now] party won. => Nora Petit > Union Now member
        @[Vera Stam] interviewed a #[Weavers Guild] vice president. => -
        @[Vera Stam] said the director of the #[Weavers Guild] was ill. => -
        @[Vera Stam] never became a member of the #[Civic Bloc]. => -
        @[Vera Stam] refused to be the #[Civic Bloc] candidate. => -
        @[Vera Stam] and a #[Civic Bloc] lawmaker quarrelled. => -
        A friend of @[Vera Stam] is a #[Civic Bloc] lawmaker. => -
        @[Vera Stam]'s husband is a #[Civic Bloc] lawmaker. => -
        @[Vera Stam] voted for the #[Civic Bloc] candidate. => -
        @[Vera Stam] went to see the head of the #[Civic Bloc]. => -
        @[Vera Stam], the #[Civic Bloc] said, went home. => -
        @[Vera Stam], along with members of the #[Civic Bloc], went home. => -
        The #[Civic Bloc] sent @[Vera Stam] home. => -
        The #[Civic Bloc], which @[Vera Stam] hates, won. => -
        Members of the #[Civic Bloc] booed @[Vera Stam]. => -
        @[Omar Gill] complained to #[Pebble Motors]. => -
        @[Omar Gill] crashed his #[Pebble Motors] van. => -
        @[Omar Gill]'s #[Pebble Motors] van crashed. => -
        @[Omar Gill] asked whether the #[Pebble Motors] chairman knew. => -
        The #[Pebble Motors] chairman asked @[Omar Gill] to leave. => -
        When the #[Pebble Motors] chairman came, @[Omar Gill] left. => -
        @[Omar Gill] left when the #[Pebble Motors] chairman came. => -
        @[Omar Gill], as a boy, admired the #[River Rats]. => -
        @[Omar Gill] bought the #[River Rats] captain a drink. => -
        The #[River Rats] beat the #[Red Kites]. => -
        The #[River Rats], angry with the #[Red Kites], left. => -
        The #[River Rats] are close on the heels of the #[Red Kites]. => -
        The #[River Rats] took part in the #[Delta Print] gala. => -
        #[Radio Delta] reported that #[Delta Print] had folded. => -
        #[Radio Delta]'s report about #[Delta Print] was wrong. => -
        #[Radio Delta], unlike #[Delta Print], makes money. => -
        """

    /// Written after the rules were frozen a second time, with other names. Read at first sight with precision 89.1 %,
    /// recall 91.1 %; rules were mended since. That a customer is one is a role, no link: so marked later.
    static let secondUnseen = """
        #[Tern Airlines] spokeswoman @[Lidia Brandao] apologised to passengers. => Lidia Brandao > Tern Airlines speaks-for
        @[Lidia Brandao], a #[Tern Airlines] spokeswoman, apologised to passengers. => Lidia Brandao > Tern Airlines speaks-for
        A #[Tern Airlines] spokeswoman, @[Lidia Brandao], apologised to passengers. => Lidia Brandao > Tern Airlines speaks-for
        @[Lidia Brandao], spokeswoman for the #[Transport Ministry]'s #[Rail Inspectorate], apologised. => Lidia Brandao > Rail Inspectorate speaks-for; Rail Inspectorate > Transport Ministry part-of
        The union's general secretary, @[Boubacar Sy], called a strike. => Boubacar Sy = general secretary
        @[Boubacar Sy], general secretary of the #[Miners Congress], called a strike. => Boubacar Sy > Miners Congress official-of
        @[Boubacar Sy], who has led the #[Miners Congress] since 2011, called a strike. => Boubacar Sy > Miners Congress leads
        @[Boubacar Sy], who is the deputy chairman of the #[Miners Congress], called a strike. => Boubacar Sy > Miners Congress leads
        @[Boubacar Sy] was appointed chairman of the #[Miners Congress] on Friday. => Boubacar Sy > Miners Congress leads
        @[Boubacar Sy] has become the president of the #[Miners Congress]. => Boubacar Sy > Miners Congress leads
        @[Boubacar Sy], a former #[Miners Congress] treasurer, called a strike. => Boubacar Sy > Miners Congress official-of
        Former #[Quay Bank] governor @[Sanna Rautio] testified. => Sanna Rautio > Quay Bank leads
        @[Sanna Rautio], the former governor of #[Quay Bank], testified. => Sanna Rautio > Quay Bank leads
        #[Quay Bank]'s chief economist, @[Sanna Rautio], testified. => Sanna Rautio > Quay Bank works-for
        @[Sanna Rautio], chief financial officer of #[Quay Bank], testified. => Sanna Rautio > Quay Bank official-of
        @[Sanna Rautio], the bank's acting governor, testified. => Sanna Rautio = acting governor
        ~[Finnish] Trade Minister @[Sanna Rautio] testified. => Sanna Rautio = Finnish Trade Minister
        %[Finland]'s deputy trade minister, @[Sanna Rautio], testified. => Sanna Rautio = deputy trade minister
        @[Sanna Rautio], %[Finland]'s ambassador to %[Peru], testified. => Sanna Rautio = ambassador to Peru
        @[Tavita Leota], mayor of %[Apia], opened the market. => Tavita Leota = mayor of Apia
        The mayor of %[Apia], @[Tavita Leota], opened the market. => Tavita Leota = mayor of Apia
        Police Chief @[Tavita Leota] opened the market. => Tavita Leota = Police Chief
        @[Tavita Leota], a lawmaker from the #[Reef Party], opened the market. => Tavita Leota > Reef Party member
        #[Reef Party] lawmaker @[Tavita Leota] opened the market. => Tavita Leota > Reef Party member
        @[Tavita Leota]'s governing #[Reef Party] coalition split. => Tavita Leota > Reef Party member
        @[Tavita Leota] is the leader of the opposition #[Reef Party]. => Tavita Leota > Reef Party leads
        @[Tavita Leota] quit as leader of the #[Reef Party]. => Tavita Leota > Reef Party leads
        @[Tavita Leota], who belongs to the #[Reef Party], opened the market. => Tavita Leota > Reef Party member
        @[Ewa Zych], a researcher at the #[Frost Institute], measured the ice. => Ewa Zych > Frost Institute works-for
        @[Ewa Zych], a biologist with the #[Frost Institute] in %[Gdansk], measured the ice. => Ewa Zych > Frost Institute works-for
        #[Frost Institute] biologist @[Ewa Zych] measured the ice. => Ewa Zych > Frost Institute works-for
        @[Ewa Zych], 61, who founded the #[Frost Institute], measured the ice. => Ewa Zych > Frost Institute leads
        Professor @[Ewa Zych] of the #[Frost Institute] measured the ice. => Ewa Zych = Professor
        @[Dario Melis], a midfielder for #[Porto Sale], limped off. => Dario Melis > Porto Sale member
        #[Porto Sale] manager @[Dario Melis] was sent off. => Dario Melis > Porto Sale leads
        @[Dario Melis], the #[Porto Sale] captain, limped off. => Dario Melis > Porto Sale leads
        The #[Grey Scarves], a militia allied with @[Boubacar Sy]'s #[Dawn Front] movement, looted shops. => Grey Scarves > Dawn Front linked-to; Boubacar Sy > Dawn Front member
        The #[Grey Scarves], the youth wing of the #[Dawn Front], looted shops. => Grey Scarves > Dawn Front part-of
        The #[Grey Scarves] is an offshoot of the #[Dawn Front]. => Grey Scarves > Dawn Front linked-to
        #[Tern Cargo], a subsidiary of #[Tern Airlines], cut 40 jobs. => Tern Cargo > Tern Airlines part-of
        #[Tern Cargo], part of the #[Tern Airlines] group, cut 40 jobs. => Tern Cargo > Tern Airlines part-of
        The #[Dawn Front]'s armed wing, the #[Night Lancers], looted shops. => Night Lancers > Dawn Front part-of
        @[Lidia Brandao] slammed a #[Tern Airlines] spokeswoman. => -
        @[Lidia Brandao] flew with #[Tern Airlines] to %[Apia]. => -
        @[Lidia Brandao]'s #[Tern Airlines] ticket was lost. => -
        @[Lidia Brandao] told a #[Tern Airlines] pilot to land. => -
        The #[Tern Airlines] pilot told @[Lidia Brandao] to sit down. => -
        @[Lidia Brandao], a #[Tern Airlines] spokeswoman said, was never on board. => -
        @[Lidia Brandao] sat between two #[Tern Airlines] pilots. => -
        @[Lidia Brandao] was not the chairwoman of #[Tern Airlines]. => -
        @[Lidia Brandao] hopes to become chairwoman of #[Tern Airlines]. => -
        @[Lidia Brandao] was considered a rival of the #[Tern Airlines] chairman. => -
        The son of @[Lidia Brandao] is a #[Tern Airlines] pilot. => -
        @[Lidia Brandao]'s son is a #[Tern Airlines] pilot. => -
        A lawyer for @[Lidia Brandao] sued the head of #[Tern Airlines]. => -
        @[Boubacar Sy] attacked the leadership of the #[Miners Congress]. => -
        @[Boubacar Sy] denied that he was a member of the #[Miners Congress]. => -
        @[Boubacar Sy] expelled the treasurer of the #[Miners Congress]. => -
        @[Boubacar Sy], whom the #[Miners Congress] expelled, wept. => -
        @[Boubacar Sy], together with the head of the #[Miners Congress], wept. => -
        Neither @[Boubacar Sy] nor the head of the #[Miners Congress] wept. => -
        @[Boubacar Sy], according to the #[Miners Congress] treasurer, wept. => -
        As the #[Miners Congress] chairman spoke, @[Boubacar Sy] wept. => -
        The #[Miners Congress] demanded that @[Boubacar Sy] resign. => -
        @[Boubacar Sy] works across the street from the #[Miners Congress]. => -
        @[Boubacar Sy] leads the #[Miners Congress] by two points. => -
        @[Sanna Rautio] robbed #[Quay Bank]. => -
        @[Sanna Rautio] owes the governor of #[Quay Bank] money. => -
        @[Sanna Rautio] was a customer of #[Quay Bank]. => Sanna Rautio = customer
        @[Sanna Rautio], a customer of #[Quay Bank], testified. => Sanna Rautio = customer
        @[Sanna Rautio] asked if the #[Quay Bank] governor had lied. => -
        In a letter to the #[Quay Bank] governor, @[Sanna Rautio] apologised. => -
        @[Sanna Rautio] and #[Quay Bank] chairman @[Dario Melis] met. => Dario Melis > Quay Bank leads
        @[Dario Melis] scored twice against #[Porto Sale]. => -
        @[Dario Melis] ran past the #[Porto Sale] captain. => -
        Supporters of #[Porto Sale] booed @[Dario Melis]. => -
        @[Dario Melis] headed #[Porto Sale] into the lead. => -
        @[Dario Melis] plays golf with the owner of #[Porto Sale]. => -
        The #[Grey Scarves] fought the armed wing of the #[Dawn Front]. => -
        The #[Grey Scarves], sworn enemies of the #[Dawn Front], fled. => -
        The #[Grey Scarves], which the #[Dawn Front] has banned, fled. => -
        The #[Grey Scarves] are not part of the #[Dawn Front]. => -
        #[Tern Cargo] bought part of #[Tern Airlines]. => -
        #[Tern Cargo], a competitor of #[Tern Airlines], cut 40 jobs. => -
        #[Tern Cargo] leased a unit of the #[Frost Institute]. => -
        #[Tern Cargo], not a subsidiary of #[Tern Airlines], cut 40 jobs. => -
        @[Ewa Zych] lectured at the #[Frost Institute] on Monday. => -
        @[Ewa Zych] visited the director of the #[Frost Institute]. => -
        """

    /// Written after the rules were frozen a third time, with other names. All was read right at first sight.
    static let thirdUnseen = """
        @[Chiara Vento], a spokeswoman for #[Alto Power], blamed the storm. => Chiara Vento > Alto Power speaks-for
        #[Alto Power] chief executive @[Mateus Rocha] blamed the storm. => Mateus Rocha > Alto Power leads
        @[Mateus Rocha], the chief executive of #[Alto Power], blamed the storm. => Mateus Rocha > Alto Power leads
        #[Alto Power]'s chief executive, @[Mateus Rocha], blamed the storm. => Mateus Rocha > Alto Power leads
        @[Mateus Rocha] took over as chief executive of #[Alto Power] in June. => Mateus Rocha > Alto Power leads
        @[Mateus Rocha] has been chairman of #[Alto Power] since 2002. => Mateus Rocha > Alto Power leads
        @[Mateus Rocha], who chaired the #[Grid Council] until May, blamed the storm. => Mateus Rocha > Grid Council leads
        @[Mateus Rocha], a member of the #[Grid Council], blamed the storm. => Mateus Rocha > Grid Council member
        #[Grid Council] member @[Mateus Rocha] blamed the storm. => Mateus Rocha > Grid Council member
        @[Mateus Rocha], 58, head of the #[Grid Council]'s #[Safety Board], blamed the storm. => Mateus Rocha > Safety Board leads; Safety Board > Grid Council part-of
        The head of the #[Safety Board], @[Mateus Rocha], blamed the storm. => Mateus Rocha > Safety Board leads
        @[Salome Dutu], vice chairwoman of the #[Steppe Alliance], walked free. => Salome Dutu > Steppe Alliance leads
        @[Salome Dutu], the leader of the #[Steppe Alliance], walked free. => Salome Dutu > Steppe Alliance leads
        @[Salome Dutu], a #[Steppe Alliance] senator, walked free. => Salome Dutu > Steppe Alliance member
        #[Steppe Alliance] founder @[Salome Dutu] walked free. => Salome Dutu > Steppe Alliance leads
        @[Salome Dutu] founded the #[Steppe Alliance] in 1994. => Salome Dutu > Steppe Alliance leads
        @[Salome Dutu]'s centrist #[Steppe Alliance] party gained four seats. => Salome Dutu > Steppe Alliance member
        @[Salome Dutu], then the #[Steppe Alliance]'s deputy leader, walked free. => Salome Dutu > Steppe Alliance leads
        @[Salome Dutu], secretary of the #[Steppe Alliance], walked free. => Salome Dutu > Steppe Alliance official-of
        ~[Romanian] Justice Minister @[Salome Dutu] walked free. => Salome Dutu = Romanian Justice Minister
        %[Romania]'s former justice minister, @[Salome Dutu], walked free. => Salome Dutu = former justice minister
        The ~[Romanian] justice minister, @[Salome Dutu], walked free. => Salome Dutu = Romanian justice minister
        @[Salome Dutu], %[Romania]'s acting justice minister, walked free. => Salome Dutu = acting justice minister
        Governor @[Salome Dutu] walked free. => Salome Dutu = Governor
        @[Salome Dutu] was sworn in as governor of %[Cluj]. => Salome Dutu = governor of Cluj
        Maj. Gen. @[Idris Bako], commander of the #[Northern Garrison], saluted. => Idris Bako > Northern Garrison leads
        @[Idris Bako], a colonel in the #[Northern Garrison], saluted. => Idris Bako > Northern Garrison member
        @[Idris Bako], a #[Blue Crescent] militant, was arrested. => Idris Bako > Blue Crescent member
        Suspected #[Blue Crescent] commander @[Idris Bako] was arrested. => Idris Bako > Blue Crescent leads
        @[Idris Bako], a founding member of #[Blue Crescent], was arrested. => Idris Bako > Blue Crescent member
        @[Noor Castellan], a lecturer at the #[Harbour Academy], won. => Noor Castellan > Harbour Academy works-for
        @[Noor Castellan], an engineer with #[Alto Power], won. => Noor Castellan > Alto Power works-for
        #[Harbour Academy] historian @[Noor Castellan] won. => Noor Castellan > Harbour Academy works-for
        @[Noor Castellan], who works for #[Alto Power], won. => Noor Castellan > Alto Power works-for
        @[Joao Pires], a striker with #[Lobos FC], scored. => Joao Pires > Lobos FC member
        #[Lobos FC] defender @[Joao Pires] scored. => Joao Pires > Lobos FC member
        @[Joao Pires], who coaches #[Lobos FC], smiled. => Joao Pires > Lobos FC leads
        #[Sable Squad], the military wing of #[Blue Crescent], claimed the attack. => Sable Squad > Blue Crescent part-of
        #[Sable Squad], a group affiliated with #[Blue Crescent], claimed the attack. => Sable Squad > Blue Crescent linked-to
        #[Alto Gas], which is owned by #[Alto Power], laid off miners. => Alto Gas > Alto Power part-of
        #[Alto Gas] is a subsidiary of #[Alto Power]. => Alto Gas > Alto Power part-of
        The #[Safety Board] is part of the #[Grid Council]. => Safety Board > Grid Council part-of
        @[Chiara Vento] phoned the #[Alto Power] spokeswoman. => -
        @[Chiara Vento] phoned #[Alto Power] about her bill. => -
        @[Chiara Vento] said the chairman of #[Alto Power] would resign. => -
        The chairman of #[Alto Power] said @[Chiara Vento] would resign. => -
        @[Chiara Vento]'s lawyer is a director of #[Alto Power]. => -
        The lawyer of @[Chiara Vento] is a director of #[Alto Power]. => -
        @[Chiara Vento] was fired by the director of #[Alto Power]. => -
        @[Chiara Vento] would be a good director of #[Alto Power]. => -
        @[Chiara Vento] will not become director of #[Alto Power]. => -
        @[Chiara Vento], angry at the director of #[Alto Power], left. => -
        @[Chiara Vento], three directors of #[Alto Power] and a clerk left. => -
        @[Chiara Vento], the director of #[Alto Power] said, left early. => -
        @[Chiara Vento] and the director of #[Alto Power] left. => -
        Unlike the director of #[Alto Power], @[Chiara Vento] left. => -
        Asked about the #[Alto Power] director, @[Chiara Vento] left. => -
        Without its director, #[Alto Power] sued @[Chiara Vento]. => -
        The director whom #[Alto Power] hired fired @[Chiara Vento]. => -
        @[Mateus Rocha] lost his seat to a member of the #[Grid Council]. => -
        @[Mateus Rocha] beat the leader of the #[Steppe Alliance]. => -
        @[Mateus Rocha] quit after the leader of the #[Steppe Alliance] spoke. => -
        @[Mateus Rocha] wrote a book about the leader of the #[Steppe Alliance]. => -
        @[Mateus Rocha]'s book on the #[Steppe Alliance] sold well. => -
        @[Mateus Rocha]'s #[Steppe Alliance] biography sold well. => -
        @[Mateus Rocha] covered the #[Steppe Alliance] congress. => -
        The #[Steppe Alliance] named a street after @[Mateus Rocha]. => -
        Voters of the #[Steppe Alliance] like @[Mateus Rocha]. => -
        @[Idris Bako] was captured by #[Blue Crescent] fighters. => -
        @[Idris Bako] fought #[Blue Crescent] commanders for years. => -
        @[Idris Bako] fled when #[Blue Crescent] commanders came. => -
        @[Idris Bako] denies ties to #[Blue Crescent]. => -
        A #[Blue Crescent] commander kidnapped @[Idris Bako]. => -
        A video shows @[Idris Bako] beside the #[Blue Crescent] leader. => -
        @[Idris Bako], a victim of #[Blue Crescent], testified. => Idris Bako = victim
        @[Joao Pires] was sold by #[Lobos FC] last year. => -
        @[Joao Pires] ran at the #[Lobos FC] defence. => -
        @[Joao Pires] led #[Lobos FC] fans in a song. => -
        @[Joao Pires] rejected #[Lobos FC]. => -
        The #[Lobos FC] coach substituted @[Joao Pires]. => -
        #[Sable Squad] attacked a branch of #[Blue Crescent]. => -
        #[Sable Squad], foe of #[Blue Crescent], claimed the attack. => -
        #[Sable Squad] was never part of #[Blue Crescent]. => -
        #[Alto Gas] competes with #[Alto Power]. => -
        #[Alto Gas] wants to buy a division of #[Alto Power]. => -
        #[Alto Gas], like #[Alto Power], laid off miners. => -
        """
}
