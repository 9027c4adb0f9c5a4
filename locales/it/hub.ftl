help-hub-about = Porta i tavoli di tavolo a un server PostgreSQL e indietro, anche dopo giorni senza rete
help-hub-config = Il file che dice dov'è l'hub; di solito hub.toml accanto alle mappe dei tasti
help-hub-store = La cartella del tavolo, o con --all quella dei tavoli
help-hub-table = Il nome del tavolo
help-hub-lang = La lingua: it o en
help-hub-as = Chi lavora qui
help-hub-help = Mostra l'aiuto
help-hub-version = Mostra la versione
help-hub-all = Tutti i tavoli della cartella
help-hub-names = Solo i tavoli con questi nomi
help-hub-public = Solo i dati aperti di ogni tavolo, senza ciò di cui sono fatti
help-hub-folder = La cartella in cui vanno
help-hub-fill = Rimette nell'hub le righe che mancano e che questo tavolo ha
help-hub-role = Il ruolo di PostgreSQL
help-hub-may = Che cosa può fare: read legge, write legge e scrive, none niente
help-hub-every = A tutti i tavoli dell'hub, anche a quelli che verranno
help-hub-command-init = Prepara il database, o lo porta alla versione di questo programma
help-hub-command-push = Manda all'hub ciò che è solo qui
help-hub-command-pull = Porta qui ciò che è solo nell'hub; un tavolo che qui non c'è lo crea
help-hub-command-sync = Prima pull e poi push
help-hub-command-follow = Resta al tavolo e tiene pari i due lati finché è in funzione
help-hub-command-gather = Porta in una cartella tutti i tavoli che si possono leggere
help-hub-command-status = Dice come stanno fra loro il tavolo e l'hub
help-hub-command-tables = Elenca i tavoli dell'hub: nome, registrazioni, ultima volta, identificativo
help-hub-command-verify = Rilegge le righe dell'hub e controlla che l'una segua dall'altra
help-hub-command-doctor = Dice se l'hub è in buona salute
help-hub-command-member = Dice che cosa un ruolo può fare a un tavolo
hub-usage = Il comando non si capisce.
hub-usage-unknown = «{ $word }» non è una parola di questo comando.
hub-usage-missing = Manca qualcosa: { $word }.
hub-usage-nothing = Manca il comando.
hub-usage-hint = Le parole: tavolo-hub --help
hub-bad-port = PGPORT è «{ $text }», che non è il numero di una porta.
hub-bad-sslmode = «{ $text }» non è un valore di sslmode: disable o require.
hub-bad-config = { $path } non si legge: { $reason }.
hub-bad-config-hint = Può avere queste righe: host = "...", port = 5432, database = "tavolo", user = "...", passfile = "...", sslmode = "...", sslrootcert = "..."
hub-password-in-config = In { $path } c'è una password, e lì non va scritta.
hub-password-hint = La password sta in una riga di ~/.pgpass, leggibile solo a te (chmod 600 ~/.pgpass): HOST:PORTA:DATABASE:UTENTE:PASSWORD
hub-passfile-open = Il file delle password { $path } può essere letto da altri.
hub-passfile-open-hint = Per chiuderlo: chmod 600 { $path }
hub-no-tls = { $host } è un'altra macchina, e questo programma è fatto senza cifratura: i dati delle persone viaggerebbero in chiaro.
hub-no-tls-hint = Fra i modi: ssh -f -N -L { $port }:localhost:{ $port } UTENTE@{ $host } e poi host = "localhost"; oppure, dentro una rete già cifrata, sslmode = "disable" nel file hub.toml.
hub-no-password = Per { $user } a { $place } serve una password, e qui non ce n'è una.
hub-wrong-password = L'hub { $place } non riconosce { $user } con questa password.
hub-not-let-in = L'hub { $place } non fa entrare { $user } da qui.
hub-not-let-in-hint = Chi amministra lo permette con una riga di pg_hba.conf; se vuole una linea cifrata, nel file hub.toml va sslmode = "require".
hub-no-server = L'hub { $place } non risponde: { $reason }. Al tavolo si lavora come sempre.
hub-silent = in { $seconds } secondi non è arrivata nessuna risposta
hub-no-server-hint = Ciò che si scrive parte alla prossima volta: tavolo-hub status
hub-no-database = Nel server non c'è il database «{ $name }».
hub-no-database-hint = Chi amministra lo crea con: sudo -u postgres createdb { $name }
hub-no-schema = A { $place } c'è un database senza le tabelle di tavolo, o non di questa versione.
hub-no-schema-hint = Chi amministra le prepara con: sudo -u postgres env PGHOST=/var/run/postgresql PGUSER=postgres PGDATABASE={ $name } tavolo-hub init
hub-no-role = Nel server non c'è un ruolo «{ $role }».
hub-no-role-hint = Chi amministra lo crea con: sudo -u postgres createuser --pwprompt { $role }
hub-said = L'hub non l'ha fatto: { $reason }.
hub-taken = Altri scrivono nell'hub in questo momento.
hub-taken-hint = Ripeti il comando.
hub-name-taken = Nell'hub c'è già un altro tavolo «{ $name }», e non è una copia di questo.
hub-name-taken-hint = Questo tavolo deve averne un altro, per esempio: echo '{ $name } 2' > { $path }
hub-newer = Le tabelle dell'hub sono della versione { $found }; questo programma arriva alla { $known }.
hub-older = Le tabelle dell'hub sono della versione { $found }; questo programma usa la { $known }.
hub-made = Le tabelle di tavolo sono pronte a { $place }.
hub-made-before = Le tabelle di tavolo a { $place } erano già pronte.
hub-made-newer = Le tabelle sono passate dalla versione { $found } alla { $known }.
hub-hole = Nell'hub manca la registrazione { $number }.
hub-hole-hint = Chi la ha nel suo tavolo la rimette con: tavolo-hub doctor --fill
hub-moved-on = { $count ->
    [one] Nell'hub è arrivata una registrazione che al tavolo «{ $name }» manca.
   *[other] Nell'hub sono arrivate { $count } registrazioni che al tavolo «{ $name }» mancano.
 }
