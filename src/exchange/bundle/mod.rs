//! The bundle: one JSON document with every record, the same bytes for the same records. Keeps out:
//! the journal, which a backup has, and the rules that need several records, which the ledger asks.

mod schema;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Map, Value};

use crate::domain::{Id, Kind, Record, World};
use crate::exchange::reading::sheet::LARGEST;
use crate::exchange::unreadable::{Spot, Unreadable, fault_at};
use crate::ledger::{Book, Change};
use crate::say;
use crate::text::Sentence;
pub use schema::bundle_schema;

/// What a bundle says it is.
pub const BUNDLE_FORMAT: &str = "tavolo-bundle";
/// The version that is written, and the newest that is read.
pub const BUNDLE_VERSION: u64 = 1;

/// Every record of a table on a line of its own, in the order of kinds and then of ids, its fields
/// in the order of the noun; fields that hold nothing are left out.
///
/// # Errors
/// When a record can't be written as JSON: nothing is left out in silence.
pub fn write_bundle(world: &dyn World) -> Result<Vec<u8>, Sentence> {
    let lines: Result<Vec<String>, Sentence> = world
        .records()
        .map(|(id, record)| {
            line(id, record)
                .map_err(|e| say!("bundle-unwritable", id = id.to_string(), reason = e.to_string()))
        })
        .collect();
    let opening =
        format!("{{\"format\":\"{BUNDLE_FORMAT}\",\"version\":{BUNDLE_VERSION},\"records\":[\n");
    let lines = lines?.join(",\n");
    let closing = if lines.is_empty() { "]}\n" } else { "\n]}\n" };
    Ok([opening.as_str(), &lines, closing].concat().into_bytes())
}

fn line(id: Id, record: &Record) -> Result<String, serde_json::Error> {
    let mut data = match serde_json::to_value(record)?.get_mut("data").map(Value::take) {
        Some(Value::Object(data)) => data,
        _ => Map::new(),
    };
    let kind = record.kind();
    let ordered: Vec<(String, Value)> =
        kind.fields().iter().filter_map(|field| data.remove_entry(field.name)).collect();
    let fields: Vec<String> = ordered
        .into_iter()
        .chain(data)
        .map(|(name, value)| format!("{}:{value}", Value::from(name)))
        .collect();
    Ok(format!(
        "{{\"id\":\"{id}\",\"kind\":\"{kind}\",\"v\":{},\"data\":{{{}}}}}",
        kind.schema(),
        fields.join(",")
    ))
}

/// The first reading: enough to know whether the rest can be read.
#[derive(Deserialize)]
struct Opening {
    format: Option<String>,
    version: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(rename = "version")]
    _version: IgnoredAny,
    records: Vec<Value>,
}

