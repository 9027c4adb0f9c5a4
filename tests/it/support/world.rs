//! What the world around a seat answers: files, and the tables of its folder. Keeps out: the seat.

use std::cell::Cell;
use std::fs::{self, DirEntry};
use std::path::Path;

use chrono::{DateTime, FixedOffset};
use tavolo::app::Msg;
use tavolo::domain::{Id, Viewer};
use tavolo::flow::{FolderEntry, Neighbour, PathContent, Waiting};
use tavolo::ledger::Ledger;
use tavolo::readings::engagements::Engagements;
use tavolo::readings::occasions::occasions;
use tavolo::readings::{Glance, GlanceFacts};
use tavolo::say;
use tavolo::text::{Diagnostic, DiagnosticKind};

use super::Seat;

/// The tables of a folder: this one, another, and one that cannot be read.
pub(super) fn around(ledger: &Ledger, now: DateTime<FixedOffset>) -> Vec<Neighbour> {
    let glance = |ledger: &Ledger| {
        Glance::on(now.date_naive(), GlanceFacts::of(&ledger.seen_by(Viewer::Facilitator)))
    };
    let held = |ledger: &Ledger| occasions(&Engagements::of(&ledger.seen_by(Viewer::Facilitator)));
    let of = |name: &str, glance, held, is_here| Neighbour {
        name: name.to_owned(),
        dir: name.into(),
        glance,
        is_here,
        clashes: Vec::new(),
        twins: Vec::new(),
        held,
    };
    let other = super::ledger(include_bytes!("../../../fixtures/minimo/bundle.json"));
    vec![
        of("guasto", Err(say!("across-damaged")), Vec::new(), false),
        of("minimo", Ok(glance(&other)), held(&other), false),
        of("opla", Ok(glance(ledger)), held(ledger), true),
    ]
}

/// Ids that count up, later than any of a fixture.
pub(super) fn mint() -> impl Fn() -> Id {
    minted(0xffff_0000_0000_7000_8000_0000_0000_0000)
}

/// Ids that count up after this one.
pub(super) fn minted(after: u128) -> impl Fn() -> Id {
    let next = Cell::new(after);
    move || {
        next.set(next.get() + 1);
        Id::from_bits(next.get())
    }
}

/// What waits for a decision, after one of them was let go of.
pub(super) fn waiting(waits: &mut Vec<Waiting>, decided: Option<Id>) -> Vec<Waiting> {
    waits.retain(|it| Some(it.id()) != decided);
    waits.clone()
}

impl Seat {
    /// Chooses among the tables of the folder before sitting down.
    pub(crate) fn choose(&mut self) -> &mut Self {
        let found = around(&self.ledger, self.now);
        self.app.handle(Msg::Choosing(Ok(found)), &mut self.ledger, self.now);
        self
    }
}

/// What stands under a path, as the command line finds it.
pub(super) fn found(path: &Path) -> Result<PathContent, Diagnostic> {
    if path.is_dir() {
        let entry = |entry: DirEntry| FolderEntry {
            name: entry.file_name().to_string_lossy().into_owned(),
            is_folder: entry.path().is_dir(),
            size: entry.metadata().unwrap().len(),
        };
        let entries = fs::read_dir(path).unwrap().map(|found| entry(found.unwrap())).collect();
        return Ok(PathContent::Folder(path.to_owned(), entries));
    }
    let read = fs::read(path).map(|bytes| PathContent::File(path.to_owned(), bytes));
    read.map_err(|_| Diagnostic::of_kind(DiagnosticKind::Refused, say!("store-full")))
}
