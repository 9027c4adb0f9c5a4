//! The engagement matrix: where each stands, where the table would like it, and the steps between.
//! Keeps out: any average.

use super::sheet::{Body, Sheet};
use crate::domain::Engagement;
use crate::flow::Ctx;
use crate::kit::labels::labels;
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::map::{Engaged, Standing, engagements};
use crate::say;

/// The steps, from the least.
const STEPS: [Engagement; 5] = [
    Engagement::Unaware,
    Engagement::Resistant,
    Engagement::Neutral,
    Engagement::Supportive,
    Engagement::Leading,
];

/// Columns of a name beside the five steps, at 80 columns.
const NAME: u16 = 20;

/// Columns of one step.
const STEP: u16 = 8;

/// Reads the matrix.
pub(super) fn sheet(standings: &[Standing], ctx: &Ctx<'_>) -> Sheet {
    let all = engagements(standings);
    let (now, wanted) = (ctx.tell(&say!("engagement-now")), ctx.tell(&say!("engagement-wanted")));
    let cell = |engaged: &Engaged, step: Engagement| {
        let here = if engaged.current == Some(step) { now.as_str() } else { "" };
        let there = if engaged.desired == Some(step) { wanted.as_str() } else { "" };
        format!("{here}{there}")
    };
    let names = labels(all.iter().map(|engaged| engaged.name.as_str()));
    let rows = all
        .iter()
        .zip(&names)
        .map(|(engaged, name)| {
            let mut cells = vec![name.within(NAME)];
            cells.extend(STEPS.map(|step| cell(engaged, step)));
            cells.push(signed(engaged.gap));
            let role = if engaged.gap.is_none() { Role::Dim } else { Role::Plain };
            TableRow { id: engaged.id.to_string(), cells, role }
        })
        .collect();
    let foot = move |id, ctx: &Ctx<'_>| {
        let mut said = ctx.world().label(id);
        if let Some(engaged) = all.iter().find(|engaged| engaged.id == id) {
            let told = |step: Option<Engagement>| {
                step.map_or_else(|| "-".to_owned(), |step| ctx.tell(&step.sentence()))
            };
            let way = say!(
                "engagement-way",
                current = told(engaged.current),
                desired = told(engaged.desired),
                gap = signed(engaged.gap)
            );
            said = format!("{}: {said}", ctx.tell(&way));
        }
        vec![PageLine::styled(said, Role::Accent)]
    };
    let mut columns = vec![Column::share(ctx.tell(&say!("field-name")), 1)];
    let heads = [
        say!("column-unaware"),
        say!("column-resistant"),
        say!("column-neutral"),
        say!("column-supportive"),
        say!("column-leading"),
    ];
    columns.extend(heads.iter().map(|head| Column::fixed(ctx.tell(head), STEP)));
    columns.push(Column::fixed(ctx.tell(&say!("column-gap")), 6).to_the_right());
    Sheet {
        rows,
        body: Body::Table(columns),
        notes: vec![ctx.tell(&say!("engagement-legend"))],
        foot: Box::new(foot),
        foot_rows: 1,
    }
}

/// A gap with its sign; a dash where there is none.
fn signed(gap: Option<i8>) -> String {
    match gap {
        None => "-".to_owned(),
        Some(0) => "0".to_owned(),
        Some(gap) => format!("{gap:+}"),
    }
}
