//! Drawing the frame: the line above, the room, the notice, the keys, and the layers over them.
//! Keeps out: what rooms show.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::application::App;
use crate::domain::sittings;
use crate::flow::{Body, Dock, Layer, Tone};
use crate::keys::{Chord, Key};
use crate::kit::{Canvas, Look, Popup, Role, frame, hand, hints, wrap};
use crate::ledger::Ledger;
use crate::say;
use crate::text::duration;

/// The rows a layer at the foot of the screen has at most.
const FOOT: u16 = 12;

impl App {
    /// Draws everything; answers where the terminal's cursor belongs.
    pub fn draw(&mut self, ledger: &Ledger, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        self.catch_up(ledger);
        let look = self.session.look;
        if frame::too_small(area) {
            let sentence = say!("app-small", width = area.width, height = area.height);
            let lines = vec![self.session.language.tell(&sentence)];
            frame::draw_centred(&lines, Role::Plain, area, buffer, look);
            return None;
        }
        let parts = frame::split(area);
        frame::draw_top(
            &self.where_we_are(ledger),
            &self.how_it_stands(ledger),
            parts.top,
            buffer,
            look,
        );
        let mut cursor =
            self.with_screen(ledger, |screen, ctx| screen.draw(ctx, parts.body, buffer));
        // Where nothing is typed the cursor is on what is selected.
        cursor = cursor.or_else(|| hand::find(parts.body, buffer, look));
        self.draw_notice(parts, buffer, look);
        draw_following(&self.following(), parts.body, buffer, look);
        self.tell_keys();
        hints::draw(&self.bar.keys, self.bar.help.as_ref(), parts.hints, buffer, look);
        let hint = self.layer_hint();
        for layer in &mut self.layers {
            cursor = draw_layer(layer, parts, self.notice.is_none(), &hint, buffer, look);
        }
        cursor
    }

    pub(super) fn where_we_are(&self, ledger: &Ledger) -> String {
        let language = self.session.language;
        let separator = self.session.look.separator();
        let filter = self
            .screens
            .get(&self.room)
            .map(|screen| screen.query())
            .filter(|query| !query.is_empty());
        let filtered = filter.map(|query| {
            format!(" {separator} {}", language.tell(&say!("app-filtered", query = query)))
        });
        let screen = self.screens.get(&self.room);
        let own = screen.and_then(|screen| self.with_ctx(ledger, |ctx| screen.title(ctx)));
        format!(
            "{} {separator} {}{}",
            self.session.table,
            language.tell(&own.unwrap_or_else(|| self.room.title())),
            filtered.unwrap_or_default()
        )
    }

    pub(super) fn how_it_stands(&self, ledger: &Ledger) -> String {
        let language = self.session.language;
        let separator = self.session.look.separator();
        let mut parts = self.with_ctx(ledger, |ctx| {
            let mut parts = Vec::new();
            if let Some((id, meeting)) = ctx.sitting()
                && let Some(start) = meeting.start.filter(|_| ctx.in_session(meeting))
            {
                let ran = duration((ctx.now - start.0).num_minutes().max(0));
                parts.push(language.tell(&say!(
                    "app-top-sitting",
                    number = meeting.number.get(),
                    minutes = ran
                )));
                let count = sittings::count(id, ctx.world());
                parts.push(language.tell(&say!(
                    "app-top-present",
                    present = count.here,
                    invited = count.invited
                )));
            }
            parts
        });
        if self.session.company > 0 {
            parts.push(language.tell(&say!("app-top-company", count = self.session.company + 1)));
        }
        parts.push(language.tell(&if self.saving.is_empty() {
            say!("app-saved")
        } else {
            say!("app-saving")
        }));
        parts.join(&format!(" {separator} "))
    }

