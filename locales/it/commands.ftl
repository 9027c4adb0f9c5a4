# Comandi: domande, titoli delle scelte, rifiuti, e come le modifiche stanno nella storia.

answer-yes = Sì
answer-no = No
help-title = Tasti
palette-title = Comandi
find-title = Cerca
register-title = Registro
assessor-title = Valutatore
assessor-new = persona nuova, da aggiungere
assessor-empty = Scrivi il nome di chi valuta e conferma: è aggiunto alle persone.
round-title = Quale turno di valutazione si guarda?
round-item = Turno { $number } ({ $state })
remark-title = { $what }: { $proposal }, { $criterion }
remark-agreed = Che cosa ha fatto cambiare idea
remark-own = Nota al punteggio
other-rules-title = Con quale altra regola, o quanto è salda
refused-no-trial = Nessun peso è in prova.
refused-no-trial-hint = Comincia una prova scegliendo un criterio.
assessor-marks = { $count ->
    [one] un punteggio dato
   *[other] { $count } punteggi dati
 }
item-edit-title = Punto da correggere
item-pick-title = Punto a cui passare
invite-everybody = Tutte le persone che mancano dal foglio ({ $count })
invite-title = Chi è invitato alla seduta
invite-new = persona nuova, da aggiungere e invitare
substitute-title = Chi sostituisce il titolare
method-title = Con quale metodo si lavora
groups-make-title = { $present ->
    [one] Gruppi con un solo presente
   *[other] Gruppi con i { $present } presenti
 }
group-send-title = Dove va { $name }
group-join-title = Chi si aggiunge a { $group }
group-rapporteur-title = Chi riferisce per { $group }
turn-title = Chi prende la parola
office-question = «{ $name }» è un ufficio, o comunque non una persona?
office-question-then = Se sì, entra nell'elenco degli uffici del tavolo (g r, uffici) e il documento si scrive.
checklist-sitting = Seduta { $number }: prima e dopo
checklist-process = Il processo, passo per passo
checklist-done-on = fatto il { $day }
checklist-done = fatto
checklist-short = fatto il { $day }, con { $given ->
    [one] un giorno
   *[other] { $given } giorni
 } di preavviso invece di { $term }
checklist-open = { $count ->
    [one] da fare
   *[other] da fare: { $count }
}
checklist-due = da fare entro il { $day }
checklist-late = il termine era il { $day }
checklist-later = più avanti
checklist-needless = niente da fare
checklist-nothing = Adesso non c'è nulla da fare.
people-list-title = Persone del tavolo
people-list-help = Una persona per riga: nome, organizzazione. Puoi incollare un elenco.
people-listed = { $count ->
    [one] Una persona in più al tavolo.
   *[other] { $count } persone in più al tavolo.
}
people-list-line = Riga { $number }: { $what }
people-list-known = { $count ->
    [one] Una persona dell'elenco era già al tavolo.
   *[other] { $count } persone dell'elenco erano già al tavolo.
}
refused-people-list = Nell'elenco non c'è nessuno.
refused-people-list-hint = Scrivi una persona per riga: nome, organizzazione.
edit-people-list = { $count ->
    [one] una persona da un elenco
   *[other] { $count } persone da un elenco
}
phrase-title = Frase da inserire
phrase-kept = Il testo è tra le frasi pronte.
export-title = Documento da esportare
export-sitting = { $document }, seduta { $number }
export-round = { $document }, turno { $number }
export-selection = { $document }: { $name }
export-budget = { $document }: votazione { $number }
export-incomplete = { $count ->
    [one] Manca una parte, che nel testo sarà segnata come da completare. Esportarlo comunque come bozza?
   *[other] Mancano { $count } parti, che nel testo saranno segnate come da completare. Esportarlo comunque come bozza?
 }
face-public = pubblica
face-reserved = riservata
rating-source = seduta { $number }
map-views-title = Quale vista della mappa
map-day-title = Com'era la mappa
map-day-help = Un giorno, anche a parole: 18/1, due mesi fa. Vuoto: com'è oggi.
map-day-future = Quel giorno deve ancora venire: indica un giorno passato, oppure lascia vuoto per oggi.
map-beside-grid = Potere { $power }, interesse { $interest }: { $count }
map-beside-rainbow = Toccati { $affected }, possono incidere { $affecting }: { $count }
map-beside-unrated = Senza un posto in questa vista: { $count }
refused-as-of = La mappa è quella del { $day }, e una valutazione vale da oggi.
refused-as-of-hint = Torna a oggi: vuota il giorno.
refused-not-network = Solo la rete di influenza ha un ordine da cambiare.
refused-not-network-hint = Passa alla vista della rete.

