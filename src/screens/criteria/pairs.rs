//! Weights from comparisons two at a time, with the consistency ratio and the worst triple. Keeps
//! out: making comparisons.

use std::collections::{BTreeMap, BTreeSet};

use super::swing::percent;
use crate::domain::{Comparison, Id, Kind};
use crate::flow::{Ctx, Leaning, Message, PairsMessage, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::methods::ahp::TOLERATED_RATIO;
use crate::readings;
use crate::say;
use crate::screens::list::Listing;
use crate::screens::list_with_footer::Footer;
use crate::text::Sentence;

/// How many missing pairs are named.
const NAMED: usize = 2;

/// The list, as it was read last.
#[derive(Debug, Default)]
pub(crate) struct Pairs {
    read: Option<readings::Pairs>,
    /// How many criteria there are.
    count: usize,
    /// What was judged of a row: whether the second matters more, and how many times.
    made: BTreeMap<(Id, Id), (bool, i64)>,
    /// The pair whose second criterion the hand leans to, before anything is judged of it.
    leans: Option<(Id, Id)>,
}

impl Pairs {
    /// Whether the second criterion of a pair matters more, as judged, else as the hand leans.
    fn is_second(&self, pair: (Id, Id)) -> bool {
        self.made.get(&pair).map_or_else(|| self.leans == Some(pair), |(is_second, _)| *is_second)
    }
}

impl Listing for Pairs {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        let read = readings::Pairs::of(ctx.world());
        let ids: Vec<(Id, Id)> = read.pairs.iter().filter_map(|pair| read.ids(*pair)).collect();
        let pairs: BTreeSet<&(Id, Id)> = ids.iter().collect();
        let made = |(_, made): (Id, &Comparison)| {
            let (more, less) = (made.more.id, made.less.id);
            let is_second = !pairs.contains(&(more, less));
            let pair = if is_second { (less, more) } else { (more, less) };
            (pair, (is_second, made.times.get()))
        };
        self.made = ctx.world().all::<Comparison>().map(made).collect();
        self.read = Some(read);
        self.count = ctx.world().count(Kind::Criteria);
        ids.into_iter().map(|pair| RowId::Pair(Leaning::of(pair, false))).collect()
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::share(ctx.tell(&say!("column-first")), 1),
            Column::share(ctx.tell(&say!("column-second")), 1),
            Column::share(ctx.tell(&say!("column-more")), 1),
            Column::fixed(ctx.tell(&say!("field-times")), 6).to_the_right(),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some(pair) = pair_of(row) else { return TableRow::default() };
        let (first, second) = pair;
        let name = |id: Id| ctx.world().label(id);
        let more = |is_second: bool| name(if is_second { second } else { first });
        let (who, times) = match self.made.get(&pair) {
            Some((_, 1)) => (ctx.tell(&say!("pairs-equal")), "1".to_owned()),
            Some((is_second, times)) => (more(*is_second), times.to_string()),
            None if self.leans == Some(pair) => (more(true), "?".to_owned()),
            None => ("-".to_owned(), "-".to_owned()),
        };
        let role = if self.made.contains_key(&pair) { Role::Dim } else { Role::Plain };
        TableRow { id: row.key(), cells: vec![name(first), name(second), who, times], role }
    }

    fn empty(&self) -> Sentence {
        match self.count {
            0 => say!("empty-pairs"),
            1 => say!("pairs-single"),
            count => say!("refused-pairs-many", count = count, most = readings::MOST_COMPARED),
        }
    }

    fn detail(&self, _row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let Some(read) = &self.read else { return Vec::new() };
        let shares = read.written();
        if shares.is_empty() {
            return scale(ctx);
        }
        let mut lines = vec![PageLine::title(ctx.tell(&say!("pairs-weights")))];
        lines.extend(read.criteria.iter().filter_map(|id| {
            Some(PageLine::entry(percent(*shares.get(id)?, ctx), ctx.world().label(*id), 9))
        }));
        lines.push(PageLine::blank());
        lines.extend(scale(ctx));
        lines
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let read = self.read.as_ref().filter(|read| !read.pairs.is_empty())?;
        let made = read.pairs.len() - read.judged.missing.len();
        Some(ctx.tell(&say!("pairs-heading", made = made, count = read.pairs.len())))
    }

    fn hear(&mut self, message: &Message) {
        if let Message::Pairs(PairsMessage::Lean { pair, to_second }) = message {
            self.leans = to_second.then_some(*pair);
        }
    }
}

impl Footer for Pairs {
    fn foot(&self, row: Option<&RowId>, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let Some(read) = self.read.as_ref().filter(|read| !read.pairs.is_empty()) else {
            return Vec::new();
        };
        let name = |id: Id| ctx.world().label(id);
        let mut lines = Vec::new();
        if let Some(pair) = row.and_then(pair_of) {
            let (first, second) = (name(pair.0), name(pair.1));
            lines.push(match self.made.get(&pair) {
                Some((_, 1)) => PageLine::plain(ctx.tell(&say!(
                    "pairs-said-equal",
                    first = first,
                    second = second
                ))),
                Some((is_second, times)) => {
                    let (more, less) = if *is_second { (second, first) } else { (first, second) };
                    PageLine::plain(ctx.tell(&say!(
                        "pairs-said",
                        more = more,
                        less = less,
                        times = *times,
                        words = words(*times)
                    )))
                }
                None => {
                    let more = if self.is_second(pair) { second.clone() } else { first.clone() };
                    PageLine::plain(ctx.tell(&say!(
                        "pairs-question",
                        first = first,
                        second = second,
                        more = more
                    )))
                }
            });
        }
        lines.push(consistency(read, ctx));
        lines.extend(worst(read, ctx));
        lines.push(weights(read, ctx));
        lines
    }

