//! The stakeholders of the map, with their present marks and last contact. Keeps out: the grid.

use std::collections::BTreeSet;

use super::cells::{id, maybe_day, sorted};
use super::detail;
use super::list::Listing;
use crate::domain::{Id, Kind, Stakeholder, fold, mapping, outreach};
use crate::flow::Ctx;
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::Coverage;
use crate::say;
use crate::text::Sentence;

/// The list; it can be narrowed to those something has to be done about.
#[derive(Debug, Default)]
pub struct Stakeholders {
    only: Option<Only>,
}

/// To whom the list is narrowed.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Only {
    /// Nobody ever contacted them.
    Uncontacted,
    /// A next step of theirs is overdue.
    Overdue,
    /// High power, high interest, and nobody ever contacted them.
    Key,
    /// Most affected, least able to affect, and not at the table.
    Voiceless,
    /// Those of a category; of none, when it is blank.
    Category(String),
}

impl Only {
    fn of(word: &str) -> Option<Self> {
        Some(match word {
            "uncontacted" => Self::Uncontacted,
            "overdue" => Self::Overdue,
            "key" => Self::Key,
            "voiceless" => Self::Voiceless,
            _ => Self::Category(word.strip_prefix("category=")?.to_owned()),
        })
    }

    fn heading(&self) -> Sentence {
        match self {
            Self::Uncontacted => say!("stakeholders-uncontacted"),
            Self::Overdue => say!("stakeholders-overdue"),
            Self::Key => say!("stakeholders-key"),
            Self::Voiceless => say!("stakeholders-voiceless"),
            Self::Category(name) if name.is_empty() => say!("stakeholders-no-category"),
            Self::Category(name) => say!("stakeholders-category", category = name.as_str()),
        }
    }

    fn keep(&self, ids: &mut Vec<String>, ctx: &Ctx<'_>) {
        let world = ctx.world();
        let coverage = || Coverage::of(ctx.sitting().map(|(sitting, _)| sitting), world);
        let those: BTreeSet<Id> = match self {
            Self::Uncontacted => return retain(ids, |id| !outreach::is_contacted(id, world)),
            Self::Overdue => {
                return retain(ids, |id| !outreach::overdue(id, ctx.today(), world).is_empty());
            }
            Self::Category(name) => {
                let of =
                    |id| world.get::<Stakeholder>(id).and_then(|actor| actor.category.as_ref());
                return retain(ids, |id| {
                    of(id).map_or(String::new(), |category| fold(category.as_str())) == fold(name)
                });
            }
            Self::Key => coverage().key_players_left_out(world),
            Self::Voiceless => coverage().voiceless(world),
        }
        .into_iter()
        .collect();
        retain(ids, |id| those.contains(&id));
    }
}

fn retain(ids: &mut Vec<String>, keep: impl Fn(Id) -> bool) {
    ids.retain(|row| id(row).is_some_and(&keep));
}

impl Listing for Stakeholders {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<String> {
        let mut ids = sorted(Kind::Stakeholders, ctx.world());
        let is_actor = |id| {
            ctx.world().get::<Stakeholder>(id).is_some_and(|actor| actor.merged_into.is_none())
        };
        retain(&mut ids, is_actor);
        if let Some(only) = &self.only {
            only.keep(&mut ids, ctx);
        }
        ids
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        self.only.as_ref().map(|only| ctx.tell(&only.heading()))
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

    fn row(&self, row: &str, ctx: &Ctx<'_>) -> TableRow {
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
        TableRow { id: row.to_owned(), cells, role }
    }

    fn empty(&self) -> Sentence {
        match &self.only {
            None => say!("empty-stakeholders"),
            Some(Only::Uncontacted) => say!("empty-uncontacted"),
            Some(_) => say!("empty-only"),
        }
    }

    fn detail(&self, row: &str, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }

    fn narrowed(&self) -> bool {
        self.only.is_some()
    }

    fn widen(&mut self) {
        self.only = None;
    }

    fn cue(&mut self, cue: &'static str, word: &str) {
        match cue {
            "only" => self.only = Only::of(word),
            // The key that narrows also widens again.
            "uncontacted" | "overdue" => {
                self.only = Only::of(cue).filter(|only| self.only.as_ref() != Some(only))
            }
            _ => {}
        }
    }
}
