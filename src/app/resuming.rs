//! A form that was not finished: told to whoever keeps it, offered at the next start, opened and
//! filled in again. Keeps out: the file it is kept in.

use super::application::App;
use super::effect::Effect;
use crate::flow::{Act, Body, Ctx, Layer, Notice, Room, RowId, Unfinished};
use crate::kit::{FormState, PageLine};
use crate::ledger::{Ledger, Refusal};
use crate::say;

/// The signs of what was written that the question shows.
const SHOWN: usize = 60;

impl App {
    /// Offers what was not finished last time. Nothing of it is taken by itself, and it is kept
    /// until the question is answered.
    pub fn offer(&mut self, unfinished: Unfinished, ledger: &Ledger) {
        let layer = self.with_ctx(ledger, |ctx| question(&unfinished, ctx));
        self.unfinished = Some(unfinished);
        self.layers.push(*layer);
    }

    /// Tells whoever keeps it what stands in the form that is open, when that has changed.
    pub(super) fn tell_unfinished(&mut self, ledger: &Ledger) {
        let is_asked = matches!(self.layers.last(), Some(Layer { body: Body::Confirm(_), .. }));
        let now = self.unfinished_form(ledger);
        if now == self.unfinished || (now.is_none() && is_asked) {
            return;
        }
        self.unfinished.clone_from(&now);
        self.effects.push(Effect::Keep(now.map(Box::new)));
    }

    /// The form nearest to the hand in which something was entered.
    fn unfinished_form(&self, ledger: &Ledger) -> Option<Unfinished> {
        let (form, opener) = self.layers.iter().rev().find_map(|layer| match &layer.body {
            Body::Form(form) if form.dirty() => Some((form, layer.opener?)),
            _ => None,
        })?;
        let row = self.with_ctx(ledger, |ctx| ctx.row.as_ref().and_then(RowId::record));
        Some(Unfinished {
            title: form.title().to_owned(),
            room: self.room.code().to_owned(),
            command: (opener.0.to_owned(), opener.1.to_owned()),
            row,
            sitting: self.session.sitting,
            assessor: self.session.assessor,
            register: self.session.register.code().to_owned(),
            focus: form.focused().to_owned(),
            values: form.changed(),
        })
    }

    /// Goes back to where a form was left, opens it by its command and fills it in. Where it does
    /// not open any more, what was written is shown to be copied.
    ///
    /// # Errors
    /// Never: what its command refuses is said, and the words are shown.
    pub(super) fn resume(&mut self, kept: &Unfinished, ledger: &mut Ledger) -> Result<(), Refusal> {
        self.session.sitting = kept.sitting.or(self.session.sitting);
        self.session.assessor = kept.assessor.or(self.session.assessor);
        self.session.register = kept.register.parse().unwrap_or(self.session.register);
        self.show(Room::of(&kept.room).unwrap_or(self.room), ledger);
        if let Some(row) = kept.row {
            self.with_screen(ledger, |screen, ctx| screen.select(&row.into(), ctx));
        }
        let (name, argument) = &kept.command;
        let command = self.commands.iter().find(|command| command.name == name);
        let found = command.and_then(|command| {
            Some((command, *command.each().iter().find(|word| *word == argument)?))
        });
        let open = self.layers.len();
        if let Some((command, argument)) = found {
            self.running = Some((command.name, argument));
            self.run(command.run, argument, ledger);
        }
        let is_new = self.layers.len() > open;
        let form = match self.layers.last_mut().map(|layer| &mut layer.body) {
            Some(Body::Form(form)) if is_new && fits(form, kept) => Some(form),
            _ => None,
        };
        match form {
            Some(form) => {
                form.refill(&kept.values);
                form.focus(&kept.focus);
                let left = kept.values.iter().filter(|(name, _)| form.value(name).is_none());
                let left: Vec<&str> = left.map(|(_, words)| words.as_str()).collect();
                if !left.is_empty() {
                    let words = left.join("; ");
                    self.notice = Some(Notice::plain(say!("unfinished-rest", words = words)));
                }
            }
            None => {
                self.layers.truncate(open);
                let (title, lines) = self.with_ctx(ledger, |ctx| {
                    let title = ctx.tell(&say!("unfinished-words", form = kept.title.clone()));
                    (title, kept.values.iter().map(|(_, words)| shown(words, ctx)).collect())
                });
                self.layers.push(*Layer::page(title, lines));
                self.notice = Some(Notice::plain(say!("unfinished-not-opened")));
            }
        }
        Ok(())
    }
}

/// Whether a form has the field into which most was written.
fn fits(form: &FormState, kept: &Unfinished) -> bool {
    let most = kept.values.iter().max_by_key(|(_, words)| words.len());
    most.is_none_or(|(name, _)| form.value(name).is_some())
}

/// What was written, a record by what it is called.
fn shown(words: &str, ctx: &Ctx<'_>) -> PageLine {
    let record = words.parse().ok().filter(|id| ctx.world().record(*id).is_some());
    PageLine::plain(record.map_or_else(|| words.to_owned(), |id| ctx.world().label(id)))
}

fn question(kept: &Unfinished, ctx: &Ctx<'_>) -> Box<Layer> {
    let words = kept.values.iter().map(|(_, words)| words.as_str()).max_by_key(|w| w.len());
    let words = words.unwrap_or_default();
    let mut begins: String = words.chars().take(SHOWN).collect();
    if words.chars().nth(SHOWN).is_some() {
        begins.push('…');
    }
    let lines = vec![
        ctx.tell(&say!("unfinished-question", form = kept.title.clone())),
        ctx.tell(&say!("unfinished-begins", words = begins.replace('\n', " "))),
    ];
    let mut confirm = ctx.question(ctx.tell(&say!("unfinished-title")), lines);
    confirm.set(true);
    let kept = kept.clone();
    Layer::ask(confirm, move |_| Ok(vec![Act::Resume(Box::new(kept.clone()))]))
}
