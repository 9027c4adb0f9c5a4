# Records of the table: what is wrong with a field, the names of kinds of record, of fields and of values.

fault-no-reason = This does not say why: write the reason in your own words.
fault-office-person = “{ $name }” is a person of the table: it cannot stand among the offices.
fault-needed = The field is empty: write a value.
fault-needed-code = The field is empty: write one of these values: { $accepted }.
fault-control = Character { $position } cannot be seen and cannot be kept ({ $code }): delete it.
fault-long = The text has { $length } characters: shorten it to { $longest } at most.
fault-bounds = The number is out of bounds: write a number from { $low } to { $high }.
fault-whole = “{ $text }” is not a whole number: write a number from { $low } to { $high }.
fault-decimal = “{ $text }” is not a number with at most four decimals: write for example 0.25, with no separator for thousands.
fault-decimal-large = “{ $text }” is too large a number: write a smaller one, for example 0.25.
fault-money = “{ $text }” is not an amount in euro: write for example 1,234.56, with no minus sign.
fault-money-large = “{ $text }” is too large a sum: write an amount below a million million euros.
fault-mark = “{ $text }” is not a score: write a whole number or abstain.
fault-code = “{ $text }” is not one of the accepted values: write one of these: { $accepted }.
fault-date = “{ $text }” is not a date: write for example 17/04/2014 or 2014-04-17.
fault-time = “{ $text }” is not a time: write for example 18:05.
fault-time-day = The time “{ $text }” lacks its day: give the date or a sitting of the table.
fault-moment = “{ $text }” is not a day with its time: write for example 2014-04-17 18:05.
fault-skipped-hour = There is no { $time } on that day, because daylight saving begins: write the time the clock showed, one hour later.
fault-zone = “{ $text }” is not a time zone: write for example Europe/Rome.
fault-nobody = “{ $text }”: no record among { $kind }; check how it is written, or add the record first.
fault-several = “{ $text }”: more than one record among { $kind }; give the right one by its id.
fault-other-meeting = This record is not among the { $kind } of the same sitting: choose one of the sitting given.
fault-item-moved = Minutes entries or votes of another sitting stand under this item: leave it in its sitting, or take the entries and votes off it first.
fault-approved-before = The approval comes before the circulation: correct one of the two days.
fault-end-before-start = The end comes before the start: correct one of the two.
fault-convened-after = The convocation comes after the sitting: correct the day.
fault-due-before-sitting = The day by which it is due comes before sitting { $number }, which gave the action: correct the day.
fault-left-before-coming = The departure comes before the arrival: correct one of the two times.
fault-elsewhere = { $name } is present at sitting { $number } from { $from } to { $until }, that is at the same hour: correct the hour of arrival or departure, or one of the two presences.
fault-elsewhere-open = { $name } is present at sitting { $number } from { $from }, and nobody wrote when that sitting ended: write its end, or correct the hour of arrival or departure.
fault-after-end = { $name }: { $at } comes after the end of the sitting, at { $end }. Correct one of the two hours.
fault-before-start = { $name }: { $at } comes more than an hour before the start of the sitting, at { $start }. Correct one of the two hours.
fault-other-day = { $name }: { $at } does not fall on the day of the sitting, { $day }. Correct the hour, or move the sitting first.
fault-left-before-start = { $name }: the departure at { $at } comes before the start of the sitting, at { $start }. Correct one of the two hours.
fault-closed-before-item = { $name }: the vote closes before the item was taken up. Correct the hour of closing or that of the item.
fault-turn-runs = Somebody has the floor already: write first when they ended.
fault-turn-long = The end of the turn comes more than twelve hours after its start: correct the date or the hour.
fault-proxy-person = A proxy is given by a person: write the name of one of the people of the table.
fault-represented-present = { $name } is marked present, and whoever is present votes for themselves: take the proxy off, or write the hour of arrival or departure.
fault-represented-twice = There is { $other } already for { $name }: a person is substituted or gives a proxy once.
fault-proxies = { $count ->
    [0] The rules of the table ({ $rules }) allow no proxies: { $name } can only take the place of whoever represents the same lab.
    [one] The rules of the table ({ $rules }) allow one proxy a person: { $name } would have more.
   *[other] The rules of the table ({ $rules }) allow { $count } proxies a person: { $name } would have more.
 }
fault-for-oneself = Nobody stands in for themselves: name the person who is replaced, or leave it empty.
fault-no-record = “{ $text }”: no record has this identifier; check how it is written, or write words.
fault-carried-self = An item does not take up itself: say what it comes from.
fault-told-by = Who told the lab is missing: write it, or take the date away.
fault-told-when = The day on which the lab was told is missing: write it, or take away who told it.
fault-annexed-to = “{ $words }” is neither a sitting nor an item nor a proposal: choose from a list, or write the id, or meetings:3 for sitting 3, proposals:P1 for proposal P1.
fault-checksum = A SHA-256 checksum has 64 hexadecimal digits: copy all of it, or leave it empty.
fault-one-process = The table already has its process: edit that one.
fault-concluded-reason = The process is concluded: a refusal or a partial acceptance needs its written reasons; write them, or reopen the process first.
fault-unreasoned = { $count ->
    [one] The process cannot be marked concluded: the written reasons of the answer to { $answers } are missing. Write them, then conclude.
   *[other] The process cannot be marked concluded: the written reasons of { $count } answers are missing: { $answers }. Write them, then conclude.
 }
