import GRDB

/// The tables of an archive, as numbered steps from an empty file. A step that has shipped is never edited:
/// what changes is a new step at the end.
enum Schema {
    /// What marks a SQLite file as an archive of Byname: `Bynm`.
    static let applicationID = 0x42_79_6E_6D

    /// The version that this program writes.
    static var version: Int { steps.count }

    /// Each step, given a file of the version before it.
    static let steps: [@Sendable (Database) throws -> Void] = [
        addArticles, addDecisions, addSearch, addRoots, addKeyIndex, addNames, writeLess, appendContent,
        addEditions, addBearings, countTies, countRoles, addManners,
    ]

    /// 1: what was read, and where from.
    private static func addArticles(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE article(
                    key INTEGER PRIMARY KEY,      -- day and place in the list: see ArticleKey
                    id TEXT NOT NULL UNIQUE,
                    heading TEXT NOT NULL,        -- the title, or one made of the first sentence
                    publisher TEXT,
                    title TEXT,
                    source TEXT,
                    byline TEXT,                  -- a name a line
                    file INTEGER,                 -- the file it was read from
                    digest INTEGER                -- of all that was read, to know it again
                );
                CREATE INDEX articleByFile ON article(file) WHERE file IS NOT NULL;
                CREATE TABLE content(
                    article INTEGER PRIMARY KEY,
                    text BLOB NOT NULL,           -- UTF-8, verbatim
                    parts BLOB NOT NULL,
                    annotation BLOB NOT NULL,     -- with the archive's ids
                    own BLOB                      -- with the article's own ids; null where they are the same
                );
                CREATE TABLE file(
                    key INTEGER PRIMARY KEY,
                    path TEXT NOT NULL UNIQUE,
                    size INTEGER NOT NULL,
                    modified INTEGER NOT NULL,    -- nanoseconds since 1970
                    digest INTEGER,               -- of the bytes; null while reading in is under way
                    taken INTEGER NOT NULL        -- how many of its articles have been taken in
                );
                CREATE TABLE failure(
                    path TEXT NOT NULL,
                    reason TEXT NOT NULL,
                    PRIMARY KEY(path, reason)
                ) WITHOUT ROWID;
                CREATE TABLE state(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
                """)
    }

    /// 2: what a person decided. Articles and entities are named here by their ids as written, so that it outlives
    /// whatever becomes of them.
    private static func addDecisions(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE star(article TEXT PRIMARY KEY) WITHOUT ROWID;
                CREATE TABLE tag(tag TEXT, article TEXT, PRIMARY KEY(tag, article)) WITHOUT ROWID;
                CREATE INDEX tagByArticle ON tag(article, tag);
                CREATE TABLE note(article TEXT PRIMARY KEY, note TEXT NOT NULL) WITHOUT ROWID;
                CREATE TABLE ruling(
                    number INTEGER PRIMARY KEY AUTOINCREMENT,
                    verdict TEXT NOT NULL,        -- merge or separate
                    one TEXT NOT NULL,
                    other TEXT NOT NULL,
                    UNIQUE(one, other)
                );
                CREATE TABLE filter(name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID;
                """)
    }

