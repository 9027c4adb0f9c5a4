//! The ranking as values for its templates. Keeps out: exact fractions, which only programs read.

use minijinja::{Value, context};

use super::basis::Fact;
use super::headings::named;
use super::{RankingPage, bars, decimal, percent, shortest};
use crate::documents::in_words;
use crate::domain::{Criterion, Direction, Moment, Rules};
use crate::methods::ratio::Ratio;
use crate::print::values::safe;
use crate::print::{Grid, Value as Cell};
use crate::readings::{NotAdmitted, Weighed};
use crate::say;
use crate::text::Language;

impl RankingPage<'_> {
    /// The values of a ranking for the templates; with a place for its picture where the format can
    /// show one.
    pub(crate) fn values(&self, language: Language, has_picture: bool) -> Value {
        let assessment = self.assessment;
        let table = |grid: Grid| grid.table(language);
        let day = |moment: Option<Moment>| {
            moment.map_or_else(
                || Value::from(()),
                |at| in_words::day(at.0.date_naive(), language).into(),
            )
        };
        let round = self.round();
        let sum: Ratio =
            assessment.criteria.iter().filter_map(|weighed| decimal(weighed.weight)).sum();
        context! {
            process => self.world.process().map_or_else(|| Value::from(()), |process| process.title.as_str().into()),
            round => round.map(|round| round.number.get()),
            round_state => round.map(|round| language.tell(&round.state.sentence())),
            opened => day(round.and_then(|round| round.opened)),
            closed => day(round.and_then(|round| round.closed)),
            measure => self.measure_code(),
            basis => self.facts(language).into_iter().map(|fact| fact_value(&fact, language)).collect::<Value>(),
            warnings => self.warnings(language),
            assessors => assessment.assessors.len(),
            approved => assessment.approved.map_or_else(|| Value::from(()), |day| in_words::day(day, language).into()),
            flags => assessment.flags.iter().map(|flag| flag.code().replace('_', "-")).collect::<Value>(),
            criteria => table(self.criteria()),
            weight_sum => safe(language.decimal(&shortest(&sum))),
            ranking => table(self.places(language)),
            firmness => self.standing(language),
            spread => self.spread(language),
            marks => self.marks(),
            withheld => self.withheld().join(", "),
            distances => table(self.distances_grid(|id| self.label(id))),
            gaps => table(self.gaps()),
            not_admitted => table(self.refused(language)),
            face => self.face.code(),
            aside => table(self.aside()),
            unscored => assessment.unscored.iter().map(|id| self.label(*id)).collect::<Value>(),
            consensus => self.consensus(language),
            picture => if has_picture { Value::from_safe_string(self.picture(language)) } else { Value::from(()) },
        }
    }

    /// The place of the bars in Markdown.
    pub(crate) fn picture(&self, language: Language) -> String {
        format!("![{}]({})", self.picture_title(language), bars::NAME)
    }

    fn criteria(&self) -> Grid {
        let row = |weighed: &Weighed| {
            let criterion = self.world.get::<Criterion>(weighed.criterion)?;
            let direction = criterion.direction.unwrap_or(Direction::Benefit);
            let threshold =
                criterion.threshold.and_then(decimal).map(|limit| Cell::Decimal(shortest(&limit)));
            Some(vec![
                Cell::Words(criterion.label(self.world)),
                Cell::Decimal(decimal(weighed.weight).map(|weight| shortest(&weight))?),
                Cell::Decimal(percent(&weighed.share)),
                Cell::Words(format!("{}–{}", criterion.min.get(), criterion.max.get())),
                Cell::Code(direction.code(), direction.sentence()),
                threshold.unwrap_or(Cell::Nothing),
            ])
        };
        let columns = [
            ("name", say!("heading-criterion")),
            ("weight", say!("heading-weight")),
            ("share", say!("heading-share")),
            ("scale", say!("heading-scale")),
            ("direction", say!("heading-direction")),
            ("threshold", say!("heading-threshold")),
        ];
        Grid {
            columns: named(columns),
            rows: self.assessment.criteria.iter().filter_map(row).collect(),
        }
    }

    fn refused(&self, language: Language) -> Grid {
        let row = |refused: &NotAdmitted| {
            let why = Cell::Words(self.why(refused, language));
            vec![Cell::Words(self.code(refused.proposal)), self.title(refused.proposal), why]
        };
        let columns = [
            ("code", say!("heading-code")),
            ("title", say!("heading-title")),
            ("reasons", say!("heading-reasons")),
        ];
        Grid {
            columns: named(columns),
            rows: self.assessment.not_admitted.iter().map(row).collect(),
        }
    }
}

fn fact_value(fact: &Fact, language: Language) -> Value {
    context! { name => fact.name, heading => safe(language.tell(&fact.heading)), text => fact.text.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::ranking::sample::{table, with_page};
    use crate::documents::sample::markdown;
    use crate::documents::{Document, Format, Request, write};
    use crate::domain::Kind;
    use crate::readings::Face;

    #[test]
    fn numbers_have_no_backslash_in_english() {
        let mut table = table();
        table.set(table.id(Kind::Criteria, "costo"), &[("weight", "0.3")]).unwrap();
        let request = Request {
            document: Document::Ranking,
            id: None,
            face: Face::Public,
            format: Format::Markdown,
            language: Some(Language::En),
            templates: None,
        };
        let page = String::from_utf8(write(&request, table.book()).unwrap()).unwrap();
        assert!(page.contains("0.7") && !page.contains("0\\."), "{page}");
    }

    #[test]
    fn people_read_ties_reasons_and_the_rule() {
        let page = with_page(&table(), |page| {
            let values = page.values(Language::It, false);
            markdown(Document::Ranking, values)
        });
        for shown in [
            "| 1 ex aequo | P1 | Orto \\| scuola | 4,00 | 100,0 | 2 |",
            "| P3 |  | sotto la soglia di sbarramento: costo |",
            "| P5 |  | parere giuridico contrario |",
            "| costo | 0,6 | 60,0 | 1–5 | più alto è meglio | 2 |",
            "Somma dei pesi: 1",
            "- **Valutatori:** 1",
            "- P4",
        ] {
            assert!(page.contains(shown), "{shown} in\n{page}");
        }
        assert_eq!(page.lines().filter(|line| line.starts_with("# ")).count(), 1);
    }
}
