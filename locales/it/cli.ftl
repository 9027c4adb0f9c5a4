# La riga di comando: che cosa è stato fatto, che cosa non va, e l'aiuto di ogni comando.

cli-somebody = qualcuno
cli-done = Fatto: { $what }.
cli-dry-run = Prova: niente è stato scritto. Andrebbe così:
cli-making = Preparazione del documento ({ $document })
cli-replaced = Scritto in { $path }, al posto del file che c'era con quel nome.
cli-replaced-files = Scritto in { $path }, al posto dei file che c'erano.
cli-table-file = «{ $path }» è uno dei file di cui è fatto un tavolo: scriverci sopra lo distruggerebbe.
cli-table-file-hint = Scegli un altro posto o un altro nome, per esempio: -o documento.md
cli-written = Scritto in { $path }.
cli-incomplete = { $count ->
    [one] Nel documento «{ $document }» manca una parte, segnata nel testo come da completare: { $parts }
   *[other] Nel documento «{ $document }» mancano { $count } parti, segnate nel testo come da completare: { $parts }
 }
cli-folder-needed = Il documento «{ $document }» è una cartella: non si scrive sull'uscita standard.
cli-folder-hint = Indica dove: tavolo export { $document } -o CARTELLA.
cli-folder-taken = La cartella { $path } contiene altro, quindi resta com'era.
cli-folder-taken-hint = Indica una cartella nuova o vuota, oppure quella di un'esportazione precedente.
cli-reserved = Il documento ({ $document }) è la versione riservata e contiene dati personali: non va pubblicato.
cli-set-sealed = Registrato; che cosa dice resta nascosto fino alla chiusura, anche se era già così.
cli-set-same = I campi hanno già questi valori: non è stato cambiato nulla.
cli-new-sitting = Nessuno è ancora invitato alla seduta { $number }. Per invitare chi di solito c'è: tavolo do { $word } meeting={ $number }
cli-new-sitting-prepare = Qualcosa aspetta un ordine del giorno. Per portarlo nella seduta { $number }: tavolo do prepare meeting={ $number }
cli-delete-parts = { $count ->
    [one] Con il record si elimina un altro record che ne fa parte. Eliminare? [s/n]
   *[other] Con il record si eliminano altri { $count } record che ne fanno parte. Eliminare? [s/n]
 }
cli-deleted-parts = { $count ->
    [one] Con il record è stato eliminato un altro record che ne faceva parte.
   *[other] Con il record sono stati eliminati altri { $count } record che ne facevano parte.
 }
cli-bundle-imported = { $count ->
    [one] Importato tutto il tavolo: un record.
   *[other] Importato tutto il tavolo: { $count } record.
 }
cli-demo-kept = La copia è stata modificata, quindi resta in { $dir }: per riaprirla usa tavolo --store { $dir }
cli-verified = Tutto torna: registrazioni nel giornale { $entries }, record { $records }, impronta { $head }.
cli-verified-erased = { $count ->
    [one] Una registrazione è stata riscritta quando una persona è stata cancellata: che cosa diceva prima non si può più confrontare.
   *[other] { $count } registrazioni sono state riscritte quando una persona è stata cancellata: che cosa dicevano prima non si può più confrontare.
 }
cli-verified-part = Fin dove il giornale è leggibile: registrazioni { $entries }, record { $records }.
cli-unsound = { $count ->
    [one] Il tavolo { $table } è danneggiato: c'è un problema, detto qui sopra.
   *[other] Il tavolo { $table } è danneggiato: ci sono { $count } problemi, detti qui sopra.
 }
cli-held-by = { $who }, da { $since } (processo { $pid })
cli-unscored = senza punteggi

