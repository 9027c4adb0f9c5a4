//! Why something was not done, for the screen, for the command line and for scripts: one sentence,
//! what to do about it, and every place that is wrong. Keeps out: how it is shown, and every noun
//! of the table.

use super::sentence::Sentence;

/// The kinds of trouble, as scripts and callers tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiagnosticKind {
    /// A rule of the table, a file or a document stands in the way.
    Refused,
    /// Asked in a way nobody understands.
    Usage,
    /// Another process holds the table.
    Held,
    /// Something saved cannot be read, and nothing else holds it.
    Damaged,
    /// The disk is full, or nearly.
    Full,
    /// A later version of the program wrote it.
    Newer,
    /// There is no table in the folder.
    NotATable,
    /// The folder of a new table is not empty.
    Occupied,
    /// The system refused to read or write.
    Io,
}

impl DiagnosticKind {
    /// The exit status of a command that ends with it: 1 refused or failed, 2 wrong usage, 3 held
    /// by another process, 4 damaged.
    pub const fn exit(self) -> i32 {
        match self {
            Self::Refused
            | Self::Full
            | Self::Newer
            | Self::NotATable
            | Self::Occupied
            | Self::Io => 1,
            Self::Usage => 2,
            Self::Held => 3,
            Self::Damaged => 4,
        }
    }
}

/// Where something is wrong, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Location {
    /// The file, as it was named.
    pub file: Option<String>,
    /// The line of the file, from 1; the one on which its row begins.
    pub line: Option<u64>,
    /// The character of the line, from 1.
    pub character: Option<usize>,
    /// The record of the file, from 1, and its id where it could be read.
    pub record: Option<(usize, Option<String>)>,
    /// The field, or the column as the file calls it.
    pub field: Option<String>,
    /// The cell as a spreadsheet calls it: `B7`.
    pub cell: Option<String>,
    /// The change of the draft, from 0.
    pub change: Option<usize>,
}

impl Location {
    /// A field alone.
    pub fn field(name: impl Into<String>) -> Self {
        Self { field: Some(name.into()), ..Self::default() }
    }

    /// By what findings of one file are sorted: the whole, then lines, then records.
    pub fn in_file(&self) -> (Option<u64>, Option<usize>) {
        (self.line, self.record.as_ref().map(|(number, _)| *number))
    }

    /// Whether it is a row or a record of a file, and not the words of one command.
    pub const fn is_row(&self) -> bool {
        self.line.is_some() || self.record.is_some()
    }

    /// As editors read it, `FILE:LINE`, `FILE:LINE:CHARACTER`, `FILE:CELL` or `FILE`; empty without
    /// a file.
    pub fn path(&self) -> String {
        let Some(file) = &self.file else { return String::new() };
        match (&self.cell, self.line, self.character) {
            (Some(cell), ..) => format!("{file}:{cell}"),
            (None, Some(line), Some(character)) => format!("{file}:{line}:{character}"),
            (None, Some(line), None) => format!("{file}:{line}"),
            (None, None, _) => file.clone(),
        }
    }
}

/// How far the sentence of a finding goes, and what could be done about it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FindingSort {
    /// Something that must be put right; its reason does not say where.
    #[default]
    Wrong,
    /// A row whose key another record has: it may be left out, merged or added.
    Taken,
    /// A row that is likely a record there is: the names are alike, the keys are not.
    Likely,
    /// Something whose reason says where it stands by itself.
    Placed,
}

/// A word that somebody wrote and that means nothing yet: whoever reads the finding can say what it
/// does, once for all rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Word {
    /// The word as it was written.
    pub text: String,
    /// What it likely means, where something is like it.
    pub near: Option<String>,
    /// A code that it could mean, where only codes may stand.
    pub code: Option<String>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub at: Location,
    /// Why it can't stand, and what would.
    pub reason: Sentence,
    /// What sort of thing it is.
    pub sort: FindingSort,
    /// The words that are held against it, where whoever reads it can say that they are right.
    pub disputed: Option<String>,
    /// The word that is wrong, where another could stand for it.
    pub word: Option<Word>,
    /// A command that helps on, where there is one.
    pub hint: Option<Sentence>,
}

/// More commands than this nobody reads under a refusal.
const HINTS: usize = 3;

impl Finding {
    /// What is wrong at a place.
    pub const fn new(at: Location, reason: Sentence) -> Self {
        Self { at, reason, sort: FindingSort::Wrong, disputed: None, word: None, hint: None }
    }

    /// What is wrong, in a sentence that says where by itself.
    pub fn placed(at: Location, reason: Sentence) -> Self {
        Self { at, reason, sort: FindingSort::Placed, disputed: None, word: None, hint: None }
    }

    /// Whether all that is wrong is that a record has the key already, or likely is the same.
    pub const fn is_duplicate(&self) -> bool {
        matches!(self.sort, FindingSort::Taken | FindingSort::Likely)
    }

    /// Whether it is likely a record there is, and not surely.
    pub const fn is_likely(&self) -> bool {
        matches!(self.sort, FindingSort::Likely)
    }

    /// The sentence that names the place, without the file, and the reason.
    pub fn sentence(&self) -> Sentence {
        let reason = self.reason.clone();
        if self.sort == FindingSort::Placed {
            return reason;
        }
        let Location { line, record, field, .. } = &self.at;
        let field = field.as_deref();
        match (record, line, field) {
            (Some((number, None)), ..) => {
                crate::say!("bad-record", number = *number, reason = reason)
            }
            (Some((number, Some(id))), _, None) => {
                crate::say!("bad-record-id", number = *number, id = id.as_str(), reason = reason)
            }
            (Some((number, Some(id))), _, Some(field)) => crate::say!(
                "bad-record-field",
                number = *number,
                id = id.as_str(),
                field = field,
                reason = reason
            ),
            (None, Some(line), None) => crate::say!("bad-line", line = *line, reason = reason),
            (None, Some(line), Some(field)) => {
                crate::say!("bad-cell", line = *line, column = field, reason = reason)
            }
            (None, None, Some(field)) => {
                crate::say!("bad-field", column = field, reason = reason)
            }
            (None, None, None) => reason,
        }
    }

