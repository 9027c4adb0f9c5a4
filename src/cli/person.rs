//! `person export`: everything that a table keeps of one person, for whoever asks for it. Keeps
//! out: which records that is (see `readings::AboutPerson`).

use serde_json::{Map, Value, json};

use super::call::Call;
use super::failure::Failure;
use super::find::find;
use super::grammar::codes::Shape;
use super::opening::open_to_read;
use super::places;
use super::records::{kept_back, page};
use crate::domain::{Id, Kind, Lost, Record, Viewer, World, field_label, fold};
use crate::exchange::Listing;
use crate::ledger::{SeenChange, SeenEdit};
use crate::readings::AboutPerson;
use crate::say;
use crate::store::pending;
use crate::text::Sentence;

/// What is told of a person.
struct Told<'a> {
    about: AboutPerson,
    name: String,
    /// How many acts the log has under the name.
    acts: usize,
    /// How many acts of others changed what is told of the person.
    about_acts: usize,
    /// Changes made away from the others that wait for a decision and speak of the person.
    waiting: Vec<SeenEdit<'a>>,
    world: &'a dyn World,
}

/// `person export NAME`.
///
/// # Errors
/// When several people have that name, or nothing at the table has it.
pub(super) fn export(call: &mut Call<'_>, name: &str, shape: Shape) -> Result<(), Failure> {
    let table = open_to_read(call)?;
    let ledger = table.ledger();
    let seen = &ledger.seen_by(Viewer::Facilitator);
    let world: &dyn World = seen;
    let about = match find(Kind::People, name, seen) {
        Ok((id, _)) => AboutPerson::of(id, world),
        // Whoever wrote a proposal or a note may stand in words alone.
        Err(lost) => Some(AboutPerson::called(name, world))
            .filter(|about| {
                !about.is_empty() && world.find(Kind::People, name) == Err(Lost::Nothing)
            })
            .ok_or(lost)?,
    };
    let name = about.person.map_or_else(|| name.to_owned(), |id| world.label(id));
    let own = fold(&name);
    let acts = ledger.log(seen).edits().filter(|edit| fold(edit.who()) == own).count();
    let own_records: Vec<Id> = about
        .person
        .into_iter()
        .chain(about.referring.iter().copied())
        .chain(about.named.iter().map(|(id, _)| *id))
        .collect();
    let touches = |edit: &SeenEdit<'_>| {
        fold(edit.who()) != own && edit.changes().any(|change| own_records.contains(&change.id))
    };
    let about_acts = ledger.log(seen).edits().filter(touches).count();
    let waits = pending(&places::meant(call)?.dir);
    let log = ledger.log(seen);
    let mut waiting: Vec<SeenEdit<'_>> = waits.iter().map(|it| log.elsewhere(&it.edit)).collect();
    waiting.retain(|edit| {
        fold(edit.who()) == own
            || edit.changes().any(|change| {
                own_records.contains(&change.id) || sides(&change).any(|it| names(it, &own))
            })
    });
    let told = Told { about, name, acts, about_acts, waiting, world };
    let text = match shape {
        Shape::Json => told.json(),
        Shape::Text | Shape::Csv | Shape::Markdown => told.text(call),
    };
    call.put(text);
    call.say(&say!("cli-person-reserved"));
    for kind in Kind::ALL.iter().copied() {
        let withheld = seen.withheld(kind, None);
        if withheld > 0 {
            call.say(&kept_back(kind, withheld));
        }
    }
    Ok(())
}

/// A record as it was and as it became.
fn sides<'a>(change: &'a SeenChange<'_>) -> impl Iterator<Item = &'a Record> {
    [&change.before, &change.after].into_iter().flatten().map(|record| &**record)
}

/// Whether a field of a record speaks of a name, which is folded.
fn names(record: &Record, name: &str) -> bool {
    record.row().values().any(|text| fold(text).contains(name))
}

/// Whether a record is shown whole: the copy of a verbale holds the others who were there too.
fn is_told(record: &Record) -> bool {
    record.kind() != Kind::Copies
}