fault-not-stated = “{ $name }” is no field of the process: write the name of the field, for example professional_figures.
fault-selection-limit = The sum under which more may pass is missing: write for example 20,000.00.
fault-selection-no-limit = This rule counts only how many pass: remove the sum, or choose the first ones, or more under a sum.
fault-ballot-points = “{ $text }” does not say how many points: write the code and the points, for example C1:3.
fault-ballot-unknown = The vote has no project “{ $code }”: check the code.
fault-ballot-twice = Project “{ $code }” is named twice: a ballot names it once.
fault-ballot-choices = The ballot names { $named } projects and may name { $most ->
    [one] only one
   *[other] { $most }
 }: take away those beyond it, or enter it as void.
fault-ballot-no-points = Project “{ $code }” has no points: points are given in this vote, for example { $code }:3.
fault-ballot-some-points = No points are given in this vote: remove those of project “{ $code }”.
fault-ballot-sum = The ballot gives { $points } points and may give { $most ->
    [one] only one
   *[other] { $most }
 }: correct it, or enter it as void.
fault-ballot-cap = The projects of the ballot cost { $cost } together and the cap is { $cap }: correct it, or enter it as void.
fault-ballot-name = The vote is secret, and the ballot does not carry the name of the voter: take the name off.
fault-ballot-voter = { $name } has already voted with ballot { $ballot }: everybody votes once.
fault-budget-cap = A cap of nothing funds nothing: write how much there is, for example 100,000.00.
fault-budget-rule = The rule “{ $rule }” cannot count ballots of this type ({ $ballots }): choose another.
fault-budget-best = The most that votes could buy is a line to compare with, and not always only one: choose another rule.
fault-budget-points = How many points a ballot gives at most is missing: write a number.
fault-budget-seed = The public seed from which ties are drawn is missing: write it, or choose another way to break ties.
fault-project-code = “{ $text }” will not do as a code: one word, without spaces, commas, semicolons, colons or >.
fault-project-cost = A project that costs nothing needs no vote: write what it costs.
fault-project-cap = Project { $code } costs { $cost } and the cap of the vote is { $cap }, so it could never be funded: correct one of the two amounts.
fault-project-reason = Whoever decides otherwise than counted says why: add the reason.
fault-project-granted = The sum granted is only for a project funded in part: write it there, otherwise leave it empty.
fault-project-granted-cost = The sum granted exceeds the cost of the project: write a lower amount.
fault-override-added = The count funds { $code } already: there is nothing to add. Leave the outcome empty.
fault-override-excluded = The count does not fund { $code }: there is nothing to exclude. Leave the outcome empty.
fault-draw-quota = “{ $line }” does not say how many people: write the stratum and the number (women 18-34: 3), or the category, the value and from how many to how many (age = 18-34: 3-5).
fault-pair = “{ $text }” is no pair: write two names with a slash between them, Ada / Bice.
fault-pair-absent = { $name } is not among those present.
fault-draw-twice = Stratum “{ $stratum }” is written twice: leave one line.
fault-draw-bounds = “{ $line }” asks for at least { $min } and at most { $max }: write the smaller number first.
fault-draw-seats = The quotas do not say how many people are drawn in all: write the seats.
fault-draw-lottery = These tickets cannot be read, or one does not keep the quotas: they are not written by hand, the program computes them.
fault-draw-panel = This composition does not keep the quotas, or is not that of the seed: it is not written by hand, the program computes it.
fault-candidate-traits = “{ $text }” has no value: write the category and the value, for example age = 18-34; several with a semicolon between them.
fault-draw-nobody = Nobody would be drawn: write at least one seat.
fault-candidate-code = Code and stratum hold neither semicolons nor bars, since the list is written CODE;STRATUM: take them out.
fault-candidate-person = { $name } is on the list already with code { $code }: everybody stands there once.
fault-link-self = An influence link goes from one stakeholder to another: choose a different one.
fault-titular = { $name } already represents this lab from { $from }, { $until }: close that mandate first, or choose substitute.
fault-titular-open = with no end date
fault-titular-until = until { $to }
fault-merge-self = This would merge the stakeholder into itself: choose another one.
fault-merge-circle = This would merge the proposal into itself: choose another proposal.
fault-merged-nowhere = It is not known which proposal { $code } became part of: write the code of the other in the field “Merged into”, or merge them in the register of proposals.
fault-merged-state = { $code } became part of { $into } and has no state of its own any more: leave merged, or empty the field “Merged into”.
fault-split-nowhere = There is no part of { $code }: first add the parts, with the field “Split from”, or split it in the register of proposals.
fault-split-few = A proposal is split into two at least: write the second title too.
fault-split-many = A proposal is split into { $most } at most at a time: split it in several steps.
fault-method = Only a decision has a method: remove the method, or choose decision as the type.
fault-reservation = A reservation needs the method consensus with reservations: choose that method, or remove the reservation.
fault-rapporteur = The rapporteur is not in the group: add the person to the group, or choose another rapporteur.
fault-two-groups = { $name } is in group { $group } of the same round already: move the person instead of adding them.
fault-host = { $name } cannot host: name somebody who is present, and no more than one for each table (tables: { $tables }).
fault-one-table = At one table nobody changes: at least two tables are needed, or one round alone.
fault-several-here = “{ $text }” may be more than one of those present ({ $names }): write the whole name.
fault-timecode = “{ $text }” is no place in a recording: write for example 1:02:30.
fault-amount-kind = Only a commitment of money has an amount: take it out, or choose money as the kind.
fault-quantity = The quantity is negative: write zero or a larger number.
fault-unit = The quantity has no unit: write for example hours, people, rooms.
fault-weight = The weight is negative: write zero or a greater number.
fault-scale = The scale would go from { $low } to { $high }: write a maximum larger than the minimum.
fault-threshold = The threshold { $threshold } is not on the scale of the criterion: write a number from { $low } to { $high }, or leave it empty.
fault-weights-zero = The weights of the criteria would sum to zero, and the marks already given would make no ranking: leave a weight above zero to one criterion at least.
fault-round-weights = The weights of the criteria sum to zero, so the round cannot be opened: first give a weight above zero to one criterion at least.
fault-score-weights = The weights of the criteria sum to zero, so the mark would not count: first give a weight above zero to one criterion at least.
fault-approval-weights = In approval { $version } the weights sum to zero: first write the line of a criterion with a weight above zero.
fault-scale-scores = { $count ->
    [one] One score already given would fall off the scale: widen the scale, or correct the score first.
   *[other] { $count } scores already given would fall off the scale: widen the scale, or correct the scores first.
 }
