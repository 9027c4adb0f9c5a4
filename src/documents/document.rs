//! A document as one declaration: its code, formats and faces, its template, what it is of, what
//! writes it, and what the manual says of its values. Keeps out: which documents there are (see the
//! front page of the room), and what stands in them.

use std::fmt::Write as _;

use super::Document;
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written};
use crate::domain::World;
use crate::print::Format;
use crate::readings::Face;
use crate::text::{Language, Sentence, base_letter};

/// The formats of a table that also has a picture: those that people read, those for programs, the
/// picture.
pub(super) const PICTURED: &[Format] = &[
    Format::Markdown,
    Format::Html,
    Format::Fodt,
    Format::Docx,
    Format::Pdf,
    Format::Csv,
    Format::Json,
    Format::Xlsx,
    Format::Svg,
];

/// The formats of a document that is one table.
pub(super) const LIST: &[Format] = PICTURED.split_at(8).0;

/// The formats of a document that people read.
pub(super) const TEXT: &[Format] = PICTURED.split_at(5).0;

/// The formats of a table that is for programs alone.
pub(super) const TABLE: &[Format] = LIST.split_at(5).1;

/// What everything about a document follows from. A document has one, in its own file.
pub(super) struct Row {
    /// As it is called on the command line; `document-CODE` names it in sentences.
    pub code: &'static str,
    /// The formats it is written in, the one that is taken when nobody says first.
    pub formats: &'static [Format],
    /// For whom it is written.
    pub faces: Faces,
    /// Of what it is.
    pub subject: Subject,
    /// Whether it is a folder of files.
    pub is_folder: bool,
    /// Whether it is a public act that must name the two offices of the process.
    pub names_offices: bool,
    /// The template of its content; what has none is the list of its table.
    pub template: Option<&'static str>,
    /// The rooms of the screen where it is offered before others, by their codes, and its place
    /// there from 0.
    pub rooms: &'static [(&'static str, u8)],
    /// Writes it; the second argument names the record, where somebody named one.
    pub write: fn(&Writer<'_>, Option<&str>) -> Result<Written, ExportRefusal>,
    /// What it lacks to be complete, in the order in which it is read.
    pub missing: fn(Option<&str>, &dyn World) -> Vec<Sentence>,
    /// What somebody should look at before it goes out in a face, beside what may be a name.
    pub notes: fn(Face, &dyn World) -> Vec<Sentence>,
    /// What the manual says of its values, where it has a template of its own.
    pub manual: Option<&'static Manual>,
}

impl Row {
    /// A document in both faces, of the whole table, that lacks nothing: what is different is said
    /// by those that differ.
    pub(super) const fn of(
        code: &'static str,
        formats: &'static [Format],
        write: fn(&Writer<'_>, Option<&str>) -> Result<Written, ExportRefusal>,
    ) -> Self {
        Self {
            code,
            formats,
            faces: Faces::Both,
            subject: Subject::Table,
            is_folder: false,
            names_offices: false,
            template: None,
            rooms: &[],
            write,
            missing: |_, _| Vec::new(),
            notes: |_, _| Vec::new(),
            manual: None,
        }
    }
}

/// For whom a document is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Faces {
    /// For the table and for the public, each in its own face.
    Both,
    /// It names nobody: it has nothing to reserve.
    Public,
    /// It is always whole, and who asks for it knows.
    Reserved,
    /// It shows what is confidential beside names: no public face can be made of it, and asking for
    /// one is a mistake to be told.
    Confidential,
}

/// Of what a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Of the whole table.
    Table,
    /// Of one sitting, which must be named.
    Sitting,
    /// Of one sitting, or of all of them where none is named.
    Sittings,
    /// Of one round of assessment: the one that is named, else the open one or the one closed last.
    Round,
    /// Of one rule of selection: the one that is named, else the only one there is.
    Selection,
    /// Of one vote on projects: the one that is named, else the last one that is closed.
    Budget,
    /// Of one draw: the one that is named, else the last one.
    Draw,
}

/// What the manual of templates says of a document.
pub(super) struct Manual {
    /// Of what the values are: `the verbale`.
    pub title: &'static str,
    /// What stands before the table of values.
    pub note: &'static str,
    /// The names of values, each between backticks, and what they are.
    pub values: &'static [(&'static str, &'static str)],
}

