# Screens: headings, columns, lines, and what to say of an empty list.

column-contact = Contact
column-coverage = Coverage
column-entries = Notes
column-group = Group
column-people = Size
column-asked = Q{ $number }
column-beside = Other
column-hour = Time
column-interest = Int
column-item = It
column-kind = Type
column-lab-short = Lab.
column-lab = Lab
column-marks = Marks
column-share = Share
column-scale = Scale
column-threshold = Thresh
column-anchors = Anch.
column-points = Points
column-exact = Exact
column-first = First
column-second = Second
column-more = Matters more
column-minutes = Minutes
column-number = No.
column-power = Pow
column-class = Class
column-gap = Gap
column-leading = Leading
column-legitimacy = Leg
column-links = Links
column-mark = What
column-move = From first to now
column-moved-by = Moved by
column-moves = Moves
column-neutral = Neutral
column-resistant = Resist.
column-since = Since
column-supportive = Support.
column-unaware = Unaware
column-urgency = Urg
column-way = To the centre
column-presence = Attendance
column-present = Present
column-rank = Rank
column-before = Was
column-score-before = Score b.
column-by = Change
column-sheets = Sheets
column-agreed = Agreed
column-agreed-rank = Place a.
column-distance = Distance
column-record = What was said
column-score = Score
column-speaks-for = Speaks for
column-subject = Kind
column-supporters = Supp.
column-times = Came-left
column-validity = Mandate
column-to-do = What there is to do
column-what = What
column-sitting = No.
column-term = Date
column-when = When
column-outcome = Outcome or next step
column-who = Who

head-sitting = Sitting
head-convocation = Convocation
head-agenda = Left open
head-minutes = Minutes
head-to-tell = To tell
head-keeping = Personal data
head-backup = Backup
head-mandate = Mandate
head-lab = Lab
head-action = Action
head-action-late = Action overdue
head-category = Category
head-key = Key stakeholder
head-voiceless = No voice
head-assessor = Assessor
head-conflict = Conflict
head-report = Final report
head-reasons = Written reasons
head-answer = Answer owed
head-indicator = Indicator
overview-heading = { $title }. { $body }
overview-sitting = { $number }, { $day } ({ $when }): { $items ->
    [one] one item
   *[other] { $items } items
 }, { $invited } invited, { $state }
overview-not-convened = Sitting { $number } is not convened: the term was { $last }
overview-convene = Convene sitting { $number } by { $last } ({ $days ->
    [0] last day
    [1] one day
   *[other] { $days } days
 })
overview-convened-late = Sitting { $number } was convened with only { $days ->
    [one] one day
   *[other] { $days } days
 } of notice
overview-waiting = { $count ->
    [one] One thing left open is
   *[other] { $count } things left open are
 } not on the agenda of sitting { $number }
overview-observations = Minutes { $number }: { $count ->
    [one] one observation without an outcome
   *[other] { $count } observations without an outcome
 }
overview-to-tell = { $lab }: { $count ->
    [one] one thing
   *[other] { $count } things
 } to tell
overview-mandate = The mandate of { $name } for { $lab } ends on { $day }
overview-uncovered = The { $lab } has no representative on { $day }
overview-action = { $due }, { $owner }: { $text }
overview-never-contacted = “{ $category }”: nobody has been contacted yet
overview-not-seated = “{ $category }”: nobody sits at the table in this sitting
overview-key = Never contacted, high power and interest: { $name }
overview-voiceless = Much affected, affects little, not seated: { $name }
overview-keeping-over = The term passed on { $day }: the data of { $count ->
    [one] one person
   *[other] { $count } people
 } are to be erased
overview-keeping = Kept until { $day }, then the data of { $count ->
    [one] one person
   *[other] { $count } people
 } are erased
overview-backup = Last backup: { $day } at { $hour }.
overview-backup-old = The last backup is of { $day } at { $hour }: make one with tavolo backup.
overview-more = { $count ->
    [one] and one more: Enter opens the list
   *[other] and { $count } more: Enter opens the list
 }
overview-assessor = { $name }: { $scored } boxes done of { $due }
overview-asked = { $name }: { $count ->
    [one] one recusal to be decided
   *[other] { $count } recusals to be decided
}
overview-report = The final report is due by { $day } ({ $left })
overview-unreasoned = No written reasons: { $answer }
overview-owed = By { $day } ({ $left }): { $proposal }
overview-overdue = Overdue ({ $late }), { $owner }: { $name }
owner-none = no owner
due-none = no due date
when-today = today
when-in = { $days ->
    [1] tomorrow
   *[other] in { $days } days
 }
when-ago = { $days ->
    [1] yesterday
   *[other] { $days } days ago
 }

