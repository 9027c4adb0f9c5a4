//! One proposal of the participatory proposal document, held or not admitted. Keeps out: what a
//! face may say of who gave an opinion (see `readings::Eye`).

use minijinja::{Value, context};

use super::{DocPpPage, safe};
use crate::documents::{in_words, selection};
use crate::domain::{Bar, Cents, Id, Lab, Opinion, Proposal, Rules, Verdict, bare_lab};
use crate::print::markdown;
use crate::print::values::maybe;
use crate::readings::Eye;

impl DocPpPage<'_> {
    /// A proposal: what it asks, where it comes from, what it costs, and the opinions on it.
    pub(super) fn proposal(&self, id: Id) -> Value {
        let Some(proposal) = self.world.get::<Proposal>(id) else { return Value::from(()) };
        let money = |cents: Option<Cents>| {
            cents.map_or_else(|| Value::from(()), |cents| safe(self.language.money(cents.get())))
        };
        let words = |text: Option<&str>| text.map_or_else(|| Value::from(()), Value::from);
        let lab = proposal
            .lab
            .and_then(|lab| self.world.get::<Lab>(lab.id))
            .map(|lab| lab.label(self.world));
        context! {
            code => proposal.code.as_str(),
            title => words(proposal.title.as_ref().map(|title| title.as_str())),
            summary => proposal.summary.as_ref().map_or_else(|| Value::from(()), |text| safe(markdown::lines(text.as_str(), ""))),
            objective => words(proposal.objective.as_ref().map(|objective| objective.as_str())),
            lab => words(lab.as_deref().map(bare_lab)),
            current => money(proposal.current),
            capital => money(proposal.capital),
            supporters => proposal.supporters.map_or_else(|| Value::from(()), |supporters| safe(supporters.get().to_string())),
            opinions => self.opinions(id, |_| true),
            merged => words(Some(self.merged(id).join("; ")).filter(|names| !names.is_empty()).as_deref()),
            split_from => words(proposal.split_from.and_then(|whole| self.name(whole.id)).as_deref()),
        }
    }

    /// A proposal that is not admitted: what keeps it out, and the reasons of the opinions that do.
    pub(super) fn kept_out(&self, id: Id, bars: &[Bar]) -> Value {
        let Some(proposal) = self.world.get::<Proposal>(id) else { return Value::from(()) };
        context! {
            opinions => self.opinions(id, |opinion| opinion.verdict == Verdict::Negative && opinion.reason.is_some()),
            ..selection::kept_out(proposal, bars, self.language, self.world)
        }
    }

    fn opinions(&self, id: Id, keep: impl Fn(&Opinion) -> bool) -> Value {
        let mut opinions: Vec<&Opinion> =
            self.world.of::<Opinion>(id).map(|(_, opinion)| opinion).collect();
        opinions.retain(|opinion| keep(opinion));
        opinions.sort_by_key(|opinion| (opinion.kind, opinion.date));
        let eye = Eye::new(self.face, self.world);
        let opinion = |opinion: &&Opinion| {
            context! {
                author => maybe(in_words::named(opinion.author.as_ref().map(|author| eye.words(author)).as_ref(), self.language)),
                // Somebody gave it whom the face may not name: that is no missing author.
                unnamed => opinion.author.as_ref().is_some_and(|author| eye.words(author).is_withheld()),
                date => maybe(opinion.date.map(|date| safe(self.language.date_short(date)))),
                kind => safe(self.language.tell(&opinion.kind.sentence())),
                verdict => safe(self.language.tell(&opinion.verdict.sentence())),
                reason => opinion.reason.as_ref().map_or_else(|| Value::from(()), |reason| Value::from(reason.as_str())),
            }
        };
        opinions.iter().map(opinion).collect()
    }

    fn name(&self, id: Id) -> Option<String> {
        self.world.get::<Proposal>(id).map(|proposal| proposal.label(self.world))
    }

    /// What became part of it, and what had become part of that.
    fn merged(&self, id: Id) -> Vec<String> {
        let (merged, _) = Proposal::kin(id, self.world);
        merged
            .into_iter()
            .flat_map(|part| self.name(part).into_iter().chain(self.merged(part)))
            .collect()
    }
}
