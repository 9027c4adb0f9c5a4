//! What every list screen does alike: rows by id, a fuzzy filter, a detail beside it when the
//! screen is wide. Keeps out: what the rows are.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::flow::{Act, Ctx, Message, RowId, Screen};
use crate::kit::{
    Canvas, Column, Fuzzy, Motion, PageLine, PageState, Role, RowsBy, Table, TableRow, TableState,
    frame, fuzzy, wrap::wrap,
};
use crate::say;
use crate::text::Sentence;

/// A list as data.
pub(super) trait Listing {
    /// The rows there are, in their order; what it takes to show them may be kept until the
    /// next time.
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId>;

    /// The columns.
    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column>;

    /// A row.
    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow;

    /// What the list is for and which key fills it, shown while it is empty.
    fn empty(&self) -> Sentence;

    /// The detail of a row.
    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine>;

    /// A line above the list, where there is something to say of all of it.
    fn heading(&self, _ctx: &Ctx<'_>) -> Option<String> {
        None
    }

    /// Whether its lines are sentences that may be cut, and the selected one is told whole below.
    fn unfolds(&self) -> bool {
        false
    }

    /// What the line of a row says, where a screen so wide cuts it.
    fn unfolded(&self, _row: &RowId, _width: u16) -> Option<String> {
        None
    }

    /// Hears a message; those for other rooms say nothing to it.
    fn hear(&mut self, _message: &Message) {}

    /// Whether it shows fewer rows than it could.
    fn narrowed(&self) -> bool {
        false
    }

    /// Takes words of its own out of a query; what is left are letters to look for.
    fn narrow(&mut self, query: &str) -> String {
        query.to_owned()
    }

    /// Shows all its rows again, where it can show fewer.
    fn widen(&mut self) {}
}

/// A list on screen.
pub(super) struct List<L> {
    listing: L,
    ids: Vec<RowId>,
    state: TableState,
    query: String,
}

/// Rows at the foot of a list in which the selected line is told whole.
const UNFOLDED: u16 = 2;
/// A list of fewer rows keeps them all.
const ROOM: u16 = 12;

/// The rows of a list, and below them those in which its selected line is told whole.
fn folded(area: Rect) -> (Rect, Option<Rect>) {
    if area.height < ROOM {
        return (area, None);
    }
    let height = area.height - UNFOLDED;
    let below = Rect { y: area.y + height, height: UNFOLDED, ..area };
    (Rect { height, ..area }, Some(below))
}

impl<L: Listing> List<L> {
    /// A list with nothing selected yet.
    pub(super) fn new(listing: L) -> Self {
        Self { listing, ids: Vec::new(), state: TableState::default(), query: String::new() }
    }

    /// What it lists.
    pub(super) const fn listing(&self) -> &L {
        &self.listing
    }

    /// What it lists, where its screen reads it.
    pub(super) const fn listing_mut(&mut self) -> &mut L {
        &mut self.listing
    }

    /// What is said where no row is left: that the letters hide them, else what the list is for.
    fn nothing(&self) -> Sentence {
        if self.query.trim().is_empty() {
            self.listing.empty()
        } else {
            say!("list-nothing-like", query = self.query.trim())
        }
    }

    fn rows(&self) -> RowsBy<impl Fn(usize) -> String + '_, impl Fn(usize) -> TableRow> {
        let id = |index: usize| self.ids.get(index).map(RowId::key).unwrap_or_default();
        RowsBy::new(self.ids.len(), id, |_| TableRow::default())
    }

    fn reread(&mut self, ctx: &Ctx<'_>) {
        let letters = self.listing.narrow(&self.query);
        self.ids = self.listing.ids(ctx);
        let fuzzy = Fuzzy::new(&letters);
        if !fuzzy.is_blank() {
            let texts = self.ids.iter().map(|id| self.listing.row(id, ctx).cells.join(" "));
            let left = fuzzy::sift(&fuzzy, texts);
            self.ids = left.into_iter().filter_map(|index| self.ids.get(index).cloned()).collect();
        }
        let mut state = std::mem::take(&mut self.state);
        state.sync(&self.rows());
        self.state = state;
    }
}

