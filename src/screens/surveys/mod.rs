//! Surveys on screen: their answers with the themes of each, and how far those who coded them agree.
//! Keeps out: counting.

mod answers;
mod totals;

pub(super) use answers::Answers;
pub(crate) use totals::page as totals_page;
