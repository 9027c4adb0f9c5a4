# Ciò che il tavolo fa: le parole di `tavolo do`, e che cosa non va in quello che le segue.

argument-unwanted = «{ $word }» è di troppo.
argument-twice = L'argomento { $name } è indicato due volte.
argument-needed = Manca { $names }.
argument-choice = «{ $value }» non va bene per { $name }: scegli tra { $accepted }.
argument-number = «{ $value }» non va bene per { $name }: serve un numero intero da { $min } a { $max }.
argument-hint = Si scrive così: { $usage }

deed-vote-close = Chiude la votazione con i suoi conteggi; chi è presente e non ha votato risulta non votante
