# File letti, importazioni e parole della riga di comando: che cosa non va e che cosa è stato fatto.

bad-field = { $column }: { $reason }
bad-line = Riga { $line }: { $reason }
bad-cell = Riga { $line }, colonna «{ $column }»: { $reason }
bad-record = Record numero { $number }: { $reason }
bad-record-id = Record numero { $number } ({ $id }): { $reason }
bad-record-field = Record numero { $number } ({ $id }), campo { $field }: { $reason }
bad-duplicate = «{ $name }» c'è già nel tavolo.
bad-repeated = «{ $name }» sta già alla riga { $line } di questo file.
bad-duplicate-hint = Modifica quel record, oppure cambia ciò che lo distingue.
bad-likely = «{ $name }» è probabilmente «{ $twin }», che c'è già.

file-large = Il file supera i { $mebibytes } MiB, che è il massimo che si legge.
file-large-hint = Dividi il file in parti più piccole e importale una alla volta.
file-xls = Il file è protetto da una password, e così non si può leggere.
file-xls-hint = Aprilo con il programma che lo ha scritto, salvalo senza password e importa quello.
file-archive = Il file è un archivio, ma dentro non c'è un foglio di calcolo che si possa leggere.
file-archive-hint = Indica un file .xlsx, .ods oppure CSV.
file-sheet-damaged = Il foglio di calcolo è danneggiato o troncato.
file-sheet-damaged-hint = Procurati di nuovo il file intero, oppure aprilo con il programma che lo ha scritto e salvalo un'altra volta.
file-sheet-large = Il foglio di calcolo, una volta aperto, supera i { $mebibytes } MiB o ha troppe celle.
file-sheet-large-hint = Togli i fogli e le colonne che non servono, oppure salvalo come CSV e dividilo in parti.
file-sheet-wide = La cella { $cell } è troppo a destra: si leggono al massimo { $columns } colonne.
file-sheet-wide-hint = Elimina le colonne che non servono, salva il file e importalo di nuovo.
sheet-read = Il file ha più fogli con dei dati: è stato letto «{ $sheet }», il primo, e non gli altri ({ $others }). Per leggerne un altro aggiungi per esempio --sheet "{ $other }".
cell-digits = «{ $text }»: il foglio di calcolo ha abbreviato il numero e ha perso delle cifre. Riscrivilo per intero, in una colonna in formato testo.
cell-failed = la formula dà l'errore { $error }: correggila, oppure scrivi il valore.
file-empty = Il file non contiene nessuna riga.
file-empty-hint = Metti nella prima riga i nomi delle colonne e sotto una riga per ogni record.
file-not-utf8 = Il file non è in UTF-8: alla riga { $line }, dopo { $offset } byte, c'è un carattere che non si può leggere.
file-not-utf8-hint = Salva di nuovo il file scegliendo la codifica UTF-8 e riprova.
file-quotes-open = le virgolette aperte qui non si chiudono più, come in un file troncato.
file-quotes-text = dopo le virgolette di chiusura c'è altro testo.
file-quotes-hint = Scrivi due volte le virgolette che fanno parte del testo, oppure procurati di nuovo il file intero.

column-mapping = «{ $text }» non dice quale colonna è quale campo: scrivi COLONNA=CAMPO.
column-mapped-absent = La colonna «{ $column }» non è nel file: indicane una di queste: { $headers }.
column-mapped-unknown = «{ $field }» non è un campo: indicane uno di questi: { $accepted }.
column-twice = È la seconda colonna per il campo { $field }, dopo «{ $other }»: per lasciarla fuori aggiungi --map "{ $column }=-".
column-kept-out = La colonna { $position } («{ $column }») non corrisponde a nessun campo ed è stata lasciata fuori.
column-kept-out-near = La colonna { $position } («{ $column }») non corrisponde a nessun campo ed è stata lasciata fuori: se è { $field }, aggiungi --map "{ $column }={ $field }".
codes-given = Nel file non c'è una colonna di codici: ciò che è nuovo prende i codici successivi ({ $letter }1, { $letter }2, …); ciò che ha lo stesso titolo di una scheda già registrata è quella scheda.
column-missing = Manca una colonna necessaria: aggiungila con uno di questi nomi: { $names }.
row-width = La riga ha { $cells ->
    [one] una cella
   *[other] { $cells } celle
 } e le colonne sono { $columns }: controlla i separatori e le virgolette.

