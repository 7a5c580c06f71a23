#include "cmodels.h"

/* The models: whoever adds one adds it here. A test counts them. */
static struct byname_bytes (*const models[])(void) = {
    byname_names_model,
    byname_quotes_model,
    byname_pronoun_weights,
    byname_syntax_model,
};

enum { model_count = sizeof models / sizeof models[0] };

static uint64_t mixed(uint64_t digest, uint64_t word) {
    digest = (digest ^ word) * 0x9E3779B97F4A7C15u;
    return digest << 31 | digest >> 33;
}

/* Adds a file, eight bytes at a time: a multiplication for each, and a rotation so that high bits count. */
static uint64_t added(uint64_t digest, struct byname_bytes file) {
    digest = mixed(digest, file.count);
    for (size_t at = 0; at < file.count; at += 8) {
        uint64_t word = 0;
        for (size_t byte = at; byte < file.count && byte < at + 8; byte++)
            word |= (uint64_t)file.start[byte] << (byte - at) * 8;
        digest = mixed(digest, word);
    }
    return digest;
}

size_t byname_embedded_count(void) { return (size_t)model_count + (size_t)byname_list_count; }

uint64_t byname_embedded_digest(void) {
    uint64_t digest = 0;
    for (int model = 0; model < model_count; model++) digest = added(digest, models[model]());
    for (int list = 0; list < byname_list_count; list++)
        digest = added(digest, byname_list_text((enum byname_list)list));
    return digest;
}