cli-as = Il nome dato con --as non va: { $reason }
cli-in-file = { $file }: { $what }
cli-words-wrong = Questi { $count } valori non vanno bene, quindi non è stato cambiato nulla: correggili e riprova.
cli-column = colonna «{ $column }»: { $reason }
cli-duplicate-question = { $place }: { $what } s = lascia com'è, m = aggiorna con la riga, S o M = lo stesso per tutte, Invio = non importare nulla:
cli-likely-question = { $place }: { $what } s = salta la riga, m = completa il record che c'è, a = aggiungi, è un altro; S, M o A = lo stesso per tutte, Invio = non importare nulla:
cli-column-question = La colonna «{ $column }» (per esempio: { $examples }) quale campo è? Scrivi il nome del campo, o Invio per lasciarla fuori:
cli-column-question-near = La colonna «{ $column }» (per esempio: { $examples }) quale campo è? Forse { $field }: scrivi il nome del campo, o Invio per lasciarla fuori:
cli-column-unknown = «{ $text }» non indica un campo solo: i campi sono { $accepted }.
cli-column-out = (lasciata fuori)
cli-column-out-near = (lasciata fuori: forse { $field })
cli-import-go-on = Importo così? s = sì, Invio = non importare nulla:
cli-import-stopped = Non è stato importato nulla, come hai chiesto.
cli-folder-absent = La cartella { $path } non c'è.
cli-folder-absent-hint = Creala prima (mkdir "{ $path }"), oppure scegli un'altra cartella con -o.
cli-file-absent = Il file { $path } non c'è: controlla il percorso.
cli-file-forbidden = Non hai il permesso di usare { $path }: scegli un altro percorso, oppure cambia i permessi.
cli-file-failed = Il sistema non permette di usare { $path }: { $reason }.
cli-nobody = «{ $text }»: nessun record tra { $kind }.
cli-nobody-hint = Per vedere quelli che ci sono: tavolo list { $code }
cli-several = «{ $text }» è il nome di più di un record tra { $kind }.
cli-several-hint = Indica il record con il suo id, che si legge con: tavolo list { $code }

cli-no-table = Non c'è ancora nessun tavolo.
new-title = Titolo del processo (Invio: lo scrivi più tardi):
new-body = Ente titolare della decisione (Invio: più tardi):
new-language = Lingua dei documenti, it o en (Invio: la tua):
new-next = Per aprirlo: tavolo { $how }
cli-no-table-hint = Per crearne uno: tavolo new NOME; per provare: tavolo demo
cli-which-table = Ci sono più tavoli ({ $names }): di' quale.
cli-which-table-hint = Indicalo con --table NOME, oppure con --store CARTELLA.
cli-store-and-table = --store e --table indicano due tavoli: tienine uno solo.
cli-table-name = «{ $name }» non può essere il nome di un tavolo: usa lettere, cifre, spazi e trattini.
cli-no-home = La cartella dei dati non si trova: indica il tavolo con --store CARTELLA.
cli-no-fixture = «{ $name }» non è un tavolo di prova: ci sono { $names }.
cli-no-terminal = Per aprire il tavolo sullo schermo serve un terminale, e qui non c'è.
cli-dumb = Questo terminale (TERM=dumb) non sa scrivere in un punto dello schermo, e il tavolo non si può mostrare.
cli-dumb-hint = Con tavolo --linear il tavolo si apre riga per riga; ci sono anche i comandi (tavolo --help).
cli-no-terminal-hint = Senza terminale usa i comandi: tavolo --help
cli-recording = La sessione è registrata in { $path }: vi sta tutto quello che passa sullo schermo, quindi è riservata.
cli-record-taken = «{ $path }» c'è già, e una registrazione non prende il posto di un altro file.
cli-record-taken-hint = Dai alla registrazione un nome nuovo.
cli-record-screen = Si registra solo un tavolo aperto sullo schermo.
cli-record-screen-hint = Per esempio: tavolo --record sessione.cast
cli-demo-no-terminal-hint = Avvia «tavolo demo» in una finestra di terminale, senza reindirizzarlo.
cli-terminal-failed = Il terminale non risponde: { $reason }.
cli-person-of = { $name }: tutto ciò che il tavolo conserva.
cli-person-named = { $count ->
    [one] Il nome compare anche nelle parole di un altro record:
   *[other] Il nome compare anche nelle parole di altri { $count } record:
 }
