//! The changes that make two stakeholders one: everything moves to the one that stays, and what it
//! cannot take stays with the one that goes, which is kept and says where it went. Keeps out: who
//! asks for it, and how it is told.

use std::collections::{BTreeMap, HashSet};

use super::argument::{Argument, Takes};
use super::arguments::given;
use super::deed::Deed;
use super::sitting::label;
use crate::domain::{
    Cause, Change, Field, Id, Kind, Line, Link, Noun, Prose, Ref, Refusal, Stakeholder, Tags,
    World, mapping, replace, repointed, unlocked,
};
use crate::ledger::Draft;
use crate::say;

const STAKEHOLDER: Argument = Argument::needed("stakeholder", Takes::Record(Kind::Stakeholders));
const INTO: Argument = Argument::needed("into", Takes::Record(Kind::Stakeholders));

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "merge",
    arguments: &[STAKEHOLDER, INTO],
    run: |world, _, told| {
        let from = given(told.record("stakeholder"), "stakeholder")?;
        let into = given(told.record("into"), "into")?;
        Ok(merge(from, into, world)?.draft(from, world).into())
    },
}];

/// What a merge would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Merge {
    /// The stakeholder that stays.
    pub into: Id,
    /// Everything that changes, each record once.
    pub changes: Vec<Change>,
    /// How many records of each kind move.
    pub moved: BTreeMap<Kind, usize>,
    /// How many stay with the one that goes: doubles, links it would have with itself, what an
    /// approved verbale holds.
    pub stays: usize,
    /// The fields of the one that stays that were blank and are filled.
    pub filled: Vec<&'static str>,
}

impl Merge {
    /// The act that merges what goes.
    pub fn draft(self, from: Id, world: &dyn World) -> Draft {
        let label = say!("edit-merge", name = label(from, world), into = label(self.into, world));
        Draft::act(label, self.changes)
    }
}

/// The changes that merge a stakeholder into another.
///
/// # Errors
/// When one of them is none, they are the same, or the first was merged already.
pub fn merge(from: Id, into: Id, world: &dyn World) -> Result<Merge, Refusal> {
    let gone_from = || Refusal::new(say!("refused-gone"), None);
    let into = mapping::kept(into, world);
    let gone = world.get::<Stakeholder>(from).ok_or_else(gone_from)?;
    let stays = world.get::<Stakeholder>(into).ok_or_else(gone_from)?;
    if gone.merged_into.is_some() {
        return Err(Refusal::new(
            say!("refused-merged", name = gone.name.as_str()),
            Some(say!("refused-merged-hint")),
        ));
    }
    if from == into {
        return Err(Refusal::new(say!("fault-merge-self"), None));
    }
    let (united, filled) = united(stays, gone);
    let mut merge = Merge { into, changes: Vec::new(), moved: BTreeMap::new(), stays: 0, filled };
    if united != *stays {
        merge.changes.push(replace(into, united, world));
    }
    let mut taken = HashSet::new();
    for id in world.referrers(from) {
        match moved(id, from, into, world, &mut taken) {
            Some(change) => {
                *merge
                    .moved
                    .entry(change.after.as_ref().map_or(Kind::Stakeholders, |after| after.kind()))
                    .or_default() += 1;
                merge.changes.push(change);
            }
            None => merge.stays += 1,
        }
    }
    merge.changes.push(replace(
        from,
        Stakeholder { merged_into: Some(Ref::to(into)), ..gone.clone() },
        world,
    ));
    Ok(merge)
}

/// The change that moves a record, where the table lets it.
pub(super) fn moved(
    id: Id,
    from: Id,
    into: Id,
    world: &dyn World,
    taken: &mut HashSet<(Kind, String)>,
) -> Option<Change> {
    let before = world.record(id)?;
    let after = repointed(before, from, into)?;
    let key = (after.kind(), after.key());
    let is_same = |other: &Id| world.record(*other).is_some_and(|record| record.key() == key.1);
    let twice = world.keyed(key.0, &key.1).into_iter().find(is_same).is_some_and(|it| it != id);
    let itself = Link::peek(&after).is_some_and(|link| link.from.id == link.to.id);
    let change = Change { id, before: Some(before.clone()), after: Some(after) };
    if twice || itself || unlocked(&change, Cause::Act, world).is_err() || !taken.insert(key) {
        return None;
    }
    Some(change)
}

/// The one that stays with its blank fields filled from the other, the tags of both, and the names
/// of both.
fn united(stays: &Stakeholder, gone: &Stakeholder) -> (Stakeholder, Vec<&'static str>) {
    let mut tags = stays.tags.0.clone();
    tags.extend(gone.tags.0.iter().filter(|tag| !stays.tags.0.contains(tag)).cloned());
    let line = |mine: &Option<Line>, other: &Option<Line>| mine.clone().or_else(|| other.clone());
    let prose =
        |mine: &Option<Prose>, other: &Option<Prose>| mine.clone().or_else(|| other.clone());
    let united = Stakeholder {
        category: line(&stays.category, &gone.category),
        kind: stays.kind.or(gone.kind),
        territory: line(&stays.territory, &gone.territory),
        tags: Tags(tags),
        email: line(&stays.email, &gone.email),
        phone: line(&stays.phone, &gone.phone),
        address: line(&stays.address, &gone.address),
        notes: prose(&stays.notes, &gone.notes),
        interest_expressed: stays.interest_expressed.or(gone.interest_expressed),
        joined: stays.joined.or(gone.joined),
        ..stays.clone()
    };
    let filled = filled(stays, &united);
    (united, filled)
}

