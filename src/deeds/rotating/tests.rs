//! Trials of turns: the load stays even, nobody has two turns in a row while others are free, and who
//! was placed by hand stays. Keeps out: one table alone.

use super::*;
use crate::deeds::sample::{CLOCK, caller, mint};
use crate::ledger::sample::Sample;

fn table() -> Sample {
    let mut table = Sample::default();
    for name in ["Ada", "Bice", "Carla"] {
        table.add(Kind::People, &[("name", name)]);
        table.add(Kind::Facilitators, &[("person", name)]);
    }
    table
}

fn turns(table: &Sample, dates: &str, seed: &str) -> Result<Vec<String>, String> {
    let mint = mint();
    let by = caller(CLOCK, &mint);
    let texts = [("dates", dates), ("seed", seed), ("start", "9:00"), ("end", "11:00")];
    let texts: Row = texts.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
    let found = rotation(&texts, table.world(), &by);
    let found = found.map_err(|it| it.what.key.into_owned())?;
    Ok(found.turns.into_iter().map(|turn| turn.name).collect())
}

const DAYS: &str = "2026-10-05; 2026-10-06; 2026-10-07; 2026-10-08; 2026-10-09; 2026-10-12";

#[test]
fn the_load_stays_even_and_the_same_seed_gives_the_same_turns() {
    let table = table();
    let found = turns(&table, DAYS, "Lotto 7").unwrap();
    for name in ["Ada", "Bice", "Carla"] {
        assert_eq!(found.iter().filter(|other| *other == name).count(), 2, "{found:?}");
    }
    assert_eq!(turns(&table, DAYS, "Lotto 7").unwrap(), found);
    let other = (0..20).any(|seed| turns(&table, DAYS, &seed.to_string()).unwrap() != found);
    assert!(other, "another seed gives other turns");
}

#[test]
fn whoever_is_away_or_did_more_stands_back() {
    let mut table = table();
    let ada = table.id(Kind::Facilitators, "Ada");
    table.set(ada, &[("away", "2026-10-05")]).unwrap();
    for day in ["2026-09-01", "2026-09-02"] {
        let own = [("facilitator", "Bice"), ("date", day), ("start", "9:00"), ("end", "11:00")];
        table.add(Kind::Assignments, &own);
    }
    let found = turns(&table, "2026-10-05; 2026-10-06; 2026-10-07", "x").unwrap();
    assert_eq!(found[..2], ["Carla", "Ada"]);
    assert_ne!(found[2], "Bice", "with two tables she does most");
}

#[test]
fn a_newcomer_catches_up_without_a_turn_right_after_another_while_others_are_free() {
    let mut table = table();
    for (name, days) in [("Ada", 1..8), ("Bice", 8..15)] {
        for day in days {
            let day = format!("2026-09-{day:02}");
            let own = [("facilitator", name), ("date", &day), ("start", "9:00"), ("end", "11:00")];
            table.add(Kind::Assignments, &own);
        }
    }
    let found = turns(&table, DAYS, "Lotto 7").unwrap();
    assert!(found.windows(2).all(|pair| pair[0] != pair[1]), "{found:?}");
    assert_eq!(found.iter().filter(|name| *name == "Carla").count(), 3, "{found:?}");
    // The days in another order are the same days.
    let back = "2026-10-12; 2026-10-08; 2026-10-06; 2026-10-05; 2026-10-07; 2026-10-09";
    let mut back: Vec<(&str, String)> =
        back.split("; ").zip(turns(&table, back, "Lotto 7").unwrap()).collect();
    back.sort();
    assert!(back.windows(2).all(|pair| pair[0].1 != pair[1].1), "{back:?}");
    // Alone, she has them all.
    for name in ["Ada", "Bice"] {
        let id = table.id(Kind::Facilitators, name);
        table.set(id, &[("away", "2026-10-05; 2026-10-06")]).unwrap();
    }
    let alone = turns(&table, "2026-10-05; 2026-10-06", "x").unwrap();
    assert_eq!(alone, ["Carla", "Carla"]);
}

#[test]
fn whoever_was_placed_by_hand_keeps_the_table_and_the_others_are_proposed_round_it() {
    let mut table = table();
    // Ada was sent to the second of the days before.
    let own = [("facilitator", "Ada"), ("date", "2026-10-06"), ("start", "9:00"), ("end", "11:00")];
    table.add(Kind::Assignments, &own);
    let mint = mint();
    let by = caller(CLOCK, &mint);
    let asked = |placed: &str| {
        let dates = "2026-10-05; 2026-10-06; 2026-10-07";
        let texts = [
            ("dates", dates),
            ("seed", "x"),
            ("start", "9:00"),
            ("end", "11:00"),
            ("placed", placed),
        ];
        let texts: Row = texts.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
        rotation(&texts, table.world(), &by)
    };
    let told = |found: &Rotation| -> Vec<(String, TurnBy)> {
        found.turns.iter().map(|turn| (turn.name.clone(), turn.by)).collect()
    };
    let found = asked("07/10/2026=Bice").unwrap();
    let expected = [("Carla", TurnBy::Rotation), ("Ada", TurnBy::Before), ("Bice", TurnBy::Hand)];
    assert_eq!(told(&found), expected.map(|(name, by)| (name.to_owned(), by)));
    assert_eq!(found.draft.changes.len(), 2, "what was there is not sent again");
    let wrong = |placed: &str| asked(placed).unwrap_err().what.key.into_owned();
    assert_eq!(wrong("2026-10-08=Bice"), "refused-placed", "it is none of the days");
    assert_eq!(wrong("2026-10-06=Bice"), "refused-placed", "somebody is there");
    assert_eq!(wrong("Bice"), "refused-placed");
    assert_eq!(wrong("2026-10-05=Nessuno"), "refused-field");
}

#[test]
fn a_day_on_which_nobody_is_free_is_named_and_nothing_is_proposed() {
    let table = table();
    let same = "2026-10-05; 2026-10-05; 2026-10-05; 2026-10-05";
    assert_eq!(turns(&table, same, "x"), Err("refused-rotation-day".to_owned()));
    assert_eq!(turns(&table, "", "x"), Err("refused-rotation".to_owned()));
}
