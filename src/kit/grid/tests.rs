//! Whether a grid shows every label it has room for, and counts the rest. Keeps out: how it is
//! done.

use super::*;
use crate::kit::testing::{ASCII, UNICODE, drawn, sizes};

fn grid(placed: &[(usize, usize, &str)]) -> Grid {
    let mut grid = Grid {
        cut: 4,
        upright_title: "Potere".to_owned(),
        level_title: "Interesse".to_owned(),
        quadrants: ["Soddisfare", "Seguire da vicino", "Osservare", "Informare"].map(str::to_owned),
        ..Grid::default()
    };
    for (power, interest, label) in placed {
        grid.cells[power - 1][interest - 1].push((label.to_lowercase(), Label::from(*label)));
    }
    grid
}

fn crowd(count: usize) -> Vec<(usize, usize, String)> {
    (0..count).map(|index| (4, 4, format!("Comitato numero {index}"))).collect()
}

fn crowded(count: usize) -> Grid {
    let crowd = crowd(count);
    grid(
        &crowd
            .iter()
            .map(|(power, interest, label)| (*power, *interest, label.as_str()))
            .collect::<Vec<_>>(),
    )
}

#[test]
fn at_76_by_18_the_whole_grid_is_there() {
    let mut grid = grid(&[(5, 1, "Comune"), (4, 4, "Scuola"), (1, 5, "Vicini")]);
    grid.selected = Some("scuola".to_owned());
    let lines = drawn(76, 18, |area, buffer| grid.draw(area, buffer, ASCII));
    let expected = "   ^ Potere   > Interesse
   +- Soddisfare +-------------+-------------#- Seguire da vicino -------+
  5| Comune      |             |             #             |             |
   |             |             |             #             |             |
   +-------------+-------------+-------------#-------------+-------------+
>=4|             |             |             #>Scuola      |             |
   |             |             |             #             |             |
   +=============+=============+=============#=============+=============+
  3|             |             |             #             |             |
   |             |             |             #             |             |
   +-------------+-------------+-------------#-------------+-------------+
  2|             |             |             #             |             |
   |             |             |             #             |             |
   +-------------+-------------+-------------#-------------+-------------+
  1|             |             |             #             | Vicini      |
   |             |             |             #             |             |
   +- Osservare -+-------------+-------------#- Informare -+-------------+
          1             2             3           >=4             5";
    assert_eq!(lines.join("\n"), expected);
}

#[test]
fn a_full_cell_counts_the_rest() {
    let lines = drawn(76, 18, |area, buffer| crowded(5).draw(area, buffer, ASCII));
    assert!(lines[5].contains("# Comitato nu~|"), "{lines:?}");
    assert!(lines[6].contains("# Comitato~ +3|"), "{lines:?}");
}

#[test]
fn the_selected_label_is_shown_even_in_a_full_cell() {
    let mut grid = crowded(30);
    grid.cells[3][3][29].1 = Label::from("Zia");
    grid.selected = Some("comitato numero 29".to_owned());
    let lines = drawn(76, 18, |area, buffer| grid.draw(area, buffer, ASCII));
    assert!(lines[6].contains("#>Zia      +28|"), "{lines:?}");
    assert_eq!(grid.find("comitato numero 29"), Some((4, 4)));
}

#[test]
fn labels_that_a_cut_would_make_alike_are_told_apart() {
    let lines = drawn(76, 18, |area, buffer| crowded(2).draw(area, buffer, ASCII));
    assert!(
        lines[5].contains("# Comit~mero 0|") && lines[6].contains("# Comit~mero 1|"),
        "{lines:?}"
    );
}

#[test]
fn a_grid_of_three_has_nine_cells_and_a_caption_over_one() {
    let mut grid = Grid::of(3);
    grid.cells[2][0].push(("a".to_owned(), Label::from("Vicini")));
    grid.caption = Some((3, 1, "da ascoltare".to_owned()));
    let lines = drawn(40, 10, |area, buffer| grid.draw(area, buffer, ASCII));
    assert_eq!(lines[1], "   +- da asc~ -+-----------+-----------+");
    assert_eq!(lines[2], "  3| Vicini    |           |           |");
    assert_eq!(lines[8], "         1           2           3");
}

#[test]
fn a_cell_just_full_counts_nothing() {
    let lines = drawn(76, 18, |area, buffer| crowded(2).draw(area, buffer, ASCII));
    assert!(!lines[5].contains('+') && !lines[6].contains('+'), "{lines:?}");
}

#[test]
fn the_heavy_lines_follow_the_cut_and_its_number_is_shown() {
    let mut grid = grid(&[]);
    grid.cut = 3;
    let lines = drawn(76, 18, |area, buffer| grid.draw(area, buffer, UNICODE));
    assert!(lines[8].starts_with(" ≥3│"), "{lines:?}");
    assert!(lines[10].contains("╋") && lines[17].contains("≥3"), "{lines:?}");
    assert!(!lines[7].contains("━"), "{lines:?}");
}

#[test]
fn where_labels_do_not_fit_there_are_counts() {
    let mut grid = grid(&[(5, 1, "Comune"), (5, 1, "Provincia"), (1, 5, "Vicini")]);
    grid.selected = Some("vicini".to_owned());
    let lines = drawn(24, 7, |area, buffer| grid.draw(area, buffer, ASCII));
    assert_eq!(lines[0], "5 2   .   .   .   .");
    assert_eq!(lines[4], "1 .   .   .   .  [1]");
    assert_eq!(lines[5], "  1   2   3   4   5");
}

#[test]
fn no_size_is_too_small() {
    for (count, cut) in [(0, 0), (3, 2), (40, 5), (12, 9)] {
        let mut grid = crowded(count);
        grid.cut = cut;
        grid.selected = Some("comitato numero 2".to_owned());
        sizes(|area, buffer, look| grid.draw(area, buffer, look));
    }
}
