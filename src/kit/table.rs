//! A list in columns whose selection is held by id. Keeps out: sorting, filtering, and where the
//! rows come from.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use super::columns::{Column, Place, places};
use super::look::{Look, Role};
use super::motion::{Motion, in_view};
use super::wrap::wrap;

/// The columns before the first cell, where the marker stands.
const MARGIN: u16 = 2;

/// One row as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableRow {
    /// What the selection holds on to.
    pub id: String,
    /// The words of each column, in the order of the columns.
    pub cells: Vec<String>,
    /// How the row looks.
    pub role: Role,
}

/// Rows on demand, so that a list of 100,000 costs what is visible of it.
pub trait Rows {
    /// How many rows there are.
    fn len(&self) -> usize;

    /// Whether there is none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The id of a row, without making the row; asked of every row only when the selected one has
    /// moved.
    fn id(&self, index: usize) -> Cow<'_, str>;

    /// A row, asked only of those in view.
    fn row(&self, index: usize) -> TableRow;
}

impl Rows for [TableRow] {
    fn len(&self) -> usize {
        <[TableRow]>::len(self)
    }

    fn id(&self, index: usize) -> Cow<'_, str> {
        Cow::Borrowed(self.get(index).map_or("", |row| row.id.as_str()))
    }

    fn row(&self, index: usize) -> TableRow {
        self.get(index).cloned().unwrap_or_default()
    }
}

impl Rows for Vec<TableRow> {
    fn len(&self) -> usize {
        self.as_slice().len()
    }

    fn id(&self, index: usize) -> Cow<'_, str> {
        Rows::id(self.as_slice(), index)
    }

    fn row(&self, index: usize) -> TableRow {
        self.as_slice().row(index)
    }
}

/// Rows made by two functions of the index.
pub struct RowsBy<I, R> {
    len: usize,
    id: I,
    row: R,
}

impl<I: Fn(usize) -> String, R: Fn(usize) -> TableRow> RowsBy<I, R> {
    /// `len` rows, with their ids by `id` and themselves by `row`.
    pub fn new(len: usize, id: I, row: R) -> Self {
        Self { len, id, row }
    }
}

impl<I: Fn(usize) -> String, R: Fn(usize) -> TableRow> Rows for RowsBy<I, R> {
    fn len(&self) -> usize {
        self.len
    }

    fn id(&self, index: usize) -> Cow<'_, str> {
        Cow::Owned((self.id)(index))
    }

    fn row(&self, index: usize) -> TableRow {
        (self.row)(index)
    }
}

/// What the hands have done to a table: the selected row and the part in view.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableState {
    /// The id of the selected row; `None` while there is no row.
    pub selected: Option<String>,
    index: usize,
    offset: usize,
    page: usize,
    told: Vec<(String, String)>,
}

impl TableState {
    /// A state with this row selected.
    pub fn at(id: impl Into<String>) -> Self {
        Self { selected: Some(id.into()), ..Self::default() }
    }

    /// Selects a row by id; if it is not there, the next [`TableState::sync`] selects the nearest.
    pub fn select(&mut self, id: impl Into<String>) {
        self.selected = Some(id.into());
    }

    /// The selected row as it was drawn last: what each column is called and what stands in it.
    pub fn told(&self) -> &[(String, String)] {
        &self.told
    }

    /// The index of the selected row, as it was found last.
    pub const fn index(&self) -> usize {
        self.index
    }

    /// Finds the selected row again among the rows as they are now, and returns its index.
    ///
    /// A row that vanished leaves the selection at its index, or at the last row when there are
    /// fewer.
    pub fn sync<R: Rows + ?Sized>(&mut self, rows: &R) -> Option<usize> {
        let len = rows.len();
        if len == 0 {
            self.selected = None;
            return None;
        }
        let found = self.selected.as_deref().and_then(|selected| {
            let here = self.index < len && rows.id(self.index) == selected;
            if here { Some(self.index) } else { (0..len).find(|index| rows.id(*index) == selected) }
        });
        self.index = found.unwrap_or(self.index.min(len - 1));
        if found.is_none() {
            self.selected = Some(rows.id(self.index).into_owned());
        }
        Some(self.index)
    }

