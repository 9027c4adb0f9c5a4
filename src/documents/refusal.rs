//! Why a document is not written. Keeps out: exit codes and notices.

use super::Document;
use crate::domain::World;
use crate::print::Format;
use crate::print::template::Fault;
use crate::privacy::{Found, Hit, NamedOffice, personal};
use crate::readings::{Face, NoMarks};
use crate::say;
use crate::text::{Argument, Diagnostic, Finding, Location, Sentence};

/// A document was not written; where a public one would have shown personal data, its findings say
/// each place.
pub type ExportRefusal = Diagnostic;

impl Diagnostic {
    /// A format that the document does not have.
    pub fn format(document: Document, format: Format) -> Self {
        Self::format_of(document, document.formats(), format)
    }

    /// A format that is none of those.
    pub(super) fn format_of(document: Document, formats: &[Format], format: Format) -> Self {
        let formats: Vec<&str> = formats.iter().map(|format| format.code()).collect();
        Self::whole(
            say!("export-format", document = document.sentence(), format = format.code()),
            say!("export-format-hint", formats = formats.join(", ")),
        )
    }

    /// A face was asked of a document that has only the other.
    pub fn no_such_face(document: Document, asked: Face) -> Self {
        if asked == Face::Reserved {
            return Self::whole(
                say!("export-public-only", document = document.sentence()),
                say!("export-public-only-hint"),
            );
        }
        if !document.is_confidential() {
            return Self::whole(
                say!("export-always-reserved", document = document.sentence()),
                say!("export-always-reserved-hint"),
            );
        }
        Self::whole(
            say!("export-reserved-only", document = document.sentence()),
            say!("export-reserved-only-hint"),
        )
    }

    /// The program was built without what writes this format.
    pub(super) fn not_built(format: Format) -> Self {
        Self::whole(
            say!("export-not-built", format = format.code()),
            say!("export-not-built-hint", format = format.code()),
        )
    }

    pub(super) fn unnamed(numbers: &str) -> Self {
        Self::whole(say!("export-which"), sittings(numbers))
    }

    pub(super) fn unknown(id: &str, numbers: &str) -> Self {
        Self::whole(say!("export-no-sitting", id = id), sittings(numbers))
    }

    /// There is no round.
    pub fn no_round() -> Self {
        Self::whole(say!("export-no-round"), say!("export-no-round-hint"))
    }

    /// There is nothing to read of a round.
    pub fn no_marks(why: NoMarks) -> Self {
        match why {
            NoMarks::Round => Self::no_round(),
            NoMarks::Hidden => Self::blind(),
        }
    }

    pub(super) fn unknown_round(id: &str) -> Self {
        Self::whole(say!("export-unknown-round", id = id), say!("export-unknown-round-hint"))
    }

    /// The marks of a blind round were asked for before it was closed.
    pub fn blind() -> Self {
        Self::whole(say!("export-blind"), say!("export-blind-hint"))
    }

    /// The weights sum to zero.
    pub fn no_weight() -> Self {
        Self::whole(say!("export-no-weight"), say!("export-no-weight-hint"))
    }

    pub(super) fn no_process() -> Self {
        Self::whole(say!("export-no-process"), say!("export-no-process-hint"))
    }

    pub(super) fn folder() -> Self {
        Self::whole(say!("export-folder"), say!("export-folder-hint"))
    }

    pub(super) fn unnamed_selection(names: &str) -> Self {
        Self::whole(say!("export-which-selection"), selections(names))
    }

    pub(super) fn unknown_selection(id: &str, names: &str) -> Self {
        Self::whole(say!("export-no-selection", id = id), selections(names))
    }

    /// There is no vote on projects.
    pub(super) fn no_budget() -> Self {
        Self::whole(say!("export-no-budget"), say!("export-no-budget-hint"))
    }

    pub(super) fn unknown_budget(id: &str, numbers: &str) -> Self {
        let hint = say!("export-unknown-budget-hint", numbers = numbers);
        Self::whole(say!("export-unknown-budget", id = id), hint)
    }

    /// The results of a vote were asked for before it was closed.
    pub(super) fn open_budget() -> Self {
        Self::whole(say!("export-open-budget"), say!("export-open-budget-hint"))
    }

    /// The sitting has no groups.
    pub(super) fn no_groups() -> Self {
        Self::whole(say!("export-no-groups"), say!("export-no-groups-hint"))
    }

    /// There is no such draw.
    pub(super) fn no_draw() -> Self {
        Self::whole(say!("export-no-draw"), say!("export-no-draw-hint"))
    }

    /// The same refusal, saying in which file of a folder.
    pub(super) fn in_file(self, name: &str) -> Self {
        Self { what: say!("export-in-file", file = name, what = self.what), ..self }
    }

    /// The records could not be put into the form asked for, which no record that was let in brings
    /// about.
    pub(super) fn unwritable(reason: impl Into<Argument>) -> Self {
        Self::whole(say!("export-unwritable", reason = reason), say!("export-unwritable-hint"))
    }

    /// Refuses a public text that shows personal data; `offices` are people it has to name. What
    /// may be a name is given back.
    ///
    /// # Errors
    /// Every hit, in the order of lines.
    pub(super) fn if_personal(
        text: &str,
        offices: &[NamedOffice],
        book: &dyn World,
    ) -> Result<Vec<Hit>, Self> {
        let Found { hits, uncertain } = personal(text, offices, book);
        match hits.first() {
            None => Ok(uncertain),
            Some(first) => {
                let what = say!("export-personal", count = hits.len(), first = first.sentence());
                let findings: Vec<Finding> = hits.iter().map(Finding::from).collect();
                let office = findings.iter().find_map(|found| found.disputed.clone());
                let office = office.map(|name| say!("export-office-hint", name = name));
                let hints = office.into_iter().chain([say!("export-personal-hint")]);
                Err(Self::new(what, hints).with_findings(findings))
            }
        }
    }
}

impl From<Fault> for ExportRefusal {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Template { file, line, reason } => Self::whole(
                say!("template-broken", file = file, line = line, reason = reason),
                say!("template-broken-hint"),
            ),
            Fault::Program(reason) => Self::unwritable(reason),
        }
    }
}

impl From<&Hit> for Finding {
    fn from(hit: &Hit) -> Self {
        let at = Location { line: u64::try_from(hit.line).ok(), ..Location::default() };
        // A word that is a name only where it stands as one may be an office's.
        let disputed = hit.held.as_ref().map(|_| hit.found.clone());
        Self { disputed, ..Self::placed(at, hit.sentence()) }
    }
}

fn selections(names: &str) -> Sentence {
    if names.is_empty() {
        say!("export-no-selections")
    } else {
        say!("export-selections", names = names)
    }
}

fn sittings(numbers: &str) -> Sentence {
    if numbers.is_empty() {
        say!("export-no-sittings")
    } else {
        say!("export-sittings", numbers = numbers)
    }
}
