//! The protocol of a draw: the frozen list and its hash, the seed, who is drawn and who is a reserve,
//! and how anybody does it again. Keeps out: names on the public face.

use minijinja::{Value, context};

use super::document::{LIST, Manual, Row};
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written, json};
use crate::domain::{Candidate, Draw, Id, Kind, World};
use crate::print::markdown;
use crate::print::{Column, Format, Grid, Value as Cell};
use crate::readings::Face;
use crate::readings::draw::{DrawnPerson, Lot, LotsDrawn, list};
use crate::say;
use crate::text::{Language, Sentence};

/// The protocol of a draw.
pub(super) const ROW: Row = Row {
    template: Some(include_str!("templates/draw.md")),
    manual: Some(&MANUAL),
    ..Row::of("draw", LIST, write)
};

const MANUAL: Manual = Manual {
    title: "the protocol of a draw",
    note: "",
    values: &[
        ("`face`, `process`", "the face and the process"),
        ("`number`, `title`", "the draw"),
        (
            "`hash`, `seed`",
            "SHA-256 of the frozen list, and the public seed; none before there is one",
        ),
        (
            "`strata[].name`, `strata[].seats`, `strata[].of`, `strata[].missing`",
            "each stratum: seats, people on the list, places that nobody is left to take",
        ),
        (
            "`people`",
            "who is drawn, reserves and who declined, a table; with names in the reserved face",
        ),
        ("`list`", "the frozen list, a line `CODE;STRATUM` each"),
    ],
};

/// The draw that is named by its number, else the one with the greatest number.
fn meant(id: Option<&str>, world: &dyn World) -> Result<Id, ExportRefusal> {
    match id {
        Some(text) => world.find(Kind::Draws, text).map_err(|_| ExportRefusal::no_draw()),
        None => {
            let last = world.all::<Draw>().max_by_key(|(_, own)| own.number);
            last.map(|(id, _)| id).ok_or_else(ExportRefusal::no_draw)
        }
    }
}

fn write(writer: &Writer<'_>, id: Option<&str>) -> Result<Written, ExportRefusal> {
    let world = writer.book;
    let id = meant(id, world)?;
    let draw = world.get::<Draw>(id).ok_or_else(ExportRefusal::no_draw)?;
    let found = LotsDrawn::of(id, world).ok_or_else(ExportRefusal::no_draw)?;
    let grid = people(&found, writer.face, world);
    match writer.format {
        Format::Json => json(&grid).map(Written::from),
        Format::Csv => Ok(grid.csv().into()),
        Format::Xlsx => writer.workbook(&grid),
        _ => writer.page(values(id, draw, &found, &grid, writer, world)),
    }
}

/// How somebody came out, as a code and in words.
fn lot(lot: Lot) -> Cell {
    let told = |code: &'static str, sentence: Sentence| Cell::Code(code, sentence);
    match lot {
        Lot::Seated => told("seated", say!("lot-seated")),
        Lot::Replacement => told("replacement", say!("lot-replacement")),
        Lot::Reserve(_) => told("reserve", say!("lot-reserve")),
        Lot::Declined => told("declined", say!("lot-declined")),
        Lot::Out => told("out", say!("lot-out")),
    }
}

/// Everybody who was drawn or is a reserve, stratum by stratum in the order drawn.
fn people(found: &LotsDrawn, face: Face, world: &dyn World) -> Grid {
    let mut columns = vec![
        Column { name: "stratum", heading: say!("heading-stratum") },
        Column { name: "order", heading: say!("heading-place") },
        Column { name: "code", heading: say!("heading-code") },
        Column { name: "lot", heading: say!("heading-lot") },
    ];
    if face == Face::Reserved {
        columns.push(Column { name: "name", heading: say!("heading-name") });
    }
    let row = |stratum: &str, place: usize, own: &DrawnPerson| {
        let mut row = vec![
            Cell::Words(stratum.to_owned()),
            Cell::Count(u64::try_from(place + 1).unwrap_or(u64::MAX)),
            Cell::Words(own.code.clone()),
            lot(own.lot),
        ];
        if face == Face::Reserved {
            let record = world.get::<Candidate>(own.candidate);
            let name =
                record.and_then(|own| own.name.as_ref()).map(|name| name.as_str().to_owned());
            let person = record.and_then(|own| own.person).map(|person| world.label(person.id));
            row.push(Cell::words(name.or(person).as_deref()));
        }
        row
    };
    let rows = found.strata.iter().flat_map(|stratum| {
        let drawn = stratum.people.iter().enumerate().filter(|(_, own)| own.lot != Lot::Out);
        drawn.map(move |(place, own)| row(&stratum.name, place, own)).collect::<Vec<_>>()
    });
    Grid { columns, rows: rows.collect() }
}

fn values(
    id: Id,
    draw: &Draw,
    found: &LotsDrawn,
    grid: &Grid,
    writer: &Writer<'_>,
    world: &dyn World,
) -> Value {
    let language: Language = writer.language;
    let strata = found.strata.iter().map(|own| {
        context! {
            name => own.name.as_str(),
            seats => own.seats,
            of => own.people.len(),
            missing => if draw.seed.is_some() { own.missing() } else { 0 },
        }
    });
    // In a block of code nothing is escaped, and a fence cannot stand in a line that holds a code.
    let text = list(id, world).replace('`', "'");
    context! {
        face => writer.face.code(),
        process => writer.process(),
        number => draw.number.get(),
        title => draw.title.as_str(),
        hash => draw.list_hash.as_ref().map(|hash| hash.as_str()),
        seed => draw.seed.as_ref().map(|seed| Value::from_safe_string(markdown::line(seed.as_str()))),
        strata => strata.collect::<Value>(),
        people => if draw.seed.is_some() { grid.table(language) } else { Value::from(()) },
        list => Value::from_safe_string(text),
    }
}

#[cfg(test)]
mod tests {
    use crate::documents::{Document, Format, Request, write};
    use crate::domain::{Id, Kind};
    use crate::ledger::sample::Sample;
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
        for shown in
            [hash.as_str(), "Lotto Bari 12 45", "N1;donne\nN2;donne\nN3;uomini\n", "sha256sum"]
        {
            assert!(page.contains(shown), "{shown} in\n{page}");
        }
        assert!(!page.contains("Neri") && !page.contains("Bianchi"), "{page}");
        let page = told(&table, Face::Reserved, Format::Markdown);
        assert!(page.contains("Carlo Bianchi"), "{page}");
        let csv = told(&table, Face::Public, Format::Csv);
        assert!(
            csv.starts_with("stratum,order,code,lot\r\n") && csv.contains("uomini,1,N3,seated")
        );
    }
}
