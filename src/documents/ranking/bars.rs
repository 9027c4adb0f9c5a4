//! The ranking as bars for print: place, proposal, score and coverage of each. Keeps out: how
//! places come about.

use super::RankingPage;
use super::columns::for_people_named;
use crate::domain::Criterion;
use crate::methods::ratio::{to_f64, whole};
use crate::methods::weighted_sum::Measure;
use crate::print::svg::{Anchor, Canvas, Drawing, LINE, Style, WIDTH, fit, isolated, wrap};
use crate::readings::Ranked;
use crate::say;
use crate::text::Language;

const TITLE: Style = Style::bold(13.0);
const HEADING: Style = Style::bold(7.5);
const SMALL: Style = Style::plain(7.5);
/// Where the proposals begin, and how wide they may be: a seventh is spared for fonts that are wider
/// than ours, so that no title runs into a bar.
const PROPOSAL: f64 = 62.0;
const PROPOSAL_ROOM: f64 = 130.0;
/// Where the bars begin and end.
const BAR: f64 = 218.0;
const BAR_END: f64 = 376.0;
/// Where the scores end.
const SCORE: f64 = 426.0;
/// How many rows with titles of two lines stand on a page, and how many with one.
const ROOMY: usize = 26;
const MOST: usize = 48;
/// How many rows of one line give way to what a picture that goes about alone says below its bars.
const BASIS: usize = 14;

/// The name of the picture, by which the Markdown of the ranking calls it.
pub(in crate::documents) const NAME: &str = "ranking";