delete-title = Eliminare?
delete-question = Stai per eliminare: { $kind } «{ $name }».
delete-parts = { $count ->
    [one] Sarà eliminato anche un record che ne fa parte.
   *[other] Saranno eliminati anche { $count } record che ne fanno parte.
 }
merge-title = «{ $name }» confluisce in
merge-confirm = Unire?
merge-question = «{ $name }» confluisce in «{ $into }», che resta sulla mappa.
merge-proposal-question = La proposta «{ $name }» si accorpa a «{ $into }». Resta nel registro, segnata come accorpata, con i punteggi e i pareri che ha avuto.
merge-moves = Passano: { $what }.
merge-fills = Si riempiono i campi: { $fields }.
merge-stays = { $count ->
    [one] Resta su «{ $name }» un record: c'è già di là, è un giudizio, o sta in un verbale approvato.
   *[other] Restano su «{ $name }» { $count } record: ci sono già di là, sono giudizi, o stanno in verbali approvati.
 }
split-title = In quali proposte si divide «{ $name }»
split-piece = Titolo di { $code }
shortlist-title = Le prime per sostenitori
shortlist-first = Quante
shortlist-mark = Segnare
shortlist-mark-help = Con sì, quelle che passano e sono solo ricevute diventano selezionate.
admission-title = Interesse e ammissione
coverage-title = Copertura: in mappa, contattati, ammessi, al tavolo
state-title = Stato del verbale
state-question = Il verbale della seduta { $number } passa a questo stato: { $state }.
state-observations = { $count ->
    [one] Un'osservazione ricevuta non ha ancora un esito.
   *[other] { $count } osservazioni ricevute non hanno ancora un esito.
 }
state-odd-hours = { $count ->
    [one] Una voce ha un'ora di poco fuori da quelle della seduta: controllala prima.
   *[other] { $count } voci hanno un'ora di poco fuori da quelle della seduta: controllale prima.
 }
prepare-title = Quello che è rimasto in sospeso
prepare-question = { $count ->
    [one] Un argomento si aggiunge
   *[other] { $count } argomenti si aggiungono
 } all'ordine del giorno della seduta { $number }:
prepare-unfinished = - { $what } (non concluso)
prepare-open-question = - { $what } (nodo aperto)
prepare-received = - { $what } (nota ricevuta)
prepare-more = { $count ->
    [one] e un altro
   *[other] e altri { $count }
 }
prepare-nothing = Per la seduta { $number } non c'è nulla da riportare dalle sedute precedenti.
convene-title = Seduta { $number }: convocazione entro il { $last }
convene-title-late = Seduta { $number }: il termine per convocarla era il { $last }
live-ended = Seduta { $number } chiusa alle { $time }.
observe-title = Osservazione al verbale della seduta { $number }
answer-title = Osservazione di cui scrivere l'esito
previous-title = Verbale della seduta { $before } ({ $state }), nella seduta { $number }
tell-title = A quale laboratorio va riferito
tell-all = Tutti i laboratori
tell-already = già segnato
told-title = Che cosa è stato riferito
told-form = Riferito: { $what }
as-of-title = Chi può parlare in un altro giorno (vuoto: oggi)
proxy-title = Di chi ha la delega { $name }
reopen-title = Perché si riapre il verbale della seduta { $number }?
reopen-round-title = Perché si riapre il turno di valutazione { $number }?
reopen-budget-title = Perché si riapre la votazione { $number }?
reopen-draw-title = Perché si annulla il sorteggio { $number }?
reopened-minutes = Il verbale della seduta { $number } è riaperto: nuova revisione, con il suo motivo.
reopened-round = Il turno { $number } è di nuovo aperto, con il suo motivo.
reopened-budget = La votazione { $number } è di nuovo aperta, con il suo motivo: i documenti lo diranno.
reopened-draw = Il sorteggio { $number } è annullato, con il suo motivo: il verbale lo dirà.
round-close-title = Chiudere il turno di valutazione?
criteria-after-scores = Punteggi già dati: la graduatoria dirà che i criteri sono cambiati dopo.
refused-weight-zero = Il peso è già zero: non può scendere.
refused-weight-zero-hint = Un criterio che non deve contare resta con peso zero, oppure si elimina.
refused-approve-weights = I criteri non hanno pesi, quindi non c'è nulla da approvare.
refused-approve-weights-hint = Aggiungi i criteri e dai un peso maggiore di zero ad almeno uno.
approve-title = Approvare i criteri come sono ora
swing-title = Punti di { $criterion }, da 0 a 100
refused-swing-placed = «{ $criterion }» ha già i suoi punti, e sono quelli a dargli il posto.
refused-swing-placed-hint = Scrivi altri punti, oppure toglili.
refused-swing-missing = { $count ->
    [0] Non ci sono ancora criteri, quindi nessun peso.
    [one] Manca un criterio senza punti, quindi ancora nessun peso: { $names }.
   *[other] Mancano { $count } criteri senza punti, quindi ancora nessun peso: { $names }.
 }
