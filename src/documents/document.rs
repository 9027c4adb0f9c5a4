//! Which documents there are, and in which formats and faces. Keeps out: what stands in them.

use crate::print::Format;
use crate::readings::Face;
use crate::say;
use crate::text::Sentence;

/// A document that can be written from the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Document {
    /// The verbale of one sitting.
    Minutes,
    /// The ranking of the open round, or of the round closed last.
    Ranking,
    /// The marks that ranking is made of, a row a box, without names.
    RankingMarks,
    /// Blank score sheets, one for each assessor.
    Scoresheets,
    /// The stakeholders of the map.
    Stakeholders,
    /// Who does what by when.
    Actions,
    /// The four lists of a SWOT.
    Swot,
    /// The preparatory synthesis document.
    Synthesis,
    /// What each body commits.
    Commitments,
    /// The power/interest grid, as a picture.
    Grid,
    /// The classes of salience, as a picture.
    Salience,
    /// Who moves whom, as a picture.
    Network,
    /// The participatory proposal document.
    DocPp,
    /// The record in the order of the Osservatorio.
    Record,
    /// Everything in one document.
    Report,
    /// A rule of selection applied.
    Selection,
    /// A folder of public CSV and documents.
    OpenData,
    /// The convocation of one sitting, with its order of the day.
    Convocation,
    /// The attendance sheet of one sitting, or the participation over all of them.
    Attendance,
    /// One sitting, or all of them, for a calendar program.
    Calendar,
    /// Every record, for another table.
    Bundle,
}

