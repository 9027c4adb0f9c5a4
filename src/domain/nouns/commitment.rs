//! What each body commits to the process: staff, space, money. Keeps out: totals.

use crate::domain::noun::noun;
use crate::domain::values::{Cents, CommitmentKind, Decimal, Line, Party, Prose};
use chrono::NaiveDate;

noun! {
    /// Something a body puts in.
    pub struct Commitment of Commitments {
        /// The body: a stakeholder, or words.
        [key] body: Party = ["ente", "soggetto", "organo"],
        /// What it is for.
        [key] area: Line = ["ambito", "area"],
        /// Staff, space, money or something else.
        [key] kind: CommitmentKind = ["tipo"],
        /// The day on which it was promised.
        [key] date: Option<NaiveDate> = ["data"],
        /// What a quantity counts: hours, people, rooms.
        [key] unit: Option<Line> = ["unita", "unità"],
        /// The money, when it is money.
        amount: Option<Cents> = ["importo"],
        /// How much of it, counted by its unit.
        quantity: Option<Decimal> = ["quantita", "quantità"],
        /// In words.
        note: Option<Prose> = ["nota"],
    }
}
