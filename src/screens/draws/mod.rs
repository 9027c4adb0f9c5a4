//! A public draw: the draw itself, then its people, in the order in which they came out. Keeps out:
//! freezing, drawing, and how it comes out.

mod pages;

pub(crate) use pages::{explained_page, quotas_page};

use super::cells::{id, records};
use super::detail;
use super::list::Listing;
use crate::domain::{Candidate, Draw, DrawMethod, Id, World, taken_back};
use crate::flow::{Ctx, DrawsMessage, Message, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::methods::ratio::{Ratio, rounded, whole};
use crate::readings::draw::{Lot, LotsDrawn};
use crate::say;
use crate::text::{Language, Sentence};

/// How many letters of a hash are shown in a line.
const SHORT: usize = 12;

/// The list: the draw, then its people.
#[derive(Debug, Default)]
pub(super) struct Draws {
    asked: Option<Id>,
    shown: Option<Id>,
    found: Option<LotsDrawn>,
}

/// The draw of a row: itself, or the one whose list somebody stands on.
pub(crate) fn of_row(row: Option<Id>, world: &dyn World) -> Option<Id> {
    let row = row?;
    let is_draw = world.get::<Draw>(row).map(|_| row);
    is_draw.or_else(|| world.get::<Candidate>(row).map(|own| own.draw.id))
}

/// A probability as people read it.
fn percent(chance: &Ratio, language: Language) -> String {
    format!("{} %", language.decimal(&rounded(&(chance * whole(100_u32)), 1)))
}

/// How somebody came out, in words.
fn lot(lot: Lot) -> Sentence {
    match lot {
        Lot::Seated => say!("draws-seated"),
        Lot::Replacement | Lot::Elsewhere => say!("draws-replacement"),
        Lot::Reserve(place) => say!("draws-reserve", place = place),
        Lot::Declined => say!("draws-declined"),
        Lot::Out => say!("draws-out"),
    }
}

/// In which order people are listed: the panel, reserves, who declined, the others.
const fn group(lot: Lot) -> u8 {
    match lot {
        Lot::Seated | Lot::Replacement | Lot::Elsewhere => 0,
        Lot::Reserve(_) => 1,
        Lot::Declined => 2,
        Lot::Out => 3,
    }
}

impl Draws {
    fn place(&self, candidate: Id) -> Option<(&str, Option<&Ratio>, Lot)> {
        let (stratum, own) = self.found.as_ref()?.find(candidate)?;
        Some((stratum.name.as_str(), stratum.chance.as_ref(), own.lot))
    }

    fn is_drawn(&self, ctx: &Ctx<'_>) -> bool {
        let own = self.shown.and_then(|id| ctx.world().get::<Draw>(id));
        own.is_some_and(|own| own.seed.is_some())
    }
}

impl Listing for Draws {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        let world = ctx.world();
        let asked = self.asked.filter(|id| world.get::<Draw>(*id).is_some());
        let last = || world.all::<Draw>().max_by_key(|(_, own)| own.number).map(|(id, _)| id);
        self.shown = asked.or_else(last);
        let Some(draw) = self.shown else { return Vec::new() };
        self.found = LotsDrawn::of(draw, world);
        let mut listed: Vec<(u8, Id)> = self
            .found
            .iter()
            .flat_map(|found| &found.strata)
            .flat_map(|own| &own.people)
            .map(|own| (group(own.lot), own.candidate))
            .collect();
        // Stable: within a group people stay by stratum, in the order drawn.
        listed.sort_by_key(|(group, _)| *group);
        let mut ids: Vec<Id> =
            std::iter::once(draw).chain(listed.into_iter().map(|(_, id)| id)).collect();
        let beside = world.of::<Candidate>(draw).map(|(id, _)| id).filter(|id| !ids.contains(id));
        let beside: Vec<Id> = beside.collect();
        ids.extend(beside);
        records(ids)
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::fixed(ctx.tell(&say!("column-lot")), 12),
            Column::fixed(ctx.tell(&say!("field-code")), 8),
            Column::share(ctx.tell(&say!("field-stratum")), 3),
            Column::fixed(ctx.tell(&say!("column-chance")), 9).to_the_right(),
            Column::share(ctx.tell(&say!("field-name")), 2).priority(2),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some(own) = id(row) else { return TableRow::default() };
        let world = ctx.world();
        if let Some(draw) = world.get::<Draw>(own) {
            let people = self.found.as_ref().map_or(0, LotsDrawn::people);
            let cells = vec![
                String::new(),
                draw.number.get().to_string(),
                ctx.tell(&say!("draws-people", count = people)),
                String::new(),
                String::new(),
            ];
            return TableRow { id: row.key(), cells, role: Role::Accent };
        }
        let Some(candidate) = world.get::<Candidate>(own) else { return TableRow::default() };
        let place = self.place(own);
        let told = match place {
            None => ctx.tell(&say!("draws-beside")),
            Some((.., out)) if out != Lot::Out || self.is_drawn(ctx) => ctx.tell(&lot(out)),
            Some(_) => String::new(),
        };
        let role = match place.map(|(.., out)| out) {
            None => Role::Warning,
            Some(out) if out.sits() => Role::Good,
            Some(Lot::Declined) => Role::Dim,
            Some(_) => Role::Plain,
        };
        let chance = place.and_then(|(_, chance, _)| chance);
        let name = candidate.name.as_ref().map(|name| name.as_str().to_owned());
        let person = candidate.person.map(|person| world.label(person.id));
        let cells = vec![
            told,
            candidate.code.as_str().to_owned(),
            place.map_or_else(String::new, |(name, ..)| name.to_owned()),
            chance.map(|own| percent(own, ctx.session.language)).unwrap_or_default(),
            person.or(name).unwrap_or_default(),
        ];
        TableRow { id: row.key(), cells, role }
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let own = ctx.world().get::<Draw>(self.shown?)?;
        let method = own.method.unwrap_or(DrawMethod::Plain).sentence();
        let head = say!(
            "draws-heading",
            number = own.number.get(),
            title = own.title.as_str(),
            seats = self.found.as_ref().map_or(0, |found| found.members),
            method = method
        );
        let mut told = vec![ctx.tell(&head)];
        let short = |hash: &str| hash.chars().take(SHORT).collect::<String>();
        told.push(ctx.tell(&match &own.list_hash {
            Some(hash) if own.is_frozen() => say!("draws-frozen", hash = short(hash.as_str())),
            _ => say!("draws-open"),
        }));
        if let (Some(seed), Some(found)) = (&own.seed, &self.found) {
            let seated = found.seated().count();
            told.push(ctx.tell(&say!(
                "draws-drawn",
                seed = seed.as_str(),
                seated = seated,
                vacant = found.vacant()
            )));
        }
        if let Some(times) = taken_back::times(own, self.shown?, ctx.world()) {
            told.push(ctx.tell(&say!("draws-taken-back", count = times)));
        }
        if let Some((least, most)) = self.found.as_ref().and_then(LotsDrawn::chances) {
            let language = ctx.session.language;
            let (least, most) = (percent(&least, language), percent(&most, language));
            told.push(ctx.tell(&say!("draws-chances", least = least, most = most)));
        }
        Some(told.join(" "))
    }

    fn empty(&self) -> Sentence {
        say!("empty-draws")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }

    fn hear(&mut self, message: &Message) {
        if let Message::Draws(DrawsMessage::Show(draw)) = message {
            self.asked = Some(*draw);
        }
    }
}
