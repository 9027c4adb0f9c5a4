# Votes on projects under a sum of money: how they are held, how they are counted, why.
budget-heading = { $number }. { $question } { $cap }, { $ballots }, rule: { $rule }. { $state }
budget-ballots-most = { $ballots } ({ $most })
budget-most = { $count ->
    [one] at most one
   *[other] at most { $count }
 }
budget-most-points = at most { $count } in all
budget-open = { $count ->
    [0] Open: no ballots.
    [one] Open: one ballot.
   *[other] Open: { $count } ballots, { $batches ->
        [one] one batch.
       *[other] { $batches } batches.
     }
 }
budget-closed = Closed.
budget-is-open = open
budget-is-closed = closed
budget-is-open-again = open again
budget-is-closed-again = closed again
budget-reopened = { $count ->
    [one] It had been closed once before, and opened again.
   *[other] It had been closed { $count } times before, and opened again each time.
 }
budget-overridden = { $count ->
    [one] One project was decided otherwise than counted.
   *[other] { $count } projects were decided otherwise than counted.
 }
budget-all-projects = { $count ->
    [one] One project
   *[other] { $count } projects in all
 }
budget-votes = { $count ->
    [one] one vote
   *[other] { $count } votes
 }
budget-points = { $count ->
    [one] one point
   *[other] { $count } points
 }
budget-turnout = { $count ->
    [one] One valid ballot
   *[other] { $count } valid ballots
 }{ $blank ->
    [0] {""}
   *[other] , { $blank } of them blank
 }{ $void ->
    [0] {""}
   *[other] ; { $void } void
 }.
budget-turnout-of = { $ballots } { $count } of { $eligible } entitled to vote did so ({ $percent }%).
budget-rechecked = { $count ->
    [one] One ballot was read a second time: { $different ->
        [0] it says what was entered.
       *[other] it does not say what was entered.
    }
   *[other] { $count } ballots were read a second time: { $different ->
        [0] all of them say what was entered.
        [one] one does not say what was entered.
       *[other] { $different } do not say what was entered.
    }
}
budget-why-votes = { $votes }: no project still to be looked at has more
budget-why-per-euro = { $votes }, the most votes for its cost of the projects not yet looked at
budget-why-points-per-euro = { $votes }, the most points for its cost of the projects not yet looked at
budget-why-shares = { $supporters ->
    [one] its one supporter pays for it with their share, { $each }
   *[other] its { $supporters } supporters pay for it from their shares, at most { $each } each
 }{ $emptied ->
    [0] {""}
    [one] ; one share is used up
   *[other] ; { $emptied } shares are used up
 }
budget-why-rest = what is left goes by votes: { $votes }
budget-why-rest-points = what is left goes by points: { $votes }
budget-why-earned = once every voter has earned { $each }, its supporters hold its cost together
budget-why-borda = points of Borda: { $points }
budget-why-beats = compared two at a time (Schulze) it is on level { $level } and { $count ->
    [0] beats none
    [one] beats one project, by itself or through others
   *[other] beats { $count } projects, by itself or through others
 }
budget-why-best = { $votes } in the set that has the most
budget-step = { $code } ({ $cost }): { $why }. { $end }
budget-end-bought = Funded; { $left } are left.
budget-end-passed = It does not fit: { $left } are left, short by { $lacks }; it is passed over.
budget-barred-few = { $code } is kept out: it has { $votes } and the least is { $least }.
budget-barred-alternative = { $code } is kept out: it is an alternative to { $before }, which is funded before it.
budget-barred-tied = { $code } is kept out: it is an alternative to { $before } and the two are tied; { $before } goes first by the tie rule that was declared.
budget-tied = { $codes } tie: { $code } goes first ({ $rule }).
budget-tie-cheaper-equal = the cheapest; at the same cost, the first in the order of codes
budget-tie-seed = drawn from the seed “{ $seed }”
budget-shares = The sum is shared out equally among the voters: { $begin } each; raised by a euro at a time until it would overspend, { $end }. Shares are a yardstick: what is not used of them is no money.
budget-shares-kept = The sum is shared out equally among the voters: { $begin } each. They were not raised: one euro more each would have overspent.
budget-shares-all = The sum is shared out equally among the voters: { $begin } each; raised by a euro at a time until every project that anybody wants is funded, { $end }. Shares are a yardstick: what is not used of them is no money.
budget-shares-kept-all = The sum is shared out equally among the voters: { $begin } each. That is enough: every project that anybody wants is funded.
budget-spent = { $count ->
    [0] No project funded
    [one] One project funded
   *[other] { $count } projects funded
 }: { $spent } spent, { $left } left. Voters with at least one project: { $with } of { $voters }.
