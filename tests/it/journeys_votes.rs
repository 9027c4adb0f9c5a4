//! Journeys through decisions: rules of the table, consensus, votes by name, secret ballots. Keeps
//! out: the terminal and the disk.

use crate::support::{OPLA, Seat, ledger};
use tavolo::documents::{Document, Format, Request, write};
use tavolo::domain::{Attendance, Choice, Id, Kind, Noun, Poll, PollResult, Row, Vote};
use tavolo::ledger::{Change, Draft, Ledger, Stamp, put, remove, set};
use tavolo::readings::Face;
use tavolo::say;
use tavolo::text::Language;

/// The example table, with more changes that were made before anybody sat down.
fn prepared(
    fields: impl Fn(&Attendance) -> Vec<(&'static str, &'static str)>,
    rules: &[(&str, &str)],
) -> Ledger {
    let mut ledger = ledger(OPLA);
    let world = ledger.book().world();
    let third = world.find(Kind::Meetings, "3").unwrap();
    let row = |fields: &[(&str, &str)]| -> Row {
        fields.iter().map(|(n, t)| ((*n).to_owned(), (*t).to_owned())).collect()
    };
    let mut changes: Vec<_> = world
        .of::<Attendance>(third)
        .map(|(id, line)| set(id, &row(&fields(line)), ledger.book()).unwrap())
        .filter(|change| change.before != change.after)
        .collect();
    if !rules.is_empty() {
        let fixed = [("version", "9"), ("text", "Così."), ("approved", "2014-03-01")];
        let all: Vec<_> = fixed.into_iter().chain(rules.iter().copied()).collect();
        changes.push(put(Id::from_bits(9), Kind::Rules, &row(&all), ledger.book()).unwrap());
    }
    if without_labs(&changes) {
        // A voice of one's own has no mandate for any lab behind it.
        changes.extend(
            world.every(Kind::Representatives).flat_map(|(id, _)| remove(id, ledger.book())),
        );
    }
    let stamp = Stamp {
        id: Id::from_bits(2),
        who: "test".into(),
        hand: None,
        at: "2014-03-14T13:00:00+01:00".parse().unwrap(),
    };
    ledger.admit(Draft::begin(say!("edit-bundle", count = changes.len()), changes), stamp).unwrap();
    ledger
}

/// Whether the sheet is made without any lab.
fn without_labs(changes: &[Change]) -> bool {
    changes
        .iter()
        .filter_map(|change| change.after.as_ref().and_then(Attendance::peek))
        .all(|line| line.lab.is_none())
        && !changes.is_empty()
}

/// The third sitting on its first item, everybody present, each of the 25 with a voice of their
/// own.
fn twenty_five(rules: &[(&str, &str)]) -> Seat {
    let ledger = prepared(|_| vec![("state", "present"), ("role", ""), ("lab", "")], rules);
    let mut seat = Seat::at_ledger(ledger, Language::It);
    seat.press("6 n");
    seat
}

fn votes(seat: &Seat, choice: Choice) -> usize {
    let world = seat.ledger().book().world();
    let third = world.find(Kind::Meetings, "3").unwrap();
    world
        .all::<Vote>()
        .filter(|(_, vote)| vote.meeting.id == third && vote.choice == choice)
        .count()
}

fn poll(seat: &Seat) -> Option<Poll> {
    let world = seat.ledger().book().world();
    let third = world.find(Kind::Meetings, "3").unwrap();
    world.of::<Poll>(third).next().map(|(_, poll)| poll.clone())
}

fn minutes(seat: &Seat, face: Face) -> String {
    let request = Request {
        document: Document::Minutes,
        id: Some("3"),
        face,
        format: Format::Markdown,
        language: None,
        templates: None,
    };
    String::from_utf8(write(&request, seat.ledger().book()).unwrap()).unwrap()
}