cli-person-place = { $kind }, campo «{ $field }» ({ $id })
cli-person-about = { $count ->
    [0] Nessuna modifica fatta da altri la riguarda.
    [one] Una modifica fatta da altri la riguarda.
   *[other] { $count } modifiche fatte da altri la riguardano.
 }
cli-person-waiting = { $count ->
    [one] Una modifica fatta lontano dagli altri la riguarda e aspetta una decisione.
   *[other] { $count } modifiche fatte lontano dagli altri la riguardano e aspettano una decisione.
}
cli-person-acts = { $count ->
    [0] Con questo nome non è stata fatta nessuna modifica.
    [one] Con questo nome è stata fatta una modifica.
   *[other] Con questo nome sono state fatte { $count } modifiche.
 }
cli-person-reserved = È riservato: consegnalo solo alla persona interessata.
cli-erase-reason = Il motivo della cancellazione non è un motivo: scrivi perché, senza nominare la persona.
cli-erase-reason-hint = Per esempio: --reason "richiesta dell'interessato del 30/11/2026".
cli-erase-reason-names = Il motivo nomina la persona da cancellare, e resterebbe nel giornale: scrivilo senza il nome.
cli-erase-already = Questa persona è già stata cancellata: non c'è altro da togliere.
cli-erase-nothing = Di { $name } il tavolo non conserva niente da cancellare: scrivi il nome intero.
cli-erase-also-short = «{ $word }» è troppo corta per cercarla in ogni testo: servono almeno tre lettere.
cli-erase-found = { $name }: { $records ->
    [one] un record
   *[other] { $records } record
 } del tavolo e { $entries ->
    [one] una registrazione
   *[other] { $entries } registrazioni
 } nel giornale ne parlano.
cli-erase-doubts = { $count ->
    [one] Queste parole potrebbero riguardare la persona oppure altro, e restano come sono:
   *[other] Queste { $count } parole potrebbero riguardare la persona oppure altro, e restano come sono:
 }
cli-erase-doubt = - «{ $words }»
cli-erase-doubts-hint = Per togliere anche una di queste parole aggiungi --also PAROLA; prima guarda con --dry-run.
cli-erase-sure = La cancellazione non si può annullare. Procedere? [s/N]
cli-erase-stopped = Non è stato cancellato niente.
cli-erase-impossible = La cancellazione non è possibile: un record non sarebbe più leggibile ({ $reason }). Non è stato cambiato niente.
cli-erased = { $count ->
    [0] La persona è stata cancellata; nessuna registrazione ne parlava.
    [one] La persona è stata cancellata; una registrazione è stata riscritta.
   *[other] La persona è stata cancellata; { $count } registrazioni sono state riscritte.
 }
