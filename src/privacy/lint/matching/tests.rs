//! Tests of what is taken for a name. Keeps out: reading names and words.

use super::*;
use crate::domain::Kind;
use crate::ledger::sample::Sample;
use crate::privacy::lint::compared_words::words;

fn table() -> Sample {
    let mut table = Sample::default();
    for (name, organisation) in [
        ("Anna Verdi", "Circolo Nord"),
        ("Laura Rossi", "Comitato Rossi di Faenza"),
        ("Maria Grazia Della Valle", ""),
        ("Pia D'Angeli", ""),
        ("Dott.ssa Carla Conti", ""),
        ("Titolare lab Ambiente", ""),
        ("Ugo Fo", ""),
    ] {
        table.add(Kind::People, &[("name", name), ("organisation", organisation)]);
    }
    table.add(Kind::Labs, &[("code", "ambiente")]);
    table.add(
        Kind::Meetings,
        &[("number", "1"), ("date", "2014-01-18"), ("facilitator", "Rocco Bruni")],
    );
    table
}

/// The names that stop the text, and those that are only unsure.
fn found(text: &str) -> (Vec<String>, Vec<String>) {
    let table = table();
    let known = Known::of(table.world());
    let (uncertain, hits): (Vec<Match>, Vec<Match>) =
        matches(&words(text), &known).into_iter().partition(|one| one.is_uncertain);
    let shown = |found: Vec<Match>| {
        found.into_iter().map(|one| known.names[one.who].shown.clone()).collect()
    };
    (shown(hits), shown(uncertain))
}

fn stops(text: &str, name: &str) {
    assert_eq!(found(text).0, [name], "{text}");
}

fn uncertain(text: &str, names: &[&str]) {
    assert_eq!(
        found(text),
        (Vec::new(), names.iter().map(|name| (*name).to_owned()).collect()),
        "{text}"
    );
}

#[test]
fn a_surname_alone_stops_a_text_when_it_has_a_capital() {
    stops("Lo dice Verdi.", "Anna Verdi");
    stops("Verdi chiede la parola.", "Anna Verdi");
    stops("Lo dice Dangeli", "Pia D'Angeli");
    stops("dice la Della Valle", "Maria Grazia Della Valle");
    uncertain("le aree verdi, una valle, i conti", &[]);
    for text in ["la signora verdi", "il sig. verdi", "lo dice la dott.ssa verdi"] {
        stops(text, "Anna Verdi");
    }
}

#[test]
fn a_surname_that_is_also_another_word_is_doubted_unless_somebody_is_addressed() {
    uncertain("Le aree verdi. Verdi sono anche i tetti.", &["Anna Verdi"]);
    stops("Le aree verdi, dice Verdi.", "Anna Verdi");
    uncertain("Lo dice Rossi", &["Laura Rossi"]);
    for text in
        ["Lo dice la sig.ra Rossi", "L. Rossi", "Rossi L.", "Laura Maria Rossi", "il dott. Rossi"]
    {
        stops(text, "Laura Rossi");
    }
    uncertain("Lo dice Bruni, che facilita", &["Rocco Bruni"]);
    uncertain("LE AREE VERDI, le altre verdi", &["Anna Verdi"]);
}

#[test]
fn the_name_of_a_body_or_a_place_is_not_that_of_a_person() {
    uncertain(
        "il Comitato Rossi di Faenza, via Verdi, il Parco Verdi, il laboratorio Ambiente",
        &[],
    );
    stops("via Verdi, secondo A. Verdi", "Anna Verdi");
}

#[test]
fn the_name_of_a_group_that_holds_a_person_s_is_found() {
    stops("Gruppo 2, Tavolo di Anna Verdi", "Anna Verdi");
}

#[test]
fn a_surname_that_stands_for_many_is_doubted_and_never_one_person() {
    uncertain("Verdi sono i tetti delle scuole.", &["Anna Verdi"]);
    uncertain("Il Partito dei Verdi ha scritto.", &["Anna Verdi"]);
    uncertain("La Corte dei Conti ha scritto.", &["Dott.ssa Carla Conti"]);
    stops("Nel gruppo con Verdi si parla d'altro.", "Anna Verdi");
    stops("Verdi chiede la parola.", "Anna Verdi");
    stops("Lo dicono quelli di Verdi.", "Anna Verdi");
    stops("L'ha detto Verdi, sono d'accordo tutti.", "Anna Verdi");
}

#[test]
fn a_name_spelled_letter_by_letter_is_found() {
    for text in ["A n n a V e r d i", "V e r d i", "V.e.r.d.i", "v-e-r-d-i"] {
        stops(text, "Anna Verdi");
    }
    uncertain("punti a b c d, F o", &[]);
}

#[test]
fn a_first_name_alone_is_doubted() {
    uncertain("Laura vuole un parco", &["Laura Rossi"]);
    uncertain("piante di laura", &[]);
}

#[test]
fn a_name_is_found_with_others_in_the_middle_without_title_and_in_part() {
    stops("Anna Maria Verdi", "Anna Verdi");
    stops("carla conti", "Dott.ssa Carla Conti");
    for text in [
        "Grazia Della Valle",
        "Della Valle Grazia",
        "Maria Della Valle",
        "Maria Grazia",
        "maria grazia della valle",
    ] {
        stops(text, "Maria Grazia Della Valle");
    }
    for text in ["Pia DAngeli", "Pia D Angeli", "pia d\u{2019}angeli", "P. D'Angeli", "Pia Dangeli"]
    {
        stops(text, "Pia D'Angeli");
    }
    stops("lo dice U. Fo", "Ugo Fo");
    uncertain("Fo", &[]);
}

#[test]
fn names_run_together_are_found() {
    for text in [
        "AnnaVerdi",
        "curriculum_AnnaVerdi.pdf",
        "annaverdi",
        "cvannaverdi",
        "anna.verdi",
        "verdi_anna_2014.pdf",
        "annaverdi80",
    ] {
        stops(text, "Anna Verdi");
    }
}

#[test]
fn letters_that_only_look_like_those_of_a_name_do_not_hide_it() {
    for text in [
        "An\u{200b}na Verdi",
        "Anna Ver\u{ad}di",
        "\u{ff21}\u{ff4e}\u{ff4e}\u{ff41} Verdi",
        "\u{410}nna Verdi",
        "Anna V\u{435}r\u{501}\u{456}",
        "A\u{30a}nna V\u{200d}erdi",
    ] {
        stops(text, "Anna Verdi");
    }
}
