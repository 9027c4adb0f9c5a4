//! The ranking as JSON. Keeps out: languages; scripts read codes and exact fractions.

use serde::Serialize;

use super::columns::Place;
use super::consensus_comparison::Agreed;
use super::distances::Distance;
use super::exact::Exact;
use super::recusals::StandsAside;
use super::robustness::{Fragility, Gap};
use super::{RULE, RankingPage, decimal, shortest};
use crate::domain::Decimal;
use crate::print::Grid;

#[derive(Serialize)]
struct WeightedCriterion {
    code: String,
    weight: serde_json::Number,
    share: Exact,
}

#[derive(Serialize)]
struct Refused {
    code: String,
    reasons: Vec<String>,
}

/// The JSON form, keys in the order that scripts know.
#[derive(Serialize)]
struct Form<'a> {
    round: i64,
    rule: &'static str,
    criteria: Vec<WeightedCriterion>,
    assessors: usize,
    ranking: Vec<Place<'a>>,
    not_admitted: Vec<Refused>,
    unscored: Vec<String>,
    flags: Vec<&'static str>,
    /// The day on which the criteria were approved last.
    #[serde(skip_serializing_if = "Option::is_none")]
    criteria_approved: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    consensus: Option<Vec<Agreed>>,
    round_state: Option<&'static str>,
    /// Whether the marks of others were hidden until the round closed.
    blind: bool,
    opened: Option<String>,
    closed: Option<String>,
    measure: &'static str,
    marks_given: usize,
    marks_due: usize,
    abstentions: usize,
    recusals: Vec<Recused>,
    thresholds: Vec<String>,
    fragility: Fragility,
    gaps: Vec<Gap>,
    /// The marks one by one; `withheld` where one or two assessors gave them and the face is
    /// public.
    marks: Grid,
    distances: Vec<Distance>,
}

/// How many assessors stand aside from a proposal.
#[derive(Serialize)]
struct Recused {
    code: String,
    assessors: usize,
    /// Who they are and why, on the reserved face.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    people: Vec<StandsAside>,
}

impl RankingPage<'_> {
    /// The ranking as JSON; nobody is named in it but who stands aside, on the reserved face.
    pub(crate) fn form(&self) -> impl Serialize + '_ {
        let assessment = self.assessment;
        let basis = self.block.basis();
        let exact = Exact::of;
        Form {
            round: self.round().map_or(0, |round| round.number.get()),
            rule: RULE,
            criteria: assessment
                .criteria
                .iter()
                .map(|weighed| WeightedCriterion {
                    code: self.code(weighed.criterion),
                    weight: number(weighed.weight),
                    share: exact(&weighed.share),
                })
                .collect(),
            assessors: assessment.assessors.len(),
            ranking: assessment
                .ranking
                .iter()
                .map(|ranked| Place(self.line(ranked), ranked))
                .collect(),
            not_admitted: assessment
                .not_admitted
                .iter()
                .map(|refused| Refused {
                    code: self.code(refused.proposal),
                    reasons: self.reasons(refused),
                })
                .collect(),
            unscored: assessment.unscored.iter().map(|id| self.code(*id)).collect(),
            flags: assessment.flags.iter().map(|flag| flag.code()).collect(),
            criteria_approved: assessment.approved.map(|day| day.to_string()),
            consensus: self.agreed(),
            round_state: self.round().map(|round| round.state.code()),
            blind: self.is_given_blind(),
            opened: self.round().and_then(|round| round.opened).map(|at| at.0.to_rfc3339()),
            closed: self.round().and_then(|round| round.closed).map(|at| at.0.to_rfc3339()),
            measure: self.measure_code(),
            marks_given: basis.given,
            marks_due: basis.due,
            abstentions: basis.abstained,
            recusals: basis
                .recused
                .iter()
                .map(|(id, assessors)| Recused {
                    code: self.code(*id),
                    assessors: *assessors,
                    people: self.aside_from(*id),
                })
                .collect(),
            thresholds: self.limits(),
            fragility: self.fragility(),
            gaps: self.gap_forms(),
            marks: self.marks_grid(),
            distances: self.distance_forms(),
        }
    }
}

fn number(weight: Decimal) -> serde_json::Number {
    let text = decimal(weight).map(|weight| shortest(&weight)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_else(|_| serde_json::Number::from(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::ranking::sample::{table, with_face, with_page};

    #[test]
    fn the_json_form_is_the_contract_with_scripts() {
        let json = with_page(&table(), |page| serde_json::to_value(page.form()).unwrap());
        let expected = serde_json::json!({
            "round": 1,
            "rule": "weighted-sum",
            "criteria": [
                {"code": "costo", "weight": 0.6, "share": {"exact": "3/5", "value": 0.6}},
                {"code": "utilita", "weight": 0.4, "share": {"exact": "2/5", "value": 0.4}},
            ],
            "assessors": 1,
            "ranking": [
                {"code": "P1", "rank": 1, "score": {"exact": "4", "value": 4.0}, "coverage": {"exact": "1", "value": 1.0}, "marks": 2},
                {"code": "P2", "rank": 1, "score": {"exact": "4", "value": 4.0}, "coverage": {"exact": "1", "value": 1.0}, "marks": 2},
            ],
            "not_admitted": [
                {"code": "P3", "reasons": ["below:costo"]},
                {"code": "P5", "reasons": ["opinion:legal"]},
            ],
            "unscored": ["P4"],
            "flags": ["single_assessor"],
        });
        for (key, value) in expected.as_object().unwrap() {
            assert_eq!(&json[key], value, "{key}");
        }
    }

    #[test]
    fn the_json_form_also_has_the_round_the_thresholds_the_fragility_the_gaps_and_the_marks() {
        let json = with_face(crate::readings::Face::Reserved, &table(), |page| {
            serde_json::to_value(page.form()).unwrap()
        });
        let told = [
            "round_state",
            "blind",
            "opened",
            "closed",
            "measure",
            "marks_given",
            "marks_due",
            "abstentions",
            "recusals",
        ];
        let told: Vec<&serde_json::Value> = told.iter().map(|key| &json[key]).collect();
        let expected = serde_json::json!(["open", false, null, null, "marks", 8, 10, 0, []]);
        assert_eq!(serde_json::json!(told), expected);
        assert_eq!(
            (&json["thresholds"], &json["gaps"]),
            (&serde_json::json!(["costo>=2"]), &serde_json::json!([]))
        );
        assert_eq!(json["fragility"]["winners"], serde_json::json!(["P1", "P2"]));
        assert_eq!(json["fragility"]["smallest_change"], serde_json::Value::Null);
        let first = serde_json::json!({
            "proposal": "P1", "sheet": 1, "criterion": "costo", "state": "given", "mark": 4, "older": false,
        });
        assert_eq!(json["marks"][0], first);
    }

    #[test]
    fn whole_weights_are_whole_numbers() {
        assert_eq!(number(Decimal::from_units(400_000)).to_string(), "40");
        assert_eq!(number(Decimal::from_units(3_333)).to_string(), "0.3333");
    }
}
