//! Weights from comparisons two at a time, with the consistency ratio and the worst triple. Keeps
//! out: making comparisons.

use std::collections::{BTreeMap, BTreeSet};

use super::swing::percent;
use crate::domain::{Comparison, Id, Kind};
use crate::flow::Ctx;
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::methods::ahp::TOLERATED_RATIO;
use crate::readings;
use crate::say;
use crate::screens::list::Listing;
use crate::screens::list_with_footer::Footer;
use crate::text::Sentence;

/// How many missing pairs are named.
const NAMED: usize = 2;

/// The pair under the hand, the one that the hand leans to first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaning {
    /// The criterion that a digit makes matter more.
    pub more: Id,
    /// The other.
    pub less: Id,
    /// Whether the one that matters more is the second of the row.
    pub is_second: bool,
}

impl Leaning {
    /// Reads what [`crate::flow::Screen::row`] of the comparisons says.
    pub fn parse(row: &str) -> Option<Self> {
        let mut parts = row.split(' ');
        let (first, second) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let is_second = parts.next() == Some("second");
        let (more, less) = if is_second { (second, first) } else { (first, second) };
        Some(Self { more, less, is_second })
    }
}

/// The list, as it was read last.
#[derive(Debug, Default)]
pub struct Pairs {
    read: Option<readings::Pairs>,
    /// How many criteria there are.
    count: usize,
    /// What was judged of a row: whether the second matters more, and how many times.
    made: BTreeMap<String, (bool, i64)>,
    /// The row whose second criterion the hand leans to, before anything is judged of it.
    leans: Option<String>,
}

impl Pairs {
    fn row_of((first, second): (Id, Id)) -> String {
        format!("{first} {second}")
    }

    /// Whether the second criterion of a row matters more, as judged, else as the hand leans.
    fn is_second(&self, row: &str) -> bool {
        self.made
            .get(row)
            .map_or_else(|| self.leans.as_deref() == Some(row), |(is_second, _)| *is_second)
    }
}

impl Listing for Pairs {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<String> {
        let read = readings::Pairs::of(ctx.world());
        let ids: Vec<(Id, Id)> = read.pairs.iter().filter_map(|pair| read.ids(*pair)).collect();
        let pairs: BTreeSet<&(Id, Id)> = ids.iter().collect();
        let made = |(_, made): (Id, &Comparison)| {
            let (more, less) = (made.more.id, made.less.id);
            let is_second = !pairs.contains(&(more, less));
            let pair = if is_second { (less, more) } else { (more, less) };
            (Self::row_of(pair), (is_second, made.times.get()))
        };
        self.made = ctx.world().all::<Comparison>().map(made).collect();
        self.read = Some(read);
        self.count = ctx.book().count(Kind::Criteria);
        ids.into_iter().map(Self::row_of).collect()
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::share(ctx.tell(&say!("column-first")), 1),
            Column::share(ctx.tell(&say!("column-second")), 1),
            Column::share(ctx.tell(&say!("column-more")), 1),
            Column::fixed(ctx.tell(&say!("field-times")), 6).to_the_right(),
        ]
    }

    fn row(&self, row: &str, ctx: &Ctx<'_>) -> TableRow {
        let Some(pair) = Leaning::parse(row) else { return TableRow::default() };
        let name = |id: Id| ctx.world().label(id);
        let more = |is_second: bool| name(if is_second { pair.less } else { pair.more });
        let (who, times) = match self.made.get(row) {
            Some((_, 1)) => (ctx.tell(&say!("pairs-equal")), "1".to_owned()),
            Some((is_second, times)) => (more(*is_second), times.to_string()),
            None if self.leans.as_deref() == Some(row) => (more(true), "?".to_owned()),
            None => ("-".to_owned(), "-".to_owned()),
        };
        let role = if self.made.contains_key(row) { Role::Dim } else { Role::Plain };
        TableRow {
            id: row.to_owned(),
            cells: vec![name(pair.more), name(pair.less), who, times],
            role,
        }
    }

    fn empty(&self) -> Sentence {
        match self.count {
            0 => say!("empty-pairs"),
            1 => say!("pairs-single"),
            count => say!("refused-pairs-many", count = count, most = readings::MOST_COMPARED),
        }
    }

    fn detail(&self, _row: &str, ctx: &Ctx<'_>) -> Vec<PageLine> {
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

    /// `lean` turns the hand to the first or the second of a row.
    fn cue(&mut self, _cue: &'static str, word: &str) {
        self.leans = word.strip_suffix(" second").map(str::to_owned);
    }
}

impl Footer for Pairs {
    fn foot(&self, row: Option<&str>, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let Some(read) = self.read.as_ref().filter(|read| !read.pairs.is_empty()) else {
            return Vec::new();
        };
        let name = |id: Id| ctx.world().label(id);
        let mut lines = Vec::new();
        if let Some((row, pair)) = row.and_then(|row| Some((row, Leaning::parse(row)?))) {
            let (first, second) = (name(pair.more), name(pair.less));
            lines.push(match self.made.get(row) {
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
                    let more = if self.is_second(row) { second.clone() } else { first.clone() };
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

    fn held(&self, row: String) -> String {
        if self.is_second(&row) { format!("{row} second") } else { row }
    }
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
    fn a_row_says_which_of_its_criteria_matters_more() {
        let (first, second) = (Id::from_bits(1), Id::from_bits(2));
        let row = Pairs::row_of((first, second));
        let of = |row: &str| Leaning::parse(row).map(|pair| (pair.more, pair.less));
        assert_eq!(of(&row), Some((first, second)));
        assert_eq!(of(&format!("{row} second")), Some((second, first)));
        assert_eq!(of("x"), None);
    }

    #[test]
    fn the_hand_leans_to_the_second_only_where_it_was_told_to() {
        let row = Pairs::row_of((Id::from_bits(1), Id::from_bits(2)));
        let mut pairs = Pairs::default();
        pairs.cue("lean", &format!("{row} second"));
        assert_eq!(pairs.held(row.clone()), format!("{row} second"));
        assert_eq!(pairs.held("3 4".to_owned()), "3 4");
        pairs.made.insert(row.clone(), (false, 3));
        assert_eq!(pairs.held(row.clone()), row);
    }
}
