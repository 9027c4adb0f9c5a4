//! A record with one reference turned to another record. Keeps out: whether the table lets it
//! stand.

use serde_json::Value;

use super::datum::Shape;
use super::id::Id;
use super::record::Record;

/// The record with every mention of `from` turned to `into`; `None` when it mentions `from`
/// nowhere. It is done in the stored form, so that nothing else of the record is read anew: words
/// stay words, also where somebody has that name now.
pub fn repointed(record: &Record, from: Id, into: Id) -> Option<Record> {
    let mut whole = serde_json::to_value(record).ok()?;
    let (from, into) = (from.to_string(), into.to_string());
    let mut turned = false;
    for field in record.kind().fields() {
        if let Shape::Reference(_) | Shape::Party | Shape::Mention | Shape::Parties = field.shape
            && let Some(held) = whole.get_mut("data").and_then(|data| data.get_mut(field.name))
        {
            turned |= turn(held, &from, &into);
        }
    }
    if turned { serde_json::from_value(whole).ok() } else { None }
}

/// Turns a value, or each of several; whoever stands among them twice afterwards stands there once.
fn turn(held: &mut Value, from: &str, into: &str) -> bool {
    match held {
        Value::String(id) if id == from => {
            into.clone_into(id);
            true
        }
        Value::Array(several) => {
            let turned = several.iter_mut().fold(false, |any, one| turn(one, from, into) | any);
            let mut seen: Vec<Value> = Vec::new();
            several.retain(|one| {
                let twice = turned && one.as_str() == Some(into) && seen.contains(one);
                seen.push(one.clone());
                !twice
            });
            turned
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    #[test]
    fn every_mention_is_turned_and_words_stay_words() {
        let mut table = Sample::of(&[
            (Kind::Stakeholders, &[("name", "Arci")]),
            (Kind::Stakeholders, &[("name", "Circolo")]),
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]),
        ]);
        let entry = [
            ("meeting", "1"),
            ("time", "18:05"),
            ("kind", "divergence"),
            ("text", "No"),
            ("speaker", "Circolo"),
            ("holders", "Circolo; Scout; Arci"),
        ];
        let entry = table.add(Kind::Entries, &entry);
        table.add(Kind::Stakeholders, &[("name", "Scout")]);
        let (from, into) = (Id::from_bits(2), Id::from_bits(1));
        let after = repointed(table.record(entry), from, into).unwrap();
        let cell = |field| after.cell(field, table.world()).text();
        assert_eq!([cell("speaker"), cell("holders")], ["Arci", "Arci; Scout"]);
        let crate::domain::Record::Entries(said) = &after else { panic!("an entry stays one") };
        assert!(matches!(said.holders.0.as_slice(), [_, crate::domain::Party::Said(_)]));
        assert_eq!(repointed(&after, from, into), None);
    }
}
