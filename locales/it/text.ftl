# Lingue, date e ore come le scrive una persona.

language-unknown = «{ $text }» non è una lingua del programma: scrivi it oppure en.

date-missing = Manca la data: scrivi per esempio 17/04/2014, venerdì oppure tra 3 giorni.
date-unreadable = «{ $text }» non è una data: scrivi per esempio 17/04/2014, 17 aprile, entro venerdì, tra 3 giorni oppure fine mese.
date-not-in-calendar = «{ $text }» non esiste nel calendario: controlla il giorno, il mese e l'anno.
date-other-weekday = «{ $text }» cade in un altro giorno della settimana: correggi il giorno oppure la data.

time-missing = Manca l'ora: scrivi per esempio 18:05.
time-unreadable = «{ $text }» non è un'ora: scrivi per esempio 18:05, tra 0:00 e 23:59.
