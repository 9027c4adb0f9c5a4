# Edits: why they are refused, and how they stand in the log.

refused = The change was not made: check the fields and try again.
refused-field = { $field }: { $reason }
refused-nothing = There is no change to save: change at least one field first.
refused-kept = The program keeps this field: it is not written by hand, and nothing was changed.
refused-kept-hint = Change what it depends on, for example the weight of a criterion.
refused-gone = This record no longer exists: choose another, or undo the deletion.
refused-merged = “{ $name }” was already merged into another stakeholder.
refused-merged-hint = Work on the one that stayed.
refused-not-standing = Proposal { $code } is no longer a proposal of its own ({ $state }).
refused-not-standing-hint = Work on those it was merged or split into.
refused-changed = A record has changed in the meantime, so the change was not made.
refused-changed-hint = Read the record as it is now and make the change again.
refused-changed-by = “{ $name }” was changed since by { $who }, so the change was not made.
refused-changed-by-hint = The log of changes says what changed; put right by hand what must be as it was.
refused-approved = The minutes of sitting { $number } are approved, so they cannot be changed.
refused-approved-hint = Reopen the minutes of sitting { $number } as a new revision, with the reason, then make the change again.
refused-round = Assessment round { $round } is closed, so its scores cannot be changed.
refused-blind-open = Assessment round { $round } is blind, and somebody has given scores trusting that nobody sees them before it closes.
refused-blind-open-hint = Close the round: then all of them are seen.
refused-blind-retold = Assessment round { $round } has scores already: whether they were given blind or in view changes no more.
refused-blind-retold-hint = Close it and open another round, blind or in view.
warning-merge-barred = Note: { $code } is not admitted ({ $reason }). This no stays with { $code }: without a new opinion, { $into } goes on as if there were none.
warning-merge-refused = Note: the deciding body has refused { $code }. The answer stays with { $code }, and { $into } waits for its own.
warning-merge-into-barred = Note: { $into } is not admitted ({ $reason }): with it { $code } is left out of the ranking too.
warning-split-already = Note: { $whole } was split already into { $parts }: now { $code } is a part of it too.
warning-split-stands = Note: { $whole } is not marked as split: as long as it is not, both it and { $code } count.
warning-split-gone = Note: { $whole } is { $state }, so { $code } is told to be part of a proposal that is no more.
warning-gone = { $code } is { $state }: the change stays in the register and does not count in the ranking.
warning-early = { $name } came at { $at }, before the start at { $start }: check the hour.
warning-past-due = The day by which it is due is past ({ $due }): check the day.
warning-speaker-away = { $name } is not in the room ({ $state }): check who spoke, or the attendance.
warning-speaker-out = { $name } is not in the room at { $at }: check the hour, or the attendance.
warning-undeclined = { $code } is no longer among those who declined: whoever came in is a reserve again.
warning-decision-wordless = The decision has no text yet, only the title of its item.
warning-reservation-unheld = The reservation does not say whose it is.
warning-notice-short = Sitting { $number } is convened with { $given ->
    [one] one day
   *[other] { $given } days
 } of notice: the term is { $term ->
    [one] one day
   *[other] { $term } days
 }.
warning-notice-missed = Sitting { $number } was to be convened by { $last } (a term of { $term ->
    [one] one day
   *[other] { $term } days
 }): the term has passed.
refused-round-hint = Reopen assessment round { $round } with the reason, or open a new one.
refused-rules = Version { $version } of the rules is approved, so it cannot be changed.
refused-revision = The revision and its reason are written by the program when the minutes are reopened.
refused-revision-hint = Reopen the approved minutes with the reason (S): the revision goes on by itself. In a draft the words of each reason can be corrected, not its number and its day.
refused-rules-past = These rules would already hold for sitting { $number }, whose minutes are approved.
refused-rules-past-hint = Give a day of approval after that sitting, or reopen its minutes first.
refused-rules-hint = Prepare a new version, which begins as this one.
refused-approval = Approval { $version } of the criteria is on record, so it cannot be rewritten.
refused-approval-hint = Approve the criteria again as they are now; an approval just made can be undone.
refused-score-version = Criterion “{ $criterion }” has no such version yet, so no score can have been given under it.
refused-score-version-hint = Leave the version as it is: the program writes it when a score is given.
refused-criterion-scored = { $count ->
    [one] The criterion “{ $criterion }” has a score already, so it cannot be deleted.
   *[other] The criterion “{ $criterion }” has { $count } scores already, so it cannot be deleted.
 }
