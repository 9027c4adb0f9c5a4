//! The application as it stands, in lines: what is compared with what was told before. Keeps out:
//! which of it is told.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::layers::{self, LayerHeard};
use super::rows::lines;
use crate::app::application::App;
use crate::flow::{Room, RowId, Tone};
use crate::kit::{Look, frame, hand};
use crate::ledger::Ledger;
use crate::say;
use crate::text::Sentence;

/// What is drawn for nobody: just too narrow for a detail beside a list, and as high as any list
/// that somebody goes through by ear.
const AREA: Rect = Rect { x: 0, y: 0, width: 119, height: 200 };

/// The application in lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heard {
    /// How to go on from here, for the first turn.
    pub hello: String,
    /// Which screen it is.
    pub room: &'static str,
    /// What the screen is called.
    pub title: String,
    /// How the sitting and the table stand.
    pub standing: String,
    /// What lies under the hand.
    pub row: Option<String>,
    /// The same as it is drawn.
    pub drawn: Option<String>,
    /// All other rows of the screen.
    pub body: Vec<String>,
    /// What just happened.
    pub notice: Option<String>,
    /// The layers over the screen, the nearest last.
    pub layers: Vec<LayerHeard>,
    /// What can follow the keys that were pressed.
    pub following: Option<String>,
    /// The keys that matter.
    pub keys: String,
    /// How more is read.
    pub more: String,
}

impl App {
    /// Whether more than ASCII may be told.
    pub(super) const fn is_unicode(&self) -> bool {
        self.session.look.unicode
    }

    /// The application in lines.
    pub(super) fn heard(&mut self, ledger: &Ledger) -> Heard {
        self.catch_up(ledger);
        let language = self.session.language;
        let mut buffer = Buffer::empty(AREA);
        let body = frame::split(AREA).body;
        // Drawn as it would be in columns, without signs that only draw.
        let look = std::mem::replace(&mut self.session.look, Look { unicode: true, colour: false });
        let cursor = self.with_screen(ledger, |screen, ctx| screen.draw(ctx, body, &mut buffer));
        let drawn = self.session.look;
        let here = cursor.or_else(|| hand::find(body, &buffer, drawn));
        self.session.look = look;
        self.tell_keys();
        let all = panes(self.room, body).into_iter().flat_map(|pane| {
            let is_here = here.is_some_and(|place| pane.contains(place));
            let y = here.filter(|_| is_here).map(|place| place.y);
            lines(pane, &buffer).into_iter().map(move |line| (Some(line.y) == y, line.words))
        });
        let (here, rest): (Vec<_>, Vec<_>) = all.partition(|(is_here, _)| *is_here);
        let drawn = here.into_iter().map(|(_, words)| words).next();
        let body = rest.into_iter().map(|(_, words)| words).collect();
        let notice = self.notice.as_ref().map(|notice| {
            let hint = notice.hint.as_ref().map(|hint| format!(" {}", language.tell(hint)));
            let words = format!("{}{}", language.tell(&notice.what), hint.unwrap_or_default());
            match notice.tone {
                Tone::Bad => language.tell(&say!("linear-fault", what = words)),
                Tone::Good | Tone::Plain | Tone::Company => words,
            }
        });
        let following: Vec<String> =
            self.following().into_iter().map(|(key, what)| format!("{key} {what}")).collect();
        let following = following.join("; ");
        let tell = |sentence: Sentence| language.tell(&sentence);
        Heard {
            hello: tell(say!("linear-hello", key = self.key_of_all())),
            room: self.room.code(),
            title: tell(say!("linear-screen", title = self.where_we_are(ledger))),
            standing: self.how_it_stands(ledger),
            row: self.row_heard(drawn.clone(), ledger),
            drawn,
            body,
            notice,
            layers: self.layers.iter().map(|layer| layers::heard(layer, language)).collect(),
            following: (!following.is_empty())
                .then(|| tell(say!("linear-following", keys = following))),
            keys: self.keys_heard(),
            more: tell(say!("linear-more", key = self.key_of_all())),
        }
    }

    /// What lies under the hand: its columns by name, else its name, else the row as it is drawn.
    fn row_heard(&self, drawn: Option<String>, ledger: &Ledger) -> Option<String> {
        let screen = self.screens.get(&self.room)?;
        // A sign in a column without a name says what another column says in words.
        let says = |(title, value): &&(String, String)| {
            let is_named = !title.trim().is_empty() && !value.trim().is_empty();
            is_named || value.contains(char::is_alphanumeric)
        };
        let told = screen.told().iter().filter(says);
        let told: Vec<String> = told
            .map(|(title, value)| match title.trim() {
                "" => value.trim().to_owned(),
                title => format!("{title}: {}", value.trim()),
            })
            .collect();
        if !told.is_empty() {
            return Some(told.join("; "));
        }
        let id = screen.row().as_ref().and_then(RowId::record);
        let name = id.map(|id| self.with_ctx(ledger, |ctx| ctx.world().label(id)));
        name.or(drawn)
    }

    /// The key that reads everything.
    fn key_of_all(&self) -> String {
        let found = self.keymap.reach(&self.scopes(), "redraw", "");
        let shown = found.first().map(|sequence| sequence.shown(self.session.look.unicode));
        shown.unwrap_or_default()
    }

    fn keys_heard(&self) -> String {
        let keys = self.bar.help.iter().chain(&self.bar.keys);
        let keys: Vec<String> = keys.map(|(key, what)| format!("{key} {what}")).collect();
        self.session.language.tell(&say!("linear-keys", keys = keys.join("; ")))
    }
}

/// The parts of a screen that are read one after the other. The live sitting has its order of the
/// day at the left of its record, below one heading.
fn panes(room: Room, body: Rect) -> Vec<Rect> {
    if room != Room::Live {
        return vec![body];
    }
    let below = Rect { y: body.y + 1, height: body.height - 1, ..body };
    let left = Rect { width: below.width / 3, ..below };
    let right = Rect { x: left.right() + 1, width: below.width - left.width - 1, ..below };
    vec![Rect { height: 1, ..body }, left, right]
}
