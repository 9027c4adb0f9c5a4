//! One item of a picker on the screen: its row, and its whole words below where the row cut them. Keeps
//! out: which items there are, and which is in hand.

use super::canvas::Canvas;
use super::look::Role;
use super::pick_item::PickItem;
use super::safe::width;
use super::wrap::wrap;

/// The columns of the mark before an item.
const MARK: u16 = 2;
/// The rows that the whole words of an item take at most.
const WHOLE: usize = 3;

/// Draws an item in its row; the letters at `positions` are those that were typed.
pub(super) fn draw_item(
    canvas: &mut Canvas<'_>,
    y: u16,
    item: &PickItem,
    positions: &[usize],
    chosen: bool,
) {
    let look = canvas.look();
    let role = if chosen { Role::Selected } else { Role::Plain };
    if chosen {
        canvas.text(0, y, 1, look.marker(), role);
    }
    let end = canvas.width();
    let wide = u16::try_from(width(&item.label)).unwrap_or(u16::MAX);
    let used = canvas.marked(
        MARK,
        y,
        end.saturating_sub(MARK).min(wide),
        &item.label,
        positions,
        look.style(role),
    );
    let room = end.saturating_sub(MARK + used + 2);
    if room >= 3 {
        canvas.right(end, y, room, &item.hint, Role::Dim);
    }
}

/// Whether a row of so many columns cuts the words of an item.
fn is_cut(item: &PickItem, columns: u16) -> bool {
    width(&item.label) > usize::from(columns.saturating_sub(MARK))
}

/// The rows to keep below the items for the whole words of one: none where no row cuts any.
pub(super) fn whole_rows(items: &[PickItem], columns: u16) -> u16 {
    let cut = items.iter().filter(|item| is_cut(item, columns));
    let rows = cut.map(|item| wrap(&item.label, columns.saturating_sub(MARK)).len().min(WHOLE));
    u16::try_from(rows.max().unwrap_or_default()).unwrap_or_default()
}

/// Draws the whole words of an item from row `y` on, where its row cuts them.
pub(super) fn draw_whole(canvas: &mut Canvas<'_>, y: u16, item: &PickItem) {
    let columns = canvas.width();
    if !is_cut(item, columns) {
        return;
    }
    let room = columns.saturating_sub(MARK);
    for (y, line) in (y..).zip(wrap(&item.label, room).iter().take(WHOLE)) {
        canvas.text(MARK, y, room, line, Role::Dim);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::PickerState;
    use crate::kit::testing::{ASCII, drawn};

    fn item(label: &str) -> PickItem {
        PickItem {
            id: label.to_owned(),
            label: label.to_owned(),
            hint: String::new(),
            is_behind: false,
        }
    }

    #[test]
    fn words_that_a_row_cuts_stand_whole_below_the_items() {
        let long = "Riga 2: questo non e' un numero, scrivi un numero da 0 a 10";
        let mut picker = PickerState::new("P", vec![item(long), item("breve")]);
        let shown = drawn(30, 9, |area, buffer| {
            picker.draw(area, buffer, ASCII, "");
        });
        let lines: Vec<&str> = shown.iter().map(|line| line.trim()).collect();
        assert_eq!(
            lines,
            [
                "+- P ------------------------+",
                "|>                        1/2|",
                "|> Riga 2: questo non e' un ~|",
                "|  breve                     |",
                "|  Riga 2: questo non e' un  |",
                "|  numero, scrivi un numero  |",
                "|  da 0 a 10                 |",
                "+----------------------------+",
                "",
            ]
        );
        assert_eq!(whole_rows(&[item("breve")], 28), 0);
    }
}