    fn held(&self, row: RowId) -> RowId {
        match pair_of(&row) {
            Some(pair) => RowId::Pair(Leaning::of(pair, self.is_second(pair))),
            None => row,
        }
    }
}

/// The two criteria of a row, in its order.
const fn pair_of(row: &RowId) -> Option<(Id, Id)> {
    if let RowId::Pair(leaning) = row { Some(leaning.pair()) } else { None }
}

/// The words of Saaty's scale for a judgement.
fn words(times: i64) -> Sentence {
    match times {
        1 => say!("saaty-1"),
        2 | 3 => say!("saaty-3"),
        4 | 5 => say!("saaty-5"),
        6 | 7 => say!("saaty-7"),
        _ => say!("saaty-9"),
    }
}

/// What the digits mean.
fn scale(ctx: &Ctx<'_>) -> Vec<PageLine> {
    let line = |digit: i64| PageLine::entry(digit.to_string(), ctx.tell(&words(digit)), 4);
    let between = PageLine::styled(ctx.tell(&say!("saaty-between")), Role::Dim);
    std::iter::once(PageLine::title(ctx.tell(&say!("saaty-title"))))
        .chain([1, 3, 5, 7, 9].map(line))
        .chain([between])
        .collect()
}

/// How well the judgements agree, on the criteria that are all compared with one another.
fn consistency(read: &readings::Pairs, ctx: &Ctx<'_>) -> PageLine {
    let settled = read.judged.settled.len();
    let Some(found) = read.judged.found.as_ref().filter(|_| settled > 2) else {
        return PageLine::styled(ctx.tell(&say!("pairs-no-ratio")), Role::Dim);
    };
    let Some(ratio) = found.consistency_ratio else {
        return PageLine::styled(ctx.tell(&say!("pairs-no-index")), Role::Warning);
    };
    let figure = ctx.session.language.decimal(&format!("{ratio:.3}"));
    let whole = settled == read.criteria.len();
    let told = match (found.is_inconsistent(), whole) {
        (true, _) => {
            say!(
                "pairs-inconsistent",
                ratio = figure,
                limit = ctx.session.language.decimal(&format!("{TOLERATED_RATIO:.2}"))
            )
        }
        (false, true) => say!("pairs-consistent", ratio = figure),
        (false, false) => say!("pairs-consistent-part", ratio = figure, count = settled),
    };
    PageLine::styled(
        ctx.tell(&told),
        if found.is_inconsistent() { Role::Warning } else { Role::Good },
    )
}

/// The three criteria to talk about again, where judgements contradict each other.
fn worst(read: &readings::Pairs, ctx: &Ctx<'_>) -> Option<PageLine> {
    let [first, second, third] = read.worst_triple()?.map(|id| ctx.world().label(id));
    let told = say!("pairs-worst", first = first, second = second, third = third);
    let role = if read.judged.found.as_ref().is_some_and(|found| found.is_inconsistent()) {
        Role::Warning
    } else {
        Role::Plain
    };
    Some(PageLine::styled(ctx.tell(&told), role))
}

/// The weights that follow, or what is missing for them.
fn weights(read: &readings::Pairs, ctx: &Ctx<'_>) -> PageLine {
    let name = |id: Id| ctx.world().label(id);
    let missing = &read.judged.missing;
    if !missing.is_empty() {
        let pairs: Vec<String> = missing
            .iter()
            .take(NAMED)
            .filter_map(|pair| read.ids(*pair))
            .map(|(first, second)| {
                ctx.tell(&say!("pairs-versus", first = name(first), second = name(second)))
            })
            .collect();
        let told = say!("pairs-missing", count = missing.len(), pairs = pairs.join("; "));
        return PageLine::styled(ctx.tell(&told), Role::Dim);
    }
    let shares = read.written();
    let share = |id: &Id| Some(format!("{} {}", name(*id), percent(*shares.get(id)?, ctx)));
    let shares: Vec<String> = read.criteria.iter().filter_map(share).collect();
    PageLine::styled(ctx.tell(&say!("pairs-shares", shares = shares.join(", "))), Role::Accent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hand_leans_to_the_second_only_where_it_was_told_to() {
        let pair = (Id::from_bits(1), Id::from_bits(2));
        let row = |pair, is_second| RowId::Pair(Leaning::of(pair, is_second));
        let mut pairs = Pairs::default();
        pairs.hear(&Message::Pairs(PairsMessage::Lean { pair, to_second: true }));
        assert_eq!(pairs.held(row(pair, false)), row(pair, true));
        let other = (Id::from_bits(3), Id::from_bits(4));
        assert_eq!(pairs.held(row(other, false)), row(other, false));
        pairs.made.insert(pair, (false, 3));
        assert_eq!(pairs.held(row(pair, false)), row(pair, false));
    }
}
