//! The rules of the table: reading them, and proposing or approving a version. Keeps out: what they
//! mean for a vote.

use crate::domain::{Kind, charter};
use crate::flow::{Act, Command, Ctx, Layer, Outcome};
use crate::forms::RecordForm;
use crate::screens;

pub(super) const ROWS: &[Command] = &[
    Command { name: "rules", scopes: &["sittings", "live"], run: read, ..Command::ROW },
    Command { name: "rules-amend", scopes: &["sittings"], run: amend, ..Command::ROW },
];

fn read(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (title, lines) = screens::rules_page(ctx);
    Ok(vec![Act::Open(Layer::page(title, lines))])
}

/// The version that waits for its approval, else a new one that begins as the last.
pub(super) fn amend(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let last = charter::versions(ctx.world()).into_iter().next_back();
    let form = match last {
        Some((id, rules)) if rules.approved.is_none() => RecordForm::of(Kind::Rules, id),
        Some((_, rules)) => {
            let mut form = RecordForm::new(Kind::Rules);
            for field in Kind::Rules.fields() {
                form = form.with(
                    field.name,
                    crate::domain::Noun::row(rules).remove(field.name).unwrap_or_default(),
                );
            }
            form.with("version", (rules.version.get() + 1).to_string()).with("approved", "")
        }
        None => RecordForm::new(Kind::Rules).with("version", "1"),
    };
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}
