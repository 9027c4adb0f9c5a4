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
app-stray = Sembra un testo incollato, e qui non c'è una casella in cui metterlo: nessun tasto è stato eseguito.
app-stray-hint = Apri prima la casella, poi incolla.
copy-row = la riga scelta
copy-done =
    { $count ->
        [one] Consegnato agli appunti del terminale: { $what }, un carattere.
       *[other] Consegnato agli appunti del terminale: { $what }, { $count } caratteri.
    }
copy-too-long = Non copiato: { $what } è di { $bytes } byte, e un terminale ne accetta al massimo { $most }.
copy-too-long-hint = Esportalo in un file.

linear-hello = Modo lineare: ogni riga nuova dice che cosa è cambiato. Per sentire tutto lo schermo: { $key }.
linear-screen = Schermata: { $title }
linear-more = Altre righe: per sentirle tutte, { $key }.
linear-keys = Tasti: { $keys }
linear-following = Si prosegue con: { $keys }
linear-fault = Attenzione: { $what }
linear-note = Inteso come: { $what }
linear-question = Domanda: { $title }
linear-answer = Risposta scelta: { $answer }. L'altra: { $other }.
linear-page = Pagina: { $title }
linear-filter = Filtro: { $text }
linear-form =
    { $count ->
        [one] Modulo: { $title }, una casella
       *[other] Modulo: { $title }, { $count } caselle
    }
linear-section = Sezione: { $title }
linear-box = Casella { $at } di { $many }: { $label }
linear-required = Da riempire.
linear-replaced = La prima lettera prende il posto di quello che c'è.
linear-nothing = vuota
linear-value = { $label }: { $value }
linear-choice = { $value }, { $at } di { $many }
linear-end = …{ $end } ({ $count } caratteri)
linear-taken = Proposta scelta: { $label }
linear-offers = Proposte: { $labels }
linear-picker = Scelta: { $title }
linear-letters = Lettere: { $letters }
linear-item = Voce { $at } di { $many }: { $item }
linear-none-found = Nessuna voce.
app-more-keys = altri tasti
app-exported-title = Esportato: da controllare prima di pubblicare
app-not-exported-title = Non esportato: che cosa lo impedisce
app-exported-over = Esportato in { $path }, al posto del file che c'era con quel nome
app-exported = Esportato in { $path }

app-done = Fatto: { $what }.
app-undone = Annullato: { $what }.
app-redone = Rifatto: { $what }.
refused-undo-erased = Dopo di allora una persona è stata cancellata dal tavolo: questo non si annulla, e nemmeno ciò che è venuto prima.
refused-undo-erased-hint = Correggi a mano ciò che non va.
refused-undo-none = Non c'è nessuna modifica da annullare.
refused-undo-reopens-hint = Scrivi perché si riapre: tavolo undo --reason "manca un voto", una modifica alla volta.
refused-undo-unasked = Questo annullamento non riapre nulla, quindi non ha un motivo da registrare: togli --reason.
refused-redo-none = Non c'è nessuna modifica annullata da ripristinare.

app-discard-title = Chiudere senza salvare?
app-discard-question = Quello che hai scritto in questo modulo andrà perso.
app-refused-title = Non si può
