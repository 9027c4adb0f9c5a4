//! A layer in lines: a form one box at a time, what can be chosen, a question with its answers, a
//! page whole. Keeps out: when each of them is told.

use crate::flow::{Body, Layer};
use crate::kit::{BoxTold, FormState, PageLine, PickerState};
use crate::say;
use crate::text::{Language, Sentence};

/// The signs of a text that are told while it is typed, and when its box is entered.
const TYPED: usize = 60;
const ENTERED: usize = 400;

/// A layer as it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LayerHeard {
    /// What it is and how it is called: another one is told from its beginning.
    pub opening: Vec<String>,
    /// Which part of it is under the hand: another one is told whole.
    pub at: String,
    /// The part under the hand, whole.
    pub part: Vec<String>,
    /// The same as it changes while somebody types: line by line.
    pub typed: Vec<String>,
    /// All of it.
    pub all: Vec<String>,
}

/// A layer in a language.
pub(super) fn heard(layer: &Layer, language: Language) -> LayerHeard {
    let tell = |sentence: Sentence| language.tell(&sentence);
    match &layer.body {
        Body::Form(form) => of_form(form, language),
        Body::Picker(picker) => of_picker(picker, language),
        Body::Confirm(confirm) => {
            let (title, lines) = confirm.question();
            let (answer, other) = confirm.answers();
            let mut opening = vec![tell(say!("linear-question", title = title))];
            opening.extend(lines.iter().cloned());
            let answer = tell(say!("linear-answer", answer = answer, other = other));
            LayerHeard::plain(opening, vec![answer])
        }
        Body::Page(title, page) => {
            let mut opening = vec![tell(say!("linear-page", title = title.as_str()))];
            opening.extend(page.lines().iter().map(said).filter(|line| !line.is_empty()));
            LayerHeard::plain(opening, Vec::new())
        }
        Body::Filter(line) => {
            let text = tell(say!("linear-filter", text = line.text()));
            LayerHeard::plain(Vec::new(), vec![text])
        }
    }
}

impl LayerHeard {
    fn plain(opening: Vec<String>, part: Vec<String>) -> Self {
        let all = [opening.clone(), part.clone()].concat();
        Self { opening, at: String::new(), typed: part.clone(), part, all }
    }
}

fn said(line: &PageLine) -> String {
    let head = line.head.trim();
    let text = line.text.trim();
    match (head, text) {
        ("", text) => text.to_owned(),
        (head, "") => head.to_owned(),
        (head, text) => format!("{head}: {text}"),
    }
}

fn of_form(form: &FormState, language: Language) -> LayerHeard {
    let tell = |sentence: Sentence| language.tell(&sentence);
    let boxes: Vec<BoxTold<'_>> = form.boxes().collect();
    let many = boxes.len();
    let mut opening = vec![tell(say!("linear-form", title = form.title(), count = many))];
    opening.extend(form.faults().iter().map(|fault| tell(say!("linear-fault", what = &**fault))));
    let here = boxes.get(form.at());
    let mut part = Vec::new();
    let mut typed = Vec::new();
    if let Some(told) = here {
        if !told.section.is_empty() {
            part.push(tell(say!("linear-section", title = told.section)));
        }
        part.push(tell(say!("linear-box", at = form.at() + 1, many = many, label = told.label)));
        part.push(value(told, ENTERED, language));
        if told.required {
            part.push(tell(say!("linear-required")));
        }
        if told.is_replaced {
            part.push(tell(say!("linear-replaced")));
        }
        if !told.help.is_empty() {
            part.push(told.help.to_owned());
        }
        typed.push(value(told, TYPED, language));
        let error = told.error.map(|what| tell(say!("linear-fault", what = what)));
        let note = told.note.map(|what| tell(say!("linear-note", what = what)));
        let beside = [error, note, offers(told, language)];
        part.extend(beside.iter().flatten().cloned());
        typed.extend(beside.into_iter().map(Option::unwrap_or_default));
    }
    let mut all = opening.clone();
    for told in &boxes {
        all.push(value(told, ENTERED, language));
        all.extend(told.error.map(|what| tell(say!("linear-fault", what = what))));
    }
    all.extend(part.iter().cloned());
    LayerHeard { opening, at: form.at().to_string(), part, typed, all }
}

/// A box by its label and what stands in it: its end, where that is long.
fn value(told: &BoxTold<'_>, most: usize, language: Language) -> String {
    let tell = |sentence: Sentence| language.tell(&sentence);
    let text = told.value.replace('\n', " / ");
    let count = text.chars().count();
    let value = match (told.choice, count) {
        (_, 0) => tell(say!("linear-nothing")),
        (Some((at, many)), _) => tell(say!("linear-choice", value = text, at = at, many = many)),
        (None, _) if count > most => {
            let end: String = text.chars().skip(count - most).collect();
            tell(say!("linear-end", end = end, count = count))
        }
        (None, _) => text,
    };
    tell(say!("linear-value", label = told.label, value = value))
}

fn offers(told: &BoxTold<'_>, language: Language) -> Option<String> {
    let taken = told.offers.iter().find(|(_, taken)| *taken).map(|(label, _)| *label);
    if let Some(label) = taken {
        return Some(language.tell(&say!("linear-taken", label = label)));
    }
    let labels: Vec<&str> = told.offers.iter().map(|(label, _)| *label).collect();
    let labels = labels.join("; ");
    (!labels.is_empty()).then(|| language.tell(&say!("linear-offers", labels = labels)))
}

fn of_picker(picker: &PickerState, language: Language) -> LayerHeard {
    let tell = |sentence: Sentence| language.tell(&sentence);
    let found = picker.found();
    let opening = vec![tell(say!("linear-picker", title = picker.title()))];
    let item = match picker.told() {
        None => tell(say!("linear-none-found")),
        Some((item, at)) => {
            let mut words = item.label.clone();
            if !item.hint.is_empty() {
                words = format!("{words}, {}", item.hint);
            }
            tell(say!("linear-item", at = at, many = found.max(at), item = words))
        }
    };
    let letters = if picker.query().is_empty() {
        String::new()
    } else {
        tell(say!("linear-letters", letters = picker.query()))
    };
    let part = [letters, item].into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>();
    LayerHeard::plain(opening, part)
}
