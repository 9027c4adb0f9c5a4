//! What became of something that was asked for, told on screen: where a document is, or why it was
//! not done. Keeps out: doing it.

use super::application::App;
use crate::flow::{Layer, Notice};
use crate::kit::PageLine;
use crate::say;
use crate::text::{Diagnostic, FindingSort, Sentence};

impl App {
    /// Says where a document is, and on a page what somebody should look at before it goes out.
    pub(super) fn exported(&mut self, path: String, notes: &[Sentence]) {
        let told = say!("app-exported", path = path);
        if !notes.is_empty() {
            self.tell_all(&say!("app-exported-title"), &told, notes);
        }
        self.notice = Some(Notice::good(told));
    }

    /// Says why something was not done; where several places stop it that no form shows, all of
    /// them on a page.
    pub(super) fn refuse(&mut self, why: &Diagnostic) {
        let placed = why.findings.iter().filter(|finding| finding.sort == FindingSort::Placed);
        let all: Vec<Sentence> = placed.map(|finding| finding.reason.clone()).collect();
        if all.len() > 1 {
            let first = why.hint().unwrap_or(&why.what);
            self.tell_all(&say!("app-not-exported-title"), first, &all);
        }
        self.notice = Some(Notice::refused(why));
    }

    fn tell_all(&mut self, title: &Sentence, first: &Sentence, all: &[Sentence]) {
        let tell = |sentence: &Sentence| self.session.language.tell(sentence);
        let mut lines = vec![PageLine::plain(tell(first)), PageLine::blank()];
        lines.extend(all.iter().map(|one| PageLine::entry("-", tell(one), 2)));
        let page = Layer::page(tell(title), lines);
        self.layers.push(*page);
    }
}
