# Votazioni sui progetti entro una somma: come si tengono, come si contano, perché.
budget-heading = { $number }. { $question } { $cap }, { $ballots }, regola: { $rule }. { $state }
budget-ballots-most = { $ballots } ({ $most })
budget-most = { $count ->
    [one] al massimo una
   *[other] al massimo { $count }
 }
budget-most-points = al massimo { $count } in tutto
budget-open = { $count ->
    [0] Aperta: nessuna scheda.
    [one] Aperta: una scheda.
   *[other] Aperta: { $count } schede, { $batches ->
        [one] un lotto.
       *[other] { $batches } lotti.
     }
 }
budget-closed = Chiusa.
budget-is-open = aperta
budget-is-closed = chiusa
budget-is-open-again = aperta di nuovo
budget-is-closed-again = chiusa di nuovo
budget-reopened = { $count ->
    [one] Era già stata chiusa una volta, e poi riaperta.
   *[other] Era già stata chiusa { $count } volte, e ogni volta riaperta.
 }
budget-overridden = { $count ->
    [one] Su un progetto si è deciso diversamente dal conteggio.
   *[other] Su { $count } progetti si è deciso diversamente dal conteggio.
 }
budget-all-projects = { $count ->
    [one] Un progetto
   *[other] { $count } progetti in tutto
 }
budget-votes = { $count ->
    [one] un voto
   *[other] { $count } voti
 }
budget-points = { $count ->
    [one] un punto
   *[other] { $count } punti
 }
budget-turnout = { $count ->
    [one] Una scheda valida
   *[other] { $count } schede valide
 }{ $blank ->
    [0] {""}
    [one] , di cui una bianca
   *[other] , di cui { $blank } bianche
 }{ $void ->
    [0] {""}
    [one] ; una scheda nulla
   *[other] ; { $void } schede nulle
 }.
budget-turnout-of = { $ballots } { $count ->
    [one] Ha votato una persona
   *[other] Hanno votato in { $count }
 } su { $eligible ->
    [one] una avente diritto
   *[other] { $eligible } aventi diritto
 } ({ $percent }%).
budget-rechecked = { $count ->
    [one] Una scheda è stata letta una seconda volta: { $different ->
        [0] dice quello che era stato inserito.
       *[other] non dice quello che era stato inserito.
    }
   *[other] { $count } schede sono state lette una seconda volta: { $different ->
        [0] tutte dicono quello che era stato inserito.
        [one] una non dice quello che era stato inserito.
       *[other] { $different } non dicono quello che era stato inserito.
    }
}
budget-why-votes = { $votes }: nessuno dei progetti ancora da esaminare ne ha di più
budget-why-per-euro = { $votes }, il rapporto più alto tra voti e costo tra i progetti non ancora esaminati
budget-why-points-per-euro = { $votes }, il rapporto più alto tra punti e costo tra i progetti non ancora esaminati
budget-why-shares = { $supporters ->
    [one] lo paga con la sua quota il suo solo sostenitore, { $each }
   *[other] lo pagano con la loro quota i suoi { $supporters } sostenitori, al massimo { $each } ciascuno
 }{ $emptied ->
    [0] {""}
    [one] ; una quota è esaurita
   *[other] ; { $emptied } quote sono esaurite
 }
budget-why-rest = con quello che resta si va per voti: { $votes }
budget-why-rest-points = con quello che resta si va per punti: { $votes }
budget-why-earned = quando ogni votante ha maturato { $each }, i suoi sostenitori hanno insieme quanto costa
budget-why-borda = punti di Borda: { $points }
budget-why-beats = nel confronto a due (Schulze) è di livello { $level } e { $count ->
    [0] non batte nessuno
    [one] batte un progetto, direttamente o attraverso altri
   *[other] batte { $count } progetti, direttamente o attraverso altri
 }
budget-why-best = { $votes } nell'insieme che ne raccoglie di più
budget-step = { $code } ({ $cost }): { $why }. { $end }
budget-end-bought = Finanziato; restano { $left }.
budget-end-passed = Non ci sta: restano { $left }, mancano { $lacks }; si passa oltre.
budget-barred-few = { $code } resta escluso: ha { $votes } e il minimo è { $least }.
budget-barred-alternative = { $code } resta escluso: è un'alternativa a { $before }, che è finanziato prima.
budget-barred-tied = { $code } resta escluso: è un'alternativa a { $before } e i due sono a pari merito; passa avanti { $before } per la regola di parità dichiarata.
budget-tied = A pari merito { $codes }: passa avanti { $code } ({ $rule }).
budget-tie-cheaper-equal = il meno caro; a parità di costo, il primo nell'ordine dei codici
budget-tie-seed = sorteggio con il seme «{ $seed }»
budget-shares = La somma è divisa in quote uguali tra i votanti: { $begin } ciascuno; alzate di un euro alla volta finché non si sfora, diventano { $end }. Le quote servono a contare: quelle che non si usano non sono denaro.
budget-shares-kept = La somma è divisa in quote uguali tra i votanti: { $begin } ciascuno. Non sono state alzate: un euro in più a testa avrebbe sforato.
budget-shares-all = La somma è divisa in quote uguali tra i votanti: { $begin } ciascuno; alzate di un euro alla volta finché tutti i progetti votati sono finanziati, diventano { $end }. Le quote servono a contare: quelle che non si usano non sono denaro.
budget-shares-kept-all = La somma è divisa in quote uguali tra i votanti: { $begin } ciascuno. Bastano così: tutti i progetti votati sono finanziati.
budget-spent = { $count ->
    [0] Nessun progetto finanziato
    [one] Un progetto finanziato
   *[other] { $count } progetti finanziati
 }: spesi { $spent }, restano { $left }. Votanti con almeno un progetto: { $with } su { $voters }.
