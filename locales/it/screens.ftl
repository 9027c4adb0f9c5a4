# Schermate: intestazioni, colonne, righe, e che cosa dire di un elenco vuoto.

column-contact = Contatto
column-coverage = Copertura
column-entries = Voci
column-group = Gruppo
column-people = Pers
column-asked = D{ $number }
column-beside = Altro
column-hour = Ora
column-interest = Int
column-item = P.
column-kind = Tipo
column-lab-short = Lab.
column-lab = Laboratorio
column-marks = Punteggi
column-share = Quota
column-scale = Scala
column-threshold = Soglia
column-anchors = Descr.
column-points = Punti
column-exact = Esatta
column-first = Primo
column-second = Secondo
column-more = Conta di più
column-minutes = Verbale
column-number = N.
column-power = Pot
column-class = Classe
column-gap = Scarto
column-leading = Promot.
column-legitimacy = Leg
column-links = Legami
column-mark = Che cosa
column-move = Da prima a ora
column-moved-by = Mosso da
column-moves = Muove
column-neutral = Neutrale
column-resistant = Contrar.
column-since = Dal
column-supportive = Favorev.
column-unaware = Inconsap
column-urgency = Urg
column-way = Rispetto a lui
column-presence = Presenza
column-present = Presenti
column-rank = Posto
column-before = Era
column-score-before = Punti pr.
column-by = Differ.
column-sheets = Schede
column-agreed = Consenso
column-agreed-rank = Posto c.
column-distance = Distanza
column-record = Che cosa è stato detto
column-score = Punti
column-speaks-for = Parla per
column-subject = Tipo
column-supporters = Sost.
column-times = Arrivo-uscita
column-validity = Mandato
column-to-do = Che cosa c'è da fare
column-what = Che cosa
column-sitting = N.
column-term = Data
column-when = Quando
column-outcome = Esito o prossimo passo
column-who = Chi

head-sitting = Seduta
head-convocation = Convocazione
head-agenda = In sospeso
head-minutes = Verbale
head-to-tell = Da riferire
head-keeping = Dati personali
head-backup = Copia
head-mandate = Mandato
head-lab = Laboratorio
head-action = Azione
head-action-late = Azione scaduta
head-category = Categoria
head-key = Portatore chiave
head-voiceless = Senza voce
head-assessor = Valutatore
head-conflict = Conflitto
head-report = Relazione finale
head-reasons = Motivazione
head-answer = Risposta dovuta
head-indicator = Indicatore
overview-heading = { $title }. { $body }
overview-sitting = { $number }, { $day } ({ $when }): { $items ->
    [one] un punto
   *[other] { $items } punti
 }, { $invited ->
    [one] un invitato
   *[other] { $invited } invitati
 }, { $state }
overview-not-convened = La seduta { $number } non risulta convocata: il termine era il { $last }
overview-convene = Convocare la seduta { $number } entro il { $last } ({ $days ->
    [0] ultimo giorno
    [1] un giorno
   *[other] { $days } giorni
 })
overview-convened-late = La seduta { $number } è stata convocata con { $days ->
    [one] un solo giorno
   *[other] soli { $days } giorni
 } di preavviso
overview-waiting = { $count ->
    [one] Un argomento in sospeso non è
   *[other] { $count } argomenti in sospeso non sono
 } nell'ordine del giorno della seduta { $number }
overview-observations = Verbale { $number }: { $count ->
    [one] un'osservazione senza esito
   *[other] { $count } osservazioni senza esito
 }
overview-to-tell = { $lab }: { $count ->
    [one] una cosa
   *[other] { $count } cose
 } da riferire
overview-mandate = Il mandato di { $name } per { $lab } scade il { $day }
overview-uncovered = Il { $lab } non ha rappresentante al { $day }
overview-action = { $due }, { $owner }: { $text }
overview-never-contacted = «{ $category }»: nessuno è stato ancora contattato
overview-not-seated = «{ $category }»: nessuno siede al tavolo in questa seduta
overview-key = Mai contattato, con molto potere e interesse: { $name }
overview-voiceless = Molto toccato, incide poco, non è al tavolo: { $name }
overview-keeping-over = Termine passato il { $day }: da cancellare i dati di { $count ->
    [one] una persona
   *[other] { $count } persone
 }
overview-keeping = Si conservano fino al { $day }, poi si cancellano i dati di { $count ->
    [one] una persona
   *[other] { $count } persone
 }
overview-backup = Ultima copia di sicurezza: { $day } alle { $hour }.
overview-backup-old = L'ultima copia di sicurezza è del { $day } alle { $hour }: fanne una con tavolo backup.
overview-more = { $count ->
    [one] e un'altra: invio apre la lista
   *[other] e altre { $count }: invio apre la lista
 }
overview-assessor = { $name }: caselle compilate { $scored } su { $due }
overview-asked = { $name }: { $count ->
    [one] un'astensione per conflitto da decidere
   *[other] { $count } astensioni per conflitto da decidere
}
overview-report = La relazione finale va inviata entro il { $day } ({ $left })
overview-unreasoned = Manca la motivazione scritta: { $answer }
overview-owed = Entro il { $day } ({ $left }): { $proposal }
overview-overdue = Scaduto ({ $late }), { $owner }: { $name }
owner-none = senza responsabile
due-none = senza scadenza
when-today = oggi
when-in = { $days ->
    [1] domani
   *[other] tra { $days } giorni
 }
when-ago = { $days ->
    [1] ieri
   *[other] { $days } giorni fa
 }

