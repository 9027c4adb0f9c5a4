//! Selecting from an order: the first so many, or more while they stay under a sum. Keeps out:
//! whose order and what money.
//!
//! Amounts are whole cents. Those who share a place pass together or stay out together: no order of
//! entry, no code and no name can decide between them. "Under" a sum means less than it, and
//! nothing is known to stay under a sum of which a part is unknown.

/// One of those to select from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// Its place, from 1; equal places are a tie.
    pub place: usize,
    /// What it costs, in cents; `None` when nobody said.
    pub cost: Option<i64>,
}

/// How many pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// The first so many.
    First(usize),
    /// The first so many, and more while all of them total less than `limit` cents.
    FirstOrMore {
        /// How many pass whatever they cost.
        first: usize,
        /// In cents.
        limit: i64,
        /// Whether even the first ones stop short of the limit: what the rule as written leaves
        /// open.
        stops_at_limit: bool,
    },
}

/// One line of a selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The index of the candidate.
    pub candidate: usize,
    /// What it and all before it cost, in cents; what nobody said counts nothing.
    pub running: i128,
    /// Whether it passes.
    pub passes: bool,
}

/// A selection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selected {
    /// Every candidate, in the order of places; ties in the order they came.
    pub lines: Vec<Line>,
    /// What those who pass cost together, in cents, as far as it is known.
    pub spent: i128,
    /// What is left under the limit, in cents; negative when those who pass reach beyond it. `None`
    /// without a limit, and when one of those who pass has no cost.
    pub left: Option<i128>,
    /// The indexes of those who would have come next: several when they tie, none when all pass.
    pub next: Vec<usize>,
    /// What these cost together, in cents; `None` when that is not known of one of them.
    pub next_cost: Option<i128>,
}

