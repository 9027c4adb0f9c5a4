# Documents: minutes, ranking, lists, and why a document is not written.

document-minutes = minutes
document-convocation = convocation
document-attendance = attendance
document-calendar = calendar
calendar-title = { $kind ->
    [lab] Lab meeting { $number }
    [assembly] Assembly { $number }
    [other] Meeting { $number }
   *[sitting] Sitting { $number }
 }
stands-for-lab = whoever represents the { $lab }
stands-substitute = substitutes { $who }
stands-substitute-lab = stands in for the representative of the { $lab }
stands-proxies = holds the proxy of { $who }
document-ranking = ranking
document-ranking-marks = marks behind the ranking, without names
document-scoresheets = score sheets on paper
document-stakeholders = stakeholders
document-actions = actions
document-swot = SWOT
document-synthesis = preparatory synthesis document
document-commitments = commitments of bodies
document-courses = training plan
document-tender-annex = annex for the tender
document-course-calendar = calendar of the courses
document-plans = plans of reorganisation
document-survey = results of the surveys
document-territories = territories, numbers and accounts
document-territory-calendar = calendar of the tables of the territories
document-docpp = participatory proposal document
document-record = Observatory record
document-report = final report
document-selection = selection
document-ballot-results = results of the vote on projects
document-draw = record of the draw
document-rotation = plan of the tables
document-open-data = open data
document-decidim-answers = answers for Decidim
decidim-answers-none = There is no new answer to a proposal that came from Decidim: the file has nothing but its header.
decidim-answer-outcome = Outcome: { $outcome }.
decidim-answer-deed = Act: { $deed }.
document-grid = power/interest grid
document-salience = salience of stakeholders
document-network = influence network
document-bundle = bundle

export-format = The document “{ $document }” is not written in the format { $format }.
export-format-hint = Choose one of these formats: { $formats }.
export-not-built = This program was built without the format { $format }.
export-not-built-hint = Export to html or docx and print that to PDF, or build the program again with: cargo install --path . --features { $format }
export-reserved-only = The document “{ $document }” shows ratings and has no public version.
export-reserved-only-hint = Export it without --face, for the table alone; to others give the public list of stakeholders.
export-which = The number of the sitting to write the document of is missing.
export-no-sitting = There is no sitting “{ $id }”.
export-sittings = Choose one of these sittings: { $numbers }.
export-no-sittings = The table has no sittings yet: add one.
export-no-round = There is no round of assessment to rank yet.
export-no-round-hint = Open a round and enter scores.
export-unknown-round = There is no round of assessment “{ $id }”.
export-unknown-round-hint = Write the number of a round of the table, or none for the open one.
export-no-weight = The weights of the criteria sum to zero: no ranking is possible.
export-no-weight-hint = Give at least one criterion a weight above zero.
export-no-process = The table has no process yet, of which to write the record.
export-no-process-hint = Add the process in the registers.
export-folder = Open data are a folder, not a file.
export-folder-hint = Export them into a folder with -o DIR.
export-which-selection = The name of the rule of selection to apply is missing.
export-no-selection = There is no rule of selection “{ $id }”.
export-selections = Choose one of these rules: { $names }.
export-no-selections = The table has no rules of selection yet: add one.
export-no-budget = The table has no votes on projects yet.
export-no-budget-hint = Open one, with its projects.
export-unknown-budget = There is no vote on projects “{ $id }”.
export-unknown-budget-hint = Choose one of these: { $numbers }.
export-open-budget = The vote is open: its results are shown to nobody.
export-open-budget-hint = Close the vote first.
export-no-draw = There is no draw with this number.
export-no-draw-hint = Add a draw, or choose one that is there.
export-no-groups = The sitting has no groups: there is no plan of tables.
export-no-groups-hint = Make the groups first, for example by World Café.
export-in-file = { $file }: { $what }
export-blind = The round is blind and still open: its marks are shown to nobody.
export-blind-hint = Close the round first; how far the assessors are is said by the coverage.
export-unwritable = The document can't be written: { $reason }.
export-unwritable-hint = Verify the table; if that finds nothing, report the defect with this message.
export-personal = { $count ->
    [one] The public document would show personal data. { $first }
   *[other] The public document would show personal data in { $count } places. The first: { $first }
 }
warning-named = Note: “{ $field }” holds “{ $found }”, and the public documents that print it cannot be written. Say it without naming the person.
export-office-hint = If “{ $name }” is an office, or otherwise not a person: tavolo do office "{ $name }", then export again (on screen, answer yes to the question).
export-personal-hint = Take it out of the field it was written in, or export the reserved face. Where it is nobody's personal data: say before a number what it is (prot., CIG, code), register the body by its whole name among the stakeholders, or write the common word without a capital.
export-hit = { $place }: “{ $around }” (“{ $found }”).
export-hit-loose = Line { $line } of the document: “{ $around }” (“{ $found }”).
export-hit-known = { $hit } “{ $found }” counts as the name of a person because it stands here: { $held }. If it is an office or a body, write the whole name of the office there (Office of culture, Technical department), or register the body among the stakeholders: with the keys 2 and a, or with tavolo add stakeholders name="{ $found }" kind=body.
export-doubt = To be checked, it may be the name of a person of the table. { $hit }
export-unstated = { $count ->
    [one] One published stakeholder has no kind: check that it is not a person.
   *[other] { $count } published stakeholders have no kind: check that none is a person.
 }
hit-entry = { $kind } of { $time }
hit-record = { $kind } “{ $label }”
hit-in-item = Sitting { $meeting }, item { $item }
hit-in-sitting = Sitting { $meeting }
hit-in-record = Registers
hit-part = { $whole }, { $what }, field “{ $field }”
hit-whole = { $whole }, field “{ $field }”

who-facilitates = whoever facilitates the sitting
who-takes-minutes = whoever takes the minutes
who-presents = whoever presents the item
who-withheld = person not named
who-individual = as an individual
who-others-only = { $count ->
    [one] one person
   *[other] { $count } people
 }
who-others = { $count ->
    [one] one more person
   *[other] { $count } more people
 }
gender-women = women { $count }
gender-men = men { $count }
gender-other = other { $count }
gender-unstated = not stated { $count }
group-called = Group { $code }
group-plenary = Plenary
count-withheld = withheld
fact-yes = yes
fact-no = no
place-tied = { $rank } (tie)
reason-below = below the threshold: { $criterion }
reason-unknown = no score on the criterion with a threshold: { $criterion }
reason-opinion = { $kind } opinion against it
reason-register = marked as not admitted in the register

