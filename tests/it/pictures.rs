//! The pictures of the README, `docs/pictures`: screens as they are drawn, as SVG. What is on them
//! follows from the fixture, the keys and a fixed morning, so that they differ only when the screens
//! do. Keeps out: what stands on the screens.
//!
//! `TAVOLO_WRITE_DOCS=1 cargo test --test it pictures` draws them anew.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use tavolo::text::Language;

use crate::support::Seat;

/// Name, title and keys.
const SCENES: [(&str, &str, &str); 4] = [
    ("overview", "What needs a decision today", "1"),
    ("map", "The power/interest grid", "3 <tab>"),
    (
        "live",
        "A sitting while it runs: the second item open, a divergence being taken down",
        "6 p A 6 n n \
         c 'Il_parere_chiede_un_secondo_accompagnatore_per_il_pedibus <tab> 'tit_amb <enter> \
         a 'Si_parte_da_una_scuola_sola_e_si_verifica_a_giugno <enter> \
         t 'Chiedere_alla_scuola_chi_può_accompagnare <tab> 'tit_scu <tab> 'entro_venerdì <enter> \
         d 'Il_mercato_serale_non_va_spostato_in_autunno <tab> 'perch",
    ),
    ("results", "Ranking with ties, coverage and fragility", "9"),
];

/// Columns and rows of a picture.
const SIZE: (u16, u16) = (100, 30);
/// One cell, in tenths of a pixel across and in pixels down, for the monospace fonts of readers.
const CELL: (u32, u32) = (84, 17);
const MARGIN: u32 = 12;
const FRONT: &str = "#d8dee3";
const BACK: &str = "#15191c";
const FONTS: &str =
    "ui-monospace, 'DejaVu Sans Mono', 'Liberation Mono', Menlo, Consolas, monospace";

/// A colour of a quiet dark terminal, readable on its background.
fn colour(colour: Color) -> &'static str {
    match colour {
        Color::Red => "#e06c75",
        Color::Green => "#98c379",
        Color::Yellow => "#e5c07b",
        Color::Cyan => "#56b6c2",
        Color::Reset => FRONT,
        other => panic!("{other:?} has no place in the palette yet"),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Tenths of a pixel in pixels.
fn pixels(tenths: u32) -> String {
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    }
}

/// Where a column begins, in tenths of a pixel.
fn left(column: usize) -> u32 {
    MARGIN * 10 + u32::try_from(column).unwrap() * CELL.0
}

/// A run of cells that look alike: the box behind it and its words.
fn run(out: &mut String, y: u32, column: usize, text: &str, cell: &Cell) {
    let is_reversed = cell.modifier.contains(Modifier::REVERSED);
    let front = if is_reversed { BACK } else { colour(cell.fg) };
    let width = |text: &str| u32::try_from(text.chars().count()).unwrap() * CELL.0;
    if is_reversed {
        let (x, wide, high) = (pixels(left(column)), pixels(width(text)), CELL.1);
        let fill = colour(cell.fg);
        writeln!(out, r#"<rect x="{x}" y="{y}" width="{wide}" height="{high}" fill="{fill}"/>"#)
            .unwrap();
    }
    // Spaces at the ends draw nothing, and renderers disagree about them.
    let words = text.trim();
    if words.is_empty() {
        return;
    }
    let before = text.chars().take_while(|sign| *sign == ' ').count();
    let marks = [
        (Modifier::BOLD, r#" font-weight="bold""#),
        (Modifier::DIM, r#" opacity="0.65""#),
        (Modifier::UNDERLINED, r#" text-decoration="underline""#),
    ];
    let marks: String =
        marks.iter().filter(|(on, _)| cell.modifier.contains(*on)).map(|(_, mark)| *mark).collect();
    writeln!(
        out,
        r#"<text x="{}" y="{}" textLength="{}" lengthAdjust="spacingAndGlyphs" fill="{front}"{marks}>{}</text>"#,
        pixels(left(column + before)),
        y + 13,
        pixels(width(words)),
        escaped(words)
    )
    .unwrap();
}

/// A screen as a picture, a `<text>` for each run so that columns stand whatever the font is.
fn svg(buffer: &Buffer, title: &str) -> String {
    let (columns, rows) = (u32::from(buffer.area.width), u32::from(buffer.area.height));
    let (wide, high) = (pixels(columns * CELL.0 + 20 * MARGIN), rows * CELL.1 + 2 * MARGIN);
    let mut out = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}" font-family="{FONTS}" font-size="14" xml:space="preserve" style="white-space:pre">
<title>{}</title>
<rect width="100%" height="100%" rx="8" fill="{BACK}"/>
"#,
        escaped(title)
    );
    let cells: Vec<&Cell> = buffer.content().iter().collect();
    for (row, cells) in (0..).zip(cells.chunks(usize::from(buffer.area.width))) {
        let y = MARGIN + row * CELL.1;
        let mut column = 0;
        for alike in
            cells.chunk_by(|one, other| (one.fg, one.modifier) == (other.fg, other.modifier))
        {
            let text: String = alike.iter().map(|cell| cell.symbol()).collect();
            run(&mut out, y, column, &text, alike[0]);
            column += alike.len();
        }
    }
    out + "</svg>\n"
}

#[test]
fn the_pictures_are_as_the_screens_are() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    for (name, title, keys) in SCENES {
        let mut seat = Seat::at_opla(Language::It, SIZE.0, SIZE.1);
        let drawn = svg(&seat.press(keys).buffer(), title);
        let path = folder.join(format!("{name}.svg"));
        if std::env::var_os("TAVOLO_WRITE_DOCS").is_some() {
            fs::write(&path, &drawn).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == drawn, "{}: draw it anew with TAVOLO_WRITE_DOCS=1", path.display());
    }
}
