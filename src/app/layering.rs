//! Working in the layer on top: typing, stepping, taking what was entered. Keeps out: what the
//! layer is for.

use super::application::App;
use super::typing::typed;
use crate::flow::{Act, Advance, Answers, Body, CHOSEN, Ctx, Layer, LayerAct, TYPED};
use crate::keys::Chord;
use crate::kit::{Motion, Typed};
use crate::ledger::{Ledger, Refusal};
use crate::say;
use crate::text::Finding;

impl App {
    /// Types a chord into the layer on top.
    pub(super) fn type_in(&mut self, chord: Chord, ledger: &Ledger) {
        if let Some(typed) = typed(chord) {
            self.edit(typed, ledger);
        }
    }

    pub(super) fn paste(&mut self, text: &str, ledger: &Ledger) {
        match self.layers.last_mut().map(|layer| &mut layer.body) {
            Some(Body::Form(form)) => form.paste(text),
            Some(Body::Picker(picker)) => picker.paste(text),
            Some(Body::Filter(line)) => {
                line.paste(text);
                self.filter(ledger);
            }
            Some(Body::Confirm(_) | Body::Page(..)) | None => self.stray(),
        }
    }

    fn edit(&mut self, typed: Typed, ledger: &Ledger) {
        self.apply(typed, ledger);
        self.note(ledger);
    }

    /// Says under the field what its text is understood as.
    fn note(&mut self, ledger: &Ledger) {
        let Some(Body::Form(form)) = self.layers.last().map(|layer| &layer.body) else { return };
        let field = form.focused().to_owned();
        let text = form.value(&field).unwrap_or_default();
        let Some(understood) = self.layers.last().map(|layer| layer.understood) else { return };
        let note = self.with_ctx(ledger, |ctx| understood(ctx, &field, &text));
        if let Some(Body::Form(form)) = self.layers.last_mut().map(|layer| &mut layer.body) {
            form.set_note(&field, note);
        }
    }

    fn apply(&mut self, typed: Typed, ledger: &Ledger) {
        match self.layers.last_mut().map(|layer| &mut layer.body) {
            Some(Body::Form(form)) => {
                match typed {
                    Typed::Left if form.is_choice() => form.choose(-1),
                    Typed::Right if form.is_choice() => form.choose(1),
                    _ => {
                        form.typed(typed);
                    }
                };
            }
            Some(Body::Picker(picker)) => {
                picker.typed(typed);
            }
            Some(Body::Filter(line)) => {
                line.typed(typed);
                self.filter(ledger);
            }
            Some(Body::Confirm(_) | Body::Page(..)) | None => {}
        }
    }

    fn filter(&mut self, ledger: &Ledger) {
        if let Some(Body::Filter(line)) = self.layers.last().map(|layer| &layer.body) {
            let query = line.text().to_owned();
            self.with_screen(ledger, |screen, ctx| screen.filter(&query, ctx));
        }
    }

    /// Does what a command asks of the layer on top.
    pub(super) fn layer(&mut self, act: LayerAct, ledger: &mut Ledger) -> Result<(), Refusal> {
        match act {
            LayerAct::Accept => return self.accept(ledger),
            LayerAct::Cancel => self.cancel(ledger),
            LayerAct::Edit(typed) => self.edit(typed, ledger),
            LayerAct::Answer(sure) => {
                if let Some(Body::Confirm(confirm)) =
                    self.layers.last_mut().map(|layer| &mut layer.body)
                {
                    confirm.set(sure);
                }
                return self.accept(ledger);
            }
            LayerAct::Next
            | LayerAct::Previous
            | LayerAct::Section(_)
            | LayerAct::Choose(_)
            | LayerAct::Step(_) => self.go(act),
        }
        Ok(())
    }

