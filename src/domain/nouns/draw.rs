//! A public draw of people by strata: what it is for, how many of each stratum, the seed; and the
//! list it is drawn from. Keeps out: drawing (see `readings`).

use super::person::Person;
use crate::domain::noun::noun;
use crate::domain::values::{
    DrawMethod, Line, Mark, Moment, Of, Prose, Ref, Reopenings, RoundState, Tags,
};
use chrono::NaiveDate;

noun! {
    /// A draw. Who is drawn follows from the list, the seats and the seed, and is not kept.
    pub struct Draw of Draws {
        /// Its number, from 1.
        [key] number: Mark<1, 9_999> = ["numero", "sorteggio"],
        /// What is drawn, and for what.
        title: Line = ["titolo", "oggetto"],
        /// How many of each stratum, a line each: `donne 18-34: 3`; or of each value of a category,
        /// from and to: `età = 18-34: 3-5`.
        quotas: Prose = ["quote", "posti_per_strato"],
        /// How many are drawn in all; what the quotas add up to when absent.
        seats: Option<Mark<1, 9_999>> = ["posti", "componenti", "panel_size"],
        /// How the panel is drawn; plain when absent.
        method: Option<DrawMethod> = ["metodo"],
        /// How many reserves of each stratum; all who are left when absent.
        reserves: Option<Mark<0, 9_999>> = ["riserve"],
        /// Whether the list is still open, or frozen (closed); open when absent.
        state: Option<RoundState> = ["stato"],
        /// SHA-256 of the list as it was frozen.
        list_hash: Option<Line> = ["impronta", "hash"],
        /// The tickets of a fair draw, frozen with the list: in each the first of them in
        /// hexadecimal digits, and the types of a panel by their numbers, `3x2` for two of the third.
        lottery: Option<Tags> = ["biglietti"],
        /// The public text from which it is drawn, known only once the list is frozen.
        seed: Option<Line> = ["seme"],
        /// How many of each type are drawn, as in the tickets; kept where the seats of the strata do
        /// not say it already.
        panel: Option<Prose> = ["composizione"],
        /// When the list was frozen.
        frozen: Option<Moment> = ["congelato"],
        /// When it was drawn.
        drawn: Option<Moment> = ["estratto"],
        /// Why an earlier draw was taken back: a line for each time.
        reason: Option<Reopenings> = ["motivo", "motivazione"],
    }
}

noun! {
    /// Somebody on the list of a draw.
    pub struct Candidate of Candidates {
        /// The draw.
        [key] draw: Of<Draw> = ["sorteggio"],
        /// What public papers call them: a number or a word that names nobody.
        [key] code: Line = ["codice", "id"],
        /// To which stratum they belong; blank where there is only one.
        stratum: Option<Line> = ["strato", "fascia", "categoria"],
        /// Their values of the categories of the quotas: `genere = F; età = 18-34`.
        traits: Option<Line> = ["caratteristiche", "valori"],
        /// Their name.
        name: Option<Line> = ["nome", "nominativo"],
        /// The person of the table they are.
        person: Option<Ref<Person>> = ["persona"],
        /// The day on which they declined.
        declined: Option<NaiveDate> = ["rinuncia", "rinunciato"],
        /// Which of those who declined they are: who comes in for whom follows from this order.
        decline_order: Option<Mark<1, 99_999>> = ["ordine_rinuncia", "ordine_della_rinuncia"],
    }
}
