//! The form in which a record is stored, journalled and exchanged. Keeps out: what each noun holds.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
use serde_json::Value;

use super::record::{Kind, Record};

/// The self-describing form in which a record is stored, journalled and exchanged.
#[derive(Serialize, Deserialize)]
struct Envelope {
    kind: String,
    v: u16,
    data: Value,
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut data = self.to_value().map_err(ser::Error::custom)?;
        if let Value::Object(fields) = &mut data {
            fields.retain(|_, value| !is_nothing(value));
        }
        let kind = self.kind();
        Envelope { kind: kind.code().to_owned(), v: kind.schema(), data }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let envelope = Envelope::deserialize(deserializer)?;
        let kind: Kind = envelope
            .kind
            .parse()
            .map_err(|_| de::Error::custom(format!("unknown kind {}", envelope.kind)))?;
        if envelope.v > kind.schema() {
            return Err(de::Error::custom(format!(
                "{kind} of version {}, this program knows {}",
                envelope.v,
                kind.schema()
            )));
        }
        kind.decode(envelope.data).map_err(de::Error::custom)
    }
}

fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::amended;
    use crate::domain::sample::{Sample, row};

    #[test]
    fn every_record_reads_back_from_its_envelope_full_or_bare() {
        let (table, ids) = Sample::whole();
        for (id, kind) in ids.into_iter().zip(Kind::ALL) {
            let full = table.record(id);
            let blank: Vec<_> = kind
                .fields()
                .iter()
                .filter(|field| !field.required)
                .map(|field| (field.name, ""))
                .collect();
            let bare = kind.read(&amended(full, &row(&blank)), table.world()).unwrap();
            for record in [full, &bare] {
                let file = serde_json::to_string(record).unwrap();
                assert_eq!(
                    serde_json::from_str::<Record>(&file).as_ref().ok(),
                    Some(record),
                    "{file}"
                );
                assert!(!file.contains("null") && !file.contains("[]"), "{file}");
            }
        }
    }

    fn opened(file: &str) -> String {
        serde_json::from_str::<Record>(file)
            .map_or_else(|error| error.to_string(), |record| record.kind().to_string())
    }

    #[test]
    fn an_envelope_of_a_newer_schema_is_refused_and_one_of_its_own_is_not() {
        assert_eq!(
            opened(r#"{"kind":"labs","v":2,"data":{"code":"a"}}"#),
            "labs of version 2, this program knows 1"
        );
        assert_eq!(opened(r#"{"kind":"labs","v":1,"data":{"code":"a"}}"#), "labs");
    }

    #[test]
    fn an_envelope_of_an_unknown_kind_or_with_a_field_of_its_own_is_refused() {
        assert_eq!(opened(r#"{"kind":"wishes","v":1,"data":{"code":"a"}}"#), "unknown kind wishes");
        assert!(
            opened(r#"{"kind":"labs","v":1,"data":{"code":"a","colour":"red"}}"#)
                .contains("unknown field `colour`")
        );
        assert!(opened(r#"{"kind":"labs","v":1,"data":{}}"#).contains("missing field `code`"));
        assert!(
            opened(r#"{"kind":"labs","v":1,"data":{"code":"a\u001b"}}"#).contains("fault-control")
        );
    }
}
