#include "chtml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <string.h>

/// Who is told what is read.
struct listener {
    const struct chtml_events *events;
    void *context;
};

static const struct listener *listener_of(void *parser) {
    return ((xmlParserCtxtPtr)parser)->_private;
}

static void open_element(void *parser, const xmlChar *name, const xmlChar **attributes) {
    const struct listener *to = listener_of(parser);
    if (to->events->open(to->context, (const char *)name, (const char *const *)attributes) != 0) {
        xmlStopParser(parser);
    }
}

static void close_element(void *parser, const xmlChar *name) {
    const struct listener *to = listener_of(parser);
    to->events->close(to->context, (const char *)name);
}

static void characters(void *parser, const xmlChar *bytes, int count) {
    const struct listener *to = listener_of(parser);
    to->events->text(to->context, (const char *)bytes, (size_t)count);
}

int chtml_read(const char *page, size_t count, const struct chtml_events *events, void *context) {
    if (count == 0) return 0;
    if (count > INT_MAX) return -1;
    htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(page, (int)count);
    if (parser == NULL) return -1;
    htmlCtxtUseOptions(
        parser,
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);

    struct listener to = {events, context};
    parser->_private = &to;
    // Only what is told here is set: no tree is built.
    memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->startElement = open_element;
    parser->sax->endElement = close_element;
    parser->sax->characters = characters;
    parser->sax->ignorableWhitespace = characters;
    parser->sax->cdataBlock = characters;
    htmlParseDocument(parser);
    htmlFreeParserCtxt(parser);
    return 0;
}
