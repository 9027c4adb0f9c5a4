//! Copying to the clipboard of the terminal: what lies under the hand, or the verbale at hand. Keeps
//! out: how a terminal is told.

use super::selected::nothing_selected;
use crate::documents::{Document, Format};
use crate::flow::{Act, Arguments, Command, Ctx, Export, Outcome, Room, RowId};
use crate::kit::PageLine;
use crate::ledger::Refusal;
use crate::readings::Face;
use crate::say;
use crate::screens;

pub(super) const ROWS: &[Command] = &[Command {
    name: "copy",
    scopes: &["global"],
    arguments: Arguments::OneOf(&["row", "minutes"]),
    run: |ctx, what| if what == "minutes" { minutes(ctx) } else { row(ctx) },
    ..Command::ROW
}];

/// The public verbale of the sitting at hand, as Markdown.
fn minutes(ctx: &Ctx<'_>) -> Outcome {
    let (_, meeting) = ctx.meant().ok_or_else(|| {
        Refusal::new(say!("refused-no-sitting"), Some(say!("refused-no-sitting-hint")))
    })?;
    Ok(vec![Act::CopyDocument(Export {
        document: Document::Minutes,
        id: Some(meeting.number.get().to_string()),
        face: Face::Public,
        format: Format::Markdown,
    })])
}

/// What is known of the row, as its page shows it.
fn row(ctx: &Ctx<'_>) -> Outcome {
    let page = match &ctx.row {
        Some(RowId::Line(_, sentence)) => Some((ctx.tell(sentence), Vec::new())),
        _ if ctx.room == Room::Log => screens::edit_page(ctx),
        _ => ctx.subject().map(|id| screens::detail_page(id, ctx)),
    };
    let (title, lines) = page.ok_or_else(nothing_selected)?;
    let lines = lines.iter().map(written);
    let text = [title].into_iter().chain(lines).collect::<Vec<_>>().join("\n");
    Ok(vec![Act::Copy(say!("copy-row"), text)])
}

fn written(line: &PageLine) -> String {
    if line.head.is_empty() { line.text.clone() } else { format!("{}: {}", line.head, line.text) }
}