refused-swing-missing-hint = Dai a ogni criterio da 0 a 100 punti; il più importante ne ha 100.
refused-swing-first = Nessun criterio ha 100 punti, quindi ancora nessun peso.
refused-swing-first-hint = Il criterio il cui salto conta di più vale 100; gli altri in proporzione.
refused-pairs-few = Un criterio solo non si confronta con nessuno, quindi nessun peso dai confronti.
refused-pairs-few-hint = Aggiungi un altro criterio; uno solo pesa comunque il 100%.
refused-pairs-many = I criteri sono { $count }: a due a due se ne confrontano al massimo { $most }.
refused-pairs-many-hint = Pesali con i salti di punteggio, oppure scrivi i pesi.
refused-pairs-missing = { $count ->
    [one] Manca un confronto, quindi ancora nessun peso: { $first } o { $second }?
   *[other] Mancano { $count } confronti, quindi ancora nessun peso; il primo: { $first } o { $second }?
 }
refused-pairs-missing-hint = Dai una cifra da 1 a 9 a ogni coppia.
refused-pairs-wild = I confronti si contraddicono tanto che nessun peso ne segue.
refused-pairs-wild-hint = Rivedi la terna indicata sotto l'elenco.
weights-title = Dare questi pesi ai criteri?
weights-same = I criteri hanno già questi pesi.
weights-after-scores = Sono già stati dati dei punteggi: la graduatoria cambierà e dirà che i criteri sono cambiati dopo.
weights-inconsistent = I confronti si contraddicono (rapporto di coerenza { $ratio }, oltre 0,10): meglio rivederli prima.
round-close-question = { $count ->
    [one] Il turno { $number } si chiude con una proposta: dopo, i suoi punteggi non si possono modificare.
   *[other] Il turno { $number } si chiude con { $count } proposte: dopo, i suoi punteggi non si possono modificare.
 }
check-title = Consenso su { $item }
check-recused = Astenuti per conflitto: { $names }.
stand-aside-title = Chi si astiene per conflitto di interessi
vote-close-title = La decisione a verbale ({ $result })
vote-secret-title = Scrutinio segreto: votanti { $voters }
vote-waiting-title = Chiudere la votazione?
vote-waiting-question = { $count ->
    [one] Una persona non ha votato: si registra come non votante?
   *[other] { $count } persone non hanno votato: si registrano come non votanti?
 }
vote-replaced = { $name }: prima { $was }, adesso { $now }.
vote-proxy-falls = { $name } si astiene per conflitto di interessi: su questo punto cade la delega di { $others }.
vote-secret-question = Scrutinio segreto?
vote-secret-against = Le regole del tavolo ({ $rules }) vogliono il voto palese. Con lo scrutinio segreto il verbale riporta solo i conteggi.
vote-now-closed = Votazione chiusa: { $result }.
vote-now-blocked = { $against ->
    [one] Votazione chiusa: { $result }, perché un contrario basta a bloccare la decisione.
   *[other] Votazione chiusa: { $result }, perché { $against } contrari bastano a bloccare la decisione.
 }
