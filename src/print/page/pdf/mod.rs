//! A tree as a PDF: set by typst, tagged, for the archive (PDF/A-2a) and for whoever has it read
//! aloud (PDF/UA-1). Keeps out: what stands in it, and every file and font of the machine.

mod text;
mod world;

use typst::diag::SourceDiagnostic;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::Block;
use crate::print::svg::Drawing;
use crate::text::Language;

/// What a document holds to, the most that its content allows: headings of a template of one's own
/// may jump a level, and a letter may have no shape in any font.
const STANDARDS: [&[PdfStandard]; 3] =
    [&[PdfStandard::A_2a, PdfStandard::Ua_1], &[PdfStandard::A_2a], &[]];

/// The bytes of a PDF; the same for the same blocks.
///
/// # Errors
/// When it cannot be set, in the words of typst.
pub(crate) fn pdf(
    blocks: &[Block],
    drawings: &[Drawing],
    title: &str,
    language: Language,
) -> Result<Vec<u8>, String> {
    let source = text::Writer::new(blocks, drawings).whole(blocks, title, language);
    let world = world::Paper::new(source);
    let set = typst::compile::<PagedDocument>(&world).output;
    let document = set.map_err(|faults| told(&faults))?;
    let mut fault = String::new();
    for standards in STANDARDS {
        let standards =
            PdfStandards::new(standards).map_err(|fault| fault.message().to_string())?;
        match typst_pdf::pdf(&document, &PdfOptions { standards, ..PdfOptions::default() }) {
            Ok(bytes) => return Ok(bytes),
            Err(faults) => fault = told(&faults),
        }
    }
    Err(fault)
}

fn told(faults: &[SourceDiagnostic]) -> String {
    faults.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    #[test]
    fn a_document_is_for_the_archive_and_for_the_ear_and_is_the_same_twice() {
        let markdown = "# A <&> \"#b\"\n\n[c](#c)\n\n## C\n\n- d\n\n  > e\\\n  > f\n\n3. g\n\n| h | i |\n|---|--:|\n| j | 1 |\n\n---\n\n![k](bars)\n\n`l` **m** *n*\n";
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"9\" height=\"9\"/></svg>";
        let drawing =
            Drawing { name: "bars", svg: svg.into(), title: "Barre".into(), ..Drawing::default() };
        let made = || pdf(&read(markdown), std::slice::from_ref(&drawing), "A", Language::It);
        let bytes = made().unwrap();
        assert_eq!(bytes, made().unwrap());
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.starts_with("%PDF-1.7"), "{}", text.get(..20).unwrap_or_default());
        for mark in
            ["<pdfaid:part>2</pdfaid:part>", "<pdfuaid:part>1</pdfuaid:part>", "/StructTreeRoot"]
        {
            assert!(text.contains(mark), "{mark}");
        }
    }

    #[test]
    fn what_fits_no_standard_is_written_all_the_same() {
        let bytes = pdf(&read("# A\n\n#### B\n"), &[], "A", Language::En).unwrap();
        assert!(bytes.starts_with(b"%PDF"));
    }
}
