//! A small matrix with heads, numbers in every cell. Keeps out: what is measured; no meaning is
//! carried by colour alone.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::look::{Look, Role};
use super::safe::width;

/// One cell: its words, and what makes it stand out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HeatCell {
    /// The number, or why there is none.
    pub text: String,
    /// How it looks.
    pub role: Role,
    /// Whether it is to be talked about: a `*` stands behind it.
    pub starred: bool,
}

/// A matrix.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heat {
    /// The head of each row.
    pub rows: Vec<String>,
    /// The head of each column.
    pub columns: Vec<String>,
    /// The cells, row by row; missing ones stay empty.
    pub cells: Vec<Vec<HeatCell>>,
    /// The first row and column in view.
    pub from: (usize, usize),
    /// The row and column the hands are on, if any.
    pub at: Option<(usize, usize)>,
}

impl Heat {
    /// Moves the place the hands are on, within the matrix; from nowhere to the first cell.
    pub fn go(&mut self, down: isize, right: isize) {
        if self.rows.is_empty() || self.columns.is_empty() {
            self.at = None;
            return;
        }
        self.at = Some(match self.at {
            None => (0, 0),
            Some((row, column)) => (
                row.saturating_add_signed(down).min(self.rows.len() - 1),
                column.saturating_add_signed(right).min(self.columns.len() - 1),
            ),
        });
    }

    /// Draws as many rows and columns as fit, around the place the hands are on; the corner says
    /// with `+n` how many columns are left out on either side and how many rows above and below.
    pub fn draw(&mut self, area: Rect, buffer: &mut Buffer, look: Look) {
        let mut canvas = Canvas::new(buffer, area, look);
        let head = narrow(self.rows.iter().map(|row| width(row)).max().unwrap_or(0))
            .min(canvas.width() / 3);
        let wide = self.cell_width(canvas.width().saturating_sub(head + 1));
        let columns = usize::from(canvas.width().saturating_sub(head + 1) / (wide + 1));
        let rows = usize::from(canvas.height().saturating_sub(1));
        self.bring_into_view(rows, columns);
        let (first_row, first_column) = self.from;
        let x = |column: usize| head + 1 + narrow(column) * (wide + 1);
        for (place, column) in self.columns.iter().skip(first_column).take(columns).enumerate() {
            canvas.right(x(place) + wide, 0, wide, column, Role::Title);
        }
        for (y, (index, row)) in
            (1..canvas.height()).zip(self.rows.iter().enumerate().skip(first_row))
        {
            canvas.text(0, y, head, row, Role::Plain);
            for place in 0..columns {
                let column = first_column + place;
                let Some(cell) = self.cells.get(index).and_then(|cells| cells.get(column)) else {
                    continue;
                };
                let star = if cell.starred { "*" } else { "" };
                let here = self.at == Some((index, column));
                let words = if here {
                    format!("[{}{star}]", cell.text)
                } else {
                    format!("{}{star} ", cell.text)
                };
                let role = if here { Role::Selected } else { cell.role };
                canvas.right(x(place) + wide, y, wide, &words, role);
            }
        }
        let left_out = |whole: usize, from: usize, seen: usize| whole.saturating_sub(from + seen);
        let more_columns = left_out(self.columns.len(), first_column, columns);
        let more_rows = left_out(self.rows.len(), first_row, rows);
        // What was scrolled away is counted as well as what is still to come.
        let (first_row, first_column) =
            (first_row.min(self.rows.len()), first_column.min(self.columns.len()));
        let sides = [
            (first_column, look.back()),
            (more_columns, look.arrow()),
            (first_row, look.more_above()),
            (more_rows, look.more_below()),
        ];
        let more: String = sides
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, sign)| format!("+{count}{sign}"))
            .collect();
        canvas.text(0, 0, head, &more, Role::Dim);
    }

    /// Wide enough for the cells; for whole heads where all columns have room beside one another.
    fn cell_width(&self, room: u16) -> u16 {
        let cells =
            self.cells.iter().flatten().map(|cell| width(&cell.text) + 3).max().unwrap_or(3);
        let head = self.columns.iter().map(|column| width(column)).max().unwrap_or(0);
        let wide = |head: usize| narrow(cells.max(head)).clamp(3, 18);
        let whole = wide(head);
        let fits = narrow(self.columns.len()).saturating_mul(whole + 1) <= room;
        if fits { whole } else { wide(head.min(8)).min(12) }
    }

    fn bring_into_view(&mut self, rows: usize, columns: usize) {
        if let Some((row, column)) = self.at {
            self.from.0 = super::motion::in_view(self.from.0, row, self.rows.len(), rows);
            self.from.1 = super::motion::in_view(self.from.1, column, self.columns.len(), columns);
        } else {
            // Scrolled no further than to the last row and column: nothing is hidden that there is
            // room for.
            self.from.0 = self.from.0.min(self.rows.len().saturating_sub(rows));
            self.from.1 = self.from.1.min(self.columns.len().saturating_sub(columns));
        }
    }
}

