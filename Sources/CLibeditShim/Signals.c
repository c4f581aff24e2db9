#define _GNU_SOURCE
#include "CLibeditShim.h"
#include "Internal.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

// The thread that sits in ppoll. A signal to the process may land on any thread: it is passed on, else the reader
// would sleep on.
static pthread_t reader;
static atomic_bool is_reading;

static void pass_on(int signal) {
  if (atomic_load(&is_reading) && !pthread_equal(pthread_self(), reader)) pthread_kill(reader, signal);
}

// MARK: SIGINT

static atomic_bool interrupted;
static atomic_bool installed;
static struct sigaction before_install;

static _Atomic(vb_action) action;
static _Atomic(void *) action_context;
static atomic_int handlers_running;

static void on_interrupt(int signal) {
  int saved = errno;
  atomic_store(&interrupted, true);
  atomic_fetch_add(&handlers_running, 1);
  vb_action act = atomic_load(&action);
  if (act) act(atomic_load(&action_context));
  atomic_fetch_sub(&handlers_running, 1);
  pass_on(signal);
  errno = saved;
}

bool vb_interrupt_install(void) {
  if (atomic_exchange(&installed, true)) return false;
  struct sigaction new = {0};
  new.sa_handler = on_interrupt;  // and no SA_RESTART: a wait must end
  sigemptyset(&new.sa_mask);
  sigaction(SIGINT, &new, &before_install);
  return true;
}

void vb_interrupt_restore(void) {
  if (!atomic_exchange(&installed, false)) return;
  sigaction(SIGINT, &before_install, NULL);
  atomic_store(&interrupted, false);
}

bool vb_interrupt_pending(void) { return atomic_load(&interrupted); }

void vb_interrupt_clear(void) { atomic_store(&interrupted, false); }

void vb_interrupt_set_action(vb_action act, void *context) {
  atomic_store(&action, (vb_action)NULL);
  // A handler on another thread may have fetched the old action already. One on this thread cannot: it runs to its
  // end before this line goes on.
  while (atomic_load(&handlers_running) > 0) sched_yield();
  atomic_store(&action_context, context);
  atomic_store(&action, act);
}

// MARK: The terminal's signals

static struct {
  int signal;
  bool ends;
  bool taken;
  struct sigaction before;
} terminal[] = {
    {.signal = SIGCONT},           {.signal = SIGHUP, .ends = true},  {.signal = SIGQUIT, .ends = true},
    {.signal = SIGTERM, .ends = true}, {.signal = SIGTSTP},           {.signal = SIGWINCH},
};
enum { terminal_count = sizeof terminal / sizeof *terminal };

static atomic_bool arrived[NSIG];

static void on_terminal_signal(int signal) {
  int saved = errno;
  atomic_store(&arrived[signal], true);
  pass_on(signal);
  errno = saved;
}

void vb_signals_take(void) {
  struct sigaction new = {0};
  new.sa_handler = on_terminal_signal;
  sigemptyset(&new.sa_mask);
  for (int i = 0; i < terminal_count; i++) {
    int signal = terminal[i].signal;
    atomic_store(&arrived[signal], false);
    terminal[i].taken = false;
    // Ignored by the parent (nohup, a shell without job control) means ignored here as well.
    if (sigaction(signal, NULL, &terminal[i].before) != 0 || terminal[i].before.sa_handler == SIG_IGN) continue;
    terminal[i].taken = sigaction(signal, &new, NULL) == 0;
  }
  reader = pthread_self();
  atomic_store(&is_reading, true);
}

void vb_signals_give_back(void) {
  atomic_store(&is_reading, false);
  for (int i = 0; i < terminal_count; i++) {
    if (terminal[i].taken) sigaction(terminal[i].signal, &terminal[i].before, NULL);
    terminal[i].taken = false;
  }
}

void vb_signals_block(sigset_t *old) {
  sigset_t all;
  sigemptyset(&all);
  sigaddset(&all, SIGINT);
  for (int i = 0; i < terminal_count; i++) sigaddset(&all, terminal[i].signal);
  pthread_sigmask(SIG_BLOCK, &all, old);
}

bool vb_signal_noted(int signal) { return atomic_load(&arrived[signal]); }

bool vb_signal_arrived(int signal) { return atomic_exchange(&arrived[signal], false); }

int vb_signal_ending(void) {
  for (int i = 0; i < terminal_count; i++)
    if (terminal[i].ends && atomic_load(&arrived[terminal[i].signal])) return terminal[i].signal;
  return 0;
}

void vb_signal_stop(void) {
  struct sigaction mine, before = {0};
  for (int i = 0; i < terminal_count; i++)
    if (terminal[i].signal == SIGTSTP) before = terminal[i].before;
  if (sigaction(SIGTSTP, &before, &mine) != 0) return;
  sigset_t stop, before_stop;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigaddset(&stop, SIGCONT);  // so that it is noted here and not once more at the next wait
  raise(SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &before_stop);  // the program stops here, or has just done so
  pthread_sigmask(SIG_SETMASK, &before_stop, NULL);
  sigaction(SIGTSTP, &mine, NULL);
}
