//! How the pages of a section of a document of Word are. Keeps out: what stands on them.

/// The size of a page, in twentieths of a point.
const UPRIGHT: &str = "w:w=\"11906\" w:h=\"16838\"";
/// The same where it lies across.
const ACROSS: &str = "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"";

/// How the pages of a section are, which stands at its end; those of a paper among others are counted
/// from one.
pub(super) fn section(across: bool, counts_anew: bool) -> String {
    let page = if across { ACROSS } else { UPRIGHT };
    let count = if counts_anew { "<w:pgNumType w:start=\"1\"/>" } else { "" };
    format!(
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz {page}/>\
         <w:pgMar w:top=\"1134\" w:right=\"1020\" w:bottom=\"1134\" w:left=\"1247\" \
         w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>{count}</w:sectPr>"
    )
}