stakeholders-uncontacted = Only those never contacted
stakeholders-overdue = Only those with an overdue step
stakeholders-key = Only key stakeholders never contacted
stakeholders-voiceless = Only the most affected who can affect little and are not at the table
stakeholders-category = Only the category “{ $category }”
stakeholders-no-category = Only those without a category
cell-never = never
quadrant-closely = manage closely
quadrant-satisfied = keep satisfied
quadrant-informed = keep informed
quadrant-monitor = monitor
map-selected = power { $power }, interest { $interest }: { $name }
map-view-grid = Power/interest grid
map-view-salience = Salience
map-view-engagement = Engagement
map-view-attitude = Attitude by power
map-view-rainbow = Rainbow
map-view-network = Influence network
map-view-moves = Since the first map
map-today = today, { $day }
map-as-of = AS IT WAS ON { $day }
map-cut = high from { $cut }
map-unrated = not yet rated: { $count }
salience-definitive = definitive
salience-dominant = dominant
salience-dangerous = dangerous
salience-dependent = dependent
salience-dormant = dormant
salience-discretionary = discretionary
salience-demanding = demanding
salience-none = non-stakeholder
salience-unclassified = unclassified
engagement-now = C
engagement-wanted = D
engagement-legend = C current, D desired
engagement-way = from { $current } to { $desired }, gap { $gap }
attitude-legend = against | in favour
attitude-sides = In favour { $favour } (with high power { $strong }), against { $against } (with high power { $objectors }), neutral { $neither } (with high power { $undecided }), position unknown { $unknown }.
rainbow-unheard = affected, unheard
rainbow-count = most affected and least heard: { $count }
rainbow-selected = affected { $affected }, can affect { $affecting }: { $name }
network-order = order: { $measure }
network-unsettled = the measure does not settle
network-undated = links are those of today
network-moved-by = Moved by
network-moves = Moves
network-nobody = nobody
measure-out = how many it moves
measure-in = how many move it
measure-betweenness = betweenness
measure-closeness = closeness
measure-eigenvector = eigenvector
measure-pagerank = PageRank
ego-centre = THE CENTRE
ego-moves-it = moves it
ego-moves-it-far = two steps off
ego-moved = moved by it
ego-moved-far = two steps on
ego-through = { $kinds } (through { $name })
ego-count = moved by: { $moved }, moves: { $moves }
ego-hint = Dimmed rows are two steps from { $name }.
moves-count = with moves: { $count }
moves-none = all as at first
moves-unrated = never rated
moves-whole = { $mark }: from { $from } ({ $since }) to { $to } ({ $when }, { $rater })

labs-today = Who may speak today, { $day }
labs-as-of = Who may speak on { $day }
lab-to-tell = to tell
lab-uncovered = nobody may speak
lab-speaks = { $names } may speak
mandate-open = no end
mandate-future = not yet valid
mandate-holds = valid
mandate-over = expired
mandate-soon = { $days ->
    [0] expires today
    [1] expires tomorrow
   *[other] expires in { $days } days
 }

live-from-to = { $start } to { $end }
live-since = from { $start }
live-planned = planned for { $start }
live-not-begun = not begun
live-heading = Sitting { $number }, { $day }, { $hours }, present { $present }/{ $invited }, { $state }
live-over = Sitting, closed
live-ahead = Sitting, not opened yet
live-no-agenda = The agenda is empty: + adds an item.
live-uncovered = Nobody present may speak for { $labs }
live-still-open = Open questions: { $count } (key l)
attendance-heading = Sitting { $number }: { $invited } invited, { $present } present, { $excused } excused, { $absent } absent
column-instead-of = Notes
vote-heading = Item { $position }. { $title }
vote-rules = Rules of the table: { $rules }. It decides { $decision }; a vote needs { $need }, by { $ballot } ballot. Votes: { $votes }.
vote-who = { $proxies ->
    [0] Present { $here }; { $present } vote, of { $eligible } entitled.
   *[other] Present { $here }; { $present } vote and { $proxies } by proxy, of { $eligible } entitled.
 }
vote-left-out = Without a vote: { $who }.
vote-quorum-met = The quorum is met: { $present } present, { $needed ->
    [one] one of { $eligible } entitled is needed
   *[other] { $needed } of { $eligible } entitled are needed
 }.
vote-quorum-missed = There is no quorum: { $present } present, { $needed ->
    [one] one of { $eligible } entitled is needed
   *[other] { $needed } of { $eligible } entitled are needed
 }.
vote-nobody = There is no quorum: nobody on the attendance sheet is marked present.
vote-facilitates = facilitates the sitting
vote-takes-minutes = takes the minutes
vote-instead-of = for { $name }
vote-proxy = proxy held by { $name }
vote-tally = In favour { $favour }, against { $against }, abstained { $abstained }, recused { $recused }, no vote { $waiting }.
vote-for-conflict = recused
vote-tally-secret = In favour { $favour }, against { $against }, abstained { $abstained }, blank { $blank }, no vote { $absent }.
vote-secret = The ballot is secret: s takes the counts, without names.
vote-reached = { $needed ->
    [one] The one vote in favour that is needed is reached.
   *[other] The { $needed } votes in favour that are needed are reached.
 }
vote-missing = { $needed ->
    [one] One vote in favour is needed, and still to come.
   *[other] { $needed } votes in favour are needed, { $missing ->
        [one] one still to come.
       *[other] { $missing } still to come.
     }
 }
vote-nobody-here = Nobody is marked as present yet: mark the attendance first.
vote-out-of-reach = { $needed ->
    [one] The one vote in favour that is needed can no longer be reached.
   *[other] The { $needed } votes in favour that are needed can no longer be reached.
 }
vote-blocked = { $against ->
    [one] The decision is blocked: one is against, which is enough by the rules of the table.
   *[other] The decision is blocked: { $against } are against, which is enough by the rules of the table.
 }
vote-block = { $blocks ->
    [one] One against is enough to block the decision.
   *[other] { $blocks } against are enough to block the decision: so far there are { $against }.
 }
vote-closed = Vote closed at { $time }: { $result }.
attendance-stands = { $name } (substitutes { $other })
attendance-proxies = { $name } (proxy of { $others })
attendance-votes = { $votes ->
    [yes] votes
   *[other] no vote
 }
attendance-no-mandate = no mandate
rules-title = Rules of the table
rules-on = The rules in force on { $day }
rules-in-force = Version { $version } is in force, approved on { $day }.
rules-silent = The table has not approved any rules yet: this is what holds.
rules-head-vote = When it votes
rules-blocks = { $count ->
    [one] one is enough
   *[other] { $count } are enough
 }
rules-no-quorum = not asked for
rules-quorum = { $share ->
    [half] at least half of those entitled
   *[other] at least { $share } of those entitled
 }
