//! What choosing a line of the preview of a file asks: taking it in, another field for a column,
//! what a word means, what is done with rows that are there, another sheet, rules. Keeps out: the
//! preview.

use std::path::{Path, PathBuf};

use super::intake::Intake;
use super::preview::{self, Line};
use super::wording;
use crate::domain::{Kind, Shape};
use crate::exchange::{
    KEPT_OUT, Mapping, OnDuplicate, SHIPPED, SourceRules, Understood, ValueMapping,
    fields_of_files, read_rules, shipped, write_rules,
};
use crate::flow::{Act, Body, Ctx, Layer, Notice, Offer, Outcome, PathContent, Reading};
use crate::kit::{Field, FieldKind, FormState, PageLine};
use crate::ledger::{Draft, Refusal};
use crate::say;
use crate::text::{Sentence, Word};

/// How names of rules files end.
const ENDING: &str = ".toml";

/// The preview as it stands.
pub(super) fn preview(intake: Intake, ctx: &Ctx<'_>) -> Box<Layer> {
    preview::layer(intake, ctx, follow)
}

/// Follows a line of the preview.
fn follow(intake: &Intake, line: &Line, ctx: &Ctx<'_>) -> Outcome {
    match line {
        Line::TakeIn => take_in(intake, ctx),
        Line::Duplicates => Ok(asking(intake, duplicates(intake, ctx), ctx)),
        Line::Column(column) => Ok(asking(intake, fields(intake, column, ctx), ctx)),
        Line::Word(header, word) => Ok(asking(intake, meaning(intake, (header, word), ctx), ctx)),
        Line::Sheets => Ok(asking(intake, sheets(intake, ctx), ctx)),
        Line::Rules => match &ctx.session.sources {
            Some(folder) => Ok(vec![
                Act::Open(self::preview(intake.clone(), ctx)),
                rules_of(intake.clone(), folder),
            ]),
            None => Ok(asking(intake, rules(intake, Vec::new(), ctx), ctx)),
        },
        Line::SaveRules => Ok(asking(intake, saving(intake, ctx), ctx)),
        Line::Told(text) => {
            let title = intake.name.clone();
            Ok(asking(intake, Layer::page(title, vec![PageLine::plain(text)]), ctx))
        }
    }
}

/// The same preview, and over it what one of its lines asks.
fn asking(intake: &Intake, over: Box<Layer>, ctx: &Ctx<'_>) -> Vec<Act> {
    vec![Act::Open(self::preview(intake.clone(), ctx)), Act::Open(over)]
}

/// Another preview in the place of the one below.
fn anew(intake: Intake, ctx: &Ctx<'_>) -> Outcome {
    Ok(vec![Act::Close, Act::Open(self::preview(intake, ctx))])
}

/// Brings everything in as one act; what else there is to know stands on a page.
fn take_in(intake: &Intake, ctx: &Ctx<'_>) -> Outcome {
    let import = intake.outlook(ctx).import?;
    let mut acts = Vec::new();
    if !import.changes.is_empty() {
        acts.push(Act::Commit(Draft::act(import.label(), import.changes.clone())));
    }
    let report = import.report();
    if let Some((done, rest)) = report.split_first() {
        if !rest.is_empty() {
            let lines = rest.iter().map(|said| PageLine::plain(ctx.tell(said)));
            acts.push(Act::Open(Layer::page(ctx.tell(done), lines.collect())));
        }
        acts.push(Act::Say(Notice::good(done.clone())));
    }
    Ok(acts)
}

fn duplicates(intake: &Intake, ctx: &Ctx<'_>) -> Box<Layer> {
    let offers = [
        (OnDuplicate::Merge, say!("import-met-merge")),
        (OnDuplicate::Skip, say!("import-met-skip")),
    ];
    let offers = offers.map(|(choice, told)| Offer::new(choice, ctx.tell(&told)));
    let intake = intake.clone();
    Layer::choose(ctx.tell(&say!("import-met")), offers, move |ctx, choice| {
        anew(intake.met(*choice), ctx)
    })
}