    /// Moves the selection, by the pages last drawn.
    pub fn step<R: Rows + ?Sized>(&mut self, rows: &R, motion: Motion) {
        if let Some(index) = self.sync(rows) {
            self.index = motion.from(index, rows.len(), self.page);
            self.selected = Some(rows.id(self.index).into_owned());
        }
    }

    /// The place of the selection, counted from 1, and the number of rows, as `3/120`.
    pub fn position<R: Rows + ?Sized>(&mut self, rows: &R) -> String {
        let place = self.sync(rows).map_or(0, |index| index + 1);
        format!("{place}/{}", rows.len())
    }
}

/// A table: its columns, and what it says when it has no rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// What the list is for and which key fills it, shown while it is empty.
    pub empty: Vec<String>,
}

impl Table {
    /// Draws the titles, the rows in view and the position; only the rows in view are asked for.
    /// Returns the place of the selected row.
    pub fn draw<R: Rows + ?Sized>(
        &self,
        rows: &R,
        state: &mut TableState,
        area: Rect,
        buffer: &mut Buffer,
        look: Look,
    ) -> Option<Position> {
        let mut canvas = Canvas::new(buffer, area, look);
        let placed = places(&self.columns, canvas.width().saturating_sub(MARGIN));
        state.told.clear();
        let Some(selected) = state.sync(rows) else {
            self.draw_empty(&mut canvas);
            return None;
        };
        let mut here = None;
        let titled = u16::from(canvas.height() > 1);
        let counted = u16::from(canvas.height() > 3);
        let height = canvas.height() - titled - counted;
        state.page = usize::from(height);
        state.offset = in_view(state.offset, selected, rows.len(), state.page);
        if titled == 1 {
            let titles =
                self.columns.iter().map(|column| column.title.as_str()).collect::<Vec<_>>();
            self.draw_cells(&mut canvas, &placed, 0, &titles, Role::Title, false);
        }
        for (y, index) in (state.offset..rows.len()).take(state.page).enumerate() {
            let row = rows.row(index);
            let cells = row.cells.iter().map(String::as_str).collect::<Vec<_>>();
            let y = titled + u16::try_from(y).unwrap_or(u16::MAX);
            if index == selected {
                canvas.text(0, y, 1, look.marker(), Role::Selected);
                here = canvas.position(0, y);
                let titles = self.columns.iter().map(|column| column.title.clone());
                state.told = titles.zip(row.cells.iter().cloned()).collect();
            }
            self.draw_cells(&mut canvas, &placed, y, &cells, row.role, index == selected);
        }
        if counted == 1 {
            let (end, y) = (canvas.width(), canvas.height() - 1);
            canvas.right(end, y, end, &state.position(rows), Role::Dim);
        }
        here
    }

    fn draw_cells(
        &self,
        canvas: &mut Canvas<'_>,
        placed: &[Place],
        y: u16,
        cells: &[&str],
        role: Role,
        selected: bool,
    ) {
        let look = canvas.look();
        let mut style = look.style(role);
        if selected {
            style = style.patch(look.style(Role::Selected));
        }
        for place in placed {
            let text = cells.get(place.column).copied().unwrap_or_default();
            let right = self.columns.get(place.column).is_some_and(|column| column.right);
            let wide = u16::try_from(super::safe::width(text)).unwrap_or(u16::MAX);
            let indent = if right { place.width.saturating_sub(wide) } else { 0 };
            canvas.styled(MARGIN + place.x + indent, y, place.width - indent, text, style);
        }
    }

