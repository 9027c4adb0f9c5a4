//! The map on screen: one view of it at a time, and one actor in hand through all of them. Keeps
//! out: what single views show, and moving anybody, which is a command.

mod attitude;
mod ego;
mod engagement;
mod grid;
mod moves;
mod network;
mod rainbow;
mod salience;
mod sheet;

use std::rc::Rc;

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use self::sheet::{Body, Sheet};
use super::cells::{by_key, day};
use super::detail;
use crate::domain::{Id, mapping};
use crate::flow::{
    Act, Advance, Ctx, MapMessage, MapView, Message, RoomView, RowId, Screen, ViewState,
};
use crate::kit::{Canvas, Motion, PageState, Role, Table, TableState, bars, frame};
use crate::readings::map::{Influence, Measure, standings};
use crate::say;

/// Rows a step by a page goes where there are no rows.
const PAGE: usize = 10;

/// The map on screen.
#[derive(Debug, Default)]
pub(super) struct Map {
    view: MapView,
    /// The view before this one, to which asking twice for one goes back.
    before: MapView,
    day: Option<NaiveDate>,
    measure: Measure,
    /// The actor whose surroundings the network shows; `None` shows everybody.
    centre: Option<Id>,
    selected: Option<Id>,
    /// The actors on the map.
    actors: Vec<Id>,
    sheet: Sheet,
    state: TableState,
    /// The first bar in view.
    offset: usize,
    figures: Figures,
}

/// The figures of the network, kept as long as its links are the same: some of them take their
/// time.
#[derive(Debug, Default)]
struct Figures {
    of: Option<(Rc<Influence>, Measure)>,
    told: Option<Vec<f64>>,
}

impl Figures {
    fn measure(&mut self, influence: &Rc<Influence>, measure: Measure) -> Option<&[f64]> {
        let kept = self.of.as_ref().is_some_and(|(of, by)| of == influence && *by == measure);
        if !kept {
            self.told = influence.measure(measure);
            self.of = Some((Rc::clone(influence), measure));
        }
        self.told.as_deref()
    }
}

impl Map {
    fn read(&mut self, ctx: &Ctx<'_>) {
        let standings = standings(self.day, ctx.world());
        let cut = mapping::cut(ctx.world());
        self.actors = standings.iter().map(|standing| standing.id).collect();
        self.selected = self.selected.filter(|id| self.actors.contains(id));
        self.sheet = match self.view {
            MapView::Grid => grid::sheet(&standings, cut, ctx),
            MapView::Salience => salience::sheet(&standings, cut, ctx),
            MapView::Engagement => engagement::sheet(&standings, ctx),
            MapView::Attitude => attitude::sheet(&standings, cut, ctx),
            MapView::Rainbow => rainbow::sheet(&standings, ctx),
            MapView::Moves => moves::sheet(&standings, ctx),
            MapView::Network => {
                let influence = Rc::new(Influence::of(&standings, ctx.world()));
                let centre = self
                    .centre
                    .and_then(|id| standings.iter().position(|standing| standing.id == id));
                match centre {
                    Some(centre) => ego::sheet(&standings, &influence, centre, ctx),
                    None => {
                        let figures = self.figures.measure(&influence, self.measure);
                        network::sheet(&standings, &influence, figures, self.measure, ctx)
                    }
                }
            }
        };
        if self.selected.is_none() {
            self.selected = self.sheet.rows.first().and_then(|row| by_key(&row.id, &self.actors));
        }
        self.aim();
    }

    /// Brings the place in the rows to the actor in hand.
    fn aim(&mut self) {
        if let Some(id) = self
            .selected
            .map(|id| id.to_string())
            .filter(|id| self.state.selected.as_ref() != Some(id))
        {
            self.state.select(id);
        }
        self.state.sync(&self.sheet.rows);
    }

    fn go(&mut self, motion: Motion) {
        if matches!(self.sheet.body, Body::Table(_)) {
            self.state.step(&self.sheet.rows, motion);
        } else if let Some(at) = self.index() {
            let to = motion.from(at, self.sheet.rows.len(), PAGE);
            self.state.selected = self.sheet.rows.get(to).map(|row| row.id.clone());
        }
        let aimed = self.state.selected.as_ref().and_then(|key| by_key(key, &self.actors));
        self.selected = aimed.or(self.selected);
        self.aim();
    }

    /// One on or back, and round at both ends.
    fn turn(&mut self, way: Advance) {
        let (step, end) = match way {
            Advance::Previous => (Motion::Up, Motion::Last),
            Advance::Next => (Motion::Down, Motion::First),
        };
        let before = self.state.position(&self.sheet.rows);
        self.go(step);
        if self.state.position(&self.sheet.rows) == before {
            self.go(end);
        }
    }

    fn index(&self) -> Option<usize> {
        let id = self.selected?.to_string();
        self.sheet.rows.iter().position(|row| row.id == id)
    }

