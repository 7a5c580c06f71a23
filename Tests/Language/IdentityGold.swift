/// Short articles, and who in them is one and the same: every `@[Name]` or `#[Name]` that opens a row's list of keys.
///
/// A row is `article | published | text | key=Name, key=Name`: the entity that the article calls `Name` is the one of
/// that key over the whole set.
enum IdentityGold {
    static let articles = """
        a01 | 2004-05-01 | Harbour Minister @[Mahmud Ferran] opened the quay. @[Ferran] smiled. ~[Tarrasian] papers noted it. | ferran=Mahmud Ferran
        a02 | 2004-06-11 | @[Mahmoud Ferran], the ~[Tarrasian] harbour minister, resigned. | ferran=Mahmoud Ferran
        a03 | 2005-01-09 | @[Mahmoud Ferran], also known as @[Abu Salt], returned. @[Abu Salt] waved. | ferran=Mahmoud Ferran
        a04 | 2005-02-10 | Supporters of @[Abu Salt] danced all night. | ferran=Abu Salt
        a05 | 2005-03-10 | @[Leyla Ferran], a singer, sang. @[Ferran] bowed. | leyla=Leyla Ferran
        a06 | 2003-03-10 | @[John Smith], the %[Dunport] mayor, cut a ribbon. | smith-mayor=John Smith
        a07 | 2003-04-10 | %[Dunport] Mayor @[John Smith] vetoed the bill. | smith-mayor=John Smith
        a08 | 2003-04-12 | @[John Smith], a goalkeeper for #[Dunport Rovers], saved two shots. | smith-keeper=John Smith; rovers=Dunport Rovers
        a09 | 2003-05-12 | #[Dunport Rovers] goalkeeper @[John Smith] was hurt. | smith-keeper=John Smith; rovers=Dunport Rovers
        a10 | 1901-05-12 | @[John Smith], a sailor, drowned. | smith-sailor=John Smith
        a11 | 2003-06-12 | @[Smith] won the raffle. | smith-raffle=Smith
        a12 | 2003-06-13 | @[Smith] lost his dog. | smith-dog=Smith
        a13 | 2007-01-01 | @[Erik W. Holm], the ~[Norwegian] finance minister, spoke. | holm-w=Erik W. Holm
        a14 | 2007-02-01 | @[Erik Holm], ~[Norwegian] finance minister, spoke. | holm-w=Erik Holm
        a15 | 2007-03-01 | @[Erik T. Holm], a surgeon, operated. | holm-t=Erik T. Holm
        a16 | 2007-03-02 | The ~[Danish] finance minister, @[Erik Holm], spoke. | holm-dane=Erik Holm
        a17 | 2008-03-02 | The #[Northern Fishing Council] (#[NFC]) met. | nfc=Northern Fishing Council
        a18 | 2008-03-03 | The #[NFC] met again. | nfc=NFC
        a19 | 2008-03-04 | The #[Northern Fishing Council] rested. | nfc=Northern Fishing Council
        a20 | 2008-04-04 | #[Baltic Foods Inc.] hired 10 people. | baltic=Baltic Foods Inc.
        a21 | 2008-04-05 | #[Baltic Foods] fired 10 people. | baltic=Baltic Foods
        a22 | 2008-04-06 | #[Baltic Ferries] fired nobody. | ferries=Baltic Ferries
        a23 | 2008-05-06 | The ~[Norwegian] #[Interior Ministry] spoke. ~[Norwegian] police agreed. | interior-no=Interior Ministry
        a24 | 2008-05-07 | The #[Norwegian Interior Ministry] spoke. | interior-no=Norwegian Interior Ministry
        a25 | 2008-05-08 | The #[Danish Interior Ministry] spoke. | interior-dk=Danish Interior Ministry
        a26 | 2008-05-09 | %[Denmark] waited. The #[Interior Ministry] in %[Denmark] was silent. | interior-dk=Interior Ministry
        a27 | 2010-05-09 | @[William Garrow], a lawyer, objected. @[Garrow] sat down. | garrow=William Garrow
        a28 | 2010-06-09 | @[Bill Garrow] objected again. | garrow=Bill Garrow
        a29 | 2010-06-10 | @[Peter Garrow] did not object. | garrow-peter=Peter Garrow
        a30 | 2010-07-10 | @[José Peña Ruiz] painted. @[Peña Ruiz] rested. | pena=José Peña Ruiz
        a31 | 2010-07-11 | @[Jose Pena Ruiz] painted again. | pena=Jose Pena Ruiz
        a32 | 2011-07-11 | @[Kim Dae Ho], the ~[South Korean] envoy, left. @[Kim] flew. | kim-envoy=Kim Dae Ho
        a33 | 2011-07-12 | @[Kim Dae Su] stayed. @[Kim] slept. | kim-su=Kim Dae Su
        a34 | 2011-07-13 | @[Kim Dae Ho] came back. | kim-envoy=Kim Dae Ho
        a35 | 2012-07-13 | The #[United Nations] voted. | un=United Nations
        a36 | 2012-07-14 | The #[U.N.] voted. | un=U.N.
        a37 | 2012-07-15 | %[U.S.] ships left the %[United States]. | us=U.S.
        a38 | 2012-07-16 | %[America] slept. | us=America
        a39 | 2012-08-16 | The #[Free Valley Front], formerly the #[Valley Youth], marched. | fvf=Free Valley Front
        a40 | 2012-08-17 | The #[Valley Youth] marched. | fvf=Valley Youth
        a41 | 2012-08-18 | @[Sergei Volkonin], better known as @[The Whistler], sang. | volkonin=Sergei Volkonin
        a42 | 2012-08-19 | @[Sergey Volkonin] sang. | volkonin=Sergey Volkonin
        a43 | 2013-08-19 | @[Martin King], a pastor, prayed. She thanked him. | king-pastor=Martin King
        a44 | 2013-08-20 | @[Martin King], a striker for #[Dunport Rovers], scored. | king-striker=Martin King; rovers=Dunport Rovers
        a45 | 2013-08-21 | Pastor @[Martin King] prayed again. | king-pastor=Martin King
        a46 | 2013-09-21 | @[Hakim al-Sahri] wrote. @[Sahri] smiled. | sahri=Hakim al-Sahri
        a47 | 2013-09-22 | @[Hakim Sahri] wrote again. | sahri=Hakim Sahri
        a48 | 2013-09-23 | @[Anna Ruud Jr.] wrote. | ruud-jr=Anna Ruud Jr.
        a49 | 2013-09-24 | @[Anna Ruud Sr.] wrote. | ruud-sr=Anna Ruud Sr.
        a50 | 2013-09-25 | President @[Tolland] spoke. | tolland=Tolland
        a51 | 2013-09-26 | President @[Tolland] spoke again. | tolland=Tolland
        a52 | 2013-09-27 | %[Gaza] was calm. So was the %[Gaza Strip]. | gaza=Gaza Strip
        a53 | 2013-09-28 | %[Gaza City] was not calm. | gaza-city=Gaza City
        a54 | 2013-09-29 | %[Gaza] was calm again. | gaza=Gaza
        """
}
