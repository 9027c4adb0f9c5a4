# Record del tavolo: che cosa non va in un campo, i nomi dei tipi di record, dei campi e dei valori.

fault-no-reason = Questo non dice perché: scrivi il motivo con le tue parole.
fault-office-person = «{ $name }» è una persona del tavolo: non può stare fra gli uffici.
fault-needed = Il campo è vuoto: scrivi un valore.
fault-needed-code = Il campo è vuoto: scrivi uno di questi valori: { $accepted }.
fault-control = Il carattere { $position } non si vede e non si può tenere ({ $code }): cancellalo.
fault-long = Il testo ha { $length } caratteri: accorcialo a { $longest } al massimo.
fault-bounds = Il numero è fuori dai limiti: scrivi un numero da { $low } a { $high }.
fault-whole = «{ $text }» non è un numero intero: scrivi un numero da { $low } a { $high }.
fault-decimal = «{ $text }» non è un numero con al massimo quattro decimali: scrivi per esempio 0,25, senza punti per le migliaia.
fault-decimal-large = «{ $text }» è un numero troppo grande: scrivi un numero più piccolo, per esempio 0,25.
fault-money = «{ $text }» non è un importo in euro: scrivi per esempio 1.234,56, senza segno meno.
fault-money-large = «{ $text }» è una somma troppo grande: scrivi un importo sotto mille miliardi di euro.
fault-mark = «{ $text }» non è un punteggio: scrivi un numero intero oppure astenuto.
fault-code = «{ $text }» non è tra i valori ammessi: scrivi uno di questi: { $accepted }.
fault-date = «{ $text }» non è una data: scrivi per esempio 17/04/2014 oppure 2014-04-17.
fault-time = «{ $text }» non è un'ora: scrivi per esempio 18:05.
fault-time-day = Per l'ora «{ $text }» manca il giorno: indica la data oppure una seduta del tavolo.
fault-moment = «{ $text }» non è un giorno con la sua ora: scrivi per esempio 2014-04-17 18:05.
fault-skipped-hour = Le { $time } di quel giorno non esistono, perché comincia l'ora legale: scrivi l'ora che segnava l'orologio, un'ora dopo.
fault-zone = «{ $text }» non è un fuso orario: scrivi per esempio Europe/Rome.
fault-nobody = «{ $text }»: nessun record tra { $kind }; controlla come è scritto, oppure aggiungi prima il record.
fault-several = «{ $text }»: più di un record tra { $kind }; indica quello giusto con il suo identificativo.
fault-other-meeting = Questo record non è tra { $kind } della stessa seduta: scegline uno della seduta indicata.
fault-item-moved = Sotto questo punto ci sono voci del verbale o voti di un'altra seduta: lascialo nella sua seduta, oppure togli prima le voci e i voti dal punto.
fault-approved-before = L'approvazione viene prima della trasmissione: correggi uno dei due giorni.
fault-end-before-start = La fine viene prima dell'inizio: correggi l'una o l'altro.
fault-convened-after = La convocazione viene dopo la seduta: correggi il giorno.
fault-due-before-sitting = La scadenza viene prima della seduta { $number } che ha assegnato l'azione: correggi il giorno.
fault-left-before-coming = L'uscita viene prima dell'arrivo: correggi una delle due ore.
fault-elsewhere = { $name } è presente alla seduta { $number } dalle { $from } alle { $until }, cioè alla stessa ora: correggi l'ora di arrivo o di uscita, oppure una delle due presenze.
fault-elsewhere-open = { $name } è presente alla seduta { $number } dalle { $from }, e di quella seduta non si sa la fine: scrivi a che ora è finita, oppure correggi l'ora di arrivo o di uscita.
fault-after-end = { $name }: le { $at } vengono dopo la fine della seduta, alle { $end }. Correggi una delle due ore.
fault-before-start = { $name }: le { $at } vengono più di un'ora prima dell'inizio della seduta, alle { $start }. Correggi una delle due ore.
fault-other-day = { $name }: { $at } non cade nel giorno della seduta, il { $day }. Correggi l'ora, oppure sposta prima la seduta.
fault-left-before-start = { $name }: l'uscita alle { $at } viene prima dell'inizio della seduta, alle { $start }. Correggi una delle due ore.
fault-closed-before-item = { $name }: il voto si chiude prima che il punto sia iniziato. Correggi l'ora di chiusura o quella del punto.
fault-turn-runs = Qualcuno ha già la parola: scrivi prima quando ha finito.
fault-turn-long = La fine dell'intervento viene più di dodici ore dopo l'inizio: correggi la data o l'ora.
fault-proxy-person = La delega la dà una persona: scrivi il nome di chi è tra le persone del tavolo.
fault-represented-present = { $name } risulta presente, e chi è presente vota da sé: togli la delega, oppure scrivi l'ora di arrivo o di uscita.
fault-represented-twice = Per { $name } c'è già { $other }: una persona è sostituita o delega una volta sola.
fault-proxies = { $count ->
    [0] Le regole del tavolo ({ $rules }) non ammettono deleghe: { $name } può stare al posto soltanto di chi rappresenta lo stesso laboratorio.
    [one] Le regole del tavolo ({ $rules }) ammettono una delega a persona: { $name } ne avrebbe di più.
   *[other] Le regole del tavolo ({ $rules }) ammettono { $count } deleghe a persona: { $name } ne avrebbe di più.
 }
fault-for-oneself = Nessuno sta al posto di sé stesso: indica la persona sostituita, oppure lascia vuoto.
fault-no-record = «{ $text }»: nessun record ha questo identificativo; controlla come è scritto, oppure scrivi le parole.
fault-carried-self = Un punto non riprende sé stesso: indica da che cosa nasce.
fault-told-by = Manca chi ha riferito al laboratorio: scrivilo, oppure togli la data.
fault-told-when = Manca il giorno in cui il laboratorio è stato informato: scrivilo, oppure togli chi ha riferito.
fault-annexed-to = «{ $words }» non è né una seduta, né un punto, né una proposta: scegli da un elenco, oppure scrivi l'id, oppure meetings:3 per la seduta 3, proposals:P1 per la proposta P1.
fault-checksum = Un'impronta SHA-256 ha 64 cifre esadecimali: copiala intera, oppure lascia vuoto.
fault-one-process = Il tavolo ha già il suo processo: modifica quello.
fault-concluded-reason = Il processo è concluso: un diniego o un accoglimento parziale vuole la sua motivazione scritta; scrivila, oppure riapri prima il processo.
fault-unreasoned = { $count ->
    [one] Il processo non può dirsi concluso: manca la motivazione scritta della risposta a { $answers }. Scrivila, poi concludi.
   *[other] Il processo non può dirsi concluso: mancano le motivazioni scritte di { $count } risposte: { $answers }. Scrivile, poi concludi.
 }