heading-abstained = Abstained
heading-against = Against
heading-answering = Body
heading-capital = Capital
heading-current = Current
heading-deed = Act
heading-term = Term
heading-runs = Runs
heading-done = Done on
heading-how-many = How many
heading-altogether = Total
heading-excused = Excused
heading-favour = In favour
heading-indicator = Indicator
heading-invited = Invited
heading-men = Men
heading-not-stated = Not stated
heading-other = Other
heading-outcome = Outcome
heading-passes = Passes
heading-present = Present
heading-recused = Recused
heading-remote = Remote
heading-running = Cost so far
heading-target = Target
heading-women = Women
heading-action = Action
heading-arrival = Arrival
heading-amount = Amount
heading-assessor = Assessor
heading-area = Area
heading-body = Body
heading-date = Date
heading-group = Group
heading-item = Item
heading-kind = Kind
heading-note = Note
heading-part = List
heading-proposal = Proposal
heading-quantity = Quantity
heading-sentences = Sentences
heading-source = Source
heading-text = Text
heading-unit = Unit
heading-unmeasured = Without a quantity
heading-category = Category
heading-code = Code
heading-individual = Sheets
heading-agreed = Consensus
heading-distance = Distance
heading-far-mean = Mean distance
heading-far-greatest = Greatest distance
heading-agreed-on = Criteria agreed
heading-contacted = Contacted
heading-coverage = Coverage %
heading-sd = Standard deviation
heading-criterion = Criterion
heading-departure = Departure
heading-direction = Direction
heading-due = By
heading-joined = At the table
heading-lab = Lab
heading-marks = Marks
heading-mode = Mode
heading-name = Name
heading-absent = Absent
heading-checksum = SHA-256 checksum
heading-file = File
heading-number = Sitting { $number }
heading-of = Item
heading-on-behalf = Substitutions and proxies
heading-room = In the room
heading-vote = Vote
sheet-vote-own = yes
sheet-vote-shared = a single vote for { $who }
sheet-vote-none = no
heading-signature = Signature
heading-organisation = Organisation
heading-owner = Owner
heading-place = Place
heading-overall-place = Place in the overall ranking
heading-presence = Presence
heading-reasons = Reasons
heading-why = Why it is not admitted
heading-unplaced = Why it has no place
heading-became = Now in
heading-role = Role
heading-scale = Scale
heading-score = Score
heading-share = Share %
heading-sitting = Sitting
heading-state = State
heading-threshold = Threshold
heading-title = Title
heading-ballot-cost = Cost
heading-counted-in = Funded by the count
heading-overridden = Decided otherwise
heading-given-money = Awarded
heading-override-reason = Reason for the decision
heading-kept-out = Excluded
barred-few = below the minimum
barred-alternative = alternative to a funded one
page-ballots-minimum = Votes needed to be funded
page-ballots-minimum-points = Points needed to be funded at all
page-ballots-barred = These exclusions follow from the rules of the vote, which were decided beforehand:
heading-count-rule = Rule
heading-funded = Funded
heading-spent = Spent
heading-left-over = Left
heading-voters-with = Voters with at least one project
heading-next-out = First left out for its cost
heading-next-lacks = Missing
heading-ties = Ties
heading-as-good = Another set as good
heading-tied-otherwise = With ties in another order
heading-deciding-ties = Deciding ties
heading-opened-again = Times the vote was opened again
heading-taken-back = Draws taken back
heading-alternatives = Alternatives
heading-frozen = Frozen
heading-drawn = Drawn
heading-seed = Seed
heading-list-hash = Hash
heading-stratum = Stratum
heading-quota = Quota
heading-on-list = On the list
heading-seated = In the panel
heading-type-number = No.
heading-type-of-person = Type
heading-chance = Probability (%)
heading-chance-exact = As a fraction
heading-seats-drawn = Seats
heading-decline-order = Declined as no.
heading-lot = Outcome
heading-hosts = Hosts
heading-table = Table
heading-round = Round
heading-person = Person
lot-seated = drawn
lot-replacement = comes in
lot-elsewhere = comes in, of another type
lot-reserve = reserve
lot-declined = declined
lot-out = not drawn
heading-weight = Weight

page-face-public = Public version: organisations, labs and roles stand in the place of names.
page-face-offices = Public version: organisations, labs and roles stand in the place of names, except for the process manager and the curator of the text, who must be named.
page-face-reserved = Reserved to the table: this version contains personal data.
page-process = Process
page-body = Deciding body

page-minutes-title = { $kind ->
    [lab] Minutes of lab meeting no. { $number }
    [assembly] Minutes of assembly no. { $number }
    [other] Minutes of meeting no. { $number }
   *[sitting] Minutes of sitting no. { $number }
 }
page-date = Date
page-hours = Hours
page-sheet-blank = Nobody is invited yet: who comes signs here.
page-hours-planned = Planned hours
page-hours-both = from { $start } to { $end }
page-hours-start = from { $start }
page-hours-end = until { $end }
page-place = Place
page-mode = Held
page-facilitator = Facilitation
page-minutes-by = Minutes taken by
page-convocation = Convocation
told-convened-short = with { $given ->
    [one] one day
   *[other] { $given } days
 } of notice instead of { $due }
page-convened-none = not recorded
page-convened-both = { $date } ({ $channel })
page-rules = Rules of the table
page-rules-approved = { $rules }, approved on { $date }. Decisions are taken { $decision }; a vote needs { $need }. Votes: { $votes }.
page-rules-silent = { $rules }. Decisions are taken { $decision }; a vote needs { $need }. Votes: { $votes }.
page-rules-unnamed = As the rules of the table say, contributions are not attributed to whoever spoke.
page-agenda = Agenda
page-item = { $position }. { $title }
page-attendance = Attendance
page-no-attendance = The attendance sheet was not filled in.
page-totals = Invited { $invited }, present { $present }, excused { $excused }, absent { $absent }.
page-modes = Present in the room { $room }, remote { $remote }.
page-unmarked = Invited { $invited }; attendance is not recorded yet.
page-genders-sign = *: counts by gender below { $least }, and those that would give them away, are not published.
page-genders-none = How many of each gender were present is not published: the counts are below { $least }, or would give such counts away.
page-genders-note = Of those present by gender, counts below { $least } and those that would give them away are withheld.
page-genders = Present by gender: { $genders }.
page-uncovered = Labs without a representative whose mandate holds on the date of the sitting:
page-groups = Work in groups
page-groups-round = Round { $number }
page-groups-method = Round { $number }: { $method }
page-groups-rule = How the groups were made.
page-groups-seed = Seed of the draw: { $seed }. The same seed and the same people give the same groups.
page-group = Group { $code }
page-host = Host or convener: { $who }
page-rapporteur = rapporteur: { $who }
page-rapporteur-is = Rapporteur: { $who }
page-asked = Guiding questions
page-asked-one = { $position }. { $text }
page-asked-silent = Groups that did not answer: { $groups }.
page-asked-none = No answer.
page-place-in = [{ $place }]
page-recording = Recording
page-recording-since = { $name }, begun at { $start }. Times in square brackets refer to this recording.
page-recording-of = { $name }. Times in square brackets refer to this recording.
page-unrepresented = Labs with a representative in office, but nobody in the room who could speak for them:
page-previous = Previous minutes
page-previous-outcome = { $outcome ->
    [corrected] The minutes of the previous sitting are approved with corrections.
    [postponed] The approval of the minutes of the previous sitting is postponed.
   *[approved] The minutes of the previous sitting are approved without corrections.
 }
page-corrections = Corrections:
page-minutes-long = { $count ->
    [one] one minute
   *[other] { $count } minutes
 }
page-taken-up = Origin: { $what }.
page-materials = Documents:
page-owed = To tell the labs
page-annexes = Annexes
page-observations = Observations received
page-outcome = Outcome:
page-wordless = The text of the decision was not written down; it concerns the item “{ $title }”.
page-no-vote-as = Present without a vote: the same people as listed under item { $position }.
page-no-vote-more = In addition: { $who }.
page-no-vote-fewer = No longer: { $who }.
page-outcome-waits = Outcome pending.
page-outcome-none = No outcome stated.
page-minutes-not-held = { $kind ->
    [assembly] **Assembly not held yet**: no attendance, contribution or decision is recorded, and this page does not count as minutes. Before the assembly the document to send is the convocation.
    [lab] **Meeting not held yet**: no attendance, contribution or decision is recorded, and this page does not count as minutes. Before the meeting the document to send is the convocation.
    [other] **Meeting not held yet**: no attendance, contribution or decision is recorded, and this page does not count as minutes. Before the meeting the document to send is the convocation.
   *[sitting] **Sitting not held yet**: no attendance, contribution or decision is recorded, and this page does not count as minutes. Before the sitting the document to send is the convocation.
 }
since-entry = { $kind } at { $time }, item { $item }
since-entry-loose = { $kind } at { $time }, outside the items of the agenda
since-item = item { $item }
since-whose = { $who }
heading-minutes-state = Minutes
page-signs-manager = Manager of the process
page-signs-name = Name and office
page-territories-none = No territory is registered.
page-territories-dash = The dash (–) means that of no table is it written how many people came.
page-open-offices = These fields hold offices alone, which are not persons; where the name of a person stood the cell is empty:
page-open-office-fields = { $file }: { $fields }
page-survey-withheld = { $count ->
    [one] One question has fewer than { $least } answers: its results are not published, so that nobody who answered can be recognised.
   *[other] { $count } questions have fewer than { $least } answers each: their results are not published, so that nobody who answered can be recognised.
 }
