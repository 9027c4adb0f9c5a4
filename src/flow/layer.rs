//! A layer over the screen: a form, a picker, a question, a page, the filter line. Keeps out: what
//! is asked.

use std::collections::BTreeMap;

use super::act::Act;
use super::ctx::Ctx;
use crate::kit::{Confirm, FormState, LineEdit, PageLine, PageState, PickerState};
use crate::ledger::Refusal;

/// What was entered: field names and texts; a picker answers `chosen` and the letters `typed`, a
/// question `yes` or `no`.
pub type Answers = BTreeMap<String, String>;

/// What follows when a layer is accepted. A refusal stays on the layer, beside its field.
pub type Then = Box<dyn Fn(&Ctx<'_>, &Answers) -> Result<Vec<Act>, Refusal>>;

/// What a text in a field is understood as, where that is worth saying while it is typed.
pub type Understood = fn(&Ctx<'_>, &str, &str) -> Option<String>;

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
        })
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