fault-off-scale = { $mark } is off the scale of “{ $criterion }”: write a score from { $low } to { $high }.
fault-compared-itself = “{ $criterion }” is compared with itself: choose two different criteria.
fault-compared-twice = “{ $one }” and “{ $other }” are compared already the other way round, which is the reciprocal of this: correct that comparison.
fault-approved-later = The day of the approval is still to come: write today or a day in the past.
fault-approved-already = The criteria were approved on this day already and have not changed since: write another day, or cancel.
fault-round-open = Another assessment round is open: close it before opening this one.
fault-consensus-blind = The round is blind and still open: the consensus sheet is filled in once it is closed.
fault-blind-agreed = The round has a consensus sheet already, so its scores were seen and it can not become blind.
fault-share = “{ $text }” is not a share: write a fraction or a number above 0 and up to 1, such as 2/3, 0.5 or 60%.
fault-share-passed = Nobody can be more than everybody: write a share below 1, or choose at least as its limit.
fault-declined-early = Nobody declines before the draw: correct the date.
fault-vote-absent = Whoever is absent does not vote, and { $name } has a vote: correct the attendance, or take the vote away first.
fault-vote-stranger = { $name } is not on the attendance sheet of this sitting, and so cannot vote: add the attendance first.
fault-vote-proxy-aside = { $other } is recused, so on this item the proxy of { $name } falls too.
fault-vote-hours = { $name } voted on an item for which, by the hours of arrival and departure, they were not there: correct the hour, or the vote.
fault-vote-lab = { $other } has voted for { $lab } already: a lab has one voice, so { $name } does not vote.
fault-vote-organisation = { $other } of the same organisation has voted already: the rules of the table give it one vote, so { $name } does not vote.
fault-vote-none = { $name } has no vote in this sitting: if they do, say so on the attendance sheet (field “Has a vote”).
fault-vote-secret = The rules of the table ({ $rules }) want a secret ballot, so votes have no names: the counts are written down.
fault-poll-open = In an open ballot the counts come from the votes: leave these fields empty, or choose the secret ballot.
fault-poll-named = There are votes by name on this item already, so its ballot cannot be secret: take those votes off first.
fault-poll-sum = The votes are { $sum } and the voters { $voters }: correct the counts until they add up.
fault-poll-present = { $present } voters and { $eligible } entitled; whoever votes must be entitled: correct one of the two numbers.
fault-poll-sheet = { $given } voters are given, but the attendance sheet has at most { $found } when the vote is closed, proxies included: correct the number or the sheet.
fault-poll-votes = { $given } voters are given, but the votes entered on this item are { $found }: correct the number or the votes.
fault-poll-result = The result “{ $result }” does not agree with the votes: in favour { $favour }, against { $against }, voters { $voters }. Correct the result or the votes.

# Kinds of record: plural inside sentences, singular for one record.

