# Modifiche: perché sono rifiutate, e come stanno nel registro.

refused = La modifica non è stata fatta: controlla i campi e riprova.
refused-field = { $field }: { $reason }
refused-nothing = Non c'è nessuna modifica da salvare: cambia prima almeno un campo.
refused-kept = Questo campo lo tiene il programma: a mano non si scrive, e non è cambiato nulla.
refused-kept-hint = Cambia quello da cui dipende, per esempio il peso di un criterio.
refused-gone = Questo record non esiste più: scegline un altro, oppure annulla l'eliminazione.
refused-merged = «{ $name }» è già confluito in un altro portatore di interesse.
refused-merged-hint = Lavora su quello che è rimasto.
refused-not-standing = La proposta { $code } non è più una proposta a sé ({ $state }).
refused-not-standing-hint = Lavora su quelle in cui è confluita o è stata divisa.
refused-changed = Un record è cambiato nel frattempo, quindi la modifica non è stata fatta.
refused-changed-hint = Rileggi il record com'è ora e ripeti la modifica.
refused-changed-by = Nel frattempo { $who } ha cambiato «{ $name }», quindi la modifica non è stata fatta.
refused-changed-by-hint = La storia delle modifiche dice che cosa è cambiato; correggi a mano quel che deve tornare com'era.
refused-approved = Il verbale della seduta { $number } è approvato, quindi non si può modificare.
refused-approved-hint = Riapri il verbale della seduta { $number } come nuova revisione, con il motivo, poi ripeti la modifica.
refused-round = Il turno di valutazione { $round } è chiuso, quindi i suoi punteggi non si possono modificare.
refused-blind-open = Il turno di valutazione { $round } è cieco, e qualcuno ha già dato punteggi contando sul fatto che nessuno li veda prima della chiusura.
refused-blind-open-hint = Chiudi il turno: allora si vedono tutti.
refused-blind-retold = Il turno di valutazione { $round } ha già dei punteggi: se sono stati dati alla cieca o a vista non cambia più.
refused-blind-retold-hint = Chiudilo e apri un altro turno, alla cieca o a vista.
warning-merge-barred = Attenzione: { $code } non è ammessa ({ $reason }). Questo no resta su { $code }: senza un parere nuovo, { $into } prosegue come se non ci fosse.
warning-merge-refused = Attenzione: il soggetto decisore ha respinto { $code }. La risposta resta su { $code }, e { $into } ne aspetta una sua.
warning-merge-into-barred = Attenzione: { $into } non è ammessa ({ $reason }): con lei resta fuori dalla graduatoria anche { $code }.
warning-split-already = Attenzione: { $whole } era già divisa in { $parts }: ora ne fa parte anche { $code }.
warning-split-stands = Attenzione: { $whole } non è segnata come divisa: finché resta così, contano sia lei sia { $code }.
warning-split-gone = Attenzione: { $whole } è { $state }, quindi { $code } risulta parte di una proposta che non c'è più.
warning-gone = { $code } è { $state }: la modifica resta nel registro e non conta nella graduatoria.
warning-early = L'arrivo di { $name } ({ $at }) viene prima dell'inizio della seduta ({ $start }): controlla l'ora.
warning-past-due = La scadenza è già passata ({ $due }): controlla il giorno.
warning-speaker-away = { $name } non risulta in sala ({ $state }): controlla chi è intervenuto, oppure le presenze.
warning-speaker-out = { $name } non risulta in sala alle { $at }: controlla l'ora, oppure le presenze.
warning-undeclined = { $code } non risulta più tra chi ha rinunciato: chi era subentrato torna riserva.
warning-decision-wordless = La decisione non ha ancora un testo: c'è solo il titolo del punto.
warning-reservation-unheld = La riserva non dice di chi è.
warning-notice-short = La seduta { $number } è convocata con { $given ->
    [one] un giorno
   *[other] { $given } giorni
 } di preavviso: il termine è di { $term ->
    [one] un giorno
   *[other] { $term } giorni
 }.
warning-notice-missed = La seduta { $number } andava convocata entro il { $last } (termine di { $term ->
    [one] un giorno
   *[other] { $term } giorni
 }): il termine è passato.
