//! Who is in a picture: names and present marks, in the order of names. Keeps out: where they are drawn.

use chrono::NaiveDate;

use crate::domain::{Id, Mark, Rating, World, fold, mapping};

/// A stakeholder and what is thought of it now.
pub(super) struct Actor<'a> {
    /// Which one.
    pub id: Id,
    /// Its name.
    pub name: &'a str,
    /// What is known of it, where anybody rated it.
    pub rating: Option<Rating>,
}

impl Actor<'_> {
    /// A mark out of the present rating.
    pub fn mark(&self, of: impl Fn(&Rating) -> Option<Mark<1, 5>>) -> Option<i64> {
        self.rating.as_ref().and_then(of).map(Mark::get)
    }
}

/// Everybody, by name.
pub(super) fn actors(world: &dyn World) -> Vec<Actor<'_>> {
    let mut actors: Vec<Actor<'_>> = mapping::actors(world)
        .map(|(id, stakeholder)| Actor { id, name: stakeholder.name.as_str(), rating: mapping::present(id, None, world) })
        .collect();
    actors.sort_by_cached_key(|actor| (fold(actor.name), actor.id));
    actors
}

/// The day of the last rating.
pub(super) fn latest(actors: &[Actor<'_>]) -> Option<NaiveDate> {
    actors.iter().filter_map(|actor| actor.rating.as_ref().map(|rating| rating.date)).max()
}
