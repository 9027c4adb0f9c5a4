//! The protocol of a draw as it is read. Keeps out: drawing.

use crate::documents::{Document, Format, Request, write};
use crate::domain::{Id, Kind};
use crate::ledger::sample::Sample;
use crate::methods::draw::fingerprint;
use crate::readings::Face;
use crate::readings::draw::list_hash;

const DRAW: Id = Id::from_bits(1);

fn table() -> Sample {
    let mut table = Sample::of(&[(
        Kind::Draws,
        &[
            ("number", "1"),
            ("title", "Giuria dei cittadini"),
            ("quotas", "donne: 1\nuomini: 1"),
            ("reserves", "1"),
        ],
    )]);
    for (code, stratum, name) in [
        ("N1", "donne", "Ada Neri"),
        ("N2", "donne", "Bice Verdi"),
        ("N3", "uomini", "Carlo Bianchi"),
    ] {
        let fields = [("draw", "1"), ("code", code), ("stratum", stratum), ("name", name)];
        table.add(Kind::Candidates, &fields);
    }
    table
}

fn told(table: &Sample, face: Face, format: Format) -> String {
    let document = Document::Draw;
    let request = Request { document, id: None, face, format, language: None, templates: None };
    String::from_utf8(write(&request, table.book()).unwrap()).unwrap()
}

#[test]
fn the_protocol_has_the_list_its_hash_the_seed_and_the_way_to_do_it_again() {
    let mut table = table();
    let hash = list_hash(DRAW, table.world());
    let before = told(&table, Face::Public, Format::Markdown);
    assert!(!before.contains("sorteggiat") || !before.contains("| N1"), "{before}");
    table.set(DRAW, &[("list_hash", &hash), ("state", "closed")]).unwrap();
    table.set(DRAW, &[("seed", "Lotto Bari 12 45")]).unwrap();
    let page = told(&table, Face::Public, Format::Markdown);
    for shown in [hash.as_str(), "Lotto Bari 12 45", "N1;donne\nN2;donne\nN3;uomini\n", "sha256sum"]
    {
        assert!(page.contains(shown), "{shown} in\n{page}");
    }
    assert!(!page.contains("Neri") && !page.contains("Bianchi"), "{page}");
    let page = told(&table, Face::Reserved, Format::Markdown);
    assert!(page.contains("Carlo Bianchi"), "{page}");
    let csv = told(&table, Face::Public, Format::Csv);
    assert!(csv.starts_with("stratum,order,code,lot,frozen,drawn,seed,list_hash\r\n"), "{csv}");
    assert!(csv.contains("uomini,1,N3,seated,2014-01-02T09:00:00+01:00,2014-01-02T"), "{csv}");
    for shown in
        ["**Congelamento dell'elenco:** giovedì 2 gennaio 2014, ore 09:00", "**Estrazione:**"]
    {
        assert!(page.contains(shown), "{shown} in\n{page}");
    }
}

/// Six people of two categories, of whom three are drawn by lot.
fn by_types() -> Sample {
    let quotas = "genere = F: 1-2; genere = M: 1-2; zona = Nord: 1-2; zona = Sud: 1-2";
    let mut table = Sample::of(&[(
        Kind::Draws,
        &[
            ("number", "1"),
            ("title", "Giuria"),
            ("quotas", quotas),
            ("seats", "3"),
            ("method", "leximin"),
        ],
    )]);
    for (code, traits) in [
        ("1", "genere = F; zona = Nord"),
        ("2", "genere = F; zona = Nord"),
        ("3", "genere = F; zona = Sud"),
        ("4", "genere = M; zona = Nord"),
        ("5", "genere = m; zona = Sud"),
        ("6", "genere = M; zona = Sud"),
    ] {
        table.add(Kind::Candidates, &[("draw", "1"), ("code", code), ("traits", traits)]);
    }
    let hash = list_hash(DRAW, table.world());
    table.set(DRAW, &[("lottery", "00000 1 4x2; 80000 1 2 3")]).unwrap();
    table.set(DRAW, &[("list_hash", &hash), ("state", "closed")]).unwrap();
    table
}

#[test]
fn a_fair_draw_is_told_with_its_quotas_its_tickets_and_how_likely_everybody_was() {
    let mut table = by_types();
    let page = told(&table, Face::Public, Format::Markdown);
    let lottery = "00000 1 4x2\n80000 1 2 3\n";
    for shown in [lottery, &fingerprint(lottery), "| 50,00 | 1/2 |", "| genere | F | 1-2 | 3 |"] {
        assert!(page.contains(shown), "{shown} in\n{page}");
    }
    let ticket = u32::from_str_radix(&fingerprint("x|0")[27..32], 16).unwrap();
    let panel = if ticket < 0x80000 { "1 4x2" } else { "1 2 3" };
    table.set(DRAW, &[("seed", "x"), ("panel", panel)]).unwrap();
    let page = told(&table, Face::Public, Format::Markdown);
    for shown in [&format!("{ticket:05x}"), "cut -c28-32", "lottery.txt"] {
        assert!(page.contains(shown), "{shown} in\n{page}");
    }
    let json: serde_json::Value =
        serde_json::from_str(&told(&table, Face::Public, Format::Json)).unwrap();
    assert_eq!(json["strata"][0]["chance_exact"], "1/2");
    assert_eq!(json["people"].as_array().unwrap().len(), 6);
    // All that it takes to do it again.
    let own = &json["draw"];
    assert_eq!((own["seed"].as_str(), own["method"].as_str()), (Some("x"), Some("leximin")));
    let text = |name: &str| -> String {
        let lines = own[name].as_array().unwrap().iter();
        lines.map(|line| format!("{}\n", line.as_str().unwrap())).collect()
    };
    assert_eq!(own["list_hash"], fingerprint(&text("list")));
    assert_eq!(own["lottery_hash"], fingerprint(&text("lottery")));
    assert_eq!(
        (own["ticket"].as_str(), own["panel"].as_str()),
        (Some(&*format!("{ticket:05x}")), Some(panel))
    );
    assert_eq!(own["drawn"], "2014-01-02T09:00:00+01:00");
}

#[test]
fn a_draw_that_was_taken_back_says_so_with_its_reason_on_every_paper() {
    let mut table = table();
    let hash = list_hash(DRAW, table.world());
    table.set(DRAW, &[("list_hash", &hash), ("state", "closed")]).unwrap();
    table.set(DRAW, &[("seed", "Lotto Bari 12")]).unwrap();
    let because = "Il seme era del giorno sbagliato";
    table.set(DRAW, &[("seed", ""), ("reason", because)]).unwrap();
    table.set(DRAW, &[("seed", "Lotto Bari 45")]).unwrap();
    let page = told(&table, Face::Public, Format::Markdown);
    assert!(page.contains("Un'estrazione precedente è stata annullata"), "{page}");
    let because = format!("{because} (seme annullato: «Lotto Bari 12»)");
    assert!(page.contains(&format!("giovedì 2 gennaio 2014:** {because}")), "{page}");
    let json: serde_json::Value =
        serde_json::from_str(&told(&table, Face::Public, Format::Json)).unwrap();
    assert_eq!(json["draw"]["undone"][0]["reason"], because);
    assert_eq!(json["taken_back"], 1);
    let csv = told(&table, Face::Public, Format::Csv);
    assert!(csv.lines().next().unwrap().ends_with(",taken_back"), "{csv}");
}
