//! What the manual of templates says of the values of the results of a vote. Keeps out: the values
//! themselves.

use crate::documents::document::Manual;

/// The values.
pub(super) const MANUAL: Manual = Manual {
    title: "the results of a vote on projects",
    note: "",
    values: &[
        ("`face`, `process`", "the face and the process"),
        ("`number`, `question`, `cap`", "the vote: its number, what was asked, the money there is"),
        (
            "`ballots`, `choices`, `points`, `secret`, `eligible`",
            "the type of ballot, how many projects it may name or points it may give, whether it \
             holds no names, how many could vote",
        ),
        ("`rule`, `tie`, `seed`", "the declared rule, what breaks ties, the public seed"),
        (
            "`closed`, `turnout`, `rechecked`",
            "the day of the closing; valid, blank and void ballots; how many were entered a second \
             time",
        ),
        (
            "`again`, `reopened[].day`, `reopened[].words`",
            "how often it had been closed before and opened again; on which day and why, where that \
             was written down",
        ),
        (
            "`alternatives[].word`, `alternatives[].projects`",
            "the projects of which one at most is funded, and the word that they share",
        ),
        ("`by_points`", "whether ballots give points"),
        ("`picture`", "the place of the bars; none in a format that shows no picture"),
        ("`projects`", "the projects, funded ones first, a table"),
        (
            "`spent`, `next`, `as_good`, `shares`",
            "what is spent and left; the first that did not fit; whether another outcome is as good; \
             how money was shared out",
        ),
        (
            "`minimum`, `barred`",
            "how many votes a project needs at all; what the vote itself keeps out, a sentence each",
        ),
        (
            "`steps[].told`, `steps[].tie`",
            "the count by the declared rule, a sentence a step, and a tie that was broken at it",
        ),
        (
            "`overridden`, `given`, `over`",
            "what was decided otherwise than counted, a sentence each; what is given in all, and \
             by how much that is more than there is",
        ),
        (
            "`explained[].code`, `explained[].title`, `explained[].told`",
            "why each of the others is not funded, a list of sentences",
        ),
        ("`rules`", "what each rule comes to, a table"),
        (
            "`duels.codes`, `duels.rows[].code`, `duels.rows[].cells`",
            "by Schulze: the codes, and for each project how many ballots put it before each other; \
             `duels` is none by another rule",
        ),
        (
            "`others[].rule`, `others[].spent`, `others[].next`, `others[].as_good`",
            "the rules that were not declared, in words",
        ),
        ("`notes[].code`, `notes[].note`", "the notes on projects, in the reserved face"),
        ("`batches[].batch`, `batches[].count`", "ballots by batch, in the reserved face"),
    ],
};
