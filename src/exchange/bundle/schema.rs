//! The JSON Schema of the bundle, from the fields of every kind. Keeps out: the rules that need
//! several records.

use serde_json::{Map, Value, json};

use super::{BUNDLE_FORMAT, BUNDLE_VERSION};
use crate::domain::{Code, Kind, Shape};

/// The schema, in the draft of 2020-12.
pub fn bundle_schema() -> Value {
    let mut definitions: Map<String, Value> =
        Kind::ALL.iter().map(|kind| (kind.code().to_owned(), record(*kind))).collect();
    definitions.insert(
        "id".to_owned(),
        json!({"type": "string", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"}),
    );
    let records: Vec<Value> =
        Kind::ALL.iter().map(|kind| json!({"$ref": format!("#/$defs/{kind}")})).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Bundle of a negotiating table",
        "description": "Every record of a table, in the order of kinds and then of ids; fields that hold nothing are left out.",
        "type": "object",
        "additionalProperties": false,
        "required": ["format", "version", "records"],
        "properties": {
            "format": {"const": BUNDLE_FORMAT},
            "version": {"const": BUNDLE_VERSION},
            "records": {"type": "array", "items": {"oneOf": records}},
        },
        "$defs": definitions,
    })
}

fn record(kind: Kind) -> Value {
    let fields = kind.fields();
    let required: Vec<&str> =
        fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    let properties: Map<String, Value> =
        fields.iter().map(|field| (field.name.to_owned(), value(field.shape))).collect();
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["id", "kind", "v", "data"],
        "properties": {
            "id": {"$ref": "#/$defs/id"},
            "kind": {"const": kind.code()},
            "v": {"type": "integer", "minimum": 1, "maximum": kind.schema()},
            "data": {"type": "object", "additionalProperties": false, "required": required, "properties": properties},
        },
    })
}

fn value(shape: Shape) -> Value {
    match shape {
        Shape::Line => json!({"type": "string", "minLength": 1, "maxLength": 500}),
        Shape::Prose => json!({"type": "string", "minLength": 1, "maxLength": 20000}),
        Shape::Integer { min, max } => json!({"type": "integer", "minimum": min, "maximum": max}),
        Shape::Decimal => json!({"type": "integer", "description": "in ten-thousandths"}),
        Shape::Money => {
            json!({"type": "integer", "minimum": 0, "description": "in cents of a euro"})
        }
        Shape::Date => json!({"type": "string", "format": "date"}),
        Shape::Moment => json!({"type": "string", "format": "date-time"}),
        Shape::Code { codes, own, .. } => {
            let known =
                json!({"enum": codes.iter().map(|Code { code, .. }| *code).collect::<Vec<_>>()});
            match own {
                Some(kind) => json!({"anyOf": [known, value(Shape::Reference(kind))]}),
                None => known,
            }
        }
        Shape::Mark => json!({"oneOf": [
            {"const": "abstain"},
            {"type": "object", "additionalProperties": false, "required": ["mark"], "properties": {"mark": {"type": "integer"}}},
        ]}),
        Shape::Reference(kind) => {
            json!({"$ref": "#/$defs/id", "description": format!("one of {kind}")})
        }
        Shape::Party => {
            json!({"type": "string", "minLength": 1, "maxLength": 500, "description": PARTY})
        }
        Shape::Mention => {
            json!({"type": "string", "minLength": 1, "maxLength": 500, "description": MENTION})
        }
        Shape::Parties => json!({"type": "array", "items": value(Shape::Party)}),
        Shape::Tags => json!({"type": "array", "items": value(Shape::Line)}),
    }
}

const MENTION: &str = "the id of any record, or words where no record is meant";
const PARTY: &str = "the id of a person, lab or stakeholder, or words where no record is meant";

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::exchange::{sample, write_bundle};

    /// Written anew with `TAVOLO_WRITE_DOCS=1 cargo test schema`.
    const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/bundle.schema.json");

    #[test]
    fn the_schema_in_docs_is_the_one_of_the_program() {
        if std::env::var_os("TAVOLO_WRITE_DOCS").is_some() {
            std::fs::create_dir_all(Path::new(FILE).parent().unwrap()).unwrap();
            std::fs::write(
                FILE,
                format!("{}\n", serde_json::to_string_pretty(&bundle_schema()).unwrap()),
            )
            .unwrap();
        }
        let kept: Value = serde_json::from_str(&std::fs::read_to_string(FILE).unwrap()).unwrap();
        assert!(kept == bundle_schema(), "write it anew with TAVOLO_WRITE_DOCS=1");
    }

    #[test]
    fn every_field_that_is_written_is_in_the_schema_of_its_kind() {
        let schema = bundle_schema();
        let bundle: Value =
            serde_json::from_slice(&write_bundle(&sample::book()).unwrap()).unwrap();
        for record in bundle["records"].as_array().unwrap() {
            let data = &schema["$defs"][record["kind"].as_str().unwrap()]["properties"]["data"];
            let names = record["data"].as_object().unwrap();
            assert!(names.keys().all(|name| data["properties"].get(name).is_some()), "{record}");
            assert!(
                data["required"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .all(|name| names.contains_key(name.as_str().unwrap()))
            );
        }
    }
}
