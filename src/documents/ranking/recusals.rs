//! Who stands aside from which proposal and why, by name: on the reserved face alone. Keeps out:
//! the counts, which both faces have.

use serde::Serialize;

use super::RankingPage;
use super::headings::named;
use crate::domain::{Id, Recusal};
use crate::print::{Grid, Value as Cell};
use crate::readings::Eye;
use crate::say;

/// An assessor who stands aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct StandsAside {
    pub assessor: String,
    pub reason: Option<String>,
}

impl RankingPage<'_> {
    /// Who stands aside from a proposal, by name; nobody on the public face, which has counts.
    pub(super) fn aside_from(&self, proposal: Id) -> Vec<StandsAside> {
        let eye = Eye::new(self.face, self.world);
        let one = |(_, recusal): (Id, &Recusal)| {
            let assessor = eye.person(recusal.assessor.id).name()?.to_owned();
            Some(StandsAside {
                assessor,
                reason: recusal.reason.as_ref().map(|reason| reason.as_str().to_owned()),
            })
        };
        let mut found: Vec<StandsAside> =
            self.world.of::<Recusal>(proposal).filter_map(one).collect();
        found.sort_by(|one, other| one.assessor.cmp(&other.assessor));
        found
    }

    /// A row for each who stands aside, in the order of codes; no row on the public face.
    pub(in crate::documents) fn aside(&self) -> Grid {
        let rows = self.block.proposals.iter().flat_map(|id| {
            self.aside_from(*id).into_iter().map(|one| {
                let reason = one
                    .reason
                    .map_or_else(|| Cell::Code("", say!("ranking-no-reason")), Cell::Words);
                vec![
                    Cell::Words(self.code(*id)),
                    self.title(*id),
                    Cell::Words(one.assessor),
                    reason,
                ]
            })
        });
        let columns = [
            ("code", say!("heading-code")),
            ("title", say!("heading-title")),
            ("assessor", say!("heading-assessor")),
            ("reason", say!("heading-reasons")),
        ];
        Grid { columns: named(columns), rows: rows.collect() }
    }
}

#[cfg(test)]
mod tests {
    use crate::documents::ranking::sample::{table, with_face};
    use crate::documents::{Document, Format, Request, write};
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::readings::Face;

    fn recused() -> Sample {
        let mut table = table();
        table.add(Kind::People, &[("name", "Ugo Neri")]);
        table.add(
            Kind::Recusals,
            &[("proposal", "P2"), ("assessor", "Ugo Neri"), ("reason", "Abita nella via")],
        );
        table.add(Kind::Recusals, &[("proposal", "P2"), ("assessor", "Anna Verdi")]);
        table
    }

    fn told(face: Face, format: Format) -> String {
        let (document, table) = (Document::Ranking, recused());
        let request = Request { document, id: None, face, format, language: None, templates: None };
        String::from_utf8(write(&request, table.book()).unwrap()).unwrap()
    }

    #[test]
    fn the_reserved_face_lists_who_stands_aside_with_the_reason() {
        let page = told(Face::Reserved, Format::Markdown);
        assert!(page.contains("Versione riservata al tavolo"), "{page}");
        let (anna, ugo) = (
            "| P2 |  | Anna Verdi | senza motivo scritto |",
            "| P2 |  | Ugo Neri | Abita nella via |",
        );
        assert!(page.contains(&format!("{anna}\n{ugo}\n")), "{page}");
        assert!(told(Face::Reserved, Format::Html).contains("Abita nella via"));
        let json = told(Face::Reserved, Format::Json);
        assert!(
            json.contains("\"assessor\": \"Ugo Neri\"")
                && json.contains("\"reason\": \"Abita nella via\""),
            "{json}"
        );
        let csv = told(Face::Reserved, Format::Csv);
        assert!(csv.contains(",\"Anna Verdi; Ugo Neri (Abita nella via)\"\r\n"), "{csv}");
    }

    #[test]
    fn the_public_face_has_counts_alone() {
        for format in [Format::Markdown, Format::Html, Format::Json, Format::Csv] {
            let page = told(Face::Public, format);
            assert!(!page.contains("Neri") && !page.contains("Abita nella via"), "{page}");
        }
        assert!(told(Face::Public, Format::Markdown).contains("per proposta:** P2 (2)"));
        assert!(with_face(Face::Public, &recused(), |page| page.aside().rows.is_empty()));
    }
}