    fn draw_empty(&self, canvas: &mut Canvas<'_>) {
        let width = canvas.width().saturating_sub(MARGIN);
        let rows = self.empty.iter().flat_map(|line| wrap(line, width));
        for (y, row) in (0..canvas.height()).zip(rows) {
            canvas.text(MARGIN, y, width, &row, Role::Plain);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::testing::{ASCII, UNICODE, drawn, sizes};
    use std::cell::Cell;

    fn rows(ids: &[&str]) -> Vec<TableRow> {
        let row = |id: &&str| TableRow {
            id: (*id).to_owned(),
            cells: vec![format!("name {id}"), "7".to_owned()],
            role: Role::Plain,
        };
        ids.iter().map(row).collect()
    }

    fn table() -> Table {
        Table {
            columns: vec![
                Column::share("Nome", 1),
                Column::fixed("Punti", 5).to_the_right().priority(1),
            ],
            empty: vec!["Nessuna riga: premi a per la prima.".to_owned()],
        }
    }

    #[test]
    fn a_table_shows_titles_marker_numbers_to_the_right_and_position() {
        let (table, rows) = (table(), rows(&["a", "b"]));
        let mut state = TableState::at("b");
        let lines =
            drawn(22, 5, |area, buffer| table.draw(&rows, &mut state, area, buffer, UNICODE));
        assert_eq!(
            lines,
            [
                "  Nome           Punti",
                "  name a             7",
                "▸ name b             7",
                "",
                "                   2/2"
            ]
        );
    }

    #[test]
    fn a_narrow_table_drops_the_column_of_less_weight() {
        let (table, rows) = (table(), rows(&["a"]));
        let lines = drawn(14, 2, |area, buffer| {
            table.draw(&rows, &mut TableState::default(), area, buffer, ASCII)
        });
        assert_eq!(lines, ["  Nome", "> name a"]);
    }

    #[test]
    fn an_empty_table_says_what_it_is_for() {
        let lines = drawn(22, 3, |area, buffer| {
            table().draw(&rows(&[]), &mut TableState::at("x"), area, buffer, UNICODE);
        });
        assert_eq!(lines, ["  Nessuna riga: premi", "  a per la prima.", ""]);
    }

    #[test]
    fn the_selection_follows_its_row_when_the_order_changes() {
        let mut state = TableState::default();
        state.step(&rows(&["a", "b", "c"]), Motion::Down);
        assert_eq!(state.sync(&rows(&["c", "b", "a"])), Some(1));
        assert_eq!(state.sync(&rows(&["b", "c", "a"])), Some(0));
        assert_eq!(state.selected.as_deref(), Some("b"));
    }

    #[test]
    fn a_vanished_row_leaves_the_selection_at_its_place() {
        let mut state = TableState::at("b");
        state.sync(&rows(&["a", "b", "c"]));
        state.sync(&rows(&["a", "c"]));
        assert_eq!(state.selected.as_deref(), Some("c"));
        state.sync(&rows(&["a"]));
        assert_eq!(state.selected.as_deref(), Some("a"));
        assert_eq!(state.sync(&rows(&[])), None);
        assert_eq!(state.selected, None);
    }

    #[test]
    fn the_selection_stays_in_view() {
        let many: Vec<String> = (0..50).map(|index| index.to_string()).collect();
        let many = rows(&many.iter().map(String::as_str).collect::<Vec<_>>());
        let mut state = TableState::default();
        let draw = |state: &mut TableState| {
            drawn(22, 8, |area, buffer| table().draw(&many, state, area, buffer, ASCII)).join("\n")
        };
        draw(&mut state);
        state.step(&many, Motion::PageDown);
        state.step(&many, Motion::Down);
        assert!(draw(&mut state).contains("> name 7"));
        state.step(&many, Motion::Last);
        let shown = draw(&mut state);
        assert!(shown.contains("> name 49") && shown.contains("50/50"), "{shown}");
    }

    #[test]
    fn only_the_rows_in_view_are_made() {
        let made = Cell::new(0);
        let many = RowsBy::new(
            100_000,
            |index| index.to_string(),
            |index| {
                made.set(made.get() + 1);
                TableRow { id: index.to_string(), ..TableRow::default() }
            },
        );
        let mut state = TableState::at("99999");
        drawn(80, 24, |area, buffer| table().draw(&many, &mut state, area, buffer, UNICODE));
        assert_eq!(made.get(), 22);
    }

    #[test]
    fn a_step_changes_few_cells() {
        let rows = rows(&["a", "b", "c"]);
        let area = Rect::new(0, 0, 80, 24);
        let (mut before, mut after) = (Buffer::empty(area), Buffer::empty(area));
        let mut state = TableState::default();
        table().draw(&rows, &mut state, area, &mut before, UNICODE);
        state.step(&rows, Motion::Down);
        table().draw(&rows, &mut state, area, &mut after, UNICODE);
        assert!(before.diff_iter(&after).count() < 40);
    }

    #[test]
    fn no_size_is_too_small() {
        let rows = rows(&["a\u{1b}", "会議室", "c"]);
        sizes(|area, buffer, look| {
            table().draw(&rows, &mut TableState::at("c"), area, buffer, look);
            table().draw(&rows[..0], &mut TableState::at("c"), area, buffer, look);
        });
    }
}
