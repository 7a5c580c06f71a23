#include "who.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char common_surnames[] = {
#embed "lists/who/common-surnames.txt"
};
static const unsigned char given_names[] = {
#embed "lists/who/given-names.txt"
};
static const unsigned char group_nouns[] = {
#embed "lists/who/group-nouns.txt"
};
static const unsigned char nicknames[] = {
#embed "lists/who/nicknames.txt"
};
static const unsigned char organizations[] = {
#embed "lists/who/organizations.txt"
};
static const unsigned char places[] = {
#embed "lists/who/places.txt"
};
static const unsigned char pronouns[] = {
#embed "lists/who/pronouns.bin"
};
static const unsigned char role_modifiers[] = {
#embed "lists/who/role-modifiers.txt"
};
static const unsigned char role_nouns[] = {
#embed "lists/who/role-nouns.txt"
};

#define LIST(name) [byname_who_##name] = {name, sizeof name}

static const struct byname_bytes lists[] = {
    LIST(common_surnames), LIST(given_names),    LIST(group_nouns), LIST(nicknames),
    LIST(organizations),   LIST(places),         LIST(pronouns), LIST(role_modifiers), LIST(role_nouns),
};

struct byname_bytes byname_who_text(enum byname_who which) { return lists[which]; }