cli-erase-pending = { $count ->
    [one] Una modifica che aspettava una decisione parla di questa persona e non resta. Le altre: tavolo pending
   *[other] { $count } modifiche che aspettavano una decisione parlano di questa persona e non restano. Le altre: tavolo pending
}
cli-erase-annexes = { $count ->
    [one] Un allegato porta il nome di questa persona. Se il suo file parla di lei, fermati, elimina l'allegato e ripeti: allora va via anche il file accanto al tavolo e nell'hub.
   *[other] { $count } allegati portano il nome di questa persona. Se i loro file parlano di lei, fermati, elimina gli allegati e ripeti: allora vanno via anche i file accanto al tavolo e nell'hub.
}
cli-erase-only-pending = Di { $name } parla soltanto una modifica che aspetta una decisione.
cli-erase-only-pending-hint = Per lasciarla cadere: tavolo pending, poi tavolo pending drop N
cli-erase-removed = Tolto perché conteneva il passato: { $name }
cli-erase-second = Le copie nella seconda cartella non sono state raggiunte: cancellale a mano.
cli-erase-strange = Nella cartella del tavolo c'è un file che il programma non conosce e che non è stato letto: { $name }
cli-erase-elsewhere = I documenti già esportati, le copie di riserva fatte a mano e quelle su altri computer non si possono raggiungere da qui: cercali e cancellali a mano.
erased-name = persona cancellata il { $date }
verify-paper-erased = { $file } è il verbale della seduta { $number } com'era prima che una persona fosse cancellata: tolto quel nome, dice ciò che dice il tavolo.
cli-no-keymap = «{ $name }» non è una mappa dei tasti: indica { $names }, oppure un file.
cli-keymap-not-utf8 = La mappa dei tasti non è in UTF-8: salvala di nuovo in UTF-8.
cli-keymap-refused = { $count ->
    [one] La mappa dei tasti ha un errore, quindi non è stata usata.
   *[other] La mappa dei tasti ha { $count } errori, quindi non è stata usata.
 }
cli-keymap-sound = La mappa dei tasti { $name } è in ordine.

cli-calc-json = Il file non è JSON valido: guarda alla riga { $line }, colonna { $column }.
cli-calc-short = Il file finisce troppo presto, alla riga { $line }, colonna { $column }: manca la sua ultima parte.
cli-calc-deep = Il file è annidato troppo, alla riga { $line }, colonna { $column }: una lista dentro l'altra, più di cento volte.
cli-calc-large = Il numero alla riga { $line }, colonna { $column }, è troppo grande.
cli-calc-no-number = Alla riga { $line }, colonna { $column }, c'è { $word }, che non è un numero: scrivi un numero, oppure null dove il valore manca.
cli-calc-at = in { $place }: { $what }
cli-calc-missing = Questo campo manca, o è null: aggiungi il suo valore.
cli-calc-object = Qui servono campi con un nome, tra graffe.
cli-calc-list = Qui serve un elenco tra parentesi quadre.
cli-calc-text = Qui serve un testo tra virgolette.
cli-calc-truth = Qui scrivi true oppure false.
cli-calc-number = Qui serve un numero.
cli-calc-whole = Qui serve un numero intero.
cli-calc-count = Qui serve un numero intero da 0 in su.
cli-calc-range = Il numero è troppo grande o troppo vicino a 0 per essere voluto: scrivi 0, oppure un numero tra 1e-12 e 1e12, con o senza il meno.
cli-calc-inexact = Riga { $line }, colonna { $column }: il numero { $number } non si può leggere senza arrotondarlo: scrivilo con al massimo quindici cifre e non più vicino a 0 di 1e-12.
cli-calc-off-scale = Il numero va da { $low } a { $high }.
cli-calc-empty = Non contiene nulla: scrivi almeno un elemento.
cli-calc-length = Elementi necessari { $wanted }, trovati { $found }: fai combaciare gli elenchi.
cli-calc-many = Gli elementi sono { $found }, e se ne calcolano al massimo { $most }: dividi i dati.
cli-calc-twice = «{ $name }» c'è due volte: tienine uno.
cli-calc-unknown = «{ $name }» non è in { $list }: aggiungilo lì, oppure correggilo.
cli-calc-one-of = Non è tra { $known }: scegli uno di questi.
cli-calc-positive = Qui serve un numero maggiore di 0.
cli-calc-negative = Qui serve un numero da 0 in su.
cli-calc-weights = I pesi devono essere 0 o più, e non tutti 0.
cli-calc-undirected = Questo metodo non legge il verso: scrivi valori in cui di più è meglio, e togli questo campo.
cli-calc-bounds = Il punteggio più basso della scala va per primo, e il più alto deve superarlo.
cli-calc-square = Una matrice di confronti è quadrata, e questa ha righe { $rows }, colonne { $columns }.
cli-calc-diagonal = Ciò che si confronta con sé stesso deve valere 1.
cli-calc-reciprocal = Non è il reciproco del valore in [{ $row }][{ $column }]: scrivi un numero in uno e 1 diviso quel numero nell'altro, per esempio 3 e "1/3".
cli-calc-wild = I confronti si contraddicono troppo per ricavarne i pesi: rivedili.
cli-calc-zeros = La colonna { $column }, contando da 0, contiene solo zeri e non si può normalizzare: toglila.
cli-calc-limits = La soglia q non deve superare p.
cli-calc-two = Per confrontare servono almeno due righe.
cli-calc-samples = Il numero dei campioni deve stare tra 1 e { $most }.
cli-calc-column = Manca la colonna «{ $column }»: servono { $needed }, e il file ha { $found }.
cli-calc-mark = «{ $score }» non è un punteggio: scrivi un numero intero da { $lo } a { $hi }, oppure niente.
cli-calc-mark-twice = Questo valutatore ha già dato un punteggio a questa proposta su questo criterio: tienine uno solo.

