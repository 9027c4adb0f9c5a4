//! Everything told in lines, for whoever has the screen read out: what is said after each key. Keeps
//! out: the terminal, and what the keys do.

use std::fmt::Write;

use tavolo::text::Language;

use crate::support::Seat;

/// The keys, and what is told after each.
fn transcript(seat: &mut Seat, keys: &[&str]) -> String {
    let mut told = format!("{}\n", seat.lines());
    for pressed in keys {
        let lines = seat.press(pressed).lines();
        write!(told, "\n# {pressed}\n{lines}\n").unwrap();
    }
    told
}

/// A sitting begins, somebody comes, a contribution is taken down; then the rooms, a question, a
/// refusal, a page.
const EVENING: &[&str] = &[
    "<down>",
    "6",
    "p",
    "p",
    "<down>",
    "6",
    "n",
    "c",
    "'Servono",
    "'_due_orari",
    "<tab>",
    "'tit_amb",
    "<enter>",
    "u",
    "4",
    "<down>",
    "a",
    "<esc>",
    "/",
    "'soc",
    "<enter>",
    "<esc>",
    "g",
    "<esc>",
    "f",
    "'perche",
    "<enter>",
    "r",
    "<backspace>",
    "7",
    "<enter>",
    "<esc>",
    "s",
    "?",
    "<esc>",
    "C-l",
];

#[test]
fn an_evening_is_told_in_lines() {
    for language in Language::ALL {
        let mut seat = Seat::at_opla(language, 80, 24);
        let told = transcript(&mut seat, EVENING);
        insta::assert_snapshot!(format!("linear-{}", language.code()), told);
    }
}

#[test]
fn a_sheet_is_filled_in_by_ear() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    let keys = ["8", "c", "'tit_lab_cult", "<enter>", "<down>", "4", "5", "<pagedown>"];
    insta::assert_snapshot!("linear-sheet", transcript(&mut seat, &keys));
}

#[test]
fn no_room_is_silent_and_the_whole_of_it_is_a_key_away() {
    for room in tavolo::flow::Room::ALL {
        let mut seat = Seat::at_opla(Language::En, 80, 24);
        let begun = seat.lines();
        let told = begun + &seat.press(crate::screens::keys(*room)).lines();
        assert!(told.contains("Screen: "), "{}: {told}", room.code());
        let whole = seat.press("C-l").lines();
        assert!(whole.lines().count() > 2 && whole.contains("Keys: "), "{}: {whole}", room.code());
        let draws = |sign: char| matches!(sign, '\u{2500}'..='\u{259f}' | '\u{1b}' | '▸');
        assert!(!whole.contains(draws) && !told.contains(draws), "{}: {whole}", room.code());
    }
}

#[test]
fn a_terminal_without_accents_is_told_them_as_they_are_written_there() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    let told = seat.plain().press("2 / 'perche").lines();
    assert!(told.is_ascii() && told.contains("Comitato Perche' no"), "{told}");
}

#[test]
fn a_page_pasted_without_brackets_is_one_text_in_a_box_and_no_command_outside() {
    let mut seat = Seat::at_opla(Language::En, 80, 24);
    let page = "Servono orari certi.\nE un luogo asciutto\nper aspettare.\n";
    seat.burst(page).sees("looks like a pasted text");
    assert_eq!(seat.saved, 0);
    seat.press("6 n c");
    let before = seat.saved;
    seat.burst(page).sees("Servono orari certi.").sees("per aspettare.");
    assert_eq!(seat.saved, before, "its line ends save nothing");
    seat.press("<enter>");
    assert_eq!(seat.saved, before + 1);
}

#[test]
fn keys_that_come_fast_are_keys() {
    let mut seat = Seat::at_opla(Language::En, 80, 24);
    seat.burst("jjjjjjjjjjjjjjjjjjjjjjjjjjjjjj4").sees("Labs");
    seat.press("6 n").burst("cServono orari").sees("Servono orari");
}

#[test]
fn a_paste_outside_a_box_says_so() {
    Seat::at_opla(Language::En, 80, 24).paste("Servono orari").sees("looks like a pasted text");
}

#[test]
fn the_cursor_of_the_terminal_is_on_the_selected_row() {
    let mut seat = Seat::at_opla(Language::En, 80, 24);
    for keys in ["4", "2", "9", "8 c 'tit_lab_cult <enter>", "3 <tab>", "g p"] {
        let seat = seat.press(keys);
        let Some((x, y)) = seat.cursor() else {
            panic!("no cursor after {keys}:\n{}", seat.screen())
        };
        let screen = seat.screen();
        let row = screen.lines().nth(usize::from(y)).unwrap();
        assert_eq!(row.chars().nth(usize::from(x)), Some('▸'), "{keys}: {row}");
    }
}

#[test]
fn what_lies_under_the_hand_and_the_verbale_are_copied() {
    let mut seat = Seat::at_opla(Language::En, 80, 24);
    seat.press("4 C-k").sees("Handed to the clipboard");
    let copied = seat.copied.take().unwrap();
    assert!(copied.starts_with("Laboratorio") && copied.contains(": "), "{copied}");
    seat.press("5 <home> C-o").sees("characters");
    let copied = seat.copied.take().unwrap();
    assert!(copied.contains("# ") && copied.contains("\n| "), "{copied}");
}
