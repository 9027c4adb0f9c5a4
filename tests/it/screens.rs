//! Every room as it looks: at 80x24 and 120x40, in both languages. Keeps out: what keys do (see
//! `journeys`).

use crate::support::Seat;
use tavolo::flow::Room;
use tavolo::text::Language;

/// The keys that lead to a room.
pub(crate) fn keys(room: Room) -> &'static str {
    match room {
        Room::Overview => "1",
        Room::Stakeholders => "2",
        Room::Map => "3",
        Room::Contacts => "g k",
        Room::Labs => "4",
        Room::Sittings => "5",
        // A sitting with something in it, on its second item.
        Room::Live => {
            "6 n c 'Servono_due_pattini. <tab> 'tit_amb <enter> n a 'Si_parte_dalla_scuola. <enter>"
        }
        Room::Attendance => "6 p p p a e",
        Room::Vote => "6 n p A <esc> w f f c a r f",
        // Groups of those present, an answer, and the people of the groups.
        Room::Groups => "6 n p A <esc> s n <enter> 1 'Serve_una_sala. <enter>",
        Room::FollowUp => "g t",
        Room::Proposals => "7",
        Room::Criteria => "g w",
        Room::Swing => "g w s",
        Room::Pairs => "g w p",
        Room::Scores => "8 c 'tit_lab_cult <enter> 4 5",
        Room::Results => "9",
        Room::Decision => "g e",
        Room::Training => "g z",
        Room::CourseCalendar => "g y",
        Room::Conventions => "g V",
        Room::Plans => "g R",
        Room::Territories => "g j",
        Room::Facilitators => "g x",
        Room::Surveys => "g I",
        // A vote on two projects, closed with three ballots.
        Room::Budget => {
            "g u n 'Quali? <tab> '1000 <tab> <f4> <tab> <f4> <f2> \
             a 'C1 <tab> 'Orti <tab> '600 <f2> a 'C2 <tab> 'Siepi <tab> '500 <f2> \
             b 'ab <enter> 'a <enter> '- <enter> <enter> C y"
        }
        // A draw of two of three people, with one reserve.
        Room::Draws => {
            "g S n 'Giuria <tab> 'donne:_1;uomini:_1 <f2> a 'N1 <tab> 'donne <f2> \
             a 'N2 <tab> 'donne <f2> a 'N3 <tab> 'uomini <f2> C s 'Lotto <enter>"
        }
        Room::People => "g p",
        Room::Tables => "g T",
        Room::Pending => "g A",
        Room::Registers => "g r r 'criteri <enter>",
        Room::Log => "3 <tab> <up> u g h",
        Room::Projector => "6 n g P",
    }
}

fn snapshots(language: Language, width: u16, height: u16) {
    for room in Room::ALL.iter().copied() {
        let mut seat = Seat::at_opla(language, width, height);
        let screen = seat.press(keys(room)).screen();
        insta::assert_snapshot!(format!("{}-{}-{width}", room.code(), language.code()), screen);
    }
}

#[test]
fn every_room_in_italian_at_80_columns() {
    snapshots(Language::It, 80, 24);
}

#[test]
fn every_room_in_english_at_80_columns() {
    snapshots(Language::En, 80, 24);
}

#[test]
fn every_room_in_italian_at_120_columns() {
    snapshots(Language::It, 120, 40);
}

#[test]
fn every_room_in_english_at_120_columns() {
    snapshots(Language::En, 120, 40);
}

#[test]
fn layers_over_a_room() {
    for (name, keys) in [
        ("form", "2 r"),
        ("help", "2 ?"),
        ("palette", ":"),
        ("goto", "g"),
        ("question", "7 D"),
        ("export", "6 x"),
    ] {
        let mut seat = Seat::at_opla(Language::It, 80, 24);
        let screen = seat.press(keys).screen();
        insta::assert_snapshot!(format!("layer-{name}"), screen);
    }
}

#[test]
fn a_room_without_colour_and_in_ascii() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    let screen = seat.plain().press("3").screen();
    assert!(screen.is_ascii(), "{screen}");
    insta::assert_snapshot!("map-ascii", screen);
}
