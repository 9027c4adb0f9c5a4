//! The stakeholders of the map, with their present marks and last contact. Keeps out: the grid.

use std::collections::BTreeSet;

use super::cells::{id, maybe_day, records, sorted};
use super::detail;
use super::list::Listing;
use crate::domain::{Id, Kind, Stakeholder, fold, mapping, outreach};
use crate::flow::{Ctx, Message, Only, RowId, StakeholdersMessage};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::Coverage;
use crate::say;
use crate::text::Sentence;

/// The list; it can be narrowed to those something has to be done about.
#[derive(Debug, Default)]
pub(super) struct Stakeholders {
    only: Option<Only>,
}

/// What stands above those that are listed.
fn heading_of(only: &Only) -> Sentence {
    match only {
        Only::Uncontacted => say!("stakeholders-uncontacted"),
        Only::Overdue => say!("stakeholders-overdue"),
        Only::Key => say!("stakeholders-key"),
        Only::Voiceless => say!("stakeholders-voiceless"),
        Only::Category(name) if name.is_empty() => say!("stakeholders-no-category"),
        Only::Category(name) => say!("stakeholders-category", category = name.as_str()),
    }
}

/// Keeps those that are to be listed.
fn keep(only: &Only, ids: &mut Vec<Id>, ctx: &Ctx<'_>) {
    let world = ctx.world();
    let coverage = || Coverage::of(ctx.sitting().map(|(sitting, _)| sitting), world);
    let those: BTreeSet<Id> = match only {
        Only::Uncontacted => {
            return ids.retain(|id| !outreach::is_contacted(*id, world));
        }
        Only::Overdue => {
            return ids.retain(|id| !outreach::overdue(*id, ctx.today(), world).is_empty());
        }
        Only::Category(name) => {
            let of = |id| world.get::<Stakeholder>(id).and_then(|actor| actor.category.as_ref());
            return ids.retain(|id| {
                of(*id).map_or(String::new(), |category| fold(category.as_str())) == fold(name)
            });
        }
        Only::Key => coverage().key_players_left_out(world),
        Only::Voiceless => coverage().voiceless(world),
    }
    .into_iter()
    .collect();
    ids.retain(|id| those.contains(id));
}

impl Listing for Stakeholders {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        let mut ids = sorted(Kind::Stakeholders, ctx.world());
        let is_actor = |id| {
            ctx.world().get::<Stakeholder>(id).is_some_and(|actor| actor.merged_into.is_none())
        };
        ids.retain(|id| is_actor(*id));
        if let Some(only) = &self.only {
            keep(only, &mut ids, ctx);
        }
        records(ids)
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        self.only.as_ref().map(|only| ctx.tell(&heading_of(only)))
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        let told = |sentence: Sentence| ctx.tell(&sentence);
        vec![
            Column::share(told(say!("field-name")), 3),
            Column::share(told(say!("field-category")), 2).priority(2),
            Column::fixed(told(say!("column-power")), 3).to_the_right(),
            Column::fixed(told(say!("column-interest")), 3).to_the_right(),
            Column::fixed(told(say!("column-contact")), 11).priority(1),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let found = id(row)
            .and_then(|id| ctx.world().get::<Stakeholder>(id).map(|stakeholder| (id, stakeholder)));
        let Some((id, stakeholder)) = found else { return TableRow::default() };
        let known = mapping::present(id, None, ctx.world());
        let mark = |mark: Option<crate::domain::Mark<1, 5>>| {
            mark.map_or_else(|| "-".to_owned(), |mark| mark.get().to_string())
        };
        let contact = outreach::contacts(id, ctx.world()).last().map(|(_, contact)| contact.date);
        let cells = vec![
            stakeholder.name.as_str().to_owned(),
            stakeholder
                .category
                .as_ref()
                .map(|category| category.as_str().to_owned())
                .unwrap_or_default(),
            mark(known.as_ref().and_then(|rating| rating.power)),
            mark(known.as_ref().and_then(|rating| rating.interest)),
            contact.map_or_else(|| ctx.tell(&say!("cell-never")), |day| maybe_day(Some(day), ctx)),
        ];
        let role = if contact.is_none() { Role::Warning } else { Role::Plain };
        TableRow { id: row.key(), cells, role }
    }

    fn empty(&self) -> Sentence {
        match &self.only {
            None => say!("empty-stakeholders"),
            Some(Only::Uncontacted) => say!("empty-uncontacted"),
            Some(_) => say!("empty-only"),
        }
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }

    fn narrowed(&self) -> bool {
        self.only.is_some()
    }

    fn widen(&mut self) {
        self.only = None;
    }

    fn hear(&mut self, message: &Message) {
        let Message::Stakeholders(message) = message else { return };
        self.only = match message {
            StakeholdersMessage::Show(only) => Some(only.clone()),
            // The key that narrows also widens again.
            StakeholdersMessage::Toggle(only) => {
                Some(only.clone()).filter(|only| self.only.as_ref() != Some(only))
            }
        };
    }
}
