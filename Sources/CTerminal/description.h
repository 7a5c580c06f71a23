/* What the system's descriptions of terminals say of this one. */

#ifndef DESCRIPTION_H
#define DESCRIPTION_H

/* Why the terminal that TERM names will not do, or TERMINAL_OPEN. */
int description_fault(void);

/* A capability by its short name, after newterm; NULL where the terminal has none such. */
const char *description_capability(const char *name);

/* Reports of buttons and the wheel, with columns and rows of any size. */
#define description_mouse_on "\033[?1000h\033[?1006h"
#define description_mouse_off "\033[?1006l\033[?1000l"

/* Hands the bytes that undo our doing to the guard, for when there is no time to ask curses. */
void description_keep_undoing(void);

#endif
