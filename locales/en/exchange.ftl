# Files that are read, imports and words of the command line: what is wrong, and what was done.

bad-field = { $column }: { $reason }
bad-line = Line { $line }: { $reason }
bad-cell = Line { $line }, column “{ $column }”: { $reason }
bad-record = Record number { $number }: { $reason }
bad-record-id = Record number { $number } ({ $id }): { $reason }
bad-record-field = Record number { $number } ({ $id }), field { $field }: { $reason }
bad-duplicate = “{ $name }” is on the table already.
bad-repeated = “{ $name }” stands on line { $line } of this file already.
bad-duplicate-hint = Change that record, or change what tells the two apart.
bad-likely = “{ $name }” is likely “{ $twin }”, which is there already.

file-large = The file is larger than { $mebibytes } MiB, the most that is read.
file-large-hint = Split the file into smaller parts and import them one at a time.
file-xls = The file is protected by a password and cannot be read as it is.
file-xls-hint = Open it with the program that wrote it, save it without a password, and import that.
file-archive = The file is an archive, but there is no spreadsheet in it that can be read.
file-archive-hint = Name an .xlsx, .ods or CSV file.
file-sheet-damaged = The spreadsheet is damaged or cut short.
file-sheet-damaged-hint = Get the whole file again, or open it with the program that wrote it and save it once more.
file-sheet-large = The spreadsheet, once unpacked, is larger than { $mebibytes } MiB or has too many cells.
file-sheet-large-hint = Take out the sheets and columns that are not needed, or save it as CSV and divide it.
file-sheet-wide = Cell { $cell } stands too far right: at most { $columns } columns are read.
file-sheet-wide-hint = Delete the columns that are not needed, save the file and import it again.
sheet-read = The file has several sheets with data: “{ $sheet }” was read, the first one, and not the others ({ $others }). To read another add for example --sheet "{ $other }".
cell-digits = “{ $text }”: the spreadsheet shortened the number and lost digits. Write it whole, in a column formatted as text.
cell-failed = the formula gives the error { $error }: mend it, or write the value.
file-empty = The file holds no rows.
file-empty-hint = Put the names of the columns in the first row, and a row for each record below.
file-not-utf8 = The file is not UTF-8: on line { $line }, after { $offset } bytes, stands a character that can't be read.
file-not-utf8-hint = Save the file again in the encoding UTF-8 and retry.
file-quotes-open = the quotes that open here never close, as in a file that is cut short.
file-quotes-text = more text stands after the closing quotes.
file-quotes-hint = Write quotes that belong to the text twice, or get the whole file again.

column-mapping = “{ $text }” does not say which column is which field: write COLUMN=FIELD.
column-mapped-absent = The column “{ $column }” is not in the file: name one of these: { $headers }.
column-mapped-unknown = “{ $field }” is not a field: name one of these: { $accepted }.
column-twice = This is the second column for the field { $field }, after “{ $other }”: to keep it out add --map "{ $column }=-".
column-kept-out = Column { $position } (“{ $column }”) matches no field and was kept out.
column-kept-out-near = Column { $position } (“{ $column }”) is no field and was kept out: if it is { $field }, add --map "{ $column }={ $field }".
codes-given = The file has no column of codes: what is new takes the next codes ({ $letter }1, { $letter }2, …); what has the title of a record that is there already is that record.
column-missing = A needed column is missing: add it under one of these names: { $names }.
row-width = The row has { $cells ->
    [one] one cell
   *[other] { $cells } cells
 } and the columns are { $columns }: check the delimiters and the quotes.

word-no-value = “{ $word }” does not say which field it changes: write FIELD=VALUE.
word-unknown = “{ $name }” is not a field: use one of these: { $accepted }.
word-twice = The field { $field } is given twice: keep one value.
set-gone = The table has no record { $id }.
set-gone-hint = Look up the right id in the list of the records.

import-columns = The columns of { $source } can't be read, so nothing was imported.
import-columns-hint = Line { $line } was taken for the header: “{ $headers }”. Correct the columns and import the file again.
import-refused = { $count ->
    [one] One row of { $source } can't be imported, so nothing was imported.
   *[other] { $count } rows of { $source } can't be imported, so nothing was imported.
 }
