# Commands: questions, titles of choices, refusals, and how changes stand in the log.

answer-yes = Yes
answer-no = No
help-title = Keys
palette-title = Commands
find-title = Find
register-title = Register
assessor-title = Assessor
assessor-new = new person, to be added
assessor-empty = Type the name of who assesses and accept: it is added to the people.
round-title = Which round of assessment is looked at?
round-item = Round { $number } ({ $state })
remark-title = { $what }: { $proposal }, { $criterion }
remark-agreed = What changed minds
remark-own = Note to the score
other-rules-title = By which other rule, or how firm
refused-no-trial = No weight is on trial.
refused-no-trial-hint = Begin a trial by choosing a criterion.
assessor-marks = { $count ->
    [one] one score given
   *[other] { $count } scores given
 }
item-edit-title = Item to correct
item-pick-title = Item to go to
invite-everybody = Everybody who is not on the sheet ({ $count })
invite-title = Who is invited to the sitting
invite-new = new person, to be added and invited
substitute-title = Who stands in for the representative
method-title = Which method to work by
groups-make-title = { $present ->
    [one] Groups of the one person present
   *[other] Groups of the { $present } people present
 }
group-send-title = Where { $name } goes
group-join-title = Who joins { $group }
group-rapporteur-title = Who reports for { $group }
turn-title = Who takes the floor
office-question = Is “{ $name }” an office, or otherwise not a person?
office-question-then = If so, it goes on the list of offices of the table (g r, offices) and the document is written.
checklist-sitting = Sitting { $number }: before and after
checklist-process = The process, step by step
checklist-done-on = done on { $day }
checklist-done = done
checklist-short = done on { $day }, with { $given ->
    [one] one day
   *[other] { $given } days
 } of notice instead of { $term }
checklist-open = { $count ->
    [one] to do
   *[other] to do: { $count }
}
checklist-due = to be done by { $day }
checklist-late = the term was { $day }
checklist-later = later
checklist-needless = nothing to do
checklist-nothing = There is nothing to do now.
people-list-title = People of the table
people-list-help = One person a line: name, organisation. You can paste a list.
people-listed = { $count ->
    [one] One more person at the table.
   *[other] { $count } more people at the table.
}
people-list-line = Line { $number }: { $what }
people-list-known = { $count ->
    [one] One person of the list was at the table already.
   *[other] { $count } people of the list were at the table already.
}
refused-people-list = There is nobody in the list.
refused-people-list-hint = Write one person a line: name, organisation.
edit-people-list = { $count ->
    [one] one person from a list
   *[other] { $count } people from a list
}
phrase-title = Phrase to insert
phrase-kept = The text is among the phrases.
export-title = Document to export
export-sitting = { $document }, sitting { $number }
export-round = { $document }, round { $number }
export-selection = { $document }: { $name }
export-budget = { $document }: vote { $number }
export-incomplete = { $count ->
    [one] One part is missing, which will be marked in the text as to be completed. Export it all the same, as a draft?
   *[other] { $count } parts are missing, which will be marked in the text as to be completed. Export it all the same, as a draft?
 }
face-public = public
face-reserved = reserved
rating-source = sitting { $number }
map-views-title = Which view of the map
map-day-title = The map as it was
map-day-help = A day, also in words: 18/1, two months ago. Empty: as it is today.
map-day-future = That day is still to come: name one that has passed, or leave it empty for today.
map-beside-grid = Power { $power }, interest { $interest }: { $count }
map-beside-rainbow = Affected { $affected }, can affect { $affecting }: { $count }
map-beside-unrated = Without a place in this view: { $count }
refused-as-of = The map is that of { $day }, and a rating counts from today.
refused-as-of-hint = Go back to today: empty the day.
refused-not-network = Only the influence network has an order to change.
refused-not-network-hint = Go to the view of the network.

delete-title = Delete?
delete-question = You are about to delete: { $kind } “{ $name }”.
delete-parts = { $count ->
    [one] One record that is part of it will be deleted too.
   *[other] { $count } records that are part of it will be deleted too.
 }
