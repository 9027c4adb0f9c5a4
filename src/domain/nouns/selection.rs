//! Rules of selection, as data: how many proposals pass, and under which sum. Keeps out: applying
//! them (see `methods`).

use crate::domain::noun::noun;
use crate::domain::values::{Cents, Line, Mark, Overflow, SelectionKind, SelectionOrder};

noun! {
    /// How proposals are selected from an order.
    pub struct Selection of Selections {
        /// What the rule is called.
        [key] name: Line = ["nome", "regola"],
        /// The first so many, or the first so many and more under a sum.
        kind: SelectionKind = ["tipo"],
        /// In which order: by supporters or by the ranking; by the ranking when absent.
        order: Option<SelectionOrder> = ["ordine"],
        /// How many pass whatever they cost.
        first: Mark<1, 9_999> = ["primi", "quanti"],
        /// The sum that more than those must stay under.
        limit: Option<Cents> = ["limite", "tetto"],
        /// What happens when the first ones reach the sum already; they are kept when absent.
        overflow: Option<Overflow> = ["sforamento", "oltre_il_limite"],
    }
}
