//! A round with a tie, a refusal by threshold and by opinion, and a proposal nobody marked. Keeps
//! out: everything else.

use super::RankingPage;
use crate::domain::Kind;
use crate::ledger::sample::Sample;
use crate::readings::{Assessment, Block, Face};

/// The table.
pub(in crate::documents) fn table() -> Sample {
    let mut table = Sample::default();
    table.add(Kind::Rounds, &[("number", "1"), ("state", "open")]);
    for (code, weight, threshold) in [("utilita", "0.4", ""), ("costo", "0.6", "2")] {
        table.add(
            Kind::Criteria,
            &[
                ("code", code),
                ("weight", weight),
                ("min", "1"),
                ("max", "5"),
                ("threshold", threshold),
            ],
        );
    }
    table.add(Kind::People, &[("name", "Anna Verdi")]);
    for (code, title, utilita, costo) in [
        ("P1", "Orto | scuola", "4", "4"),
        ("P2", "", "4", "4"),
        ("P3", "", "5", "1"),
        ("P4", "", "", ""),
        ("P5", "", "3", "3"),
    ] {
        table.add(Kind::Proposals, &[("code", code), ("title", title)]);
        for (criterion, mark) in [("utilita", utilita), ("costo", costo)] {
            if !mark.is_empty() {
                table.add(
                    Kind::Scores,
                    &[
                        ("proposal", code),
                        ("criterion", criterion),
                        ("assessor", "Anna Verdi"),
                        ("round", "1"),
                        ("score", mark),
                    ],
                );
            }
        }
    }
    table.add(Kind::Opinions, &[("proposal", "P5"), ("kind", "legal"), ("verdict", "negative")]);
    table
}

/// Reads the public page of a table.
pub(in crate::documents) fn with_page<T>(
    table: &Sample,
    read: impl FnOnce(&RankingPage<'_>) -> T,
) -> T {
    with_face(Face::Public, table, read)
}

/// Reads the page of a table in a face.
pub(in crate::documents) fn with_face<T>(
    face: Face,
    table: &Sample,
    read: impl FnOnce(&RankingPage<'_>) -> T,
) -> T {
    let block = Block::of(None, table.world()).unwrap();
    let assessment = Assessment::of(&block, table.world()).unwrap();
    read(&RankingPage::of(face, &assessment, &block, table.world()))
}