import-refused-hint = Correct the rows that are named and import the file again.
import-duplicates = { $count ->
    [one] One row of { $source } repeats a record that is there already, so nothing was imported.
   *[other] { $count } rows of { $source } repeat records that are there already, so nothing was imported.
 }
import-duplicates-hint = Choose --on-duplicate skip to leave them out, or --on-duplicate merge to update the records.
import-id = This is not an id: copy it from a list, or leave the cell empty.
import-id-taken = The id already belongs to one of the { $kind }: leave the cell empty to have a new one.
import-done = Imported { $kind }: { $added } added, { $merged } updated, { $left } left as they were.
import-into-budget = The file does not say for which vote: it goes to vote { $number }, “{ $question }”.
import-into-draw = The file does not say for which draw: it goes to draw { $number }, “{ $title }”.
cell-two-formats = “{ $text }” is written in another way than “{ $first }”, further up: use one mark for decimals in the whole column.
import-ballots-again = These { $count } ballots are the same, one by one, as those of batch { $batch }: if it is one file imported twice, take it back with “tavolo undo”.
import-blank-lines = { $count ->
    [one] One blank line was passed over: it is no ballot. A blank ballot is written as a dash.
   *[other] { $count } blank lines were passed over: they are no ballots. A blank ballot is written as a dash.
 }
import-budget-again = There is vote { $number } with the same question, “{ $question }”: if it is one file imported twice, take it back with “tavolo undo”.
import-likely = Line { $line }: “{ $name }” was added, but it is likely the same as “{ $twin }”: look, and take the import back with “tavolo undo” if need be.
import-likely-more = { $count ->
    [one] One more row was added although it is like a record that is there.
   *[other] { $count } more rows were added although they are like records that are there.
 }
import-ratings = { $count ->
    [one] One map rating with the date of today was added.
   *[other] { $count } map ratings with the date of today were added.
 }
import-round = Assessment round { $number } was opened.
import-people = { $count ->
    [one] One person who was not on the table yet was added.
   *[other] { $count } people who were not on the table yet were added.
 }
import-not-scored = { $count ->
    [one] One row has no mark and counts as not scored.
   *[other] { $count } rows have no mark and count as not scored.
 }

bundle-table-full = { $count ->
    [one] The table already holds a record, and a bundle is imported only into an empty table.
   *[other] The table already holds { $count } records, and a bundle is imported only into an empty table.
 }
bundle-table-full-hint = Import it into a new folder with --store DIR.
bundle-newer = The bundle is of version { $version }, and this program reads up to { $known }.
bundle-newer-hint = Update the program, or export the bundle again with this version.
bundle-format = The file is not a bundle of tavolo.
bundle-format-hint = Name a file written by “tavolo export bundle”.
bundle-cut-short = The bundle ends on line { $line } before it is complete.
bundle-nested = The bundle is nested deeper than a bundle can be, on line { $line }, column { $column }.
bundle-damaged-hint = Get the whole file again, or export the bundle again.
bundle-not-json = The file is not a readable bundle: line { $line }, column { $column } ({ $reason }).
bundle-refused = { $count ->
    [one] There is an error in the bundle, so nothing was imported.
   *[other] There are { $count } errors in the bundle, so nothing was imported.
 }