fault-not-stated = «{ $name }» non è un campo del processo: scrivi il nome del campo, per esempio figure_professionali.
fault-selection-limit = Manca la somma sotto cui possono passarne altre: scrivi per esempio 20.000,00.
fault-selection-no-limit = Questa regola conta solo quante passano: togli la somma, oppure scegli le prime, o più sotto una somma.
fault-ballot-points = «{ $text }» non dice quanti punti: scrivi il codice e i punti, per esempio C1:3.
fault-ballot-unknown = Nella votazione non c'è il progetto «{ $code }»: controlla il codice.
fault-ballot-twice = Il progetto «{ $code }» è indicato due volte: una scheda lo indica una volta sola.
fault-ballot-choices = La scheda indica { $named } progetti e { $most ->
    [one] se ne può indicare uno solo
   *[other] se ne possono indicare { $most }
 }: togli quelli in più, oppure registrala come nulla.
fault-ballot-no-points = Al progetto «{ $code }» mancano i punti: in questa votazione si danno punti, per esempio { $code }:3.
fault-ballot-some-points = In questa votazione non si danno punti: togli quelli del progetto «{ $code }».
fault-ballot-sum = La scheda dà { $points } punti e { $most ->
    [one] se ne può dare uno solo
   *[other] se ne possono dare { $most }
 }: correggila, oppure registrala come nulla.
fault-ballot-cap = I progetti della scheda costano insieme { $cost } e la somma a disposizione è { $cap }: correggila, oppure registrala come nulla.
fault-ballot-name = La votazione è segreta, e la scheda non porta il nome di chi ha votato: togli il nome.
fault-ballot-voter = { $name } ha già votato con la scheda { $ballot }: ognuno vota una volta sola.
fault-budget-cap = Con una somma di zero non si finanzia niente: scrivi quanto c'è, per esempio 100.000,00.
fault-budget-rule = La regola «{ $rule }» non conta schede di questo tipo ({ $ballots }): scegline un'altra.
fault-budget-best = Il massimo dei voti è una riga di confronto e non sempre è uno solo: scegli un'altra regola.
fault-budget-points = Manca quanti punti dà al massimo una scheda: scrivi un numero.
fault-budget-seed = Manca il seme pubblico da cui si sorteggiano le parità: scrivilo, oppure scegli un altro spareggio.
fault-project-code = «{ $text }» non va bene come codice: una parola sola, senza spazi, virgole, punti e virgola, due punti o >.
fault-project-cost = Un progetto che non costa niente non ha bisogno di una votazione: scrivi quanto costa.
fault-project-cap = Il progetto { $code } costa { $cost } e la somma a disposizione è { $cap }, quindi non potrebbe mai essere finanziato: correggi uno dei due importi.
fault-project-reason = Chi decide diversamente dal conteggio scrive perché: aggiungi la motivazione.
fault-project-granted = L'importo concesso vale solo per un progetto finanziato in parte: scrivilo in quel caso, altrimenti lascialo vuoto.
fault-project-granted-cost = L'importo concesso supera il costo del progetto: scrivi un importo più basso.
fault-override-added = Il conteggio finanzia già { $code }: non c'è niente da aggiungere. Lascia l'esito vuoto.
fault-override-excluded = Il conteggio non finanzia { $code }: non c'è niente da escludere. Lascia l'esito vuoto.
fault-draw-quota = «{ $line }» non dice quante persone: scrivi lo strato e il numero (donne 18-34: 3), oppure la categoria, il valore e da quante a quante (età = 18-34: 3-5).
fault-pair = «{ $text }» non è una coppia: scrivi due nomi con una barra in mezzo, Ada / Bice.
fault-pair-absent = { $name } non è tra i presenti.
fault-draw-twice = Lo strato «{ $stratum }» è scritto due volte: lascia una riga sola.
fault-draw-bounds = «{ $line }» chiede almeno { $min } e al massimo { $max }: scrivi prima il numero più piccolo.
fault-draw-seats = Le quote non dicono quante persone si sorteggiano in tutto: scrivi i posti.
fault-draw-lottery = Questi biglietti non si possono leggere, o uno non rispetta le quote: non si scrivono a mano, li calcola il programma.
fault-draw-panel = Questa composizione non rispetta le quote, o non è quella del seme: non si scrive a mano, la calcola il programma.
fault-candidate-traits = «{ $text }» non ha un valore: scrivi la categoria e il valore, per esempio età = 18-34; più d'una, con un punto e virgola in mezzo.
fault-draw-nobody = Così non si sorteggia nessuno: scrivi almeno un posto.
fault-candidate-code = Il codice e lo strato non contengono punti e virgola né barre, perché l'elenco si scrive CODICE;STRATO: toglili.
fault-candidate-person = { $name } è già nell'elenco con il codice { $code }: ognuno vi sta una volta sola.
fault-link-self = Un legame di influenza va da un portatore di interesse a un altro: scegline uno diverso.
fault-titular = { $name } ha già il mandato di titolare per questo laboratorio dal { $from }, { $until }: chiudi prima quel mandato, oppure scegli supplente.
fault-titular-open = senza termine
fault-titular-until = fino al { $to }
fault-merge-self = Così il portatore di interesse finirebbe unito a sé stesso: scegline un altro.
fault-merge-circle = Così la proposta finirebbe accorpata a sé stessa: scegli un'altra proposta.
fault-merged-nowhere = Di { $code } non si sa in quale proposta è confluita: scrivi nel campo «Confluisce in» il codice dell'altra, oppure accorpale dal registro delle proposte.
fault-merged-state = { $code } è confluita in { $into } e non ha più uno stato proprio: lascia accorpata, oppure svuota il campo «Confluisce in».
fault-split-nowhere = Di { $code } non c'è nessuna parte: aggiungi prima le parti, con il campo «Parte di», oppure dividila dal registro delle proposte.
fault-split-few = Una proposta si divide in almeno due: scrivi anche il secondo titolo.
fault-split-many = Una proposta si divide in al massimo { $most } in una volta: dividila in più volte.
fault-method = Solo una decisione ha un metodo: togli il metodo, oppure scegli decisione come tipo.
fault-reservation = Una riserva a verbale vuole il metodo consenso con riserve: scegli quel metodo, oppure togli la riserva.
fault-rapporteur = Il referente non è tra i componenti del gruppo: aggiungilo al gruppo, oppure scegli un altro referente.
fault-two-groups = { $name } è già nel gruppo { $group } dello stesso turno: spostalo, invece di aggiungerlo.
fault-host = { $name } non può ospitare: serve una persona presente, e non più di una per tavolo (i tavoli sono { $tables }).
fault-one-table = A un tavolo solo non cambia nessuno: servono almeno due tavoli, oppure un turno solo.
fault-several-here = «{ $text }» può essere più d'una delle persone presenti ({ $names }): scrivi il nome intero.
fault-timecode = «{ $text }» non è un punto di una registrazione: scrivi per esempio 1:02:30.
fault-amount-kind = Un importo va solo con un impegno in denaro: toglilo, oppure scegli denaro come tipo.
fault-quantity = La quantità è negativa: scrivi zero o un numero più grande.
fault-unit = Manca l'unità della quantità: scrivi per esempio ore, persone, sale.
fault-weight = Il peso è negativo: scrivi zero o un numero più grande.
fault-scale = La scala andrebbe da { $low } a { $high }: scrivi un massimo più grande del minimo.
fault-threshold = La soglia { $threshold } non sta sulla scala del criterio: scrivi un numero da { $low } a { $high }, oppure lascia vuoto.
fault-weights-zero = Così i pesi dei criteri sommerebbero a zero, e i punteggi già dati non farebbero nessuna graduatoria: lascia un peso maggiore di zero ad almeno un criterio.
fault-round-weights = I pesi dei criteri sommano a zero, quindi il turno non si può aprire: dai prima un peso maggiore di zero ad almeno un criterio.
fault-score-weights = I pesi dei criteri sommano a zero, quindi il punteggio non conterebbe: dai prima un peso maggiore di zero ad almeno un criterio.
fault-approval-weights = Nell'approvazione { $version } i pesi sommano a zero: scrivi prima la riga di un criterio con un peso maggiore di zero.
fault-scale-scores = { $count ->
    [one] Un punteggio già dato resterebbe fuori dalla scala: allarga la scala, oppure correggi prima il punteggio.
   *[other] { $count } punteggi già dati resterebbero fuori dalla scala: allarga la scala, oppure correggi prima i punteggi.
 }