stakeholders-uncontacted = Solo chi non è mai stato contattato
stakeholders-overdue = Solo chi ha un passo scaduto
stakeholders-key = Solo i portatori chiave mai contattati
stakeholders-voiceless = Solo i più toccati che incidono poco e non siedono al tavolo
stakeholders-category = Solo la categoria «{ $category }»
stakeholders-no-category = Solo chi non ha una categoria
cell-never = mai
quadrant-closely = gestire da vicino
quadrant-satisfied = tenere soddisfatti
quadrant-informed = tenere informati
quadrant-monitor = monitorare
map-selected = potere { $power }, interesse { $interest }: { $name }
map-view-grid = Griglia potere/interesse
map-view-salience = Salienza
map-view-engagement = Coinvolgimento
map-view-attitude = Atteggiamento per potere
map-view-rainbow = Arcobaleno
map-view-network = Rete di influenza
map-view-moves = Dalla prima mappa
map-today = oggi, { $day }
map-as-of = COM'ERA IL { $day }
map-cut = alto da { $cut }
map-unrated = da valutare: { $count }
salience-definitive = definitivo
salience-dominant = dominante
salience-dangerous = pericoloso
salience-dependent = dipendente
salience-dormant = dormiente
salience-discretionary = discrezionale
salience-demanding = esigente
salience-none = non portatore
salience-unclassified = non classificato
engagement-now = A
engagement-wanted = D
engagement-legend = A attuale, D desiderato
engagement-way = da { $current } a { $desired }, scarto { $gap }
attitude-legend = contro | a favore
attitude-sides = A favore { $favour } (con potere alto { $strong }), contro { $against } (con potere alto { $objectors }), neutrali { $neither } (con potere alto { $undecided }), posizione ignota { $unknown }.
rainbow-unheard = toccati, poca voce
rainbow-count = più toccati e meno ascoltati: { $count }
rainbow-selected = toccato { $affected }, può incidere { $affecting }: { $name }
network-order = ordine: { $measure }
network-unsettled = la misura non si stabilizza
network-undated = i legami sono quelli di oggi
network-moved-by = Lo muovono
network-moves = Muove
network-nobody = nessuno
measure-out = quanti muove
measure-in = da quanti è mosso
measure-betweenness = intermediazione
measure-closeness = vicinanza
measure-eigenvector = autovettore
measure-pagerank = PageRank
ego-centre = AL CENTRO
ego-moves-it = lo muove
ego-moves-it-far = a due passi
ego-moved = ne è mosso
ego-moved-far = ne è a 2 passi
ego-through = { $kinds } (per { $name })
ego-count = lo muovono: { $moved }, muove: { $moves }
ego-hint = Le righe attenuate sono a due passi da { $name }.
moves-count = con spostamenti: { $count }
moves-none = tutto come all'inizio
moves-unrated = mai valutato
moves-whole = { $mark }: da { $from } ({ $since }) a { $to } ({ $when }, { $rater })

labs-today = Chi può parlare oggi, { $day }
labs-as-of = Chi può parlare il giorno { $day }
lab-to-tell = da riferire
lab-uncovered = nessuno può parlare
lab-speaks = può parlare { $names }
mandate-open = senza fine
mandate-future = non ancora valido
mandate-holds = valido
mandate-over = scaduto
mandate-soon = { $days ->
    [0] scade oggi
    [1] scade domani
   *[other] scade tra { $days } giorni
 }

live-from-to = dalle { $start } alle { $end }
live-since = dalle { $start }
live-planned = prevista alle { $start }
live-not-begun = non iniziata
live-heading = Seduta { $number }, { $day }, { $hours }, presenti { $present }/{ $invited }, { $state }
live-over = Seduta chiusa
live-ahead = Seduta da aprire
live-no-agenda = L'ordine del giorno è vuoto: + aggiunge un punto.
live-uncovered = Nessun presente può parlare per { $labs }
live-still-open = Nodi aperti: { $count } (tasto l)
attendance-heading = Seduta { $number }: invitati { $invited }, presenti { $present }, giustificati { $excused }, assenti { $absent }
column-instead-of = Note
vote-heading = Punto { $position }. { $title }
vote-rules = Regole del tavolo: { $rules }. Si decide { $decision }; con un voto serve { $need }, a scrutinio { $ballot }. Voti: { $votes }.
vote-who = { $proxies ->
    [0] Presenti { $here }; votano { $present }, su { $eligible } aventi diritto.
   *[other] Presenti { $here }; votano { $present } e { $proxies } per delega, su { $eligible } aventi diritto.
 }
vote-left-out = Non votano: { $who }.
vote-quorum-met = Il numero legale c'è: { $present ->
    [one] un presente
   *[other] { $present } presenti
 }, su { $eligible } aventi diritto { $needed ->
    [one] ne serve uno
   *[other] ne servono { $needed }
 }.
vote-quorum-missed = Manca il numero legale: { $present ->
    [one] un presente
   *[other] { $present } presenti
 }, su { $eligible } aventi diritto { $needed ->
    [one] ne serve uno
   *[other] ne servono { $needed }
 }.
vote-nobody = Il numero legale non c'è: sul foglio presenze non risulta presente nessuno.
vote-facilitates = facilita la seduta
vote-takes-minutes = tiene il verbale
vote-instead-of = sost. di { $name }
vote-proxy = delega a { $name }
vote-tally = Favorevoli { $favour }, contrari { $against }, astenuti { $abstained }, per conflitto { $recused }, senza voto { $waiting }.
vote-for-conflict = per conflitto
vote-tally-secret = Favorevoli { $favour }, contrari { $against }, astenuti { $abstained }, bianche { $blank }, senza voto { $absent }.
vote-secret = Lo scrutinio è segreto: s scrive i conteggi, senza nomi.
vote-reached = { $needed ->
    [one] Serve un voto favorevole: c'è.
   *[other] Servono { $needed } voti favorevoli: ci sono.
 }
vote-missing = { $needed ->
    [one] Serve un voto favorevole, che manca ancora.
   *[other] Servono { $needed } voti favorevoli: { $missing ->
        [one] ne manca uno.
       *[other] ne mancano { $missing }.
     }
 }
vote-nobody-here = Nessuno è ancora segnato presente: prima vanno segnate le presenze.
vote-out-of-reach = { $needed ->
    [one] Serve un voto favorevole: non si raggiunge più.
   *[other] Servono { $needed } voti favorevoli: non si raggiungono più.
 }
vote-blocked = { $against ->
    [one] La decisione è bloccata: c'è un contrario, e secondo le regole del tavolo basta.
   *[other] La decisione è bloccata: ci sono { $against } contrari, e secondo le regole del tavolo bastano.
 }
vote-block = { $blocks ->
    [one] Basta un contrario per bloccare la decisione.
   *[other] Bastano { $blocks } contrari per bloccare la decisione: sono { $against }.
 }
vote-closed = Votazione chiusa alle { $time }: { $result }.
attendance-stands = { $name } (sostituisce { $other })
attendance-proxies = { $name } (con delega di { $others })
attendance-votes = { $votes ->
    [yes] vota
   *[other] senza voto
 }
attendance-no-mandate = no mandato
rules-title = Regole del tavolo
rules-on = Le regole in vigore { $day }
rules-in-force = È in vigore la versione { $version }, approvata il { $day }.
rules-silent = Il tavolo non ha ancora approvato regole: vale quello che segue.
rules-head-vote = Quando si vota
rules-blocks = { $count ->
    [one] ne basta una
   *[other] ne bastano { $count }
 }
rules-no-quorum = non richiesto
rules-quorum = { $share ->
    [half] almeno la metà degli aventi diritto
   *[other] almeno { $share } degli aventi diritto
 }
rules-proxies = { $count ->
    [0] non ammesse
    [one] una
   *[other] fino a { $count }
 }
