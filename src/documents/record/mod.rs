//! The record of a process in the order of the Osservatorio partecipazione, ready to paste. Keeps
//! out: how figures come about (see `readings`).

mod blank;
mod manual;
mod order;
mod participation;

use minijinja::{Value, context};

use crate::documents::document::{Faces, LIST, Row};
use crate::documents::refusal::ExportRefusal;
use crate::documents::writer::{Writer, Written, json};
use crate::domain::osservatorio::{self, figures, label, label_of_part, parts};
use crate::domain::{
    Cell as Raw, Cents, Field, Kind, Noun, Process, Shape, Stated, World, read_date,
};
use crate::methods::ratio::rounded;
use crate::print::Format;
use crate::print::markdown;
use crate::print::{Column, Grid, Value as Cell};
use crate::readings::{cofunding_share, duration};
use crate::say;
use crate::text::{Language, Sentence};
use order::{Item, SECTIONS, Section};

/// The record in the order of the Osservatorio. It names nobody: it has nothing to reserve.
pub(super) const ROW: Row = Row {
    faces: Faces::Public,
    names_offices: true,
    template: Some(include_str!("../templates/record.md")),
    rooms: &[("decision", 3)],
    manual: Some(&manual::MANUAL),
    ..Row::of("record", LIST, write)
};

fn write(writer: &Writer<'_>, _: Option<&str>) -> Result<Written, ExportRefusal> {
    let process = writer.book.process().ok_or_else(ExportRefusal::no_process)?;
    let page = RecordPage { process, world: writer.book };
    let language = writer.language;
    match writer.format {
        // A label stands right before its value in the cells, which is where the lint looks for
        // what may be named.
        Format::Json => {
            let grid = page.grid(language);
            Ok(Written { text: grid.csv(), bytes: Some(json(&grid)?.into_bytes()) })
        }
        Format::Csv => Ok(page.grid(language).csv().into()),
        Format::Xlsx => writer.workbook(&page.grid(language)),
        _ => writer.page(page.values(language)),
    }
}

/// The record of a process about to be written.
pub(super) struct RecordPage<'a> {
    pub process: &'a Process,
    pub world: &'a dyn World,
}

/// One labelled field.
struct Entry {
    name: &'static str,
    label: Sentence,
    value: Cell,
}

