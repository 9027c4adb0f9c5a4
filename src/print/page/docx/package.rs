//! The parts of a document of Word in one file: text, styles, numbering, foot of the page. Keeps
//! out: what the text says.

use std::io::{Cursor, Error, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::section::section;
use super::text::{Body, DEEPEST, STEP};
use crate::print::letterhead::Letterhead;
use crate::print::xml::{escape, seen};
use crate::text::Language;

/// The part with the text.
const TEXT: &str = "word/document.xml";
/// The longest text that is unpacked: what lies about its size fills no memory.
const LONGEST: u64 = 64 * 1024 * 1024;

/// How many pages there are, after the number of one.
const PAGES: &str = "<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>\
    <w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";

/// The part that says of what type the others are.
const TYPES: &str = "[Content_Types].xml";
/// The part that says what the text refers to.
const RELATIONS: &str = "word/_rels/document.xml.rels";
/// How the first ends with a picture.
const PICTURE_TYPE: &str = "<Default Extension=\"{end}\" ContentType=\"image/{end}\"/>\n</Types>";
/// How the second ends with one.
const PICTURE_RELATION: &str = "<Relationship Id=\"rId5\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" \
    Target=\"media/letterhead.{end}\"/>\n</Relationships>";

/// The parts that are the same in every document, but for its language.
const PARTS: [(&str, &str); 6] = [
    (TYPES, include_str!("../../templates/docx/content_types.xml")),
    ("_rels/.rels", include_str!("../../templates/docx/rels.xml")),
    (RELATIONS, include_str!("../../templates/docx/document_rels.xml")),
    ("word/styles.xml", include_str!("../../templates/docx/styles.xml")),
    ("word/settings.xml", include_str!("../../templates/docx/settings.xml")),
    ("word/footer1.xml", include_str!("../../templates/docx/footer.xml")),
];
/// Around the text.
const DOCUMENT: &str = include_str!("../../templates/docx/document.xml");
/// Around what the file says of itself. No hour is in it: the same records give the same bytes.
const CORE: &str = include_str!("../../templates/docx/core.xml");
/// Around the numbering of lists.
const NUMBERING: &str = include_str!("../../templates/docx/numbering.xml");

/// A document of Word that is packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Docx {
    /// The file.
    pub bytes: Vec<u8>,
    /// What a reader sees of it, line by line.
    pub seen: String,
}

/// The file around a text.
///
/// # Errors
/// When it is larger than such a file can be.
pub(super) fn pack(
    body: Body,
    title: &str,
    language: Language,
    letterhead: Option<&Letterhead>,
) -> Result<Docx, Error> {
    let tag = match language {
        Language::It => "it-IT",
        Language::En => "en-GB",
    };
    let core = CORE.replace("{title}", &escape(title)).replace("{language}", tag);
    let section = section(body.across, body.is_of_papers);
    let document = DOCUMENT.replace("{section}", &section).replace("{body}", &body.text);
    // How many pages a paper among others has, not every program can say.
    let pages = if body.is_of_papers { "" } else { PAGES };
    let own = [
        ("docProps/core.xml", &core),
        (TEXT, &document),
        ("word/numbering.xml", &numbering(&body.lists)),
    ];
    // A day on which no document was written, so that none says when it was.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let end = letterhead.map_or("png", Letterhead::end);
    let shared = PARTS.map(|(name, part)| {
        let part = part.replace("{language}", tag).replace("{pages}", pages);
        let with_picture = match name {
            _ if letterhead.is_none() => part,
            TYPES => part.replace("</Types>", &PICTURE_TYPE.replace("{end}", end)),
            RELATIONS => part.replace("</Relationships>", &PICTURE_RELATION.replace("{end}", end)),
            _ => part,
        };
        (name, with_picture)
    });
    let shared = shared.iter().map(|(name, part)| (*name, part));
    for (name, part) in shared.chain(own) {
        zip.start_file(name, options)?;
        zip.write_all(part.as_bytes())?;
    }
    if let Some(letterhead) = letterhead {
        zip.start_file(format!("word/media/letterhead.{end}"), options)?;
        zip.write_all(&letterhead.bytes)?;
    }
    let bytes = zip.finish()?.into_inner();
    Ok(Docx { bytes, seen: format!("{}\n{}", seen(&core), seen(&document)) })
}

/// The text of a document of Word, as markup; `None` of other bytes, and of more than is unpacked.
pub(crate) fn docx_text(bytes: &[u8]) -> Option<String> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut text = Vec::new();
    let read = zip.by_name(TEXT).ok()?.take(LONGEST).read_to_end(&mut text).ok()?;
    let is_whole = u64::try_from(read).is_ok_and(|read| read < LONGEST);
    is_whole.then(|| String::from_utf8_lossy(&text).into_owned())
}

