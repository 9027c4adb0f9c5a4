//! A vote on projects under a sum of money: the question, the projects with what they cost, the
//! ballots. Keeps out: counting (see `readings`).

use super::person::Person;
use crate::domain::noun::noun;
use crate::domain::values::{
    BallotType, Cents, Choices, CountRule, Line, Mark, Moment, Of, ProjectOutcome, Prose, Recheck,
    Ref, Reopenings, RoundState, Secrecy, TieRule,
};

noun! {
    /// A vote on projects under a cap.
    pub struct Budget of Budgets {
        /// Its number, from 1.
        [key] number: Mark<1, 9_999> = ["numero", "votazione"],
        /// What is asked.
        question: Line = ["quesito", "domanda", "titolo"],
        /// The money there is.
        cap: Cents = ["tetto", "importo", "budget", "somma", "somma_disponibile"],
        /// How voters say what they want.
        ballot_type: BallotType = ["tipo_scheda", "scheda", "vote_type"],
        /// The rule that decides.
        rule: CountRule = ["regola"],
        /// What decides between projects that are as good; the order of codes when absent.
        tie: Option<TieRule> = ["parita", "parità", "spareggio"],
        /// The public text from which a tie is drawn.
        seed: Option<Line> = ["seme"],
        /// How many projects a ballot may name; as many as there are when absent.
        choices: Option<Mark<1, 9_999>> = ["massimo_scelte", "quante_scelte", "max_length"],
        /// How many points a ballot gives at most.
        points: Option<Mark<1, 999_999>> = ["punti", "max_sum_points"],
        /// How many votes, or points, a project needs to be funded at all.
        minimum: Option<Mark<1, 99_999_999>> = ["minimo_voti", "soglia"],
        /// Open or secret; secret when absent.
        ballot: Option<Secrecy> = ["voto", "scrutinio"],
        /// How many may vote.
        eligible: Option<Mark<0, 99_999_999>> = ["aventi_diritto"],
        /// Whether ballots can still be entered; open when absent.
        state: Option<RoundState> = ["stato"],
        /// When it was closed.
        closed: Option<Moment> = ["chiusura", "chiusa"],
        /// Why it was opened again: a line for each time.
        reason: Option<Reopenings> = ["motivo", "motivazione"],
    }
}

noun! {
    /// Something that can be funded.
    pub struct Project of Projects {
        /// The vote it stands in.
        [key] budget: Of<Budget> = ["votazione"],
        /// What ballots call it, in one word.
        [key] code: Line = ["codice", "project_id"],
        /// Its title.
        title: Line = ["titolo", "nome", "name"],
        /// What it costs.
        cost: Cents = ["costo"],
        /// A word that projects share of which one at most is funded.
        alternatives: Option<Line> = ["alternative", "gruppo_di_alternative"],
        /// Its subject or place.
        category: Option<Line> = ["categoria", "area"],
        /// What else is to be known.
        note: Option<Prose> = ["nota"],
        /// What was decided of it against the count.
        outcome: Option<ProjectOutcome> = ["esito"],
        /// What it is given, where it is funded in part.
        granted: Option<Cents> = ["concesso", "importo_concesso"],
        /// Why it was decided otherwise than counted.
        reason: Option<Prose> = ["motivazione", "motivo"],
    }
}

noun! {
    /// A ballot as it was handed in; without choices it is blank.
    pub struct Ballot of Ballots {
        /// The vote.
        [key] budget: Of<Budget> = ["votazione"],
        /// The batch of paper it lies in.
        [key] batch: Mark<1, 99_999> = ["lotto", "pacco"],
        /// Its number in the batch.
        [key] number: Mark<1, 9_999_999> = ["numero", "scheda"],
        /// The projects it names.
        choices: Choices = ["scelte", "vote"],
        /// Why it is void; a void ballot is kept and not counted.
        void: Option<Line> = ["nulla", "nullita", "nullità"],
        /// Who handed it in, where the vote is open.
        voter: Option<Ref<Person>> = ["votante", "elettore"],
        /// What came out when the paper was entered a second time, where it was.
        recheck: Option<Recheck> = ["ricontrollo"],
        /// How often it was.
        rechecks: Option<Mark<1, 999>> = ["quanti_ricontrolli"],
    }
}
