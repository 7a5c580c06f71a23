import Articles
import Testing

@testable import Browser

@Suite("What is copied from Read")
struct CopyingTests {
    @Test("The sentence around a name is whole, title and all")
    func sentence() {
        let text = Text("It rained. Then Prof. Anna Berg spoke to Dr. Dahl. He left.")
        let article = Article(id: Article.ID("a"), text: text, parts: [Part(text.range, .paragraph)])
        let layout = Layout(width: 80, height: 24, focus: .read, beside: .read, zoom: .shared)
        let reading = Reading(AnnotatedArticle(article, Annotation()), [], layout: layout)
        let berg = 22..<31
        #expect(text[berg] == "Anna Berg")
        #expect(text[reading.sentence(around: berg)] == "Then Prof. Anna Berg spoke to Dr. Dahl.")
    }
}
