# Moduli: titoli e aiuti accanto ai campi.

form-new = Aggiunta: { $kind }
form-kept = Salvato: { $what }.
form-edit = Modifica: { $kind } «{ $name }»
form-blank = (non indicato)
form-help-date = per esempio 17/04/2014, venerdì, tra 3 giorni, fine mese
form-help-time = per esempio 18:05 oppure 1805
form-help-tags = separate da virgola o da punto e virgola
form-counted = di
form-replaces = una lettera sostituisce, { $key } mantiene
majority-reached = almeno { $share }: basta arrivarci
majority-passed = più di { $share }: va superata
majority-by-bound = { $share }: va superata, salvo «almeno»
form-help-both = { $meaning } ({ $more })
form-help-lines = { $help }; { $newline }
form-help-newline = { $key } va a capo
form-help-parties = separati da punto e virgola
groups-help-count = { $present ->
    [one] c'è un presente
   *[other] i presenti sono { $present }
 }
groups-help-size = in alternativa al numero dei gruppi: quante persone per gruppo
groups-help-seed = il numero da cui si sorteggia: con lo stesso numero e gli stessi presenti i gruppi sono gli stessi
groups-help-topics = un tema per riga; dopo « / » chi lo propone
groups-help-rounds = quante volte si cambia tavolo, contando la prima
groups-help-from = dal turno in corso in poi
latecomers-title = Da quale turno siede chi è arrivato tardi?
groups-help-hosts = chi resta al tavolo, separati da punto e virgola; gli altri si sorteggiano
groups-help-apart = chi non deve sedere insieme: Ada / Bice; Carlo / Dino
groups-help-together = chi deve sedere insieme almeno una volta: Ada / Bice
groups-help-asked = una domanda per riga, una per turno; una sola vale per tutti i turni
form-help-bounds = da { $min } a { $max }
form-of = { $what }: { $name }

section-process = Il processo
section-money = Certificazione e costi
section-times = Tempi e struttura
section-theme = Territorio e tema
section-participants = Partecipanti
section-ways = Metodo, obiettivi, risultati
section-documents = Documenti e livello
section-inclusion = Inclusione e comunicazione
section-record = Scheda regionale
section-docpp = Documento di proposta partecipata
section-closing = Chiusura
section-settings = Impostazioni del tavolo
section-version = La versione
section-deciding = Come si decide
section-ballot = Voto e verbale
section-planned = Quando e dove
section-convocation = Convocazione
section-held = Svolgimento
section-minutes = Verbale
section-said = Che cosa è stato detto
section-decided = Decisione
section-groups = Gruppi e registrazione
section-actor = Il portatore di interesse
section-reach = Recapiti e ammissione
section-seat = Chi, e per chi
section-hours = Orari
section-votes = Deleghe e voto
section-proposal = La proposta
section-costs = Costi e stato