refused-criterion-scored-hint = Give it a weight of zero, and it no longer counts in the ranking; or remove its scores first.
refused-theme-used = { $count ->
    [one] The theme “{ $theme }” is used once already, so it stays as it is.
   *[other] The theme “{ $theme }” is used { $count } times already, so it stays as it is.
 }
refused-theme-used-hint = Take the theme off the answers and codings first; when it is used can always be told better.
refused-area-code = The code of an area of this table does not become that of an area that every table has, nor the other way round.
refused-area-code-hint = Add another area with the new code, and name it in the needs and courses.
refused-criterion-last = “{ $criterion }” is the only criterion with a weight above zero, and marks have been given already: without it there would be no ranking.
refused-criterion-last-hint = First give a weight above zero to another criterion.
refused-poll = The vote on item “{ $item }” is closed, so its votes cannot be changed.
refused-poll-hint = Undo the closing, if it was the last thing done; otherwise vote again on an item added to the agenda.
refused-budget-closed = Vote { $number } is closed: its projects and ballots stay as they are.
refused-budget-closed-hint = Undo the closing, if it was the last thing done; otherwise open another vote.
refused-budget-reopening = Vote { $number } is closed: opening it again needs a reason, which stays in its documents.
refused-reasons-kept = The reasons why something was opened again or taken back stay as they were written.
refused-override-open = Vote { $number } is open: nobody knows yet what the count says, and nothing is decided otherwise.
refused-override-open-hint = Close the vote first; then write outcome and reason on the project.
refused-budget-started = Vote { $number } has ballots already: what voters had before them stays as it is.
refused-budget-started-hint = Remove the ballots first, or open another vote.
refused-no-budget = There is no vote on projects yet.
refused-no-budget-hint = Open one: it needs the question, the cap and the rule.
refused-no-projects = The vote has no projects yet.
refused-no-projects-hint = Add the projects, with code, title and cost, or import them.
refused-ballot-letter = “{ $letter }” is the letter of no project.
refused-ballot-digit = “{ $digit }” is a digit: points stand behind the letter of a project, and only where points are given.
refused-ballot-letters-below-hint = The letters are listed in this box. A blank ballot is written -, a void one with an exclamation mark.
refused-ballot-letters-hint = The letters are: { $letters }. A blank ballot is written - and a void one with an exclamation mark.
refused-budget-beyond = Ballots: { $count }, people who may vote: { $most }. A vote has no more ballots than people who may vote.
refused-budget-beyond-hint = Correct the number of people who may vote, or take out ballots that were entered twice, then close.
refused-ballot-typed = “{ $text }” is no ballot of this vote.
refused-ballot-typed-hint = Type a letter for each project, as it stands beside the code, or the codes: { $codes }.
refused-no-ballot = Batch { $batch } has no ballot { $number }.
refused-budget-empty = The vote has no ballots: there is nothing to count.
refused-budget-empty-hint = Enter the ballots, blank ones too, then close.
refused-budget-open = The vote is open: while it is, nobody sees what the ballots say.
refused-budget-open-hint = Close the vote when all ballots are in.
edit-ballot-entered = ballot { $number } of batch { $batch } entered
edit-ballot-same = ballot { $number } of batch { $batch } checked again: the same
edit-ballot-differs = ballot { $number } of batch { $batch } checked again: different
edit-ballot-withdrawn = ballot { $number } of batch { $batch } taken away
edit-ballot-sealed = ballot of a vote that is open
edit-budget-closed-of = { $count ->
    [one] Vote { $number } closed with one ballot of { $eligible } entitled
   *[other] Vote { $number } closed with { $count } ballots of { $eligible } entitled
}
edit-budget-closed = { $count ->
    [one] Vote { $number } closed with one ballot
   *[other] Vote { $number } closed with { $count } ballots
 }
refused-no-draw = There is no draw yet.
refused-no-draw-hint = Add one, with the seats by stratum, and then the list.
refused-draw-frozen = The list of draw { $number } is frozen: list, seats and seed stay as they are.
refused-draw-frozen-hint = Undo the freezing, if it was the last thing done; otherwise make another draw.
refused-draw-name = The list of draw { $number } is frozen: behind code { $code } the name stays the same.
refused-draw-name-hint = A name that is spelt wrongly is explained in the record; before the seed the freezing can be undone. Whoever cannot take part has the day on which they declined.
draw-namesakes = The list has one name under several codes: { $names }. If it is one person, undo the freezing and take a code out.
refused-draw-seeded = Draw { $number } has a seed already, but the seed must come after the list.
refused-draw-seeded-hint = Remove the seed, freeze the list, then draw.
refused-draw-short = There are strata with fewer people than seats: { $strata }.
refused-draw-short-hint = Add people to these strata, or take seats away.
refused-draw-beside = These people are in a stratum without seats: { $codes }.
refused-draw-beside-hint = Correct their stratum, or add it to the seats (with 0 too).
refused-draw-beside-category = In the category “{ $category }” these people have none of the values of the quotas: { $codes }.
refused-draw-category-missing = In the category “{ $category }” nobody on the list has any of the values of the quotas.
refused-draw-strata-missing = Nobody on the list is in a stratum that has seats.
refused-draw-few = { $people ->
    [one] There is one person on the list and the seats are { $seats }.
   *[other] There are { $people } people on the list and the seats are { $seats }.
 }