/// Bullets, and a count for each numbered list.
fn numbering(lists: &[(usize, u64)]) -> String {
    let levels = |format: &str, text: &dyn Fn(usize) -> String| -> String {
        let level = |at: usize| {
            format!(
                "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>\
                 <w:lvlText w:val=\"{}\"/><w:lvlJc w:val=\"left\"/>\
                 <w:pPr><w:ind w:left=\"{}\" w:hanging=\"{STEP}\"/></w:pPr></w:lvl>",
                text(at),
                (at + 1) * STEP
            )
        };
        (0..=DEEPEST).map(level).collect()
    };
    let count = |(at, (level, first)): (usize, &(usize, u64))| {
        format!(
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"{level}\">\
             <w:startOverride w:val=\"{first}\"/></w:lvlOverride></w:num>\n",
            at + 2
        )
    };
    NUMBERING
        .replace("{bullets}", &levels("bullet", &|_| "•".to_owned()))
        .replace("{numbers}", &levels("decimal", &|at| format!("%{}.", at + 1)))
        .replace("{counts}", &lists.iter().enumerate().map(count).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::super::super::{docx, read};
    use super::*;
    use quick_xml::Reader;
    use quick_xml::events::Event;
    use std::collections::BTreeMap;

    fn written(markdown: &str) -> Docx {
        docx(&read(markdown), "Titolo <&> \"x\"", Language::It, None).unwrap()
    }

    fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = BTreeMap::new();
        for at in 0..zip.len() {
            let mut part = zip.by_index(at).unwrap();
            let mut text = String::new();
            let name = part.name().unwrap().into_owned();
            part.read_to_string(&mut text).unwrap();
            parts.insert(name, text);
        }
        parts
    }

    /// The texts of the elements of a name, as a program that opens the file reads them.
    fn texts(part: &str, element: &str) -> Vec<String> {
        let mut reader = Reader::from_str(part);
        let (mut found, mut inside) = (Vec::new(), false);
        loop {
            match reader.read_event().unwrap() {
                Event::Eof => return found,
                Event::Start(tag) if tag.name().as_ref() == element => {
                    inside = true;
                    found.push(String::new());
                }
                Event::End(tag) if tag.name().as_ref() == element => inside = false,
                Event::Text(text) if inside => {
                    found.last_mut().unwrap().push_str(&text);
                }
                Event::GeneralRef(name) if inside => {
                    let c = match &*name {
                        "amp" => '&',
                        "lt" => '<',
                        "gt" => '>',
                        "quot" => '"',
                        other => panic!("{other}"),
                    };
                    found.last_mut().unwrap().push(c);
                }
                _ => {}
            }
        }
    }

    #[test]
    fn every_part_is_well_formed_named_and_says_what_was_typed() {
        let parts = parts(&written("# A\n\n- b &lt;i&gt; \"c\" &amp;\n\n3. d\n").bytes);
        for (name, part) in &parts {
            let mut reader = Reader::from_str(part);
            while reader.read_event().unwrap_or_else(|fault| panic!("{name}: {fault}"))
                != Event::Eof
            {}
            assert!(!part.contains(['{', '}']), "{name}: {part}");
            let is_named = name.ends_with("rels")
                || name.starts_with('[')
                || parts["[Content_Types].xml"].contains(&format!("PartName=\"/{name}\""));
            assert!(is_named, "{name}");
        }
        assert_eq!(texts(&parts["word/document.xml"], "w:t"), ["A", "b <i> \"c\" &", "d"]);
        assert_eq!(texts(&parts["docProps/core.xml"], "dc:title"), ["Titolo <&> \"x\""]);
        assert!(parts["word/numbering.xml"].contains("<w:startOverride w:val=\"3\"/>"));
        assert!(parts["word/styles.xml"].contains("<w:lang w:val=\"it-IT\"/>"));
        assert!(parts["word/footer1.xml"].contains("NUMPAGES"));
    }

    #[test]
    fn every_style_that_a_text_asks_for_is_there() {
        let markdown = "# A\n\n## B\n\n- a\n\n  > b\n\n`c`\n\n```\nd\n```\n\n| e | f |\n|---|--:|\n| 1 | 2 |\n";
        let wide = format!(
            "|{}\n|{}\n|{}\n",
            " organizzazione |".repeat(8),
            "--:|".repeat(8),
            " 1 |".repeat(8)
        );
        let parts = parts(&written(&format!("{markdown}\n{wide}")).bytes);
        let asked = parts["word/document.xml"].split("tyle w:val=\"").skip(1);
        for style in asked.filter_map(|rest| rest.split('"').next()) {
            let is = format!("w:styleId=\"{style}\"");
            assert!(parts["word/styles.xml"].contains(&is), "{style}");
        }
    }

    #[test]
    fn the_same_text_gives_the_same_bytes_and_a_reader_sees_it_line_by_line() {
        let (first, again) = (written("# A\n\nb\n"), written("# A\n\nb\n"));
        assert_eq!(first, again);
        let lines: Vec<&str> =
            first.seen.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert!(lines.contains(&"A") && lines.contains(&"b"), "{lines:?}");
        assert!(docx_text(&first.bytes).is_some_and(|text| text.contains(">b</w:t>")));
        assert_eq!((docx_text(b"# A"), docx_text(&first.bytes[..40])), (None, None));
    }
}
