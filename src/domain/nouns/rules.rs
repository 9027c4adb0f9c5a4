//! The rules of the table, version by version. Keeps out: which version holds on a day (see
//! `rules::charter`), and counting.

use crate::domain::noun::noun;
use crate::domain::values::{
    Attribution, Base, Bound, DecisionRule, Mark, Prose, Secrecy, Share, VotesPer,
};
use chrono::NaiveDate;

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
        /// Who shares one vote: those of a lab when absent, everybody else having one.
        votes_per: Option<VotesPer> = ["un_voto_per", "voto_per", "voti"],
    }
}
