//! The marks in the open data: those of a round that is closed stand in the ranking, sheet by sheet
//! and without names; those of one that is open stay at the table. Keeps out: the ranking itself.

use crate::documents::Document;
use crate::documents::ranking;
use crate::domain::{Round, RoundState, World};
use crate::readings::{Assessment, Block};
use crate::say;
use crate::text::Language;

/// The state of the round whose ranking stands in the folder; none without a ranking.
pub(super) fn of(book: &dyn World) -> Option<RoundState> {
    let block = Block::of(None, book).ok()?;
    Assessment::of(&block, book).ok()?;
    book.get::<Round>(block.round).map(|round| round.state)
}

/// A document as it goes into the folder.
pub(super) fn kept(
    document: Document,
    text: String,
    language: Language,
    book: &dyn World,
) -> String {
    if document != Document::Ranking || of(book) != Some(RoundState::Open) {
        return text;
    }
    match ranking::without_marks(&text, language) {
        Some(above) => format!("{above}\n\n{}\n", language.tell(&say!("page-open-marks-open"))),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use crate::documents::folder;
    use crate::documents::ranking::sample;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::text::Language;

    fn file(table: &Sample, name: &str) -> String {
        let parts = folder(Some(Language::It), table.book()).unwrap();
        let part = parts.into_iter().find(|part| part.name == name).unwrap();
        String::from_utf8(part.bytes).unwrap()
    }

    #[test]
    fn the_marks_of_an_open_round_stay_at_the_table_and_the_readme_says_where_those_of_a_closed_one_are()
     {
        let mut table = sample::table();
        let (open, closed) = ("turno di valutazione ancora aperto", "scheda per scheda");
        let heading = "## Punteggi dei valutatori";
        let (ranking, readme) = (file(&table, "ranking.md"), file(&table, "README.md"));
        assert!(!ranking.contains(heading) && ranking.contains(open), "{ranking}");
        assert!(readme.contains(open) && !readme.contains(closed), "{readme}");
        table.set(table.id(Kind::Rounds, "1"), &[("state", "closed")]).unwrap();
        let (ranking, readme) = (file(&table, "ranking.md"), file(&table, "README.md"));
        assert!(ranking.contains(heading) && !ranking.contains(open), "{ranking}");
        assert!(readme.contains(closed) && !readme.contains(open), "{readme}");
    }

    #[test]
    fn a_verbale_that_is_only_circulated_is_said_not_to_be_approved() {
        let mut table = Sample::default();
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]);
        for (state, is_said) in [("circulated", true), ("approved", false)] {
            table.set(table.id(Kind::Meetings, "1"), &[("state", state)]).unwrap();
            let (minutes, readme) = (file(&table, "minutes-1.md"), file(&table, "README.md"));
            assert_eq!(readme.contains("`minutes-1.md` – verbale, non ancora approvato"), is_said);
            assert_eq!(minutes.contains("**non ancora approvato**"), is_said, "{minutes}");
        }
    }
}
