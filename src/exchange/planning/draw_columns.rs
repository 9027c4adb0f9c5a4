//! What a list for a draw leaves unsaid or says in columns of its own: which draw it is, and the
//! values of its categories. Keeps out: what the rows say.

use super::headers::{column_field, column_of};
use super::mapping::{ID, Mapping};
use crate::domain::{Draw, Kind, World, fold, quotas};
use crate::exchange::reading::sheet::Sheet;
use crate::say;

/// The sheet with the draw it is for, and with the columns of the categories put together as one of
/// characteristics. `None` where there is nothing to add.
pub(super) fn completed(sheet: &Sheet, maps: &[Mapping], world: &dyn World) -> Option<Sheet> {
    let column = |wanted: &str| column_of(Kind::Candidates, sheet, maps, wanted);
    let said = column("draw").and_then(|at| sheet.rows.first()?.cells.get(at).cloned());
    let draw = match &said {
        Some(text) => {
            world.find(Kind::Draws, text.trim()).ok().and_then(|id| world.get::<Draw>(id))
        }
        None => world.all::<Draw>().map(|(_, own)| own).max_by_key(|own| own.number),
    }?;
    let categories = quotas::categories(&draw.quota_lines().ok()?);
    // A column that is a field of the list, as the stratum is, keeps its meaning.
    let of_category = |(at, header): (usize, &String)| {
        let own = categories.iter().find(|own| !own.is_empty() && fold(own) == fold(header))?;
        let is_free = column_field(Kind::Candidates, sheet, maps, at).is_none();
        is_free.then(|| (at, own.clone()))
    };
    let columns: Vec<(usize, String)> =
        sheet.headers.iter().enumerate().filter_map(of_category).collect();
    let joins = !columns.is_empty() && column("traits").is_none();
    // Lists of candidates call a code `id`; an id of ours stands beside a code.
    let coded = column("code").is_none().then(|| column(ID)).flatten();
    if said.is_some() && !joins && coded.is_none() {
        return None;
    }
    let mut completed = sheet.clone();
    let width = sheet.headers.len();
    if let Some(header) = coded.and_then(|at| completed.headers.get_mut(at)) {
        "code".clone_into(header);
    }
    completed.columns = completed.columns.or(Some(width));
    completed.written = completed.written.or_else(|| Some(sheet.headers.clone()));
    let number = said.is_none().then(|| draw.number.get().to_string());
    if said.is_none() {
        let (number, title) = (draw.number.get(), draw.title.as_str());
        completed.notices.push(say!("import-into-draw", number = number, title = title));
    }
    completed.headers.extend(number.as_ref().map(|_| "draw".to_owned()));
    completed.headers.extend(joins.then(|| "traits".to_owned()));
    let added = completed.headers.len() - width;
    let mut places: Vec<Option<usize>> = (0..width).map(Some).chain(vec![None; added]).collect();
    for row in &mut completed.rows {
        row.cut = sheet.cut(row);
        // What stands beyond the headers stays beyond them, and a row that is cut stays too short: both
        // are told.
        let beyond = row.cells.split_off(width.min(row.cells.len()));
        let value = |(at, category): &(usize, String)| {
            let cell = row.cells.get(*at)?.trim();
            (!cell.is_empty()).then(|| format!("{category} = {cell}"))
        };
        let traits = joins.then(|| columns.iter().filter_map(value).collect::<Vec<_>>().join("; "));
        row.cells.extend(number.clone());
        row.cells.extend(traits);
        row.cells.extend(beyond);
    }
    if joins {
        // What was taken in is not told as unknown.
        let taken: Vec<usize> = columns.into_iter().map(|(at, _)| at).collect();
        kept(&mut completed.headers, &taken);
        kept(&mut places, &taken);
        completed.rows.iter_mut().for_each(|row| kept(&mut row.cells, &taken));
    }
    completed.come_from(sheet, places);
    Some(completed)
}

/// Takes out what stands at some places.
fn kept<T>(cells: &mut Vec<T>, taken: &[usize]) {
    let mut at = 0;
    cells.retain(|_| {
        at += 1;
        !taken.contains(&(at - 1))
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::read_sheet;
    use crate::ledger::sample::Sample;

    fn rows(csv: &str) -> Option<Vec<String>> {
        let quotas = "genere = F: 1; genere = M: 1; età = 18-34: 0-2; età = 35+: 0-2";
        let table = Sample::of(&[(
            Kind::Draws,
            &[("number", "3"), ("title", "Giuria"), ("quotas", quotas)],
        )]);
        let completed = completed(&read_sheet(csv.as_bytes()).unwrap(), &[], table.world())?;
        let mut rows = vec![completed.headers.join("|")];
        rows.extend(completed.rows.iter().map(|row| row.cells.join("|")));
        Some(rows)
    }

    #[test]
    fn columns_of_categories_become_characteristics_of_the_last_draw() {
        let expected = ["codice|draw|traits", "N1|3|genere = F; età = 18-34", "N2|3|genere = M"];
        assert_eq!(rows("codice;Genere;Età\nN1;F;18-34\nN2;M;\n").unwrap(), expected);
        let expected = ["code|draw|traits", "0001|3|genere = F"];
        assert_eq!(rows("id,genere\n0001,F\n").unwrap(), expected);
        let expected = ["code|draw|traits", "0001|3|genere = F|M"];
        assert_eq!(rows("id,genere\n0001,F,M\n").unwrap(), expected);
    }

    #[test]
    fn a_list_that_says_all_itself_is_left_as_it_is() {
        assert_eq!(rows("sorteggio;codice;caratteristiche\n3;N1;genere = F\n"), None);
        assert_eq!(rows("sorteggio;codice;genere\n9;N1;F\n"), None);
    }
}
