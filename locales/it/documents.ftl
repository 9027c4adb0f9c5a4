# Documenti: verbale, graduatoria, elenchi, e perché un documento non si scrive.

document-minutes = verbale
document-convocation = convocazione
document-attendance = presenze
document-calendar = calendario
calendar-title = { $kind ->
    [lab] Incontro di laboratorio n. { $number }
    [assembly] Assemblea n. { $number }
    [other] Incontro n. { $number }
   *[sitting] Seduta n. { $number }
 }
stands-for-lab = chi rappresenta il { $lab }
stands-substitute = sostituisce { $who }
stands-substitute-lab = sostituisce il titolare del { $lab }
stands-proxies = con delega di { $who }
document-ranking = graduatoria
document-ranking-marks = punteggi della graduatoria, senza nominativi
document-scoresheets = schede dei punteggi su carta
document-stakeholders = portatori di interesse
document-actions = azioni
document-swot = analisi SWOT
document-synthesis = documento istruttore di sintesi
document-commitments = impegni degli enti
document-courses = piano formativo
document-tender-annex = allegato per la gara
document-course-calendar = calendario dei corsi
document-plans = piani di riassetto
document-survey = risultati delle indagini
document-territories = territori, numeri e racconti
document-territory-calendar = calendario dei tavoli dei territori
document-docpp = documento di proposta partecipata
document-record = scheda dell'Osservatorio
document-report = relazione finale
document-selection = selezione
document-ballot-results = risultati della votazione sui progetti
document-draw = verbale del sorteggio
document-rotation = piano dei tavoli
document-open-data = dati aperti
document-decidim-answers = risposte per Decidim
decidim-answers-none = Non c'è nessuna risposta nuova a una proposta venuta da Decidim: il file ha solo l'intestazione.
decidim-answer-outcome = Esito: { $outcome }.
decidim-answer-deed = Atto: { $deed }.
document-grid = griglia potere/interesse
document-salience = salienza dei portatori di interesse
document-network = rete di influenza
document-bundle = archivio completo

export-format = Il documento «{ $document }» non si scrive in formato { $format }.
export-format-hint = Scegli uno di questi formati: { $formats }.
export-not-built = Questo programma è stato compilato senza il formato { $format }.
export-not-built-hint = Esporta in html o in docx e stampa da lì in PDF, oppure ricompila il programma con: cargo install --path . --features { $format }
export-reserved-only = Il documento «{ $document }» mostra le valutazioni e non ha una versione pubblica.
export-reserved-only-hint = Esportalo senza --face, per il solo tavolo; all'esterno dai l'elenco pubblico dei portatori di interesse.
export-which = Manca il numero della seduta di cui scrivere il documento.
export-no-sitting = Non c'è una seduta «{ $id }».
export-sittings = Scegli una di queste sedute: { $numbers }.
export-no-sittings = Il tavolo non ha ancora sedute: aggiungine una.
export-no-round = Non c'è ancora un turno di valutazione da mettere in graduatoria.
export-no-round-hint = Apri un turno e inserisci i punteggi.
export-unknown-round = Non c'è un turno di valutazione «{ $id }».
export-unknown-round-hint = Scrivi il numero di un turno del tavolo, oppure nessuno per quello aperto.
export-no-weight = I pesi dei criteri sommano a zero: nessuna graduatoria è possibile.
export-no-weight-hint = Dai un peso maggiore di zero ad almeno un criterio.
export-no-process = Il tavolo non ha ancora il suo processo, di cui scrivere la scheda.
export-no-process-hint = Aggiungi il processo nei registri.
export-folder = I dati aperti sono una cartella, non un file.
export-folder-hint = Esportali in una cartella con -o CARTELLA.
export-which-selection = Manca il nome della regola di selezione da applicare.
export-no-selection = Non c'è una regola di selezione «{ $id }».
export-selections = Scegli una di queste regole: { $names }.
export-no-selections = Il tavolo non ha ancora regole di selezione: aggiungine una.
export-no-budget = Il tavolo non ha ancora votazioni sui progetti.
export-no-budget-hint = Aprine una, con i suoi progetti.
export-unknown-budget = Non c'è una votazione sui progetti «{ $id }».
export-unknown-budget-hint = Scegli una di queste: { $numbers }.
export-open-budget = La votazione è aperta: i risultati non si mostrano a nessuno.
export-open-budget-hint = Chiudi prima la votazione.
export-no-draw = Non c'è un sorteggio con questo numero.
export-no-draw-hint = Aggiungi un sorteggio, oppure scegline uno che c'è.
export-no-groups = La seduta non ha sottogruppi: non c'è un piano dei tavoli.
export-no-groups-hint = Forma prima i gruppi, per esempio con il metodo World Café.
export-in-file = { $file }: { $what }
export-blind = Il turno è cieco e ancora aperto: i suoi punteggi non si mostrano a nessuno.
export-blind-hint = Chiudi prima il turno; a che punto sono i valutatori lo dice la copertura.
export-unwritable = Il documento non può essere scritto: { $reason }.
export-unwritable-hint = Esegui la verifica del tavolo; se non trova nulla, segnala il difetto con questo messaggio.
export-personal = { $count ->
    [one] Il documento pubblico conterrebbe un dato personale. { $first }
   *[other] Il documento pubblico conterrebbe dati personali in { $count } punti. Il primo: { $first }
 }
warning-named = Attenzione: in «{ $field }» c'è «{ $found }», e i documenti pubblici che lo riportano non si potranno scrivere. Dillo senza nominare la persona.
export-office-hint = Se «{ $name }» è un ufficio, o comunque non una persona: tavolo do office "{ $name }", poi ripeti l'esportazione (sullo schermo basta rispondere sì alla domanda).
export-personal-hint = Togli il dato dal campo in cui è stato scritto, oppure esporta la versione riservata. Se non è il dato di una persona: davanti a un numero scrivi che cos'è (prot., CIG, codice), registra l'ente con il suo nome intero fra i portatori di interesse, o scrivi la parola comune con la minuscola.
export-hit = { $place }: «{ $around }» («{ $found }»).
export-hit-loose = Riga { $line } del documento: «{ $around }» («{ $found }»).
export-hit-known = { $hit } «{ $found }» vale come nome di persona perché è scritto qui: { $held }. Se è un ufficio o un ente, scrivi lì il nome intero dell'ufficio (Settore cultura, Ufficio tecnico), oppure registra l'ente fra i portatori di interesse: con i tasti 2 e a, o con tavolo add stakeholders name="{ $found }" kind=body.
export-doubt = Da controllare, può essere il nome di una persona del tavolo. { $hit }
export-unstated = { $count ->
    [one] Un portatore di interesse pubblicato non ha il tipo: controlla che non sia una persona.
   *[other] { $count } portatori di interesse pubblicati non hanno il tipo: controlla che nessuno sia una persona.
 }
hit-entry = { $kind } delle { $time }
hit-record = { $kind } «{ $label }»
hit-in-item = Seduta { $meeting }, punto { $item }
hit-in-sitting = Seduta { $meeting }
hit-in-record = Registri
hit-part = { $whole }, { $what }, campo «{ $field }»
hit-whole = { $whole }, campo «{ $field }»

who-facilitates = chi facilita la seduta
who-takes-minutes = chi redige il verbale
who-presents = chi presenta il punto
who-withheld = persona non nominata
who-individual = a titolo individuale
who-others-only = { $count ->
    [one] una persona
   *[other] { $count } persone
 }
who-others = { $count ->
    [one] un'altra persona
   *[other] altre { $count } persone
 }
gender-women = donne { $count }
gender-men = uomini { $count }
gender-other = altro { $count }
gender-unstated = non indicato { $count }
group-called = Gruppo { $code }
group-plenary = Plenaria
count-withheld = dato omesso
fact-yes = sì
fact-no = no
place-tied = { $rank } ex aequo
reason-below = sotto la soglia di sbarramento: { $criterion }
reason-unknown = nessun punteggio sul criterio con soglia: { $criterion }
reason-opinion = parere { $kind } contrario
reason-register = segnata come non ammessa nel registro

