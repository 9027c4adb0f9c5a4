# Moduli: titoli e aiuti accanto ai campi.

form-new = Aggiunta: { $kind }
form-edit = Modifica: { $kind } «{ $name }»
form-blank = (non indicato)
form-help-date = per esempio 17/04/2014, venerdì, tra 3 giorni, fine mese
form-help-time = per esempio 18:05 oppure 1805
form-help-tags = separate da virgole
form-help-lines = { $help }; { $newline }
form-help-newline = { $key } va a capo
form-help-parties = separati da punto e virgola
groups-help-count = i presenti sono { $present }
groups-help-size = in alternativa al numero dei gruppi: quante persone per gruppo
groups-help-seed = il numero da cui si sorteggia: con lo stesso numero e gli stessi presenti i gruppi sono gli stessi
groups-help-topics = un tema per riga; dopo « / » chi lo propone
groups-help-rounds = quante volte si cambia tavolo, contando la prima
groups-help-hosts = chi resta al tavolo, separati da punto e virgola; gli altri si sorteggiano
groups-help-asked = una domanda per riga, una per turno; una sola vale per tutti i turni
form-help-bounds = da { $min } a { $max }
form-of = { $what }: { $name }