kind-process = participatory processes
kind-stakeholders = stakeholders
kind-ratings = map ratings
kind-links = influence links
kind-contacts = contacts
kind-people = people
kind-labs = labs
kind-representatives = representatives
kind-rules = versions of the rules of the table
kind-meetings = sittings
kind-agenda = agenda items
kind-attendance = attendances
kind-groups = break-out groups
kind-questions = guiding questions
kind-proposals = proposals
kind-entries = minutes entries
kind-turns = speaking turns
kind-phrases = phrases to reuse
kind-votes = votes
kind-polls = closed votes
kind-actions = actions
kind-opinions = feasibility opinions
kind-criteria = criteria
kind-comparisons = comparisons of criteria
kind-approvals = approvals of criteria
kind-rounds = assessment rounds
kind-scores = scores
kind-recusals = recusals
kind-answers = answers of the deciding body
kind-indicators = indicators
kind-commitments = commitments of bodies
kind-notes = notes received
kind-carried = items carried over
kind-reports = report-backs to the labs
kind-attachments = annexes
kind-observations = observations on the minutes
kind-selections = rules of selection
kind-consensus = consensus sheet
kind-offices = offices
kind-origins = origins
kind-withheld = names not to be published
kind-budgets = votes on projects
kind-projects = projects to be funded
kind-ballots = ballots
kind-draws = draws
kind-candidates = people who can be drawn
kind-copies = copies of minutes
kind-needs = training needs
kind-conventions = conventions
kind-courses = courses
kind-editions = editions of courses
kind-enrolments = enrolments in courses
kind-territories = territories that joined
kind-facilitators = facilitators
kind-assignments = assignments of facilitators
kind-plans = plans of reorganisation
kind-surveys = answers to surveys
kind-themes = themes of surveys
kind-codings = codings of answers
kind-areas = areas of training

kind-one-process = participatory process
kind-one-stakeholders = stakeholder
kind-one-ratings = map rating
kind-one-links = influence link
kind-one-contacts = contact
kind-one-people = person
kind-one-labs = lab
kind-one-representatives = representative
kind-one-rules = version of the rules of the table
kind-one-meetings = sitting
kind-one-agenda = agenda item
kind-one-attendance = attendance
kind-one-groups = break-out group
kind-one-questions = guiding question
kind-one-proposals = proposal
kind-one-entries = minutes entry
kind-one-turns = speaking turn
kind-one-phrases = phrase to reuse
kind-one-votes = vote
kind-one-polls = closed vote
kind-one-actions = action
kind-one-opinions = feasibility opinion
kind-one-criteria = criterion
kind-one-comparisons = comparison of criteria
kind-one-approvals = approval of a criterion
kind-one-rounds = assessment round
kind-one-scores = score
kind-one-recusals = recusal
kind-one-answers = answer of the deciding body
kind-one-indicators = indicator
kind-one-commitments = commitment of a body
kind-one-notes = note received
kind-one-carried = item carried over
kind-one-reports = report-back
kind-one-attachments = annex
kind-one-observations = observation on the minutes
kind-one-selections = rule of selection
kind-one-consensus = agreed score
kind-one-offices = office
kind-one-origins = origin
kind-one-withheld = name not to be published
kind-one-budgets = vote on projects
kind-one-projects = project to be funded
kind-one-ballots = ballot
kind-one-draws = draw
kind-one-candidates = person who can be drawn
kind-one-copies = copy of minutes
kind-one-needs = training need
kind-one-conventions = convention
kind-one-courses = course
kind-one-editions = edition of a course
kind-one-enrolments = enrolment in a course
kind-one-territories = territory that joined
kind-one-facilitators = facilitator
kind-one-assignments = assignment of a facilitator
kind-one-plans = plan of reorganisation
kind-one-surveys = answer to a survey
kind-one-themes = theme of a survey
kind-one-codings = coding of an answer
kind-one-areas = area of training

# Fields of several kinds of record.

field-id = Id
field-assessor = Assessor
field-code = Code
field-criterion = Criterion
field-date = Date
field-due = Due date
field-email = Email
field-from = From
field-item = Agenda item
field-kind = Type
field-lab = Lab
field-meeting = Sitting
field-mode = Mode
field-name = Name
field-number = Number
field-outcome = Outcome
field-reply = Reply
field-person = Person
field-phone = Telephone
field-proposal = Proposal
field-people = List
field-reason = Reasons
field-role = Role
field-round = Round
field-stakeholder = Stakeholder
field-state = State
field-tags = Tags
field-territory = Territory
field-territory-map = Map
field-text = Text
field-title = Title
field-to = To
field-type = Type

# Process: the labels of the Osservatorio record, in its order.

