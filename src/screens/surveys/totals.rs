//! What the answers to surveys add up to, as a page: themes with their counts, how far those who
//! coded them agree, and what is still to be decided. Keeps out: adding up.

use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::methods::ratio::{Ratio, rounded};
use crate::readings::surveys::{Agreement, Asked, questions, verdict};
use crate::say;

/// Where the figures of a theme begin.
const INDENT: u16 = 28;

/// An alpha with the digits that its customary limits have.
pub(super) fn figure(alpha: &Ratio, ctx: &Ctx<'_>) -> String {
    ctx.session.language.decimal(&rounded(alpha, 3))
}

/// The title and the lines of the page.
pub(crate) fn page(ctx: &Ctx<'_>) -> (String, Vec<PageLine>) {
    let asked = questions(ctx.world());
    let mut lines = Vec::new();
    if asked.is_empty() {
        lines.push(PageLine::styled(ctx.tell(&say!("empty-surveys")), Role::Dim));
    } else {
        lines.push(PageLine::styled(ctx.tell(&say!("survey-says")), Role::Dim));
    }
    for of in &asked {
        lines.push(PageLine::blank());
        question(of, ctx, &mut lines);
    }
    quotes(&asked, ctx, &mut lines);
    (ctx.tell(&say!("survey-totals-title")), lines)
}

/// The words that may be quoted, question by question; whose they are stands nowhere.
fn quotes(asked: &[Asked], ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    for of in asked.iter().filter(|of| !of.quotes.is_empty()) {
        lines.push(PageLine::blank());
        let title = say!("survey-quotes", question = of.question.as_str());
        lines.push(PageLine::title(ctx.tell(&title)));
        for (words, themes) in &of.quotes {
            let words = words.replace('\n', " ");
            let quote = say!("survey-quote", text = words, themes = themes.join(", "));
            lines.push(PageLine::plain(ctx.tell(&quote)));
        }
    }
}

fn question(of: &Asked, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    lines.push(PageLine::title(format!("{}: {}", of.survey, of.question)));
    let counts =
        say!("survey-counts", answers = of.answers, uncoded = of.uncoded, disputed = of.disputed);
    let role = if of.uncoded + of.disputed > 0 { Role::Warning } else { Role::Good };
    lines.push(PageLine::styled(ctx.tell(&counts), role));
    let Agreement { twice, same, alpha, themes } = &of.agreement;
    if *twice > 0 {
        lines.push(PageLine::plain(ctx.tell(&say!("survey-twice", twice = *twice, same = *same))));
        let told = match alpha {
            Some(alpha) => {
                say!("survey-alpha", alpha = figure(alpha, ctx), verdict = verdict(alpha))
            }
            None => say!("survey-no-alpha"),
        };
        lines.push(PageLine::plain(ctx.tell(&told)));
    }
    for (theme, count) in &of.themes {
        let alpha = themes.get(theme).map(|alpha| figure(alpha, ctx));
        let told = match alpha {
            Some(alpha) => say!("survey-theme-alpha", count = *count, alpha = alpha),
            None => say!("survey-theme", count = *count),
        };
        lines.push(PageLine::entry(theme.clone(), ctx.tell(&told), INDENT));
    }
}
