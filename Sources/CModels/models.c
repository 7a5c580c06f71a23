#include "cmodels.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char companies[] = {
#embed "lists/companies.txt"
};
static const unsigned char countries[] = {
#embed "lists/countries.txt"
};
static const unsigned char geo[] = {
#embed "lists/geo.txt"
};
static const unsigned char given[] = {
#embed "lists/given.txt"
};
static const unsigned char gov_bodies[] = {
#embed "lists/gov-bodies.txt"
};
static const unsigned char groups[] = {
#embed "lists/groups.txt"
};
static const unsigned char honorifics[] = {
#embed "lists/honorifics.txt"
};
static const unsigned char intorgs[] = {
#embed "lists/intorgs.txt"
};
static const unsigned char media[] = {
#embed "lists/media.txt"
};
static const unsigned char org_heads[] = {
#embed "lists/org-heads.txt"
};
static const unsigned char particles[] = {
#embed "lists/particles.txt"
};
static const unsigned char peoples[] = {
#embed "lists/peoples.txt"
};
static const unsigned char say_verbs[] = {
#embed "lists/say-verbs.txt"
};
static const unsigned char sports[] = {
#embed "lists/sports.txt"
};
static const unsigned char titles_roles[] = {
#embed "lists/titles-roles.txt"
};

#define LIST(name) [byname_list_##name] = {name, sizeof name}

static const struct byname_bytes lists[] = {
    LIST(companies),
    LIST(countries),
    LIST(geo),
    LIST(given),
    LIST(gov_bodies),
    LIST(groups),
    LIST(honorifics),
    LIST(intorgs),
    LIST(media),
    LIST(org_heads),
    LIST(particles),
    LIST(peoples),
    LIST(say_verbs),
    LIST(sports),
    LIST(titles_roles),
};

struct byname_bytes byname_list_text(enum byname_list which) { return lists[which]; }

static const unsigned char quotes[] = {
/* Zeros after the last table, so that each of its rows can be read as eight. */
#embed "quotes.bin" suffix(, 0, 0, 0, 0, 0, 0, 0, 0)
};

struct byname_bytes byname_quotes_model(void) { return (struct byname_bytes){quotes, sizeof quotes}; }