merge-title = Merge “{ $name }” into
merge-confirm = Merge?
merge-question = “{ $name }” is merged into “{ $into }”, which stays on the map.
merge-proposal-question = Proposal “{ $name }” becomes part of “{ $into }”. It stays in the register, marked as merged, with the marks and opinions it was given.
merge-moves = These move: { $what }.
merge-fills = These blank fields are filled: { $fields }.
merge-stays = { $count ->
    [one] One record stays with “{ $name }”: it is there already, is a judgement, or is part of approved minutes.
   *[other] { $count } records stay with “{ $name }”: they are there already, are judgements, or are part of approved minutes.
 }
split-title = Into which proposals “{ $name }” is split
split-piece = Title of { $code }
shortlist-title = The first by supporters
shortlist-first = How many
shortlist-mark = Mark them
shortlist-mark-help = With yes, those that pass and are only received become shortlisted.
admission-title = Interest and admission
coverage-title = Coverage: mapped, contacted, joined, seated
state-title = State of the minutes
state-question = The minutes of sitting { $number } go to this state: { $state }.
state-observations = { $count ->
    [one] One observation received has no outcome yet.
   *[other] { $count } observations received have no outcome yet.
 }
state-odd-hours = { $count ->
    [one] One entry has an hour just outside those of the sitting: look at it first.
   *[other] { $count } entries have an hour just outside those of the sitting: look at them first.
 }
prepare-title = What was left open
prepare-question = { $count ->
    [one] One thing is added
   *[other] { $count } things are added
 } to the agenda of sitting { $number }:
prepare-unfinished = - { $what } (unfinished)
prepare-open-question = - { $what } (open question)
prepare-received = - { $what } (note received)
prepare-more = { $count ->
    [one] and another
   *[other] and { $count } more
 }
prepare-nothing = There is nothing to carry over to sitting { $number } from earlier sittings.
convene-title = Sitting { $number }: convocation by { $last }
convene-title-late = Sitting { $number }: the term for convening it was { $last }
live-ended = Sitting { $number } closed at { $time }.
observe-title = Observation on the minutes of sitting { $number }
answer-title = Observation to write the outcome of
previous-title = Minutes of sitting { $before } ({ $state }), at sitting { $number }
tell-title = Which lab must be told
tell-all = All labs
tell-already = marked already
told-title = What was told
told-form = Told: { $what }
as-of-title = Who may speak on another day (empty: today)
proxy-title = Whose proxy { $name } holds
reopen-title = Why are the minutes of sitting { $number } reopened?
reopen-round-title = Why is round { $number } reopened?
reopen-budget-title = Why is vote { $number } opened again?
reopen-draw-title = Why is draw { $number } taken back?
reopened-minutes = The minutes of sitting { $number } are a draft again: a new revision, with its reason.
reopened-round = Round { $number } is open again, with its reason.
reopened-budget = Vote { $number } is open again, with its reason: its documents will say so.
reopened-draw = Draw { $number } is taken back, with its reason: its record will say so.
round-close-title = Close the assessment round?
criteria-after-scores = Scores were given before: the ranking will say that the criteria changed.
refused-weight-zero = The weight is zero already: it cannot go down.
refused-weight-zero-hint = A criterion that should not count stays at a weight of zero, or is deleted.
refused-approve-weights = The criteria have no weights, so there is nothing to approve.
refused-approve-weights-hint = Add the criteria and give at least one a weight above zero.
approve-title = Approve the criteria as they are now
swing-title = Points of { $criterion }, from 0 to 100
refused-swing-placed = “{ $criterion }” has its points, and they give it its place.
refused-swing-placed-hint = Write other points, or remove them.
refused-swing-missing = { $count ->
    [0] There are no criteria yet, so no weights.
    [one] One criterion has no points, so there are no weights yet: { $names }.
   *[other] { $count } criteria have no points, so there are no weights yet: { $names }.
 }
