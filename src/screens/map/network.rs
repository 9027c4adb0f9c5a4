//! The influence network: everybody by a centrality, always with the links it comes from. Keeps
//! out: the neighbourhood of one actor at two steps (see `ego`).

use std::rc::Rc;

use super::sheet::{Body, Sheet};
use crate::domain::Id;
use crate::flow::Ctx;
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::map::{Influence, Measure, Standing, Way};
use crate::say;
use crate::text::Sentence;

/// Columns before the links of the actor in hand.
const HEAD: u16 = 14;

/// Reads the network by a measure.
pub(super) fn sheet(
    standings: &[Standing],
    influence: &Rc<Influence>,
    figures: Option<&[f64]>,
    measure: Measure,
    ctx: &Ctx<'_>,
) -> Sheet {
    let (moved_by, moves) = (influence.degree(Way::In), influence.degree(Way::Out));
    let count = |counts: &[usize], index: usize| {
        counts.get(index).map_or_else(String::new, usize::to_string)
    };
    let figure = |index: usize| figures.and_then(|figures| figures.get(index)).copied();
    let counted = matches!(measure, Measure::In | Measure::Out);
    let mut order: Vec<usize> = (0..standings.len()).collect();
    order.sort_by(|a, b| figure(*b).unwrap_or(-1.0).total_cmp(&figure(*a).unwrap_or(-1.0)));
    let rows = order
        .into_iter()
        .filter_map(|index| standings.get(index).map(|standing| (index, standing)))
        .map(|(index, standing)| {
            let shown =
                figure(index).map(|figure| ctx.session.language.decimal(&format!("{figure:.3}")));
            let mut cells =
                vec![standing.name.clone(), count(&moved_by, index), count(&moves, index)];
            if !counted {
                cells.push(shown.unwrap_or_else(|| "-".to_owned()));
            }
            let linked = !influence.ties(index, Way::In).is_empty()
                || !influence.ties(index, Way::Out).is_empty();
            TableRow {
                id: standing.id.to_string(),
                cells,
                role: if linked { Role::Plain } else { Role::Dim },
            }
        })
        .collect();
    let told = |sentence: Sentence| ctx.tell(&sentence);
    let mut columns = vec![
        Column::share(told(say!("field-name")), 1),
        Column::fixed(told(say!("column-moved-by")), 9).to_the_right(),
        Column::fixed(told(say!("column-moves")), 7).to_the_right(),
    ];
    if !counted {
        columns.push(Column::fixed(told(named(measure)), 15).to_the_right());
    }
    let mut notes = Vec::new();
    // What has to be known to read the view comes before what is merely useful: the line is cut at
    // its end.
    if ctx.view_state.day.is_some() {
        notes.push(ctx.tell(&say!("network-undated")));
    }
    if figures.is_none() {
        notes.push(ctx.tell(&say!("network-unsettled")));
    }
    notes.push(ctx.tell(&say!("network-order", measure = named(measure))));
    Sheet {
        rows,
        body: Body::Table(columns),
        notes,
        foot: links(standings, influence),
        foot_rows: 6,
    }
}

/// The name of a measure.
fn named(measure: Measure) -> Sentence {
    match measure {
        Measure::Out => say!("measure-out"),
        Measure::In => say!("measure-in"),
        Measure::Betweenness => say!("measure-betweenness"),
        Measure::Closeness => say!("measure-closeness"),
        Measure::Eigenvector => say!("measure-eigenvector"),
        Measure::PageRank => say!("measure-pagerank"),
    }
}

/// The links of the actor in hand: who moves it and whom it moves, the strongest first.
fn links(standings: &[Standing], influence: &Rc<Influence>) -> super::sheet::Foot {
    let names: Vec<(Id, String)> =
        standings.iter().map(|standing| (standing.id, standing.name.clone())).collect();
    let influence = Rc::clone(influence);
    Box::new(move |id, ctx| {
        let Some(index) = names.iter().position(|(own, _)| *own == id) else { return Vec::new() };
        let line = |way: Way, head: Sentence| {
            let ties = influence.ties(index, way);
            let words: Vec<String> = ties
                .into_iter()
                .filter_map(|tie| {
                    let tie = influence.ties.get(tie)?;
                    let (_, name) = names.get(if way == Way::In { tie.from } else { tie.to })?;
                    Some(format!("{name} ({})", kind(&tie.r#type, tie.strength)))
                })
                .collect();
            let words =
                if words.is_empty() { ctx.tell(&say!("network-nobody")) } else { words.join("; ") };
            PageLine::entry(ctx.tell(&head), words, HEAD)
        };
        vec![
            PageLine::styled(ctx.world().label(id), Role::Accent),
            line(Way::In, say!("network-moved-by")),
            line(Way::Out, say!("network-moves")),
        ]
    })
}

/// A type of link and its strength.
pub(super) fn kind(name: &str, strength: Option<i64>) -> String {
    strength.map_or_else(|| name.to_owned(), |strength| format!("{name} {strength}"))
}