    /// 3: what is searched. All of it is derived from the articles and may be made again from them.
    private static func addSearch(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE entity(
                    key INTEGER PRIMARY KEY,      -- with its kind: see EntityKey
                    id TEXT NOT NULL UNIQUE,
                    name TEXT NOT NULL,           -- the usual one of its names
                    mentions INTEGER NOT NULL,    -- by name, in the whole archive
                    articles INTEGER NOT NULL
                );
                CREATE INDEX entityByUse ON entity(key & 3, mentions DESC, name, id);
                CREATE TABLE called(
                    entity INTEGER, form TEXT,
                    names INTEGER NOT NULL,       -- articles in which this is its fullest name
                    aliases INTEGER NOT NULL,     -- articles in which this is another of its names
                    PRIMARY KEY(entity, form)
                ) WITHOUT ROWID;
                CREATE TABLE nameWord(word TEXT, entity INTEGER, PRIMARY KEY(word, entity)) WITHOUT ROWID;
                CREATE TABLE appearance(
                    entity INTEGER, article INTEGER,
                    mentions INTEGER NOT NULL,    -- by name
                    acts INTEGER NOT NULL,        -- what it does there: see Acts
                    PRIMARY KEY(entity, article)
                ) WITHOUT ROWID;
                CREATE INDEX appearanceByArticle ON appearance(article, entity, mentions);
                CREATE TABLE trait(               -- roles and ties, to find each once: see Trait
                    entity INTEGER, sort INTEGER, digest INTEGER, article INTEGER,
                    PRIMARY KEY(entity, sort, digest, article)
                ) WITHOUT ROWID;
                CREATE VIRTUAL TABLE words USING fts5(
                    text, said, speakers, content='', columnsize=0, tokenize='ascii');
                INSERT INTO state(name) VALUES ('remake words');
                """)
    }

    /// 4: the files and folders that it is kept in step with.
    private static func addRoots(_ db: Database) throws {
        try db.execute(sql: "CREATE TABLE root(number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE)")
    }

    /// 5: the keys without the rows, a tenth of their size: to count them, and to find the row of one.
    private static func addKeyIndex(_ db: Database) throws {
        try db.execute(sql: "CREATE INDEX articleByKey ON article(key)")
    }

    /// 6: what the articles show of each name, by which it is decided who is who. The articles that are there have
    /// yet to be looked at for it: that is done in turns, while they are browsed.
    private static func addNames(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE name(
                    key INTEGER PRIMARY KEY,
                    written TEXT NOT NULL UNIQUE, -- what names that may be one share
                    lead TEXT,                    -- what leads from an id to it, but for its forms
                    plain TEXT,                   -- the slug decided for it; null until one is
                    isShared INTEGER NOT NULL DEFAULT 0,
                    target INTEGER,               -- the name that it is an alias of; null where it is none
                    ruled TEXT                    -- the ruled ids that it is shown under, one a line
                );
                CREATE INDEX nameByLead ON name(lead) WHERE lead IS NOT NULL;
                CREATE INDEX nameByTarget ON name(target) WHERE target IS NOT NULL;
                CREATE INDEX nameRuled ON name(key) WHERE ruled IS NOT NULL;
                CREATE TABLE form(
                    key INTEGER PRIMARY KEY,
                    name INTEGER NOT NULL, written TEXT NOT NULL,
                    lead TEXT NOT NULL,
                    UNIQUE(name, written)
                );
                CREATE INDEX formByLead ON form(lead);
                CREATE TABLE showing(             -- what some articles show alike
                    key INTEGER PRIMARY KEY,
                    form INTEGER NOT NULL, mark INTEGER NOT NULL,
                    evidence TEXT NOT NULL,
                    slug TEXT,                    -- whose it is among those who share the name
                    label TEXT,
                    UNIQUE(form, mark)
                );
                CREATE TABLE sighting(
                    showing INTEGER, article INTEGER,
                    times INTEGER NOT NULL,
                    PRIMARY KEY(showing, article)
                ) WITHOUT ROWID;
                CREATE INDEX sightingByArticle ON sighting(article, showing);
                CREATE TABLE alias(               -- what an article says to be another name of a name
                    alias INTEGER, name INTEGER, article INTEGER, form TEXT,
                    lead TEXT NOT NULL,
                    PRIMARY KEY(alias, name, article, form)
                ) WITHOUT ROWID;
                CREATE INDEX aliasByName ON alias(name, alias);
                CREATE INDEX aliasByArticle ON alias(article);
                CREATE INDEX aliasByLead ON alias(lead);
                CREATE TABLE unsighted(article INTEGER PRIMARY KEY); -- not yet looked at for its names
                CREATE TABLE unsettled(name INTEGER PRIMARY KEY);    -- to be decided anew
                CREATE TABLE unnamed(article INTEGER PRIMARY KEY);   -- to be given the ids decided
                INSERT INTO unsighted SELECT key FROM article;
                DELETE FROM state WHERE name = 'unidentified';
                """)
    }

    /// 7: fewer places to write to for each article. The roles and ties of an appearance stand in its row; the order of
    /// use is kept roughly; an article knows its showings itself. What is searched of the names is made anew.
    private static func writeLess(_ db: Database) throws {
        try db.execute(
            sql: """
                DROP TABLE trait;
                DELETE FROM appearance;
                ALTER TABLE appearance ADD COLUMN traits BLOB; -- roles and ties, to find each once: see Trait
                DELETE FROM entity;
                DROP INDEX entityByUse;
                ALTER TABLE entity ADD COLUMN use INTEGER NOT NULL DEFAULT 0; -- how often it is mentioned, roughly
                CREATE INDEX entityByUse ON entity(key & 3, use DESC);
                ALTER TABLE article ADD COLUMN shown BLOB;     -- the showings of it, packed
                INSERT INTO state(name) VALUES ('remake entities');
                """)
        try noteShown(db)
        try db.execute(sql: "DROP INDEX sightingByArticle")
    }

    /// Notes with each article what it shows of its names, by the index that this was found by until then.
    private static func noteShown(_ db: Database) throws {
        let articles = try Int64.fetchCursor(
            db, sql: "SELECT DISTINCT article FROM sighting ORDER BY article")
        while let article = try articles.next() {
            let showings = try db.keys(
                "SELECT showing FROM sighting WHERE article = ? ORDER BY showing", [article])
            try db.run(
                "UPDATE article SET shown = ? WHERE key = ?", [ObservationWriter.packed(showings), article])
        }
    }

    /// 8: the contents in the order in which they came, so that what comes is appended. They are most of an archive, and
    /// days come in any order.
    private static func appendContent(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE content RENAME COLUMN article TO key;
                ALTER TABLE article ADD COLUMN content INTEGER;
                UPDATE article SET content = key;
                """)
    }

    /// 9: which articles an older edition of the reader read; and the tables of the names under the words of the code.
    private static func addEditions(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE outdated(article INTEGER PRIMARY KEY); -- as an older edition read it
                ALTER TABLE showing RENAME TO observation;
                ALTER TABLE sighting RENAME COLUMN showing TO observation;
                ALTER TABLE sighting RENAME TO observedIn;
                ALTER TABLE article RENAME COLUMN shown TO observations;
                ALTER TABLE name RENAME COLUMN lead TO idKey;
                ALTER TABLE form RENAME COLUMN lead TO idKey;
                ALTER TABLE alias RENAME COLUMN lead TO idKey;
                ALTER TABLE unsighted RENAME TO unobserved;
                ALTER TABLE unsettled RENAME TO undecided;
                UPDATE state SET name = 'applied' WHERE name = 'obeyed';
                """)
    }

    /// 10: how full names are used, and which short ones ask for them; the names are decided anew by it.
    private static func addBearings(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE name ADD COLUMN use TEXT;      -- how articles use it, for short names that may mean it
                ALTER TABLE name ADD COLUMN said INTEGER;  -- the name that it is said to be an alias of, by all who say so
                ALTER TABLE name ADD COLUMN meant INTEGER; -- the name that all articles mean by it, by how it is used
                CREATE INDEX nameByMeant ON name(meant) WHERE meant IS NOT NULL;
                ALTER TABLE observation ADD COLUMN means TEXT; -- the name that it means, where not all of the name do
                CREATE INDEX observationByMeans ON observation(means) WHERE means IS NOT NULL;
                CREATE TABLE bearing(                      -- the names that a stem leads to, the most used first
                    stem TEXT, articles INTEGER, written TEXT,
                    name INTEGER NOT NULL,
                    PRIMARY KEY(stem, articles DESC, written)
                ) WITHOUT ROWID;
                CREATE INDEX bearingByName ON bearing(name);
                CREATE TABLE asking(stem TEXT, name INTEGER, PRIMARY KEY(stem, name)) WITHOUT ROWID;
                CREATE INDEX askingByName ON asking(name);
                DROP TABLE undecided;
                CREATE TABLE undecided(
                    isAgain INTEGER DEFAULT 0,             -- after all others: for what was decided of them
                    name INTEGER,
                    PRIMARY KEY(isAgain, name)
                ) WITHOUT ROWID;
                INSERT INTO undecided(name) SELECT key FROM name;
                """)
    }

    /// 11: traits from which ties can be counted by whom they are with (see Trait).
    private static func countTies(_ db: Database) throws {
        try db.execute(sql: "INSERT OR IGNORE INTO state(name) VALUES ('remake entities')")
    }

    /// 12: traits from which roles can be counted by office (see Trait).
    private static func countRoles(_ db: Database) throws {
        try db.execute(sql: "INSERT OR IGNORE INTO state(name) VALUES ('remake entities')")
    }

    /// 13: in which manners each article quotes, beside its key; and who belongs to what.
    private static func addManners(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE article ADD COLUMN manners INTEGER NOT NULL DEFAULT 0; -- see Manners
                DROP INDEX articleByKey;
                CREATE INDEX articleByKey ON article(key, manners);
                CREATE TABLE belonging(
                    body INTEGER, member INTEGER,  -- entities: a group, and who belongs to it or speaks for it
                    articles INTEGER NOT NULL,     -- in how many articles it is told
                    PRIMARY KEY(body, member)
                ) WITHOUT ROWID;
                INSERT OR IGNORE INTO state(name) VALUES ('remake entities');
                """)
    }

    /// Makes what is searched anew where a step asked for it: once the tables are those that this program reads.
    private static func remake(_ db: Database) throws {
        for (name, make) in [
            ("remake words", Derived.remakeWords), ("remake entities", Derived.remakeEntities),
        ]
        where try db.row("DELETE FROM state WHERE name = ? RETURNING name", [name]) != nil {
            try make(db)
        }
    }

    /// Brings a file up to the version of this program, one step a transaction.
    static func migrate(_ db: Database) throws {
        for (number, step) in steps.enumerated() {
            try db.inTransaction(.immediate) {
                // Another may have done it in the meantime.
                guard try db.count("PRAGMA user_version") == number else { return .rollback }
                try step(db)
                if number == steps.count - 1 { try remake(db) }
                try db.execute(sql: "PRAGMA user_version = \(number + 1)")
                try db.execute(sql: "PRAGMA application_id = \(applicationID)")
                return .commit
            }
        }
    }
}
