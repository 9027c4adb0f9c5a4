//! The columns of a table as data, and their places at a width. Keeps out: rows, selection and
//! drawing.

/// The least a sharing column is drawn at; below it, columns of less weight give way.
const LEAST_SHARE: u16 = 8;
/// Columns left free between two columns.
const GAP: u16 = 2;

/// How wide a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// So many terminal columns.
    Fixed(u16),
    /// A share, by this weight, of what the fixed ones leave.
    Share(u16),
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The words over it.
    pub title: String,
    /// How wide it is.
    pub width: Width,
    /// Whether its cells end at its right edge, as numbers do.
    pub right: bool,
    /// What goes first on a narrow screen: the column with the highest number; of two alike, the
    /// one further right.
    pub priority: u8,
}

impl Column {
    /// A column of fixed width that no narrow screen drops before the others.
    pub fn fixed(title: impl Into<String>, width: u16) -> Self {
        Self { title: title.into(), width: Width::Fixed(width), right: false, priority: 0 }
    }

    /// A column that shares what the fixed ones leave.
    pub fn share(title: impl Into<String>, weight: u16) -> Self {
        Self { title: title.into(), width: Width::Share(weight), right: false, priority: 0 }
    }

    /// The same column with its cells at the right edge.
    #[must_use]
    pub fn to_the_right(mut self) -> Self {
        self.right = true;
        self
    }

    /// The same column with another priority.
    #[must_use]
    pub fn priority(mut self, priority: u8) -> Self {
        self.priority = priority;
        self
    }

    fn least(&self) -> u16 {
        match self.width {
            Width::Fixed(width) => width,
            Width::Share(_) => LEAST_SHARE,
        }
    }
}

/// Where one column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Its index among the columns of the table.
    pub column: usize,
    /// Its left edge.
    pub x: u16,
    /// Its width.
    pub width: u16,
}

/// The places of the columns that fit into `width`, from left to right; of at least one, while
/// there is any width.
pub fn places(columns: &[Column], width: u16) -> Vec<Place> {
    let mut kept: Vec<(usize, &Column)> = columns.iter().enumerate().collect();
    while kept.len() > 1 && least(&kept) > u32::from(width) {
        let Some(last) = kept.iter().map(|(index, column)| (column.priority, *index)).max() else {
            break;
        };
        kept.retain(|(index, _)| *index != last.1);
    }
    let free = u32::from(width).saturating_sub(fixed(&kept) + gaps(kept.len()));
    let weights: u32 = kept.iter().map(|(_, column)| weight(column)).sum();
    let (mut x, mut handed, mut passed) = (0, 0, 0);
    let mut placed = Vec::with_capacity(kept.len());
    for (index, column) in kept {
        let own = match column.width {
            Width::Fixed(own) => own,
            Width::Share(_) => {
                passed += weight(column);
                let until = free * passed / weights.max(1);
                let own = until - handed;
                handed = until;
                u16::try_from(own).unwrap_or(u16::MAX)
            }
        };
        let own = own.min(width.saturating_sub(x));
        if own > 0 {
            placed.push(Place { column: index, x, width: own });
            x = x.saturating_add(own).saturating_add(GAP);
        }
    }
    placed
}

fn weight(column: &Column) -> u32 {
    match column.width {
        Width::Fixed(_) => 0,
        Width::Share(weight) => u32::from(weight.max(1)),
    }
}

fn gaps(count: usize) -> u32 {
    u32::try_from(count.saturating_sub(1)).unwrap_or(u32::MAX).saturating_mul(u32::from(GAP))
}

fn fixed(kept: &[(usize, &Column)]) -> u32 {
    kept.iter()
        .map(|(_, column)| match column.width {
            Width::Fixed(width) => u32::from(width),
            Width::Share(_) => 0,
        })
        .sum()
}

fn least(kept: &[(usize, &Column)]) -> u32 {
    kept.iter().map(|(_, column)| u32::from(column.least())).sum::<u32>() + gaps(kept.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three() -> Vec<Column> {
        vec![Column::fixed("n", 4), Column::share("name", 2), Column::share("note", 1).priority(3)]
    }

    #[test]
    fn shares_divide_what_the_fixed_leave() {
        let placed = places(&three(), 38);
        let widths: Vec<(u16, u16)> = placed.iter().map(|place| (place.x, place.width)).collect();
        assert_eq!(widths, [(0, 4), (6, 20), (28, 10)]);
    }

    #[test]
    fn a_narrow_screen_drops_the_least_important_first() {
        let kept: Vec<usize> = places(&three(), 20).iter().map(|place| place.column).collect();
        assert_eq!(kept, [0, 1]);
    }

    #[test]
    fn of_equals_the_one_further_right_goes_first() {
        let columns = [Column::fixed("a", 6), Column::fixed("b", 6)];
        assert_eq!(places(&columns, 10), [Place { column: 0, x: 0, width: 6 }]);
    }

    #[test]
    fn the_last_column_stays_however_narrow() {
        assert_eq!(places(&three(), 3), [Place { column: 0, x: 0, width: 3 }]);
        assert_eq!(places(&three(), 0), []);
    }

    #[test]
    fn no_place_passes_the_edge_at_any_width() {
        for width in 0..200 {
            for place in places(&three(), width) {
                assert!(place.x + place.width <= width, "{place:?} at {width}");
            }
        }
    }
}
