//! The report over several tables: numbers of each and of all, by phase, with what the territories
//! of each tell of it in boxes that are always there. Of a table nothing comes in that its own
//! report would not say: each part is read for personal data beside its own records. Keeps out:
//! which tables there are, and files.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use super::Document;
use super::by_phase::{cells, columns, count, dashed, hours, phase_heading, phase_of, total};
use super::refusal::ExportRefusal;
use super::shipped::renderer;
use super::writer::json;
use crate::domain::{Phase, Territory, World, decisions, fold, sittings};
use crate::print::{Column, Format, Grid, Templates, Value, markdown, workbook};
use crate::readings::phases::{ByPhase, PhaseSums};
use crate::readings::territories::PHASES;
use crate::readings::{Decision, Face, Participation};
use crate::say;
use crate::text::{Language, Sentence};

/// What a table adds to the report over several.
#[derive(Debug, Clone)]
pub struct Contribution {
    title: Option<String>,
    /// The language in which the table writes.
    pub language: Language,
    sums: Sums,
    phases: ByPhase,
    accounts: BTreeMap<Phase, Vec<(String, Option<String>)>>,
    /// What somebody should look at before the report goes out.
    pub notes: Vec<Sentence>,
}

/// What adds up over tables, beside what it adds up to by phase.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Sums {
    sittings: usize,
    people: usize,
    proposals: usize,
    answered: usize,
}

impl Sums {
    fn add(&mut self, other: Self) {
        self.sittings += other.sittings;
        self.people += other.people;
        self.proposals += other.proposals;
        self.answered += other.answered;
    }
}

impl Contribution {
    /// What a table adds, for a face.
    ///
    /// # Errors
    /// With every hit, when the public face would show personal data.
    pub fn of(face: Face, world: &dyn World) -> Result<Self, ExportRefusal> {
        let title = world.process().map(|process| process.title.as_str().to_owned());
        let held = |meeting: &crate::domain::Meeting| meeting.end.is_some();
        // A day is asked for what runs out; nothing told here depends on it.
        let decision = Decision::of(world, chrono::NaiveDate::MIN);
        let sums = Sums {
            sittings: sittings::series(world).iter().filter(|(_, it)| held(it)).count(),
            people: Participation::of(face, world).people,
            proposals: decisions::put_forward(world).len(),
            answered: decision.answered(),
        };
        let accounts = accounts(world);
        let mut notes = Vec::new();
        if face == Face::Public {
            let mut text = title.clone().unwrap_or_default();
            for (name, told) in accounts.values().flatten() {
                let _ = write!(text, "\n{name}\n{}", told.as_deref().unwrap_or_default());
            }
            let uncertain = ExportRefusal::if_personal(&text, &[], world)?;
            notes.extend(uncertain.iter().map(|hit| say!("export-doubt", hit = hit.sentence())));
        }
        Ok(Self {
            title,
            language: world.language(),
            sums,
            phases: ByPhase::of(world),
            accounts,
            notes,
        })
    }
}

/// What the territories tell of each phase, by name; one that tells nothing is named all the same.
fn accounts(world: &dyn World) -> BTreeMap<Phase, Vec<(String, Option<String>)>> {
    let mut all: Vec<&Territory> = world.all::<Territory>().map(|(_, of)| of).collect();
    all.sort_by_cached_key(|of| fold(of.name.as_str()));
    let told = |phase: Phase| {
        let of = all.iter().map(|of| {
            let account = of.account(phase).map(|text| text.as_str().to_owned());
            (of.name.as_str().to_owned(), account)
        });
        (phase, of.collect())
    };
    PHASES.into_iter().flatten().map(told).collect()
}

/// The report over several tables.
pub struct Across<'a> {
    /// Each table by its name, with what it adds.
    pub tables: &'a [(String, Contribution)],
    /// The tables that could not be read, each with the reason.
    pub unread: &'a [(String, Sentence)],
    /// For whom.
    pub face: Face,
    /// In which language.
    pub language: Language,
}

/// The report as programs read it.
#[derive(Serialize)]
struct Form {
    tables: Grid,
    phases: Grid,
    unread: Grid,
}

