//! Which of the sheets of a workbook is read: the one that was named, else the first that holds
//! anything. Keeps out: reading them.

use super::filler::Filler;
use super::layout::Layout;
use super::{absent, empty};
use crate::exchange::reading::sheet::{Sheet, SheetChoice};
use crate::exchange::unreadable::Unreadable;

/// The sheets so far.
pub(super) struct Found<'a> {
    choice: &'a SheetChoice,
    read: Option<(String, Filler, Layout)>,
    others: Vec<String>,
    all: Vec<String>,
}

impl<'a> Found<'a> {
    pub(super) const fn of(choice: &'a SheetChoice) -> Self {
        Self { choice, read: None, others: Vec::new(), all: Vec::new() }
    }

    /// Whether the sheet of this name is read whole; of another all there is to know is that it
    /// holds something.
    pub(super) fn wants(&self, name: &str) -> bool {
        match &self.choice.name {
            Some(wanted) => is_called(wanted, name) && self.read.is_none(),
            None => self.read.is_none(),
        }
    }

    /// Whether sheets that are hidden are read too: when one is named, or all that is hidden is wanted.
    pub(super) fn wants_hidden(&self) -> bool {
        self.choice.name.is_some() || self.choice.hidden
    }

    /// Takes a sheet.
    pub(super) fn take(&mut self, name: String, filler: Filler, layout: Layout) {
        self.all.push(name.clone());
        if filler.is_empty() {
            return;
        }
        if self.wants(&name) {
            self.read = Some((name, filler, layout));
        } else {
            self.others.push(name);
        }
    }

    /// The sheet that is read.
    ///
    /// # Errors
    /// When there is none of that name, or none that holds anything.
    pub(super) fn chosen(self) -> Result<Sheet, Unreadable> {
        let Some((name, filler, layout)) = self.read else {
            return Err(match &self.choice.name {
                Some(wanted) if !self.all.iter().any(|name| is_called(wanted, name)) => {
                    absent(wanted, &self.all)
                }
                _ => empty(),
            });
        };
        let others = if self.choice.name.is_some() { Vec::new() } else { self.others };
        filler.sheet(name, others, &layout, self.choice.hidden)
    }
}

fn is_called(wanted: &str, name: &str) -> bool {
    wanted.trim().to_lowercase() == name.trim().to_lowercase()
}
