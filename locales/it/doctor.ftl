# Tavoli da curare: che cosa è stato rimesso a posto, che cosa si può ancora leggere, che cosa dice la carta.

doctor-mended-format = Il file FORMAT è stato riscritto: la base dati e il giornale dicono di quale tavolo è la cartella.
doctor-mended-checkpoint = Il punto di ripresa diceva altro dal giornale: è stato tolto, e si rifà dal giornale.
doctor-mended-bit = { $count ->
    [one] Nella registrazione { $first } del giornale un solo bit era cambiato: è stato rimesso com'era, e le impronte lo provano.
   *[other] In { $count } registrazioni del giornale, dalla { $first } alla { $last }, un solo bit era cambiato: sono tornate com'erano, e le impronte lo provano.
 }
doctor-mended-order = { $count ->
    [one] La registrazione { $first } del giornale era fuori posto ed è stata rimessa al suo.
   *[other] { $count } registrazioni del giornale, tra la { $first } e la { $last }, erano fuori posto e sono tornate al loro.
 }
doctor-mended-double = { $count ->
    [one] La registrazione { $first } era scritta due volte: è rimasta una volta sola.
   *[other] { $count } registrazioni, tra la { $first } e la { $last }, erano scritte due volte: sono rimaste una volta sola.
 }
doctor-mended-from = { $count ->
    [one] La registrazione { $first } del giornale è stata ripresa { $from }, e le impronte provano che è quella.
   *[other] { $count } registrazioni del giornale, dalla { $first } alla { $last }, sono state riprese { $from }, e le impronte provano che sono quelle.
 }
doctor-from-database = dalla base dati
doctor-from-snapshot = dalla copia del { $day }
doctor-kept = Il giornale com'era resta accanto, come { $name }.
doctor-entries = { $count ->
    [one] Registrazioni che si leggono, dalla prima in poi: una.
   *[other] Registrazioni che si leggono, dalla prima in poi: { $count }.
 }
doctor-unwritable = Qui non si può scrivere, e non è stato rimesso a posto nulla: { $what }
doctor-copy = { $count ->
    [one] Copia che regge: { $path }, con una registrazione.
   *[other] Copia che regge: { $path }, con { $count } registrazioni.
 }
doctor-copy-broken = Copia che non regge: { $path }
doctor-no-copies = Accanto al tavolo non ci sono copie di riserva: per farne una, tavolo backup
doctor-ahead = { $count ->
    [one] La copia { $path } ha una registrazione, più di quante ne ha il tavolo: il tavolo è più vecchio della sua copia.
   *[other] La copia { $path } ha { $count } registrazioni, più di quante ne ha il tavolo: il tavolo è più vecchio della sua copia.
 }
doctor-sound = Il tavolo è in ordine: non c'era nulla da rimettere a posto.
doctor-mended = Il tavolo è di nuovo in ordine.
doctor-rescue-hint = Per avere tutto ciò che si legge ancora, senza cambiare nulla: tavolo --store { $path } doctor --rescue CARTELLA
doctor-restore-hint = Per rimettere il tavolo com'è nell'ultima copia che regge: tavolo --store { $path } restore { $file }

rescue-nothing = Di { $path } non si legge più nulla, né nel giornale, né nella base dati, né in una copia.
rescue-version = { $source ->
    [journal] Dal giornale
    [database] Dalla base dati, senza la storia delle modifiche
   *[snapshot] Dall'ultima copia che regge
 }, fino alla registrazione { $entries }: record { $records }, in { $path }{ $whole ->
    [yes] .
   *[no] ; quello che viene dopo non si legge.
 }
rescue-reserved = Ci sono anche i dati personali: conserva questa cartella come il tavolo, e non pubblicarla. Una versione si riapre con tavolo --store NUOVA import bundle CARTELLA/journal/bundle.json

store-shut = Il tavolo in { $path } è stato aperto in sola lettura, e la modifica non è stata salvata: copia la cartella dove si può scrivere e lavora su quella.
cli-read-only = Qui non si può scrivere: il tavolo è stato letto dal solo giornale, e non si può cambiare nulla. ({ $reason })

verify-journal-alone = Qui non si può scrivere: è stato verificato il solo giornale, senza la base dati. ({ $reason })
verify-head-end = L'impronta è quella dell'ultima registrazione.
verify-head-earlier = { $count ->
    [one] L'impronta è quella della registrazione { $number }; da allora ce n'è un'altra.
   *[other] L'impronta è quella della registrazione { $number }; da allora ce ne sono altre { $count }.
 }
verify-head-unknown = L'impronta { $head } non è di nessuna registrazione di questo tavolo.
verify-head-unknown-hint = Il tavolo è una copia più vecchia, oppure è stato riscritto. Per vedere le copie che ci sono: tavolo doctor
verify-head-short = Un'impronta è fatta di cifre esadecimali: scrivine almeno le prime { $digits }.
verify-paper-none = In { $file } non c'è l'impronta di un verbale.
verify-paper-none-hint = Serve un verbale scritto da tavolo, in Markdown, HTML, fodt o docx: l'impronta sta in testa o in fondo.
verify-paper-same = L'impronta in { $file } è quella della seduta { $number }, com'è ora nel tavolo.
verify-paper-other = L'impronta in { $file } non è di nessuna seduta, com'è ora nel tavolo.
verify-paper-other-hint = La seduta è cambiata dopo che il verbale fu scritto, o il verbale è di un altro tavolo: confrontalo con tavolo export minutes NUMERO.
verify-beside = La base dati la tiene chi è al tavolo, quindi è stato verificato il giornale. ({ $who })
