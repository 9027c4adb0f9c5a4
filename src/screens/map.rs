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
    /// Everybody, the rated first, by name: read once a change, since the grid is drawn at every key.
    placed: Vec<Placed>,
    selected: Option<Id>,
}

/// A stakeholder and its power and interest, where both are known.
#[derive(Debug)]
struct Placed {
    id: Id,
    name: String,
    at: Option<(usize, usize)>,
}

impl Map {
    fn index(&self) -> Option<usize> {
        self.selected.and_then(|id| self.placed.iter().position(|placed| placed.id == id))
    }

    fn go(&mut self, way: &str) {
        let Some(last) = self.placed.len().checked_sub(1) else { return };
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
        self.selected = self.placed.get(next).map(|placed| placed.id);
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
        for placed in &self.placed {
            let Some((power, interest)) = placed.at else { continue };
            if let Some(cell) = grid.cells.get_mut(power - 1).and_then(|cells| cells.get_mut(interest - 1)) {
                cell.push((placed.id.to_string(), placed.name.clone()));
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
            unrated = self.placed.iter().filter(|placed| placed.at.is_none()).count()
        ))
    }
}

impl Screen for Map {
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        self.placed = ctx
            .world()
            .all::<Stakeholder>()
            .map(|(id, stakeholder)| {
                let known = mapping::present(id, None, ctx.world());
                let marks = known.and_then(|rating| rating.power.zip(rating.interest));
                let at = marks.and_then(|(power, interest)| {
                    Some((usize::try_from(power.get()).ok()?, usize::try_from(interest.get()).ok()?))
                });
                Placed { id, name: stakeholder.name.as_str().to_owned(), at }
            })
            .collect();
        self.placed.sort_by_cached_key(|placed| (placed.at.is_none(), placed.name.to_lowercase(), placed.id));
        if self.index().is_none() {
            self.selected = self.placed.first().map(|placed| placed.id);
        }
    }

    fn draw(&mut self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let look = ctx.session.look;
        if self.placed.is_empty() {
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
            Motion::First => self.selected = self.placed.first().map(|placed| placed.id),
            Motion::Last => self.selected = self.placed.last().map(|placed| placed.id),
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
