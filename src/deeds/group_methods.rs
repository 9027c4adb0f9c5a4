//! Making groups by a method: shared out by the rule, by topic, at tables that change, or questions
//! alone. Keeps out: which methods there are, and what their groups have in common.

use super::argument::{Argument, MEETING, Takes};
use super::arguments::{Arguments, given};
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::group_making::{GROUPS_MOST, Making, SEED_MOST, fault, seatable, template};
use super::group_sizes::Sizes;
use super::named_here::{hosts, pairs};
use super::world_cafe::{ROUNDS_MOST, Rotating, world_cafe};
use crate::domain::templates::Tables;
use crate::domain::{Datum, GroupMethod, Id, Line, Party, Place, Row, World};
use crate::ledger::{Draft, Refusal};
use crate::readings::groups::share_out;
use crate::say;

const METHODS: &[&str] = &["balanced", "open_space", "world_cafe", "swot"];

const COUNT: Argument =
    Argument::optional("group_count", Takes::Number { min: 1, max: GROUPS_MOST });
const SIZE: Argument = Argument::optional("group_size", Takes::Number { min: 1, max: GROUPS_MOST });
const SEED: Argument = Argument::optional("seed", Takes::Number { min: 0, max: SEED_MOST });
const ROUNDS: Argument = Argument::optional("rounds", Takes::Number { min: 1, max: ROUNDS_MOST });
const HOSTS: Argument = Argument::optional("hosts", Takes::Text);
const APART: Argument = Argument::optional("apart", Takes::Text);
const TOGETHER: Argument = Argument::optional("together", Takes::Text);
const TOPICS: Argument = Argument::optional("topics", Takes::Text);
const ASKED: Argument = Argument::optional("asked", Takes::Text);
const METHOD: Argument = Argument::needed("method", Takes::OneOf(METHODS));

pub(super) const ROWS: &[Deed] = &[
    Deed {
        word: "groups-make",
        arguments: &[Argument::unless(COUNT.name, SIZE.name, COUNT.takes), SIZE, SEED, MEETING],
        run: |world, by, told| {
            make_groups(&Sizes::of(told), told.record("meeting"), world, by).map(Done::from)
        },
    },
    Deed {
        word: "method",
        arguments: &[
            METHOD, COUNT, SIZE, ROUNDS, HOSTS, TOPICS, ASKED, SEED, MEETING, APART, TOGETHER,
        ],
        run: by_method,
    },
];

fn by_method(world: &dyn World, by: &Caller<'_>, told: &Arguments) -> Result<Done, Refusal> {
    let method = given(told.value::<GroupMethod>("method", world)?, "method")?;
    let meeting = told.record("meeting");
    let lines = |name: &str| -> Vec<&str> {
        let words = told.text(name).unwrap_or_default();
        words.split(['\n', ';']).map(str::trim).filter(|line| !line.is_empty()).collect()
    };
    match template(method)?.tables {
        Tables::Shared => make_groups(&Sizes::of(told), meeting, world, by),
        Tables::Topics => open_space(&lines("topics"), meeting, world, by),
        Tables::Rotating => {
            let hosts = hosts(told.text("hosts").unwrap_or_default(), world)?;
            let asked = lines("asked");
            let wished =
                |name: &'static str| pairs(name, told.text(name).unwrap_or_default(), world);
            let tables = Rotating {
                hosts,
                apart: wished("apart")?,
                together: wished("together")?,
                rounds: told.number("rounds"),
                asked: &asked,
            };
            return world_cafe(&Sizes::of(told), tables, meeting, world, by);
        }
        Tables::AsTheyAre => put_questions(method, meeting, world, by),
    }
    .map(Done::from)
}

/// Shares those present out over groups, and puts the guiding question of the item to them.
///
/// # Errors
/// When nobody is present, and for numbers that do not fit those who are.
pub fn make_groups(
    sizes: &Sizes,
    meeting: Option<Id>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let here = seatable(meeting, world, by)?;
    let (count, seed) = (sizes.groups(here.len())?, sizes.seed(by)?);
    let rule = say!("rule-balanced");
    let making = Making::new(GroupMethod::Balanced, rule, Some(seed), meeting, world, by)?;
    let mut changes = Vec::new();
    for (number, table) in
        share_out(&here, count, seed.unsigned_abs(), world).into_iter().enumerate()
    {
        let members = table.into_iter().map(Party::Known).collect();
        changes.push(making.group(0, number, None, members, None)?);
    }
    changes.extend(making.guiding()?);
    Ok(making.draft(changes))
}

/// Makes a table of each topic, with who raises it, behind a slash, as its convener.
///
/// # Errors
/// When there is no topic, or a convener is not to be found.
pub fn open_space(
    lines: &[&str],
    meeting: Option<Id>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let rule = say!("rule-open-space");
    let making = Making::new(GroupMethod::OpenSpace, rule, None, meeting, world, by)?;
    let place = Place { row: &Row::new(), world };
    let mut changes = Vec::new();
    let mut seated: Vec<Party> = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let (topic, convener) = line.rsplit_once(" / ").unwrap_or((line, ""));
        let name = Line::new(topic).map_err(|reason| fault("topics", reason))?;
        let convener = Some(convener.trim())
            .filter(|words| !words.is_empty())
            .map(|words| Party::read(words, &place))
            .transpose()
            .map_err(|reason| fault("topics", reason))?;
        // Who raises two topics sits at the first of them.
        let sits: Vec<Party> =
            convener.iter().filter(|party| !seated.contains(party)).cloned().collect();
        seated.extend(sits.iter().cloned());
        changes.push(making.group(0, number, Some(name), sits, convener)?);
    }
    if changes.is_empty() {
        return Err(fault("topics", say!("fault-needed")));
    }
    changes.extend(making.of(template(GroupMethod::OpenSpace)?)?);
    Ok(making.draft(changes))
}