field-language = Language of the documents
field-time-zone = Time zone
field-deciding-body = Deciding body
field-process-manager = Process manager
field-curator = Curator of the text
field-logo = Logo
field-nature = Nature of the process
field-certification-year = Year of certification
field-funding-year = Year of funding
field-call-funding = Amount funded by the call
field-cofunding = Co-funding by others
field-cofunding-amount = Co-funding amount
field-total-cost = Total cost of the process
field-start-year = Start year
field-end-year = End year
field-start-date = Start date of the process
field-end-date = End date of the process
field-responsible-structure = Structure responsible for the process
field-negotiating-table = Negotiating table
field-scope = Field of action
field-specific-theme = Specific theme
field-participation-type = Type of participation
field-codecision = Shared decision
field-design = Design of the participatory process
field-technologies = Use of technological platforms and digital tools
field-digital-tools = Digital tools used
field-participants = Number of participants (estimated or counted)
field-participants-definition = What was counted as a participant
field-participants-source = Source of the number of participants
field-expected-participants = Expected participants
field-expected-definition = What the project meant by a participant
field-expected-source = Source of the participants expected
field-women-recorded = Presence of women recorded
field-gender-prevalence = Prevalence of a gender among participants
field-work-life-balance = Work-life balance measures
field-professional-figures = Professional figures
field-techniques = Techniques of participation
field-objectives = Objectives
field-expected-results = Expected results
field-promised-actions = Actions with an indicator promised
field-achieved-results = Results reached
field-docpp-planned = Participatory proposal documents planned
field-docpp-approved = Participatory proposal documents approved at the end of the process
field-documents = Description of the documents
field-final-document = Final document as shared
field-level = Level of participation
field-participation-index = Participation index
field-solicitation = Solicitation of social groups
field-inclusion = Ways of inclusion
field-opening-tools = Deliberative tools used in the process - Opening
field-closing-tools = Deliberative tools used in the process - Closing
field-communication = How the results of the process are communicated
field-regional-evaluation = Summary of the regional evaluation
field-technical-premiums = Technical premiums
field-sector = Sector
field-personal-data-until = Keep personal data until
field-prior-agreement = Prior formal agreement
field-monitoring = Monitoring and indicators
field-petitions = Petitions
field-specific-subjects = Specific subjects
field-proposer-type = Type of proposer
field-attachments = Annexes
field-reported-by = Process reported by
field-source-notes = Details or notes on the sources used
field-last-changed = Date of last change
field-not-stated = Fields not stated in the sources
field-docpp-drafted = Document drafted on
field-docpp-table-approved = Document approved by the table on
field-docpp-validated = Document validated by the table
field-docpp-guarantor = Document sent to the guarantor on
field-docpp-sent = Document received by the deciding body on
field-decision-term = Days for the decision
field-docpp-object = Subject and needs
field-docpp-path = The process and its difficulties
field-docpp-implementation = Guidance for implementation
field-report-sent = Final report handed in on
field-concluded = Process concluded on
field-cut = Power and interest are high from
field-secretariat = Secretariat and how to reach it
field-notice-days = Days of notice

# Stakeholders, people, labs.

field-category = Category
field-notes = Confidential notes
field-interest-expressed = Expression of interest
field-joined = Admission to the table
field-owes-plan = Owes a plan of reorganisation
field-rater = Rated by
field-power = Power
field-interest = Interest
field-legitimacy = Legitimacy
field-urgency = Urgency
field-attitude = Attitude
field-engagement = Current engagement
field-desired = Desired engagement
field-affected = How much it is affected
field-affecting = How much it can affect
field-source = Source
field-source-id = Id at the source
field-source-url = Address at the source
field-source-state = State at the source
field-source-tags = Tags at the source
field-record = Record
field-confidence = Confidence
field-strength = Strength
field-channel = Channel
field-by = Contacted by
field-next-step = Next step
field-organisation = Organisation
field-gender = Gender
field-theme = Theme
field-mandate = Mandate

# Sittings.

field-start = Start
field-end = End
field-place = Place
field-facilitator = Facilitator
field-minutes-by = Minutes taken by
field-convened = Date of convocation
field-convened-by = Channel of convocation
field-revision = Revision
field-part = Part
field-parts = Parts
field-planned-start = Planned start
field-planned-end = Planned end
field-previous = Previous minutes
field-corrections = Corrections to the previous minutes
field-position = Position
field-minutes = Length in minutes
field-presenter = Presenter
field-question = Question
field-materials = Documents
field-started = Started at
field-ended = Ended at
field-arrival = Arrival
field-on-behalf-of = On behalf of
field-proxies-held = Further proxies of
field-departure = Departure
field-time = Time
field-speaker = Speaker
field-holders = Held by
field-method = Method
field-reservation = Reservation
field-group = Break-out group
field-members = Members
field-rapporteur = Rapporteur
field-host = Host or convener
field-rule = Rule
field-seed = Seed
field-dates = Days
field-group-count = Number of groups
field-group-size = People in a group
field-rounds = Rounds
field-hosts = Hosts
field-apart = Keep apart
field-together = Bring together
field-topics = Topics
field-titles = Titles
field-way = Direction
field-into = Destination
field-consensus = Consensus sheet
field-asked = Questions
field-quadrant = SWOT list
field-recording = Recording
field-recording-start = Recording began at
field-timecode = Time code

# What a sitting leaves to be followed.

field-annexed-to = Annexed to
field-sha256 = SHA-256 checksum
field-subject = What to tell
field-told = Told on
field-told-by = Told by
field-choice = Vote
field-result = Result of the vote
field-rules = Rules in force
field-eligible = Entitled
field-present = Present
field-by-proxy = Of whom by proxy
field-needed = Votes in favour needed
field-favour = In favour
field-against = Against
field-abstained = Abstained
field-blank = Blank
field-not-voting = Did not vote
field-owner = Owner
# Rules of the table: the fields, and what they say of a decision.