impl Told<'_> {
    fn text(&self, call: &Call<'_>) -> String {
        let mut text = format!("{}\n\n", call.tell(&say!("cli-person-of", name = &*self.name)));
        let own = self.about.person.map(|id| self.record(id, call));
        text.push_str(&own.unwrap_or_default());
        for kind in Kind::ALL {
            let own: Vec<Id> = self.referring(*kind).collect();
            if own.is_empty() {
                continue;
            }
            let heading = call.tell(&Sentence::new(format!("kind-{kind}")));
            text.push_str(&format!("\n{heading} ({})\n", own.len()));
            for id in own {
                text.push_str(&format!("\n{}", self.record(id, call)));
            }
        }
        if !self.about.named.is_empty() {
            let named = say!("cli-person-named", count = self.about.named.len());
            text.push_str(&format!("\n{}\n", call.tell(&named)));
            for (id, field) in &self.about.named {
                let Some(record) = self.world.record(*id) else { continue };
                let field = call.tell(&field_label(field));
                let place = call.tell(&say!(
                    "cli-person-place",
                    kind = Sentence::new(format!("kind-one-{}", record.kind())),
                    field = field,
                    id = id.to_string()
                ));
                let whole = if is_told(record) { self.record(*id, call) } else { String::new() };
                text.push_str(&format!("\n{place}\n{whole}"));
            }
        }
        if !self.waiting.is_empty() {
            let waits = say!("cli-person-waiting", count = self.waiting.len());
            text.push_str(&format!("\n{}\n", call.tell(&waits)));
            for edit in &self.waiting {
                text.push_str(&format!("\n{}\n", call.tell(&edit.label())));
                for (field, value) in self.fields_of(edit) {
                    let field = call.tell(&field_label(field));
                    text.push_str(&format!("{field}: {value}\n"));
                }
            }
        }
        let acts = call.tell(&say!("cli-person-acts", count = self.acts));
        let others = call.tell(&say!("cli-person-about", count = self.about_acts));
        text.push_str(&format!("\n{acts}\n{others}\n"));
        text
    }

    fn json(&self) -> String {
        let mut records: Map<String, Value> = Map::new();
        for kind in Kind::ALL {
            let own: Vec<Value> = self.referring(*kind).map(|id| self.object(id)).collect();
            if !own.is_empty() {
                records.insert(kind.code().to_owned(), Value::from(own));
            }
        }
        let named = self.about.named.iter().map(|(id, field)| {
            let record = self.world.record(*id);
            let kind = record.map(|record| record.kind().code());
            let whole = record.filter(|record| is_told(record)).map(|_| self.object(*id));
            json!({ "kind": kind, "field": field, "id": id.to_string(), "record": whole })
        });
        let whole = json!({
            "person": self.about.person.map(|id| self.object(id)),
            "records": records,
            "named": named.collect::<Vec<_>>(),
            "pending": self.waiting.iter().map(|edit| self.waits(edit)).collect::<Vec<_>>(),
            "acts": self.acts,
            "acts_about": self.about_acts,
        });
        format!("{whole:#}\n")
    }

    /// What a change that waits would write, field by field.
    fn fields_of(&self, edit: &SeenEdit<'_>) -> Vec<(&'static str, String)> {
        let mut found = Vec::new();
        for change in edit.changes() {
            let Some(record) = change.after.as_deref().or(change.before.as_deref()) else {
                continue;
            };
            for field in record.kind().fields() {
                let value = record.cell(field.name, self.world).text();
                if !value.is_empty() && !change.sealed.contains(&field.name) {
                    found.push((field.name, value));
                }
            }
        }
        found
    }

    fn waits(&self, edit: &SeenEdit<'_>) -> Value {
        let fields = self.fields_of(edit).into_iter();
        let fields = fields.map(|(field, value)| json!({ "field": field, "value": value }));
        json!({
            "id": edit.id().to_string(),
            "who": edit.who(),
            "at": edit.at().to_rfc3339(),
            "fields": fields.collect::<Vec<_>>(),
        })
    }

    fn referring(&self, kind: Kind) -> impl Iterator<Item = Id> {
        let of = move |id: &Id| self.world.record(*id).is_some_and(|it| it.kind() == kind);
        self.about.referring.iter().copied().filter(of)
    }

    fn record(&self, id: Id, call: &Call<'_>) -> String {
        let listing = Listing::one(id, self.world);
        let text = listing
            .as_ref()
            .and_then(|listing| listing.rows.first().map(|row| page(listing, row, call.language)));
        text.unwrap_or_default()
    }

    fn object(&self, id: Id) -> Value {
        let text = Listing::one(id, self.world).and_then(|listing| listing.json_object());
        text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }
}
