//! Journeys of a hand that is not to be surprised: corrections, prefilled fields, the order of the
//! day, a sitting that is closed by mistake. Keeps out: what single rooms are for.

use tavolo::domain::{
    Action, AgendaItem, Attendance, Choice, Entry, Id, Kind, Meeting, Noun, Turn, Vote,
};
use tavolo::text::Language;

use crate::support::Seat;

fn opla() -> Seat {
    Seat::at_opla(Language::It, 80, 24)
}

fn all<N: Noun>(seat: &Seat) -> Vec<(Id, N)> {
    seat.ledger().book().world().all::<N>().map(|(id, noun)| (id, noun.clone())).collect()
}

fn meeting(seat: &Seat, number: &str) -> Id {
    seat.ledger().book().world().find(Kind::Meetings, number).unwrap()
}

/// The votes of the sitting in progress, in the order in which they were given.
fn votes(seat: &Seat) -> Vec<Vote> {
    let third = meeting(seat, "3");
    all::<Vote>(seat)
        .into_iter()
        .map(|(_, vote)| vote)
        .filter(|vote| vote.meeting.id == third)
        .collect()
}

#[test]
fn a_corrected_vote_goes_on_as_a_first_one_does() {
    let mut seat = opla();
    seat.press("6 n p A 6 w f f <up> <up> c");
    let given = votes(&seat);
    assert_eq!(given.len(), 2);
    let choices: Vec<Choice> = given.iter().map(|vote| vote.choice).collect();
    assert!(choices.contains(&Choice::Against), "{choices:?}");
    // The hand is on the third, who has not voted: the next letter is hers.
    seat.press("a");
    assert_eq!(votes(&seat).len(), 3);
    let against = votes(&seat).into_iter().filter(|vote| vote.choice == Choice::Against);
    assert_eq!(against.count(), 1);
}

#[test]
fn a_reason_is_that_of_whoever_voted_last_until_the_hand_is_moved() {
    let mut seat = opla();
    seat.press("6 n p A 6 w f R 'Serve_subito <enter> R 'Serve_adesso <enter>");
    let reasons: Vec<String> = votes(&seat)
        .iter()
        .filter_map(|vote| vote.reason.as_ref().map(|reason| reason.as_str().to_owned()))
        .collect();
    assert_eq!(reasons, ["Serve adesso"], "the second takes the place of the first");
    seat.press("<down> R").sees("non ha ancora votato");
}

#[test]
fn whoever_has_the_floor_is_the_speaker_of_the_contribution() {
    let mut seat = opla();
    seat.press("6 n p A 6 h <enter> c 'Servono_orari <enter>");
    let speaker = all::<Turn>(&seat).pop().unwrap().1.speaker;
    let entry = all::<Entry>(&seat).into_iter().find(|(_, e)| e.text.as_str() == "Servono orari");
    assert_eq!(entry.unwrap().1.speaker, Some(speaker));
}

#[test]
fn a_new_sitting_begins_as_the_last_one_was_with_the_same_people() {
    let mut seat = opla();
    let (third, before) = (meeting(&seat, "3"), all::<Attendance>(&seat));
    let invited = before.iter().filter(|(_, line)| line.meeting.id == third).count();
    seat.press("5 a '10/05/2014 <enter>").sees("rimasto in sospeso");
    let new = meeting(&seat, "5");
    let lines = all::<Attendance>(&seat);
    assert_eq!(lines.iter().filter(|(_, line)| line.meeting.id == new).count(), invited);
    let world = seat.ledger().book().world();
    let sitting = |id| world.get::<Meeting>(id).unwrap();
    assert_eq!(sitting(new).place, sitting(meeting(&seat, "4")).place);
    assert_eq!(sitting(new).start, None);
}

#[test]
fn an_item_is_moved_with_one_key_and_its_name() {
    let mut seat = opla();
    let order = |seat: &Seat| {
        let third = meeting(seat, "3");
        let mut items: Vec<AgendaItem> = all::<AgendaItem>(seat)
            .into_iter()
            .map(|(_, item)| item)
            .filter(|item| item.meeting.id == third)
            .collect();
        items.sort_by_key(|item| item.position.get());
        items.into_iter().map(|item| item.title.as_str().to_owned()).collect::<Vec<_>>()
    };
    let before = order(&seat);
    seat.press("6 >").sees("Punto da posticipare").type_text(&before[1]).press("<enter>");
    let after = order(&seat);
    assert_eq!((&after[1], &after[2]), (&before[2], &before[1]));
    seat.press("<").type_text(&before[1]).press("<enter>");
    assert_eq!(order(&seat), before);
}

#[test]
fn a_sitting_whose_items_are_not_all_dealt_with_is_closed_only_after_a_question() {
    let mut seat = opla();
    let is_over = |seat: &Seat| {
        seat.ledger().book().world().get::<Meeting>(meeting(seat, "3")).unwrap().end.is_some()
    };
    seat.press("6 n F").sees("Chiudere la seduta?");
    seat.press("<enter>");
    assert!(!is_over(&seat), "Enter alone changes nothing");
    seat.press("F y");
    assert!(is_over(&seat));
    // What is taken down now goes into a sitting that is over: the form says so.
    seat.press("c").sees("contributo, nella seduta 3");
}

#[test]
fn a_filter_that_hides_everything_says_so() {
    let mut seat = opla();
    seat.press("2 / 'zzzz").sees("Nessuna riga somiglia a «zzzz»");
}

