//! Small selections whose answer is known by hand. Keeps out: files.

use super::{
    Bound, Panels, Quota, TICKETS, Ticket, chance, clash, draw, drawn, in_order, leximin, lottery,
    maximin, relaxed, relaxed_together, tickets,
};
use crate::methods::ratio::{exact, whole};

fn quota(types: &[usize], min: u32, max: u32) -> Quota {
    Quota { types: types.to_vec(), min, max }
}

fn near(left: &[f64], right: &[f64]) -> bool {
    left.len() == right.len() && left.iter().zip(right).all(|(a, b)| (a - b).abs() < 1e-6)
}

#[test]
fn without_quotas_everybody_is_as_likely() {
    let panels = Panels { sizes: vec![3, 1, 6], quotas: Vec::new(), members: 4 };
    let fair = leximin(&panels, &mut || true).unwrap().unwrap();
    assert!(near(&fair.probabilities, &[0.4, 0.4, 0.4]), "{:?}", fair.probabilities);
    assert_eq!(fair.levels.len(), 1);
}

#[test]
fn a_quota_makes_a_large_type_less_likely_and_the_rest_even() {
    // Of ten people four are drawn, two of them from the six of the last type.
    let panels = Panels { sizes: vec![3, 1, 6], quotas: vec![quota(&[2], 2, 2)], members: 4 };
    let fair = leximin(&panels, &mut || true).unwrap().unwrap();
    assert!(near(&fair.probabilities, &[0.5, 0.5, 1.0 / 3.0]), "{:?}", fair.probabilities);
    let levels: Vec<&[usize]> = fair.levels.iter().map(|level| &level.types[..]).collect();
    assert_eq!(levels, [&[2][..], &[0, 1]]);
    let chances = lottery(&panels, &fair).unwrap();
    assert!((chances.iter().sum::<f64>() - 1.0).abs() < 1e-9);
    for (kind, probability) in fair.probabilities.iter().enumerate() {
        let drawn: f64 = chances
            .iter()
            .zip(&fair.panels)
            .map(|(chance, panel)| chance * f64::from(panel[kind]) / f64::from(panels.sizes[kind]))
            .sum();
        assert!((drawn - probability).abs() < 1e-5, "{kind}: {drawn}");
    }
    assert!(fair.panels.iter().all(|panel| panels.allows(panel)));
}

#[test]
fn quotas_that_cannot_hold_together_are_named_and_none_too_many() {
    let quotas = vec![quota(&[0], 2, 3), quota(&[1], 2, 3), quota(&[2], 0, 1)];
    let panels = Panels { sizes: vec![5, 5, 5], quotas, members: 3 };
    assert_eq!(leximin(&panels, &mut || true), Ok(None));
    assert_eq!(clash(&panels), Ok(vec![Bound::Min(0), Bound::Min(1)]));
    let panels = Panels { sizes: vec![1, 5], quotas: vec![quota(&[0], 2, 3)], members: 3 };
    assert_eq!(clash(&panels), Ok(vec![Bound::Min(0)]));
    let sound = Panels { sizes: vec![5], quotas: Vec::new(), members: 3 };
    assert_eq!(clash(&sound), Ok(Vec::new()));
}

#[test]
fn a_search_can_be_ended() {
    let panels = Panels { sizes: vec![3, 1], quotas: Vec::new(), members: 2 };
    assert_eq!(leximin(&panels, &mut || false), Err(super::Unsolved));
}

#[test]
fn a_public_seed_gives_the_number_that_sha256sum_gives() {
    // printf 'Tavolo 2014-04-17|0' | sha256sum | cut -c1-32, as a number, modulo 1000.
    assert_eq!(draw("Tavolo 2014-04-17", 1000), 885);
    assert_eq!(draw("Lotto Bari 12 45 67 3 88", 17), 15);
    assert_eq!(draw("è", 6), 5);
    assert_eq!((draw("è", 1), draw("è", 0)), (0, 0));
}