rules-proxies = { $count ->
    [0] not allowed
    [one] one
   *[other] up to { $count }
 }
rules-minimum = counts below { $count } are not shown in public
rules-versions = Versions
rules-approved-on = approved on { $day }
rules-proposed = proposed, not approved yet
rules-how = From the sittings, R prepares a new version, or completes the proposed one: with the day of its approval it is in force, and can no longer be changed.
groups-heading = Sitting { $number }: { $groups } groups, { $questions } questions, { $gaps ->
    [0] no answer missing
    [one] one answer missing (--)
   *[other] { $gaps } answers missing (--)
 }
groups-plenary = Plenary
groups-beside = Beside the questions
groups-unanswered = No answer.
group-reports = { $group } ({ $name } reports)
group-rapporteur = rapporteur
group-host = hosts
group-seed = Seed of the draw: { $seed }
live-answer = { $group } Q{ $question }
live-turn = { $name } has the floor since { $time } ({ $minutes })
last-title = Sitting { $number }: what is left of it
last-no-groups = The groups wrote nothing.
last-knots = Open questions
last-knot = sitting { $number }
last-knot-item = sitting { $number }, { $item }
last-no-knots = No open question.
speaking-title = Speaking time, sitting { $number }
speaking-by-type = By type of organisation, as it stands on the stakeholder map.
speaking-reserved = Reserved: it names people, do not show it to the room.
speaking-no-type = not on the map
speaking-none = No turn was timed so far.
speaking-total = Total
speaking-minutes = { $minutes }'{ $seconds }
speaking-type = present { $present }, turns { $turns }, { $time } ({ $percent }%)
speaking-person = turns { $turns }, { $time } ({ $percent }%)
commitments-title = Commitments of bodies
commitments-by-area = By area
commitments-by-body = By body
commitments-total = Total
commitments-quantity = { $kind } { $amount } { $unit }
commitments-unmeasured = { $kind } without a quantity: { $count }
registers-heading = Register: { $kind } ({ $count })
registers-sealed = { $count ->
    [one] One of a blind round that is still open is not shown
   *[other] { $count } of a blind round that is still open are not shown
}
registers-ballots = { $count ->
    [one] One ballot is not shown while the vote is open.
   *[other] { $count } ballots are not shown while the vote is open.
 }
score-sealed = not shown: a blind round that is still open
ballot-sealed = not shown: the vote is still open

detail-agenda = Agenda
detail-annexes = Annexes
detail-materials = Documents: { $what }
detail-observations = Observations on the minutes
observation-open = { $text } (no outcome yet)
detail-reports = To tell the labs
report-open = to tell
notice-kept = Convened in time.
sitting-title = Sitting { $number }
notice-short = Convened with only { $days ->
    [one] one day
   *[other] { $days } days
 } of notice.
notice-left = To be convened by { $last } ({ $days ->
    [0] last day
    [1] one day
   *[other] { $days } days
 }).
notice-missed = Not convened: the term was { $last } ({ $days ->
    [1] one day ago
   *[other] { $days } days ago
 }).
boxes-total = { $boxes ->
    [one] Time boxes: one minute in all.
   *[other] Time boxes: { $boxes } minutes in all.
 }
boxes-of = Time boxes: { $boxes } of the { $length ->
    [one] one minute
   *[other] { $length } minutes
 } of the sitting.
taken-item = unfinished in sitting { $number }
taken-question = question left open at sitting { $number }
taken-note = note received on { $day }
taken-other = taken up

follow-heading = Open actions { $open }, overdue { $overdue }, open questions { $questions }
follow-note = note
follow-on-agenda = on agenda
follow-open = open
follow-past = overdue
follow-received = received
follow-settled = settled
empty-follow-up = Here are actions, open questions and notes received: a adds an action, n a note.

participation-title = Participation in the sittings
participation-empty = No sitting has an attendance sheet yet.
participation-sittings = Sitting
participation-key = P present, S for somebody else, E excused, A absent, ? not marked
participation-labs = Labs represented in the room
participation-figures = In figures
participation-sitting = Sitting { $number }: present { $present } of { $invited }, in the room { $room }, remote { $remote }
participation-overall = Overall: different people { $heads }, presences { $presences }, in the room { $room }, remote { $remote }
participation-genders = Women { $women }, men { $men }, other { $other }, not stated { $unstated }
presence-title = Present at sitting { $number }
presence-overall = In all sittings, everybody once
presence-note = Gender is as stated, never guessed. The public version withholds small counts.
mark-present = P
mark-substitute = S
mark-excused = E
mark-absent = A
mark-invited = ?
detail-contacts = Contacts ({ $count })
detail-standing = How far it came
detail-people = People ({ $count })
detail-merged = This record was merged into “{ $name }” and keeps only what could not move there.
detail-merged-here = Records merged here ({ $count })
detail-of-merged = { $what }, on the record “{ $name }”
standing-mapped = on the map
standing-contacted = contacted
standing-interested = expressed interest
standing-joined = admitted
standing-seated = at the table
contact-no-reply = no reply
contact-step = To do: { $what } { $due }
contact-step-late = Overdue: { $what } { $due }
contacts-heading = { $count ->
    [one] One contact
   *[other] { $count } contacts
 }, { $reached } of { $mapped } reached, overdue steps: { $late }