    fn go(&mut self, act: LayerAct) {
        match (self.layers.last_mut().map(|layer| &mut layer.body), act) {
            (Some(Body::Form(form)), LayerAct::Next) => form.next(),
            (Some(Body::Form(form)), LayerAct::Previous) => form.previous(),
            (Some(Body::Form(form)), LayerAct::Section(way)) => form.section(way == Advance::Next),
            (Some(Body::Form(form)), LayerAct::Choose(steps)) => form.choose(isize::from(steps)),
            (Some(Body::Form(form)), LayerAct::Step(Motion::Up)) => {
                form.typed(Typed::Up);
            }
            (Some(Body::Form(form)), LayerAct::Step(Motion::Down)) => {
                form.typed(Typed::Down);
            }
            (Some(Body::Picker(picker)), LayerAct::Step(motion)) => picker.step(motion),
            (Some(Body::Page(_, page)), LayerAct::Step(motion)) => page.step(motion),
            (Some(Body::Confirm(confirm)), LayerAct::Choose(_)) => confirm.flip(),
            _ => {}
        }
    }

    /// Takes what was entered. What is refused stays on the layer, each fault beside its field.
    fn accept(&mut self, ledger: &mut Ledger) -> Result<(), Refusal> {
        let Some(layer) = self.layers.pop() else { return Ok(()) };
        if matches!(&layer.body, Body::Picker(picker) if picker.chosen().is_none()) {
            self.layers.push(layer);
            return Err(Refusal::new(
                say!("refused-nothing-found"),
                Some(say!("refused-nothing-found-hint")),
            ));
        }
        let answers = answers(&layer);
        let outcome = self
            .with_ctx(ledger, |ctx| (layer.then)(ctx, &answers))
            .and_then(|acts| self.perform(acts, ledger));
        match (outcome, layer) {
            (Err(refusal), layer) if matches!(layer.body, Body::Form(_)) => {
                self.give_back(layer, &refusal);
                Ok(())
            }
            (outcome, layer) => {
                self.unsaved = Some(layer)
                    .filter(|layer| !self.saving.is_empty() && matches!(layer.body, Body::Form(_)));
                outcome
            }
        }
    }

    pub(super) fn give_back(&mut self, mut layer: Layer, refusal: &Refusal) {
        let language = self.session.language;
        let errors: Vec<(String, String)> = if refusal.findings.is_empty() {
            let hint =
                refusal.hint().map(|hint| format!(" {}", language.tell(hint))).unwrap_or_default();
            vec![(String::new(), format!("{}{hint}", language.tell(&refusal.what)))]
        } else {
            let field = |finding: &Finding| finding.at.field.clone().unwrap_or_default();
            let told = |finding| (field(finding), language.tell(&finding.reason));
            refusal.findings.iter().map(told).collect()
        };
        if let Body::Form(form) = &mut layer.body {
            form.set_errors(errors);
        }
        self.layers.push(layer);
    }

    /// Closes the layer on top; a form with something typed in it asks first.
    fn cancel(&mut self, ledger: &Ledger) {
        let Some(layer) = self.layers.last() else { return };
        if layer.dirty() {
            let question = self.with_ctx(ledger, discard);
            self.layers.push(*question);
            return;
        }
        if matches!(layer.body, Body::Filter(_)) {
            self.with_screen(ledger, |screen, ctx| screen.filter("", ctx));
        }
        self.layers.pop();
    }
}

/// Asks before what was typed is lost.
fn discard(ctx: &Ctx<'_>) -> Box<Layer> {
    let lines = vec![ctx.tell(&say!("app-discard-question"))];
    let question = ctx.question(ctx.tell(&say!("app-discard-title")), lines);
    Layer::ask(question, |_| Ok(vec![Act::Close]))
}

fn answers(layer: &Layer) -> Answers {
    match &layer.body {
        Body::Form(form) => form.values().into_iter().collect(),
        Body::Picker(picker) => {
            let chosen = picker.chosen().map(|item| (CHOSEN.to_owned(), item.id.clone()));
            chosen
                .into_iter()
                .chain([(TYPED.to_owned(), picker.query().trim().to_owned())])
                .collect()
        }
        Body::Confirm(confirm) => {
            let word = if confirm.answer() { "yes" } else { "no" };
            [(CHOSEN.to_owned(), word.to_owned())].into_iter().collect()
        }
        Body::Page(..) | Body::Filter(_) => Answers::new(),
    }
}
