//! Documents that others read: verbale, ranking, lists, pictures, bundle, each declared by a row in
//! its own file, and named here. Keeps out: files, terminals and the clock; a document follows from
//! the records alone, to the byte.

mod across;
mod actions;
mod attendance;
mod ballot_results;
mod bundle;
mod by_phase;
mod calendar;
mod commitments;
mod convocation;
mod decidim_answers;
mod docpp;
mod document;
mod draw;
mod group_work;
mod in_words;
#[cfg(test)]
mod manual;
mod minutes;
mod named_in;
mod open_data;
mod pictures;
mod plans;
#[cfg(test)]
mod printed;
mod ranking;
mod record;
mod refusal;
mod reopened;
mod report;
mod rotation;
#[cfg(test)]
mod sample;
mod scoresheets;
mod selection;
mod shipped;
mod stakeholders;
mod survey;
mod swot;
mod synthesis;
mod territories;
mod territory_calendar;
#[cfg(test)]
mod tests;
mod training;
mod votes;
mod write;
mod writer;

pub use crate::print::{Format, Letterhead, Template, Templates};
pub use crate::privacy::Hit;
pub use across::{Across, Contribution};
pub use calendar::joined_calendars;
pub use document::Subject;
pub use named_in::named_in;
pub use open_data::{CHECKSUMS, Part, folder};
pub(crate) use ranking::places as ranking_places;
pub use ranking::{Fragility, basis as ranking_basis, robustness};
pub use refusal::ExportRefusal;
pub use shipped::template_names;
pub use write::{Made, Request, language, make, missing, write};

use document::Row;

/// Names every document, in the order in which they are offered, and where its row stands.
macro_rules! documents {
    ($( $(#[$meta:meta])* $name:ident = $row:path; )*) => {
        /// A document that can be written from the records.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Document { $( $(#[$meta])* $name, )* }

        impl Document {
            /// Every document, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$( Self::$name, )*];

            /// What it is declared to be.
            const fn row(self) -> &'static Row {
                match self { $( Self::$name => &$row, )* }
            }
        }
    };
}

documents! {
    /// The verbale of one sitting.
    Minutes = minutes::ROW;
    /// The convocation of one sitting, with its order of the day.
    Convocation = convocation::ROW;
    /// The attendance sheet of one sitting, or the participation over all of them.
    Attendance = attendance::ROW;
    /// One sitting, or all of them, for a calendar program.
    Calendar = calendar::ROW;
    /// The ranking of the open round, or of the round closed last.
    Ranking = ranking::ROW;
    /// The marks that ranking is made of, a row a box, without names.
    RankingMarks = ranking::MARKS;
    /// Blank score sheets, one for each assessor.
    Scoresheets = scoresheets::ROW;
    /// The stakeholders of the map.
    Stakeholders = stakeholders::ROW;
    /// Who does what by when.
    Actions = actions::ROW;
    /// The four lists of a SWOT.
    Swot = swot::ROW;
    /// The preparatory synthesis document.
    Synthesis = synthesis::ROW;
    /// What each body commits.
    Commitments = commitments::ROW;
    /// The plan of training: needs, courses, calendar, what became of it.
    Courses = training::plan::ROW;
    /// The courses that were approved, for a tender.
    TenderAnnex = training::annex::ROW;
    /// The editions of the courses, for a calendar program.
    CourseCalendar = training::calendar::ROW;
    /// The plans by which bodies reorganise themselves.
    Plans = plans::ROW;
    /// The results of a survey, by theme.
    Survey = survey::ROW;
    /// What each territory did and tells, by phase.
    Territories = territories::ROW;
    /// The tables of the territories, for a calendar program.
    TerritoryCalendar = territory_calendar::ROW;
    /// The power/interest grid, as a picture.
    Grid = pictures::GRID;
    /// The classes of salience, as a picture.
    Salience = pictures::SALIENCE;
    /// Who moves whom, as a picture.
    Network = pictures::NETWORK;
    /// The participatory proposal document.
    DocPp = docpp::ROW;
    /// The record in the order of the Osservatorio.
    Record = record::ROW;
    /// Everything in one document.
    Report = report::ROW;
    /// A rule of selection applied.
    Selection = selection::ROW;
    /// The results of a vote on projects.
    BallotResults = ballot_results::ROW;
    /// The protocol of a draw.
    Draw = draw::ROW;
    /// The plan of work in groups of one sitting.
    Rotation = rotation::ROW;
    /// The answers to proposals that came from Decidim, for it to take in.
    DecidimAnswers = decidim_answers::ROW;
    /// A folder of public CSV and documents.
    OpenData = open_data::ROW;
    /// Every record, for another table.
    Bundle = bundle::ROW;
}