impl Document {
    /// Every document.
    pub const ALL: &'static [Self] = &[
        Self::Minutes,
        Self::Convocation,
        Self::Attendance,
        Self::Calendar,
        Self::Ranking,
        Self::RankingMarks,
        Self::Scoresheets,
        Self::Stakeholders,
        Self::Actions,
        Self::Swot,
        Self::Synthesis,
        Self::Commitments,
        Self::Grid,
        Self::Salience,
        Self::Network,
        Self::DocPp,
        Self::Record,
        Self::Report,
        Self::Selection,
        Self::OpenData,
        Self::Bundle,
    ];

    /// As it is called on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Ranking => "ranking",
            Self::RankingMarks => "ranking-marks",
            Self::Scoresheets => "scoresheets",
            Self::Stakeholders => "stakeholders",
            Self::Actions => "actions",
            Self::Swot => "swot",
            Self::Synthesis => "synthesis",
            Self::Commitments => "commitments",
            Self::Convocation => "convocation",
            Self::Attendance => "attendance",
            Self::Calendar => "calendar",
            Self::Grid => "grid",
            Self::Salience => "salience",
            Self::Network => "network",
            Self::DocPp => "docpp",
            Self::Record => "record",
            Self::Report => "report",
            Self::Selection => "selection",
            Self::OpenData => "open-data",
            Self::Bundle => "bundle",
        }
    }

    /// The document with this code.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|document| document.code() == code)
    }

    /// How a sentence names it.
    pub fn sentence(self) -> Sentence {
        match self {
            Self::Minutes => say!("document-minutes"),
            Self::Ranking => say!("document-ranking"),
            Self::RankingMarks => say!("document-ranking-marks"),
            Self::Scoresheets => say!("document-scoresheets"),
            Self::Stakeholders => say!("document-stakeholders"),
            Self::Actions => say!("document-actions"),
            Self::Swot => say!("document-swot"),
            Self::Synthesis => say!("document-synthesis"),
            Self::Commitments => say!("document-commitments"),
            Self::Convocation => say!("document-convocation"),
            Self::Attendance => say!("document-attendance"),
            Self::Calendar => say!("document-calendar"),
            Self::Grid => say!("document-grid"),
            Self::Salience => say!("document-salience"),
            Self::Network => say!("document-network"),
            Self::DocPp => say!("document-docpp"),
            Self::Record => say!("document-record"),
            Self::Report => say!("document-report"),
            Self::Selection => say!("document-selection"),
            Self::OpenData => say!("document-open-data"),
            Self::Bundle => say!("document-bundle"),
        }
    }

    /// The formats it is written in, the one that is taken when nobody says first.
    pub const fn formats(self) -> &'static [Format] {
        match self {
            Self::OpenData => &[Format::Markdown],
            Self::Calendar => &[Format::Ics],
            Self::Minutes
            | Self::Convocation
            | Self::Synthesis
            | Self::DocPp
            | Self::Report
            | Self::Scoresheets => &[Format::Markdown, Format::Html, Format::Fodt],
            Self::Ranking => &[
                Format::Markdown,
                Format::Html,
                Format::Fodt,
                Format::Csv,
                Format::Json,
                Format::Xlsx,
                Format::Svg,
            ],
            Self::Stakeholders
            | Self::Actions
            | Self::Attendance
            | Self::Swot
            | Self::Commitments
            | Self::Record
            | Self::Selection => &[
                Format::Markdown,
                Format::Html,
                Format::Fodt,
                Format::Csv,
                Format::Json,
                Format::Xlsx,
            ],
            // For people the marks stand in the ranking.
            Self::RankingMarks => &[Format::Csv, Format::Json, Format::Xlsx],
            Self::Grid | Self::Salience | Self::Network => &[Format::Svg],
            Self::Bundle => &[Format::Json],
        }
    }

    /// The face in which it is written when `asked` for one: a bundle is always the whole table,
    /// the pictures of the map show ratings, marks and selections never name anybody.
    pub const fn face(self, asked: Face) -> Face {
        match self {
            Self::Bundle => Face::Reserved,
            // A rating beside a name is confidential: no public face can be made of it.
            Self::Grid | Self::Salience | Self::Network => Face::Reserved,
            // These name nobody: they have nothing to reserve.
            Self::RankingMarks
            | Self::Selection
            | Self::Record
            | Self::OpenData
            | Self::Calendar => Face::Public,
            // A ranking names those who stand aside, and no mark.
            Self::Ranking
            | Self::Minutes
            | Self::Convocation
            | Self::Attendance
            | Self::Scoresheets
            | Self::Stakeholders
            | Self::Actions
            | Self::Synthesis
            | Self::Commitments
            | Self::DocPp
            | Self::Report => asked,
            // Entries of a SWOT are nobody's: they go out without speakers.
            Self::Swot => Face::Public,
        }
    }

    /// Whether asking for its public face is a mistake to be told. A bundle is for another table,
    /// and its users know it; a picture is made to be put into a report.
    pub const fn refuses_public(self) -> bool {
        matches!(self, Self::Grid | Self::Salience | Self::Network)
    }

    /// Whether it is of one record, which must be named.
    pub const fn needs_id(self) -> bool {
        matches!(self, Self::Minutes | Self::Convocation)
    }

    /// Whether it can also be of one sitting, where it is of all of them when none is named.
    pub const fn takes_id(self) -> bool {
        matches!(self, Self::Attendance | Self::Calendar)
    }

    /// Whether it is a folder of files (see [`folder`](super::folder)).
    pub const fn is_folder(self) -> bool {
        matches!(self, Self::OpenData)
    }

    /// Whether it is of one round of assessment: the one that is named, else the open one or the
    /// one closed last.
    pub const fn is_of_round(self) -> bool {
        matches!(self, Self::Ranking | Self::RankingMarks | Self::Scoresheets)
    }

    /// Whether it is a public act that must name the two offices of the process.
    pub const fn names_offices(self) -> bool {
        matches!(self, Self::DocPp | Self::Record | Self::Report)
    }

    /// A name for the file, in letters, digits and hyphens: `minutes-3-public.md`.
    pub fn file_name(self, id: Option<&str>, face: Face, format: Format) -> String {
        let id = id.map(|id| {
            id.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>()
        });
        let id = id.filter(|id| !id.is_empty()).map(|id| format!("-{id}")).unwrap_or_default();
        if self.is_folder() {
            return format!("{}-{}", self.code(), self.face(face).code());
        }
        format!("{}{id}-{}.{}", self.code(), self.face(face).code(), format.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_is_found_by_its_code() {
        assert!(
            Document::ALL.iter().all(|document| Document::of(document.code()) == Some(*document))
        );
        assert_eq!(Document::of("letter"), None);
    }

    #[test]
    fn a_bundle_is_reserved_whatever_is_asked() {
        assert_eq!(Document::Bundle.face(Face::Public), Face::Reserved);
        assert_eq!(Document::Minutes.face(Face::Public), Face::Public);
    }

    #[test]
    fn a_ranking_has_two_faces_and_its_marks_one() {
        assert_eq!(Face::ALL.map(|face| Document::Ranking.face(face)), Face::ALL);
        assert_eq!(Document::RankingMarks.face(Face::Reserved), Face::Public);
    }

    #[test]
    fn the_pictures_of_the_map_have_no_public_face() {
        for picture in [Document::Grid, Document::Salience, Document::Network] {
            assert!(
                picture.refuses_public() && picture.face(Face::Public) == Face::Reserved,
                "{picture:?}"
            );
        }
        assert!(!Document::Stakeholders.refuses_public());
    }

    #[test]
    fn only_the_acts_of_the_process_name_its_offices() {
        let naming: Vec<_> =
            Document::ALL.iter().copied().filter(|document| document.names_offices()).collect();
        assert_eq!(naming, [Document::DocPp, Document::Record, Document::Report]);
    }

    #[test]
    fn a_file_name_holds_no_path_whatever_the_id() {
        assert_eq!(
            Document::Minutes.file_name(Some("3"), Face::Public, Format::Markdown),
            "minutes-3-public.md"
        );
        assert_eq!(
            Document::Minutes.file_name(Some("../x"), Face::Reserved, Format::Markdown),
            "minutes-x-reserved.md"
        );
        assert_eq!(
            Document::RankingMarks.file_name(None, Face::Reserved, Format::Csv),
            "ranking-marks-public.csv"
        );
        assert_eq!(
            Document::OpenData.file_name(None, Face::Reserved, Format::Markdown),
            "open-data-public"
        );
        assert_eq!(
            Document::Bundle.file_name(None, Face::Public, Format::Json),
            "bundle-reserved.json"
        );
    }
}