#[test]
fn twenty_five_votes_and_the_closing_are_twenty_eight_keys() {
    let mut seat = twenty_five(&[]);
    let before = seat.saved;
    let keys = format!("w {} a r a {} <enter> <enter>", "f ".repeat(10), "f ".repeat(12));
    assert_eq!(keys.split_whitespace().count(), 28);
    seat.press(&keys).sees("approvato");
    assert_eq!(
        [
            votes(&seat, Choice::Favour),
            votes(&seat, Choice::Abstain),
            votes(&seat, Choice::Recused)
        ],
        [22, 2, 1]
    );
    assert_eq!(
        seat.saved - before,
        26,
        "each vote was saved by its own key, and the closing by its own"
    );
    let poll = poll(&seat).unwrap();
    let counts = [poll.eligible, poll.present, poll.needed].map(|count| count.unwrap().get());
    assert_eq!((poll.result, counts), (PollResult::Adopted, [24, 24, 13]));
    seat.press("6").sees("[voto: approvato] Approvazion");
}

#[test]
fn the_rule_and_what_is_missing_are_in_view_before_and_while_people_vote() {
    let mut seat = twenty_five(&[]);
    seat.press("w")
        .sees("della metà dei presenti")
        .sees("Presenti 25; votano 25, su 25 aventi diritto")
        .sees("ne mancano 13");
    seat.press("f f r")
        .sees("Favorevoli 2")
        .sees("votano 24")
        .sees("senza voto 22")
        .sees("ne mancano 11");
}

#[test]
fn a_vote_that_was_left_is_found_as_it_was_with_the_hand_on_who_comes_next() {
    let mut seat = twenty_five(&[]);
    seat.press("w f c <esc> 5 6 w").sees("Favorevoli 1, contrari 1").sees("senza voto 23");
    seat.press("a").sees("astenuti 1").sees("contrari 1");
}

#[test]
fn a_slip_is_corrected_by_going_back_and_the_hand_returns_to_who_has_not_voted() {
    let mut seat = twenty_five(&[]);
    seat.press("w f f c <backspace> a")
        .sees("prima contrario, adesso astenuto")
        .sees("contrari 0, astenuti 1");
    seat.press("f").sees("Favorevoli 3").press("<up> minus").sees("Favorevoli 2");
}

#[test]
fn everybody_who_is_left_can_be_in_favour_by_one_key() {
    let mut seat = twenty_five(&[]);
    seat.press("w c r A")
        .sees("Favorevoli 23, contrari 1")
        .press("u")
        .sees("Favorevoli 0, contrari 1");
}

#[test]
fn closing_with_somebody_missing_asks_once_and_writes_them_down() {
    let mut seat = twenty_five(&[]);
    seat.press("w f f f f f f f f f f f f f <enter>").sees("12 persone non hanno votato");
    seat.press("n").misses("12 persone").press("<enter> s <enter>").sees("approvato");
    assert_eq!([votes(&seat, Choice::Favour), votes(&seat, Choice::NotVoting)], [13, 12]);
}

#[test]
fn a_vote_nobody_gave_is_not_closed() {
    let mut seat = twenty_five(&[]);
    seat.press("w <enter>").sees("!").sees("Nessuno ha ancora votato");
    assert!(poll(&seat).is_none());
}

#[test]
fn a_closed_vote_is_not_corrected_and_undo_opens_it_again() {
    let mut seat = twenty_five(&[]);
    seat.press("w A <enter> <enter> w").sees("Votazione chiusa alle 09:35: approvato");
    seat.press("c").sees("!").sees("è chiusa");
    seat.press("u")
        .sees("Favorevoli 25")
        .misses("Votazione chiusa")
        .press("<home> c")
        .sees("contrari 1");
    assert!(poll(&seat).is_none());
    seat.press("6").misses("[voto]");
}

#[test]
fn a_person_is_recused_once_and_says_why() {
    let mut seat = twenty_five(&[]);
    seat.press("w r <up> r").sees("!").sees("già astenuto");
    seat.press("R 'È_la_sua_associazione <enter> A <enter> <enter>");
    let reserved = minutes(&seat, Face::Reserved);
    assert!(reserved.contains("per conflitto di interessi: 1."), "{reserved}");
    assert!(reserved.contains("È la sua associazione"));
    assert!(!minutes(&seat, Face::Public).contains("È la sua associazione"));
}

