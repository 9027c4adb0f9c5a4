# La cornice dello schermo: se tutto è salvato, che cosa è appena successo, che cosa si perderebbe.

app-saved = salvato
app-saving = salvataggio
app-not-saved = Non salvato, quindi la modifica è stata tolta: { $reason }
app-top-sitting = seduta { $number }, { $minutes }
app-top-company = in { $count } al tavolo
app-came = { $who }: { $what }
app-top-present = presenti { $present }/{ $invited }
app-filtered = filtro: { $query }
app-small = La finestra è di { $width }x{ $height }: portala almeno a 60x16 e ritrovi tutto com'era.
app-more-keys = altri tasti
app-exported-title = Esportato: da controllare prima di pubblicare
app-not-exported-title = Non esportato: che cosa lo impedisce
app-exported = Esportato in { $path }

app-undone = Annullato: { $what }.
app-redone = Rifatto: { $what }.
refused-undo-erased = Dopo di allora una persona è stata cancellata dal tavolo: questo non si annulla, e nemmeno ciò che è venuto prima.
refused-undo-erased-hint = Ciò che non va si corregge a mano.
refused-undo-none = Non c'è nessuna modifica da annullare.
refused-undo-reopens-hint = Scrivi perché si riapre: tavolo undo --reason "manca un voto", una modifica alla volta.
refused-undo-unasked = Questo annullamento non riapre nulla, quindi non ha un motivo da registrare: togli --reason.
refused-redo-none = Non c'è nessuna modifica annullata da ripristinare.

app-discard-title = Chiudere senza salvare?
app-discard-question = Quello che hai scritto in questo modulo andrà perso.
app-refused-title = Non si può