contacts-overdue = Only overdue steps without a later contact
totals-title = Solicitation in figures
totals-categories = By category
totals-channels = By channel
totals-category = { $contacted } of { $mapped } contacted, { $replied } replied
totals-channel = { $contacts } contacts, { $reached } reached, { $replies } replies
totals-all = The whole map
category-none = without category
timeline-title = History of { $name }
day-unknown = undated
happened-mapped = Put on the map
happened-interested = Expresses interest
happened-joined = Admitted by the table
happened-merged = The record “{ $name }” is merged into it
happened-proposed = Proposes { $what }
happened-contacted = Contact, { $channel }. { $outcome }
happened-rated = Rating: { $marks }
happened-sat = { $name } at sitting { $number }
happened-said = { $kind }, sitting { $number }: { $words }
happened-holds = Holds, sitting { $number }: { $words }
detail-mandates = Mandates
detail-never-contacted = No contact so far
detail-opinions = Feasibility opinions
detail-opinion-no-author = author not stated
detail-opinion-no-date = date not stated
detail-cost = Cost in all
detail-merged-in = Merged here
detail-split-into = Split into
detail-admissibility = Admissibility
admissibility-no = not admissible, opinion against: { $kinds }
admissibility-open = an opinion is still missing: { $kinds }
admissibility-bound = admissible, with conditions: { $kinds }
admissibility-yes = admissible, all opinions are in favour
detail-attachments = Attachments
attachment-unsummed = no checksum
shortlist-heading = { $asked ->
    [one] The first
   *[other] First { $asked }
 } by supporters: { $passed ->
    [one] one passes
   *[other] { $passed } pass
 }, the last with { $edge }.
shortlist-tied = { $asked ->
    [one] The first
   *[other] First { $asked }
 } by supporters: { $passed ->
    [one] one passes
   *[other] { $passed } pass
 }, { $tied } tie at the cut ({ $edge }).
shortlist-next = Then: { $next }.
shortlist-uncounted = Not counted: { $count }.
shortlist-out = Not admitted: { $count }.
shortlist-none = Nobody knows of any proposal how many support it.
detail-ratings = Ratings ({ $count })
rating-from = source: { $source }
rating-sure = { $confidence } confidence

not-scored = not scored
mark-abstain = abstain
scores-heading = { $assessor }. { $round }. Given { $given } of { $due }, missing { $missing }{ $abstained ->
    [0] { "" }
   *[other] , abstained { $abstained }
}{ $recused ->
    [0] { "" }
   *[other] , recused { $recused }
}
scores-nobody = No assessor chosen yet. { $round }.
scores-no-round = No round
scores-criterion = { $name } ({ $low }-{ $high }, weight { $weight })
scores-criterion-cost = { $name } ({ $low }-{ $high }, weight { $weight }; a cost: { $low } is the best mark)
scores-recused = The assessor is recused from this proposal.
scores-round = Round { $number } ({ $state })
scores-room = All: { $finished ->
    [one] one of { $count } has finished
   *[other] { $finished } of { $count } have finished
 }, { $given ->
    [one] one score
   *[other] { $given } scores
 } of { $due } ({ $key }: who)
scores-before = round { $number }: { $own }, mean { $mean }
scores-fresh = { $key }: note to the { $mark } given to { $proposal }, { $criterion }
scores-end = End of the sheet: { $key } chooses another assessor, the arrows go back to the boxes.
scores-end-room = End of the consensus sheet: { $key } leaves it, the arrows go back to the boxes.
conflict-lab = is of “{ $lab }”, the lab that made the proposal
conflict-organisation = is of “{ $organisation }”, which made the proposal
conflict-own = made the proposal
conflict-self = the assessor
conflict-suggestion = The assessor { $tie }: { $key } to be recused for conflict of interest.
progress-title = How far the assessors are, round { $number }
progress-line = given { $given } of { $due }, missing { $missing }{ $abstained ->
    [0] { "" }
   *[other] , abstained { $abstained }
}{ $recused ->
    [0] { "" }
   *[other] , recused { $recused }
}
progress-none = Nobody has given a score in this round yet.
progress-not-begun = has not begun yet; gave scores in the round before
progress-asked = { $count ->
    [one] One recusal to be decided
   *[other] { $count } recusals to be decided
}
progress-open = { $code }: proposed by { $party }
progress-marked = { $code }: proposed by { $party } (scores given already)
consensus-heading = Consensus sheet. { $round }. Agreed { $agreed } of { $boxes }
consensus-mean = mean { $mean } of { $count }
consensus-marks = Individual sheets: { $marks }
consensus-when = Agreed on { $day }, { $present ->
    [0] who was present is not stated ({ $key })
   *[other] present { $present }
}.
consensus-none = Nothing agreed yet ({ $key }: note and who is present).
consensus-no-day = day not stated
consensus-note = What changed minds: { $note }
consensus-no-note = What changed minds: to be written ({ $key }).