/// Puts the questions of a method to the groups there are, or to all.
///
/// # Errors
/// When there is no sitting, or its verbale is approved.
pub fn put_questions(
    method: GroupMethod,
    meeting: Option<Id>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let making = Making::new(method, say!("rule-open-space"), None, meeting, world, by)?;
    Ok(making.draft(making.of(template(method)?)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deeds::sample_people::{caller, seated};
    use crate::domain::{Group, Question};
    use crate::ledger::sample::{Sample, why};

    fn sizes(count: i64, seed: i64) -> Sizes {
        Sizes { count: Some(count), size: None, seed: Some(seed) }
    }

    fn made(table: &mut Sample, draft: Result<Draft, Refusal>) -> Vec<Group> {
        table.admit(draft.unwrap()).unwrap();
        table.world().all::<Group>().map(|(_, group)| group.clone()).collect()
    }

    #[test]
    fn the_same_seed_makes_the_same_groups_and_the_guiding_question_is_put_to_them_once() {
        let mut members = Vec::new();
        for _ in 0..2 {
            let mut table = seated(5);
            let draft = make_groups(&sizes(2, 7), None, table.world(), &caller());
            let groups = made(&mut table, draft);
            assert_eq!(groups.iter().map(|group| group.members.0.len()).sum::<usize>(), 5);
            assert!(groups.iter().all(|group| group.seed.is_some_and(|seed| seed.get() == 7)));
            assert_eq!(table.world().all::<Question>().count(), 1);
            members.push(groups.into_iter().map(|group| group.members).collect::<Vec<_>>());
            let again = make_groups(&sizes(2, 8), None, table.world(), &caller());
            let rounds = made(&mut table, again).into_iter().map(|group| group.round.get());
            assert_eq!(rounds.collect::<Vec<_>>(), [1, 1, 2, 2]);
            assert_eq!(table.world().all::<Question>().count(), 1);
        }
        assert_eq!(members[0], members[1]);
    }

    #[test]
    fn a_size_goes_before_a_number_and_who_says_nothing_gets_what_is_usual() {
        let of = |sizes: &Sizes, people| sizes.groups(people).unwrap().get();
        assert_eq!(of(&Sizes { size: Some(2), ..sizes(1, 0) }, 5), 3);
        assert_eq!(of(&sizes(4, 0), 5), 4);
        assert_eq!(of(&Sizes::default(), 13), 3);
    }

    #[test]
    fn nobody_present_an_approved_verbale_and_numbers_out_of_bounds_are_refused() {
        let make =
            |sizes: &Sizes, table: &Sample| why(make_groups(sizes, None, table.world(), &caller()));
        assert_eq!(make(&sizes(1, 0), &Sample::default()), ["refused-no-sitting"]);
        assert_eq!(make(&sizes(1, 0), &seated(0)), ["refused-nobody-present"]);
        assert_eq!(make(&sizes(4, 0), &seated(3)), ["group_count: fault-bounds"]);
        let crowded = Sizes { size: Some(4), ..sizes(1, 0) };
        assert_eq!(make(&crowded, &seated(3)), ["group_size: fault-bounds"]);
        assert_eq!(make(&sizes(1, -1), &seated(3)), ["seed: fault-bounds"]);
        let mut table = seated(3);
        table.set(Id::from_bits(1), &[("state", "approved")]).unwrap();
        assert_eq!(make(&sizes(1, 0), &table), ["refused-approved"]);
    }

    #[test]
    fn a_topic_is_a_table_and_who_raises_two_sits_at_the_first() {
        let mut table = seated(2);
        let topics = ["Orti / P1", "Sale", "Viali / P1"];
        let draft = open_space(&topics, None, table.world(), &caller());
        let groups = made(&mut table, draft);
        let names = groups.iter().map(|group| group.name.as_ref().unwrap().as_str());
        assert_eq!(names.collect::<Vec<_>>(), ["Orti", "Sale", "Viali"]);
        let sits = groups.iter().map(|group| group.members.0.len()).collect::<Vec<_>>();
        let hosts = groups.iter().map(|group| group.host.is_some()).collect::<Vec<_>>();
        assert_eq!((sits, hosts), (vec![1, 0, 0], vec![true, false, true]));
        assert_eq!(table.world().all::<Question>().count(), 2);
        let none = open_space(&[], None, table.world(), &caller());
        assert_eq!(why(none), ["topics: fault-needed"]);
    }

    #[test]
    fn a_method_without_tables_puts_its_questions_alone() {
        let mut table = seated(0);
        let draft = put_questions(GroupMethod::Swot, None, table.world(), &caller());
        assert_eq!(made(&mut table, draft), []);
        assert_eq!(table.world().all::<Question>().count(), 4);
        let other = put_questions(GroupMethod::Other, None, table.world(), &caller());
        assert_eq!(why(other), ["method: fault-needed"]);
    }
}