impl RecordPage<'_> {
    /// The values of the record for its templates.
    pub(super) fn values(&self, language: Language) -> Value {
        let entry = |entry: Entry| {
            let label = language.tell(&entry.label);
            let value = match (&entry.value, entry.name) {
                (Cell::Nothing, _) => language.tell(&say!("record-blank")),
                (share, "cofunding_share") => format!("{}%", told(share, language)),
                (value, _) => told(value, language),
            };
            context! { label => Value::from_safe_string(label), value => Value::from_safe_string(value) }
        };
        let section = |section: &Section| {
            let entries: Value = self.entries(section).into_iter().map(entry).collect();
            context! { code => section.code, entries }
        };
        context! {
            process => self.process.title.as_str(),
            sections => SECTIONS.iter().map(section).collect::<Value>(),
            participation => self.participation().table(language),
            lacking => self.lacking(language).map_or_else(|| Value::from(()), Value::from_safe_string),
            blank => self.blank().iter().map(|label| Value::from_safe_string(language.tell(label))).collect::<Value>(),
        }
    }

    /// Every labelled field as a row: section, field, label in the language, and the value as files
    /// have it.
    pub(super) fn grid(&self, language: Language) -> Grid {
        let column = |name| Column { name, heading: say!("heading-code") };
        let rows = SECTIONS.iter().flat_map(|section| {
            self.entries(section).into_iter().map(|entry| {
                let label = Cell::Words(language.tell(&entry.label));
                vec![
                    Cell::Words(section.code.to_owned()),
                    Cell::Words(entry.name.to_owned()),
                    label,
                    entry.value,
                ]
            })
        });
        // For people these stand in a table of their own, which a file has no place for.
        let figures = figures().into_iter().flat_map(|(what, fields)| {
            fields.into_iter().zip(parts()).filter_map(move |(name, part)| {
                let entry = self.entry(name)?;
                let label = Cell::Words(label_of_part(&what, &part, language));
                Some(vec![
                    Cell::Words("participation".to_owned()),
                    Cell::Words(name.to_owned()),
                    label,
                    entry.value,
                ])
            })
        });
        let rows = rows.chain(figures).collect();
        Grid { columns: ["section", "field", "label", "value"].map(column).into(), rows }
    }

    fn entries(&self, section: &Section) -> Vec<Entry> {
        let entry = |item: &Item| match item {
            Item::Field(name) => self.entry(name),
            Item::Filled(name) => self.entry(name).filter(|entry| entry.value != Cell::Nothing),
            Item::Duration => Some(Entry {
                name: "duration",
                label: say!("record-duration"),
                value: self.duration(),
            }),
            Item::CofundingShare => cofunding_share(self.process).map(|share| Entry {
                name: "cofunding_share",
                label: say!("record-cofunding-share"),
                value: Cell::Decimal(rounded(&share, 2)),
            }),
        };
        section.rows.iter().filter_map(entry).collect()
    }

    /// The duration; where it can't be known, since the sources do not say when it began or ended,
    /// that they do not.
    fn duration(&self) -> Cell {
        let is_silent = ["start_date", "end_date"]
            .iter()
            .any(|name| self.entry(name).is_some_and(|e| e.value == not_stated()));
        match duration(self.process) {
            Some(months) => Cell::Count(months.into()),
            None if is_silent => not_stated(),
            None => Cell::Nothing,
        }
    }

    fn entry(&self, name: &'static str) -> Option<Entry> {
        let field = Kind::Process.fields().iter().find(|field| field.name == name)?;
        Some(Entry { name, label: label(field), value: self.value(field) })
    }

    fn value(&self, field: &Field) -> Cell {
        let raw = self.process.cell(field.name, self.world);
        let text = raw.text();
        match (field.shape, &raw) {
            (_, Raw::Empty) if self.process.is_not_stated(field.name) => not_stated(),
            (_, Raw::Empty) => Cell::Nothing,
            (Shape::Code { set: Stated::SET, .. }, _) => match text.as_str() {
                "yes" => Cell::Code("yes", say!("record-yes")),
                "no" => Cell::Code("no", say!("record-no")),
                _ => not_stated(),
            },
            (Shape::Date, _) => read_date(&text).map_or(Cell::Words(text), Cell::Day),
            (Shape::Money, _) => Cents::parse(&text)
                .map_or(Cell::Words(text), |cents| Cell::Money(cents.get().into())),
            (Shape::Integer { .. }, _) => text.parse().map_or(Cell::Words(text), Cell::Count),
            _ => Cell::Words(text),
        }
    }
}

/// "Not stated or not available in the sources": a value of its own, not a field somebody forgot.
fn not_stated() -> Cell {
    Cell::Code("not_stated", osservatorio::not_stated())
}