#[test]
fn a_long_contribution_is_seen_whole_while_it_is_written() {
    let mut seat = opla();
    let words = "Il cortile deve restare aperto anche la sera, con la luce e con qualcuno che \
                 apra e chiuda il cancello, altrimenti nessuno ci va";
    seat.press("6 n c").type_text(words);
    seat.sees("Il cortile deve restare").sees("altrimenti nessuno");
}

#[test]
fn editing_an_entry_opens_on_its_words() {
    let mut seat = opla();
    seat.press("6 n c 'Servono_orari <enter> e '_certi <enter>").sees("Servono orari certi");
}

#[test]
fn two_people_can_say_the_same_words_in_one_minute_and_one_says_them_once() {
    let mut seat = opla();
    seat.press(
        "6 n c 'Va_bene <tab> 'Delegata_giov <enter> c 'Va_bene <tab> 'Delegato_anz <enter>",
    );
    let said = |seat: &Seat| {
        all::<Entry>(seat).iter().filter(|(_, entry)| entry.text.as_str() == "Va bene").count()
    };
    assert_eq!(said(&seat), 2);
    seat.press("c 'Va_bene <tab> 'Delegato_anz <enter>").sees("è già nel tavolo");
    assert_eq!(said(&seat), 2);
}

#[test]
fn a_verbale_that_goes_out_while_the_sitting_runs_is_asked_about_and_its_state_is_said() {
    let mut seat = opla();
    seat.press("6 n S").sees("La seduta 3 non è ancora stata chiusa");
    seat.press("s").sees("Verbale della seduta 3: ");
}

#[test]
fn a_table_that_lacks_its_quorum_decides_by_no_key() {
    let mut seat = opla();
    seat.press("6 p / 'delegata_giov <enter> p 6 n v");
    seat.sees("Manca il numero legale");
}

#[test]
fn one_thing_to_do_can_be_given_to_two_people() {
    let mut seat = opla();
    seat.press("6 n t 'Portare_la_mappa <tab> 'Delegata_giov <enter>");
    seat.press("t 'Portare_la_mappa <tab> 'Delegato_anz <enter>");
    let actions =
        all::<Action>(&seat).iter().filter(|(_, a)| a.text.as_str() == "Portare la mappa").count();
    assert_eq!(actions, 2);
}

#[test]
fn what_is_unlikely_is_said_and_what_is_likely_is_not() {
    let mut seat = opla();
    seat.press("6 p l <C-u> '0915 <enter>").sees("prima dell'inizio");
    seat.press("l <C-u> '0940 <enter>").misses("prima dell'inizio");
    seat.press("6 p / 'delegata_gio <enter> a");
    seat.press("6 n c 'Ci_sono <tab> 'delegata_giovani <enter>")
        .sees("Delegata giovani non risulta in sala (assente)");
    seat.press("t 'Chiedere <tab> <tab> '16/03/2014 <enter>").misses("già passata");
}

#[test]
fn a_new_record_begins_in_what_it_lacks_and_a_short_notice_is_said() {
    let mut seat = opla();
    seat.press("5 a '17/03/2014 <enter>").sees("termine di 5 giorni").press("n");
    let dates: Vec<String> =
        all::<Meeting>(&seat).into_iter().map(|(_, it)| it.date.to_string()).collect();
    assert!(dates.contains(&"2014-03-17".to_owned()), "{dates:?}");
    seat.press("g b").sees("il termine era il 12/03/2014");
}

#[test]
fn what_the_next_letter_replaces_is_said_until_the_hand_goes_in() {
    let mut seat = opla();
    seat.press("6 n p A 6 k c").sees("una lettera sostituisce");
    seat.press("<right>").misses("una lettera sostituisce").press("'! <enter>");
    let decided = all::<Entry>(&seat).into_iter().map(|(_, entry)| entry.text);
    assert!(decided.into_iter().any(|text| text.as_str().ends_with('!')));
}

#[test]
fn a_majority_says_whether_it_is_reached_or_passed() {
    let mut seat = opla();
    seat.press("g r r 'versioni_delle_reg <enter> a 'Due_terzi. <tab> <tab> <tab>");
    seat.press("'due_terzi").sees("almeno due terzi: basta arrivarci");
    seat.press("<C-u> 'più_di_due_terzi").sees("più di due terzi: va superata");
    seat.press("<C-u> '2/3").sees("2/3: va superata, salvo «almeno»");
    seat.press("<C-u> 'due_terzi <f2>");
    let rules = all::<tavolo::domain::TableRules>(&seat);
    let last = rules.into_iter().map(|(_, rules)| rules).max_by_key(|rules| rules.version).unwrap();
    assert_eq!(last.bound, Some(tavolo::domain::Bound::AtLeast));
}

#[test]
fn a_sitting_that_is_on_its_last_item_ends_without_a_question() {
    let mut seat = opla();
    let items = all::<AgendaItem>(&seat);
    let third = meeting(&seat, "3");
    let count = items.iter().filter(|(_, item)| item.meeting.id == third).count();
    seat.press("6").press(&"n ".repeat(count)).press("F");
    let sitting = seat.ledger().book().world().get::<Meeting>(third).unwrap();
    assert!(sitting.end.is_some());
}

#[test]
fn why_somebody_votes_so_stands_beside_the_vote_and_the_result_is_never_cut() {
    let mut seat = opla();
    seat.press("6 n p A 6 w c R 'Costa_troppo. <enter>").sees("Costa troppo.");
    seat.resize(60, 16).press("A <enter> <enter> w");
    seat.sees("Votazione chiusa alle 09:35: approvato").sees("contrari 1");
}
