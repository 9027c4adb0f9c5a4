//! What an xlsx keeps beside the values of a sheet: hidden rows and columns, merged cells, formats
//! that show zeros. Keeps out: the values, which a library reads.

use std::collections::{BTreeMap, HashMap};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::digits::Digits;
use super::layout::{Layout, Merged};
use super::package::Package;
use super::xml::{attribute, attributes};

/// The layout of one sheet, and the formats of its cells that show zeros.
#[derive(Debug, Default)]
pub(super) struct Beside {
    pub(super) layout: Layout,
    digits: Vec<Option<Digits>>,
    cells: HashMap<(u64, usize), usize>,
}

impl Beside {
    /// A number as its cell shows it, where that differs from the number: line from 1, column from
    /// 0.
    pub(super) fn shown(&self, line: u64, column: usize, value: f64) -> Option<String> {
        let style = self.cells.get(&(line, column))?;
        self.digits.get(*style)?.as_ref()?.write(value)
    }
}

/// Every tag that begins, by its name without a prefix; what is not XML ends it, since the library
/// that reads the values says so.
fn tags(text: &str, mut meet: impl FnMut(&str, &BytesStart<'_>)) {
    let mut reader = Reader::from_str(text);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) | Event::Empty(tag) => {
                let name = tag.local_name();
                let name: &str = name.as_ref();
                meet(name, &tag);
            }
            Event::Eof => break,
            _ => {}
        }
    }
}

/// The parts in which the sheets of a workbook are, by their names.
pub(super) fn parts(package: &mut Package<'_>) -> BTreeMap<String, String> {
    let mut parts = BTreeMap::new();
    let (Ok(workbook), Ok(relations)) =
        (package.text("xl/workbook.xml"), package.text("xl/_rels/workbook.xml.rels"))
    else {
        return parts;
    };
    let mut targets = BTreeMap::new();
    tags(&relations, |name, tag| {
        if name == "Relationship"
            && let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target"))
        {
            let path = target
                .strip_prefix('/')
                .map_or_else(|| format!("xl/{target}"), |whole| whole.to_owned());
            targets.insert(id, path);
        }
    });
    tags(&workbook, |name, tag| {
        let own = attributes(tag);
        let find = |end: &str| own.iter().find(|(key, _)| key.ends_with(end)).map(|(_, v)| v);
        if name == "sheet"
            && let (Some(called), Some(path)) =
                (attribute(tag, "name"), find(":id").and_then(|id| targets.get(id)))
        {
            parts.insert(called, path.clone());
        }
    });
    parts
}

/// The formats that show zeros, by the number of the cell style.
pub(super) fn styles(package: &mut Package<'_>) -> Vec<Option<Digits>> {
    let Ok(text) = package.text("xl/styles.xml") else { return Vec::new() };
    let mut codes = BTreeMap::new();
    let mut styles = Vec::new();
    let mut is_cells = false;
    tags(&text, |name, tag| match name {
        "numFmt" => {
            if let (Some(id), Some(code)) =
                (attribute(tag, "numFmtId"), attribute(tag, "formatCode"))
            {
                codes.insert(id, Digits::read(&code));
            }
        }
        "cellXfs" => is_cells = true,
        "cellStyles" | "dxfs" => is_cells = false,
        "xf" if is_cells => {
            let digits = attribute(tag, "numFmtId").and_then(|id| codes.get(&id).cloned());
            styles.push(digits.flatten());
        }
        _ => {}
    });
    styles
}

/// What stands beside the values of the sheet in this part.
pub(super) fn beside(package: &mut Package<'_>, part: &str, digits: Vec<Option<Digits>>) -> Beside {
    let mut found = Beside { digits, ..Beside::default() };
    let Ok(text) = package.text(part) else { return found };
    let (mut line, mut column) = (0_u64, 0_usize);
    tags(&text, |name, tag| match name {
        "row" => {
            let own = attributes(tag);
            let get = |wanted: &str| own.iter().find(|(key, _)| key == wanted).map(|(_, v)| v);
            line = get("r").and_then(|text| text.parse().ok()).unwrap_or(line + 1);
            column = 0;
            if get("hidden").is_some_and(|text| is_true(text)) {
                found.layout.hide_line(line);
            }
        }
        "c" => {
            if found.digits.iter().all(Option::is_none) {
                return;
            }
            let own = attributes(tag);
            let get = |wanted: &str| own.iter().find(|(key, _)| key == wanted).map(|(_, v)| v);
            let place = get("r").and_then(|text| place(text));
            column = place.map_or(column, |(_, column)| column);
            let style = get("s").and_then(|text| text.parse::<usize>().ok());
            if let Some(style) = style
                && found.digits.get(style).is_some_and(Option::is_some)
            {
                found.cells.insert((line, column), style);
            }
            column += 1;
        }
        "col" => {
            let number =
                |wanted| attribute(tag, wanted).and_then(|text| text.parse::<usize>().ok());
            if attribute(tag, "hidden").is_some_and(|text| is_true(&text))
                && let (Some(first), Some(last)) = (number("min"), number("max"))
            {
                found.layout.hide_columns(first.saturating_sub(1), last.saturating_sub(1));
            }
        }
        "mergeCell" => {
            let ends = attribute(tag, "ref").and_then(|text| {
                let (first, last) = text.split_once(':')?;
                Some((place(first)?, place(last)?))
            });
            if let Some(((top, left), (bottom, right))) = ends {
                found.layout.merge(Merged { lines: (top, bottom), columns: (left, right) });
            }
        }
        _ => {}
    });
    found
}

fn is_true(text: &str) -> bool {
    matches!(text, "1" | "true")
}

/// The line, from 1, and the column, from 0, of `B7`.
fn place(text: &str) -> Option<(u64, usize)> {
    let digits = text.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, line) = text.split_at_checked(digits)?;
    let column = letters.bytes().try_fold(0_usize, |column, letter| {
        let value = letter.is_ascii_uppercase().then(|| usize::from(letter - b'A') + 1)?;
        column.checked_mul(26)?.checked_add(value)
    })?;
    Some((line.parse().ok()?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_found_by_its_name() {
        assert_eq!(place("A1"), Some((1, 0)));
        assert_eq!(place("AA10"), Some((10, 26)));
        assert_eq!([place("10"), place("a1"), place("A")], [None, None, None]);
    }
}
