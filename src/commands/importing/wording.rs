//! Words of the preview of a file: fields by the names they have on screen, records in a line,
//! sizes. Keeps out: what can be chosen in it.

use crate::domain::{Field, Record, Shape, World};
use crate::exchange::Import;
use crate::flow::Ctx;
use crate::text::Sentence;

/// How many letters of a cell are shown.
const SHOWN: usize = 24;

/// A field by its name on screen.
pub(super) fn field(name: &str, ctx: &Ctx<'_>) -> String {
    ctx.tell(&Sentence::new(format!("field-{}", name.replace('_', "-"))))
}

/// A text cut where it is long, on one line.
pub(super) fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= SHOWN && line.len() == text.len() {
        return line.to_owned();
    }
    let shown: String = line.chars().take(SHOWN - 1).collect();
    format!("{shown}\u{2026}")
}

/// The size of a file in the unit in which it is a small number.
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} kB", bytes / 1_000),
        _ => format!("{} MB", bytes / 1_000_000),
    }
}

/// The first records that an import adds or changes, as they will be: the name, then what the file
/// says of them. What a record held before is not told: the file may touch marks that nobody here
/// may see yet.
pub(super) fn records(
    import: &Import,
    after: &dyn World,
    most: usize,
    ctx: &Ctx<'_>,
) -> Vec<(String, String)> {
    let own = import.changes.iter().filter_map(|change| {
        let record = change.after.as_ref().filter(|record| record.kind() == import.kind)?;
        Some((change.before.as_ref(), record))
    });
    own.take(most).map(|(before, record)| line(before, record, after, ctx)).collect()
}

fn line(
    before: Option<&Record>,
    record: &Record,
    world: &dyn World,
    ctx: &Ctx<'_>,
) -> (String, String) {
    let name = record.name(world);
    let says = |field: &Field| {
        let text = record.cell(field.name, world).text();
        if before.is_some_and(|before| before.cell(field.name, world).text() == text) {
            return None;
        }
        let text = match field.shape {
            Shape::Code { set, .. } if !text.is_empty() => {
                let told = Sentence::new(format!("code-{set}-{}", text.replace('_', "-")));
                if ctx.session.language.has(&told.key) { ctx.tell(&told) } else { text }
            }
            _ => text,
        };
        (!text.is_empty() && text != name)
            .then(|| format!("{}: {}", self::field(field.name, ctx), short(&text)))
    };
    let rest: Vec<String> = record.kind().fields().iter().filter_map(says).collect();
    (name.clone(), rest.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_small_numbers_and_long_texts_are_cut() {
        assert_eq!([size(999), size(12_345), size(9_876_543)], ["999 B", "12 kB", "9 MB"]);
        assert_eq!(short("uno\ndue"), "uno\u{2026}");
        assert_eq!(short(&"x".repeat(24)), "x".repeat(24));
        assert_eq!(short(&"x".repeat(25)).chars().count(), 24);
    }
}