word-no-value = «{ $word }» non dice quale campo cambia: scrivi CAMPO=VALORE.
word-unknown = «{ $name }» non è un campo: usane uno di questi: { $accepted }.
word-twice = Il campo { $field } è indicato due volte: tieni un solo valore.
set-gone = Nel tavolo non c'è il record { $id }.
set-gone-hint = Cerca l'identificativo giusto nell'elenco dei record.

import-columns = Le colonne di { $source } non si possono leggere, quindi non è stato importato nulla.
import-columns-hint = Come intestazione è stata presa la riga { $line }: «{ $headers }». Correggi le colonne e importa di nuovo il file.
import-refused = { $count ->
    [one] Una riga di { $source } non si può importare, quindi non è stato importato nulla.
   *[other] { $count } righe di { $source } non si possono importare, quindi non è stato importato nulla.
 }
import-refused-hint = Correggi le righe indicate e importa di nuovo il file.
import-duplicates = { $count ->
    [one] Una riga di { $source } ripete un record che c'è già, quindi non è stato importato nulla.
   *[other] { $count } righe di { $source } ripetono record che ci sono già, quindi non è stato importato nulla.
 }
import-duplicates-hint = Scegli --on-duplicate skip per saltarle, oppure --on-duplicate merge per aggiornare i record.
import-id = Non è un identificativo: copialo da un elenco, oppure lascia vuota la cella.
import-id-taken = L'identificativo è già di un record tra { $kind }: lascia vuota la cella per averne uno nuovo.
import-done = Importazione tra { $kind }: aggiunti { $added }, aggiornati { $merged }, lasciati com'erano { $left }.
import-into-budget = Il file non dice per quale votazione: va alla { $number }, «{ $question }».
import-into-draw = Il file non dice per quale sorteggio: va al { $number }, «{ $title }».
cell-two-formats = «{ $text }» è scritto diversamente da «{ $first }», più sopra: usa lo stesso segno per i decimali in tutta la colonna.
import-ballots-again = Queste { $count } schede sono uguali, una per una, a quelle del lotto { $batch }: se è lo stesso file importato due volte, annulla con «tavolo undo».
import-blank-lines = { $count ->
    [one] Una riga vuota è stata saltata: non è una scheda. Una scheda bianca si scrive con un trattino.
   *[other] { $count } righe vuote sono state saltate: non sono schede. Una scheda bianca si scrive con un trattino.
 }
import-budget-again = C'è già la votazione { $number } con lo stesso quesito, «{ $question }»: se è lo stesso file importato due volte, annulla con «tavolo undo».
import-likely = Riga { $line }: «{ $name }» è stato aggiunto, ma è probabilmente lo stesso di «{ $twin }»: controlla, e se serve annulla con «tavolo undo».
import-likely-more = { $count ->
    [one] Un'altra riga è stata aggiunta benché assomigli a un record che c'è.
   *[other] Altre { $count } righe sono state aggiunte benché assomiglino a record che ci sono.
 }
import-ratings = { $count ->
    [one] È stata aggiunta una valutazione della mappa con la data di oggi.
   *[other] Sono state aggiunte { $count } valutazioni della mappa con la data di oggi.
 }
import-round = È stato aperto il turno di valutazione { $number }.
import-people = { $count ->
    [one] È stata aggiunta una persona che non era ancora nel tavolo.
   *[other] Sono state aggiunte { $count } persone che non erano ancora nel tavolo.
 }
import-not-scored = { $count ->
    [one] Una riga è senza punteggio e vale come non valutata.
   *[other] { $count } righe sono senza punteggio e valgono come non valutate.
 }

bundle-table-full = { $count ->
    [one] Il tavolo contiene già un record, e un bundle si importa solo in un tavolo vuoto.
   *[other] Il tavolo contiene già { $count } record, e un bundle si importa solo in un tavolo vuoto.
 }
