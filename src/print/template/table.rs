//! A table as a value of a template: printed whole, or taken apart by its author. Keeps out: which
//! tables there are.

use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object};

/// A table with at least one row.
#[derive(Debug)]
pub(crate) struct Table {
    /// The headings.
    pub columns: Vec<String>,
    /// The cells as people read them, nothing escaped.
    pub rows: Vec<Vec<String>>,
    /// The whole table as Markdown, without a line end.
    pub markdown: String,
}

impl Table {
    /// The value of a template; nothing where there is no row.
    pub(crate) fn value(self) -> Value {
        if self.rows.is_empty() { Value::from(()) } else { Value::from_object(self) }
    }
}

impl Object for Table {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        match key.as_str()? {
            "columns" => Some(self.columns.iter().map(String::as_str).collect()),
            "rows" => Some(
                self.rows
                    .iter()
                    .map(|row| row.iter().map(String::as_str).collect::<Value>())
                    .collect(),
            ),
            _ => None,
        }
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Str(&["columns", "rows"])
    }
}
