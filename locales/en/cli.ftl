# The command line: what was done, what is wrong, and the help of every command.

cli-somebody = somebody
cli-done = Done: { $what }.
cli-dry-run = A trial: nothing was written. It would be so:
cli-making = Making the document ({ $document })
cli-replaced = Written to { $path }, in place of the file that was there under that name.
cli-replaced-files = Written to { $path }, in place of the files that were there.
cli-table-file = “{ $path }” is one of the files that a table consists of: writing over it would destroy the table.
cli-table-file-hint = Choose another place or another name, for example: -o document.md
cli-written = Written to { $path }.
cli-incomplete = { $count ->
    [one] The document “{ $document }” lacks one part, marked in the text as to be completed: { $parts }
   *[other] The document “{ $document }” lacks { $count } parts, marked in the text as to be completed: { $parts }
 }
cli-folder-needed = The document “{ $document }” is a folder: it is not written to standard output.
cli-folder-hint = Say where: tavolo export { $document } -o DIR.
cli-folder-taken = The folder { $path } holds other things, so it stays as it was.
cli-folder-taken-hint = Name a new or empty folder, or that of an earlier export.
cli-reserved = The document ({ $document }) is the reserved version and holds personal data: it is not for publication.
cli-set-sealed = Recorded; what it says stays sealed until it closes, also if it was so already.
cli-set-same = The fields hold these values already: nothing was changed.
cli-new-sitting = Nobody is invited to sitting { $number } yet. To invite the usual people: tavolo do { $word } meeting={ $number }
cli-new-sitting-prepare = Something waits for an agenda. To bring it into sitting { $number }: tavolo do prepare meeting={ $number }
cli-delete-parts = { $count ->
    [one] One more record that is part of it will be deleted with it. Delete? [y/n]
   *[other] { $count } more records that are part of it will be deleted with it. Delete? [y/n]
 }
cli-deleted-parts = { $count ->
    [one] One more record that was part of it was deleted with it.
   *[other] { $count } more records that were part of it were deleted with it.
 }
cli-bundle-imported = { $count ->
    [one] The whole table was imported: one record.
   *[other] The whole table was imported: { $count } records.
 }
cli-demo-kept = The copy was changed, so it stays in { $dir }: to open it again use tavolo --store { $dir }
cli-verified = Everything holds: entries in the journal { $entries }, records { $records }, digest { $head }.
cli-verified-erased = { $count ->
    [one] One entry was written anew when a person was erased: what it said before can't be compared any more.
   *[other] { $count } entries were written anew when a person was erased: what they said before can't be compared any more.
 }
cli-verified-part = As far as the journal can be read: entries { $entries }, records { $records }.
cli-unsound = { $count ->
    [one] The table { $table } is damaged: there is one problem, told above.
   *[other] The table { $table } is damaged: there are { $count } problems, told above.
 }
cli-held-by = { $who }, since { $since } (process { $pid })
cli-unscored = without marks

cli-as = The name given with --as will not do: { $reason }
cli-in-file = { $file }: { $what }
cli-words-wrong = These { $count } values will not do, so nothing was changed: correct them and try again.
cli-column = column “{ $column }”: { $reason }
cli-duplicate-question = { $place }: { $what } s = leave it, m = update it from the row, S or M = the same for all, Enter = import nothing:
cli-likely-question = { $place }: { $what } s = skip the row, m = complete the record that is there, a = add it, it is another; S, M or A = the same for all, Enter = import nothing:
cli-column-question = Which field is the column “{ $column }” (for example: { $examples })? Type the name of the field, or Enter to keep it out:
cli-column-question-near = Which field is the column “{ $column }” (for example: { $examples })? Maybe { $field }: type the name of the field, or Enter to keep it out:
cli-column-unknown = “{ $text }” does not name one field: the fields are { $accepted }.
cli-column-out = (kept out)
cli-column-out-near = (kept out: maybe { $field })
cli-import-go-on = Import it like this? y = yes, Enter = import nothing:
cli-import-stopped = Nothing was imported, as you asked.
cli-folder-absent = The folder { $path } is not there.
cli-folder-absent-hint = Make it first (mkdir "{ $path }"), or choose another folder with -o.
cli-file-absent = The file { $path } is not there: check the path.
cli-file-forbidden = You may not use { $path }: choose another path, or change its permissions.
cli-file-failed = The system does not let { $path } be used: { $reason }.
cli-nobody = “{ $text }”: no record among { $kind }.
cli-nobody-hint = To see those there are: tavolo list { $code }
cli-several = “{ $text }” is the name of more than one record among { $kind }.
cli-several-hint = Name the record by its id, which is shown by: tavolo list { $code }