heading-abstained = Astenuti
heading-against = Contrari
heading-answering = Organo
heading-capital = Conto capitale
heading-current = Corrente
heading-deed = Atto
heading-term = Termine
heading-runs = Decorrenza
heading-done = Adempiuto il
heading-how-many = Quante
heading-altogether = Totale
heading-excused = Giustificati
heading-favour = Favorevoli
heading-indicator = Indicatore
heading-invited = Invitati
heading-men = Uomini
heading-not-stated = Non indicato
heading-other = Altro
heading-outcome = Esito
heading-passes = Passa
heading-present = Presenti
heading-recused = Astenuti per conflitto
heading-remote = A distanza
heading-running = Spesa fin qui
heading-target = Traguardo
heading-women = Donne
heading-action = Azione
heading-arrival = Arrivo
heading-amount = Importo
heading-assessor = Valutatore
heading-area = Ambito
heading-body = Ente
heading-date = Data
heading-group = Gruppo
heading-item = Punto
heading-kind = Tipo
heading-note = Nota
heading-part = Quadrante
heading-proposal = Proposta
heading-quantity = Quantità
heading-sentences = Frasi
heading-source = Fonte
heading-text = Testo
heading-unit = Unità
heading-unmeasured = Senza quantità
heading-category = Categoria
heading-code = Codice
heading-individual = Schede
heading-agreed = Consenso
heading-distance = Distanza
heading-far-mean = Distanza media
heading-far-greatest = Distanza massima
heading-agreed-on = Criteri concordati
heading-contacted = Contattato
heading-coverage = Copertura %
heading-sd = Scarto tipo
heading-criterion = Criterio
heading-departure = Uscita
heading-direction = Verso
heading-due = Entro
heading-joined = Al tavolo
heading-lab = Laboratorio
heading-marks = Punteggi
heading-mode = Modalità
heading-name = Nome
heading-absent = Assenti
heading-checksum = Impronta SHA-256
heading-file = File
heading-number = Seduta { $number }
heading-of = Punto
heading-on-behalf = Sostituzioni e deleghe
heading-room = In sala
heading-vote = Voto
sheet-vote-own = sì
sheet-vote-shared = un solo voto per { $who }
sheet-vote-none = no
heading-signature = Firma
heading-organisation = Organizzazione
heading-owner = Responsabile
heading-place = Posto
heading-overall-place = Posto nella graduatoria generale
heading-presence = Presenza
heading-reasons = Motivi
heading-why = Perché non è ammessa
heading-unplaced = Perché non ha un posto
heading-became = Ora è in
heading-role = Ruolo
heading-scale = Scala
heading-score = Punteggio
heading-share = Quota %
heading-sitting = Seduta
heading-state = Stato
heading-threshold = Soglia
heading-title = Titolo
heading-ballot-cost = Costo
heading-counted-in = Finanziato dal conteggio
heading-overridden = Deciso diversamente
heading-given-money = Riceve
heading-override-reason = Motivazione della decisione
heading-kept-out = Escluso
barred-few = sotto il minimo
barred-alternative = alternativo a uno finanziato
page-ballots-minimum = Voti necessari per essere finanziati
page-ballots-minimum-points = Punti necessari per essere finanziati
page-ballots-barred = Queste esclusioni seguono dalle regole della votazione, decise prima del voto:
heading-count-rule = Regola
heading-funded = Finanziati
heading-spent = Spesi
heading-left-over = Restano
heading-voters-with = Votanti con almeno un progetto
heading-next-out = Primo escluso per il costo
heading-next-lacks = Mancano
heading-ties = Parità
heading-as-good = Altro insieme pari
heading-tied-otherwise = Con altro ordine fra i pari
heading-deciding-ties = Parità che decidono
heading-opened-again = Riaperture della votazione
heading-taken-back = Estrazioni annullate
heading-alternatives = Alternative
heading-frozen = Congelamento
heading-drawn = Estrazione
heading-seed = Seme
heading-list-hash = Impronta
heading-stratum = Strato
heading-quota = Quota
heading-on-list = In elenco
heading-seated = Nel gruppo
heading-type-number = N.
heading-type-of-person = Tipo
heading-chance = Probabilità (%)
heading-chance-exact = In frazione
heading-seats-drawn = Posti
heading-decline-order = Rinuncia n.
heading-lot = Esito
heading-hosts = Ospita
heading-table = Tavolo
heading-round = Turno
heading-person = Persona
lot-seated = estratto
lot-replacement = subentra
lot-elsewhere = subentra, di un altro tipo
lot-reserve = riserva
lot-declined = ha rinunciato
lot-out = fuori
heading-weight = Peso

page-face-public = Versione pubblica: al posto dei nominativi compaiono organizzazioni, laboratori e ruoli.
page-face-offices = Versione pubblica: al posto dei nominativi compaiono organizzazioni, laboratori e ruoli, tranne che per il responsabile del processo e il curatore del testo, che vanno indicati per obbligo.
page-face-reserved = Versione riservata al tavolo: contiene dati personali.
page-process = Processo
page-body = Ente titolare della decisione

page-minutes-title = { $kind ->
    [lab] Verbale dell'incontro di laboratorio n. { $number }
    [assembly] Verbale dell'assemblea n. { $number }
    [other] Verbale dell'incontro n. { $number }
   *[sitting] Verbale della seduta n. { $number }
 }
page-date = Data
page-hours = Orario
page-sheet-blank = Nessuno è ancora invitato: chi interviene firma qui.
page-hours-planned = Orario previsto
page-hours-both = dalle ore { $start } alle ore { $end }
page-hours-start = dalle ore { $start }
page-hours-end = fino alle ore { $end }
page-place = Luogo
page-mode = Svolgimento
page-facilitator = Facilitazione
page-minutes-by = Verbalizzazione
page-convocation = Convocazione
told-convened-short = con { $given ->
    [one] un giorno
   *[other] { $given } giorni
 } di preavviso invece di { $due }
page-convened-none = non registrata
page-convened-both = { $date } ({ $channel })
page-rules = Regole del tavolo
page-rules-approved = { $rules }, approvata { $date }. Si decide { $decision }; quando si vota serve { $need }. Voti: { $votes }.
page-rules-silent = { $rules }. Si decide { $decision }; quando si vota serve { $need }. Voti: { $votes }.
page-rules-unnamed = Come dicono le regole del tavolo, gli interventi non sono attribuiti a chi ha parlato.
page-agenda = Ordine del giorno
page-item = { $position }. { $title }
page-attendance = Presenze
page-no-attendance = Il foglio delle presenze non è stato compilato.
page-totals = Invitati { $invited }, presenti { $present }, assenti giustificati { $excused }, assenti { $absent }.
page-modes = Presenti in sala { $room }, a distanza { $remote }.
page-unmarked = Invitati { $invited }; le presenze non sono ancora registrate.
page-genders-sign = *: i conteggi per genere inferiori a { $least }, e quelli da cui si potrebbero ricavare, non sono pubblicati.
page-genders-none = Quanti fossero i presenti di ciascun genere non è pubblicato: i conteggi sono inferiori a { $least }, o lo farebbero ricavare.
page-genders-note = Dei presenti per genere sono omessi i conteggi inferiori a { $least } e quelli da cui si potrebbero ricavare.
page-genders = Presenti per genere: { $genders }.
page-uncovered = Laboratori senza un rappresentante con mandato valido alla data della seduta:
page-groups = Lavoro in gruppi
page-groups-round = Turno { $number }
page-groups-method = Turno { $number }: { $method }
page-groups-rule = Come sono stati formati i gruppi.
page-groups-seed = Seme del sorteggio: { $seed }. Con lo stesso seme e le stesse persone si ottengono gli stessi gruppi.
page-group = Gruppo { $code }
page-host = Ospita o promuove: { $who }
page-rapporteur = referente: { $who }
page-rapporteur-is = Referente: { $who }
page-asked = Domande guida
page-asked-one = { $position }. { $text }
page-asked-silent = Gruppi che non hanno risposto: { $groups }.
page-asked-none = Nessuna risposta.
page-place-in = [{ $place }]
page-recording = Registrazione
page-recording-since = { $name }, avviata alle ore { $start }. I tempi tra parentesi quadre si riferiscono a questa registrazione.
page-recording-of = { $name }. I tempi tra parentesi quadre si riferiscono a questa registrazione.
page-unrepresented = Laboratori con un rappresentante in carica, ma senza nessuno in sala che potesse parlare per loro:
page-previous = Verbale precedente
page-previous-outcome = { $outcome ->
    [corrected] Il verbale della seduta precedente è approvato con correzioni.
    [postponed] L'approvazione del verbale della seduta precedente è rinviata.
   *[approved] Il verbale della seduta precedente è approvato senza correzioni.
 }
page-corrections = Correzioni:
page-minutes-long = { $count ->
    [one] un minuto
   *[other] { $count } minuti
 }
page-taken-up = Origine: { $what }.
page-materials = Documenti:
page-owed = Da riferire ai laboratori
page-annexes = Allegati
page-observations = Osservazioni ricevute
page-outcome = Esito:
page-wordless = Il testo della decisione non è stato scritto; riguarda il punto «{ $title }».
page-no-vote-as = Presenti senza voto: gli stessi elencati al punto { $position }.
page-no-vote-more = In più: { $who }.
page-no-vote-fewer = Non più: { $who }.
page-outcome-waits = In attesa di esito.
page-outcome-none = Esito non indicato.
page-minutes-not-held = { $kind ->
    [assembly] **Assemblea non ancora svolta**: non risultano presenze, interventi né decisioni, e questa pagina non vale come verbale. Prima dell'assemblea il documento da inviare è la convocazione.
    [lab] **Incontro non ancora svolto**: non risultano presenze, interventi né decisioni, e questa pagina non vale come verbale. Prima dell'incontro il documento da inviare è la convocazione.
    [other] **Incontro non ancora svolto**: non risultano presenze, interventi né decisioni, e questa pagina non vale come verbale. Prima dell'incontro il documento da inviare è la convocazione.
   *[sitting] **Seduta non ancora svolta**: non risultano presenze, interventi né decisioni, e questa pagina non vale come verbale. Prima della seduta il documento da inviare è la convocazione.
 }
since-entry = { $kind } delle { $time }, punto { $item }
since-entry-loose = { $kind } delle { $time }, fuori dai punti all'ordine del giorno
since-item = punto { $item }
since-whose = { $who }
heading-minutes-state = Verbale
page-signs-manager = Responsabile del processo
page-signs-name = Nome e incarico
page-territories-none = Nessun territorio è registrato.
page-territories-dash = La lineetta (–) indica che di nessun tavolo è scritto quante persone c'erano.
page-open-offices = In questi campi ci sono solo gli uffici, che non sono persone; dove stava il nome di una persona la cella è vuota:
page-open-office-fields = { $file }: { $fields }
page-survey-withheld = { $count ->
    [one] Una domanda ha meno di { $least } risposte: per non rendere riconoscibile chi ha risposto, i risultati non sono pubblicati.
   *[other] { $count } domande hanno meno di { $least } risposte ciascuna: per non rendere riconoscibile chi ha risposto, i risultati non sono pubblicati.
 }
