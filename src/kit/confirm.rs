//! A question before something that cannot be shrugged off. Keeps out: what is asked, and what the
//! answer does.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use super::look::{Look, Role};
use super::popup::Popup;
use super::safe::width;
use super::wrap::wrap;

/// Columns a question asks for at most.
const WIDTH: u16 = 60;

/// A question with two answers; it begins at the one that changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirm {
    pub(super) title: String,
    pub(super) lines: Vec<String>,
    pub(super) yes: String,
    pub(super) no: String,
    sure: bool,
}

impl Confirm {
    /// A question: its title, what there is to know, the words that do it and those that do not.
    pub fn new(
        title: impl Into<String>,
        lines: Vec<String>,
        yes: impl Into<String>,
        no: impl Into<String>,
    ) -> Self {
        Self { title: title.into(), lines, yes: yes.into(), no: no.into(), sure: false }
    }

    /// Goes to the other answer.
    pub fn flip(&mut self) {
        self.sure = !self.sure;
    }

    /// Goes to an answer: true is the one that does it.
    pub fn set(&mut self, sure: bool) {
        self.sure = sure;
    }

    /// The answer the hands are on: true is the one that does it.
    pub fn answer(&self) -> bool {
        self.sure
    }

    /// Draws the question as a popup in the middle of `area`, the answers always in view, `hint` in
    /// its lower border; returns the place of the answer the hands are on.
    pub fn draw(
        &self,
        area: Rect,
        buffer: &mut Buffer,
        look: Look,
        hint: &str,
    ) -> Option<Position> {
        let answers = width(&self.yes) + width(&self.no) + 8;
        let widest = self.lines.iter().map(|line| width(line)).max().unwrap_or(0);
        let asked = u16::try_from(widest.max(answers) + 2).unwrap_or(u16::MAX).min(WIDTH);
        let expected = Popup { title: &self.title, hint, width: asked, height: u16::MAX };
        let room = expected.outline(area).width.saturating_sub(4);
        let rows: Vec<String> = self.lines.iter().flat_map(|line| wrap(line, room)).collect();
        let height = u16::try_from(rows.len() + 2).unwrap_or(u16::MAX);
        let inner = Popup { height, ..expected }.open(area, buffer, look);
        let mut canvas = Canvas::new(buffer, inner, look);
        let room = canvas.width().saturating_sub(2);
        let last = canvas.height().saturating_sub(1);
        for (y, row) in (0..last).zip(&rows) {
            canvas.text(1, y, room, row, Role::Plain);
        }
        let (mut x, mut here) = (1, None);
        for (answer, is_here) in [(&self.yes, self.sure), (&self.no, !self.sure)] {
            let (marker, role) =
                if is_here { (look.marker(), Role::Selected) } else { (" ", Role::Plain) };
            if is_here {
                here = canvas.position(x, last);
            }
            let words = format!("{marker} {answer}");
            x += canvas.text(x, last, canvas.width().saturating_sub(x), &words, role) + 4;
        }
        here
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::testing::{ASCII, drawn, sizes};

    fn question() -> Confirm {
        let lines = vec![
            "Il verbale approvato si riapre.".to_owned(),
            "Resta scritto nel registro.".to_owned(),
        ];
        Confirm::new("Riaprire", lines, "Riapri", "Lascia")
    }

    #[test]
    fn a_question_begins_at_the_answer_that_changes_nothing() {
        let mut question = question();
        assert!(!question.answer());
        let lines = drawn(45, 6, |area, buffer| {
            question.draw(area, buffer, ASCII, "");
        });
        assert!(lines[1].contains("Il verbale approvato si riapre."), "{lines:?}");
        assert!(lines[4].contains("  Riapri    > Lascia"), "{lines:?}");
        question.flip();
        assert!(question.answer());
        let lines = drawn(45, 6, |area, buffer| {
            question.draw(area, buffer, ASCII, "");
        });
        assert!(lines[4].contains("> Riapri      Lascia"), "{lines:?}");
    }

    #[test]
    fn the_answers_stay_in_view_on_a_low_screen() {
        let lines = drawn(45, 3, |area, buffer| {
            question().draw(area, buffer, ASCII, "");
        });
        assert!(lines[1].contains("> Lascia"), "{lines:?}");
    }

    #[test]
    fn no_size_is_too_small() {
        sizes(|area, buffer, look| {
            question().draw(area, buffer, look, "Invio · Esc");
        });
    }
}
