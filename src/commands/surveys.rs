//! An answer to a survey under the hand: its coding, the code book, what all of it adds up to. Keeps
//! out: writing records, which forms do.

use super::selected::nothing_selected;
use crate::domain::{Id, Kind, Party, Person, SurveyAnswer, World, code_book, fold};
use crate::flow::{Act, Command, Ctx, Layer, Offer, Outcome};
use crate::forms::RecordForm;
use crate::ledger::Refusal;
use crate::readings::surveys::{coders, codings, next_respondent};
use crate::say;
use crate::screens;

pub(super) const ROWS: &[Command] = &[
    Command { name: "answer-code", scopes: &["surveys"], hint: 11, run: code, ..Command::ROW },
    Command { name: "answer-code-as", scopes: &["surveys"], run: code_as, ..Command::ROW },
    Command { name: "theme-add", scopes: &["surveys"], hint: 12, run: theme, ..Command::ROW },
    Command { name: "survey-totals", scopes: &["surveys"], hint: 13, run: totals, ..Command::ROW },
];

fn answer<'a>(ctx: &'a Ctx<'_>) -> Result<(Id, &'a SurveyAnswer), Refusal> {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    let answer = ctx.world().get::<SurveyAnswer>(id).ok_or_else(nothing_selected)?;
    Ok((id, answer))
}

/// A new answer: where one is under the hand, the next to the same question.
pub(super) fn begun(ctx: &Ctx<'_>) -> RecordForm {
    let form = RecordForm::new(Kind::Surveys);
    let Ok((_, like)) = answer(ctx) else { return form };
    form.with("survey", like.survey.as_str())
        .with("question", like.question.as_str())
        .with("respondent", next_respondent(like, ctx.world()).to_string())
        .at("text")
}

/// How whoever is at the keyboard codes the answer.
fn code(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let who = ctx.session.who.clone();
    coded_by(Some(who.as_str()), ctx)
}

/// How somebody else at the same keyboard codes the answer: those who coded answers of this survey
/// and not this one come first, then the people of the table.
fn code_as(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, answer) = answer(ctx)?;
    let world: &dyn World = ctx.world();
    let done: Vec<String> =
        codings(id, world).iter().map(|(_, coding)| fold(&coding.coder.shown(world))).collect();
    let is_done = |name: &String| done.contains(&fold(name));
    let coders = coders(&answer.survey, world);
    let (after, first): (Vec<String>, Vec<String>) = coders.iter().cloned().partition(is_done);
    let mut people: Vec<String> = world.all::<Person>().map(|(id, _)| world.label(id)).collect();
    people.retain(|name| !coders.contains(name));
    people.sort_by_key(|name| fold(name));
    let told = |name: String| Offer::new(Some(name.clone()), name);
    let again = ctx.tell(&say!("survey-coded-already"));
    let after = after.into_iter().map(|name| told(name).hinted(again.clone()));
    let other = Offer::new(None, ctx.tell(&say!("survey-other-coder")));
    let offers = first.into_iter().map(told).chain([other]).chain(after);
    let offers: Vec<Offer<Option<String>>> = offers.chain(people.into_iter().map(told)).collect();
    let title = ctx.tell(&say!("survey-coder-title"));
    let then = |ctx: &Ctx<'_>, who: &Option<String>| coded_by(who.as_deref(), ctx);
    Ok(vec![Act::Open(Layer::choose(title, offers, then))])
}

/// The form in which somebody codes the answer: what they said before is opened again, and what
/// others said is not shown. Without a name it is asked for.
fn coded_by(who: Option<&str>, ctx: &Ctx<'_>) -> Outcome {
    let (id, answer) = answer(ctx)?;
    let world: &dyn World = ctx.world();
    let named = who.map(fold);
    let is_own = |coder: &Party| Some(fold(&coder.shown(world))) == named;
    let own = codings(id, world).into_iter().find(|(_, coding)| is_own(&coding.coder));
    let name = match who {
        Some(who) => format!("{} ({who})", world.label(id)),
        None => world.label(id),
    };
    let title = ctx.tell(&say!("form-of", what = say!("kind-one-codings"), name = name));
    let form = match own {
        // Another name would take the coding away from whoever made it.
        Some((coding, _)) => RecordForm::of(Kind::Codings, coding).only(&["themes", "note"]),
        None => RecordForm::new(Kind::Codings)
            .with("answer", id.to_string())
            .with("coder", who.unwrap_or_default())
            .only(&["coder", "themes", "note"]),
    };
    let book = code_book::themes(&answer.survey, world);
    let themes: Vec<&str> = book.iter().map(|theme| theme.theme.as_str()).collect();
    let text = answer.text.as_str().replace('\n', " ");
    let note = say!("survey-coding-help", text = text, themes = themes.join(", "));
    let form = form.titled(title).noted("themes", ctx.tell(&note));
    let form = form.at(if who.is_some() { "themes" } else { "coder" });
    Ok(vec![Act::Open(form.layer(ctx, move |_| vec![Act::Select(id.into())]))])
}

/// A theme of the code book of the survey under the hand.
fn theme(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let form = RecordForm::new(Kind::Themes);
    let form = match answer(ctx) {
        Ok((_, answer)) => form.with("survey", answer.survey.as_str()),
        Err(_) => form,
    };
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

fn totals(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (title, lines) = screens::survey_totals_page(ctx);
    Ok(vec![Act::Open(Layer::page(title, lines))])
}
