//! The phases of the process and its territories in the final report. Keeps out: counting.

use super::ReportPage;
use super::contents::Contents;
use crate::documents::refusal::ExportRefusal;
use crate::documents::{Document, by_phase};
use crate::domain::Kind;
use crate::readings::phases::ByPhase;
use crate::say;

impl ReportPage<'_> {
    /// What there is of each phase; nothing where nobody states any.
    pub(super) fn phases(&self) -> String {
        let found = Some(ByPhase::of(self.book)).filter(ByPhase::is_stated);
        found
            .map(|found| by_phase::dashed(by_phase::grid(&found)).markdown(self.language))
            .unwrap_or_default()
    }

    /// What the territories did and tell, where there are any.
    pub(super) fn territories(&self, contents: &mut Contents) -> Result<(), ExportRefusal> {
        if self.book.every(Kind::Territories).next().is_some() {
            let territories = (self.document)(Document::Territories, None)?;
            contents.document(say!("report-territories"), &territories);
        }
        Ok(())
    }
}
