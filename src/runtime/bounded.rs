//! A terminal of any size, drawn on as one of at most so many cells: a client may say that it has
//! 65,535 by 65,535, and a buffer for them is more memory than a machine has. Keeps out: what is
//! drawn.

use std::io::{self, BufWriter};

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::tape::Out;

/// The largest area that is drawn; no screen in a room has more.
const LARGEST: Size = Size { width: 500, height: 200 };

/// The terminal of this process, as far as it is drawn on.
pub(super) struct Bounded(pub(super) CrosstermBackend<BufWriter<Out>>);

/// A size that is drawn.
fn drawn(size: Size) -> Size {
    Size { width: size.width.min(LARGEST.width), height: size.height.min(LARGEST.height) }
}

impl Backend for Bounded {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        self.0.draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.0.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.0.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.0.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.0.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.0.clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        self.0.size().map(drawn)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        let WindowSize { columns_rows, pixels } = self.0.window_size()?;
        Ok(WindowSize { columns_rows: drawn(columns_rows), pixels })
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_that_nobody_has_is_drawn_as_one_that_somebody_may_have() {
        let (width, height) = (u16::MAX, u16::MAX);
        assert_eq!(drawn(Size { width, height }), LARGEST);
        assert_eq!(drawn(Size { width: 80, height }), Size { width: 80, height: 200 });
    }
}
