//! A few journeys in a true terminal: start, an edit, another size, leaving, a panic. Keeps out:
//! what can be seen in process.

use std::fs;
use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

/// How long a slow machine may take for one step.
const PATIENCE: Duration = Duration::from_secs(20);

fn size(rows: u16, cols: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

/// A terminal with a shell line running in it.
struct Terminal {
    master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    all: String,
}

impl Terminal {
    fn run(line: &str, home: &TempDir) -> Self {
        let pair = native_pty_system().openpty(size(24, 80)).unwrap();
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", line]);
        command.env_clear();
        let path = std::env::var("PATH").unwrap_or_default();
        let set = [
            ("PATH", path.as_str()),
            ("TERM", "xterm-256color"),
            ("LANG", "it_IT.UTF-8"),
            ("USER", "prova"),
        ];
        for (name, value) in set {
            command.env(name, value);
        }
        for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "TMPDIR"] {
            command.env(name, home.path());
        }
        command.cwd(home.path());
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (tell, output) = channel();
        thread::spawn(move || {
            let mut chunk = [0_u8; 4096];
            while let Ok(read @ 1..) = reader.read(&mut chunk) {
                if tell.send(chunk[..read].to_vec()).is_err() {
                    return;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        Self {
            master: pair.master,
            child,
            keys,
            output,
            screen: vt100::Parser::new(24, 80, 0),
            all: String::new(),
        }
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    fn read(&mut self) -> bool {
        match self.output.recv_timeout(Duration::from_millis(50)) {
            Ok(bytes) => {
                self.screen.process(&bytes);
                self.all.push_str(&String::from_utf8_lossy(&bytes));
                true
            }
            Err(_) => false,
        }
    }

    /// Waits until the screen shows a text.
    #[track_caller]
    fn sees(&mut self, text: &str) {
        let begun = Instant::now();
        while !self.screen.screen().contents().contains(text) {
            self.read();
            assert!(
                begun.elapsed() < PATIENCE,
                "«{text}» did not come:\n{}",
                self.screen.screen().contents()
            );
        }
    }

    /// Waits for the end, and answers the exit code.
    fn ends(&mut self) -> u32 {
        let begun = Instant::now();
        loop {
            self.read();
            if let Some(status) = self.child.try_wait().unwrap() {
                while self.read() {}
                return status.exit_code();
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "still running:\n{}",
                self.screen.screen().contents()
            );
        }
    }
}

const TAVOLO: &str = env!("CARGO_BIN_EXE_tavolo");

#[test]
fn a_table_is_started_changed_resized_and_left_and_the_change_is_there_again() {
    let home = TempDir::new().unwrap();
    let table = home.path().join("t");
    let bundle = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/minimo/bundle.json");
    let line = format!(
        "'{TAVOLO}' --store '{0}' import bundle '{bundle}' && exec '{TAVOLO}' --store '{0}'",
        table.display()
    );
    let mut terminal = Terminal::run(&line, &home);
    terminal.sees("Panoramica");
    terminal.press("4");
    terminal.sees("Chi può parlare oggi");
    terminal.press("aprova");
    terminal.press("\x1bOQ");
    terminal.sees("prova");
    terminal.sees("salvato");
    terminal.master.resize(size(40, 120)).unwrap();
    terminal.screen.screen_mut().set_size(40, 120);
    terminal.sees("Mandati");
    terminal.press("q");
    assert_eq!(terminal.ends(), 0);
    let mut again =
        Terminal::run(&format!("exec '{TAVOLO}' --store '{}' list labs", table.display()), &home);
    again.sees("prova");
    assert_eq!(again.ends(), 0);
}

#[test]
fn a_sentence_that_was_being_typed_is_offered_after_a_kill() {
    let home = TempDir::new().unwrap();
    let table = home.path().join("t");
    let bundle = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/minimo/bundle.json");
    let line = format!(
        "'{TAVOLO}' --store '{0}' import bundle '{bundle}' && exec '{TAVOLO}' --store '{0}'",
        table.display()
    );
    let mut terminal = Terminal::run(&line, &home);
    terminal.sees("Panoramica");
    terminal.press("4");
    terminal.sees("Chi può parlare oggi");
    terminal.press("aspazi");
    terminal.sees("spazi");
    terminal.child.kill().unwrap();
    terminal.child.wait().unwrap();
    let mut again = Terminal::run(&format!("exec '{TAVOLO}' --store '{}'", table.display()), &home);
    again.sees("Riprendere quello che stavi scrivendo?");
    again.press("s");
    again.sees("spazi");
    again.press("\x1bOQ");
    again.sees("salvato");
    again.press("q");
    assert_eq!(again.ends(), 0);
    let names = fs::read_dir(&table).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(names.into_iter().all(|name| !name.to_string_lossy().starts_with("unfinished")));
}

#[test]
fn two_terminals_share_a_table_and_one_that_is_killed_holds_nobody_up() {
    let home = TempDir::new().unwrap();
    let table = home.path().join("t");
    let bundle = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/minimo/bundle.json");
    let open = format!("exec '{TAVOLO}' --store '{}'", table.display());
    let line =
        format!("'{TAVOLO}' --store '{}' import bundle '{bundle}' && {open}", table.display());
    let mut one = Terminal::run(&line, &home);
    one.sees("Panoramica");
    let mut two = Terminal::run(&format!("{open} --as Bice"), &home);
    two.sees("in 2 al tavolo");
    one.sees("in 2 al tavolo");
    one.press("4");
    one.sees("Chi può parlare oggi");
    two.press("4");
    two.sees("Chi può parlare oggi");
    two.press("aprova");
    two.press("\x1bOQ");
    two.sees("salvato");
    one.sees("Bice:");
    one.sees("prova");
    // The first one kept the database.
    one.child.kill().unwrap();
    one.child.wait().unwrap();
    two.press("aaltra");
    two.press("\x1bOQ");
    two.sees("altra");
    two.press("q");
    assert_eq!(two.ends(), 0);
    let list = format!(
        "'{TAVOLO}' --store '{0}' verify && exec '{TAVOLO}' --store '{0}' list labs",
        table.display()
    );
    let mut again = Terminal::run(&list, &home);
    again.sees("altra");
    assert_eq!(again.ends(), 0);
}

/// The settings of the terminal before and after a program, and whether it left the alternate
/// screen.
fn left_as_found(program: &str, wait: &str, keys: &str) {
    let home = TempDir::new().unwrap();
    let mut terminal =
        Terminal::run(&format!("stty -a > before; {program}; stty -a > after; echo FINE"), &home);
    terminal.sees(wait);
    terminal.press(keys);
    terminal.sees("FINE");
    terminal.ends();
    let read = |name: &str| std::fs::read_to_string(home.path().join(name)).unwrap();
    assert_eq!(read("before"), read("after"));
    assert!(!terminal.screen.screen().alternate_screen(), "still in the alternate screen");
    assert!(!terminal.screen.screen().bracketed_paste(), "still pasting in brackets");
    assert!(!terminal.screen.screen().hide_cursor(), "the cursor is gone");
}

#[test]
fn the_terminal_is_left_as_it_was_found() {
    left_as_found(&format!("'{TAVOLO}' demo minimo"), "Panoramica", "q");
}

#[test]
fn the_terminal_is_left_as_it_was_found_after_a_panic() {
    let this = std::env::current_exe().unwrap();
    left_as_found(
        &format!("'{}' --exact panics_on_the_screen --ignored --nocapture", this.display()),
        "FINE",
        "",
    );
}

#[test]
fn the_terminal_is_left_as_it_was_found_after_a_signal() {
    for signal in ["TERM", "HUP", "ABRT"] {
        let later = format!("(sleep 2; kill -{signal} $$) &");
        left_as_found(&format!("sh -c '{later} exec {TAVOLO} demo minimo'"), "Panoramica", "");
    }
}

#[test]
fn a_terminal_that_places_nothing_is_told_in_lines() {
    let home = TempDir::new().unwrap();
    let line = format!("TERM=dumb exec '{TAVOLO}' --linear demo minimo");
    let mut terminal = Terminal::run(&line, &home);
    terminal.sees("Modo lineare");
    terminal.press("4");
    terminal.sees("Schermata: minimo");
    terminal.press("aprova");
    terminal.sees("prova");
    terminal.press("\r");
    terminal.sees("Laboratorio: prova");
    terminal.press("q");
    assert_eq!(terminal.ends(), 0);
    assert!(!terminal.all.contains('\x1b'), "{:?}", terminal.all);
}

#[test]
fn a_page_that_comes_without_brackets_is_no_command_in_a_true_terminal() {
    let home = TempDir::new().unwrap();
    let mut terminal = Terminal::run(&format!("exec '{TAVOLO}' demo minimo"), &home);
    terminal.sees("Panoramica");
    terminal.press(&"Il comitato chiede orari certi.\rE un luogo asciutto.\r".repeat(15));
    terminal.sees("Sembra un testo incollato");
    // What is pressed at once after it would be part of it.
    thread::sleep(Duration::from_secs(1));
    terminal.press("q");
    assert_eq!(terminal.ends(), 0);
    assert!(!terminal.all.contains("tavolo --store"), "nothing was changed: {}", terminal.all);
}

#[test]
fn a_session_is_taken_down_to_the_last_frame_also_of_a_killed_program() {
    use std::os::unix::fs::PermissionsExt;
    let home = TempDir::new().unwrap();
    let line = format!("exec '{TAVOLO}' demo minimo --record s.cast");
    let mut terminal = Terminal::run(&line, &home);
    terminal.sees("Panoramica");
    terminal.press("4");
    terminal.sees("Chi può parlare oggi");
    terminal.child.kill().unwrap();
    terminal.child.wait().unwrap();
    let path = home.path().join("s.cast");
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let text = fs::read_to_string(&path).unwrap();
    let lines: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0]["version"], serde_json::json!(2));
    assert_eq!(lines[0]["height"], serde_json::json!(24));
    let shown: String = lines[1..].iter().filter_map(|line| line[2].as_str()).collect();
    let mut screen = vt100::Parser::new(24, 80, 0);
    screen.process(shown.as_bytes());
    assert!(screen.screen().contents().contains("Chi può parlare oggi"));
    let mut again = Terminal::run(&line, &home);
    again.sees("c'è già");
    assert_eq!(again.ends(), 1);
}

#[test]
fn a_screen_that_was_stopped_is_drawn_again_when_it_goes_on() {
    let home = TempDir::new().unwrap();
    // A shell with job control, as people have it: Ctrl-Z, then fg.
    let line = format!("set -m; '{TAVOLO}' demo minimo; echo STOPPED; sleep 1; fg; echo FINE");
    let mut terminal = Terminal::run(&line, &home);
    terminal.sees("Panoramica");
    terminal.press("\x1a");
    terminal.sees("STOPPED");
    terminal.sees("Panoramica");
    terminal.press("q");
    terminal.sees("FINE");
}

/// Not a test: run by `the_terminal_is_left_as_it_was_found_after_a_panic`, in a terminal of its
/// own.
#[test]
#[ignore = "panics on purpose, in a terminal that another test gives it"]
fn panics_on_the_screen() {
    let surface = tavolo::app::Surface {
        takes_sequences: true,
        tells_focus: true,
        tells_keys_apart: true,
        ..tavolo::app::Surface::default()
    };
    let _guard = tavolo::runtime::terminal::Guard::take(surface).unwrap();
    panic!("on purpose");
}

#[test]
fn a_demo_that_nobody_changed_leaves_nothing_behind() {
    let home = TempDir::new().unwrap();
    let mut terminal = Terminal::run(&format!("exec '{TAVOLO}' demo"), &home);
    terminal.sees("Panoramica");
    terminal.press("q");
    assert_eq!(terminal.ends(), 0);
    let left: Vec<_> =
        std::fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_demo_that_was_changed_says_where_it_lies() {
    let home = TempDir::new().unwrap();
    let mut terminal = Terminal::run(&format!("exec '{TAVOLO}' demo"), &home);
    terminal.sees("Panoramica");
    terminal.press("6n");
    terminal.sees("Ci sono correzioni");
    terminal.press("q");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.all.contains("tavolo --store"), "{}", terminal.all);
}