cli-usage-command = Il comando «{ $command }» non esiste.
cli-usage-unknown = «{ $argument }» non è previsto qui.
cli-usage-no-value = A { $argument } manca il valore.
cli-usage-value = «{ $value }» non va bene per { $argument }: scegli tra { $accepted }.
cli-usage-bad-value = «{ $value }» non va bene per { $argument }.
cli-usage-missing = Manca { $arguments }.
cli-usage-missing-command = Manca che cosa fare.
cli-usage-twice = { $argument } si può indicare una volta sola, e non con ciò che esclude.
cli-usage-not-utf8 = Una parola del comando non è in UTF-8.
cli-usage-other = Il comando non si capisce ({ $reason }).
cli-usage-hint = Come si usa: { $command } --help
cli-usage-like = Forse intendevi { $like }.
cli-usage-commands = I comandi sono: { $commands }.

cli-value-command = COMANDO
cli-heading-usage = Uso:
cli-heading-commands = Comandi
cli-heading-arguments = Argomenti
cli-heading-options = Opzioni
cli-heading-table = Tavolo
cli-heading-held = Aperto da
cli-heading-column = Colonna
cli-heading-field = Campo
cli-heading-examples = Per esempio
cli-heading-backup = Ultima copia
cli-heading-path = Cartella
cli-heading-scope = Dove
cli-heading-keys = Tasti
cli-heading-action = Comando
cli-heading-does = Che cosa fa
cli-heading-alpha-ordinal = Alfa ordinale
cli-heading-alpha-interval = Alfa a intervalli
cli-heading-kendall = W di Kendall
cli-heading-low = Da %
cli-heading-high = A %
cli-heading-rivals = Poi passa avanti
cli-heading-rivals-low = Prima sotto
cli-heading-rivals-high = Prima sopra
cli-heading-assessor = Valutatore
cli-heading-due = Dovuti
cli-heading-given = Dati
cli-heading-abstained = Astenuti
cli-heading-recused = Conflitti
cli-heading-passes = Passa
cli-heading-failed = Sotto la soglia
cli-heading-unknown = Senza punteggio
cli-without = { $moved ->
    [0] Senza { $name }: al primo posto { $first }; nessun posto cambia.
    [one] Senza { $name }: al primo posto { $first }; una proposta cambia posto.
   *[other] Senza { $name }: al primo posto { $first }; { $moved } proposte cambiano posto.
}