rules-minimum = in pubblico non si scrivono i conteggi sotto { $count }
rules-versions = Versioni
rules-approved-on = approvata il { $day }
rules-proposed = proposta, non ancora approvata
rules-how = Dalle sedute, R prepara una nuova versione, o completa quella proposta: con la data dell'approvazione entra in vigore e non si modifica più.
groups-heading = Seduta { $number }: gruppi { $groups }, domande { $questions }, { $gaps ->
    [0] nessuna risposta mancante
    [one] una risposta mancante (--)
   *[other] { $gaps } risposte mancanti (--)
 }
groups-plenary = Plenaria
groups-beside = Fuori dalle domande
groups-unanswered = Nessuna risposta.
group-reports = { $group } (riferisce { $name })
group-rapporteur = referente
group-host = ospita
group-seed = Seme del sorteggio: { $seed }
live-answer = { $group } D{ $question }
live-turn = Parla { $name } dalle { $time } ({ $minutes })
last-title = Seduta { $number }: che cosa è rimasto
last-no-groups = I gruppi non hanno scritto nulla.
last-knots = Nodi aperti
last-knot = seduta { $number }
last-knot-item = seduta { $number }, { $item }
last-no-knots = Nessun nodo aperto.
speaking-title = Tempo di parola, seduta { $number }
speaking-by-type = Per tipo di organizzazione, come sta sulla mappa dei portatori di interesse.
speaking-reserved = Riservato: contiene nominativi, da non mostrare in sala.
speaking-no-type = non sulla mappa
speaking-none = Nessun intervento cronometrato finora.
speaking-total = Totale
speaking-minutes = { $minutes }'{ $seconds }
speaking-type = presenti { $present }, interventi { $turns }, { $time } ({ $percent }%)
speaking-person = interventi { $turns }, { $time } ({ $percent }%)
commitments-title = Impegni degli enti
commitments-by-area = Per ambito
commitments-by-body = Per ente
commitments-total = Totale
commitments-quantity = { $kind } { $amount } { $unit }
commitments-unmeasured = { $kind } senza quantità: { $count }
registers-heading = Registro: { $kind } ({ $count })
registers-sealed = { $count ->
    [one] Uno di un turno cieco ancora aperto non si mostra
   *[other] { $count } di un turno cieco ancora aperto non si mostrano
}
registers-ballots = { $count ->
    [one] Una scheda non si mostra finché la votazione è aperta.
   *[other] { $count } schede non si mostrano finché la votazione è aperta.
 }
score-sealed = non si mostra: turno cieco ancora aperto
ballot-sealed = non si mostra: votazione ancora aperta

detail-agenda = Ordine del giorno
detail-annexes = Allegati
detail-materials = Documenti: { $what }
detail-observations = Osservazioni al verbale
observation-open = { $text } (senza esito)
detail-reports = Da riferire ai laboratori
report-open = da riferire
notice-kept = Convocata nei termini.
sitting-title = Seduta { $number }
notice-short = Convocata con { $days ->
    [one] un solo giorno
   *[other] soli { $days } giorni
 } di preavviso.
notice-left = Da convocare entro il { $last } ({ $days ->
    [0] ultimo giorno
    [1] un giorno
   *[other] { $days } giorni
 }).
notice-missed = Non convocata: il termine era il { $last } ({ $days ->
    [1] un giorno fa
   *[other] { $days } giorni fa
 }).
boxes-total = { $boxes ->
    [one] Tempi dei punti: un minuto in tutto.
   *[other] Tempi dei punti: { $boxes } minuti in tutto.
 }
boxes-of = Tempi dei punti: { $boxes ->
    [one] un minuto
   *[other] { $boxes } minuti
 } su { $length } della seduta.
taken-item = non concluso nella seduta { $number }
taken-question = nodo rimasto aperto nella seduta { $number }
taken-note = nota ricevuta il { $day }
taken-other = ripreso

follow-heading = Azioni aperte { $open }, scadute { $overdue }, nodi aperti { $questions }
follow-note = nota
follow-on-agenda = all'o.d.g.
follow-open = aperto
follow-past = scaduta
follow-received = ricevuta
follow-settled = chiuso
empty-follow-up = Qui stanno azioni, nodi aperti e note ricevute: a aggiunge un'azione, n una nota.

participation-title = Partecipazione alle sedute
participation-empty = Nessuna seduta ha ancora un foglio presenze.
participation-sittings = Seduta
participation-key = P presente, S per conto di altri, G giustificato, A assente, ? non segnato
participation-labs = Laboratori rappresentati in sala
participation-figures = In cifre
participation-sitting = Seduta { $number }: presenti { $present } su { $invited }, in sala { $room }, a distanza { $remote }
participation-overall = In tutto: persone diverse { $heads }, presenze { $presences }, in sala { $room }, a distanza { $remote }
participation-genders = Donne { $women }, uomini { $men }, altro { $other }, non indicato { $unstated }
presence-title = Presenti alla seduta { $number }
presence-overall = In tutte le sedute, ogni persona una volta
presence-note = Il genere è quello dichiarato, mai dedotto. La versione pubblica omette i numeri piccoli.
mark-present = P
mark-substitute = S
mark-excused = G
mark-absent = A
mark-invited = ?
detail-contacts = Contatti ({ $count })
detail-standing = A che punto è
detail-people = Persone ({ $count })
detail-merged = Questo record è confluito in «{ $name }» e conserva solo ciò che lì non poteva passare.
detail-merged-here = Record confluiti qui ({ $count })
detail-of-merged = { $what }, sul record «{ $name }»
standing-mapped = in mappa
standing-contacted = contattato
standing-interested = interessato
standing-joined = ammesso
standing-seated = al tavolo
contact-no-reply = nessuna risposta
contact-step = Da fare: { $what } { $due }
contact-step-late = Scaduto: { $what } { $due }
contacts-heading = { $count ->
    [one] Un contatto
   *[other] { $count } contatti
 }, raggiunti { $reached } su { $mapped }, passi scaduti: { $late }
