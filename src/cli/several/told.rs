//! What an overview tells of one table or of several, as programs read it. Keeps out: what each
//! table says (see `readings`), and layout.

use chrono::NaiveDate;
use serde::Serialize;

use super::each::Unread;
use super::twins::Pair;
use crate::domain::fold;
use crate::readings::engagements::{Clash, clashes};
use crate::readings::{Glance, GlanceCounts, GlanceFacts};
use crate::text::Language;

/// Everything that is told, as programs read it.
#[derive(Serialize)]
pub(super) struct Overview {
    /// The day on which it was asked.
    pub today: NaiveDate,
    /// What each table adds.
    pub tables: Vec<OfTable>,
    /// What they add up to.
    pub total: GlanceCounts,
    /// The sittings to come, the next first.
    pub sittings: Vec<Sitting>,
    /// Who has what to do.
    pub actions: Vec<Owner>,
    /// Labs that nobody speaks for.
    pub uncovered: Vec<Uncovered>,
    /// Answers that are owed.
    pub owed: Vec<Owed>,
    /// Who would be at two tables at one hour, from today on.
    pub clashes: Vec<Together>,
    /// Who is likely one person under two spellings in two tables.
    pub twins: Vec<Twins>,
    /// The tables that could not be read.
    pub unread: Vec<NotRead>,
}

#[derive(Serialize)]
pub(super) struct OfTable {
    pub table: String,
    pub title: Option<String>,
    pub next_sitting: Option<Next>,
    #[serde(flatten)]
    pub counts: GlanceCounts,
}

#[derive(Serialize)]
pub(super) struct Next {
    pub number: i64,
    pub date: NaiveDate,
}

#[derive(Serialize)]
pub(super) struct Sitting {
    pub table: String,
    pub number: i64,
    pub date: NaiveDate,
}

#[derive(Serialize)]
pub(super) struct Owner {
    pub table: String,
    pub owner: Option<String>,
    pub open: usize,
    pub late: usize,
    pub due: Option<NaiveDate>,
}

#[derive(Serialize)]
pub(super) struct Uncovered {
    pub table: String,
    pub lab: String,
    pub on: NaiveDate,
}

#[derive(Serialize)]
pub(super) struct Owed {
    pub table: String,
    pub proposal: String,
    pub title: Option<String>,
    pub due: Option<NaiveDate>,
}

#[derive(Serialize)]
pub(super) struct Together {
    pub name: String,
    pub date: NaiveDate,
    pub places: [AtTable; 2],
    /// Whether the hours of both are known.
    pub has_hours: bool,
    /// Whether one record has the person in both tables; else the names are the same.
    pub one_record: bool,
}

#[derive(Serialize)]
pub(super) struct AtTable {
    pub table: String,
    pub what: String,
}

#[derive(Serialize)]
pub(super) struct Twins {
    pub names: [String; 2],
    pub tables: [String; 2],
    /// The words of the command line that make them one.
    pub how: String,
}

impl Twins {
    /// A pair, as it is told.
    pub(super) fn of(pair: Pair) -> Self {
        let Pair { names, tables, how } = pair;
        Self { names, tables, how }
    }
}

#[derive(Serialize)]
pub(super) struct NotRead {
    pub table: String,
    pub reason: String,
}

/// Who would be at two of these tables at one hour, from a day on.
fn together(today: NaiveDate, read: &[(String, GlanceFacts)], language: Language) -> Vec<Together> {
    let engaged = read.iter().map(|(table, facts)| (table.as_str(), facts.engagements()));
    let found = clashes(&engaged.collect::<Vec<_>>()).into_iter().filter(|it| it.day >= today);
    let told = |it: Clash| Together {
        date: it.day,
        has_hours: it.has_hours,
        one_record: it.is_one_record(),
        places: it
            .places
            .map(|place| AtTable { what: language.tell(&place.sentence()), table: place.table }),
        name: it.name,
    };
    found.map(told).collect()
}

impl Overview {
    /// What these tables say on a day, and which could not be read.
    pub(super) fn of(
        today: NaiveDate,
        read: Vec<(String, GlanceFacts)>,
        unread: &[Unread],
        language: Language,
    ) -> Self {
        let mut told = Self {
            today,
            tables: Vec::new(),
            total: GlanceCounts::default(),
            sittings: Vec::new(),
            actions: Vec::new(),
            uncovered: Vec::new(),
            owed: Vec::new(),
            clashes: together(today, &read, language),
            twins: Vec::new(),
            unread: Vec::new(),
        };
        for (table, facts) in read {
            told.take(table, Glance::on(today, facts));
        }
        told.sittings
            .sort_by(|a, b| (a.date, &a.table, a.number).cmp(&(b.date, &b.table, b.number)));
        let by_owner =
            |of: &Owner| (of.owner.is_none(), of.owner.as_deref().map(fold), of.table.clone());
        told.actions.sort_by_cached_key(by_owner);
        told.unread = unread
            .iter()
            .map(|of| NotRead { table: of.name.clone(), reason: language.tell(&of.why.what) })
            .collect();
        told
    }

    fn take(&mut self, table: String, glance: Glance) {
        let name = || table.clone();
        let counts = glance.counts();
        self.total.add(counts);
        self.sittings.extend(glance.ahead.iter().map(|it| Sitting {
            table: name(),
            number: it.number,
            date: it.date,
        }));
        self.actions.extend(glance.actions.into_iter().map(|of| Owner {
            table: name(),
            owner: of.owner,
            open: of.open,
            late: of.late,
            due: of.due,
        }));
        let on = glance.covered_on;
        let uncovered = glance.uncovered.into_iter();
        self.uncovered.extend(uncovered.map(|lab| Uncovered { table: name(), lab, on }));
        let due = glance.due;
        self.owed.extend(glance.owed.into_iter().map(|it| Owed {
            table: name(),
            proposal: it.proposal,
            title: it.title,
            due,
        }));
        let next_sitting = glance.ahead.first().map(|it| Next { number: it.number, date: it.date });
        self.tables.push(OfTable { table, title: glance.title, next_sitting, counts });
    }
}