bundle-table-full-hint = Importalo in una cartella nuova con --store CARTELLA.
bundle-newer = Il bundle è della versione { $version } e questo programma legge fino alla { $known }.
bundle-newer-hint = Aggiorna il programma, oppure esporta di nuovo il bundle con questa versione.
bundle-format = Il file non è un bundle di tavolo.
bundle-format-hint = Indica un file scritto da «tavolo export bundle».
bundle-cut-short = Il bundle finisce alla riga { $line } prima di essere completo.
bundle-nested = Il bundle alla riga { $line }, colonna { $column }, è annidato più di quanto un bundle possa essere.
bundle-damaged-hint = Procurati di nuovo il file intero, oppure esporta di nuovo il bundle.
bundle-not-json = Il file non è un bundle leggibile: riga { $line }, colonna { $column } ({ $reason }).
bundle-refused = { $count ->
    [one] Nel bundle c'è un errore, quindi non è stato importato nulla.
   *[other] Nel bundle ci sono { $count } errori, quindi non è stato importato nulla.
 }
bundle-refused-hint = Correggi i record indicati, oppure esporta di nuovo il bundle dal tavolo di origine.
bundle-record-shape = Non è un oggetto JSON: un record ha id, kind, v e data.
bundle-record-no-id = L'identificativo manca o non è leggibile: scrivi in id un UUID.
bundle-record-key = «{ $key }» non fa parte di un record: toglilo, oppure mettilo in data.
bundle-record-kind = «{ $kind }» non è un tipo di record: usane uno di questi: { $accepted }.
bundle-record-newer = Il record è della versione { $version } e questo programma legge fino alla { $known }: aggiorna il programma.
bundle-record-data = I campi non si possono leggere: correggili secondo lo schema in docs/bundle.schema.json ({ $reason }).
bundle-record-twice = Lo stesso identificativo è già del record numero { $first }: togli uno dei due.
bundle-record-untidy = Un campo contiene un valore che il programma scriverebbe in altro modo: esporta di nuovo il bundle.
bundle-unwritable = Il record { $id } non si può scrivere nel bundle ({ $reason }): correggilo e riprova.
file-refused-hint = { $what } { $hint }
pb-no-section = Il file .pb comincia con la sezione META, e qui c'è altro.
pb-section-order = La sezione { $name } arriva troppo tardi: prima va META, poi PROJECTS, poi VOTES.
pb-section-missing = Nel file .pb manca la sezione { $name }: è tagliato, oppure non è un file Pabulib.
pb-hint = Un file .pb ha le sezioni META, PROJECTS e VOTES, ciascuna con una riga di intestazioni; le celle sono separate da punto e virgola.
pb-missing = Questa colonna manca, o la riga è più corta delle intestazioni.
pb-amount = «{ $text }» non è un importo: scrivi per esempio 17338.00.
pb-cost-above = Il progetto { $id } costa { $cost } e la somma a disposizione è { $budget }: non si potrebbe finanziare. Correggi uno dei due importi.
pb-project-twice = Il progetto «{ $id }» è già nell'elenco: tienine uno.
pb-vote-cut = Nell'elenco dei progetti manca qualcosa prima o dopo una virgola: la riga potrebbe essere troncata.
pb-voter-twice = La scheda di «{ $id }» c'è già: tienine una.
pb-unknown = Il progetto «{ $id }» non è nell'elenco dei progetti.
pb-vote-twice = Il progetto «{ $id }» è segnato due volte in questa scheda.
pb-points-count = Punti: { $points }, progetti segnati: { $named }. Devono essere tanti quanti.
pb-points = «{ $text }» non è un numero di punti: scrivi un numero intero da 0 in su.
pb-beyond = La scheda supera il limite { $name } dichiarato in testa al file.
pb-vote-type = «{ $text }» non è un tipo di voto: sono approval, cumulative, scoring e ordinal.
pb-meta-twice = «{ $name }» è scritto due volte
pb-faults = { $count ->
    [one] Un errore nel file: non è stato preso nulla.
   *[other] { $count } errori nel file: non è stato preso nulla.
 }
