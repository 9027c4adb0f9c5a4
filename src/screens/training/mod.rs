//! The plan of training: needs with the courses that answer them, the calendar of the editions, and
//! pages of what they add up to. Keeps out: adding up, which the readings do.

mod calendar;
mod conventions;
mod months;
mod plan;
mod totals;

pub(super) use calendar::Editions;
pub(super) use conventions::Conventions;
pub(crate) use months::page as months_page;
pub(super) use plan::Plan;
pub(crate) use totals::page as totals_page;