bundle-refused-hint = Correct the records that are named, or export the bundle again from the table it comes from.
bundle-record-shape = This is not a JSON object: a record has id, kind, v and data.
bundle-record-no-id = The id is missing or can't be read: write a UUID in id.
bundle-record-key = “{ $key }” is no part of a record: take it out, or put it in data.
bundle-record-kind = “{ $kind }” is not a kind of record: use one of these: { $accepted }.
bundle-record-newer = The record is of version { $version }, and this program reads up to { $known }: update the program.
bundle-record-data = The fields can't be read: correct them by the schema in docs/bundle.schema.json ({ $reason }).
bundle-record-twice = Record number { $first } has the same id already: take one of the two out.
bundle-record-untidy = A field holds a value that the program would write in another way: export the bundle again.
bundle-unwritable = Record { $id } can't be written in the bundle ({ $reason }): correct it and retry.
file-refused-hint = { $what } { $hint }
pb-no-section = A .pb file begins with the section META, and something else stands here.
pb-section-order = The section { $name } comes too late: META comes first, then PROJECTS, then VOTES.
pb-section-missing = The .pb file lacks the section { $name }: it is cut short, or it is no Pabulib file.
pb-hint = A .pb file has the sections META, PROJECTS and VOTES, each with a header row; cells are separated by semicolons.
pb-missing = This column is missing, or the row is shorter than its header.
pb-amount = “{ $text }” is no amount: write 17338.00, for example.
pb-cost-above = Project { $id } costs { $cost } and the budget is { $budget }: it could never be funded. Correct one of the two amounts.
pb-project-twice = The project “{ $id }” is in the list already: keep one.
pb-vote-cut = Something is missing beside a comma in the list of projects: the row may have been cut.
pb-voter-twice = The ballot of “{ $id }” is there already: keep one.
pb-unknown = The project “{ $id }” is not in the list of projects.
pb-vote-twice = The project “{ $id }” is marked twice on this ballot.
pb-points-count = Points: { $points }, projects marked: { $named }. There must be as many of both.
pb-points = “{ $text }” is no number of points: write a whole number of 0 or more.
pb-beyond = The ballot goes beyond the limit { $name } stated at the head of the file.
pb-vote-type = “{ $text }” is no kind of vote: they are approval, cumulative, scoring and ordinal.
pb-meta-twice = “{ $name }” is written twice
pb-faults = { $count ->
    [one] One error in the file: nothing was taken.
   *[other] { $count } errors in the file: nothing was taken.
 }
