//! Categories of the map with nobody contacted, or nobody of theirs at the sitting at hand. Keeps out: who is missing in them.

use std::collections::{BTreeMap, BTreeSet};

use super::item::{Item, Lead, few};
use crate::domain::{Attendance, Contact, Id, Person, Stakeholder, fold};
use crate::flow::{Ctx, Room};
use crate::kit::Role;
use crate::say;

pub fn items(ctx: &Ctx<'_>) -> Vec<Item> {
    let mut categories: BTreeMap<&str, (bool, Id, BTreeSet<String>)> = BTreeMap::new();
    for (id, stakeholder) in ctx.world().all::<Stakeholder>() {
        let Some(category) = &stakeholder.category else { continue };
        let entry = categories.entry(category.as_str()).or_insert((false, id, BTreeSet::new()));
        entry.0 |= ctx.world().of::<Contact>(id).next().is_some();
        entry.2.insert(fold(stakeholder.name.as_str()));
    }
    let seated: BTreeSet<String> = ctx
        .sitting()
        .into_iter()
        .flat_map(|(meeting, _)| ctx.world().of::<Attendance>(meeting))
        .filter_map(|(_, line)| ctx.world().get::<Person>(line.person.id))
        .filter_map(|person| person.organisation.as_ref().map(|organisation| fold(organisation.as_str())))
        .collect();
    let line = |(category, (contacted, first, names)): (&str, (bool, Id, BTreeSet<String>))| {
        let what = if !contacted {
            say!("overview-never-contacted", category = category)
        } else if names.is_disjoint(&seated) && !seated.is_empty() {
            say!("overview-not-seated", category = category)
        } else {
            return None;
        };
        let lead = Lead::Record(Room::Stakeholders, first);
        Some(Item { lead, head: say!("head-category"), what: ctx.tell(&what), role: Role::Warning })
    };
    few(categories.into_iter().filter_map(line).collect(), Lead::Only(Room::Stakeholders, "uncontacted"), ctx)
}
