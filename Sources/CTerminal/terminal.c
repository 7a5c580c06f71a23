#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "cterminal.h"
#include "description.h"
#include "guard.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;

/* Makes the C library count columns as a UTF-8 terminal does, whatever the locale says. */
static void use_utf8(void)
{
    static const char *const names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
    setlocale(LC_CTYPE, "");
    for (size_t i = 0; strcmp(nl_langinfo(CODESET), "UTF-8") != 0 && i < sizeof names / sizeof *names; i++)
        setlocale(LC_CTYPE, names[i]);
}

static int mouse_is_wanted;

static void send_text(const char *text)
{
    if (text)
        terminal_send((const uint8_t *)text, strlen(text));
}

/* Turns on what curses does not: bracketed paste where the terminal knows it, the mouse where it is wanted. */
static void turn_on(void)
{
    send_text(description_capability("BE"));
    if (mouse_is_wanted)
        send_text(description_mouse_on);
}

static void turn_off(void)
{
    send_text(description_capability("BD"));
    if (mouse_is_wanted)
        send_text(description_mouse_off);
}

int terminal_open(void)
{
    if (!isatty(STDIN_FILENO))
        return TERMINAL_INPUT_ELSEWHERE;
    if (!isatty(STDOUT_FILENO))
        return TERMINAL_OUTPUT_ELSEWHERE;
    int fault = description_fault();
    if (fault != TERMINAL_OPEN)
        return fault;

    use_utf8();
    guard_keep_modes();
    if (guard_begin() != 0)
        return TERMINAL_REFUSED;
    guard_set_ours(1);
    screen = newterm(NULL, stdout, stdin);
    if (!screen) {
        guard_end();
        return TERMINAL_REFUSED;
    }
    description_keep_undoing();

    raw();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    keypad(stdscr, TRUE);
    /* A frame is drawn whole, also when keys wait. */
    typeahead(-1);
    const char *plain = getenv("NO_COLOR");
    if (has_colors() && !(plain && *plain)) {
        start_color();
        use_default_colors();
    }
    turn_on();
    return TERMINAL_OPEN;
}

void terminal_close(void)
{
    if (!screen)
        return;
    terminal_leave();
    guard_end();
    delscreen(screen);
    screen = NULL;
    mouse_is_wanted = 0;
}

void terminal_leave(void)
{
    if (isendwin())
        return;
    turn_off();
    curs_set(1);
    endwin();
    guard_set_ours(0);
}

void terminal_enter(void)
{
    if (isendwin()) {
        /* Somebody may have changed the modes in between; that is how they will be found on leaving. */
        guard_keep_modes();
        def_shell_mode();
    }
    guard_set_ours(1);
    reset_prog_mode();
    clearok(curscr, TRUE);
    refresh();
    turn_on();
}

void terminal_stop(void)
{
    terminal_leave();
    /* The whole job stops, as if the terminal had asked; to group 1 kill would mean every process of the machine. */
    pid_t group = getpgrp();
    if (group > 1)
        killpg(group, SIGTSTP);
    terminal_enter();
}

int terminal_measure(int *columns, int *rows)
{
    struct winsize size;
    int is_news = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0
        && (size.ws_row != LINES || size.ws_col != COLS);
    if (is_news) {
        resize_term(size.ws_row, size.ws_col);
        clearok(curscr, TRUE);
    }
    *columns = COLS > 0 ? COLS : 1;
    *rows = LINES > 0 ? LINES : 1;
    return is_news;
}

int terminal_colours(void)
{
    /* Before start_color, or without it, there are none. */
    return COLORS > 0 && COLOR_PAIRS > 1 ? COLORS : 0;
}

void terminal_pair(int pair, int foreground, int background)
{
    if (init_extended_pair(pair, foreground, background) == ERR)
        init_extended_pair(
            pair, foreground < 0 ? COLOR_WHITE : foreground, background < 0 ? COLOR_BLACK : background);
}

static attr_t attributes_of(unsigned attributes)
{
    attr_t result = A_NORMAL;
    if (attributes & TERMINAL_BOLD)
        result |= A_BOLD;
    if (attributes & TERMINAL_DIM)
        result |= A_DIM;
    if (attributes & TERMINAL_UNDERLINE)
        result |= A_UNDERLINE;
    if (attributes & TERMINAL_REVERSE)
        result |= A_REVERSE;
#ifdef A_ITALIC
    if (attributes & TERMINAL_ITALIC)
        result |= A_ITALIC;
#endif
    return result;
}

/* Writes a base and its marks; what the library cannot place stands as U+FFFD or a blank. */
void terminal_put(
    int column, int row, const uint32_t *scalars, size_t count, int columns, unsigned attributes, int pair)
{
    const attr_t style = attributes_of(attributes);
    const int end = column + columns <= COLS ? column + columns : COLS;
    size_t i = 0;
    while (column < end) {
        wchar_t text[CCHARW_MAX + 1] = {L' '};
        int width = 1;
        if (i < count) {
            width = wcwidth((wchar_t)scalars[i]);
            if (width != 0)
                text[0] = width < 0 ? 0xFFFD : (wchar_t)scalars[i++];
            i += width < 0;
            width = width == 2 ? 2 : 1;
            size_t marks = 0;
            for (; i < count && wcwidth((wchar_t)scalars[i]) == 0; i++) {
                /* Asks for a picture two columns wide, of terminals that would then count differently. */
                int widens = scalars[i] == 0xFE0F && width < columns;
                if (marks < CCHARW_MAX - 2 && !widens)
                    text[1 + marks++] = (wchar_t)scalars[i];
            }
            /* Nothing follows in this cell that it could join to. */
            if (marks > 0 && text[marks] == 0x200D)
                text[marks] = 0;
        }
        if (column + width > end) {
            width = 1;
            wmemset(text, 0, CCHARW_MAX + 1);
            text[0] = L' ';
            i = count;
        }
        cchar_t cell;
        setcchar(&cell, text, style, (short)pair, NULL);
        mvadd_wch(row, column, &cell);
        column += width;
    }
}

void terminal_flush(int column, int row)
{
    const int shown = column >= 0 && column < COLS && row >= 0 && row < LINES;
    curs_set(shown);
    move(shown ? row : 0, shown ? column : 0);
    refresh();
}

void terminal_redraw(void)
{
    clearok(curscr, TRUE);
}

void terminal_mouse(int wanted)
{
    /* Whoever has a mouse has a terminal that reports it; the others have no kmous. */
    if (!description_capability("kmous"))
        return;
    mouse_is_wanted = wanted;
    send_text(wanted ? description_mouse_on : description_mouse_off);
}

void terminal_send(const uint8_t *bytes, size_t count)
{
    size_t sent = 0;
    while (sent < count) {
        ssize_t taken = write(STDOUT_FILENO, bytes + sent, count - sent);
        if (taken > 0) {
            sent += (size_t)taken;
        } else if (taken < 0 && errno == EAGAIN) {
            struct pollfd room = {.fd = STDOUT_FILENO, .events = POLLOUT};
            poll(&room, 1, -1);
        } else if (taken < 0 && errno != EINTR) {
            return;
        }
    }
}
