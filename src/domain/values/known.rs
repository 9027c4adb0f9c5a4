//! How a value that is a record or words lies in a file: the id, or the words. Keeps out: which
//! records may be meant.

/// Reads and writes an enum with the variants `Known(Id)` and `Said(Line)` as one string.
macro_rules! record_or_words {
    ($name:ident) => {
        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                match text.parse() {
                    Ok(id) => Ok(Self::Known(id)),
                    Err(_) => Line::try_from(text).map(Self::Said),
                }
            }
        }

        impl From<$name> for String {
            fn from(named: $name) -> Self {
                match named {
                    $name::Known(id) => id.to_string(),
                    $name::Said(words) => words.into(),
                }
            }
        }
    };
}

pub(super) use record_or_words;