/// The fields that a column may be; first that it is none.
fn fields(intake: &Intake, column: &Understood, ctx: &Ctx<'_>) -> Box<Layer> {
    let out = Offer::new(KEPT_OUT, ctx.tell(&say!("import-column-out")));
    let field = |name: &'static str| Offer::new(name, wording::field(name, ctx)).hinted(name);
    let mut offers: Vec<Offer<&str>> =
        fields_of_files(intake.kind).map(|own| field(own.name)).collect();
    let likely = column.field.or(column.nearest);
    offers.sort_by_key(|offer| Some(offer.what) != likely);
    let title = ctx.tell(&say!("import-column-title", column = column.header.as_str()));
    let (intake, own) = (intake.clone(), column.column.clone());
    let was = column.field;
    let layer = Layer::choose(title, offers.into_iter().chain([out]), move |ctx, field| {
        // What stands already is left as it was understood: two columns may make one name.
        if was == Some(*field) {
            return anew(intake.clone(), ctx);
        }
        let map = Mapping { column: own.clone(), field: (*field).to_owned() };
        anew(intake.mapped(map), ctx)
    });
    layer.by_hints_too()
}

/// What a word means in every row: one of the codes of its field, one of the records it may name,
/// or other words.
fn meaning(intake: &Intake, (header, word): (&String, &Word), ctx: &Ctx<'_>) -> Box<Layer> {
    let Word { text, near, .. } = word;
    let title =
        ctx.tell(&say!("import-word-title", column = header.as_str(), word = text.as_str()));
    let shape = intake.field_of(header, ctx).and_then(|name| {
        fields_of_files(intake.kind).find(|field| field.name == name).map(|field| field.shape)
    });
    let means = {
        let (intake, header, text) = (intake.clone(), header.clone(), text.clone());
        move |code: &str, ctx: &Ctx<'_>| {
            let (field, written) = (header.clone(), text.clone());
            anew(intake.valued(ValueMapping { field, written, code: code.to_owned() }), ctx)
        }
    };
    let nothing = || Offer::new(String::new(), ctx.tell(&say!("import-word-nothing")));
    match shape {
        Some(Shape::Code { set, codes, own }) => {
            let world = ctx.world();
            let own = own.into_iter().flat_map(|kind| world.every(kind)).map(|(_, record)| {
                let code = record.cell("code", world).text();
                Offer::new(code.clone(), record.name(world)).hinted(code)
            });
            let offers = codes.iter().map(|code| {
                let key = format!("code-{set}-{}", code.code.replace('_', "-"));
                let told = ctx.tell(&Sentence::new(key));
                Offer::new(code.code.to_owned(), told).hinted(code.code)
            });
            let offers: Vec<Offer<String>> = offers.chain(own).chain([nothing()]).collect();
            Layer::choose(title, offers, move |ctx, code| means(code, ctx))
        }
        Some(Shape::Reference(kind)) => {
            let world = ctx.world();
            let mut offers: Vec<Offer<String>> = world
                .every(kind)
                .map(|(id, record)| Offer::new(id.to_string(), record.name(world)))
                .collect();
            offers.sort_by_cached_key(|offer| {
                (near.as_ref() != Some(&offer.label), offer.label.to_lowercase())
            });
            let offers: Vec<Offer<String>> = offers.into_iter().chain([nothing()]).collect();
            Layer::choose(title, offers, move |ctx, code| means(code, ctx))
        }
        _ => {
            let label = ctx.tell(&say!("import-word-means"));
            let field = Field::new("text", label, FieldKind::Line).required();
            let form = FormState::new(title, vec![field], &[]);
            Layer::new(Body::Form(form), move |ctx, answers| {
                means(answers.get("text").map_or("", |text| text.trim()), ctx)
            })
        }
    }
}

fn sheets(intake: &Intake, ctx: &Ctx<'_>) -> Box<Layer> {
    let offers: Vec<Offer<String>> =
        intake.other_sheets().into_iter().map(|name| Offer::new(name.clone(), name)).collect();
    let intake = intake.clone();
    Layer::choose(ctx.tell(&say!("import-sheets")), offers, move |ctx, name| {
        anew(intake.sheet(name)?, ctx)
    })
}

