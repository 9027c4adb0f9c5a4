# Forms: titles and the help beside fields.

form-new = Add: { $kind }
form-edit = Edit: { $kind } “{ $name }”
form-blank = (not stated)
form-help-date = for example 17/04/2014, Friday, in 3 days, end of month
form-help-time = for example 18:05 or 1805
form-help-tags = separated by commas
form-help-lines = { $help }; { $newline }
form-help-newline = { $key } starts a new line
form-help-parties = separated by semicolons
groups-help-count = { $present } people are present
groups-help-size = instead of the number of groups: how many people in each
groups-help-seed = the number chance is drawn from: with the same number and the same people the groups are the same
groups-help-topics = one topic a line; after " / " who raises it
groups-help-rounds = how many times people sit down, the first included
groups-help-hosts = who stays at the table, separated by semicolons; the others are drawn
groups-help-asked = one question a line, one for each round; a single one is for every round
form-help-bounds = from { $min } to { $max }
form-of = { $what }: { $name }