vote-unfinished = La votazione sul punto «{ $title }» non è chiusa: u torna al punto, poi w la riprende.

refused-no-selection = Nessuna riga è selezionata.
refused-no-selection-hint = Seleziona prima una riga, con le frecce.
refused-add-here = In questa schermata non si aggiungono record: apri la schermata o il registro del tipo che ti serve.
refused-no-process = Il tavolo non ha ancora il suo processo.
refused-no-process-hint = Aggiungi il processo nei registri.
refused-no-sitting = Il tavolo non ha ancora nessuna seduta.
refused-no-sitting-hint = Aggiungi la prima nella schermata delle sedute.
refused-no-item = L'ordine del giorno non ha un punto da aprire.
refused-no-item-hint = Aggiungi un punto all'ordine del giorno.
refused-no-open-item = Nessun punto è in corso, quindi non c'è su che cosa decidere.
refused-no-open-item-hint = Passa al punto con n.
refused-no-hour = Non si sa a che ora si decide, perché la seduta non è in corso e non ha un'ora di inizio.
refused-no-hour-hint = Scrivi l'ora di inizio nei dati della seduta.
refused-secret = Le regole del tavolo vogliono lo scrutinio segreto, quindi i voti non hanno nome.
refused-secret-hint = s scrive i conteggi.
refused-recused-twice = { $name } è già astenuto per conflitto di interessi su questo punto.
refused-recused-twice-hint = Se è stato un errore, togli il voto oppure segnane un altro.
refused-all-voted = Hanno già votato tutti.
refused-all-voted-hint = Invio chiude la votazione.
refused-nobody-votes = Sul foglio presenze non risulta presente nessuno, quindi nessuno può votare.
refused-nobody-votes-hint = Segna prima i presenti: p nella seduta apre il foglio.
refused-no-vote = Questa persona non ha ancora votato.
refused-nobody-voted = Nessuno ha ancora votato, quindi non c'è niente da chiudere.
refused-nobody-voted-hint = Segna i voti, uno per riga.
refused-decided = Sul punto «{ $item }» il tavolo ha già deciso con un voto, che è chiuso.
refused-no-quorum = { $needed ->
    [one] Manca il numero legale: serve almeno un presente, quindi il tavolo non può decidere.
   *[other] Manca il numero legale: servono { $needed } presenti e { $present ->
        [one] ce n'è uno
       *[other] sono { $present }
     }, quindi il tavolo non può decidere.
 }
