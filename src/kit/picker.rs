//! Choosing one of many by a few letters. Keeps out: what the items are, and what choosing does.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use super::fuzzy::{Folded, Fuzzy};
use super::line::LineEdit;
use super::look::{Look, Role};
use super::motion::{Motion, in_view};
use super::pick_item::PickItem;
use super::pick_row::{draw_item, draw_whole, whole_rows};
use super::popup::Popup;
use super::typed::Typed;

/// Columns a picker asks for.
const WIDTH: u16 = 72;
/// Items shown at most.
const ROWS: u16 = 16;

/// What may be chosen that is no item yet: the letters typed, under words of the caller's.
#[derive(Debug, Clone)]
struct Fresh {
    /// Its hint is what stands at the right of the letters.
    item: PickItem,
    /// What stands in an empty picker while no letter is typed.
    empty: String,
}

/// A picker on the screen: its items, the letters typed, what they found, and the place among it.
#[derive(Debug, Clone)]
pub struct PickerState {
    pub(super) title: String,
    items: Vec<PickItem>,
    fresh: Option<Box<Fresh>>,
    folded: Vec<Folded>,
    query: LineEdit,
    found: Vec<usize>,
    pub(super) place: usize,
    offset: usize,
}

impl PickerState {
    /// A picker over these items, all of them found, the first in hand.
    pub fn new(title: impl Into<String>, items: Vec<PickItem>) -> Self {
        Self {
            title: title.into(),
            folded: items.iter().map(|item| Folded::new(&item.label)).collect(),
            found: (0..items.len()).collect(),
            items,
            fresh: None,
            query: LineEdit::default(),
            place: 0,
            offset: 0,
        }
    }

    /// The same picker, in which the letters themselves can be chosen as the last item, known by
    /// [`PickerState::NEW`]; `hint` stands beside them, `empty` in their place while nothing is
    /// typed and there is no item.
    #[must_use]
    pub fn or_new(mut self, hint: impl Into<String>, empty: impl Into<String>) -> Self {
        let item = PickItem {
            id: Self::NEW.to_owned(),
            label: String::new(),
            hint: hint.into(),
            is_behind: false,
        };
        self.fresh = Some(Box::new(Fresh { item, empty: empty.into() }));
        self
    }

    /// The same picker, in which letters find the words at the right too.
    #[must_use]
    pub fn by_hints_too(mut self) -> Self {
        self.folded = self
            .items
            .iter()
            .map(|item| Folded::new(&format!("{} {}", item.label, item.hint)))
            .collect();
        self
    }

    /// What the letters are known by where they are chosen.
    pub const NEW: &'static str = "new";

    /// The letters typed so far.
    pub fn query(&self) -> &str {
        self.query.text()
    }

    /// How many items the letters find.
    pub fn found(&self) -> usize {
        self.found.iter().filter(|index| **index < self.items.len()).count()
    }

    /// The item in hand; `None` when the letters find nothing.
    pub fn chosen(&self) -> Option<&PickItem> {
        self.item(*self.found.get(self.place)?)
    }

    /// An item by its index; that of the letters follows those of the items.
    fn item(&self, index: usize) -> Option<&PickItem> {
        self.items.get(index).or_else(|| self.fresh.as_ref().map(|fresh| &fresh.item))
    }

    /// Puts an item in hand by id, if it is among those found.
    pub fn choose(&mut self, id: &str) {
        let is_it = |index: &usize| self.items.get(*index).is_some_and(|item| item.id == id);
        if let Some(place) = self.found.iter().position(is_it) {
            self.place = place;
        }
    }

    /// Goes through what was found.
    pub fn step(&mut self, motion: Motion) {
        self.place = motion.from(self.place, self.found.len(), usize::from(ROWS));
    }

    /// Does one act: up and down step, the rest edits the letters; false when there was nothing to
    /// do.
    pub fn typed(&mut self, typed: Typed) -> bool {
        match typed {
            Typed::Up => self.step(Motion::Up),
            Typed::Down => self.step(Motion::Down),
            other => {
                let before = self.query().to_owned();
                let acted = self.query.typed(other);
                self.search(&before);
                return acted;
            }
        }
        true
    }

    /// Puts text into the letters.
    pub fn paste(&mut self, text: &str) {
        let before = self.query().to_owned();
        self.query.paste(text);
        self.search(&before);
    }