impl<L: Listing> Screen for List<L> {
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        self.reread(ctx);
    }

    fn draw(&mut self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let look = ctx.session.look;
        let mut area = area;
        if let Some(heading) = self.listing.heading(ctx) {
            // What is said of all of it is said whole: it goes on below rather than being cut.
            let lines = wrap(&heading, area.width);
            let top =
                Rect { height: area.height.min(u16::try_from(lines.len()).unwrap_or(1)), ..area };
            let mut canvas = Canvas::new(buffer, top, look);
            for (y, line) in (0..top.height).zip(&lines) {
                canvas.text(0, y, top.width, line, Role::Accent);
            }
            area = Rect { y: area.y + top.height, height: area.height - top.height, ..area };
        }
        let (left, right) = frame::beside(area);
        let (left, below) = match right {
            None if self.listing.unfolds() => folded(left),
            _ => (left, None),
        };
        let table =
            Table { columns: self.listing.columns(ctx), empty: vec![ctx.tell(&self.nothing())] };
        let id = |index: usize| self.ids.get(index).map(RowId::key).unwrap_or_default();
        let rows = RowsBy::new(self.ids.len(), id, |index| {
            self.ids.get(index).map(|id| self.listing.row(id, ctx)).unwrap_or_default()
        });
        let here = table.draw(&rows, &mut self.state, left, buffer, look);
        if let (Some(area), Some(selected)) = (right, self.row()) {
            PageState::new(self.listing.detail(&selected, ctx)).draw(area, buffer, look);
        }
        if let (Some(area), Some(selected)) = (below, self.row()) {
            let words = self.listing.unfolded(&selected, area.width).unwrap_or_default();
            let mut canvas = Canvas::new(buffer, area, look);
            for (y, line) in (0..area.height).zip(wrap(&words, area.width)) {
                canvas.text(0, y, area.width, &line, Role::Accent);
            }
        }
        here
    }

    fn told(&self) -> &[(String, String)] {
        self.state.told()
    }

    fn step(&mut self, motion: Motion, _ctx: &Ctx<'_>) -> Vec<Act> {
        let mut state = std::mem::take(&mut self.state);
        state.step(&self.rows(), motion);
        self.state = state;
        Vec::new()
    }

    fn filter(&mut self, query: &str, ctx: &Ctx<'_>) {
        query.clone_into(&mut self.query);
        self.reread(ctx);
        // The hand is on the best match, never on a row that happens to stand where another stood.
        if !query.trim().is_empty()
            && let Some(best) = self.ids.first().cloned()
        {
            self.state.select(best.key());
            self.reread(ctx);
        }
    }

    fn query(&self) -> &str {
        &self.query
    }

    fn retreat(&mut self, ctx: &Ctx<'_>) -> bool {
        let narrowed = self.listing.narrowed();
        if narrowed {
            self.listing.widen();
            self.reread(ctx);
        }
        narrowed
    }

    fn select(&mut self, row: &RowId, ctx: &Ctx<'_>) {
        if !self.ids.contains(row) {
            self.query.clear();
            self.listing.widen();
            self.reread(ctx);
        }
        // A row that is not here selects nothing: the next one would be somebody else.
        if self.ids.contains(row) {
            self.state.select(row.key());
            self.reread(ctx);
        }
    }

    fn select_here(&mut self, row: &RowId, ctx: &Ctx<'_>) {
        if self.ids.contains(row) {
            self.select(row, ctx);
        }
    }

    fn row(&self) -> Option<RowId> {
        // Selected by what tells it apart; where that stands was found when the rows were read.
        self.state.selected.as_ref()?;
        self.ids.get(self.state.index()).cloned()
    }

    fn hear(&mut self, message: &Message, ctx: &Ctx<'_>) {
        self.listing.hear(message);
        self.reread(ctx);
    }
}