impl Document {
    /// As it is called on the command line.
    pub const fn code(self) -> &'static str {
        self.row().code
    }

    /// The document with this code.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|document| document.code() == code)
    }

    /// How a sentence names it.
    pub fn sentence(self) -> Sentence {
        Sentence::new(format!("document-{}", self.code()))
    }

    /// The formats it is written in, the one that is taken when nobody says first.
    pub const fn formats(self) -> &'static [Format] {
        self.row().formats
    }

    /// The face in which it is written when `asked` for one: a bundle is always the whole table,
    /// the pictures of the map show ratings, marks and selections never name anybody.
    pub const fn face(self, asked: Face) -> Face {
        match self.row().faces {
            Faces::Both => asked,
            Faces::Public => Face::Public,
            Faces::Reserved | Faces::Confidential => Face::Reserved,
        }
    }

    /// Whether it can be had in a face; asking for another is a mistake to be told.
    pub const fn has_face(self, asked: Face) -> bool {
        matches!(
            (self.row().faces, asked),
            (Faces::Both, _)
                | (Faces::Public, Face::Public)
                | (Faces::Reserved | Faces::Confidential, Face::Reserved)
        )
    }

    /// Whether it shows what is thought of those on the map: it is made to be put into a report, and
    /// must not be.
    pub const fn is_confidential(self) -> bool {
        matches!(self.row().faces, Faces::Confidential)
    }

    /// Of what it is.
    pub const fn subject(self) -> Subject {
        self.row().subject
    }

    /// Whether it is a folder of files (see [`folder`](super::folder)).
    pub const fn is_folder(self) -> bool {
        self.row().is_folder
    }

    /// The rooms of the screen where it is offered before others, by their codes, and its place
    /// there from 0.
    pub const fn rooms(self) -> &'static [(&'static str, u8)] {
        self.row().rooms
    }

    /// The part of `docs/templates.md` on its values, as Markdown without a line end; `None` for a
    /// document that has no template of its own.
    pub fn manual(self) -> Option<String> {
        let Manual { title, note, values } = self.row().manual?;
        let mut text = format!("## Values of {title} (`{}.md`)\n", self.code());
        if !note.is_empty() {
            let _ = write!(text, "\n{note}\n");
        }
        text.push_str("\n| value | what it is |\n|---|---|");
        for (names, what) in *values {
            let _ = write!(text, "\n| {names} | {what} |");
        }
        Some(text)
    }

    /// A name for the file in the language of the table, in letters, digits and hyphens:
    /// `verbale-3-pubblica.md`. Codes are English words, and stay.
    pub fn file_name(
        self,
        id: Option<&str>,
        face: Face,
        format: Format,
        language: Language,
    ) -> String {
        let face = self.face(face);
        let (called, face) = match language {
            Language::En => (self.code().to_owned(), face.code().to_owned()),
            Language::It => (
                hyphenated(&language.tell(&self.sentence())),
                hyphenated(&language.tell(&Sentence::new(format!("face-{}", face.code())))),
            ),
        };
        let id = id.map(|id| {
            id.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>()
        });
        let id = id.filter(|id| !id.is_empty()).map(|id| format!("-{id}")).unwrap_or_default();
        if self.is_folder() {
            return format!("{called}-{face}");
        }
        format!("{called}{id}-{face}.{}", format.code())
    }
}

/// Words as a file is called, up to the first comma: small letters without accents, a hyphen
/// between two words.
fn hyphenated(words: &str) -> String {
    let first = words.split(',').next().unwrap_or_default();
    let plain: String = first.chars().map(base_letter).collect();
    let plain = plain.to_lowercase();
    let parts = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_has_a_code_and_words_of_its_own() {
        let codes: std::collections::BTreeSet<_> =
            Document::ALL.iter().map(|document| document.code()).collect();
        assert_eq!(codes.len(), Document::ALL.len());
        for document in Document::ALL {
            for language in Language::ALL {
                assert!(language.has(&document.sentence().key), "{language}: {document:?}");
            }
        }
        assert_eq!(Document::of("letter"), None);
    }

    #[test]
    fn what_takes_a_template_of_its_own_has_a_part_in_the_manual() {
        for document in Document::ALL {
            let row = document.row();
            assert_eq!(row.template.is_some(), row.manual.is_some(), "{document:?}");
        }
    }

    #[test]
    fn a_bundle_is_reserved_whatever_is_asked() {
        assert_eq!(Document::Bundle.face(Face::Public), Face::Reserved);
        assert!(
            !Document::Bundle.has_face(Face::Public) && Document::Bundle.has_face(Face::Reserved)
        );
        assert!(!Document::OpenData.has_face(Face::Reserved));
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
            assert!(picture.is_confidential() && !picture.has_face(Face::Public), "{picture:?}");
        }
        assert!(Face::ALL.iter().all(|face| Document::Stakeholders.has_face(*face)));
    }

    #[test]
    fn only_the_acts_of_the_process_name_its_offices() {
        let naming: Vec<_> =
            Document::ALL.iter().copied().filter(|document| document.row().names_offices).collect();
        assert_eq!(naming, [Document::DocPp, Document::Record, Document::Report]);
    }

    #[test]
    fn a_file_is_called_in_the_language_of_the_table_and_holds_no_path_whatever_the_id() {
        for (document, id, face, format, it, en) in [
            (
                Document::Minutes,
                Some("3"),
                Face::Public,
                Format::Markdown,
                "verbale-3-pubblica.md",
                "minutes-3-public.md",
            ),
            (
                Document::Minutes,
                Some("../x"),
                Face::Reserved,
                Format::Markdown,
                "verbale-x-riservata.md",
                "minutes-x-reserved.md",
            ),
            (
                Document::RankingMarks,
                None,
                Face::Reserved,
                Format::Csv,
                "punteggi-della-graduatoria-pubblica.csv",
                "ranking-marks-public.csv",
            ),
            (
                Document::OpenData,
                None,
                Face::Reserved,
                Format::Markdown,
                "dati-aperti-pubblica",
                "open-data-public",
            ),
            (
                Document::Record,
                None,
                Face::Public,
                Format::Html,
                "scheda-dell-osservatorio-pubblica.html",
                "record-public.html",
            ),
        ] {
            assert_eq!(document.file_name(id, face, format, Language::It), it);
            assert_eq!(document.file_name(id, face, format, Language::En), en);
        }
    }
}