page-selection-short = { $count ->
    [0] La regola chiede { $first } proposte: in ordine non ce n'è nessuna.
    [one] La regola chiede { $first } proposte: in ordine ce n'è una sola.
   *[other] La regola chiede { $first } proposte: in ordine ce ne sono { $count }.
 }
page-circulated = Trasmesso
page-approved = Approvato
page-reason = Motivo della revisione
page-since = Cambiato dopo la trasmissione
since-added = in più ({ $kind })
since-removed = tolto ({ $kind })
since-changed = { $kind } ({ $fields })
reason-revised = { $text } (revisione { $revision }, aperta il { $day } dopo l'approvazione della precedente)
page-convocation-title = { $kind ->
    [lab] Convocazione dell'incontro di laboratorio n. { $number }
    [assembly] Convocazione dell'assemblea n. { $number }
    [other] Convocazione dell'incontro n. { $number }
   *[sitting] Convocazione della seduta n. { $number }
 }
page-protocol = Prot. n.
page-sent = Inviata
page-secretariat = Segreteria
page-letterhead = Stemma e intestazione dell'ente
page-letters = { $count ->
    [one] Segue una lettera, per:
   *[other] Seguono { $count } lettere, una per ciascuno:
 }
page-letter-to = Alla cortese attenzione di
page-letter-all = { $kind ->
    [lab] Ai componenti del laboratorio
    [assembly] A tutte le persone interessate
    [other] Alle persone invitate
   *[sitting] Ai componenti del tavolo di negoziazione
 }
page-invitation = { $kind ->
    [lab] è convocato l'incontro di laboratorio n. { $number }, con l'ordine del giorno che segue.
    [assembly] è convocata l'assemblea n. { $number }, con l'ordine del giorno che segue.
    [other] è convocato l'incontro n. { $number }, con l'ordine del giorno che segue.
   *[sitting] è convocata la seduta n. { $number } del tavolo di negoziazione, con l'ordine del giorno che segue.
 }
page-invitation-one = { $kind ->
    [lab] con la presente La invitiamo all'incontro di laboratorio n. { $number }, con l'ordine del giorno che segue.
    [assembly] con la presente La invitiamo all'assemblea n. { $number }, con l'ordine del giorno che segue.
    [other] con la presente La invitiamo all'incontro n. { $number }, con l'ordine del giorno che segue.
   *[sitting] con la presente La invitiamo alla seduta n. { $number } del tavolo di negoziazione, con l'ordine del giorno che segue.
 }
page-reply = Conferma e sostituzioni
page-reply-secretariat = Si prega di confermare la presenza entro il giorno prima, alla segreteria: { $to }.
page-reply-facilitator = Si prega di confermare la presenza, entro il giorno prima, a chi facilita il tavolo.
page-reply-substitute = Chi non può intervenire è pregato di comunicarlo in tempo: al suo posto può partecipare chi lo sostituisce nel laboratorio o un'altra persona della stessa organizzazione.
page-reply-proxies = { $count ->
    [one] È ammessa la delega scritta, da consegnare all'apertura; nessuno può averne più di una.
   *[other] È ammessa la delega scritta, da consegnare all'apertura; nessuno può averne più di { $count }.
 }
page-letter-sign = { $kind ->
    [assembly] Per chi promuove l'assemblea
   *[sitting] Per il tavolo di negoziazione
 }
page-to-complete = **\[da completare\]**
page-subject = Oggetto
page-greeting = { $kind ->
    [assembly] Gentile cittadina, gentile cittadino,
    [other] Gentile signora, gentile signore,
   *[sitting] { $count ->
        [one] Gentile componente del tavolo,
       *[other] Gentili componenti del tavolo,
    }
 }
page-signatures = Firme
page-sign-when = Luogo e data
page-sign-date = Data e firma
page-no-agenda = L'ordine del giorno sarà comunicato in seguito.
page-total = Durata complessiva dei punti: { $span }.
span = { $hours ->
    [0] { $minutes ->
        [one] un minuto
       *[other] { $minutes } minuti
     }
    [one] un'ora{ $minutes ->
        [0] { "" }
        [one] { " " }e un minuto
       *[other] { " " }e { $minutes } minuti
     }
   *[other] { $hours } ore{ $minutes ->
        [0] { "" }
        [one] { " " }e un minuto
       *[other] { " " }e { $minutes } minuti
     }
 }
page-sheet-title = { $kind ->
    [lab] Foglio presenze dell'incontro di laboratorio n. { $number }
    [assembly] Foglio presenze dell'assemblea n. { $number }
    [other] Foglio presenze dell'incontro n. { $number }
   *[sitting] Foglio presenze della seduta n. { $number }
 }
page-participation-title = Partecipazione alle sedute
page-overall = { $heads ->
    [one] Ha partecipato una persona
   *[other] Hanno partecipato { $heads } persone
 }, per { $presences ->
    [one] una presenza
   *[other] { $presences } presenze
 }: { $room } in sala e { $remote } a distanza.
page-labs = Laboratori rappresentati
page-labs-note = «Sì» dove era presente qualcuno che poteva parlare per il laboratorio.
page-people = Persone
page-marks-note = P presente, S presente per conto di altri, G assente giustificato, A assente.
page-presenter = Relazione: { $who }
page-question = Domanda posta al tavolo:
page-item-untreated = Punto non trattato.
page-item-earlier = L'esito è riportato sopra, sotto «Verbale precedente».
page-item-actions = Azioni: { $actions }
page-item-unrecorded = Nessuna annotazione a verbale.
page-item-state = Stato del punto: { $state }
page-entries-contribution = Contributi
page-entries-agreement = Punti di accordo
page-entries-divergence = Punti di divergenza
page-entries-decision = Decisioni
page-entries-action = Impegni annotati
page-entries-question = Nodi aperti
page-entries-communication = Comunicazioni
page-entries-fallen = Proposte non approvate
page-entries-note = Note
page-holders-contribution = Con: { $who }
page-holders-agreement = Condiviso da: { $who }
page-holders-divergence = Posizione sostenuta da: { $who }
page-holders-decision = Riserva di: { $who }
page-holders-action = Con: { $who }
page-holders-question = Posto da: { $who }
page-holders-communication = Con: { $who }
page-holders-note = Con: { $who }
told-method-result = { $method } (esito: { $result })
page-method = Modo della decisione: { $method }
page-reservation = Riserva a verbale:
page-ballot = Votazione
page-tally = Favorevoli { $favour }, contrari { $against }, astenuti { $abstained }.
page-tally-blank = Schede bianche: { $count }.
page-tally-not-voting = Presenti che non hanno votato: { $count }.
page-ballot-open = Votazione palese.
page-ballot-secret = Scrutinio segreto: questo verbale riporta i conteggi e nessun nome.
page-result = Votazione chiusa alle ore { $time }. Esito: { $result }.
page-result-needed = { $count ->
    [one] Serviva un voto favorevole.
   *[other] Servivano { $count } voti favorevoli.
 }
ballot-blocked = { $against ->
    [one] La decisione aveva i voti favorevoli necessari, ma è bloccata: c'è un contrario, e secondo le regole del tavolo basta.
   *[other] La decisione aveva i voti favorevoli necessari, ma è bloccata: i contrari sono { $against }, e secondo le regole del tavolo ne bastano { $enough }.
 }
page-aside = Fuori dal numero legale, dal voto e dai conteggi di questo punto, per conflitto di interessi: { $count }.
page-standing = { $proxies ->
    [0] Al momento della decisione, secondo le regole del tavolo ({ $rules }; voti: { $votes }): presenti { $here }, di cui con voto { $present }, su { $eligible } aventi diritto.
   *[other] Al momento della decisione, secondo le regole del tavolo ({ $rules }; voti: { $votes }): presenti { $here }, di cui con voto { $present }, e rappresentati per delega { $proxies }, su { $eligible } aventi diritto.
 }
page-minutes-draft = **Bozza**: il verbale non è ancora stato trasmesso per le osservazioni.
page-minutes-revised = **Revisione { $number } in bozza**: finché non è approvata resta valido il verbale già approvato.
page-minutes-unapproved = Verbale trasmesso per le osservazioni e **non ancora approvato**.
page-signed-original = L'originale è firmato da chi ha facilitato e da chi ha verbalizzato.
page-no-vote-shared = { $count ->
    [one] Una persona presente non votava: per la sua organizzazione o il suo laboratorio votava un'altra persona.
   *[other] { $count } persone presenti non votavano: per la loro organizzazione o il loro laboratorio votava un'altra persona.
 }
page-no-vote-none = { $count ->
    [one] Una persona presente non ha diritto di voto secondo le regole del tavolo o il foglio presenze.
   *[other] { $count } persone presenti non hanno diritto di voto secondo le regole del tavolo o il foglio presenze.
 }
page-sheet-signed = Luogo, data e firma di chi tiene il foglio:
page-no-vote = Presenti senza voto:
page-no-vote-voter = vota { $who }
page-elsewhere = Interventi non riferiti a un punto dell'ordine del giorno
page-actions = Azioni
page-next = Prossima seduta
page-next-none = Non ancora fissata.
page-next-when = { $kind ->
    [assembly] Assemblea n. { $number }, { $date }.
    [sitting] Seduta n. { $number }, { $date }.
   *[other] Incontro n. { $number }, { $date }.
 }