    /// Searches again; letters added to a query can only find less, so they are sought among what
    /// it had found.
    fn search(&mut self, before: &str) {
        if self.query() == before {
            return;
        }
        let fuzzy = Fuzzy::new(self.query());
        let mut within = if self.query().starts_with(before) {
            std::mem::take(&mut self.found)
        } else {
            (0..self.items.len()).collect()
        };
        within.sort_unstable();
        // Letters that are merely scattered come last; among the others, what is a name comes
        // before a sentence that holds it.
        let weigh = |index: usize| {
            let folded = self.folded.get(index)?;
            let score = fuzzy.weigh(folded)?;
            let is_behind = self.items.get(index).is_some_and(|item| item.is_behind);
            Some((!fuzzy.is_plain_in(folded), is_behind, std::cmp::Reverse(score), index))
        };
        let mut weighed: Vec<_> = within.into_iter().filter_map(weigh).collect();
        weighed.sort_unstable();
        self.found = weighed.into_iter().map(|(.., index)| index).collect();
        let letters = self.query.text().trim().to_owned();
        if let Some(fresh) = self.fresh.as_mut().filter(|_| !letters.is_empty()) {
            fresh.item.label = letters;
            self.found.push(self.items.len());
        }
        self.place = 0;
        self.offset = 0;
    }