help-cli-command-tavolo = Il tavolo di negoziazione in un terminale: mappa, verbali, laboratori, valutazioni.
help-cli-command-demo = Apre una copia da buttare di un tavolo di prova
help-cli-command-new = Crea un tavolo
help-cli-command-tables = Elenca i tavoli, con chi li ha aperti
help-cli-command-import = Importa record da un file CSV, xlsx o ods, o un tavolo intero da un bundle
help-cli-command-list = Elenca i record di un tipo
help-cli-command-show = Mostra un record
help-cli-command-add = Aggiunge un record
help-cli-command-set = Cambia i campi di un record
help-cli-command-delete = Elimina un record con le sue parti
help-cli-command-do = Fa quello che sullo schermo fa un tasto
help-cli-command-export = Scrive un documento
help-cli-command-assess = Mostra che cosa risulta dai punteggi di un turno
help-cli-command-log = Mostra chi ha fatto che cosa e quando
help-cli-command-undo = Annulla le ultime modifiche
help-cli-command-redo = Ripristina le modifiche annullate
help-cli-command-verify = Rilegge tutto il tavolo e dice che cosa non torna
help-cli-command-doctor = Cerca che cosa non va in un tavolo, e rimette a posto ciò che si può provare
help-cli-command-backup = Scrive tutto il tavolo in un file, anche mentre è in uso
help-cli-command-restore = Rimette un tavolo com'è in una copia
help-cli-command-person = Ciò che un tavolo conserva di una persona
help-cli-command-person-export = Mostra tutto ciò che il tavolo conserva di una persona
help-cli-command-person-erase = Toglie una persona da tutto ciò che il tavolo conserva e ha conservato
help-cli-command-keymap = Mostra o controlla la mappa dei tasti
help-cli-command-keymap-show = Mostra i tasti in vigore
help-cli-command-keymap-check = Controlla una mappa dei tasti
help-cli-command-completions = Scrive i completamenti per una shell
help-cli-command-man = Scrive le pagine del manuale
help-cli-command-calc = Calcola un metodo su un file, senza tavolo

