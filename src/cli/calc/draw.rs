//! `calc draw`: a fair selection by quotas, or numbers from a public seed. Keeps out: the
//! mathematics, which `methods` has.

use std::collections::{BTreeMap, BTreeSet};

use super::json::field::{Fault, Field};
use super::json::value::Value;
use super::table::Bytes;
use crate::exchange::{Sheet, SheetRow, read_sheet};
use crate::methods::draw::{
    Bound, Fair, MOST_TYPES, Panels, Quota, clash, draw as number, leximin, lottery,
};
use crate::say;

/// The most instances in one file.
const MOST_INSTANCES: usize = 10_000;
/// The most people, and the largest panel.
const MOST: u64 = 100_000;

/// What a file asks for: the numbers of seeds, or a selection that is still to be made.
pub(super) enum Asked {
    /// The numbers.
    Numbers(Value),
    /// A selection.
    Selection(Box<Selection>),
}

/// A selection, or one number for each instance of a list.
pub(super) fn draw(input: &Field<'_>, read: impl FnMut(&str) -> Bytes) -> Result<Asked, Fault> {
    if input.find("people_csv").is_ok_and(|file| file.is_some()) {
        return selection(input, read).map(|own| Asked::Selection(Box::new(own)));
    }
    let numbers = input.each(MOST_INSTANCES, |instance| {
        let below = instance.get("n")?;
        let count = below.count()?;
        if count == 0 {
            return Err(below.fault(say!("cli-calc-positive")));
        }
        let drawn = number(instance.get("seed")?.text()?, count);
        Ok(i64::try_from(drawn).map_or(Value::Null, Value::Whole))
    })?;
    Ok(Asked::Numbers(Value::List(numbers)))
}

/// The least and the most of each quota.
type Bounds = Vec<(u32, u32)>;

/// A value of a feature, as a quota has it.
struct Named {
    feature: String,
    value: String,
}

/// People by their types, and the quotas.
pub(super) struct Selection {
    named: Vec<Named>,
    names: Vec<String>,
    panels: Panels,
}

fn selection(input: &Field<'_>, mut read: impl FnMut(&str) -> Bytes) -> Result<Selection, Fault> {
    let mut sheet = |name: &str| -> Result<(String, Sheet), Fault> {
        let field = input.get(name)?;
        let file = field.text()?.to_owned();
        let bytes = read(&file).map_err(|what| field.fault(what))?;
        let sheet =
            read_sheet(&bytes).map_err(|unreadable| Fault::new(file.clone(), unreadable.what))?;
        Ok((file, sheet))
    };
    let (people_file, people) = sheet("people_csv")?;
    let (quotas_file, quotas) = sheet("quotas_csv")?;
    let size = input.get("panel_size")?;
    let members = size.count()?;
    if members == 0 {
        return Err(size.fault(say!("cli-calc-positive")));
    }
    if members > MOST {
        return Err(size.fault(say!("cli-calc-most", most = MOST)));
    }
    let mut wrong = Vec::new();
    let (named, bounds) = quotas_of(&quotas_file, &quotas, &mut wrong)?;
    let mut features: Vec<&str> = Vec::new();
    for own in &named {
        if !features.contains(&own.feature.as_str()) {
            features.push(&own.feature);
        }
    }
    let types = types(&people_file, &people, &features, &named, &mut wrong)?;
    Fault::refuse(wrong)?;
    let names: Vec<String> = types.keys().map(|values| values.join("|")).collect();
    let quotas = named.iter().zip(bounds).map(|(own, (min, max))| {
        let at = features.iter().position(|feature| *feature == own.feature);
        let counts = |(kind, values): (usize, &Vec<String>)| {
            at.and_then(|at| values.get(at))
                .is_some_and(|value| *value == own.value)
                .then_some(kind)
        };
        Quota { types: types.keys().enumerate().filter_map(counts).collect(), min, max }
    });
    let panels = Panels {
        quotas: quotas.collect(),
        sizes: types.values().copied().collect(),
        members: u32::try_from(members).unwrap_or(u32::MAX),
    };
    Ok(Selection { named, names, panels })
}