    fn draw_notice(&self, parts: frame::Frame, buffer: &mut Buffer, look: Look) {
        let Some(notice) = &self.notice else { return };
        let hint = notice
            .hint
            .as_ref()
            .map(|hint| format!(" {}", self.session.language.tell(hint)))
            .unwrap_or_default();
        let words = format!("{}{hint}", self.session.language.tell(&notice.what));
        let role = match notice.tone {
            Tone::Good => Role::Good,
            Tone::Plain => Role::Plain,
            Tone::Company => Role::Dim,
            Tone::Bad => Role::Bad,
        };
        // A long sentence takes rows from the room rather than lose its end.
        let lines = wrap::wrap(&words, parts.notice.width.saturating_sub(2));
        let rows = u16::try_from(lines.len()).unwrap_or(1).clamp(1, NOTICE);
        for (y, line) in (parts.notice.y + 1 - rows..).zip(lines.iter().take(usize::from(NOTICE))) {
            let row = Rect { y, ..parts.notice };
            Canvas::new(buffer, row, look).across(0, 0, row.width, " ", Role::Plain);
            frame::draw_notice(line, role, row, buffer, look);
        }
    }

    /// The keys of the layer on top, for its lower border.
    fn layer_hint(&self) -> String {
        let keys = self.bar.keys.iter().map(|(key, what)| format!("{key} {what}"));
        let keys: Vec<String> = keys.collect();
        let is_replaced = |layer: &Layer| match &layer.body {
            Body::Form(form) => form.is_replaced(),
            _ => false,
        };
        if !self.layers.last().is_some_and(is_replaced) {
            return keys.join("   ");
        }
        // What the next letter takes away is said before it is pressed; the keys that accept and
        // leave have room beside it.
        let right = Chord::plain(Key::Right).shown(self.session.look.unicode);
        let replaces = self.session.language.tell(&say!("form-replaces", key = right));
        let ends = [keys.first(), keys.last()].into_iter().flatten();
        std::iter::once(&replaces).chain(ends).cloned().collect::<Vec<_>>().join("   ")
    }
}

/// The rows a notice takes at most.
const NOTICE: u16 = 3;

/// The columns one continuation of a sequence takes.
const FOLLOWING: u16 = 36;

/// Draws what can follow the keys pressed so far, in columns over the foot of the room.
fn draw_following(following: &[(String, String)], body: Rect, buffer: &mut Buffer, look: Look) {
    if following.is_empty() {
        return;
    }
    let across = (body.width.saturating_sub(4) / FOLLOWING).max(1);
    let high = u16::try_from(following.len()).unwrap_or(u16::MAX).div_ceil(across);
    let height = high.saturating_add(2).min(body.height);
    let foot = Rect { y: body.y + body.height - height, height, ..body };
    let inner =
        Popup { width: body.width, height: high, ..Popup::default() }.open(foot, buffer, look);
    let mut canvas = Canvas::new(buffer, inner, look);
    for (place, (key, what)) in (0_u16..).zip(following) {
        let (x, y) = (place / high * FOLLOWING, place % high);
        canvas.text(x + 1, y, 4, key, Role::Key);
        canvas.text(x + 6, y, FOLLOWING - 8, what, Role::Plain);
    }
}

fn draw_layer(
    layer: &mut Layer,
    parts: frame::Frame,
    is_quiet: bool,
    hint: &str,
    buffer: &mut Buffer,
    look: Look,
) -> Option<Position> {
    let body = parts.body;
    let area = match layer.dock {
        Dock::Centre => body,
        Dock::Foot => {
            // The row of notices is free where there is none.
            let bottom = if is_quiet { parts.notice.bottom() } else { body.bottom() };
            let height = FOOT.min(bottom - body.y);
            Rect { y: bottom - height, height, ..body }
        }
    };
    match &mut layer.body {
        Body::Form(form) if layer.dock == Dock::Foot => form.draw_at_foot(area, buffer, look, hint),
        Body::Form(form) => form.draw(area, buffer, look, hint),
        Body::Picker(picker) => picker.draw(area, buffer, look, hint),
        Body::Confirm(confirm) => confirm.draw(area, buffer, look, hint),
        Body::Page(title, page) => {
            page.draw_popup(area, buffer, look, title, hint);
            None
        }
        Body::Filter(line) => {
            let mut canvas = Canvas::new(buffer, parts.notice, look);
            let width = canvas.width();
            canvas.across(0, 0, width, " ", Role::Plain);
            canvas.text(0, 0, 2, "/", Role::Key);
            line.draw(&mut canvas, 1, 0, width.saturating_sub(1), Role::Plain)
        }
    }
}
