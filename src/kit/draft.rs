//! Text being written, with its cursor and its undo, by whole graphemes. Keeps out: drawing,
//! wrapping, and keys.

use ratatui_textarea::{CursorMove, DataCursor, TextArea};
use unicode_segmentation::UnicodeSegmentation;

use super::safe::admitted;
use super::typed::Typed;

/// Acts that can be taken back.
const REMEMBERED: usize = 1000;

/// A text of one line or of several.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    area: TextArea<'static>,
    several_lines: bool,
}

impl Draft {
    /// A draft that begins with `text`, the cursor at its end.
    pub(super) fn new(text: &str, several_lines: bool) -> Self {
        let lines = if several_lines {
            text.replace("\r\n", "\n").split('\n').map(str::to_owned).collect()
        } else {
            vec![text.replace("\r\n", " ").replace('\n', " ")]
        };
        let mut area = TextArea::new(lines);
        area.set_max_histories(REMEMBERED);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { area, several_lines }
    }

    /// The lines, at least one.
    pub(super) fn lines(&self) -> &[String] {
        self.area.lines()
    }

    /// The line of the cursor, and the characters before it on that line.
    pub(super) fn cursor(&self) -> (usize, usize) {
        let DataCursor(line, column) = self.area.cursor();
        (line, column)
    }

    /// Puts the cursor after so many characters of a line.
    pub(super) fn jump(&mut self, line: usize, column: usize) {
        let near = |place: usize| u16::try_from(place).unwrap_or(u16::MAX);
        self.area.move_cursor(CursorMove::Jump(near(line), near(column)));
        // A jump reaches only so far; from there one goes on step by step.
        for _ in usize::from(u16::MAX)..line {
            self.area.move_cursor(CursorMove::Down);
        }
        for _ in usize::from(u16::MAX)..column {
            self.area.move_cursor(CursorMove::Forward);
        }
    }

    /// Puts text in at the cursor, without what may not be in a field.
    pub(super) fn paste(&mut self, text: &str) {
        self.area.insert_str(admitted(text, self.several_lines));
    }

    /// Takes all of it away, as one act that undo takes back.
    pub(super) fn erase(&mut self) {
        self.area.select_all();
        self.area.cut();
    }

    /// Does one act; false when it changed neither the text nor the cursor. Rows up and down are
    /// left to who draws them.
    pub(super) fn typed(&mut self, typed: Typed) -> bool {
        match typed {
            Typed::Char(character) => self.insert(character),
            Typed::Newline if self.several_lines => {
                self.area.insert_newline();
                true
            }
            Typed::Backspace => self.backspace(),
            Typed::Delete => match self.graphemes().1 {
                0 => self.area.delete_next_char(),
                characters => self.area.delete_str(characters),
            },
            Typed::DeleteWord => self.area.delete_word(),
            Typed::DeleteToStart => self.cursor().1 > 0 && self.area.delete_line_by_head(),
            Typed::Left => self.moved(CursorMove::Back, self.graphemes().0),
            Typed::Right => self.moved(CursorMove::Forward, self.graphemes().1),
            Typed::Home => self.moved(CursorMove::Head, 1),
            Typed::End => self.moved(CursorMove::End, 1),
            Typed::WordLeft => self.moved(CursorMove::WordBack, 1),
            Typed::WordRight => self.moved(CursorMove::WordForward, 1),
            Typed::Undo => self.area.undo(),
            Typed::Redo => self.area.redo(),
            Typed::Newline | Typed::Up | Typed::Down => false,
        }
    }

    fn insert(&mut self, character: char) -> bool {
        let mut buffer = [0; 4];
        let admitted = admitted(character.encode_utf8(&mut buffer), self.several_lines);
        for character in admitted.chars() {
            self.area.insert_char(character);
        }
        !admitted.is_empty()
    }

    fn backspace(&mut self) -> bool {
        match self.graphemes().0 {
            0 | 1 => self.area.delete_char(),
            characters => {
                self.moved(CursorMove::Back, characters);
                self.area.delete_str(characters)
            }
        }
    }

