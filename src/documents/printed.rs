//! Whole documents in HTML and OpenDocument, with shipped templates and others. Keeps out:
//! Markdown, which has tests of its own.

use super::ranking::sample;
use super::{Document, ExportRefusal, Format, Request, Subject, Template, Templates, tests, write};
use crate::ledger::sample::Sample;
use crate::print::page::docx_text;
use crate::readings::Face;
use crate::text::Language;

fn ask(
    table: &Sample,
    document: Document,
    face: Face,
    format: Format,
    own: &Templates,
) -> Result<String, ExportRefusal> {
    let id = (document.subject() == Subject::Sitting).then_some("1");
    let request = Request { document, id, face, format, language: None, templates: Some(own) };
    write(&request, table.book()).map(|bytes| String::from_utf8(bytes).unwrap())
}

fn shipped(document: Document, face: Face, format: Format) -> String {
    ask(&tests::table(), document, face, format, &Templates::default()).unwrap()
}

fn content(text: &str) -> Templates {
    Templates {
        content: Some(Template { name: "mine.md".into(), text: text.into() }),
        page: None,
        ..Templates::default()
    }
}

/// Fails when a tag is not closed in its order.
fn assert_nested(page: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in page.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
        let name = tag.trim_start_matches('/').split([' ', '\n', '/']).next().unwrap();
        let is_alone = tag.ends_with('/')
            || tag.starts_with(['!', '?'])
            || ["meta", "br", "hr", "col"].contains(&name);
        match (tag.starts_with('/'), is_alone) {
            (true, _) => assert_eq!(open.pop(), Some(name), "{page}"),
            (false, true) => {}
            (false, false) => open.push(name),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn a_hostile_text_stands_as_it_was_typed() {
    for face in Face::ALL {
        let html = shipped(Document::Minutes, face, Format::Html);
        for shown in [
            "# not a title | &lt;b&gt;<br>---<br>- [x](http://a.it)</p>\n<p>    codice *e* `altro`<br>1. primo</p>",
            "<h2>1. Spazi &amp; &lt;usi&gt;</h2>",
            "Circolo *Nord*",
        ] {
            assert!(html.contains(shown), "{shown} in {html}");
        }
        assert!(!html.contains("<b>") && !html.contains("<a "), "{html}");
        let text = shipped(Document::Minutes, face, Format::Fodt);
        let shown = "# not a title | &lt;b&gt;<text:line-break/>---<text:line-break/>- [x](http://a.it)</text:p>";
        assert!(text.contains(shown), "{text}");
        assert!(
            text.contains(
                "<text:s/><text:s/><text:s/><text:s/>codice *e* `altro`<text:line-break/>1. primo"
            ),
            "{text}"
        );
    }
}

/// A verbale for Word, and what is seen of it; what can be read of its file is the same.
fn word(face: Face) -> String {
    let table = tests::table();
    let made = |document| {
        let id = Some("1").filter(|_| document == Document::Minutes);
        let format = Format::Docx;
        let request = Request { document, id, face, format, language: None, templates: None };
        write(&request, table.book()).unwrap()
    };
    for document in [Document::Minutes, Document::Actions, Document::Stakeholders] {
        assert_eq!(made(document), made(document), "{document:?}");
    }
    docx_text(&made(Document::Minutes)).unwrap()
}

#[test]
fn a_document_of_word_shows_what_was_typed_and_on_the_public_face_no_name() {
    for face in Face::ALL {
        let text = word(face);
        for shown in
            ["# not a title | &lt;b&gt;</w:t></w:r><w:r><w:br/>", "1. Spazi &amp; &lt;usi&gt;<"]
        {
            assert!(text.contains(shown), "{shown} in {text}");
        }
        assert_eq!(text.contains("Anna"), face == Face::Reserved, "{text}");
        let nested = text.split_once("?>").unwrap().1;
        assert_nested(nested);
        let heads = text.matches("\"Heading1\"").count();
        assert!(heads == 1 && text.contains("\"Heading3\""), "{text}");
    }
    let own = content("# Verbale\n\nPresiede Anna **Verdi**.\n");
    let made = ask(&tests::table(), Document::Minutes, Face::Public, Format::Docx, &own);
    assert_eq!(made.unwrap_err().what.key, "export-personal");
}

#[test]
fn every_page_is_nested_as_it_should_be_and_says_the_same_twice() {
    let lists = [Document::Minutes, Document::Stakeholders, Document::Actions];
    for (document, format) in
        lists.into_iter().flat_map(|document| [(document, Format::Html), (document, Format::Fodt)])
    {
        let page = shipped(document, Face::Reserved, format);
        assert_nested(&page);
        assert_eq!(page, shipped(document, Face::Reserved, format));
    }
    for format in [Format::Html, Format::Fodt] {
        assert_nested(
            &ask(&sample::table(), Document::Ranking, Face::Public, format, &Templates::default())
                .unwrap(),
        );
    }
}

#[test]
fn a_page_can_be_heard_and_fetches_nothing() {
    let html = shipped(Document::Minutes, Face::Reserved, Format::Html);
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"it\">"));
    assert!(
        html.contains("<title>Verbale della seduta n. 1 – Spazi: &quot;nuovi&quot; | #usi</title>"),
        "{html}"
    );
    assert_eq!((html.matches("<main>").count(), html.matches("<h1>").count()), (1, 1));
    let depths: Vec<u32> =
        html.split("<h").skip(1).filter_map(|rest| rest.chars().next()?.to_digit(10)).collect();
    assert!(depths.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{depths:?}");
    let heads = html.matches("<th ").count();
    assert!(heads > 8 && heads == html.matches("<th scope=\"col\"").count());
    for fetched in ["<script", "<link", "src=", "url(", "@import", "<iframe"] {
        assert!(!html.contains(fetched), "{fetched}");
    }
    assert!(!html.contains("sitting: 1"), "the front matter is no part of the page");
}

#[test]
fn no_name_is_on_a_public_page_whatever_a_template_does() {
    for format in [Format::Html, Format::Fodt] {
        let page = shipped(Document::Minutes, Face::Public, format);
        assert!(
            ["Anna", "Verdi", "Neri", "posta.it"].iter().all(|name| !page.contains(name)),
            "{page}"
        );
        let own = content("# Verbale\n\nPresiede Anna **Verdi**.\n");
        let refusal =
            ask(&tests::table(), Document::Minutes, Face::Public, format, &own).unwrap_err();
        assert_eq!(refusal.what.key, "export-personal");
        assert!(ask(&tests::table(), Document::Minutes, Face::Reserved, format, &own).is_ok());
    }
}

#[test]
fn a_content_of_ones_own_is_in_every_format() {
    let own = content(
        "{% extends 'shipped/minutes.md' %}{% block closing %}\n\nLetto *e* approvato: {{ place }}\n{% endblock %}",
    );
    for (format, shown) in [
        (Format::Markdown, "\n\nLetto *e* approvato: Sala \"Bigari\""),
        (Format::Html, "<p>Letto <em>e</em> approvato: Sala &quot;Bigari&quot;"),
        (
            Format::Fodt,
            "<text:span text:style-name=\"Emphasis\">e</text:span><text:s/>approvato: Sala &quot;Bigari&quot;",
        ),
    ] {
        let page = ask(&tests::table(), Document::Minutes, Face::Public, format, &own).unwrap();
        assert!(page.contains(shown) && page.contains("Verbale della seduta n. 1"), "{page}");
    }
}

#[test]
fn a_page_of_ones_own_has_every_value_of_its_document() {
    let text = "{{ language }}/{{ title }}/{{ place }}\n{{ attendance }}{% for row in attendance.rows %}[{{ row|first }}]{% endfor %}";
    let page = Some(Template { name: "mine.html".into(), text: text.into() });
    let own = Templates { page, ..Templates::default() };
    let page = ask(&tests::table(), Document::Minutes, Face::Public, Format::Html, &own).unwrap();
    assert!(page.starts_with("it/Verbale della seduta n. 1/Sala &quot;Bigari&quot;"), "{page}");
    assert!(
        page.contains("<th scope=\"col\">Organizzazione</th>") && page.contains("[Circolo *Nord*]"),
        "{page}"
    );
}

#[test]
fn the_ranking_has_its_bars_where_a_picture_can_be() {
    let of = |format| {
        ask(&sample::table(), Document::Ranking, Face::Public, format, &Templates::default())
            .unwrap()
    };
    let html = of(Format::Html);
    assert!(
        html.contains("<figure>\n<svg xmlns=") && html.contains("id=\"ranking-desc\""),
        "{html}"
    );
    assert!(of(Format::Fodt).contains("<office:binary-data>PHN2Zy"));
    assert!(of(Format::Svg).starts_with("<svg xmlns="));
    assert!(!of(Format::Markdown).contains("!["), "Markdown has no file beside it");
}

#[test]
fn a_template_at_fault_is_named_with_its_line() {
    let refusal =
        ask(&tests::table(), Document::Minutes, Face::Public, Format::Html, &content("a\n{{ b }}"))
            .unwrap_err();
    assert_eq!(refusal.what.key, "template-broken");
    assert!(Language::En.tell(&refusal.what).contains("mine.md is wrong at line 2"), "{refusal:?}");
}

#[test]
fn an_empty_template_writes_no_empty_document() {
    for text in ["", "  \n\n", "{% if false %}x{% endif %}"] {
        let refusal =
            ask(&tests::table(), Document::Minutes, Face::Public, Format::Markdown, &content(text))
                .unwrap_err();
        assert_eq!(refusal.what.key, "template-broken", "{text:?}");
    }
}