contacts-overdue = Solo i passi scaduti e senza un contatto successivo
totals-title = Sollecitazione in cifre
totals-categories = Per categoria
totals-channels = Per canale
totals-category = contattati { $contacted } su { $mapped }, risposte { $replied }
totals-channel = contatti { $contacts }, raggiunti { $reached }, risposte { $replies }
totals-all = Tutta la mappa
category-none = senza categoria
timeline-title = Storia di { $name }
day-unknown = senza data
happened-mapped = Entra nella mappa
happened-interested = Manifesta interesse
happened-joined = Il tavolo lo ammette
happened-merged = Vi confluisce il record «{ $name }»
happened-proposed = Propone { $what }
happened-contacted = Contatto, { $channel }. { $outcome }
happened-rated = Valutazione: { $marks }
happened-sat = { $name } è alla seduta { $number }
happened-said = { $kind }, seduta { $number }: { $words }
happened-holds = Sostiene, seduta { $number }: { $words }
detail-mandates = Mandati
detail-never-contacted = Nessun contatto finora
detail-opinions = Pareri di fattibilità
detail-opinion-no-author = autore non indicato
detail-opinion-no-date = data non indicata
detail-cost = Spesa in tutto
detail-merged-in = Vi si accorpa
detail-split-into = Divisa in
detail-admissibility = Ammissibilità
admissibility-no = non ammissibile, parere contrario: { $kinds }
admissibility-open = manca ancora il parere: { $kinds }
admissibility-bound = ammissibile, con prescrizioni: { $kinds }
admissibility-yes = ammissibile, tutti i pareri sono favorevoli
detail-attachments = Allegati
attachment-unsummed = senza impronta
shortlist-heading = { $asked ->
    [one] La prima
   *[other] Prime { $asked }
 } per sostenitori: { $passed ->
    [one] ne passa una
   *[other] ne passano { $passed }
 }, l'ultima con { $edge }.
shortlist-tied = { $asked ->
    [one] La prima
   *[other] Prime { $asked }
 } per sostenitori: { $passed ->
    [one] ne passa una
   *[other] ne passano { $passed }
 }, { $tied } a pari sul taglio ({ $edge }).
shortlist-next = Poi: { $next }.
shortlist-uncounted = Senza conteggio: { $count }.
shortlist-out = Non ammesse: { $count }.
shortlist-none = Di nessuna proposta si sa quanti la sostengono.
detail-ratings = Valutazioni ({ $count })
rating-from = fonte: { $source }
rating-sure = affidabilità { $confidence }

not-scored = senza punteggio
mark-abstain = astenuto
scores-heading = { $assessor }. { $round }. Dati { $given } su { $due }, mancano { $missing }{ $abstained ->
    [0] { "" }
   *[other] , astenuti { $abstained }
}{ $recused ->
    [0] { "" }
   *[other] , conflitti { $recused }
}
scores-nobody = Valutatore da scegliere. { $round }.
scores-no-round = Nessun turno
scores-criterion = { $name } ({ $low }-{ $high }, peso { $weight })
scores-criterion-cost = { $name } ({ $low }-{ $high }, peso { $weight }; è un costo: { $low } è il punteggio migliore)
scores-recused = Il valutatore si astiene su questa proposta per conflitto di interessi.
scores-round = Turno { $number } ({ $state })
scores-room = Tutti: { $finished ->
    [one] uno su { $count } ha finito
   *[other] { $finished } su { $count } hanno finito
 }, { $given ->
    [one] un punteggio
   *[other] { $given } punteggi
 } su { $due } ({ $key }: chi)
scores-before = turno { $number }: { $own }, media { $mean }
scores-fresh = { $key }: nota al { $mark } dato a { $proposal }, { $criterion }
scores-end = Fine della scheda: { $key } sceglie un altro valutatore, le frecce tornano alle caselle.
scores-end-room = Fine della scheda di consenso: { $key } la lascia, le frecce tornano alle caselle.
conflict-lab = fa parte di «{ $lab }», il laboratorio che ha presentato la proposta
conflict-organisation = fa parte di «{ $organisation }», che ha presentato la proposta
conflict-own = ha presentato la proposta
conflict-self = chi valuta
conflict-suggestion = Il valutatore { $tie }: { $key } per astenersi per conflitto di interessi.
progress-title = A che punto sono i valutatori, turno { $number }
progress-line = dati { $given } su { $due }, mancano { $missing }{ $abstained ->
    [0] { "" }
   *[other] , astenuti { $abstained }
}{ $recused ->
    [0] { "" }
   *[other] , conflitti { $recused }
}
progress-none = Nessuno ha ancora dato un punteggio in questo turno.
progress-not-begun = non ha ancora cominciato; nel turno precedente aveva dato punteggi
progress-asked = { $count ->
    [one] Un'astensione per conflitto da decidere
   *[other] { $count } astensioni per conflitto da decidere
}
progress-open = { $code }: proposta di { $party }
progress-marked = { $code }: proposta di { $party } (punteggi già dati)
consensus-heading = Scheda di consenso. { $round }. Concordati { $agreed } su { $boxes }
consensus-mean = media { $mean } su { $count }
consensus-marks = Schede individuali: { $marks }
consensus-when = Concordato il { $day }, { $present ->
    [0] presenti da indicare ({ $key })
   *[other] presenti { $present }
}.
consensus-none = Ancora niente di concordato ({ $key }: nota e presenti).
consensus-no-day = giorno non indicato
consensus-note = Che cosa ha fatto cambiare idea: { $note }
consensus-no-note = Che cosa ha fatto cambiare idea: da scrivere ({ $key }).

