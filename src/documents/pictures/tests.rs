//! Pictures of small, hostile and large maps. Keeps out: how words are measured.

use super::{grid, network, salience};
use crate::domain::Kind;
use crate::ledger::sample::Sample;
use crate::text::Language;

/// A name that nobody should be able to type and have act.
const HOSTILE: &str = "<script>alert(1)</script> & \"co\"";

fn rated(table: &mut Sample, name: &str, marks: [&str; 4]) {
    table.add(Kind::Stakeholders, &[("name", name)]);
    let [power, interest, legitimacy, urgency] = marks;
    table.add(
        Kind::Ratings,
        &[
            ("stakeholder", name),
            ("date", "2014-01-18"),
            ("rater", "Ada"),
            ("power", power),
            ("interest", interest),
            ("legitimacy", legitimacy),
            ("urgency", urgency),
        ],
    );
}

fn table() -> Sample {
    let mut table = Sample::default();
    table.add(Kind::Process, &[("title", "Spazi & <usi>")]);
    rated(&mut table, "Comune", ["5", "4", "5", "2"]);
    rated(&mut table, HOSTILE, ["2", "5", "4", "4"]);
    rated(&mut table, "جمعية الحي", ["2", "1", "1", "1"]);
    table.add(Kind::Stakeholders, &[("name", "Banca")]);
    table.add(
        Kind::Links,
        &[("from", "Comune"), ("to", HOSTILE), ("type", "denaro <b>"), ("strength", "4")],
    );
    table.add(Kind::Links, &[("from", HOSTILE), ("to", "Comune"), ("type", "pressione")]);
    table
}

fn all(table: &Sample) -> [String; 3] {
    let world = table.world();
    [grid(world, Language::It), salience(world, Language::It), network(world, Language::It)]
        .map(|drawing| drawing.svg)
}

/// The text alternative of a picture.
fn told(svg: &str) -> Vec<&str> {
    let start =
        svg.find("<desc").and_then(|at| svg[at..].find('>').map(|end| at + end + 1)).unwrap();
    svg[start..].split("</desc>").next().unwrap().lines().collect()
}

#[test]
fn nothing_that_is_typed_becomes_markup() {
    for svg in all(&table()) {
        assert!(
            !svg.contains("<script") && !svg.contains("<b>") && svg.contains("&lt;script&gt;"),
            "{svg}"
        );
        // Nothing is fetched from anywhere: the only address is the name of the language.
        assert!(svg.matches("http").count() == 1 && !svg.contains("href"), "{svg}");
    }
}

#[test]
fn the_alternative_of_the_grid_says_who_is_in_each_quadrant() {
    let [grid, ..] = all(&table());
    let told = told(&grid);
    assert_eq!(told[1], "gestire da vicino (1): Comune.");
    assert_eq!(told[2], "tenere soddisfatti (0): nessuno.");
    assert!(told[3].starts_with("tenere informati (1): &lt;script&gt;"), "{told:?}");
    assert_eq!(told[4], "monitorare (1): \u{2068}جمعية الحي\u{2069}.");
    assert_eq!(told[5], "Senza valutazione di potere o di interesse (1): Banca.");
}

#[test]
fn the_alternative_of_salience_says_who_is_of_each_class_and_who_of_none() {
    let [_, salience, _] = all(&table());
    let told = told(&salience);
    assert_eq!(told.len(), 10);
    assert_eq!(told[2], "dominanti (1): Comune.");
    assert!(told[4].starts_with("dipendenti (1): &lt;script&gt;"), "{told:?}");
    assert!(
        told[9].starts_with("Non classificati") && told[9].ends_with("(1): Banca."),
        "{told:?}"
    );
}

#[test]
fn the_alternative_of_the_network_says_every_link() {
    let [.., network] = all(&table());
    let told = told(&network);
    assert_eq!(told.len(), 3);
    assert!(told.iter().any(|line| line.starts_with("Comune → &lt;script")
        && line.ends_with("denaro &lt;b&gt;, forza 4")));
    assert!(told.iter().any(|line| line.ends_with("→ Comune: pressione")), "{told:?}");
}

