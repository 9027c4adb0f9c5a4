//! A figure as programs read it: exactly, and as the nearest decimal. Keeps out: which figures.

use serde::Serialize;

use crate::methods::ratio::{Ratio, exact, to_f64};

/// An exact fraction and the nearest decimal.
#[derive(Serialize)]
pub(super) struct Exact {
    exact: String,
    value: f64,
}

impl Exact {
    pub(super) fn of(ratio: &Ratio) -> Self {
        Self { exact: exact(ratio), value: to_f64(ratio) }
    }
}
