#include "cmodels.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char alias_lead_ins[] = {
#embed "lists/who/alias-lead-ins.txt"
};
static const unsigned char alias_phrases[] = {
#embed "lists/who/alias-phrases.txt"
};
static const unsigned char body_nouns[] = {
#embed "lists/who/body-nouns.txt"
};
static const unsigned char common_surnames[] = {
#embed "lists/who/common-surnames.txt"
};
static const unsigned char companies[] = {
#embed "lists/companies.txt"
};
static const unsigned char copulas[] = {
#embed "lists/who/copulas.txt"
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
static const unsigned char given_names[] = {
#embed "lists/who/given-names.txt"
};
static const unsigned char gov_bodies[] = {
#embed "lists/gov-bodies.txt"
};
static const unsigned char group_kinds[] = {
#embed "lists/who/group-kinds.txt"
};
static const unsigned char group_nouns[] = {
#embed "lists/who/group-nouns.txt"
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
static const unsigned char nicknames[] = {
#embed "lists/who/nicknames.txt"
};
static const unsigned char office_verbs[] = {
#embed "lists/who/office-verbs.txt"
};
static const unsigned char org_heads[] = {
#embed "lists/org-heads.txt"
};
static const unsigned char organizations[] = {
#embed "lists/who/organizations.txt"
};
static const unsigned char particles[] = {
#embed "lists/particles.txt"
};
static const unsigned char part_nouns[] = {
#embed "lists/who/part-nouns.txt"
};
static const unsigned char party_homes[] = {
#embed "lists/who/party-homes.txt"
};
static const unsigned char peoples[] = {
#embed "lists/peoples.txt"
};
static const unsigned char places[] = {
#embed "lists/who/places.txt"
};
static const unsigned char quotation_words[] = {
#embed "lists/quotation-words.txt"
};
static const unsigned char regions[] = {
#embed "lists/who/regions.txt"
};
static const unsigned char role_fields[] = {
#embed "lists/who/role-fields.txt"
};
static const unsigned char role_modifiers[] = {
#embed "lists/who/role-modifiers.txt"
};
static const unsigned char role_nouns[] = {
#embed "lists/who/role-nouns.txt"
};
static const unsigned char say_verbs[] = {
#embed "lists/say-verbs.txt"
};
static const unsigned char shared_places[] = {
#embed "lists/who/shared-places.txt"
};
static const unsigned char single_bodies[] = {
#embed "lists/who/single-bodies.txt"
};
static const unsigned char sports[] = {
#embed "lists/sports.txt"
};
static const unsigned char titles_roles[] = {
#embed "lists/titles-roles.txt"
};
static const unsigned char words[] = {
#embed "lists/words.txt"
};

static const struct byname_bytes lists[] = {
#define BYNAME_LIST(name) [byname_list_##name] = {name, sizeof name},
    BYNAME_LISTS(BYNAME_LIST)
};

struct byname_bytes byname_list_text(enum byname_list which) { return lists[which]; }