page-next-start = Inizio alle ore { $start }.
page-next-place = Luogo: { $place }
page-state = Stato del verbale
page-state-now = Stato
page-revision = Revisione
page-digest = Impronta SHA-256 della seduta
page-digest-note = L'impronta permette di confrontare questo documento con i dati del tavolo; non è una firma e non ha valore di certificazione.

page-ranking-title = Graduatoria delle proposte
page-aside-title = Chi si è astenuto per conflitto di interessi
ranking-no-reason = senza motivo scritto
page-round = Turno di valutazione
page-opened = Apertura del turno
page-closed = Chiusura del turno
page-rule = Regola
page-rule-weighted-sum = somma pesata delle medie dei punteggi; a parità di punteggio le proposte restano ex aequo
page-visibility = Punteggi durante il turno
page-measure = Misura
page-measure-marks = punti della scala comune dei criteri
page-measure-zero-to-one = da 0 a 1, ogni criterio secondo la propria scala
page-assessors = Valutatori
page-criteria-approved = Approvazione dei criteri
page-scoresheets-title = Schede dei punteggi, turno { $round }
page-scoresheet-of = Scheda di { $name }
page-scoresheet-blank = Scheda in bianco
page-scoresheet-name = Valutatore
page-scoresheet-opened = aperto il { $day }
page-scoresheet-how = In ogni casella un numero della scala. Una casella vuota vuol dire senza punteggio, non zero; A vuol dire astenuto; / vuol dire astenuto per conflitto di interessi.
page-scoresheet-is-blind = Il turno è cieco: la scheda si consegna a chi facilita senza mostrarla agli altri valutatori.
page-scoresheet-scale = da { $low } a { $high }, peso { $weight }
page-scoresheet-cost = È un costo: un numero più basso è migliore.
page-scoresheet-empty = Non ci sono proposte da valutare.
page-scoresheet-sign = Data e firma:
page-consensus = Scheda di consenso
page-consensus-when = Che cosa hanno concordato i presenti, a parte dalle schede individuali; non conta tra i valutatori. { $present ->
    [0] Presenti non indicati.
   *[other] Presenti: { $present }.
}
page-consensus-day = Data: { $day }.
page-consensus-days = Dal { $first } al { $last }.
page-consensus-distance-marks = Distanza: di quanti punti, in media, i punteggi individuali si scostano da quello concordato.
page-consensus-distance-zero-to-one = Distanza: di quanta parte della scala, da 0 a 1, in media, i punteggi individuali si scostano da quello concordato.
page-consensus-partial = \*: concordata solo su alcuni criteri; punteggio e posto contano quelli.
page-consensus-minds = Che cosa ha fatto cambiare idea:
page-flag-weights-changed-after-scores = Attenzione: peso, scala o verso di un criterio sono cambiati dopo che erano stati dati dei punteggi.
page-flag-partial-coverage = Attenzione: ad alcune proposte in graduatoria mancano punteggi dovuti.
page-flag-criteria-changed-after-approval = Attenzione: i criteri sono cambiati dopo l'approvazione di { $day }.
page-flag-scores-under-older-criteria = Attenzione: alcuni punteggi sono stati dati prima che il loro criterio cambiasse (*).
page-flag-single-assessor = Attenzione: tutti i punteggi sono di un solo valutatore.
page-basis = Su che cosa si basa
page-criteria = Criteri
page-weight-sum = Somma dei pesi: { $sum }
page-places = Graduatoria
page-coverage-note = La copertura è il rapporto tra punteggi dati e punteggi dovuti; chi si è astenuto, anche per conflitto di interessi, non doveva darne.
page-no-places = Nessuna proposta ammessa ha ancora punteggi.
page-not-admitted = Proposte non ammesse
ranking-firm = { $winner } resta prima comunque cambi un solo peso.
ranking-flips = { $winner } non è più sola al primo posto se il peso di { $criterion } passa da { $from }% a { $to }% ({ $points } punti): lì è alla pari con { $rivals }.
ranking-tied = Prime ex aequo: { $winners }.
ranking-no-mark = Nessun singolo punteggio, spostato di un punto, cambia il primo posto.
ranking-one-mark = { $count ->
    [one] Un solo punto su un solo punteggio cambia il primo posto, in un caso: { $proposal } / { $criterion } { $by } (prime allora: { $first }).
   *[other] Un solo punto su un solo punteggio cambia il primo posto, in { $count } casi; per esempio { $proposal } / { $criterion } { $by } (prime allora: { $first }).
}
ranking-without-same = Senza uno qualunque dei valutatori il primo posto non cambia.
ranking-without-other = { $count ->
    [one] Senza uno dei valutatori il primo posto cambia in un caso su { $assessors }.
   *[other] Senza uno dei valutatori il primo posto cambia in { $count } casi su { $assessors }.
}
ranking-left-out = Senza un punteggio su ogni criterio, quindi fuori dal calcolo sui pesi: { $codes }.
ranking-gaps = Dove il tavolo è più diviso (consenso da 0 a 1): { $gaps }
basis-line = { $heading }: { $text }
basis-round = { $number } ({ $state })
basis-moment = { $day }, ore { $hour }
basis-open = il turno è ancora aperto, la graduatoria è provvisoria
basis-closed-unknown = data non registrata
basis-blind = alla cieca, nessuno ha visto quelli altrui prima della chiusura
basis-blind-running = alla cieca, fino alla chiusura nessuno vede quelli altrui
basis-blind-reopened = alla cieca fino alla prima chiusura; poi il turno è stato riaperto
basis-seen = a vista, chi valutava poteva vedere quelli già dati
basis-weights = Pesi
basis-marks = Punteggi dati
basis-none-due = nessuno ancora dovuto
basis-given = { $given } su { $due } dovuti ({ $share }%)
basis-recused = Astensioni per conflitto di interessi, per proposta
basis-abstained = Altre astensioni
basis-thresholds = Soglie di sbarramento
basis-at-least = { $criterion } almeno { $limit }
basis-at-most = { $criterion } al massimo { $limit }
basis-none = nessuna
page-gaps = Dove il tavolo è più diviso
page-gaps-note = Le valutazioni più distanti fra loro, da cui riprendere a discutere. Il consenso va da 0, tavolo spaccato in due, a 1, tutti d'accordo (misura di Tastle e Wierman).
page-unscored = Proposte senza punteggi
page-spread = Punteggi per criterio
page-spread-note = Per ogni proposta e criterio la mediana e, tra parentesi, il punteggio più basso e il più alto. ≠: il tavolo è diviso in due, con punteggi alti e bassi e pochi in mezzo (indice A di van der Eijk sotto zero); –: nessun punteggio.
page-distances = Distanza fra i punteggi
page-distances-note = Di quanti punti un punteggio si scosta dalla media di quelli che gli altri hanno dato alla stessa proposta: in media e al massimo, su tutte le proposte. Quanto si scosta ciascun valutatore si legge solo sullo schermo del tavolo: una cifra per valutatore legherebbe fra loro le schede di proposte diverse.
page-ranking-marks = Punteggi dei valutatori
page-ranking-marks-note = Una riga per valutatore, senza nominativi e in un ordine che cambia da una proposta all'altra: lo stesso numero non è la stessa persona, altrimenti una sola astensione basterebbe a riconoscere tutta una scheda. –: manca; A: astensione; /: astensione per conflitto di interessi; \*: dato prima che il criterio cambiasse.
page-ranking-marks-of = Scheda
page-ranking-marks-withheld = Proposte con meno di tre valutatori, di cui qui non si danno schede né punteggi estremi, perché si capirebbe di chi sono: { $codes }.
marks-withheld = riservato

page-list-stakeholders = Portatori di interesse
page-list-actions = Azioni
page-list-swot = Analisi SWOT
page-list-commitments = Impegni degli enti
page-list-plans = Piani di riassetto degli enti
page-commitments-area = Totali per ambito
page-commitments-body = Totali per ente
page-synthesis-title = Documento istruttore di sintesi
page-synthesis-note = Ogni frase è riportata come è stata verbalizzata; la nota tra parentesi quadre dice seduta, punto e gruppo da cui viene (S2.3 G1 è il gruppo 1 al punto 3 della seduta 2). Una frase con più etichette sta sotto la prima.
page-synthesis-also = Si veda anche:
page-synthesis-only = Si veda:
page-question-closed = chiuso il { $date }
page-synthesis-untagged = Senza etichetta
page-synthesis-contributions = Contributi
page-synthesis-agreements = Punti di accordo e decisioni
page-synthesis-divergences = Punti di divergenza
page-synthesis-questions = Nodi aperti
page-synthesis-proposals = Proposte
page-synthesis-sources = Fonti
page-synthesis-empty = Nelle sedute non è ancora stato verbalizzato nulla.
page-empty = Non è ancora registrato nulla.
page-left-out = { $count ->
    [one] Un nome non compare in questo elenco: è di una persona fisica, o può esserlo.
   *[other] { $count } nomi non compaiono in questo elenco: sono di persone fisiche, o possono esserlo.
 }

picture-grid-title = Griglia potere/interesse
picture-salience-title = Salienza dei portatori di interesse
picture-network-title = Rete di influenza
picture-basis = { $count ->
    [one] Un portatore di interesse nella figura; valutazioni fino al { $date }; un valore è alto da { $cut } in su.
   *[other] { $count } portatori di interesse nella figura; valutazioni fino al { $date }; un valore è alto da { $cut } in su.
 }
