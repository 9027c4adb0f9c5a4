//! Two scales against each other, with labels in the cells that never overlap. Keeps out: what the
//! scales measure, and moving what stands on them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::grid_lines::{Along, crossing, horizontal, vertical};
use super::labels::{Label, apart};
use super::look::{Look, Role};
use super::safe::{fit, width};

/// Steps of each scale, unless another number is asked for.
const STEPS: usize = 5;
/// Columns before the cells, for the numbers of the upright scale.
const MARGIN: u16 = 3;
/// Rows above the lines, for the words of the scales.
const ABOVE: u16 = 1;
/// The least a cell is drawn at; below it only counts are.
const LEAST_CELL: (u16, u16) = (5, 1);
/// From so many columns a label and the count of the rest share a row.
const SHARED_ROW: u16 = 9;

/// What stands in one cell: id and label, in the order they are shown.
pub type Cell = Vec<(String, Label)>;

/// A grid of as many rows as columns: the upright scale (power) from its most above to 1 below, the
/// level one (interest) from 1 on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// `cells[power - 1][interest - 1]`.
    pub cells: Vec<Vec<Cell>>,
    /// From this value on a scale counts as high (from 2): the heavier lines stand before it. 0
    /// draws none.
    pub cut: u8,
    /// The id of the label the hands are on.
    pub selected: Option<String>,
    /// The words of the upright scale.
    pub upright_title: String,
    /// The words of the level scale.
    pub level_title: String,
    /// The names of the quadrants: high upright only, both high, neither, high level only.
    pub quadrants: [String; 4],
    /// Words over one cell that is to be looked at: its upright and its level value, and what they
    /// say.
    pub caption: Option<(u16, u16, String)>,
}

impl Default for Grid {
    fn default() -> Self {
        Self::of(STEPS)
    }
}

/// The sizes a screen leaves for the cells.
struct Sizes {
    lines: u16,
    wide: u16,
    high: u16,
}

impl Sizes {
    fn line_x(&self, column: u16) -> u16 {
        MARGIN + column * (self.wide + 1)
    }

    fn line_y(&self, row: u16) -> u16 {
        ABOVE + row * (self.high + 1)
    }
}

/// Where one label is drawn.
struct Seat<'g> {
    x: u16,
    y: u16,
    room: u16,
    id: &'g str,
    label: &'g Label,
}

impl Grid {
    /// An empty grid of so many steps.
    pub fn of(steps: usize) -> Self {
        Self {
            cells: vec![vec![Cell::new(); steps]; steps],
            cut: 0,
            selected: None,
            upright_title: String::new(),
            level_title: String::new(),
            quadrants: Default::default(),
            caption: None,
        }
    }

    /// The upright and the level value (from 1) at which an id stands.
    pub fn find(&self, id: &str) -> Option<(u8, u8)> {
        let holds = |cell: &Cell| cell.iter().any(|(one, _)| one == id);
        (1..).zip(&self.cells).find_map(|(power, row)| {
            (1..).zip(row).find(|(_, cell)| holds(cell)).map(|(interest, _)| (power, interest))
        })
    }

    fn lines(&self) -> u16 {
        u16::try_from(self.cells.len()).unwrap_or(1).clamp(1, 9)
    }

