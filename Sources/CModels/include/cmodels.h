/* The trained models and word lists, embedded in the binary. */
#ifndef BYNAME_CMODELS_H
#define BYNAME_CMODELS_H

#include <stddef.h>
#include <stdint.h>

/* Bytes that live as long as the program. */
struct byname_bytes {
    const unsigned char *start;
    size_t count;
};

/* The word lists, UTF-8, one entry a line; where a line has several fields, tabs stand between them. Each is embedded
   in lists.c. */
#define BYNAME_LISTS(LIST)                                                                     \
    LIST(alias_lead_ins) /* what may stand before such words: `better` */                      \
    LIST(alias_phrases) /* words between two names of one, the rule: `known as` */             \
    LIST(body_nouns) /* of bodies that many countries have: court */                           \
    LIST(common_surnames)                                                                      \
    LIST(companies)                                                                            \
    LIST(copulas) /* verbs that make their subject what follows */                             \
    LIST(countries) /* a country, its adjectives and people */                                 \
    LIST(geo)                                                                                  \
    LIST(given)                                                                                \
    LIST(given_names) /* a given name, then f, m, or u for either */                           \
    LIST(gov_bodies)                                                                           \
    LIST(group_kinds) /* a noun, the kinds of groups it names */                               \
    LIST(group_nouns)                                                                          \
    LIST(groups)                                                                               \
    LIST(honorifics)                                                                           \
    LIST(intorgs)                                                                              \
    LIST(media)                                                                                \
    LIST(nicknames) /* a short form, the full one */                                           \
    LIST(office_verbs) /* a verb, its relation, its preposition, whether it needs no who */    \
    LIST(org_heads)                                                                            \
    LIST(organizations) /* an acronym or short form, the full name */                          \
    LIST(particles)                                                                            \
    LIST(part_nouns) /* after the name of a group: of a part of it */                            \
    LIST(party_homes) /* a party, the countries that have one of their own */                  \
    LIST(peoples)                                                                              \
    LIST(places) /* a form, the name of the place */                                           \
    LIST(quotation_words) /* a word, its sorts: see QuotationWord.swift */                     \
    LIST(regions)                                                                              \
    LIST(role_fields) /* a walk of life; whether anybody may have been in it, or it stands apart */ \
    LIST(role_modifiers)                                                                       \
    LIST(role_nouns) /* a noun, its relation, field and gender */                              \
    LIST(say_verbs) /* a verb, then strong, medium or weak */                                  \
    LIST(shared_places) /* a name of several places, then for each: region=place|place near it */ \
    LIST(single_bodies) /* the only ones of their name, in words of those that many have */       \
    LIST(sports)                                                                               \
    LIST(titles_roles)                                                                         \
    LIST(words) /* a word, its class if that is closed, its traits: see WordTraits.swift */

enum byname_list {
#define BYNAME_LIST(name) byname_list_##name,
    BYNAME_LISTS(BYNAME_LIST)
#undef BYNAME_LIST
    byname_list_count
};

/* The model of names that `byname train` wrote. */
struct byname_bytes byname_names_model(void);

/* How many models and word lists there are, and a digest of all of them: some milliseconds' work. */
size_t byname_embedded_count(void);
uint64_t byname_embedded_digest(void);

/* The text of a word list. */
struct byname_bytes byname_list_text(enum byname_list which);

/* The weights of the quotation tagger: two tables, as Language/Model/WeightTable.swift reads them. */
struct byname_bytes byname_quotes_model(void);

/* The weights of the pronoun ranking, a signed byte each. */
struct byname_bytes byname_pronoun_weights(void);

/* The weights of the tagger and parser of sentences, as Language/Syntax/SyntaxModel.swift reads them. */
struct byname_bytes byname_syntax_model(void);

#endif