pb-large-hint = Togli le colonne che non servono (restano voter_id, vote e points): un file .pb non si divide, perché dichiara quanti voti ha.
pb-count = In testa al file è scritto { $text }, ma se ne trovano { $found }: il file è tagliato, oppure il numero è sbagliato.
file-decoded = Il file è scritto in { $encoding }, non in UTF-8, ed è stato letto così; riga { $line }: «{ $text }».
sheet-header = Le intestazioni sono state trovate alla riga { $line }; le righe sopra sono titoli.
sheet-wide = Il foglio ha una colonna per criterio ({ $list }): ogni casella è un punteggio.
column-noted = La colonna «{ $column }» è la seconda per il campo { $field }: vale «{ $first }», e questa va nelle note.
column-id-foreign = La colonna «{ $column }» ha i numeri di un altro programma: è lasciata fuori.
cells-nothing = { $count ->
    [one] Una casella ha una parola che vuol dire niente (n.d., null, -): è letta come vuota.
   *[other] { $count } caselle hanno una parola che vuol dire niente (n.d., null, -): sono lette come vuote.
}
row-surname = Manca il cognome: scrivilo, perché il nome da solo non basta.
value-mapping = «{ $text }» non si capisce: scrivi --value "CAMPO:PAROLA=CODICE", per esempio --value "gender:U=man".
value-column = Nessuna colonna è del campo «{ $field }»: le colonne sono { $headers }.
value-mapped = { $count ->
    [one] Una casella «{ $written }» è letta come «{ $code }».
   *[other] { $count } caselle «{ $written }» sono lette come «{ $code }».
}
file-sheet-absent = Nel file non c'è un foglio «{ $sheet }».
file-sheet-absent-hint = Indica uno di questi fogli: { $sheets }.
file-no-sheets = Il file è un testo e non ha fogli: «{ $sheet }» non si può scegliere.
file-no-sheets-hint = Togli --sheet, oppure importa il foglio di calcolo da cui viene il testo.
sheet-headings = { $count ->
    [one] La riga { $line } («{ $text }») è il titolo di un gruppo ed è lasciata fuori.
   *[other] { $count } righe sono titoli di gruppi e sono lasciate fuori: la prima è la { $line } («{ $text }»).
}
sheet-rows-hidden = { $count ->
    [one] Una riga nascosta è lasciata fuori: per prenderla aggiungi --hidden.
   *[other] { $count } righe nascoste sono lasciate fuori: per prenderle aggiungi --hidden.
}
sheet-columns-hidden = { $count ->
    [one] La colonna nascosta { $list } è lasciata fuori: per prenderla aggiungi --hidden.
   *[other] Le colonne nascoste { $list } sono lasciate fuori: per prenderle aggiungi --hidden.
}
sheet-total = La riga { $line } è un totale («{ $text }») ed è lasciata fuori.
column-id-kept = La colonna «{ $column }» ha i numeri di un altro programma: restano con i record come identificativi all'origine, e la prossima esportazione li ritrova. Per lasciarla fuori aggiungi --map "{ $column }=-".
import-changed = «{ $name }», { $field }: era «{ $old }», ora è «{ $new }».
import-changed-more = { $count ->
    [one] È cambiato anche un altro campo.
   *[other] Sono cambiati anche altri { $count } campi.
}
rules-form = non è TOML ({ $reason }).
rules-value = «{ $key }» ha un valore che non può avere.
rules-key = «{ $key }» non è una voce delle regole.
rules-skipped = { $count ->
    [one] Una riga è lasciata fuori secondo le regole: «{ $column }» è «{ $texts }».
   *[other] { $count } righe sono lasciate fuori secondo le regole: «{ $column }» è «{ $texts }».
}
rules-others = { $count ->
    [one] Una colonna è lasciata fuori secondo le regole: { $list }.
   *[other] { $count } colonne sono lasciate fuori secondo le regole: { $list }{ $more ->
        [0] .
       *[other] {" "}e altre { $more }.
    }
}
sheet-wide-assessors = Il foglio ha una colonna per valutatore ({ $list }): ogni casella è un punteggio.
sheet-wide-meetings = Il foglio ha una colonna per seduta ({ $list }): ogni casella piena è una presenza.
column-joined = La colonna «{ $column }» va dietro «{ $first }», nello stesso campo.
import-withheld = { $count ->
    [one] Un nominativo che nessun campo tiene resta nell'elenco dei nomi da non pubblicare.
   *[other] { $count } nominativi che nessun campo tiene restano nell'elenco dei nomi da non pubblicare.
}
import-refused-hint-value = Correggi le righe indicate e importa di nuovo il file; oppure di' che cosa vuol dire la parola in tutte le righe, per esempio --value { $value }
import-no-draw-hint = Apri prima il sorteggio, con le sue quote, poi importa di nuovo l'elenco: tavolo add draws number=1 title="Giuria dei cittadini" quotas="donne: 6; uomini: 6" method=plain
import-no-budget-hint = Apri prima la votazione, poi importa di nuovo: tavolo add budgets number=1 question="Quali progetti?" cap=100000 ballot_type=approval rule=votes; da un file .pb basta tavolo import budgets FILE.pb
sheet-remarks = { $count ->
    [one] La riga { $line } («{ $text }») sta sotto l'elenco e non ne fa parte: è lasciata fuori.
   *[other] { $count } righe sotto l'elenco non ne fanno parte e sono lasciate fuori; la prima è la { $line } («{ $text }»).
}
sheet-pages = { $count ->
    [one] La riga { $line } («{ $text }») ripete le intestazioni o numera una pagina: è lasciata fuori.
   *[other] { $count } righe ripetono le intestazioni o numerano le pagine e sono lasciate fuori; la prima è la { $line } («{ $text }»).
}
sheet-wide-proposals = Il foglio ha una colonna per proposta ({ $list }): ogni casella è un punteggio.
sheet-wide-crosses = Il foglio ha una colonna per risposta ({ $list }): conta la croce.
sheet-wide-people = Il foglio ha una colonna per persona ({ $list }).
sheet-wide-items = Il foglio ha una colonna per punto dell'ordine del giorno ({ $list }): ogni casella è un voto.
sheet-wide-roles = Il foglio ha una colonna per ruolo ({ $list }): ogni casella è una persona.
sheet-wide-supported = Il foglio ha una colonna per proposta ({ $list }): le croci sono contate come sostenitori.
sheet-wide-supporters = Il foglio ha una colonna per sostenitore ({ $list }): le croci di ogni proposta sono contate.
sheet-supporters-listed = La colonna «{ $column }» elenca dei nomi: di ogni proposta è tenuto il numero dei sostenitori.
sheet-wide-tags = Il foglio ha una colonna per proposta ({ $list }): a chi ha la croce resta un'etichetta con il codice.
sheet-titled = Il titolo «{ $title }» vale per tutte le righe: { $field } = { $value }.
import-likely-row = Riga { $line }: «{ $name }» è stato aggiunto, ma è probabilmente lo stesso di «{ $twin }» alla riga { $other }: controlla, e se serve annulla con «tavolo undo».
import-namesake = Riga { $line }: «{ $name }» ha lo stesso nome della riga { $other } e un'altra organizzazione: sono due persone; se è una sola, annulla con «tavolo undo» e togli una riga.
import-columns-hint-map = Come intestazione è stata presa la riga { $line }: «{ $headers }». Di' quale colonna è { $field }, per esempio --map "{ $column }={ $field }"
import-columns-hint-header = Come intestazione è stata presa la riga { $line }: «{ $headers }». Se sono già dati, scrivi sopra una riga di intestazioni, per esempio «{ $example }».
file-json = Il file è un elenco JSON danneggiato o troncato: riga { $line }, carattere { $column }.
file-json-hint = Esporta di nuovo il file dal programma da cui viene, per intero.
file-json-large = L'elenco JSON ha troppe voci o troppe colonne per essere letto in una volta.
rules-columns-absent = { $count ->
    [one] Le regole parlano di una colonna che il file non ha: { $list }.
   *[other] Le regole parlano di { $count } colonne che il file non ha: { $list }.
}
sheet-wide-crossed = Il foglio ha una colonna per criterio e valutatore ({ $list }): ogni casella è un punteggio.
file-cell-long = La riga ha una cella di più di { $kibibytes } KiB: controlla le virgolette, oppure accorcia il testo.
rules-several = Il file ha record di più parti della sua origine ({ $column }: { $list }): sono presi tutti. Per prenderne una sola, aggiungi alle regole [skip] con le altre.
import-pb-rule = La regola «{ $rule }» scritta nel file non è tra quelle di questo programma per questo tipo di scheda: la votazione prende «{ $taken }».
