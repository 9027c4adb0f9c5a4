//! Whether the reserved face of the participatory proposal document says anything that the public
//! one does not. Keeps out: what each of them says.

use std::fmt::Write as _;

use super::DocPpPage;
use crate::documents::refusal::ExportRefusal;
use crate::readings::{Face, Gathered};

impl DocPpPage<'_> {
    /// Whether this face has a name that is not on the public one: one that the public face leaves
    /// out, or one in a text, with which that face could not be written at all.
    pub(super) fn says_more(&self, held: &Gathered<'_>) -> bool {
        if self.face == Face::Public {
            return false;
        }
        let public = DocPpPage { face: Face::Public, language: self.language, world: self.world };
        let told = public.told(held);
        told != self.told(held) || ExportRefusal::if_personal(&told, &[], self.world).is_err()
    }

    /// Everything in which a name may stand, as one text; the offices that the law names are on
    /// both faces.
    fn told(&self, held: &Gathered<'_>) -> String {
        let mut told = self.indicators(&held.proposals).csv();
        let mut add = |value: minijinja::Value| {
            // A line that begins with a name is to be seen as one.
            let _ = writeln!(told, "{}", value.to_string().replace("\\n", "\n"));
        };
        held.proposals.iter().for_each(|(id, _)| add(self.proposal(*id)));
        held.not_admitted.iter().for_each(|(id, _, bars)| add(self.kept_out(*id, bars)));
        let process = self.world.process();
        let texts = process.map(|process| {
            [
                &process.docpp_object,
                &process.docpp_path,
                &process.docpp_implementation,
                &process.monitoring,
            ]
        });
        for text in texts.into_iter().flatten().flatten() {
            let _ = writeln!(told, "{}", text.as_str());
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Document;
    use crate::documents::sample::markdown;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::text::Language;

    fn told(table: &Sample) -> String {
        let page = DocPpPage { face: Face::Reserved, language: Language::It, world: table.world() };
        markdown(Document::DocPp, page.values())
    }

    #[test]
    fn the_reserved_face_says_that_it_has_personal_data_only_where_it_has_more_than_the_public_one()
    {
        let mut table = Sample::default();
        let process = [("title", "OPLA'"), ("process_manager", "Ada Neri")];
        table.add(Kind::Process, &process);
        table.add(Kind::People, &[("name", "Ugo Bruni")]);
        table.add(Kind::Proposals, &[("code", "P1"), ("title", "Orti"), ("state", "admitted")]);
        let (same, more) = ("non contiene nominativi oltre a quelli", "contiene dati personali");
        let page = told(&table);
        assert!(page.contains(same) && !page.contains(more), "{page}");
        let mut named = table;
        named.set(named.id(Kind::Proposals, "P1"), &[("summary", "Lo chiede\nUgo Bruni")]).unwrap();
        assert!(told(&named).contains(more), "a name in a text: {}", told(&named));
        named.set(named.id(Kind::Proposals, "P1"), &[("summary", "")]).unwrap();
        assert!(told(&named).contains(same), "{}", told(&named));
        let opinion = [("proposal", "P1"), ("kind", "legal"), ("verdict", "positive")];
        named.add(Kind::Opinions, &[&opinion[..], &[("author", "Ugo Bruni")]].concat());
        assert!(told(&named).contains(more), "a name left out: {}", told(&named));
    }
}