refused-draw-few-hint = Add people to the list, or lower the seats.
refused-draw-clash = These quotas cannot hold together with { $seats ->
    [one] one seat
   *[other] { $seats } seats
 } and the people on the list: { $bounds }.
refused-draw-clash-hint = It is enough to change one of them so: { $eased }.
refused-draw-clash-together = Changing one of them is not enough; changing these together is: { $eased }.
refused-draw-clash-more = Changing one of them is not enough: widen several, or change the seats.
draw-bound-min = { $name }, at least { $limit }
draw-bound-max = { $name }, at most { $limit }
draw-bounds = { $first }; { $rest }
refused-draw-unsolved = The figures of the draw came to no certain answer, and nothing has changed.
refused-draw-unsolved-hint = Try again; if that is not enough, join some values of the quotas or choose the plain method.
refused-draw-large = This draw has more tickets than can be kept.
refused-draw-large-hint = Join some values of the quotas, or choose the plain method.
refused-draw-types = The people of the list are of { $count } types, and a fair draw compares { $most } at most.
refused-draw-types-hint = Take out a category or join some values of the quotas, or choose the plain method.
refused-draw-long = With such a list the tickets may take minutes, and the screen would stand still.
refused-draw-long-hint = Leave and freeze the list with: tavolo { $store }do freeze-list { $number }
refused-draw-not-yet = Draw { $number } has not been made yet.
refused-draw-not-yet-hint = Freeze the list first, then draw with the seed.
refused-drawn-twins = Of those drawn more than one has the same name: { $codes }.
refused-drawn-twins-hint = Add to the name what tells them apart, as in “Ada Neri (1980)”: tavolo set candidates CODE name="Ada Neri (1980)"
refused-drawn-nameless = The names of these people drawn are not known: { $codes }.
refused-drawn-nameless-hint = Write the name or the person beside the code, then invite them.
refused-drawn-invited = Everybody drawn is invited already.
refused-draw-list = The list of draw { $number } is not frozen yet.
refused-draw-list-hint = Freeze the list first and publish its hash, then comes the seed.
refused-draw-again = Draw { $number } was made: it is not repeated with another seed.
refused-draw-undoing-hint = Say why it is taken back: tavolo undo --reason "the seed was that of another day", one change at a time.
refused-draw-undoing = Draw { $number } was made: taking it back needs a reason, which stays in its record.
refused-not-drawn = { $code } is neither drawn nor a reserve.
refused-declined-later = That day is still to come: somebody declines on the day they say so.
refused-declined = { $code } has declined already.
edit-list-frozen = list of draw { $number } frozen: { $hash }
edit-drawn = draw { $number } made with the seed “{ $seed }”
edit-declined = { $code } declines
draw-replaced = Reserve { $code } comes in.
rotation-met = { $met ->
    [one] One pair of people meets
   *[other] { $met } pairs of people meet
 }; more than { $most } cannot, and so many are not always to be had.
rotation-replaced = { $told } This plan stands instead of the one before.
rotation-not-apart = With these tables it is not possible to keep apart: { $pairs }.
rotation-not-together = With these tables it is not possible to bring together: { $pairs }.
draw-not-replaced = Stratum “{ $stratum }” has no reserves left: the seat stays empty.
draw-replaced-elsewhere = { $code } comes in, of another type: nobody of the same is left, and the quotas hold.
edit-drawn-invited = { $count ->
    [one] One person of draw { $number } invited to sitting { $meeting }
   *[other] { $count } people of draw { $number } invited to sitting { $meeting }
 }
drawn-excused = { $count ->
    [one] One person who declined is now excused.
   *[other] { $count } people who declined are now excused.
 }
drawn-vacant = { $count ->
    [one] One place stays empty: no reserves are left.
   *[other] { $count } places stay empty: no reserves are left.
 }
