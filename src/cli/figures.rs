//! The JSON of `assess` beside the ranking and its fragility: agreement, coverage, screening. Keeps
//! out: how the figures come about.
//!
//! What has no value is `null`, never 0. The shapes are promised to scripts.

use serde::Serialize;

use crate::domain::{Id, Progress, Sheets, World};
use crate::methods::ratio::{Ratio, to_f64};
use crate::readings::{AssessorAgreement, Block, Split};

/// `assess agreement`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Agreement {
    by_criterion: Vec<ByCriterion>,
    proposals: Vec<Spread>,
}

/// How far the assessors agree on one criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct ByCriterion {
    /// Its code.
    pub criterion: String,
    /// Krippendorff's alpha.
    pub alpha: Alpha,
    /// Kendall's W, where every assessor has marked every proposal.
    pub kendall_w: Option<f64>,
}

/// Krippendorff's alpha under two metrics.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Alpha {
    /// For ordinal marks.
    pub ordinal: Option<f64>,
    /// For interval marks.
    pub interval: Option<f64>,
}

/// How far apart the marks of one proposal on one criterion lie.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Spread {
    code: String,
    criterion: String,
    n: usize,
    sd: Option<f64>,
    iqr: Option<f64>,
    consensus: Option<f64>,
    vandereijk: Option<f64>,
}

/// One assessor of `assess coverage`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Coverage {
    /// By name.
    pub assessor: String,
    /// Boxes that wait for a mark or have one.
    pub due: usize,
    /// Boxes that have one.
    pub given: usize,
    /// Boxes with an abstention.
    pub abstained: usize,
    /// Boxes of proposals from which the assessor stands aside.
    pub recused: usize,
}

/// One proposal of `assess screening`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Screening {
    /// Its code.
    pub code: String,
    /// Whether every threshold is known and met.
    pub passes: bool,
    /// Criteria whose threshold it does not meet.
    pub failed: Vec<String>,
    /// Criteria with a threshold on which it has no mark.
    pub unknown: Vec<String>,
}

/// The code of a proposal or a criterion.
pub(super) fn code(id: Id, world: &dyn World) -> String {
    world.record(id).map(|record| record.cell("code", world).text()).unwrap_or_default()
}

fn codes(ids: &[Id], world: &dyn World) -> Vec<String> {
    ids.iter().map(|id| code(*id, world)).collect()
}

fn decimal(ratio: Option<&Ratio>) -> Option<f64> {
    ratio.map(to_f64)
}

impl Agreement {
    /// The agreement in a block.
    pub(super) fn of(block: &Block, world: &dyn World) -> Self {
        let spread = |split: Split| Spread {
            code: code(split.proposal, world),
            criterion: code(split.criterion, world),
            n: split.n,
            sd: split.sd,
            iqr: decimal(split.iqr.as_ref()),
            consensus: split.consensus,
            vandereijk: decimal(split.van_der_eijk.as_ref()),
        };
        Self {
            by_criterion: block
                .agreements()
                .iter()
                .map(|agreement| ByCriterion::of(agreement, world))
                .collect(),
            proposals: block.splits().into_iter().map(spread).collect(),
        }
    }
}

impl ByCriterion {
    /// The agreement on one criterion.
    pub(super) fn of(agreement: &AssessorAgreement, world: &dyn World) -> Self {
        Self {
            criterion: code(agreement.criterion, world),
            alpha: Alpha {
                ordinal: decimal(agreement.ordinal.as_ref()),
                interval: decimal(agreement.interval.as_ref()),
            },
            kendall_w: decimal(agreement.kendall.as_ref()),
        }
    }
}

impl Screening {
    /// Every proposal of a block against the thresholds.
    pub(super) fn of(block: &Block, world: &dyn World) -> Vec<Self> {
        let one = |screened: crate::readings::Screened| Self {
            code: code(screened.proposal, world),
            passes: screened.passes(),
            failed: codes(&screened.failed, world),
            unknown: codes(&screened.unknown, world),
        };
        block.screened(world).into_iter().map(one).collect()
    }
}

impl Coverage {
    /// The coverage of a round by assessor.
    pub(super) fn of(sheets: &Sheets, world: &dyn World) -> Vec<Self> {
        let one = |progress: Progress| Self {
            assessor: world.label(progress.assessor),
            due: progress.due,
            given: progress.given,
            abstained: progress.abstained,
            recused: progress.recused,
        };
        sheets.progress().into_iter().map(one).collect()
    }
}
