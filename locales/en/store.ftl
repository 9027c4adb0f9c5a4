# Tables on disk: held, damaged, full, healed, verified.

store-held = { $who } has this table open since { $since } ({ $command }, process { $pid }): close it there, or wait until it is closed.
store-held-nameless = Another process has this table open: close it there, or wait until it is closed.

store-not-a-table = There is no table in { $path }: name another folder, or make a table there with tavolo new.
store-newer = The table in { $path } has format { $found } and this program knows { $known }: open it with a later version of tavolo.
store-newer-entry = Entry { $number } of the journal was written by a later version of tavolo ({ $reason }): open the table with that version.
store-occupied-table = There is a table in { $path } already: open it, or choose another folder for the new one.
store-occupied = The folder { $path } is not empty (it holds { $name }): choose an empty folder for the new table.

store-full = The disk is full or nearly so, and nothing was saved: free some space and try again.
store-io = { $path } cannot be read or written ({ $reason }): check the disk and the permissions of the folder, then try again.
store-journal-moved = The journal { $path } was moved or changed by another program, and nothing was saved: close the table and open it again.
store-stuck-hint = Nothing more can be saved until the table is closed and opened again.
store-out-of-step = Entry { $number } does not follow entry { $last }, and was not saved: close the table and open it again.
store-unwritable = This change cannot be written so that it reads back the same, and was not saved ({ $reason }): enter it in another way.

store-damaged-hint = To see what can be put right, and with which copies: tavolo --store { $path } doctor
store-damaged-format = { $path } is missing or damaged, and no longer says of which table the folder is.
store-conflict-hint = To read both versions, changing nothing: tavolo --store { $path } doctor --rescue DIR
store-conflict-journal = The journal is not that of this table: its first entry, made by { $who } on { $date }, does not follow from the id of the table in FORMAT. Nothing was changed.
store-conflict-journal-nameless = The journal is not that of this table: its first entry does not follow from the id of the table in FORMAT. Nothing was changed.
store-conflict-changed = Entry { $number } of the journal, made by { $who } on { $date }, was changed after it was saved: the database remembers another. Nothing was changed.
store-conflict-two = Two tables met in this folder, or two versions of one: the journal is of “{ $journal }”, the database of “{ $database }”, and at entry { $number } they do not belong together. Nothing was changed.

store-stranger = { $path } is { $what ->
    [link] a link
    [folder] a folder
   *[device] a pipe or a device
 } and not a file of the table, so it was not opened: put the file itself there.
store-seen-older = { $count ->
    [one] On this computer the table had { $seen } entries and now has one: it is an older copy. To see the copies there are: tavolo doctor
   *[other] On this computer the table had { $seen } entries and now has { $count }: it is an older copy. To see the copies there are: tavolo doctor
 }
store-seen-other = Entry { $number } of the table is not the one this computer saw: the table was continued elsewhere from an older copy, or written anew. Compare it with the other copies.
store-damaged-no-journal = The journal { $path } is missing: put it back, or a copy of the whole folder.
store-damaged-both = Journal and database of the table in { $path } hold nothing although a table was made there: put a copy of the folder back.
store-damaged-lost = { $count ->
    [one] The journal lacks entry { $last } although it was saved: put a copy of the folder back.
   *[other] The journal lacks the entries from { $first } to { $last } although they were saved: put a copy of the folder back.
 }
store-damaged-entry = Entry { $number } of the journal, made by { $who } on { $date }, is damaged ({ $reason }): put a copy of the folder back.
store-damaged-entry-nameless = Entry { $number } of the journal is damaged ({ $reason }): put a copy of the folder back.
store-damaged-misfit = Entry { $number } of the journal, made by { $who } on { $date }, changes a record that was not so before it: put a copy of the folder back.

store-flaw-header = it does not begin as an entry does
store-flaw-length = it is longer or shorter than it says
store-flaw-checksum = its text is not the one that was written
store-flaw-sequence = another entry stands in its place
store-flaw-chain = it does not follow from the entry before it
store-flaw-rewritten = it was written anew, and no erasure of a person says so
store-flaw-content = this program cannot read it: { $reason }

store-healed-entry = The last entry of the journal, number { $number }, was damaged or missing and was taken from the database: nothing is lost.
store-healed-torn = Entry { $number } of the journal was begun and not finished, and was put aside as { $name }: check whether the last change is there, and make it again if not.
store-healed-behind = { $count ->
    [one] The database was behind the journal, as after an interruption, and took the last change from it: nothing is lost.
   *[other] The database was behind the journal, as after an interruption, and took the last { $count } changes from it: nothing is lost.
 }
store-healed-database = { $count ->
    [one] The database was damaged and was made again from the one entry of the journal: nothing is lost, and the damaged one is kept as { $name }.
   *[other] The database was damaged and was made again from the { $count } entries of the journal: nothing is lost, and the damaged one is kept as { $name }.
 }
store-healed-no-database = { $count ->
    [one] The database was missing and was made again from the one entry of the journal.
   *[other] The database was missing and was made again from the { $count } entries of the journal.
 }

store-verify-ahead = { $count ->
    [one] The database holds entry { $last }, which the journal lacks: open the table to heal it.
   *[other] The database holds the entries from { $first } to { $last }, which the journal lacks: put a copy of the folder back.
 }
store-verify-no-database = The database is missing: open the table to have it made again from the journal.
store-verify-checkpoint = The checkpoint beside the journal says something else than the journal: to have it made again, tavolo doctor
store-verify-database = The database is damaged: open the table to have it made again from the journal.
store-verify-records = { $count ->
    [one] One record of the database is not as the journal has it ({ $name }): move the folder db away and open the table to have it made again.
   *[other] { $count } records of the database are not as the journal has them (the first is { $name }): move the folder db away and open the table to have it made again.
 }
store-erase-late = Other entries came in while the erasure was prepared: nothing was erased.
store-erase-late-hint = Give the command again.