    /// Draws the picker as a popup in the middle of `area`, `hint` in its lower border; returns
    /// where the terminal's cursor belongs. The popup keeps its size while letters are typed.
    pub fn draw(
        &mut self,
        area: Rect,
        buffer: &mut Buffer,
        look: Look,
        hint: &str,
    ) -> Option<Position> {
        let rows = self.items.len() + usize::from(self.fresh.is_some());
        let rows = u16::try_from(rows).unwrap_or(u16::MAX).clamp(1, ROWS);
        let popup =
            Popup { title: &self.title, hint, width: WIDTH, height: rows.saturating_add(1) };
        let columns = popup.outline(area).width.saturating_sub(2);
        let below = whole_rows(&self.items, columns);
        let popup = Popup { height: popup.height.saturating_add(below), ..popup };
        let inner = popup.open(area, buffer, look);
        let mut canvas = Canvas::new(buffer, inner, look);
        let counts = format!("{}/{}", (self.place + 1).min(self.found()), self.found());
        let end = canvas.width();
        let right = if end >= 24 { canvas.right(end, 0, end, &counts, Role::Dim) } else { end };
        canvas.text(0, 0, 2, "> ", Role::Key);
        let cursor = self.query.draw(&mut canvas, 2, 0, right.saturating_sub(3), Role::Plain);
        let height = canvas.height().saturating_sub(1 + below).max(1);
        self.offset = in_view(self.offset, self.place, self.found.len(), usize::from(height));
        let fuzzy = Fuzzy::new(self.query());
        let found = self.found.iter().enumerate().skip(self.offset);
        for (y, (place, index)) in (1..=height).zip(found) {
            let Some(item) = self.item(*index) else { continue };
            let positions = self
                .folded
                .get(*index)
                .and_then(|folded| fuzzy.find(folded))
                .map(|found| found.positions);
            draw_item(&mut canvas, y, item, &positions.unwrap_or_default(), place == self.place);
            if place == self.place {
                draw_whole(&mut canvas, height + 1, item);
            }
        }
        if let Some(fresh) = self.fresh.as_ref().filter(|_| self.found.is_empty()) {
            canvas.text(2, 1, end.saturating_sub(2), &fresh.empty, Role::Dim);
        }
        cursor
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::testing::{ASCII, UNICODE, drawn, sizes};

    fn item(id: &str, label: &str, hint: &str) -> PickItem {
        PickItem {
            id: id.to_owned(),
            label: label.to_owned(),
            hint: hint.to_owned(),
            is_behind: false,
        }
    }

    fn picker() -> PickerState {
        let items = vec![
            item("a", "Oratorio", "luogo"),
            item("b", "Rione Nord", "zona"),
            item("c", "Perché", "testo"),
        ];
        PickerState::new("Vai a", items)
    }

    fn type_in(picker: &mut PickerState, text: &str) {
        for letter in text.chars() {
            picker.typed(Typed::Char(letter));
        }
    }

    #[test]
    fn a_name_comes_before_a_sentence_that_holds_it_and_scattered_letters_last() {
        let said = PickItem { is_behind: true, ..item("said", "Pedibus: chi paga", "") };
        let items = vec![said, item("name", "Linee di pedibus", ""), item("far", "Per i bus", "")];
        let mut picker = PickerState::new("Trova", items);
        picker.paste("pedib");
        assert_eq!(picker.chosen().map(|item| item.id.as_str()), Some("name"));
        picker.step(Motion::Down);
        assert_eq!(picker.chosen().map(|item| item.id.as_str()), Some("said"));
    }

    #[test]
    fn letters_put_the_nearest_item_in_hand() {
        let mut picker = picker();
        type_in(&mut picker, "rio");
        assert_eq!((picker.chosen().map(|item| item.id.as_str()), picker.found()), (Some("b"), 2));
        picker.typed(Typed::Down);
        assert_eq!(picker.chosen().map(|item| item.id.as_str()), Some("a"));
    }

    #[test]
    fn letters_taken_back_find_more_again() {
        let mut picker = picker();
        type_in(&mut picker, "riox");
        assert_eq!((picker.chosen(), picker.found()), (None, 0));
        picker.typed(Typed::Backspace);
        assert_eq!(picker.found(), 2);
        picker.typed(Typed::DeleteToStart);
        assert_eq!(picker.found(), 3);
    }

    #[test]
    fn searching_step_by_step_finds_what_searching_at_once_finds() {
        let (mut slow, mut quick) = (picker(), picker());
        type_in(&mut slow, "or no");
        quick.paste("or no");
        assert_eq!(slow.found, quick.found);
    }

    #[test]
    fn an_item_is_put_in_hand_by_id() {
        let mut picker = picker();
        picker.choose("c");
        assert_eq!(picker.chosen().map(|item| item.id.as_str()), Some("c"));
    }

    #[test]
    fn a_picker_shows_the_letters_the_count_and_the_hints() {
        let mut picker = picker();
        type_in(&mut picker, "rio");
        let mut cursor = None;
        let lines = drawn(34, 6, |area, buffer| cursor = picker.draw(area, buffer, ASCII, "Invio"));
        assert_eq!(
            lines,
            [
                "+- Vai a ------------------------+",
                "|> rio                        1/2|",
                "|> Rione Nord                zona|",
                "|  Oratorio                 luogo|",
                "|                                |",
                "+- Invio ------------------------+",
            ]
        );
        assert_eq!(cursor, Some(Position { x: 6, y: 1 }));
    }

    #[test]
    fn the_letters_themselves_can_be_chosen_where_the_caller_says_what_they_are() {
        let mut picker =
            PickerState::new("Chi", Vec::new()).or_new("persona nuova", "Scrivi un nome.");
        let lines = drawn(34, 4, |area, buffer| {
            picker.draw(area, buffer, ASCII, "");
        });
        assert_eq!(
            (picker.chosen(), lines[2].as_str()),
            (None, "|  Scrivi un nome.               |")
        );
        type_in(&mut picker, "Ada");
        let lines = drawn(34, 4, |area, buffer| {
            picker.draw(area, buffer, ASCII, "");
        });
        assert_eq!(lines[1], "|> Ada                        0/0|");
        assert_eq!(lines[2], "|> Ada              persona nuova|");
        assert_eq!(picker.chosen().map(|item| item.id.as_str()), Some(PickerState::NEW));
        let mut picker = self::picker().or_new("persona nuova", "");
        type_in(&mut picker, "rio");
        assert_eq!((picker.chosen().map(|item| item.id.as_str()), picker.found()), (Some("b"), 2));
        picker.step(Motion::Last);
        assert_eq!(picker.chosen().map(|item| item.label.as_str()), Some("rio"));
        picker.typed(Typed::DeleteToStart);
        assert_eq!((picker.found.len(), picker.found()), (3, 3));
    }

    #[test]
    fn words_at_the_right_are_found_where_the_caller_asks_for_it() {
        let items =
            || vec![item("a", "Verbale", "pubblica, md"), item("b", "Verbale", "riservata, md")];
        let mut picker = PickerState::new("Che cosa", items()).by_hints_too();
        type_in(&mut picker, "verb ris");
        assert_eq!((picker.chosen().map(|item| item.id.as_str()), picker.found()), (Some("b"), 1));
        let lines = drawn(34, 4, |area, buffer| {
            picker.draw(area, buffer, ASCII, "");
        });
        assert_eq!(lines[2], "|> Verbale          riservata, md|");
        let mut picker = PickerState::new("Che cosa", items());
        type_in(&mut picker, "verb ris");
        assert_eq!(picker.found(), 0);
    }

    #[test]
    fn found_letters_are_underlined() {
        let mut picker = picker();
        type_in(&mut picker, "che");
        let area = Rect::new(0, 0, 34, 6);
        let mut buffer = Buffer::empty(area);
        picker.draw(area, &mut buffer, UNICODE, "");
        let marked: String = (0..34)
            .filter_map(|x| buffer.cell((x, 2)))
            .filter(|cell| cell.modifier.contains(ratatui::style::Modifier::UNDERLINED))
            .map(|cell| cell.symbol())
            .collect();
        assert_eq!(marked, "ché");
    }

    #[test]
    fn no_size_is_too_small() {
        let mut picker = picker();
        sizes(|area, buffer, look| {
            picker.step(Motion::Down);
            let cursor = picker.draw(area, buffer, look, "Invio · Esc");
            assert!(cursor.is_none_or(|cursor| area.contains(cursor)));
        });
    }
}