picture-no-ratings = Nessun portatore di interesse è ancora stato valutato.
picture-no-links = Non è ancora stato registrato nessun legame di influenza.
picture-network-whole = Portatori di interesse con almeno un legame: { $linked }; legami: { $links }.
picture-network-part = Sono disegnati i { $shown } portatori di interesse con più legami, su { $linked }, e { $ties } legami tra loro, i più forti, su { $links }.
picture-reserved = Riservata al tavolo: contiene valutazioni sui portatori di interesse.
picture-group = { $name } ({ $count })
picture-told = { $group }: { $names }.
picture-nobody = nessuno
picture-count = { $count } in tutto
picture-more = { $count ->
    [one] e un altro
   *[other] e altri { $count }
 }
picture-more-links = { $count ->
    [one] E un altro legame.
   *[other] E altri { $count } legami.
 }
picture-unrated = Senza valutazione di potere o di interesse ({ $count })
picture-unclassified = Non classificati, perché manca il potere, la legittimità o l'urgenza ({ $count })
picture-unlinked = Senza legami ({ $count })
picture-other-types = { $count ->
    [one] un altro tipo
   *[other] altri { $count } tipi
 }
picture-strength = La freccia va da chi influenza a chi è influenzato; il numero e lo spessore della linea dicono la forza, da 1 a 5.
picture-link = { $from } → { $to }: { $kind }, forza { $strength }
picture-link-plain = { $from } → { $to }: { $kind }
picture-class-none = non portatori di interesse
picture-class-dormant = dormienti
picture-class-discretionary = discrezionali
picture-class-demanding = esigenti
picture-class-dominant = dominanti
picture-class-dangerous = pericolosi
picture-class-dependent = dipendenti
picture-class-definitive = definitivi
picture-ranking-title = Graduatoria delle proposte, turno { $round }
picture-ranked = { $place }: { $proposal }, punteggio { $score }, copertura { $coverage }%.
picture-ranking-rule = Le proposte con lo stesso posto sono ex aequo e unite da una linea.
picture-ranking-partial = Barra piena: ci sono tutti i punteggi dovuti. Barra vuota: ne mancano, e la copertura dice quanti ce ne sono.
picture-ranking-more = { $count ->
    [one] Un'altra proposta è nella tabella della graduatoria.
   *[other] Altre { $count } proposte sono nella tabella della graduatoria.
 }

template-broken = Il modello { $file } ha un errore alla riga { $line }: { $reason }.
template-broken-hint = Correggi il modello, oppure spostalo per usare quello del programma; i valori disponibili sono in docs/templates.md.
template-empty = è vuoto: il documento non avrebbe testo
template-tag-long = un'espressione ha più di { $most } segni: dividila in più righe con set
template-endless = non finisce mai, oppure fa troppi passi
template-undefined = chiede un valore che non c'è, in «{ $text }»
template-absent = include un modello che non c'è, in «{ $text }»
template-unknown = usa un filtro, una prova o una funzione che non esiste, in «{ $text }»
template-no-sentence = chiede la frase «{ $key }», che non esiste
template-wrong = non è scritto come un modello, in «{ $text }»
template-reason = { $reason }
template-not-utf8 = non è un testo UTF-8
letterhead-no-picture = Il file { $file } non è un'immagine PNG o JPEG, oppure pesa più di due milioni di byte.
letterhead-no-picture-hint = Salva lo stemma come immagine PNG, larga al massimo 2000 punti, e riprova.
letterhead-no-picture-here = Un'immagine non entra in un documento nel formato { $format }.
letterhead-no-picture-here-hint = Chiedi un altro formato: --format docx --template { $file }
template-large = Il modello { $file } è troppo grande: al massimo { $most } byte.
template-useless = Il documento «{ $document }» in formato { $format } si scrive senza modelli.
template-useless-hint = Togli --template, oppure scegli il formato md, html, fodt o docx.
template-no-page = Il formato { $format } non ha una pagina propria: il modello { $file } non si può usare.
template-no-page-hint = Indica un modello in Markdown (.md), che vale per ogni formato: lì stanno anche l'intestazione e le firme.
template-mismatch = Il modello { $file } è una pagina { $of } e il documento è chiesto in formato { $format }.
template-mismatch-hint = Chiedi --format { $of }, oppure indica un modello in Markdown, che vale per ogni formato.

page-record-title = Scheda del processo: { $title }
page-record-process = Processo
page-record-nature = Natura e costi
page-record-management = Gestione di Processo
page-record-territory = Territorio
page-record-features = Caratteristiche
page-record-results = Obiettivi e Risultati
page-record-requirements = Requisiti per la Certificazione di Qualità
page-record-credits = Crediti
page-record-blank = Campi da completare
page-record-blank-note = { $count ->
    [one] In un campo di questa scheda non è ancora indicato nulla:
   *[other] In { $count } campi di questa scheda non è ancora indicato nulla:
 }
page-record-blank-many = { $count } campi di questa scheda su { $total } sono ancora da compilare.
page-record-participation = Partecipazione attesa ed effettiva
page-record-participation-note = I due numeri possono contare cose diverse: si confrontano solo se la definizione è la stessa.
record-state = Stato di avanzamento
record-territory = Territorio Interessato
record-duration = Durata (mesi)
record-cofunding-share = Percentuale di cofinanziamento
record-blank = non indicato
record-yes = Sì
record-no = No
record-not-stated = Non indicato o dato non disponibile nelle fonti consultate
record-participants = Partecipanti
record-expected = attesi
record-actual = effettivi
record-number = Numero
record-definition = Che cosa conta
record-source = Fonte

page-docpp-face-same = Versione riservata al tavolo: non contiene nominativi oltre a quelli della versione pubblica.
page-docpp-title = Documento di proposta partecipata
page-docpp-incomplete = { $count ->
    [one] **Bozza incompleta.** Manca una parte, segnata nel testo:
   *[other] **Bozza incompleta.** Mancano { $count } parti, segnate nel testo:
 }
page-docpp-object = Oggetto e bisogni
page-docpp-path = Il percorso e le sue difficoltà
page-docpp-counted = Il percorso ha avuto { $labs ->
    [0] { $sittings ->
        [one] una seduta del tavolo
       *[other] { $sittings } sedute del tavolo
     }
    [one] un laboratorio{ $sittings ->
        [0] { "" }
        [one] { " " }e una seduta del tavolo
       *[other] { " " }e { $sittings } sedute del tavolo
     }
   *[other] { $labs } laboratori{ $sittings ->
        [0] { "" }
        [one] { " " }e una seduta del tavolo
       *[other] { " " }e { $sittings } sedute del tavolo
     }
 }.
page-docpp-proposals = Proposte
page-docpp-holds = { $count ->
    [one] Questo documento contiene la sola proposta ammessa.
   *[other] Questo documento contiene le { $count } proposte ammesse.
 }
page-docpp-holds-answered = { $count ->
    [one] Questo documento contiene una proposta.
   *[other] Questo documento contiene { $count } proposte.
 } { $unadmitted ->
    [one] Una di queste non risulta ammessa nel registro: è qui perché un organo ha già risposto.
   *[other] Di queste, { $unadmitted } non risultano ammesse nel registro: sono qui perché un organo ha già risposto.
 }
page-docpp-holds-all = { $count ->
    [one] Questo documento contiene una proposta.
   *[other] Questo documento contiene { $count } proposte.
 }
docpp-none-admitted = Nessuna proposta è ancora segnata come ammessa: il documento contiene tutte quelle del registro che non sono escluse. Segna come ammesse quelle che ci vanno.
page-docpp-waiting = { $count ->
    [one] Un'altra proposta del registro non è stata né ammessa né esclusa con una decisione, e non è in questo documento.
   *[other] Altre { $count } proposte del registro non sono state né ammesse né escluse con una decisione, e non sono in questo documento.
 }
page-docpp-out = { $count ->
    [one] Una proposta non ammessa è elencata a parte, con il motivo, e non conta nelle somme.
   *[other] { $count } proposte non ammesse sono elencate a parte, con il motivo, e non contano nelle somme.
 }
page-docpp-merged = Riunisce
page-docpp-split-from = Nasce dalla divisione di
page-docpp-lab = Laboratorio
page-docpp-objective = Obiettivo del piano
page-docpp-current = Spesa corrente
page-docpp-capital = Conto capitale
page-docpp-supporters = Sostenitori
page-docpp-opinion = Parere { $kind }
page-docpp-no-author = autore non indicato
page-docpp-no-date = data non indicata
page-docpp-sums = Spesa complessiva
page-docpp-sums-all = Spesa corrente { $current }, conto capitale { $capital }, in tutto { $total }.
page-docpp-unpriced = { $count ->
    [one] Una proposta non dice quanto costa: nei totali conta zero.
   *[other] { $count } proposte non dicono quanto costano: nei totali contano zero.
 }
page-docpp-implementation = Indicazioni per l'attuazione
page-docpp-monitoring = Monitoraggio
page-docpp-validation = Validazione
page-docpp-priorities = Priorità del tavolo
page-docpp-priorities-of = Le proposte di questo documento, nell'ordine della graduatoria del turno di valutazione { $round }.
page-docpp-priorities-open = Il turno è ancora aperto: l'ordine è provvisorio.
page-docpp-for-table = Per il tavolo di negoziazione
page-docpp-guarantor = Validazione del tecnico di garanzia
page-docpp-guarantor-note = Spazio riservato al tecnico di garanzia.
page-docpp-outcome = Esito
docpp-proposals = Proposte
docpp-lacking = **\[da completare: { $part }\]**
docpp-validation = Esito della validazione
docpp-validated = Il documento è stato validato dal tavolo di negoziazione.
docpp-not-validated = Il tavolo di negoziazione non ha validato il documento.