refused-round-hint = Riapri il turno di valutazione { $round } con il motivo, oppure aprine uno nuovo.
refused-rules = La versione { $version } delle regole è approvata, quindi non si può modificare.
refused-revision = La revisione e la sua motivazione le scrive il programma quando il verbale viene riaperto.
refused-revision-hint = Riapri il verbale approvato con la motivazione (S): la revisione avanza da sola. In una bozza si correggono le parole di ogni motivo, non il suo numero e la sua data.
refused-rules-past = Queste regole varrebbero già per la seduta { $number }, il cui verbale è approvato.
refused-rules-past-hint = Indica un giorno di approvazione successivo a quella seduta, oppure riapri prima il suo verbale.
refused-rules-hint = Prepara una nuova versione, che comincia da questa.
refused-approval = L'approvazione { $version } dei criteri è agli atti, quindi non si può riscrivere.
refused-approval-hint = Approva di nuovo i criteri come sono ora; l'approvazione appena fatta si può annullare.
refused-score-version = Il criterio «{ $criterion }» non ha ancora quella versione, quindi nessun punteggio può essere stato dato in quella.
refused-score-version-hint = Lascia la versione com'è: la scrive il programma quando si dà il punteggio.
refused-criterion-scored = { $count ->
    [one] Il criterio «{ $criterion }» ha già un punteggio, quindi non si può eliminare.
   *[other] Il criterio «{ $criterion }» ha già { $count } punteggi, quindi non si può eliminare.
 }
refused-criterion-scored-hint = Dagli peso zero, e non conterà più nella graduatoria; oppure togli prima i suoi punteggi.
refused-theme-used = { $count ->
    [one] Il tema «{ $theme }» è già usato una volta, quindi resta com'è.
   *[other] Il tema «{ $theme }» è già usato { $count } volte, quindi resta com'è.
 }
refused-theme-used-hint = Togli prima il tema dalle risposte e dalle codifiche; quando si usa si può precisare sempre.
refused-area-code = Il codice di un ambito del tavolo non diventa quello di un ambito che c'è per tutti, né il contrario.
refused-area-code-hint = Aggiungi un altro ambito con il codice nuovo, e indicalo nei fabbisogni e nei corsi.
refused-criterion-last = «{ $criterion }» è il solo criterio con un peso maggiore di zero, e ci sono già punteggi: senza, non ci sarebbe nessuna graduatoria.
refused-criterion-last-hint = Dai prima un peso maggiore di zero a un altro criterio.
refused-poll = La votazione sul punto «{ $item }» è chiusa, quindi i suoi voti non si possono modificare.
refused-poll-hint = Annulla la chiusura, se è l'ultima cosa fatta; altrimenti vota di nuovo su un punto aggiunto all'ordine del giorno.
refused-budget-closed = La votazione { $number } è chiusa: progetti e schede non cambiano più.
refused-budget-closed-hint = Annulla la chiusura, se è l'ultima cosa fatta; altrimenti apri un'altra votazione.
refused-budget-reopening = La votazione { $number } è chiusa: riaprirla chiede un motivo, che resta scritto nei documenti.
refused-reasons-kept = I motivi già scritti di una riapertura o di un annullamento restano come sono.
refused-override-open = La votazione { $number } è aperta: che cosa dice il conteggio non lo sa ancora nessuno, e non si decide diversamente.
refused-override-open-hint = Chiudi prima la votazione; poi scrivi esito e motivazione sul progetto.
refused-budget-started = Nella votazione { $number } ci sono già schede: quello che chi ha votato aveva davanti non cambia più.
refused-budget-started-hint = Togli prima le schede, oppure apri un'altra votazione.
refused-no-budget = Non c'è ancora nessuna votazione sui progetti.
refused-no-budget-hint = Aprine una: servono la domanda, la somma a disposizione e la regola.
refused-no-projects = La votazione non ha ancora progetti.
refused-no-projects-hint = Aggiungi i progetti, con codice, titolo e costo, oppure importali.
refused-ballot-letter = «{ $letter }» non è la lettera di nessun progetto.
refused-ballot-digit = «{ $digit }» è una cifra: i punti vanno dopo la lettera di un progetto, e solo dove si danno punti.
refused-ballot-letters-below-hint = Le lettere sono elencate in questo riquadro. Una scheda bianca si scrive -, una nulla con un punto esclamativo.
refused-ballot-letters-hint = Le lettere sono: { $letters }. Una scheda bianca si scrive -, una nulla con un punto esclamativo.
refused-budget-beyond = Schede: { $count }, aventi diritto: { $most }. Una votazione non ha più schede che aventi diritto.
refused-budget-beyond-hint = Correggi il numero degli aventi diritto, oppure togli le schede inserite due volte, poi chiudi.
refused-ballot-typed = «{ $text }» non è una scheda di questa votazione.
refused-ballot-typed-hint = Scrivi una lettera per ogni progetto, come sta accanto al codice, oppure i codici: { $codes }.
refused-no-ballot = Nel lotto { $batch } non c'è una scheda { $number }.
refused-budget-empty = La votazione non ha schede: non c'è niente da contare.
refused-budget-empty-hint = Inserisci le schede, anche bianche, e poi chiudi.
refused-budget-open = La votazione è aperta: finché lo è, nessuno vede che cosa dicono le schede.
refused-budget-open-hint = Chiudi la votazione quando le schede sono tutte dentro.
edit-ballot-entered = scheda { $number } del lotto { $batch } inserita
edit-ballot-same = scheda { $number } del lotto { $batch } ricontrollata: uguale
edit-ballot-differs = scheda { $number } del lotto { $batch } ricontrollata: diversa
edit-ballot-withdrawn = scheda { $number } del lotto { $batch } tolta
edit-ballot-sealed = scheda di una votazione aperta
edit-budget-closed-of = { $count ->
    [one] Votazione { $number } chiusa con una scheda su { $eligible } aventi diritto
   *[other] Votazione { $number } chiusa con { $count } schede su { $eligible } aventi diritto
}
edit-budget-closed = { $count ->
    [one] Votazione { $number } chiusa con una scheda
   *[other] Votazione { $number } chiusa con { $count } schede
 }
