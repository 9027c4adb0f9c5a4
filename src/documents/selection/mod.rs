//! A rule of selection applied: every proposal with the running cost, the line where it stops,
//! current and capital expenditure apart. Keeps out: the rule's arithmetic (see `readings`).

mod manual;

use minijinja::{Value, context};

use crate::documents::document::{Faces, LIST, Row, Subject};
use crate::documents::refusal::ExportRefusal;
use crate::documents::writer::{Writer, Written, json};
use crate::domain::{
    Bar, Cents, Criterion, Id, Kind, Proposal, Round, RoundState, Selection, SelectionOrder, Wait,
    World, rounds,
};
use crate::print::Format;
use crate::print::markdown;
use crate::print::{Column, Grid, Value as Cell};
use crate::readings::{Costs, Drawn, PassedOver, Shortlist};
use crate::say;
use crate::text::Language;

/// A rule of selection applied. It names nobody: it has nothing to reserve.
pub(super) const ROW: Row = Row {
    faces: Faces::Public,
    subject: Subject::Selection,
    template: Some(include_str!("../templates/selection.md")),
    rooms: &[("decision", 2)],
    manual: Some(&manual::MANUAL),
    ..Row::of("selection", LIST, write)
};

/// The rule that is named, else the only one there is.
fn write(writer: &Writer<'_>, id: Option<&str>) -> Result<Written, ExportRefusal> {
    let world = writer.book;
    let rules: Vec<(Id, &Selection)> = world.all::<Selection>().collect();
    let names = || rules.iter().map(|(_, rule)| rule.name.as_str()).collect::<Vec<_>>().join("; ");
    let rule = match (id, rules.as_slice()) {
        (Some(id), _) => world
            .find(Kind::Selections, id)
            .map_err(|_| ExportRefusal::unknown_selection(id, &names()))?,
        (None, [(only, _)]) => *only,
        (None, _) => return Err(ExportRefusal::unnamed_selection(&names())),
    };
    let found =
        Shortlist::of(rule, world).ok_or_else(|| ExportRefusal::unnamed_selection(&names()))?;
    match writer.format {
        Format::Json => json(&grid(&found, world)).map(Written::from),
        Format::Csv => Ok(grid(&found, world).csv().into()),
        Format::Xlsx => writer.workbook(&grid(&found, world)),
        _ => writer.page(values(&found, writer.language, world)),
    }
}

/// Every proposal of the order, one a row. A file has behind them those that are not admitted, with
/// what keeps them out, and those without a place, with why they have none.
pub(super) fn grid(found: &Shortlist, world: &dyn World) -> Grid {
    let mut grid = in_order(found, world);
    grid.columns.push(Column { name: "not_admitted", heading: say!("heading-why") });
    grid.columns.push(Column { name: "unplaced", heading: say!("heading-unplaced") });
    grid.rows.iter_mut().for_each(|row| row.extend([Cell::Nothing, Cell::Nothing]));
    let code = |id: Id| {
        world
            .get::<Criterion>(id)
            .map(|criterion| criterion.code.as_str().to_owned())
            .unwrap_or_default()
    };
    let out = |id: Id, why: [Cell; 2]| {
        let mut row = vec![Cell::Nothing];
        row.extend(what(world.get::<Proposal>(id)?));
        row.extend([Cell::Nothing, Cell::Fact(false)]);
        row.extend(why);
        Some(row)
    };
    let barred = |over: &PassedOver| {
        let why: Vec<String> = over.bars.iter().map(|bar| bar.code(code)).collect();
        out(over.proposal, [Cell::Words(why.join("; ")), Cell::Nothing])
    };
    let why = why_unplaced(found, world).code();
    let unplaced = |id: &Id| out(*id, [Cell::Nothing, Cell::Words(why.to_owned())]);
    let rows: Vec<_> = found
        .passed_over
        .iter()
        .filter_map(barred)
        .chain(found.unplaced.iter().filter_map(unplaced))
        .collect();
    grid.rows.extend(rows);
    grid
}