#[test]
fn who_leaves_before_voting_leaves_the_count_and_who_voted_stays_in_it() {
    let mut seat = twenty_five(&[]);
    seat.press("w f").sees("votano 25");
    seat.at("09:50")
        .press("6 p <home> d <enter> <down> d <enter> 6 w")
        .sees("Presenti 24; votano 24")
        .sees("Favorevoli 1");
}

#[test]
fn a_substitute_votes_only_where_the_titular_is_not_there() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("6 n p A <esc> w <end>")
        .sees("Presenti 25; votano 20, su 20 aventi diritto")
        .sees("Non votano: Supplente lab Ambiente")
        .sees("(per il laboratorio vota");
    seat.press("6 p / 'Titolare_lab_Amb <enter> a <esc> 6 w <end>")
        .sees("Supplente lab Ambiente")
        .sees("sost. di Titolare");
}

#[test]
fn without_a_quorum_no_vote_is_valid() {
    let mut seat = twenty_five(&[("quorum", "0.9")]);
    seat.press("p <home> a a a a <esc> w")
        .sees("21 presenti, su 25 aventi diritto ne servono 23")
        .press("A <enter> <enter>")
        .sees("manca il numero legale");
    assert_eq!(poll(&seat).map(|poll| poll.result), Some(PollResult::NoQuorum));
}

#[test]
fn a_secret_ballot_takes_counts_that_add_up_and_no_names() {
    let mut seat = twenty_five(&[("ballot", "secret")]);
    seat.press("w f").sees("!").sees("scrutinio segreto");
    seat.press("r s")
        .sees("votanti 24")
        .press("<C-u> '20 <tab> <C-u> '3 <enter>")
        .sees("I voti sono 23 e i votanti 24");
    seat.press("<tab> <C-u> '4 <f2>")
        .sees("approvato")
        .press("w")
        .sees("Favorevoli 20, contrari 4");
    assert_eq!([votes(&seat, Choice::Favour), votes(&seat, Choice::Recused)], [0, 1]);
    let reserved = minutes(&seat, Face::Reserved);
    assert!(
        reserved.contains("Scrutinio segreto") && reserved.contains("Favorevoli 20, contrari 4"),
        "{reserved}"
    );
}

#[test]
fn the_verbale_has_names_for_the_table_and_counts_for_the_public_with_the_rules_that_held() {
    let mut seat = twenty_five(&[("quorum", "0.5")]);
    seat.press(&format!(
        "w {} {} a <enter> <C-u> 'Si_fa_la_pista. <enter>",
        "f ".repeat(14),
        "c ".repeat(10)
    ));
    let (public, reserved) = (minutes(&seat, Face::Public), minutes(&seat, Face::Reserved));
    for face in [&public, &reserved] {
        assert!(face.contains("Si fa la pista."), "{face}");
        assert!(face.contains("Esito: approvato.\nServivano 13 voti favorevoli."), "{face}");
        assert!(face.contains("(versione 9; voti: uno per laboratorio e uno per ogni altro componente): presenti 25, di cui con voto 25, su 25 aventi diritto."), "{face}");
        assert!(
            face.contains("Il numero legale era raggiunto: su 25 aventi diritto ne servivano 13."),
            "{face}"
        );
    }
    assert!(reserved.contains("Favorevoli 14, contrari 10, astenuti 1"), "{reserved}");
    assert!(reserved.contains("- contrario: "), "{reserved}");
    assert!(
        public.contains("Favorevoli 14, contrari 10, astenuti 1")
            && !public.contains("- contrario: "),
        "{public}"
    );
}

#[test]
fn a_consensus_check_shows_what_holds_and_takes_one_key_and_the_words() {
    let mut seat = twenty_five(&[("quorum", "0.5")]);
    seat.press("k")
        .sees("Ci sono correzioni")
        .sees("per consenso")
        .sees("su 25 aventi diritto")
        .sees("ne servono 13");
    seat.press("c <C-u> 'Il_verbale_è_approvato. <enter>")
        .sees("[consenso] Il verbale è")
        .sees("decisione");
    assert!(minutes(&seat, Face::Public).contains("Modo della decisione: consenso"));
}

