//! A list of records in JSON as a sheet, flattened as portals flatten it in CSV: keys of inner objects
//! joined by `/`, lists by commas. Keeps out: what the keys mean.

use std::fmt;

use serde::de::{Deserializer as _, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::sheet::{Sheet, SheetRow};
use crate::exchange::unreadable::Unreadable;
use crate::print::plain;
use crate::say;

/// The columns that are read: more than any export has.
const MOST_COLUMNS: usize = 1_024;
/// The cells that are kept.
const MOST_CELLS: usize = 4 << 20;

/// Whether a file holds a list in JSON.
pub(super) fn is_list(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut letters = bytes.iter().filter(|byte| !byte.is_ascii_whitespace());
    letters.next() == Some(&b'[') && matches!(letters.next(), Some(b'{' | b']'))
}

/// Reads a list of records; the number of a record stands for its line.
///
/// # Errors
/// When it is no sound JSON, has no record, or more columns or cells than are kept.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let mut list = List::default();
    let read = reader.deserialize_seq(&mut list).and_then(|()| reader.end());
    if let Err(error) = read {
        return Err(match list.refused.take() {
            Some(refused) => refused,
            None => Unreadable::whole(
                say!("file-json", line = error.line(), column = error.column()),
                say!("file-json-hint"),
            ),
        });
    }
    if list.sheet.rows.is_empty() {
        return Err(Unreadable::whole(say!("file-empty"), say!("file-empty-hint")));
    }
    let width = list.sheet.headers.len();
    list.sheet.rows.iter_mut().for_each(|row| row.cells.resize(width, String::new()));
    list.sheet.line = 0;
    Ok(list.sheet)
}

/// The records so far.
#[derive(Default)]
struct List {
    sheet: Sheet,
    places: std::collections::HashMap<String, usize>,
    cells: usize,
    refused: Option<Unreadable>,
}

impl<'de> Visitor<'de> for &mut List {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut records: A) -> Result<(), A::Error> {
        while let Some(record) = records.next_element::<Map<String, Value>>()? {
            if let Err(refused) = self.record(record) {
                self.refused = Some(refused);
                return Err(serde::de::Error::custom("more than is kept"));
            }
        }
        Ok(())
    }
}

impl List {
    fn record(&mut self, record: Map<String, Value>) -> Result<(), Unreadable> {
        let line = self.sheet.rows.len() as u64 + 1;
        self.sheet.rows.push(SheetRow { line, ..SheetRow::default() });
        record.into_iter().try_for_each(|(key, value)| self.value(key, value))
    }

    fn value(&mut self, key: String, value: Value) -> Result<(), Unreadable> {
        match value {
            Value::Object(inner) if !inner.is_empty() => {
                for (own, value) in inner {
                    self.value(format!("{key}/{own}"), value)?;
                }
                Ok(())
            }
            other => self.put(key, text(&other)),
        }
    }

    fn put(&mut self, key: String, text: String) -> Result<(), Unreadable> {
        let at = match self.places.get(&key) {
            Some(at) => *at,
            None => {
                let at = self.sheet.headers.len();
                if at >= MOST_COLUMNS {
                    return Err(too_large());
                }
                self.sheet.headers.push(key.clone());
                self.places.insert(key, at);
                at
            }
        };
        let Some(row) = self.sheet.rows.last_mut() else { return Ok(()) };
        let before = row.cells.len();
        row.cells.resize(before.max(at + 1), String::new());
        self.cells += row.cells.len() - before;
        if self.cells > MOST_CELLS {
            return Err(too_large());
        }
        if let Some(cell) = row.cells.get_mut(at) {
            *cell = plain(&text).to_owned();
        }
        Ok(())
    }
}

fn too_large() -> Unreadable {
    Unreadable::whole(say!("file-json-large"), say!("file-large-hint"))
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(truth) => truth.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Array(list) => {
            let texts: Vec<String> =
                list.iter().map(text).filter(|text| !text.is_empty()).collect();
            texts.join(", ")
        }
        Value::Object(inner) => {
            let texts: Vec<String> =
                inner.values().map(text).filter(|text| !text.is_empty()).collect();
            texts.join(", ")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_rows_and_inner_keys_columns() {
        let json = r#"[{"id": 7, "title": {"it": "Orti", "en": null}, "names": ["Ada", "Ugo"]},
                       {"id": 8, "done": true, "title": {"it": "=A1"}}]"#;
        assert!(is_list(json.as_bytes()));
        let sheet = read(json.as_bytes()).unwrap();
        let cell = |row: usize, header: &str| {
            let at = sheet.headers.iter().position(|own| own == header).unwrap();
            sheet.rows[row].cells[at].clone()
        };
        assert_eq!(
            [cell(0, "title/it"), cell(0, "names"), cell(1, "done")],
            ["Orti", "Ada, Ugo", "true"]
        );
        assert_eq!((cell(0, "title/en"), cell(1, "names")), (String::new(), String::new()));
        assert_eq!(sheet.rows[1].line, 2);
    }

    #[test]
    fn what_is_cut_short_or_nested_too_deep_is_refused_with_its_place() {
        for json in ["[{\"a\": 1}", "[{\"a\": }]", "[{}, 3]"] {
            assert_eq!(read(json.as_bytes()).unwrap_err().what.key, "file-json", "{json}");
        }
        let deep = format!("[{{\"a\": {}1{}}}]", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(read(deep.as_bytes()).unwrap_err().what.key, "file-json");
        assert_eq!(read(b"[]").unwrap_err().what.key, "file-empty");
        assert!(!is_list(b"nome\n[a]\n") && !is_list(b"[note]\n"));
        let wide: Vec<String> = (0..2_000).map(|at| format!("\"k{at}\": 1")).collect();
        let wide = format!("[{{{}}}]", wide.join(","));
        assert_eq!(read(wide.as_bytes()).unwrap_err().what.key, "file-json-large");
    }
}