impl RankingPage<'_> {
    /// What the picture is called.
    pub(crate) fn picture_title(&self, language: Language) -> String {
        let round = self.round().map_or(0, |round| round.number.get());
        language.tell(&say!("picture-ranking-title", round = round))
    }

    /// A bar for each proposal of the ranking; with what it rests on below, where it goes about
    /// without its page (`alone`).
    pub(crate) fn bars(&self, language: Language, alone: bool) -> Drawing {
        let ranking = &self.assessment.ranking;
        let (roomy, most) = if alone { (ROOMY - BASIS / 2, MOST - BASIS) } else { (ROOMY, MOST) };
        let shown = ranking.len().min(most);
        let (row, lines) = if shown > roomy { (12.5, 1) } else { (22.0, 2) };
        let mut sheet = Canvas::default();
        let title = self.picture_title(language);
        sheet.text((0.0, 14.0), Anchor::Start, TITLE, &title);
        let process =
            self.world.process().map(|process| process.title.as_str()).unwrap_or_default();
        let measure = say!("basis-line", heading = say!("page-measure"), text = self.measure());
        let measure = language.tell(&measure);
        let head: Vec<String> =
            wrap(process, WIDTH, SMALL, 2).into_iter().chain([measure.clone()]).collect();
        let mut y = sheet.lines((0.0, 27.0), Anchor::Start, SMALL, &head) + 8.0;
        let heading = |name| for_people_named(name).map(|column| (column.heading)());
        for (x, anchor, heading) in [
            (0.0, Anchor::Start, heading("rank")),
            (PROPOSAL, Anchor::Start, Some(say!("heading-proposal"))),
            (SCORE, Anchor::End, heading("score")),
            (WIDTH, Anchor::End, heading("coverage")),
        ] {
            let Some(heading) = heading else { continue };
            let room = if anchor == Anchor::End { 54.0 } else { 60.0 };
            sheet.text((x, y), anchor, HEADING, &fit(&language.tell(&heading), room, HEADING));
        }
        let (low, high) = self.ends();
        let at =
            |value: f64| BAR + (BAR_END - BAR) * ((value - low) / (high - low)).clamp(0.0, 1.0);
        let bottom = y + 6.0 + row * count(shown);
        for tick in ticks(low, high) {
            sheet.line((at(tick), y + 4.0), (at(tick), bottom), 0.4, "1 2");
            let written =
                if tick.fract() == 0.0 { format!("{tick:.0}") } else { format!("{tick:.1}") };
            sheet.text((at(tick), y), Anchor::Middle, SMALL, &language.decimal(&written));
        }
        y += 6.0;
        for (index, ranked) in ranking.iter().take(shown).enumerate() {
            let middle = y + row / 2.0;
            sheet.text(
                (0.0, middle + 2.6),
                Anchor::Start,
                HEADING,
                &fit(&self.told("rank", ranked, language), 54.0, HEADING),
            );
            // Proposals that share a place share a line beside it.
            if ranking
                .get(index + 1)
                .is_some_and(|next| next.rank == ranked.rank && index + 1 < shown)
            {
                sheet.line((57.0, middle - 3.0), (57.0, middle + row + 3.0), 1.2, "");
            }
            let name = wrap(&self.name(ranked), PROPOSAL_ROOM, SMALL, lines);
            let up = (count(name.len()) - 1.0) * SMALL.size * LINE / 2.0;
            sheet.lines((PROPOSAL, middle + 2.6 - up), Anchor::Start, SMALL, &name);
            let end = at(to_f64(&ranked.score));
            let start = at(0.0_f64.clamp(low, high));
            let fill = if ranked.coverage == whole(1) { "#444" } else { "#fff" };
            sheet.rect((start.min(end), middle - 4.0), ((end - start).abs(), 8.0), 1.0, fill);
            sheet.text(
                (SCORE, middle + 2.6),
                Anchor::End,
                SMALL,
                &self.told("score", ranked, language),
            );
            sheet.text(
                (WIDTH, middle + 2.6),
                Anchor::End,
                SMALL,
                &self.told("coverage", ranked, language),
            );
            y += row;
        }
        sheet.line(
            (at(0.0_f64.clamp(low, high)), bottom - row * count(shown)),
            (at(0.0_f64.clamp(low, high)), bottom),
            1.0,
            "",
        );
        let notes = self.notes(shown, alone, language);
        let lines: Vec<String> =
            notes.iter().flat_map(|note| wrap(note, WIDTH, SMALL, 6)).collect();
        let end = sheet.lines((0.0, bottom + 14.0), Anchor::Start, SMALL, &lines);
        let told = ranking.iter().map(|ranked| {
            language.tell(&say!(
                "picture-ranked",
                place = self.told("rank", ranked, language),
                proposal = isolated(&self.name(ranked)),
                score = self.told("score", ranked, language),
                coverage = self.told("coverage", ranked, language)
            ))
        });
        let description: Vec<String> = std::iter::once(measure).chain(told).chain(notes).collect();
        sheet.finish(NAME, end, &title, &description, language.code())
    }

    /// What is said below the bars.
    fn notes(&self, shown: usize, alone: bool, language: Language) -> Vec<String> {
        let ranking = &self.assessment.ranking;
        let is_partial = ranking.iter().any(|ranked| ranked.coverage != whole(1));
        let notes = [
            ranking.is_empty().then(|| say!("page-no-places")),
            (!ranking.is_empty()).then(|| say!("picture-ranking-rule")),
            (ranking.len() > shown)
                .then(|| say!("picture-ranking-more", count = ranking.len() - shown)),
            is_partial.then(|| say!("picture-ranking-partial")),
        ];
        // Process and measure stand above the bars.
        let basis =
            if alone { self.lines_but(&["process", "measure"], language) } else { Vec::new() };
        let basis = basis.into_iter().map(|line| isolated(&line));
        notes.into_iter().flatten().map(|note| language.tell(&note)).chain(basis).collect()
    }

    /// A column of the ranking as people read it.
    fn told(&self, name: &str, ranked: &Ranked, language: Language) -> String {
        let column = for_people_named(name);
        let cell = column.map(|column| (column.cell)(&self.line(ranked), language));
        cell.map(|cell| cell.formatted(language)).unwrap_or_default()
    }

    fn name(&self, ranked: &Ranked) -> String {
        format!("{} {}", self.code(ranked.proposal), self.title(ranked.proposal).plain())
            .trim_end()
            .to_owned()
    }

    /// The ends of the axis: from nothing, or less where a scale goes below, to the most that can
    /// be reached.
    fn ends(&self) -> (f64, f64) {
        if self.assessment.measure == Measure::ZeroToOne {
            return (0.0, 1.0);
        }
        let criteria = self
            .assessment
            .criteria
            .iter()
            .filter_map(|weighed| self.world.get::<Criterion>(weighed.criterion));
        let number = |mark: i64| f64::from(i32::try_from(mark).unwrap_or(i32::MAX));
        let (low, high) = criteria.fold((0.0_f64, 1.0_f64), |(low, high), criterion| {
            (low.min(number(criterion.min.get())), high.max(number(criterion.max.get())))
        });
        (low, high)
    }
}

