# Ciò che il tavolo fa: le parole di `tavolo do`, e che cosa non va in quello che le segue.

argument-unwanted = «{ $word }» è di troppo.
argument-twice = L'argomento { $name } è indicato due volte.
argument-needed = Manca { $names }.
argument-choice = «{ $value }» non va bene per { $name }: scegli tra { $accepted }.
argument-number = «{ $value }» non va bene per { $name }: serve un numero intero da { $min } a { $max }.
argument-hint = Si scrive così: { $usage }

deed-vote-close = Chiude la votazione con i suoi conteggi; chi è presente e non ha votato risulta non votante
deed-groups-make = Forma i gruppi con i presenti: quanti, oppure di quante persone; lo stesso seme dà gli stessi gruppi
deed-method = Forma i gruppi con un metodo: OST con i temi, World Café con chi ospita e i turni, SWOT con le sue quattro domande
deed-group-shift = Sposta la persona nel gruppo dopo o in quello prima
deed-group-send = Sposta la persona in un altro gruppo
deed-group-join = Aggiunge la persona al gruppo
deed-group-leave = Toglie la persona dal gruppo
deed-rapporteur = Dice chi riferisce per il gruppo; senza una persona non riferisce più nessuno
deed-latecomers = Mette chi è arrivato tardi nei gruppi più piccoli
deed-round = Apre un turno di valutazione, anche cieco, o chiude quello aperto
deed-digit = Dà un punteggio alla proposta per un criterio, sul foglio di un valutatore o su quello di consenso
deed-abstain = Registra l'astensione del valutatore su un criterio
deed-unscore = Toglie il punteggio
deed-recuse = Registra l'astensione del valutatore da una proposta per conflitto di interessi
deed-weight-step = Aumenta o riduce il peso di un criterio di un passo
deed-points = Scrive i punti swing di un criterio
deed-points-clear = Toglie i punti swing di un criterio
deed-judge = Dice quante volte un criterio conta più di un altro
deed-judge-clear = Toglie il confronto fra due criteri
deed-weights-apply = Dà ai criteri i pesi che seguono dai punti swing o dai confronti
deed-approve-criteria = Approva i criteri come sono, con la data e la seduta
deed-nudge = Sposta il portatore di interesse di un passo sulla mappa: potere in su e in giù, interesse a destra e a sinistra
deed-cut = Alza o abbassa il punto da cui potere e interesse sono alti
deed-tell-lab = Segna una voce da riferire a un laboratorio, o a tutti
deed-told = Conferma che il laboratorio è stato informato
deed-settle = Segna fatta un'azione o chiusa una domanda, oppure di nuovo aperta
deed-shortlist = Segna preselezionate le prime proposte per sostenitori
deed-conclude = Segna concluso il processo, con la data di oggi
