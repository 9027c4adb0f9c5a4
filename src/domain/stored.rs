//! The fields of a record as they are stored, each taken out by the noun that has it. Keeps out:
//! the form around them.
//!
//! Nouns are read field by field, and not by a derived visitor each: the same few kinds of value
//! are then compiled once and not for every noun.

use serde::de::{DeserializeOwned, Error as _};
use serde_json::{Error, Map, Value};

/// Stored fields that were not taken out yet.
#[derive(Debug)]
pub(crate) struct Stored(Map<String, Value>);

impl Stored {
    /// The fields of a stored record, none of which is unknown.
    ///
    /// # Errors
    /// When it is no object, or has a field that is not in `known`.
    pub(crate) fn of(value: Value, known: &'static [&'static str]) -> Result<Self, Error> {
        let Value::Object(fields) = value else { return Err(Error::custom("not an object")) };
        match fields.keys().find(|name| !known.contains(&name.as_str())) {
            Some(name) => Err(Error::unknown_field(name, known)),
            None => Ok(Self(fields)),
        }
    }

    /// Takes out a field. What holds nothing is not stored: a field that may hold nothing, or none
    /// of several, may lack.
    ///
    /// # Errors
    /// When it lacks, or does not hold what it should.
    pub(crate) fn take<T: DeserializeOwned>(&mut self, name: &'static str) -> Result<T, Error> {
        match self.0.remove(name) {
            Some(value) => serde_json::from_value(value),
            None => [Value::Null, Value::Array(Vec::new())]
                .into_iter()
                .find_map(|nothing| serde_json::from_value(nothing).ok())
                .ok_or_else(|| Error::missing_field(name)),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_may_hold_nothing_may_lack_and_the_rest_may_not() {
        let mut stored = Stored::of(json!({}), &["a", "b", "c"]).unwrap();
        assert_eq!(stored.take::<Option<String>>("a").unwrap(), None);
        assert_eq!(stored.take::<Vec<String>>("b").unwrap(), Vec::<String>::new());
        let error = stored.take::<String>("c").unwrap_err().to_string();
        assert_eq!(error, "missing field `c`");
    }

    #[test]
    fn an_unknown_field_and_what_is_no_object_are_refused() {
        let error = Stored::of(json!({ "a": 1, "z": 2 }), &["a"]).unwrap_err().to_string();
        assert_eq!(error, "unknown field `z`, expected `a`");
        assert!(Stored::of(json!([1]), &["a"]).is_err());
    }
}
