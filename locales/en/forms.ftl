# Forms: titles and the help beside fields.

form-new = Add: { $kind }
form-edit = Edit: { $kind } “{ $name }”
form-blank = (not stated)
form-help-date = for example 17/04/2014, Friday, in 3 days, end of month
form-help-time = for example 18:05 or 1805
form-help-tags = separated by commas
form-help-parties = separated by semicolons
form-help-bounds = from { $min } to { $max }
form-of = { $what }: { $name }
