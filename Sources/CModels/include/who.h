/* The word lists of who is who, embedded in the binary: `key` or `key TAB value`, a line each, lines in byte order. */
#ifndef BYNAME_WHO_H
#define BYNAME_WHO_H

#include "cmodels.h"

enum byname_who {
    byname_who_common_surnames,
    byname_who_given_names, /* a given name, then f, m or u for either */
    byname_who_group_nouns,
    byname_who_nicknames, /* a short form, then the full one */
    byname_who_organizations, /* an acronym or short form, then the full name */
    byname_who_places, /* a form, then the name of the place */
    byname_who_pronouns, /* not a list: the weights of the pronoun ranking, a signed byte each */
    byname_who_role_modifiers,
    byname_who_role_nouns, /* a noun, then relation, field and gender, between tabs */
};

/* The text of a list. */
struct byname_bytes byname_who_text(enum byname_who which);

#endif
