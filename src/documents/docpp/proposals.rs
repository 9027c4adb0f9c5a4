//! One proposal of the participatory proposal document. Keeps out: who gave an opinion, which is a name.

use minijinja::{Value, context};

use super::{Page, safe};
use crate::documents::markdown;
use crate::domain::{Cents, Id, Lab, Opinion, Proposal, Rules};

impl Page<'_> {
    /// A proposal: what it asks, where it comes from, what it costs, and the opinions on it.
    pub(super) fn proposal(&self, id: Id) -> Value {
        let Some(proposal) = self.world.get::<Proposal>(id) else { return Value::from(()) };
        let money =
            |cents: Option<Cents>| cents.map_or_else(|| Value::from(()), |cents| safe(self.language.money(cents.get())));
        let words = |text: Option<&str>| text.map_or_else(|| Value::from(()), Value::from);
        let lab = proposal.lab.and_then(|lab| self.world.get::<Lab>(lab.id)).map(|lab| lab.label(self.world));
        let mut opinions: Vec<&Opinion> = self.world.of::<Opinion>(id).map(|(_, opinion)| opinion).collect();
        opinions.sort_by_key(|opinion| (opinion.kind, opinion.date));
        let opinion = |opinion: &&Opinion| {
            context! {
                kind => safe(self.language.tell(&opinion.kind.sentence())),
                verdict => safe(self.language.tell(&opinion.verdict.sentence())),
                reason => words(opinion.reason.as_ref().map(|reason| reason.as_str())),
            }
        };
        context! {
            code => proposal.code.as_str(),
            title => words(proposal.title.as_ref().map(|title| title.as_str())),
            summary => proposal.summary.as_ref().map_or_else(|| Value::from(()), |text| safe(markdown::lines(text.as_str(), ""))),
            objective => words(proposal.objective.as_ref().map(|objective| objective.as_str())),
            lab => words(lab.as_deref()),
            current => money(proposal.current),
            capital => money(proposal.capital),
            supporters => proposal.supporters.map_or_else(|| Value::from(()), |supporters| safe(supporters.get().to_string())),
            opinions => opinions.iter().map(opinion).collect::<Value>(),
        }
    }
}