#[test]
fn the_smallest_clash_is_named_and_what_each_bound_would_have_to_become() {
    // Of six seats at least four go to the first type and at least four to the last: two bounds.
    // The three least of the middle would clash with them as well.
    let quotas = vec![quota(&[0], 4, 6), quota(&[1], 1, 6), quota(&[2], 1, 6), quota(&[3], 4, 6)];
    let panels = Panels { sizes: vec![9, 9, 9, 9], quotas, members: 6 };
    assert_eq!(clash(&panels), Ok(vec![Bound::Min(0), Bound::Min(3)]));
    // Two of the middle leave four seats.
    assert_eq!(relaxed(&panels, Bound::Min(0)), Ok(Some(0)));
    assert_eq!(relaxed(&panels, Bound::Max(1)), Ok(None));
}

#[test]
fn where_no_single_bound_is_enough_those_that_are_together_are_told() {
    // Of two seats one at least to each of four types: two of the four must give way.
    let quotas = (0..4).map(|at| quota(&[at], 1, 2)).collect();
    let panels = Panels { sizes: vec![3; 4], quotas, members: 2 };
    for at in 0..4 {
        assert_eq!(relaxed(&panels, Bound::Min(at)), Ok(None));
    }
    let found = relaxed_together(&panels).unwrap();
    assert_eq!(found.len(), 2, "{found:?}");
    let mut eased = panels.clone();
    for (bound, limit) in found {
        let Bound::Min(at) = bound else { panic!("{bound:?}") };
        eased.quotas[at].min = limit;
    }
    assert_eq!(clash(&eased), Ok(Vec::new()));
    let sound = Panels { sizes: vec![5], quotas: Vec::new(), members: 3 };
    assert_eq!(relaxed_together(&sound), Ok(Vec::new()));
}

#[test]
fn a_type_that_made_the_quotas_impossible_is_passed_over_and_nobody_is_taken_back() {
    // Three seats, two of them for the second type, which comes last.
    let panels = Panels { sizes: vec![4, 2], quotas: vec![quota(&[1], 2, 2)], members: 3 };
    assert_eq!(in_order(&panels, &[0, 0, 0, 0, 1, 1]), Ok(Some(vec![1, 2])));
    let exact = Panels { sizes: vec![3, 3], quotas: vec![quota(&[0], 1, 2)], members: 3 };
    assert_eq!(in_order(&exact, &[0, 0, 0, 1, 1, 1]), Ok(Some(vec![2, 1])));
    assert_eq!(in_order(&exact, &[1, 1, 1, 0, 0, 0]), Ok(Some(vec![1, 2])));
    let clashing = Panels { sizes: vec![3], quotas: vec![quota(&[0], 0, 1)], members: 2 };
    assert_eq!(in_order(&clashing, &[0, 0, 0]), Ok(None));
}

#[test]
fn a_lottery_in_tickets_holds_in_whole_numbers() {
    let panels = Panels { sizes: vec![3, 1, 6], quotas: vec![quota(&[2], 2, 2)], members: 4 };
    let fair = leximin(&panels, &mut || true).unwrap().unwrap();
    let tickets = tickets(&panels, &fair, &lottery(&panels, &fair).unwrap()).unwrap();
    assert_eq!(tickets.iter().map(|ticket| ticket.count).sum::<u32>(), TICKETS);
    assert_eq!(chance(&tickets, 2, 6).map(|chance| exact(&chance)), Some("1/3".into()));
    let sum = (0..3).map(|kind| {
        chance(&tickets, kind, panels.sizes[kind]).unwrap() * whole(panels.sizes[kind])
    });
    assert_eq!(sum.sum::<crate::methods::ratio::Ratio>(), whole(4_u32));
    let first = tickets[0].count;
    assert_eq!(drawn(&tickets, first - 1), Some(&tickets[0].panel[..]));
    assert_eq!(drawn(&tickets, first), tickets.get(1).map(|own: &Ticket| &own.panel[..]));
    assert_eq!(drawn(&tickets, TICKETS), None);
}