refused-swing-missing-hint = Give every criterion from 0 to 100 points; the most important has 100.
refused-swing-first = No criterion has 100 points, so there are no weights yet.
refused-swing-first-hint = The criterion whose swing matters most has 100; the others in proportion.
refused-pairs-few = A single criterion has nothing to be compared with, so comparisons give no weights.
refused-pairs-few-hint = Add another criterion; a single one weighs 100% anyway.
refused-pairs-many = There are { $count } criteria: at most { $most } are compared two at a time.
refused-pairs-many-hint = Weigh them by swings, or type the weights.
refused-pairs-missing = { $count ->
    [one] One comparison is missing, so there are no weights yet: { $first } or { $second }?
   *[other] { $count } comparisons are missing, so there are no weights yet; the first: { $first } or { $second }?
 }
refused-pairs-missing-hint = Give every pair a digit from 1 to 9.
refused-pairs-wild = The comparisons contradict each other so much that no weights follow.
refused-pairs-wild-hint = Look again at the triple named under the list.
weights-title = Give these weights to the criteria?
weights-same = The criteria have these weights already.
weights-after-scores = Scores have been given already: the ranking will change and say that the criteria changed afterwards.
weights-inconsistent = The comparisons contradict each other (consistency ratio { $ratio }, above 0.10): better look at them first.
round-close-question = { $count ->
    [one] Round { $number } closes with one proposal: its scores cannot be changed after that.
   *[other] Round { $number } closes with { $count } proposals: its scores cannot be changed after that.
 }
check-title = Consensus on { $item }
check-recused = Recused: { $names }.
stand-aside-title = Who is recused
vote-close-title = The decision for the minutes ({ $result })
vote-secret-title = Secret ballot: { $voters } voters
vote-waiting-title = Close the vote?
vote-waiting-question = { $count ->
    [one] One person has not voted: write down as not voting?
   *[other] { $count } people have not voted: write them down as not voting?
 }
vote-replaced = { $name }: before { $was }, now { $now }.
vote-proxy-falls = { $name } is recused: on this item the proxy of { $others } falls.
vote-secret-question = A secret ballot?
vote-secret-against = The rules of the table ({ $rules }) want an open vote. With a secret ballot the minutes give the counts only.
vote-now-closed = Vote closed: { $result }.
vote-now-blocked = { $against ->
    [one] Vote closed: { $result }, because one against is enough to block the decision.
   *[other] Vote closed: { $result }, because { $against } against are enough to block the decision.
 }
vote-unfinished = The vote on “{ $title }” is not closed: u goes back to the item, then w takes it up again.

refused-no-selection = No row is selected.
refused-no-selection-hint = Select a row first, with the arrows.
refused-add-here = No records are added in this room: open the room or the register of the kind you need.
refused-no-process = The table has no process yet.
refused-no-process-hint = Add the process in the registers.
refused-no-sitting = The table has no sitting yet.
refused-no-sitting-hint = Add the first in the room of sittings.
refused-no-item = The agenda has no item to open.
refused-no-item-hint = Add an item to the agenda.
refused-no-open-item = No item is open, so there is nothing to decide on.
refused-no-open-item-hint = Go on to the item with n.
refused-no-hour = It is not known at what time this is decided: the sitting is not under way and has no start.
refused-no-hour-hint = Write the start in the sitting.
refused-secret = The rules of the table want a secret ballot, so votes have no names.
refused-secret-hint = s takes the counts.
refused-recused-twice = { $name } is already recused from this item.
refused-recused-twice-hint = If that was a mistake, take the vote off or give another.
refused-all-voted = Everybody has voted already.
refused-all-voted-hint = Enter closes the vote.
refused-nobody-votes = Nobody on the attendance sheet is marked present, so nobody can vote.
refused-nobody-votes-hint = Mark who is present first: p in the sitting opens the sheet.
refused-no-vote = This person has not voted yet.
refused-nobody-voted = Nobody has voted yet, so there is nothing to close.
refused-nobody-voted-hint = Mark the votes, one a row.
refused-decided = On “{ $item }” the table has decided already, by a vote that is closed.
refused-no-quorum = { $needed ->
    [one] There is no quorum: at least one must be present, so the table cannot decide.
   *[other] There is no quorum: { $needed } must be present and { $present ->
        [one] one is
       *[other] { $present } are
     }, so the table cannot decide.
 }
