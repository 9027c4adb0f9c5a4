//! What became of something that was asked for, told on screen: where a document is, or why it was
//! not done. Keeps out: doing it.

use super::application::App;
use super::effect::Exported;
use crate::flow::{Layer, Notice};
use crate::kit::PageLine;
use crate::ledger::Ledger;
use crate::text::{Diagnostic, Finding, FindingSort, Sentence};
use crate::{commands, say};

impl App {
    /// Says where a document is, and on a page what somebody should look at before it goes out.
    pub(super) fn exported(&mut self, made: Exported) {
        let told = match made.replaces {
            true => say!("app-exported-over", path = made.path),
            false => say!("app-exported", path = made.path),
        };
        if !made.notes.is_empty() {
            self.tell_all(&say!("app-exported-title"), &told, &made.notes);
        }
        self.notice = Some(Notice::good(told));
    }

    /// Says why a document was not written. Words that are taken for a name only because they stand
    /// where a person could are asked about: one key says that they are an office, and the document
    /// is written.
    pub(super) fn not_exported(&mut self, why: &Diagnostic, ledger: &Ledger) {
        let taken = why.findings.iter().find_map(|finding| finding.disputed.clone());
        let Some((name, export)) = taken.zip(self.exporting.take()) else {
            self.refuse(why);
            return;
        };
        let of_it = |finding: &&Finding| finding.disputed.as_ref() == Some(&name);
        let first = why.findings.iter().find(of_it).map(|finding| finding.reason.clone());
        let first = first.unwrap_or_else(|| why.what.clone());
        let question =
            self.with_ctx(ledger, |ctx| commands::is_office(name.clone(), export, &first, ctx));
        self.refuse(why);
        self.layers.push(*question);
    }

    /// Says why something was not done; the places that stop it and that no form shows stand on a
    /// page, where a long sentence is not cut.
    pub(super) fn refuse(&mut self, why: &Diagnostic) {
        let placed = why.findings.iter().filter(|finding| finding.sort == FindingSort::Placed);
        let all: Vec<Sentence> = placed.map(|finding| finding.reason.clone()).collect();
        if !all.is_empty() {
            let first = why.hint().unwrap_or(&why.what);
            self.tell_all(&say!("app-not-exported-title"), first, &all);
        }
        self.notice = Some(Notice::refused(why));
    }

    /// Whoever pressed the key of a form goes on typing: what was refused lies over the room until
    /// it is read, so that no letter of a sentence is a command there.
    pub(super) fn hold_what_follows(&mut self, why: &Diagnostic) {
        let running = self.running.map(|(name, _)| name);
        let types = self.commands.iter().any(|row| row.types && Some(row.name) == running);
        if !types || !self.layers.is_empty() {
            return;
        }
        let told = [Some(&why.what), why.hint()].into_iter().flatten();
        let lines = told.map(|it| PageLine::plain(self.session.language.tell(it))).collect();
        let title = self.session.language.tell(&say!("app-refused-title"));
        self.layers.push(*Layer::page(title, lines).under("refused"));
    }

    fn tell_all(&mut self, title: &Sentence, first: &Sentence, all: &[Sentence]) {
        let tell = |sentence: &Sentence| self.session.language.tell(sentence);
        let mut lines = vec![PageLine::plain(tell(first)), PageLine::blank()];
        lines.extend(all.iter().map(|one| PageLine::entry("-", tell(one), 2)));
        let page = Layer::page(tell(title), lines);
        self.layers.push(*page);
    }
}