fault-off-scale = { $mark } è fuori dalla scala di «{ $criterion }»: scrivi un punteggio da { $low } a { $high }.
fault-compared-itself = «{ $criterion }» è confrontato con sé stesso: scegli due criteri diversi.
fault-compared-twice = «{ $one }» e «{ $other }» sono già confrontati nell'altro verso, che è il reciproco di questo: correggi quel confronto.
fault-approved-later = Il giorno dell'approvazione deve ancora venire: scrivi oggi o un giorno passato.
fault-approved-already = I criteri risultano già approvati in questo giorno e da allora non sono cambiati: scrivi un altro giorno, oppure annulla.
fault-round-open = Un altro turno di valutazione è aperto: chiudilo prima di aprire questo.
fault-consensus-blind = Il turno è cieco e ancora aperto: la scheda di consenso si compila quando è chiuso.
fault-blind-agreed = Nel turno c'è già una scheda di consenso, quindi i punteggi sono stati visti e non può diventare cieco.
fault-share = «{ $text }» non è una quota: scrivi una frazione o un numero sopra 0 e fino a 1, per esempio 2/3, 0,5 oppure 60%.
fault-share-passed = Nessuno può essere più di tutti: scrivi una quota sotto 1, oppure scegli almeno come limite.
fault-declined-early = La rinuncia è precedente all'estrazione: correggi la data.
fault-vote-absent = Chi è assente non vota, e { $name } ha un voto: correggi la presenza, oppure togli prima il voto.
fault-vote-stranger = { $name } non è sul foglio presenze di questa seduta, quindi non può votare: aggiungi prima la presenza.
fault-vote-proxy-aside = { $other } si astiene per conflitto di interessi, quindi su questo punto cade anche la delega di { $name }.
fault-vote-hours = { $name } ha votato su un punto a cui, secondo le ore di arrivo e di uscita, non era presente: correggi l'ora, oppure il voto.
fault-vote-lab = Per { $lab } ha già votato { $other }: un laboratorio ha una voce sola, quindi { $name } non vota.
fault-vote-organisation = Per la stessa organizzazione ha già votato { $other }: le regole del tavolo le danno un voto solo, quindi { $name } non vota.
fault-vote-none = { $name } non ha diritto di voto in questa seduta: se deve votare, indicalo sul foglio presenze (campo «Ha diritto di voto»).
fault-vote-secret = Le regole del tavolo ({ $rules }) vogliono lo scrutinio segreto, quindi i voti non hanno nome: si scrivono i conteggi.
fault-poll-open = In una votazione palese i conteggi vengono dai voti: lascia vuoti questi campi, oppure scegli lo scrutinio segreto.
fault-poll-named = Su questo punto ci sono già voti con il nome, quindi lo scrutinio non può essere segreto: togli prima quei voti.
fault-poll-sum = I voti sono { $sum } e i votanti { $voters }: correggi i conteggi finché la somma torna.
fault-poll-present = I votanti sono { $present } e gli aventi diritto { $eligible }; chi vota deve averne diritto: correggi uno dei due numeri.
fault-poll-sheet = I votanti indicati sono { $given }, ma sul foglio presenze alla chiusura del voto ce ne sono al massimo { $found }, deleghe comprese: correggi il numero o le presenze.
fault-poll-votes = I votanti indicati sono { $given }, ma i voti registrati su questo punto sono { $found }: correggi il numero o i voti.
fault-poll-result = L'esito «{ $result }» non torna con i voti: favorevoli { $favour }, contrari { $against }, votanti { $voters }. Correggi l'esito o i voti.