field-version = Version
field-circulated = Minutes circulated on
field-approved-on = Minutes approved on
field-approved = Approved by the table on
field-decision = How the table decides
field-share = Share that adopts
field-bound = The share: passed or reached
field-of = Share taken of those
field-blocks = Oppositions that block
field-quorum = Quorum
field-ballot = Ballot
field-attribution = Contributions in the minutes
field-minimum-count = Smallest public count
field-proxies = Proxies a person may hold
field-votes-per = Votes
field-votes = Has a vote
rules-version = version { $version }
rules-none = no version approved
rules-more-present = { $share ->
    [half] more than half of those present with a vote
   *[other] more than { $share } of those present with a vote
 }
rules-more-eligible = { $share ->
    [half] more than half of those entitled
   *[other] more than { $share } of those entitled
 }
rules-least-present = { $share ->
    [half] at least half of those present with a vote
   *[other] at least { $share } of those present with a vote
 }
rules-least-eligible = { $share ->
    [half] at least half of those entitled
   *[other] at least { $share } of those entitled
 }
rules-need-blocks = { $count ->
    [one] { $need }, and nobody against
   *[other] { $need }, and fewer than { $count } against
 }
left-out-names = { $count ->
    [0] { $names }
    [one] { $names } and one more
   *[other] { $names } and { $count } more
 }
left-out-lab = { $names } (another votes for the lab)
left-out-organisation = { $names } (another votes for the organisation)
left-out-no-vote = { $names } (no vote)
left-out-aside = { $names } (recused)
quorum-met = The quorum was met: { $needed ->
    [one] one of { $eligible } entitled was needed
   *[other] { $needed } of { $eligible } entitled were needed
 }.
quorum-missed = The quorum was not met: { $needed ->
    [one] one of { $eligible } entitled was needed
   *[other] { $needed } of { $eligible } entitled were needed
 }.

# Proposals, assessment, decision.

field-summary = Summary
field-proposer = Proposer
field-objective = Objective
field-current = Current expenditure
field-capital = Capital expenditure
field-supporters = Supporters
field-formerly = Formerly
field-order = Order
field-first = How many pass in any case
field-limit = Sum to stay under
field-overflow = If the first ones reach the sum already
field-merged-into = Merged into
field-split-from = Split from
field-verdict = Opinion
field-author = Author
field-weight = Weight
field-min = Minimum of the scale
field-max = Maximum of the scale
field-direction = Direction
field-threshold = Threshold
field-anchors = Anchors of the scale
field-revised = Revised after scoring
field-swing = Swing points
field-more = Matters more
field-less = Matters less
field-times = Times
field-opened = Opened
field-closed = Closed
field-blind = Blind round
field-score = Score
field-note = Note
field-body = Body
field-deed = Act
field-target = Target
field-status = Status
field-evidence = Evidence
field-area = Area
field-amount = Amount
field-quantity = Quantity
field-unit = Unit

# Values.

code-stakeholder-body = body
code-stakeholder-association = association
code-stakeholder-committee = committee
code-stakeholder-group = informal group
code-stakeholder-company = company
code-stakeholder-person = person
code-stakeholder-category = category

code-gender-woman = woman
code-gender-man = man
code-gender-other = other
code-gender-not-stated = not stated

code-confidence-low = low
code-confidence-medium = medium
code-confidence-high = high

code-engagement-unaware = unaware
code-engagement-resistant = resistant
code-engagement-neutral = neutral
code-engagement-supportive = supportive
code-engagement-leading = leading

code-channel-letter = letter
code-channel-mail = email
code-channel-telephone = telephone
code-channel-poster = poster
code-channel-press = press
code-channel-newsletter = newsletter
code-channel-social = social media
code-channel-forum = forum
code-channel-in-person = in person

code-role-titular = representative
code-role-substitute = substitute

code-meeting-sitting = sitting
code-meeting-lab = lab
code-meeting-assembly = assembly
code-meeting-other = other

code-mode-room = in the room
code-mode-remote = remote

code-place-presence = in person
code-place-remote = remote
code-place-mixed = in mixed form

code-minutes-draft = draft
code-minutes-circulated = circulated
code-minutes-approved = approved

code-previous-approved = approved
code-previous-corrected = approved with corrections
code-previous-postponed = postponed

code-agenda-planned = planned
code-agenda-open = open
code-agenda-done = done

code-attendance-invited = invited
code-attendance-present = present
code-attendance-excused = excused
code-attendance-absent = absent

code-entry-contribution = contribution
code-entry-agreement = agreement
code-entry-divergence = divergence
code-entry-decision = decision
code-entry-action = action
code-entry-question = open question
code-entry-communication = communication
code-entry-note = note

code-method-consensus = consensus
code-method-reservations = consensus with reservations
code-method-no-consensus = no consensus
code-method-vote = vote

code-group-balanced = balanced groups
code-group-open-space = Open Space (OST)
code-group-world-cafe = World Café
code-group-swot = SWOT
code-group-other = other

# Methods of working in groups: what they do, by which rule, which questions they put.

