//! The criteria as they were approved, and what changed since. Keeps out: which marks are older,
//! which each mark knows.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::{Approval, Criterion, Id, World};

/// One approval of the criteria.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approved {
    /// Its number, from 1.
    pub version: i64,
    /// Its day.
    pub date: NaiveDate,
    /// The sitting that approved.
    pub meeting: Option<Id>,
    /// A line for each criterion, in the order of their codes.
    pub lines: Vec<Id>,
}

/// One thing that changed since an approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amended {
    /// A criterion came in.
    Added(Id),
    /// A criterion went, by the line that had approved it.
    Removed(Id),
    /// A field is not what was approved.
    Set {
        /// The line as it was approved.
        line: Id,
        /// The criterion.
        criterion: Id,
        /// Which field.
        field: &'static str,
    },
}

impl Approved {
    /// Every approval, by number.
    pub fn all(world: &dyn World) -> Vec<Self> {
        let mut lines: BTreeMap<i64, Vec<(Id, &Approval)>> = BTreeMap::new();
        for (id, line) in world.all::<Approval>() {
            lines.entry(line.version.get()).or_default().push((id, line));
        }
        let approved = |(version, mut lines): (i64, Vec<(Id, &Approval)>)| {
            lines.sort_by_key(|(_, line)| line.code.as_str());
            let (_, first) = lines.first()?;
            let (date, meeting) = (first.date, first.meeting.map(|meeting| meeting.id));
            Some(Self {
                version,
                date,
                meeting,
                lines: lines.into_iter().map(|(id, _)| id).collect(),
            })
        };
        lines.into_iter().filter_map(approved).collect()
    }

    /// The last approval; `None` when the criteria never were approved.
    pub fn last(world: &dyn World) -> Option<Self> {
        Self::all(world).pop()
    }

    /// What changed since, in the order of codes; what came in stands last.
    pub fn changes(&self, world: &dyn World) -> Vec<Amended> {
        let now: BTreeMap<&str, (Id, &Criterion)> = world
            .all::<Criterion>()
            .map(|(id, criterion)| (criterion.code.as_str(), (id, criterion)))
            .collect();
        let mut changes = Vec::new();
        let mut known: BTreeSet<&str> = BTreeSet::new();
        for (line, approval) in
            self.lines.iter().filter_map(|id| Some((*id, world.get::<Approval>(*id)?)))
        {
            known.insert(approval.code.as_str());
            match now.get(approval.code.as_str()) {
                None => changes.push(Amended::Removed(line)),
                Some((criterion, now)) => changes.extend(
                    approval.differences(now).into_iter().map(|field| Amended::Set {
                        line,
                        criterion: *criterion,
                        field,
                    }),
                ),
            }
        }
        changes.extend(
            now.iter()
                .filter(|(code, _)| !known.contains(*code))
                .map(|(_, (id, _))| Amended::Added(*id)),
        );
        changes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn criterion(table: &mut Sample, code: &str) -> Id {
        table.add(Kind::Criteria, &[("code", code), ("weight", "1"), ("min", "1"), ("max", "5")])
    }

    fn approve(table: &mut Sample, version: &str, date: &str, code: &str) -> Id {
        let line = [
            ("version", version),
            ("code", code),
            ("date", date),
            ("weight", "1"),
            ("min", "1"),
            ("max", "5"),
        ];
        table.add(Kind::Approvals, &line)
    }

    #[test]
    fn what_was_never_approved_has_no_approval() {
        let mut table = Sample::default();
        criterion(&mut table, "costo");
        assert_eq!(Approved::last(table.world()), None);
    }

    #[test]
    fn the_last_approval_has_a_line_for_each_criterion_by_code() {
        let mut table = Sample::default();
        let old = approve(&mut table, "1", "2014-03-01", "costo");
        let (second, first) = (
            approve(&mut table, "2", "2014-04-01", "utilita"),
            approve(&mut table, "2", "2014-04-01", "costo"),
        );
        let last = Approved::last(table.world()).unwrap();
        assert_eq!(
            (last.version, last.date.to_string().as_str(), last.lines),
            (2, "2014-04-01", vec![first, second])
        );
        assert_eq!(Approved::all(table.world())[0].lines, [old]);
    }

    #[test]
    fn what_came_went_or_changed_since_is_named_and_what_was_put_back_is_not() {
        let mut table = Sample::default();
        let cost = criterion(&mut table, "costo");
        let (kept, gone) = (
            approve(&mut table, "1", "2014-03-01", "costo"),
            approve(&mut table, "1", "2014-03-01", "tempi"),
        );
        let added = criterion(&mut table, "bellezza");
        table.set(cost, &[("weight", "2"), ("anchors", "1 = caro")]).unwrap();
        let last = Approved::last(table.world()).unwrap();
        let set = |field| Amended::Set { line: kept, criterion: cost, field };
        assert_eq!(
            last.changes(table.world()),
            [set("weight"), set("anchors"), Amended::Removed(gone), Amended::Added(added)]
        );
        table.set(cost, &[("weight", "1"), ("anchors", ""), ("name", "Quanto costa")]).unwrap();
        assert_eq!(last.changes(table.world()), [Amended::Removed(gone), Amended::Added(added)]);
    }
}