refused-no-draw = Non c'è ancora nessun sorteggio.
refused-no-draw-hint = Aggiungine uno, con i posti per strato, e poi l'elenco.
refused-draw-frozen = L'elenco del sorteggio { $number } è congelato: elenco, posti e seme non cambiano più.
refused-draw-frozen-hint = Annulla il congelamento, se è l'ultima cosa fatta; altrimenti fai un altro sorteggio.
refused-draw-name = L'elenco del sorteggio { $number } è congelato: dietro al codice { $code } resta lo stesso nome.
refused-draw-name-hint = Un nome scritto male si spiega nel verbale; prima del seme si può annullare il congelamento. Chi non può partecipare si segna con la data della rinuncia.
draw-namesakes = Nell'elenco ci sono nomi uguali con codici diversi: { $names }. Se è la stessa persona, annulla il congelamento e togli un codice.
refused-draw-seeded = Il sorteggio { $number } ha già un seme, ma il seme deve venire dopo l'elenco.
refused-draw-seeded-hint = Togli il seme, congela l'elenco, poi sorteggia.
refused-draw-short = Ci sono strati con meno persone che posti: { $strata }.
refused-draw-short-hint = Aggiungi persone a questi strati, oppure diminuisci i posti.
refused-draw-beside = Queste persone stanno in uno strato senza posti: { $codes }.
refused-draw-beside-hint = Correggi il loro strato, oppure aggiungilo ai posti (anche con 0).
refused-draw-beside-category = Nella categoria «{ $category }» queste persone non hanno un valore tra quelli delle quote: { $codes }.
refused-draw-category-missing = Nella categoria «{ $category }» nessuna persona dell'elenco ha un valore tra quelli delle quote.
refused-draw-strata-missing = Nessuna persona dell'elenco sta in uno strato che abbia dei posti.
refused-draw-few = { $people ->
    [one] In elenco c'è una persona e i posti sono { $seats }.
   *[other] In elenco ci sono { $people } persone e i posti sono { $seats }.
 }
refused-draw-few-hint = Aggiungi persone all'elenco, oppure diminuisci i posti.
refused-draw-clash = Queste quote non possono stare insieme con { $seats ->
    [one] un posto
   *[other] { $seats } posti
 } e le persone in elenco: { $bounds }.
