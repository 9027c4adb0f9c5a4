//! What has changed in a verbale since it went out, in words. Keeps out: what has changed.

use minijinja::{Value, context};

use crate::documents::in_words;
use crate::domain::field_label;
use crate::print::markdown;
use crate::print::values::{maybe, safe};
use crate::readings::{Altered, Place, Since};
use crate::say;
use crate::text::{Language, Sentence};

/// What became of a record, and which it is.
pub(super) fn told(since: &Since, language: Language) -> Value {
    let kind = Sentence::new(format!("kind-one-{}", since.kind));
    let fields = |fields: &[&'static str]| {
        fields.iter().map(|name| language.tell(&field_label(name))).collect::<Vec<_>>()
    };
    let sentence = match &since.how {
        Altered::Added => say!("since-added", kind = kind),
        Altered::Removed => say!("since-removed", kind = kind),
        Altered::Fields(changed) => {
            say!("since-changed", kind = kind, fields = fields(changed).join(", "))
        }
    };
    let which = since.place.as_ref().map(|place| language.tell(&named(place, language)));
    context! {
        what => safe(language.tell(&sentence)),
        which => which.map_or_else(|| Value::from(()), Value::from_safe_string),
        label => maybe(since.label.clone().filter(|label| !label.is_empty())),
    }
}

/// Which record it is where its own words may not be told: an entry by its kind and hour, a seat by
/// its organisation.
fn named(place: &Place, language: Language) -> Sentence {
    match place {
        Place::Entry { kind, at, item } => {
            let (kind, time) = (kind.sentence(), in_words::hour(*at));
            match item {
                Some(item) => say!("since-entry", kind = kind, time = time, item = *item),
                None => say!("since-entry-loose", kind = kind, time = time),
            }
        }
        Place::Item(position) => say!("since-item", item = *position),
        Place::Whose(who) => {
            say!("since-whose", who = markdown::line(&in_words::who(who, language)))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::documents::Document;
    use crate::documents::sample::markdown;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::readings::{Face, Minutes};
    use crate::text::Language;

    #[test]
    fn the_public_reads_which_entry_changed_by_its_hour_and_item_and_no_word_of_it() {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Ada Neri"), ("organisation", "Circolo")]);
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]);
        table.add(Kind::Agenda, &[("meeting", "1"), ("position", "2"), ("title", "Spazi")]);
        let seat = [("meeting", "1"), ("person", "Ada Neri"), ("state", "present")];
        let seat = table.add(Kind::Attendance, &seat);
        let said = [("meeting", "1"), ("item", "2"), ("time", "18:05"), ("kind", "contribution")];
        let said = [&said[..], &[("text", "Parla la signora Neri")]].concat();
        let said = table.add(Kind::Entries, &said);
        table.set(table.id(Kind::Meetings, "1"), &[("state", "circulated")]).unwrap();
        table.set(said, &[("text", "Parla il Circolo")]).unwrap();
        table.set(seat, &[("departure", "18:50")]).unwrap();
        let told = |face| {
            let id = table.id(Kind::Meetings, "1");
            let minutes = Minutes::of(id, face, table.world()).unwrap();
            let page = super::super::values(&minutes, Language::It);
            let page = markdown(Document::Minutes, page);
            page.split_once("Cambiato dopo la trasmissione").unwrap().1.to_owned()
        };
        let public = told(Face::Public);
        assert!(public.contains(": contributo delle 18:05, punto 2\n"), "{public}");
        assert!(public.contains(": Circolo\n") && !public.contains("Parla"), "{public}");
        assert!(told(Face::Reserved).contains(": Parla il Circolo\n"), "{}", told(Face::Reserved));
    }
}
