//! Who should be asked whether to stand aside, and has not answered. Keeps out: answering.

use chrono::NaiveDate;

use crate::domain::{Conflict, Id, Sheets, World, conflicts};

/// An assessor tied to a proposal who does not stand aside from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tied {
    /// Who.
    pub assessor: Id,
    /// From which proposal.
    pub proposal: Id,
    /// What ties them.
    pub conflict: Conflict,
    /// Whether marks were given all the same.
    pub has_marked: bool,
}

impl Tied {
    /// The suggestions to stand aside that nobody has taken up, by assessor and proposal.
    ///
    /// The day is that on which mandates must hold: today, while the round is open.
    pub fn asked(sheets: &Sheets, day: NaiveDate, world: &dyn World) -> Vec<Self> {
        let mut asked = Vec::new();
        for assessor in sheets.assessors.iter().copied() {
            for proposal in sheets.proposals.iter().copied() {
                let Some(conflict) = conflicts::open(assessor, proposal, day, world) else {
                    continue;
                };
                let has_marked = sheets.has_marked(assessor, proposal);
                asked.push(Self { assessor, proposal, conflict, has_marked });
            }
        }
        asked
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::readings::assessment::ranking::tests::{sample, score};

    #[test]
    fn a_suggestion_stays_open_until_its_assessor_stands_aside_and_says_whether_marks_were_given() {
        let mut table = sample(&["1"]);
        table.add(Kind::Labs, &[("code", "acqua")]);
        let mandate = [
            ("person", "Anna Verdi"),
            ("lab", "acqua"),
            ("from", "2014-01-01"),
            ("role", "titular"),
        ];
        table.add(Kind::Representatives, &mandate);
        for code in ["P1", "P2"] {
            table.set(table.id(Kind::Proposals, code), &[("lab", "acqua")]).unwrap();
        }
        score(&mut table, "P1", "C1", "Anna Verdi", "5");
        let asked = |table: &crate::ledger::sample::Sample| -> Vec<(Id, bool)> {
            let sheets = Sheets::of(None, table.world()).unwrap();
            let asked = Tied::asked(&sheets, "2014-03-01".parse().unwrap(), table.world());
            asked.into_iter().map(|asked| (asked.proposal, asked.has_marked)).collect()
        };
        let (first, second) = (table.id(Kind::Proposals, "P1"), table.id(Kind::Proposals, "P2"));
        assert_eq!(asked(&table), [(first, true), (second, false)]);
        table.add(Kind::Recusals, &[("proposal", "P1"), ("assessor", "Anna Verdi")]);
        assert_eq!(asked(&table), [(second, false)]);
    }
}
