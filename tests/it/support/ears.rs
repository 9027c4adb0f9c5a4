//! A seat by ear, and what comes from a terminal in other ways than key by key. Keeps out: keys and
//! the screen.

use ratatui::buffer::Buffer;
use tavolo::app::{Burst, Msg, Occasion};
use tavolo::keys::{Chord, Key};

use super::Seat;

impl Seat {
    /// Presses keys that come all at once, as a terminal without brackets pastes a text.
    pub(crate) fn burst(&mut self, text: &str) -> &mut Self {
        let chord = |sign: char| match sign {
            '\n' => Chord::plain(Key::Enter),
            sign => Chord::plain(Key::Char(sign)),
        };
        let chords: Vec<Chord> = text.chars().map(chord).collect();
        match self.app.sense(&chords) {
            Burst::Keys => chords.into_iter().for_each(|chord| self.hear(Msg::Key(chord))),
            Burst::Text(text) => self.hear(Msg::Paste(text)),
            Burst::Stray => self.hear(Msg::Stray),
        }
        self
    }

    /// What is told of the last keys where everything is told in lines.
    pub(crate) fn lines(&mut self) -> String {
        self.linear.turn(&mut self.app, &self.ledger, Occasion::Key).join("\n")
    }

    /// The place of the terminal's cursor.
    pub(crate) fn cursor(&mut self) -> Option<(u16, u16)> {
        let mut buffer = Buffer::empty(self.area);
        self.app.draw(&self.ledger, self.area, &mut buffer).map(|place| (place.x, place.y))
    }

    /// The screen with its colours.
    pub(crate) fn buffer(&mut self) -> Buffer {
        let mut buffer = Buffer::empty(self.area);
        self.app.draw(&self.ledger, self.area, &mut buffer);
        buffer
    }

    /// Types a text.
    pub(crate) fn type_text(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            let name = match letter {
                ' ' => "space".to_owned(),
                '-' => "minus".to_owned(),
                other => other.to_string(),
            };
            self.chord(&name);
        }
        self
    }

    /// Pastes a text.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.hear(Msg::Paste(text.to_owned()));
        self
    }
}
