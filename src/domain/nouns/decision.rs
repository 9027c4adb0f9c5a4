//! What follows a proposal: opinions, the answer of the deciding body, indicators. Keeps out:
//! deadlines, since they take today's date.

use super::proposal::Proposal;
use crate::domain::noun::noun;
use crate::domain::values::{
    IndicatorStatus, Line, Of, OpinionKind, Outcome, Party, Prose, Verdict,
};
use chrono::NaiveDate;

noun! {
    /// An opinion on feasibility.
    pub struct Opinion of Opinions {
        /// On which proposal.
        [key] proposal: Of<Proposal> = ["proposta"],
        /// Technical, legal or economic.
        [key] kind: OpinionKind = ["tipo"],
        /// What it says.
        verdict: Verdict = ["esito", "parere"],
        /// Whose it is.
        author: Option<Line> = ["autore"],
        /// When.
        date: Option<NaiveDate> = ["data"],
        /// Why.
        reason: Option<Prose> = ["motivo", "motivazione"],
    }
}

noun! {
    /// What a body answered to a proposal.
    pub struct Answer of Answers {
        /// To which proposal.
        [key] proposal: Of<Proposal> = ["proposta"],
        /// Which body.
        [key] body: Line = ["organo", "ente"],
        /// Accepted, partly, refused.
        outcome: Outcome = ["esito"],
        /// The number of the deed.
        deed: Option<Line> = ["atto", "delibera"],
        /// Its date.
        date: Option<NaiveDate> = ["data"],
        /// The written reasons.
        reason: Option<Prose> = ["motivo", "motivazione"],
    }
}

noun! {
    /// How the follow-up of a proposal is measured.
    pub struct Indicator of Indicators {
        /// Of which proposal.
        [key] proposal: Of<Proposal> = ["proposta"],
        /// What is measured.
        [key] name: Line = ["nome", "indicatore"],
        /// What is to be reached.
        target: Option<Line> = ["obiettivo", "traguardo"],
        /// By when.
        due: Option<NaiveDate> = ["scadenza", "entro"],
        /// How it stands.
        status: Option<IndicatorStatus> = ["stato"],
        /// What shows it.
        evidence: Option<Prose> = ["evidenza", "fonte"],
        /// Who answers for it.
        owner: Option<Party> = ["responsabile", "chi"],
        /// Which group of participants asked for it.
        asked_by: Option<Party> = ["chiesto_da", "richiesto_da"],
    }
}