/// Selects by a rule.
pub fn select(candidates: &[Candidate], rule: Rule) -> Selected {
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    let place =
        |index: usize| candidates.get(index).map_or(usize::MAX, |candidate| candidate.place);
    order.sort_by_key(|index| (place(*index), *index));
    let cost =
        |index: &usize| candidates.get(*index).and_then(|candidate| candidate.cost).map(i128::from);
    let mut selected =
        Selected { lines: Vec::new(), spent: 0, left: None, next: Vec::new(), next_cost: None };
    let (mut running, mut passed, mut is_over, mut is_known) = (0, 0, false, true);
    for tied in order.chunk_by(|a, b| place(*a) == place(*b)) {
        let together: Option<i128> = tied.iter().map(cost).sum();
        let stays_under = |limit: i64| {
            is_known && together.is_some_and(|cost| selected.spent + cost < i128::from(limit))
        };
        let is_in = match rule {
            Rule::First(first) => passed < first,
            Rule::FirstOrMore { first, limit, stops_at_limit } => {
                (passed < first && !stops_at_limit) || stays_under(limit)
            }
        };
        // Nobody passes over the head of another: the first who stays out ends it.
        let passes = is_in && !is_over;
        if passes {
            passed += tied.len();
            is_known &= together.is_some();
            selected.spent += tied.iter().filter_map(cost).sum::<i128>();
        } else if !is_over {
            is_over = true;
            selected.next = tied.to_vec();
            selected.next_cost = together;
        }
        for index in tied {
            running += cost(index).unwrap_or(0);
            selected.lines.push(Line { candidate: *index, running, passes });
        }
    }
    if let Rule::FirstOrMore { limit, .. } = rule {
        selected.left = is_known.then(|| i128::from(limit) - selected.spent);
    }
    selected
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Candidates of these costs in euro, each in a place of its own.
    fn apart(costs: &[i64]) -> Vec<Candidate> {
        costs
            .iter()
            .enumerate()
            .map(|(at, cost)| Candidate { place: at + 1, cost: Some(cost * 100) })
            .collect()
    }

    /// The rule of OPLA': the first five, or more as long as they total under EUR 20,000.
    const fn opla(stops_at_limit: bool) -> Rule {
        Rule::FirstOrMore { first: 5, limit: 2_000_000, stops_at_limit }
    }

    fn passing(selected: &Selected) -> Vec<usize> {
        selected.lines.iter().filter(|line| line.passes).map(|line| line.candidate).collect()
    }

    #[test]
    fn more_than_five_pass_while_they_stay_under_the_sum() {
        let selected =
            select(&apart(&[3_000, 4_000, 2_000, 5_000, 4_000, 1_500, 600, 10]), opla(false));
        assert_eq!(passing(&selected), [0, 1, 2, 3, 4, 5]);
        assert_eq!((selected.spent, selected.left), (1_950_000, Some(50_000)));
        assert_eq!((selected.next, selected.next_cost), (vec![6], Some(60_000)));
        let running: Vec<i128> = selected.lines.iter().map(|line| line.running / 100).collect();
        assert_eq!(running, [3_000, 7_000, 9_000, 14_000, 18_000, 19_500, 20_100, 20_110]);
    }

    #[test]
    fn to_reach_the_sum_is_not_to_stay_under_it() {
        let five = [3_000, 4_000, 3_000, 5_000, 4_000];
        assert_eq!(
            passing(&select(&apart(&[five.as_slice(), &[1_000]].concat()), opla(false))).len(),
            5
        );
        assert_eq!(
            passing(&select(&apart(&[five.as_slice(), &[999]].concat()), opla(false))).len(),
            6
        );
    }

    #[test]
    fn five_that_exceed_the_sum_are_kept_or_not_as_the_rule_says() {
        let costs = apart(&[6_000, 6_000, 5_000, 4_000, 3_000, 100]);
        let kept = select(&costs, opla(false));
        assert_eq!(passing(&kept), [0, 1, 2, 3, 4]);
        assert_eq!((kept.spent, kept.left), (2_400_000, Some(-400_000)));
        let stopped = select(&costs, opla(true));
        assert_eq!(passing(&stopped), [0, 1, 2]);
        assert_eq!(
            (stopped.left, stopped.next, stopped.next_cost),
            (Some(300_000), vec![3], Some(400_000))
        );
    }

    #[test]
    fn a_tie_at_the_edge_is_kept_in() {
        let mut costs = apart(&[1; 7]);
        costs[4].place = 4;
        costs[5].place = 4;
        assert_eq!(passing(&select(&costs, Rule::First(4))), [0, 1, 2, 3, 4, 5]);
        assert_eq!(passing(&select(&costs, Rule::First(3))), [0, 1, 2]);
    }

    #[test]
    fn a_tie_under_a_sum_passes_whole_or_not_at_all() {
        let mut costs = apart(&[10_000, 4_000, 4_000, 1_000]);
        costs[2].place = 2;
        let rule = Rule::FirstOrMore { first: 1, limit: 1_500_000, stops_at_limit: false };
        let selected = select(&costs, rule);
        assert_eq!(passing(&selected), [0]);
        assert_eq!((selected.next, selected.next_cost), (vec![1, 2], Some(800_000)));
    }

    #[test]
    fn what_nobody_priced_is_not_said_to_stay_under_a_sum() {
        let mut costs = apart(&[1, 1, 1]);
        costs[1].cost = None;
        let rule = Rule::FirstOrMore { first: 1, limit: 1_000, stops_at_limit: false };
        assert_eq!(passing(&select(&costs, rule)), [0]);
        assert_eq!(select(&costs, rule).next_cost, None);
        assert_eq!(passing(&select(&costs, Rule::First(2))), [0, 1]);
    }

    #[test]
    fn behind_the_first_nothing_passes_under_a_sum_that_is_not_known() {
        let mut costs = apart(&[1, 100, 100, 100]);
        costs[0].cost = None;
        let rule = |first, limit| Rule::FirstOrMore { first, limit, stops_at_limit: false };
        let selected = select(&costs, rule(2, 100_000));
        assert_eq!(passing(&selected), [0, 1]);
        assert_eq!(
            (selected.left, selected.next.as_slice(), selected.next_cost),
            (None, [2].as_slice(), Some(10_000))
        );
        // The first ones pass whatever they cost, also with what nobody priced behind others.
        assert_eq!(passing(&select(&costs, rule(4, 1))), [0, 1, 2, 3]);
        (costs[0].cost, costs[1].cost) = (Some(100), None);
        assert_eq!(passing(&select(&costs, rule(2, 100_000))), [0, 1]);
    }

    #[test]
    fn a_tie_of_which_one_has_no_cost_makes_the_sum_unknown() {
        let mut costs = apart(&[1, 1, 1, 1]);
        costs[1].place = 1;
        costs[1].cost = None;
        let rule = Rule::FirstOrMore { first: 1, limit: 1_000, stops_at_limit: false };
        let selected = select(&costs, rule);
        assert_eq!((passing(&selected), selected.left), (vec![0, 1], None));
    }

    #[test]
    fn a_rule_that_stops_at_the_sum_stops_at_what_has_no_cost_and_knows_what_is_left() {
        let mut costs = apart(&[3, 1, 1]);
        costs[1].cost = None;
        let rule = Rule::FirstOrMore { first: 3, limit: 1_000, stops_at_limit: true };
        let selected = select(&costs, rule);
        assert_eq!(
            (passing(&selected), selected.left, selected.next_cost),
            (vec![0], Some(700), None)
        );
    }

    #[test]
    fn the_order_of_entry_changes_nothing() {
        let costs = apart(&[6_000, 6_000, 5_000, 2_000, 900]);
        let mut turned = costs.clone();
        turned.reverse();
        let (one, other) = (select(&costs, opla(true)), select(&turned, opla(true)));
        let places = |selected: &Selected, of: &[Candidate]| -> Vec<(usize, i128, bool)> {
            selected
                .lines
                .iter()
                .map(|line| (of[line.candidate].place, line.running, line.passes))
                .collect()
        };
        assert_eq!(places(&one, &costs), places(&other, &turned));
        assert_eq!((one.spent, one.left), (other.spent, other.left));
    }

    #[test]
    fn when_all_pass_nobody_comes_next() {
        let selected = select(&apart(&[1, 2]), Rule::First(20));
        assert_eq!(
            (selected.spent, selected.left, selected.next, selected.next_cost),
            (300, None, vec![], None)
        );
        assert!(select(&[], opla(false)).lines.is_empty());
    }
}
