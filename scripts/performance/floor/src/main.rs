//! The least that a list in a terminal can cost: the rows of a file, one of them selected, drawn by
//! the same library. What a key of tavolo costs is told as a multiple of this.

use std::io;

use ratatui::crossterm::event::{self, Event, KeyCode};
use ratatui::style::{Modifier, Style};
use ratatui::widgets::{List, ListState};

fn main() -> io::Result<()> {
    let path = std::env::args().nth(1).ok_or_else(|| io::Error::other("which file?"))?;
    let text = std::fs::read_to_string(path)?;
    let rows: Vec<&str> = text.lines().collect();
    let mut state = ListState::default().with_selected(Some(0));
    let mut terminal = ratatui::init();
    loop {
        terminal.draw(|frame| {
            let height = usize::from(frame.area().height).max(1);
            let selected = state.selected().unwrap_or(0);
            let first = (selected / height) * height;
            let shown = rows.iter().skip(first).take(height).copied();
            let list = List::new(shown).highlight_style(Style::new().add_modifier(Modifier::REVERSED));
            let mut own = ListState::default().with_selected(Some(selected - first));
            frame.render_stateful_widget(list, frame.area(), &mut own);
        })?;
        if let Event::Key(key) = event::read()? {
            match key.code {
                KeyCode::Down => state.select_next(),
                KeyCode::Up => state.select_previous(),
                KeyCode::Char('q') => break,
                _ => {}
            }
        }
    }
    ratatui::restore();
    Ok(())
}
