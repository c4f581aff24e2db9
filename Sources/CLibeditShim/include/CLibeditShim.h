#ifndef VERBATIM_LIBEDIT_SHIM_H
#define VERBATIM_LIBEDIT_SHIM_H
#include <histedit.h>
#include <stdbool.h>
#include <stdio.h>
#include <wchar.h>

// What Swift cannot call by itself: libedit's variadic functions, one fixed-arity wrapper each, and the signal work
// around a read, which must be C because a signal handler may not enter the Swift runtime.

typedef unsigned char (*vb_key_function)(EditLine *, int);
typedef wchar_t *(*vb_prompt_function)(EditLine *);
typedef int (*vb_character_function)(EditLine *, wchar_t *);
typedef void (*vb_action)(void *context);

// MARK: libedit

// el_init takes FILE pointers, and Swift 6 refuses the globals stdin, stdout and stderr.
static inline EditLine *vb_editor_new(const char *program, bool draws_on_stderr) {
  return el_init(program, stdin, draws_on_stderr ? stderr : stdout, stderr);
}

// el_set is variadic. libedit's own handlers stay off: they redraw badly after a resize or a stop.
static inline int vb_set_signals_off(EditLine *e) { return el_wset(e, EL_SIGNAL, 0); }

// el_set is variadic.
static inline int vb_set_client(EditLine *e, void *client) { return el_wset(e, EL_CLIENTDATA, client); }

// el_get is variadic.
static inline void *vb_client(EditLine *e) {
  void *client = NULL;
  return el_wget(e, EL_CLIENTDATA, &client) == 0 ? client : NULL;
}

// el_set is variadic; wchar_t travels through `...` as int. Text between two \1 takes no room on the screen.
static inline int vb_set_prompt(EditLine *e, vb_prompt_function prompt) {
  return el_wset(e, EL_PROMPT_ESC, prompt, 1);
}

// el_set is variadic; its second name is an editor: "emacs" or "vi".
static inline int vb_set_keys(EditLine *e, const char *keys) { return el_set(e, EL_EDITOR, keys); }

// el_get is variadic.
static inline bool vb_has_vi_keys(EditLine *e) {
  const wchar_t *keys = NULL;
  return el_wget(e, EL_EDITOR, &keys) == 0 && keys && wcscmp(keys, L"vi") == 0;
}

// el_set is variadic. Off, the terminal's own line discipline edits the line.
static inline int vb_set_editing(EditLine *e, bool edits) { return el_wset(e, EL_EDITMODE, (int)edits); }

// el_get is variadic.
static inline bool vb_is_editing(EditLine *e) {
  int edits = 0;
  return el_wget(e, EL_EDITMODE, &edits) == 0 && edits;
}

// el_set is variadic; the narrow form copies the name and the help, the wide one keeps the caller's pointers.
static inline int vb_add_function(EditLine *e, const char *name, const char *help, vb_key_function function) {
  return el_set(e, EL_ADDFN, name, help, function);
}

// el_set is variadic.
static inline int vb_bind(EditLine *e, const char *key, const char *function) {
  return el_set(e, EL_BIND, key, function, (char *)NULL);
}

// el_set is variadic; -a is vi's command map.
static inline int vb_bind_command(EditLine *e, const char *key, const char *function) {
  return el_set(e, EL_BIND, "-a", key, function, (char *)NULL);
}

// el_set is variadic. While a line is edited (-d), Ctrl-S and Ctrl-Q are keys and stop no output.
static inline int vb_set_flow_control_off(EditLine *e) {
  return el_set(e, EL_SETTY, "-d", "-ixon", (char *)NULL);
}

// el_set is variadic. Draws the line from where the cursor of the terminal stands.
static inline int vb_draw(EditLine *e) { return el_wset(e, EL_REFRESH); }

// el_set is variadic.
static inline int vb_use_history(EditLine *e, HistoryW *h) { return el_wset(e, EL_HIST, history_w, h); }

// history is variadic.
static inline int vb_history_limit(HistoryW *h, int entries) {
  HistEventW event;
  return history_w(h, &event, H_SETSIZE, entries);
}

// history is variadic. On, a line that repeats the one before is not entered again.
static inline int vb_history_unique(HistoryW *h, bool unique) {
  HistEventW event;
  return history_w(h, &event, H_SETUNIQUE, (int)unique);
}

// history is variadic.
static inline int vb_history_enter(HistoryW *h, const wchar_t *line) {
  HistEventW event;
  return history_w(h, &event, H_ENTER, line);
}

// MARK: Interrupts (Signals.c)

// Takes SIGINT: from here on Ctrl-C sets a flag and calls the action, and system calls that wait return EINTR.
bool vb_interrupt_install(void);

// Gives SIGINT back to whoever had it before vb_interrupt_install.
void vb_interrupt_restore(void);

bool vb_interrupt_pending(void);
void vb_interrupt_clear(void);

// Sets what the handler calls; NULL for nothing. On return no handler is still inside the action set before, so what
// its context points to may be freed. The action runs in a signal handler: async-signal-safe calls only.
void vb_interrupt_set_action(vb_action action, void *context);

// MARK: Reading (Reading.c)

// What SIGINT and SIGTSTP look like to the key table while a line is edited: the keys that the terminal turned into
// them. The functions bound to these let libedit finish its drawing first.
#define VB_INTERRUPT_KEY 3
#define VB_STOP_KEY 26

// What the beginning of a paste looks like to vi's key tables: Ctrl-_ and a letter, as no keyboard sends them.
#define VB_ESCAPE 27
#define VB_STEP_KEY 31
#define VB_PASTE_STEP 'p'

// Makes libedit read through this shim: signals are blocked but inside ppoll, so none is lost and none spoils the
// line; SIGWINCH resizes, SIGTSTP gives the terminal back before it stops, SIGCONT draws the line again.
int vb_set_reader(EditLine *e);

// Round each read. `begin` takes the terminal's signals; `end` gives them back and, where one of them asked for the
// end of the program, raises it again, the terminal being in order by then.
void vb_reading_begin(EditLine *e, int output, bool pastes);
void vb_reading_end(EditLine *e);

// Stops the program as SIGTSTP would have, the terminal being given back before and taken again, and the line drawn
// anew, after.
void vb_reading_stop(EditLine *e);

// Between these the reader takes input by the block: the bytes up to the end of a paste are known to be ours.
void vb_paste_begin(void);
void vb_paste_end(void);

// Width of the terminal libedit draws on, at least 2 and 1.
void vb_screen_size(int output, int *columns, int *rows);

// wcwidth, which <wchar.h> shows only to sources that ask for X/Open; 0 for what takes no column.
int vb_character_cells(wchar_t character);

#endif
