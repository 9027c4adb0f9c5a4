//! A session taken down as an asciicast of version 2: a line that says what it is, then one for
//! each frame and each other size
//! (<https://docs.asciinema.org/manual/asciicast/v2/>). Each line is written whole and at once, so
//! that a killed process leaves a file that can be played as far as it goes. Keeps out: what is
//! shown, and the file.

use std::cell::RefCell;
use std::io::{self, Stdout, Write};
use std::rc::Rc;

use chrono::{DateTime, FixedOffset};
use serde_json::json;

use super::clock;
use crate::app::Tape;

/// What takes down: one for all who write to the terminal.
#[derive(Clone, Default)]
pub(super) struct Recorder(Option<Rc<RefCell<Recording>>>);

struct Recording {
    tape: Tape,
    begun: DateTime<FixedOffset>,
    /// When the last line was taken, in milliseconds from the beginning; a clock that is put back
    /// does not put the session back.
    last: i64,
    size: (u16, u16),
    /// What was shown and stands on no line yet.
    shown: Vec<u8>,
}

impl Recorder {
    /// Begins, in a terminal of so many columns and rows.
    pub(super) fn begin(mut tape: Tape, size: (u16, u16)) -> io::Result<Self> {
        let begun = clock::now();
        tape.write_all(&header(size, begun.timestamp()))?;
        let recording = Recording { tape, begun, last: 0, size, shown: Vec::new() };
        Ok(Self(Some(Rc::new(RefCell::new(recording)))))
    }

    /// Notes another size of the terminal.
    pub(super) fn resized(&self, size: (u16, u16)) {
        self.with(|recording| {
            if recording.size != size {
                recording.size = size;
                recording.take("r", &format!("{}x{}", size.0, size.1));
            }
        });
    }

    fn with(&self, write: impl FnOnce(&mut Recording)) {
        if let Some(recording) = &self.0 {
            write(&mut recording.borrow_mut());
        }
    }
}

impl Recording {
    fn take(&mut self, kind: &str, data: &str) {
        self.last = self.last.max((clock::now() - self.begun).num_milliseconds());
        // A tape that takes no more ends there; the table goes on.
        let _ = self.tape.write_all(&event(self.last, kind, data));
    }

    /// Takes down what was shown, but for a letter that has not come whole.
    fn flush(&mut self) {
        let whole = match std::str::from_utf8(&self.shown) {
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            _ => self.shown.len(),
        };
        let rest = self.shown.split_off(whole);
        let shown = std::mem::replace(&mut self.shown, rest);
        if !shown.is_empty() {
            self.take("o", &String::from_utf8_lossy(&shown));
        }
    }
}

fn header((width, height): (u16, u16), timestamp: i64) -> Vec<u8> {
    let said = json!({
        "version": 2, "width": width, "height": height, "timestamp": timestamp, "title": "tavolo",
    });
    format!("{said}\n").into_bytes()
}

fn event(millis: i64, kind: &str, data: &str) -> Vec<u8> {
    let seconds = format!("{}.{:03}", millis / 1000, millis % 1000);
    format!("[{seconds}, {}, {}]\n", json!(kind), json!(data)).into_bytes()
}

/// The terminal of this process, and what takes down what is written to it.
pub(super) struct Out {
    terminal: Stdout,
    recorder: Recorder,
}

impl Out {
    /// Standard output, taken down by `recorder`.
    pub(super) fn new(recorder: Recorder) -> Self {
        Self { terminal: io::stdout(), recorder }
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.terminal.write(bytes)?;
        let shown = bytes.get(..written).unwrap_or_default();
        self.recorder.with(|recording| recording.shown.extend_from_slice(shown));
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.recorder.with(Recording::flush);
        self.terminal.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A tape that a test can read.
    #[derive(Clone, Default)]
    struct Read(Rc<RefCell<Vec<u8>>>);

    impl Write for Read {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn every_line_is_json_and_a_letter_that_comes_in_two_parts_is_one() {
        let read = Read::default();
        let recorder = Recorder::begin(Box::new(read.clone()), (80, 24)).unwrap();
        for part in [&b"perch\xc3"[..], b"\xa9\x1b[2J\r\n"] {
            recorder.with(|recording| {
                recording.shown.extend_from_slice(part);
                recording.flush();
            });
        }
        recorder.resized((80, 24));
        recorder.resized((20, 5));
        let text = String::from_utf8(read.0.borrow().clone()).unwrap();
        let lines: Vec<serde_json::Value> =
            text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!((&lines[0]["version"], &lines[0]["width"]), (&json!(2), &json!(80)));
        let said: Vec<_> = lines[1..].iter().map(|line| (&line[1], &line[2])).collect();
        assert_eq!(
            said,
            [
                (&json!("o"), &json!("perch")),
                (&json!("o"), &json!("é\x1b[2J\r\n")),
                (&json!("r"), &json!("20x5")),
            ]
        );
        assert!(text.ends_with('\n'));
    }

    #[test]
    fn moments_are_seconds_with_three_places() {
        assert_eq!(event(61_007, "o", "a\"b"), b"[61.007, \"o\", \"a\\\"b\"]\n");
    }
}