cli-no-table = There is no table yet.
new-title = Title of the process (Enter: later):
new-body = Deciding body (Enter: later):
new-language = Language of the documents, it or en (Enter: yours):
new-next = To open it: tavolo { $how }
cli-no-table-hint = To make one: tavolo new NAME; to try it: tavolo demo
cli-which-table = There are several tables ({ $names }): say which.
cli-which-table-hint = Name it with --table NAME, or with --store DIR.
cli-store-and-table = --store and --table name two tables: keep one of them.
cli-table-name = “{ $name }” cannot be the name of a table: use letters, digits, spaces and hyphens.
cli-no-home = The data folder cannot be found: name the table with --store DIR.
cli-no-fixture = “{ $name }” is not a table to try: there are { $names }.
cli-no-terminal = The table opens on a terminal, and there is none here.
cli-dumb = This terminal (TERM=dumb) can't write in one place of the screen, so the table can't be shown.
cli-dumb-hint = With tavolo --linear the table opens line by line; there are also the commands (tavolo --help).
cli-recording = The session is recorded into { $path }: all that passes over the screen is in it, so it is reserved.
cli-record-taken = “{ $path }” is there already, and a recording takes the place of no other file.
cli-record-taken-hint = Give the recording a new name.
cli-record-screen = Only a table on the screen can be recorded.
cli-record-screen-hint = For instance: tavolo --record session.cast
cli-no-terminal-hint = Without a terminal there are the commands: tavolo --help
cli-demo-no-terminal-hint = Start “tavolo demo” in a terminal window, without redirecting it.
cli-terminal-failed = The terminal does not answer: { $reason }.
cli-person-of = { $name }: everything that the table keeps.
cli-person-named = { $count ->
    [one] The name also stands in the words of another record:
   *[other] The name also stands in the words of { $count } other records:
 }
cli-person-place = { $kind }, field “{ $field }” ({ $id })
cli-person-about = { $count ->
    [0] No change made by others is about this person.
    [one] One change made by others is about this person.
   *[other] { $count } changes made by others are about this person.
 }
cli-person-waiting = { $count ->
    [one] One change made away from the others is about this person and waits for a decision.
   *[other] { $count } changes made away from the others are about this person and wait for a decision.
}
cli-person-acts = { $count ->
    [0] No change was made under this name.
    [one] One change was made under this name.
   *[other] { $count } changes were made under this name.
 }
cli-person-reserved = It is reserved: hand it to that person only.
cli-erase-reason = The reason of the erasure gives none: write why, without naming the person.
cli-erase-reason-hint = For example: --reason "request of the person of 30/11/2026".
cli-erase-reason-names = The reason names the person to be erased, and would stay in the journal: write it without the name.
cli-erase-already = This person has been erased already: there is nothing more to take out.
cli-erase-nothing = Of { $name } the table keeps nothing to erase: write the whole name.
cli-erase-also-short = “{ $word }” is too short to be looked for in every text: it takes three letters at least.
cli-erase-found = { $name }: { $records ->
    [one] one record
   *[other] { $records } records
 } of the table and { $entries ->
    [one] one entry
   *[other] { $entries } entries
 } of the journal speak of the person.
cli-erase-doubts = { $count ->
    [one] These words may mean the person or something else, and stay as they are:
   *[other] These { $count } words may mean the person or something else, and stay as they are:
 }
cli-erase-doubt = - “{ $words }”
cli-erase-doubts-hint = To take out one of these words too, add --also WORD; look first with --dry-run.
cli-erase-sure = An erasure can't be taken back. Go on? [y/N]
cli-erase-stopped = Nothing was erased.
cli-erase-impossible = The erasure is not possible: a record would no longer be readable ({ $reason }). Nothing was changed.
cli-erased = { $count ->
    [0] The person was erased; no entry of the journal spoke of them.
    [one] The person was erased; one entry of the journal was written anew.
   *[other] The person was erased; { $count } entries of the journal were written anew.
 }