# Tipi di record: al plurale nelle frasi, al singolare per un record solo.

kind-process = processi partecipativi
kind-stakeholders = portatori di interesse
kind-ratings = valutazioni della mappa
kind-links = legami di influenza
kind-contacts = contatti
kind-people = persone
kind-labs = laboratori
kind-representatives = rappresentanti
kind-rules = versioni delle regole del tavolo
kind-meetings = sedute
kind-agenda = punti all'ordine del giorno
kind-attendance = presenze
kind-groups = sottogruppi
kind-questions = domande guida
kind-proposals = proposte
kind-entries = voci del verbale
kind-turns = interventi cronometrati
kind-phrases = frasi pronte
kind-votes = voti
kind-polls = votazioni chiuse
kind-actions = azioni
kind-opinions = pareri di fattibilità
kind-criteria = criteri
kind-comparisons = confronti tra criteri
kind-approvals = approvazioni dei criteri
kind-rounds = turni di valutazione
kind-scores = punteggi
kind-recusals = astensioni per conflitto di interessi
kind-answers = risposte del soggetto decisore
kind-indicators = indicatori
kind-commitments = impegni presi dagli enti
kind-notes = note ricevute
kind-carried = riporti
kind-reports = restituzioni ai laboratori
kind-attachments = allegati
kind-observations = osservazioni al verbale
kind-selections = regole di selezione
kind-consensus = scheda di consenso
kind-offices = uffici
kind-origins = provenienze
kind-withheld = nomi da non pubblicare
kind-budgets = votazioni sui progetti
kind-projects = progetti in votazione
kind-ballots = schede di votazione
kind-draws = sorteggi
kind-candidates = persone sorteggiabili
kind-copies = copie dei verbali
kind-needs = fabbisogni formativi
kind-conventions = convenzioni
kind-courses = corsi
kind-editions = edizioni dei corsi
kind-enrolments = iscrizioni ai corsi
kind-territories = territori aderenti
kind-facilitators = facilitatori
kind-assignments = incarichi dei facilitatori
kind-plans = piani di riassetto
kind-surveys = risposte alle indagini
kind-themes = temi delle indagini
kind-codings = codifiche delle risposte
kind-areas = ambiti della formazione

kind-one-process = processo partecipativo
kind-one-stakeholders = portatore di interesse
kind-one-ratings = valutazione della mappa
kind-one-links = legame di influenza
kind-one-contacts = contatto
kind-one-people = persona
kind-one-labs = laboratorio
kind-one-representatives = rappresentante
kind-one-rules = versione delle regole del tavolo
kind-one-meetings = seduta
kind-one-agenda = punto all'ordine del giorno
kind-one-attendance = presenza
kind-one-groups = sottogruppo
kind-one-questions = domanda guida
kind-one-proposals = proposta
kind-one-entries = voce del verbale
kind-one-turns = intervento cronometrato
kind-one-phrases = frase pronta
kind-one-votes = voto
kind-one-polls = votazione chiusa
kind-one-actions = azione
kind-one-opinions = parere di fattibilità
kind-one-criteria = criterio
kind-one-comparisons = confronto tra criteri
kind-one-approvals = approvazione di un criterio
kind-one-rounds = turno di valutazione
kind-one-scores = punteggio
kind-one-recusals = astensione per conflitto di interessi
kind-one-answers = risposta del soggetto decisore
kind-one-indicators = indicatore
kind-one-commitments = impegno di un ente
kind-one-notes = nota ricevuta
kind-one-carried = riporto
kind-one-reports = restituzione
kind-one-attachments = allegato
kind-one-observations = osservazione al verbale
kind-one-selections = regola di selezione
kind-one-consensus = punteggio concordato
kind-one-offices = ufficio
kind-one-origins = provenienza
kind-one-withheld = nome da non pubblicare
kind-one-budgets = votazione sui progetti
kind-one-projects = progetto in votazione
kind-one-ballots = scheda di votazione
kind-one-draws = sorteggio
kind-one-candidates = persona sorteggiabile
kind-one-copies = copia di un verbale
kind-one-needs = fabbisogno formativo
kind-one-conventions = convenzione
kind-one-courses = corso
kind-one-editions = edizione di un corso
kind-one-enrolments = iscrizione a un corso
kind-one-territories = territorio aderente
kind-one-facilitators = facilitatore
kind-one-assignments = incarico di un facilitatore
kind-one-plans = piano di riassetto
kind-one-surveys = risposta a un'indagine
kind-one-themes = tema di un'indagine
kind-one-codings = codifica di una risposta
kind-one-areas = ambito della formazione

# Campi di più tipi di record.

field-id = Identificativo
field-assessor = Valutatore
field-code = Codice
field-criterion = Criterio
field-date = Data
field-due = Scadenza
field-email = Posta elettronica
field-from = Da
field-item = Punto all'ordine del giorno
field-kind = Tipo
field-lab = Laboratorio
field-meeting = Seduta
field-mode = Modalità
field-name = Nome
field-number = Numero
field-outcome = Esito
field-reply = Risposta
field-person = Persona
field-phone = Telefono
field-proposal = Proposta
field-people = Elenco
field-reason = Motivazione
field-role = Ruolo
field-round = Turno
field-stakeholder = Portatore di interesse
field-state = Stato
field-tags = Etichette
field-territory = Territorio
field-territory-map = Mappa
field-text = Testo
field-title = Titolo
field-to = A
field-type = Tipo

# Processo: le etichette della scheda dell'Osservatorio, nel suo ordine.

