help-cli-command-seats = Elenca chi è al tavolo, e stampa le righe per il server SSH
help-cli-command-seats-key = Stampa la riga con cui una chiave apre un posto al tavolo e nient'altro
help-cli-command-seats-revoke = Toglie da un file authorized_keys le righe di questo tavolo
help-cli-option-key-folder = Una cartella con le chiavi dei valutatori, ognuna in un file col nome della persona: «Ada Neri.pub»
help-cli-option-all-assessors = Le righe di tutti i valutatori; senza questa e senza --person, quelle scadute, di chi non è più al tavolo e, a turno chiuso, dei valutatori
help-cli-command-seat = Prende un posto al tavolo in un ruolo
help-cli-command-projector = Mostra il tavolo sulla parete della sala, senza dati riservati
help-cli-option-role = In quale ruolo: facilitator, secretary, assessor, projector, observer
help-cli-option-person = La persona di cui è la scheda, per nome o identificativo
help-cli-option-until = Fino a quale giorno compreso la chiave apre il posto; senza, fino a oggi
seat-role-facilitator = facilitatore
seat-role-secretary = segreteria
seat-role-assessor = valutatore
seat-role-projector = schermo della sala
seat-role-observer = osservatore
seats-nobody = Al tavolo «{ $table }» non c'è nessuno.
seats-heading-who = Chi
seats-heading-role = Ruolo
seats-heading-since = Da
seats-heading-from = Da dove
seats-heading-screen = Schermata
seats-heading-pid = Processo
seats-here = questo computer
seats-no-store = Manca la cartella del tavolo: indicala con --store.
seats-no-terminal-hint = Chiedi un terminale a ssh: ssh -t.
seats-no-key = In { $file } non c'è una chiave pubblica di OpenSSH, una sola su una riga.
seats-no-key-hint = Il file giusto finisce in .pub; se manca: ssh-keygen -t ed25519
seats-no-file = Manca il file della chiave pubblica.
seats-no-file-hint = Per esempio: tavolo seats key --role observer ada.pub
seats-no-keys = Nella cartella { $path } non c'è nessuna chiave.
seats-no-keys-hint = Ogni chiave sta in un file col nome della persona e .pub, per esempio «Ada Neri.pub» o «Ada_Neri.pub».
seats-same-key = { $file } è della stessa persona o ha la stessa chiave di { $other }: una chiave, un posto.
seats-keys-refused = { $count ->
    [one] Una chiave non va bene, e non è stata scritta nessuna riga.
   *[other] { $count } chiavi non vanno bene, e non è stata scritta nessuna riga.
 }
seats-revoked = { $count ->
    [0] Nessuna riga era da togliere.
    [one] È stata tolta una riga.
   *[other] Sono state tolte { $count } righe.
 }
seats-still-there = { $who } è ancora al tavolo con il posto già aperto: si chiude con kill { $pid }.
seats-until = Il giorno non si legge: { $reason }.
seats-until-past = Il giorno fino al quale vale la chiave è già passato.
seats-place = La cartella { $path } ha lettere che una shell leggerebbe a modo suo, quindi la riga non è stata scritta.
seats-place-hint = Sposta il tavolo in una cartella con sole lettere, cifre e i segni / . _ - + : @ ,
refused-role = Questo non è tra i compiti di chi siede qui come { $role }.
refused-role-hint = Lo fa chi facilita il tavolo.
wall-sitting = Seduta { $number }
wall-tally = favorevoli { $favour }   contrari { $against }   astenuti { $abstained }
wall-groups = Gruppi, turno { $round }
wall-next = Prossima seduta: { $day }
wall-ranking = Graduatoria del turno { $round }
