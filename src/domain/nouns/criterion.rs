//! Criteria: their weights, scales, anchors and thresholds. Keeps out: marks, and every computation
//! on them (see `methods`).

use crate::domain::noun::noun;
use crate::domain::values::{Decimal, Direction, Line, Mark, Moment, Prose};

noun! {
    /// A criterion with its weight, scale and anchors.
    pub struct Criterion of Criteria {
        /// One word by which it is called.
        [key] code: Line = ["codice", "cod"],
        /// Its name.
        name: Option<Line> = ["nome"],
        /// Its weight, as agreed: not negative.
        weight: Decimal = ["peso"],
        /// The least mark.
        min: Mark<-1000, 1000> = ["minimo"],
        /// The greatest mark.
        max: Mark<-1000, 1000> = ["massimo"],
        /// Whether more is better; benefit when absent.
        direction: Option<Direction> = ["verso", "direzione"],
        /// The mean below which (for a cost: above which) a proposal is not admitted.
        threshold: Option<Decimal> = ["soglia"],
        /// What the marks mean, a line each: `1 = unlikely`.
        anchors: Option<Prose> = ["ancore", "descrittori"],
        /// When weight, scale or direction changed after marks had been given.
        revised: Option<Moment> = ["rivisto"],
        /// Points of its swing, from its worst mark to its best: the most important one has 100.
        swing: Option<Mark<0, 100>> = ["punti_swing"],
        /// How often it changed after marks or an approval, counted from 2; as it began when
        /// absent.
        version: Option<Mark<1, 999>> = ["versione"],
    }
}
