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
    /// Whether what comes is an annex, with a letter of its own.
    is_annex: bool,
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
            is_annex: false,
            headings: 2,
        }
    }

    /// What comes after this are annexes.
    pub(super) fn annexes(&mut self) {
        self.is_annex = true;
        self.sections = 0;
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
            self.add(below_letterhead(text));
        }
    }

    fn open(&mut self, title: Sentence) {
        self.sections += 1;
        let words = match self.is_annex {
            true => {
                // An annex begins a page.
                self.body.push_str("---\n\n");
                self.language.tell(&say!(
                    "report-annex",
                    letter = letter(self.sections),
                    title = title
                ))
            }
            false => format!("{}. {}", self.sections, self.language.tell(&title)),
        };
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
            .map(|text| format!("{}\n\n", text.trim_end()))
            .collect();
        let earlier = before.lines().filter(|line| heading(line).is_some()).count();
        // The first page can be read alone.
        let head = format!(
            "# {title}\n\n{before}---\n\n## {}\n\n",
            self.language.tell(&say!("report-contents"))
        );
        let anchors = page::anchors(&page::read(&format!("{head}{}", self.body)));
        let mut list = String::new();
        for (at, level, words) in &self.entries {
            let anchor = anchors.get(at + earlier).map(String::as_str).unwrap_or_default();
            list.push_str(&format!("{}- [{words}](#{anchor})\n", "  ".repeat(*level)));
        }
        stepwise(&format!("{head}{list}\n---\n\n{}\n", self.body.trim_end()))
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

/// A text in which no heading is more than one level below the one that it stands under, whatever
/// the documents in it skip.
fn stepwise(text: &str) -> String {
    let mut above: Vec<usize> = Vec::new();
    let mut stepped = String::with_capacity(text.len());
    for line in text.lines() {
        match heading(line) {
            Some((level, words)) => {
                above.retain(|higher| *higher < level);
                above.push(level);
                stepped.push_str(&"#".repeat(above.len()));
                stepped.push(' ');
                stepped.push_str(words);
            }
            None => stepped.push_str(line),
        }
        stepped.push('\n');
    }
    stepped
}

/// The letter of an annex: those of the alphabet, and then numbers.
fn letter(at: usize) -> String {
    let letter = u8::try_from(at).ok().filter(|at| (1..=26).contains(at));
    letter.map_or_else(|| at.to_string(), |at| char::from(b'A' + at - 1).to_string())
}

/// A document without its letterhead: the whole has one.
pub(super) fn below_letterhead(text: &str) -> &str {
    let title = text.find("\n# ").filter(|_| !text.starts_with("# "));
    title.and_then(|at| text.get(at + 1..)).unwrap_or(text)
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
    fn annexes_have_letters_and_pages_of_their_own_and_no_letterhead() {
        let mut contents = Contents::new(Language::It, None);
        contents.section(say!("report-votes"), "testo");
        contents.annexes();
        let verbale = "---\na: b\n---\n\n**Comune**\n\n# Prima\n\ntesto\n".to_owned();
        contents.parts(say!("report-sittings"), &[verbale], "");
        let text = contents.written("Titolo", &["## In breve\n\nuno".to_owned()]);
        let shown = [
            "## In breve\n\nuno\n\n---\n\n## Indice\n",
            "- [1. Votazioni](#1-votazioni)\n- [Allegato A. Verbali](#allegato-a-verbali)\n  - [Prima](#prima)\n",
            "testo\n\n---\n\n## Allegato A. Verbali\n\n### Prima\n\ntesto\n",
        ];
        for shown in shown {
            assert!(text.contains(shown), "{shown} in\n{text}");
        }
    }

    #[test]
    fn no_level_of_headings_is_skipped() {
        let mut contents = Contents::new(Language::It, None);
        contents.section(say!("report-votes"), "## Voti\n\n### Uno\n\n## Altri\n\ntesto");
        let text = contents.written("Titolo", &[]);
        let headings: Vec<&str> = text.lines().filter(|line| line.starts_with('#')).collect();
        let body = ["## 1. Votazioni", "### Voti", "#### Uno", "### Altri"];
        assert_eq!(headings, [&["# Titolo", "## Indice"][..], &body].concat());
        assert!(text.contains("- [1. Votazioni](#1-votazioni)\n"), "{text}");
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
                "- [1. Votazioni](#1-votazioni)\n- [2. Verbali](#2-verbali)\n  - [Prima](#prima)\n  - [Seconda](#seconda)\n"
            ),
            "{text}"
        );
    }
}