/// The changes that put the records of a bundle into a table that holds none, in canonical order.
///
/// # Errors
/// When the table holds records, the bundle is newer than this program, is no bundle, is damaged or
/// cut short; and every record that can't be read, with its number, its id and the field.
pub fn read_bundle(bytes: &[u8], book: &Book) -> Result<Vec<Change>, Unreadable> {
    if !book.is_empty() {
        return Err(Unreadable::whole(
            say!("bundle-table-full", count = book.len()),
            say!("bundle-table-full-hint"),
        ));
    }
    if bytes.len() > LARGEST {
        return Err(Unreadable::whole(
            say!("file-large", mebibytes = LARGEST >> 20),
            say!("file-large-hint"),
        ));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let opening: Opening = serde_json::from_slice(bytes).map_err(|error| not_json(&error))?;
    match (opening.format.as_deref(), opening.version) {
        (Some(BUNDLE_FORMAT), Some(version)) if version > BUNDLE_VERSION => {
            let what = say!("bundle-newer", version = version, known = BUNDLE_VERSION);
            return Err(Unreadable::whole(what, say!("bundle-newer-hint")));
        }
        (Some(BUNDLE_FORMAT), Some(BUNDLE_VERSION)) => {}
        _ => return Err(Unreadable::whole(say!("bundle-format"), say!("bundle-format-hint"))),
    }
    let document: Document = serde_json::from_slice(bytes).map_err(|error| not_json(&error))?;
    let mut places = BTreeMap::new();
    let mut records = Vec::new();
    let mut bad = Vec::new();
    for (value, number) in document.records.into_iter().zip(1..) {
        match record(value) {
            Ok((id, record)) => match places.insert(id, number) {
                None => records.push((id, record)),
                Some(first) => {
                    bad.push(fault_at(
                        Spot::Record(number, Some(id)),
                        None,
                        say!("bundle-record-twice", first = first),
                    ));
                }
            },
            Err((id, reason)) => bad.push(fault_at(Spot::Record(number, id), None, reason)),
        }
    }
    let loaded = Book::of(records);
    bad.extend(loaded.records().flat_map(|(id, record)| {
        let at = Spot::Record(places.get(&id).copied().unwrap_or_default(), Some(id));
        checked(record, &loaded)
            .into_iter()
            .map(move |(column, reason)| fault_at(at, column, reason))
    }));
    if bad.is_empty() {
        return Ok(loaded
            .records()
            .map(|(id, record)| Change { id, before: None, after: Some(record.clone()) })
            .collect());
    }
    bad.sort_by_key(|bad| bad.at.in_file());
    let what = say!("bundle-refused", count = bad.len());
    Err(Unreadable::whole(what, say!("bundle-refused-hint")).with_findings(bad))
}

fn not_json(error: &serde_json::Error) -> Unreadable {
    let (line, column) = (error.line(), error.column());
    let detail = error.to_string();
    if error.is_eof() {
        Unreadable::whole(say!("bundle-cut-short", line = line), say!("bundle-damaged-hint"))
    } else if detail.starts_with("recursion limit") {
        Unreadable::whole(
            say!("bundle-nested", line = line, column = column),
            say!("bundle-damaged-hint"),
        )
    } else {
        Unreadable::whole(
            say!("bundle-not-json", line = line, column = column, reason = detail),
            say!("bundle-format-hint"),
        )
    }
}

fn record(value: Value) -> Result<(Id, Record), (Option<Id>, Sentence)> {
    let Value::Object(mut fields) = value else { return Err((None, say!("bundle-record-shape"))) };
    let id = fields.remove("id").and_then(|id| id.as_str()?.parse::<Id>().ok());
    let id = id.ok_or_else(|| (None, say!("bundle-record-no-id")))?;
    let refuse = |reason| (Some(id), reason);
    if let Some(key) = fields.keys().find(|key| !["kind", "v", "data"].contains(&key.as_str())) {
        return Err(refuse(say!("bundle-record-key", key = key.as_str())));
    }
    let code = fields.get("kind").and_then(Value::as_str).unwrap_or_default();
    let kind: Kind = code
        .parse()
        .map_err(|_| refuse(say!("bundle-record-kind", kind = code, accepted = codes())))?;
    let version = fields.get("v").and_then(Value::as_u64).unwrap_or_default();
    if version > u64::from(kind.schema()) {
        return Err(refuse(say!("bundle-record-newer", version = version, known = kind.schema())));
    }
    let record = serde_json::from_value(Value::Object(fields));
    record
        .map(|record| (id, record))
        .map_err(|error| refuse(say!("bundle-record-data", reason = error.to_string())))
}

fn codes() -> String {
    Kind::ALL.iter().map(|kind| kind.code()).collect::<Vec<_>>().join(", ")
}

/// What is wrong with a record that could not have been typed: it must read back from its own row.
fn checked(record: &Record, book: &Book) -> Vec<(Option<String>, Sentence)> {
    match record.kind().read(&record.row(), &ById(book)) {
        Ok(again) if again == *record => Vec::new(),
        Ok(_) => vec![(None, say!("bundle-record-untidy"))],
        Err(faults) => {
            faults.into_iter().map(|fault| (Some(fault.field.to_owned()), fault.reason)).collect()
        }
    }
}

/// The records of a bundle by their ids alone: words that were typed for somebody stay words, even
/// where by now a record has that name.
struct ById<'a>(&'a Book);

