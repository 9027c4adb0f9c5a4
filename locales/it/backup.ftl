# Copie di riserva di un tavolo: fatte, provate, rimesse al loro posto.

backup-made = { $count ->
    [one] La copia è stata scritta e riletta: una registrazione, { $records } record, impronta { $head }.
   *[other] La copia è stata scritta e riletta: { $count } registrazioni, { $records } record, impronta { $head }.
 }
backup-reserved = La copia contiene tutto il tavolo, anche i dati personali: conservala come il tavolo, e non pubblicarla.
backup-encrypted = La copia contiene tutto il tavolo e si apre solo con la sua frase segreta: senza quella nessuno la può più leggere.
backup-is-file = Non c'è nessuna cartella { $path }: la copia è un file con questo nome.
backup-encrypt-failed = La copia non è stata cifrata ({ $reason }), e non è stato scritto nulla.
backup-passphrase-other = La frase segreta non è quella di questa copia.
backup-passphrase-other-hint = Riprova: maiuscole e spazi contano.
backup-key = La copia è cifrata con una chiave e non con una frase segreta.
backup-key-hint = Chi ha la chiave la apre con: age -d -i CHIAVE FILE > copia.zip
backup-no-age = Questo tavolo è stato compilato senza le copie cifrate.
backup-no-age-hint = Una copia cifrata si apre anche con: age -d FILE > copia.zip
backup-taken = { $path } c'è già e non è una copia di questo tavolo: è rimasto com'era.
backup-taken-hint = Scegli un altro nome, oppure una cartella: tavolo backup CARTELLA
backup-not-one = Non è una copia fatta con tavolo backup, oppure è troncata.
backup-newer = La copia ha il formato { $found } e questo programma conosce il { $known }: usa una versione più recente di tavolo.
backup-broken = La copia è danneggiata ({ $reason }): prova con una più vecchia.
backup-short = La copia dichiara { $count ->
    [one] una registrazione
   *[other] { $count } registrazioni
 } e ne reggono { $found }, oppure non sono quelle: prova con una più vecchia.
backup-other = In { $path } c'è un altro tavolo, e la copia è di «{ $name }»: non è stato cambiato nulla.
backup-other-hint = Per rimetterla in un'altra cartella: tavolo --store CARTELLA restore FILE
backup-failed = La copia di riserva di oggi non è stata fatta: { $reason }
backup-second-failed = La copia di riserva di oggi è accanto al tavolo, ma non nella seconda cartella: { $reason }
backup-settings = In { $path } qualcosa non va ({ $reason }), e oggi non si fanno copie di riserva: vi stanno solo folder = "CARTELLA" e ceiling = MEGABYTE.

restore-proved = { $count ->
    [one] La copia regge: una registrazione, { $records } record, l'ultima modifica è del { $last }.
   *[other] La copia regge: { $count } registrazioni, { $records } record, l'ultima modifica è del { $last }.
 }
restore-new = Lì non c'è ancora un tavolo: la copia ne fa uno.
restore-unreadable = Del tavolo che c'è non si legge tutto: { $what }
restore-gains = { $count ->
    [one] La copia ha una registrazione che il tavolo non ha.
   *[other] La copia ha { $count } registrazioni che il tavolo non ha.
 }
restore-same = La copia e il tavolo hanno le stesse registrazioni.
restore-loses = { $count ->
    [one] Il tavolo ha una registrazione che la copia non ha:
   *[other] Il tavolo ha { $count } registrazioni che la copia non ha:
 }
restore-lost = { $number }: { $at }, { $who }: { $what }
restore-more = { $count ->
    [one] e un'altra.
   *[other] e altre { $count }.
 }
restore-unerases = La copia è di prima che una persona fosse cancellata, e la riporta nel tavolo: rimessa la copia, ripeti la cancellazione con tavolo person erase.
restore-aside = Il tavolo di prima è intero in { $path }: si apre con tavolo --store, e si può togliere quando non serve più.

cli-findings-more = { $count ->
    [one] e un altro punto.
   *[other] e altri { $count } punti.
 }
cli-clock-behind = L'ultima modifica del tavolo è del { $at }, più tardi di adesso: controlla l'orologio del computer.

passphrase-new = Frase segreta della copia (non si vede mentre si scrive):
passphrase-again = Ancora una volta:
passphrase-known = Frase segreta della copia:
passphrase-differs = Le due frasi sono diverse: non è stato scritto nulla.
passphrase-empty = La frase segreta è vuota: non è stato fatto nulla.
passphrase-nobody = La frase segreta va scritta a un terminale, e qui non c'è.
passphrase-nobody-hint = Può stare sulla prima riga di un file: --passphrase-file FILE
backup-file-wrong = Il file { $sum } in questa copia non è quello che la sua impronta dice.
backup-files = { $count ->
    [one] Nella copia c'è anche il file di un allegato.
   *[other] Nella copia ci sono anche i file di { $count } allegati.
 }
backup-file-out = Il file { $path } non è più quello che la sua impronta dice, e resta fuori dalla copia.
verify-file = Il file { $path } non è più quello che la sua impronta dice.
verify-file-hint = Se l'hub lo ha: tavolo-hub doctor --fill. Altrimenti, dal file giusto: tavolo-hub files FILE
verify-copy = È una copia raccolta, da leggere: ha il giornale e nessuna base dati, che nasce quando ci si lavora.
