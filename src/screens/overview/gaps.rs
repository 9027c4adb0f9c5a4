//! Who is missing from the map's point of view: categories without a contact or a seat, key players
//! nobody contacted, the most affected without a voice. Keeps out: how that is read (see
//! `readings`).

use super::item::{Item, Lead, few};
use crate::domain::Id;
use crate::flow::{Ctx, Room};
use crate::kit::Role;
use crate::readings::{Coverage, Covered};
use crate::say;
use crate::text::Sentence;

pub fn items(ctx: &Ctx<'_>) -> Vec<Item> {
    let coverage = Coverage::of(ctx.sitting().map(|(sitting, _)| sitting), ctx.world());
    let to_list = |word: &str| Lead::Only(Room::Stakeholders, word.to_owned());
    let category = |of: &Covered| {
        let name = of.category.as_deref()?;
        let what = if of.contacted == 0 {
            say!("overview-never-contacted", category = name)
        } else if of.seated == 0 && coverage.is_set {
            say!("overview-not-seated", category = name)
        } else {
            return None;
        };
        let lead = to_list(&format!("category={name}"));
        Some(Item { lead, head: say!("head-category"), what: ctx.tell(&what), role: Role::Warning })
    };
    let mut items = few(
        coverage.categories().iter().filter_map(category).collect(),
        to_list("uncontacted"),
        ctx,
    );
    let line = |id: Id, head: Sentence, what: Sentence| {
        let lead = Lead::Record(Room::Stakeholders, id);
        Item { lead, head, what: ctx.tell(&what), role: Role::Warning }
    };
    let name = |id| ctx.world().label(id);
    let key = coverage.key_players_left_out(ctx.world()).into_iter();
    let key =
        key.map(|id| line(id, say!("head-key"), say!("overview-key", name = name(id)))).collect();
    items.extend(few(key, to_list("key"), ctx));
    let voiceless = coverage.voiceless(ctx.world()).into_iter();
    let voiceless = voiceless
        .map(|id| line(id, say!("head-voiceless"), say!("overview-voiceless", name = name(id))))
        .collect();
    items.extend(few(voiceless, to_list("voiceless"), ctx));
    items
}
