//! Handing a text to the clipboard of the terminal. Keeps out: the sequence that carries it, and
//! what is copied.

use super::application::App;
use super::effect::Effect;
use crate::flow::{Export, Notice};
use crate::ledger::Refusal;
use crate::say;
use crate::text::{Diagnostic, Sentence};

/// The bytes that terminals take at once: xterm reads 100,000 of a sequence, of which four carry
/// three (XTerm Control Sequences, "Manipulate Selection Data").
const LARGEST: usize = 74_994;

impl App {
    /// Copies a text.
    ///
    /// # Errors
    /// When it is longer than what a terminal takes, or empty.
    pub(super) fn copy(&mut self, what: Sentence, text: String) -> Result<(), Refusal> {
        let long = text.len();
        if long > LARGEST {
            let what = say!("copy-too-long", what = what, bytes = long, most = LARGEST);
            return Err(Refusal::new(what, Some(say!("copy-too-long-hint"))));
        }
        let count = text.chars().count();
        self.effects.push(Effect::Copy(text));
        self.notice = Some(Notice::good(say!("copy-done", what = what, count = count)));
        Ok(())
    }

    /// Copies a document that was made.
    pub(super) fn copy_made(&mut self, (export, made): (Export, Result<String, Diagnostic>)) {
        let what = export.document.sentence();
        if let Err(refusal) = made.and_then(|text| self.copy(what, text)) {
            self.refuse(&refusal);
        }
    }
}