/// Why proposals have no place: what the whole order waits for, else what is missing of each of
/// them.
fn why_unplaced(found: &Shortlist, world: &dyn World) -> Wait {
    let by_supporters = world
        .get::<Selection>(found.rule)
        .is_some_and(|rule| rule.order == Some(SelectionOrder::Supporters));
    found.waits.unwrap_or(if by_supporters { Wait::Supporters } else { Wait::Admission })
}

/// Code, title and costs.
fn what(proposal: &Proposal) -> [Cell; 4] {
    let cents =
        |cents: Option<Cents>| cents.map_or(Cell::Nothing, |cents| Cell::Money(cents.get().into()));
    [
        Cell::Words(proposal.code.as_str().to_owned()),
        Cell::words(proposal.title.as_ref().map(|title| title.as_str())),
        cents(proposal.current),
        cents(proposal.capital),
    ]
}

fn in_order(found: &Shortlist, world: &dyn World) -> Grid {
    let row = |line: &Drawn| {
        let mut row = vec![Cell::Count(u64::try_from(line.place).unwrap_or(u64::MAX))];
        row.extend(what(world.get::<Proposal>(line.proposal)?));
        row.extend([Cell::Money(line.running), Cell::Fact(line.passes)]);
        Some(row)
    };
    let columns = [
        ("place", say!("heading-place")),
        ("code", say!("heading-code")),
        ("title", say!("heading-title")),
        ("current", say!("heading-current")),
        ("capital", say!("heading-capital")),
        ("running", say!("heading-running")),
        ("passes", say!("heading-passes")),
    ];
    let columns = columns.map(|(name, heading)| Column { name, heading }).into();
    Grid { columns, rows: found.lines.iter().filter_map(row).collect() }
}

/// A proposal that is not admitted, for a list: its code, its title, and why.
pub(super) fn kept_out(
    proposal: &Proposal,
    bars: &[Bar],
    language: Language,
    world: &dyn World,
) -> Value {
    let name = |id: Id| {
        world.record(id).map(|record| markdown::line(&record.label(world))).unwrap_or_default()
    };
    let why: Vec<String> = bars.iter().map(|bar| language.tell(&bar.sentence(name))).collect();
    context! {
        code => proposal.code.as_str(),
        title => proposal.title.as_ref().map(|title| title.as_str()),
        why => Value::from_safe_string(why.join("; ")),
    }
}

/// Whether fewer proposals are in the order than the rule asks for.
fn is_short(found: &Shortlist, rule: Option<&Selection>) -> bool {
    let count = i64::try_from(found.lines.len()).unwrap_or(i64::MAX);
    rule.is_some_and(|rule| count < rule.first.get())
}

/// The number of the round whose ranking gives the order of an explicit rule, while it is open.
fn provisional(rule: Option<&Selection>, world: &dyn World) -> Option<i64> {
    rule.filter(|rule| rule.order == Some(SelectionOrder::Ranking))?;
    let round = world.get::<Round>(rounds::current(world)?)?;
    (round.state == RoundState::Open).then(|| round.number.get())
}