    /// Shows another view; asking for the one on screen goes back to the one before.
    fn show(&mut self, asked: MapView) {
        let next = if asked == self.view { self.before } else { asked };
        self.before = self.view;
        self.view = next;
        self.centre = None;
    }

    /// The actor in hand at the centre of the network; the one that is there already gives the
    /// network back.
    fn take_centre(&mut self) {
        let there =
            self.view == MapView::Network && self.centre.is_some() && self.centre == self.selected;
        if self.view != MapView::Network {
            self.before = self.view;
            self.view = MapView::Network;
        }
        self.centre = self.selected.filter(|_| !there);
    }

    /// The name of the view, and what has to be known to read it.
    fn heading(&self, ctx: &Ctx<'_>) -> String {
        let when = match self.day {
            Some(date) => say!("map-as-of", day = day(date, ctx)),
            None => say!("map-today", day = day(ctx.today(), ctx)),
        };
        let parts = [ctx.tell(&self.view.title()), ctx.tell(&when)]
            .into_iter()
            .chain(self.sheet.notes.iter().cloned());
        parts.collect::<Vec<_>>().join(&format!(" {} ", ctx.session.look.separator()))
    }

    fn draw_body(&mut self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) {
        let (look, at) = (ctx.session.look, self.index());
        match &mut self.sheet.body {
            Body::Grid(grid) => {
                grid.selected = self.selected.map(|id| id.to_string());
                grid.draw(area, buffer, look);
            }
            Body::Bars(list, scale) => {
                bars::draw_around(list, at, &mut self.offset, *scale, area, buffer, look)
            }
            Body::Table(columns) => {
                let table = Table { columns: columns.clone(), empty: Vec::new() };
                let _ = table.draw(&self.sheet.rows, &mut self.state, area, buffer, look);
            }
        }
    }
}

impl Screen for Map {
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        self.read(ctx);
    }

    fn draw(&mut self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let look = ctx.session.look;
        if self.sheet.rows.is_empty() {
            frame::draw_centred(&[ctx.tell(&say!("empty-map"))], Role::Dim, area, buffer, look);
            return None;
        }
        let (left, right) = frame::beside(area);
        let head = Rect { height: left.height.min(1), ..left };
        // A day that is not today is not to be overlooked.
        let role = if self.day.is_some() { Role::Selected } else { Role::Accent };
        Canvas::new(buffer, head, look).text(0, 0, head.width, &self.heading(ctx), role);
        let below = self.sheet.foot_rows.min(left.height / 2);
        let body = Rect {
            y: left.y + head.height,
            height: left.height.saturating_sub(head.height + below),
            ..left
        };
        self.draw_body(ctx, body, buffer);
        if let Some(id) = self.selected {
            let foot = Rect { y: body.y + body.height, height: below, ..left };
            PageState::new((self.sheet.foot)(id, ctx)).draw(foot, buffer, look);
        }
        if let (Some(area), Some(id)) = (right, self.selected) {
            PageState::new(detail::lines(id, ctx)).draw(area, buffer, look);
        }
        None
    }

    fn told(&self) -> &[(String, String)] {
        if matches!(self.sheet.body, Body::Table(_)) { self.state.told() } else { &[] }
    }

    fn step(&mut self, motion: Motion, _ctx: &Ctx<'_>) -> Vec<Act> {
        self.go(motion);
        Vec::new()
    }

    fn select(&mut self, row: &RowId, ctx: &Ctx<'_>) {
        let Some(id) =
            row.record().filter(|id| mapping::actors(ctx.world()).any(|(actor, _)| actor == *id))
        else {
            return;
        };
        self.selected = Some(id);
        // Who is not around the centre comes to stand there.
        if self.centre.is_some() && self.index().is_none() {
            self.centre = Some(id);
            self.read(ctx);
        }
        self.aim();
    }

    fn retreat(&mut self, _ctx: &Ctx<'_>) -> bool {
        self.centre.take().is_some()
    }

    fn row(&self) -> Option<RowId> {
        self.selected.map(RowId::Record)
    }

    fn view_state(&self) -> ViewState {
        ViewState { view: RoomView::Map(self.view), day: self.day, ..ViewState::default() }
    }

    fn hear(&mut self, message: &Message, ctx: &Ctx<'_>) {
        let Message::Map(message) = message else { return };
        match message {
            MapMessage::Select(way) => return self.turn(*way),
            MapMessage::Leaf(way) => self.show(self.view.leafed(*way)),
            MapMessage::View(view) => self.show(*view),
            MapMessage::AsOf(day) => self.day = *day,
            MapMessage::Sort => self.measure = self.measure.next(),
            MapMessage::Centre => self.take_centre(),
        }
        // The context was made before the message was heard.
        let ctx =
            Ctx { view_state: self.view_state(), row: self.row(), query: String::new(), ..*ctx };
        self.read(&ctx);
    }
}
