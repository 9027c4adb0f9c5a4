//! An answer to a survey under the hand: its coding, the code book, what all of it adds up to. Keeps
//! out: writing records, which forms do.

use super::selected::nothing_selected;
use crate::domain::{Id, Kind, Party, SurveyAnswer, World, fold};
use crate::flow::{Act, Command, Ctx, Layer, Outcome};
use crate::forms::RecordForm;
use crate::ledger::Refusal;
use crate::readings::surveys::codings;
use crate::say;
use crate::screens;

pub(super) const ROWS: &[Command] = &[
    Command { name: "answer-code", scopes: &["surveys"], hint: 11, run: code, ..Command::ROW },
    Command { name: "theme-add", scopes: &["surveys"], hint: 12, run: theme, ..Command::ROW },
    Command { name: "survey-totals", scopes: &["surveys"], hint: 13, run: totals, ..Command::ROW },
];

fn answer<'a>(ctx: &'a Ctx<'_>) -> Result<(Id, &'a SurveyAnswer), Refusal> {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    let answer = ctx.world().get::<SurveyAnswer>(id).ok_or_else(nothing_selected)?;
    Ok((id, answer))
}

/// How whoever is at the keyboard codes the answer; what they said before is opened again, and what
/// the other said is not shown.
fn code(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, _) = answer(ctx)?;
    let world: &dyn World = ctx.world();
    let who = ctx.session.who.as_str();
    let is_own = |coder: &Party| fold(&coder.shown(world)) == fold(who);
    let own = codings(id, world).into_iter().find(|(_, coding)| is_own(&coding.coder));
    let title = say!("form-of", what = say!("kind-one-codings"), name = world.label(id));
    let title = ctx.tell(&title);
    let form = match own {
        Some((coding, _)) => RecordForm::of(Kind::Codings, coding),
        None => RecordForm::new(Kind::Codings).with("answer", id.to_string()).with("coder", who),
    };
    let form = form.titled(title).only(&["coder", "themes", "note"]).at("themes");
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
