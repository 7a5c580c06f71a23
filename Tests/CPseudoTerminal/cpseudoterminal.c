#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include "cpseudoterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

/* Gives up a terminal that is not complete; minus the number of the error. */
static int give_up(int side, int other_side)
{
    int reason = errno;
    if (other_side >= 0)
        close(other_side);
    if (side >= 0)
        close(side);
    return -reason;
}

int pseudoterminal_start(
    const char *device, const char *const *arguments, const char *const *environment, int columns, int rows,
    int *other_side, pid_t *process)
{
    int side = open(device, O_RDWR | O_NOCTTY);
    if (side < 0 || grantpt(side) != 0 || unlockpt(side) != 0)
        return give_up(side, -1);
    const char *name = ptsname(side);
    *other_side = name ? open(name, O_RDWR | O_NOCTTY) : -1;
    if (*other_side < 0)
        return give_up(side, -1);
    fcntl(side, F_SETFD, FD_CLOEXEC);
    pseudoterminal_resize(side, columns, rows);
    *process = fork();
    if (*process < 0)
        return give_up(side, *other_side);
    if (*process != 0)
        return side;

    /* The thread that forked may have held signals off; a shell would not. */
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    setsid();
    ioctl(*other_side, TIOCSCTTY, 0);
    for (int descriptor = 0; descriptor < 3; descriptor++)
        dup2(*other_side, descriptor);
    if (*other_side > 2)
        close(*other_side);
    execve(arguments[0], (char *const *)arguments, (char *const *)environment);
    _exit(127);
}

void pseudoterminal_resize(int side, int columns, int rows)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    ioctl(side, TIOCSWINSZ, &size);
}

void pseudoterminal_modes(int side, unsigned long modes[4])
{
    struct termios found = {0};
    tcgetattr(side, &found);
    modes[0] = found.c_iflag;
    modes[1] = found.c_oflag;
    modes[2] = found.c_cflag;
    modes[3] = found.c_lflag;
}
