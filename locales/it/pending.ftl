help-cli-command-pending = Elenca le modifiche fatte lontano dagli altri che aspettano una decisione
help-cli-command-pending-apply = Fa valere una di queste modifiche sopra quanto gli altri hanno scritto negli stessi campi
help-cli-command-pending-drop = Lascia cadere una di queste modifiche
help-cli-option-number = Il numero nell'elenco di pending
lines-nameless = Questo tavolo è del primo formato e non ha un identificativo con cui riconoscerlo altrove.
lines-nameless-hint = Un tavolo nuovo lo ha: tavolo --store { $path } export bundle -o tavolo.json, e poi tavolo --store CARTELLA import bundle tavolo.json
lines-strange = La registrazione { $number } che arriva da fuori non è quella che viene dopo le altre: { $reason }.
lines-strange-hint = Qui non è stato scritto niente. tavolo-hub verify dice che cosa non torna nell'hub.
lines-misfit = La registrazione { $number } di { $who }, che arriva da fuori, cambia un record che non è come dice di averla trovata.
away-under-way = Le modifiche fatte lontano dagli altri sono ancora da rifare.
away-under-way-hint = Per rifarle: tavolo pending
away-late = Nel frattempo qualcuno ha scritto a questo tavolo.
away-late-hint = Ripeti il comando.
away-undo = La registrazione che questa annulla o ripete non è rientrata.
away-erase = La cancellazione di una persona non si riporta su quanto gli altri hanno scritto: rifalla con tavolo person erase.
away-again = { $count ->
    [one] Una modifica fatta lontano dagli altri è stata rifatta sulle loro.
   *[other] { $count } modifiche fatte lontano dagli altri sono state rifatte sulle loro.
 }
pending-some = { $count ->
    [one] Una modifica aspetta una decisione: tavolo pending, o la schermata «In attesa»
   *[other] { $count } modifiche aspettano una decisione: tavolo pending, o la schermata «In attesa»
 }
pending-none = Nessuna modifica aspetta una decisione.
pending-how = Per decidere: tavolo pending apply N la fa valere, tavolo pending drop N la lascia cadere.
pending-no-such = Nell'elenco non c'è una modifica con il numero { $number }.
pending-no-such-hint = L'elenco: tavolo pending
pending-applied = La modifica vale, ed è nel giornale con il numero { $number }.
pending-dropped = La modifica è stata lasciata cadere.
pending-heading-why = Perché aspetta
screen-pending = In attesa
scope-pending = Modifiche in attesa
help-pending = Le modifiche fatte lontano dagli altri che non si sono potute rifare da sole. Accanto a ciò che è stato scritto lontano c'è ciò che il tavolo dice adesso: una modifica si fa valere sopra quanto gli altri hanno scritto, oppure si lascia cadere. Finché nessuno decide, aspetta.
command-goto-pending = Vai: modifiche che aspettano una decisione
command-pending-apply = Fai valere la modifica sopra quanto gli altri hanno scritto
command-pending-drop = Lascia cadere la modifica
hint-pending-apply = vale
hint-pending-drop = cade
column-away = Lontano
column-now = Adesso
pending-heading = { $count ->
    [one] Una modifica aspetta una decisione.
   *[other] { $count } modifiche aspettano una decisione.
}
pending-head = { $who }, { $day } alle { $time }
pending-both = lontano: { $mine }; adesso: { $now }
pending-gone = (tolto)
pending-stands = La modifica vale sopra quanto gli altri avevano scritto.
pending-drop-title = Lasciar cadere la modifica
pending-drop-question = La modifica non entra nel tavolo e non aspetta più. Ciò che il tavolo dice adesso resta com'è.
away-erased = È scritta nella scheda di una persona che nel frattempo è stata cancellata dal tavolo.
pending-erased = Dopo questa modifica una persona è stata cancellata dal tavolo: la modifica potrebbe riportare ciò che è stato tolto.
pending-erased-hint = Se parla di quella persona: tavolo pending drop { $number }. Se non ne parla: tavolo pending apply { $number } --despite-erasure
pending-erased-title = Una persona è stata cancellata
pending-erased-question = Dopo questa modifica una persona è stata cancellata dal tavolo. Se la modifica parla di quella persona riporterebbe ciò che è stato tolto: in quel caso va lasciata cadere. Farla valere lo stesso?
help-cli-option-despite-erasure = Anche se nel frattempo una persona è stata cancellata e la modifica non ne parla
cli-erase-waits = Anche la modifica in attesa { $number } è una cancellazione: se è questa, ora è rifatta, e si toglie con tavolo pending drop { $number }
away-erased-named = È scritta di una persona che nel frattempo è stata cancellata dal tavolo.
away-erased-hint = Va lasciata cadere: tavolo pending drop, o d nella schermata.