/// The values of the selection for its templates.
pub(super) fn values(found: &Shortlist, language: Language, world: &dyn World) -> Value {
    let safe = Value::from_safe_string;
    let nothing = || Value::from(());
    let money = |cents: i128| safe(language.money(cents));
    let rule = world.get::<Selection>(found.rule).map(Selection::explicit);
    let rule = rule.as_ref();
    let costs = |costs: &Costs| {
        context! { current => money(costs.current), capital => money(costs.capital), total => money(costs.total()) }
    };
    let codes = |ids: &[crate::domain::Id]| -> Value {
        let codes = ids
            .iter()
            .filter_map(|id| world.get::<Proposal>(*id))
            .map(|proposal| proposal.code.as_str());
        codes.collect::<Vec<_>>().join(", ").into()
    };
    context! {
        process => world.process().map(|process| process.title.as_str()),
        name => rule.map(|rule| rule.name.as_str()),
        kind => rule.map(|rule| safe(language.tell(&rule.kind.sentence()))),
        order => rule.and_then(|rule| rule.order).map(|order| safe(language.tell(&order.sentence()))),
        provisional => provisional(rule.filter(|_| found.waits.is_none()), world).map_or_else(nothing, Value::from),
        first => rule.map(|rule| rule.first.get()),
        limit => rule.and_then(|rule| rule.limit).map_or_else(nothing, |limit| money(limit.get().into())),
        overflow => rule.and_then(|rule| rule.overflow).map_or_else(nothing, |it| safe(language.tell(&it.sentence()))),
        stops => rule.is_some_and(Selection::stops_at_limit),
        waits => found.waits.map_or_else(nothing, |waits| safe(language.tell(&waits.sentence()))),
        table => in_order(found, world).table(language),
        passed => found.passed(),
        short => found.waits.is_none() && is_short(found, rule),
        left => found.left.filter(|left| *left > 0).map_or_else(nothing, money),
        over => found.left.filter(|left| *left < 0).map_or_else(nothing, |left| money(-left)),
        exact => found.left == Some(0),
        unknown => if found.unpriced.is_empty() { nothing() } else { codes(&found.unpriced) },
        unknown_count => found.unpriced.len(),
        next_count => found.next.len(),
        next => if found.next.is_empty() { nothing() } else { codes(&found.next) },
        next_cost => found.next_cost.map_or_else(nothing, money),
        passing => costs(&found.passing),
        all => costs(&found.all),
        count => found.lines.len(),
        unpriced => found.all.unknown,
        not_admitted => found
            .passed_over
            .iter()
            .filter_map(|out| Some(kept_out(world.get::<Proposal>(out.proposal)?, &out.bars, language, world)))
            .collect::<Value>(),
        unplaced => if found.unplaced.is_empty() { nothing() } else { codes(&found.unplaced) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Document;
    use crate::documents::sample::markdown;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table() -> (Sample, crate::domain::Id) {
        let mut table = Sample::default();
        for (code, supporters, current, capital) in
            [("A", "9", "6000", ""), ("B", "8", "", "3000.50"), ("C", "7", "2000", "")]
        {
            let fields = [
                ("code", code),
                ("supporters", supporters),
                ("current", current),
                ("capital", capital),
            ];
            table.add(Kind::Proposals, &fields);
        }
        let fields = [
            ("name", "Prime"),
            ("kind", "first_or_more"),
            ("order", "supporters"),
            ("first", "1"),
            ("limit", "10000"),
        ];
        let rule = table.add(Kind::Selections, &fields);
        (table, rule)
    }

    fn told(found: &Shortlist, table: &Sample) -> String {
        markdown(Document::Selection, values(found, Language::It, table.world()))
    }

    #[test]
    fn fewer_proposals_than_the_rule_asks_for_are_told_as_such() {
        let (mut table, rule) = table();
        let short = "La regola chiede 5 proposte: in ordine ce ne sono 3.";
        let of = |table: &Sample| told(&Shortlist::of(rule, table.world()).unwrap(), table);
        assert!(!of(&table).contains("La regola chiede"), "{}", of(&table));
        table.set(rule, &[("first", "5")]).unwrap();
        assert!(of(&table).contains(short), "{}", of(&table));
    }

    #[test]
    fn what_is_not_admitted_stands_apart_with_its_reason() {
        let (mut table, rule) = table();
        table.add(Kind::Opinions, &[("proposal", "A"), ("kind", "legal"), ("verdict", "negative")]);
        let found = Shortlist::of(rule, table.world()).unwrap();
        let rows = grid(&found, table.world()).csv();
        assert!(
            rows.ends_with("2,C,,2000.00,,5000.50,yes,,\r\n,A,,6000.00,,,no,opinion:legal,\r\n"),
            "{rows}"
        );
        let page = told(&found, &table);
        assert!(page.contains("- **A:** parere giuridico contrario"), "{page}");
        assert!(!page.contains("| A |"), "{page}");
    }

    #[test]
    fn files_have_exact_amounts_and_the_running_cost_of_each_line() {
        let (table, rule) = table();
        let found = Shortlist::of(rule, table.world()).unwrap();
        let expected = "place,code,title,current,capital,running,passes,not_admitted,unplaced\r\n\
                        1,A,,6000.00,,6000.00,yes,,\r\n2,B,,,3000.50,9000.50,yes,,\r\n3,C,,2000.00,,11000.50,no,,\r\n";
        assert_eq!(grid(&found, table.world()).csv(), expected);
    }

    #[test]
    fn people_read_where_it_stops_what_is_left_and_the_two_kinds_of_expenditure_apart() {
        let (table, rule) = table();
        let found = Shortlist::of(rule, table.world()).unwrap();
        let page = told(&found, &table);
        for shown in [
            "€ 999,50",
            "€ 2.000,00",
            "€ 8.000,00",
            "€ 3.000,50",
            "€ 11.000,50",
            "# Selezione: Prime",
        ] {
            assert!(page.contains(shown), "{shown} in\n{page}");
        }
    }

    /// What people read of a rule over these proposals: code, supporters, current expenditure.
    fn page(proposals: &[[&str; 3]], rule: &[(&str, &str)]) -> String {
        let mut table = Sample::default();
        for [code, supporters, current] in proposals {
            table.add(
                Kind::Proposals,
                &[("code", *code), ("supporters", *supporters), ("current", *current)],
            );
        }
        let rule = table
            .add(Kind::Selections, &[&[("name", "R"), ("order", "supporters")], rule].concat());
        told(&Shortlist::of(rule, table.world()).unwrap(), &table)
    }

    const UNDER: [(&str, &str); 3] = [("kind", "first_or_more"), ("first", "2"), ("limit", "1000")];

    #[test]
    fn a_cost_nobody_stated_among_the_first_is_named_and_no_sum_is_left() {
        let page = page(
            &[["A", "90", ""], ["B", "80", "100"], ["C", "70", "100"], ["D", "60", "100"]],
            &UNDER,
        );
        assert!(
            page.contains("La proposta A passa e non dice quanto costa: la somma non si conosce."),
            "{page}"
        );
        assert!(
            page.contains("non ne passano altre") && page.contains("Passano le prime 2"),
            "{page}"
        );
        assert!(!page.contains("restano") && !page.contains("servivano"), "{page}");
    }

    #[test]
    fn the_first_so_many_are_not_stopped_by_money() {
        let page =
            page(&[["A", "90", "100"], ["B", "80", "100"]], &[("kind", "top_n"), ("first", "1")]);
        assert!(page.contains("Passa la prima proposta") && !page.contains("serviva"), "{page}");
    }

    #[test]
    fn a_rule_that_stops_at_its_sum_does_not_say_that_the_first_pass_in_any_case() {
        let rule = [&UNDER[..], &[("overflow", "stop_at_limit")]].concat();
        let page = page(&[["A", "90", "1000"], ["B", "80", "100"]], &rule);
        assert!(page.contains("- **Le prime, finché restano sotto la somma:** 2"), "{page}");
        assert!(
            page.contains("Non passa nessuna proposta.") && !page.contains("comunque"),
            "{page}"
        );
    }

    #[test]
    fn a_sum_that_is_reached_exactly_is_not_exceeded_and_those_that_tie_are_several() {
        let page = page(
            &[["A", "90", "600"], ["B", "80", "400"], ["C", "70", "1"], ["D", "70", "2"]],
            &UNDER,
        );
        assert!(
            page.contains("raggiunge la somma esattamente") && !page.contains("supera"),
            "{page}"
        );
        assert!(
            page.contains("Alle successive, ex aequo (C, D), servivano insieme € 3,00."),
            "{page}"
        );
    }

    #[test]
    fn files_list_those_without_a_place_with_the_reason() {
        let (mut table, rule) = table();
        table.add(Kind::Proposals, &[("code", "Z"), ("current", "5")]);
        let rows = |table: &Sample, rule| {
            grid(&Shortlist::of(rule, table.world()).unwrap(), table.world()).csv()
        };
        assert!(
            rows(&table, rule).ends_with("\r\n,Z,,5.00,,,no,,no_supporters\r\n"),
            "{}",
            rows(&table, rule)
        );
        let ranked =
            table.add(Kind::Selections, &[("name", "r"), ("kind", "top_n"), ("first", "1")]);
        assert_eq!(rows(&table, ranked).matches(",no,,no_round\r\n").count(), 4);
        let found = Shortlist::of(ranked, table.world()).unwrap();
        assert!(
            told(&found, &table)
                .contains("non c'è ancora un turno di valutazione: l'ordine aspetta")
        );
    }
}