    /// As a list of findings tells it: the path, empty when no file is known, and what is wrong
    /// there.
    pub fn in_list(&self) -> (String, Sentence) {
        let what = match (&self.at, self.sort) {
            (_, FindingSort::Placed) => self.reason.clone(),
            (Location { file: Some(_), line: Some(_), field: Some(column), .. }, _) => {
                crate::say!("cli-column", column = column.as_str(), reason = self.reason.clone())
            }
            (Location { file: Some(_), line: Some(_), .. }, _) => self.reason.clone(),
            _ => self.sentence(),
        };
        (self.at.path(), what)
    }
}

/// Something that was not done, and why; what was there before is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind of trouble.
    pub kind: DiagnosticKind,
    /// What is wrong, in one sentence.
    pub what: Sentence,
    /// What to do about it, the most helpful first.
    pub hints: Vec<Sentence>,
    /// Every place that is wrong; none when the whole is.
    pub findings: Vec<Finding>,
    /// How many more places are wrong than anybody reads: they are counted, and not listed.
    pub more: usize,
}

impl Diagnostic {
    /// Something that is refused, with what to do about it.
    pub fn new(what: Sentence, hints: impl IntoIterator<Item = Sentence>) -> Self {
        Self {
            kind: DiagnosticKind::Refused,
            what,
            hints: hints.into_iter().collect(),
            findings: Vec::new(),
            more: 0,
        }
    }

    /// Trouble of a kind that its sentence explains.
    pub const fn of_kind(kind: DiagnosticKind, what: Sentence) -> Self {
        Self { kind, what, hints: Vec::new(), findings: Vec::new(), more: 0 }
    }

    /// The same with every place that is wrong, and the first commands that help on, each once.
    #[must_use]
    pub fn with_findings(mut self, findings: Vec<Finding>) -> Self {
        for hint in findings.iter().filter_map(|finding| finding.hint.as_ref()) {
            if self.hints.len() < HINTS && !self.hints.contains(hint) {
                self.hints.push(hint.clone());
            }
        }
        Self { findings, ..self }
    }

    /// What to do about it first.
    pub fn hint(&self) -> Option<&Sentence> {
        self.hints.first()
    }

    /// The exit status of a command that ends with it.
    pub const fn exit(&self) -> i32 {
        self.kind.exit()
    }

    /// The findings that say more than the sentence does: a single field without a place is told by
    /// the sentence already.
    pub fn listed(&self) -> &[Finding] {
        match self.findings.as_slice() {
            [only]
                if only.sort != FindingSort::Placed
                    && only.at.file.is_none()
                    && only.at.line.is_none() =>
            {
                &[]
            }
            findings => findings,
        }
    }

    /// Whether it would be taken once somebody says what to do with rows whose key is taken.
    pub fn is_only_duplicates(&self) -> bool {
        !self.findings.is_empty() && self.findings.iter().all(Finding::is_duplicate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_tell_a_held_table_from_a_damaged_one() {
        let exit = |kind| Diagnostic::of_kind(kind, Sentence::new("refused")).exit();
        assert_eq!(exit(DiagnosticKind::Usage), 2);
        assert_eq!(exit(DiagnosticKind::Held), 3);
        assert_eq!(exit(DiagnosticKind::Damaged), 4);
        for failed in [
            DiagnosticKind::Refused,
            DiagnosticKind::Full,
            DiagnosticKind::Newer,
            DiagnosticKind::NotATable,
            DiagnosticKind::Occupied,
            DiagnosticKind::Io,
        ] {
            assert_eq!(exit(failed), 1, "{failed:?}");
        }
    }

    #[test]
    fn a_place_in_a_file_reads_as_editors_write_it() {
        let file = || Location { file: Some("a.csv".into()), ..Location::default() };
        assert_eq!(file().path(), "a.csv");
        assert_eq!(Location { line: Some(3), ..file() }.path(), "a.csv:3");
        assert_eq!(Location { line: Some(3), character: Some(7), ..file() }.path(), "a.csv:3:7");
        assert_eq!(
            Location { line: Some(3), cell: Some("B3".into()), ..file() }.path(),
            "a.csv:B3"
        );
        assert_eq!(Location { line: Some(3), ..Location::default() }.path(), "");
    }

    #[test]
    fn a_single_field_is_not_told_twice_and_two_are_told_both() {
        let fault = |name| Finding::new(Location::field(name), Sentence::new("fault-needed"));
        let refused = || Diagnostic::new(Sentence::new("refused"), None);
        assert!(refused().with_findings(vec![fault("name")]).listed().is_empty());
        assert_eq!(refused().with_findings(vec![fault("name"), fault("email")]).listed().len(), 2);
    }

    #[test]
    fn a_single_finding_with_a_line_or_a_sentence_of_its_own_is_told() {
        let refused = || Diagnostic::new(Sentence::new("refused"), None);
        let at = Location { line: Some(3), ..Location::default() };
        let reason = || Sentence::new("fault-needed");
        assert_eq!(refused().with_findings(vec![Finding::new(at, reason())]).listed().len(), 1);
        let placed = Finding::placed(Location::default(), reason());
        assert_eq!(refused().with_findings(vec![placed]).listed().len(), 1);
    }
}
