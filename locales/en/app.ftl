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
app-stray = This looks like a pasted text, and there is no box here to put it in: no key was carried out.
app-stray-hint = Open the box first, then paste.
copy-row = the selected row
copy-done =
    { $count ->
        [one] Handed to the clipboard of the terminal: { $what }, one character.
       *[other] Handed to the clipboard of the terminal: { $what }, { $count } characters.
    }
copy-too-long = Not copied: { $what } has { $bytes } bytes, and a terminal takes { $most } at most.
copy-too-long-hint = Export it to a file.

linear-hello = Linear mode: each new line says what changed. To hear the whole screen: { $key }.
linear-screen = Screen: { $title }
linear-more = More lines: to hear them all, { $key }.
linear-keys = Keys: { $keys }
linear-following = Go on with: { $keys }
linear-fault = Attention: { $what }
linear-note = Understood as: { $what }
linear-question = Question: { $title }
linear-answer = Chosen answer: { $answer }. The other one: { $other }.
linear-page = Page: { $title }
linear-filter = Filter: { $text }
linear-form =
    { $count ->
        [one] Form: { $title }, one box
       *[other] Form: { $title }, { $count } boxes
    }
linear-section = Section: { $title }
linear-box = Box { $at } of { $many }: { $label }
linear-required = To be filled.
linear-replaced = The first letter takes the place of what is there.
linear-nothing = empty
linear-value = { $label }: { $value }
linear-choice = { $value }, { $at } of { $many }
linear-end = …{ $end } ({ $count } characters)
linear-taken = Suggestion taken: { $label }
linear-offers = Suggestions: { $labels }
linear-picker = Choice: { $title }
linear-letters = Letters: { $letters }
linear-item = Item { $at } of { $many }: { $item }
linear-none-found = No item.
app-more-keys = more keys
app-exported-title = Exported: to be looked at before it is published
app-not-exported-title = Not exported: what stops it
app-exported-over = Exported to { $path }, in place of the file that was there under that name
app-exported = Exported to { $path }

app-done = Done: { $what }.
app-undone = Undone: { $what }.
app-redone = Redone: { $what }.
refused-undo-erased = A person was erased from the table since: that can't be taken back, nor can what came before it.
refused-undo-erased-hint = Correct by hand what is not right.
refused-undo-none = There is no change to undo.
refused-undo-reopens-hint = Write why it is reopened: tavolo undo --reason "a vote is missing", one change at a time.
refused-undo-unasked = Undoing this reopens nothing, so there is no reason to record: leave out --reason.
refused-redo-none = There is no undone change to redo.

app-discard-title = Close without saving?
app-discard-question = What you typed in this form will be lost.
app-refused-title = Refused