pb-large-hint = Leave out the columns that are not needed (voter_id, vote and points stay): a .pb file is not divided, since it says how many votes it has.
pb-count = The head of the file says { $text }, but { $found } are there: the file is cut short, or the number is wrong.
file-decoded = The file is written in { $encoding }, not in UTF-8, and was read as such; line { $line }: “{ $text }”.
sheet-header = The headers were found on line { $line }; the rows above are titles.
sheet-wide = The sheet has a column for each criterion ({ $list }): each cell is a mark.
column-noted = The column “{ $column }” is the second for the field { $field }: “{ $first }” counts, and this one goes to the notes.
column-id-foreign = The column “{ $column }” has the numbers of another program: it is left out.
cells-nothing = { $count ->
    [one] One cell has a word that means nothing (n.d., null, -): it is read as blank.
   *[other] { $count } cells have a word that means nothing (n.d., null, -): they are read as blank.
}
row-surname = The surname is missing: write it, since the first name alone is not enough.
value-mapping = “{ $text }” can't be understood: write --value "FIELD:WORD=CODE", for example --value "gender:U=man".
value-column = No column is of the field “{ $field }”: the columns are { $headers }.
value-mapped = { $count ->
    [one] One cell “{ $written }” is read as “{ $code }”.
   *[other] { $count } cells “{ $written }” are read as “{ $code }”.
}
file-sheet-absent = There is no sheet “{ $sheet }” in the file.
file-sheet-absent-hint = Name one of these sheets: { $sheets }.
file-no-sheets = The file is a text and has no sheets: “{ $sheet }” cannot be chosen.
file-no-sheets-hint = Leave out --sheet, or import the spreadsheet that the text comes from.
sheet-headings = { $count ->
    [one] Line { $line } (“{ $text }”) is the heading of a group and is left out.
   *[other] { $count } lines are headings of groups and are left out: the first is { $line } (“{ $text }”).
}
sheet-rows-hidden = { $count ->
    [one] One hidden row is left out: to take it add --hidden.
   *[other] { $count } hidden rows are left out: to take them add --hidden.
}
sheet-columns-hidden = { $count ->
    [one] The hidden column { $list } is left out: to take it add --hidden.
   *[other] The hidden columns { $list } are left out: to take them add --hidden.
}
sheet-total = Line { $line } is a total (“{ $text }”) and is left out.
column-id-kept = The column “{ $column }” has the numbers of another program: they stay with the records as their ids at the source, and the next export finds them again. To keep it out add --map "{ $column }=-".
import-changed = “{ $name }”, { $field }: it was “{ $old }” and is “{ $new }” now.
import-changed-more = { $count ->
    [one] One more field has changed.
   *[other] { $count } more fields have changed.
}
rules-form = it is no TOML ({ $reason }).
rules-value = “{ $key }” has a value that it cannot have.
rules-key = “{ $key }” is no part of rules.
rules-skipped = { $count ->
    [one] One row is left out by the rules: “{ $column }” is “{ $texts }”.
   *[other] { $count } rows are left out by the rules: “{ $column }” is “{ $texts }”.
}
rules-others = { $count ->
    [one] One column is left out by the rules: { $list }.
   *[other] { $count } columns are left out by the rules: { $list }{ $more ->
        [0] .
       *[other] {" "}and { $more } more.
    }
}
sheet-wide-assessors = The sheet has a column for each assessor ({ $list }): every cell is a mark.
sheet-wide-meetings = The sheet has a column for each sitting ({ $list }): every cell that is filled is a presence.
column-joined = The column “{ $column }” goes behind “{ $first }”, in the same field.
import-withheld = { $count ->
    [one] One name that no field keeps stays on the list of names not to be published.
   *[other] { $count } names that no field keeps stay on the list of names not to be published.
}
import-refused-hint-value = Correct the lines that are named and import the file again; or say what the word means in every row, for example --value { $value }
import-no-draw-hint = Open the draw first, with its quotas, then import the list again: tavolo add draws number=1 title="Citizens' jury" quotas="women: 6; men: 6" method=plain
import-no-budget-hint = Open the vote first, then import again: tavolo add budgets number=1 question="Which projects?" cap=100000 ballot_type=approval rule=votes; from a .pb file, tavolo import budgets FILE.pb is enough
sheet-remarks = { $count ->
    [one] Row { $line } (“{ $text }”) stands below the list and is none of it: it is left out.
   *[other] { $count } rows below the list are none of it and are left out; the first is row { $line } (“{ $text }”).
}
sheet-pages = { $count ->
    [one] Row { $line } (“{ $text }”) repeats the headers or numbers a page: it is left out.
   *[other] { $count } rows repeat the headers or number the pages and are left out; the first is row { $line } (“{ $text }”).
}
sheet-wide-proposals = The sheet has a column for each proposal ({ $list }): each cell is a mark.
sheet-wide-crosses = The sheet has a column for each answer ({ $list }): the cross counts.
sheet-wide-people = The sheet has a column for each person ({ $list }).
sheet-wide-items = The sheet has a column for each item of the agenda ({ $list }): each cell is a vote.
sheet-wide-roles = The sheet has a column for each role ({ $list }): each cell is a person.
sheet-wide-supported = The sheet has a column for each proposal ({ $list }): crosses are counted as supporters.
sheet-wide-supporters = The sheet has a column for each supporter ({ $list }): the crosses of each proposal are counted.
sheet-supporters-listed = The column “{ $column }” lists names: of each proposal the number of its supporters is kept.
sheet-wide-tags = The sheet has a column for each proposal ({ $list }): whoever has a cross there keeps a tag with its code.
sheet-titled = The title “{ $title }” holds for every row: { $field } = { $value }.
import-likely-row = Row { $line }: “{ $name }” was added, but is likely the same as “{ $twin }” in row { $other }: check, and if need be undo with “tavolo undo”.
import-namesake = Row { $line }: “{ $name }” has the name of row { $other } and another organisation: they are two people; if it is one, undo with “tavolo undo” and take out a row.
import-columns-hint-map = Line { $line } was taken for the header: “{ $headers }”. Say which column is { $field }, for example --map "{ $column }={ $field }"
import-columns-hint-header = Line { $line } was taken for the header: “{ $headers }”. If these are data already, write a row of headers above, for example “{ $example }”.
file-json = The file is a JSON list that is damaged or cut short: line { $line }, character { $column }.
file-json-hint = Export the whole file once more from the program it comes from.
file-json-large = The JSON list has more entries or more columns than are read at once.
rules-columns-absent = { $count ->
    [one] The rules speak of a column that the file has not: { $list }.
   *[other] The rules speak of { $count } columns that the file has not: { $list }.
}
sheet-wide-crossed = The sheet has a column for each criterion and assessor ({ $list }): each cell is a mark.
file-cell-long = The row has a cell of more than { $kibibytes } KiB: check the quotes, or shorten the text.
rules-several = The file has records of several parts of its source ({ $column }: { $list }): all are taken. To take one alone, add [skip] with the others to the rules.
import-pb-rule = The rule “{ $rule }” in the file is none of this program's for this type of ballot: the vote takes “{ $taken }”.
