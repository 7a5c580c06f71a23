#include "guard.h"
#include "cterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* Signals that only tell, those that ask for the end, and those that are the end. */
static const int telling[] = {SIGWINCH, SIGCONT};
static const int stopping[] = {SIGTSTP};
static const int ending[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
static const int fatal[] = {SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGSYS};
#define COUNT(list) (sizeof(list) / sizeof *(list))

static struct sigaction before_telling[COUNT(telling)];
static struct sigaction before_stopping[COUNT(stopping)];
static struct sigaction before_ending[COUNT(ending)];
static struct sigaction before_fatal[COUNT(fatal)];

static int ends[2] = {-1, -1};
static volatile sig_atomic_t is_ours;
static volatile sig_atomic_t is_ending;

/* Whether a crash goes on to whoever had the signal before, Swift's backtracer, since somebody asked for that.
   Unasked, it would keep a reader who knows nothing of it waiting at a prompt. */
static int is_traced;

static struct termios modes;
static char undoing[512];
static size_t undoing_count;

/* A stack of its own, since a stack that is full is one of the ways to crash. */
static char spare_stack[64 * 1024];

/* Gives the terminal back with what a signal handler may call. */
static void restore(void)
{
    if (!is_ours)
        return;
    is_ours = 0;
    size_t sent = 0;
    while (sent < undoing_count) {
        ssize_t count = write(STDOUT_FILENO, undoing + sent, undoing_count - sent);
        if (count < 0 && errno != EINTR)
            break;
        sent += count > 0 ? (size_t)count : 0;
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

static void tell(int signal)
{
    int kept = errno;
    unsigned char byte = (unsigned char)signal;
    (void)!write(ends[1], &byte, 1);
    errno = kept;
}

/* The first time it tells; when it comes again before the program ended, the program is stuck and ends here. */
static void ask_for_end(int signal)
{
    if (is_ending) {
        restore();
        terminal_die(signal);
    }
    is_ending = 1;
    tell(signal);
}

/* Gives the terminal back, then lets the signal do what it would have done without us. */
static void crash(int signal, siginfo_t *info, void *context)
{
    (void)context;
    restore();
    struct sigaction plainly;
    memset(&plainly, 0, sizeof plainly);
    plainly.sa_handler = SIG_DFL;
    for (size_t i = 0; i < COUNT(fatal); i++)
        if (fatal[i] == signal)
            sigaction(signal, is_traced ? &before_fatal[i] : &plainly, NULL);
    /* A fault comes again by itself when its instruction is run again; what was sent, or was a trap, does not. */
    if (info->si_code <= 0 || signal == SIGTRAP)
        raise(signal);
}

static void take(const int *signals, size_t count, void (*handler)(int), struct sigaction *before)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART | SA_ONSTACK;
    sigfillset(&action.sa_mask);
    for (size_t i = 0; i < count; i++)
        sigaction(signals[i], &action, &before[i]);
}

static void give_back(const int *signals, size_t count, const struct sigaction *before)
{
    for (size_t i = 0; i < count; i++)
        sigaction(signals[i], &before[i], NULL);
}

int guard_begin(void)
{
    if (pipe(ends) != 0)
        return -1;
    for (int i = 0; i < 2; i++) {
        fcntl(ends[i], F_SETFL, O_NONBLOCK);
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    }
    is_traced = getenv("SWIFT_BACKTRACE") != NULL;
    is_ending = 0;
    undoing_count = 0;
    take(telling, COUNT(telling), tell, before_telling);
    take(ending, COUNT(ending), ask_for_end, before_ending);

    stack_t spare = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
    sigaltstack(&spare, NULL);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = crash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigfillset(&action.sa_mask);
    for (size_t i = 0; i < COUNT(fatal); i++)
        sigaction(fatal[i], &action, &before_fatal[i]);
    return 0;
}

void guard_end(void)
{
    give_back(telling, COUNT(telling), before_telling);
    guard_set_ours(0);
    give_back(ending, COUNT(ending), before_ending);
    give_back(fatal, COUNT(fatal), before_fatal);
    for (int i = 0; i < 2; i++) {
        close(ends[i]);
        ends[i] = -1;
    }
}

void guard_keep_modes(void)
{
    tcgetattr(STDIN_FILENO, &modes);
}

void guard_keep_bytes(const char *bytes, size_t count)
{
    if (undoing_count + count > sizeof undoing)
        return;
    memcpy(undoing + undoing_count, bytes, count);
    undoing_count += count;
}

void guard_set_ours(int ours)
{
    if (ours && !is_ours)
        take(stopping, COUNT(stopping), tell, before_stopping);
    else if (!ours && is_ours)
        give_back(stopping, COUNT(stopping), before_stopping);
    is_ours = ours;
}

int terminal_signals(void)
{
    return ends[0];
}

int terminal_next_signal(void)
{
    unsigned char byte;
    return read(ends[0], &byte, 1) == 1 ? byte : 0;
}

void terminal_die(int number)
{
    sigset_t only;
    signal(number, SIG_DFL);
    sigemptyset(&only);
    sigaddset(&only, number);
    sigprocmask(SIG_UNBLOCK, &only, NULL);
    raise(number);
}
