//! A vote that was closed. Keeps out: the single votes (see `vote`), and how the result is
//! reckoned.

use super::meeting::{AgendaItem, Meeting};
use super::rules::TableRules;
use crate::domain::noun::noun;
use crate::domain::values::{Mark, Moment, Of, PollResult, Ref, Secrecy};

noun! {
    /// The closing of the vote on one item, as it was declared; until there is one, the votes on
    /// the item can change.
    pub struct Poll of Polls {
        /// The sitting.
        [key] meeting: Of<Meeting> = ["seduta", "riunione"],
        /// The item voted on.
        [key] item: Ref<AgendaItem> = ["punto"],
        /// When it was closed.
        closed: Moment = ["chiusura", "chiusa"],
        /// How it ended.
        result: PollResult = ["esito"],
        /// The rules in force.
        rules: Option<Ref<TableRules>> = ["regole"],
        /// Open or secret; open when absent.
        ballot: Option<Secrecy> = ["voto", "scrutinio"],
        /// How many were entitled, without those who stood aside.
        eligible: Option<Mark<0, 9999>> = ["aventi_diritto"],
        /// How many of them could vote: who was present, and who was represented by proxy.
        present: Option<Mark<0, 9999>> = ["presenti", "votanti"],
        /// How many of those were represented by proxy.
        by_proxy: Option<Mark<0, 9999>> = ["per_delega"],
        /// How many votes in favour it took.
        needed: Option<Mark<0, 9999>> = ["necessari"],
        /// In favour, where the ballot was secret; an open one is counted from its votes.
        favour: Option<Mark<0, 9999>> = ["favorevoli"],
        /// Against, where the ballot was secret.
        against: Option<Mark<0, 9999>> = ["contrari"],
        /// Abstained, where the ballot was secret.
        abstained: Option<Mark<0, 9999>> = ["astenuti"],
        /// Blank, where the ballot was secret.
        blank: Option<Mark<0, 9999>> = ["bianche", "schede_bianche"],
        /// Present without voting, where the ballot was secret.
        not_voting: Option<Mark<0, 9999>> = ["non_votanti"],
    }
}
