//! The rules of the table, version by version. Keeps out: which version holds on a day (see
//! `rules::charter`), and counting.

use chrono::NaiveDate;

use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Rules, noun};
use crate::domain::values::{Attribution, Base, Bound, DecisionRule, Mark, Prose, Secrecy, Share};
use crate::domain::world::World;
use crate::say;

noun! {
    /// One version of the rules of the table; what it leaves out is as in a table without rules.
    pub struct TableRules of Rules {
        /// Its number in the series.
        [key] version: Mark<1, 999> = ["versione"],
        /// The words the table agreed on.
        text: Prose = ["testo"],
        /// The day on which the table approved it; a proposal when absent.
        approved: Option<NaiveDate> = ["approvata", "approvate", "data_approvazione"],
        /// Consensus first, or a majority.
        decision: Option<DecisionRule> = ["decisione", "modo_di_decidere"],
        /// The share of votes in favour that adopts; one half when absent.
        share: Option<Share> = ["quota", "maggioranza"],
        /// Whether the share must be passed or only reached; passed when absent.
        bound: Option<Bound> = ["limite"],
        /// Of whom the share is taken: those present when absent.
        of: Option<Base> = ["calcolata_su"],
        /// How many who are against stop a decision; no number does when absent.
        blocks: Option<Mark<1, 999>> = ["opposizioni", "blocchi"],
        /// The least share of those entitled who must be present; none is needed when absent.
        quorum: Option<Share> = ["numero_legale"],
        /// Whether it is written down who voted how; it is when absent.
        ballot: Option<Secrecy> = ["voto", "scrutinio"],
        /// Whether the verbale says who spoke; it does when absent.
        attribution: Option<Attribution> = ["attribuzione"],
        /// The least count that a public document shows.
        minimum_count: Option<Mark<1, 99>> = ["conteggio_minimo"],
        /// How many proxies one person may hold; none when absent.
        proxies: Option<Mark<0, 99>> = ["deleghe"],
    }
}

impl Rules for TableRules {
    fn check(&self, _own: Id, _world: &dyn World) -> Vec<Fault> {
        if self.share.is_some_and(Share::is_whole) && self.bound != Some(Bound::AtLeast) {
            return vec![Fault::new("share", say!("fault-share-passed"))];
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, why};

    fn offered(field: &str, text: &str) -> Vec<String> {
        let mut table = Sample::default();
        match table
            .offer(Kind::Rules, &[("version", "1"), ("text", "Si decide insieme."), (field, text)])
        {
            Ok(_) => Vec::new(),
            refused => why(refused),
        }
    }

    #[test]
    fn a_share_or_a_quorum_of_nothing_or_of_more_than_all_is_refused() {
        for field in ["share", "quorum"] {
            for text in ["0", "1,5", "120%"] {
                assert_eq!(offered(field, text), [format!("{field}: fault-share")], "{text}");
            }
            assert!(offered(field, "2/3").is_empty());
        }
        assert!(offered("quorum", "1").is_empty());
    }

    #[test]
    fn nobody_can_ask_for_more_than_everybody() {
        let mut table = Sample::default();
        let all = [("version", "1"), ("text", "Tutti."), ("share", "100%")];
        assert_eq!(why(table.offer(Kind::Rules, &all)), ["share: fault-share-passed"]);
        let least: Vec<_> = all.into_iter().chain([("bound", "almeno")]).collect();
        assert!(table.offer(Kind::Rules, &least).is_ok());
    }

    #[test]
    fn a_version_stands_once() {
        let mut table =
            Sample::of(&[(Kind::Rules, &[("version", "1"), ("text", "Si decide insieme.")])]);
        assert_eq!(
            why(table.offer(Kind::Rules, &[("version", "1"), ("text", "Altro")])),
            ["version: fault-duplicate"]
        );
    }
}
