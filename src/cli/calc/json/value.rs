//! A JSON value that keeps the order of its fields, for what `calc` reads and answers. Keeps out:
//! what the fields mean.
//!
//! The order matters: ties are listed in the order of the input, which the map of `serde_json`
//! would lose.

use std::fmt;

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::methods::ratio::{Ratio, exact, to_f64};

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// Nothing: what has no value.
    Null,
    /// Yes or no.
    Truth(bool),
    /// A number without a point that fits.
    Whole(i64),
    /// Any other number.
    Decimal(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Fields with their values, in their order; a name may stand twice in what was read.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// An object of these fields.
    pub(crate) fn object<N: Into<String>>(fields: impl IntoIterator<Item = (N, Self)>) -> Self {
        Self::Object(fields.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }

    /// A list of these values.
    pub(crate) fn list<V: Into<Self>>(values: impl IntoIterator<Item = V>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }

    /// An object with one value for each of some names.
    pub(crate) fn by_name<V: Into<Self>>(
        names: &[String],
        values: impl IntoIterator<Item = V>,
    ) -> Self {
        Self::object(names.iter().cloned().zip(values.into_iter().map(Into::into)))
    }

    /// The value of a field, of an object that has it.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => {
                fields.iter().find(|(own, _)| own == name).map(|(_, value)| value)
            }
            _ => None,
        }
    }
}

/// An exact fraction beside the nearest decimal.
impl From<&Ratio> for Value {
    fn from(ratio: &Ratio) -> Self {
        Self::object([("exact", Self::Text(exact(ratio))), ("value", Self::Decimal(to_f64(ratio)))])
    }
}

impl From<Ratio> for Value {
    fn from(ratio: Ratio) -> Self {
        (&ratio).into()
    }
}

impl From<f64> for Value {
    fn from(figure: f64) -> Self {
        Self::Decimal(figure)
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        // Counts of what was read fit; beyond, the nearest float.
        i64::try_from(count).map_or(Self::Decimal(count as f64), Self::Whole)
    }
}

impl From<u128> for Value {
    fn from(count: u128) -> Self {
        i64::try_from(count).map_or(Self::Decimal(count as f64), Self::Whole)
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Self::Truth(truth)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl<V: Into<Self>> From<Option<V>> for Value {
    fn from(value: Option<V>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl<V: Into<Self>> From<Vec<V>> for Value {
    fn from(values: Vec<V>) -> Self {
        Self::list(values)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Truth(truth) => serializer.serialize_bool(*truth),
            Self::Whole(number) => serializer.serialize_i64(*number),
            Self::Decimal(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(values) => {
                let mut list = serializer.serialize_seq(Some(values.len()))?;
                values.iter().try_for_each(|value| list.serialize_element(value))?;
                list.end()
            }
            Self::Object(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                fields.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

/// Takes whatever stands there.
struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Truth(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Whole(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(i64::try_from(number).map_or(Value::Decimal(number as f64), Value::Whole))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Decimal(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Value::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::ratio::fraction;

    #[test]
    fn fields_keep_the_order_in_which_they_were_written() {
        let text = r#"{"z":[1,-2.5,null],"a":{"b":true},"z":"twice"}"#;
        let value: Value = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&value).unwrap(), text);
        assert_eq!(value.get("a").and_then(|a| a.get("b")), Some(&Value::Truth(true)));
    }

    #[test]
    fn a_whole_number_that_does_not_fit_is_no_other_whole_number() {
        let value: Value =
            serde_json::from_str("[9223372036854775807, 9223372036854775808]").unwrap();
        assert_eq!(
            value,
            Value::List(vec![Value::Whole(i64::MAX), Value::Decimal(9_223_372_036_854_775_808.0)])
        );
    }

    #[test]
    fn a_fraction_is_written_both_ways_and_the_undefined_as_null() {
        let value = Value::list([fraction(1, 4), None]);
        assert_eq!(
            serde_json::to_string(&value).unwrap(),
            r#"[{"exact":"1/4","value":0.25},null]"#
        );
    }
}
