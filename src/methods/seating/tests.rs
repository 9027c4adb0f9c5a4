//! Plans that are known to be best, and what every plan must keep. Keeps out: names.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::{Plan, Room, bound, plan, plan_after, reachable};

fn room(people: usize, tables: usize, rounds: usize) -> Room {
    Room::new(people, tables, rounds).unwrap()
}

fn everybody_sits_once(room: &Room, plan: &Plan) {
    assert_eq!(plan.rounds.len(), room.rounds());
    for tables in &plan.rounds {
        let mut all = tables.concat();
        all.sort_unstable();
        assert_eq!(all, (0..room.people()).collect::<Vec<_>>());
        let (mut sizes, mut asked) =
            (tables.iter().map(Vec::len).collect::<Vec<_>>(), room.sizes());
        if (0..room.tables()).any(|table| room.host(table).is_some()) {
            sizes.sort_unstable();
            asked.sort_unstable();
        }
        assert_eq!(sizes, asked);
    }
}

#[test]
fn six_people_at_tables_of_two_meet_everybody_in_five_rounds() {
    let room = room(6, 3, 5);
    let plan = plan(&room, 1);
    everybody_sits_once(&room, &plan);
    assert_eq!((plan.distinct_meetings(), bound(&room)), (15, 15));
}

#[test]
fn fifteen_people_in_threes_meet_everybody_in_seven_rounds() {
    let room = room(15, 5, 7);
    let plan = plan(&room, 1);
    everybody_sits_once(&room, &plan);
    assert_eq!(plan.distinct_meetings(), 105);
}

#[test]
fn nine_sixteen_and_twenty_five_people_meet_everybody_once() {
    for (tables, pairs) in [(3, 36), (4, 120), (5, 300)] {
        let room = room(tables * tables, tables, tables + 1);
        let plan = plan(&room, 1);
        everybody_sits_once(&room, &plan);
        assert_eq!((plan.distinct_meetings(), bound(&room)), (pairs, pairs), "{tables}");
    }
}

#[test]
fn twenty_people_at_five_tables_meet_nobody_twice_in_five_rounds() {
    let room = room(20, 5, 5);
    let plan = plan(&room, 1);
    everybody_sits_once(&room, &plan);
    assert_eq!(plan.distinct_meetings(), 5 * 5 * 6);
}

#[test]
fn a_room_that_no_plane_fits_is_searched_and_the_seed_gives_the_same_plan() {
    let room = room(12, 6, 11);
    assert_eq!(plan(&room, 7).distinct_meetings(), 66);
    let crowded = Room::new(10, 2, 3).unwrap();
    let found = plan(&crowded, 7);
    everybody_sits_once(&crowded, &found);
    assert!(found.distinct_meetings() <= bound(&crowded));
    assert!(found.distinct_meetings() >= 42, "{}", found.distinct_meetings());
    assert_eq!(found, plan(&crowded, 7));
}

#[test]
fn hosts_stay_some_never_meet_and_some_do() {
    let room = room(9, 3, 3)
        .with_host(0, 8)
        .and_then(|room| room.with_host(2, 0))
        .unwrap()
        .apart(1, 2)
        .together(3, 4);
    let plan = plan(&room, 1);
    assert_eq!(plan.breaks(&room), 0, "{plan:?}");
    assert!(plan.rounds.iter().all(|tables| tables[0].contains(&8) && tables[2].contains(&0)));
}

#[test]
fn a_first_round_that_is_given_stays_and_the_others_are_found_around_it() {
    let sizes = vec![2, 3, 2];
    let room = room(7, 3, 3)
        .with_sizes(sizes.clone())
        .and_then(|room| room.with_host(0, 6))
        .unwrap()
        .apart(0, 1)
        .together(2, 3);
    assert!(Room::new(7, 3, 3).unwrap().with_sizes(vec![1, 3, 3]).is_none());
    let first = vec![vec![5, 6], vec![0, 2, 4], vec![1, 3]];
    let plan = plan_after(&room, first.clone(), 1);
    everybody_sits_once(&room, &plan);
    assert_eq!(plan.rounds[0], first);
    assert_eq!(plan.breaks(&room), 0, "{plan:?}");
    // Fifteen seats beside one another in three rounds, and all of them meet somebody new.
    assert_eq!((plan.distinct_meetings(), reachable(&room)), (15, 15));
    // A first round with two who must not meet does not stay.
    let apart = plan_after(&room, vec![vec![5, 6], vec![0, 1, 4], vec![2, 3]], 1);
    assert_eq!(apart.unmet(&room), [vec![], vec![]]);
}

#[test]
fn every_host_is_at_the_own_table_however_few_there_are_and_guests_do_not_come_back() {
    for people in 3..8 {
        let room = (0..3).try_fold(room(people, 3, 3), |room, at| room.with_host(at, 2 - at));
        let room = room.unwrap();
        let plan = plan(&room, 1);
        everybody_sits_once(&room, &plan);
        assert_eq!((plan.breaks(&room), plan.returns(&room)), (0, 0), "{people}: {plan:?}");
    }
}

#[test]
fn a_table_has_one_host_and_a_person_hosts_one_table() {
    assert!(room(4, 2, 1).with_host(0, 1).unwrap().with_host(1, 1).is_none());
    assert!(room(4, 2, 1).with_host(0, 1).unwrap().with_host(0, 2).is_none());
    assert!(room(4, 2, 1).with_host(2, 1).is_none());
    assert!(Room::new(2, 3, 1).is_none());
}

proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(8))]
    #[test]
    fn everybody_has_one_seat_in_each_round(
        people in 2_usize..10, tables in 1_usize..4, rounds in 1_usize..4,
    ) {
        let tables = tables.min(people);
        let room = Room::new(people, tables, rounds).unwrap();
        let plan = plan(&room, 3);
        for seated in &plan.rounds {
            let mut all = seated.concat();
            all.sort_unstable();
            prop_assert_eq!(all, (0..people).collect::<Vec<_>>());
            prop_assert_eq!(seated.iter().map(Vec::len).collect::<Vec<_>>(), room.sizes());
        }
        prop_assert!(plan.distinct_meetings() <= bound(&room));
    }
}
