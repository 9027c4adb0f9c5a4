//! What a table says of its criteria: comparisons two at a time, and the set as it was approved.
//! Keeps out: the weights that follow (see `methods`), and what changed since (see `readings`).

use super::criterion::Criterion;
use super::meeting::Meeting;
use crate::domain::noun::noun;
use crate::domain::values::{Decimal, Direction, Line, Mark, Of, Prose, Ref};
use chrono::NaiveDate;

noun! {
    /// How many times one criterion matters as much as another, on Saaty's scale: 1 is equally, 9
    /// is extremely more.
    pub struct Comparison of Comparisons {
        /// The one that matters more; either of the two where they matter equally.
        [key] more: Of<Criterion> = ["piu", "più", "conta_di_piu"],
        /// The one that matters less.
        [key] less: Of<Criterion> = ["meno", "conta_di_meno"],
        /// How many times.
        times: Mark<1, 9> = ["volte", "quanto"],
    }
}

noun! {
    /// A criterion as it was when the criteria were approved: a line for each, so that what changed
    /// later can be told.
    pub struct Approval of Approvals {
        /// The number of the approval, from 1.
        [key] version: Mark<1, 999> = ["versione"],
        /// The code of the criterion.
        [key] code: Line = ["codice", "criterio"],
        /// The day of the approval.
        date: NaiveDate = ["data"],
        /// The sitting that approved.
        meeting: Option<Ref<Meeting>> = ["seduta"],
        /// The name of the criterion.
        name: Option<Line> = ["nome"],
        /// Its weight.
        weight: Decimal = ["peso"],
        /// Its least mark.
        min: Mark<-1000, 1000> = ["minimo"],
        /// Its greatest mark.
        max: Mark<-1000, 1000> = ["massimo"],
        /// Whether more is better; benefit when absent.
        direction: Option<Direction> = ["verso", "direzione"],
        /// Its threshold.
        threshold: Option<Decimal> = ["soglia"],
        /// What its marks mean.
        anchors: Option<Prose> = ["ancore", "descrittori"],
    }
}
