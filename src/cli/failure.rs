//! Why a command stops, as the command line says it; the exit status follows from its kind. Keeps
//! out: printing.

use std::io;
use std::path::Path;

use crate::say;
use crate::text::{Diagnostic, DiagnosticKind, Finding, Sentence};

/// A command that was not done.
pub(super) type Failure = Diagnostic;

impl Diagnostic {
    /// A command nobody understands.
    pub fn usage(what: Sentence, hint: Option<Sentence>) -> Self {
        Self { kind: DiagnosticKind::Usage, ..Self::new(what, hint) }
    }

    /// What the system said about a file.
    pub fn file(path: &Path, error: &io::Error) -> Self {
        let path = path.display().to_string();
        let what = match error.kind() {
            io::ErrorKind::NotFound => say!("cli-file-absent", path = path),
            io::ErrorKind::PermissionDenied => say!("cli-file-forbidden", path = path),
            _ => say!("cli-file-failed", path = path, reason = error.to_string()),
        };
        Self::new(what, None)
    }

    /// A file that was not taken, with every place in it that is wrong.
    pub fn unread(mut self, file: &str) -> Self {
        // A sentence about the whole file does not name it, nor does one that repeats the first place.
        let repeats = |first: &Finding| first.sentence() == self.what;
        if self.findings.first().is_none_or(repeats) {
            self.what = say!("cli-in-file", file = file, what = self.what);
        }
        for finding in &mut self.findings {
            finding.at.file = Some(file.to_owned());
        }
        self
    }

    /// Words of the command line that were not taken.
    pub fn words(mut self) -> Self {
        let count = self.findings.len();
        // The list has said the first of them already.
        if count > 1 {
            self.what = say!("cli-words-wrong", count = count);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Location;

    fn in_list(failure: &Failure) -> Vec<String> {
        failure.listed().iter().map(|finding| finding.in_list().0).collect()
    }

    #[test]
    fn a_bad_row_is_told_with_its_file_and_line_as_editors_read_it() {
        let at = Location { line: Some(3), ..Location::field("data") };
        let bad = Finding::new(at, say!("fault-needed"));
        let unreadable = Diagnostic::new(say!("import-refused"), None).with_findings(vec![bad]);
        let failure = unreadable.unread("a.csv");
        assert_eq!(in_list(&failure), ["a.csv:3"]);
        let told = say!("cli-column", column = "data", reason = say!("fault-needed"));
        assert_eq!(failure.findings.first().map(|finding| finding.in_list().1), Some(told));
        assert_eq!(failure.what.key, "import-refused");
    }

    #[test]
    fn a_sentence_that_repeats_the_first_bad_place_names_the_file_too() {
        let bad =
            Finding::new(Location { line: Some(3), ..Location::default() }, say!("fault-needed"));
        let told = bad.sentence();
        let failure = Diagnostic::new(told.clone(), None).with_findings(vec![bad]).unread("a.pb");
        assert_eq!(failure.what, say!("cli-in-file", file = "a.pb", what = told));
    }

    #[test]
    fn what_is_wrong_with_a_whole_file_names_the_file() {
        let failure = Diagnostic::new(say!("file-empty"), Some(say!("file-empty-hint")));
        let failure = failure.unread("a.csv");
        assert_eq!(failure.what, say!("cli-in-file", file = "a.csv", what = say!("file-empty")));
    }

    #[test]
    fn a_single_bad_word_is_not_told_twice() {
        let bad = || Finding::new(Location::default(), say!("word-no-value", word = "x"));
        let unreadable =
            |bad| Diagnostic::new(say!("word-no-value", word = "x"), None).with_findings(bad);
        let one = unreadable(vec![bad()]).words();
        assert_eq!((in_list(&one).len(), one.what.key.as_ref()), (0, "word-no-value"));
        let two = unreadable(vec![bad(), bad()]).words();
        assert_eq!((in_list(&two).len(), two.what.key.as_ref()), (2, "cli-words-wrong"));
    }
}