cli-erase-pending = { $count ->
    [one] One change that waited for a decision speaks of this person and does not stay. The others: tavolo pending
   *[other] { $count } changes that waited for a decision speak of this person and do not stay. The others: tavolo pending
}
cli-erase-annexes = { $count ->
    [one] One attachment bears the name of this person. If its file speaks of them, stop, delete the attachment and repeat: then the file beside the table and in the hub goes too.
   *[other] { $count } attachments bear the name of this person. If their files speak of them, stop, delete the attachments and repeat: then the files beside the table and in the hub go too.
}
cli-erase-only-pending = Only a change that waits for a decision speaks of { $name }.
cli-erase-only-pending-hint = To let it go: tavolo pending, then tavolo pending drop N
cli-erase-removed = Taken away because it held the past: { $name }
cli-erase-second = The backups in the second folder were not reached: erase them by hand.
cli-erase-strange = In the folder of the table there is a file that the program does not know and did not read: { $name }
cli-erase-elsewhere = Documents that were exported, backups made by hand and those on other machines can't be reached from here: look for them and erase them by hand.
erased-name = person erased on { $date }
verify-paper-erased = { $file } holds the minutes of sitting { $number } as they were before a person was erased: without that name they say what the table says.
cli-no-keymap = “{ $name }” is not a keymap: name one of { $names }, or a file.
cli-keymap-not-utf8 = The keymap is not in UTF-8: save it again in UTF-8.
cli-keymap-refused = { $count ->
    [one] The keymap has an error, so it was not used.
   *[other] The keymap has { $count } errors, so it was not used.
 }
cli-keymap-sound = The keymap { $name } is in order.

cli-calc-json = The file is not valid JSON: look at line { $line }, column { $column }.
cli-calc-short = The file ends too early, at line { $line }, column { $column }: its last part is missing.
cli-calc-deep = The file is nested too deep, at line { $line }, column { $column }: one list inside another, more than a hundred times.
cli-calc-large = The number at line { $line }, column { $column } is too large.
cli-calc-no-number = At line { $line }, column { $column } there is { $word }, which is no number: write a number, or null where the value is missing.
cli-calc-at = at { $place }: { $what }
cli-calc-missing = This field is missing, or null: add its value.
cli-calc-object = Named fields in braces are needed here.
cli-calc-list = A list in square brackets is needed here.
cli-calc-text = A text in quotes is needed here.
cli-calc-truth = Write true or false here.
cli-calc-number = A number is needed here.
cli-calc-whole = A whole number is needed here.
cli-calc-count = A whole number from 0 up is needed here.
cli-calc-range = The number is too large or too near to 0 to be meant: write 0, or a number between 1e-12 and 1e12, of either sign.
cli-calc-inexact = Line { $line }, column { $column }: the number { $number } can't be read without rounding it: write it with fifteen digits at most, and no nearer to 0 than 1e-12.
cli-calc-off-scale = The number goes from { $low } to { $high }.
cli-calc-empty = There is nothing in it: write at least one entry.
cli-calc-length = Entries needed { $wanted }, found { $found }: make the lists fit.
cli-calc-many = There are { $found } entries, and at most { $most } are computed: split the input.
cli-calc-twice = “{ $name }” stands here twice: keep one.
cli-calc-unknown = “{ $name }” is not in { $list }: add it there, or correct it.
cli-calc-one-of = It is none of { $known }: choose one of them.
cli-calc-positive = A number above 0 is needed here.
cli-calc-negative = A number from 0 up is needed here.
cli-calc-weights = The weights must be 0 or more, and not all 0.
cli-calc-undirected = This method reads no direction: give values of which more is better, and take this field out.
cli-calc-bounds = The lowest mark of a scale comes first, and the highest must be above it.
cli-calc-square = A matrix of comparisons is square, and this one has rows { $rows }, columns { $columns }.
cli-calc-diagonal = What is compared with itself must be 1.
cli-calc-reciprocal = It is not the reciprocal of the entry at [{ $row }][{ $column }]: write a number in one and 1 over it in the other, such as 3 and "1/3".
cli-calc-wild = The comparisons contradict each other too much to be weighed: review them.
cli-calc-zeros = Column { $column }, counted from 0, holds only zeros and cannot be normalised: take it out.
cli-calc-limits = The limit q must not be above p.
cli-calc-two = At least two rows are needed to compare.
cli-calc-samples = The number of samples must be from 1 to { $most }.
cli-calc-column = There is no column “{ $column }”: { $needed } are needed, and the file has { $found }.
cli-calc-mark = “{ $score }” is not a mark: write a whole number from { $lo } to { $hi }, or nothing.
cli-calc-mark-twice = This assessor has marked this proposal on this criterion before: keep one mark.