impl Selection {
    /// The fairest selection, or the quotas that clash; `tick` is called at each panel that is looked
    /// for, and ends the search when it answers `false`.
    pub(super) fn made(
        &self,
        input: &Field<'_>,
        tick: &mut dyn FnMut() -> bool,
    ) -> Result<Value, Fault> {
        let unsolved = |_| input.fault(say!("cli-calc-unsolved"));
        if self.panels.has_too_many_types() {
            let count = self.panels.sizes.len();
            return Err(input.fault(say!("cli-calc-types", count = count, most = MOST_TYPES)));
        }
        match leximin(&self.panels, tick).map_err(unsolved)? {
            Some(fair) => {
                let chances = lottery(&self.panels, &fair).map_err(unsolved)?;
                Ok(self.fair(&fair, &chances))
            }
            None => Ok(self.clashing(&clash(&self.panels).map_err(unsolved)?)),
        }
    }

    fn fair(&self, fair: &Fair, chances: &[f64]) -> Value {
        let Self { names, panels, .. } = self;
        let levels = fair.levels.iter().map(|level| {
            let types = level.types.iter().filter_map(|kind| names.get(*kind));
            Value::object([
                ("probability", level.probability.into()),
                ("types", Value::list(types)),
            ])
        });
        let least = fair.levels.first().map(|level| level.probability);
        let drawn = fair.panels.iter().zip(chances).filter(|(_, chance)| **chance > 0.0);
        let drawn = drawn.map(|(panel, chance)| {
            let members = names.iter().zip(panel).filter(|(_, members)| **members > 0);
            let members = members.map(|(name, members)| (name.clone(), count(*members)));
            Value::object([
                ("probability", Value::from(*chance)),
                ("members", Value::object(members)),
            ])
        });
        let sizes = names.iter().cloned().zip(panels.sizes.iter().map(|size| count(*size)));
        Value::object([
            ("feasible", true.into()),
            ("maximin_probability", least.map_or(Value::Null, Value::from)),
            ("leximin_levels", Value::List(levels.collect())),
            (
                "leximin_probability_by_type",
                Value::by_name(names, fair.probabilities.iter().copied()),
            ),
            ("type_sizes", Value::object(sizes)),
            ("lottery", Value::List(drawn.collect())),
        ])
    }

    fn clashing(&self, bounds: &[Bound]) -> Value {
        let Self { named, panels, .. } = self;
        let bounds = bounds.iter().filter_map(|bound| {
            let (at, word) = match bound {
                Bound::Min(at) => (*at, "min"),
                Bound::Max(at) => (*at, "max"),
            };
            let (own, quota) = (named.get(at)?, panels.quotas.get(at)?);
            let limit = if word == "min" { quota.min } else { quota.max };
            Some(Value::object([
                ("feature", (&own.feature).into()),
                ("value", (&own.value).into()),
                ("bound", word.into()),
                ("limit", count(limit)),
            ]))
        });
        let people: u32 = panels.sizes.iter().sum();
        // Where there are fewer people than seats, that is what clashes, whatever the quotas say.
        let few = (people < panels.members).then(|| {
            Value::object([
                ("feature", Value::Null),
                ("value", Value::Null),
                ("bound", "panel_size".into()),
                ("limit", count(panels.members)),
            ])
        });
        Value::object([
            ("feasible", false.into()),
            ("people", count(people)),
            ("panel_size", count(panels.members)),
            ("clash", Value::List(few.into_iter().chain(bounds).collect())),
        ])
    }
}

fn count(number: u32) -> Value {
    Value::Whole(i64::from(number))
}

