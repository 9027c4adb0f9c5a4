//! What the list of offices refuses. Keeps out: what is printed of an office.

use crate::domain::fault::Fault;
use crate::domain::fold::fold;
use crate::domain::id::Id;
use crate::domain::noun::Rules;
use crate::domain::nouns::{Office, Stakeholder};
use crate::domain::record::Kind;
use crate::domain::values::StakeholderKind;
use crate::domain::world::{Lost, World};
use crate::say;

impl Rules for Office {
    /// Whoever sits at the table or stands on the map as a person is one, whatever a list says.
    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let folded = fold(self.name.as_str());
        let of_map = |(_, found): (Id, &Stakeholder)| {
            found.kind == Some(StakeholderKind::Person) && fold(found.name.as_str()) == folded
        };
        let is_person = world.find(Kind::People, self.name.as_str()) != Err(Lost::Nothing)
            || world.all::<Stakeholder>().any(of_map);
        let fault = || Fault::odd("name", say!("fault-office-person", name = self.name.as_str()));
        is_person.then(fault).into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Kind;
    use crate::domain::sample::{Sample, why};

    #[test]
    fn a_person_of_the_table_is_no_office() {
        let mut table = Sample::of(&[(Kind::People, &[("name", "Ada Neri")])]);
        let named = |name| [("name", name)];
        assert_eq!(
            why(table.offer(Kind::Offices, &named("Ada Neri"))),
            ["name: fault-office-person"]
        );
        table.add(Kind::Stakeholders, &[("name", "Ugo Bo"), ("kind", "person")]);
        let of_map = table.offer(Kind::Offices, &named("ugo bo"));
        assert_eq!(why(of_map), ["name: fault-office-person"]);
        table.add(Kind::Offices, &named("Spazio Bruni"));
        assert_eq!(
            why(table.offer(Kind::Offices, &named("spazio bruni"))),
            ["name: fault-duplicate"]
        );
    }
}
