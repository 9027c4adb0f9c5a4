//! How codes, shares and places stand in the results. Keeps out: sentences of more than one figure.

use crate::domain::{Criterion, Id, Proposal};
use crate::flow::Ctx;
use crate::methods::ratio::{Ratio, rounded, whole};
use crate::readings::{Assessment, Weighed};

/// The code of a proposal or a criterion.
pub(super) fn code(id: Id, ctx: &Ctx<'_>) -> String {
    ctx.world().record(id).map(|record| record.cell("code", ctx.world()).text()).unwrap_or_default()
}

/// The name of a criterion; its code where it has none.
pub(super) fn criterion_name(id: Id, ctx: &Ctx<'_>) -> String {
    let name = ctx.world().get::<Criterion>(id).and_then(|criterion| criterion.name.as_ref());
    name.map_or_else(|| code(id, ctx), |name| name.as_str().to_owned())
}

/// Several codes.
pub(super) fn codes(ids: &[Id], ctx: &Ctx<'_>) -> String {
    ids.iter().map(|id| code(*id, ctx)).collect::<Vec<_>>().join(", ")
}

/// The title of a proposal.
pub(super) fn title(id: Id, ctx: &Ctx<'_>) -> String {
    let title = ctx.world().get::<Proposal>(id).and_then(|proposal| proposal.title.as_ref());
    title.map(|title| title.as_str().to_owned()).unwrap_or_default()
}

/// A share as a percentage with so many places.
pub(super) fn percent(share: &Ratio, places: usize, ctx: &Ctx<'_>) -> String {
    ctx.session.language.decimal(&rounded(&(share * whole(100)), places))
}

/// A place, marked when others share it.
pub(super) fn place(rank: usize, is_tied: bool) -> String {
    if is_tied { format!("{rank} =") } else { rank.to_string() }
}

/// The place of a proposal of a ranking; a stroke where it has none.
pub(super) fn place_in(assessment: &Assessment, proposal: Id) -> String {
    let tied = |rank| assessment.ranking.iter().filter(|other| other.rank == rank).count() > 1;
    assessment.place(proposal).map_or_else(|| "-".to_owned(), |rank| place(rank, tied(rank)))
}

/// The shares of all criteria: `Utilità sociale 40,0%, Costo 60,0%`.
pub(super) fn weights(criteria: &[Weighed], ctx: &Ctx<'_>) -> String {
    let one = |weighed: &Weighed| {
        format!("{} {}%", criterion_name(weighed.criterion, ctx), percent(&weighed.share, 1, ctx))
    };
    criteria.iter().map(one).collect::<Vec<_>>().join(", ")
}