refused-no-quorum-hint = Aggiorna le presenze, oppure scrivi che il consenso non c'è.
refused-not-circulated = Il verbale della seduta { $number } non è stato trasmesso, quindi non riceve osservazioni.
refused-not-circulated-hint = Portalo prima allo stato «trasmesso».
refused-no-observation = Il verbale della seduta { $number } non ha osservazioni senza esito.
refused-no-previous = Prima della seduta { $number } non ce n'è un'altra, quindi nemmeno un verbale da approvare.
refused-no-labs = Il tavolo non ha ancora laboratori.
refused-no-labs-hint = Aggiungi il primo nella schermata dei laboratori.
refused-told-already = È già segnato tra le cose da riferire.
refused-not-to-tell = «{ $what }» non è qualcosa da riferire a un laboratorio.
refused-not-to-tell-hint = Si riferiscono voci del verbale, decisioni, azioni, proposte, risposte, punti, note.
refused-nothing-to-tell = { $lab } non ha nulla che gli si debba riferire.
refused-nothing-to-tell-hint = Segna una voce da riferire nella seduta in corso o nella schermata di azioni e nodi.
refused-not-settled = Solo un'azione o un nodo aperto si chiude con questo tasto.
refused-not-settled-hint = Una nota ricevuta va nell'ordine del giorno: lo prepara la schermata delle sedute.
refused-nobody-away = Nessuno degli altri invitati è assente, quindi nessuno può aver dato una delega.
refused-begun = La seduta { $number } è già cominciata: per cambiare l'ora di inizio, modifica la seduta.
refused-another-day = La seduta { $number } non è in corso, quindi la sua ora non si può prendere dall'orologio.
refused-another-day-hint = Modifica la seduta: correggi la data, oppure scrivi l'ora a mano.
refused-all-marked = Tutti gli invitati hanno già una presenza: modifica le singole righe.
refused-nobody-invited = Sul foglio presenze non c'è ancora nessuno.
refused-nobody-invited-hint = i mette sul foglio una persona, o tutte.
refused-no-lab = { $name } non ha un laboratorio, quindi nemmeno un supplente.
refused-no-lab-hint = Registra il mandato nella schermata dei laboratori, oppure invita la persona che è venuta.
refused-no-group = Nessun gruppo è selezionato.
refused-no-group-hint = Forma prima i gruppi, oppure selezionane uno con le frecce.
refused-no-member = Nessuna persona di un gruppo è selezionata.
refused-no-member-hint = Mostra le persone dei gruppi e selezionane una con le frecce.
refused-one-group = In questo turno c'è un gruppo solo, quindi non c'è dove spostare la persona.
refused-one-group-hint = Forma più gruppi.
refused-all-in-groups = Tutti i presenti sono già in un gruppo.
refused-all-in-groups-hint = Segna prima chi è arrivato sul foglio presenze.
refused-nobody-present = Nessuno risulta presente, quindi non c'è chi dividere in gruppi.
refused-nobody-present-hint = Segna prima i presenti sul foglio presenze.
refused-no-work = Non ci sono né gruppi né domande a cui rispondere.
refused-no-work-hint = Forma i gruppi, oppure aggiungi una domanda guida.
refused-no-question = La seduta non ha una domanda { $number }.
refused-no-question-hint = Aggiungi la domanda, oppure scegline un'altra.
refused-first-sitting = Prima di questa seduta non ce n'è un'altra.
refused-no-phrase = Non ci sono ancora frasi pronte.
refused-no-phrase-hint = Dalla seduta in corso, tieni il testo di una voce tra le frasi pronte.
refused-phrase-kept = Questo testo è già tra le frasi pronte.
refused-elsewhere = È già qui al posto di un altro, oppure è già andato via: { $name }. Correggi prima la sua riga.
refused-no-substitute = { $lab } non ha un supplente con il mandato valido quel giorno.
refused-no-substitute-hint = Registra il mandato del supplente nella schermata dei laboratori, oppure invita la persona che è venuta.
refused-nothing-found = Nessuna voce corrisponde alle lettere scritte.
refused-nothing-found-hint = Cancella qualche lettera, oppure chiudi con Esc.
refused-no-assessor = Non si sa di chi è questa scheda.
refused-no-assessor-hint = Scegli il valutatore.
refused-sheet-end = La scheda è finita: quello che hai premuto non è stato registrato.
refused-sheet-end-hint = Scegli un altro valutatore, oppure torna a una casella con le frecce.
refused-recused = Il valutatore si astiene su questa proposta per conflitto di interessi, quindi non le dà punteggi.
refused-recused-hint = Elimina l'astensione nei registri, se è stata un errore.
refused-consensus-blind = Il turno { $number } è cieco e ancora aperto: prima di vedere i punteggi non c'è niente su cui accordarsi.
refused-consensus-blind-hint = Chiudi il turno, poi compila la scheda di consenso.
refused-on-consensus = Questa è la scheda di consenso: non è di un valutatore, quindi qui nessuno si astiene.
refused-on-consensus-hint = Torna alla scheda di un valutatore.
refused-no-round = Nessun turno di valutazione è aperto.
refused-no-round-hint = Apri un turno, oppure dai il primo punteggio.
conflict-reason = Il valutatore { $tie }.
refused-round-is-open = Il turno di valutazione { $number } è già aperto.
refused-round-is-open-hint = Chiudilo prima di aprirne un altro.
refused-no-answer = Questa proposta non ha ancora risposte né indicatori.
refused-no-answer-hint = Registra prima la risposta di un organo, oppure un indicatore.
refused-concluded = Il processo è già segnato concluso dal { $day }.
refused-concluded-hint = Per riaprirlo, togli la data di conclusione tra i termini.
amend-title = Che cosa modificare
terms-title = Termini e documento di proposta partecipata
conclude-title = Conclusione del processo
conclude-question = { $count ->
    [one] Una proposta non ha ancora una risposta. Concludere il processo lo stesso?
   *[other] { $count } proposte non hanno ancora una risposta. Concludere il processo lo stesso?
 }
