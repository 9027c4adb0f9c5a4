//! The results through keys at 80x24: the heat maps, the folded foot, what the ranking rests on.
//! Keeps out: figures.

use crate::support::Seat;
use tavolo::text::Language;

/// The rows of a screen between its heading and its foot that begin with these words.
fn row<'a>(screen: &'a str, head: &str) -> &'a str {
    screen
        .lines()
        .find(|line| line.starts_with(head))
        .unwrap_or_else(|| panic!("no row of {head} in\n{screen}"))
}

/// The words of a row behind its head.
fn marks<'a>(screen: &'a str, head: &str) -> Vec<&'a str> {
    row(screen, head)[head.len()..].split_whitespace().collect()
}

#[test]
fn one_key_shows_at_80_columns_who_gave_which_mark_to_the_proposal_under_the_hand() {
    for (language, mean) in [(Language::It, "Media"), (Language::En, "Mean")] {
        let mut seat = Seat::at_opla(language, 80, 24);
        seat.press("9 h");
        let screen = seat.screen();
        assert_eq!(marks(&screen, "Titolare lab Scuola B"), ["4", "5", "5", "5"], "{screen}");
        assert_eq!(marks(&screen, mean).len(), 4, "{screen}");
        // Down goes to the next proposal, and what nobody has given is no zero.
        seat.press("<down> <down>").sees("P10");
        assert_eq!(marks(&seat.screen(), "Titolare lab Cultura"), ["-"; 4]);
        seat.press("<esc>").sees(if language == Language::It {
            "Graduatoria del turno 1"
        } else {
            "Ranking of round 1"
        });
    }
}

#[test]
fn the_same_key_again_shows_how_far_each_lies_from_the_others_and_then_the_ranking() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("9 h h").sees("Distanza di ogni valutatore dagli altri, turno 1 (aperto)");
    assert_eq!(marks(&seat.screen(), "Titolare lab Economia")[3], "1,69");
    seat.press("h").sees("Graduatoria del turno 1").press("h v").sees("Graduatoria del turno 1");
    assert_eq!(seat.saved, 0);
}

#[test]
fn a_mark_under_older_criteria_has_its_asterisk_in_the_heat_map_and_in_the_list() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("g w +").press("g f").sees("16*").press("h");
    let screen = seat.screen();
    assert!(
        marks(&screen, "Titolare lab Scuola B").iter().any(|mark| mark.ends_with('*')),
        "{screen}"
    );
}

#[test]
fn a_blind_open_round_has_neither_heat_map_nor_basis() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    // A round with a consensus sheet can't be blind: this is the next one.
    seat.press("8 C s B c 'tit_lab_cult <enter> 4");
    for keys in ["g f h", "g f h h", "g f i"] {
        seat.press(keys).sees("cieco").misses("Titolare").misses("Pesi:").press("<esc> <esc>");
    }
}

#[test]
fn the_foot_is_three_rows_at_80x24_whatever_there_is_to_beware_of_and_a_key_tells_it_all() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("g w +").press("g f").sees("4 avvertenze (i)");
    let screen = seat.screen();
    let lines: Vec<&str> = screen.lines().collect();
    let count = lines.iter().position(|line| line.trim_start().starts_with("1/18")).unwrap();
    let hints = lines.iter().position(|line| line.starts_with("Enter apri")).unwrap();
    // Three rows of the foot and the line of notices.
    assert_eq!(hints - count - 1, 4, "{screen}");
    seat.press("i").sees("Turno di valutazione: 1 (aperto)").sees("Valutatori: 4");
    seat.press("<end>")
        .sees("peso, scala o verso di un criterio")
        .sees("Dove il tavolo è più diviso");
}

#[test]
fn the_page_of_a_proposal_says_who_stands_aside_from_it_and_why() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("9 / 'P09 <enter> <enter>")
        .sees("Si astiene per conflitto di interessi")
        .sees("Titolare lab Economia");
}
