extension Hints {
    /// Names as wholes, their words joined.
    static let wholes = table([
        .body: """
        articlebody articlecontent articletext articlecopy articlebodytext articlebodycontent articlecontentbody
        entrycontent entrybody entrytext postcontent postbody posttext postentry postbodycontent storybody
        storycontent storytext storybodytext storycopy newstext newsbody newscontent bodytext bodycopy textbody
        fulltext singlecontent contentbody contentarticle contenttext maintext fieldnamebody fieldbody
        mwparseroutput blogcontent blogbody blogpostcontent artikeltext articlewrapbody itemfulltext theprose
        wysiwyg richtext longtext pagecontenttext detailtext beitragstext
        """,
        .article: """
        article post story hentry blogpost newsarticle artikel beitrag singlepost mainarticle articlemain
        articlecontainer articlewrapper postcontainer content maincontent contentmain primarycontent pagecontent
        """,
        .furniture: """
        sronly visuallyhidden screenreadertext authorbio authorbox aboutauthor aboutauthors aboutme postnav
        postmeta entrymeta entryfooter postfooter articlefooter articlemeta readmore morelink backtotop
        skiplink jumplink mostread mostpopular mwjumplink mweditsection printfooter catlinks navbox siteheader
        sitefooter pagefooter pageheader colophon hatnote noprint postinfo articleinfo metainfo entryutility
        tagcloud taglist articletags posttags seealso morenews morestories morearticles upnext readnext
        nextpost prevpost nextprev prevnext postpagination wpcaptiontext wpcaption vvqbox jpreplatedposts
        """,
        .byline: "articleauthor postauthor entryauthor storyauthor authorname bylinename",
        .date: """
        articledate postdate entrydate storydate publishdate pubdate datepublished publisheddate publicationdate
        """,
    ])

    /// Words within names.
    static let words = table([
        .furniture: """
        nav navi navbar navigation menu submenu breadcrumb breadcrumbs sidebar sidebars rail footer masthead share
        shares sharing shariff social sociable sharedaddy addthis addtoany respond reply disqus related
        relatedposts recommended recommendation recommendations recommend promo promos promoted promotion sponsor
        sponsored advert adverts advertisement advertising ads adsense werbung anzeige anzeigen banner cookie
        cookies consent gdpr newsletter subscribe subscription signup login popup modal overlay widget widgets
        teasers tags pagination pager pagenavi toolbar rating ratings outbrain taboola credit
        credits copyright legal disclaimer skip trending popular latest caption dropdown flyout
        topbar bottombar infoleiste seitenleiste fusszeile fussleiste kontakt impressum empfehlungen
        facebook twitter pinterest whatsapp linkedin tooltip paywall regwall donate donation
        yarpp morelinks nextstory snippet cta newsletterbox linkbox disclosure crp crosslinks similar readmore
        """,
        .comments:
            "comment comments commentlist kommentar kommentare commentaires comentarios reacties livefyre disqus",
        .lead:
            "lead intro excerpt teaser chapo chapeau abstract standfirst subtitle vorspann epigraph dek bajada",
        .byline: "byline author authors autor autorin verfasser writer",
        .date: "date datum datetime timestamp published pubdate dateline",
    ])

    /// Beginnings and ends of longer words that say furniture.
    static let stems = [
        "comment", "sidebar", "share", "sharing", "related", "footer", "navbar", "breadcrumb", "banner",
    ]

    private static func table(_ hints: [Hints: String]) -> [String: Hints] {
        var table: [String: Hints] = [:]
        for (hint, words) in hints {
            for word in words.split(whereSeparator: \.isWhitespace) {
                table[String(word), default: []].formUnion(hint)
            }
        }
        return table
    }
}

extension Hints: Hashable {}
