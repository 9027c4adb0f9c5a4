//! The participatory proposal document (DocPP), with every part that is missing marked in its
//! place. Keeps out: which parts there are (see `readings`).

mod faces;
mod manual;
mod priorities;
mod proposals;

use minijinja::{Value, context};

use super::in_words;
use crate::documents::document::{Row, TEXT};
use crate::documents::refusal::ExportRefusal;
use crate::documents::writer::{Writer, Written};
use crate::domain::{
    Id, Indicator, Line, Process, Proposal, Prose, Stated, World, field_label, sittings,
};
use crate::print::{Column, Grid, Value as Cell};
use crate::privacy::named_offices;
use crate::readings::{Costs, Eye, Face, Gathered, Part, missing};
use crate::say;
use crate::text::{Language, Sentence};

/// The participatory proposal document.
pub(super) const ROW: Row = Row {
    names_offices: true,
    template: Some(include_str!("../templates/docpp.md")),
    rooms: &[("decision", 0)],
    missing: |_, world| missing(world).into_iter().map(part_name).collect(),
    notes,
    manual: Some(&manual::MANUAL),
    ..Row::of("docpp", TEXT, write)
};

/// Also while it is incomplete: what is missing is marked in it.
fn write(writer: &Writer<'_>, _: Option<&str>) -> Result<Written, ExportRefusal> {
    let (face, language, world) = (writer.face, writer.language, writer.book);
    writer.page(DocPpPage { face, language, world }.values())
}

/// That the table has not said yet which proposals go into it.
fn notes(_: Face, book: &dyn World) -> Vec<Sentence> {
    let held = Gathered::of(book);
    let is_open = !held.is_singled_out && !held.proposals.is_empty();
    is_open.then(|| say!("docpp-none-admitted")).into_iter().collect()
}

/// The document about to be written.
pub(super) struct DocPpPage<'a> {
    pub face: Face,
    pub language: Language,
    pub world: &'a dyn World,
}

impl DocPpPage<'_> {
    /// The values of the document for its templates.
    pub(super) fn values(&self) -> Value {
        let missing = missing(self.world);
        let process = self.world.process();
        let held = Gathered::of(self.world);
        let costs = Costs::of(held.proposals.iter().map(|(_, proposal)| *proposal));
        let money = |cents: i128| safe(self.language.money(cents));
        context! {
            process => process.map(|process| process.title.as_str()),
            face => self.face.code(),
            personal => self.says_more(&held),
            lacks => missing.len(),
            missing => missing.iter().map(|part| safe(self.language.tell(&part_name(*part)))).collect::<Value>(),
            head => process.map(|process| self.head(process, &missing)).unwrap_or_else(|| Value::from(())),
            object => self.text(process.and_then(|process| process.docpp_object.as_ref()), Part::Object),
            path => self.text(process.and_then(|process| process.docpp_path.as_ref()), Part::Path),
            labs => self.world.every(crate::domain::Kind::Labs).count(),
            sittings => sittings::series(self.world).into_iter().filter(|(id, _)| sittings::is_recorded(*id, self.world)).count(),
            proposals => held.proposals.iter().map(|(id, _)| self.proposal(*id)).collect::<Value>(),
            priorities => self.priorities(&held.proposals),
            offices => named_offices(self.language, self.world).into_iter().map(|office| context! { label => safe(office.label), name => office.name }).collect::<Value>(),
            singled_out => held.is_singled_out,
            unadmitted => held.unadmitted,
            waiting => held.waiting,
            not_admitted => held.not_admitted.iter().map(|(id, _, bars)| self.kept_out(*id, bars)).collect::<Value>(),
            no_proposals => safe(self.lacking(Part::Proposals)),
            current => money(costs.current),
            capital => money(costs.capital),
            total => money(costs.total()),
            unpriced => costs.unknown,
            implementation => self.text(process.and_then(|process| process.docpp_implementation.as_ref()), Part::Implementation),
            monitoring => self.text(process.and_then(|process| process.monitoring.as_ref()), Part::Monitoring),
            indicators => self.indicators(&held.proposals).table(self.language),
            validated => match process.and_then(|process| process.docpp_validated) {
                Some(Stated::Yes) => safe(self.language.tell(&say!("docpp-validated"))),
                Some(Stated::No) => safe(self.language.tell(&say!("docpp-not-validated"))),
                _ => safe(self.lacking(Part::Validated)),
            },
        }
    }

    /// The labelled lines at the head: title, people, body, days.
    fn head(&self, process: &Process, missing: &[Part]) -> Value {
        // Offices that the law names in this act: their names stand on both faces, under these
        // labels alone.
        let named = |line: &Option<Line>| line.as_ref().map(|line| Value::from(line.as_str()));
        let day =
            |day: Option<chrono::NaiveDate>| day.map(|day| safe(in_words::day(day, self.language)));
        let lines = [
            (Part::Title, Some(Value::from(process.title.as_str()))),
            (Part::Manager, named(&process.process_manager)),
            (Part::Curator, named(&process.curator)),
            (Part::Body, named(&process.deciding_body)),
            (Part::Drafted, day(process.docpp_drafted)),
            (Part::Approved, day(process.docpp_table_approved)),
            (Part::Guarantor, day(process.docpp_guarantor)),
        ];
        let line = |(part, value): (Part, Option<Value>)| {
            let value = value
                .filter(|_| !missing.contains(&part))
                .unwrap_or_else(|| safe(self.lacking(part)));
            context! { label => safe(self.language.tell(&part_name(part))), value }
        };
        let sent = day(process.docpp_sent)
            .map(|value| context! { label => safe(self.language.tell(&say!("field-docpp-sent"))), value });
        lines.into_iter().map(line).chain(sent).collect()
    }

    /// A text of the document, or the mark that it is missing.
    fn text(&self, text: Option<&Prose>, part: Part) -> Value {
        text.map_or_else(
            || safe(self.lacking(part)),
            |text| safe(crate::print::markdown::lines(text.as_str(), "")),
        )
    }

    /// The mark that stands in the place of a part that is missing.
    fn lacking(&self, part: Part) -> String {
        self.language.tell(&say!("docpp-lacking", part = part_name(part)))
    }

    /// The indicators of proposals.
    pub(super) fn indicators(&self, proposals: &[(Id, &Proposal)]) -> Grid {
        let eye = Eye::new(self.face, self.world);
        let rows = proposals.iter().flat_map(|(id, proposal)| {
            self.world.of::<Indicator>(*id).map(|(_, indicator)| {
                let owner = indicator.owner.as_ref().map(|owner| eye.party(owner));
                let owner = in_words::named(owner.as_ref(), self.language).map(Cell::Words);
                vec![
                    Cell::Words(proposal.code.as_str().to_owned()),
                    Cell::Words(indicator.name.as_str().to_owned()),
                    Cell::words(indicator.target.as_ref().map(|target| target.as_str())),
                    indicator.due.map_or(Cell::Nothing, Cell::Day),
                    indicator.status.map_or(Cell::Nothing, |status| {
                        Cell::Code(status.code(), status.sentence())
                    }),
                    owner.unwrap_or(Cell::Nothing),
                ]
            })
        });
        let columns = [
            ("proposal", say!("heading-code")),
            ("name", say!("heading-indicator")),
            ("target", say!("heading-target")),
            ("due", say!("heading-due")),
            ("status", say!("heading-state")),
            ("owner", say!("heading-owner")),
        ];
        Grid {
            columns: columns.map(|(name, heading)| Column { name, heading }).into(),
            rows: rows.collect(),
        }
    }
}

