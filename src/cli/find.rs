//! Which record a person means by a word. Keeps out: what is done with it.

use super::failure::Failure;
use crate::domain::{Id, Kind, Lost, Record, World, fold};
use crate::say;
use crate::text::Sentence;

/// The record of a kind that a person means: by id, by a key of one word, or by a name that only
/// one record has.
///
/// # Errors
/// When there is none, or more than one.
pub(super) fn find<'a>(
    kind: Kind,
    text: &str,
    world: &'a dyn World,
) -> Result<(Id, &'a Record), Failure> {
    let named = || -> Result<Id, Lost> {
        let wanted = fold(text);
        let bears = |record: &Record| {
            ["name", "title"].iter().any(|field| fold(&record.cell(field, world).text()) == wanted)
        };
        let mut bearers = world.every(kind).filter(|(_, record)| bears(record)).map(|(id, _)| id);
        match (bearers.next(), bearers.next()) {
            (Some(id), None) => Ok(id),
            (Some(_), Some(_)) => Err(Lost::Several),
            (None, _) => Err(Lost::Nothing),
        }
    };
    let found = world
        .find(kind, text)
        .or_else(|lost| if lost == Lost::Nothing { named() } else { Err(lost) });
    let of = || Sentence::new(format!("kind-{kind}"));
    match found.map(|id| (id, world.record(id))) {
        Ok((id, Some(record))) => Ok((id, record)),
        Err(Lost::Several) => Err(Failure::new(
            say!("cli-several", text = text, kind = of()),
            Some(say!("cli-several-hint", code = kind.code())),
        )),
        Ok((_, None)) | Err(Lost::Nothing) => Err(Failure::new(
            say!("cli-nobody", text = text, kind = of()),
            Some(say!("cli-nobody-hint", code = kind.code())),
        )),
    }
}