results-heading = Graduatoria del turno { $number } ({ $state }): somma pesata, valutatori { $assessors }
results-round-state = { $state }, { $manner }
heat-heading = Posto { $place }: { $code } { $title }
heat-heading-unplaced = Senza un posto: { $code } { $title }
heat-distances = Distanza di ogni valutatore dagli altri, turno { $number } ({ $state })
heat-legend = - manca; / non dovuto (astensione, anche per conflitto di interessi); * dato prima che il criterio cambiasse. Consenso da 0 a 1.
heat-distances-say = Di quanti punti, in media su tutte le proposte, ogni valutatore si scosta dalla media degli altri.
heat-mean = Media
heat-consensus = Consenso
beside-heading = Schede individuali e scheda di consenso, turno { $number } ({ $state })
beside-sheet = Scheda di consenso: { $days }, { $present ->
    [0] presenti non indicati
   *[other] presenti { $present }
}.
beside-distance-marks = Distanza: di quanti punti, in media, i punteggi individuali si scostano da quello concordato.
beside-distance-share = Distanza: di quanta parte della scala, in media, i punteggi individuali si scostano da quello concordato.
beside-partial = *: concordata solo su alcuni criteri; punteggio e posto contano quelli.
beside-mind = { $proposal } / { $criterion }, che cosa ha fatto cambiare idea: { $note }
beside-page = Scheda di consenso
turned-heading = Turno { $number } a confronto con il turno { $before }
turned-heading-none = Turno { $number } ({ $state }): nessun turno precedente
turned-assessor = { $name } { $count ->
    [one] uno
   *[other] { $count }
} (+{ $up }, -{ $down })
turned-who = Chi ha cambiato punteggi, e di quanto: { $who }
turned-nobody = Nessun valutatore ha cambiato i suoi punteggi.
turned-silent = Punteggi nel turno precedente e non in questo: { $names }
turned-page = Cambiato rispetto al turno { $number }
turned-change = { $criterion }: da { $before } a { $now }
results-weights = Pesi: { $weights }
results-basis-title = Su che cosa poggia la graduatoria
results-flips = { $winner } prima; pari con { $rivals } se { $criterion } va da { $from }% a { $to }% ({ $points } punti).
results-no-winner = Nessuna proposta è in graduatoria.
results-talk = Da discutere ora (consenso da 0 a 1): { $gaps }
results-flags = { $count ->
    [one] Avvertenza
   *[other] { $count } avvertenze
} ({ $key }): { $flags }
flag-weights-changed-after-scores = criteri cambiati dopo i primi punteggi
flag-partial-coverage = mancano punteggi dovuti
flag-criteria-changed-after-approval = criteri cambiati dopo l'approvazione
flag-scores-under-older-criteria = punteggi dati con criteri precedenti (*)
flag-single-assessor = un solo valutatore
trial-heading = E se { $criterion } pesasse { $to }% (concordato { $from }%)? Non si salva.
trial-weights = Pesi in prova: { $weights }. Sinistra e destra spostano di un punto, gli altri si ridividono il resto; tab passa a un altro criterio, esc torna ai pesi concordati.
other-median = Somma pesata delle mediane
other-trimmed = Somma pesata delle medie troncate
other-majority = Giudizio maggioritario
other-borda = Conteggio di Borda
other-copeland = Duelli vinti (Copeland)
other-schulze = Metodo di Schulze
other-topsis = TOPSIS
other-promethee = PROMETHEE II
other-says-median = Per ogni criterio conta il punteggio di mezzo invece della media: un solo valutatore molto severo o molto generoso pesa meno.
other-says-trimmed = Per ogni criterio si toglie un quinto dei punteggi più alti e un quinto dei più bassi (arrotondando per difetto), poi si fa la media.
other-says-majority = Ogni punteggio è un giudizio, contato con il peso del suo criterio; vince la mediana più alta (delle due di mezzo, la peggiore), poi si tolgono le mediane una alla volta. + vuol dire che i giudizi migliori della mediana sono più dei peggiori.
other-says-borda = Da ogni scheda si ricava l'ordine del valutatore; una proposta prende un punto per ognuna che le sta sotto e mezzo per ogni parità. Chi non ha dato punteggi a una proposta, anche perché si è astenuto, la lascia in fondo.
other-says-copeland = Le proposte si confrontano a due a due sugli ordini dei valutatori; un punto per ogni duello vinto, mezzo per ogni pareggio. Chi non ha dato punteggi a una proposta la lascia in fondo.
other-says-schulze = Le proposte si confrontano a due a due sugli ordini dei valutatori; conta quante altre ciascuna batte per il cammino più forte. Chi non ha dato punteggi a una proposta la lascia in fondo.
other-says-topsis = Vicinanza, da 0 a 1, ai migliori valori presenti su ogni criterio: dipende da quali altre proposte ci sono.
other-says-promethee = Confronti a due a due criterio per criterio, dove ogni differenza vale per intero; la cifra è il flusso netto, da -1 a 1. Dipende da quali altre proposte ci sono.
other-here = Con la somma pesata: { $place }
other-left-out = Senza un punteggio su ogni criterio, quindi fuori da questa regola: { $codes }
other-condorcet = Batte ogni altra in duello: { $code }
other-no-condorcet = Nessuna batte ogni altra in duello.
other-none = Con questi criteri e punteggi la regola non dà una graduatoria.
other-foot = La graduatoria del tavolo resta quella della somma pesata: questa serve a capire quanto dipende dalla regola.
other-acceptance = Posti possibili con qualunque peso (SMAA)
other-without = Senza un valutatore alla volta
other-firm = Di quanto può spostarsi ogni peso
other-accord = Accordo tra i valutatori
firm-says = Un peso alla volta, gli altri in proporzione: entro questi limiti il primo posto non cambia.
firm-line = concordato { $agreed }; { $winner } resta prima da { $low } a { $high }
firm-below = sotto il limite passa avanti: { $rivals }
firm-above = sopra il limite passa avanti: { $rivals }
firm-tied = Prime ex aequo: { $winners }. Non c'è un intervallo da calcolare.
accord-says = Alfa di Krippendorff: 1 è pieno accordo, da 0,8 è affidabile, da 0,667 provvisorio, 0 è il caso. W di Kendall solo se tutti hanno valutato tutto.
accord-line = alfa ordinale { $ordinal }, a intervalli { $interval }; W { $kendall }
accord-reliable = affidabile
accord-tentative = provvisorio
accord-unreliable = non affidabile
column-respondent = N.
column-answer = Risposta
detail-codings = Come è stata codificata
survey-no-theme = nessun tema
survey-disputed = da decidere
survey-coded-once = codificata una volta
survey-heading = Risposte { $answers }, domande { $questions }; senza tema { $uncoded }, da decidere { $disputed }.
survey-alpha = Accordo di chi codifica: alfa { $alpha }, { $verdict }.
survey-no-alpha = Accordo di chi codifica: non si può calcolare, perché non c'è niente che possa differire.
survey-says = L'alfa di Krippendorff dice quanto sono d'accordo le due persone che codificano: 1 è pieno accordo, da 0,8 è affidabile, da 0,667 provvisorio, 0 è il caso. Per ogni tema: se c'è o no in ogni risposta.
survey-totals-title = Indagini: temi e accordo
survey-counts = Risposte { $answers }; senza tema { $uncoded }, da decidere { $disputed }.
survey-twice = Codificate da almeno due persone: { $twice }; con gli stessi temi: { $same }.
survey-theme = { $count ->
    [one] in una risposta
   *[other] in { $count } risposte
 }
survey-theme-alpha = { $count ->
    [one] in una risposta; alfa { $alpha }
   *[other] in { $count } risposte; alfa { $alpha }
 }
