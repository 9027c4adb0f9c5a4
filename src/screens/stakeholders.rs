//! The stakeholders of the map, with their present marks and last contact. Keeps out: the grid.

use super::cells::{id, maybe_day, sorted};
use super::detail;
use super::list::Listing;
use crate::domain::{Contact, Kind, Stakeholder, mapping};
use crate::flow::Ctx;
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::say;
use crate::text::Sentence;

/// The list; it can be narrowed to those never contacted.
#[derive(Debug, Default)]
pub struct Stakeholders {
    uncontacted: bool,
}

impl Listing for Stakeholders {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<String> {
        let mut ids = sorted(Kind::Stakeholders, ctx.world());
        if self.uncontacted {
            ids.retain(|row| id(row).is_some_and(|id| ctx.world().referring(id, Kind::Contacts).is_empty()));
        }
        ids
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        self.uncontacted.then(|| ctx.tell(&say!("stakeholders-uncontacted")))
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
        let found = id(row).and_then(|id| ctx.world().get::<Stakeholder>(id).map(|stakeholder| (id, stakeholder)));
        let Some((id, stakeholder)) = found else { return TableRow::default() };
        let known = mapping::present(id, None, ctx.world());
        let mark = |mark: Option<crate::domain::Mark<1, 5>>| mark.map_or_else(|| "-".to_owned(), |mark| mark.get().to_string());
        let contact = ctx.world().of::<Contact>(id).map(|(_, contact)| contact.date).max();
        let cells = vec![
            stakeholder.name.as_str().to_owned(),
            stakeholder.category.as_ref().map(|category| category.as_str().to_owned()).unwrap_or_default(),
            mark(known.as_ref().and_then(|rating| rating.power)),
            mark(known.as_ref().and_then(|rating| rating.interest)),
            contact.map_or_else(|| ctx.tell(&say!("cell-never")), |day| maybe_day(Some(day), ctx)),
        ];
        let role = if contact.is_none() { Role::Warning } else { Role::Plain };
        TableRow { id: row.to_owned(), cells, role }
    }

    fn empty(&self) -> Sentence {
        if self.uncontacted { say!("empty-uncontacted") } else { say!("empty-stakeholders") }
    }

    fn detail(&self, row: &str, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }

    fn widen(&mut self) {
        self.uncontacted = false;
    }

    fn cue(&mut self, cue: &'static str, word: &str) {
        match cue {
            "uncontacted" => self.uncontacted = !self.uncontacted,
            "only" => self.uncontacted = word == "uncontacted",
            _ => {}
        }
    }
}