method-balanced = groups balanced by organisation and gender
method-open-space = each topic raised becomes a table with its convener
method-world-cafe = tables with hosts, the others change every round
method-swot = four questions: strengths, weaknesses, opportunities, threats
rule-balanced = People of the same organisation are kept apart first, then the genders are spread, who has not stated one counted apart; the sizes of the groups differ by one at most. The rest is drawn by lot.
rule-open-space = Each topic is raised by a person and has a table; the others choose where to go.
rule-world-cafe = The groups of the first round keep people of the same organisation apart and spread the genders, who has not stated one counted apart. Hosts stay at their table; in the rounds that follow the others change tables so that as many different people as can be meet. Who must not sit together stays apart, who must meet sits together at least once. The rest is drawn by lot.
ask-open-space-said = What came up at the table?
ask-open-space-next = What do you propose, and who sees to it?
ask-swot-strengths = What are the strengths?
ask-swot-weaknesses = What are the weaknesses?
ask-swot-opportunities = Which opportunities can be taken?
ask-swot-threats = Which threats have to be watched?

code-swot-strengths = strengths
code-swot-weaknesses = weaknesses
code-swot-opportunities = opportunities
code-swot-threats = threats

code-commitment-staff = staff
code-commitment-space = space
code-commitment-money = money
code-commitment-other = other

code-vote-favour = in favour
code-vote-against = against
code-vote-abstain = abstained
code-vote-recused = recused
code-vote-not-voting = did not vote

code-rule-consensus = by consensus
code-rule-majority = by majority

code-bound-more-than = more than
code-bound-at-least = at least

code-base-present = present
code-base-eligible = entitled

code-ballot-open = open
code-ballot-secret = secret
code-recheck-same = the same
code-recheck-different = different

code-attribution-named = attributed to whoever speaks
code-attribution-unnamed = not attributed

code-poll-adopted = adopted
code-poll-rejected = not adopted
code-poll-no-quorum = not valid, no quorum

code-action-open = open
code-action-done = done
code-action-dropped = dropped

code-proposal-received = received
code-proposal-shortlisted = shortlisted
code-proposal-admitted = admitted
code-proposal-not-admitted = not admitted
code-proposal-withdrawn = withdrawn
code-proposal-merged = merged
code-proposal-split = split

code-opinion-technical = technical
code-opinion-legal = legal
code-opinion-economic = economic

code-verdict-positive = in favour
code-verdict-conditional = in favour with conditions
code-verdict-negative = against

code-direction-benefit = higher is better
code-direction-cost = lower is better

code-round-open = open
code-round-closed = closed
round-blind = blind
round-seen = in view

code-outcome-accepted = accepted
code-outcome-partly = accepted in part
code-outcome-refused = refused

code-status-planned = planned
code-status-on-track = on track
code-status-late = late
code-status-reached = reached
code-status-missed = missed
code-selection-top-n = the first ones
code-selection-first-or-more = the first ones, or more under a sum
code-order-supporters = by number of supporters
code-order-ranking = by the ranking
code-overflow-keep-first = they are all kept
code-overflow-stop-at-limit = it stops short of the sum

code-stated-yes = yes
code-stated-no = no
code-stated-not-stated = not stated

code-votes-per-person = one per person
code-votes-per-organisation = one per organisation
code-votes-per-lab = one per lab and one for each other member
code-votes-per-listed = as the attendance sheet says

code-language-it = Italian
code-language-en = English
code-ballot-type-approval = approvals
code-ballot-type-points = points
code-ballot-type-ranking = ranking
code-ballot-type-knapsack = a budget within the cap

code-count-rule-votes = by votes
code-count-rule-votes-per-euro = by votes per euro
code-count-rule-equal-shares = equal shares
code-count-rule-equal-shares-cardinality = equal shares, by number of projects
code-count-rule-phragmen-stop = Phragmén (stops at the first that does not fit)
code-count-rule-phragmen-skip = Phragmén (skips what does not fit)
code-count-rule-borda = Borda
code-count-rule-schulze = Schulze
code-count-rule-knapsack = best set: the most votes within the sum
code-draw-method-plain = plain, by strata
code-draw-method-maximin = fair (maximin)
code-draw-method-leximin = fair (leximin)

code-tie-rule-code = the first in the order of codes
code-tie-rule-cheaper = the cheaper one
code-tie-rule-seed = drawn from a public seed

code-project-outcome-excluded = excluded
code-project-outcome-added = added
code-project-outcome-partly = funded in part

field-cap = Cap
field-ballot-type = Type of ballot
field-tie = Tie rule
field-choices = Choices
field-points = Points
field-budget = Vote
field-batch = Batch
field-void = Void because
field-recheck = Recheck
field-rechecks = Rechecks
field-voter = Voter
field-cost = Cost
field-minimum = Least votes
field-alternatives = Alternatives
field-granted = Sum granted
field-quotas = Quotas
field-reserves = Reserves by stratum
field-list-hash = Hash of the list
field-lottery = Tickets
field-panel = Composition
field-frozen = Frozen
field-drawn = Drawn
field-traits = Characteristics
field-draw = Draw
field-stratum = Stratum
field-candidate = Person who can be drawn
field-decline-order = Order of declining
field-declined = Declined on
fault-date-short = “{ $text }” may be { $early } or { $late }: write the year in four digits.
fault-date-serial = “{ $text }” is a number; if it is a day of a spreadsheet, it is { $date }: write that.
fault-nobody-near = “{ $text }”: no record among { $kind }; it may be “{ $near }”: write it so, or add the record first.