hub-moved-on-hint = Portale prima qui: tavolo-hub sync
hub-unknown = Nell'hub non c'è un tavolo «{ $name }», o non lo si può leggere da qui.
hub-unknown-hint = I tavoli che si possono leggere: tavolo-hub tables. Chi lo scrive lo permette con: tavolo-hub --table '{ $name }' member UTENTE read
hub-which-table = Non si capisce quale tavolo.
hub-which-table-hint = Indicalo con --table NOME o con --store CARTELLA.
hub-bad-name = «{ $name }» non può essere il nome di un tavolo.
hub-is-a-table = { $path } è un tavolo: per tutti serve la cartella in cui stanno i tavoli.
hub-came = { $count ->
    [0] Al tavolo «{ $name }» non manca niente di ciò che ha l'hub.
    [one] Al tavolo «{ $name }» è arrivata una registrazione.
   *[other] Al tavolo «{ $name }» sono arrivate { $count } registrazioni.
 }
hub-sent = { $count ->
    [0] L'hub ha già tutto del tavolo «{ $name }».
    [one] All'hub è andata una registrazione del tavolo «{ $name }».
   *[other] All'hub sono andate { $count } registrazioni del tavolo «{ $name }».
 }
hub-follow-on = Collegati a { $place }.
hub-follow-off = { $reason } Si riprova da soli.
hub-follow-held = Anche nell'hub si è andati avanti: si porta qui quando il tavolo è libero. { $reason }
hub-gathered = { $count ->
    [one] In { $folder } c'è un tavolo
   *[other] In { $folder } ci sono { $count } tavoli
 } ({ $lines ->
    [one] una registrazione nuova
   *[other] { $lines } registrazioni nuove
 }).
