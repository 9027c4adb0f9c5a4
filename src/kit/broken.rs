//! The rows into which the lines of a text are broken, kept from one key to the next: only the lines
//! that changed are broken again, so that a letter in a long text costs one line. Keeps out:
//! drawing, and the cursor.

use std::ops::Range;

use super::safe::clean;
use super::wrap;

/// The lines of a text as they were broken last.
#[derive(Debug, Clone, Default)]
pub(super) struct Broken {
    width: u16,
    lines: Vec<Line>,
}

/// A line: as it is, as it is drawn, and where the rows of that begin and end.
#[derive(Debug, Clone)]
struct Line {
    text: String,
    cleaned: String,
    rows: Vec<Range<usize>>,
}

impl Line {
    fn new(text: &str, width: u16) -> Self {
        let cleaned = clean(text).into_owned();
        let rows = wrap::rows(&cleaned, width);
        Self { text: text.to_owned(), cleaned, rows }
    }
}

impl Broken {
    /// Breaks what changed in these lines since the last time.
    pub(super) fn refresh(&mut self, lines: &[String], width: u16) {
        if self.width != width {
            *self = Self { width, lines: Vec::new() };
        }
        let is_same = |(text, line): &(&String, &Line)| **text == line.text;
        let (now, before) = (lines.len(), self.lines.len());
        let head = lines.iter().zip(&self.lines).take_while(is_same).count();
        let rest = now.min(before) - head;
        let tail = lines.iter().rev().zip(self.lines.iter().rev());
        let tail = tail.take(rest).take_while(is_same).count();
        let fresh = lines.get(head..now - tail).unwrap_or_default();
        let fresh = fresh.iter().map(|text| Line::new(text, width));
        drop(self.lines.splice(head..before - tail, fresh));
    }

    /// The rows: of which line each is, and the bytes of its cleaned form that stand on it.
    pub(super) fn rows(&self) -> impl Iterator<Item = (usize, Range<usize>)> {
        let lines = self.lines.iter().enumerate();
        lines.flat_map(|(at, line)| line.rows.iter().map(move |bytes| (at, bytes.clone())))
    }

    /// A line as it is drawn.
    pub(super) fn cleaned(&self, line: usize) -> &str {
        self.lines.get(line).map_or("", |line| &line.cleaned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn what_is_kept_is_what_would_be_broken_anew(
            texts in proptest::collection::vec(
                (proptest::collection::vec("[a-cè\t ]{0,12}", 0..6), 1_u16..9),
                1..6,
            ),
        ) {
            let mut kept = Broken::default();
            for (lines, width) in texts {
                kept.refresh(&lines, width);
                let mut anew = Broken::default();
                anew.refresh(&lines, width);
                proptest::prop_assert_eq!(
                    kept.rows().collect::<Vec<_>>(),
                    anew.rows().collect::<Vec<_>>()
                );
                for (line, text) in lines.iter().enumerate() {
                    proptest::prop_assert_eq!(kept.cleaned(line), &*clean(text));
                }
            }
        }
    }
}
