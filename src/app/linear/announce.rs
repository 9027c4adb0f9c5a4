//! What is told of a change: the least that says it. Keeps out: how the application stands.

use super::heard::Heard;
use super::layers::LayerHeard;
use super::occasion::Occasion;

/// The rows of a screen that are told by themselves; the others are there when they are asked for.
const ROWS: usize = 6;

impl Heard {
    /// Everything there is to know at the beginning.
    pub(super) fn begin(&self) -> Vec<String> {
        let mut lines = vec![self.hello.clone()];
        lines.extend(self.notice.clone());
        lines.push(self.title.clone());
        lines.extend(self.first_rows());
        if let Some(layer) = self.layers.last() {
            lines.extend(entered(layer));
        }
        lines
    }

    /// Everything there is.
    pub(super) fn whole(&self) -> Vec<String> {
        let mut lines = vec![self.title.clone(), self.standing.clone()];
        match self.layers.last() {
            Some(layer) => lines.extend(layer.all.iter().cloned()),
            None => {
                lines.extend(self.body.iter().cloned());
                lines.extend(self.row.clone());
            }
        }
        lines.extend(self.notice.clone());
        lines.push(self.keys.clone());
        lines
    }

    /// What is told of a screen that was entered: what lies under the hand, else what it says.
    fn first_rows(&self) -> Vec<String> {
        match &self.row {
            Some(row) => vec![row.clone()],
            None => shortened(self.body.iter(), &self.more),
        }
    }
}

/// The lines that say what changed.
pub(super) fn announce(before: &Heard, now: &Heard, why: Occasion) -> Vec<String> {
    let mut lines = Vec::new();
    let is_elsewhere = before.room != now.room || before.title != now.title;
    if now.notice != before.notice {
        lines.extend(now.notice.clone());
    }
    match (before.layers.as_slice(), now.layers.as_slice()) {
        (were, [.., layer]) => {
            // Filtering changes the screen below it.
            if before.title != now.title && were.len() == now.layers.len() {
                lines.push(now.title.clone());
            }
            lines.extend(of_layer(were, layer, now.layers.len()));
            if before.row != now.row && now.layers.len() == were.len() {
                lines.extend(now.row.clone());
            }
        }
        (were, []) => {
            if is_elsewhere || !were.is_empty() {
                lines.push(now.title.clone());
            }
            if before.room != now.room {
                lines.extend(now.first_rows());
            } else {
                if before.row != now.row || !were.is_empty() {
                    lines.extend(now.row.clone());
                }
                // Rows that a filter hid are no news.
                if why == Occasion::Key && !is_elsewhere {
                    let is_new = |row: &&String| {
                        !before.body.contains(row) && before.drawn.as_ref() != Some(row)
                    };
                    lines.extend(shortened(now.body.iter().filter(is_new), &now.more));
                }
            }
        }
    }
    if now.following != before.following {
        lines.extend(now.following.clone());
    }
    lines
}

fn of_layer(were: &[LayerHeard], layer: &LayerHeard, depth: usize) -> Vec<String> {
    let Some(was) = were.get(depth - 1).filter(|_| were.len() == depth) else {
        return entered(layer);
    };
    if was.opening != layer.opening {
        return entered(layer);
    }
    if was.at != layer.at {
        return layer.part.clone();
    }
    let changed =
        layer.typed.iter().enumerate().filter(|(at, line)| was.typed.get(*at) != Some(line));
    changed.map(|(_, line)| line.clone()).filter(|line| !line.is_empty()).collect()
}

fn entered(layer: &LayerHeard) -> Vec<String> {
    [layer.opening.clone(), layer.part.clone()].concat()
}

/// The first of some rows, and how the others are read.
fn shortened<'a>(rows: impl Iterator<Item = &'a String>, more: &str) -> Vec<String> {
    let mut rows: Vec<String> = rows.cloned().collect();
    if rows.len() > ROWS {
        rows.truncate(ROWS);
        rows.push(more.to_owned());
    }
    rows
}