#[test]
fn the_least_likely_is_as_likely_by_maximin_as_by_leximin() {
    let panels = Panels { sizes: vec![3, 1, 6], quotas: vec![quota(&[2], 2, 2)], members: 4 };
    let fair = maximin(&panels, &mut || true).unwrap().unwrap();
    assert!(near(&fair.probabilities, &[1.0 / 3.0; 3]), "{:?}", fair.probabilities);
    let tickets = tickets(&panels, &fair, &lottery(&panels, &fair).unwrap()).unwrap();
    assert!(tickets.iter().all(|ticket| panels.allows(&ticket.panel)));
}

#[test]
fn levels_are_fractions_and_not_what_floating_point_makes_of_them() {
    let quotas = vec![quota(&[0, 1], 3, 3), quota(&[2, 3], 5, 5), quota(&[0, 2], 2, 2)];
    let panels = Panels { sizes: vec![7, 11, 13, 17], quotas, members: 8 };
    let fair = leximin(&panels, &mut || true).unwrap().unwrap();
    // Two of the first and third, six of the others: a member of 20 people and of 28.
    assert_eq!(fair.probabilities[0], fair.probabilities[2]);
    let seats: f64 = fair
        .probabilities
        .iter()
        .zip(&panels.sizes)
        .map(|(own, size)| own * f64::from(*size))
        .sum();
    assert!((seats - 8.0).abs() < 1e-12, "{seats}");
    assert!((fair.probabilities[0] - 0.1).abs() < 1e-15, "{:?}", fair.probabilities);
}

#[test]
fn what_split_members_could_have_is_not_promised_where_no_whole_panel_gives_it() {
    // Of the first three at most one can sit, as each two exclude each other; halves of all three could.
    let quotas = vec![quota(&[0, 1], 0, 1), quota(&[1, 2], 0, 1), quota(&[0, 2], 0, 1)];
    let panels = Panels { sizes: vec![1, 1, 1, 1], quotas, members: 2 };
    let fair = leximin(&panels, &mut || true).unwrap().unwrap();
    let third = 1.0 / 3.0;
    assert!(near(&fair.probabilities, &[third, third, third, 1.0]), "{:?}", fair.probabilities);
    let least = maximin(&panels, &mut || true).unwrap().unwrap();
    assert!(near(&least.probabilities, &[third; 4]), "{:?}", least.probabilities);
}

#[test]
fn a_long_list_of_many_types_is_drawn_from_without_a_search_for_prices() {
    // 6 x 5 x 4 values, one to three people of each, and quotas that are not in proportion.
    let mut sizes = Vec::new();
    let mut of: Vec<Vec<usize>> = vec![Vec::new(); 15];
    for kind in 0..120_usize {
        sizes.push(1 + (kind * 7 % 3) as u32);
        of[kind % 6].push(kind);
        of[6 + kind / 6 % 5].push(kind);
        of[11 + kind / 30].push(kind);
    }
    let bounds = [5, 5, 5, 5, 5, 5, 2, 4, 6, 8, 10, 6, 7, 8, 9];
    let quotas = of.iter().zip(bounds).map(|(types, seats)| quota(types, seats, seats));
    let panels = Panels { quotas: quotas.collect(), sizes, members: 30 };
    let mut looked = 0;
    let fair = leximin(&panels, &mut || {
        looked += 1;
        looked < 400
    });
    let fair = fair.unwrap().unwrap();
    let chances = lottery(&panels, &fair).unwrap();
    for (kind, probability) in fair.probabilities.iter().enumerate() {
        let of = fair.panels.iter().zip(&chances).map(|(panel, chance)| {
            assert!(panels.allows(panel));
            chance * f64::from(panel[kind]) / f64::from(panels.sizes[kind])
        });
        assert!((of.sum::<f64>() - probability).abs() < 1e-7, "{kind}");
    }
    assert!(tickets(&panels, &fair, &chances).is_ok());
}
