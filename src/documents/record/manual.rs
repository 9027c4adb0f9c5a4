//! What the manual of templates says of the values of the record. Keeps out: the values themselves.

use crate::documents::document::Manual;

/// The values.
pub(super) const MANUAL: Manual = Manual {
    title: "the record",
    note: "",
    values: &[
        ("`process`", "the process"),
        ("`sections[].code`", "the sections in the order of the Osservatorio"),
        (
            "`sections[].entries[].label`, `sections[].entries[].value`",
            "the fields of a section; `value` is empty where nothing is recorded",
        ),
        (
            "`lacking`, `blank[]`",
            "what to say of the fields in which nothing stands yet, and their labels",
        ),
        (
            "`participation`",
            "the participants expected and those there were, a table; none where neither is \
             entered",
        ),
    ],
};