cli-usage-command = There is no command “{ $command }”.
cli-usage-unknown = “{ $argument }” is not expected here.
cli-usage-no-value = { $argument } lacks its value.
cli-usage-value = “{ $value }” will not do for { $argument }: choose among { $accepted }.
cli-usage-bad-value = “{ $value }” will not do for { $argument }.
cli-usage-missing = { $arguments } is missing.
cli-usage-missing-command = What to do is missing.
cli-usage-twice = { $argument } can be given once only, and not with what excludes it.
cli-usage-not-utf8 = A word of the command is not in UTF-8.
cli-usage-other = The command cannot be understood ({ $reason }).
cli-usage-hint = How to use it: { $command } --help
cli-usage-like = Perhaps you meant { $like }.
cli-usage-commands = The commands are: { $commands }.

cli-value-command = COMMAND
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-table = Table
cli-heading-held = Open by
cli-heading-column = Column
cli-heading-field = Field
cli-heading-examples = For example
cli-heading-backup = Last backup
cli-heading-path = Folder
cli-heading-scope = Where
cli-heading-keys = Keys
cli-heading-action = Command
cli-heading-does = What it does
cli-heading-alpha-ordinal = Ordinal alpha
cli-heading-alpha-interval = Interval alpha
cli-heading-kendall = Kendall's W
cli-heading-low = From %
cli-heading-high = To %
cli-heading-rivals = Then first
cli-heading-rivals-low = First below
cli-heading-rivals-high = First above
cli-heading-assessor = Assessor
cli-heading-due = Due
cli-heading-given = Given
cli-heading-abstained = Abstained
cli-heading-recused = Recused
cli-heading-passes = Passes
cli-heading-failed = Below the threshold
cli-heading-unknown = Not scored
cli-without = { $moved ->
    [0] Without { $name }: in first place { $first }; no place changes.
    [one] Without { $name }: in first place { $first }; one proposal changes place.
   *[other] Without { $name }: in first place { $first }; { $moved } proposals change places.
}

help-cli-command-tavolo = The negotiating table in a terminal: map, minutes, labs, scoring.
help-cli-command-demo = Opens a throw-away copy of a table to try
help-cli-command-new = Makes a table
help-cli-command-tables = Lists the tables, with who has them open
help-cli-command-import = Imports records from a CSV, xlsx or ods file, or a whole table from a bundle
help-cli-command-list = Lists the records of a kind
help-cli-command-show = Shows a record
help-cli-command-add = Adds a record
help-cli-command-set = Changes fields of a record
help-cli-command-delete = Deletes a record with its parts
help-cli-command-do = Does what a key does on screen
help-cli-command-export = Writes a document
help-cli-command-assess = Shows what the marks of a round add up to
help-cli-command-log = Shows who did what when
help-cli-command-undo = Takes back the last changes
help-cli-command-redo = Makes again what was taken back
help-cli-command-verify = Reads the whole table again and says what does not hold
help-cli-command-doctor = Looks for what is wrong with a table, and puts right what can be proved
help-cli-command-backup = Writes the whole table into one file, also while it is in use
help-cli-command-restore = Puts a table back as a backup has it
help-cli-command-person = What a table keeps of a person
help-cli-command-person-export = Shows everything that the table keeps of a person
help-cli-command-person-erase = Takes a person out of everything the table holds and held
help-cli-command-keymap = Shows or checks the keymap
help-cli-command-keymap-show = Shows the keys in force
help-cli-command-keymap-check = Checks a keymap
help-cli-command-completions = Writes the completions of a shell
help-cli-command-man = Writes the manual pages
help-cli-command-calc = Computes a method on a file, without a table

