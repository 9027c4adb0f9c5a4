help-hub-about = Carries the tables of tavolo to a PostgreSQL server and back, also after days without a network
help-hub-config = The file that says where the hub is; usually hub.toml beside the keymaps
help-hub-store = The folder of the table, or with --all that of the tables
help-hub-table = The name of the table
help-hub-lang = The language: it or en
help-hub-as = Who works here
help-hub-help = Shows help
help-hub-version = Shows the version
help-hub-all = All tables of the folder
help-hub-names = Only the tables with these names
help-hub-public = Only the open data of each table, without what they are made of
help-hub-folder = The folder they go to
help-hub-fill = Puts lines back that the hub lacks and this table has
help-hub-role = The role of PostgreSQL
help-hub-may = What it may do: read, write (and read), or none
help-hub-every = At all tables of the hub, also those to come
help-hub-command-init = Prepares the database, or brings it to the version of this program
help-hub-command-push = Sends to the hub what is only here
help-hub-command-pull = Brings here what is only in the hub; makes a table that is not here
help-hub-command-sync = First pull, then push
help-hub-command-follow = Stays at the table and keeps both sides even while it runs
help-hub-command-gather = Brings all tables that may be read into a folder
help-hub-command-status = Says how the table and the hub stand to each other
help-hub-command-tables = Lists the tables of the hub: name, entries, last time, id
help-hub-command-verify = Reads the lines of the hub again and checks that each follows from the one before
help-hub-command-doctor = Says whether the hub is in good health
help-hub-command-member = Says what a role may do at a table
hub-usage = The command can't be understood.
hub-usage-unknown = “{ $word }” is not a word of this command.
hub-usage-missing = Something is missing: { $word }.
hub-usage-nothing = The command is missing.
hub-usage-hint = The words: tavolo-hub --help
hub-bad-port = PGPORT is “{ $text }”, which is not the number of a port.
hub-bad-sslmode = “{ $text }” is not a value of sslmode: disable or require.
hub-bad-config = { $path } can't be read: { $reason }.
hub-bad-config-hint = It may have these lines: host = "...", port = 5432, database = "tavolo", user = "...", passfile = "...", sslmode = "...", sslrootcert = "..."
hub-password-in-config = There is a password in { $path }, where none belongs.
hub-password-hint = The password stands in a line of ~/.pgpass that only you can read (chmod 600 ~/.pgpass): HOST:PORT:DATABASE:USER:PASSWORD
hub-passfile-open = Others can read the file of passwords { $path }.
hub-passfile-open-hint = To shut it: chmod 600 { $path }
hub-no-tls = { $host } is another machine, and this program is built without encryption: data about people would travel in the clear.
hub-no-tls-hint = One way: ssh -f -N -L { $port }:localhost:{ $port } USER@{ $host } and then host = "localhost"; or, inside a network that is encrypted already, sslmode = "disable" in the file hub.toml.
hub-no-password = { $user } needs a password at { $place }, and there is none here.
hub-wrong-password = The hub { $place } does not know { $user } with this password.
hub-not-let-in = The hub { $place } does not let { $user } in from here.
hub-not-let-in-hint = Whoever administers it allows that with a line of pg_hba.conf; where it wants an encrypted line, file hub.toml takes sslmode = "require".
hub-no-server = The hub { $place } does not answer: { $reason }. Work at the table goes on as always.
hub-silent = no answer came in { $seconds } seconds
hub-no-server-hint = What is written goes out next time: tavolo-hub status
hub-no-database = There is no database “{ $name }” on the server.
hub-no-database-hint = Whoever administers makes it: sudo -u postgres createdb { $name }
hub-no-schema = At { $place } there is a database without the tables of tavolo, or not of this version.
hub-no-schema-hint = Whoever administers prepares them: sudo -u postgres env PGHOST=/var/run/postgresql PGUSER=postgres PGDATABASE={ $name } tavolo-hub init
hub-no-role = The server has no role “{ $role }”.
hub-no-role-hint = Whoever administers makes it: sudo -u postgres createuser --pwprompt { $role }
hub-said = The hub did not do it: { $reason }.
hub-taken = Others are writing to the hub at this moment.
hub-taken-hint = Give the command once more.
hub-name-taken = The hub already has another table “{ $name }”, and it is no copy of this one.
hub-name-taken-hint = This table needs another name, for instance: echo '{ $name } 2' > { $path }
hub-newer = The tables of the hub are of version { $found }; this program goes up to { $known }.
hub-older = The tables of the hub are of version { $found }; this program uses { $known }.
hub-made = The tables of tavolo are ready at { $place }.
hub-made-before = The tables of tavolo at { $place } were ready already.
hub-made-newer = The tables went from version { $found } to { $known }.
hub-hole = The hub lacks entry { $number }.
hub-hole-hint = Whoever has it at their table puts it back with: tavolo-hub doctor --fill
hub-moved-on = { $count ->
    [one] The hub has one entry that table “{ $name }” lacks.
   *[other] The hub has { $count } entries that table “{ $name }” lacks.
 }
