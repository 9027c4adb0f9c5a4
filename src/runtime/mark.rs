//! The mark on the last row of the terminal while long work goes on. Keeps out: what is done (see
//! `flow::LongWork`).

use std::io::{self, Write};
use std::thread;
use std::time::Duration;

use crossterm::terminal::size;

use crate::app::Surface;
use crate::flow::LongWork;

/// Work that is done sooner shows nothing.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the mark moves: no more than what a slow line carries.
const TURN: Duration = Duration::from_millis(250);
/// What the mark looks like, one after the other.
const TURNS: [char; 4] = ['|', '/', '-', '\\'];

/// Shows on the terminal of this process what takes a while, from now on.
pub(super) fn watch(work: LongWork, surface: Surface) {
    thread::spawn(move || -> ! {
        work.show(PATIENCE, TURN, |told, made, all, times| {
            let text = if surface.is_linear {
                // Lines are read out: one is enough.
                if times > 0 {
                    return;
                }
                format!("{told}\r\n")
            } else {
                let (width, height) = size().unwrap_or((80, 24));
                row(&line(told, made, all, times), width, height)
            };
            let mut out = io::stdout();
            // A terminal that takes no mark is no reason to stop.
            let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
        })
    });
}

/// What is being done, and how far it is.
fn line(told: &str, made: u64, all: Option<u64>, times: usize) -> String {
    let mark = TURNS.get(times % TURNS.len()).copied().unwrap_or(' ');
    match all {
        Some(all) => format!(" {mark} {told} {made}/{all}"),
        None if made > 0 => format!(" {mark} {told} {made}"),
        None => format!(" {mark} {told}"),
    }
}

/// Writes a line over the last row, in reverse, and goes back to where the cursor was.
fn row(line: &str, width: u16, height: u16) -> String {
    // One column less: a full last row would scroll some terminals.
    let room = usize::from(width.saturating_sub(1));
    let line: String = line.chars().take(room).collect();
    format!("\u{1b}7\u{1b}[{height};1H\u{1b}[7m{line:room$}\u{1b}[0m\u{1b}[K\u{1b}8")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_how_far_it_is_where_that_is_known() {
        assert_eq!(line("Conto", 0, None, 0), " | Conto");
        assert_eq!(line("Conto", 5, None, 1), " / Conto 5");
        assert_eq!(line("Conto", 5, Some(9), 6), " - Conto 5/9");
    }

    #[test]
    fn the_row_is_as_wide_as_the_terminal_and_the_cursor_goes_back() {
        let text = row("Conto", 10, 4);
        assert_eq!(text, "\u{1b}7\u{1b}[4;1H\u{1b}[7mConto    \u{1b}[0m\u{1b}[K\u{1b}8");
        assert!(row("una riga troppo lunga", 5, 4).contains("[7muna \u{1b}"));
    }
}
