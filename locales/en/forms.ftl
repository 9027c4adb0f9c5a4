# Forms: titles and the help beside fields.

form-new = Add: { $kind }
form-kept = Saved: { $what }.
form-edit = Edit: { $kind } “{ $name }”
form-blank = (not stated)
form-help-date = for example 17/04/2014, Friday, in 3 days, end of month
form-help-time = for example 18:05 or 1805
form-help-tags = separated by commas or semicolons
form-counted = of
form-replaces = a letter replaces, { $key } keeps
majority-reached = at least { $share }: it is enough to reach it
majority-passed = more than { $share }: it must be passed
majority-by-bound = { $share }: to be passed, unless “at least”
form-help-both = { $meaning } ({ $more })
form-help-lines = { $help }; { $newline }
form-help-newline = { $key } starts a new line
form-help-parties = separated by semicolons
groups-help-count = { $present ->
    [one] one person is present
   *[other] { $present } people are present
 }
groups-help-size = instead of the number of groups: how many people in each
groups-help-seed = the number chance is drawn from: with the same number and the same people the groups are the same
groups-help-topics = one topic a line; after “ / ” who raises it
groups-help-rounds = how many times people sit down, the first included
groups-help-from = from the round that is going on
latecomers-title = From which round do those who came late sit?
groups-help-hosts = who stays at the table, separated by semicolons; the others are drawn
groups-help-apart = who must not sit together: Ada / Bice; Carlo / Dino
groups-help-together = who must sit together at least once: Ada / Bice
groups-help-asked = one question a line, one for each round; a single one is for every round
form-help-bounds = from { $min } to { $max }
form-of = { $what }: { $name }

section-process = The process
section-money = Certification and costs
section-times = Times and structure
section-theme = Territory and theme
section-participants = Participants
section-ways = Ways, objectives, results
section-documents = Documents and level
section-inclusion = Inclusion and communication
section-record = Regional record
section-docpp = Proposal document
section-closing = End
section-settings = Settings of the table
section-version = The version
section-deciding = How the table decides
section-ballot = Votes and minutes
section-planned = When and where
section-convocation = Convocation
section-held = As it was held
section-minutes = Minutes
section-said = What was said
section-decided = Decision
section-groups = Groups and recording
section-actor = The stakeholder
section-reach = Contact and admission
section-seat = Who, and for whom
section-hours = Hours
section-votes = Proxies and vote
section-proposal = The proposal
section-costs = Costs and state
