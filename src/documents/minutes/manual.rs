//! What the manual of templates says of the values of the verbale. Keeps out: the values
//! themselves.

use crate::documents::document::Manual;

/// The values.
pub(super) const MANUAL: Manual = Manual {
    title: "the verbale",
    note: "What is not known is `none`; lists may be empty. People are told as far as the face \
           allows.",
    values: &[
        (
            "`front.process`, `front.sitting`, `front.date`, `front.place`, `front.state`, \
             `front.revision`, `front.face`, `front.digest`",
            "the front matter, each as YAML",
        ),
        ("`face`", "`public` or `reserved`"),
        ("`held`", "whether anything says that the sitting was held"),
        (
            "`kind`, `number`",
            "the kind of meeting (`sitting`, `lab`, `assembly`, `other`) and its number",
        ),
        ("`process`, `body`", "the process and the deciding body"),
        ("`date`, `start`, `end`, `place`, `mode`", "when and where it was held, and how"),
        ("`facilitator`, `minutes_by`", "who led it and who took the minutes"),
        (
            "`convened`, `convened_by`, `short_notice`",
            "when it was convened, by which channel, and the days of notice where they were too \
             few",
        ),
        (
            "`rules.named`, `rules.approved`, `rules.decision`, `rules.need`, `rules.votes`, \
             `rules.unnamed`",
            "the rules of the table in force, when they were approved, how it decides, what a \
             decision needs and what blocks it, who shares one vote, and whether contributions are \
             without names",
        ),
        ("`attendance`", "the attendance sheet, a table"),
        (
            "`totals.invited`, `totals.present`, `totals.excused`, `totals.absent`, \
             `totals.room`, `totals.remote`",
            "how many people, and of those present how many in the room and remote",
        ),
        ("`totals.unmarked`", "whether nobody is marked yet, so that there is nothing to count"),
        (
            "`totals.genders`, `totals.women`, `totals.men`, `totals.other`, `totals.not_stated`, \
             `totals.withheld`, `totals.least`",
            "those present by gender, whether a count is withheld from the public, and below \
             which number",
        ),
        (
            "`uncovered[]`, `unrepresented[]`",
            "labs without a valid representative, and labs with one for whom nobody present \
             could speak",
        ),
        (
            "`previous`, `corrections`",
            "what became of the verbale of the sitting before, and the corrections to it",
        ),
        (
            "`items[].minutes`, `items[].materials`, `items[].taken_up`",
            "the time box of an item (0 where it has none), the documents shown, and what it \
             takes up that was left open",
        ),
        (
            "`groups[].number`, `groups[].method`, `groups[].rule`, `groups[].seed`",
            "the rounds of work in groups: method, rule, and the seed of the draw",
        ),
        (
            "`groups[].tables[].group`, `groups[].tables[].count`, `groups[].tables[].members`, \
             `groups[].tables[].rapporteur`, `groups[].tables[].host`",
            "the groups of a round and who was in them",
        ),
        (
            "`recording`, `recording_start`",
            "the recording that time codes refer to, and when it began",
        ),
        (
            "`asked[].position`, `asked[].text`, `asked[].silent`",
            "guiding questions under no item, and the groups that did not answer",
        ),
        (
            "`asked[].answers[].group`, `asked[].answers[].rapporteur`",
            "the groups that answered, and who reported",
        ),
        (
            "`asked[].answers[].entries[].time`, `asked[].answers[].entries[].text`, `asked[].answers[].entries[].wordless`, \
             `asked[].answers[].entries[].speaker`, `asked[].answers[].entries[].holders`, \
             `asked[].answers[].entries[].method`, `asked[].answers[].entries[].reservation`, \
             `asked[].answers[].entries[].group`, `asked[].answers[].entries[].place`",
            "an answer; `place` is its time code",
        ),
        (
            "`items[].position`, `items[].title`, `items[].presenter`, `items[].question`, \
             `items[].state`",
            "the items of the order of the day; `state` only where it is not done",
        ),
        (
            "`items[].sections[].kind`, `items[].sections[].fallen`, `items[].sections[].stood`, \
             `items[].sections[].follows`",
            "what was said under an item, by kind of entry; decisions that were not taken stand apart, and \
             below the last of them the page says how the table stood",
        ),
        (
            "`items[].sections[].entries[].time`, `items[].sections[].entries[].text`, `items[].sections[].entries[].wordless`, \
             `items[].sections[].entries[].speaker`, `items[].sections[].entries[].holders`",
            "an entry, who spoke and who holds it",
        ),
        (
            "`items[].asked[].position`, `items[].asked[].text`, `items[].asked[].silent`, \
             `items[].asked[].answers[].group`, `items[].asked[].answers[].rapporteur`",
            "the guiding questions of an item, as those under none",
        ),
        (
            "`items[].asked[].answers[].entries[].time`, \
             `items[].asked[].answers[].entries[].text`, `items[].asked[].answers[].entries[].wordless`, \
             `items[].asked[].answers[].entries[].speaker`, \
             `items[].asked[].answers[].entries[].holders`, \
             `items[].asked[].answers[].entries[].method`, \
             `items[].asked[].answers[].entries[].reservation`, \
             `items[].asked[].answers[].entries[].group`, \
             `items[].asked[].answers[].entries[].place`",
            "an answer",
        ),
        (
            "`items[].sections[].entries[].group`, `items[].sections[].entries[].place`",
            "the break-out group that said it, and its time code in the recording",
        ),
        (
            "`items[].sections[].entries[].method`, `items[].sections[].entries[].reservation`",
            "of a decision: how it was reached, and the reservation word by word",
        ),
        (
            "`items[].ballot.favour`, `items[].ballot.against`, `items[].ballot.abstained`, \
             `items[].ballot.recused`",
            "the votes by number; `items[].ballot` is none where nobody voted",
        ),
        (
            "`items[].ballot.blank`, `items[].ballot.not_voting`, `items[].ballot.secret`, \
             `items[].ballot.withheld`",
            "blank votes and those present without voting, where there are any; whether the \
             ballot was secret; `withheld` is always false",
        ),
        (
            "`items[].ballot.closed`",
            "the closing, with its `time`, its `result`, how many votes were `needed` and, where \
             those against stopped a decision that had them, a sentence that it is `blocked`; none \
             where the vote was not closed",
        ),
        (
            "`items[].ballot.votes[].choice`, `items[].ballot.votes[].who`, \
             `items[].ballot.votes[].reason`",
            "the votes by name, on the reserved face",
        ),
        (
            "`items[].aside.count`",
            "how many stood aside from the item, outside its quorum, vote and counts; \
             `items[].aside` is none where nobody did",
        ),
        (
            "`items[].aside.people[].who`, `items[].aside.people[].choice`, \
             `items[].aside.people[].reason`",
            "who they are and why, on the reserved face",
        ),
        (
            "`items[].untreated`, `items[].unrecorded`",
            "whether the sitting ended before the item was begun; whether nothing was taken down \
             under it",
        ),
        (
            "`items[].earlier`, `items[].actions`",
            "whether it is about the verbale of the sitting before, of which the outcome stands \
             above; the actions that were given on it",
        ),
        ("`items[].decided`", "whether a decision was taken down under the item"),
        (
            "`items[].standing.rules`, `items[].standing.votes`, `items[].standing.here`, \
             `items[].standing.eligible`, `items[].standing.present`, \
             `items[].standing.proxies`, `items[].standing.quorum`",
            "how the table stood when it decided: rules, who shares one vote, how many were \
             there, people entitled, of them present and represented by proxy, quorum where the \
             rules ask for one; `items[].standing` is none where nothing was decided",
        ),
        (
            "`items[].standing.shared`, `items[].standing.voteless`",
            "how many were there without a vote because somebody else has the one that they share, \
             and how many to whom the sheet or the rules give none",
        ),
        (
            "`items[].standing.left_as`, `items[].standing.left_more`, \
             `items[].standing.left_fewer`",
            "the position of the item under which nearly the same people without a vote were \
             listed, and in one line each who there is more now and who no longer",
        ),
        (
            "`items[].standing.left_out[].who`, `items[].standing.left_out[].voter`",
            "who was there and had no vote, and who had it instead; nobody on the public face",
        ),
        (
            "`elsewhere[].kind`, `elsewhere[].fallen`, `elsewhere[].stood`, `elsewhere[].follows`",
            "what was said under no item, as under one",
        ),
        (
            "`elsewhere[].entries[].time`, `elsewhere[].entries[].text`, `elsewhere[].entries[].wordless`, \
             `elsewhere[].entries[].speaker`, `elsewhere[].entries[].holders`, \
             `elsewhere[].entries[].method`, `elsewhere[].entries[].reservation`, \
             `elsewhere[].entries[].group`, `elsewhere[].entries[].place`",
            "an entry",
        ),
        ("`actions`", "what is to be done by whom by when, a table"),
        ("`owed[].lab`, `owed[].subject`", "what each lab must be told"),
        ("`annexes`", "the annexes, a table"),
        (
            "`observations[].date`, `observations[].author`, `observations[].text`, \
             `observations[].outcome`",
            "observations received on the verbale",
        ),
        ("`reasons[]`", "why it was reopened, one line for each revision"),
        (
            "`since[].what`, `since[].label`, `since[].which`",
            "what has changed since the verbale was circulated, and which record it is: by its \
             words on the reserved face, by its place on the public one",
        ),
        (
            "`next.number`, `next.date`, `next.start`, `next.place`",
            "the next sitting; `next` is none where there is none",
        ),
        (
            "`state`, `circulated`, `approved`, `digest`",
            "the state of the verbale, the days on which it was circulated and approved, and the \
             digest of the sitting",
        ),
    ],
};
