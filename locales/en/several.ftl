# Several tables at once: what is ahead, what is open, which cannot be read.

cli-all-of-one = --all is about every table of a folder, and --table names one: keep one of the two.
cli-all-of-one-hint = To look at that table alone, leave out --all.
cli-all-in-table = { $path } is a single table, and --all wants the folder that holds the tables.
cli-all-in-table-hint = Name that one: --store "{ $folder }"
cli-all-nothing = There is no table in the folder { $path }.
cli-all-nothing-hint = Name the folder that holds the tables with --store; tavolo tables lists those of the data folder.
cli-unread = { $count ->
    [one] One table cannot be read and is not in the sums: it is named above.
   *[other] { $count } tables cannot be read and are not in the sums: they are named above.
 }
cli-unread-hint = To learn what is wrong with the first: tavolo --store "{ $path }" doctor

all-total = Altogether
all-sitting = no. { $number }, { $day }
all-sittings = Sittings to come
all-actions = Open actions, by owner
all-labs = Labs without a representative
all-owed = Answers that the deciding body still owes
all-unread = Tables that cannot be read
all-heading-next = Next sitting
all-heading-sittings = Sittings
all-heading-open = Open actions
all-heading-late = Overdue
all-heading-uncovered = Labs uncovered
all-heading-owed = Answers owed
all-heading-day = Day
all-heading-sitting = Sitting
all-heading-owner = Owner
all-heading-due = By
all-heading-lab = Lab
all-heading-proposal = Proposal
all-heading-reason = Why
all-clashes = Somebody at two tables at one hour
all-heading-who = Who
all-heading-what = What for
all-heading-other = Other table
all-heading-doubt = To be checked
all-clash-day = the same day, hours not written
all-clash-name = the same name, two records
all-clash-day-name = the same day, hours not written; the same name, two records
all-twins = Perhaps the same person, spelt in two ways at two tables
all-heading-spelt = Spelt there
all-heading-how = To make one record
engaged-sitting = sitting no. { $number }
engaged-course = course { $code }
engaged-territory = table of { $name }
engaged-somewhere = facilitation
warning-elsewhere = { $name } is at another table too at that hour on { $day }: { $table }, { $what }.
warning-elsewhere-named = { $name } is at another table too at that hour on { $day }: { $table }, { $what }. The name is the same, and there are two records.
warning-elsewhere-day = { $name } is at another table too on { $day }: { $table }, { $what }. At what hour is not known: write the hours of both.
warning-elsewhere-day-named = { $name } is at another table too on { $day }: { $table }, { $what }. At what hour is not known; the name is the same, and there are two records.
tables-clash = { $day }: at { $table } too, { $what }
tables-clashes = { $count ->
    [one] Somebody is at two tables at one hour.
   *[other] Clashes across tables: { $count }.
 }
tables-twin = at { $table } it is “{ $other }”; if it is the same person, at a prompt: { $how }
tables-twins = { $count ->
    [one] One person is perhaps spelt in two ways at two tables.
   *[other] People perhaps spelt in two ways at two tables: { $count }.
 }
tables-choose = Choose the table: Enter opens it.
cli-all-calendar-one = --all is about the calendar of all tables, and one sitting is named here: keep one of the two.
cli-all-calendar-one-hint = Of one table: tavolo export calendar { $id }

help-cli-command-overview = Shows the sittings to come, open actions, uncovered labs and answers that are owed
help-cli-option-all = Of every table of a folder: the one named with --store, otherwise the data folder

cli-all-document = --all is for the report and the calendar, and not for “{ $document }”.
cli-all-document-hint = For a single table: tavolo export { $document }
cli-all-template = The report over all tables has a fixed form: leave out --template.
help-cli-command-report = Writes the final report: of one table, or with --all of every one of a folder

screen-tables = Tables
scope-tables = Tables
help-tables = The tables of the folder in which this one lies, with the next sitting, open and overdue actions, labs without a representative and answers that are owed. The page of each table ends with who would be at two tables at one hour. Enter closes this table and opens the one chosen.
command-goto-tables = Go: tables of the folder
command-table-open = Open the chosen table
command-table-back = Go back to the table you came from
command-table-detail = What is ahead at the chosen table
command-table-months = The calendar of all tables, month by month
hint-table-open = open
hint-table-back = back
hint-table-detail = details
hint-table-months = months
tables-months-title = Calendar of all tables
tables-months-before = Before this month
tables-months-empty = From this month on no table has sittings, courses or tables of territories.
tables-months-unread = The table { $table } cannot be read: what it has in its calendar is missing here.
column-table = Table
column-next-sitting = Next sitting
column-open-actions = Open
column-late-actions = Overdue
column-uncovered = Uncovered
column-owed-answers = Owed
tables-nothing = Nothing is ahead, open or owed here.
tables-here = { $table } (this one)
tables-sitting = Sitting no. { $number }
tables-actions = open { $open }, without a date
tables-actions-due = open { $open }, overdue { $late }; the first by { $due }
tables-heading = Tables { $count }; open actions { $open }, uncovered labs { $uncovered }, answers owed { $owed }.
tables-unread = { $count ->
    [one] One cannot be read, and is not in the sums.
   *[other] { $count } cannot be read, and are not in the sums.
 }
empty-tables = There is no other table here. To make one: tavolo new NAME
around-nowhere = Only this table can be seen from here.
refused-no-last-table = You did not come here from another table: choose one and press Enter.
refused-table-unread = Table { $table } does not open. { $reason }

cli-in-a-table = { $path } is a table, and a table holds no others: name the folder that holds them.
cli-moved-away = Table { $table } was in this folder and is not any more: it was moved or deleted.
cli-moved-away-hint = Put it back; or, if that is meant: tavolo tables --forget "{ $table }" --store "{ $folder }"
cli-not-missed = No table called “{ $table }” is missed here.
cli-share-from = There is no table called “{ $table }” beside this one.
cli-share-from-nobody-hint = There are no other tables in this folder: name the folder of the table, for example --from ../quartiere
cli-share-from-hint = There are { $names }; or name a folder.
cli-share-parted = { $count ->
    [one] In one field two tables each wrote something else: it stays as it was, and is told above.
   *[other] In { $count } fields two tables each wrote something else: they stay as they were, and are told above.
 }
cli-share-parted-hint = Say which table is right: tavolo share { $kind } --from NAME
shared-parted = { $name }, field { $field }: { $values }
shared-twin = “{ $one }” ({ $from }) and “{ $other }” ({ $into }) look the same with two records. To make them one: { $how }
shared-other-name = “{ $gone }” of this table is now “{ $name }”. If they were not the same, take it back with “tavolo undo”.
refused-shared-erased = At this table the person was erased: { $name } does not come back from the other one.
refused-shared-erased-hint = If they are to be erased there too: tavolo person erase, at the other table.
refused-shared-same = “{ $name }” is here already as it is there: nothing was changed.
refused-shared-twin = “{ $name }” is on this table already, with another record.
refused-shared-twin-hint = If they are the same, add --over "{ $name }": there is one record then.
edit-brought = record “{ $name }” brought from table { $table }
edit-shared = { $count ->
    [one] one record shared with other tables brought up to date
   *[other] { $count } records shared with other tables brought up to date
 }
help-cli-command-share = Brings a record from one table into another, and brings those that tables share up to date
help-cli-option-folder = The folder that holds the tables
help-cli-option-forget = A table that was moved elsewhere, to be missed here no more
help-cli-option-from = The table from which it comes, or that is right where two differ
help-cli-option-over = The record of this table that is the same