results-heading = Ranking of round { $number } ({ $state }): weighted sum, assessors { $assessors }
results-round-state = { $state }, { $manner }
heat-heading = Place { $place }: { $code } { $title }
heat-heading-unplaced = Without a place: { $code } { $title }
heat-distances = Distance of each assessor from the others, round { $number } ({ $state })
heat-legend = - missing; / not due (abstained, or recused for conflict of interest); * given before the criterion changed. Consensus from 0 to 1.
heat-distances-say = By how many points, on average over all proposals, each assessor lies apart from the mean of the others.
heat-mean = Mean
heat-consensus = Consensus
beside-heading = Individual sheets and consensus sheet, round { $number } ({ $state })
beside-sheet = Consensus sheet: { $days }, { $present ->
    [0] who was present is not stated
   *[other] present { $present }
}.
beside-distance-marks = Distance: by how many points, on average, the individual scores lie apart from the agreed one.
beside-distance-share = Distance: by what part of the scale, on average, the individual scores lie apart from the agreed one.
beside-partial = *: agreed on some criteria only; the score counts those.
beside-mind = { $proposal } / { $criterion }, what changed minds: { $note }
beside-page = Consensus sheet
turned-heading = Round { $number } against round { $before }
turned-heading-none = Round { $number } ({ $state }): no round before it
turned-assessor = { $name } { $count ->
    [one] one
   *[other] { $count }
} (+{ $up }, -{ $down })
turned-who = Who changed scores, and by how much: { $who }
turned-nobody = No assessor has changed a score.
turned-silent = Scores in the round before and none in this one: { $names }
turned-page = Changed from round { $number }
turned-change = { $criterion }: from { $before } to { $now }
results-weights = Weights: { $weights }
results-basis-title = What the ranking rests on
results-flips = { $winner } first; { $rivals } level if { $criterion } goes from { $from }% to { $to }% ({ $points } points).
results-no-winner = No proposal is in the ranking.
results-talk = Talk next about (consensus 0 to 1): { $gaps }
results-flags = { $count ->
    [one] Warning
   *[other] { $count } warnings
} ({ $key }): { $flags }
flag-weights-changed-after-scores = criteria changed after the first scores
flag-partial-coverage = scores due are missing
flag-criteria-changed-after-approval = criteria changed after their approval
flag-scores-under-older-criteria = scores given under older criteria (*)
flag-single-assessor = a single assessor
trial-heading = What if { $criterion } weighed { $to }% (agreed { $from }%)? Nothing is saved.
trial-weights = Weights on trial: { $weights }. Left and right move by one point, the others share the rest; tab goes to another criterion, esc back to the weights agreed.
other-median = Weighted sum of the medians
other-trimmed = Weighted sum of the trimmed means
other-majority = Majority judgement
other-borda = Borda count
other-copeland = Duels won (Copeland)
other-schulze = Schulze's method
other-topsis = TOPSIS
other-promethee = PROMETHEE II
other-says-median = On each criterion the mark in the middle counts instead of the mean: a single very strict or very generous assessor weighs less.
other-says-trimmed = On each criterion a fifth of the highest marks and a fifth of the lowest are dropped (rounded down), then the mean is taken.
other-says-majority = Each mark is a grade, counted with the weight of its criterion; the highest median wins (of two in the middle, the worse), then medians are removed one at a time. + means that more grades are better than the median than worse.
other-says-borda = Each sheet gives the order of its assessor; a proposal takes one point for each below it and half for each tie. Who has not marked a proposal, by recusal too, leaves it at the bottom.
other-says-copeland = Proposals are compared two at a time on the orders of the assessors; one point for each duel won, half for each tied. Who has not marked a proposal leaves it at the bottom.
other-says-schulze = Proposals are compared two at a time on the orders of the assessors; what counts is how many others each beats by the strongest path. Who has not marked a proposal leaves it at the bottom.
other-says-topsis = Closeness, from 0 to 1, to the best values there are on each criterion: it depends on which other proposals there are.
other-says-promethee = Comparisons two at a time, criterion by criterion, where any difference counts in full; the figure is the net flow, from -1 to 1. It depends on which other proposals there are.
other-here = By the weighted sum: { $place }
other-left-out = Without a mark on every criterion, so outside this rule: { $codes }
other-condorcet = Beats every other in a duel: { $code }
other-no-condorcet = None beats every other in a duel.
other-none = With these criteria and marks the rule gives no ranking.
other-foot = The table's ranking stays that of the weighted sum: this one shows how much hangs on the rule.
other-acceptance = Places under any weights (SMAA)
other-without = Without one assessor at a time
other-firm = How far each weight may move
other-accord = Agreement between the assessors
firm-says = One weight at a time, the others in proportion: within these bounds the first place does not change.
firm-line = agreed { $agreed }; { $winner } stays first from { $low } to { $high }
firm-below = below the bound takes over: { $rivals }
firm-above = above the bound takes over: { $rivals }
firm-tied = Tied in first place: { $winners }. There is no interval to compute.
accord-says = Krippendorff's alpha: 1 is full agreement, from 0.8 reliable, from 0.667 tentative, 0 is chance. Kendall's W only where everybody assessed everything.
accord-line = alpha ordinal { $ordinal }, interval { $interval }; W { $kendall }
accord-reliable = reliable
accord-tentative = tentative
accord-unreliable = not reliable
column-respondent = No.
column-answer = Answer
detail-codings = How it was coded
survey-no-theme = no theme
survey-disputed = to be decided
survey-coded-once = coded once
survey-heading = Answers { $answers }, questions { $questions }; without theme { $uncoded }, to be decided { $disputed }.
survey-alpha = Agreement of the coders: alpha { $alpha }, { $verdict }.
survey-no-alpha = Agreement of the coders: it cannot be worked out, since nothing could differ.
survey-says = Krippendorff's alpha says how far the two people who code agree: 1 is full agreement, reliable from 0.8, tentative from 0.667, 0 is chance. For each theme: whether it is in each answer.
survey-totals-title = Surveys: themes and agreement
survey-counts = Answers { $answers }; without theme { $uncoded }, to be decided { $disputed }.
survey-twice = Coded by at least two people: { $twice }; with the same themes: { $same }.
survey-theme = { $count ->
    [one] in one answer
   *[other] in { $count } answers
 }
survey-theme-alpha = { $count ->
    [one] in one answer; alpha { $alpha }
   *[other] in { $count } answers; alpha { $alpha }
 }
