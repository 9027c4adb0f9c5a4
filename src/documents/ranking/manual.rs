//! What the manual of templates says of the values of the ranking. Keeps out: the values
//! themselves.

use crate::documents::document::Manual;

/// The values.
pub(super) const MANUAL: Manual = Manual {
    title: "the ranking",
    note: "",
    values: &[
        ("`face`, `process`", "the face and the process"),
        (
            "`aside`",
            "who stood aside from which proposal and why, a table; empty on the public face",
        ),
        ("`round`, `round_state`, `opened`, `closed`", "the round of assessment"),
        ("`measure`", "`marks` or `zero-to-one`: what scores are measured in"),
        ("`assessors`", "how many people gave marks"),
        ("`approved`", "the day on which the criteria were approved last"),
        (
            "`basis[].name`, `basis[].heading`, `basis[].text`",
            "everything the ranking rests on: round, dates, rule, weights, assessors, recusals, \
             thresholds, who is not admitted",
        ),
        ("`flags[]`, `warnings[]`", "what a reader must be warned of: its code, and a sentence"),
        ("`criteria`, `weight_sum`", "the criteria, a table, and the sum of their weights"),
        ("`ranking`, `not_admitted`", "tables"),
        (
            "`firmness[]`",
            "how firm the first place is, in sentences: the smallest change of a weight, of a \
             mark, one assessor less",
        ),
        (
            "`spread.criteria[]`, `spread.rows[].code`, `spread.rows[].title`, \
             `spread.rows[].boxes[]`",
            "proposals by criteria: the median, with the lowest and the highest mark; `spread` \
             is none without marks",
        ),
        (
            "`marks[].code`, `marks[].title`, `marks[].rows[].number`, `marks[].rows[].boxes[]`",
            "the marks of each proposal, assessors by criteria, naming nobody",
        ),
        (
            "`withheld`",
            "the codes of the proposals of which the public face shows no marks one by one, \
             because fewer than three people gave them",
        ),
        (
            "`distances`",
            "by criterion, how far the marks lie from those of the others, on average and at \
             most, a table",
        ),
        ("`gaps`", "where the marks are furthest apart, a table"),
        ("`unscored[]`", "proposals without marks"),
        (
            "`consensus.table`, `consensus.first`, `consensus.last`, `consensus.present`",
            "the consensus sheet, a table, its first and last day and how many were present; \
             `consensus` is none where there is none",
        ),
        (
            "`consensus.partial`",
            "whether something was agreed on some criteria only; those scores and places bear a \
             `*`",
        ),
        (
            "`consensus.notes[].code`, `consensus.notes[].criterion`, `consensus.notes[].note`",
            "what changed minds, with its own lines",
        ),
        ("`picture`", "the place of the bars; none in Markdown and Word, which show no picture"),
    ],
};