lab-called = lab { $lab }
lab-called-so = { $lab }

# Plan of training, territories and facilitators.

field-headcount = People
field-competences = Competences
field-phase = Phase
field-what = Subject
field-signed = Signed on
field-until = Holds until
field-needs = Needs
field-hours = Hours
field-annuality = Annuality
field-annualities = Years of the training plan
field-seats = Seats
field-reserved = Only with a convention
field-course = Course
field-days = Further days
field-teacher = Teacher or supplier
field-moved-to = Moved to
field-edition = Edition
field-who = Who
field-attended = Attended
field-completed = Completed
field-priority = Priority
field-adhered = Joined on
field-priorities-account = Account: priorities
field-design-account = Account: design
field-delivery-account = Account: delivery
field-training-level = Level
field-skills = Skills
field-training = Training attended
field-languages = Languages
field-availability = Availability
field-away = Days away
field-conflicts = Conflicts
field-milestone = Next milestone
field-updated = Updated on
field-asked-by = Asked for by
code-area-legal = legal and administrative
code-area-technological = technological
code-area-managerial = managerial
code-area-other = other
code-course-mode-distance = distance learning
code-course-mode-classroom = classroom
code-course-mode-on-the-job = on-the-job support
code-course-mode-webinar = webinar
code-course-mode-module = online module
code-course-planned = planned
code-course-approved = approved
code-course-cancelled = cancelled
code-edition-planned = planned
code-edition-held = held
code-edition-cancelled = cancelled
code-edition-moved = moved
code-enrolment-enrolled = enrolled
code-enrolment-attended = attended
code-enrolment-completed = completed
code-phase-priorities = priorities
code-phase-design = design
code-phase-delivery = delivery
code-facilitator-base = base
code-facilitator-upgrade = upgrade
code-plan-to-begin = to begin
code-plan-drafting = drafting
code-plan-adopted = adopted
code-plan-approved = approved
code-plan-implemented = carried out
fault-convention-twice = { $body } already has a convention on this subject, signed on { $day } and still holding: correct its last day, or write a later signature.
fault-convention-twice-hint = To see the one there is: tavolo show conventions { $id }
fault-convention-ended = The convention of { $body } ended on { $day } and does not hold for { $edition }, which is reserved: record its renewal, or write the reason for an exception.
fault-no-convention-hint = To see the conventions: tavolo list conventions --filter { $body }
fault-course-hours = A course lasts more than no hours: write how many.
fault-annuality = The years of the plan are { $last }, and this is year { $year }: correct it, or the years of the plan in the record of the process.
fault-annuality-hint = If the plan lasts longer: tavolo set process { $title } annualities={ $year }
refused-annualities = The plan would become { $last ->
    [one] one year
   *[other] { $last } years
 } long, and { $courses } stand beyond that: correct the year of these courses first.
refused-annualities-hint = For example: tavolo set courses { $code } annuality={ $last }
fault-days-before = The further days come after the first, { $first }: correct the dates.
fault-moved-to = Only an edition that was moved has a new day: write its state too, or leave it empty.
fault-attended = { $attended } attended, but { $enrolled } enrolled: correct one of the two numbers.
fault-completed = { $completed } completed it, but { $attended } attended: correct one of the two numbers.
fault-no-convention = { $body } has no convention that holds for { $edition }, which is reserved: record the convention, or write the reason for an exception.
fault-no-body = { $edition } is reserved to bodies with a convention, and the body of { $who } is not known: write the body, or the reason for an exception.
fault-availability = “{ $text }” is not understood: write a day of the week, morning, afternoon or evening, or hours such as 9-13, separated by semicolons.
fault-assignment-when = When is missing: write the sitting, or the day.
fault-assignment-day = The sitting is on { $day }: correct the day, or leave it empty.
fault-two-tables = { $name } is at another table at that hour: { $table }. Choose another facilitator, or another hour.
fault-two-tables-hours = { $name } is at another table on that day: { $table }. To keep both, write the hours of each.
fault-territory-conflict = { $name } can't work for { $territory }, which is among the conflicts: choose another facilitator.
fault-facilitator-away = { $name } is away on { $day }: choose another facilitator, or another day.
field-approved-as = As approved
field-survey = Survey
field-respondent = Respondent
field-themes = Themes
field-meaning = When it is used
field-coder = Coder
field-answer = Answer
field-placed = Placed by hand
area-named = { $name }
fault-theme = “{ $theme }” is not in the code book of “{ $survey }”, which has: { $themes }. Choose one of these, or add it to the themes first.
fault-theme-hint = To add it to the code book: tavolo add themes survey={ $survey } theme={ $theme }
fault-no-code-book = “{ $survey }” has no code book yet: add its themes first.
fault-area = “{ $text }” is not an area: write one of these: { $accepted }; or add it to the areas of training first.
fault-area-code = “{ $text }” is another word for { $code } already: to give that another name use the code { $code }.
field-quotable = May be quoted
fault-mail = “{ $text }” is no e-mail address: write for example name@example.org, and several with semicolons.
field-address = Address
draw-annulled = { $reason } (seed annulled: “{ $seed }”)