refused-no-quorum-hint = Bring the attendance up to date, or take down that there is no consensus.
refused-not-circulated = The minutes of sitting { $number } are not circulated, so they receive no observations.
refused-not-circulated-hint = Bring them to the circulated state first.
refused-no-observation = The minutes of sitting { $number } have no observations without an outcome.
refused-no-previous = There is no other sitting before sitting { $number }, so no minutes to approve either.
refused-no-labs = The table has no labs yet.
refused-no-labs-hint = Add the first in the Labs room.
refused-told-already = It is marked to be told already.
refused-not-to-tell = “{ $what }” is nothing to tell a lab.
refused-not-to-tell-hint = Labs are told of entries of the minutes, decisions, actions, proposals, answers, items, notes.
refused-nothing-to-tell = There is nothing that { $lab } must be told.
refused-nothing-to-tell-hint = Mark an entry to be told in the live sitting or in the room of actions and questions.
refused-not-settled = Only an action or an open question is settled with this key.
refused-not-settled-hint = A note received goes into an agenda: the room of sittings prepares it.
refused-nobody-away = None of the others invited is away, so nobody can have given a proxy.
refused-begun = Sitting { $number } has already begun: to change its start, edit the sitting.
refused-another-day = Sitting { $number } is not under way, so its time cannot be taken from the clock.
refused-another-day-hint = Edit the sitting: correct its date, or write the time by hand.
refused-all-marked = Everybody invited already has a mark: change single lines.
refused-nobody-invited = There is nobody on the attendance sheet yet.
refused-nobody-invited-hint = i puts one person on the sheet, or everybody.
refused-no-lab = { $name } has no lab, and so no substitute.
refused-no-lab-hint = Record the mandate in the Labs room, or invite the person who came.
refused-no-group = No group is selected.
refused-no-group-hint = Make the groups first, or select one with the arrows.
refused-no-member = No person of a group is selected.
refused-no-member-hint = Show the people of the groups and select one with the arrows.
refused-one-group = This round has one group only, so there is nowhere to move the person.
refused-one-group-hint = Make more groups.
refused-all-in-groups = Everybody present is in a group already.
refused-all-in-groups-hint = Mark first who has arrived on the attendance sheet.
refused-nobody-present = Nobody is marked present, so there is nobody to share out.
refused-nobody-present-hint = Mark who is present on the attendance sheet first.
refused-no-work = There are neither groups nor questions to answer.
refused-no-work-hint = Make groups, or add a guiding question.
refused-no-question = The sitting has no question { $number }.
refused-no-question-hint = Add the question, or choose another.
refused-first-sitting = There is no sitting before this one.
refused-no-phrase = There are no phrases yet.
refused-no-phrase-hint = In the live sitting, keep the text of an entry among the phrases.
refused-phrase-kept = This text is among the phrases already.
refused-elsewhere = Already here in place of somebody else, or gone already: { $name }. Correct that line first.
refused-no-substitute = { $lab } has no substitute whose mandate holds on that day.
refused-no-substitute-hint = Record the mandate of the substitute in the Labs room, or invite the person who came.
refused-nothing-found = No line matches the letters typed.
refused-nothing-found-hint = Take some letters off, or close with Esc.
refused-no-assessor = It is not known whose sheet this is.
refused-no-assessor-hint = Choose the assessor.
refused-sheet-end = The sheet is at its end: what you pressed was not recorded.
refused-sheet-end-hint = Choose another assessor, or go back to a box with the arrows.
refused-recused = The assessor is recused from this proposal, and so gives it no scores.
refused-recused-hint = Delete the recusal in the registers, if it was a mistake.
refused-consensus-blind = Round { $number } is blind and still open: there is nothing to agree on before the scores are seen.
refused-consensus-blind-hint = Close the round, then fill in the consensus sheet.
refused-on-consensus = This is the consensus sheet: it is no assessor's, so nobody abstains here.
refused-on-consensus-hint = Go back to an assessor's sheet.
refused-no-round = No assessment round is open.
refused-no-round-hint = Open a round, or give the first score.
conflict-reason = The assessor { $tie }.
refused-round-is-open = Assessment round { $number } is already open.
refused-round-is-open-hint = Close it before opening another.
refused-no-answer = This proposal has neither answers nor indicators yet.
refused-no-answer-hint = Record the answer of a body first, or an indicator.
refused-concluded = The process is already marked concluded since { $day }.
refused-concluded-hint = To reopen it, clear the date of conclusion among the terms.
amend-title = What to change
terms-title = Terms and participatory proposal document
conclude-title = Conclusion of the process
conclude-question = { $count ->
    [one] One proposal has no answer yet. Conclude the process all the same?
   *[other] { $count } proposals have no answer yet. Conclude the process all the same?
 }