/// At most a dozen marks of an axis, at round steps.
fn ticks(low: f64, high: f64) -> Vec<f64> {
    let steps = [0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0];
    let step = steps.into_iter().find(|step| (high - low) / step <= 10.0).unwrap_or(high - low);
    let step = if high > 1.0 { step.max(1.0) } else { step };
    let first = (low / step).ceil();
    (0..12_i32).map(|at| (first + f64::from(at)) * step).take_while(|tick| *tick <= high).collect()
}

fn count(count: usize) -> f64 {
    f64::from(u16::try_from(count).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::ranking::sample::{table, with_page};

    #[test]
    fn ties_scores_and_coverage_are_told_in_words() {
        let drawing = with_page(&table(), |page| page.bars(Language::It, true));
        let told: Vec<&str> = drawing.description.lines().collect();
        assert_eq!(told[1], "1 ex aequo: P1 Orto | scuola, punteggio 4,00, copertura 100,0%.");
        assert_eq!(told[2], "1 ex aequo: P2, punteggio 4,00, copertura 100,0%.");
        assert!(
            told.contains(&"Valutatori: 1") && told.contains(&"Proposte senza punteggi: P4"),
            "{told:?}"
        );
        assert!(
            drawing
                .svg
                .contains(">Attenzione: tutti i punteggi sono di un solo valutatore.</text>"),
            "{}",
            drawing.svg
        );
        assert_eq!(drawing.svg.matches(">1 ex aequo</text>").count(), 2);
        let inside = with_page(&table(), |page| page.bars(Language::It, false));
        assert!(!inside.svg.contains("Attenzione"), "the page around it says so");
    }

    #[test]
    fn a_bar_is_as_long_as_its_score_and_empty_where_marks_are_missing() {
        let drawing = with_page(&table(), |page| page.bars(Language::It, true));
        // Four of five parts of the axis.
        let bar = format!("width=\"{:.1}\" height=\"8\" fill=\"#444\"", (BAR_END - BAR) * 0.8);
        assert_eq!(drawing.svg.matches(&bar).count(), 2, "{}", drawing.svg);
        let mut table = table();
        let mark = [
            ("proposal", "P4"),
            ("criterion", "costo"),
            ("assessor", "Anna Verdi"),
            ("round", "1"),
            ("score", "3"),
        ];
        table.add(crate::domain::Kind::Scores, &mark);
        let drawing = with_page(&table, |page| page.bars(Language::It, true));
        assert_eq!(drawing.svg.matches("height=\"8\" fill=\"#fff\"").count(), 1, "{}", drawing.svg);
    }

    #[test]
    fn an_axis_has_round_steps_and_not_too_many() {
        assert_eq!(ticks(0.0, 5.0), [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]);
        assert_eq!(ticks(0.0, 1.0), [0.0, 0.5, 1.0]);
        assert_eq!(ticks(-2.0, 2.0), [-2.0, -1.0, 0.0, 1.0, 2.0]);
        assert_eq!(ticks(0.0, 100.0).len(), 11);
    }
}