survey-quotes = Words that may be quoted: { $question }
survey-quote = “{ $text }” [{ $themes }]
survey-coding-help = “{ $text }” Themes: { $themes }. Several with commas; empty where there is none.
survey-coder-title = Who codes this answer
survey-other-coder = Somebody else: write the name
survey-coded-already = coded it already
empty-surveys = Here stand the answers to surveys: they are imported from a file or added one by one.
accord-boxes = Proposal by proposal, first where the table disagrees most
accord-boxes-say = SD: how far the marks lie from their mean (sample standard deviation, n-1). IQR: the band that holds the middle half (type-7 quartiles). Consensus from 0 to 1 (Tastle and Wierman). A: below 0 the table is split in two (van der Eijk).
accord-none = No box has at least two scores.
accord-box = { $count } scores, SD { $sd }, IQR { $iqr }, consensus { $consensus }, A { $a }
acceptance-says = Weights drawn at random, all equally possible: { $samples } draws, seed { $seed }, so that the same figures are found again.
acceptance-place = place { $rank }: { $share }%
acceptance-central = It is first, on average, with the weights: { $weights }
acceptance-never = It is first under no weights.
without-says = Who would be first without the marks of one assessor; the thresholds are held against the other marks too.
without-same = { $moved ->
    [0] first { $first }, no place changes
    [one] first { $first }, one place changes
   *[other] first { $first }, { $moved } places change
 }
without-other = { $moved ->
    [one] CHANGES: first { $first }, one place changes
   *[other] CHANGES: first { $first }, { $moved } places change
 }
without-nobody = none

log-heading = { $count ->
    [one] One change
   *[other] { $count } changes, newest first
 }
log-head = Change { $number } by { $who }, { $day } at { $time }
log-more = { $count ->
    [one] And one more record.
   *[other] And { $count } more records.
 }

empty-overview = What waits for a decision shows up here: there is nothing for now.
empty-stakeholders = The stakeholders of the map stand here: a adds the first.
empty-uncontacted = Everybody has been contacted at least once: n shows the whole list again.
empty-only = Nobody is left in this list: esc shows the whole list.
empty-overdue = No step is overdue: esc shows all contacts.
empty-contacts = This is the log of solicitation: a records the first contact.
empty-map = The map needs stakeholders: 2 leads to where they are added.
empty-labs = The labs and who speaks for them stand here: a adds the first.
empty-sittings = The series of sittings stands here: a adds the first.
empty-live = This is where you work during the sitting: 5 leads to where one is added.
empty-record = What is said is gathered here: c takes down a contribution.
empty-attendance = Who is at the sitting is marked here: i invites a person.
empty-vote = Here those who are present vote: p in the sitting opens the attendance sheet.
empty-vote-item = Here the table votes on the item at hand: n in the sitting opens the first item.
empty-groups = Here people work in groups: n makes groups of those present, m begins with a method, d adds a question.
empty-commitments = Here the commitments of bodies add up: B records the first, from the stakeholder that is selected.
empty-proposals = The register of proposals stands here: a adds the first.
empty-budget = Here projects are voted on within a sum of money: n opens the first vote.
scores-take-up = Press Enter to give marks: until the sheet is taken up, digits change rooms as elsewhere.
empty-scores = Scores are given here: it takes proposals (7) and criteria (g w).
empty-criteria = The criteria are agreed here, with weights, scales and anchors: a adds the first.
empty-swing = Criteria are weighed here by how much the swing from the worst score to the best matters: first it takes criteria (g w).
empty-pairs = Criteria are weighed here by comparing them two at a time: first it takes criteria (g w).
pairs-single = There is a single criterion: it has nothing to be compared with, and weighs 100%.
criteria-heading = { $count ->
    [one] One criterion; sum of the weights { $sum }
   *[other] { $count } criteria; sum of the weights { $sum }
 }
criteria-no-weight = The weights sum to zero: without weights there is no ranking. Give a weight above zero.
direction-cost = cost inv.
direction-benefit = higher
criteria-inverted = A cost, so inverted: in the sum a { $high } counts as { $low } and a { $low } as { $high }.
criteria-unapproved = These criteria have not been approved yet.
criteria-approved = Approval { $version }, of { $day }.
criteria-approved-sitting = Approval { $version }, of { $day } (sitting: { $sitting }).
criteria-unchanged = They have not changed since.
criteria-changed = { $count ->
    [one] There is one change since:
   *[other] There are { $count } changes since:
 }
criteria-more = { $count ->
    [one] and one more
   *[other] and { $count } more
 }
criteria-added = added: { $criterion }
criteria-removed = removed: { $criterion }
criteria-anchors-changed = { $criterion }: anchors of the scale rewritten
criteria-set = { $criterion }, { $field }: { $values }
criteria-changes-title = Approvals of the criteria
criteria-line = weight { $weight }, scale { $scale }
criteria-line-threshold = threshold { $threshold }
swing-heading = Criteria that have their points: { $given } of { $count }
swing-hand = { $criterion }: the swing from { $from } to { $to }.
swing-share = The share becomes { $percent } ({ $exact }).
swing-order = The order first: on top the criterion whose swing matters most, which has 100 points. Then each its points, from 0 to 100.
swing-missing = Still without points: { $names }.
swing-complete = Every criterion has its points: the shares become weights when they are given to the criteria.
pairs-heading = Comparisons made: { $made } of { $count }
pairs-equal = equal
pairs-said = { $more } matters { $times } times as much as { $less }: { $words }.
pairs-said-equal = { $first } and { $second } matter equally.
pairs-question = { $first } or { $second }? Left arrow for the first, right for the second (now: { $more }), then how many times more it matters, from 1 to 9.
pairs-no-ratio = Consistency: computed as soon as three criteria are compared with one another.
pairs-no-index = Consistency: beyond ten criteria there is no index to hold it against.
pairs-consistent = Consistency ratio { $ratio }: the comparisons hold together.
pairs-consistent-part = Consistency ratio { $ratio } on the { $count } criteria compared with one another so far.
pairs-inconsistent = Consistency ratio { $ratio }, above { $limit }: the comparisons contradict each other.
pairs-worst = Least consistent triple: { $first }, { $second }, { $third }.
pairs-versus = { $first } or { $second }
pairs-missing = { $count ->
    [one] One comparison is missing for the weights: { $pairs }.
   *[other] { $count } comparisons are missing for the weights, first of all: { $pairs }.
 }
