//! One keymap file from text to lines, each with its place. Keeps out: whether scopes and commands
//! exist, and how files combine.

use std::collections::HashMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::binding::Place;
use super::fault::{Fault, KeymapError};
use super::sequence::Sequence;

/// What a file says: its scopes, its lines in the order they are written, and what could not be
/// read.
#[derive(Debug, Default)]
pub(super) struct File {
    pub scopes: Vec<(String, Place)>,
    pub lines: Vec<Line>,
    pub errors: Vec<KeymapError>,
}

/// `"sequence" = "action"` under `[scope]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub scope: String,
    pub sequence: Sequence,
    pub place: Place,
    pub action: Action,
    pub action_place: Place,
}

/// What a line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Action {
    /// `""`: the sequence does nothing any more.
    Unbind,
    /// The first word, and the rest trimmed.
    Run { command: String, argument: String },
}

/// The most bytes a keymap file may have: far more than every key of every scope takes.
const MOST_BYTES: usize = 64 * 1024;

/// Reads the file called `name`, the `layer`th of its keymap; goes on after every fault.
pub(super) fn read(layer: usize, name: &str, text: &str) -> File {
    let mut reader = Reader { layer, name, text, file: File::default() };
    if text.len() > MOST_BYTES {
        let place = reader.place_at(0);
        reader.refuse(place, Fault::TooLarge { most: MOST_BYTES });
        return reader.file;
    }
    let (table, faults) = DeTable::parse_recoverable(text);
    reader.table("", table.get_ref());
    reader.file.lines.sort_by(|one, other| one.place.cmp(&other.place));
    reader.refuse_repeated();
    reader.syntax(&faults);
    reader.file
}

struct Reader<'a> {
    layer: usize,
    name: &'a str,
    text: &'a str,
    file: File,
}

