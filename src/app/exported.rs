//! What became of a document that was asked for, told on screen. Keeps out: writing it.

use super::application::App;
use crate::flow::{Layer, Notice};
use crate::kit::PageLine;
use crate::say;
use crate::text::Sentence;

impl App {
    /// Says where a document is, and on a page what somebody should look at before it goes out.
    pub(super) fn exported(&mut self, path: String, notes: &[Sentence]) {
        let told = say!("app-exported", path = path);
        if !notes.is_empty() {
            self.tell_all(&say!("app-exported-title"), &told, notes);
        }
        self.notice = Some(Notice::good(told));
    }

    /// Says why a document was not written; where several things stop it, all of them on a page.
    pub(super) fn not_exported(
        &mut self,
        what: Sentence,
        hint: Option<Sentence>,
        all: &[Sentence],
    ) {
        if all.len() > 1 {
            let told = hint.clone().unwrap_or_else(|| what.clone());
            self.tell_all(&say!("app-not-exported-title"), &told, all);
        }
        self.notice = Some(Notice::bad(what, hint));
    }

    fn tell_all(&mut self, title: &Sentence, first: &Sentence, all: &[Sentence]) {
        let tell = |sentence: &Sentence| self.session.language.tell(sentence);
        let mut lines = vec![PageLine::plain(tell(first)), PageLine::blank()];
        lines.extend(all.iter().map(|one| PageLine::entry("-", tell(one), 2)));
        let page = Layer::page(tell(title), lines);
        self.layers.push(*page);
    }
}