pairs-weights = Shares that follow
pairs-shares = Shares: { $shares } (sum 100%)
saaty-title = How many times more it matters
saaty-1 = they matter equally
saaty-3 = somewhat more
saaty-5 = much more
saaty-7 = very much more
saaty-9 = beyond comparison more
saaty-between = 2, 4, 6, 8 lie between
empty-results = The ranking shows up here: 8 leads to where scores are given.
empty-beside = Here the consensus sheet stands beside the individual ones: t on the score sheet (8) opens it.
empty-turned = Here a second round stands beside the first: O opens one once the first is closed.
empty-decision = Here the answers of the deciding body are followed: 7 goes where proposals are added.
empty-people = The people of the table stand here: a adds the first, l adds them all from a pasted list.
empty-register = This register is still empty: a adds the first record.
empty-log = Every change shows up here, with who made it and when: there is none for now.
column-cost = Cost
column-votes = Votes
column-named = Ballots
live-action = { $text } ({ $owner }, by { $due })
live-reservation = Reservation: { $words }
head-next = Now
head-begin = To begin
overview-next-sitting = Sitting { $number }: { $step }
overview-next-process = Process: { $step }
begin-record = The process: its title and body head every document
begin-people = The people of the table: paste the list, one a line
begin-labs = The labs, if the table has any
begin-rules = The rules of the table: how it decides, who votes
begin-first-sitting = The first sitting: the people of the table are invited
step-agenda = agenda
step-carried = items left open
step-invited = invitations
step-convened = convocation
step-held = holding it
step-roll = attendance marked
step-previous = minutes of the sitting before
step-circulated = minutes to circulate
step-observations = observations on the minutes
step-approved = approval of the minutes
step-told = report back to the labs
step-actions = actions given
step-record = record of the process
step-people = people of the table
step-labs = labs
step-rules = rules of the table approved
step-first-sitting = first sitting
step-agreement = prior formal agreement
step-verbali = minutes approved
step-proposals = proposals in the register
step-drafted = proposal document drafted
step-table-approved = document approved by the table
step-guarantor = document sent to the guarantor
step-sent = document received by the deciding body
step-answers = answers of the deciding body
step-reasons = reasons of the answers
step-report = final report
step-concluded = end of the process
step-published = final document published
results-recused = Recused for conflict of interest
results-no-reason = (no reason given)
results-marks = Marks given, by assessor
results-blind = This round is blind: its marks show once it is closed.

body-giunta = Giunta
body-consiglio = Council
column-standing = How it stands
outcome-accepted = accepted
outcome-partly = partly
outcome-refused = refused
standing-unreasoned = no reasons
standing-answered = answered
standing-waits = waiting
days-left = { $days ->
    [0] ends today
    [1] 1 day left
   *[other] { $days } days left
 }
days-late = { $days ->
    [1] 1 day late
   *[other] { $days } days late
 }
term-unknown = Term not set
term-done = Closed on { $day }
term-due = By { $day } ({ $left })
term-past = { $days ->
    [1] Term passed 1 day ago
   *[other] Term passed { $days } days ago
 }
decision-heading = { $term }: answers { $answered }/{ $count }, no reasons { $unreasoned }, overdue { $overdue }
detail-answers = Answers of the deciding body
detail-indicators = Indicators
detail-proposal = The proposal
follow-title = How the follow-up stands
follow-terms = Terms
follow-report = Final report
follow-decision = Decision
follow-answers = Answers: { $answered } of { $count }
follow-owed = No answer yet: { $proposal }
follow-unreasoned = No written reasons: { $answer }
follow-indicators = Indicators
follow-measured = Proposals with an indicator, a target and a due date: { $count }
follow-measured-of = Proposals with an indicator, a target and a due date: { $count } of { $promised } promised
follow-overdue = Overdue indicators: { $count }
follow-late = { $owner }, by { $due }: { $late }
selection-title = Rules of selection
selection-first-stops = The first ones, as long as they stay under the sum
selection-line = { $name }: { $cost }, so far { $running }
selection-sums = current { $current }, capital { $capital }, together { $total }
selection-passing = Passing { $count }
selection-all = In the order { $count }
selection-unpriced = { $count ->
    [one] One proposal does not say what it costs: it counts nothing in the totals.
   *[other] { $count } proposals do not say what they cost: they count nothing in the totals.
 }
selection-unplaced = Without a place in the order: { $names }
selection-not-admitted = Not admitted: { $count }
selection-passed-over = { $name }: { $why }
cost-unknown = cost not stated
cut-count = { $count ->
    [one] --- The first passes.
   *[other] --- The first { $count } pass.
 }
cut-left = --- { $left } left.
cut-beyond = --- The first ones cost { $over } more than the sum.
cut-exact = --- The first ones reach the sum exactly.
cut-unknown = { $count ->
    [one] --- { $names } does not say what it costs: the sum is not known.
   *[other] --- { $names } do not say what they cost: the sum is not known.
 }
cut-unknown-stops = No more pass.
cut-next = { $count ->
    [one] The next would have needed { $cost }.
   *[other] The next { $count }, which tie, would have needed { $cost }.
 }
cut-next-unknown = { $count ->
    [one] What the next costs is not known.
   *[other] What the next { $count }, which tie, cost is not known of all.
 }
