//! The preview of a file: whether it comes in, the first records as they will be, which column is
//! which field, every row that is wrong. Keeps out: what choosing a line of it asks, and what the
//! rows do to the table (see `exchange`).

use super::intake::{Intake, Outlook};
use super::{noun, wording};
use crate::exchange::{Counts, Import, Understood, understood};
use crate::flow::{Ctx, Layer, Offer, Outcome};
use crate::say;
use crate::text::{Finding, Word};

/// How many of the records that will be are shown.
const RECORDS: usize = 5;
/// How many rows that are wrong are shown.
pub(super) const FAULTS: usize = 200;

/// What a line of the preview is.
pub(super) enum Line {
    /// Take it in.
    TakeIn,
    /// What is done with rows that are there already.
    Duplicates,
    /// A word of the column with this header that means nothing yet.
    Word(String, Word),
    /// A column.
    Column(Understood),
    /// Something to be read whole.
    Told(String),
    /// Another sheet of the file.
    Sheets,
    /// Rules of a source.
    Rules,
    /// Writing down as rules what was said.
    SaveRules,
}

/// What choosing a line asks.
pub(super) type Follow = fn(&Intake, &Line, &Ctx<'_>) -> Outcome;

/// The preview as it stands.
pub(super) fn layer(intake: Intake, ctx: &Ctx<'_>, follow: Follow) -> Box<Layer> {
    let outlook = intake.outlook(ctx);
    let title = ctx.tell(&say!(
        "import-preview-title",
        kind = noun(intake.kind),
        file = intake.name.as_str()
    ));
    let offers = lines(&intake, &outlook, ctx);
    Layer::choose(title, offers, move |ctx, line| follow(&intake, line, ctx))
}

fn told(text: String) -> Offer<Line> {
    Offer::new(Line::Told(text.clone()), text)
}

fn lines(intake: &Intake, outlook: &Outlook, ctx: &Ctx<'_>) -> Vec<Offer<Line>> {
    let mut offers = Vec::new();
    let mut after = Vec::new();
    match &outlook.import {
        Ok(import) => {
            let label = ctx.tell(&say!("import-take-in"));
            offers.push(Offer::new(Line::TakeIn, label).hinted(counts(import, ctx)));
            let then = intake.after(import, ctx);
            let records = wording::records(import, then.world(), RECORDS, ctx);
            offers.extend(records.into_iter().map(|(name, rest)| {
                let whole = [name.as_str(), rest.as_str()];
                let whole = whole.into_iter().filter(|text| !text.is_empty());
                let whole = Line::Told(whole.collect::<Vec<_>>().join("; "));
                // What has no name of its own, as who was where, is what it says.
                if name.is_empty() {
                    return Offer::new(whole, format!("+ {rest}"));
                }
                Offer::new(whole, format!("+ {name}")).hinted(rest)
            }));
            after.extend(import.report().iter().skip(1).map(|said| told(ctx.tell(said))));
        }
        Err(wrong) => {
            offers.push(told(ctx.tell(&wrong.what)));
            if wrong.findings.iter().any(Finding::is_duplicate) {
                let label = ctx.tell(&say!("import-met"));
                let hint = ctx.tell(&say!("import-met-choose"));
                offers.push(Offer::new(Line::Duplicates, label).hinted(hint));
            }
            offers.extend(wrong.findings.iter().take(FAULTS).map(|finding| fault(finding, ctx)));
        }
    }
    offers.extend(columns(intake, outlook, ctx));
    offers.extend(after);
    let others = intake.other_sheets();
    if !others.is_empty() {
        let label = ctx.tell(&say!("import-sheets"));
        offers.push(Offer::new(Line::Sheets, label).hinted(wording::short(&others.join(", "))));
    }
    offers.push(Offer::new(Line::Rules, ctx.tell(&say!("import-rules"))));
    if ctx.session.sources.is_some() && outlook.import.is_ok() {
        offers.push(Offer::new(Line::SaveRules, ctx.tell(&say!("import-rules-save"))));
    }
    offers
}

fn counts(import: &Import, ctx: &Ctx<'_>) -> String {
    let Counts { added, merged, unchanged, skipped, .. } = import.counts;
    let left = unchanged + skipped;
    ctx.tell(&say!("import-counts", added = added, merged = merged, left = left))
}

/// A row that is wrong; where a word stands in a column, choosing it says what it means.
fn fault(finding: &Finding, ctx: &Ctx<'_>) -> Offer<Line> {
    let told = ctx.tell(&finding.sentence());
    match finding.at.field.clone().zip(finding.word.clone()) {
        Some((header, word)) => Offer::new(Line::Word(header, word), told),
        None => Offer::new(Line::Told(told.clone()), told),
    }
}

fn columns(intake: &Intake, outlook: &Outlook, ctx: &Ctx<'_>) -> Vec<Offer<Line>> {
    let own = intake.headers().len();
    let columns = understood(intake.kind, &outlook.sheet, &outlook.maps).into_iter();
    let columns = columns.take(own).filter(|column| !column.header.is_empty());
    let offer = |column: Understood| {
        let field = match (column.field, column.nearest) {
            (Some(field), _) => wording::field(field, ctx),
            (None, Some(near)) => {
                let near = wording::field(near, ctx);
                ctx.tell(&say!("import-column-out-near", field = near))
            }
            (None, None) => ctx.tell(&say!("import-column-out")),
        };
        let header = wording::short(&column.header);
        let examples: Vec<String> =
            column.examples.iter().map(|text| wording::short(text)).collect();
        let label = format!("{header} = {field}");
        Offer::new(Line::Column(column), label).hinted(examples.join(", "))
    };
    columns.map(offer).collect()
}