#[test]
fn reservations_are_kept_word_by_word_with_who_holds_them() {
    let mut seat = twenty_five(&[]);
    seat.press("k r 'Non_sui_tempi. <tab> 'tit_cult <enter>")
        .press("<enter>")
        .sees("consenso con riserve");
    assert!(minutes(&seat, Face::Reserved).contains("> Non sui tempi."));
}

#[test]
fn no_consensus_is_one_act_with_the_position_that_divides() {
    let mut seat = twenty_five(&[]);
    let before = seat.saved;
    seat.press("k n <tab> 'Serve_più_tempo. <tab> 'tit_cult <enter>");
    seat.sees("[nessun consenso]").sees("divergenza").sees("Serve più tempo.");
    assert_eq!(seat.saved - before, 1);
    seat.press("u").misses("[nessun consenso]").misses("Serve più tempo.");
}

#[test]
fn who_stands_aside_from_a_consensus_is_out_of_its_counts() {
    let mut seat = twenty_five(&[]);
    seat.press("k x 'tit_cult <enter>")
        .sees("su 24 aventi diritto")
        .sees("Astenuti per conflitto: Titolare lab Cultura");
}

#[test]
fn the_rules_are_read_and_a_new_version_begins_as_the_last() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("5 r")
        .sees("È in vigore la versione 1")
        .press("<esc> R")
        .sees("Versione")
        .press("<esc>");
    let mut none = Seat::at_nothing(Language::It);
    none.press("5 r")
        .sees("Il tavolo non ha ancora approvato regole")
        .press("<esc> R 'Si_decide_insieme. <f2> r");
    none.sees("proposta, non ancora approvata");
}

#[test]
fn going_on_with_a_vote_unclosed_says_so() {
    let mut seat = twenty_five(&[]);
    seat.press("w f <esc> 6 n").sees("non è chiusa").press("u w").sees("Favorevoli 1");
}

#[test]
fn nothing_is_decided_while_no_item_is_open() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("6 w")
        .sees("!")
        .sees("Nessun punto è in corso")
        .press("k")
        .sees("Nessun punto è in corso");
}

#[test]
fn an_opposition_that_blocks_is_told_before_the_vote_while_it_is_taken_and_in_the_verbale() {
    let mut seat = twenty_five(&[("blocks", "1")]);
    seat.press("w").sees("e nessun contrario").sees("Basta un contrario per bloccare");
    seat.press("c").sees("La decisione è bloccata: c'è un contrario");
    seat.press("A <enter> <enter>").sees("perché un contrario basta a bloccare");
    assert_eq!(poll(&seat).map(|poll| poll.result), Some(PollResult::Rejected));
    for face in Face::ALL {
        let page = minutes(&seat, face);
        assert!(page.contains("ma è bloccata"), "{page}");
        assert!(
            page.contains("più della metà dei presenti con diritto di voto, e nessun contrario"),
            "{page}"
        );
    }
}

#[test]
fn where_the_sheet_lists_who_votes_nobody_else_does_and_it_is_said() {
    let mut seat = twenty_five(&[("votes_per", "listed")]);
    seat.press("w")
        .sees("indica il foglio presenze")
        .sees("Presenti 25; votano 0")
        .sees("e altre 19");
    seat.press("f").sees("!");
}

#[test]
fn a_proxy_is_given_by_two_keys_votes_for_who_is_away_and_makes_no_quorum() {
    let mut seat = twenty_five(&[("proxies", "1"), ("quorum", "0.97")]);
    seat.press("p <home> a P <enter> <esc> w")
        .sees("votano 24 e 1 per delega")
        .sees("delega a Delegata");
    seat.sees("24 presenti, su 25 aventi diritto ne servono 25");
    seat.press("f")
        .sees("Favorevoli 1")
        .press("<esc> 6 p <home> <down> P <enter>")
        .sees("!")
        .sees("non vota");
    seat.press("u P <enter> <esc> w").misses("per delega");
}

#[test]
fn who_stands_aside_takes_the_proxies_held_out_of_the_item() {
    let mut seat = twenty_five(&[("proxies", "1")]);
    seat.press("p <home> a P <enter> <esc> w <down> r")
        .sees("Presenti 24; votano 23, su 24 aventi diritto")
        .sees("cade");
    seat.misses("per delega").misses("Delegata biblioteca  ");
}