page-selection-title = Selezione: { $name }
page-selection-rule = Regola
page-selection-order = Ordine
page-selection-provisional = Ordine provvisorio: il turno di valutazione { $round } è ancora aperto.
page-selection-first = Quante passano comunque
page-selection-first-stops = Le prime, finché restano sotto la somma
page-selection-limit = Somma da non raggiungere
page-selection-overflow = Se le prime raggiungono già la somma
page-selection-passed = { $count ->
    [0] Non passa nessuna proposta.
    [one] Passa la prima proposta dell'ordine.
   *[other] Passano le prime { $count } proposte dell'ordine; chi è ex aequo sul limite passa o resta fuori insieme.
 }
page-selection-left = Sotto la somma restano { $left }.
page-selection-over = La spesa delle proposte che passano supera di { $over } la somma a disposizione.
page-selection-exact = La spesa di chi passa raggiunge la somma esattamente.
page-selection-unknown = { $count ->
    [one] La proposta { $names } passa e non dice quanto costa: la somma non si conosce.
   *[other] Le proposte { $names } passano e non dicono quanto costano: la somma non si conosce.
 }
page-selection-unknown-stops = Perciò, oltre alle prime, non ne passano altre.
page-selection-next = { $count ->
    [one] Alla successiva ({ $next }) servivano { $cost }.
   *[other] Alle successive, ex aequo ({ $next }), servivano insieme { $cost }.
 }
page-selection-next-unknown = { $count ->
    [one] Della successiva ({ $next }) non si conosce il costo.
   *[other] Delle successive, ex aequo ({ $next }), non si conosce il costo di tutte.
 }
page-selection-passing = { $count ->
    [one] Passa una: spesa corrente { $current }, conto capitale { $capital }, in tutto { $total }.
   *[other] Passano { $count }: spesa corrente { $current }, conto capitale { $capital }, in tutto { $total }.
 }
page-selection-all = { $count ->
    [one] Nell'ordine c'è una proposta
   *[other] Nell'ordine ci sono { $count } proposte
 }: spesa corrente { $current }, conto capitale { $capital }, in tutto { $total }.
wait-supporters = Nessuna proposta è nell'ordine di questa regola: servono i sostenitori delle proposte.
wait-round = L'ordine di questa regola è la graduatoria, e non c'è ancora un turno di valutazione: l'ordine aspetta.
wait-closing = Il turno di valutazione { $round } è cieco e ancora aperto: l'ordine aspetta la sua chiusura.
wait-marks = Il turno di valutazione { $round } non ha ancora punteggi: l'ordine aspetta.
wait-weights = Nessun criterio ha un peso, perciò non c'è una graduatoria: l'ordine aspetta.
wait-admission = Nessuna proposta ammessa ha un posto nell'ordine di questa regola.
page-selection-unplaced = Senza un posto nell'ordine: { $names }.
page-ballots-title = Risultati della votazione: { $question }
page-ballots-number = Votazione
page-ballots-cap = Somma a disposizione
page-ballots-type = Scheda
page-ballots-choices = { $count ->
    [one] al massimo un progetto
   *[other] al massimo { $count } progetti
 }
page-ballots-points = { $count ->
    [one] al massimo un punto
   *[other] al massimo { $count } punti
 }
page-ballots-rule = Regola dichiarata
page-ballots-tie = A pari merito
page-ballots-seed = seme pubblico
page-ballots-secrecy = Voto
page-ballots-secret = segreto, le schede non portano nomi
page-ballots-open = palese
page-ballots-eligible = Aventi diritto
page-ballots-closed = Chiusura
page-ballots-reopened = { $count ->
    [one] La votazione era già stata chiusa una volta, e poi riaperta.
   *[other] La votazione era già stata chiusa { $count } volte, e ogni volta riaperta.
 }
page-reopened-on = Riaperta { $day }
page-reopened-why = Motivo
page-draw-taken-back = { $count ->
    [one] Un'estrazione precedente è stata annullata: con il suo seme e lo stesso elenco chiunque può rifarla.
   *[other] { $count } estrazioni precedenti sono state annullate: con i loro semi e lo stesso elenco chiunque può rifarle.
 }
page-ballots-outcome = Esito
page-ballots-overridden = Decisioni diverse dal conteggio
page-ballots-overridden-note = Su questi progetti si è deciso diversamente da quanto dice il conteggio, con una motivazione scritta.
page-ballots-alternatives = Progetti che si escludono a vicenda
page-ballots-alternatives-note = Di ognuno di questi gruppi, deciso prima del voto, si finanzia al massimo un progetto.
page-ballots-given = In tutto i progetti ricevono { $given }.
page-ballots-over = È più della somma a disposizione: la supera di { $over }.
page-ballots-count = Il conteggio, passo per passo
page-ballots-duels = Confronti a due: ogni riga dice quante schede mettono quel progetto prima di quello della colonna.
page-ballots-explained = Perché gli altri non sono finanziati
page-ballots-rules = Le altre regole, a confronto
page-ballots-rules-note = La prima è la regola dichiarata e decide; le altre mostrano che cosa sarebbe venuto dalle stesse schede.
page-ballots-notes = Note sui progetti
page-ballots-batches = Schede per lotto
page-ballots-batch = { $count ->
    [one] Lotto { $batch }: una scheda
   *[other] Lotto { $batch }: { $count } schede
 }
page-ballots-again = Chiunque può rifare il conteggio dalle stesse schede, senza nomi: stanno nel file .pb di questa votazione.
page-ballots-again-rules = Quel file non può dire il minimo di voti né quali progetti si escludono: chi rifà il conteggio li applichi come sono scritti qui.
page-draw-title = Verbale del sorteggio: { $title }
page-draw-number = Sorteggio
page-draw-members = Posti
page-draw-method = Metodo
page-draw-lottery-hash = Impronta SHA-256 dei biglietti
page-draw-not-held = L'elenco che è ora al tavolo non è quello congelato: la sua impronta è diversa.
page-draw-quotas = Le quote
page-draw-types = I tipi di persone
page-draw-types-fair = Chi ha gli stessi valori è dello stesso tipo e ha la stessa probabilità di essere sorteggiato. Le probabilità seguono dai biglietti, contati uno per uno; il numero del tipo è quello dei biglietti.
page-draw-types-plain = Chi ha gli stessi valori è dello stesso tipo. Con il metodo semplice la probabilità di ognuno non si conosce prima: la dicono i metodi equi.
page-draw-lottery = I biglietti
page-draw-lottery-note = Una riga per composizione: il primo dei suoi biglietti, in cifre esadecimali da 00000 a fffff, e i tipi che la compongono (3x2: due persone del tipo 3). I biglietti sono 1 048 576; quelli di una riga arrivano fino a prima della riga dopo.
page-draw-hash = Impronta SHA-256 dell'elenco congelato
page-draw-seed = Seme pubblico
page-draw-frozen = Congelamento dell'elenco
page-draw-drawn = Estrazione
draw-moment = { $day }, ore { $hour }
page-draw-undone-on = Annullata { $day }
page-draw-stratum = { $name }: posti { $seats }, persone in elenco { $of }.
page-draw-missing = { $count ->
    [one] Un posto resta vuoto: nessuna riserva può prenderlo nel rispetto delle quote.
   *[other] { $count } posti restano vuoti: nessuna riserva può prenderli nel rispetto delle quote.
 }
page-draw-outcome = Esito
page-draw-not-yet = Il sorteggio non è ancora fatto: manca il seme.
page-draw-list = L'elenco
page-draw-list-note = Una riga per persona, CODICE;STRATO, con un valore per ogni categoria, in ordine di testo (P13 prima di P2); ogni riga finisce con un a capo.
page-draw-again = Come rifare il sorteggio
page-draw-again-note = Copia le righe dell'elenco in un file list.txt e metti il seme, com'è scritto sopra, nella variabile SEED. L'impronta dell'elenco è quella pubblicata prima del seme.
page-draw-again-ticket = Copia i biglietti in un file lottery.txt. Il biglietto estratto è scritto dalle cifre 28-32 dello SHA-256 di SEME|0: { $ticket }. Vince la riga con il numero più alto che non lo supera, e la composizione è { $panel }.
page-draw-again-plain = Tutte le persone stanno in ordine di SHA-256 di SEME|CODICE, e si prendono una dopo l'altra; si salta solo chi renderebbe impossibile rispettare le quote con i posti che restano. La composizione che ne esce è { $panel }.
page-draw-again-order = Chi esce in ogni strato o tipo: le persone stanno in ordine di SHA-256 di SEME|CODICE.
page-draw-annex = Allegato tecnico: l'elenco, e come rifare il sorteggio
page-draw-signed-original = L'originale è firmato da chi ha fatto l'estrazione.
page-draw-seated = Compongono il gruppo
page-draw-signed = Chi ha fatto l'estrazione
page-draw-again-then = In ogni strato le prime persone sono sorteggiate, tante quanti sono i posti; le successive sono le riserve, in quest'ordine. Chi rinuncia lascia il posto alla prima riserva dello stesso strato; dove non ce ne sono più, alla prima riserva di un altro tipo, nell'ordine di tutto l'elenco, con cui le quote restano rispettate.
page-rotation-title = Piano dei tavoli, seduta { $number }
page-rotation-people = Dove siede ognuno
page-rotation-tables = Chi siede a ogni tavolo
page-rotation-round = Turno { $number }
page-rotation-table = Tavolo { $number }
page-rotation-host = ospita
page-rotation-hosted = ospita
page-rotation-met = Coppie di persone che si incontrano almeno una volta: { $met }. Con tavoli così non possono essere più di { $most }, e a tante non sempre si arriva.
page-rotation-seed = Seme: { $seeds }

