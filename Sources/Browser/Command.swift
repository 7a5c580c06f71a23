import Articles
import Export
import Screen

/// An effect that `update` wants: data, carried out by whoever runs the browser.
public enum Command: Sendable, Hashable {
    /// Ask the library. A question replaces the unanswered one of the same subject, which may be cancelled.
    case ask(Request, as: Question)
    /// The question of a subject is no longer wanted.
    case forget(Question.Subject)
    /// Have something decided, and tell under its number what takes it back. No decision replaces another.
    case decide(Decision, as: Int)
    /// Put text on the clipboard.
    case copy(String)
    /// Write what is shown to a file; over one that is there only where that is wanted.
    case write(Export, to: String, replacing: Bool)
    /// Open a file in $EDITOR.
    case edit(path: String)
    /// Open a file in $BROWSER.
    case browse(path: String)
    /// Draw in other colours.
    case theme(Theme)
    /// Read the given paths again.
    case reread
    /// Stop the job whose progress is shown.
    case cancelJob
    /// Draw the screen anew.
    case redraw
    /// Ask the terminal for the mouse, or give it back.
    case mouse(Bool)
    /// Hand the terminal back to the shell until it is resumed.
    case suspend
    /// End.
    case quit
}

/// What the library is asked.
public enum Request: Sendable, Hashable {
    /// How many articles pass a query, and some rows of their list: these, or where an article that is to be kept
    /// stands elsewhere, as many around that.
    case list(Query, rows: Range<Int>, keeping: Article.ID?)
    /// Some rows of the list of articles that pass a query.
    case rows(Query, Range<Int>)
    /// The rows of the list of articles that pass a query whose titles hold some words.
    case found(String, Query)
    /// One article with what was found in it, the tallies of its entities, and what of it a query asks for.
    case read(Article.ID, under: Query)
    /// The entities of a kind under a query, most mentioned first.
    case names(Entity.Kind, Query)
    /// What the articles that pass a query tell of an entity, each list of it cut after so many.
    case dossier(Entity.ID, under: Query, upTo: Int)
    /// The same of the most mentioned entity that some words mean, of a kind or of any.
    case dossierCalled(String, Entity.Kind?, under: Query, upTo: Int)
    /// A look at all articles that pass a query.
    case survey(Survey, under: Query)
    /// The chains between two names that do not lead through some others, each as an id or as words of it.
    case chains(from: String, to: String, without: [String])
    /// The quotations that a query asks for, at most so many.
    case quotations(Query, QuotationOrder, upTo: Int)
    /// What was noted about an article, and the tags there are.
    case marks(Article.ID)
    /// The names that an entity goes by besides its own.
    case variants(Entity.ID)
    /// What a ruling would change, asked of one of the two.
    case preview(Ruling, of: Entity.ID)
    /// The rulings, newest first.
    case rulings
    /// What could not be read, and why.
    case failures
    /// The filters that were saved.
    case filters
    /// What shows something of an entity.
    case evidence(Entity.ID, Evidence.Subject)
    /// The articles that pass a query and have some words, at most so many.
    case search(Search, under: Query, Search.Order, upTo: Int)
    /// All of what a screen shows a part of, to be exported.
    case whole(Whole)

    /// What can be larger than what is shown of it.
    public enum Whole: Sendable, Hashable {
        /// The articles that pass a query.
        case articles(Query)
        /// The quotations that a query asks for.
        case quotations(Query, QuotationOrder)
        /// All that the articles that pass a query tell of an entity.
        case dossier(Entity.ID, under: Query)
        /// The people and groups of some articles, and how they hang together.
        case graph(GraphScope)
    }
}

extension Request {
    /// What it asks about.
    var subject: Question.Subject {
        switch self {
        case .list: .list
        case .rows: .rows
        case .found: .found
        case .read: .article
        case .names, .variants, .rulings: .names
        case .dossier, .dossierCalled: .dossier
        case .survey, .chains, .quotations: .overview
        case .marks: .marks
        case .failures: .failures
        case .preview, .evidence: .judging
        case .filters: .filters
        case .whole: .export
        case .search: .search
        }
    }
}

/// What the library answers.
public enum Answer: Sendable {
    /// How many articles pass, and some rows of their list.
    case list(ListPage)
    /// Rows of the list, from the number of the first.
    case rows([ArticleSummary], from: Int)
    /// The numbers of the rows where some words were found, in order.
    case found(String, [Int])
    /// An article, the tallies of its entities, what was noted about it, and what of it was asked for.
    case article(AnnotatedArticle, [EntityTally], Marks, Matches)
    /// Entities with their counts.
    case names([EntityTally])
    /// A dossier.
    case dossier(Dossier)
    /// What lies over the panes, as each overview makes it of its answer.
    case overview(OverviewAnswer)
    /// What was noted about an article, and the tags there are, most used first.
    case marks(Article.ID, Marks, tags: [String])
    /// The names that an entity goes by.
    case variants([NameVariant])
    /// What a ruling would change.
    case preview(RulingPreview)
    /// The rulings.
    case rulings([RuledPair])
    /// What could not be read, a line each.
    case failures([String])
    /// The filters that were saved, as written, by their names.
    case filters([(name: String, query: String)])
    /// What shows something of an entity.
    case evidence([Evidence], for: Evidence.Subject)
    /// All of what is to be exported.
    case whole(Export.Contents)
    /// What a search found.
    case hits(Hits, of: Search)
}

/// Which question an answer belongs to.
public struct Question: Sendable, Hashable {
    /// What is asked about: of each subject only the newest question counts.
    public enum Subject: Sendable, Hashable, CaseIterable {
        case list, rows, found, article, names, dossier, overview, marks, judging, export, search, filters,
            failures
    }

    /// What is asked about.
    public var subject: Subject
    /// Its number, higher than that of any question before it.
    public var number: Int

    /// A question of a subject and a number.
    public init(_ subject: Subject, _ number: Int) {
        self.subject = subject
        self.number = number
    }
}
