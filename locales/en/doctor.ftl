# Tables to be looked after: what was put right, what can still be read, what stands on paper.

doctor-mended-format = The file FORMAT was written again: database and journal say of which table the folder is.
doctor-mended-checkpoint = The checkpoint said something else than the journal: it was taken away, and is made again from the journal.
doctor-mended-bit = { $count ->
    [one] In entry { $first } of the journal a single bit was changed: it is as it was, and the hashes prove it.
   *[other] In { $count } entries of the journal, from { $first } to { $last }, a single bit was changed: they are as they were, and the hashes prove it.
 }
doctor-mended-order = { $count ->
    [one] Entry { $first } of the journal was out of its place, and is in it again.
   *[other] { $count } entries of the journal, between { $first } and { $last }, were out of their places, and are in them again.
 }
doctor-mended-double = { $count ->
    [one] Entry { $first } was written twice: it stands there once.
   *[other] { $count } entries, between { $first } and { $last }, were written twice: they stand there once.
 }
doctor-mended-from = { $count ->
    [one] Entry { $first } of the journal was taken { $from }, and the hashes prove that it is the one.
   *[other] { $count } entries of the journal, from { $first } to { $last }, were taken { $from }, and the hashes prove that they are the ones.
 }
doctor-from-database = from the database
doctor-from-snapshot = from the backup of { $day }
doctor-kept = The journal as it was is kept beside it, as { $name }.
doctor-entries = { $count ->
    [one] Entries that can be read, from the first on: one.
   *[other] Entries that can be read, from the first on: { $count }.
 }
doctor-unwritable = Nothing can be written here, so nothing was put right: { $what }
doctor-copy = { $count ->
    [one] A backup that holds: { $path }, with one entry.
   *[other] A backup that holds: { $path }, with { $count } entries.
 }
doctor-copy-broken = A backup that does not hold: { $path }
doctor-no-copies = There are no backups beside the table: to make one, tavolo backup
doctor-ahead = { $count ->
    [one] The backup { $path } has one entry, more than the table has: the table is older than its backup.
   *[other] The backup { $path } has { $count } entries, more than the table has: the table is older than its backup.
 }
doctor-sound = The table is in order: there was nothing to put right.
doctor-mended = The table is in order again.
doctor-rescue-hint = To have everything that can still be read, changing nothing: tavolo --store { $path } doctor --rescue DIR
doctor-restore-hint = To put the table back as the last backup that holds has it: tavolo --store { $path } restore { $file }

rescue-nothing = Nothing of { $path } can be read any more, neither in the journal, nor in the database, nor in a backup.
rescue-version = { $source ->
    [journal] From the journal
    [database] From the database, without the history of changes
   *[snapshot] From the last backup that holds
 }, up to entry { $entries }: records { $records }, in { $path }{ $whole ->
    [yes] .
   *[no] ; what comes after cannot be read.
 }
rescue-reserved = Personal data is in it too: keep this folder as you keep the table, and do not publish it. To open a version again: tavolo --store NEW import bundle DIR/journal/bundle.json

store-shut = The table in { $path } was opened for reading only, and the change was not saved: copy the folder to where it can be written, and work on that.
cli-read-only = Nothing can be written here: the table was read from its journal alone, and nothing can be changed. ({ $reason })

verify-journal-alone = Nothing can be written here: the journal alone was verified, without the database. ({ $reason })
verify-head-end = The digest is that of the last entry.
verify-head-earlier = { $count ->
    [one] The digest is that of entry { $number }; there is one more since.
   *[other] The digest is that of entry { $number }; there are { $count } more since.
 }
verify-head-unknown = The digest { $head } is that of no entry of this table.
verify-head-unknown-hint = The table is an older copy, or was written anew. To see the copies there are: tavolo doctor
verify-head-short = A digest is made of hexadecimal digits: write the first { $digits } at least.
verify-paper-none = There is no digest of minutes in { $file }.
verify-paper-none-hint = Name minutes that tavolo wrote, in Markdown, HTML, fodt or docx: the digest stands at the head or the foot.
verify-paper-same = The digest in { $file } is that of sitting { $number } as it is in the table now.
verify-paper-other = The digest in { $file } is that of no sitting as it is in the table now.
verify-paper-other-hint = The sitting was changed after the minutes were written, or they are of another table: compare them with tavolo export minutes NUMBER.
verify-beside = Whoever is at the table keeps the database, so the journal was verified. ({ $who })