page-selection-short = { $count ->
    [0] The rule asks for { $first } proposals: none is in the order.
    [one] The rule asks for { $first } proposals: only one is in the order.
   *[other] The rule asks for { $first } proposals: only { $count } are in the order.
 }
page-circulated = Circulated
page-approved = Approved
page-reason = Reason for the revision
page-since = Changed since it was circulated
since-added = added ({ $kind })
since-removed = removed ({ $kind })
since-changed = { $kind } ({ $fields })
reason-revised = { $text } (revision { $revision }, begun on { $day } after the one before was approved)
page-convocation-title = { $kind ->
    [lab] Notice of lab meeting { $number }
    [assembly] Notice of assembly { $number }
    [other] Notice of meeting { $number }
   *[sitting] Notice of sitting { $number }
 }
page-protocol = Reference no.
page-sent = Sent
page-secretariat = Secretariat
page-letterhead = Emblem and name of the body
page-letters = { $count ->
    [one] One letter follows, to:
   *[other] { $count } letters follow, one to each of:
 }
page-letter-to = For the attention of
page-letter-all = { $kind ->
    [lab] To the members of the lab
    [assembly] To everybody concerned
    [other] To those invited
   *[sitting] To the members of the negotiating table
 }
page-invitation = { $kind ->
    [lab] Lab meeting { $number } is convened with the agenda below.
    [assembly] Assembly { $number } is convened with the agenda below.
    [other] Meeting { $number } is convened with the agenda below.
   *[sitting] Sitting { $number } of the negotiating table is convened with the agenda below.
 }
page-invitation-one = { $kind ->
    [lab] You are invited to lab meeting { $number }, with the agenda below.
    [assembly] You are invited to assembly { $number }, with the agenda below.
    [other] You are invited to meeting { $number }, with the agenda below.
   *[sitting] You are invited to sitting { $number } of the negotiating table, with the agenda below.
 }
page-reply = Reply and substitution
page-reply-secretariat = Please tell the secretariat by the day before whether you will attend: { $to }.
page-reply-facilitator = Please tell the facilitator of the table by the day before whether you will attend.
page-reply-substitute = If you cannot attend, please say so in good time: your substitute in the lab, or somebody else from your organisation, may take your place.
page-reply-proxies = { $count ->
    [one] Written proxies are admitted and handed in at the opening; nobody may hold more than one.
   *[other] Written proxies are admitted and handed in at the opening; nobody may hold more than { $count }.
 }
page-letter-sign = { $kind ->
    [assembly] For whoever holds the assembly
   *[sitting] For the negotiating table
 }
page-to-complete = **\[to be completed\]**
page-subject = Subject
page-greeting = { $kind ->
    [assembly] Dear citizen,
    [other] Dear Sir or Madam,
   *[sitting] { $count ->
        [one] Dear member of the table,
       *[other] Dear members of the table,
    }
 }
page-signatures = Signatures
page-sign-when = Place and date
page-sign-date = Date and signature
page-no-agenda = The agenda will follow.
page-total = Items take { $span } in all.
span = { $hours ->
    [0] { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
     }
    [one] one hour{ $minutes ->
        [0] { "" }
        [one] { " " }and one minute
       *[other] { " " }and { $minutes } minutes
     }
   *[other] { $hours } hours{ $minutes ->
        [0] { "" }
        [one] { " " }and one minute
       *[other] { " " }and { $minutes } minutes
     }
 }
page-sheet-title = { $kind ->
    [lab] Attendance sheet of lab meeting { $number }
    [assembly] Attendance sheet of assembly { $number }
    [other] Attendance sheet of meeting { $number }
   *[sitting] Attendance sheet of sitting { $number }
 }
page-participation-title = Participation in the sittings
page-overall = { $heads ->
    [one] One person took part
   *[other] { $heads } people took part
 }, with { $presences ->
    [one] one presence
   *[other] { $presences } presences
 }: { $room } in the room and { $remote } remotely.
page-labs = Labs represented
page-labs-note = “Yes” where somebody was present who could speak for the lab.
page-people = People
page-marks-note = P present, S present for somebody else, E excused, A absent.
page-presenter = Presented by: { $who }
page-question = Question put to the table:
page-item-untreated = The sitting did not come to this item.
page-item-earlier = The outcome stands above, under “Previous minutes”.
page-item-actions = Actions: { $actions }
page-item-unrecorded = Nothing was taken down under this item.
page-item-state = State of the item: { $state }
page-entries-contribution = Contributions
page-entries-agreement = Points of agreement
page-entries-divergence = Points of divergence
page-entries-decision = Decisions
page-entries-action = Commitments noted
page-entries-question = Open questions
page-entries-communication = Communications
page-entries-fallen = Not adopted
page-entries-note = Notes
page-holders-contribution = With: { $who }
page-holders-agreement = Shared by: { $who }
page-holders-divergence = Held by: { $who }
page-holders-decision = Reservation of: { $who }
page-holders-action = With: { $who }
page-holders-question = Put by: { $who }
page-holders-communication = With: { $who }
page-holders-note = With: { $who }
told-method-result = { $method } (result: { $result })
page-method = Decided by: { $method }
page-reservation = Reservation, verbatim:
page-ballot = Vote
page-tally = In favour { $favour }, against { $against }, abstained { $abstained }.
page-tally-blank = Blank ballots: { $count }.
page-tally-not-voting = Present without voting: { $count }.
page-ballot-open = Open vote.
page-ballot-secret = Secret ballot: these minutes give the counts and no names.
page-result = Vote closed at { $time }. Result: { $result }.
page-result-needed = { $count ->
    [one] One vote in favour was needed.
   *[other] { $count } votes in favour were needed.
 }
ballot-blocked = { $against ->
    [one] The decision had the votes in favour that it needed, but it is blocked: one was against, which is enough by the rules of the table.
   *[other] The decision had the votes in favour that it needed, but it is blocked: { $against } were against, and { $enough } are enough by the rules of the table.
 }
page-aside = Outside the quorum, the vote and the counts of this item, by recusal: { $count }.
page-standing = { $proxies ->
    [0] At the moment of the decision, under the rules of the table ({ $rules }; votes: { $votes }): present { $here }, of whom with a vote { $present }, of { $eligible } entitled.
   *[other] At the moment of the decision, under the rules of the table ({ $rules }; votes: { $votes }): present { $here }, of whom with a vote { $present }, and represented by proxy { $proxies }, of { $eligible } entitled.
 }
page-minutes-draft = **Draft**: these minutes have not been circulated for observations yet.
page-minutes-revised = **Draft of revision { $number }**: until it is approved the approved minutes stand.
page-minutes-unapproved = Minutes circulated for observations and **not approved yet**.
page-signed-original = The original is signed by the facilitator and by whoever took the minutes.
page-no-vote-shared = { $count ->
    [one] One person present did not vote: another votes for the same organisation or lab.
   *[other] { $count } people present did not vote: others vote for the same organisation or lab.
 }
page-no-vote-none = { $count ->
    [one] One person present has no vote by the rules of the table or the attendance sheet.
   *[other] { $count } people present have no vote by the rules of the table or the attendance sheet.
 }
page-sheet-signed = Place, date and signature of whoever keeps the sheet:
page-no-vote = Present without a vote:
page-no-vote-voter = vote given by { $who }
page-elsewhere = Outside the items of the agenda
page-actions = Actions
page-next = Next sitting
page-next-none = Not set yet.
page-next-when = { $kind ->
    [assembly] Assembly no. { $number }, { $date }.
    [sitting] Sitting no. { $number }, { $date }.
   *[other] Meeting no. { $number }, { $date }.
 }