concluded-owed = { $count ->
    [one] Processo concluso, ma una proposta non ha ancora una risposta.
   *[other] Processo concluso, ma { $count } proposte non hanno ancora una risposta.
 }

mark-given = { $mark }
edit-score = punteggio di { $proposal } su { $criterion }: { $score }
edit-score-blind = punteggio di { $proposal } su { $criterion } (turno cieco)
state-concluded = Concluso
edit-weight = peso di { $criterion }: { $weight }
edit-approved = approvazione { $version } dei criteri
edit-points = punti del salto di { $criterion }: { $points }
edit-points-cleared = tolti i punti del salto di { $criterion }
edit-compared = confronto: { $more } { $times } volte { $less }
edit-compared-cleared = tolto il confronto tra { $one } e { $other }
edit-weights-swing = pesi dei criteri dai salti di punteggio
edit-weights-pairs = pesi dei criteri dai confronti a coppie (rapporto di coerenza { $ratio })
edit-round-opened = apertura di un turno di valutazione
edit-round-opened-blind = apertura di un turno di valutazione alla cieca
round-opened = Turno di valutazione { $number } aperto, { $manner }: finché non ci sono punteggi, { $key } lo annulla.
edit-round-closed = chiusura del turno di valutazione { $number }
edit-agreed = punteggio concordato per { $proposal } su { $criterion }: { $score }
edit-recused = astensione per conflitto di interessi: { $assessor }, { $proposal }
edit-concluded = processo concluso
edit-attendance = presenza di { $name }: { $state }
edit-vote = voto di { $name } su «{ $item }»: { $choice }
edit-vote-rest = { $count ->
    [one] un voto favorevole su «{ $item }»
   *[other] { $count } voti favorevoli su «{ $item }»
 }
edit-vote-off = tolto il voto di { $name } su «{ $item }»
edit-vote-closed = chiusura della votazione su «{ $item }»: { $result }
edit-decided = decisione su «{ $item }»: { $method }
edit-all-present = { $count ->
    [one] un invitato segnato presente
   *[other] { $count } invitati segnati presenti
 }
edit-substitute = { $substitute } sostituisce { $name }
edit-invited-all = { $count ->
    [one] invito di una persona
   *[other] invito di { $count } persone
 }
edit-invited = invito di { $name }
edit-groups = { $method }: { $count ->
    [0] nessun gruppo nuovo
    [one] un gruppo
   *[other] { $count } gruppi
 }, { $questions ->
    [0] nessuna domanda nuova
    [one] una domanda
   *[other] { $questions } domande
 }
edit-group-moved = { $name } nel gruppo { $group }
edit-group-left = { $name } fuori dal gruppo { $group }
edit-rapporteur = { $name } riferisce per { $group }
edit-no-rapporteur = nessun referente per { $group }
edit-latecomers = { $count ->
    [one] una persona arrivata tardi messa in un gruppo
   *[other] { $count } persone arrivate tardi messe nei gruppi
 }
edit-turn-begun = parola a { $name }
edit-turn-ended = fine dell'intervento di { $name } ({ $minutes })
edit-office = «{ $name }» è un ufficio
edit-phrase = frase pronta «{ $text }»
edit-begun = inizio della seduta { $number }
edit-ended = fine della seduta { $number }
edit-item-started = inizio del punto «{ $title }»
edit-item-ended = fine del punto «{ $title }»
edit-along = { $count ->
    [one] Con la seduta si sposta l'ora di una registrazione; si annulla con lei.
   *[other] Con la seduta si spostano le ore di { $count } registrazioni (voci, presenze, punti, interventi, voti); si annullano con lei.
 }
edit-with = { $count ->
    [one] Cambia anche un'altra registrazione collegata; si annulla insieme.
   *[other] Cambiano anche altre { $count } registrazioni collegate; si annullano insieme.
 }
edit-minutes-state = verbale della seduta { $number }: { $state }
edit-prepared = { $count ->
    [one] un argomento riportato
   *[other] { $count } argomenti riportati
 } nella seduta { $number }
edit-tell = da riferire a { $count ->
    [one] un laboratorio
   *[other] { $count } laboratori
 }: { $what }
