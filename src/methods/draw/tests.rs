//! Small selections whose answer is known by hand. Keeps out: files.

use super::{Bound, Panels, Quota, clash, draw, leximin, lottery};

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
