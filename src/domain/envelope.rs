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
