//! The power/interest grid: who stands where, and who is selected. Keeps out: moving anybody, which is a command.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::detail;
use crate::domain::{Id, Stakeholder, mapping};
use crate::flow::{Act, Ctx, Screen};
use crate::kit::{Canvas, Grid, Motion, PageState, Role, frame};
use crate::say;

/// The grid on screen.
#[derive(Debug, Default)]
pub struct Map {
    order: Vec<Id>,
    selected: Option<Id>,
    unrated: usize,
}

impl Map {
    fn index(&self) -> Option<usize> {
        self.selected.and_then(|id| self.order.iter().position(|other| *other == id))
    }

    fn go(&mut self, way: &str) {
        let Some(last) = self.order.len().checked_sub(1) else { return };
        let next = match (self.index(), way) {
            (None, _) => 0,
            (Some(at), "previous") => at.checked_sub(1).unwrap_or(last),
            (Some(at), _) => {
                if at == last {
                    0
                } else {
                    at + 1
                }
            }
        };
        self.selected = self.order.get(next).copied();
    }

    fn grid(&self, ctx: &Ctx<'_>) -> Grid {
        let mut grid = Grid {
            cut: u8::try_from(mapping::cut(ctx.world())).unwrap_or(4),
            selected: self.selected.map(|id| id.to_string()),
            upright_title: ctx.tell(&say!("field-power")),
            level_title: ctx.tell(&say!("field-interest")),
            quadrants: [
                ctx.tell(&say!("quadrant-satisfied")),
                ctx.tell(&say!("quadrant-closely")),
                ctx.tell(&say!("quadrant-monitor")),
                ctx.tell(&say!("quadrant-informed")),
            ],
            ..Grid::default()
        };
        for id in &self.order {
            let (Some(stakeholder), Some(known)) =
                (ctx.world().get::<Stakeholder>(*id), mapping::present(*id, None, ctx.world()))
            else {
                continue;
            };
            let (Some(power), Some(interest)) = (known.power, known.interest) else { continue };
            let (row, column) = (usize::try_from(power.get() - 1), usize::try_from(interest.get() - 1));
            if let (Ok(row), Ok(column)) = (row, column)
                && let Some(cell) = grid.cells.get_mut(row).and_then(|cells| cells.get_mut(column))
            {
                cell.push((id.to_string(), stakeholder.name.as_str().to_owned()));
            }
        }
        grid
    }

    fn foot(&self, ctx: &Ctx<'_>) -> String {
        let Some((id, stakeholder)) = self.selected.and_then(|id| ctx.world().get::<Stakeholder>(id).map(|s| (id, s))) else {
            return ctx.tell(&say!("map-none"));
        };
        let known = mapping::present(id, None, ctx.world());
        let mark = |mark: Option<crate::domain::Mark<1, 5>>| mark.map_or_else(|| "-".to_owned(), |mark| mark.get().to_string());
        ctx.tell(&say!(
            "map-selected",
            name = stakeholder.name.as_str(),
            power = mark(known.as_ref().and_then(|rating| rating.power)),
            interest = mark(known.as_ref().and_then(|rating| rating.interest)),
            unrated = self.unrated
        ))
    }
}

impl Screen for Map {
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        let mut order: Vec<(bool, String, Id)> = ctx
            .world()
            .all::<Stakeholder>()
            .map(|(id, stakeholder)| {
                let rated = mapping::present(id, None, ctx.world()).is_some_and(|r| r.power.is_some() && r.interest.is_some());
                (!rated, stakeholder.name.as_str().to_lowercase(), id)
            })
            .collect();
        order.sort();
        self.unrated = order.iter().filter(|(unrated, ..)| *unrated).count();
        self.order = order.into_iter().map(|(_, _, id)| id).collect();
        if self.index().is_none() {
            self.selected = self.order.first().copied();
        }
    }

    fn draw(&mut self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let look = ctx.session.look;
        if self.order.is_empty() {
            frame::draw_centred(&[ctx.tell(&say!("empty-map"))], Role::Dim, area, buffer, look);
            return None;
        }
        let (left, right) = frame::beside(area);
        let grid = Rect { height: left.height.saturating_sub(1), ..left };
        self.grid(ctx).draw(grid, buffer, look);
        let foot = Rect { y: left.y + grid.height, height: left.height - grid.height, ..left };
        Canvas::new(buffer, foot, look).text(0, 0, foot.width, &self.foot(ctx), Role::Accent);
        if let (Some(area), Some(id)) = (right, self.selected) {
            PageState::new(detail::lines(id, ctx)).draw(area, buffer, look);
        }
        None
    }

    fn step(&mut self, motion: Motion, _ctx: &Ctx<'_>) -> Vec<Act> {
        match motion {
            Motion::Up | Motion::PageUp => self.go("previous"),
            Motion::Down | Motion::PageDown => self.go("next"),
            Motion::First => self.selected = self.order.first().copied(),
            Motion::Last => self.selected = self.order.last().copied(),
        }
        Vec::new()
    }

    fn select(&mut self, row: &str, _ctx: &Ctx<'_>) {
        self.selected = row.parse().ok().or(self.selected);
    }

    fn row(&self) -> Option<String> {
        self.selected.map(|id| id.to_string())
    }

    fn cue(&mut self, cue: &'static str, word: &str, _ctx: &Ctx<'_>) {
        if cue == "select" {
            self.go(word);
        }
    }
}
