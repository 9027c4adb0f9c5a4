help-cli-command-pending = Lists the changes made away from the others that wait for a decision
help-cli-command-pending-apply = Lets one of these changes stand over what others wrote in the same fields
help-cli-command-pending-drop = Lets one of these changes go
help-cli-option-number = The number in the list of pending
lines-nameless = This table is of the first format and has no id by which it could be known elsewhere.
lines-nameless-hint = A new table has one: tavolo --store { $path } export bundle -o table.json, and then tavolo --store FOLDER import bundle table.json
lines-strange = Entry { $number } that comes from outside is not the one that follows the others: { $reason }.
lines-strange-hint = Nothing was written here. tavolo-hub verify says what does not hold in the hub.
lines-misfit = Entry { $number } by { $who }, which comes from outside, changes a record that is not as it says it was found.
away-under-way = The changes made away from the others are still to be made again.
away-under-way-hint = To make them: tavolo pending
away-late = Somebody wrote at this table meanwhile.
away-late-hint = Give the command once more.
away-undo = The entry that this one takes back or makes again did not come in.
away-erase = The erasure of a person is not carried onto what others wrote: do it again with tavolo person erase.
away-again = { $count ->
    [one] One change made away from the others was made again on theirs.
   *[other] { $count } changes made away from the others were made again on theirs.
 }
pending-some = { $count ->
    [one] One change waits for a decision: tavolo pending, or the screen "Waiting"
   *[other] { $count } changes wait for a decision: tavolo pending, or the screen "Waiting"
 }
pending-none = No change waits for a decision.
pending-how = To decide: tavolo pending apply N lets it stand, tavolo pending drop N lets it go.
pending-no-such = There is no change with number { $number } in the list.
pending-no-such-hint = The list: tavolo pending
pending-applied = The change stands, and is number { $number } in the journal.
pending-dropped = The change was let go.
pending-heading-why = Why it waits
screen-pending = Waiting
scope-pending = Changes that wait
help-pending = The changes made away from the others that could not be made again by themselves. Beside what was written away stands what the table says now: a change is let stand over what the others wrote, or let go. Until somebody decides it waits.
command-goto-pending = Go: changes that wait for a decision
command-pending-apply = Let the change stand over what the others wrote
command-pending-drop = Let the change go
hint-pending-apply = stands
hint-pending-drop = let go
column-away = Away
column-now = Now
pending-heading = { $count ->
    [one] One change waits for a decision.
   *[other] { $count } changes wait for a decision.
}
pending-head = { $who }, { $day } at { $time }
pending-both = away: { $mine }; now: { $now }
pending-gone = (removed)
pending-stands = The change stands over what the others had written.
pending-drop-title = Let the change go
pending-drop-question = The change does not come into the table and waits no more. What the table says now stays as it is.
away-erased = It is written in the record of a person who was erased from the table meanwhile.
pending-erased = After this change a person was erased from the table: the change may bring back what was taken out.
pending-erased-hint = If it speaks of that person: tavolo pending drop { $number }. If it does not: tavolo pending apply { $number } --despite-erasure
pending-erased-title = A person was erased
pending-erased-question = After this change a person was erased from the table. If the change speaks of that person it would bring back what was taken out: it is to be let go of then. Let it stand all the same?
help-cli-option-despite-erasure = Also where a person was erased meanwhile and the change does not speak of them
cli-erase-waits = The waiting edit { $number } is an erasure too: if it is this one it is made again now, and goes with tavolo pending drop { $number }
away-erased-named = It speaks of a person who was erased from the table meanwhile.
away-erased-hint = It is to be let go of: tavolo pending drop, or d on the screen.
