//! Entries of the running record of a sitting. Keeps out: how the verbale orders and shows them.

use super::group::{Group, Question};
use super::meeting::{AgendaItem, Meeting};
use super::proposal::Proposal;
use crate::domain::noun::noun;
use crate::domain::values::{
    ConsensusMethod, EntryKind, Moment, Of, Parties, Party, Prose, Ref, Tags, Timecode,
};
use chrono::NaiveDate;

noun! {
    /// One thing that was said, agreed, held apart or decided.
    pub struct Entry of Entries {
        /// The sitting.
        [key] meeting: Of<Meeting> = ["seduta", "riunione"],
        /// When.
        [key] time: Moment = ["ora", "orario"],
        /// What it is.
        [key] kind: EntryKind = ["tipo"],
        /// The words.
        [key] text: Prose = ["testo"],
        /// The item of the order of the day.
        item: Option<Ref<AgendaItem>> = ["punto"],
        /// Who said it.
        speaker: Option<Party> = ["intervento_di", "chi"],
        /// Who holds a divergence, or a reservation.
        holders: Parties = ["sostenitori", "chi_la_sostiene"],
        /// Words to gather it by.
        tags: Tags = ["etichette"],
        /// How a decision was reached.
        method: Option<ConsensusMethod> = ["metodo"],
        /// The reservation, word by word.
        reservation: Option<Prose> = ["riserva"],
        /// The break-out group that said it.
        group: Option<Ref<Group>> = ["gruppo", "sottogruppo"],
        /// The question it answers.
        question: Option<Ref<Question>> = ["domanda"],
        /// The proposal it speaks of.
        proposal: Option<Ref<Proposal>> = ["proposta"],
        /// Where it stands in the recording, when that is not to be reckoned from its time.
        timecode: Option<Timecode> = ["minutaggio"],
        /// The day on which an open question was settled.
        closed: Option<NaiveDate> = ["chiuso", "chiuso_il"],
    }
}
