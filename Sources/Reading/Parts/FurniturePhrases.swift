extension Furniture {
    /// Phrases that hardly stand in a story outside quotation marks.
    static let notices = Phrases([
        "click here", "tap here", "all rights reserved", "letter to the editor", "letters to the editor",
        "ai policy", "privacy policy", "privacy notice", "cookie policy", "terms of use", "terms of service",
        "terms and conditions apply", "may not be published, broadcast", "may not be reproduced",
        "may not be republished", "may not be redistributed", "may not be copied", "sign up for our",
        "sign up for the", "sign up here", "sign up to our", "sign up to receive", "subscribe to our",
        "subscribe now", "subscribe today", "subscribe here", "follow us on", "like us on facebook",
        "find us on facebook", "join us on facebook", "join our whatsapp", "join our telegram",
        "on twitter @",
        "on twitter at @", "on twitter at:",
        "delivered to your inbox", "straight to your inbox", "in your inbox", "download our app",
        "get our app", "read the rest here", "read the full story", "read the full article",
        "continue reading", "story continues below", "article continues below",
        "continues after advertisement",
        "story continues after", "skip to main content", "skip to content", "enable javascript",
        "your browser does not support", "share this article", "share this story", "print this article",
        "print this page", "email this article", "this article first appeared",
        "this article originally appeared",
        "this story originally appeared", "this article was originally published",
        "this story was originally published", "contributed to this report", "contributed to this story",
        "contributed reporting", "for corrections to this", "to report an error", "to report a correction",
        "report a typo", "have a news tip", "send us a tip", "send news tips", "support our journalism",
        "become a member today", "log in to comment", "comments are closed", "leave a comment",
        "post a comment", "view comments", "copyright (c)",
    ])

    /// How a short paragraph of furniture begins at the foot of a page.
    static let mild = Phrases([
        "copyright", "newsletter", "newsletters", "subscribe", "unsubscribe", "sign up", "sign in", "log in",
        "follow us", "follow @", "contact us", "contact the newsroom", "editor's note", "advertise with us",
        "reprints", "site map", "about us", "help center", "twitter.com",
    ])

    /// Phrases that give away the caption of a picture.
    static let captions = Phrases([
        "photo:", "photograph:", "picture:", "image:", "photo by", "photos by", "photo credit",
        "getty images",
        "ap photo", "file photo", "photo courtesy of", "image credit", "image source",
    ])

    /// How a short line of furniture begins.
    static let openings = Phrases([
        "connect with the", "connect with us", "connect with our", "follow us", "sign up", "subscribe to",
        "subscribe for", "newsletter sign-up", "read more:", "read more about", "read also:", "also read:",
        "see also:", "more on this story", "more from", "more:", "related:", "related stories",
        "related articles", "related content", "related topics", "related links", "related news",
        "recommended stories", "recommended for you", "you may also like", "you might also like", "most read",
        "most popular", "trending now", "don't miss:", "watch:", "listen:", "photos:", "video:", "(ap photo",
        "(photo", "email:", "e-mail:", "twitter:", "copyright (c)", "(c) copyright", "filed under",
        "tags:",
        "topics:", "share on", "tweet this", "advertisement:", "hide caption", "toggle caption",
        "enlarge this image", "click to", "click for", "tap to", "download the", "print edition:",
    ])

    /// Short lines that are furniture as they stand.
    static let wholeLines = Phrases([
        "advertisement", "advertisements", "sponsored", "sponsored content", "share", "share this", "print",
        "email", "e-mail", "tweet", "comments", "comment", "save", "menu", "search", "home", "read more",
        "read more...", "more", "next", "previous", "back to top", "top of page", "related", "reuter",
        "reuters",
        "ap", "afp", "upi", "dpa", "xinhua", "ends", "loading...", "close", "listen", "watch", "gallery",
        "photos",
        "video", "sign up", "subscribe", "log in", "sign in", "view gallery", "see more", "show more",
        "load more",
    ])

    /// What a web page leaves in brackets inside a sentence.
    static let leftovers = Phrases([
        "search", "news - web sites", "web sites", "click here", "video", "audio", "photo", "photos", "pdf",
        "more", "read more", "more...", "link", "links", "external link", "opens in new window",
        "opens in new tab",
        "opens in a new tab", "opens in a new window", "subscription required", "registration required",
        "see map", "see photo", "see photos", "see video", "see chart", "see graphic", "watch video",
    ])

    /// How a line of credits begins.
    static let crediting = Phrases([
        "reporting by", "additional reporting by", "writing by", "editing by",
        "with reporting by", "with reporting from", "reporting and writing by", "(reporting by",
        "additional reporting and",
    ])
}