impl World for ById<'_> {
    fn record(&self, id: Id) -> Option<&Record> {
        self.0.world().record(id)
    }

    fn every<'a>(&'a self, _kind: Kind) -> Box<dyn Iterator<Item = (Id, &'a Record)> + 'a> {
        Box::new(std::iter::empty())
    }

    fn keyed(&self, _kind: Kind, _prefix: &str) -> Vec<Id> {
        Vec::new()
    }

    fn referring(&self, _id: Id, _kind: Kind) -> Vec<Id> {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::sample;
    use crate::text::Finding;

    const OPENING: &str = "{\"format\":\"tavolo-bundle\",\"version\":1,\"records\":[";
    const LAB: &str =
        r#"{"id":"00000000-0000-0000-0000-0000000000a1","kind":"labs","v":1,"data":{"code":"a"}}"#;

    fn read(text: &str) -> Result<Vec<Change>, Unreadable> {
        read_bundle(text.as_bytes(), &Book::default())
    }

    fn refused(records: &[&str]) -> Vec<Finding> {
        read(&format!("{OPENING}{}]}}", records.join(","))).unwrap_err().findings
    }

    fn keys(bad: &[Finding]) -> Vec<&str> {
        bad.iter().map(|bad| bad.reason.key.as_ref()).collect()
    }

    #[test]
    fn a_bundle_read_into_an_empty_table_writes_the_same_bytes() {
        let book = sample::book();
        let bytes = write_bundle(&book).unwrap();
        let changes = read_bundle(&bytes, &Book::default()).unwrap();
        let again = Book::of(
            changes.into_iter().filter_map(|change| change.after.map(|record| (change.id, record))),
        );
        assert_eq!(again, book);
        assert_eq!(write_bundle(&again).unwrap(), bytes);
    }

    #[test]
    fn a_record_is_a_line_with_its_fields_in_the_order_of_the_noun() {
        let text = String::from_utf8(write_bundle(&sample::book()).unwrap()).unwrap();
        let link = text.lines().find(|line| line.contains("\"kind\":\"links\"")).unwrap();
        let fields: Vec<usize> = ["\"from\"", "\"to\"", "\"type\"", "\"strength\""]
            .map(|name| link.find(name).unwrap())
            .into();
        assert!(fields.is_sorted());
        assert_eq!(text.lines().count(), sample::book().len() + 2);
    }

    #[test]
    fn a_table_without_records_has_a_bundle_too() {
        let bytes = write_bundle(&Book::default()).unwrap();
        assert_eq!(bytes, format!("{OPENING}\n]}}\n").into_bytes());
        assert_eq!(read_bundle(&bytes, &Book::default()), Ok(Vec::new()));
    }

    #[test]
    fn a_newer_bundle_is_told_from_what_is_no_bundle() {
        let newer =
            read(r#"{"format":"tavolo-bundle","version":2,"more":{"records":3}}"#).unwrap_err();
        assert_eq!(newer.what, say!("bundle-newer", version = 2, known = 1));
        assert_eq!(
            read(r#"{"format":"other","version":1,"records":[]}"#).unwrap_err().what.key,
            "bundle-format"
        );
        assert_eq!(read("[1]").unwrap_err().what.key, "bundle-not-json");
    }

    #[test]
    fn a_bundle_that_is_cut_short_or_nested_too_deep_is_told_as_such() {
        assert_eq!(
            read(&format!("{OPENING}\n{LAB}")).unwrap_err().what,
            say!("bundle-cut-short", line = 2)
        );
        let deep = format!("{OPENING}{}{}]}}", "[".repeat(5000), "]".repeat(5000));
        assert_eq!(read(&deep).unwrap_err().what.key, "bundle-nested");
    }

    #[test]
    fn every_bad_record_is_told_with_its_number_and_id() {
        let bad = refused(&[
            LAB,
            LAB,
            "7",
            "{}",
            &LAB.replace("a1", "a2").replace("labs", "colours"),
            &LAB.replace("a1", "a3").replace("\"v\":1", "\"v\":9"),
            &LAB.replace("a1", "a4").replace("code", "colour"),
            &LAB.replace("a1", "a5").replace("\"v\"", "\"w\""),
        ]);
        let expected = ["twice", "shape", "no-id", "kind", "newer", "data", "key"]
            .map(|key| format!("bundle-record-{key}"));
        assert_eq!(keys(&bad), expected);
        assert_eq!(bad[0].at.record, Some((2, Some(Id::from_bits(0xa1).to_string()))));
        assert_eq!(bad[1].at.record, Some((3, None)));
    }

    #[test]
    fn what_could_not_have_been_typed_is_refused() {
        let proposal = r#"{"id":"00000000-0000-0000-0000-0000000000b1","kind":"proposals","v":1,"data":{"code":"P1","current":-5}}"#;
        assert_eq!(keys(&refused(&[proposal])), ["fault-money"]);
        let escape = LAB.replace("\"a\"", r#""\u001b[2J""#);
        assert_eq!(keys(&refused(&[&escape])), ["bundle-record-data"]);
        let dangling =
            proposal.replace("\"current\":-5", "\"lab\":\"00000000-0000-0000-0000-0000000000ff\"");
        assert_eq!(keys(&refused(&[&dangling])), ["fault-nobody"]);
    }

    #[test]
    fn words_for_a_party_stay_words_although_somebody_has_that_name() {
        let person = r#"{"id":"00000000-0000-0000-0000-0000000000c1","kind":"people","v":1,"data":{"name":"Anna"}}"#;
        let action = r#"{"id":"00000000-0000-0000-0000-0000000000c2","kind":"actions","v":1,"data":{"text":"x","owner":"Anna"}}"#;
        assert!(read(&format!("{OPENING}{person},{action}]}}")).is_ok());
    }

    #[test]
    fn a_table_that_holds_records_takes_no_bundle() {
        let error = read_bundle(OPENING.as_bytes(), &sample::book()).unwrap_err();
        assert_eq!(error.what.key, "bundle-table-full");
    }
}