/// The fields that a noun has otherwise than it had, by name.
pub(super) fn filled<N: Noun>(before: &N, after: &N) -> Vec<&'static str> {
    let (before, after) = (before.clone().wrap(), after.clone().wrap());
    let (had, has) = (before.row(), after.row());
    let is_new = |field: &&Field| had.get(field.name) != has.get(field.name);
    after.kind().fields().iter().filter(is_new).map(|field| field.name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::sample::{Sample, why};

    const STAYS: Id = Id::from_bits(1);
    const GOES: Id = Id::from_bits(2);
    const OTHER: Id = Id::from_bits(3);

    fn table() -> Sample {
        Sample::of(&[
            (
                Kind::Stakeholders,
                &[("name", "Associazione genitori"), ("category", "Scuola"), ("tags", "scuola")],
            ),
            (
                Kind::Stakeholders,
                &[
                    ("name", "Ass. Genitori"),
                    ("category", "Altro"),
                    ("phone", "0546"),
                    ("tags", "scuola; orari"),
                ],
            ),
            (Kind::Stakeholders, &[("name", "Comune")]),
            (
                Kind::Ratings,
                &[
                    ("stakeholder", "Ass. Genitori"),
                    ("date", "2014-01-10"),
                    ("rater", "Ada"),
                    ("power", "2"),
                ],
            ),
            (
                Kind::Contacts,
                &[("stakeholder", "Ass. Genitori"), ("date", "2014-01-10"), ("channel", "mail")],
            ),
            (Kind::Links, &[("from", "Ass. Genitori"), ("to", "Comune"), ("type", "voti")]),
            (Kind::People, &[("name", "Bice"), ("organisation", "ass. genitori")]),
            (Kind::Proposals, &[("code", "p1"), ("proposer", "Ass. Genitori")]),
        ])
    }

    fn merged(table: &mut Sample) -> Merge {
        let done = merge(GOES, STAYS, table.book()).unwrap();
        table.act(done.changes.clone()).unwrap();
        done
    }

    #[test]
    fn everything_moves_blank_fields_are_filled_and_one_undo_takes_it_back() {
        let mut table = table();
        let before = table.book().clone();
        let done = merged(&mut table);
        let kinds = [Kind::Ratings, Kind::Links, Kind::Contacts, Kind::People, Kind::Proposals];
        assert_eq!(done.moved, kinds.into_iter().map(|kind| (kind, 1)).collect());
        assert_eq!((done.stays, done.filled), (0, vec!["tags", "phone"]));
        assert_eq!(table.book().referrers(GOES).count(), 0);
        assert_eq!([table.cell(STAYS, "phone"), table.cell(STAYS, "category")], ["0546", "Scuola"]);
        assert_eq!(table.cell(STAYS, "tags"), "scuola; orari");
        assert_eq!(table.cell(Id::from_bits(7), "stakeholder"), "Associazione genitori");
        assert_eq!(mapping::actors(table.world()).count(), 2);
        table.undo().unwrap();
        assert_eq!(*table.book(), before);
        table.redo().unwrap();
        assert_eq!(mapping::kept(GOES, table.world()), STAYS);
    }

    #[test]
    fn doubles_and_links_with_itself_stay_with_the_one_that_goes() {
        let mut table = table();
        table.add(
            Kind::Ratings,
            &[("stakeholder", "Associazione genitori"), ("date", "2014-01-10"), ("rater", "ada")],
        );
        table.add(
            Kind::Links,
            &[("from", "Associazione genitori"), ("to", "Comune"), ("type", "Voti")],
        );
        table.add(
            Kind::Links,
            &[("from", "Associazione genitori"), ("to", "Ass. Genitori"), ("type", "voti")],
        );
        let done = merged(&mut table);
        assert_eq!(done.stays, 3);
        assert_eq!(table.book().referring(GOES, Kind::Ratings), [Id::from_bits(4)]);
        assert_eq!(table.book().referring(GOES, Kind::Links).len(), 2);
    }

    #[test]
    fn an_approved_verbale_goes_on_naming_the_one_that_went() {
        let mut table = table();
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]);
        table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-05-17"), ("start", "18:00")]);
        let said = |meeting| {
            [
                ("meeting", meeting),
                ("time", "18:05"),
                ("kind", "contribution"),
                ("text", "x"),
                ("speaker", "Ass. Genitori"),
            ]
        };
        let first = table.add(Kind::Entries, &said("1"));
        let second = table.add(Kind::Entries, &said("2"));
        table.set(Id::from_bits(9), &[("state", "approved")]).unwrap();
        merged(&mut table);
        assert_eq!(
            [table.cell(first, "speaker"), table.cell(second, "speaker")],
            ["Ass. Genitori", "Associazione genitori"]
        );
        table.undo().unwrap();
        assert_eq!(table.cell(second, "speaker"), "Ass. Genitori");
    }

    #[test]
    fn nobody_is_merged_twice_or_into_itself_and_a_merged_one_leads_on() {
        let mut table = table();
        merged(&mut table);
        assert_eq!(why(merge(GOES, OTHER, table.book())), ["refused-merged"]);
        assert_eq!(why(merge(STAYS, GOES, table.book())), ["fault-merge-self"]);
        assert_eq!(why(merge(STAYS, Id::from_bits(99), table.book())), ["refused-gone"]);
        assert_eq!(merge(OTHER, GOES, table.book()).unwrap().into, STAYS);
    }

    #[test]
    fn those_merged_before_follow_so_that_no_chain_grows() {
        let mut table = table();
        merged(&mut table);
        let done = merge(STAYS, OTHER, table.book()).unwrap();
        table.act(done.changes).unwrap();
        assert_eq!(table.cell(GOES, "merged_into"), "Comune");
        assert_eq!(mapping::merged(OTHER, table.world()).len(), 2);
    }
}