refused-draw-clash-hint = Basta cambiarne una così: { $eased }.
refused-draw-clash-together = Cambiarne una sola non basta; basta cambiare insieme: { $eased }.
refused-draw-clash-more = Cambiarne una sola non basta: allargane più d'una, oppure cambia i posti.
draw-bound-min = { $name }, almeno { $limit }
draw-bound-max = { $name }, al massimo { $limit }
draw-bounds = { $first }; { $rest }
refused-draw-unsolved = Il calcolo del sorteggio non è arrivato a una risposta certa, e non è cambiato nulla.
refused-draw-unsolved-hint = Riprova; se non basta, accorpa qualche valore delle quote oppure scegli il metodo semplice.
refused-draw-large = I biglietti di questo sorteggio sono troppi per essere conservati.
refused-draw-large-hint = Accorpa qualche valore delle quote, oppure scegli il metodo semplice.
refused-draw-types = Le persone dell'elenco sono di { $count } tipi diversi, e un sorteggio equo ne confronta al massimo { $most }.
refused-draw-types-hint = Togli una categoria o accorpa qualche valore delle quote, oppure scegli il metodo semplice.
refused-draw-long = Con un elenco così il calcolo dei biglietti può durare minuti, e lo schermo resterebbe fermo.
refused-draw-long-hint = Esci e congela l'elenco con: tavolo { $store }do freeze-list { $number }
refused-draw-not-yet = Il sorteggio { $number } non è ancora fatto.
refused-draw-not-yet-hint = Congela prima l'elenco, poi sorteggia con il seme.
refused-drawn-twins = Tra le persone sorteggiate più d'una ha lo stesso nome: { $codes }.
refused-drawn-twins-hint = Aggiungi al nome ciò che le distingue, per esempio «Ada Neri (1980)»: tavolo set candidates CODICE name="Ada Neri (1980)"
refused-drawn-nameless = Di queste persone sorteggiate non si sa il nome: { $codes }.
refused-drawn-nameless-hint = Scrivi il nome o la persona accanto al codice, poi invitale.
refused-drawn-invited = Le persone sorteggiate sono già tutte invitate.
refused-draw-list = L'elenco del sorteggio { $number } non è ancora congelato.
refused-draw-list-hint = Congela prima l'elenco e pubblicane l'impronta, poi viene il seme.
refused-draw-again = Il sorteggio { $number } è già fatto: non si ripete con un altro seme.
refused-draw-undoing-hint = Scrivi perché si annulla: tavolo undo --reason "il seme era di un altro giorno", una modifica alla volta.
refused-draw-undoing = Il sorteggio { $number } è fatto: annullarlo chiede un motivo, che resta scritto nel verbale.
refused-not-drawn = { $code } non è tra le persone sorteggiate né tra le riserve.
refused-declined-later = La data della rinuncia deve ancora venire: la rinuncia si annota il giorno in cui arriva.
refused-declined = { $code } ha già rinunciato.
edit-list-frozen = elenco del sorteggio { $number } congelato: { $hash }
edit-drawn = sorteggio { $number } fatto con il seme «{ $seed }»
edit-declined = rinuncia di { $code }
draw-replaced = Subentra la riserva { $code }.
rotation-met = { $met ->
    [one] Si incontra una coppia di persone
   *[other] Si incontrano { $met } coppie di persone
 }; più di { $most } non possono, e a tante non sempre si arriva.
rotation-replaced = { $told } Questo piano sta al posto del precedente.
rotation-not-apart = Con questi tavoli non si riesce a separare: { $pairs }.
rotation-not-together = Con questi tavoli non si riesce a far incontrare: { $pairs }.
draw-not-replaced = Nello strato «{ $stratum }» non ci sono più riserve: il posto resta vuoto.
draw-replaced-elsewhere = Subentra { $code }, di un altro tipo: dello stesso non c'è più nessuno, e le quote restano rispettate.
edit-drawn-invited = { $count ->
    [one] Una persona del sorteggio { $number } invitata alla seduta { $meeting }
   *[other] { $count } persone del sorteggio { $number } invitate alla seduta { $meeting }
 }
drawn-excused = { $count ->
    [one] Una persona che ha rinunciato risulta ora giustificata.
   *[other] { $count } persone che hanno rinunciato risultano ora giustificate.
 }
drawn-vacant = { $count ->
    [one] Un posto resta vuoto: non ci sono più riserve.
   *[other] { $count } posti restano vuoti: non ci sono più riserve.
 }
refused-reworded = Sul punto «{ $item }» il tavolo ha votato, quindi titolo e quesito restano come erano al voto.
refused-voted = La decisione sul punto «{ $item }» è stata votata, quindi resta come è stata votata.
refused-voted-hint = Un nome che non si può pubblicare si può togliere, o sostituire con «omissis» o con la sua organizzazione, lasciando com'è tutto il resto. Altrimenti annulla la chiusura, se è l'ultima cosa fatta, o vota di nuovo su un punto aggiunto all'ordine del giorno.

fault-duplicate = «{ $name }» è già nel tavolo: modifica quel record, oppure cambia ciò che lo distingue.
fault-dangling = Il record { $id } indicato qui non esiste: indicane un altro, oppure aggiungilo prima.
fault-needed-by = { $count ->
    [one] Un record fa ancora riferimento a «{ $name }», tra { $kind }: «{ $by }»; elimina prima quello, oppure correggilo.
   *[other] { $count } record fanno ancora riferimento a «{ $name }», il primo tra { $kind }: «{ $by }»; elimina prima quelli, oppure correggili.
 }