fn narrow(columns: usize) -> u16 {
    u16::try_from(columns.min(4096)).unwrap_or(4096)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::testing::{ASCII, drawn, sizes};

    fn heat() -> Heat {
        let cell = |text: &str, starred| HeatCell {
            text: text.to_owned(),
            starred,
            ..HeatCell::default()
        };
        Heat {
            rows: vec!["Bianchi".to_owned(), "Rossi".to_owned()],
            columns: vec!["C1".to_owned(), "C2".to_owned(), "C3".to_owned()],
            cells: vec![
                vec![cell("7", false), cell("2", true), cell("-", false)],
                vec![cell("7", false), cell("9", true)],
            ],
            ..Heat::default()
        }
    }

    #[test]
    fn numbers_and_stars_say_it_all_without_colour() {
        let lines = drawn(30, 3, |area, buffer| heat().draw(area, buffer, ASCII));
        assert_eq!(lines, ["          C1   C2   C3", "Bianchi   7   2*    -", "Rossi     7   9*"]);
    }

    #[test]
    fn the_place_of_the_hands_is_in_brackets_and_in_view() {
        let mut heat = heat();
        heat.go(1, 1);
        heat.go(1, 1);
        heat.go(9, 0);
        assert_eq!(heat.at, Some((1, 1)));
        let lines = drawn(13, 2, |area, buffer| heat.draw(area, buffer, ASCII));
        assert_eq!(lines, ["+1<~   C2", "Ros~ [9*]"]);
    }

    #[test]
    fn heads_are_whole_where_there_is_room_and_cut_where_there_is_not() {
        let draw = |columns| {
            let mut heat = heat();
            heat.columns = ["Fattibilita", "C2", "C3"].map(str::to_owned).to_vec();
            drawn(columns, 3, |area, buffer| heat.draw(area, buffer, ASCII)).remove(0)
        };
        assert_eq!(draw(44), "        Fattibilita          C2          C3");
        assert_eq!(draw(35), "        Fattibi~       C2       C3");
    }

    #[test]
    fn what_is_left_out_is_counted() {
        let lines = drawn(18, 2, |area, buffer| heat().draw(area, buffer, ASCII));
        assert_eq!(lines, ["+1>+1v   C1   C2", "Bianc~   7   2*"]);
    }

    #[test]
    fn what_was_scrolled_away_is_counted_too() {
        let mut heat = Heat { from: (1, 1), ..heat() };
        heat.rows = vec!["Una riga dal nome lungo".to_owned(), "Rossi".to_owned()];
        let lines = drawn(40, 2, |area, buffer| heat.draw(area, buffer, ASCII));
        assert_eq!(lines, ["+1^             C1   C2   C3", "Rossi           7   9*"]);
        let lines = drawn(20, 2, |area, buffer| {
            Heat { from: (1, 1), ..heat.clone() }.draw(area, buffer, ASCII)
        });
        assert_eq!(lines[0], "+1<+1^   C2   C3");
    }

    #[test]
    fn what_fits_is_not_scrolled_away() {
        let mut heat = Heat { from: (9, 9), ..heat() };
        let lines = drawn(30, 3, |area, buffer| heat.draw(area, buffer, ASCII));
        assert_eq!((heat.from, lines[1].as_str()), ((0, 0), "Bianchi   7   2*    -"));
    }

    #[test]
    fn a_matrix_of_nothing_is_nothing() {
        let mut none = Heat::default();
        none.go(1, 1);
        assert_eq!(none.at, None);
        assert_eq!(drawn(9, 1, |area, buffer| none.draw(area, buffer, ASCII)), [""]);
    }

    #[test]
    fn no_size_is_too_small() {
        let mut heat = heat();
        sizes(|area, buffer, look| {
            heat.go(1, 1);
            heat.draw(area, buffer, look);
        });
    }
}