#[test]
fn the_same_map_gives_the_same_bytes_in_whatever_order_it_was_entered() {
    let mut other = Sample::default();
    other.add(Kind::Process, &[("title", "Spazi & <usi>")]);
    other.add(Kind::Stakeholders, &[("name", "Banca")]);
    rated(&mut other, "جمعية الحي", ["2", "1", "1", "1"]);
    rated(&mut other, HOSTILE, ["2", "5", "4", "4"]);
    rated(&mut other, "Comune", ["5", "4", "5", "2"]);
    other.add(Kind::Links, &[("from", HOSTILE), ("to", "Comune"), ("type", "pressione")]);
    other.add(
        Kind::Links,
        &[("from", "Comune"), ("to", HOSTILE), ("type", "denaro <b>"), ("strength", "4")],
    );
    assert_eq!(all(&table()), all(&other));
}

#[test]
fn an_empty_map_is_a_picture_that_says_so() {
    let [grid, salience, network] = all(&Sample::default());
    assert!(grid.contains("Nessun portatore di interesse è ancora stato valutato."));
    assert!(salience.contains("Nessun portatore di interesse è ancora stato valutato."));
    assert!(network.contains("Non è ancora stato registrato nessun legame di influenza."));
}

/// A map of many actors, all of them somewhere, each linked with some others.
fn crowd(many: usize) -> Sample {
    let mut table = Sample::default();
    for at in 0..many {
        let mark = |step: usize| (at / step % 5 + 1).to_string();
        let marks = [mark(1), mark(5), mark(7), mark(3)];
        rated(
            &mut table,
            &format!("Associazione numero {at}"),
            marks.each_ref().map(String::as_str),
        );
    }
    for at in 1..many {
        for to in std::collections::BTreeSet::from([at / 2, at / 3]) {
            let (from, to) =
                (format!("Associazione numero {at}"), format!("Associazione numero {to}"));
            let kind = ["denaro", "voti", "pressione"][at % 3];
            table.add(
                Kind::Links,
                &[("from", &from), ("to", &to), ("type", kind), ("strength", "2")],
            );
        }
    }
    table
}

/// Where words stand: the room they take from left to right, and the base line.
fn words(svg: &str) -> Vec<(f64, f64, f64)> {
    let mut found = Vec::new();
    let mut is_turned = false;
    for line in svg.lines() {
        is_turned = (is_turned || line.starts_with("<g ")) && line != "</g>";
        let Some(rest) = line.strip_prefix("<text ").filter(|_| !is_turned) else { continue };
        let number = |name: &str| -> f64 {
            let value =
                rest.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
            value.unwrap().parse().unwrap()
        };
        let words = rest.split('>').nth(1).unwrap().trim_end_matches("</text");
        let words = words
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
        let style = super::Style { size: number("font-size"), bold: rest.contains("bold") };
        let (x, wide) = (number("x"), crate::print::svg::width(&words, style));
        let left = if rest.contains("\"end\"") {
            x - wide
        } else if rest.contains("middle") {
            x - wide / 2.0
        } else {
            x
        };
        found.push((left, left + wide, number("y")));
    }
    found
}

#[test]
fn words_never_stand_on_each_other_nor_leave_the_page_however_many_actors_there_are() {
    for table in [table(), crowd(10), crowd(60), crowd(260)] {
        for svg in all(&table) {
            let words = words(&svg);
            for (at, a) in words.iter().enumerate() {
                assert!(a.0 > -1.0 && a.1 < 483.0, "{a:?} in {svg}");
                for b in words.iter().skip(at + 1) {
                    let apart = a.1 <= b.0 + 0.2 || b.1 <= a.0 + 0.2 || (a.2 - b.2).abs() > 6.9;
                    assert!(apart, "{a:?} {b:?} in {svg}");
                }
            }
        }
    }
}

#[test]
fn a_crowd_stays_on_one_page_and_is_counted() {
    let pictures = all(&crowd(260));
    for svg in &pictures {
        let height: f64 = svg
            .split("mm\" height=\"")
            .nth(1)
            .and_then(|rest| rest.split("mm").next())
            .unwrap()
            .parse()
            .unwrap();
        assert!(height < 257.0, "{height}");
    }
    assert!(
        pictures[0].contains(" in tutto</text>") && pictures[0].contains(">e altri "),
        "{}",
        pictures[0]
    );
    assert!(
        pictures[2].contains("Sono disegnati i 24 portatori di interesse con più legami, su 260"),
        "{}",
        pictures[2]
    );
}
