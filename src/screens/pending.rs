//! The changes made away from the others that wait for a decision, each with what was written away
//! beside what the table says now. Keeps out: deciding, and why they wait, which was noted with them.

use super::cells::day;
use super::list::Listing;
use crate::flow::{Ctx, RowId, Waiting};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::ledger::SeenEdit;
use crate::readings::{BothValues, both_values};
use crate::say;
use crate::text::{Sentence, clock};

/// Where the values of a field begin.
const INDENT: u16 = 20;

/// From which beginning of a word before the first difference on two values are shown, counted from there.
const SAME_WORDS: usize = 2;

/// The list.
#[derive(Debug)]
pub(super) struct Waits;

fn of<'a>(row: &RowId, ctx: &'a Ctx<'_>) -> Option<(&'a Waiting, SeenEdit<'a>)> {
    let RowId::Waiting(id) = row else { return None };
    let waiting = ctx.session.waiting.iter().find(|it| it.id() == *id)?;
    Some((waiting, ctx.log().elsewhere(&waiting.edit)))
}

/// Two values without what both begin with, where that is long: a few words before the first
/// difference stay.
fn from_where_apart(mine: &str, now: &str) -> (String, String) {
    let same = mine.chars().zip(now.chars()).take_while(|(one, other)| one == other).count();
    let begins: Vec<usize> = mine
        .char_indices()
        .take(same)
        .filter(|(_, letter)| letter.is_whitespace())
        .map(|(at, letter)| at + letter.len_utf8())
        .collect();
    let Some(at) = begins.len().checked_sub(SAME_WORDS).and_then(|nth| begins.get(nth)) else {
        return (mine.to_owned(), now.to_owned());
    };
    let from = |text: &str| format!("… {}", text.get(*at..).unwrap_or(text));
    (from(mine), from(now))
}

/// The title and the lines of the page of the change under the hand.
pub(crate) fn page(ctx: &Ctx<'_>) -> Option<(String, Vec<PageLine>)> {
    let row = ctx.row.as_ref()?;
    let (_, edit) = of(row, ctx)?;
    Some((ctx.tell(&edit.label()), Waits.detail(row, ctx)))
}

impl Listing for Waits {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        ctx.session.waiting.iter().map(|it| RowId::Waiting(it.id())).collect()
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        let title = |sentence| ctx.tell(&sentence);
        vec![
            Column::fixed(title(say!("column-when")), 10).priority(2),
            Column::fixed(title(say!("column-who")), 12).priority(1),
            Column::share(title(say!("column-what")), 3),
            Column::share(title(say!("column-away")), 2),
            Column::share(title(say!("column-now")), 2),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some((_, edit)) = of(row, ctx) else { return TableRow::default() };
        let fields = both_values(&edit, ctx.world(), ctx.session.language);
        // Where both say the same there is nothing to decide.
        let differing: Vec<&BothValues> = fields.iter().filter(|it| it.mine != it.now).collect();
        // The page has their names; here is room for the values alone, from where they differ on.
        let values: Vec<(String, String)> =
            differing.iter().map(|it| from_where_apart(&it.mine, &it.now)).collect();
        let side = |value: fn(&(String, String)) -> &str| {
            values.iter().map(value).collect::<Vec<_>>().join("; ")
        };
        let cells = vec![
            day(edit.at().date_naive(), ctx),
            edit.who().to_owned(),
            ctx.tell(&edit.label()),
            side(|(mine, _)| mine),
            side(|(_, now)| now),
        ];
        TableRow { id: row.key(), cells, role: Role::Plain }
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let count = ctx.session.waiting.len();
        (count > 0).then(|| ctx.tell(&say!("pending-heading", count = count)))
    }

    fn empty(&self) -> Sentence {
        say!("pending-none")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let Some((waiting, edit)) = of(row, ctx) else { return Vec::new() };
        let head = say!(
            "pending-head",
            who = edit.who(),
            day = day(edit.at().date_naive(), ctx),
            time = clock(edit.at().time())
        );
        let mut lines = vec![PageLine::plain(ctx.tell(&head))];
        lines.extend(waiting.why.iter().map(|why| PageLine::styled(ctx.tell(why), Role::Warning)));
        let mut last = String::new();
        for it in both_values(&edit, ctx.world(), ctx.session.language) {
            if it.record != last {
                lines.push(PageLine::blank());
                lines.push(PageLine::title(it.record.clone()));
                last = it.record;
            }
            let values = ctx.tell(&say!("pending-both", mine = it.mine, now = it.now));
            lines.push(PageLine::entry(it.field, values, INDENT));
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_long_values_are_shown_from_where_they_differ() {
        let told = |mine: &str, now: &str| from_where_apart(mine, now);
        let (mine, now) =
            told("La piazza resta aperta alle auto", "La piazza resta chiusa alle auto");
        assert_eq!(
            (mine.as_str(), now.as_str()),
            ("… resta aperta alle auto", "… resta chiusa alle auto")
        );
        assert_eq!(told("051 1", "051 2"), ("051 1".to_owned(), "051 2".to_owned()));
        assert_eq!(told("", "è così"), (String::new(), "è così".to_owned()));
    }
}