field-language = Lingua dei documenti
field-time-zone = Fuso orario
field-deciding-body = Ente titolare della decisione
field-process-manager = Responsabile del processo
field-curator = Curatore del testo
field-logo = Logo
field-nature = Natura Processo
field-certification-year = Anno della certificazione
field-funding-year = Anno Finanziamento
field-call-funding = Importo finanziato dal Bando
field-cofunding = Cofinanziamento altri soggetti
field-cofunding-amount = Importo cofinanziamento
field-total-cost = Costo complessivo del processo
field-start-year = Anno di avvio
field-end-year = Anno di chiusura
field-start-date = Data inizio del processo
field-end-date = Data fine del processo
field-responsible-structure = Struttura responsabile del processo
field-negotiating-table = Tavolo di Negoziazione
field-scope = Ambito di intervento
field-specific-theme = Tematica specifica
field-participation-type = Tipo di partecipazione
field-codecision = Codecisione
field-design = Design del processo partecipativo
field-technologies = Utilizzo di piattaforme tecnologiche e strumenti digitali
field-digital-tools = Strumenti digitali utilizzati
field-participants = Numero partecipanti (stimate o effettive)
field-participants-definition = Che cosa è stato contato come partecipante
field-participants-source = Fonte del numero di partecipanti
field-expected-participants = Partecipanti attesi
field-expected-definition = Che cosa il progetto intendeva per partecipante
field-expected-source = Fonte dei partecipanti attesi
field-women-recorded = Presenza femminile rilevata
field-gender-prevalence = Riscontro della prevalenza di genere fra i partecipanti
field-work-life-balance = Conciliazione tempi di vita e lavoro
field-professional-figures = Figure Professionali
field-techniques = Tecniche di Partecipazione
field-objectives = Obiettivi
field-expected-results = Risultati Attesi
field-promised-actions = Azioni con indicatore promesse
field-achieved-results = Risultati conseguiti
field-docpp-planned = Documenti di proposta partecipata previsti
field-docpp-approved = Documenti di proposta partecipata approvati al termine del processo
field-documents = Descrizione Documenti
field-final-document = Upload Documento finale condiviso
field-level = Livello di partecipazione
field-participation-index = Indice di partecipazione
field-solicitation = Sollecitazione realtà sociali
field-inclusion = Modalità di inclusione
field-opening-tools = Strumenti di DDDP adottati nello svolgimento del processo - Apertura
field-closing-tools = Strumenti di DDDP adottati nello svolgimento del processo - Chiusura
field-communication = Modalità di comunicazione dei risultati del processo
field-regional-evaluation = Sintesi della valutazione regionale
field-technical-premiums = Premialità Tecniche
field-sector = Settore
field-personal-data-until = Conservare i dati personali fino al
field-prior-agreement = Accordo formale preventivo
field-monitoring = Modalità del monitoraggio e indicatori
field-petitions = Petizioni
field-specific-subjects = Soggetti specifici
field-proposer-type = Tipologia di Soggetto proponente
field-attachments = Allegati
field-reported-by = Processo segnalato da
field-source-notes = Dettagli o note sulle fonti utilizzate
field-last-changed = Data ultima modifica
field-not-stated = Campi non indicati nelle fonti
field-docpp-drafted = Data di redazione del documento
field-docpp-table-approved = Data di approvazione del documento da parte del tavolo
field-docpp-validated = Documento validato dal tavolo
field-docpp-guarantor = Data di invio del documento al tecnico di garanzia
field-docpp-sent = Data di ricevimento del documento da parte del soggetto decisore
field-decision-term = Giorni per la decisione
field-docpp-object = Oggetto e bisogni a cui risponde
field-docpp-path = Sintesi del percorso e delle sue difficoltà
field-docpp-implementation = Indicazioni per l'attuazione
field-report-sent = Data di invio della relazione finale
field-concluded = Processo concluso il
field-cut = Potere e interesse alti a partire da
field-secretariat = Segreteria e recapiti
field-notice-days = Giorni di preavviso

# Portatori di interesse, persone, laboratori.

field-category = Categoria
field-notes = Note riservate
field-interest-expressed = Manifestazione di interesse
field-joined = Ammissione al tavolo
field-owes-plan = Deve un piano di riassetto
field-rater = Chi valuta
field-power = Potere
field-interest = Interesse
field-legitimacy = Legittimità
field-urgency = Urgenza
field-attitude = Atteggiamento
field-engagement = Coinvolgimento attuale
field-desired = Coinvolgimento desiderato
field-affected = Quanto è toccato
field-affecting = Quanto può incidere
field-source = Fonte
field-source-id = Identificativo all'origine
field-source-url = Indirizzo all'origine
field-source-state = Stato all'origine
field-source-tags = Etichette all'origine
field-record = Record
field-confidence = Affidabilità
field-strength = Forza
field-channel = Canale
field-by = Chi ha contattato
field-next-step = Prossimo passo
field-organisation = Organizzazione
field-gender = Genere
field-theme = Tema
field-mandate = Mandato

# Sedute.

field-start = Inizio
field-end = Fine
field-place = Luogo
field-facilitator = Facilitatore
field-minutes-by = Verbalizzante
field-convened = Data di convocazione
field-convened-by = Canale di convocazione
field-revision = Revisione
field-part = Parte
field-parts = Parti
field-planned-start = Inizio previsto
field-planned-end = Fine prevista
field-previous = Verbale precedente
field-corrections = Correzioni al verbale precedente
field-position = Posizione
field-minutes = Durata in minuti
field-presenter = Relatore
field-question = Domanda
field-materials = Documenti
field-started = Iniziato alle
field-ended = Terminato alle
field-arrival = Arrivo
field-on-behalf-of = Per conto di
field-proxies-held = Altre deleghe di
field-departure = Uscita
field-time = Ora
field-speaker = Intervento di
field-holders = Sostenuta da
field-method = Metodo
field-reservation = Riserva a verbale
field-group = Sottogruppo
field-members = Componenti
field-rapporteur = Referente
field-host = Ospitante o promotore
field-rule = Regola
field-seed = Seme
field-dates = Giorni
field-group-count = Numero dei gruppi
field-group-size = Persone per gruppo
field-rounds = Turni
field-hosts = Ospitanti
field-apart = Da separare
field-together = Da far incontrare
field-topics = Temi
field-titles = Titoli
field-way = Direzione
field-into = Destinazione
field-consensus = Scheda di consenso
field-asked = Domande
field-quadrant = Quadrante SWOT
field-recording = Registrazione
field-recording-start = Inizio della registrazione
field-timecode = Minutaggio

# Quello che una seduta lascia da seguire.