hub-gather-occupied = Nella cartella { $path } c'è altro che raccolte: i tavoli su cui si lavora andrebbero persi.
hub-gather-reserved = Nella cartella { $path } ci sono raccolte riservate: i dati aperti vanno in un'altra.
hub-gather-public = Nella cartella { $path } ci sono solo dati aperti: le raccolte riservate vanno in un'altra.
hub-gather-hint = Indica una cartella nuova o vuota.
hub-gather-refused = Il tavolo «{ $name }» è rimasto fuori: { $reason }
hub-status-same = «{ $name }»: { $count ->
    [one] una registrazione
   *[other] { $count } registrazioni
 }, qui come nell'hub.
hub-status-ahead = «{ $name }»: { $count ->
    [one] una registrazione è
   *[other] { $count } registrazioni sono
 } solo qui.
hub-status-behind = «{ $name }»: { $count ->
    [one] una registrazione è
   *[other] { $count } registrazioni sono
 } solo nell'hub.
hub-status-apart = «{ $name }»: fino alla { $common } è lo stesso; poi { $own ->
    [one] una è
   *[other] { $own } sono
 } solo qui e { $theirs ->
    [one] una
   *[other] { $theirs }
 } solo nell'hub.
hub-verify-sound = { $count ->
    [one] «{ $name }»: una registrazione, e tutto torna.
   *[other] «{ $name }»: { $count } registrazioni, e l'una segue dall'altra.
 }
hub-verify-wrong = «{ $name }»: { $reason }
hub-verify-line = La registrazione { $number } non è quella che fu scritta: { $reason }.
hub-verify-beside = Accanto alla riga { $number } sta scritto altro da ciò che la riga dice.
hub-verify-unsound = Non tutte le righe dell'hub tengono.
hub-verify-unsound-hint = I tavoli sui computer non ne sono toccati. Chi ha la riga giusta la rimette dopo che chi amministra ha tolto quella sbagliata: tavolo-hub doctor --fill
hub-doctor-there = { $place } risponde: PostgreSQL { $version }.
hub-doctor-keeps = Ciò che conferma resta anche se manca la corrente.
hub-doctor-loses = Il server conferma prima di avere scritto (fsync o synchronous_commit sono spenti): se manca la corrente qualcosa va perso.
hub-doctor-walled = Ognuno vede solo i suoi tavoli.
hub-doctor-open = Le regole che dicono chi vede quale tavolo sono spente: chi amministra le riaccende con: sudo -u postgres psql { $database } -c 'alter table tavolo.edit enable row level security; alter table tavolo.known enable row level security'
hub-doctor-superuser = Questo utente amministra il server e vede tutto: per il lavoro di ogni giorno serve un utente suo.
hub-doctor-reads = Questo utente legge e non scrive.
hub-filled = «{ $name }»: { $count ->
    [0] nell'hub non manca niente che si possa rimettere da qui.
    [one] è stata rimessa una registrazione.
   *[other] sono state rimesse { $count } registrazioni.
 }