help-cli-option-store = The folder of the table
help-cli-option-table = The name of the table
help-cli-option-lang = The language of the interface and of documents
help-cli-option-who = Who works here
help-cli-option-keymap = The keymap: default, vim, plain, or a file
help-cli-option-ascii = Draws with ASCII characters only
help-cli-option-color = When to use colours
help-cli-option-linear = Tells everything line by line, for a screen reader
help-cli-option-record = Records the session into an asciinema file, which is reserved
help-cli-option-help = Shows this help
help-cli-option-version = Shows the version
help-cli-option-title = The title of the process
help-cli-option-body = The deciding body
help-cli-option-language = The language of the documents of the table
help-cli-option-fixture = Which table to try: { $fixtures }
help-cli-option-name = The name of the table
help-cli-option-kind = The kind of record: { $kinds }; for import also bundle, a whole table
help-cli-option-id = The record: its id, its key or its name
help-cli-option-fields = The fields with their values; a blank value clears the field
help-cli-option-filter = Only the records that hold this text
help-cli-option-format = The form: text, json, csv, md; for documents { $formats }
help-cli-option-file = The file; - is standard input
help-cli-option-dry-run = Says what it would do and changes nothing
help-cli-option-encrypt = Puts the backup under a passphrase, in the format of age
help-cli-option-passphrase-file = Takes the passphrase from the first line of a file
help-cli-option-document = The document: { $documents }
help-cli-option-on-duplicate = What to do with rows that are there already: ask, skip, merge, add. Rows that are only like a record are asked about on a terminal, and elsewhere added with a warning
help-cli-option-maps = Which column is which field; COLUMN=- keeps it out
help-cli-option-values = What a word of the file means, in every row; for example gender:U=man
help-cli-option-face = For whom: everybody, or the table alone
help-cli-option-output = Into which file to write; - is standard output
help-cli-option-rescue = Into which new folder to write everything that can still be read
help-cli-option-against = Minutes whose digest is to be compared
help-cli-option-head = A digest that was written down
help-cli-option-target = Into which file, or folder; - is standard output
help-cli-option-template = A template of one's own
help-cli-option-measure = What: { $measures }
help-cli-option-method = The method: { $methods }
help-cli-option-round = The number of the round; without it, the open one or the last closed
help-cli-option-times = How many changes
help-cli-option-reason = Why what was approved or closed is reopened
help-cli-option-about = The person, by name or id
help-cli-option-why = Why; it stays in the journal and must not name the person
help-cli-option-also = Another word that means the person, wherever it stands; may be repeated
help-cli-option-staying = A word of the name that means something else where it stands alone; may be repeated
help-cli-option-shell = The shell: bash, elvish, fish, powershell, zsh
help-cli-option-dir = Into which folder
help-cli-option-word = What is done: { $deeds }
help-cli-option-arguments = With what, in the order of --list or as NAME=VALUE; without, the sitting at hand
help-cli-option-list = Lists everything that can be done
cli-demo-day = This is a copy to try things on, set as if today were { $day }.
refused-only = { $count ->
    [one] That can be done only once, not { $wanted } times: nothing has changed.
   *[other] That can be done only { $count } times, not { $wanted }: nothing has changed.
}
cli-unwritten = The result was not written ({ $reason }).
cli-unwritten-hint = Make room, or write elsewhere with -o FILE.
cli-blind-left-out = Scores of a blind round that is still open, left out: { $count }. They can be seen once the round is closed.
cli-ballots-left-out = Ballots of a vote that is still open, left out: { $count }. They can be seen once the vote is closed.
cli-calc-most = At most { $most }: write a smaller number.
cli-calc-room = At least one person, one table and one round are needed, and no more tables than people.
cli-calc-host = This person does not exist, or hosts another table already.
cli-calc-wrong = { $count } places will not do: correct them and try again.
cli-calc-sizes = These are no sizes of the tables: { $people } people sit at tables that differ by one person at most, from { $least } to { $most }. Correct the numbers, or leave the field out.
cli-calc-not-turned = The vote is too large to be counted a second time: ties that decide without being met in the count were not looked for.
cli-saved-all-the-same = Ctrl-C came while everything was being saved: it was saved to the end and is all in. To take it back: tavolo undo.
cli-not-saved = Nothing was saved.
cli-calc-pb = A vote under a cap is read from a .pb file (Pabulib), not from JSON: name that file.
cli-calc-columns = Columns are missing: { $list }.
cli-calc-blank = The value of column “{ $column }” is missing: write it.
cli-calc-column-blank = Column “{ $column }” has no value at all: fill it in, or take its quotas out.
cli-calc-types = The people are of { $count } types, and { $most } at most are compared: take out a category, or join some values.
cli-calc-quota = The least, { $min }, is above the most, { $max }: correct the quota.
cli-calc-unsolved = The solver found no answer that holds: try quotas that are less tight.
help-cli-option-sheet = The sheet to read, by its name
help-cli-option-hidden = Takes hidden rows, columns and sheets too
help-cli-option-rules = The rules of its source: a name (decidim) or a .toml file
help-cli-option-save-rules = Writes what was said and answered into a rules file
rules-unknown = There are no rules “{ $name }”.
rules-unknown-hint = Give one of these names: { $names }; or a .toml file with its path, or the name of one in the folder { $folder }.
rules-unknown-hint-shipped = Give one of these names: { $names }; or a .toml file with its path.
rules-broken = { $file }, line { $line }: { $reason }
rules-broken-hint = Correct the rules file; docs/import.md says what may stand in it.
rules-large = the file has more than { $most } bytes.
rules-not-recognised = The headers of the file are not those of an export of { $name }.
rules-not-recognised-hint = Name the rules with --rules: { $names }.
rules-kind = The rules are for { $own }, and the import is into { $asked }.
rules-kind-hint = Write “tavolo import { $kind } FILE” with the same rules.
rules-no-kind = The rules do not say what is imported.
rules-no-kind-hint = Add a line kind = "proposals" to the rules, or give the kind in place of the source.
rules-saved = Rules written into { $file }.
cli-word-question = Column “{ $column }”: what does “{ $word }” mean? One of these: { $codes }; a hyphen (-) for nothing, Enter to leave it:
cli-near-question = Is “{ $word }” the same as “{ $near }”? y for yes, Enter to leave it:
manual-title = The manual of tavolo
manual-intro = Every room of the screen, with what it shows and its keys; then the keys that hold everywhere, the commands and the documents. The pictures are of the table to try, tavolo demo. On the screen the key ? says the same of the room where one is.
manual-facilitator = For whoever facilitates
manual-facilitator-intro = Before a sitting: the map, contacts, the convocation. In it: items, contributions, consensus, votes, groups. After it: assessments and what they add up to.
manual-secretary = For the secretary
manual-secretary-intro = People, labs and who speaks for them, attendance, actions and open questions, and the log of changes. The minutes write themselves from what was recorded; the key x exports them.
manual-trainer = For whoever sees to training and territories
manual-trainer-intro = Needs and the courses that answer them, the calendar of editions, the territories that joined, and facilitators with their assignments.
manual-office = For the offices of the deciding body
manual-office-intro = Answers to proposals with their reasons and terms, acts, commitments, and the indicators that say how far things are.
manual-everywhere = Keys that hold everywhere, and in windows
manual-palette = Commands without a key
manual-palette-intro = They are chosen by name from the palette.
manual-commands = Commands
manual-words = Words of tavolo do
manual-documents = Documents of tavolo export
manual-key = Key
manual-does = What it does
manual-reached = It is reached with { $keys }.
progress-reading = Reading
progress-saving = Saving
help-cli-option-hub = Reads the lines that the hub has of the table instead
verify-hub-none = This computer has no program tavolo-hub, which carries tables to the hub and reads them again.
verify-hub-none-hint = How it is installed: docs/hub.md
cli-erase-annex-kept = The attachment “{ $name }” bears the name of this person and is of minutes that went out already: the file stays, here and in the hub. If it is to go, stop, reopen the minutes with a reason, delete the attachment and try again.
