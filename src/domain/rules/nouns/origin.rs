//! How the origin of a record is called. Keeps out: whose it is.

use crate::domain::noun::Rules;
use crate::domain::nouns::Origin;
use crate::domain::world::World;

impl Rules for Origin {
    fn label(&self, _world: &dyn World) -> String {
        format!("{} {}", self.source.as_str(), self.source_id.as_str())
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    #[test]
    fn an_origin_is_called_by_its_source_and_its_id_there() {
        let mut table = Sample::of(&[(Kind::Proposals, &[("code", "P01")])]);
        let origin = [("record", "proposals:P01"), ("source", "decidim"), ("source_id", "101")];
        let id = table.add(Kind::Origins, &origin);
        assert_eq!(table.world().label(id), "decidim 101");
    }
}
