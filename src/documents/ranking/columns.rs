//! The columns of the ranking, one row each: its name, its heading, and what stands in it for
//! files, for people and for programs. Keeps out: which proposals there are, and every format.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::exact::Exact;
use super::known::Known;
use super::recusals::StandsAside;
use super::{PLACES, RULE, RankingPage, count, decimal, percent, shortest};
use crate::domain::{Id, Moment};
use crate::methods::ratio::{Ratio, exact, rounded};
use crate::print::Value as Cell;
use crate::readings::{NotAdmitted, Ranked, Weighed};
use crate::say;
use crate::text::{Language, Sentence};

/// A proposal of the round, ranked or not.
pub(super) struct Line<'a> {
    pub page: &'a RankingPage<'a>,
    pub proposal: Id,
    pub placement: Placement<'a>,
}

/// Where a proposal stands.
#[derive(Clone, Copy)]
pub(super) enum Placement<'a> {
    Ranked(&'a Ranked),
    NotAdmitted(&'a NotAdmitted),
    Unscored,
}

/// A column.
pub(super) struct Column {
    /// The CSV header and JSON key.
    pub name: &'static str,
    /// What stands in it in a file.
    pub file: fn(&Line<'_>, &Known) -> Cell,
    /// What people read of it.
    pub people: Option<ForPeople>,
    /// What programs read of it as JSON.
    pub program: Option<fn(&Line<'_>, &Ranked) -> Figure>,
}

/// A column that people read.
#[derive(Clone, Copy)]
pub(super) struct ForPeople {
    pub heading: fn() -> Sentence,
    pub cell: fn(&Line<'_>, Language) -> Cell,
}

/// A figure or a code as JSON.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Figure {
    Code(String),
    Count(usize),
    Exact(Exact),
}

/// Every column in the order of files: new ones stand behind those that scripts know.
pub(super) const COLUMNS: &[Column] = &[
    shown(
        "rank",
        |line, _| line.figure(|ranked| count(ranked.rank)),
        ForPeople {
            heading: || say!("heading-place"),
            cell: |line, language| {
                line.figure(|ranked| Cell::Words(line.page.place(ranked, language)))
            },
        },
        Some(|_, ranked| Figure::Count(ranked.rank)),
    ),
    shown(
        "code",
        |line, _| line.code(),
        ForPeople { heading: || say!("heading-code"), cell: |line, _| line.code() },
        Some(|line, _| Figure::Code(line.page.code(line.proposal))),
    ),
    shown(
        "title",
        |line, _| line.page.title(line.proposal),
        ForPeople {
            heading: || say!("heading-title"),
            cell: |line, _| line.page.title(line.proposal),
        },
        None,
    ),
    shown(
        "score",
        |line, _| line.figure(|ranked| Cell::Decimal(rounded(&ranked.score, PLACES))),
        ForPeople {
            heading: || say!("heading-score"),
            cell: |line, _| {
                line.figure(|ranked| Cell::Decimal(rounded(&ranked.score, line.page.decimals())))
            },
        },
        Some(|_, ranked| Figure::Exact(Exact::of(&ranked.score))),
    ),
    plain("score_exact", |line, _| line.figure(|ranked| Cell::Words(exact(&ranked.score)))),
    shown(
        "coverage",
        |line, _| line.figure(|ranked| Cell::Decimal(rounded(&ranked.coverage, PLACES))),
        ForPeople {
            heading: || say!("heading-coverage"),
            cell: |line, _| line.figure(|ranked| Cell::Decimal(percent(&ranked.coverage))),
        },
        Some(|_, ranked| Figure::Exact(Exact::of(&ranked.coverage))),
    ),
    shown(
        "marks",
        |line, _| line.figure(|ranked| count(ranked.marks)),
        ForPeople {
            heading: || say!("heading-marks"),
            cell: |line, _| line.figure(|ranked| line.marks(ranked)),
        },
        Some(|_, ranked| Figure::Count(ranked.marks)),
    ),
    shown(
        "reasons",
        |line, _| words(line.codes_of_reasons()),
        ForPeople {
            heading: || say!("heading-reasons"),
            cell: |line, language| words(line.reasons(language)),
        },
        None,
    ),
    plain("round", |line, _| {
        let number = line.page.round().map(|round| usize::try_from(round.number.get()));
        count(number.and_then(Result::ok).unwrap_or_default())
    }),
    plain("rule", |_, _| Cell::Words(RULE.to_owned())),
    plain("weights", |line, _| Cell::Words(line.weights())),
    plain("assessors", |line, _| count(line.page.assessment.assessors.len())),
    plain("flags", |line, _| {
        let flags = line.page.assessment.flags.iter().map(|flag| flag.code());
        Cell::Words(flags.collect::<Vec<_>>().join("; "))
    }),
    plain("round_state", |line, _| {
        line.page
            .round()
            .map_or(Cell::Nothing, |round| Cell::Code(round.state.code(), round.state.sentence()))
    }),
    plain("opened", |line, _| moment(line.page.round().and_then(|round| round.opened))),
    plain("closed", |line, _| moment(line.page.round().and_then(|round| round.closed))),
    plain("marks_given", |_, known| count(known.basis.given)),
    plain("marks_due", |_, known| count(known.basis.due)),
    plain("abstentions", |_, known| count(known.basis.abstained)),
    plain("recusals", |line, known| {
        count(known.recused.get(&line.proposal).copied().unwrap_or_default())
    }),
    plain("thresholds", |line, _| Cell::Words(line.page.limits().join("; "))),
    plain("change_criterion", |line, known| {
        words(known.change().map(|shift| line.page.code(shift.criterion)))
    }),
    plain("change_from", |_, known| share(known.change().map(|shift| &shift.from))),
    plain("change_to", |_, known| share(known.change().map(|shift| &shift.to))),
    plain("change_rivals", |line, known| {
        words(known.change().map(|shift| line.page.codes(&shift.rivals).join("; ")))
    }),
    plain("gap_criterion", |line, known| {
        words(known.gaps.get(&line.proposal).map(|split| line.page.code(split.criterion)))
    }),
    plain("gap_sd", |line, known| near(known.gaps.get(&line.proposal).and_then(|gap| gap.sd))),
    plain("gap_consensus", |line, known| {
        near(known.gaps.get(&line.proposal).and_then(|gap| gap.consensus))
    }),
    plain("criteria_approved", |line, _| {
        line.page.assessment.approved.map_or(Cell::Nothing, Cell::Day)
    }),
    plain("blind", |line, _| Cell::Fact(line.page.is_given_blind())),
];

/// Who stands aside, and why: on the reserved face, behind everything else.
pub(super) const RECUSED: Column = plain("recused", |line, _| {
    let one = |one: StandsAside| match one.reason {
        Some(reason) => format!("{} ({reason})", one.assessor),
        None => one.assessor,
    };
    let aside = line.page.aside_from(line.proposal).into_iter().map(one);
    Cell::Words(aside.collect::<Vec<_>>().join("; "))
});

/// The keys of a place in JSON, in the order that scripts know.
const KEYS: [&str; 5] = ["code", "rank", "score", "coverage", "marks"];

/// A column of files alone.
const fn plain(name: &'static str, file: fn(&Line<'_>, &Known) -> Cell) -> Column {
    Column { name, file, people: None, program: None }
}

/// A column of files that people read too, and programs where they do.
const fn shown(
    name: &'static str,
    file: fn(&Line<'_>, &Known) -> Cell,
    people: ForPeople,
    program: Option<fn(&Line<'_>, &Ranked) -> Figure>,
) -> Column {
    Column { name, file, people: Some(people), program }
}

/// The columns that people read.
pub(super) fn for_people() -> impl Iterator<Item = (&'static str, ForPeople)> {
    COLUMNS.iter().filter_map(|column| Some((column.name, column.people?)))
}

/// One that people read, by its name.
pub(super) fn for_people_named(name: &str) -> Option<ForPeople> {
    for_people().find(|(other, _)| *other == name).map(|(_, column)| column)
}

impl Line<'_> {
    fn code(&self) -> Cell {
        Cell::Words(self.page.code(self.proposal))
    }

    fn figure(&self, of: impl Fn(&Ranked) -> Cell) -> Cell {
        match self.placement {
            Placement::Ranked(ranked) => of(ranked),
            Placement::NotAdmitted(_) | Placement::Unscored => Cell::Nothing,
        }
    }

    /// How many marks it has, with a star where one of them was given before its criterion changed.
    fn marks(&self, ranked: &Ranked) -> Cell {
        if self.page.older.any_of(self.proposal) {
            Cell::Words(format!("{}*", ranked.marks))
        } else {
            count(ranked.marks)
        }
    }

    /// Why it has no place, in the codes that scripts know.
    fn codes_of_reasons(&self) -> Option<String> {
        match self.placement {
            Placement::Ranked(_) => None,
            Placement::NotAdmitted(refused) => Some(self.page.reasons(refused).join("; ")),
            Placement::Unscored => Some("unscored".to_owned()),
        }
    }

    /// Why it has no place, in words.
    fn reasons(&self, language: Language) -> Option<String> {
        match self.placement {
            Placement::Ranked(_) => None,
            Placement::NotAdmitted(refused) => Some(self.page.why(refused, language)),
            Placement::Unscored => Some(language.tell(&say!("cli-unscored"))),
        }
    }

    fn weights(&self) -> String {
        let weight = |weighed: &Weighed| {
            let weight = decimal(weighed.weight).map(|weight| shortest(&weight));
            format!("{}={}", self.page.code(weighed.criterion), weight.unwrap_or_default())
        };
        self.page.assessment.criteria.iter().map(weight).collect::<Vec<_>>().join("; ")
    }
}

fn words(text: Option<String>) -> Cell {
    text.map_or(Cell::Nothing, Cell::Words)
}

fn moment(at: Option<Moment>) -> Cell {
    at.map_or(Cell::Nothing, |at| Cell::Hour(at.0))
}

/// Decimals: a spreadsheet takes a fraction such as 1/10 for a day. JSON has the fractions.
fn share(share: Option<&Ratio>) -> Cell {
    share.map_or(Cell::Nothing, |share| Cell::Decimal(rounded(share, 6)))
}

fn near(figure: Option<f64>) -> Cell {
    figure.map_or(Cell::Nothing, |figure| Cell::Decimal(format!("{figure:.4}")))
}

/// A place as programs read it.
pub(super) struct Place<'a>(pub Line<'a>, pub &'a Ranked);

impl Serialize for Place<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(KEYS.len()))?;
        for key in KEYS {
            let column = COLUMNS.iter().find(|column| column.name == key);
            if let Some(figure) = column.and_then(|column| column.program) {
                map.serialize_entry(key, &figure(&self.0, self.1))?;
            }
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_column_has_a_name_of_its_own() {
        let names: BTreeSet<_> = COLUMNS.iter().chain([&RECUSED]).map(|one| one.name).collect();
        assert_eq!(names.len(), COLUMNS.len() + 1);
    }

    #[test]
    fn programs_read_exactly_the_keys_they_know() {
        let read = COLUMNS.iter().filter(|column| column.program.is_some());
        let read: BTreeSet<_> = read.map(|column| column.name).collect();
        assert_eq!(read, BTreeSet::from(KEYS));
    }
}
