import Articles

/// An entity of one article, with what the identity of its names goes by.
struct ObservedEntity {
    let entity: Entity
    let key: NameKey
    /// What the article shows of it by which namesakes are told apart, as a string.
    let written: String
    /// The names that the article says are the entity's, which are those of other keys.
    let aliases: [(key: NameKey, written: String)]

    /// What an article shows of each of its entities, in their order.
    static func all(in annotation: Annotation, of article: Article) -> [ObservedEntity] {
        let context = ArticleContext(annotation, article)
        return annotation.entities.map { entity in
            let key = NameKey(entity, in: context)
            return ObservedEntity(
                entity: entity, key: key, written: Evidence(entity, in: context).written,
                aliases: NameKey.aliases(of: entity, in: context).filter { $0.key != key })
        }
    }
}

extension Observation {
    /// What an article shows of each of its entities, in their order, as an archive keeps it.
    ///
    /// - Parameter annotation: the article's own, with its own ids.
    public static func all(in annotation: Annotation, of article: Article) -> [Observation] {
        ObservedEntity.all(in: annotation, of: article).map(Observation.init)
    }

    private init(_ observed: ObservedEntity) {
        let (key, form) = (observed.key, observed.entity.name)
        self.init(
            name: key.written, idKey: IDKey.of(key), form: form, formIDKey: IDKey.of(form: form, as: key),
            evidence: observed.written,
            aliases: observed.aliases.map { alias in
                Alias(
                    name: alias.key.written, form: alias.written,
                    idKey: IDKey.of(alias: alias.written, key.kind))
            })
    }
}