refused-reworded = The table has voted on “{ $item }”, so its title and question stay as they were voted on.
refused-voted = The decision on “{ $item }” was put to the vote, so it stays as it was voted.
refused-voted-hint = A name that may not be published can be taken out, or replaced by “omissis” or by its organisation, if all the rest stays. Otherwise undo the closing, if it was the last thing done, or vote again on an item added to the agenda.

fault-duplicate = “{ $name }” is already in the table: edit that record, or change what tells it apart.
fault-dangling = Record { $id } given here does not exist: give another, or add it first.
fault-needed-by = { $count ->
    [one] One record still refers to “{ $name }”, among { $kind }: “{ $by }”; delete or correct it first.
   *[other] { $count } records still refer to “{ $name }”, the first among { $kind }: “{ $by }”; delete or correct them first.
 }

edit-add = added { $kind } “{ $name }”
edit-set = changed { $kind } “{ $name }”
edit-enrolled-exception = enrolment of “{ $who }” in { $edition }, which is reserved, as an exception with its reason
edit-delete = deleted { $kind } “{ $name }”
listed-name = { $name }
listed-record = { $kind } { $name }
edit-merge = merge of “{ $name }” into “{ $into }”
edit-split = split of “{ $name }” into { $count }
edit-shortlisted = { $count ->
    [one] one proposal marked as shortlisted
   *[other] { $count } proposals marked as shortlisted
 }
edit-import = { $count ->
    [one] imported one record ({ $kind })
   *[other] imported { $count } records ({ $kind })
 }
edit-import-exceptions = { $count ->
    [one] import of one record ({ $kind })
   *[other] import of { $count } records ({ $kind })
 }, { $exceptions } of them as an exception
edit-bundle = { $count ->
    [one] one change
   *[other] { $count } changes together
 }
edit-unreadable = entry { $number } can't be read any more: “tavolo verify” says why
edit-undo = undone: { $what }
edit-redo = redone: { $what }
refused-undo-approval = Undoing the approval of the minutes of sitting { $number } would reopen them.
refused-undo-approval-hint = Reopen them by changing their state: they become a new revision.
refused-undo-closing = Undoing the closing of round { $round } would reopen it.
refused-undo-closing-hint = Reopen it by changing its state in the registers.
refused-reopen-reason = The minutes of sitting { $number } are approved: reopening them needs a reason.
refused-reopen-reason-hint = Write in the field of the reason why it is reopened, in words that say so (“x” and “n/a” do not) and that are not there yet.
refused-round-reason = Round { $round } is closed: reopening it needs a reason.
warning-survey-near = “{ $new }” is nearly the name of the survey “{ $known }”: it is counted as another survey; if it is the same, correct the name.
warning-question-near = “{ $new }” is nearly the question “{ $known }”: it is counted as another question; if it is the same, correct the words.
warning-clash-teacher = { $name } teaches in { $other } too at the same hour on { $day }.
warning-clash-place = { $place } is taken by { $other } at the same hour on { $day }.
warning-clash-person = { $name } is enrolled in { $other } too at the same hour on { $day }.
warning-seats = { $edition } has { $seats ->
    [one] one seat
   *[other] { $seats } seats
 }, and with these { $enrolled } are enrolled.
warning-uncovered = With this there stay on a reserved course, without a convention and without a reason: { $names }{ $others ->
    [0] .
    [one] {" "}and one more enrolment.
   *[other] {" "}and { $others } more enrolments.
 }
refused-both = Meanwhile { $who } wrote “{ $theirs }” in { $field } of “{ $name }”; here stood “{ $mine }”, which was not saved.
refused-both-sealed = Meanwhile { $who } wrote in { $field } of the same record: what stood here was not saved.
refused-both-hint = Confirm again to keep what stands here; press Esc to leave what the other person wrote.
refused-misfit = Entry { $number } by { $who } does not follow from those this terminal has read: nothing more is written from here.
refused-undo-anothers = The last change is { $who }'s, and others are at the table: whoever did it takes it back.
refused-undo-anothers-hint = If it is to be taken back all the same: tavolo undo --as { $who }
refused-redo-anothers = The last undo is { $who }'s, and others are at the table: whoever did it makes it again.
refused-redo-anothers-hint = If it is to be made again all the same: tavolo redo --as { $who }
edit-erased = a person was erased from the table: { $reason }
refused-gone-by = Meanwhile { $who } deleted “{ $name }”, so the change was not made.
refused-gone-by-hint = If “{ $name }” is still needed, add it again.
refused-reopened-already = The minutes of sitting { $number } were reopened by others already, with their reason.
refused-reopened-already-hint = This reopening is to be let go of: its reason stands in the list until you do.
