/* Apart from the rest: term.h takes names such as `columns` away from whoever includes it. */

#include "description.h"
#include "cterminal.h"
#include "guard.h"

#include <curses.h>
#include <stdlib.h>
#include <term.h>
#include <unistd.h>

int description_fault(void)
{
    const char *name = getenv("TERM");
    int status = 0;
    if (!name || !*name)
        return TERMINAL_UNNAMED;
    if (setupterm((NCURSES_CONST char *)name, STDOUT_FILENO, &status) != OK)
        return status < 0 ? TERMINAL_UNDESCRIBED : TERMINAL_UNKNOWN;
    int fault = cursor_address && !generic_type && !hard_copy ? TERMINAL_OPEN : TERMINAL_FIXED;
    del_curterm(cur_term);
    return fault;
}

const char *description_capability(const char *name)
{
    const char *value = tigetstr((NCURSES_CONST char *)name);
    return value == (char *)-1 ? NULL : value;
}

static int keep_byte(int byte)
{
    char kept = (char)byte;
    guard_keep_bytes(&kept, 1);
    return byte;
}

void description_keep_undoing(void)
{
    static const char *const names[] = {"BD", "rmkx", "sgr0", "op", "cnorm", "rmcup"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = description_capability(names[i]);
        if (value)
            tputs(value, 1, keep_byte);
    }
    if (description_capability("kmous"))
        guard_keep_bytes(description_mouse_off, sizeof description_mouse_off - 1);
}