/// Looks for the user's own rules, and offers them with those that come with the program.
fn rules_of(intake: Intake, folder: &Path) -> Act {
    let then: Reading = Box::new(move |ctx, found| {
        let PathContent::Folder(folder, entries) = found else { return Ok(Vec::new()) };
        let own = entries.iter().filter(|entry| !entry.is_folder);
        let own = own.filter_map(|entry| Some((entry.name.strip_suffix(ENDING)?, &entry.name)));
        let mut own: Vec<(String, PathBuf)> =
            own.map(|(name, file)| (name.to_owned(), folder.join(file))).collect();
        own.sort();
        Ok(vec![Act::Open(rules(&intake, own, ctx))])
    });
    Act::Read(folder.to_owned(), then)
}

/// Reads rules of a file of the user's folder, and shows the file under them.
fn read(intake: Intake, path: &Path) -> Act {
    let then: Reading = Box::new(move |ctx, found| {
        let PathContent::File(path, bytes) = found else { return Ok(Vec::new()) };
        let file = path.display().to_string();
        let broken = |line: usize, reason: Sentence| {
            let what = say!("rules-broken", file = file.as_str(), line = line, reason = reason);
            Refusal::new(what, Some(say!("rules-broken-hint")))
        };
        let text = std::str::from_utf8(&bytes).map_err(|_| broken(1, say!("template-not-utf8")))?;
        let rules = read_rules(text).map_err(|fault| broken(fault.line, fault.reason))?;
        anew(intake.under(rules), ctx)
    });
    Act::Read(path.to_owned(), then)
}

/// Rules that can be chosen.
enum Chosen {
    /// Those of a file of the user.
    Own(PathBuf),
    /// Those that come with the program.
    Shipped(Box<SourceRules>),
}

/// The user's own rules, then those that come with the program; of these the ones that recognise the
/// file stand first.
fn rules(intake: &Intake, own: Vec<(String, PathBuf)>, ctx: &Ctx<'_>) -> Box<Layer> {
    let known = SHIPPED.iter().filter_map(|own| shipped(own.name, intake.headers()));
    let mut known: Vec<(&str, SourceRules)> = known.collect();
    known.sort_by_key(|(_, rules)| !rules.recognises(intake.headers()));
    let shipped = known.into_iter().map(|(name, rules)| {
        let hint = rules.kind.map_or("", Kind::code).to_owned();
        Offer::new(Chosen::Shipped(Box::new(rules)), name.to_owned()).hinted(hint)
    });
    let hint = ctx.tell(&say!("import-rules-own"));
    let own = own
        .into_iter()
        .map(|(name, path)| Offer::new(Chosen::Own(path), name).hinted(hint.clone()));
    let offers: Vec<Offer<Chosen>> = own.chain(shipped).collect();
    let intake = intake.clone();
    Layer::choose(ctx.tell(&say!("import-rules")), offers, move |ctx, rules| match rules {
        Chosen::Own(path) => Ok(vec![read(intake.clone(), path)]),
        Chosen::Shipped(rules) => anew(intake.under((**rules).clone()), ctx),
    })
}

/// Asks how the rules are called, and writes them into the user's folder.
fn saving(intake: &Intake, ctx: &Ctx<'_>) -> Box<Layer> {
    let title = ctx.tell(&say!("import-rules-save"));
    let said = intake.said();
    let name = said.source.clone().unwrap_or_default();
    let label = ctx.tell(&say!("import-rules-name"));
    let field = Field::new("name", label, FieldKind::Line).required();
    let form = FormState::new(title, vec![field], &[("name".to_owned(), name)]);
    Layer::new(Body::Form(form), move |ctx, answers| {
        let name = answers.get("name").map_or("", |name| name.trim());
        let is_plain = !name.starts_with('.') && !name.contains(std::path::is_separator);
        let Some(folder) = ctx.session.sources.as_ref().filter(|_| is_plain) else {
            let what = say!("import-rules-bad-name", name = name);
            return Err(Refusal::new(what, Some(say!("import-rules-bad-name-hint"))));
        };
        let path = folder.join(format!("{name}{ENDING}"));
        Ok(vec![Act::Save(path, write_rules(&said))])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_a_sentence_by_which_it_is_offered() {
        for language in crate::text::Language::ALL {
            for field in Kind::ALL.iter().flat_map(|kind| fields_of_files(*kind)) {
                if let Shape::Code { set, codes, .. } = field.shape {
                    for code in codes {
                        let key = format!("code-{set}-{}", code.code.replace('_', "-"));
                        let told = language.tell(&Sentence::new(key.clone()));
                        assert_ne!(told, key);
                    }
                }
            }
        }
    }
}
