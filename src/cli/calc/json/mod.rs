//! A file of `calc` as JSON: its values in their order, its fields read as what they must be, and
//! what is wrong with it, with the place. Keeps out: single methods.

pub(super) mod broken;
pub(super) mod field;
pub(super) mod inexact;
pub(super) mod reading;
pub(super) mod value;
