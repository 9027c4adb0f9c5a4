//! The answers to surveys, question by question, each with its themes or with what is still to be
//! decided. Keeps out: what they add up to (see `totals`).

use crate::domain::{SurveyAnswer, World};
use crate::flow::{Ctx, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::surveys::{CodingStage, answers, coded, codings, questions, verdict};
use crate::say;
use crate::screens::cells::{id, records};
use crate::screens::detail;
use crate::screens::list::Listing;
use crate::text::Sentence;

use super::totals::figure;

/// The list.
#[derive(Debug, Default)]
pub(in crate::screens) struct Answers;

/// What stands of the themes of an answer, and how pressing it is.
fn themes(answer: crate::domain::Id, of: &SurveyAnswer, ctx: &Ctx<'_>) -> (String, Role) {
    let world: &dyn World = ctx.world();
    let found = coded(answer, of, world);
    match found.stage {
        CodingStage::Settled if found.themes.is_empty() => {
            (ctx.tell(&say!("survey-no-theme")), Role::Plain)
        }
        CodingStage::Settled => (found.themes.join(", "), Role::Plain),
        CodingStage::Disputed => (ctx.tell(&say!("survey-disputed")), Role::Warning),
        CodingStage::Uncoded => match codings(answer, world).len() {
            0 => (String::new(), Role::Accent),
            _ => (ctx.tell(&say!("survey-coded-once")), Role::Accent),
        },
    }
}

impl Listing for Answers {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        records(answers(ctx.world()).into_iter().map(|(id, _)| id))
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::share(ctx.tell(&say!("field-question")), 3).priority(1),
            Column::fixed(ctx.tell(&say!("column-respondent")), 5).to_the_right(),
            Column::share(ctx.tell(&say!("column-answer")), 4),
            Column::share(ctx.tell(&say!("field-themes")), 3),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let found = id(row).and_then(|id| ctx.world().get::<SurveyAnswer>(id).map(|it| (id, it)));
        let Some((id, answer)) = found else { return TableRow::default() };
        let (themes, role) = themes(id, answer, ctx);
        let cells = vec![
            answer.question.as_str().to_owned(),
            answer.respondent.as_str().to_owned(),
            answer.text.as_str().replace('\n', " "),
            themes,
        ];
        TableRow { id: row.key(), cells, role }
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let asked = questions(ctx.world());
        let sum = |of: fn(&crate::readings::surveys::Asked) -> usize| asked.iter().map(of).sum();
        let (answers, uncoded, disputed): (usize, usize, usize) =
            (sum(|it| it.answers), sum(|it| it.uncoded), sum(|it| it.disputed));
        if answers == 0 {
            return None;
        }
        let counts = say!(
            "survey-heading",
            answers = answers,
            questions = asked.len(),
            uncoded = uncoded,
            disputed = disputed
        );
        // Of one question the figure stands here; of more, each has its own on the page of totals.
        let alpha = match asked.as_slice() {
            [one] => one.agreement.alpha.as_ref().map(|alpha| {
                say!("survey-alpha", alpha = figure(alpha, ctx), verdict = verdict(alpha))
            }),
            _ => None,
        };
        let told = [Some(counts), alpha].into_iter().flatten();
        Some(told.map(|sentence| ctx.tell(&sentence)).collect::<Vec<_>>().join(" "))
    }

    fn empty(&self) -> Sentence {
        say!("empty-surveys")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }
}