/// The quotas of a file: what they are of, and their bounds. Rows that are wrong are told in `wrong`
/// and still name what they are of.
fn quotas_of(
    file: &str,
    sheet: &Sheet,
    wrong: &mut Vec<Fault>,
) -> Result<(Vec<Named>, Bounds), Fault> {
    let columns = ["feature", "value", "min", "max"].map(|name| column(sheet, name));
    let [Some(feature), Some(value), Some(min), Some(max)] = columns else {
        let needed = "feature, value, min, max";
        return Err(Fault::new(file.to_owned(), say!("cli-calc-columns", list = needed)));
    };
    let (mut named, mut bounds) = (Vec::<Named>::new(), Bounds::new());
    for row in &sheet.rows {
        let own =
            Named { feature: cell(row, feature).to_owned(), value: cell(row, value).to_owned() };
        let limits = [min, max].map(|column| cell(row, column).parse::<u32>().ok());
        let twice =
            named.iter().any(|other| other.feature == own.feature && other.value == own.value);
        let blank = if own.feature.is_empty() { "feature" } else { "value" };
        let what = match limits {
            _ if own.feature.is_empty() || own.value.is_empty() => {
                Some(say!("cli-calc-blank", column = blank))
            }
            _ if twice => Some(say!("cli-calc-twice", name = own.value.as_str())),
            [Some(least), Some(most)] if least > most => {
                Some(say!("cli-calc-quota", min = least, max = most))
            }
            [Some(_), Some(_)] => None,
            _ => Some(say!("cli-calc-count")),
        };
        wrong.extend(what.map(|what| Fault::new(format!("{file}:{}", row.line), what)));
        if !twice {
            named.push(own);
            bounds.push(limits.map(Option::unwrap_or_default).into());
        }
    }
    Ok((named, bounds))
}

/// How many people have which values, in the order of the features; rows that are wrong are told in
/// `wrong`.
fn types(
    file: &str,
    sheet: &Sheet,
    features: &[&str],
    named: &[Named],
    wrong: &mut Vec<Fault>,
) -> Result<BTreeMap<Vec<String>, u32>, Fault> {
    let columns: Vec<Option<usize>> =
        features.iter().map(|feature| column(sheet, feature)).collect();
    if let Some((feature, _)) = features.iter().zip(&columns).find(|(_, at)| at.is_none()) {
        let what = say!("cli-calc-columns", list = *feature);
        return Err(Fault::new(file.to_owned(), what));
    }
    // A column in which nothing stands is one fault, and no fault of anybody.
    let is_blank = |column: &usize| sheet.rows.iter().all(|row| cell(row, *column).is_empty());
    let mut blank = Vec::new();
    for (feature, column) in features.iter().zip(columns.iter().flatten()) {
        if is_blank(column) && !sheet.rows.is_empty() {
            let what = say!("cli-calc-column-blank", column = *feature);
            wrong.push(Fault::new(file.to_owned(), what));
            blank.push(*column);
        }
    }
    let id = column(sheet, "id");
    let (mut seen, mut types) = (BTreeSet::new(), BTreeMap::new());
    for row in &sheet.rows {
        let place = || format!("{file}:{}", row.line);
        if let Some(id) = id.map(|id| cell(row, id)).filter(|id| !id.is_empty())
            && !seen.insert(id.to_owned())
        {
            wrong.push(Fault::new(place(), say!("cli-calc-twice", name = id)));
        }
        let mut values = Vec::with_capacity(features.len());
        for (feature, column) in features.iter().zip(columns.iter().flatten()) {
            let value = cell(row, *column);
            let is_known = || named.iter().any(|own| own.feature == *feature && own.value == value);
            let what = match value {
                _ if blank.contains(column) => None,
                "" => Some(say!("cli-calc-blank", column = *feature)),
                _ if is_known() => None,
                _ => Some(say!("cli-calc-unknown", name = value, list = "quotas_csv")),
            };
            wrong.extend(what.map(|what| Fault::new(place(), what)));
            values.push(value.to_owned());
        }
        *types.entry(values).or_insert(0) += 1;
    }
    Ok(types)
}

fn column(sheet: &Sheet, name: &str) -> Option<usize> {
    sheet.headers.iter().position(|header| header.trim() == name)
}

fn cell(row: &SheetRow, column: usize) -> &str {
    row.cells.get(column).map_or("", |cell| cell.trim())
}