survey-quotes = Parole che si possono citare: { $question }
survey-quote = «{ $text }» [{ $themes }]
survey-coding-help = «{ $text }» Temi: { $themes }. Più temi con la virgola; vuoto se non ce n'è nessuno.
survey-coder-title = Chi codifica questa risposta
survey-other-coder = Un'altra persona: scrivi il nome
survey-coded-already = l'ha già codificata
empty-surveys = Qui stanno le risposte alle indagini: si importano da un file o si aggiungono una per una.
accord-boxes = Proposta per proposta, prima dove il tavolo è più diviso
accord-boxes-say = DS: quanto i punteggi si scostano dalla media (scarto quadratico, n-1). IQR: la fascia in cui sta la metà centrale (quartili di tipo 7). Consenso da 0 a 1 (Tastle e Wierman). A: sotto 0 il tavolo è diviso in due (van der Eijk).
accord-none = Nessuna casella ha almeno due punteggi.
accord-box = { $count } punteggi, DS { $sd }, IQR { $iqr }, consenso { $consensus }, A { $a }
acceptance-says = Pesi estratti a caso, tutti ugualmente possibili: { $samples } estrazioni, seme { $seed }, quindi si ritrovano le stesse cifre.
acceptance-place = { $rank }º { $share }%
acceptance-central = È prima in media con i pesi: { $weights }
acceptance-never = Non è prima con nessun peso.
without-says = Chi sarebbe prima se i punteggi di un valutatore non ci fossero; anche le soglie si applicano agli altri punteggi.
without-same = { $moved ->
    [0] prima { $first }, nessun posto cambia
    [one] prima { $first }, un posto cambia
   *[other] prima { $first }, { $moved } posti cambiano
 }
without-other = { $moved ->
    [one] CAMBIA: prima { $first }, un posto cambia
   *[other] CAMBIA: prima { $first }, { $moved } posti cambiano
 }
without-nobody = nessuna

log-heading = { $count ->
    [one] Una modifica
   *[other] { $count } modifiche, dalla più recente
 }
log-head = Modifica { $number } di { $who }, { $day } alle { $time }
log-more = { $count ->
    [one] E un altro record.
   *[other] E altri { $count } record.
 }

empty-overview = Qui compare quello che aspetta una decisione: per ora non c'è nulla.
empty-stakeholders = Qui stanno i portatori di interesse della mappa: a aggiunge il primo.
empty-uncontacted = Tutti sono stati contattati almeno una volta: n mostra l'elenco intero.
empty-only = Nessuno resta in questo elenco: esc mostra l'elenco intero.
empty-overdue = Nessun passo è scaduto: esc mostra tutti i contatti.
empty-contacts = Qui sta il diario della sollecitazione: a registra il primo contatto.
empty-map = La mappa vuole dei portatori di interesse: 2 porta dove si aggiungono.
empty-labs = Qui stanno i laboratori e chi parla per loro: a aggiunge il primo.
empty-sittings = Qui sta la serie delle sedute: a aggiunge la prima.
empty-live = Qui si lavora durante la seduta: 5 porta dove se ne aggiunge una.
empty-record = Qui si raccoglie quello che viene detto: c prende nota di un contributo.
empty-attendance = Qui si segna chi c'è alla seduta: i invita una persona.
empty-vote = Qui vota chi è presente: p nella seduta apre il foglio presenze.
empty-vote-item = Qui si vota sul punto in corso: n nella seduta apre il primo punto.
empty-groups = Qui si lavora in sottogruppi: n forma i gruppi con i presenti, m parte da un metodo, d aggiunge una domanda.
empty-commitments = Qui si sommano gli impegni degli enti: B registra il primo, dal portatore di interesse selezionato.
empty-proposals = Qui sta il registro delle proposte: a aggiunge la prima.
empty-budget = Qui si vota su progetti entro una somma: n apre la prima votazione.
scores-take-up = Premi Invio per dare i punteggi: finché la scheda non è presa, le cifre cambiano schermata come altrove.
empty-scores = Qui si danno i punteggi: servono proposte (7) e criteri (g w).
empty-criteria = Qui si concordano i criteri, con pesi, scale e descrittori: a aggiunge il primo.
empty-swing = Qui si pesano i criteri secondo quanto conta il salto dal punteggio peggiore al migliore: prima servono i criteri (g w).
empty-pairs = Qui si pesano i criteri confrontandoli a due a due: prima servono i criteri (g w).
pairs-single = C'è un criterio solo: non ha con chi confrontarsi, e pesa il 100%.
criteria-heading = { $count ->
    [one] Un criterio; somma dei pesi { $sum }
   *[other] { $count } criteri; somma dei pesi { $sum }
 }
criteria-no-weight = La somma dei pesi è zero: senza pesi non c'è graduatoria. Dai un peso maggiore di zero.
direction-cost = costo inv.
direction-benefit = più alto
criteria-inverted = Costo, quindi invertito: nella somma un { $high } vale { $low } e un { $low } vale { $high }.
criteria-unapproved = Questi criteri non sono ancora stati approvati.
criteria-approved = Approvazione { $version }, del { $day }.
criteria-approved-sitting = Approvazione { $version }, del { $day } (seduta: { $sitting }).
criteria-unchanged = Da allora non sono cambiati.
criteria-changed = { $count ->
    [one] Da allora c'è un cambiamento:
   *[other] Da allora ci sono { $count } cambiamenti:
 }
criteria-more = { $count ->
    [one] e un altro
   *[other] e altri { $count }
 }
criteria-added = aggiunto: { $criterion }
criteria-removed = tolto: { $criterion }
criteria-anchors-changed = { $criterion }: descrittori della scala riscritti
criteria-set = { $criterion }, { $field }: { $values }
criteria-changes-title = Approvazioni dei criteri
criteria-line = peso { $weight }, scala { $scale }
criteria-line-threshold = soglia { $threshold }
swing-heading = Criteri con i loro punti: { $given } su { $count }
swing-hand = { $criterion }: il salto da { $from } a { $to }.
swing-share = La quota diventa { $percent } ({ $exact }).
swing-order = Prima l'ordine: in cima il criterio il cui salto conta di più, che vale 100 punti. Poi a ciascuno i suoi punti, da 0 a 100.
swing-missing = Ancora senza punti: { $names }.
swing-complete = Ogni criterio ha i suoi punti: le quote diventano pesi quando le si dà ai criteri.
pairs-heading = Confronti fatti: { $made } su { $count }
pairs-equal = pari
pairs-said = { $more } conta { $times } volte { $less }: { $words }.
pairs-said-equal = { $first } e { $second } contano allo stesso modo.
pairs-question = { $first } o { $second }? Freccia a sinistra per il primo, a destra per il secondo (ora: { $more }), poi quante volte conta di più, da 1 a 9.
pairs-no-ratio = Coerenza: si calcola da quando tre criteri sono confrontati tra loro.
pairs-no-index = Coerenza: oltre dieci criteri non c'è un indice di riferimento.
pairs-consistent = Rapporto di coerenza { $ratio }: i confronti si tengono insieme.
pairs-consistent-part = Rapporto di coerenza { $ratio } sui { $count } criteri già confrontati tra loro.
pairs-inconsistent = Rapporto di coerenza { $ratio }, oltre { $limit }: i confronti si contraddicono.
pairs-worst = Terna meno coerente: { $first }, { $second }, { $third }.
pairs-versus = { $first } o { $second }
pairs-missing = { $count ->
    [one] Manca un confronto per avere i pesi: { $pairs }.
   *[other] Mancano { $count } confronti per avere i pesi, per primi: { $pairs }.
 }
