//! Pure mathematics on numbers and indexes: places, scores, agreement, fragility. Keeps out: every
//! noun of the table, sentences, files and the clock.
//!
//! Ranks are decided in exact rationals; `f64` appears only where a root or a logarithm makes
//! exactness impossible. What has no value (no marks, no spread of marks, a tie at first place) is
//! `None`, never 0. Proposals, criteria and assessors are indexes counted from 0, in the order the
//! caller chose.

pub mod ahp;
pub mod alpha;
pub mod balance;
pub mod ballots;
pub mod borda;
pub mod budget;
pub mod distance;
pub mod draw;
pub mod fragility;
pub mod hierarchy;
pub mod in_turn;
pub mod judgements;
pub mod kendall;
pub mod location;
pub mod majority;
pub mod majority_judgement;
pub mod marks;
pub mod near;
pub mod network;
pub mod pairwise;
pub mod perturbation;
pub mod places;
pub mod promethee;
pub mod ratio;
pub mod salience;
pub mod scale;
pub mod schulze;
pub mod screening;
pub mod seating;
pub mod selection;
pub mod smaa;
pub mod smaa_line;
pub mod spread;
pub mod stability;
pub mod tally;
pub mod tastle_wierman;
pub mod topsis;
pub mod van_der_eijk;
pub mod weighted_sum;
pub mod weights;

#[cfg(test)]
mod properties;
