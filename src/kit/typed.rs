//! What hands do inside a text: letters, moves, deletions. Keeps out: which keys mean them.

/// One act in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// A character to insert.
    Char(char),
    /// Delete what stands before the cursor.
    Backspace,
    /// Delete what stands after the cursor.
    Delete,
    /// Delete the word before the cursor.
    DeleteWord,
    /// Delete back to the start of the line.
    DeleteToStart,
    /// One grapheme to the left.
    Left,
    /// One grapheme to the right.
    Right,
    /// To the start of the line.
    Home,
    /// To the end of the line.
    End,
    /// To the start of the word before.
    WordLeft,
    /// To the start of the word after.
    WordRight,
    /// One row, or one suggestion, up.
    Up,
    /// One row, or one suggestion, down.
    Down,
    /// A line end, where there may be several lines.
    Newline,
    /// Take the last change of this text back.
    Undo,
    /// Make the change taken back again.
    Redo,
}