help-cli-option-store = La cartella del tavolo
help-cli-option-table = Il nome del tavolo
help-cli-option-lang = La lingua dell'interfaccia e dei documenti
help-cli-option-who = Chi lavora qui
help-cli-option-keymap = La mappa dei tasti: default, vim, plain, o un file
help-cli-option-ascii = Disegna solo con caratteri ASCII
help-cli-option-color = Quando usare i colori
help-cli-option-linear = Dice tutto riga per riga, per chi usa un lettore di schermo
help-cli-option-record = Registra la sessione in un file asciinema, riservato
help-cli-option-help = Mostra questo aiuto
help-cli-option-version = Mostra la versione
help-cli-option-title = Il titolo del processo
help-cli-option-body = L'ente titolare della decisione
help-cli-option-language = La lingua dei documenti del tavolo
help-cli-option-fixture = Quale tavolo di prova: { $fixtures }
help-cli-option-name = Il nome del tavolo
help-cli-option-kind = Il tipo di record: { $kinds }; in import anche bundle, un tavolo intero
help-cli-option-id = Il record: il suo id, la sua chiave o il suo nome
help-cli-option-fields = I campi con i loro valori; un valore vuoto svuota il campo
help-cli-option-filter = Solo i record che contengono questo testo
help-cli-option-format = La forma: text, json, csv, md; per i documenti { $formats }
help-cli-option-file = Il file; - è lo standard input
help-cli-option-dry-run = Dice che cosa farebbe e non cambia nulla
help-cli-option-encrypt = Mette la copia sotto una frase segreta, nel formato di age
help-cli-option-passphrase-file = Prende la frase segreta dalla prima riga di un file
help-cli-option-document = Il documento: { $documents }
help-cli-option-on-duplicate = Che cosa fare con le righe che ci sono già: chiedere, saltarle, aggiornare il record, aggiungerne un altro. Le righe che solo assomigliano a un record vengono chieste su un terminale, altrimenti aggiunte con un avviso
help-cli-option-maps = Quale colonna è quale campo; COLONNA=- la lascia fuori
help-cli-option-values = Che cosa vuol dire una parola del file, in ogni riga; per esempio gender:U=man
help-cli-option-face = Per chi: tutti, oppure solo il tavolo
help-cli-option-output = In quale file scrivere; - è lo standard output
help-cli-option-rescue = In quale cartella nuova scrivere tutto ciò che si legge ancora
help-cli-option-against = Un verbale la cui impronta va confrontata
help-cli-option-head = Un'impronta che era stata annotata
help-cli-option-target = In quale file, o in quale cartella; - è l'uscita standard
help-cli-option-template = Un modello proprio
help-cli-option-measure = Che cosa: { $measures }
help-cli-option-method = Il metodo: { $methods }
help-cli-option-round = Il numero del turno; senza, quello aperto o l'ultimo chiuso
help-cli-option-times = Quante modifiche
help-cli-option-reason = Perché si riapre ciò che era approvato o chiuso
help-cli-option-about = La persona, per nome o identificativo
help-cli-option-why = Perché; resta nel giornale e non deve nominare la persona
help-cli-option-also = Un'altra parola che indica la persona, dovunque stia; si può ripetere
help-cli-option-staying = Una parola del nome che da sola indica altro; si può ripetere
help-cli-option-shell = La shell: bash, elvish, fish, powershell, zsh
help-cli-option-dir = In quale cartella
help-cli-option-word = Che cosa fare: { $deeds }
help-cli-option-arguments = Con che cosa, nell'ordine di --list oppure NOME=VALORE; senza, vale la seduta del momento
help-cli-option-list = Elenca tutto ciò che si può fare
cli-demo-day = È una copia di prova, e fa come se oggi fosse { $day }: provala senza timore.
refused-only = { $count ->
    [one] Si può fare una volta sola, non { $wanted }: non è cambiato nulla.
   *[other] Si può fare solo { $count } volte, non { $wanted }: non è cambiato nulla.
}
cli-unwritten = Il risultato non è stato scritto ({ $reason }).
cli-unwritten-hint = Libera spazio, oppure scrivi altrove con -o FILE.
cli-blind-left-out = Punteggi di un turno cieco ancora aperto, lasciati fuori: { $count }. Si vedono quando il turno è chiuso.
cli-ballots-left-out = Schede di una votazione ancora aperta, lasciate fuori: { $count }. Si vedono quando la votazione è chiusa.
cli-calc-most = Al massimo { $most }: scrivi un numero più piccolo.
cli-calc-room = Servono almeno una persona, un tavolo e un turno, e non più tavoli che persone.
cli-calc-host = Questa persona non c'è, oppure tiene già un altro tavolo.
cli-calc-wrong = { $count } punti non vanno bene: correggili e riprova.
cli-calc-sizes = Le grandezze dei tavoli non tornano: { $people } persone siedono a tavoli che differiscono al massimo di una persona, da { $least } a { $most }. Correggi i numeri, oppure togli il campo.
cli-calc-not-turned = La votazione è troppo grande per contarla una seconda volta: le parità che decidono senza comparire nel conteggio non sono state cercate.
cli-saved-all-the-same = Ctrl-C è arrivato mentre si salvava: il salvataggio è andato fino in fondo e c'è tutto. Per tornare indietro: tavolo undo.
cli-not-saved = Non è stato salvato nulla.
cli-calc-pb = Una votazione entro una somma a disposizione si legge da un file .pb (Pabulib), non da JSON: indica quel file.
cli-calc-columns = Mancano colonne: { $list }.
cli-calc-blank = Manca il valore della colonna «{ $column }»: scrivilo.
cli-calc-column-blank = Nella colonna «{ $column }» non c'è nessun valore: riempila, oppure togli le sue quote.
cli-calc-types = Le persone sono di { $count } tipi diversi, e se ne confrontano al massimo { $most }: togli una categoria, oppure accorpa qualche valore.
cli-calc-quota = Il minimo { $min } supera il massimo { $max }: correggi la quota.
cli-calc-unsolved = Il risolutore non ha trovato una risposta che regga: prova con quote meno strette.
help-cli-option-sheet = Il foglio da leggere, per nome
help-cli-option-hidden = Prende anche righe, colonne e fogli nascosti
help-cli-option-rules = Le regole della sua origine: un nome (decidim) oppure un file .toml
help-cli-option-save-rules = Scrive in un file di regole quello che è stato detto e risposto
rules-unknown = Non ci sono regole «{ $name }».
rules-unknown-hint = Indica uno di questi nomi: { $names }; oppure un file .toml con il suo percorso, o il nome di uno della cartella { $folder }.
rules-unknown-hint-shipped = Indica uno di questi nomi: { $names }; oppure un file .toml con il suo percorso.
rules-broken = { $file }, riga { $line }: { $reason }
rules-broken-hint = Correggi il file di regole; docs/import.md dice che cosa ci può stare.
rules-large = il file supera { $most } byte.
rules-not-recognised = Le intestazioni del file non sono quelle di un'esportazione di { $name }.
rules-not-recognised-hint = Indica le regole con --rules: { $names }.
rules-kind = Le regole sono per { $own }, e si importa tra { $asked }.
rules-kind-hint = Scrivi «tavolo import { $kind } FILE» con le stesse regole.
rules-no-kind = Le regole non dicono che cosa si importa.
rules-no-kind-hint = Aggiungi alle regole una riga kind = "proposals", oppure indica il tipo al posto dell'origine.
rules-saved = Regole scritte in { $file }.
cli-word-question = Colonna «{ $column }»: che cosa vuol dire «{ $word }»? Uno di questi: { $codes }; un trattino (-) per niente, Invio per lasciar stare:
cli-near-question = «{ $word }» è «{ $near }»? s per sì, Invio per lasciar stare:
manual-title = Manuale di tavolo
manual-intro = Ogni schermata dello schermo, con ciò che mostra e i suoi tasti; poi i tasti che valgono dovunque, i comandi e i documenti. Le figure vengono dal tavolo di prova, tavolo demo. Sullo schermo il tasto ? dice le stesse cose della schermata in cui ci si trova.
manual-facilitator = Per chi facilita
manual-facilitator-intro = Prima della seduta: la mappa, i contatti, la convocazione. In seduta: i punti, gli interventi, il consenso, il voto, i gruppi. Dopo: le valutazioni e i loro risultati.
manual-secretary = Per la segreteria
manual-secretary-intro = Le persone, i laboratori e i loro rappresentanti, le presenze, le azioni e i nodi aperti, e la storia delle modifiche. Il verbale si scrive da sé da ciò che si è registrato; il tasto x lo esporta.
manual-trainer = Per chi cura la formazione e i territori
manual-trainer-intro = I fabbisogni e i corsi che vi rispondono, il calendario delle edizioni, i territori aderenti e i facilitatori con i loro incarichi.
manual-office = Per gli uffici dell'ente titolare della decisione
manual-office-intro = Le risposte alle proposte con i loro motivi e i termini, gli atti, gli impegni e gli indicatori che dicono a che punto si è.
manual-everywhere = Tasti che valgono dovunque, e nelle finestre
manual-palette = Comandi senza un tasto
manual-palette-intro = Si scelgono per nome dalla tavolozza.
manual-commands = Comandi
manual-words = Parole di tavolo do
manual-documents = Documenti di tavolo export
manual-key = Tasto
manual-does = Che cosa fa
manual-reached = Si raggiunge con { $keys }.
progress-reading = Lettura
progress-saving = Salvataggio
help-cli-option-hub = Rilegge invece le righe che l'hub ha del tavolo
verify-hub-none = Su questo computer non c'è il programma tavolo-hub, che porta i tavoli all'hub e li rilegge.
verify-hub-none-hint = Come si installa: docs/it/hub.md
cli-erase-annex-kept = L'allegato «{ $name }» porta il nome di questa persona ed è di un verbale già uscito: il file resta, qui e nell'hub. Se va tolto, fermati, riapri il verbale con il motivo, elimina l'allegato e ripeti.
