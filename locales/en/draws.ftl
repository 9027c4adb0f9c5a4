# Draws: the list, the quotas, who is drawn and why.
draws-heading = { $number }. { $title }: { $seats ->
    [one] one seat
   *[other] { $seats } seats
 }, method { $method }.
draws-open = The list is open.
draws-frozen = List frozen, hash { $hash }.
draws-drawn = Seed “{ $seed }”: { $seated } in the panel{ $vacant ->
    [0] .
    [one] , one seat empty.
   *[other] , { $vacant } seats empty.
 }
draws-chances = Probability from { $least } to { $most }.
draws-people = { $count ->
    [0] nobody
    [one] one person
   *[other] { $count } people
 }
draws-seated = in the panel
draws-replacement = comes in
draws-reserve = reserve { $place }
draws-declined = declined
draws-out = not drawn
draws-beside = no quota
draws-is-open = list open
draws-is-frozen = list frozen
draws-is-drawn = drawn
draws-taken-back = { $count ->
    [one] An earlier draw was taken back.
   *[other] { $count } earlier draws were taken back.
 }
draws-pick-title = Which draw?
draws-sitting = sitting { $number }
draws-sitting-title = To which sitting?
draws-quotas-title = Draw { $number }: quotas and probabilities
draws-quotas = Quotas
draws-quota = { $name }: { $bounds }; on the list { $people }
draws-quota-drawn = { $name }: { $bounds }; on the list { $people }, in the panel { $seated }
draws-beside-told = { $code } has none of the values of the quotas. { $category }
draws-types = Types of people
draws-no-chance = With the plain method it is not known beforehand how likely each is.
draws-no-chance-yet = How likely each is, is found when the list is frozen.
draws-type-drawn = { $count ->
    [0] no seat
    [one] one seat
   *[other] { $count } seats
 }
draws-explain-title = Why: { $code }
draws-explain-beside = They have none of the values of the quotas: so they cannot be drawn.
draws-explain-type = They are of the type “{ $name }”, with { $people ->
    [one] one person
   *[other] { $people } people
 } on the list.
draws-explain-chance = Each of them had a probability of { $chance } to be drawn ({ $exact }).
draws-explain-not-yet = Nothing is drawn yet.
draws-explain-ticket = The seed draws ticket { $ticket }, which gives the composition { $panel }.
draws-explain-plain = People are taken in the order drawn, passing over whoever would make the quotas impossible.
draws-explain-seats = { $count ->
    [0] This type has no seat.
    [one] This type has one seat.
   *[other] This type has { $count } seats.
 }
draws-explain-place = In the order of the seed they are number { $place } of their type: { $lot }.
draws-explain-elsewhere = They come in because nobody of the type of whoever declined is left, and with them the quotas hold.
draws-explain-hash = The hash that gives the order: { $hash }
draws-explain-again = It is done again with: printf '%s' '{ $text }' | sha256sum
column-lot = Outcome
column-chance = Prob.
empty-draws = Here people are drawn from a public list: n opens a draw, a adds a person.
export-draw = { $document }, draw { $number }
