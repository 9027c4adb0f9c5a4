# Più tavoli insieme: che cosa li aspetta, che cosa è aperto, quali non si leggono.

cli-all-of-one = --all riguarda tutti i tavoli di una cartella, e --table ne indica uno: tieni uno dei due.
cli-all-of-one-hint = Per guardare quel tavolo solo, togli --all.
cli-all-in-table = { $path } è un tavolo solo, e --all vuole la cartella che contiene i tavoli.
cli-all-in-table-hint = Indica quella: --store "{ $folder }"
cli-all-nothing = Nella cartella { $path } non c'è nessun tavolo.
cli-all-nothing-hint = Indica con --store la cartella che contiene i tavoli; tavolo tables elenca quelli della cartella dei dati.
cli-unread = { $count ->
    [one] Un tavolo non si legge e non è nei conti: è detto qui sopra.
   *[other] { $count } tavoli non si leggono e non sono nei conti: sono detti qui sopra.
 }
cli-unread-hint = Per sapere che cos'ha il primo: tavolo --store "{ $path }" doctor

all-total = In tutto
all-sitting = n. { $number }, { $day }
all-sittings = Sedute in programma
all-actions = Azioni aperte, per responsabile
all-labs = Laboratori senza rappresentante
all-owed = Risposte che il soggetto decisore deve ancora dare
all-unread = Tavoli che non si leggono
all-heading-next = Prossima seduta
all-heading-sittings = Sedute
all-heading-open = Azioni aperte
all-heading-late = Scadute
all-heading-uncovered = Lab scoperti
all-heading-owed = Risposte attese
all-heading-day = Data
all-heading-sitting = Seduta
all-heading-owner = Responsabile
all-heading-due = Entro
all-heading-lab = Laboratorio
all-heading-proposal = Proposta
all-heading-reason = Perché
all-clashes = Una persona a due tavoli alla stessa ora
all-heading-who = Chi
all-heading-what = Per che cosa
all-heading-other = Altro tavolo
all-heading-doubt = Da verificare
all-clash-day = stesso giorno, ore non scritte
all-clash-name = stesso nome, due schede
all-clash-day-name = stesso giorno, ore non scritte; stesso nome, due schede
all-twins = Forse la stessa persona, con due grafie in due tavoli
all-heading-spelt = Lì è scritta
all-heading-how = Per farne una scheda sola
engaged-sitting = seduta n. { $number }
engaged-course = corso { $code }
engaged-territory = tavolo di { $name }
engaged-somewhere = incarico di facilitazione
warning-elsewhere = { $name } il { $day } a quell'ora è anche a un altro tavolo: { $table }, { $what }.
warning-elsewhere-named = { $name } il { $day } a quell'ora è anche a un altro tavolo: { $table }, { $what }. Il nome è lo stesso e le schede sono due.
warning-elsewhere-day = { $name } il { $day } è anche a un altro tavolo: { $table }, { $what }. Non si sa a che ora: scrivi gli orari di entrambi.
warning-elsewhere-day-named = { $name } il { $day } è anche a un altro tavolo: { $table }, { $what }. Non si sa a che ora; il nome è lo stesso e le schede sono due.
tables-clash = { $day }: anche a { $table }, { $what }
tables-clashes = { $count ->
    [one] Una persona è a due tavoli alla stessa ora.
   *[other] Sovrapposizioni tra tavoli: { $count }.
 }
tables-twin = a { $table } è «{ $other }»; se è la stessa persona, da terminale: { $how }
tables-twins = { $count ->
    [one] Una persona ha forse due grafie in due tavoli.
   *[other] Persone con forse due grafie in due tavoli: { $count }.
 }
tables-choose = Scegli il tavolo: Invio lo apre.
cli-all-calendar-one = --all riguarda il calendario di tutti i tavoli, e qui è indicata una seduta sola: tieni uno dei due.
cli-all-calendar-one-hint = Di un tavolo solo: tavolo export calendar { $id }

help-cli-command-overview = Mostra le sedute in programma, le azioni aperte, i laboratori scoperti e le risposte attese
help-cli-option-all = Di tutti i tavoli di una cartella: quella indicata con --store, altrimenti quella dei dati

cli-all-document = --all vale per la relazione e per il calendario, e non per «{ $document }».
cli-all-document-hint = Per un tavolo solo: tavolo export { $document }
cli-all-template = La relazione su tutti i tavoli ha una forma fissa: togli --template.
help-cli-command-report = Scrive la relazione finale: di un tavolo, o con --all di tutti quelli di una cartella