impl Across<'_> {
    /// The formats it is written in.
    pub const FORMATS: &'static [Format] = &[
        Format::Markdown,
        Format::Html,
        Format::Fodt,
        Format::Docx,
        Format::Json,
        Format::Csv,
        Format::Xlsx,
    ];

    /// The report in a format.
    ///
    /// # Errors
    /// When it is not written in that format.
    pub fn written(&self, format: Format) -> Result<Vec<u8>, ExportRefusal> {
        match format {
            Format::Json => {
                let (tables, phases, unread) = (self.numbers(), self.phases(), self.unread());
                json(&Form { tables, phases, unread }).map(String::into_bytes)
            }
            Format::Csv => Ok(self.phases().csv().into_bytes()),
            Format::Xlsx => {
                let (tables, phases, unread) = (self.numbers(), self.phases(), self.unread());
                let sheets = [("tables", &tables), ("phases", &phases), ("unread", &unread)];
                workbook(&sheets).map_err(|error| ExportRefusal::unwritable(error.to_string()))
            }
            Format::Markdown | Format::Html | Format::Fodt | Format::Docx => {
                let templates = Templates::default();
                let renderer = renderer(Document::Report, format, self.language, &templates);
                let values = minijinja::context! { face => self.face.code() };
                Ok(renderer.bind(self.markdown(), values, &[])?.bytes)
            }
            Format::Pdf | Format::Svg | Format::Ics | Format::Pb => {
                Err(ExportRefusal::format_of(Document::Report, Self::FORMATS, format))
            }
        }
    }

    fn tell(&self, sentence: &Sentence) -> String {
        self.language.tell(sentence)
    }

    fn markdown(&self) -> String {
        let mut text = format!("# {}\n", self.tell(&say!("across-title")));
        let face = self.tell(&match self.face {
            Face::Public => say!("page-face-public"),
            Face::Reserved => say!("page-face-reserved"),
        });
        let _ = write!(text, "\n{face}\n");
        self.section(&mut text, &say!("across-numbers"), &self.numbers());
        let _ = write!(text, "\n{}\n", self.tell(&say!("across-people")));
        for phase in PHASES {
            let grid = self.of_phase(phase);
            if grid.rows.len() > 1 || phase.is_some() {
                self.section(&mut text, &phase_heading(phase), &dashed(grid));
                self.boxes(&mut text, phase);
            }
        }
        if !self.unread.is_empty() {
            self.section(&mut text, &say!("all-unread"), &self.unread());
        }
        text
    }

    fn section(&self, text: &mut String, title: &Sentence, grid: &Grid) {
        let table = grid.markdown(self.language);
        let _ = write!(text, "\n## {}\n\n{table}", self.tell(title));
    }

    /// What each table tells of a phase, in the order of the tables; one that tells nothing says
    /// so.
    fn boxes(&self, text: &mut String, phase: Option<Phase>) {
        let Some(phase) = phase else { return };
        for (table, of) in self.tables {
            let accounts = of.accounts.get(&phase).map(Vec::as_slice).unwrap_or_default();
            // Of a table that has neither territories nor anything in the phase there is nothing to
            // tell.
            if accounts.is_empty() && !of.phases.phases.contains_key(&Some(phase)) {
                continue;
            }
            let title = of.title.as_deref().unwrap_or(table);
            let _ = write!(text, "\n### {}\n", markdown::line(title));
            for (name, told) in accounts {
                let _ = write!(text, "\n#### {}\n", markdown::line(name));
                self.account(text, told.as_deref());
            }
            if accounts.is_empty() {
                self.account(text, None);
            }
        }
    }

    fn account(&self, text: &mut String, told: Option<&str>) {
        let told = match told {
            Some(told) => markdown::lines(told, ""),
            None => self.tell(&say!("page-territories-silent")),
        };
        let _ = write!(text, "\n{told}\n");
    }

    /// The numbers of each table, and of all.
    fn numbers(&self) -> Grid {
        let own = |sums: &Sums, phases: &PhaseSums| {
            let own = [sums.sittings, sums.people, sums.proposals, sums.answered].map(count);
            let rest = [phases.items, phases.needs, phases.actions, phases.open_actions].map(count);
            let worked = [count(phases.tables), hours(phases.minutes), Value::Whole(phases.people)];
            own.into_iter().chain(rest).chain(worked).collect::<Vec<_>>()
        };
        let (mut sums, mut phases) = (Sums::default(), PhaseSums::default());
        let mut rows: Vec<Vec<Value>> = Vec::new();
        for (table, of) in self.tables {
            sums.add(of.sums);
            phases.add(&of.phases.total);
            let head = [Value::Words(table.clone()), Value::words(of.title.as_deref())];
            rows.push(head.into_iter().chain(own(&of.sums, &of.phases.total)).collect());
        }
        rows.push([total(), Value::Nothing].into_iter().chain(own(&sums, &phases)).collect());
        let column = |name, heading| Column { name, heading };
        let head = [
            column("table", say!("cli-heading-table")),
            column("title", say!("heading-process")),
            column("sittings", say!("heading-sittings-held")),
            column("people", say!("heading-people-came")),
            column("proposals", say!("heading-proposals")),
            column("answered", say!("heading-answered")),
        ];
        Grid { columns: head.into_iter().chain(columns()).collect(), rows }
    }

    /// A row for each table in each phase, and one for all of them in each.
    fn phases(&self) -> Grid {
        let head = |name, heading| Column { name, heading };
        let of = |phase| {
            let rows = self.of_phase(phase).rows.into_iter();
            rows.map(move |row| [phase_of(phase)].into_iter().chain(row).collect())
        };
        let columns =
            [head("phase", say!("heading-phase")), head("table", say!("cli-heading-table"))]
                .into_iter()
                .chain(columns());
        Grid { columns: columns.collect(), rows: PHASES.into_iter().flat_map(of).collect() }
    }

    /// What each table has of a phase, and all of them.
    fn of_phase(&self, phase: Option<Phase>) -> Grid {
        let mut all = PhaseSums::default();
        let mut rows: Vec<Vec<Value>> = Vec::new();
        for (table, of) in self.tables {
            let Some(sums) = of.phases.phases.get(&phase) else { continue };
            all.add(sums);
            rows.push([Value::Words(table.clone())].into_iter().chain(cells(sums)).collect());
        }
        rows.push([total()].into_iter().chain(cells(&all)).collect());
        let head = Column { name: "table", heading: say!("cli-heading-table") };
        Grid { columns: [head].into_iter().chain(columns()).collect(), rows }
    }

    fn unread(&self) -> Grid {
        let column = |name, heading| Column { name, heading };
        let row = |(name, why): &(String, Sentence)| {
            vec![Value::Words(name.clone()), Value::Words(self.tell(why))]
        };
        Grid {
            columns: vec![
                column("table", say!("cli-heading-table")),
                column("reason", say!("all-heading-reason")),
            ],
            rows: self.unread.iter().map(row).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table(title: &str, account: &str) -> Sample {
        let mut table = Sample::default();
        table.add(Kind::Process, &[("title", title)]);
        table.add(Kind::People, &[("name", "Ada Esempio")]);
        table.add(Kind::Territories, &[("name", "Lugo"), ("design_account", account)]);
        table.add(Kind::Actions, &[("text", "a"), ("phase", "design")]);
        table.add(Kind::Actions, &[("text", "b")]);
        table
    }

    fn report(tables: &[(String, Contribution)], format: Format) -> String {
        let unread = [("guasto".to_owned(), say!("store-full"))];
        let (face, language) = (Face::Public, Language::It);
        let across = Across { tables, unread: &unread, face, language };
        String::from_utf8(across.written(format).unwrap()).unwrap()
    }

    fn two() -> Vec<(String, Contribution)> {
        let of =
            |title, account| Contribution::of(Face::Public, table(title, account).world()).unwrap();
        vec![
            ("uno".to_owned(), of("Primo", "Una sera *bella*.")),
            ("due".to_owned(), of("Due", "")),
        ]
    }

    #[test]
    fn the_parts_add_up_and_every_box_is_there() {
        let csv = report(&two(), Format::Csv);
        assert!(csv.contains("design,uno,0,0,1,1,0,0,0\r\ndesign,due,0,0,1,1,0,0,0\r\n"), "{csv}");
        assert!(csv.contains("design,total,0,0,2,2,0,0,0\r\n"), "{csv}");
        let markdown = report(&two(), Format::Markdown);
        for shown in [
            "### Primo\n\n#### Lugo\n\nUna sera \\*bella\\*.",
            "### Due\n\n#### Lugo\n\nNessun racconto",
            "## Fase: realizzazione",
            "| guasto |",
        ] {
            assert!(markdown.contains(shown), "{shown} in\n{markdown}");
        }
        let json: serde_json::Value = serde_json::from_str(&report(&two(), Format::Json)).unwrap();
        let actions = |at: usize| json["tables"][at]["actions"].as_u64().unwrap();
        assert_eq!(actions(0) + actions(1), actions(2));
        assert_eq!(json["unread"][0]["table"], "guasto");
    }

    #[test]
    fn what_names_a_person_of_its_table_stops_the_public_report_alone() {
        let table = table("Primo", "Ne ha parlato Ada Esempio.");
        let refused = Contribution::of(Face::Public, table.world()).unwrap_err();
        assert!(!refused.listed().is_empty() || !refused.findings.is_empty());
        assert!(Contribution::of(Face::Reserved, table.world()).is_ok());
    }
}
