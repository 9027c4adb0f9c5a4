//! What a view of the map comes to: rows for the hand, a body for the eye, words above and below.
//! Keeps out: what any view says.

use std::fmt;

use crate::domain::Id;
use crate::flow::Ctx;
use crate::kit::bars::{Bar, Scale};
use crate::kit::{Column, Grid, PageLine, TableRow};
use crate::readings::map::Standing;

/// What is said of the actor in hand.
pub(super) type Foot = Box<dyn Fn(Id, &Ctx<'_>) -> Vec<PageLine>>;

/// One view, read once a change.
pub(super) struct Sheet {
    /// Everybody in the order in which the hand goes through them; an actor may have several rows.
    pub rows: Vec<TableRow>,
    /// How they are drawn.
    pub body: Body,
    /// Words behind the name of the view.
    pub notes: Vec<String>,
    /// The lines under it.
    pub foot: Foot,
    /// How many rows those lines have.
    pub foot_rows: u16,
}

/// How a view is drawn.
#[derive(Debug)]
pub(super) enum Body {
    /// Cells of two scales.
    Grid(Grid),
    /// A length for each.
    Bars(Vec<Bar>, Scale),
    /// A line for each.
    Table(Vec<Column>),
}

impl fmt::Debug for Sheet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Sheet")
            .field("rows", &self.rows)
            .field("body", &self.body)
            .finish_non_exhaustive()
    }
}

impl Default for Sheet {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            body: Body::Table(Vec::new()),
            notes: Vec::new(),
            foot: Box::new(|_, _| Vec::new()),
            foot_rows: 0,
        }
    }
}

/// A row without cells, for what is not drawn as a table.
pub(super) fn bare(standing: &Standing) -> TableRow {
    TableRow { id: standing.id.to_string(), ..TableRow::default() }
}

/// A mark, or a dash where there is none.
pub(super) fn mark(mark: Option<i64>) -> String {
    mark.map_or_else(|| "-".to_owned(), |mark| mark.to_string())
}
