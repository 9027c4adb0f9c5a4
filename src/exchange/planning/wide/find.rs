//! What the header of a column means that is one of several: a criterion, a proposal, somebody, an
//! answer. Keeps out: the cells below.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::super::headers::bare;
use super::super::name_forms::is_name;
use super::super::references::labelled;
use super::super::sitting_headers::sitting_of;
use crate::domain::{Criterion, Kind, Noun, Person, Shape, World, fold, words};

/// What assessors are called who have no name in a sheet.
const ASSESSORS: &[&str] = &[
    "valutatore",
    "valutatrice",
    "commissario",
    "commissaria",
    "giurato",
    "giurata",
    "componente",
    "assessor",
    "membro",
];
/// Words before the number of an item of the order of the day.
const ITEMS: &[&str] = &[
    "punto",
    "item",
    "odg",
    "voto",
    "votazione",
    "delibera",
    "quesito",
    "n",
    "nr",
    "o",
    "d",
    "g",
    "all",
    "ordine",
    "del",
    "giorno",
];

/// Letters and digits without case and accents: `Utilità` is the criterion `utilita`.
pub(super) fn plain(text: &str) -> String {
    let bare: String = text.nfd().filter(|letter| !is_combining_mark(*letter)).collect();
    fold(&bare).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The criterion that a header names: by its code or its name, or as the only one of whose name it has
/// every word, or that has every word of it.
pub(super) fn criterion(header: &str, world: &dyn World) -> Option<String> {
    let names = |own: &Criterion| {
        let name = own.name.as_ref().map(|name| name.as_str().to_owned());
        std::iter::once(own.code.as_str().to_owned()).chain(name)
    };
    let code = |own: &Criterion| own.cell("code", world).text();
    let wanted = plain(header);
    let own =
        world.all::<Criterion>().find(|(_, own)| names(own).any(|name| plain(&name) == wanted));
    if let Some((_, own)) = own {
        return Some(code(own));
    }
    let without_accents = |text: &str| -> Vec<String> {
        let bare: String = text.nfd().filter(|letter| !is_combining_mark(*letter)).collect();
        words(&bare)
    };
    let said = without_accents(&bare(header).replace('_', " "));
    let is_within = |few: &[String], many: &[String]| {
        !few.is_empty() && few.iter().all(|word| many.contains(word))
    };
    let fits = |own: &Criterion| {
        names(own).any(|name| {
            let name = without_accents(&name);
            is_within(&name, &said) || is_within(&said, &name)
        })
    };
    let mut found = world.all::<Criterion>().filter(|(_, own)| fits(own));
    match (found.next(), found.next()) {
        (Some((_, own)), None) => Some(code(own)),
        _ => None,
    }
}

/// The proposal that a header names by its code, its title, or both.
pub(super) fn proposal(header: &str, world: &dyn World) -> Option<String> {
    let id = world
        .find(Kind::Proposals, header)
        .ok()
        .or_else(|| labelled(Kind::Proposals, header, world))?;
    world.record(id).map(|record| record.cell("code", world).text())
}

/// The sitting that a header means.
pub(super) fn sitting(header: &str, world: &dyn World) -> Option<String> {
    sitting_of(header, world)
}

/// The one person of the table who has the name of a header; else the header itself where it has the
/// form of a name: it is refused or added with its rows.
pub(super) fn person(header: &str, world: &dyn World) -> Option<String> {
    let is_meant = |own: &Person| fold(own.name.as_str()) == fold(header);
    let mut named = world.all::<Person>().filter(|(_, own)| is_meant(own));
    match (named.next(), named.next()) {
        (Some((id, _)), None) => Some(id.to_string()),
        (None, _) if is_name(header.trim()) => Some(header.trim().to_owned()),
        _ => None,
    }
}

/// An assessor: a person, or whoever a sheet calls `Valutatore 2`.
pub(super) fn assessor(header: &str, world: &dyn World) -> Option<String> {
    person(header, world).or_else(|| {
        let said = words(header);
        let is_one = said.first().is_some_and(|word| ASSESSORS.contains(&word.as_str()));
        (is_one && said.len() == 2).then(|| header.trim().to_owned())
    })
}

/// The number of an item of the order of the day.
pub(super) fn item(header: &str, _: &dyn World) -> Option<String> {
    let said = words(header);
    let is_number = |word: &&String| word.bytes().all(|byte| byte.is_ascii_digit());
    let (numbers, others): (Vec<&String>, Vec<&String>) = said.iter().partition(is_number);
    let [number] = numbers.as_slice() else { return None };
    let fits = !others.is_empty() && others.iter().all(|word| ITEMS.contains(&word.as_str()));
    fits.then(|| (*number).clone())
}

/// The code of a field that a header or a cell says.
pub(super) fn answer(kind: Kind, field: &str, text: &str) -> Option<String> {
    let Some(Shape::Code { codes, .. }) = kind.field(field).map(|field| field.shape) else {
        return None;
    };
    let said = bare(text);
    let is_said = |word: &&str| {
        said == *word
            || said.strip_suffix(['i', 'e']).is_some_and(|stem| {
                // `Presenti`, `Favorevoli` and `Contrari` are more of the same.
                (1..=2).contains(&word.len().saturating_sub(stem.len())) && word.starts_with(stem)
            })
    };
    let found = codes.iter().find(|code| {
        code.code == said
            || code.words.iter().filter(|word| word.len() > 2).any(&is_said)
            || code.words.contains(&said.as_str())
    });
    found.map(|code| code.code.to_owned())
}

/// Whether a header is an answer for which rows have a cross.
pub(in super::super) fn is_answer(kind: Kind, header: &str) -> bool {
    let field = match kind {
        Kind::Attendance => "state",
        Kind::Votes => "choice",
        Kind::Representatives => "role",
        _ => return false,
    };
    header.trim().chars().count() > 2 && answer(kind, field, header).is_some()
}

/// Whether a cell can hold a mark.
pub(super) fn is_score(cell: &str) -> bool {
    let is_number = cell.replace(',', ".").parse::<f64>().is_ok();
    is_number
        || super::super::nothing::is_nothing(cell)
        || fold(cell).starts_with("ast")
        || fold(cell).starts_with("abst")
}