hub-moved-on-hint = Bring them here first: tavolo-hub sync
hub-unknown = There is no table “{ $name }” in the hub, or it may not be read from here.
hub-unknown-hint = The tables that may be read: tavolo-hub tables. Whoever writes it allows it: tavolo-hub --table '{ $name }' member USER read
hub-which-table = It is not clear which table is meant.
hub-which-table-hint = Say it with --table NAME or with --store FOLDER.
hub-bad-name = “{ $name }” can't be the name of a table.
hub-is-a-table = { $path } is a table: for all of them, name the folder in which the tables lie.
hub-came = { $count ->
    [0] Table “{ $name }” lacks nothing that the hub has.
    [one] One entry came to table “{ $name }”.
   *[other] { $count } entries came to table “{ $name }”.
 }
hub-sent = { $count ->
    [0] The hub has all of table “{ $name }” already.
    [one] One entry of table “{ $name }” went to the hub.
   *[other] { $count } entries of table “{ $name }” went to the hub.
 }
hub-follow-on = Connected to { $place }.
hub-follow-off = { $reason } It is tried again by itself.
hub-follow-held = The hub went on as well: that is brought here once the table is free. { $reason }
hub-gathered = { $count ->
    [one] There is one table in { $folder }
   *[other] There are { $count } tables in { $folder }
 } ({ $lines ->
    [one] one new entry
   *[other] { $lines } new entries
 }).
hub-gather-occupied = There is something else than gathered copies in the folder { $path }: tables one works at would be lost.
hub-gather-reserved = There are reserved copies in the folder { $path }: open data go into another.
hub-gather-public = There are only open data in the folder { $path }: reserved copies go into another.
hub-gather-hint = Name a new or empty folder.
hub-gather-refused = Table “{ $name }” was left out: { $reason }
hub-status-same = “{ $name }”: { $count ->
    [one] one entry
   *[other] { $count } entries
 }, here as in the hub.
hub-status-ahead = “{ $name }”: { $count ->
    [one] one entry is
   *[other] { $count } entries are
 } only here.
hub-status-behind = “{ $name }”: { $count ->
    [one] one entry is
   *[other] { $count } entries are
 } only in the hub.
hub-status-apart = “{ $name }”: up to { $common } it is the same; then { $own ->
    [one] one is
   *[other] { $own } are
 } only here and { $theirs ->
    [one] one
   *[other] { $theirs }
 } only in the hub.
hub-verify-sound = { $count ->
    [one] “{ $name }”: one entry, and it holds.
   *[other] “{ $name }”: { $count } entries, and each follows from the one before.
 }
