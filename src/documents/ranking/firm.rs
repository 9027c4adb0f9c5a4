//! How firm a ranking is and where those who gave marks differ most, as the page tells it. Keeps out: how either is reckoned.

use super::page::named;
use super::{Page, count};
use crate::documents::grid::{Grid, Value as Cell};
use crate::domain::Id;
use crate::methods::ratio::{Ratio, rounded, whole};
use crate::readings::Split;
use crate::say;
use crate::text::Language;

/// How many of the widest gaps the page names.
const GAPS: usize = 5;

impl Page<'_> {
    /// The smallest change of one weight that changes who is first, in a sentence; none where nobody is.
    pub(super) fn firmness(&self, language: Language) -> Option<String> {
        let fragile = self.assessment.fragility(self.block)?;
        let codes = |ids: &[Id]| ids.iter().map(|id| self.code(*id)).collect::<Vec<_>>().join(", ");
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
                rivals = codes(&shift.rivals)
            ),
            ([winner], None) => say!("ranking-firm", winner = self.code(*winner)),
            (several, _) => say!("ranking-tied", winners = codes(several)),
        };
        Some(language.tell(&sentence))
    }

    /// Where to talk next: the proposals and criteria on which the marks are furthest apart, the widest gap first.
    pub(super) fn gaps(&self) -> Grid {
        let row = |split: &Split| {
            let decimal = |figure: Option<f64>| figure.map_or(Cell::Nothing, |figure| Cell::Decimal(format!("{figure:.2}")));
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
        Grid { columns: named(columns), rows: self.block.widest(GAPS).iter().map(row).collect() }
    }
}

#[cfg(test)]
mod tests {
    use crate::documents::ranking::sample::{table, with_page};
    use crate::text::Language;

    #[test]
    fn a_ranking_that_is_tied_at_its_first_place_says_so() {
        let told = with_page(&table(), |page| page.firmness(Language::It)).unwrap();
        assert!(told.contains("P1") && told.contains("P2"), "{told}");
    }

    #[test]
    fn one_assessor_leaves_no_gap() {
        assert!(with_page(&table(), |page| page.gaps().rows.is_empty()));
    }
}