pairs-weights = Quote che ne seguono
pairs-shares = Quote: { $shares } (somma 100%)
saaty-title = Quante volte conta di più
saaty-1 = contano allo stesso modo
saaty-3 = un po' di più
saaty-5 = molto di più
saaty-7 = moltissimo di più
saaty-9 = incomparabilmente di più
saaty-between = 2, 4, 6, 8 stanno in mezzo
empty-results = Qui compare la graduatoria: 8 porta dove si danno i punteggi.
empty-beside = Qui la scheda di consenso sta accanto alle schede individuali: t sulla scheda dei punteggi (8) la apre.
empty-turned = Qui un secondo turno sta accanto al primo: O ne apre uno quando il primo è chiuso.
empty-decision = Qui si seguono le risposte del soggetto decisore: 7 porta dove si aggiungono le proposte.
empty-people = Qui stanno le persone del tavolo: a aggiunge la prima, l le aggiunge tutte da un elenco incollato.
empty-register = Questo registro è ancora vuoto: a aggiunge il primo record.
empty-log = Qui compare ogni modifica, con chi l'ha fatta e quando: ancora nessuna.
column-cost = Costo
column-votes = Voti
column-named = Schede
live-action = { $text } ({ $owner }, entro { $due })
live-reservation = Riserva: { $words }
head-next = Adesso
head-begin = Per cominciare
overview-next-sitting = Seduta { $number }: { $step }
overview-next-process = Processo: { $step }
begin-record = Il processo: titolo ed ente stanno in testa a ogni documento
begin-people = Le persone del tavolo: incolla l'elenco, una per riga
begin-labs = I laboratori, se il tavolo ne ha
begin-rules = Le regole del tavolo: come si decide, chi vota
begin-first-sitting = La prima seduta: gli invitati sono le persone del tavolo
step-agenda = ordine del giorno
step-carried = punti rimasti aperti
step-invited = invitati
step-convened = convocazione
step-held = svolgimento
step-roll = presenze segnate
step-previous = verbale della seduta precedente
step-circulated = verbale da trasmettere
step-observations = osservazioni al verbale
step-approved = approvazione del verbale
step-told = restituzione ai laboratori
step-actions = azioni affidate
step-record = scheda del processo
step-people = persone del tavolo
step-labs = laboratori
step-rules = regole del tavolo approvate
step-first-sitting = prima seduta
step-agreement = accordo formale preventivo
step-verbali = verbali approvati
step-proposals = proposte nel registro
step-drafted = documento di proposta partecipata redatto
step-table-approved = documento approvato dal tavolo
step-guarantor = documento inviato al tecnico di garanzia
step-sent = documento ricevuto dal soggetto decisore
step-answers = risposte del soggetto decisore
step-reasons = motivazioni delle risposte
step-report = relazione finale
step-concluded = conclusione del processo
step-published = documento finale pubblicato
results-recused = Si astiene per conflitto di interessi
results-no-reason = (motivo non indicato)
results-marks = Punteggi dati, per valutatore
results-blind = Il turno è cieco: i punteggi si vedono quando sarà chiuso.

body-giunta = Giunta
body-consiglio = Consiglio
column-standing = A che punto è
outcome-accepted = accolta
outcome-partly = in parte
outcome-refused = respinta
standing-unreasoned = senza motivi
standing-answered = risposta
standing-waits = in attesa
days-left = { $days ->
    [0] scade oggi
    [1] resta 1 giorno
   *[other] { $days } giorni
 }
days-late = { $days ->
    [1] 1 giorno fa
   *[other] { $days } giorni fa
 }
term-unknown = Termine da fissare
term-done = Chiuso il { $day }
term-due = Entro il { $day } ({ $left })
term-past = { $days ->
    [1] Termine scaduto da 1 giorno
   *[other] Termine scaduto da { $days } giorni
 }
decision-heading = { $term }: risposte { $answered }/{ $count }, senza motivi { $unreasoned }, ind. scaduti { $overdue }
detail-answers = Risposte del soggetto decisore
detail-indicators = Indicatori
detail-proposal = La proposta
follow-title = A che punto è il seguito
follow-terms = Termini
follow-report = Relazione finale
follow-decision = Decisione
follow-answers = Risposte: { $answered } su { $count }
follow-owed = Manca la risposta: { $proposal }
follow-unreasoned = Manca la motivazione scritta: { $answer }
follow-indicators = Indicatori
follow-measured = Proposte con indicatore, traguardo e scadenza: { $count }
follow-measured-of = Proposte con indicatore, traguardo e scadenza: { $count } su { $promised } promesse
follow-overdue = Indicatori scaduti: { $count }
follow-late = { $owner }, entro il { $due }: { $late }
selection-title = Regole di selezione
selection-first-stops = Le prime, finché restano sotto la somma
selection-line = { $name }: { $cost }, fin qui { $running }
selection-sums = corrente { $current }, conto capitale { $capital }, insieme { $total }
selection-passing = { $count ->
    [one] Passa una
   *[other] Passano { $count }
 }
selection-all = In ordine { $count }
selection-unpriced = { $count ->
    [one] Una proposta non dice quanto costa: nei totali conta zero.
   *[other] { $count } proposte non dicono quanto costano: nei totali contano zero.
 }
selection-unplaced = Senza un posto nell'ordine: { $names }
selection-not-admitted = Non ammesse: { $count }
selection-passed-over = { $name }: { $why }
cost-unknown = costo non indicato
cut-count = { $count ->
    [one] --- Passa la prima.
   *[other] --- Passano le prime { $count }.
 }
cut-left = --- Restano { $left }.
cut-beyond = --- Le prime superano la somma di { $over }.
cut-exact = --- Le prime raggiungono la somma esattamente.
cut-unknown = { $count ->
    [one] --- { $names } non dice quanto costa: la somma non si conosce.
   *[other] --- { $names } non dicono quanto costano: la somma non si conosce.
 }
cut-unknown-stops = Non ne passano altre.
cut-next = { $count ->
    [one] Alla successiva servivano { $cost }.
   *[other] Alle { $count } successive, ex aequo, servivano { $cost }.
 }
cut-next-unknown = { $count ->
    [one] Della successiva non si conosce il costo.
   *[other] Delle { $count } successive, ex aequo, non si conosce il costo di tutte.
 }