report-title = Relazione finale: { $process }
report-title-bare = Relazione finale
report-contents = Indice
report-process = Scheda dell'Osservatorio
report-annex = Allegato { $letter }. { $title }
report-days = Periodo
report-days-span = dal { $first } al { $last }
report-brief = In breve
report-brief-people = Al tavolo { $people ->
    [one] è venuta una persona
   *[other] sono venute { $people } persone
 }{ $organisations ->
    [0] .
    [one] {" "}di un'organizzazione.
   *[other] {" "}di { $organisations } organizzazioni.
 }
report-brief-proposals = Al soggetto decisore { $count ->
    [one] è andata una proposta
   *[other] sono andate { $count } proposte
 }{ $register ->
    [0] { "" }
   *[other] { " " }({ $register } nel registro)
 }{ $answers }.
report-brief-ahead = Al soggetto decisore { $count ->
    [one] va una proposta
   *[other] vanno { $count } proposte
 }{ $register ->
    [0] { "" }
   *[other] { " " }({ $register } nel registro)
 }{ $answers }.
report-brief-all-accepted = { $count ->
    [one] accolta
   *[other] tutte accolte
 }
report-brief-all-partly = { $count ->
    [one] accolta in parte
   *[other] tutte accolte in parte
 }
report-brief-all-refused = { $count ->
    [one] respinta
   *[other] tutte respinte
 }
report-brief-all-open = { $count ->
    [one] ancora senza risposta
   *[other] tutte ancora senza risposta
 }
report-brief-accepted = { $count ->
    [one] una accolta
   *[other] { $count } accolte
 }
report-brief-partly = { $count ->
    [one] una accolta in parte
   *[other] { $count } accolte in parte
 }
report-brief-refused = { $count ->
    [one] una respinta
   *[other] { $count } respinte
 }
report-brief-open = { $count ->
    [one] una ancora senza risposta
   *[other] { $count } ancora senza risposta
 }
report-path = Il percorso
report-members = I componenti del tavolo
report-members-others = { $count ->
    [one] Inoltre una persona senza organizzazione.
   *[other] Inoltre { $count } persone senza organizzazione.
 }
report-participation = Partecipazione
report-people = Persone presenti almeno una volta: { $count }.
report-genders = Per genere: { $genders }.
report-counted = Questi numeri vengono dai fogli presenze del tavolo: per ogni seduta chi era nella sala o collegato, e in tutto ogni persona una volta sola.
report-genders-stated = Il genere è quello che ciascuno ha dichiarato.
report-withheld = Sono omessi i conteggi inferiori a { $least } e quelli da cui si potrebbero ricavare.
report-expected = I partecipanti attesi ed effettivi dell'intero processo, e se ne è stato rilevato il genere, sono nella scheda, all'allegato A.
report-sittings = Verbali
report-one-sitting = n. { $number } del { $day }
report-unrecorded = { $count ->
    [one] Seduta { $sittings }: svolgimento non ancora registrato, senza verbale né presenze.
   *[other] Sedute { $sittings }: svolgimento non ancora registrato, senza verbali né presenze.
 }
report-unapproved = { $count ->
    [one] Seduta { $sittings }: il verbale non è ancora approvato.
   *[other] Sedute { $sittings }: i verbali non sono ancora approvati.
 }
report-in-draft = { $count ->
    [one] Seduta { $sittings }: il verbale è in bozza o in corso di revisione, e non è allegato.
   *[other] Sedute { $sittings }: i verbali sono in bozza o in corso di revisione, e non sono allegati.
 }
report-brief-not-admitted = { $count ->
    [one] Una di queste non era tra quelle ammesse, e il soggetto decisore l'ha esaminata comunque.
   *[other] { $count } di queste non erano tra quelle ammesse, e il soggetto decisore le ha esaminate comunque.
 }
report-brief-gone = { $count ->
    [one] Una proposta del registro è stata ritirata, accorpata con un'altra o divisa.
   *[other] { $count } proposte del registro sono state ritirate, accorpate con altre o divise.
 }
report-unsettled = **Relazione non definitiva.** Restano aperti questi punti:
report-unsettled-concluded = **Relazione non definitiva.** Il processo è segnato come concluso, ma nei registri restano aperti questi punti:
report-open-round = Turno di valutazione { $number } ancora aperto: la graduatoria, e le selezioni che la seguono, sono provvisorie.
report-votes = Votazioni
report-synthesis = Sintesi istruttoria
report-swot = Analisi SWOT
report-commitments = Impegni degli enti
report-blocked = { $result } (decisione bloccata)
report-results = Proposte e risultati
report-hidden-ranking = Il turno di valutazione è cieco e ancora aperto: la graduatoria si leggerà quando sarà chiuso.
report-marks = I punteggi di ogni scheda, senza nominativi, sono nel documento della graduatoria.
report-no-ranking = Non c'è ancora una graduatoria.
report-no-proposals = Nessuna proposta è registrata.
report-sums = { $count ->
    [one] Nel registro resta una sola proposta
   *[other] Le proposte rimaste nel registro sono { $count }
 }: spesa corrente { $current }, conto capitale { $capital }, in tutto { $total }.
report-no-sums = { $count ->
    [one] Nel registro resta una sola proposta, e il suo costo non è indicato.
   *[other] Le proposte rimaste nel registro sono { $count }, e di nessuna è indicato il costo.
 }
report-answers = Risposte del soggetto decisore
report-no-reason = motivazione scritta mancante
report-step-open = ancora nessuna risposta
report-lineage = Proposte che non sono più a sé, e dove sono andate:
report-owed = Nessun organo ha ancora risposto su: { $proposals }.
report-owed-by = { $body }: si attende ancora la risposta su { $proposals }.
report-unreasoned = Il processo non può dirsi concluso finché mancano le motivazioni scritte di: { $answers }.
report-term-runs = { $days ->
    [one] un giorno
   *[other] { $days } giorni
 } { $from } ({ $day })
report-term-received = dal ricevimento del DocPP
report-term-end = dalla fine del processo
report-term-unknown = decorre { $from }, di cui manca la data
report-term-open = non ancora registrato
report-term-partly = in parte: { $proposals }
report-term-undated = risposte date, ma non tutte con la data
report-steps = Risposte a ogni passo del percorso:
report-settled = Spesa delle proposte, per esito:
report-settled-note = Conta la risposta dell'ultimo organo che ne ha data una. La spesa è quella registrata con la proposta, anche dove è accolta solo in parte.
report-unanswered = senza risposta
report-altogether = in tutto
report-indicators = Indicatori
report-unmeasured = Nessuna proposta ha un indicatore con traguardo e scadenza.
report-measured = Proposte con indicatore, traguardo e scadenza: { $count }.
report-measured-of = { $promised ->
    [one] Proposte con indicatore, traguardo e scadenza: { $count }; l'azione prevista all'avvio era una.
   *[other] Proposte con indicatore, traguardo e scadenza: { $count } delle { $promised } azioni previste all'avvio.
 }
report-measured-beyond = { $promised ->
    [one] Proposte con indicatore, traguardo e scadenza: { $count }, più dell'unica azione prevista all'avvio.
   *[other] Proposte con indicatore, traguardo e scadenza: { $count }, più delle { $promised } azioni previste all'avvio.
 }
report-actions = Azioni

page-open-title = Dati aperti del percorso
page-open-what = Questa cartella contiene i dati del percorso che possono essere pubblici: nessun dato personale, oltre ai nomi del responsabile del processo e del curatore del testo, che il documento di proposta partecipata deve indicare e che la scheda dell'Osservatorio ripete.
page-open-sheets = Tabelle
page-open-form = CSV in UTF-8 con la virgola come separatore; date come 2014-04-17, importi come 1234.56, codici in inglese. Il numero davanti al nome è l'ordine in cui si importano.
page-open-documents = Documenti
page-open-drafts = I verbali ancora in bozza non sono in questa cartella.
page-open-left-out = Che cosa non c'è, e perché
page-open-closed = Interi registri restano al tavolo, perché riguardano persone o sono riservati: { $kinds }.
page-open-marks-open = I punteggi del turno di valutazione ancora aperto non sono in questa cartella: della graduatoria ci sono i posti e i valori di sintesi.
page-open-marks-closed = Fanno eccezione i punteggi del turno chiuso: sono in `ranking.md`, scheda per scheda e senza nominativi, per le proposte con almeno tre valutatori.
open-data-unapproved = { $what }, non ancora approvato
page-open-why = Delle altre tabelle restano fuori solo questi campi: quelli in cui può stare il nome di una persona (chi propone, chi relaziona, chi risponde, chi firma un parere), i recapiti, i giudizi sui portatori di interesse, e delle sedute ciò che si legge nei verbali approvati. Chi risponde di un indicatore è nel documento di proposta partecipata quando è un ente o un laboratorio.
page-open-fields = { $file }: restano fuori { $fields }
page-open-persons = I portatori di interesse che sono persone fisiche non compaiono. Quello che è stato detto nelle sedute è nei verbali, senza nominativi.
page-open-back = Riportare i dati in un tavolo
page-open-back-how = Si importano in un tavolo vuoto, nell'ordine dei numeri, con `tavolo import TIPO FILE`: il tipo è la parola nel nome del file. Da quel tavolo si riottengono le stesse tabelle.
page-open-check = Controllo
page-open-check-how = `SHA256SUMS` contiene l'impronta di ogni file: `sha256sum -c SHA256SUMS` dice se qualcosa è cambiato.