edit-add = aggiunta di { $kind } «{ $name }»
edit-set = modifica di { $kind } «{ $name }»
edit-enrolled-exception = iscrizione in deroga di «{ $who }» a { $edition }, che è riservata, con la motivazione
edit-delete = eliminazione di { $kind } «{ $name }»
listed-name = { $name }
listed-record = { $kind } { $name }
edit-merge = unione di «{ $name }» a «{ $into }»
edit-split = divisione di «{ $name }» in { $count }
edit-shortlisted = { $count ->
    [one] una proposta segnata come selezionata
   *[other] { $count } proposte segnate come selezionate
 }
edit-import = { $count ->
    [one] importazione di un record ({ $kind })
   *[other] importazione di { $count } record ({ $kind })
 }
edit-import-exceptions = { $count ->
    [one] importazione di un record ({ $kind })
   *[other] importazione di { $count } record ({ $kind })
 }, di cui in deroga { $exceptions }
edit-bundle = { $count ->
    [one] una modifica
   *[other] { $count } modifiche insieme
 }
edit-unreadable = la registrazione { $number } non si legge più: «tavolo verify» dice perché
edit-undo = annullato: { $what }
edit-redo = ripristinato: { $what }
refused-undo-approval = Annullare l'approvazione del verbale della seduta { $number } vorrebbe dire riaprirlo.
refused-undo-approval-hint = Riaprilo cambiando il suo stato: diventa una nuova revisione.
refused-undo-closing = Annullare la chiusura del turno { $round } vorrebbe dire riaprirlo.
refused-undo-closing-hint = Riaprilo cambiando il suo stato nei registri.
refused-reopen-reason = Il verbale della seduta { $number } è approvato: per riaprirlo serve il motivo.
refused-reopen-reason-hint = Scrivi nel campo del motivo perché si riapre, con parole che lo dicono («x» e «n/a» non bastano) e che non ci sono già.
refused-round-reason = Il turno { $round } è chiuso: per riaprirlo serve il motivo.
warning-survey-near = «{ $new }» è quasi il nome dell'indagine «{ $known }»: si conta come un'altra indagine; se è la stessa, correggi il nome.
warning-question-near = «{ $new }» è quasi la domanda «{ $known }»: si conta come un'altra domanda; se è la stessa, correggi le parole.
warning-clash-teacher = { $name } il { $day } alla stessa ora insegna anche in { $other }.
warning-clash-place = { $place } il { $day } alla stessa ora è occupata da { $other }.
warning-clash-person = { $name } il { $day } alla stessa ora ha un'iscrizione anche in { $other }.
warning-seats = { $edition } ha { $seats ->
    [one] un posto
   *[other] { $seats } posti
 }, e con questi gli iscritti sono { $enrolled }.
warning-uncovered = Con questo restano a un corso riservato senza convenzione e senza motivazione: { $names }{ $others ->
    [0] .
    [one] {" "}e un'altra iscrizione.
   *[other] {" "}e altre { $others } iscrizioni.
 }
refused-both = Nel frattempo { $who } ha scritto «{ $theirs }» in { $field } di «{ $name }»; qui c'era scritto «{ $mine }», che non è stato salvato.
refused-both-sealed = Nel frattempo { $who } ha scritto in { $field } dello stesso record: quel che c'era scritto qui non è stato salvato.
refused-both-hint = Conferma di nuovo per tenere quel che è scritto qui; premi Esc per lasciare quel che ha scritto l'altra persona.
refused-misfit = La registrazione { $number } di { $who } non segue da quelle che questo terminale ha letto: da qui non si scrive più.
refused-undo-anothers = L'ultima modifica è di { $who }, e al tavolo c'è altra gente: la annulla chi l'ha fatta.
refused-undo-anothers-hint = Se è comunque da annullare: tavolo undo --as { $who }
refused-redo-anothers = L'ultimo annullamento è di { $who }, e al tavolo c'è altra gente: lo ripete chi l'ha fatto.
refused-redo-anothers-hint = Se è comunque da ripetere: tavolo redo --as { $who }
edit-erased = una persona è stata cancellata dal tavolo: { $reason }
refused-gone-by = Nel frattempo { $who } ha tolto «{ $name }», quindi la modifica non è stata fatta.
refused-gone-by-hint = Se «{ $name }» serve ancora, va aggiunto di nuovo.
refused-reopened-already = Il verbale { $number } è già stato riaperto da altri, con il loro motivo.
refused-reopened-already-hint = Questa riapertura va lasciata cadere: il motivo resta nell'elenco finché non lo fai.
