/* The trained models and word lists, embedded in the binary. */
#ifndef BYNAME_CMODELS_H
#define BYNAME_CMODELS_H

#include <stddef.h>

/* Bytes that live as long as the program. */
struct byname_bytes {
    const unsigned char *start;
    size_t count;
};

/* The word lists: one entry a line, sorted, UTF-8. The order is that of the files in models.c. */
enum byname_list {
    byname_list_companies,
    byname_list_countries, /* a country, then its adjectives and people, between tabs */
    byname_list_geo,
    byname_list_given,
    byname_list_gov_bodies,
    byname_list_groups,
    byname_list_honorifics,
    byname_list_intorgs,
    byname_list_media,
    byname_list_org_heads,
    byname_list_particles,
    byname_list_peoples,
    byname_list_say_verbs, /* a verb, then strong, medium or weak, between tabs */
    byname_list_sports,
    byname_list_titles_roles,
};

/* The model of names that `byname train` wrote. */
struct byname_bytes byname_names_model(void);

/* The text of a word list. */
struct byname_bytes byname_list_text(enum byname_list which);

/* The weights of the quotation tagger: two tables, as Language/Model/WeightTable.swift reads them. */
struct byname_bytes byname_quotes_model(void);

#endif
