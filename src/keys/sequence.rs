//! Chords pressed one after the other: `g s`. Keeps out: what a sequence runs.

use std::fmt;
use std::str::FromStr;

use super::key::Chord;
use super::notation::ChordError;

/// One or more chords in the order they are pressed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sequence(Vec<Chord>);

impl Sequence {
    /// The most chords a sequence may have.
    pub const LONGEST: usize = 6;

    /// The chords, at least one.
    pub fn chords(&self) -> &[Chord] {
        &self.0
    }

    /// The sequences that this one begins with, shortest first, itself left out.
    pub(super) fn beginnings(&self) -> impl Iterator<Item = &[Chord]> {
        (1..self.0.len()).filter_map(|length| self.0.get(..length))
    }
}

impl From<Chord> for Sequence {
    fn from(chord: Chord) -> Self {
        Self(vec![chord])
    }
}

impl FromStr for Sequence {
    type Err = ChordError;

    fn from_str(text: &str) -> Result<Self, ChordError> {
        let chords = text.split_whitespace().map(str::parse).collect::<Result<Vec<Chord>, _>>()?;
        match chords.len() {
            0 => Err(ChordError::Empty),
            1..=Self::LONGEST => Ok(Self(chords)),
            _ => Err(ChordError::TooLong(Self::LONGEST)),
        }
    }
}

impl fmt::Display for Sequence {
    /// The form files use, chords separated by one space.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, chord) in self.0.iter().enumerate() {
            let gap = if position == 0 { "" } else { " " };
            write!(out, "{gap}{chord}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, ChordError> {
        text.parse().map(|sequence: Sequence| sequence.to_string())
    }

    #[test]
    fn chords_are_separated_by_any_space_and_printed_with_one() {
        assert_eq!(read("g s"), Ok("g s".to_owned()));
        assert_eq!(read("  g   S-s "), Ok("g S".to_owned()));
    }

    #[test]
    fn one_bad_chord_spoils_the_sequence() {
        assert_eq!(read("g entr"), Err(ChordError::NoSuchKey("entr".to_owned())));
    }

    #[test]
    fn nothing_is_not_a_sequence() {
        assert_eq!(read(""), Err(ChordError::Empty));
        assert_eq!(read("   "), Err(ChordError::Empty));
    }

    #[test]
    fn a_sequence_nobody_could_remember_is_refused() {
        assert!(read("a b c d e f").is_ok());
        assert_eq!(read("a b c d e f g"), Err(ChordError::TooLong(6)));
    }

    #[test]
    fn beginnings_stop_before_the_whole() {
        let sequence: Sequence = "g s t".parse().unwrap();
        let lengths: Vec<usize> = sequence.beginnings().map(<[Chord]>::len).collect();
        assert_eq!(lengths, [1, 2]);
    }
}
