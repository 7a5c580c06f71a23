/* The terminal in plain C functions over ncursesw. Nothing of curses shows here, so that Swift can import it whole.

   All but the handlers run on one thread, between terminal_open and terminal_close.
   Columns and rows count from 0 at the top left. */

#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stddef.h>
#include <stdint.h>

/* Why a terminal cannot be had. */
enum {
    TERMINAL_OPEN = 0,
    TERMINAL_INPUT_ELSEWHERE,  /* standard input is not a terminal */
    TERMINAL_OUTPUT_ELSEWHERE, /* standard output is not a terminal */
    TERMINAL_UNNAMED,          /* TERM is not set */
    TERMINAL_UNKNOWN,          /* TERM names no terminal that is described here */
    TERMINAL_UNDESCRIBED,      /* there are no descriptions of terminals */
    TERMINAL_FIXED,            /* the terminal cannot move its cursor */
    TERMINAL_REFUSED           /* the system gave no pipe or no memory */
};

/* How a cell is written. */
enum {
    TERMINAL_BOLD = 1,
    TERMINAL_DIM = 2,
    TERMINAL_UNDERLINE = 4,
    TERMINAL_REVERSE = 8,
    TERMINAL_ITALIC = 16
};

/* Takes the terminal: the alternate screen, keys unechoed and at once, signals through a descriptor.
   Gives TERMINAL_OPEN, or why not; then nothing was changed. */
int terminal_open(void);

/* Gives the terminal back as it was found. */
void terminal_close(void);

/* Gives the terminal back for a while, to another program. */
void terminal_leave(void);

/* Takes it again after terminal_leave, or after somebody else wrote on it; the next flush draws all of it. */
void terminal_enter(void);

/* Leaves, stops the program and those it runs with until somebody continues them, and enters. */
void terminal_stop(void);

/* A descriptor that can be read when a signal came. */
int terminal_signals(void);

/* The next signal that came: SIGWINCH, SIGCONT, SIGTSTP, or one that asks for the end; 0 when there is none. */
int terminal_next_signal(void);

/* Dies of a signal as if it had never been caught. For after terminal_close. */
void terminal_die(int signal);

/* How large the terminal is now, at least 1×1. Gives whether that is news, and then nothing it showed counts any more. */
int terminal_measure(int *columns, int *rows);

/* How many colours there are; 0 without any or where NO_COLOR is set; 16,777,216 where any can be had. */
int terminal_colours(void);

/* Makes a pair, from 1, of a foreground and a background colour; -1 for the terminal's own. */
void terminal_pair(int pair, int foreground, int background);

/* Writes one grapheme cluster over a number of columns; what does not fit them is left out, what they do not need is blank. */
void terminal_put(
    int column, int row, const uint32_t *scalars, size_t count, int columns, unsigned attributes, int pair);

/* Brings what was written since the last time to the glass, and puts the cursor there; a negative column hides it. */
void terminal_flush(int column, int row);

/* Forgets what the glass shows: the next flush draws all of it. */
void terminal_redraw(void);

/* Has the terminal report what its mouse does, while it is ours. */
void terminal_mouse(int wanted);

/* Sends bytes to the terminal itself, after a flush. */
void terminal_send(const uint8_t *bytes, size_t count);

#endif
