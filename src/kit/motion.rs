//! Moving in a list and keeping the place in view. Keeps out: what the list is made of, and keys.

/// A step in a list or a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// One up.
    Up,
    /// One down.
    Down,
    /// One screenful up.
    PageUp,
    /// One screenful down.
    PageDown,
    /// To the beginning.
    First,
    /// To the end.
    Last,
}

impl Motion {
    /// The place reached from `index` in a list of `len` items seen `page` at a time; 0 in an empty
    /// list.
    pub fn from(self, index: usize, len: usize, page: usize) -> usize {
        let last = len.saturating_sub(1);
        let page = page.max(1);
        match self {
            Self::Up => index.saturating_sub(1),
            Self::Down => index.saturating_add(1),
            Self::PageUp => index.saturating_sub(page),
            Self::PageDown => index.saturating_add(page),
            Self::First => 0,
            Self::Last => last,
        }
        .min(last)
    }
}

/// The first visible item that keeps `index` in view and moves as little as it can from `offset`.
pub fn in_view(offset: usize, index: usize, len: usize, height: usize) -> usize {
    if height == 0 {
        return 0;
    }
    let lowest = index.saturating_sub(height - 1);
    offset.clamp(lowest, index).min(len.saturating_sub(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_stop_at_both_ends() {
        assert_eq!(Motion::Up.from(0, 5, 3), 0);
        assert_eq!(Motion::Down.from(4, 5, 3), 4);
        assert_eq!(Motion::PageDown.from(1, 5, 3), 4);
        assert_eq!(Motion::PageUp.from(4, 5, 3), 1);
        assert_eq!(Motion::Last.from(1, 5, 3), 4);
        assert_eq!(Motion::First.from(4, 5, 3), 0);
        assert_eq!(Motion::Down.from(0, 0, 3), 0);
    }

    #[test]
    fn the_view_moves_only_when_the_place_leaves_it() {
        assert_eq!(in_view(0, 2, 10, 3), 0);
        assert_eq!(in_view(0, 3, 10, 3), 1);
        assert_eq!(in_view(5, 4, 10, 3), 4);
    }

    #[test]
    fn the_view_leaves_no_empty_rows_below_a_long_list() {
        assert_eq!(in_view(9, 9, 10, 4), 6);
        assert_eq!(in_view(3, 1, 2, 4), 0);
        assert_eq!(in_view(3, 1, 9, 0), 0);
    }
}