hub-verify-wrong = “{ $name }”: { $reason }
hub-verify-line = Entry { $number } is not the one that was written: { $reason }.
hub-verify-beside = Beside line { $number } stands something else than the line says.
hub-verify-unsound = Not all lines of the hub hold.
hub-verify-unsound-hint = The tables on the computers are not touched by it. Whoever has the right line puts it back once the administrator has taken the wrong one out: tavolo-hub doctor --fill
hub-doctor-there = { $place } answers: PostgreSQL { $version }.
hub-doctor-keeps = What it acknowledges survives a power cut.
hub-doctor-loses = The server acknowledges before it has written (fsync or synchronous_commit are off): a power cut loses something.
hub-doctor-walled = Everybody sees their own tables only.
hub-doctor-open = The rules that say who sees which table are off: whoever administers turns them on with: sudo -u postgres psql { $database } -c 'alter table tavolo.edit enable row level security; alter table tavolo.known enable row level security'
hub-doctor-superuser = This user administers the server and sees everything: daily work wants a user of its own.
hub-doctor-reads = This user reads and does not write.
hub-filled = “{ $name }”: { $count ->
    [0] the hub lacks nothing that can be put back from here.
    [one] one entry was put back.
   *[other] { $count } entries were put back.
 }
hub-every-table = all tables
hub-member-reads = { $role } may read: { $name }.
hub-member-writes = { $role } may read and write: { $name }.
hub-member-gone = Taken from { $role } what it had by name: { $name }.
hub-certificate = The hub { $place } shows a certificate that does not hold here: { $reason }. Nothing was sent.
hub-certificate-hint = Whoever administers it gives the certificate of its authority; file hub.toml then has the line: sslrootcert = "/path/authority.pem". The name in host must be that of the certificate.
hub-in-the-clear = The hub { $place } does not encrypt the line, and here that is asked for. Nothing was sent.
hub-in-the-clear-hint = Whoever administers it turns that on with ssl = on in postgresql.conf.
hub-no-root-in = There is no certificate that can be read in { $path }.
hub-no-root-in-hint = It takes that of the authority, as PEM: it begins with BEGIN CERTIFICATE.
hub-no-roots = This machine trusts no certificate authority, and the line can't be encrypted.
hub-no-roots-hint = On Debian: apt install ca-certificates
hub-rewritten = Entry { $number } of table “{ $name }” in the hub is no longer what it was: the past was written anew there. Nothing changed here.
hub-rewritten-hint = If the administrator put an old copy of the database back, one goes on after taking this note away: rm { $path }
hub-at = Table “{ $name }”:
help-hub-command-files = Says where the files of attachments are; with FILEs puts them beside the table, from where they are sent
help-hub-file = The file of an attachment of the table
hub-files-sent = { $count ->
    [one] The file of one attachment of table "{ $name }" went to the hub.
   *[other] The files of { $count } attachments of table "{ $name }" went to the hub.
 }
hub-files-came = { $count ->
    [one] The file of one attachment came to table "{ $name }".
   *[other] The files of { $count } attachments came to table "{ $name }".
 }
hub-files-gathered = { $count ->
    [one] The file of one attachment came too.
   *[other] The files of { $count } attachments came too.
 }
hub-files-mended = { $count ->
    [one] The file of one attachment was put back too.
   *[other] The files of { $count } attachments were put back too.
 }
