//! Classes of salience, actor by actor and counted. Keeps out: what the classes mean (see
//! `methods::salience`).

use super::sheet::{Body, Sheet, mark};
use crate::flow::Ctx;
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::methods::salience::Salience;
use crate::readings::map::{SALIENCE_ORDER, Standing, classes};
use crate::say;
use crate::text::Sentence;

/// Reads the classes.
pub(super) fn sheet(standings: &[Standing], cut: i64, ctx: &Ctx<'_>) -> Sheet {
    let all = classes(standings, cut);
    let rows = all
        .iter()
        .map(|classed| {
            let [power, legitimacy, urgency] = classed.marks.map(mark);
            TableRow {
                id: classed.id.to_string(),
                cells: vec![
                    classed.name.clone(),
                    ctx.tell(&named(classed.class)),
                    power,
                    legitimacy,
                    urgency,
                ],
                role: if classed.class.is_none() { Role::Dim } else { Role::Plain },
            }
        })
        .collect();
    let counts: Vec<String> = SALIENCE_ORDER
        .into_iter()
        .map(Some)
        .chain([None])
        .map(|class| {
            let count = all.iter().filter(|classed| classed.class == class).count();
            format!("{} {count}", ctx.tell(&named(class)))
        })
        .collect();
    let counts = counts.join(", ");
    let foot = move |id, ctx: &Ctx<'_>| {
        vec![
            PageLine::styled(ctx.world().label(id), Role::Accent),
            PageLine::styled(counts.clone(), Role::Dim),
        ]
    };
    let told = |sentence: Sentence| ctx.tell(&sentence);
    Sheet {
        rows,
        body: Body::Table(vec![
            Column::share(told(say!("field-name")), 1),
            Column::fixed(told(say!("column-class")), 20),
            Column::fixed(told(say!("column-power")), 3).to_the_right(),
            Column::fixed(told(say!("column-legitimacy")), 3).to_the_right(),
            Column::fixed(told(say!("column-urgency")), 3).to_the_right(),
        ]),
        notes: vec![ctx.tell(&say!("map-cut", cut = cut))],
        foot: Box::new(foot),
        foot_rows: 4,
    }
}

/// The name of a class; the missing one is said.
fn named(class: Option<Salience>) -> Sentence {
    match class {
        None => say!("salience-unclassified"),
        Some(Salience::Definitive) => say!("salience-definitive"),
        Some(Salience::Dominant) => say!("salience-dominant"),
        Some(Salience::Dangerous) => say!("salience-dangerous"),
        Some(Salience::Dependent) => say!("salience-dependent"),
        Some(Salience::Dormant) => say!("salience-dormant"),
        Some(Salience::Discretionary) => say!("salience-discretionary"),
        Some(Salience::Demanding) => say!("salience-demanding"),
        Some(Salience::NonStakeholder) => say!("salience-none"),
    }
}
