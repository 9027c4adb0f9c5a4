//! Break-out groups and the questions put to them. Keeps out: how people are shared out, and what
//! the groups answer (see `entry`).

use super::meeting::{AgendaItem, Meeting};
use crate::domain::noun::noun;
use crate::domain::values::{GroupMethod, Line, Mark, Of, Parties, Party, Prose, Ref, SwotPart};

noun! {
    /// A table at which some of those present work apart for one round.
    pub struct Group of Groups {
        /// The sitting.
        [key] meeting: Of<Meeting> = ["seduta", "riunione"],
        /// The round of work in groups, from 1.
        [key] round: Mark<1, 99> = ["turno", "giro"],
        /// Its number in the round, from 1.
        [key] number: Mark<1, 99> = ["numero", "gruppo", "tavolo"],
        /// What it is called, or works on.
        name: Option<Line> = ["nome", "tema"],
        /// Who is in it.
        members: Parties = ["componenti", "persone"],
        /// Who reports to all.
        rapporteur: Option<Party> = ["referente"],
        /// Who stays at the table while others change, or who raised its topic.
        host: Option<Party> = ["ospitante", "promotore"],
        /// The item of the order of the day on which it works.
        item: Option<Ref<AgendaItem>> = ["punto"],
        /// The method it belongs to.
        method: Option<GroupMethod> = ["metodo"],
        /// By which rule its people were put together, in words.
        rule: Option<Prose> = ["regola"],
        /// The number from which chance was drawn, so that anybody can draw it again.
        seed: Option<Mark<0, 999_999_999>> = ["seme"],
    }
}

noun! {
    /// A question that is put to the groups, or to all.
    pub struct Question of Questions {
        /// The sitting.
        [key] meeting: Of<Meeting> = ["seduta", "riunione"],
        /// Its place among the questions of the sitting, from 1.
        [key] position: Mark<1, 99> = ["posizione", "numero"],
        /// The question.
        text: Prose = ["testo", "domanda"],
        /// The item of the order of the day.
        item: Option<Ref<AgendaItem>> = ["punto"],
        /// The round of work in groups it is for; every round when absent.
        round: Option<Mark<1, 99>> = ["turno", "giro"],
        /// Which of the four lists of a SWOT it fills.
        quadrant: Option<SwotPart> = ["quadrante"],
    }
}