# Piano formativo.

heading-need = Fabbisogno
heading-people = Persone
heading-urgency = Urgenza
heading-competences = Competenze
heading-courses = Corsi
heading-needs = Fabbisogni
heading-uncounted = Senza numero di persone
heading-uncovered = Senza corso
heading-hours = Ore
heading-cost = Costo
heading-course = Corso
heading-bodies = Da chi
heading-annuality = Annualità
heading-seats = Posti
heading-reserved = Riservato
heading-days = Altri giorni
heading-from = Dalle
heading-to = Alle
heading-edition = Edizione
heading-editions = Edizioni
heading-where = Luogo
heading-teacher = Docente
heading-moved-to = Spostata al
heading-signed = Firmata il
heading-until = Fino al
territory-event = Tavolo: { $name }
territory-event-none = Tavolo senza un territorio
heading-convention-ended = Convenzione scaduta il
heading-enrolled = Iscritti
heading-attended = Hanno frequentato
heading-completed = Hanno completato
heading-courses-approved = Corsi approvati
heading-courses-cancelled = Corsi annullati
heading-planned = Edizioni previste
heading-held = Edizioni svolte
heading-cancelled = Edizioni annullate
heading-moved = Edizioni spostate
heading-who = Chi
heading-what = Che cosa
heading-approved-as = Com'era approvato
heading-now = Com'è ora
page-courses-title = Piano formativo
page-courses-areas = Totali per ambito
page-courses-cancelled = { $count ->
    [one] Un corso annullato non è contato in questi totali.
   *[other] { $count } corsi annullati non sono contati in questi totali.
 }
page-courses-needs = Fabbisogni, e corsi che vi rispondono
page-courses-courses = Corsi, e fabbisogni da cui nascono
page-courses-coverage = Copertura
page-courses-uncovered = Fabbisogni senza corso:
page-courses-covered = Ogni fabbisogno ha almeno un corso.
page-courses-rootless = Corsi senza fabbisogno:
page-courses-calendar = Calendario
page-courses-years = Attuazione per annualità
page-courses-exceptions = Iscrizioni in deroga
page-courses-conventions = Convenzioni
page-courses-excepted = { $count ->
    [one] Un'iscrizione a corsi riservati è stata accolta da un ente senza convenzione valida alla data di inizio.
   *[other] { $count } iscrizioni a corsi riservati sono state accolte da enti senza convenzione valida alla data di inizio.
 }
page-annex-title = Allegato: i corsi del piano formativo
page-annex-cost = Le ore sono quelle di un'edizione; il costo è quello del corso con tutte le sue edizioni.
page-courses-sources = { $count ->
    [one] Di un fabbisogno la fonte è scritta a parole, che possono contenere nomi: resta nella versione riservata.
   *[other] Di { $count } fabbisogni la fonte è scritta a parole, che possono contenere nomi: resta nella versione riservata.
 }
page-annex-count = Corsi approvati
page-annex-sums = Ore e costi per annualità
page-annex-changed = Che cosa è cambiato dopo l'approvazione
page-annex-vote = Il piano accanto alla votazione
heading-voted = Assegnato dal voto
heading-vote-number = Votazione
heading-cap = Tetto
heading-annexed = Costo nell'allegato
heading-difference = Differenza
annex-as-voted = Votazione { $number }: i costi dell'allegato sono quelli assegnati dal voto, entro il tetto.
annex-apart = { $apart ->
    [one] Votazione { $number }: un corso non è come l'ha deciso il voto; il costo in tutto resta entro il tetto.
   *[other] Votazione { $number }: { $apart } corsi non sono come li ha decisi il voto; il costo in tutto resta entro il tetto.
 }
annex-over = { $apart ->
    [one] Votazione { $number }: il costo in tutto supera il tetto, e un corso non è come l'ha deciso il voto.
   *[other] Votazione { $number }: il costo in tutto supera il tetto, e { $apart } corsi non sono come li ha decisi il voto.
 }
annex-no-editions = da programmare
page-annex-unchanged = Nessuna modifica dopo l'approvazione.
page-annex-empty = Nessun corso è approvato.
annex-missing-courses = Nessun corso è approvato: lo stato di un corso si scrive nel piano formativo.
annex-missing-of = Al corso { $code } manca qualcosa fra ore, costo, annualità e modalità.
training-hours-whole = in tutto { $hours } h
heading-tables = Tavoli
heading-tables-uncounted = Senza numero di persone
heading-facilitators = Facilitatori
heading-facilitator = Facilitatore
heading-level = Livello
heading-territory = Territorio
heading-priority = Priorità
heading-adhered = Adesione
heading-phase = Fase
page-territories-title = Rendicontazione dei territori
page-territories-numbers = Numeri per territorio
page-territories-silent = Nessun racconto per questa fase.
page-territories-untold = Nessun territorio ha ancora raccontato questa fase.
page-territories-nothing = Di questa fase non è registrato nulla.
page-territories-total = Nel totale ogni facilitatore conta una volta sola, anche se ha lavorato per più territori.
page-territories-load-note = Ogni facilitatore compare una volta sola. Un tavolo con due facilitatori conta per ciascuno dei due, e nei numeri dei territori una volta sola.
page-territories-load = Carico dei facilitatori
heading-milestone = Prossima tappa
heading-updated = Aggiornato il
heading-survey = Indagine
heading-question = Domanda
heading-theme = Tema
heading-answers = Risposte
page-survey-title = Risultati delle indagini
page-survey-answers = { $survey }. Risposte: { $answers }; senza tema: { $uncoded }.
page-survey-twice = Risposte codificate da almeno due persone: { $twice }; con gli stessi temi: { $same }; ancora da decidere: { $disputed }.
page-survey-alpha = Accordo di chi codifica, su ogni risposta e ogni tema del libro dei codici: alfa di Krippendorff { $alpha }, { $verdict } (da 0,8 affidabile, da 0,667 provvisorio).
page-survey-no-alpha = L'accordo di chi codifica non si può calcolare: nelle risposte codificate due volte non c'è niente che possa differire.
heading-alpha = Accordo (alfa)
heading-alpha-question = Accordo sulla domanda (alfa)
heading-uncoded = Senza tema
heading-disputed = Da decidere
heading-coded-twice = Codificate due volte
heading-coded-same = Con gli stessi temi

picture-draw-title = Quote e persone
picture-draw-head = Posti: { $seats }. Metodo: { $method }.
picture-draw-moments = Elenco congelato: { $frozen }. Estrazione: { $drawn }. Seme: { $seed }.
picture-draw-frozen = Elenco congelato: { $frozen }.
picture-draw-seated = nel gruppo { $count }; quota { $bounds }
picture-draw-listed = in elenco { $count }; quota { $bounds }
picture-draw-note = Ogni barra è una quota: quante persone sono nel gruppo; i due tratti segnano il minimo e il massimo.
picture-draw-note-before = Ogni barra è una quota: quante persone sono in elenco. Il sorteggio non è ancora fatto.
picture-draw-chances = Probabilità di essere sorteggiati, per tipo di persona: { $list }.
picture-draw-chance = { $people ->
    [one] { $chance } % (una persona)
   *[other] { $chance } % ({ $people } persone)
 }
picture-rotation-title = Quante persone incontra ognuno
picture-rotation-bar = { $count ->
    [one] una persona; tavoli { $tables }
   *[other] { $count } persone; tavoli { $tables }
 }
picture-rotation-note = Ogni barra dice quante persone diverse incontra ognuno; vuota per chi ospita un tavolo e vi resta.
picture-ballots-head = Somma a disposizione: { $cap }. Regola: { $rule }.
picture-ballots-bar = { $votes }; { $cost }; { $state }
picture-ballots-funded = finanziato
picture-ballots-out = non finanziato
picture-ballots-decided = deciso diversamente: { $given }
picture-ballots-note = Barra piena: finanziato dal conteggio. Vuota: non finanziato. Tratteggiata: deciso diversamente dal conteggio.
across-title = Relazione sui tavoli
across-numbers = Numeri per tavolo
across-people = Chi è venuto a più tavoli è contato in ciascuno. Le righe «Totale» sono la somma delle altre.
heading-sittings-held = Sedute svolte
heading-people-came = Persone venute
heading-proposals = Proposte
heading-answered = Con risposta
heading-process = Processo
heading-items = Punti all'ordine del giorno
heading-actions = Azioni
heading-open-actions = Di cui aperte
phase-none = senza una fase indicata
phase-heading-none = Ciò che non ha una fase indicata
page-territories-work = Per fase, in tutto
report-phases = Le fasi
report-territories = I territori
heading-tables-facilitated = Tavoli facilitati
heading-people-there = Persone ai tavoli facilitati
across-damaged = I suoi dati sono danneggiati.
across-newer = È di una versione più recente del programma.
across-unreadable = I suoi file non si possono leggere.
phase-heading = Fase: { $name }
export-public-only = Il documento «{ $document }» c'è solo in versione pubblica.
export-public-only-hint = Esportalo senza --face.
export-always-reserved = Il documento «{ $document }» è sempre intero e riservato: una versione pubblica non c'è.
export-always-reserved-hint = Esportalo senza --face, e non pubblicarlo.