field-annexed-to = Allegato a
field-sha256 = Impronta SHA-256
field-subject = Che cosa riferire
field-told = Riferito il
field-told-by = Riferito da
field-choice = Voto
field-result = Esito della votazione
field-rules = Regole in vigore
field-eligible = Aventi diritto
field-present = Presenti
field-by-proxy = Di cui per delega
field-needed = Voti favorevoli necessari
field-favour = Favorevoli
field-against = Contrari
field-abstained = Astenuti
field-blank = Schede bianche
field-not-voting = Non hanno votato
field-owner = Responsabile
# Regole del tavolo: i campi, e che cosa dicono di una decisione.

field-version = Versione
field-circulated = Verbale trasmesso il
field-approved-on = Verbale approvato il
field-approved = Approvata dal tavolo il
field-decision = Come si decide
field-share = Quota per approvare
field-bound = La quota: superata o raggiunta
field-of = Quota calcolata sui
field-blocks = Opposizioni che bloccano
field-quorum = Numero legale
field-ballot = Scrutinio
field-attribution = Interventi nel verbale
field-minimum-count = Conteggio minimo pubblico
field-proxies = Deleghe per persona
field-votes-per = Voti
field-votes = Ha diritto di voto
rules-version = versione { $version }
rules-none = nessuna versione approvata
rules-more-present = { $share ->
    [half] più della metà dei presenti con diritto di voto
   *[other] più di { $share } dei presenti con diritto di voto
 }
rules-more-eligible = { $share ->
    [half] più della metà degli aventi diritto
   *[other] più di { $share } degli aventi diritto
 }
rules-least-present = { $share ->
    [half] almeno la metà dei presenti con diritto di voto
   *[other] almeno { $share } dei presenti con diritto di voto
 }
rules-least-eligible = { $share ->
    [half] almeno la metà degli aventi diritto
   *[other] almeno { $share } degli aventi diritto
 }
rules-need-blocks = { $count ->
    [one] { $need }, e nessun contrario
   *[other] { $need }, e meno di { $count } contrari
 }
left-out-names = { $count ->
    [0] { $names }
    [one] { $names } e un'altra persona
   *[other] { $names } e altre { $count } persone
 }