results-no-weight = The weights of the criteria sum to zero: give at least one criterion a weight above zero.
live-another = NOT THE SITTING IN PROGRESS – { $heading }
list-nothing-like = No row looks like “{ $query }”: Esc takes the filter away.
head-to-circulate = To circulate
head-to-approve = To approve
head-concluded = Concluded
overview-to-circulate = The minutes of sitting { $number } are a draft: they are to be read again and circulated
overview-to-approve = The minutes of sitting { $number } wait for approval (circulated on { $day })
overview-to-approve-undated = The minutes of sitting { $number } wait for approval
overview-concluded = The participatory process is concluded: what is left to do stands below

# Plan of training.

column-training = Need and courses
column-training-size = Size
column-hours = Hours
column-heads = Enrolled
training-area-legal = legal
training-area-technological = technology
training-area-managerial = management
training-area-other = other
training-no-area = without an area
training-area-sum = { $area } { $needs } ({ $people } { $people ->
    [one] person
   *[other] people
 })
training-heading = Needs: { $areas }; { $needs } in all ({ $people }). Without a course: { $uncovered }. Courses without a need: { $rootless }.
training-uncovered = without a course
training-rootless = without a need
training-hours = { $hours } h
training-year = year { $year }
training-no-year = without a year
training-held = editions { $held }/{ $editions }
empty-training = Here is the training plan: n records the first need, a the first course.
empty-course-calendar = Here are the editions of the courses: in the training plan, + adds one to the selected course.
calendar-heading = Editions: planned { $planned }, held { $held }, cancelled { $cancelled }, moved { $moved }. Enrolled: { $enrolled }.
course-months-title = Courses by month
course-months-week =  Mon  Tue  Wed  Thu  Fri  Sat  Sun
training-totals-title = Totals of the training plan
training-by-area = By area
training-by-year = By year
training-total = In all
training-needs-uncovered = Needs without a course
training-courses-rootless = Courses without a need
training-none = None.
training-sums = Needs { $needs } (people { $people }); courses { $courses }, hours { $hours }, { $cost }.
training-uncounted = { $count ->
    [one] Of one need it is not known how many people.
   *[other] Of { $count } needs it is not known how many people.
 }
training-delivered-courses = Courses { $courses } (approved { $approved }, cancelled besides { $cancelled }), hours { $hours }, { $cost }.
training-delivered-editions = Editions: planned { $planned }, held { $held }, cancelled { $cancelled }, moved { $moved }.
training-delivered-heads = Enrolled { $enrolled }, attended { $attended }, completed { $completed }.
training-exceptions = Enrolled in reserved courses without a convention
training-exception = by exception
training-no-reason = without a reason
training-enrolled = { $count ->
    [one] { $who }
   *[other] { $who } ({ $count })
 }
refused-no-course = No course is selected.
refused-no-course-hint = Select a course, or an edition of it, and then add.

# Territories and facilitators.

column-territory = Territory and tables
column-phase = Phase
column-priority-or-phase = Priority or phase
column-load = Load
column-next = Next
territory-untouched = no table
territory-tables = { $count ->
    [one] one table
   *[other] { $count } tables
 }
territory-sitting = sitting { $number }
territories-heading = Territories: { $territories }, without a table { $untouched }. Tables: { $tables }, hours { $hours }, people { $people }.
empty-territories = Here are the territories that join: a adds one, i sends a facilitator to a table of it.
facilitator-load = { $tables ->
    [one] one table
   *[other] { $tables } tables
 }, { $hours }
facilitators-heading = Facilitators: { $count }. The load goes from { $least } hours to { $most } hours.
empty-facilitators = Here is the pool of facilitators: a adds one, among the people of the table.
territories-numbers-title = Numbers of the territories by phase
territories-all = All territories
territory-none = without a territory
territory-total = in all
territory-worked = Tables { $tables }, hours { $hours }, people { $people }, facilitators { $facilitators }.
territory-uncounted = { $count ->
    [one] Of one it is not known how many people.
   *[other] Of { $count } it is not known how many people.
 }
assign-title = To which table
assign-who-title = Who is sent
assign-skills-help = What is needed, or which language: whoever has it comes first.
rotate-title = Rotation of facilitators
rotate-dates = Days
rotate-dates-help = The days of the tables, separated by semicolons: 05/10/2026; 12/10/2026.
rotate-seed = Public seed
rotate-seed-help = A text that everybody can see: among equals it decides who comes first, and anybody can do the sum again.
rotate-proposed = Rotation proposed: Enter on a turn places somebody else
rotate-register = Register the rotation
rotate-place-title = Who goes to the table of { $date }
empty-plans = The plans of reorganisation of the bodies stand here: a records the first.
plans-heading = Plans { $count }; late { $late }, never updated { $silent }.
plans-missing = Bodies without a plan: { $count }.
plan-missing = missing
plan-owner = { $name } owes it
plan-never-updated = never updated
conventions-heading = In force { $holds }, of which ending { $ends }; ended { $expired }. Enrolments by exception { $exceptions }, without a reason { $unreasoned }.
empty-conventions = The conventions that bodies signed stand here: a records the first.
column-until = Until
convention-expired = ended
convention-ends = { $days ->
    [0] ends today
    [one] ends tomorrow
   *[other] ends in { $days } d
 }
convention-holds = in force
convention-ahead = not yet
convention-renewed = renewed
convention-exception = by exception
head-convention = Convention
head-plan = Plan
overview-unconvened = { $who } is in { $edition }, which is reserved, without a convention and without a reason
overview-convention-ended = { $body }: ended on { $day } and not signed again ({ $what })
overview-convention-ends = { $body }: ends on { $day } ({ $what })
overview-plan-missing = { $body }: owes a plan and has none
overview-plan-late = { $body }: late since { $day } ({ $next })
overview-plan-late-of = { $body }: late since { $day } ({ $next }), { $owner } owes it
