#define _GNU_SOURCE
#include "CLibeditShim.h"
#include "Internal.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

// One line is read at a time in a program: the terminal is one. So this is state of the file.
static int drawing_on = STDOUT_FILENO;
static bool takes_pastes;
static bool looks_for_pastes;
static bool by_block;

static unsigned char input[4096];
static size_t input_start, input_end;

static mbstate_t decoding;
static bool in_character;
static int keys_told;

static void say(const char *bytes) {
  size_t left = strlen(bytes);
  while (left > 0) {
    ssize_t n = write(drawing_on, bytes, left);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return;
    bytes += n;
    left -= (size_t)n;
  }
}

static void set_pasting(bool on) {
  if (takes_pastes) say(on ? "\033[?2004h" : "\033[?2004l");
}

// MARK: Signals inside a read

// The terminal may be in any mode after a stop, and of another size. 1 alone would do nothing, since libedit believes it is in that mode.
static void draw_again(EditLine *e) {
  say("\r");
  el_resize(e);
  el_wset(e, EL_PREP_TERM, 0);
  el_wset(e, EL_PREP_TERM, 1);
  set_pasting(true);
  el_wset(e, EL_REFRESH);
}

// A signal as a key: the function bound to it lets libedit finish drawing, which leaves the cursor below the last row.
// Inside a search or a half-typed sequence the key may be swallowed, so it is told again, but not for ever.
static bool tell(EditLine *e, wchar_t key, wchar_t *out) {
  if (!vb_is_editing(e) || keys_told >= 8) return false;
  keys_told++;
  *out = key;
  return true;
}

// MARK: Bytes

// 1 a character is in `out`, 0 more bytes are needed. What is not UTF-8 becomes U+FFFD.
static int decode(wchar_t *out) {
  while (input_start < input_end) {
    char byte = (char)input[input_start];
    size_t n = mbrtowc(out, &byte, 1, &decoding);
    if (n == (size_t)-2) {
      in_character = true;
      input_start++;
      continue;
    }
    if (n == (size_t)-1) {
      memset(&decoding, 0, sizeof decoding);
      if (!in_character) input_start++;  // else the byte begins something of its own
      *out = 0xFFFD;
    } else {
      input_start++;
    }
    in_character = false;
    return 1;
  }
  return 0;
}

// In vi's insert mode ESC is a key by itself, so libedit cannot tell a paste by a sequence that begins with it. A
// terminal sends the sequence at once: what does not come within a moment of ESC is not one. What was read of it and is
// something else waits in `input`.
static bool paste_follows(void) {
  static const char start[] = "[200~";
  size_t count = 0;
  input_start = 0;
  while (start[count]) {
    struct pollfd ready = {.fd = STDIN_FILENO, .events = POLLIN};
    bool came = poll(&ready, 1, 30) == 1 && read(STDIN_FILENO, input + count, 1) == 1;
    input_end = came ? count + 1 : count;
    if (!came || input[count] != (unsigned char)start[count]) return false;
    count++;
  }
  // The step that takes a paste, as two keys.
  input[0] = VB_PASTE_STEP;
  input_end = 1;
  return true;
}

static int wait_and_read(EditLine *e, wchar_t *out, const sigset_t *waiting) {
  for (;;) {
    if (vb_interrupt_pending()) {
      if (tell(e, VB_INTERRUPT_KEY, out)) return 1;
      errno = EINTR;
      return -1;
    }
    if (vb_signal_ending()) return 0;
    if (vb_signal_noted(SIGTSTP)) {
      if (tell(e, VB_STOP_KEY, out)) return 1;
      vb_reading_stop(e);
    }
    if (vb_signal_arrived(SIGCONT)) draw_again(e);
    if (vb_signal_arrived(SIGWINCH)) el_resize(e);
    if (decode(out)) {
      bool may_begin = *out == VB_ESCAPE && looks_for_pastes && !by_block && input_start == input_end;
      if (may_begin && paste_follows()) *out = VB_STEP_KEY;
      return 1;
    }

    struct pollfd ready = {.fd = STDIN_FILENO, .events = POLLIN};
    if (ppoll(&ready, 1, NULL, waiting) < 0) {
      if (errno == EINTR) continue;
      return -1;
    }
    // One byte at a time: what is typed ahead belongs to whatever reads next, a pager perhaps.
    ssize_t n = read(STDIN_FILENO, input, by_block ? sizeof input : 1);
    if (n == 0) return 0;
    if (n < 0) {
      if (errno == EINTR || errno == EAGAIN) continue;
      return -1;
    }
    input_start = 0;
    input_end = (size_t)n;
  }
}

static int read_character(EditLine *e, wchar_t *out) {
  if (by_block && !vb_interrupt_pending() && decode(out)) return 1;
  sigset_t waiting;
  vb_signals_block(&waiting);
  int result = wait_and_read(e, out, &waiting);
  int saved = errno;
  pthread_sigmask(SIG_SETMASK, &waiting, NULL);
  errno = saved;
  return result;
}

// MARK: For Swift

int vb_set_reader(EditLine *e) { return el_wset(e, EL_GETCFN, read_character); }

void vb_reading_begin(EditLine *e, int output, bool pastes) {
  drawing_on = output;
  takes_pastes = pastes;
  looks_for_pastes = pastes && vb_has_vi_keys(e);
  keys_told = 0;
  vb_signals_take();
  // Before the prompt is seen: libedit would do it after, and a key typed in between would go to the line discipline.
  el_wset(e, EL_PREP_TERM, 1);
  set_pasting(true);
}

void vb_reading_end(EditLine *e) {
  (void)e;
  by_block = false;
  set_pasting(false);
  int ending = vb_signal_ending();
  vb_signals_give_back();
  // Swift's runtime may have taken SIGQUIT for a crash report, which asks questions on the terminal.
  if (ending == SIGQUIT) signal(SIGQUIT, SIG_DFL);
  if (ending) raise(ending);
}

void vb_reading_stop(EditLine *e) {
  set_pasting(false);
  el_wset(e, EL_PREP_TERM, 0);
  vb_signal_stop();
  vb_signal_arrived(SIGTSTP);
  vb_signal_arrived(SIGCONT);
  keys_told = 0;
  draw_again(e);
}

void vb_paste_begin(void) { by_block = true; }
void vb_paste_end(void) { by_block = false; }

void vb_screen_size(int output, int *columns, int *rows) {
  struct winsize size = {0};
  if (ioctl(output, TIOCGWINSZ, &size) != 0) size.ws_col = 0;
  *columns = size.ws_col < 2 ? 80 : size.ws_col;
  *rows = size.ws_row < 1 ? 24 : size.ws_row;
}

int vb_character_cells(wchar_t character) {
  int cells = wcwidth(character);
  return cells < 0 ? 0 : cells;
}
