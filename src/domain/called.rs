//! By what words fields and records are meant: headers in both languages, codes, names. Keeps out:
//! finding the record.

use super::fold::fold;
use super::noun::Field;
use super::record::{Kind, Record};
use super::world::World;

impl Kind {
    /// The field that a header names, in English or Italian, whatever its case.
    pub fn field(self, header: &str) -> Option<&'static Field> {
        if let Some(own) = self.fields().iter().find(|field| field.name == header) {
            return Some(own);
        }
        // People write `Tel.`, `Nome:` and `Nome *`.
        let plain =
            |name: &str| fold(name).trim_matches(['.', ':', '*', ' ']).replace([' ', '-'], "_");
        let wanted = plain(header);
        self.fields()
            .iter()
            .find(|f| f.name == wanted || f.aliases.iter().any(|alias| plain(alias) == wanted))
    }

    /// Whether its key is a code, so that a record may also be meant by its name or title.
    pub const fn is_called_by_code(self) -> bool {
        matches!(
            self,
            Self::Labs
                | Self::Proposals
                | Self::Criteria
                | Self::Areas
                | Self::Needs
                | Self::Courses
                | Self::Projects
                | Self::Candidates
        )
    }

    /// Whether a record is meant by what a person calls it, since its key begins with the id of
    /// another.
    pub(super) const fn is_called_by_label(self) -> bool {
        matches!(
            self,
            Self::Editions
                | Self::Facilitators
                | Self::Themes
                | Self::Surveys
                | Self::Plans
                | Self::Conventions
        )
    }
}

impl Record {
    /// Whether a folded text is its label; a convention is called by its body too, where that has
    /// one alone.
    pub(super) fn is_labelled(&self, folded: &str, world: &dyn World) -> bool {
        let body = || self.cell("body", world).text();
        fold(&self.label(world)) == folded
            || (self.kind() == Kind::Conventions && fold(&body()) == folded)
    }

    /// Its name or title, where it has one beside its key.
    pub fn name(&self, world: &dyn World) -> String {
        let name = self.cell("name", world).text();
        if name.is_empty() { self.cell("title", world).text() } else { name }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_names_a_field_in_both_languages_whatever_its_case() {
        let named = |kind: Kind, header| kind.field(header).map(|field| field.name);
        assert_eq!(named(Kind::Meetings, "NUMERO"), Some("number"));
        assert_eq!(named(Kind::Meetings, "Canale convocazione"), Some("convened_by"));
        assert_eq!(named(Kind::Links, "type"), Some("type"));
        assert_eq!(named(Kind::People, "E-mail"), Some("email"));
        assert_eq!(named(Kind::People, "Tel. *"), Some("phone"));
        assert_eq!(named(Kind::Meetings, "colore"), None);
    }

    #[test]
    fn every_header_names_the_field_it_stands_beside() {
        for kind in Kind::ALL {
            for field in kind.fields() {
                for header in field.aliases.iter().chain([&field.name]) {
                    assert_eq!(
                        kind.field(header).map(|f| f.name),
                        Some(field.name),
                        "{kind}: {header}"
                    );
                }
            }
        }
    }
}