hub-every-table = tutti i tavoli
hub-member-reads = { $role } può leggere: { $name }.
hub-member-writes = { $role } può leggere e scrivere: { $name }.
hub-member-gone = Tolto a { $role } ciò che aveva per nome: { $name }.
hub-certificate = L'hub { $place } si presenta con un certificato che qui non vale: { $reason }. Non è partito niente.
hub-certificate-hint = Chi amministra dà il certificato della sua autorità; nel file hub.toml va la riga: sslrootcert = "/percorso/autorita.pem". Il nome in host deve essere quello del certificato.
hub-in-the-clear = L'hub { $place } non cifra la linea, e qui è chiesto di cifrarla. Non è partito niente.
hub-in-the-clear-hint = Chi amministra la accende con ssl = on in postgresql.conf.
hub-no-root-in = In { $path } non c'è nessun certificato che si possa leggere.
hub-no-root-in-hint = Serve quello dell'autorità, in forma PEM: comincia con BEGIN CERTIFICATE.
hub-no-roots = Questa macchina non riconosce nessuna autorità di certificazione, e la linea non si può cifrare.
hub-no-roots-hint = Su Debian: apt install ca-certificates
hub-rewritten = La registrazione { $number } del tavolo «{ $name }» nell'hub non è più quella che era: là il passato è stato riscritto. Qui non è cambiato niente.
hub-rewritten-hint = Se chi amministra ha rimesso una copia vecchia del database, si va avanti dopo aver tolto questo appunto: rm { $path }
hub-at = Tavolo «{ $name }»:
help-hub-command-files = Dice dove sono i file degli allegati; con dei FILE li mette accanto al tavolo, da dove partono
help-hub-file = Il file di un allegato del tavolo
hub-files-sent = { $count ->
    [one] All'hub è andato il file di un allegato del tavolo «{ $name }».
   *[other] All'hub sono andati i file di { $count } allegati del tavolo «{ $name }».
 }
hub-files-came = { $count ->
    [one] Al tavolo «{ $name }» è arrivato il file di un allegato.
   *[other] Al tavolo «{ $name }» sono arrivati i file di { $count } allegati.
 }
hub-files-gathered = { $count ->
    [one] È arrivato anche il file di un allegato.
   *[other] Sono arrivati anche i file di { $count } allegati.
 }
hub-files-mended = { $count ->
    [one] È stato rimesso anche il file di un allegato.
   *[other] Sono stati rimessi anche i file di { $count } allegati.
 }
hub-file-wrong = Il file { $sum } nell'hub non è quello che la sua impronta dice.
hub-file-wrong-hint = Chi ha quello giusto accanto al suo tavolo lo rimette con: tavolo-hub doctor --fill
hub-file-changed = Il file { $path } non è più quello che la sua impronta dice, e non parte.
hub-file-changed-hint = Per toglierlo: rm { $path }. Quello giusto si mette con: tavolo-hub files FILE
hub-file-unnamed = Nessun allegato del tavolo ha l'impronta del file { $path }.
hub-file-unnamed-hint = Prima va annotato: tavolo add attachments annexed_to=meetings:1 file={ $path }
hub-file-large = Il file { $path } supera i { $megabytes } MB: l'hub non lo porta.
hub-file-both = qui e nell'hub
hub-file-here = solo qui
hub-file-there = solo nell'hub
hub-file-nowhere = né qui né nell'hub
hub-password-line-hint = La password sta in una riga di ~/.pgpass: echo '{ $line }:PASSWORD' >> ~/.pgpass && chmod 600 ~/.pgpass
hub-no-config-hint = Qui manca il file { $path }, che dice dov'è l'hub: host = "...", port = 5432, database = "tavolo", user = "..."
hub-why-nobody = a quell'indirizzo nessuno risponde
hub-why-no-socket = su questa macchina non c'è un server acceso
hub-why-late = la risposta non è arrivata in tempo
hub-why-no-way = la rete non arriva fin là
hub-why-cut = la linea è caduta
hub-why-unknown-host = il nome della macchina non si conosce
hub-why-stopping = il server si sta spegnendo
hub-why-starting = il server si sta avviando
hub-why-full = il server ha già tutte le linee occupate
hub-no-writer = { $user } non può scrivere nessun tavolo dell'hub.
hub-no-reader = { $user } non può leggere nessun tavolo dell'hub.
hub-grant-hint = Chi amministra lo permette con: sudo -u postgres psql { $database } -c 'grant { $group } to { $role }'
hub-not-writing = { $user } non può scrivere questo tavolo nell'hub.
hub-not-writing-hint = Chi lo scrive lo permette con: tavolo-hub --table NOME member { $user } write
hub-not-owner = { $user } scrive questo tavolo, ma un diritto lo toglie o lo riduce soltanto chi ha portato il tavolo nell'hub, o chi amministra.
hub-not-owner-hint = Chi amministra: sudo -u postgres env PGHOST=/var/run/postgresql PGUSER=postgres PGDATABASE={ $name } tavolo-hub --table NOME member RUOLO none
hub-not-admin = { $user } non amministra l'hub: questo lo fa chi lo amministra.
hub-member-lacks = Perché valga, nel server manca ancora l'appartenenza a { $group }.
hub-newer-hint = Serve il programma più nuovo: docs/it/hub.md dice come si installa.
hub-which-of-hint = Indicalo con --table NOME. Qui ci sono: { $names }
hub-none-here = In { $path } non c'è ancora nessun tavolo.
hub-none-here-hint = Quali ha l'hub: tavolo-hub tables. Per portarne uno qui: tavolo-hub --table NOME pull
hub-gather-own = nella copia raccolta in { $dir } c'è qualcosa che l'hub non ha, e non è stata toccata
hub-gather-own-hint = Per mandarlo all'hub: tavolo-hub --store { $dir } sync. Se non serve: rm -r { $dir }
hub-doctor-clock-ahead = L'orologio dell'hub è avanti di { $seconds } secondi rispetto a questo, più dei { $most } che si tollerano. L'ordine delle registrazioni non ne dipende; gli orari nel giornale sì.
hub-doctor-clock-behind = L'orologio dell'hub è indietro di { $seconds } secondi rispetto a questo, più dei { $most } che si tollerano. L'ordine delle registrazioni non ne dipende; gli orari nel giornale sì.
hub-file-hurt = qui danneggiato, e nell'hub non c'è
hub-file-hurt-there = qui danneggiato, e nell'hub c'è: tavolo-hub doctor --fill
hub-files-mended-here = { $count ->
    [one] È tornato qui anche il file di un allegato, che era danneggiato.
   *[other] Sono tornati qui anche i file di { $count } allegati, che erano danneggiati.
 }
