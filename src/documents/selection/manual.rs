//! What the manual of templates says of the values of a selection. Keeps out: the values
//! themselves.

use crate::documents::document::Manual;

/// The values.
pub(super) const MANUAL: Manual = Manual {
    title: "a selection",
    note: "",
    values: &[
        ("`process`, `name`", "the process and the rule of selection"),
        (
            "`kind`, `order`, `first`, `limit`, `overflow`",
            "the rule: its kind, the order of the proposals, how many come first, the limit of \
             cost, and what is done with the one that goes over it",
        ),
        (
            "`provisional`",
            "the number of the round whose ranking gives the order, while it is open",
        ),
        ("`stops`", "whether even the first ones stop short of the limit"),
        ("`waits`", "what the order waits for, when no proposal is in it"),
        ("`table`", "the proposals in their order with the running cost, a table"),
        ("`passed`, `count`", "how many proposals pass, and how many there are"),
        (
            "`left`, `over`, `exact`",
            "what is left of the limit, or by how much it is passed; whether it is reached exactly",
        ),
        (
            "`unknown`, `unknown_count`",
            "the proposals that pass under a limit without a cost, so that what is left is not \
             known, and how many",
        ),
        (
            "`next`, `next_cost`, `next_count`",
            "the first proposals that do not pass, what they cost, and how many tie",
        ),
        ("`passing.current`, `passing.capital`, `passing.total`", "what those that pass cost"),
        ("`all.current`, `all.capital`, `all.total`", "what all of them cost"),
        ("`unpriced`", "how many have no cost"),
        ("`short`", "whether fewer proposals are in the order than the rule asks for"),
        (
            "`not_admitted[].code`, `not_admitted[].title`, `not_admitted[].why`",
            "the proposals that are not admitted and take no place, and why",
        ),
        ("`unplaced`", "the proposals that have no place in the order"),
    ],
};