concluded-owed = { $count ->
    [one] Process concluded, but one proposal has no answer yet.
   *[other] Process concluded, but { $count } proposals have no answer yet.
 }

mark-given = { $mark }
edit-score = score of { $proposal } on { $criterion }: { $score }
edit-score-blind = score of { $proposal } on { $criterion } (blind round)
state-concluded = Concluded
edit-weight = weight of { $criterion }: { $weight }
edit-approved = approval { $version } of the criteria
edit-points = swing points of { $criterion }: { $points }
edit-points-cleared = swing points of { $criterion } removed
edit-compared = comparison: { $more } { $times } times { $less }
edit-compared-cleared = comparison of { $one } and { $other } removed
edit-weights-swing = weights of the criteria from the swing points
edit-weights-pairs = weights of the criteria from pairwise comparisons (consistency ratio { $ratio })
edit-round-opened = opened an assessment round
edit-round-opened-blind = opened a blind assessment round
round-opened = Assessment round { $number } opened, { $manner }: as long as it has no scores, { $key } takes it back.
edit-round-closed = closed assessment round { $number }
edit-agreed = agreed score for { $proposal } on { $criterion }: { $score }
edit-recused = recusal: { $assessor }, { $proposal }
edit-concluded = process concluded
edit-attendance = attendance of { $name }: { $state }
edit-vote = vote of { $name } on “{ $item }”: { $choice }
edit-vote-rest = { $count ->
    [one] one vote in favour on “{ $item }”
   *[other] { $count } votes in favour on “{ $item }”
 }
edit-vote-off = vote of { $name } on “{ $item }” taken off
edit-vote-closed = vote closed on “{ $item }”: { $result }
edit-decided = decision on “{ $item }”: { $method }
edit-all-present = { $count ->
    [one] marked one invited person present
   *[other] marked { $count } invited people present
 }
edit-substitute = { $substitute } stands in for { $name }
edit-invited-all = { $count ->
    [one] invited one person
   *[other] invited { $count } people
 }
edit-invited = invited { $name }
edit-groups = { $method }: { $count ->
    [0] no new group
    [one] one group
   *[other] { $count } groups
 }, { $questions ->
    [0] no new question
    [one] one question
   *[other] { $questions } questions
 }
edit-group-moved = { $name } into group { $group }
edit-group-left = { $name } out of group { $group }
edit-rapporteur = { $name } reports for { $group }
edit-no-rapporteur = no rapporteur for { $group }
edit-latecomers = { $count ->
    [one] one late arrival put into a group
   *[other] { $count } late arrivals put into groups
 }
edit-turn-begun = the floor to { $name }
edit-turn-ended = end of the turn of { $name } ({ $minutes })
edit-office = “{ $name }” is an office
edit-phrase = phrase “{ $text }”
edit-begun = opened sitting { $number }
edit-ended = closed sitting { $number }
edit-item-started = began item “{ $title }”
edit-item-ended = ended item “{ $title }”
edit-along = { $count ->
    [one] The hour of one record moves with the sitting; undo takes it back.
   *[other] The hours of { $count } records move with the sitting (entries, presences, items, turns, votes); undo takes them back.
 }
