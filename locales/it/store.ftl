# Tavoli su disco: occupati, danneggiati, pieni, riparati, verificati.

store-held = { $who } ha aperto questo tavolo dal { $since } ({ $command }, processo { $pid }): chiudilo là, oppure aspetta che venga chiuso.
store-held-nameless = Un altro processo ha aperto questo tavolo: chiudilo là, oppure aspetta che venga chiuso.

store-not-a-table = In { $path } non c'è nessun tavolo: indica un'altra cartella, oppure crea lì un tavolo con tavolo new.
store-newer = Il tavolo in { $path } ha il formato { $found } e questo programma conosce il { $known }: aprilo con una versione più recente di tavolo.
store-newer-entry = La registrazione { $number } del giornale è stata scritta da una versione più recente di tavolo ({ $reason }): apri il tavolo con quella versione.
store-occupied-table = In { $path } c'è già un tavolo: aprilo, oppure scegli un'altra cartella per quello nuovo.
store-occupied = La cartella { $path } non è vuota (contiene { $name }): scegli una cartella vuota per il nuovo tavolo.

store-full = Il disco è pieno o quasi e non è stato salvato nulla: libera dello spazio e riprova.
store-io = Non si riesce a leggere o scrivere { $path } ({ $reason }): controlla il disco e i permessi della cartella, poi riprova.
store-journal-moved = Il giornale { $path } è stato spostato o modificato da un altro programma e non è stato salvato nulla: chiudi il tavolo e riaprilo.
store-stuck-hint = Non si può salvare altro finché il tavolo non viene chiuso e riaperto.
store-out-of-step = La registrazione { $number } non segue la registrazione { $last } e non è stata salvata: chiudi il tavolo e riaprilo.
store-unwritable = Questa modifica non si può scrivere in modo che si rilegga uguale e non è stata salvata ({ $reason }): inseriscila in un altro modo.

store-damaged-hint = Per vedere che cosa si può rimettere a posto, e con quali copie: tavolo --store { $path } doctor
store-damaged-format = { $path } manca o è danneggiato, e non dice più di quale tavolo è la cartella.
store-conflict-hint = Per leggere tutte e due le versioni, senza cambiare nulla: tavolo --store { $path } doctor --rescue CARTELLA
store-conflict-journal = Il giornale non è quello di questo tavolo: la sua prima registrazione, fatta da { $who } il { $date }, non segue dal codice del tavolo scritto in FORMAT. Non è stato cambiato nulla.
store-conflict-journal-nameless = Il giornale non è quello di questo tavolo: la sua prima registrazione non segue dal codice del tavolo scritto in FORMAT. Non è stato cambiato nulla.
store-conflict-changed = La registrazione { $number } del giornale, fatta da { $who } il { $date }, è stata cambiata dopo essere stata salvata: la base dati la ricorda diversa. Non è stato cambiato nulla.
store-conflict-two = Nella cartella si incontrano due tavoli, o due versioni di uno: il giornale è di «{ $journal }», la base dati di «{ $database }», e alla registrazione { $number } non vanno insieme. Non è stato cambiato nulla.

store-stranger = { $path } è { $what ->
    [link] un collegamento
    [folder] una cartella
   *[device] una pipe o un dispositivo
 } e non un file del tavolo, e perciò non è stato aperto: rimetti al suo posto il file vero.
store-seen-older = { $count ->
    [one] Su questo computer il tavolo aveva { $seen } registrazioni e ora ne ha una: è una copia più vecchia. Per vedere le copie che ci sono: tavolo doctor
   *[other] Su questo computer il tavolo aveva { $seen } registrazioni e ora ne ha { $count }: è una copia più vecchia. Per vedere le copie che ci sono: tavolo doctor
 }