impl Reader<'_> {
    /// Reads `table`; a table within it is the scope whose name has one more word, after a dot.
    fn table(&mut self, scope: &str, table: &DeTable<'_>) {
        for (key, value) in table {
            let (name, place) = (key.get_ref().as_ref(), self.place(key));
            match value.get_ref() {
                DeValue::Table(inner) => {
                    let within =
                        if scope.is_empty() { name.to_owned() } else { format!("{scope}.{name}") };
                    // `[form.text]` alone does not make a scope of `form`.
                    if inner.is_empty() || inner.values().any(|value| !value.get_ref().is_table()) {
                        self.file.scopes.push((within.clone(), place));
                    }
                    self.table(&within, inner);
                }
                _ if scope.is_empty() => {
                    self.refuse(place, Fault::OutsideScope { key: name.to_owned() })
                }
                DeValue::String(action) => {
                    let action_place = self.place(value);
                    self.line(scope, (name, place), (action, action_place));
                }
                _ => {
                    let place = self.place(value);
                    self.refuse(place, Fault::NotText { key: name.to_owned() });
                }
            }
        }
    }

    fn line(
        &mut self,
        scope: &str,
        (keys, place): (&str, Place),
        (action, action_place): (&str, Place),
    ) {
        let action = match action.trim().split_once(char::is_whitespace) {
            Some((command, rest)) => {
                Action::Run { command: command.to_owned(), argument: rest.trim().to_owned() }
            }
            None if action.trim().is_empty() => Action::Unbind,
            None => Action::Run { command: action.trim().to_owned(), argument: String::new() },
        };
        match keys.parse() {
            Ok(sequence) => self.file.lines.push(Line {
                scope: scope.to_owned(),
                sequence,
                place,
                action,
                action_place,
            }),
            Err(error) => self.refuse(place, Fault::Chord(error)),
        }
    }

    /// Refuses a sequence that the same scope already has, however it is spelled.
    fn refuse_repeated(&mut self) {
        let mut first_lines: HashMap<(String, Sequence), usize> = HashMap::new();
        for line in std::mem::take(&mut self.file.lines) {
            match first_lines.get(&(line.scope.clone(), line.sequence.clone())) {
                Some(first) => {
                    let fault = Fault::Twice { sequence: line.sequence, first: *first };
                    self.refuse(line.place, fault);
                }
                None => {
                    first_lines
                        .insert((line.scope.clone(), line.sequence.clone()), line.place.line);
                    self.file.lines.push(line);
                }
            }
        }
    }

    /// The TOML reader's own complaints, the first of each line: the others follow from it. What it
    /// guessed of such a line is dropped, so that nothing is said of a guess.
    fn syntax(&mut self, faults: &[toml::de::Error]) {
        let mut last_line = 0;
        for fault in faults {
            let span = fault.span().unwrap_or(self.text.len()..self.text.len());
            let place = self.place_at(span.start);
            if std::mem::replace(&mut last_line, place.line) == place.line {
                continue;
            }
            let written = self.text.get(span).unwrap_or_default();
            let fault = self.same_spelling(fault.message(), written, &place);
            self.file.lines.retain(|line| line.place.line != place.line);
            self.refuse(place, fault);
        }
    }

    /// TOML itself refuses a key written twice in the same letters; told as any other sequence
    /// bound twice.
    fn same_spelling(&self, message: &str, written: &str, place: &Place) -> Fault {
        let sequence = written.trim_matches(['"', '\'']).parse::<Sequence>().ok();
        let first = |sequence: &Sequence| {
            self.file
                .lines
                .iter()
                .rev()
                .find(|line| line.sequence == *sequence && line.place < *place)
        };
        match sequence.filter(|_| message == "duplicate key") {
            Some(sequence) => match first(&sequence).map(|line| line.place.line) {
                Some(first) => Fault::Twice { sequence, first },
                None => Fault::Syntax(message.to_owned()),
            },
            None => Fault::Syntax(message.to_owned()),
        }
    }

    fn refuse(&mut self, place: Place, fault: Fault) {
        self.file.errors.push(KeymapError { place, fault });
    }

    fn place<T>(&self, spanned: &Spanned<T>) -> Place {
        self.place_at(spanned.span().start)
    }

    fn place_at(&self, byte: usize) -> Place {
        let before = self.text.get(..byte).unwrap_or(self.text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
        let line = before.matches('\n').count() + 1;
        Place { layer: self.layer, line, column, file: self.name.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<(usize, usize, Fault)> {
        let told = |error: KeymapError| (error.place.line, error.place.column, error.fault);
        read(0, "mine.toml", text).errors.into_iter().map(told).collect()
    }

    #[test]
    fn lines_keep_the_order_and_place_they_are_written_in() {
        let file = read(1, "mine.toml", "[list]\n\"z\" = \"last\"\n  a = \"goto  the map \"\n");
        let read: Vec<(String, usize, usize)> = file
            .lines
            .iter()
            .map(|line| (line.sequence.to_string(), line.place.line, line.place.column))
            .collect();
        assert_eq!(read, [("z".into(), 2, 1), ("a".into(), 3, 3)]);
        let action = Action::Run { command: "goto".into(), argument: "the map".into() };
        assert_eq!(file.lines.last().map(|line| line.action.clone()), Some(action));
        assert_eq!(file.lines.last().map(|line| line.action_place.column), Some(7));
    }

    #[test]
    fn an_empty_action_unbinds() {
        let file = read(0, "mine.toml", "[list]\na = \"\"\nb = \"  \"\n");
        assert!(
            file.lines.iter().all(|line| line.action == Action::Unbind) && file.lines.len() == 2
        );
    }

    #[test]
    fn a_dot_makes_a_longer_scope_name_and_no_other_scope() {
        let file = read(0, "mine.toml", "[form.text]\na = \"x\"\n");
        let scopes: Vec<&str> = file.scopes.iter().map(|(scope, _)| scope.as_str()).collect();
        assert_eq!(scopes, ["form.text"]);
        assert_eq!(file.lines.first().map(|line| line.scope.as_str()), Some("form.text"));
    }

    #[test]
    fn a_line_before_any_scope_is_refused() {
        assert_eq!(faults("a = \"x\"\n"), [(1, 1, Fault::OutsideScope { key: "a".into() })]);
    }

    #[test]
    fn what_is_not_text_is_refused_where_it_stands() {
        assert_eq!(faults("[list]\na = 3\n"), [(2, 5, Fault::NotText { key: "a".into() })]);
    }

    #[test]
    fn the_same_sequence_is_refused_in_any_spelling() {
        let twice = |keys: &str, line, first| {
            (line, 1, Fault::Twice { sequence: keys.parse().unwrap(), first })
        };
        assert_eq!(faults("[list]\nA = \"x\"\nS-a = \"y\"\n"), [twice("A", 3, 2)]);
        assert_eq!(
            faults("[list]\n\"g s\" = \"x\"\nb = \"z\"\n\"g s\" = \"y\"\n"),
            [twice("g s", 4, 2)]
        );
        assert_eq!(faults("[list]\na = \"x\"\n[live]\na = \"y\"\n"), []);
    }

    #[test]
    fn a_syntax_error_is_told_once_a_line_and_the_rest_is_still_read() {
        let text = "[list]\na = 'x\nb = [[[[\n\"entr\" = \"y\"\n";
        let found = faults(text);
        let lines: Vec<usize> = found.iter().map(|(line, ..)| *line).collect();
        assert!(
            found.iter().any(|(line, _, fault)| *line == 2 && matches!(fault, Fault::Syntax(_))),
            "{found:?}"
        );
        let mut once = lines.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), lines.len(), "{found:?}");
        let after = faults("[list]\na = 'x\n\"entr\" = \"y\"\n");
        assert!(
            after.iter().any(|(line, _, fault)| *line == 3 && matches!(fault, Fault::Chord(_))),
            "{after:?}"
        );
    }

    #[test]
    fn a_scope_opened_twice_is_a_syntax_error() {
        let found = faults("[list]\na = \"x\"\n[list]\nb = \"y\"\n");
        assert_eq!(found, [(3, 2, Fault::Syntax("duplicate key".into()))]);
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(faults("[list]\n\"è\" = 3\n"), [(2, 7, Fault::NotText { key: "è".into() })]);
    }

    #[test]
    fn hostile_files_are_refused_and_nothing_breaks() {
        for text in [
            "=".repeat(9000),
            "[".repeat(9000),
            format!("[{}a]", "a.".repeat(9000)),
            "a={b=".repeat(9000),
        ] {
            assert!(!faults(&text).is_empty());
        }
    }

    #[test]
    fn a_file_larger_than_any_keymap_is_refused_unread() {
        let text = "# a comment\n".repeat(10_000);
        assert_eq!(faults(&text), [(1, 1, Fault::TooLarge { most: MOST_BYTES })]);
    }
}
