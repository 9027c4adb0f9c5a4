//! Which names of answering bodies mean one body. Keeps out: what a body answered (see
//! `decisions`).

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::domain::fold::{fold, words};
use crate::domain::nouns::Answer;
use crate::domain::world::World;

/// The bodies of a table by every name under which they answered.
///
/// A name whose words begin another is that body in short: `Giunta` is the `Giunta comunale`. Where
/// it begins several that do not begin one another, nobody can say which is meant, and it stays a
/// body of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bodies {
    /// The words of each name, to the words of the longest name of its body, and the name as it is
    /// written.
    names: BTreeMap<String, (String, String)>,
}

impl Bodies {
    /// The bodies that answered at a table.
    pub fn of(world: &dyn World) -> Self {
        Self::named(world.all::<Answer>().map(|(_, answer)| answer.body.as_str()))
    }

    fn named<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let mut written: BTreeMap<String, String> = BTreeMap::new();
        for name in names {
            if let Entry::Vacant(place) = written.entry(key(name)) {
                place.insert(name.to_owned());
            }
        }
        let names = written
            .iter()
            .map(|(own, name)| (own.clone(), (whole(own, &written), name.clone())))
            .collect();
        Self { names }
    }

    /// The longest name of the body that a name means; the name itself where nobody answered under
    /// it.
    pub fn whole<'a>(&'a self, name: &'a str) -> &'a str {
        let longest = self.names.get(&key(name)).and_then(|(longest, _)| self.names.get(longest));
        longest.map_or(name, |(_, written)| written)
    }
}

/// Whether two names may be of one body, since the words of either begin the other.
pub fn may_be_one(one: &str, other: &str) -> bool {
    let (one, other) = (key(one), key(other));
    one == other || begins(&one, &other) || begins(&other, &one)
}

/// The longest of the names that go on from this one, if each of them goes on from the one before.
fn whole(own: &str, written: &BTreeMap<String, String>) -> String {
    let mut longest = own;
    // In their order a name stands right before those that go on from it.
    for next in written
        .range(format!("{own} ")..)
        .map(|(next, _)| next)
        .take_while(|next| begins(own, next))
    {
        if longest != own && !begins(longest, next) {
            return own.to_owned();
        }
        longest = next;
    }
    longest.to_owned()
}

fn begins(short: &str, long: &str) -> bool {
    long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '))
}

/// The words of a name; a name without any is compared as it is.
fn key(name: &str) -> String {
    let words = words(name).join(" ");
    if words.is_empty() { fold(name) } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(names: &[&str]) -> Vec<String> {
        let bodies = Bodies::named(names.iter().copied());
        names.iter().map(|name| bodies.whole(name).to_owned()).collect()
    }

    #[test]
    fn a_name_that_begins_another_is_the_same_body_and_the_longest_is_told() {
        let long = "Giunta comunale di Faenza";
        assert_eq!(told(&["Giunta", "GIUNTA Comunale", long, "giunta."]), [long; 4]);
    }

    #[test]
    fn names_that_go_different_ways_are_different_bodies_and_what_begins_both_stays_its_own() {
        for names in [
            &["Consiglio comunale", "Consiglio di istituto"][..],
            &["Consiglio", "Consiglio comunale", "Consiglio di istituto"][..],
            &["Giunta", "Giuntaccia", "Consiglio"][..],
        ] {
            assert_eq!(told(names), names);
        }
    }

    #[test]
    fn of_a_name_written_several_ways_the_first_is_told() {
        assert_eq!(told(&["Giunta comunale", "giunta  COMUNALE"]), ["Giunta comunale"; 2]);
        assert_eq!(told(&["—", "Giunta"]), ["—", "Giunta"]);
    }

    #[test]
    fn a_body_nobody_answered_for_keeps_its_name() {
        assert_eq!(Bodies::default().whole("Giunta"), "Giunta");
        assert!(
            may_be_one("Giunta", "giunta comunale")
                && !may_be_one("Consiglio comunale", "Consiglio di istituto")
        );
    }
}
