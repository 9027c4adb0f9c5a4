# Moduli: titoli e aiuti accanto ai campi.

form-new = Aggiunta: { $kind }
form-edit = Modifica: { $kind } «{ $name }»
form-blank = (non indicato)
form-help-date = per esempio 17/04/2014, venerdì, tra 3 giorni, fine mese
form-help-time = per esempio 18:05 oppure 1805
form-help-tags = separate da virgole
form-help-parties = separati da punto e virgola
form-help-bounds = da { $min } a { $max }
form-of = { $what }: { $name }
