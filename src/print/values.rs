//! Values for templates: what was typed is escaped where it is printed, what is safe is not. Keeps
//! out: templates.

use minijinja::Value;

/// Words of the program, or figures: nobody typed them.
pub(crate) fn safe(text: String) -> Value {
    Value::from_safe_string(text)
}

/// The same, where there are any.
pub(crate) fn maybe_safe(text: Option<String>) -> Value {
    maybe(text.map(safe))
}

/// A value where there is one; a template asks for it by `if`.
pub(crate) fn maybe(value: Option<impl Into<Value>>) -> Value {
    value.map_or_else(|| Value::from(()), Into::into)
}