/// What a part is called.
pub(super) fn part_name(part: Part) -> Sentence {
    match part.field() {
        // The label of the field says that it was validated, which is what nobody has said yet.
        Some("docpp_validated") => say!("docpp-validation"),
        Some(field) => field_label(field),
        None => say!("docpp-proposals"),
    }
}

fn safe(text: String) -> Value {
    Value::from_safe_string(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Document;
    use crate::documents::sample::markdown;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn told(table: &Sample, face: Face) -> String {
        let page = DocPpPage { face, language: Language::It, world: table.world() };
        markdown(Document::DocPp, page.values())
    }

    fn table() -> Sample {
        let mut table = Sample::default();
        table.add(
            Kind::Process,
            &[
                ("title", "OPLA'"),
                ("process_manager", "Ada Neri"),
                ("docpp_object", "Orti\n# e strade"),
            ],
        );
        table.add(
            Kind::Proposals,
            &[
                ("code", "P1"),
                ("title", "Orti | viali"),
                ("current", "100.50"),
                ("capital", "20"),
                ("state", "admitted"),
            ],
        );
        let legal = [
            ("proposal", "P1"),
            ("kind", "legal"),
            ("verdict", "positive"),
            ("date", "2014-03-03"),
        ];
        table.add(Kind::Opinions, &[&legal[..], &[("author", "Ugo Bruni")]].concat());
        table.add(
            Kind::Indicators,
            &[
                ("proposal", "P1"),
                ("name", "Orti aperti"),
                ("target", "30"),
                ("owner", "Ida Gatti"),
            ],
        );
        table
    }

    #[test]
    fn what_is_missing_is_listed_first_and_marked_in_its_place() {
        let page = told(&table(), Face::Public);
        assert!(
            page.contains("- Curatore del testo\n")
                && page.contains("- Indicazioni per l'attuazione\n"),
            "{page}"
        );
        assert!(
            page.contains("**Curatore del testo:** **\\[da completare: Curatore del testo\\]**"),
            "{page}"
        );
        assert!(
            !page.contains("da completare: Oggetto") && page.contains("Orti\\\n\\# e strade"),
            "{page}"
        );
    }

    #[test]
    fn the_public_document_names_the_offices_of_the_act_and_nobody_else() {
        let public = told(&table(), Face::Public);
        assert!(
            public.contains(":** Ada Neri\n") && public.contains("tranne che per il responsabile"),
            "{public}"
        );
        assert!(!["Ugo Bruni", "Ida Gatti"].iter().any(|name| public.contains(name)), "{public}");
        assert!(public.contains("**Parere giuridico:** favorevole – 03/03/2014\n"), "{public}");
        let reserved = told(&table(), Face::Reserved);
        assert!(
            reserved.contains("**Parere giuridico:** favorevole – Ugo Bruni, 03/03/2014\n"),
            "{reserved}"
        );
        assert!(reserved.contains("Ada Neri") && reserved.contains("Ida Gatti"), "{reserved}");
    }

    #[test]
    fn a_proposal_shows_what_it_costs_and_the_document_the_sums() {
        let page = told(&table(), Face::Public);
        for shown in [
            "### P1 – Orti \\| viali",
            "€ 100,50",
            "€ 20,00",
            "€ 120,50",
            "| P1 | Orti aperti | 30 |",
        ] {
            assert!(page.contains(shown), "{shown} in\n{page}");
        }
        assert_eq!(page.lines().filter(|line| line.starts_with("# ")).count(), 1);
    }

    #[test]
    fn what_is_not_admitted_stands_apart_with_its_reason_and_out_of_the_sums() {
        let mut table = table();
        table.add(
            Kind::Proposals,
            &[("code", "P2"), ("title", "Mercato"), ("current", "7"), ("state", "admitted")],
        );
        let no = [("kind", "legal"), ("verdict", "negative"), ("reason", "Area non comunale")];
        table.add(Kind::Opinions, &[&[("proposal", "P2")][..], &no].concat());
        let page = told(&table, Face::Public);
        let (before, after) = page.split_once("### Proposte non ammesse").unwrap();
        assert!(
            before.contains("la sola proposta ammessa") && !before.contains("Mercato"),
            "{page}"
        );
        assert!(after.contains("- **P2 – Mercato:** parere giuridico contrario"), "{page}");
        assert!(after.contains("Area non comunale") && page.contains("€ 120,50"), "{page}");
    }

    #[test]
    fn an_opinion_has_its_office_and_its_day() {
        let mut table = table();
        let technical = [
            ("proposal", "P1"),
            ("kind", "technical"),
            ("verdict", "conditional"),
            ("reason", "Con un freno"),
        ];
        table.add(
            Kind::Opinions,
            &[&technical[..], &[("author", "Ufficio mobilità"), ("date", "2014-03-04")]].concat(),
        );
        table.add(
            Kind::Opinions,
            &[
                ("proposal", "P1"),
                ("kind", "economic"),
                ("verdict", "positive"),
                ("author", "Ragioneria"),
            ],
        );
        let page = told(&table, Face::Public);
        for shown in [
            "- **Parere tecnico:** favorevole con prescrizioni – Ufficio mobilità, 04/03/2014. Con un freno\n",
            "- **Parere economico:** favorevole – Ragioneria, data non indicata\n",
        ] {
            assert!(page.contains(shown), "{shown} in\n{page}");
        }
    }

    #[test]
    fn what_is_in_it_only_because_a_body_answered_is_said_to_be() {
        let mut table = table();
        table.add(Kind::Proposals, &[("code", "P2"), ("title", "Mercato"), ("state", "received")]);
        table.add(Kind::Proposals, &[("code", "P3"), ("title", "Siepi"), ("state", "received")]);
        table
            .add(Kind::Answers, &[("proposal", "P2"), ("body", "Giunta"), ("outcome", "accepted")]);
        let page = told(&table, Face::Public);
        for shown in [
            "contiene 2 proposte.",
            "Una di queste non risulta ammessa",
            "Un'altra proposta del registro",
        ] {
            assert!(page.contains(shown), "{shown} in\n{page}");
        }
    }

    #[test]
    fn a_proposal_says_what_it_brings_together_and_what_it_comes_from() {
        let mut table = table();
        let old = table.add(Kind::Proposals, &[("code", "P3"), ("title", "Verde")]);
        table.set(table.id(Kind::Proposals, "P1"), &[("split_from", "P3")]).unwrap();
        table.set(old, &[("state", "split")]).unwrap();
        table.add(
            Kind::Proposals,
            &[("code", "P4"), ("title", "Siepi"), ("state", "merged"), ("merged_into", "P1")],
        );
        table.add(
            Kind::Proposals,
            &[("code", "P5"), ("title", "Aiuole"), ("state", "merged"), ("merged_into", "P4")],
        );
        let page = told(&table, Face::Public);
        assert!(page.contains("- **Riunisce:** P4 Siepi; P5 Aiuole\n"), "{page}");
        assert!(page.contains("- **Nasce dalla divisione di:** P3 Verde\n"), "{page}");
    }

    #[test]
    fn a_table_without_a_process_has_a_document_in_which_everything_is_missing() {
        let page = told(&Sample::default(), Face::Public);
        assert!(page.contains("da completare: Proposte"), "{page}");
    }
}
