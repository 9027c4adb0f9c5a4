//! A layer over the screen: a form, a picker, a question, a page, the filter line. Keeps out: what
//! is asked.

use std::collections::BTreeMap;

use super::act::Act;
use super::command::Outcome;
use super::ctx::Ctx;
use crate::kit::{Confirm, FormState, LineEdit, PageLine, PageState, PickItem, PickerState};
use crate::ledger::Refusal;

/// What was entered: field names and texts; a picker answers `chosen` and the letters `typed`, a
/// question `yes` or `no`.
pub type Answers = BTreeMap<String, String>;

/// What follows when a layer is accepted. A refusal stays on the layer, beside its field.
pub type Then = Box<dyn Fn(&Ctx<'_>, &Answers) -> Result<Vec<Act>, Refusal>>;

/// What a text in a field is understood as, where that is worth saying while it is typed.
pub type Understood = fn(&Ctx<'_>, &str, &str) -> Option<String>;

/// What a picker and a question answer under.
pub const CHOSEN: &str = "chosen";
/// What the letters of a picker are answered under.
pub const TYPED: &str = "typed";
/// What a question answers that is agreed to.
const YES: &str = "yes";

/// One of those that can be chosen: what it is, and its words.
#[derive(Debug, Clone)]
pub struct Offer<T> {
    /// What it is.
    pub what: T,
    /// The words searched and shown.
    pub label: String,
    /// Words at the right.
    pub hint: String,
    /// Whether it comes after the others that the letters find as well.
    pub is_behind: bool,
}

impl<T> Offer<T> {
    /// One of which its words say all.
    pub const fn new(what: T, label: String) -> Self {
        Self { what, label, hint: String::new(), is_behind: false }
    }

    /// The same, after the others that the letters find as well.
    #[must_use]
    pub fn behind(self) -> Self {
        Self { is_behind: true, ..self }
    }

    /// The same with words at the right.
    #[must_use]
    pub fn hinted(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }
}

/// What a layer is.
pub enum Body {
    /// Fields to fill in.
    Form(FormState),
    /// One of many.
    Picker(PickerState),
    /// Yes or no.
    Confirm(Confirm),
    /// Something to read, and its title.
    Page(String, PageState),
    /// The line that filters the screen.
    Filter(LineEdit),
}

/// Where a layer lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dock {
    /// In the middle of the screen.
    Centre,
    /// At its foot, so that the record above stays in view.
    Foot,
}

/// A layer.
pub struct Layer {
    /// What it is.
    pub body: Body,
    /// Where it lies.
    pub dock: Dock,
    /// What follows.
    pub then: Then,
    /// The scope of its own keys, where it has more than others of its kind.
    pub keys: Option<&'static str>,
    /// What is said of the field under the hand, by its name and text.
    pub understood: Understood,
    /// The command that opened it, and its argument.
    pub opener: Option<(&'static str, &'static str)>,
}

impl Layer {
    /// A layer in the middle of the screen.
    pub fn new(
        body: Body,
        then: impl Fn(&Ctx<'_>, &Answers) -> Result<Vec<Act>, Refusal> + 'static,
    ) -> Box<Self> {
        Box::new(Self {
            body,
            dock: Dock::Centre,
            then: Box::new(then),
            keys: None,
            understood: |_, _, _| None,
            opener: None,
        })
    }

    /// A question; what follows where it is answered with yes.
    pub fn ask(question: Confirm, then: impl Fn(&Ctx<'_>) -> Outcome + 'static) -> Box<Self> {
        Self::new(Body::Confirm(question), move |ctx, answers| {
            if answers.get(CHOSEN).is_some_and(|answer| answer == YES) {
                then(ctx)
            } else {
                Ok(Vec::new())
            }
        })
    }

    /// One of many; what follows is told which of them.
    pub fn choose<T: 'static>(
        title: String,
        offers: impl IntoIterator<Item = Offer<T>>,
        then: impl Fn(&Ctx<'_>, &T) -> Outcome + 'static,
    ) -> Box<Self> {
        let item = |(at, offer): (usize, Offer<T>)| {
            let Offer { what, label, hint, is_behind } = offer;
            (PickItem { id: at.to_string(), label, hint, is_behind }, what)
        };
        let (items, all): (Vec<PickItem>, Vec<T>) =
            offers.into_iter().enumerate().map(item).unzip();
        Self::new(Body::Picker(PickerState::new(title, items)), move |ctx, answers| {
            let at = answers.get(CHOSEN).and_then(|at| at.parse::<usize>().ok());
            at.and_then(|at| all.get(at)).map_or_else(|| Ok(Vec::new()), |what| then(ctx, what))
        })
    }

    /// The same picker, in which the letters themselves can be chosen as the last item: `hint`
    /// stands beside them, `empty` in their place while there is neither letter nor item, and
    /// `then` is told them.
    #[must_use]
    pub fn or_new(
        mut self: Box<Self>,
        hint: String,
        empty: String,
        then: impl Fn(&Ctx<'_>, &str) -> Outcome + 'static,
    ) -> Box<Self> {
        self.body = match self.body {
            Body::Picker(picker) => Body::Picker(picker.or_new(hint, empty)),
            body => body,
        };
        let known = self.then;
        self.then = Box::new(move |ctx, answers| {
            if answers.get(CHOSEN).is_some_and(|chosen| chosen == PickerState::NEW) {
                then(ctx, answers.get(TYPED).map_or("", String::as_str))
            } else {
                known(ctx, answers)
            }
        });
        self
    }

    /// The same picker, in which letters find the words at the right too.
    #[must_use]
    pub fn by_hints_too(mut self: Box<Self>) -> Box<Self> {
        self.body = match self.body {
            Body::Picker(picker) => Body::Picker(picker.by_hints_too()),
            body => body,
        };
        self
    }

    /// The same layer, saying what is understood.
    #[must_use]
    pub fn saying(mut self: Box<Self>, understood: Understood) -> Box<Self> {
        self.understood = understood;
        self
    }

    /// The same layer at the foot of the screen.
    #[must_use]
    pub fn at_foot(mut self: Box<Self>) -> Box<Self> {
        self.dock = Dock::Foot;
        self
    }

    /// The same layer, with keys of its own.
    #[must_use]
    pub fn under(mut self: Box<Self>, scope: &'static str) -> Box<Self> {
        self.keys = Some(scope);
        self
    }

    /// A page; nothing follows.
    pub fn page(title: String, lines: Vec<PageLine>) -> Box<Self> {
        Self::new(Body::Page(title, PageState::new(lines)), |_, _| Ok(Vec::new()))
    }

    /// The scope whose keys hold in it.
    pub const fn scope(&self) -> &'static str {
        if let Some(scope) = self.keys {
            return scope;
        }
        match self.body {
            Body::Form(_) => "form",
            Body::Picker(_) => "picker",
            Body::Confirm(_) => "confirm",
            Body::Page(..) => "page",
            Body::Filter(_) => "filter",
        }
    }

    /// Whether closing it would lose something typed.
    pub fn dirty(&self) -> bool {
        matches!(&self.body, Body::Form(form) if form.dirty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(offers: &[&str]) -> Box<Layer> {
        let offers = offers.iter().map(|label| Offer::new((), (*label).to_owned()));
        Layer::choose("Which".to_owned(), offers, |_, ()| Ok(Vec::new()))
    }

    #[test]
    fn what_can_be_chosen_stands_in_its_order_with_the_first_in_hand() {
        let layer = titled(&["one", "other"]);
        let Body::Picker(picker) = &layer.body else { panic!("no picker") };
        assert_eq!((picker.found(), layer.scope()), (2, "picker"));
        assert_eq!(picker.chosen().map(|item| item.label.as_str()), Some("one"));
        let Body::Picker(none) = &titled(&[]).body else { panic!("no picker") };
        assert!(none.chosen().is_none());
    }

    #[test]
    fn a_question_begins_at_the_answer_that_changes_nothing() {
        let question = Confirm::new("Sure", Vec::new(), "yes", "no");
        let layer = Layer::ask(question, |_| Ok(vec![Act::Quit]));
        let Body::Confirm(question) = &layer.body else { panic!("no question") };
        assert_eq!((question.answer(), layer.scope()), (false, "confirm"));
    }
}
