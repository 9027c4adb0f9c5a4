//! How firm a ranking is and where those who gave marks differ most, for people and for programs.
//! Keeps out: how either is reckoned.

use serde::Serialize;

use super::exact::Exact;
use super::headings::named;
use super::{RankingPage, count};
use crate::domain::Id;
use crate::methods::ratio::{Ratio, rounded, to_f64, whole};
use crate::print::{Grid, Value as Cell};
use crate::readings::{Decisive, Fragile, Interval, Shift, Split};
use crate::say;
use crate::text::Language;

/// How many of the widest gaps the page names.
const GAPS: usize = 5;
/// How many of them a line names.
const FEW: usize = 2;

/// How firm a ranking is, as JSON; weights are shares of 1. Nobody is named in it.
#[derive(Serialize)]
pub struct Fragility {
    winners: Vec<String>,
    smallest_change: Option<Smallest>,
    intervals: Option<Vec<Between>>,
    left_out: Vec<String>,
    one_mark: Vec<OneMark>,
    without_one: Vec<WithoutOne>,
}

#[derive(Serialize)]
struct Smallest {
    criterion: String,
    from: Exact,
    to: Exact,
    rivals: Vec<String>,
}

#[derive(Serialize)]
struct Between {
    criterion: String,
    low: Exact,
    high: Exact,
    rivals_low: Vec<String>,
    rivals_high: Vec<String>,
}

/// A point on one mark that changes who is first, and how many assessors could give or take it.
#[derive(Serialize)]
struct OneMark {
    code: String,
    criterion: String,
    by: i64,
    assessors: usize,
    first: Vec<String>,
}

/// Who is first without one assessor, whoever that is, and for how many assessors it is so.
#[derive(Serialize, PartialEq, Eq)]
struct WithoutOne {
    first: Vec<String>,
    assessors: usize,
}

/// Marks that lie far apart, as JSON.
#[derive(Serialize)]
pub(super) struct Gap {
    code: String,
    criterion: String,
    marks: usize,
    sd: Option<f64>,
    consensus: Option<f64>,
    vandereijk: Option<f64>,
}

