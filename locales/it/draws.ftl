# I sorteggi: l'elenco, le quote, chi esce e perché.
draws-heading = { $number }. { $title }: { $seats ->
    [one] un posto
   *[other] { $seats } posti
 }, metodo { $method }.
draws-open = L'elenco è aperto.
draws-frozen = Elenco congelato, impronta { $hash }.
draws-drawn = Seme «{ $seed }»: nel gruppo { $seated }{ $vacant ->
    [0] .
    [one] , un posto vuoto.
   *[other] , { $vacant } posti vuoti.
 }
draws-chances = Probabilità da { $least } a { $most }.
draws-people = { $count ->
    [0] nessuna persona
    [one] una persona
   *[other] { $count } persone
 }
draws-seated = nel gruppo
draws-replacement = subentra
draws-reserve = riserva { $place }
draws-declined = rinuncia
draws-out = fuori
draws-beside = senza quota
draws-is-open = elenco aperto
draws-is-frozen = elenco congelato
draws-is-drawn = fatto
draws-taken-back = { $count ->
    [one] Un'estrazione precedente è stata annullata.
   *[other] { $count } estrazioni precedenti sono state annullate.
 }
draws-pick-title = Quale sorteggio?
draws-sitting = seduta { $number }
draws-sitting-title = A quale seduta?
draws-quotas-title = Sorteggio { $number }: quote e probabilità
draws-quotas = Quote
draws-quota = { $name }: { $bounds }; in elenco { $people }
draws-quota-drawn = { $name }: { $bounds }; in elenco { $people }, nel gruppo { $seated }
draws-beside-told = { $code } non ha un valore tra quelli delle quote. { $category }
draws-types = Tipi di persone
draws-no-chance = Con il metodo semplice la probabilità di ognuno non si conosce prima.
draws-no-chance-yet = Le probabilità si calcolano quando l'elenco si congela.
draws-type-drawn = { $count ->
    [0] nessun posto
    [one] un posto
   *[other] { $count } posti
 }
draws-explain-title = Perché: { $code }
draws-explain-beside = Non ha un valore tra quelli delle quote: così non può essere estratta nel sorteggio.
draws-explain-type = È del tipo «{ $name }», con { $people ->
    [one] una persona
   *[other] { $people } persone
 } in elenco.
draws-explain-chance = Ognuna di loro aveva { $chance } di probabilità di essere sorteggiata ({ $exact }).
draws-explain-not-yet = Il sorteggio non è ancora fatto.
draws-explain-ticket = Il seme estrae il biglietto { $ticket }, che dà la composizione { $panel }.
draws-explain-plain = Le persone si prendono in ordine di sorteggio, saltando chi renderebbe impossibili le quote.
draws-explain-seats = { $count ->
    [0] A questo tipo non tocca nessun posto.
    [one] A questo tipo tocca un posto.
   *[other] A questo tipo toccano { $count } posti.
 }
draws-explain-place = Nell'ordine del seme è il numero { $place } del suo tipo: { $lot }.
draws-explain-elsewhere = Subentra perché del tipo di chi ha rinunciato non c'è più nessuno, e con questa persona le quote restano rispettate.
draws-explain-hash = Impronta che dà l'ordine: { $hash }
draws-explain-again = Si rifà con: printf '%s' '{ $text }' | sha256sum
column-lot = Esito
column-chance = Prob.
empty-draws = Qui si sorteggiano persone da un elenco pubblico: n apre un sorteggio, a aggiunge una persona.
export-draw = { $document }, sorteggio { $number }
