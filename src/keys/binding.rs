//! A line of a keymap once it is read, and where it stands. Keeps out: reading it, and finding it
//! by its keys.

use std::fmt;

use super::sequence::Sequence;
use super::vocabulary::Verb;

/// Where something stands in the keymap files; places sort in the order the files are read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which file, 0 for the first read (the shipped one).
    pub layer: usize,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The file's name as the caller gave it.
    pub file: String,
}

impl fmt::Display for Place {
    /// `file:line:column`, as editors and compilers write it.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// One sequence of chords and the command it runs in one scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// Where the sequence is listened to.
    pub scope: String,
    /// What is pressed.
    pub sequence: Sequence,
    /// The command's name.
    pub command: String,
    /// What follows the name, trimmed; empty if nothing does.
    pub argument: String,
    /// What both are to the program, found once when the keymap was read.
    pub verb: Verb,
    /// Where the sequence is written.
    pub place: Place,
}

impl Binding {
    /// Whether this runs `command` with exactly `argument`.
    pub fn runs(&self, command: &str, argument: &str) -> bool {
        self.command == command && self.argument == argument
    }

    /// Command and argument as files write them.
    pub fn action(&self) -> String {
        if self.argument.is_empty() {
            self.command.clone()
        } else {
            format!("{} {}", self.command, self.argument)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn binding(argument: &str) -> Binding {
        let place = Place { layer: 0, line: 3, column: 5, file: "mine.toml".to_owned() };
        let sequence = "g s".parse().unwrap();
        Binding {
            scope: "list".to_owned(),
            sequence,
            command: "goto".to_owned(),
            argument: argument.to_owned(),
            verb: Verb::default(),
            place,
        }
    }

    #[test]
    fn a_place_is_written_as_editors_write_it() {
        assert_eq!(binding("").place.to_string(), "mine.toml:3:5");
    }

    #[test]
    fn the_argument_tells_two_bindings_of_a_command_apart() {
        assert!(binding("stakeholders").runs("goto", "stakeholders"));
        assert!(!binding("stakeholders").runs("goto", ""));
    }

    #[test]
    fn an_action_is_command_and_argument() {
        assert_eq!(binding("stakeholders").action(), "goto stakeholders");
        assert_eq!(binding("").action(), "goto");
    }
}