store-seen-other = La registrazione { $number } del tavolo non è quella che questo computer aveva visto: il tavolo è stato continuato altrove da una copia più vecchia, oppure riscritto. Confrontalo con le altre copie.
store-damaged-no-journal = Manca il giornale { $path }: rimettilo al suo posto, da solo o con una copia di tutta la cartella.
store-damaged-both = Il giornale e la base dati del tavolo in { $path } non contengono nulla, benché lì sia stato creato un tavolo: rimetti al suo posto una copia della cartella.
store-damaged-lost = { $count ->
    [one] Nel giornale manca la registrazione { $last }, che era stata salvata: rimetti al suo posto una copia della cartella.
   *[other] Nel giornale mancano le registrazioni dalla { $first } alla { $last }, che erano state salvate: rimetti al suo posto una copia della cartella.
 }
store-damaged-entry = La registrazione { $number } del giornale, fatta da { $who } il { $date }, è danneggiata ({ $reason }): rimetti al suo posto una copia della cartella.
store-damaged-entry-nameless = La registrazione { $number } del giornale è danneggiata ({ $reason }): rimetti al suo posto una copia della cartella.
store-damaged-misfit = La registrazione { $number } del giornale, fatta da { $who } il { $date }, cambia un record che prima non era così: rimetti al suo posto una copia della cartella.

store-flaw-header = non comincia come una registrazione
store-flaw-length = è più lunga o più corta di quanto dichiara
store-flaw-checksum = il testo non è quello che era stato scritto
store-flaw-sequence = al suo posto ce n'è un'altra
store-flaw-chain = non segue dalla registrazione precedente
store-flaw-rewritten = è stata riscritta, e nessuna cancellazione di una persona lo dice
store-flaw-content = questo programma non sa leggerla: { $reason }

store-healed-entry = L'ultima registrazione del giornale, la { $number }, era danneggiata o mancante ed è stata ripresa dalla base dati: non si è perso nulla.
store-healed-torn = La registrazione { $number } del giornale era stata iniziata e non finita, ed è stata messa da parte come { $name }: controlla che l'ultima modifica ci sia e, se manca, rifalla.
store-healed-behind = { $count ->
    [one] La base dati era rimasta indietro, come dopo un'interruzione, e ha ripreso l'ultima modifica dal giornale: non si è perso nulla.
   *[other] La base dati era rimasta indietro, come dopo un'interruzione, e ha ripreso le ultime { $count } modifiche dal giornale: non si è perso nulla.
 }
store-healed-database = { $count ->
    [one] La base dati era danneggiata ed è stata rifatta dall'unica registrazione del giornale: non si è perso nulla, e quella danneggiata resta come { $name }.
   *[other] La base dati era danneggiata ed è stata rifatta dalle { $count } registrazioni del giornale: non si è perso nulla, e quella danneggiata resta come { $name }.
 }
store-healed-no-database = { $count ->
    [one] La base dati mancava ed è stata rifatta dall'unica registrazione del giornale.
   *[other] La base dati mancava ed è stata rifatta dalle { $count } registrazioni del giornale.
 }

store-verify-ahead = { $count ->
    [one] La base dati contiene la registrazione { $last }, che nel giornale manca: apri il tavolo per ripararlo.
   *[other] La base dati contiene le registrazioni dalla { $first } alla { $last }, che nel giornale mancano: rimetti al suo posto una copia della cartella.
 }
store-verify-checkpoint = Il punto di ripresa accanto al giornale dice altro da ciò che dice il giornale: per rifarlo, tavolo doctor
store-verify-no-database = La base dati manca: apri il tavolo perché venga rifatta dal giornale.
store-verify-database = La base dati è danneggiata: apri il tavolo perché venga rifatta dal giornale.
store-verify-records = { $count ->
    [one] Un record della base dati non è come nel giornale ({ $name }): sposta altrove la cartella db e apri il tavolo perché venga rifatta.
   *[other] { $count } record della base dati non sono come nel giornale (il primo è { $name }): sposta altrove la cartella db e apri il tavolo perché venga rifatta.
 }
store-erase-late = Mentre si preparava la cancellazione sono arrivate altre registrazioni: non è stato cancellato niente.
store-erase-late-hint = Ripeti il comando.