hub-every-hint = Chi amministra: sudo -u postgres env PGHOST=/var/run/postgresql PGUSER=postgres PGDATABASE={ $name } tavolo-hub member { $role } { $may } --every
hub-member-still-reads = { $role } legge ancora «{ $name }»: gli è dato con un gruppo o con --every, e là va tolto.
hub-member-still-writes = { $role } scrive ancora «{ $name }»: gli è dato con un gruppo o con --every, e là va tolto.
hub-doctor-no-groups = Nel server mancano i gruppi tavolo_reader e tavolo_writer, o ciò che possono: succede dopo aver rimesso una copia su un server nuovo.
hub-gather-left = In { $folder } c'è ancora «{ $name }», che l'hub non ha o non mostra più: non è stato aggiornato.
hub-no-tables = { $user } non può ancora leggere nessun tavolo dell'hub.
hub-status-unknown = «{ $name }»: l'hub non ha niente di questo tavolo, o non lo mostra a questo utente.
hub-wrong-password-hint = Nel file ~/.pgpass vale la prima riga adatta: va corretta quella per { $line }
hub-no-tls-asked = È chiesta una linea cifrata, e questo programma è fatto senza cifratura.
hub-no-tls-asked-hint = O un programma fatto con --features tls, o sslmode = "disable" nel file hub.toml (PGSSLMODE=disable): verso questa stessa macchina non serve.
hub-verify-later = Nell'hub ci sono righe di un programma più recente: questo non le può controllare. Non vanno tolte.
hub-wrong-variable-hint = La password viene dalla variabile PGPASSWORD: va corretta lì, o tolta con unset PGPASSWORD
hub-empty = Al tavolo «{ $name }» non è ancora stato scritto niente: non c'è nulla da mandare.
