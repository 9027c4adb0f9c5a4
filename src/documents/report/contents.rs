//! A document put together from others: their headings moved down, and a table of contents that
//! links to them. Keeps out: what the parts say.

use crate::print::page;
use crate::say;
use crate::text::{Language, Sentence};

/// Levels by which the headings of a part are moved down: its title stands below that of its
/// section.
const DOWN: usize = 2;

/// The parts so far.
pub(super) struct Contents {
    language: Language,
    /// Lines that the whole says once and every document says again: its face, its process.
    echoes: Vec<String>,
    body: String,
    /// Indexes among the headings of the body that the contents link to, with their level and their
    /// words.
    entries: Vec<(usize, usize, String)>,
    sections: usize,
    headings: usize,
}

impl Contents {
    /// Nothing yet; of the process with this title, as Markdown has it.
    pub(super) fn new(language: Language, process: Option<&str>) -> Self {
        let faces = ["public", "reserved"]
            .map(|face| language.tell(&Sentence::new(format!("page-face-{face}"))));
        let process =
            process.map(|title| format!("- **{}:** {title}", language.tell(&say!("page-process"))));
        let echoes = faces.into_iter().chain(process).collect();
        // The title of the whole and that of the contents come first.
        Self {
            language,
            echoes,
            body: String::new(),
            entries: Vec::new(),
            sections: 0,
            headings: 2,
        }
    }

    /// A section with one text.
    pub(super) fn section(&mut self, title: Sentence, text: &str) {
        self.open(title);
        self.add(text);
    }

    /// A section that is one document: its title is that of the section.
    pub(super) fn document(&mut self, title: Sentence, text: &str) {
        self.open(title);
        let moved = self.moved(text, DOWN - 1);
        let is_title = |line| heading(line).is_some_and(|(level, _)| level == DOWN);
        let below = moved.lines().position(is_title).map_or(0, |at| at + 1);
        let body: Vec<&str> =
            moved.lines().skip(below).skip_while(|line| line.is_empty()).collect();
        self.push(&body.join("\n"));
    }

    /// A section with several texts, each with a place of its own in the contents, and words before
    /// them, or none.
    pub(super) fn parts(&mut self, title: Sentence, texts: &[String], lead: &str) {
        self.open(title);
        if !lead.is_empty() {
            self.add(lead);
        }
        for text in texts {
            let at = self.headings;
            let lines = self.moved(text, DOWN);
            if let Some(title) =
                lines.lines().find_map(|line| heading(line).map(|(_, words)| words.to_owned()))
            {
                self.entries.push((at, 1, title));
            }
            self.add(text);
        }
    }

    fn open(&mut self, title: Sentence) {
        self.sections += 1;
        let words = format!("{}. {}", self.sections, self.language.tell(&title));
        self.entries.push((self.headings, 0, words.clone()));
        self.headings += 1;
        self.body.push_str(&format!("## {words}\n\n"));
    }

    fn add(&mut self, text: &str) {
        let moved = self.moved(text, DOWN);
        self.push(&moved);
    }

    fn push(&mut self, text: &str) {
        self.headings += text.lines().filter(|line| heading(line).is_some()).count();
        self.body.push_str(text.trim_end());
        self.body.push_str("\n\n");
    }

    /// The whole: title, what stands before the contents, contents, parts.
    pub(super) fn written(self, title: &str, before: &[String]) -> String {
        let before: String = before
            .iter()
            .filter(|text| !text.is_empty())
            .map(|text| format!("{text}\n\n"))
            .collect();
        let head =
            format!("# {title}\n\n{before}## {}\n\n", self.language.tell(&say!("report-contents")));
        let anchors = page::anchors(&page::read(&format!("{head}{}", self.body)));
        let mut list = String::new();
        for (at, level, words) in &self.entries {
            let anchor = anchors.get(*at).map(String::as_str).unwrap_or_default();
            list.push_str(&format!("{}- [{words}](#{anchor})\n", "  ".repeat(*level)));
        }
        format!("{head}{list}\n{}\n", self.body.trim_end())
    }

    /// A part without its front matter and what the whole says already, its headings moved down.
    fn moved(&self, text: &str, down: usize) -> String {
        let body = text
            .strip_prefix("---\n")
            .and_then(|rest| rest.split_once("\n---\n"))
            .map_or(text, |(_, body)| body);
        let mut moved = String::with_capacity(body.len());
        let mut is_blank = true;
        for line in body.lines().filter(|line| !self.echoes.iter().any(|echo| echo == line)) {
            if heading(line).is_some() {
                moved.push_str(&"#".repeat(down));
            }
            if !(line.is_empty() && is_blank) {
                moved.push_str(line);
                moved.push('\n');
            }
            is_blank = line.is_empty();
        }
        moved
    }
}

/// The level and the words of a heading; what people typed never begins one, since it is escaped.
fn heading(line: &str) -> Option<(usize, &str)> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let words = line.get(level..)?.strip_prefix(' ')?;
    (level > 0).then_some((level, words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_loses_its_front_matter_and_its_headings_move_down() {
        let text = "---\na: b\n---\n\n# Uno\n\nVersione riservata al tavolo: contiene dati personali.\n\n\\# due\n\n## Tre\n";
        let contents = Contents::new(Language::It, None);
        assert_eq!(contents.moved(text, DOWN), "### Uno\n\n\\# due\n\n#### Tre\n");
    }

    #[test]
    fn a_section_of_one_document_has_one_title_and_does_not_repeat_the_process() {
        let mut contents = Contents::new(Language::It, Some("OPLA'"));
        contents.document(
            say!("report-actions"),
            "# Azioni\n\n- **Processo:** OPLA'\n- **Data:** oggi\n\n## Sotto\n\ntesto\n",
        );
        let text = contents.written("Titolo", &[]);
        assert!(
            text.ends_with("## 1. Azioni\n\n- **Data:** oggi\n\n### Sotto\n\ntesto\n"),
            "{text}"
        );
    }

    #[test]
    fn the_contents_link_to_sections_and_parts() {
        let mut contents = Contents::new(Language::It, None);
        contents.section(say!("report-votes"), "# Voti\n\ntesto");
        contents.parts(
            say!("report-sittings"),
            &["# Prima\n\n## Voti".to_owned(), "# Seconda".to_owned()],
            "",
        );
        let text = contents.written("Titolo", &["Faccia".to_owned(), String::new()]);
        assert!(
            text.contains(
                "- [1. Votazioni](#1-votazioni)\n- [2. Sedute](#2-sedute)\n  - [Prima](#prima)\n  - [Seconda](#seconda)\n"
            ),
            "{text}"
        );
    }
}