edit-done = azione fatta: { $what }
edit-settled = nodo chiuso: { $what }
edit-open-again = di nuovo aperto: { $what }
edit-proxy = { $name } presente con la delega di { $other }
edit-proxy-off = { $name } senza la delega di { $other }
proxy-held = già data: Invio la toglie
proxy-no-rules = Il tavolo non ha regole approvate: la delega è annotata, ma non dà un voto.
proxy-ends = Cade la delega di { $names }.
edit-reopened = riapertura del verbale della seduta { $number }
edit-round-reopened = riapertura del turno di valutazione { $number }
edit-budget-reopened = riapertura della votazione { $number }
edit-draw-undone = annullamento del sorteggio { $number }
edit-cut = potere e interesse alti a partire da { $cut }
score-replaced = Prima era { $was }, adesso { $now }: u annulla.
refused-not-begun = La seduta { $number } non è ancora iniziata.
refused-not-begun-hint = Aprila con il primo punto, oppure scrivi l'ora di inizio nei suoi dati.
refused-ended = La seduta { $number } è già chiusa.
item-earlier-title = Punto da anticipare
item-later-title = Punto da posticipare
live-end-title = Chiudere la seduta?
live-end-question = { $count ->
    [one] La seduta { $number } ha ancora un punto all'ordine del giorno non chiuso:
   *[other] La seduta { $number } ha ancora { $count } punti all'ordine del giorno non chiusi:
 }
entry-in-another-sitting = { $kind }, nella seduta { $number } del { $date }
find-in-sitting = { $kind }, seduta { $number }
state-not-over = La seduta { $number } non è ancora stata chiusa: chi riceve il verbale lo legge incompleto.
state-not-circulated = Il verbale della seduta { $number } non è mai stato trasmesso: chi lo approva l'ha sentito leggere?
state-now = Verbale della seduta { $number }: { $state }.
refused-no-totals = Nessuno è ancora segnato presente: i totali si leggono dopo.
command-import = importa un file: registro, presenze, schede
import-kind-title = Che cosa si importa
import-file-title = Importa { $kind } da { $folder }
import-folder = cartella
import-folder-above = cartella sopra
import-path = apri questo percorso
import-path-empty = Scrivi un percorso
import-preview-title = Importa { $kind } da { $file }
import-take-in = Importa così
import-counts = aggiunti { $added }, aggiornati { $merged }, lasciati { $left }
import-met = Righe che ci sono già
import-met-choose = scegli che cosa farne
import-met-merge = aggiornare i record con le caselle piene
import-met-skip = lasciare i record come sono
import-column-title = Che cos'è la colonna «{ $column }»
import-column-out = lasciata fuori
import-column-out-near = lasciata fuori; forse { $field }
import-word-title = { $column }: che cosa vuol dire «{ $word }»
import-word-nothing = niente
import-word-means = Vuol dire
import-sheets = Un altro foglio del file
import-rules = Le regole di un'altra origine

# Incarichi dei facilitatori.

fit-free = disponibile; finora { $tables ->
    [one] un tavolo
   *[other] { $tables } tavoli
 }, { $hours } ore
fit-skilled = disponibile, sa: { $skills }; finora { $tables ->
    [one] un tavolo
   *[other] { $tables } tavoli
 }, { $hours } ore
fit-busy = è a un altro tavolo: { $table }
fit-facilitates = facilita la seduta { $sitting }
fit-away = quel giorno non c'è
fit-unavailable = non ha dato disponibilità per quelle ore
fit-conflict = non può lavorare per quel territorio
fit-untrained = non ha ancora quel livello di formazione
assigned-because = Va { $name }: { $reason }.
refused-nobody-free = Nessun facilitatore è libero per quel tavolo.
refused-nobody-free-hint = Il più vicino è { $name }: { $reason }.
refused-no-facilitator = Non c'è ancora nessun facilitatore.
refused-no-facilitator-hint = Aggiungili fra i facilitatori, uno per ogni persona del tavolo che può farlo.
import-rules-save = Salva come regole quello che è stato detto
import-rules-own = regole tue
import-rules-name = Nome
import-rules-bad-name = «{ $name }» non può essere il nome di un file di regole.
import-rules-bad-name-hint = Scrivi una parola sola, senza barre, per esempio iscritti.