left-out-lab = { $names } (per il laboratorio vota un'altra persona)
left-out-organisation = { $names } (per l'organizzazione vota un'altra persona)
left-out-no-vote = { $names } (senza voto)
left-out-aside = { $names } (conflitto di interessi)
quorum-met = Il numero legale era raggiunto: su { $eligible } aventi diritto { $needed ->
    [one] ne serviva uno
   *[other] ne servivano { $needed }
 }.
quorum-missed = Il numero legale non era raggiunto: su { $eligible } aventi diritto { $needed ->
    [one] ne serviva uno
   *[other] ne servivano { $needed }
 }.

# Proposte, valutazione, decisione.

field-summary = Sintesi
field-proposer = Proponente
field-objective = Obiettivo
field-current = Spesa corrente
field-capital = Conto capitale
field-supporters = Sostenitori
field-formerly = Già
field-merged-into = Confluisce in
field-split-from = Parte di
field-order = Ordine
field-first = Quante passano comunque
field-limit = Somma da non raggiungere
field-overflow = Se le prime raggiungono già la somma
field-verdict = Parere
field-author = Autore
field-weight = Peso
field-min = Minimo della scala
field-max = Massimo della scala
field-direction = Verso
field-threshold = Soglia di sbarramento
field-anchors = Descrittori della scala
field-revised = Rivisto dopo i punteggi
field-swing = Punti del salto
field-more = Conta di più
field-less = Conta di meno
field-times = Volte
field-opened = Apertura
field-closed = Chiusura
field-blind = Turno cieco
field-score = Punteggio
field-note = Nota
field-body = Ente o organo
field-deed = Atto
field-target = Traguardo
field-status = Stato
field-evidence = Evidenza
field-area = Ambito
field-amount = Importo
field-quantity = Quantità
field-unit = Unità

# Valori.

code-stakeholder-body = ente
code-stakeholder-association = associazione
code-stakeholder-committee = comitato
code-stakeholder-group = gruppo informale
code-stakeholder-company = impresa
code-stakeholder-person = persona
code-stakeholder-category = categoria

code-gender-woman = donna
code-gender-man = uomo
code-gender-other = altro
code-gender-not-stated = non indicato

code-confidence-low = bassa
code-confidence-medium = media
code-confidence-high = alta

code-engagement-unaware = inconsapevole
code-engagement-resistant = contrario
code-engagement-neutral = neutrale
code-engagement-supportive = favorevole
code-engagement-leading = promotore

code-channel-letter = lettera
code-channel-mail = email
code-channel-telephone = telefono
code-channel-poster = manifesto
code-channel-press = stampa
code-channel-newsletter = newsletter
code-channel-social = social
code-channel-forum = forum
code-channel-in-person = di persona

code-role-titular = titolare
code-role-substitute = supplente

code-meeting-sitting = seduta
code-meeting-lab = laboratorio
code-meeting-assembly = assemblea
code-meeting-other = altro

code-mode-room = in presenza
code-mode-remote = a distanza

code-place-presence = in presenza
code-place-remote = a distanza
code-place-mixed = in forma mista

code-minutes-draft = bozza
code-minutes-circulated = trasmesso
code-minutes-approved = approvato

code-previous-approved = approvato
code-previous-corrected = approvato con correzioni
code-previous-postponed = rinviato

code-agenda-planned = previsto
code-agenda-open = in corso
code-agenda-done = concluso

code-attendance-invited = invitato
code-attendance-present = presente
code-attendance-excused = assente giustificato
code-attendance-absent = assente

code-entry-contribution = contributo
code-entry-agreement = accordo
code-entry-divergence = divergenza
code-entry-decision = decisione
code-entry-action = azione
code-entry-question = nodo aperto
code-entry-communication = comunicazione
code-entry-note = nota

code-method-consensus = consenso
code-method-reservations = consenso con riserve
code-method-no-consensus = nessun consenso
code-method-vote = voto

code-group-balanced = gruppi equilibrati
code-group-open-space = Open Space (OST)
code-group-world-cafe = World Café
code-group-swot = SWOT
code-group-other = altro

# Metodi di lavoro in gruppo: che cosa fanno, con quale regola, quali domande pongono.

method-balanced = gruppi equilibrati per organizzazione e genere
method-open-space = ogni tema proposto diventa un tavolo con chi lo propone
method-world-cafe = tavoli con chi ospita, gli altri cambiano a ogni turno
method-swot = quattro domande: forze, debolezze, opportunità, minacce
rule-balanced = Prima si separano le persone della stessa organizzazione, poi si distribuiscono i generi, contando a parte chi non lo ha indicato; le dimensioni dei gruppi differiscono al massimo di uno. Il resto è estratto a sorte.
rule-open-space = Ogni tema è proposto da una persona e ha un tavolo; gli altri scelgono dove andare.
rule-world-cafe = I gruppi del primo turno separano le persone della stessa organizzazione e distribuiscono i generi, contando a parte chi non lo ha indicato. Chi ospita resta al tavolo; nei turni dopo gli altri cambiano tavolo in modo che si incontrino più persone diverse che si può. Chi non deve sedere insieme resta separato, chi deve incontrarsi siede insieme almeno una volta. Il resto è estratto a sorte.
ask-open-space-said = Che cosa è emerso al tavolo?
ask-open-space-next = Che cosa proponete, e chi se ne occupa?
ask-swot-strengths = Quali punti di forza ci sono?
ask-swot-weaknesses = Quali punti di debolezza ci sono?
ask-swot-opportunities = Quali opportunità si possono cogliere?
ask-swot-threats = Quali minacce vanno tenute d'occhio?

code-swot-strengths = punti di forza
code-swot-weaknesses = punti di debolezza
code-swot-opportunities = opportunità
code-swot-threats = minacce

code-commitment-staff = personale
code-commitment-space = spazi
code-commitment-money = denaro
code-commitment-other = altro

code-vote-favour = favorevole
code-vote-against = contrario
code-vote-abstain = astenuto
code-vote-recused = astenuto per conflitto di interessi
code-vote-not-voting = non ha votato

code-rule-consensus = per consenso
code-rule-majority = a maggioranza

code-bound-more-than = più di
code-bound-at-least = almeno

code-base-present = presenti
code-base-eligible = aventi diritto

code-ballot-open = palese
code-ballot-secret = segreto
code-recheck-same = uguale
code-recheck-different = diversa

code-attribution-named = attribuiti a chi parla
code-attribution-unnamed = non attribuiti

code-poll-adopted = approvato
code-poll-rejected = non approvato
code-poll-no-quorum = non valido, manca il numero legale

code-action-open = aperta
code-action-done = fatta
code-action-dropped = abbandonata

code-proposal-received = ricevuta
code-proposal-shortlisted = selezionata
code-proposal-admitted = ammessa
code-proposal-not-admitted = non ammessa
code-proposal-withdrawn = ritirata
code-proposal-merged = accorpata
code-proposal-split = divisa

code-opinion-technical = tecnico
code-opinion-legal = giuridico
code-opinion-economic = economico

code-verdict-positive = favorevole
code-verdict-conditional = favorevole con prescrizioni
code-verdict-negative = contrario

code-direction-benefit = più alto è meglio
code-direction-cost = più basso è meglio

code-round-open = aperto
code-round-closed = chiuso
round-blind = alla cieca
round-seen = a vista

code-outcome-accepted = accolta
code-outcome-partly = accolta in parte
code-outcome-refused = respinta

code-status-planned = previsto
code-status-on-track = in corso
code-status-late = in ritardo
code-status-reached = raggiunto
code-status-missed = mancato
code-selection-top-n = le prime
code-selection-first-or-more = le prime, o più sotto una somma
code-order-supporters = per numero di sostenitori
code-order-ranking = per graduatoria
code-overflow-keep-first = si tengono tutte
code-overflow-stop-at-limit = ci si ferma prima della somma

code-stated-yes = sì
code-stated-no = no
code-stated-not-stated = non indicato

code-votes-per-person = uno per persona
code-votes-per-organisation = uno per organizzazione
code-votes-per-lab = uno per laboratorio e uno per ogni altro componente
code-votes-per-listed = come indica il foglio presenze

code-language-it = italiano
code-language-en = inglese
code-ballot-type-approval = preferenze
code-ballot-type-points = punti
code-ballot-type-ranking = graduatoria
code-ballot-type-knapsack = bilancio entro la somma

code-count-rule-votes = per voti
code-count-rule-votes-per-euro = per voti in rapporto al costo
code-count-rule-equal-shares = quote uguali
code-count-rule-equal-shares-cardinality = quote uguali, per numero di progetti
code-count-rule-phragmen-stop = Phragmén (ci si ferma al primo che non ci sta)
code-count-rule-phragmen-skip = Phragmén (si salta chi non ci sta)
code-count-rule-borda = Borda
code-count-rule-schulze = Schulze
code-count-rule-knapsack = insieme migliore: più voti entro la somma
code-draw-method-plain = semplice, per strati
code-draw-method-maximin = equo (maximin)
code-draw-method-leximin = equo (leximin)

code-tie-rule-code = il primo nell'ordine dei codici
code-tie-rule-cheaper = il meno caro
code-tie-rule-seed = sorteggio con seme pubblico

code-project-outcome-excluded = escluso
code-project-outcome-added = aggiunto
code-project-outcome-partly = finanziato in parte

field-cap = Somma a disposizione
field-ballot-type = Tipo di scheda
field-tie = Spareggio
field-choices = Scelte
field-points = Punti
field-budget = Votazione
field-batch = Lotto
field-void = Nulla perché
field-recheck = Ricontrollo
field-rechecks = Ricontrolli
field-voter = Votante
field-cost = Costo
field-minimum = Minimo di voti
field-alternatives = Alternative
field-granted = Importo concesso
field-quotas = Quote
field-reserves = Riserve per strato
field-list-hash = Impronta dell'elenco
field-lottery = Biglietti
field-panel = Composizione
field-frozen = Congelamento
field-drawn = Estrazione
field-traits = Caratteristiche
field-draw = Sorteggio
field-stratum = Strato
field-candidate = Persona sorteggiabile
field-decline-order = Ordine della rinuncia
field-declined = Rinuncia
fault-date-short = «{ $text }» può essere { $early } oppure { $late }: scrivi l'anno con quattro cifre.
fault-date-serial = «{ $text }» è un numero; se è un giorno di un foglio di calcolo, è il { $date }: scrivi così.
fault-nobody-near = «{ $text }»: nessun record tra { $kind }; forse è «{ $near }»: scrivilo così, oppure aggiungi prima il record.

lab-called = laboratorio { $lab }
lab-called-so = { $lab }

# Piano formativo, territori e facilitatori.

field-headcount = Persone
field-competences = Competenze
field-phase = Fase
field-what = Oggetto
field-signed = Firmata il
field-until = Vale fino al
field-needs = Fabbisogni
field-hours = Ore
field-annuality = Annualità
field-annualities = Annualità del piano formativo
field-seats = Posti
field-reserved = Riservato a chi ha la convenzione
field-course = Corso
field-days = Altri giorni
field-teacher = Docente o fornitore
field-moved-to = Spostata al
field-edition = Edizione
field-who = Chi
field-attended = Hanno frequentato
field-completed = Hanno completato
field-priority = Priorità
field-adhered = Adesione
field-priorities-account = Racconto: priorità
field-design-account = Racconto: progettazione
field-delivery-account = Racconto: realizzazione
field-training-level = Livello
field-skills = Capacità
field-training = Formazione seguita
field-languages = Lingue
field-availability = Disponibilità
field-away = Giorni di assenza
field-conflicts = Incompatibilità
field-milestone = Prossima tappa
field-updated = Aggiornato il
field-asked-by = Chiesto da
code-area-legal = giuridico-amministrativo
code-area-technological = tecnologico
code-area-managerial = gestionale
code-area-other = altro
code-course-mode-distance = a distanza (FAD)
code-course-mode-classroom = aula
code-course-mode-on-the-job = affiancamento
code-course-mode-webinar = webinar
code-course-mode-module = modulo online
code-course-planned = previsto
code-course-approved = approvato
code-course-cancelled = annullato
code-edition-planned = prevista
code-edition-held = svolta
code-edition-cancelled = annullata
code-edition-moved = spostata
code-enrolment-enrolled = iscritto
code-enrolment-attended = ha frequentato
code-enrolment-completed = ha completato
code-phase-priorities = priorità
code-phase-design = progettazione
code-phase-delivery = realizzazione
code-facilitator-base = base
code-facilitator-upgrade = avanzato
code-plan-to-begin = da avviare
code-plan-drafting = in elaborazione
code-plan-adopted = adottato
code-plan-approved = approvato
code-plan-implemented = attuato
fault-convention-twice = { $body } ha già una convenzione con questo oggetto, firmata il { $day } e ancora valida: correggi la sua scadenza, oppure scrivi una firma successiva.
fault-convention-twice-hint = Per vedere quella che c'è: tavolo show conventions { $id }
fault-convention-ended = La convenzione di { $body } è scaduta il { $day } e non vale per { $edition }, che è riservata: registra il rinnovo, oppure scrivi la motivazione di una deroga.
fault-no-convention-hint = Per vedere le convenzioni: tavolo list conventions --filter { $body }
fault-course-hours = Un corso dura più di zero ore: scrivi quante.
fault-annuality = Il piano ha { $last } annualità, e questa è la { $year }ª: correggila, oppure correggi la durata del piano nella scheda del processo.
fault-annuality-hint = Se il piano dura di più: tavolo set process { $title } annualities={ $year }
refused-annualities = Il piano scenderebbe a { $last ->
    [one] un'annualità
   *[other] { $last } annualità
 }, e più avanti ci sono già { $courses }: correggi prima l'annualità di questi corsi.
refused-annualities-hint = Per esempio: tavolo set courses { $code } annuality={ $last }
fault-days-before = Gli altri giorni vengono dopo il primo, { $first }: correggi le date.
fault-moved-to = Solo un'edizione spostata ha un nuovo giorno: scrivi anche lo stato, oppure lascia vuoto.
fault-attended = Hanno frequentato in { $attended }, ma gli iscritti sono { $enrolled }: correggi uno dei due numeri.
fault-completed = Hanno completato in { $completed }, ma hanno frequentato in { $attended }: correggi uno dei due numeri.
fault-no-convention = { $body } non ha una convenzione valida per { $edition }, che è riservata: registra la convenzione, oppure scrivi la motivazione di una deroga.
fault-no-body = { $edition } è riservata agli enti con la convenzione, e di { $who } non si sa l'ente: scrivi l'ente, oppure la motivazione di una deroga.
fault-availability = «{ $text }» non si capisce: scrivi un giorno della settimana, mattina, pomeriggio o sera, oppure ore come 9-13, separati da punto e virgola.
fault-assignment-when = Manca quando: scrivi la seduta, oppure il giorno.
fault-assignment-day = La seduta è il { $day }: correggi il giorno, oppure lascialo vuoto.
fault-two-tables = { $name } a quell'ora è già a un altro tavolo: { $table }. Scegli un altro facilitatore, oppure un'altra ora.
fault-two-tables-hours = { $name } quel giorno è già a un altro tavolo: { $table }. Per tenerli tutti e due scrivi le ore di entrambi.
fault-territory-conflict = { $name } non può lavorare per { $territory }, che è fra le sue incompatibilità: scegli un altro facilitatore.
fault-facilitator-away = { $name } il { $day } non c'è: scegli un altro facilitatore, oppure un altro giorno.
field-approved-as = Com'era approvato
field-survey = Indagine
field-respondent = Chi risponde
field-themes = Temi
field-meaning = Quando si usa
field-coder = Chi codifica
field-answer = Risposta
field-placed = Messi a mano
area-named = { $name }
fault-theme = «{ $theme }» non è nel libro dei codici di «{ $survey }», che ha: { $themes }. Scegli uno di questi, oppure aggiungilo prima ai temi.
fault-theme-hint = Per aggiungerlo al libro dei codici: tavolo add themes survey={ $survey } theme={ $theme }
fault-no-code-book = «{ $survey }» non ha ancora un libro dei codici: aggiungi prima i suoi temi.
fault-area = «{ $text }» non è un ambito: scrivi uno di questi: { $accepted }; oppure aggiungilo prima agli ambiti della formazione.
fault-area-code = «{ $text }» è già un modo di dire { $code }: per dargli un altro nome usa il codice { $code }.
field-quotable = Citabile
fault-mail = «{ $text }» non è un indirizzo di posta: scrivi per esempio nome@esempio.it; più indirizzi con il punto e virgola.
field-address = Indirizzo
draw-annulled = { $reason } (seme annullato: «{ $seed }»)