budget-next = Il primo rimasto fuori per il costo è { $code } ({ $cost }): mancano { $lacks }.
budget-best = Nessun altro insieme entro la somma a disposizione raccoglie altrettanto.
budget-best-several = Un altro insieme entro la somma a disposizione raccoglie altrettanto.
budget-rules-title = Le regole a confronto
budget-rule-declared = { $short } = { $rule }: la regola dichiarata
budget-count-title = Conteggio: { $rule }
budget-explain-title = Perché: { $rule }
budget-explain-votes = Ha { $votes } su { $voters ->
    [one] una scheda valida
   *[other] { $voters } schede valide
 }; { $ahead ->
    [0] nessun progetto ne ha di più.
    [one] un progetto ne ha di più.
   *[other] { $ahead } progetti ne hanno di più.
 }
budget-explain-in = È finanziato: è il numero { $place } nell'ordine di finanziamento.
budget-explain-nobody = Non è finanziato: nessuna scheda valida lo indica.
budget-explain-out = Non è finanziato: alla fine restano { $left }.
budget-explain-needed = { $count ->
    [one] Con una scheda in più che indicasse solo questo progetto sarebbe finanziato (rifacendo tutto il conteggio).
   *[other] Con { $count } schede in più che indicassero solo questo progetto sarebbe finanziato, con una di meno non lo sarebbe (rifacendo tutto il conteggio).
 }
budget-explain-at-most = Con { $count } schede in più che indicassero solo questo progetto sarebbe finanziato, con ogni numero fino a { $tried } no; i numeri fra { $tried } e { $count } non sono stati provati tutti (rifacendo tutto il conteggio).
budget-explain-uncounted = Quante schede in più servivano non è stato cercato fino in fondo: con questa regola occorre rifare tutto il conteggio molte volte.
budget-explain-ask = Il numero esatto si può chiedere sulla schermata della votazione, sul progetto.
budget-levels = Livelli: di livello 1 è chi nessuno batte, di livello 2 chi è battuto solo da chi è di livello 1, e così via.
budget-duels = Confronti a due: quante schede mettono l'uno prima dell'altro
budget-duels-won = { $code } vince con { $with }.
budget-duels-even = { $code } è pari con { $with }.
budget-duels-lost = { $code } perde con { $with }.
budget-counted-in = il conteggio lo finanzia
budget-counted-out = il conteggio non lo finanzia
budget-decided = { $code }: { $outcome }, mentre { $counted }; riceve { $given }. Motivazione: { $reason }
budget-override-title = Decisione diversa dal conteggio: { $name }
budget-pick-title = Quale votazione?
budget-close-title = Chiudere la votazione { $number }?
budget-close-question = { $count ->
    [one] C'è una scheda. Dopo la chiusura le schede non cambiano più e i risultati si vedono.
   *[other] Ci sono { $count } schede. Dopo la chiusura le schede non cambiano più e i risultati si vedono.
 }
budget-close-batch = Lotto { $batch }: { $count }
budget-close-eligible = Aventi diritto: { $count }
budget-close-eligible-unknown = Quanti hanno diritto al voto non è indicato nella votazione.
ballot-entry-title = Lotto { $batch }, scheda { $number }
ballot-entry-help = Lettere; - bianca, ! nulla; Invio a vuoto finisce
ballot-means = { $count ->
    [one] { $codes }: una scelta
   *[other] { $codes }: { $count } scelte
 }
ballot-is-blank = scheda bianca
ballot-is-void = scheda nulla: { $why }
ballot-void = nulla
ballot-check-title = Ricontrollo di una scheda
ballot-withdraw-title = Quale scheda è da togliere?
draw-seed-title = Il seme pubblico
ballot-same = La scheda { $number } del lotto { $batch } è uguale a quella inserita.
ballot-differs = La scheda { $number } del lotto { $batch } è diversa da quella inserita.
ballot-differs-hint = Riprendi il foglio: se l'errore è nella prima, toglila (w) e inseriscila di nuovo.
budget-why-shares-points = { $supporters ->
    [one] lo paga con la sua quota il suo solo sostenitore
   *[other] lo pagano con le loro quote i suoi { $supporters } sostenitori
 }, in proporzione ai punti dati, al massimo { $each } per ogni punto{ $emptied ->
    [0] {""}
    [one] ; una quota è esaurita
   *[other] ; { $emptied } quote sono esaurite
 }
budget-tied-otherwise = { $count ->
    [0] Anche un pari merito incontrato nei passaggi intermedi ha deciso: con un altro ordine fra i pari non sarebbe finanziato nulla.
   *[other] Anche un pari merito incontrato nei passaggi intermedi ha deciso: con un altro ordine fra i pari sarebbero finanziati { $codes }.
 }
budget-explain-needed-points = { $count ->
    [one] Con una scheda in più che desse tutti i suoi punti a questo progetto sarebbe finanziato (rifacendo tutto il conteggio).
   *[other] Con { $count } schede in più che dessero tutti i loro punti a questo progetto sarebbe finanziato, con una di meno non lo sarebbe (rifacendo tutto il conteggio).
 }
