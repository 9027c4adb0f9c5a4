# Backups of a table: made, proved, put back.

backup-made = { $count ->
    [one] The backup was written and read again: one entry, { $records ->
        [one] one record
       *[other] { $records } records
     }, digest { $head }.
   *[other] The backup was written and read again: { $count } entries, { $records ->
        [one] one record
       *[other] { $records } records
     }, digest { $head }.
 }
backup-reserved = The backup holds the whole table, personal data too: keep it as you keep the table, and do not publish it.
backup-encrypted = The backup holds the whole table and opens with its passphrase alone: without it nobody can ever read it.
backup-is-file = There is no folder { $path }: the backup is a file of that name.
backup-encrypt-failed = The backup was not encrypted ({ $reason }), and nothing was written.
backup-passphrase-other = The passphrase is not the one of this backup.
backup-passphrase-other-hint = Try again: capitals and blanks count.
backup-key = The backup is encrypted with a key and not with a passphrase.
backup-key-hint = Who has the key opens it with: age -d -i KEY FILE > backup.zip
backup-no-age = This tavolo was built without encrypted backups.
backup-no-age-hint = An encrypted backup can also be opened with: age -d FILE > backup.zip
backup-taken = { $path } is there already and is no backup of this table: it stays as it was.
backup-taken-hint = Choose another name, or a folder: tavolo backup DIR
backup-not-one = This is no backup made with tavolo backup, or it is cut short.
backup-newer = The backup has format { $found } and this program knows { $known }: use a later version of tavolo.
backup-broken = The backup is damaged ({ $reason }): try an older one.
backup-short = The backup says it has { $count ->
    [one] one entry
   *[other] { $count } entries
 }, and { $found } hold, or they are not the same: try an older one.
backup-other = There is another table in { $path }, and the backup is of “{ $name }”: nothing was changed.
backup-other-hint = To put it into another folder: tavolo --store DIR restore FILE
backup-failed = Today's backup was not made: { $reason }
backup-second-failed = Today's backup lies beside the table, but not in the second folder: { $reason }
backup-settings = Something is wrong in { $path } ({ $reason }), so no backups are made today: only folder = "DIR" and ceiling = MEGABYTES may stand there.

restore-proved = { $count ->
    [one] The backup holds: one entry, { $records ->
        [one] one record
       *[other] { $records } records
     }, the last change is of { $last }.
   *[other] The backup holds: { $count } entries, { $records ->
        [one] one record
       *[other] { $records } records
     }, the last change is of { $last }.
 }
restore-new = There is no table there yet: the backup makes one.
restore-unreadable = Not all of the table that is there can be read: { $what }
restore-gains = { $count ->
    [one] The backup has one entry that the table has not.
   *[other] The backup has { $count } entries that the table has not.
 }
restore-same = Backup and table have the same entries.
restore-loses = { $count ->
    [one] The table has one entry that the backup has not:
   *[other] The table has { $count } entries that the backup has not:
 }
restore-lost = { $number }: { $at }, { $who }: { $what }
restore-more = { $count ->
    [one] and one more.
   *[other] and { $count } more.
 }
restore-unerases = The backup is from before a person was erased, and brings them back: once it is restored, erase them again with tavolo person erase.
restore-aside = The table as it was is whole in { $path }: open it with tavolo --store, and take it away when it is not needed any more.

cli-findings-more = { $count ->
    [one] and one more place.
   *[other] and { $count } more places.
 }
cli-clock-behind = The last change of the table is of { $at }, later than now: check the clock of the computer.

passphrase-new = Passphrase of the backup (nothing shows while you type):
passphrase-again = Once more:
passphrase-known = Passphrase of the backup:
passphrase-differs = The two are different: nothing was written.
passphrase-empty = The passphrase is empty: nothing was done.
passphrase-nobody = A passphrase is typed at a terminal, and there is none here.
passphrase-nobody-hint = It can stand on the first line of a file: --passphrase-file FILE
backup-file-wrong = The file { $sum } in this backup is not what its checksum says.
backup-files = { $count ->
    [one] The backup has the file of one attachment too.
   *[other] The backup has the files of { $count } attachments too.
 }
backup-file-out = The file { $path } is no longer what its checksum says, and is left out of the backup.
verify-file = The file { $path } is no longer what its checksum says.
verify-file-hint = If the hub has it: tavolo-hub doctor --fill. Else, from the right file: tavolo-hub files FILE
verify-copy = It is a gathered copy, to be read: it has the journal and no database, which is made when somebody works at it.
