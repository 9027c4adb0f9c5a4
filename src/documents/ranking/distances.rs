//! How far the marks on each criterion lie from one another, over all proposals. Keeps out: how far
//! each assessor lies from the others, which the table reads on its screen.
//!
//! A figure for each assessor over all proposals would tie the numbered sheets of different
//! proposals to one another, and those are numbered anew for each proposal so that a single recusal
//! gives no sheet away. These figures are made of single boxes: whoever has the sheets has them
//! already.

use serde::Serialize;

use super::exact::Exact;
use super::headings::named;
use super::{RankingPage, count};
use crate::domain::Id;
use crate::methods::distance::within;
use crate::methods::ratio::{Ratio, divide, rounded, whole};
use crate::print::{Grid, Value as Cell};
use crate::say;

/// The distances on one criterion, as JSON; nothing where no mark has another beside it.
#[derive(Serialize)]
pub(super) struct Distance {
    criterion: String,
    marks: usize,
    mean: Option<Exact>,
    greatest: Option<Exact>,
}

impl RankingPage<'_> {
    /// For each criterion how many marks have another beside them, and their distances: mean and
    /// greatest.
    fn distances(&self) -> Vec<(Id, usize, Option<Ratio>, Option<Ratio>)> {
        let shown: Vec<usize> = self
            .marked()
            .into_iter()
            .filter(|(_, id)| !self.is_withheld(*id))
            .map(|(at, _)| at)
            .collect();
        let of = |(criterion, id)| {
            let far: Vec<Ratio> = shown
                .iter()
                .flat_map(|at| within(&self.block.marks.given(*at, criterion)))
                .collect();
            (id, far.len(), divide(&far.iter().sum(), &whole(far.len())), far.into_iter().max())
        };
        self.block.criteria.iter().copied().enumerate().map(of).collect()
    }

    /// For programs: a list by criterion.
    pub(super) fn distance_forms(&self) -> Vec<Distance> {
        let exact = |ratio: Option<Ratio>| ratio.as_ref().map(Exact::of);
        let form = |(criterion, marks, mean, greatest)| Distance {
            criterion: self.code(criterion),
            marks,
            mean: exact(mean),
            greatest: exact(greatest),
        };
        self.distances().into_iter().map(form).collect()
    }

    /// For people and spreadsheets: a row for each criterion as it is called there; none while no
    /// mark has another beside it.
    pub(crate) fn distances_grid(&self, called: impl Fn(Id) -> String) -> Grid {
        let decimal = |ratio: Option<Ratio>| {
            ratio.map_or(Cell::Nothing, |ratio| Cell::Decimal(rounded(&ratio, 2)))
        };
        let row = |(id, marks, mean, greatest): (Id, usize, Option<Ratio>, Option<Ratio>)| {
            vec![Cell::Words(called(id)), count(marks), decimal(mean), decimal(greatest)]
        };
        let columns = [
            ("criterion", say!("heading-criterion")),
            ("marks", say!("heading-marks")),
            ("mean", say!("heading-far-mean")),
            ("greatest", say!("heading-far-greatest")),
        ];
        let far = self.distances().into_iter().filter(|(_, marks, ..)| *marks > 0);
        Grid { columns: named(columns), rows: far.map(row).collect() }
    }
}

#[cfg(test)]
mod tests {
    use crate::documents::ranking::sample::{table, with_face};
    use crate::domain::Kind;
    use crate::readings::Face;

    #[test]
    fn distances_are_those_of_single_boxes_and_leave_out_what_the_public_face_withholds() {
        let mut table = table();
        for (name, mark) in [("Ugo Neri", "1"), ("Ada Bo", "1")] {
            table.add(Kind::People, &[("name", name)]);
            for proposal in ["P1", "P2"] {
                // Ada has not marked the second: it has two sheets.
                if (name, proposal) != ("Ada Bo", "P2") {
                    let cell = [
                        ("proposal", proposal),
                        ("criterion", "costo"),
                        ("assessor", name),
                        ("round", "1"),
                        ("score", mark),
                    ];
                    table.add(Kind::Scores, &cell);
                }
            }
        }
        let csv =
            |face| with_face(face, &table, |page| page.distances_grid(|id| page.code(id)).csv());
        // 4, 1, 1 lie 3, 3/2 and 3/2 from the others, 4 and 1 lie 3 from one another.
        assert_eq!(csv(Face::Public), "criterion,marks,mean,greatest\r\ncosto,3,2.00,3.00\r\n");
        assert_eq!(csv(Face::Reserved), "criterion,marks,mean,greatest\r\ncosto,5,2.40,3.00\r\n");
    }
}
