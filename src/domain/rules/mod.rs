//! Readings of the table that several screens and documents share. Keeps out: drawing, sentences,
//! today's date.

pub mod admission;
pub mod at_hand;
pub mod behind;
pub mod bodies;
pub mod carrying;
pub mod charter;
pub mod conflicts;
pub mod decisions;
pub mod mandates;
pub mod mapping;
pub mod moving;
pub mod notice;
pub mod osservatorio;
pub mod reaching;
pub mod reporting;
pub mod rounds;
pub mod seats;
pub mod sittings;
pub mod templates;
pub mod waiting;