    /// Draws the grid, whole from 76 columns by 18 rows; where cells would be too small for labels,
    /// their counts.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, look: Look) {
        let mut canvas = Canvas::new(buffer, area, look);
        let lines = self.lines();
        let sizes = Sizes {
            lines,
            wide: canvas.width().saturating_sub(MARGIN + lines + 1) / lines,
            high: canvas.height().saturating_sub(ABOVE + lines + 2) / lines,
        };
        if sizes.wide < LEAST_CELL.0 || sizes.high < LEAST_CELL.1 {
            self.draw_counts(&mut canvas);
            return;
        }
        let titles = format!(
            "{} {}   {} {}",
            look.more_above(),
            self.upright_title,
            look.arrow(),
            self.level_title
        );
        canvas.text(MARGIN, 0, sizes.line_x(lines) - MARGIN, &titles, Role::Title);
        self.draw_lines(&mut canvas, &sizes);
        self.draw_numbers(&mut canvas, &sizes);
        self.draw_quadrants(&mut canvas, &sizes);
        self.draw_caption(&mut canvas, &sizes);
        self.draw_cells(&mut canvas, &sizes);
    }

    /// The index of the heavy vertical line, which stands before the cut; the heavy horizontal one
    /// mirrors it.
    fn heavy_line(&self) -> Option<u16> {
        (2..=self.lines()).contains(&u16::from(self.cut)).then(|| u16::from(self.cut) - 1)
    }

    fn draw_lines(&self, canvas: &mut Canvas<'_>, sizes: &Sizes) {
        let (look, lines) = (canvas.look(), sizes.lines);
        let heavy_column = |column| self.heavy_line() == Some(column);
        let heavy_row = |row: u16| self.heavy_line() == Some(lines - row);
        for row in 0..=lines {
            let y = sizes.line_y(row);
            canvas.across(
                MARGIN,
                y,
                sizes.line_x(lines) - MARGIN,
                horizontal(look, heavy_row(row)),
                Role::Dim,
            );
        }
        for column in 0..=lines {
            let x = sizes.line_x(column);
            for y in ABOVE..sizes.line_y(lines) {
                canvas.text(x, y, 1, vertical(look, heavy_column(column)), Role::Dim);
            }
            for row in 0..=lines {
                let across = (Along::of(row, lines), heavy_row(row));
                let along = (Along::of(column, lines), heavy_column(column));
                canvas.text(x, sizes.line_y(row), 1, crossing(look, across, along), Role::Dim);
            }
        }
    }

    fn draw_numbers(&self, canvas: &mut Canvas<'_>, sizes: &Sizes) {
        let sign = if canvas.look().unicode { "≥" } else { ">=" };
        for value in 1..=sizes.lines {
            let at_cut = self.heavy_line() == Some(value - 1);
            let words = if at_cut { format!("{sign}{value}") } else { value.to_string() };
            let role = if at_cut { Role::Selected } else { Role::Dim };
            let y = sizes.line_y(sizes.lines - value) + 1 + (sizes.high - 1) / 2;
            canvas.right(MARGIN, y, MARGIN, &words, role);
            let middle = sizes.line_x(value - 1) + 1 + sizes.wide / 2;
            canvas.right(middle + 1, sizes.line_y(sizes.lines) + 1, MARGIN, &words, role);
        }
    }

    fn draw_quadrants(&self, canvas: &mut Canvas<'_>, sizes: &Sizes) {
        let Some(heavy) = self.heavy_line() else { return };
        let lines = sizes.lines;
        let [upright, both, neither, level] = &self.quadrants;
        for (words, from, to, row) in [
            (upright, 0, heavy, 0),
            (both, heavy, lines, 0),
            (neither, 0, heavy, lines),
            (level, heavy, lines, lines),
        ] {
            over(canvas, sizes, (row, from, to), words);
        }
    }

    fn draw_caption(&self, canvas: &mut Canvas<'_>, sizes: &Sizes) {
        let Some((upright, level, words)) = &self.caption else { return };
        if (1..=sizes.lines).contains(upright) && (1..=sizes.lines).contains(level) {
            over(canvas, sizes, (sizes.lines - upright, level - 1, *level), words);
        }
    }

    /// Labels first where they have room, then the counts of those that have none; no two labels
    /// read alike.
    fn draw_cells(&self, canvas: &mut Canvas<'_>, sizes: &Sizes) {
        let mut seats: Vec<Seat<'_>> = Vec::new();
        for (power, row) in (1..=sizes.lines).zip(&self.cells) {
            for (column, cell) in (0..sizes.lines).zip(row) {
                let place = (sizes.line_x(column) + 1, sizes.line_y(sizes.lines - power) + 1);
                self.seat(canvas, place, sizes, cell, &mut seats);
            }
        }
        let mut rooms: Vec<u16> = seats.iter().map(|seat| seat.room).collect();
        rooms.sort_unstable();
        rooms.dedup();
        for room in rooms {
            let alike: Vec<&Seat<'_>> = seats.iter().filter(|seat| seat.room == room).collect();
            let texts = apart(
                &alike.iter().map(|seat| seat.label).collect::<Vec<_>>(),
                room,
                canvas.look(),
            );
            for (seat, text) in alike.iter().zip(texts) {
                let selected = self.selected.as_deref() == Some(seat.id);
                if selected {
                    canvas.text(seat.x, seat.y, 1, canvas.look().marker(), Role::Selected);
                }
                let role = if selected { Role::Selected } else { Role::Plain };
                canvas.text(seat.x + 1, seat.y, room, &text, role);
            }
        }
    }

    /// Gives the labels of one cell their seats, and draws the count of those that found none.
    fn seat<'g>(
        &self,
        canvas: &mut Canvas<'_>,
        (x, y): (u16, u16),
        sizes: &Sizes,
        cell: &'g Cell,
        seats: &mut Vec<Seat<'g>>,
    ) {
        let rows = usize::from(sizes.high);
        let crowded = cell.len() > rows;
        let apart = crowded && sizes.wide < SHARED_ROW && rows > 1;
        let shown = self.shown(cell, if apart { rows - 1 } else { rows });
        let rest = cell.len() - shown.len();
        let count = if rest > 0 { format!("+{rest}") } else { String::new() };
        let last = shown.len().saturating_sub(1);
        let counted = u16::try_from(width(&count)).unwrap_or(0);
        for (index, (y, (id, label))) in (y..).zip(shown).enumerate() {
            let taken = if index == last && rest > 0 && !apart { counted + 1 } else { 0 };
            seats.push(Seat { x, y, room: sizes.wide.saturating_sub(taken + 1), id, label });
        }
        if rest > 0 {
            canvas.right(x + sizes.wide, y + sizes.high - 1, sizes.wide, &count, Role::Dim);
        }
    }

    /// The labels that have a seat: the first ones, the last seat given to the selected one when it
    /// had none.
    fn shown<'c>(&self, cell: &'c Cell, seats: usize) -> Vec<&'c (String, Label)> {
        let mut shown: Vec<_> = cell.iter().take(seats).collect();
        let selected = cell.iter().skip(seats).find(|(id, _)| self.selected.as_ref() == Some(id));
        if let (Some(selected), Some(last)) = (selected, shown.last_mut()) {
            *last = selected;
        }
        shown
    }

    fn draw_counts(&self, canvas: &mut Canvas<'_>) {
        let selected = self.selected.as_deref().and_then(|id| self.find(id));
        let lines = self.lines();
        let numbered: Vec<_> = (1_u8..).zip(&self.cells).collect();
        for (y, (power, row)) in (0..).zip(numbered.into_iter().rev()) {
            canvas.text(0, y, 2, &power.to_string(), Role::Dim);
            for (interest, cell) in (1_u8..).zip(row) {
                let count = if cell.is_empty() { ".".to_owned() } else { cell.len().to_string() };
                let here = selected == Some((power, interest));
                let (words, role) = if here {
                    (format!("[{count}]"), Role::Selected)
                } else {
                    (format!(" {count} "), Role::Plain)
                };
                canvas.text(1 + (u16::from(interest) - 1) * 4, y, 4, &words, role);
            }
        }
        for interest in 1..=lines {
            canvas.text(2 + (interest - 1) * 4, lines, 2, &interest.to_string(), Role::Dim);
        }
    }
}

/// Words in the line `row`, between the lines `from` and `to`.
fn over(canvas: &mut Canvas<'_>, sizes: &Sizes, (row, from, to): (u16, u16, u16), words: &str) {
    let room = (sizes.line_x(to) - sizes.line_x(from)).saturating_sub(5);
    if room > 0 && !words.is_empty() {
        let words = format!(" {} ", fit(words, room, canvas.look()));
        canvas.text(sizes.line_x(from) + 2, sizes.line_y(row), room + 2, &words, Role::Accent);
    }
}

#[cfg(test)]
mod tests;
