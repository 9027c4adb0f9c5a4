//! What the manual of templates says of the values of the participatory proposal document. Keeps
//! out: the values themselves.

use crate::documents::document::Manual;

/// The values.
pub(super) const MANUAL: Manual = Manual {
    title: "the participatory proposal document",
    note: "The names of the process manager and of the curator of the text are among `head` on \
           both faces, as the law wants.",
    values: &[
        (
            "`face`, `personal`, `process`",
            "the face, whether it has names that are not on the public one, and the process",
        ),
        ("`lacks`, `missing[]`", "how many parts are missing, and which"),
        (
            "`head[].label`, `head[].value`",
            "the lines at the head: title, process manager, curator of the text, deciding body, \
             days",
        ),
        (
            "`object`, `path`, `implementation`, `monitoring`",
            "the texts of the document, each with its own lines, or the mark that it is missing",
        ),
        (
            "`priorities.round`, `priorities.is_open`, `priorities.table`",
            "the proposals of the document by their places in it, a table, the round that gave \
             them, and whether it is still open; `priorities` is none without a ranking, and while \
             one is open of a document that the table approved",
        ),
        (
            "`offices[].label`, `offices[].name`",
            "the process manager and the curator of the text, who sign",
        ),
        (
            "`labs`, `sittings`",
            "how many labs there are, and of how many sittings something is recorded",
        ),
        (
            "`proposals[].code`, `proposals[].title`, `proposals[].summary`, \
             `proposals[].objective`, `proposals[].lab`, `proposals[].supporters`",
            "a proposal that was put forward",
        ),
        ("`proposals[].current`, `proposals[].capital`", "its current and capital expenditure"),
        (
            "`proposals[].merged`, `proposals[].split_from`",
            "the proposals it brings together, and the one it comes from",
        ),
        (
            "`proposals[].opinions[].kind`, `proposals[].opinions[].verdict`, \
             `proposals[].opinions[].reason`, `proposals[].opinions[].author`, \
             `proposals[].opinions[].date`, `proposals[].opinions[].unnamed`",
            "the opinions on it; the author as far as the face allows",
        ),
        ("`no_proposals`", "the mark that there is no proposal"),
        (
            "`singled_out`, `unadmitted`, `waiting`",
            "whether the proposals were admitted or answered (else they are all that nothing \
             keeps out), how many of them are in it only because a body answered, and how many \
             of the register are not in it",
        ),
        (
            "`not_admitted[].code`, `not_admitted[].title`, `not_admitted[].why`",
            "the proposals that are not admitted, and why",
        ),
        (
            "`not_admitted[].opinions[].kind`, `not_admitted[].opinions[].verdict`, \
             `not_admitted[].opinions[].reason`, `not_admitted[].opinions[].author`, \
             `not_admitted[].opinions[].date`, `not_admitted[].opinions[].unnamed`",
            "the negative opinions on them that say why",
        ),
        (
            "`current`, `capital`, `total`, `unpriced`",
            "what the proposals cost in all, and how many have no cost",
        ),
        ("`indicators`", "the indicators of the proposals, a table"),
        ("`validated`", "whether the table validated it, or the mark that this is missing"),
    ],
};