screen-tables = Tavoli
scope-tables = Tavoli
help-tables = I tavoli della cartella in cui si trova questo, con la prossima seduta, le azioni aperte e scadute, i laboratori senza rappresentante e le risposte attese. In fondo alla pagina di ogni tavolo c'è chi sarebbe a due tavoli alla stessa ora. Invio chiude questo tavolo e apre quello scelto.
command-goto-tables = Vai: tavoli della cartella
command-table-open = Apri il tavolo scelto
command-table-back = Torna al tavolo da cui sei venuto
command-table-detail = Che cosa aspetta il tavolo scelto
command-table-months = Il calendario di tutti i tavoli, mese per mese
hint-table-open = apri
hint-table-back = torna
hint-table-detail = dettagli
hint-table-months = mesi
tables-months-title = Calendario di tutti i tavoli
tables-months-before = Prima di questo mese
tables-months-empty = Da questo mese in poi nessun tavolo ha sedute, corsi o tavoli dei territori.
tables-months-unread = Il tavolo { $table } non si può leggere: quello che ha in calendario qui manca.
column-table = Tavolo
column-next-sitting = Prossima seduta
column-open-actions = Aperte
column-late-actions = Scadute
column-uncovered = Scoperti
column-owed-answers = Attese
tables-nothing = Qui non c'è niente in programma, di aperto o di atteso.
tables-here = { $table } (questo)
tables-sitting = Seduta n. { $number }
tables-actions = aperte { $open }, senza scadenza
tables-actions-due = aperte { $open }, scadute { $late }; la prima entro { $due }
tables-heading = Tavoli { $count }; azioni aperte { $open }, laboratori scoperti { $uncovered }, risposte attese { $owed }.
tables-unread = { $count ->
    [one] Uno non si legge, e non è nei conti.
   *[other] { $count } non si leggono, e non sono nei conti.
 }
empty-tables = Qui non c'è nessun altro tavolo. Per crearne uno: tavolo new NOME
around-nowhere = Da qui si vede solo questo tavolo.
refused-no-last-table = Sei arrivato qui senza passare da un altro tavolo: scegline uno e premi Invio.
refused-table-unread = Il tavolo { $table } non si apre. { $reason }

cli-in-a-table = { $path } è un tavolo, e un tavolo non ne contiene altri: indica la cartella che li contiene.
cli-moved-away = Il tavolo { $table } era in questa cartella e non c'è più: è stato spostato, oppure eliminato.
cli-moved-away-hint = Rimettilo dov'era; se invece va bene così: tavolo tables --forget "{ $table }" --store "{ $folder }"
cli-not-missed = Qui non manca nessun tavolo di nome «{ $table }».
cli-share-from = Accanto a questo non c'è un tavolo di nome «{ $table }».
cli-share-from-nobody-hint = In questa cartella non ci sono altri tavoli: indica la cartella del tavolo, per esempio --from ../quartiere
cli-share-from-hint = Ci sono { $names }; oppure indica una cartella.
cli-share-parted = { $count ->
    [one] In un campo due tavoli hanno scritto ciascuno una cosa diversa: è rimasto com'era, ed è detto qui sopra.
   *[other] In { $count } campi due tavoli hanno scritto ciascuno una cosa diversa: sono rimasti com'erano, e sono detti qui sopra.
 }
cli-share-parted-hint = Indica quale tavolo ha ragione: tavolo share { $kind } --from NOME
shared-parted = { $name }, campo { $field }: { $values }
shared-twin = «{ $one }» ({ $from }) e «{ $other }» ({ $into }) sembrano gli stessi con due record. Per farne uno solo: { $how }
shared-other-name = «{ $gone }» di questo tavolo è ora «{ $name }». Se non erano gli stessi, annulla con «tavolo undo».
refused-shared-erased = A questo tavolo la persona è stata cancellata: { $name } non vi torna dall'altro.
refused-shared-erased-hint = Se va cancellata anche là: tavolo person erase, sull'altro tavolo.
refused-shared-same = «{ $name }» qui è già come là: non è stato cambiato nulla.
refused-shared-twin = «{ $name }» in questo tavolo c'è già, con un altro record.
refused-shared-twin-hint = Se sono gli stessi, aggiungi --over "{ $name }": il record diventa uno solo.
edit-brought = record «{ $name }» portato dal tavolo { $table }
edit-shared = { $count ->
    [one] aggiornamento di un record condiviso con altri tavoli
   *[other] aggiornamento di { $count } record condivisi con altri tavoli
 }
help-cli-command-share = Porta un record da un tavolo a un altro, e aggiorna quelli che più tavoli condividono
help-cli-option-folder = La cartella che contiene i tavoli
help-cli-option-forget = Un tavolo spostato altrove, che non va più cercato qui
help-cli-option-from = Il tavolo da cui viene, o che ha ragione dove due sono diversi
help-cli-option-over = Il record di questo tavolo che è lo stesso