results-no-weight = I pesi dei criteri sommano a zero: dai un peso maggiore di zero ad almeno un criterio.
live-another = NON È LA SEDUTA IN CORSO – { $heading }
list-nothing-like = Nessuna riga somiglia a «{ $query }»: Esc toglie il filtro.
head-to-circulate = Da trasmettere
head-to-approve = Da approvare
head-concluded = Concluso
overview-to-circulate = Il verbale della seduta { $number } è in bozza: va riletto e trasmesso
overview-to-approve = Il verbale della seduta { $number } attende l'approvazione (trasmesso il { $day })
overview-to-approve-undated = Il verbale della seduta { $number } attende l'approvazione
overview-concluded = Il processo partecipativo è concluso: restano gli adempimenti qui sotto

# Piano formativo.

column-training = Fabbisogno e corsi
column-training-size = Quanto
column-hours = Ore
column-heads = Iscritti
training-area-legal = giuridico
training-area-technological = tecnologico
training-area-managerial = gestionale
training-area-other = altro
training-no-area = senza ambito
training-area-sum = { $area } { $needs } ({ $people } { $people ->
    [one] persona
   *[other] persone
 })
training-heading = Fabbisogni: { $areas }; in tutto { $needs } ({ $people }). Senza corso: { $uncovered }. Corsi senza fabbisogno: { $rootless }.
training-uncovered = senza corso
training-rootless = senza fabbisogno
training-hours = { $hours } h
training-year = { $year }ª annualità
training-no-year = senza annualità
training-held = edizioni { $held }/{ $editions }
empty-training = Qui sta il piano formativo: n registra il primo fabbisogno, a il primo corso.
empty-course-calendar = Qui stanno le edizioni dei corsi: dal piano formativo, + ne aggiunge una al corso selezionato.
calendar-heading = Edizioni: previste { $planned }, svolte { $held }, annullate { $cancelled }, spostate { $moved }. Iscritti: { $enrolled }.
course-months-title = Corsi per mese
course-months-week =  lun  mar  mer  gio  ven  sab  dom
training-totals-title = Totali del piano formativo
training-by-area = Per ambito
training-by-year = Per annualità
training-total = In tutto
training-needs-uncovered = Fabbisogni senza corso
training-courses-rootless = Corsi senza fabbisogno
training-none = Nessuno.
training-sums = Fabbisogni { $needs } (persone { $people }); corsi { $courses }, ore { $hours }, { $cost }.
training-uncounted = { $count ->
    [one] Di un fabbisogno non si sa quante persone.
   *[other] Di { $count } fabbisogni non si sa quante persone.
 }
training-delivered-courses = Corsi { $courses } (approvati { $approved }, annullati a parte { $cancelled }), ore { $hours }, { $cost }.
training-delivered-editions = Edizioni: previste { $planned }, svolte { $held }, annullate { $cancelled }, spostate { $moved }.
training-delivered-heads = Iscritti { $enrolled }, hanno frequentato { $attended }, hanno completato { $completed }.
training-exceptions = Iscritti a corsi riservati senza convenzione
training-exception = in deroga
training-no-reason = senza motivazione
training-enrolled = { $count ->
    [one] { $who }
   *[other] { $who } ({ $count })
 }
refused-no-course = Nessun corso è selezionato.
refused-no-course-hint = Seleziona un corso, o una sua edizione, e poi aggiungi.

# Territori e facilitatori.

column-territory = Territorio e tavoli
column-phase = Fase
column-priority-or-phase = Priorità o fase
column-load = Carico
column-next = Prossimo
territory-untouched = nessun tavolo
territory-tables = { $count ->
    [one] un tavolo
   *[other] { $count } tavoli
 }
territory-sitting = seduta { $number }
territories-heading = Territori: { $territories }, senza tavoli { $untouched }. Tavoli: { $tables }, ore { $hours }, persone { $people }.
empty-territories = Qui stanno i territori che aderiscono: a ne aggiunge uno, i manda un facilitatore a un suo tavolo.
facilitator-load = { $tables ->
    [one] un tavolo
   *[other] { $tables } tavoli
 }, { $hours }
facilitators-heading = Facilitatori: { $count }. Il carico va da { $least } ore a { $most } ore.
empty-facilitators = Qui sta l'elenco dei facilitatori: a ne aggiunge uno, fra le persone del tavolo.
territories-numbers-title = Numeri dei territori per fase
territories-all = Tutti i territori
territory-none = senza territorio
territory-total = in tutto
territory-worked = Tavoli { $tables }, ore { $hours }, persone { $people }, facilitatori { $facilitators }.
territory-uncounted = { $count ->
    [one] Di uno non si sa quante persone.
   *[other] Di { $count } non si sa quante persone.
 }
assign-title = A quale tavolo
assign-who-title = Chi si manda
assign-skills-help = Che cosa serve saper fare, o quale lingua: chi lo sa viene prima.
rotate-title = Rotazione dei facilitatori
rotate-dates = Giorni
rotate-dates-help = I giorni dei tavoli, separati da punto e virgola: 05/10/2026; 12/10/2026.
rotate-seed = Seme pubblico
rotate-seed-help = Un testo che tutti possono vedere: a pari merito decide chi viene prima, e chiunque può ripetere il conto.
rotate-proposed = Rotazione proposta: Invio su un turno mette un'altra persona
rotate-register = Registra la rotazione
rotate-place-title = Chi va al tavolo del { $date }
empty-plans = Qui stanno i piani di riassetto degli enti: a registra il primo.
plans-heading = Piani { $count }; in ritardo { $late }, mai aggiornati { $silent }.
plans-missing = Enti senza piano: { $count }.
plan-missing = manca
plan-owner = tocca a { $name }
plan-never-updated = mai aggiornato
conventions-heading = In vigore { $holds }, di cui in scadenza { $ends }; scadute { $expired }. Iscrizioni in deroga { $exceptions }, senza motivazione { $unreasoned }.
empty-conventions = Qui stanno le convenzioni firmate dagli enti: a registra la prima.
column-until = Fino al
convention-expired = scaduta
convention-ends = { $days ->
    [0] scade oggi
    [one] scade domani
   *[other] scade in { $days } g
 }
convention-holds = in vigore
convention-ahead = non ancora
convention-renewed = rinnovata
convention-exception = in deroga
head-convention = Convenzione
head-plan = Piano
overview-unconvened = { $who } è a { $edition }, che è riservata, senza convenzione e senza motivazione
overview-convention-ended = { $body }: scaduta il { $day } e non rinnovata ({ $what })
overview-convention-ends = { $body }: scade il { $day } ({ $what })
overview-plan-missing = { $body }: deve un piano e non ce n'è nessuno
overview-plan-late = { $body }: in ritardo dal { $day } ({ $next })
overview-plan-late-of = { $body }: in ritardo dal { $day } ({ $next }), tocca a { $owner }
