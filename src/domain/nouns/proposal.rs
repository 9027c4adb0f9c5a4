//! Proposals. Keeps out: their marks, opinions and answers.

use super::lab::Lab;
use super::meeting::Meeting;
use crate::domain::noun::noun;
use crate::domain::values::{Cents, Line, Mark, Party, ProposalState, Prose, Ref};

noun! {
    /// Something the process asks of the deciding body.
    pub struct Proposal of Proposals {
        /// One word by which it is called.
        [key] code: Line = ["codice", "cod"],
        /// Its title.
        title: Option<Line> = ["titolo", "proposta"],
        /// What it asks.
        summary: Option<Prose> = ["sintesi", "descrizione"],
        /// The lab it comes from.
        lab: Option<Ref<Lab>> = ["laboratorio"],
        /// The sitting in which it came up.
        meeting: Option<Ref<Meeting>> = ["seduta"],
        /// Who proposed it.
        proposer: Option<Party> = ["proponente"],
        /// The objective of the plan it serves.
        objective: Option<Line> = ["obiettivo"],
        /// Current expenditure.
        current: Option<Cents> = ["corrente", "spesa_corrente"],
        /// Capital expenditure.
        capital: Option<Cents> = ["capitale", "conto_capitale", "spesa_in_conto_capitale", "spesa_in_capitale"],
        /// How many support it.
        supporters: Option<Mark<0, 999_999_999>> = ["sostenitori", "sostegni"],
        /// How far it is; received when absent.
        state: Option<ProposalState> = ["stato"],
        /// The proposal it became part of.
        merged_into: Option<Ref<Proposal>> = ["accorpata_a", "accorpata_in"],
        /// The proposal it was a part of, before that was split.
        split_from: Option<Ref<Proposal>> = ["divisa_da", "parte_di"],
    }
}
