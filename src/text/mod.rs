//! Sentences in two languages, and dates and hours written and read. Keeps out: every noun of the
//! table, and the clock.

mod accents;
mod dates;
mod diagnostic;
mod families;
mod first_names;
mod hours;
mod language;
mod sentence;
mod shell;
mod tell;
mod when;
mod words;

pub use accents::{alphabetical, base_letter, unaccented};
pub use dates::{clock, duration, euros};
pub use diagnostic::{Diagnostic, DiagnosticKind, Finding, FindingSort, Location, Word};
pub use families::FAMILIES;
pub use first_names::is_first_name;
pub use hours::read_time;
pub use language::Language;
pub use sentence::{Argument, Sentence};
pub use shell::quoted;
pub use when::read_date;