impl RankingPage<'_> {
    /// How firm the first place is, for programs.
    pub(super) fn fragility(&self) -> Fragility {
        let none = || Fragile {
            winners: Vec::new(),
            smallest: Vec::new(),
            intervals: None,
            left_out: Vec::new(),
        };
        let found = self.assessment.fragility(self.block).unwrap_or_else(none);
        let smallest = |shift: &Shift| Smallest {
            criterion: self.code(shift.criterion),
            from: Exact::of(&shift.from),
            to: Exact::of(&shift.to),
            rivals: self.codes(&shift.rivals),
        };
        let between = |interval: &Interval| Between {
            criterion: self.code(interval.criterion),
            low: Exact::of(&interval.low),
            high: Exact::of(&interval.high),
            rivals_low: self.codes(&interval.rivals_low),
            rivals_high: self.codes(&interval.rivals_high),
        };
        let one_mark = |decisive: &Decisive| OneMark {
            code: self.code(decisive.proposal),
            criterion: self.code(decisive.criterion),
            by: decisive.by,
            assessors: decisive.hands,
            first: self.codes(&decisive.first),
        };
        let mut without: Vec<WithoutOne> = Vec::new();
        for left in self.assessment.without_each(self.block, self.world) {
            let first = self.codes(&left.first);
            match without.iter_mut().find(|known| known.first == first) {
                Some(known) => known.assessors += 1,
                None => without.push(WithoutOne { first, assessors: 1 }),
            }
        }
        // Not in the order of names, which would say who it is.
        without.sort_by(|a, b| b.assessors.cmp(&a.assessors).then_with(|| a.first.cmp(&b.first)));
        Fragility {
            winners: self.codes(&found.winners),
            smallest_change: found.smallest.first().map(smallest),
            intervals: found.intervals.as_ref().map(|all| all.iter().map(between).collect()),
            left_out: self.codes(&found.left_out),
            one_mark: self.assessment.decisive(self.block).iter().map(one_mark).collect(),
            without_one: without,
        }
    }

    /// The widest gaps; without figures where they would give back marks that this face withholds.
    pub(super) fn widest(&self, count: usize) -> Vec<Split> {
        let shown = |split: Split| match self.is_withheld(split.proposal) {
            true => Split { sd: None, iqr: None, consensus: None, van_der_eijk: None, ..split },
            false => split,
        };
        self.block.widest(count).into_iter().map(shown).collect()
    }

    /// The widest gaps, for programs.
    pub(super) fn gap_forms(&self) -> Vec<Gap> {
        let form = |split: Split| Gap {
            code: self.code(split.proposal),
            criterion: self.code(split.criterion),
            marks: split.n,
            sd: split.sd,
            consensus: split.consensus,
            vandereijk: split.van_der_eijk.as_ref().map(to_f64),
        };
        self.widest(GAPS).into_iter().map(form).collect()
    }

    /// How firm the first place is, a sentence each: the smallest change of a weight, one mark, one
    /// assessor less.
    pub(super) fn standing(&self, language: Language) -> Vec<String> {
        let Some(fragile) = self.assessment.fragility(self.block) else { return Vec::new() };
        let left_out = (!fragile.left_out.is_empty()).then(|| {
            language
                .tell(&say!("ranking-left-out", codes = self.codes(&fragile.left_out).join(", ")))
        });
        let first = self.robustness(&fragile, language);
        // Without a first place there is none to be lost.
        let rest = first
            .is_some()
            .then(|| [self.one_mark(language), self.without_one(language)].into_iter().flatten());
        first.into_iter().chain(rest.into_iter().flatten()).chain(left_out).collect()
    }

    fn robustness(&self, fragile: &Fragile, language: Language) -> Option<String> {
        let points = |ratio: &Ratio| language.decimal(&rounded(&(ratio * whole(100)), 2));
        let sentence = match (fragile.winners.as_slice(), fragile.smallest.first()) {
            ([], _) => return None,
            ([winner], Some(shift)) => say!(
                "ranking-flips",
                winner = self.code(*winner),
                criterion = self.label(shift.criterion),
                from = points(&shift.from),
                to = points(&shift.to),
                points = points(&(&shift.to - &shift.from)),
                rivals = self.codes(&shift.rivals).join(", ")
            ),
            ([winner], None) => say!("ranking-firm", winner = self.code(*winner)),
            (several, _) => say!("ranking-tied", winners = self.codes(several).join(", ")),
        };
        Some(language.tell(&sentence))
    }

    /// Whether one point on one mark is enough, and the first such mark.
    fn one_mark(&self, language: Language) -> Option<String> {
        let decisive = self.assessment.decisive(self.block);
        let Some(first) = decisive.first() else {
            return Some(language.tell(&say!("ranking-no-mark")));
        };
        let told = say!(
            "ranking-one-mark",
            count = decisive.len(),
            proposal = self.code(first.proposal),
            criterion = self.label(first.criterion),
            by = format!("{:+}", first.by),
            first = self.codes(&first.first).join(", ")
        );
        Some(language.tell(&told))
    }

    /// Whether the first place hangs on one assessor; with fewer than two there is nobody to leave
    /// out.
    fn without_one(&self, language: Language) -> Option<String> {
        let all = self.assessment.without_each(self.block, self.world);
        let agreed = self.assessment.first();
        let changed = all.iter().filter(|left| left.first != agreed).count();
        (self.block.sheets() > 1).then(|| {
            language.tell(&match changed {
                0 => say!("ranking-without-same"),
                _ => say!("ranking-without-other", count = changed, assessors = all.len()),
            })
        })
    }

    /// Where to talk next: the proposals and criteria on which the marks are furthest apart, the
    /// widest gap first.
    pub(super) fn gaps(&self) -> Grid {
        let row = |split: &Split| {
            let decimal = |figure: Option<f64>| {
                figure.map_or(Cell::Nothing, |figure| Cell::Decimal(format!("{figure:.2}")))
            };
            vec![
                Cell::Words(self.code(split.proposal)),
                self.title(split.proposal),
                Cell::Words(self.label(split.criterion)),
                count(split.n),
                decimal(split.sd),
                decimal(split.consensus),
            ]
        };
        let columns = [
            ("code", say!("heading-code")),
            ("title", say!("heading-title")),
            ("criterion", say!("heading-criterion")),
            ("marks", say!("heading-marks")),
            ("sd", say!("heading-sd")),
            ("consensus", say!("heading-agreed")),
        ];
        Grid { columns: named(columns), rows: self.widest(GAPS).iter().map(row).collect() }
    }

    /// The widest gaps in a line.
    pub(super) fn gaps_line(&self, language: Language) -> Option<String> {
        let gap = |split: &Split| {
            let consensus = split
                .consensus
                .map(|consensus| format!(" ({})", language.decimal(&format!("{consensus:.2}"))));
            format!(
                "{} / {}{}",
                self.code(split.proposal),
                self.label(split.criterion),
                consensus.unwrap_or_default()
            )
        };
        let gaps: Vec<String> = self.widest(FEW).iter().map(gap).collect();
        (!gaps.is_empty()).then(|| language.tell(&say!("ranking-gaps", gaps = gaps.join("; "))))
    }

    pub(super) fn codes(&self, ids: &[Id]) -> Vec<String> {
        ids.iter().map(|id| self.code(*id)).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::documents::ranking::sample::{table, with_page};
    use crate::domain::Kind;
    use crate::text::Language;

    #[test]
    fn a_ranking_that_is_tied_at_its_first_place_says_so_and_that_one_mark_would_part_it() {
        let told = with_page(&table(), |page| page.standing(Language::It));
        assert_eq!(told[0], "Prime ex aequo: P1, P2.");
        assert!(
            told[1].contains("P1 / costo -1") && told[1].ends_with("(prime allora: P2)."),
            "{told:?}"
        );
        assert_eq!(told.len(), 2, "there is only one assessor: {told:?}");
    }

    #[test]
    fn the_first_place_without_one_assessor_is_told_by_number_and_not_by_name() {
        let mut table = table();
        table.add(Kind::People, &[("name", "Ugo Neri")]);
        let cell = [
            ("proposal", "P2"),
            ("criterion", "costo"),
            ("assessor", "Ugo Neri"),
            ("round", "1"),
            ("score", "3"),
        ];
        table.add(Kind::Scores, &cell);
        let (told, json) = with_page(&table, |page| {
            (
                page.standing(Language::It).join("\n"),
                serde_json::to_value(page.fragility()).unwrap(),
            )
        });
        assert!(told.contains("in 2 casi su 2") && !told.contains("Ugo"), "{told}");
        let first = |codes: &[&str]| serde_json::json!({"first": codes, "assessors": 1});
        assert_eq!(json["without_one"], serde_json::json!([first(&["P1", "P2"]), first(&["P2"])]));
    }

    #[test]
    fn one_assessor_leaves_no_gap() {
        assert!(with_page(&table(), |page| page.gaps().rows.is_empty()
            && page.gaps_line(Language::It).is_none()));
    }
}