    /// The characters of the grapheme before the cursor and of the one after it; 0 at the ends of
    /// the line.
    fn graphemes(&self) -> (usize, usize) {
        let (line, column) = self.cursor();
        let line = self.lines().get(line).map_or("", String::as_str);
        let at = line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
        let (before, after) = line.split_at_checked(at).unwrap_or((line, ""));
        let count = |grapheme: &str| grapheme.chars().count();
        (
            before.graphemes(true).next_back().map_or(0, count),
            after.graphemes(true).next().map_or(0, count),
        )
    }

    fn moved(&mut self, step: CursorMove, times: usize) -> bool {
        let before = self.cursor();
        for _ in 0..times.max(1) {
            self.area.move_cursor(step);
        }
        self.cursor() != before
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(text: &str, acts: &[Typed]) -> String {
        let mut draft = Draft::new(text, true);
        for act in acts {
            draft.typed(*act);
        }
        draft.lines().join("\n")
    }

    #[test]
    fn a_letter_and_its_mark_go_together() {
        assert_eq!(after("ae\u{301}", &[Typed::Backspace]), "a");
        assert_eq!(after("e\u{301}b", &[Typed::Home, Typed::Delete]), "b");
        assert_eq!(after("e\u{301}", &[Typed::Left, Typed::Char('x')]), "xe\u{301}");
    }

    #[test]
    fn what_was_deleted_comes_back_in_one_step() {
        assert_eq!(after("ae\u{301}", &[Typed::Backspace, Typed::Undo]), "ae\u{301}");
        assert_eq!(after("una parola", &[Typed::DeleteWord, Typed::Undo]), "una parola");
        assert_eq!(after("a", &[Typed::Backspace, Typed::Undo, Typed::Redo]), "");
    }

    #[test]
    fn steering_characters_never_get_in() {
        assert_eq!(
            after("a", &[Typed::Char('\u{1b}'), Typed::Char('\u{202e}'), Typed::Char('\t')]),
            "a "
        );
        let mut draft = Draft::new("", false);
        draft.paste("a\u{7}\nb");
        assert_eq!(draft.lines(), ["a b"]);
    }

    #[test]
    fn a_line_end_joins_and_parts_lines() {
        assert_eq!(after("a\nb", &[Typed::Home, Typed::Backspace]), "ab");
        assert_eq!(after("a\nb", &[Typed::Home, Typed::DeleteToStart]), "a\nb");
        assert_eq!(after("ab", &[Typed::Left, Typed::Newline]), "a\nb");
        assert!(!Draft::new("a", false).typed(Typed::Newline));
    }

    #[test]
    fn an_act_that_does_nothing_says_so() {
        let mut draft = Draft::new("", true);
        for act in [
            Typed::Left,
            Typed::Right,
            Typed::Backspace,
            Typed::Delete,
            Typed::Undo,
            Typed::Up,
            Typed::WordLeft,
        ] {
            assert!(!draft.typed(act), "{act:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_the_hands_do_the_cursor_stays_in_the_text(
            text in "[a-c \ne\u{301}会]{0,20}",
            acts in proptest::collection::vec(0_usize..16, 0..40),
        ) {
            const ACTS: [Typed; 16] = [
                Typed::Char('é'), Typed::Char('\u{301}'), Typed::Backspace, Typed::Delete,
                Typed::DeleteWord, Typed::DeleteToStart, Typed::Left, Typed::Right,
                Typed::Home, Typed::End, Typed::WordLeft, Typed::WordRight,
                Typed::Newline, Typed::Undo, Typed::Redo, Typed::Char(' '),
            ];
            let mut draft = Draft::new(&text, true);
            for act in acts {
                draft.typed(ACTS[act]);
                let (line, column) = draft.cursor();
                assert!(column <= draft.lines()[line].chars().count());
            }
        }
    }
}