/// A value as people read it; a text keeps its lines.
fn told(value: &Cell, language: Language) -> String {
    match value {
        Cell::Words(text) => markdown::lines(text, "  "),
        other => other.formatted(language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Document;
    use crate::documents::sample::{markdown, opla};

    fn page<T>(read: impl FnOnce(&RecordPage<'_>) -> T) -> T {
        let book = opla();
        read(&RecordPage { process: book.world().process().unwrap(), world: book.world() })
    }

    /// Every label of the record that the Osservatorio published for OPLA', in its order; the value
    /// where it is a fact, its beginning where it is a text.
    const PUBLISHED: &[(&str, &str)] = &[
        ("Stato di avanzamento", "Concluso"),
        ("Logo", ""),
        ("Natura Processo", "Processo certificato e finanziato"),
        ("Anno della certificazione", "2013"),
        ("Anno Finanziamento", "2013"),
        ("Importo finanziato dal Bando", "€ 20.000,00"),
        ("Cofinanziamento altri soggetti", "No"),
        ("Costo complessivo del processo", "€ 20.000,00"),
        ("Anno di avvio", ""),
        ("Anno di chiusura", "2014"),
        ("Data inizio del processo", "14/12/2013"),
        ("Data fine del processo", "17/04/2014"),
        ("Durata (mesi)", "4"),
        ("Struttura responsabile del processo", "Comune di Faenza"),
        ("Tavolo di Negoziazione", "Coordina e tiene insieme"),
        ("Territorio Interessato", ""),
        ("Mappa", ""),
        ("Ambito di intervento", ""),
        ("Tematica specifica", ""),
        (
            "Tipo di partecipazione",
            "Partecipazione volontaria regolata da Statuto o atti deliberativi",
        ),
        ("Codecisione", "Sì"),
        ("Design del processo partecipativo", "I laboratori"),
        ("Utilizzo di piattaforme tecnologiche e strumenti digitali", "Sì"),
        ("Strumenti digitali utilizzati", "social network, siti dedicati"),
        ("Numero partecipanti (stimate o effettive)", "1756"),
        ("Presenza femminile rilevata", "No"),
        (
            "Riscontro della prevalenza di genere fra i partecipanti",
            "Non indicato o dato non disponibile nelle fonti consultate",
        ),
        ("Conciliazione tempi di vita e lavoro", "Sì"),
        ("Figure Professionali", ""),
        ("Tecniche di Partecipazione", ""),
        ("Obiettivi", "Un bilancio"),
        ("Risultati Attesi", "Dieci azioni"),
        ("Risultati conseguiti", "Superata"),
        ("Documenti di proposta partecipata previsti", "Sì"),
        ("Documenti di proposta partecipata approvati al termine del processo", "Sì"),
        ("Descrizione Documenti", "Documento di proposta partecipata"),
        ("Upload Documento finale condiviso", ""),
        ("Livello di partecipazione", "EMPOWERMENT"),
        ("Indice di partecipazione", ""),
        ("Sollecitazione realtà sociali", "Si parte"),
        ("Modalità di inclusione", "Selezione casuale stratificata"),
        ("Strumenti di DDDP adottati nello svolgimento del processo - Apertura", "In presenza"),
        ("Strumenti di DDDP adottati nello svolgimento del processo - Chiusura", "In presenza"),
        ("Modalità di comunicazione dei risultati del processo", "Tre siti"),
        ("Sintesi della valutazione regionale", "Certificato dal Tecnico di garanzia"),
        ("Premialità Tecniche", ""),
        ("Settore", "Politiche per la qualità della vita"),
        ("Accordo formale preventivo", "Sì"),
        ("Modalità del monitoraggio e indicatori", "Lo fanno gli uffici"),
        ("Petizioni", "Sì"),
        ("Soggetti specifici", "Non prevista nel bando di riferimento"),
        ("Tipologia di Soggetto proponente", "Comune con popolazione superiore a 5.000 abitanti"),
        ("Allegati", ""),
        ("Processo segnalato da", "Osservatorio partecipazione su documentazione regionale"),
        ("Dettagli o note sulle fonti utilizzate", "Il sito del progetto"),
        ("Data ultima modifica", "12/02/2020"),
    ];

    /// What the record has beside: the offices the law names.
    const ADDED: &[&str] = &["Responsabile del processo", "Curatore del testo"];

    #[test]
    fn the_record_of_opla_has_every_published_label_in_its_order_with_its_value() {
        let entries: Vec<(String, String)> = page(|page| {
            let all = SECTIONS.iter().flat_map(|section| page.entries(section));
            let told = |value: &Cell| {
                if let Cell::Words(text) = value {
                    text.clone()
                } else {
                    value.formatted(Language::It)
                }
            };
            all.map(|entry| (Language::It.tell(&entry.label), told(&entry.value))).collect()
        });
        // The portal publishes no names; the table has two to add.
        let (added, entries): (Vec<_>, Vec<_>) =
            entries.into_iter().partition(|(label, _)| ADDED.contains(&label.as_str()));
        assert_eq!(added.len(), ADDED.len());
        let labels: Vec<&str> = entries.iter().map(|(label, _)| label.as_str()).collect();
        assert_eq!(labels, PUBLISHED.iter().map(|(label, _)| *label).collect::<Vec<_>>());
        for ((label, value), (_, published)) in entries.iter().zip(PUBLISHED) {
            let agrees =
                if published.is_empty() { value.is_empty() } else { value.starts_with(published) };
            assert!(agrees, "{label}: {value}");
        }
    }

    #[test]
    fn participation_is_shown_as_expected_and_as_it_was_each_with_what_it_counts_and_its_source() {
        let told = page(|page| markdown(Document::Record, page.values(Language::It)));
        let rows: Vec<&str> = told.lines().filter(|line| line.starts_with("| ")).collect();
        assert!(
            rows[2].contains("| 588 | Persone iscritte alla piattaforma web")
                && rows[3].contains("| 1756 | Persone che"),
            "{rows:?}"
        );
        assert!(
            rows.iter().skip(2).all(|row| row.contains("Osservatorio partecipazione")),
            "{rows:?}"
        );
        assert_eq!(told.lines().filter(|line| line.starts_with("# ")).count(), 1);
    }

    /// The values of a process in a file, by field, as the two tables of the record print them too.
    fn values(fields: &[(&str, &str)]) -> (String, String) {
        let mut table = crate::ledger::sample::Sample::default();
        table.add(Kind::Process, &[&[("title", "Faenza")], fields].concat());
        let page = RecordPage { process: table.world().process().unwrap(), world: table.world() };
        (page.grid(Language::It).csv(), page.participation().markdown(Language::It))
    }

    #[test]
    fn what_nobody_entered_is_blank_on_every_road_and_only_what_is_not_stated_is_so_called() {
        let (csv, table) = values(&[]);
        assert!(!csv.contains("not_stated") && !table.contains("Non indicato"), "{csv}{table}");
        let (csv, table) = values(&[("not_stated", "participants; cofunding_amount")]);
        let said = csv.lines().filter(|line| line.ends_with(",not_stated")).count();
        assert_eq!((said, table.matches("Non indicato").count()), (3, 1), "{csv}{table}");
        assert!(
            csv.contains("nature,cofunding_amount,Importo cofinanziamento,not_stated"),
            "{csv}"
        );
    }

    #[test]
    fn a_duration_whose_days_the_sources_do_not_say_is_not_stated() {
        let row = |fields: &[(&str, &str)]| {
            values(fields)
                .0
                .lines()
                .find(|line| line.starts_with("nature,duration,"))
                .unwrap_or_default()
                .to_owned()
        };
        assert!(row(&[]).ends_with("(mesi),"));
        for silent in ["start_date; end_date", "end_date"] {
            assert!(row(&[("not_stated", silent)]).ends_with(",not_stated"), "{silent}");
        }
        let days =
            [("start_date", "2014-01-01"), ("end_date", "2014-03-01"), ("not_stated", "end_date")];
        assert!(row(&days).ends_with(",2"), "{}", row(&days));
    }

    #[test]
    fn files_have_codes_and_exact_values_and_what_the_sources_do_not_say_is_one() {
        let csv = page(|page| page.grid(Language::It).csv());
        for row in [
            "nature,call_funding,Importo finanziato dal Bando,20000.00",
            "nature,start_date,Data inizio del processo,2013-12-14",
            "nature,duration,Durata (mesi),4",
            "features,codecision,Codecisione,yes",
            "features,gender_prevalence,Riscontro della prevalenza di genere fra i partecipanti,not_stated",
        ] {
            assert!(csv.lines().any(|line| line == row), "{row} in\n{csv}");
        }
        assert!(!csv.contains("cofunding_share"), "{csv}");
        for row in [
            "participation,expected_participants,",
            "participation,expected_source,",
            "participation,participants_definition,",
        ] {
            assert!(csv.lines().any(|line| line.starts_with(row)), "{row} in\n{csv}");
        }
        assert!(
            csv.lines().any(|line| line.starts_with("participation,") && line.ends_with(",588")),
            "{csv}"
        );
    }
}
