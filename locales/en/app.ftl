# The frame of the screen: whether all is saved, what just happened, what would be lost.

app-saved = saved
app-saving = saving
app-not-saved = Not saved, so the change was taken back: { $reason }
app-top-sitting = sitting { $number }, { $minutes }
app-top-company = { $count } at the table
app-came = { $who }: { $what }
app-top-present = present { $present }/{ $invited }
app-filtered = filter: { $query }
app-small = The window is { $width }x{ $height }: make it at least 60x16 and you find everything as it was.
app-more-keys = more keys
app-exported-title = Exported: to be looked at before it is published
app-not-exported-title = Not exported: what stops it
app-exported = Exported to { $path }

app-undone = Undone: { $what }.
app-redone = Redone: { $what }.
refused-undo-erased = A person was erased from the table since: that can't be taken back, nor can what came before it.
refused-undo-erased-hint = What is not right is corrected by hand.
refused-undo-none = There is no change to undo.
refused-undo-reopens-hint = Write why it is reopened: tavolo undo --reason "a vote is missing", one change at a time.
refused-undo-unasked = Undoing this reopens nothing, so there is no reason to record: leave out --reason.
refused-redo-none = There is no undone change to redo.

app-discard-title = Close without saving?
app-discard-question = What you typed in this form will be lost.
app-refused-title = Refused