budget-next = The first left out for its cost is { $code } ({ $cost }): it is short by { $lacks }.
budget-best = No other set within the cap has as many.
budget-best-several = Another set within the cap has as many.
budget-rules-title = The rules side by side
budget-rule-declared = { $short } = { $rule }: the declared rule
budget-count-title = Count: { $rule }
budget-explain-title = Why: { $rule }
budget-explain-votes = It has { $votes } on { $voters ->
    [one] one valid ballot
   *[other] { $voters } valid ballots
 }; { $ahead ->
    [0] no project has more.
    [one] one project has more.
   *[other] { $ahead } projects have more.
 }
budget-explain-in = It is funded: number { $place } in the order of funding.
budget-explain-nobody = It is not funded: no valid ballot names it.
budget-explain-out = It is not funded: { $left } are left in the end.
budget-explain-needed = { $count ->
    [one] With one more ballot that named only this project it would be funded (everything counted again).
   *[other] With { $count } more ballots that named only this project it would be funded, with one fewer it would not (everything counted again).
 }
budget-explain-at-most = With { $count } more ballots that named only this project it would be funded, with every number up to { $tried } it would not; the numbers between { $tried } and { $count } were not all tried (everything counted again).
budget-explain-uncounted = How many more ballots it needed was not looked for to the end: by this rule everything has to be counted again many times.
budget-explain-ask = The exact number can be asked for on the screen of the vote, on the project.
budget-levels = Levels: on level 1 are those whom nobody beats, on level 2 those whom only level 1 beats, and so on.
budget-duels = Two at a time: how many ballots put one before the other
budget-duels-won = { $code } wins against { $with }.
budget-duels-even = { $code } is even with { $with }.
budget-duels-lost = { $code } loses against { $with }.
budget-counted-in = the count funds it
budget-counted-out = the count does not fund it
budget-decided = { $code }: { $outcome }, while { $counted }; it is given { $given }. Reason: { $reason }
budget-override-title = Decided otherwise than counted: { $name }
budget-pick-title = Which vote?
budget-close-title = Close vote { $number }?
budget-close-question = { $count ->
    [one] There is one ballot. Once closed, ballots stay as they are and results are shown.
   *[other] There are { $count } ballots. Once closed, ballots stay as they are and results are shown.
 }
budget-close-batch = Batch { $batch }: { $count }
budget-close-eligible = Entitled to vote: { $count }
budget-close-eligible-unknown = How many people may vote is not said in the vote.
ballot-entry-title = Batch { $batch }, ballot { $number }
ballot-entry-help = Letters; - blank, ! void; Enter on nothing ends
ballot-means = { $count ->
    [one] { $codes }: one choice
   *[other] { $codes }: { $count } choices
 }
ballot-is-blank = blank ballot
ballot-is-void = void ballot: { $why }
ballot-void = void
ballot-check-title = Check of a ballot
ballot-withdraw-title = Which ballot is to be taken away?
draw-seed-title = The public seed
ballot-same = Ballot { $number } of batch { $batch } is the same as the one entered.
ballot-differs = Ballot { $number } of batch { $batch } differs from the one entered.
ballot-differs-hint = Take the paper again: if the first was wrong, take it away (w) and enter it anew.
budget-why-shares-points = { $supporters ->
    [one] its one supporter pays for it from their share
   *[other] its { $supporters } supporters pay for it from their shares
 }, by the points that they gave, at most { $each } for each point{ $emptied ->
    [0] {""}
    [one] ; one share is used up
   *[other] ; { $emptied } shares are used up
 }
budget-tied-otherwise = { $count ->
    [0] A tie met on the way decided too: with another order of the ties nothing would be funded.
   *[other] A tie met on the way decided too: with another order of the ties { $codes } would be funded.
 }
budget-explain-needed-points = { $count ->
    [one] With one more ballot that gave all its points to this project it would be funded (everything counted again).
   *[other] With { $count } more ballots that gave all their points to this project it would be funded, with one fewer it would not (everything counted again).
 }