edit-with = { $count ->
    [one] One more record that hangs on it changes too; it is undone with it.
   *[other] { $count } more records that hang on it change too; they are undone with it.
 }
edit-minutes-state = minutes of sitting { $number }: { $state }
edit-prepared = { $count ->
    [one] one thing carried over
   *[other] { $count } things carried over
 } to sitting { $number }
edit-tell = to tell { $count ->
    [one] one lab
   *[other] { $count } labs
 }: { $what }
edit-done = action done: { $what }
edit-settled = question settled: { $what }
edit-open-again = open again: { $what }
edit-proxy = { $name } present with the proxy of { $other }
edit-proxy-off = { $name } without the proxy of { $other }
proxy-held = given already: Enter takes it off
proxy-no-rules = The table has no approved rules: the proxy is written down, and gives no vote.
proxy-ends = The proxy of { $names } ends.
edit-reopened = reopening of the minutes of sitting { $number }
edit-round-reopened = reopening of round { $number }
edit-budget-reopened = vote { $number } opened again
edit-draw-undone = draw { $number } taken back
edit-cut = high power and interest from { $cut }
score-replaced = It was { $was }, and is { $now } now: u takes that back.
refused-not-begun = Sitting { $number } has not begun.
refused-not-begun-hint = Begin it with its first item, or write its starting hour in its record.
refused-ended = Sitting { $number } is closed already.
item-earlier-title = Item to move up
item-later-title = Item to move down
live-end-title = Close the sitting?
live-end-question = { $count ->
    [one] Sitting { $number } still has an agenda item that is not closed:
   *[other] Sitting { $number } still has { $count } agenda items that are not closed:
 }
entry-in-another-sitting = { $kind }, in sitting { $number } of { $date }
find-in-sitting = { $kind }, sitting { $number }
state-not-over = Sitting { $number } has not been closed yet: whoever receives the minutes reads them incomplete.
state-not-circulated = The minutes of sitting { $number } were never circulated: have those who approve them heard them read?
state-now = Minutes of sitting { $number }: { $state }.
refused-no-totals = Nobody is marked present yet: the totals come afterwards.
command-import = import a file: register, attendance, score sheets
import-kind-title = What is imported
import-file-title = Import { $kind } from { $folder }
import-folder = folder
import-folder-above = folder above
import-path = open this path
import-path-empty = Type a path
import-preview-title = Import { $kind } from { $file }
import-take-in = Import it so
import-counts = added { $added }, updated { $merged }, left { $left }
import-met = Rows that are there already
import-met-choose = choose what to do with them
import-met-merge = update the records with the filled cells
import-met-skip = leave the records as they are
import-column-title = What the column “{ $column }” is
import-column-out = left out
import-column-out-near = left out; perhaps { $field }
import-word-title = { $column }: what “{ $word }” means
import-word-nothing = nothing
import-word-means = It means
import-sheets = Another sheet of the file
import-rules = The rules of another source

# Assignments of facilitators.

fit-free = is free; so far { $tables ->
    [one] one table
   *[other] { $tables } tables
 }, { $hours } hours
fit-skilled = is free, has: { $skills }; so far { $tables ->
    [one] one table
   *[other] { $tables } tables
 }, { $hours } hours
fit-busy = is at another table: { $table }
fit-facilitates = facilitates sitting { $sitting }
fit-away = is away on that day
fit-unavailable = did not say that those hours suit
fit-conflict = can't work for that territory
fit-untrained = is not trained so far
assigned-because = { $name } goes: { $reason }.
refused-nobody-free = No facilitator is free for that table.
refused-nobody-free-hint = The nearest is { $name }: { $reason }.
refused-no-facilitator = There is no facilitator yet.
refused-no-facilitator-hint = Add them among the facilitators, one for each person of the table who can.
import-rules-save = Save what was said as rules
import-rules-own = your rules
import-rules-name = Name
import-rules-bad-name = “{ $name }” cannot be the name of a rules file.
import-rules-bad-name-hint = Write one word without strokes, for example members.
