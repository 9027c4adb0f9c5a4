# File di tasti: che cosa non va in una riga e che cosa fare.

keys-syntax = Questo non è TOML valido ({ $reason }): scrivi righe come "tasti" = "comando argomento".
keys-too-large = Questo file è più grande di quanto un file di tasti possa essere: tienilo sotto { $most } KiB.
keys-outside-scope = La riga { $key } sta prima di ogni ambito: mettila sotto un ambito, per esempio [global].
keys-no-scope = L'ambito { $scope } non esiste: usane uno di quelli che esistono.
keys-scopes-are = Gli ambiti sono { $scopes }.
keys-not-text = Quello che { $key } esegue non è un testo: scrivi il comando tra virgolette.
keys-twice = { $keys } è già assegnato alla riga { $line } di questo file: tieni una sola delle due righe.
keys-no-command = Il comando { $command } non esiste: usane uno di quelli elencati da tavolo keymap show.
keys-perhaps = Forse intendevi { $like }.
keys-not-here = Il comando { $command } non funziona in { $scope }: assegnalo in un ambito dove funziona.
keys-no-argument = Il comando { $command } non accetta { $argument }: usa un argomento di quelli elencati da tavolo keymap show.
keys-argument-missing = Il comando { $command } vuole un argomento: scrivilo dopo il comando.
keys-argument-unwanted = Il comando { $command } non vuole argomenti: togli { $argument }.
keys-promised = { $keys } fa la stessa cosa con ogni file di tasti: dai a { $action } un altro tasto.
keys-promised-unbound = { $keys } fa la stessa cosa con ogni file di tasti e non si può liberare: togli questa riga.
keys-promised-within = { $keys } fa la stessa cosa con ogni file di tasti, quindi non può far parte di { $sequence }: scegli altri tasti.
keys-always-true = Frecce, enter, esc e C-c valgono sempre, e così ?, / e u dove non si scrive testo.
keys-clash = { $keys } e { $other } in { $scope } ({ $place }) cominciano allo stesso modo, quindi la più lunga non si può raggiungere: cambia o libera una delle due.
keys-how-to-unbind = Una riga con "" al posto del comando libera i suoi tasti.

keys-chord-empty = Qui non è scritto nessun tasto: scrivi i tasti da premere.
keys-chord-unknown = { $text } non è un tasto: scrivi un carattere o il nome di un tasto.
keys-chord-how = C-, A- e S- stanno per Ctrl, Alt e Maiusc, uno spazio separa i tasti premuti uno dopo l'altro, e i nomi sono { $names } e da f1 a f24.
keys-chord-shift-on-sign = Il tasto Maiusc non va con { $sign }: scrivi il carattere che i due danno insieme.
keys-chord-too-long = Questi sono troppi tasti da premere uno dopo l'altro: usane al massimo { $longest }.
