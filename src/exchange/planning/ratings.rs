//! The rating that a row of stakeholders brings along: dated today, unless it says nothing new.
//! Keeps out: which columns make it (see `rating_columns`).

use super::options::ImportOptions;
use super::scratch::Scratch;
use crate::domain::{Fault, Id, Kind, Noun, Rating, Record, Row, mapping};
use crate::exchange::unreadable::Spot;
use crate::ledger::{Book, amended};

/// Adds a rating of a stakeholder dated today, unless it says nothing new.
pub(super) fn rate(
    at: Spot,
    stakeholder: Id,
    mut rating: Row,
    scratch: &mut Scratch<'_>,
    options: ImportOptions<'_>,
) -> Result<(), Vec<Fault>> {
    if rating.is_empty() {
        return Ok(());
    }
    let given: Vec<String> = rating.keys().cloned().collect();
    let ImportOptions { today, who, source, .. } = options;
    let frame = [
        ("stakeholder", stakeholder.to_string()),
        ("date", today.to_string()),
        ("rater", who.to_owned()),
        ("source", source.to_owned()),
    ];
    rating.extend(frame.map(|(name, text)| (name.to_owned(), text)));
    let mut record = Kind::Ratings.read(&rating, &scratch.book)?;
    if let Some(present) =
        mapping::present(stakeholder, None, &scratch.book).map(|present| present.row())
    {
        let new = record.row();
        if given.iter().all(|name| new.get(name) == present.get(name)) {
            return Ok(());
        }
    }
    let of_key = |record: &Record, book: &Book| {
        let id = book.same(record)?;
        book.world()
            .get::<Rating>(id)
            .map(|earlier| (id, earlier.source.as_ref().map(|line| line.as_str().to_owned())))
    };
    // Another file on the same day is another judgement: the earlier one stays as it was.
    let others = |(_, earlier): (Id, Option<String>)| earlier.as_deref() != Some(source);
    if !source.is_empty() && of_key(&record, &scratch.book).is_some_and(others) {
        rating.insert("rater".to_owned(), format!("{who} ({source})"));
        record = Kind::Ratings.read(&rating, &scratch.book)?;
    }
    let same = of_key(&record, &scratch.book).map(|(id, _)| id);
    if let Some(earlier) = same.and_then(|id| scratch.book.world().get::<Rating>(id)) {
        record = Kind::Ratings.read(&amended(&earlier.clone().wrap(), &rating), &scratch.book)?;
    }
    scratch.counts.ratings += 1;
    scratch.put(at, same, record);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Import, OnDuplicate, Unreadable, plan, read_sheet, sample};

    fn planned(
        csv: &str,
        on_duplicate: Option<OnDuplicate>,
        book: &Book,
    ) -> Result<Import, Unreadable> {
        let options = ImportOptions { on_duplicate, ..sample::options() };
        plan(
            Kind::Stakeholders,
            &read_sheet(csv.as_bytes()).unwrap(),
            &[],
            options,
            book,
            &mut sample::ids(),
        )
    }

    #[test]
    fn marks_beside_a_new_stakeholder_make_its_first_rating() {
        let book = sample::book();
        let import =
            planned("nome,potere,coinvolgimento\nCai,4,neutrale\nScout,,\n", None, &book).unwrap();
        assert_eq!((import.counts.added, import.counts.ratings), (2, 1));
        let after = sample::after(&book, &import.changes);
        let cai = after.world().find(Kind::Stakeholders, "cai").unwrap();
        let rating = mapping::present(cai, None, &after).unwrap();
        assert_eq!((rating.date, rating.rater.as_str()), (sample::options().today, "Anna"));
        assert_eq!(rating.source.as_ref().map(|source| source.as_str()), Some("file.csv"));
        assert_eq!(rating.power.map(|mark| mark.get()), Some(4));
    }

    #[test]
    fn marks_of_a_known_stakeholder_are_another_rating_only_when_they_are_new() {
        let book = sample::book();
        let known =
            planned("name,power\nQuartiere Nord,5\n", Some(OnDuplicate::Merge), &book).unwrap();
        assert_eq!(known.changes, []);
        let new =
            planned("name,power\nQuartiere Nord,2\n", Some(OnDuplicate::Merge), &book).unwrap();
        assert_eq!((new.counts.unchanged, new.counts.ratings), (1, 1));
        assert_eq!(
            mapping::history(
                book.world().find(Kind::Stakeholders, "Quartiere Nord").unwrap(),
                None,
                &book
            )
            .len(),
            2
        );
    }

    #[test]
    fn a_second_rating_of_the_same_day_amends_the_first() {
        let csv = "name,power,interest\nCai,4,\nCai,,2\n";
        let import = planned(csv, Some(OnDuplicate::Merge), &Book::default()).unwrap();
        assert_eq!(import.changes.len(), 2);
        let after = sample::after(&Book::default(), &import.changes);
        let rating = mapping::present(import.subject().unwrap(), None, &after).unwrap();
        assert_eq!(
            (rating.power.map(|mark| mark.get()), rating.interest.map(|mark| mark.get())),
            (Some(4), Some(2))
        );
    }

    #[test]
    fn another_file_of_the_same_day_is_another_rating_and_the_first_stays_as_it_was() {
        let first = planned("name,power,interest\nCai,5,5\n", None, &Book::default()).unwrap();
        let book = sample::after(&Book::default(), &first.changes);
        let options = ImportOptions {
            on_duplicate: Some(OnDuplicate::Merge),
            source: "second.csv",
            ..sample::options()
        };
        let sheet = read_sheet(b"name,power\nCai,2\n").unwrap();
        let ids = &mut || Id::from_bits(u128::MAX);
        let second = plan(Kind::Stakeholders, &sheet, &[], options, &book, ids).unwrap();
        let after = sample::after(&book, &second.changes);
        let cai = after.world().find(Kind::Stakeholders, "cai").unwrap();
        let history = mapping::history(cai, None, &after);
        let told: Vec<_> = history
            .iter()
            .map(|(_, rating)| (rating.rater.as_str(), rating.power.map(|m| m.get())))
            .collect();
        assert_eq!(told, [("Anna", Some(5)), ("Anna (second.csv)", Some(2))]);
    }

    #[test]
    fn a_mark_off_its_scale_is_told_in_its_column() {
        let error = planned("name,Potere\nCai,6\n", None, &Book::default()).unwrap_err();
        assert_eq!(error.findings[0].at.field.as_deref(), Some("Potere"));
    }
}