hub-file-wrong = File { $sum } in the hub is not what its checksum says.
hub-file-wrong-hint = Whoever has the right one beside their table puts it back with: tavolo-hub doctor --fill
hub-file-changed = File { $path } is no longer what its checksum says, and is not sent.
hub-file-changed-hint = To take it away: rm { $path }. The right one is put there with: tavolo-hub files FILE
hub-file-unnamed = No attachment of the table has the checksum of file { $path }.
hub-file-unnamed-hint = It is to be noted first: tavolo add attachments annexed_to=meetings:1 file={ $path }
hub-file-large = File { $path } is larger than { $megabytes } MB: the hub does not carry it.
hub-file-both = here and in the hub
hub-file-here = only here
hub-file-there = only in the hub
hub-file-nowhere = neither here nor in the hub
hub-password-line-hint = The password stands in a line of ~/.pgpass: echo '{ $line }:PASSWORD' >> ~/.pgpass && chmod 600 ~/.pgpass
hub-no-config-hint = The file { $path } is missing here, which says where the hub is: host = "...", port = 5432, database = "tavolo", user = "..."
hub-why-nobody = nobody answers at that address
hub-why-no-socket = no server is running on this machine
hub-why-late = the answer did not come in time
hub-why-no-way = the network does not reach there
hub-why-cut = the line was cut
hub-why-unknown-host = the name of the machine is not known
hub-why-stopping = the server is shutting down
hub-why-starting = the server is starting
hub-why-full = all lines of the server are taken
hub-no-writer = { $user } may write no table of the hub.
hub-no-reader = { $user } may read no table of the hub.
hub-grant-hint = Whoever administers allows it: sudo -u postgres psql { $database } -c 'grant { $group } to { $role }'
hub-not-writing = { $user } may not write this table in the hub.
hub-not-writing-hint = Whoever writes it allows it: tavolo-hub --table NAME member { $user } write
hub-not-owner = { $user } writes this table, but a right is taken away or lowered only by whoever brought the table to the hub, or by an administrator.
hub-not-owner-hint = Whoever administers: sudo -u postgres env PGHOST=/var/run/postgresql PGUSER=postgres PGDATABASE={ $name } tavolo-hub --table NAME member ROLE none
hub-not-admin = { $user } does not administer the hub: this is for whoever does.
hub-member-lacks = For it to hold, the server still lacks the membership in { $group }.
hub-newer-hint = The newer program is needed: docs/hub.md says how it is installed.
hub-which-of-hint = Name it with --table NAME. Here are: { $names }
hub-none-here = There is no table in { $path } yet.
hub-none-here-hint = Which ones the hub has: tavolo-hub tables. To bring one here: tavolo-hub --table NAME pull
hub-gather-own = the copy gathered in { $dir } has something that the hub has not, and was not touched
hub-gather-own-hint = To send it to the hub: tavolo-hub --store { $dir } sync. If it is not needed: rm -r { $dir }
hub-doctor-clock-ahead = The clock of the hub is { $seconds } seconds ahead of this one, more than the { $most } that are tolerated. The order of entries does not depend on it; the times in the journal do.
hub-doctor-clock-behind = The clock of the hub is { $seconds } seconds behind this one, more than the { $most } that are tolerated. The order of entries does not depend on it; the times in the journal do.
hub-file-hurt = damaged here, and not in the hub
hub-file-hurt-there = damaged here, and in the hub: tavolo-hub doctor --fill
hub-files-mended-here = { $count ->
    [one] The file of one attachment, which was damaged, came back here too.
   *[other] The files of { $count } attachments, which were damaged, came back here too.
 }
hub-every-hint = Whoever administers: sudo -u postgres env PGHOST=/var/run/postgresql PGUSER=postgres PGDATABASE={ $name } tavolo-hub member { $role } { $may } --every
hub-member-still-reads = { $role } still reads “{ $name }”: a group or --every gives it, and there it is to be taken away.
hub-member-still-writes = { $role } still writes “{ $name }”: a group or --every gives it, and there it is to be taken away.
hub-doctor-no-groups = The server lacks the groups tavolo_reader and tavolo_writer, or what they may: so it is after a dump was read on a new server.
hub-gather-left = In { $folder } there still is “{ $name }”, which the hub has not or shows no more: it was not brought up to date.
hub-no-tables = { $user } may read no table of the hub yet.
hub-status-unknown = “{ $name }”: the hub has nothing of this table, or does not show it to this user.
hub-wrong-password-hint = In ~/.pgpass the first line that fits counts: the one for { $line } is to be corrected
hub-no-tls-asked = An encrypted line is asked for, and this program is built without encryption.
hub-no-tls-asked-hint = Either a program built with --features tls, or sslmode = "disable" in hub.toml (PGSSLMODE=disable): to this very machine none is needed.
hub-verify-later = The hub has lines of a later program, which this one cannot check. They are not to be taken out.
hub-wrong-variable-hint = The password comes from the variable PGPASSWORD: it is to be corrected there, or taken away with unset PGPASSWORD
hub-empty = Nothing was written at table “{ $name }” yet: there is nothing to send.