page-next-start = It begins at { $start }.
page-next-place = Place: { $place }
page-state = State of the minutes
page-state-now = State
page-revision = Revision
page-digest = SHA-256 digest of the sitting
page-digest-note = The digest lets this document be compared with the records of the table; it is not a signature and certifies nothing.

page-aside-title = Who was recused for a conflict of interest
ranking-no-reason = no written reason
page-ranking-title = Ranking of the proposals
page-round = Round of assessment
page-opened = Round opened
page-closed = Round closed
page-rule = Rule
page-rule-weighted-sum = weighted sum of the mean marks; proposals with equal scores stay tied
page-visibility = Scores during the round
page-measure = Measure
page-measure-marks = marks of the scale that all criteria share
page-measure-zero-to-one = from 0 to 1, each criterion by its own scale
page-assessors = Assessors
page-criteria-approved = Approval of the criteria
page-scoresheets-title = Score sheets, round { $round }
page-scoresheet-of = Sheet of { $name }
page-scoresheet-blank = Blank sheet
page-scoresheet-name = Assessor
page-scoresheet-opened = opened on { $day }
page-scoresheet-how = In each box a number of the scale. An empty box means not scored, not zero; A means abstained; / means recused for conflict of interest.
page-scoresheet-is-blind = The round is blind: the sheet is handed to the facilitator without showing it to the other assessors.
page-scoresheet-scale = from { $low } to { $high }, weight { $weight }
page-scoresheet-cost = It is a cost: a lower number is better.
page-scoresheet-empty = There are no proposals to assess.
page-scoresheet-sign = Date and signature:
page-consensus = Consensus sheet
page-consensus-when = What those present agreed on, apart from the individual sheets; it is not counted as a sheet. { $present ->
    [0] Who was present is not stated.
   *[other] Present: { $present }.
}
page-consensus-day = Date: { $day }.
page-consensus-days = From { $first } to { $last }.
page-consensus-distance-marks = Distance: by how many points, on average, the individual scores lie apart from the agreed one.
page-consensus-distance-zero-to-one = Distance: by what part of the scale, from 0 to 1, on average, the individual scores lie apart from the agreed one.
page-consensus-partial = \*: agreed on some criteria only; score and place count those.
page-consensus-minds = What changed minds:
page-flag-weights-changed-after-scores = Note: the weight, scale or direction of a criterion changed after marks had been given.
page-flag-partial-coverage = Note: some proposals in the ranking lack marks that were due.
page-flag-criteria-changed-after-approval = Note: the criteria changed after their approval of { $day }.
page-flag-scores-under-older-criteria = Note: some scores were given before their criterion changed (*).
page-flag-single-assessor = Note: all marks are those of a single assessor.
page-basis = What it rests on
page-criteria = Criteria
page-weight-sum = Sum of the weights: { $sum }
page-places = Ranking
page-coverage-note = Coverage is marks given over marks due; none is due from assessors who are recused or abstain.
page-no-places = No admitted proposal has marks yet.
page-not-admitted = Proposals not admitted
ranking-firm = { $winner } stays first whatever single weight changes.
ranking-flips = { $winner } is no longer alone in first place if the weight of { $criterion } goes from { $from }% to { $to }% ({ $points } points): there it is level with { $rivals }.
ranking-tied = Tied in first place: { $winners }.
ranking-no-mark = No single mark, moved by one point, changes the first place.
ranking-one-mark = { $count ->
    [one] One point on one mark changes the first place, in one case: { $proposal } / { $criterion } { $by } (first then: { $first }).
   *[other] One point on one mark changes the first place, in { $count } cases; for example { $proposal } / { $criterion } { $by } (first then: { $first }).
}
ranking-without-same = Without any one of the assessors the first place does not change.
ranking-without-other = { $count ->
    [one] Without one of the assessors the first place changes in one case out of { $assessors }.
   *[other] Without one of the assessors the first place changes in { $count } cases out of { $assessors }.
}
ranking-left-out = Without a mark on every criterion, so left out of the reckoning on weights: { $codes }.
ranking-gaps = Where the table is most divided (consensus from 0 to 1): { $gaps }
basis-line = { $heading }: { $text }
basis-round = { $number } ({ $state })
basis-moment = { $day }, { $hour }
basis-open = the round is still open, the ranking is provisional
basis-closed-unknown = date not recorded
basis-blind = blind, nobody saw those of others before the round closed
basis-blind-running = blind, nobody sees those of others before the round closes
basis-blind-reopened = blind until it was first closed; then the round was reopened
basis-seen = in view, assessors could see those already given
basis-weights = Weights
basis-marks = Marks given
basis-none-due = none due yet
basis-given = { $given } of { $due } due ({ $share }%)
basis-recused = Recusals for conflict of interest, by proposal
basis-abstained = Other abstentions
basis-thresholds = Thresholds
basis-at-least = { $criterion } at least { $limit }
basis-at-most = { $criterion } at most { $limit }
basis-none = none
page-gaps = Where the table is most divided
page-gaps-note = The marks that are furthest apart, to talk about next. Consensus goes from 0, a table split in two, to 1, all agreed (measure of Tastle and Wierman).
page-unscored = Proposals without marks
page-spread = Marks by criterion
page-spread-note = For each proposal and criterion the median and, in brackets, the lowest and the highest mark. ≠: the table is split in two, with high and low marks and few between them (van der Eijk's index A below zero); –: no mark.
page-distances = Distance between marks
page-distances-note = By how many points a mark lies apart from the mean of those that the others gave the same proposal: on average and at most, over all proposals. How far each assessor lies apart is read on the screen of the table alone: a figure for each assessor would tie the sheets of different proposals together.
page-ranking-marks = Marks of the assessors
page-ranking-marks-note = A row for each assessor, without names and in an order that changes from one proposal to the next: the same number is not the same person, or a single recusal would be enough to recognise a whole sheet. –: missing; A: abstained; /: recused for conflict of interest; \*: given before the criterion changed.
page-ranking-marks-of = Sheet
page-ranking-marks-withheld = Proposals with fewer than three assessors, of which neither sheets nor extremes are given here, because it would be plain whose they are: { $codes }.
marks-withheld = withheld

page-list-stakeholders = Stakeholders
page-list-actions = Actions
page-list-swot = SWOT
page-list-commitments = Commitments of bodies
page-list-plans = Plans of reorganisation of the bodies
page-commitments-area = Totals by area
page-commitments-body = Totals by body
page-synthesis-title = Preparatory synthesis document
page-synthesis-note = Every sentence stands as it was taken down; the note in square brackets says the sitting, the item and the group it comes from (S2.3 G1 is group 1 on item 3 of sitting 2). A sentence with several tags stands under the first.
page-synthesis-also = See also:
page-synthesis-only = See:
page-question-closed = settled on { $date }
page-synthesis-untagged = Without a tag
page-synthesis-contributions = Contributions
page-synthesis-agreements = Points of agreement and decisions
page-synthesis-divergences = Points of divergence
page-synthesis-questions = Open questions
page-synthesis-proposals = Proposals
page-synthesis-sources = Sources
page-synthesis-empty = Nothing has been taken down at the sittings yet.
page-empty = Nothing is recorded yet.
page-left-out = { $count ->
    [one] One name is left out of this list: it is a private person's, or may be.
   *[other] { $count } names are left out of this list: they are private persons', or may be.
 }

picture-grid-title = Power/interest grid
picture-salience-title = Salience of stakeholders
picture-network-title = Influence network
picture-basis = { $count ->
    [one] One stakeholder in the picture; ratings up to { $date }; a mark is high from { $cut } on.
   *[other] { $count } stakeholders in the picture; ratings up to { $date }; a mark is high from { $cut } on.
 }
picture-no-ratings = No stakeholder has been rated yet.
picture-no-links = No link of influence has been recorded yet.
picture-network-whole = Stakeholders with at least one link: { $linked }; links: { $links }.
picture-network-part = The picture shows the { $shown } stakeholders with most links, of { $linked }, and the { $ties } strongest links between them, of { $links }.
picture-reserved = Reserved for the table: it shows ratings of stakeholders.
picture-group = { $name } ({ $count })
picture-told = { $group }: { $names }.
picture-nobody = nobody
picture-count = { $count } in all
picture-more = and { $count } more
picture-more-links = { $count ->
    [one] And one more link.
   *[other] And { $count } more links.
 }
picture-unrated = Without a rating of power or of interest ({ $count })
picture-unclassified = Not classified, because power, legitimacy or urgency is missing ({ $count })
picture-unlinked = Without links ({ $count })
picture-other-types = { $count ->
    [one] one other type
   *[other] { $count } other types
 }
picture-strength = The arrow goes from who influences to who is influenced; the number and the width of the line say how strongly, from 1 to 5.
picture-link = { $from } → { $to }: { $kind }, strength { $strength }
picture-link-plain = { $from } → { $to }: { $kind }
picture-class-none = non-stakeholders
picture-class-dormant = dormant
picture-class-discretionary = discretionary
picture-class-demanding = demanding
picture-class-dominant = dominant
picture-class-dangerous = dangerous
picture-class-dependent = dependent
picture-class-definitive = definitive
picture-ranking-title = Ranking of the proposals, round { $round }
picture-ranked = { $place }: { $proposal }, score { $score }, coverage { $coverage }%.
picture-ranking-rule = Proposals that share a place are tied and joined by a line.
picture-ranking-partial = A full bar: every mark that is due was given. An empty bar: some are missing, and the coverage says how many there are.
picture-ranking-more = { $count ->
    [one] One more proposal is in the table of the ranking.
   *[other] { $count } more proposals are in the table of the ranking.
 }

template-broken = The template { $file } is wrong at line { $line }: { $reason }.
template-broken-hint = Correct the template, or move it away to use the program's own; docs/templates.md lists the values there are.
template-empty = it is empty: the document would have no text
template-tag-long = one expression has more than { $most } signs: part it with set
template-endless = it never ends, or takes too many steps
template-undefined = it asks for a value that is not there, in “{ $text }”
template-absent = it includes a template that is not there, in “{ $text }”
template-unknown = it uses a filter, a test or a function that does not exist, in “{ $text }”
template-no-sentence = it asks for the sentence “{ $key }”, which does not exist
template-wrong = it is not written as a template, in “{ $text }”
template-reason = { $reason }
template-not-utf8 = it is not UTF-8 text
letterhead-no-picture = The file { $file } is not a PNG or JPEG picture, or is larger than two million bytes.
letterhead-no-picture-hint = Save the emblem as a PNG picture, at most 2000 dots wide, and try again.
letterhead-no-picture-here = A picture can't stand in a document in the format { $format }.
letterhead-no-picture-here-hint = Ask for another format: --format docx --template { $file }
template-large = The template { $file } is too large: at most { $most } bytes.
template-useless = The document “{ $document }” in format { $format } is written without templates.
template-useless-hint = Leave --template out, or choose the format md, html, fodt or docx.
template-no-page = The format { $format } has no page of its own: the template { $file } can't be used.
template-no-page-hint = Name a template in Markdown (.md), which counts for every format: letterhead and signatures stand there, too.
template-mismatch = The template { $file } is a page of { $of }, and the document is asked for as { $format }.
template-mismatch-hint = Ask for --format { $of }, or name a template in Markdown, which holds for every format.

page-record-title = Record of the process: { $title }
page-record-process = Process
page-record-nature = Nature and costs
page-record-management = Management
page-record-territory = Territory
page-record-features = Features
page-record-results = Objectives and results
page-record-requirements = Requirements for the quality certification
page-record-credits = Credits
page-record-blank = Fields to complete
page-record-blank-note = { $count ->
    [one] In one field of this record nothing is entered yet:
   *[other] In { $count } fields of this record nothing is entered yet:
 }
page-record-blank-many = { $count } of the { $total } fields of this record are still to be filled in.
page-record-participation = Participation expected and reached
page-record-participation-note = The two numbers may count different things: they compare only where the definition is the same.
record-state = State of progress
record-territory = Territory concerned
record-duration = Duration (months)
record-cofunding-share = Percentage of co-funding
record-blank = not stated
record-yes = Yes
record-no = No
record-not-stated = Not stated or not available in the sources consulted
record-participants = Participants
record-expected = expected
record-actual = actual
record-number = Number
record-definition = What it counts
record-source = Source

page-docpp-face-same = Reserved to the table: this version contains no names beyond those of the public one.
page-docpp-title = Participatory proposal document
page-docpp-incomplete = { $count ->
    [one] **Incomplete draft.** One part is missing, marked in the text:
   *[other] **Incomplete draft.** { $count } parts are missing, marked in the text:
 }
page-docpp-object = Subject and needs
page-docpp-path = The process and its difficulties
page-docpp-counted = The process had { $labs ->
    [0] { $sittings ->
        [one] one sitting of the table
       *[other] { $sittings } sittings of the table
     }
    [one] one lab{ $sittings ->
        [0] { "" }
        [one] { " " }and one sitting of the table
       *[other] { " " }and { $sittings } sittings of the table
     }
   *[other] { $labs } labs{ $sittings ->
        [0] { "" }
        [one] { " " }and one sitting of the table
       *[other] { " " }and { $sittings } sittings of the table
     }
 }.
page-docpp-proposals = Proposals
page-docpp-holds = { $count ->
    [one] This document holds the only proposal that was admitted.
   *[other] This document holds the { $count } proposals that were admitted.
 }
page-docpp-holds-answered = { $count ->
    [one] This document holds one proposal.
   *[other] This document holds { $count } proposals.
 } { $unadmitted ->
    [one] One of them is not marked as admitted in the register: it is here because a body has answered.
   *[other] Of them, { $unadmitted } are not marked as admitted in the register: they are here because a body has answered.
 }
page-docpp-holds-all = { $count ->
    [one] This document holds one proposal.
   *[other] This document holds { $count } proposals.
 }
docpp-none-admitted = No proposal is marked as admitted yet: the document holds all those of the register that are not kept out. Mark as admitted those that belong in it.
page-docpp-waiting = { $count ->
    [one] One more proposal of the register is marked neither as admitted nor as kept out, and is not in this document.
   *[other] { $count } more proposals of the register are marked neither as admitted nor as kept out, and are not in this document.
 }
page-docpp-out = { $count ->
    [one] One proposal that was not admitted is listed apart, with the reason, and does not count in the sums.
   *[other] { $count } proposals that were not admitted are listed apart, with the reasons, and do not count in the sums.
 }
page-docpp-merged = Brings together
page-docpp-split-from = Comes from the splitting of
page-docpp-lab = Lab
page-docpp-objective = Objective of the plan
page-docpp-current = Current expenditure
page-docpp-capital = Capital expenditure
page-docpp-supporters = Supporters
page-docpp-opinion = Opinion ({ $kind })
page-docpp-no-author = author not stated
page-docpp-no-date = date not stated
page-docpp-sums = Total expenditure
page-docpp-sums-all = Current expenditure { $current }, capital expenditure { $capital }, total { $total }.
page-docpp-unpriced = { $count ->
    [one] One proposal does not say what it costs: it counts nothing in the totals.
   *[other] { $count } proposals do not say what they cost: they count nothing in the totals.
 }
page-docpp-implementation = Guidance for implementation
page-docpp-monitoring = Monitoring
page-docpp-validation = Validation
page-docpp-priorities = Priorities of the table
page-docpp-priorities-of = The proposals of this document in the order of the ranking of assessment round { $round }.
page-docpp-priorities-open = The round is still open: the order is provisional.
page-docpp-for-table = For the negotiating table
page-docpp-guarantor = Validation by the guarantor
page-docpp-guarantor-note = Reserved for the guarantor.
page-docpp-outcome = Outcome
docpp-proposals = Proposals
docpp-lacking = **\[to be completed: { $part }\]**
docpp-validation = Outcome of the validation
docpp-validated = The negotiating table validated the document.
docpp-not-validated = The negotiating table did not validate the document.

page-selection-title = Selection: { $name }
page-selection-rule = Rule
page-selection-order = Order
page-selection-provisional = A provisional order: round { $round } of assessment is still open.
page-selection-first = How many pass in any case
page-selection-first-stops = The first ones, as long as they stay under the sum
page-selection-limit = Sum to stay under
page-selection-overflow = If the first ones reach the sum already
page-selection-passed = { $count ->
    [0] No proposal passes.
    [one] The first proposal of the order passes.
   *[other] The first { $count } proposals of the order pass; those that tie at the edge pass or stay out together.
 }
page-selection-left = { $left } left under the sum.
page-selection-over = What passes costs { $over } more than the sum.
page-selection-exact = What passes costs the sum exactly.
page-selection-unknown = { $count ->
    [one] Proposal { $names } passes and does not say what it costs: the sum is not known.
   *[other] Proposals { $names } pass and do not say what they cost: the sum is not known.
 }
page-selection-unknown-stops = So nothing passes beyond the first ones.
page-selection-next = { $count ->
    [one] The next ({ $next }) would have needed { $cost }.
   *[other] The next, which tie ({ $next }), would have needed { $cost } together.
 }
page-selection-next-unknown = { $count ->
    [one] What the next ({ $next }) costs is not known.
   *[other] What the next, which tie ({ $next }), cost is not known of all.
 }
page-selection-passing = Passing { $count }: current expenditure { $current }, capital expenditure { $capital }, total { $total }.
page-selection-all = { $count ->
    [one] There is one proposal in the order
   *[other] There are { $count } proposals in the order
 }: current expenditure { $current }, capital expenditure { $capital }, total { $total }.
wait-supporters = No proposal stands in the order of this rule: it needs the supporters of proposals.
wait-round = The order of this rule is the ranking, and there is no round of assessment yet: the order waits.
wait-closing = Round { $round } of assessment is blind and still open: the order waits until it is closed.
wait-marks = Round { $round } of assessment has no marks yet: the order waits.
wait-weights = No criterion has a weight, so there is no ranking: the order waits.
wait-admission = No admitted proposal has a place in the order of this rule.
page-selection-unplaced = Without a place in the order: { $names }.
page-ballots-title = Results of the vote: { $question }
page-ballots-number = Vote
page-ballots-cap = Available budget
page-ballots-type = Ballot
page-ballots-choices = { $count ->
    [one] at most one project
   *[other] at most { $count } projects
 }
page-ballots-points = { $count ->
    [one] at most one point
   *[other] at most { $count } points
 }
page-ballots-rule = Declared rule
page-ballots-tie = Between projects that tie
page-ballots-seed = public seed
page-ballots-secrecy = Voting
page-ballots-secret = secret, ballots carry no names
page-ballots-open = open
page-ballots-eligible = Entitled to vote
page-ballots-closed = Closed on
page-ballots-reopened = { $count ->
    [one] The vote had been closed once before, and opened again.
   *[other] The vote had been closed { $count } times before, and opened again each time.
 }
page-reopened-on = Opened again on { $day }
page-reopened-why = Reason
page-draw-taken-back = { $count ->
    [one] An earlier draw was taken back: with its seed and the same list anybody can make it again.
   *[other] { $count } earlier draws were taken back: with their seeds and the same list anybody can make them again.
 }
page-ballots-outcome = Outcome
page-ballots-overridden = Decided otherwise than counted
page-ballots-overridden-note = Of these projects it was decided otherwise than the count says, with a written reason.
page-ballots-alternatives = Projects that exclude each other
page-ballots-alternatives-note = Of each of these groups, which were fixed before the vote, one project at most is funded.
page-ballots-given = In all the projects are given { $given }.
page-ballots-over = That is more than there is, by { $over }.
page-ballots-count = The count, step by step
page-ballots-duels = Two at a time: each row says how many ballots put that project before the one of the column.
page-ballots-explained = Why the others are not funded
page-ballots-rules = The other rules beside it
page-ballots-rules-note = The first is the declared rule and decides; the others show what the same ballots would have come to.
page-ballots-notes = Notes on the projects
page-ballots-batches = Ballots by batch
page-ballots-batch = { $count ->
    [one] Batch { $batch }: one ballot
   *[other] Batch { $batch }: { $count } ballots
 }
page-ballots-again = Anybody can count again from the same ballots, without names: they are in the .pb file of this vote.
page-ballots-again-rules = That file can't say the minimum of votes nor which projects exclude one another: whoever counts again applies them as they are written here.
page-draw-title = Record of the draw: { $title }
page-draw-number = Draw
page-draw-members = Seats
page-draw-method = Method
page-draw-lottery-hash = SHA-256 of the tickets
page-draw-not-held = The list that is in the table now is not the frozen one: its hash differs.
page-draw-quotas = The quotas
page-draw-types = The types of people
page-draw-types-fair = People of the same values are of one type and are as likely to be drawn. How likely follows from the tickets, counted one by one; the number of a type is that of the tickets.
page-draw-types-plain = People of the same values are of one type. With the plain method it is not known beforehand how likely each is: the fair methods tell it.
page-draw-lottery = The tickets
page-draw-lottery-note = One line a composition: the first of its tickets, in hexadecimal digits from 00000 to fffff, and the types of which it is made (3x2: two people of type 3). There are 1,048,576 tickets; those of a line go as far as the line after it.
page-draw-hash = SHA-256 of the frozen list
page-draw-seed = Public seed
page-draw-frozen = List frozen
page-draw-drawn = Drawn
draw-moment = { $day }, { $hour }
page-draw-undone-on = Taken back on { $day }
page-draw-stratum = { $name }: seats { $seats }, people on the list { $of }.
page-draw-missing = { $count ->
    [one] One seat stays empty: no reserve can take it within the quotas.
   *[other] { $count } seats stay empty: no reserve can take it within the quotas.
 }
page-draw-outcome = Outcome
page-draw-not-yet = Nothing is drawn yet: the seed is missing.
page-draw-list = The list
page-draw-list-note = One line a person, CODE;STRATUM, with a value for each category, in the order of text (P13 before P2); every line ends with a line feed.
page-draw-again = How to do the draw again
page-draw-again-note = Copy the lines of the list into a file list.txt and put the seed, as it is written above, into the variable SEED. The hash of the list is the one that was published before the seed.
page-draw-again-ticket = Copy the tickets into a file lottery.txt. The ticket drawn is written by the digits 28-32 of SHA-256 of SEED|0: { $ticket }. The line with the highest number that is not above it wins, and the composition is { $panel }.
page-draw-again-plain = All people stand in the order of SHA-256 of SEED|CODE, and are taken one after the other; only whoever would make the quotas impossible with the seats that are left is passed over. The composition that comes of it is { $panel }.
page-draw-again-order = Who is drawn in each stratum or type: people stand in the order of SHA-256 of SEED|CODE.
page-draw-annex = Technical annex: the list, and how to draw again
page-draw-signed-original = The original is signed by whoever held the draw.
page-draw-seated = The panel
page-draw-signed = Drawn by
page-draw-again-then = In each stratum the first people are drawn, as many as there are seats; those that follow are reserves, in this order. Whoever declines leaves the seat to the first reserve of the same stratum; where none are left, to the first reserve of another type, in the order of the whole list, with whom the quotas hold.
page-rotation-title = Plan of the tables, sitting { $number }
page-rotation-people = Where everybody sits
page-rotation-tables = Who sits at each table
page-rotation-round = Round { $number }
page-rotation-table = Table { $number }
page-rotation-host = hosts
page-rotation-hosted = hosted by
page-rotation-met = Pairs of people who meet at least once: { $met }. With such tables there cannot be more than { $most }, and so many are not always to be had.
page-rotation-seed = Seed: { $seeds }

report-title = Final report: { $process }
report-title-bare = Final report
report-contents = Contents
report-process = Record of the Observatory
report-annex = Annex { $letter }. { $title }
report-days = Period
report-days-span = { $first } to { $last }
report-brief = In short
report-brief-people = { $people ->
    [one] One person
   *[other] { $people } people
 } came to the table{ $organisations ->
    [0] .
    [one] {" "}from one organisation.
   *[other] {" "}from { $organisations } organisations.
 }
report-brief-proposals = { $count ->
    [one] One proposal
   *[other] { $count } proposals
 }{ $register ->
    [0] { "" }
   *[other] { " " }({ $register } in the register)
 } went to the deciding body{ $answers }.
report-brief-ahead = { $count ->
    [one] One proposal
   *[other] { $count } proposals
 }{ $register ->
    [0] { "" }
   *[other] { " " }({ $register } in the register)
 } { $count ->
    [one] is
   *[other] are
 } still to go to the deciding body{ $answers }.
report-brief-all-accepted = { $count ->
    [one] accepted
   *[other] all accepted
 }
report-brief-all-partly = { $count ->
    [one] accepted in part
   *[other] all accepted in part
 }
report-brief-all-refused = { $count ->
    [one] refused
   *[other] all refused
 }
report-brief-all-open = { $count ->
    [one] not answered yet
   *[other] none answered yet
 }
report-brief-accepted = { $count ->
    [one] one accepted
   *[other] { $count } accepted
 }
report-brief-partly = { $count ->
    [one] one accepted in part
   *[other] { $count } accepted in part
 }
report-brief-refused = { $count ->
    [one] one refused
   *[other] { $count } refused
 }
report-brief-open = { $count ->
    [one] one not answered yet
   *[other] { $count } not answered yet
 }
report-path = The process
report-members = The members of the table
report-members-others = { $count ->
    [one] And one person without an organisation.
   *[other] And { $count } people without an organisation.
 }
report-participation = Participation
report-people = People present at least once: { $count }.
report-genders = By gender: { $genders }.
report-counted = These figures come from the attendance sheets of the table: for each sitting who was in the room or connected, and in all each person once.
report-genders-stated = The gender is the one that each stated.
report-withheld = Counts below { $least } are withheld, and those from which they could be worked out.
report-expected = The participants of the whole process, expected and actual, and whether their gender was recorded, are in the record, in annex A.
report-sittings = Minutes
report-one-sitting = no. { $number } of { $day }
report-unrecorded = { $count ->
    [one] Sitting { $sittings }: how it went is not recorded yet, so it has no minutes and no attendance.
   *[other] Sittings { $sittings }: how they went is not recorded yet, so they have no minutes and no attendance.
 }
report-unapproved = { $count ->
    [one] Sitting { $sittings }: the minutes are not approved yet.
   *[other] Sittings { $sittings }: the minutes are not approved yet.
 }
report-in-draft = { $count ->
    [one] Sitting { $sittings }: its minutes are a draft or being revised, and are not annexed.
   *[other] Sittings { $sittings }: their minutes are drafts or being revised, and are not annexed.
 }
report-brief-not-admitted = { $count ->
    [one] One of these was not among those admitted, and the deciding body considered it all the same.
   *[other] { $count } of these were not among those admitted, and the deciding body considered them all the same.
 }
report-brief-gone = { $count ->
    [one] One proposal of the register was withdrawn, merged with another or split.
   *[other] { $count } proposals of the register were withdrawn, merged with others or split.
 }
report-unsettled = **This report is not final.** These points are open:
report-unsettled-concluded = **This report is not final.** The process is marked as concluded, but in the registers these points are open:
report-open-round = Round { $number } of assessment is still open: the ranking, and the selections that follow it, are provisional.
report-votes = Votes
report-synthesis = Preparatory synthesis
report-swot = SWOT
report-commitments = Commitments of bodies
report-blocked = { $result } (decision blocked)
report-results = Proposals and results
report-hidden-ranking = The round of assessment is blind and still open: the ranking can be read once it is closed.
report-marks = The marks of each sheet, without names, are in the document of the ranking.
report-no-ranking = There is no ranking yet.
report-no-proposals = No proposal is recorded.
report-sums = { $count ->
    [one] One proposal remains on record
   *[other] { $count } proposals remain on record
 }: current expenditure { $current }, capital expenditure { $capital }, total { $total }.
report-no-sums = { $count ->
    [one] One proposal remains on record, and its cost is not stated.
   *[other] { $count } proposals remain on record, and the cost of none is stated.
 }
report-answers = Answers of the deciding body
report-no-reason = written reasons missing
report-step-open = no answer yet
report-lineage = Proposals that no longer stand by themselves, and where they went:
report-owed = No body has answered yet on: { $proposals }.
report-owed-by = { $body }: its answer is still awaited on { $proposals }.
report-unreasoned = The process can't be called concluded until written reasons are given for: { $answers }.
report-term-runs = { $days ->
    [one] one day
   *[other] { $days } days
 } { $from } ({ $day })
report-term-received = from receipt of the DocPP
report-term-end = from the end of the process
report-term-unknown = runs { $from }, whose date is missing
report-term-open = not recorded yet
report-term-partly = in part: { $proposals }
report-term-undated = all answered, but not every answer has its date
report-steps = Answers at each step of the route:
report-settled = Expenditure of the proposals, by outcome:
report-settled-note = What counts is the answer of the last body that gave one. The expenditure is the one registered with the proposal, also where it was accepted in part only.
report-unanswered = no answer
report-altogether = total
report-indicators = Indicators
report-unmeasured = No proposal has an indicator with a target and a due date.
report-measured = Proposals with an indicator, a target and a due date: { $count }.
report-measured-of = { $promised ->
    [one] Proposals with an indicator, a target and a due date: { $count }; one action was planned at the start.
   *[other] Proposals with an indicator, a target and a due date: { $count } of the { $promised } actions planned at the start.
 }
report-measured-beyond = { $promised ->
    [one] Proposals with an indicator, a target and a due date: { $count }, more than the one action planned at the start.
   *[other] Proposals with an indicator, a target and a due date: { $count }, more than the { $promised } actions planned at the start.
 }
report-actions = Actions

page-open-title = Open data of the process
page-open-what = This folder holds the data of the process that can be public: no personal data besides the names of the process manager and the curator of the text, which the participatory proposal document must give and the Observatory record repeats.
page-open-sheets = Tables
page-open-form = CSV in UTF-8 with commas; dates as 2014-04-17, amounts as 1234.56, codes in English. The number before a name is the order of import.
page-open-documents = Documents
page-open-drafts = Minutes that are still drafts are not in this folder.
page-open-left-out = What is not here, and why
page-open-closed = Whole registers stay at the table, because they are about people or confidential: { $kinds }.
page-open-marks-open = The marks of the round that is still open are not in this folder: of the ranking it has the places and the summary figures.
page-open-marks-closed = The marks of the closed round are an exception: they are in `ranking.md`, sheet by sheet and without names, for the proposals with at least three assessors.
open-data-unapproved = { $what }, not approved yet
page-open-why = Of the other tables only these fields are left out: those in which the name of a person may stand (who proposes, presents, answers for something, signs an opinion), addresses, judgements on stakeholders, and of the sittings what the approved minutes say. Who answers for an indicator is in the participatory proposal document where it is a body or a lab.
page-open-fields = { $file }: without { $fields }
page-open-persons = Stakeholders that are persons do not appear. What was said in the sittings stands in the minutes, without names.
page-open-back = Bringing the data back into a table
page-open-back-how = They are imported into an empty table, in the order of the numbers, with `tavolo import KIND FILE`: the kind is the word in the name of the file. That table gives the same tables again.
page-open-check = Checking
page-open-check-how = `SHA256SUMS` holds the checksum of every file: `sha256sum -c SHA256SUMS` says whether anything changed.

# Plan of training.

heading-need = Need
heading-people = People
heading-urgency = Urgency
heading-competences = Competences
heading-courses = Courses
heading-needs = Needs
heading-uncounted = Without a number of people
heading-uncovered = Without a course
heading-hours = Hours
heading-cost = Cost
heading-course = Course
heading-bodies = From whom
heading-annuality = Year
heading-seats = Seats
heading-reserved = Reserved
heading-days = Further days
heading-from = From
heading-to = To
heading-edition = Edition
heading-editions = Editions
heading-where = Place
heading-teacher = Teacher
heading-moved-to = Moved to
heading-signed = Signed on
heading-until = Until
territory-event = Table: { $name }
territory-event-none = Table without a territory
heading-convention-ended = Convention ended on
heading-enrolled = Enrolled
heading-attended = Attended
heading-completed = Completed
heading-courses-approved = Courses approved
heading-courses-cancelled = Courses cancelled
heading-planned = Editions planned
heading-held = Editions held
heading-cancelled = Editions cancelled
heading-moved = Editions moved
heading-who = Who
heading-what = What
heading-approved-as = As approved
heading-now = As it is now
page-courses-title = Training plan
page-courses-areas = Totals by area
page-courses-cancelled = { $count ->
    [one] One cancelled course is not counted in these totals.
   *[other] { $count } cancelled courses are not counted in these totals.
 }
page-courses-needs = Needs, and the courses that answer them
page-courses-courses = Courses, and the needs they come from
page-courses-coverage = Coverage
page-courses-uncovered = Needs without a course:
page-courses-covered = Every need has a course at least.
page-courses-rootless = Courses without a need:
page-courses-calendar = Calendar
page-courses-years = What was done, by year
page-courses-exceptions = Enrolments by exception
page-courses-conventions = Conventions
page-courses-excepted = { $count ->
    [one] One enrolment in reserved courses was taken from a body without a convention valid on the first day.
   *[other] { $count } enrolments in reserved courses were taken from bodies without a convention valid on the first day.
 }
page-annex-title = Annex: the courses of the training plan
page-annex-cost = Hours are those of one edition; the cost is that of the course with all its editions.
page-courses-sources = { $count ->
    [one] The source of one need is in words that may hold names: it stands in the reserved version.
   *[other] The sources of { $count } needs are in words that may hold names: they stand in the reserved version.
 }
page-annex-count = Courses approved
page-annex-sums = Hours and costs by year
page-annex-changed = What changed after approval
page-annex-vote = The plan beside the vote
heading-voted = Given by the vote
heading-vote-number = Vote
heading-cap = Cap
heading-annexed = Cost in the annex
heading-difference = Difference
annex-as-voted = Vote { $number }: the costs of the annex are those that the vote gave, within the cap.
annex-apart = { $apart ->
    [one] Vote { $number }: one course is not as the vote decided; the cost in all stays within the cap.
   *[other] Vote { $number }: { $apart } courses are not as the vote decided; the cost in all stays within the cap.
 }
annex-over = { $apart ->
    [one] Vote { $number }: the cost in all is above the cap, and one course is not as the vote decided.
   *[other] Vote { $number }: the cost in all is above the cap, and { $apart } courses are not as the vote decided.
 }
annex-no-editions = to be scheduled
page-annex-unchanged = No change after approval.
page-annex-empty = No course was approved.
annex-missing-courses = No course was approved: the state of a course is written in the training plan.
annex-missing-of = Course { $code } lacks hours, cost, year or mode.
training-hours-whole = { $hours } h in all
heading-tables = Tables
heading-tables-uncounted = Without a number of people
heading-facilitators = Facilitators
heading-facilitator = Facilitator
heading-level = Level
heading-territory = Territory
heading-priority = Priority
heading-adhered = Joined on
heading-phase = Phase
page-territories-title = Report of the territories
page-territories-numbers = Numbers by territory
page-territories-silent = No account of this phase.
page-territories-untold = No territory has told of this phase yet.
page-territories-nothing = Nothing is recorded of this phase.
page-territories-total = In the total each facilitator counts once, whatever the number of territories.
page-territories-load-note = Each facilitator stands here once. A table with two facilitators counts for both of them, and once in the numbers of the territories.
page-territories-load = Load of the facilitators
heading-milestone = Next milestone
heading-updated = Updated on
heading-survey = Survey
heading-question = Question
heading-theme = Theme
heading-answers = Answers
page-survey-title = Results of the surveys
page-survey-answers = { $survey }. Answers: { $answers }; without a theme: { $uncoded }.
page-survey-twice = Answers that at least two people coded: { $twice }; with the same themes: { $same }; still to be decided: { $disputed }.
page-survey-alpha = Agreement of the coders, over every answer and every theme of the code book: Krippendorff's alpha { $alpha }, { $verdict } (reliable from 0.8, tentative from 0.667).
page-survey-no-alpha = The agreement of the coders cannot be worked out: nothing in the answers that were coded twice could differ.
heading-alpha = Agreement (alpha)
heading-alpha-question = Agreement on the question (alpha)
heading-uncoded = Without theme
heading-disputed = To be decided
heading-coded-twice = Coded twice
heading-coded-same = With the same themes

picture-draw-title = Quotas and people
picture-draw-head = Seats: { $seats }. Method: { $method }.
picture-draw-moments = List frozen: { $frozen }. Drawn: { $drawn }. Seed: { $seed }.
picture-draw-frozen = List frozen: { $frozen }.
picture-draw-seated = { $count } in the panel; quota { $bounds }
picture-draw-listed = { $count } on the list; quota { $bounds }
picture-draw-note = Each bar is a quota: how many people are in the panel; the two strokes are its least and its most.
picture-draw-note-before = Each bar is a quota: how many people are on the list. Nothing is drawn yet.
picture-draw-chances = Probability of being drawn, by type of person: { $list }.
picture-draw-chance = { $people ->
    [one] { $chance } % (one person)
   *[other] { $chance } % ({ $people } people)
 }
picture-rotation-title = How many people each meets
picture-rotation-bar = { $count ->
    [one] one person; tables { $tables }
   *[other] { $count } people; tables { $tables }
 }
picture-rotation-note = Each bar says how many different people somebody meets; it is empty for those who host a table and stay at it.
picture-ballots-head = Available budget: { $cap }. Rule: { $rule }.
picture-ballots-bar = { $votes }; { $cost }; { $state }
picture-ballots-funded = funded
picture-ballots-out = not funded
picture-ballots-decided = decided otherwise: { $given }
picture-ballots-note = Filled bar: funded by the count. Empty: not funded. Dashed: decided otherwise than counted.
across-title = Report over the tables
across-numbers = Numbers by table
across-people = Who came to several tables is counted at each. The rows “Total” are the sum of the others.
heading-sittings-held = Sittings held
heading-people-came = People who came
heading-proposals = Proposals
heading-answered = Answered
heading-process = Process
heading-items = Items of the agenda
heading-actions = Actions
heading-open-actions = Of which open
phase-none = with no phase stated
phase-heading-none = What has no phase stated
page-territories-work = Totals by phase
report-phases = The phases
report-territories = The territories
heading-tables-facilitated = Tables facilitated
heading-people-there = People at facilitated tables
across-damaged = Its data are damaged.
across-newer = A later version of the program wrote it.
across-unreadable = Its files cannot be read.
phase-heading = Phase: { $name }
export-public-only = The document “{ $document }” has a public version only.
export-public-only-hint = Export it without --face.
export-always-reserved = The document “{ $document }” is always whole and reserved: there is no public version.
export-always-reserved-hint = Export it without --face, and do not publish it.
