//! The forms in which a document can be written. Keeps out: which document has which.

/// A form in which a document is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// CommonMark with GFM tables.
    Markdown,
    /// A page to be read and printed.
    Html,
    /// A flat OpenDocument text, for office programs.
    Fodt,
    /// A document of Word, for office programs.
    Docx,
    /// A PDF for print and for the archive, in a program that was built with it.
    Pdf,
    /// RFC 4180.
    Csv,
    /// One JSON value.
    Json,
    /// A workbook of one sheet.
    Xlsx,
    /// A picture for print.
    Svg,
    /// iCalendar, RFC 5545.
    Ics,
    /// Votes on projects, as Pabulib has them.
    Pb,
}

impl Format {
    /// Every format.
    pub const ALL: &'static [Self] = &[
        Self::Markdown,
        Self::Html,
        Self::Fodt,
        Self::Docx,
        Self::Pdf,
        Self::Csv,
        Self::Json,
        Self::Xlsx,
        Self::Svg,
        Self::Ics,
        Self::Pb,
    ];

    /// As it is called on the command line, which is also the end of the file's name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Fodt => "fodt",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
            Self::Svg => "svg",
            Self::Ics => "ics",
            Self::Pb => "pb",
        }
    }

    /// Whether this program can write it: what sets a PDF is large, and not everybody builds it.
    pub const fn is_built(self) -> bool {
        !matches!(self, Self::Pdf) || cfg!(feature = "pdf")
    }

    /// The format with this code.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_found_by_its_code() {
        assert!(Format::ALL.iter().all(|format| Format::of(format.code()) == Some(*format)));
        assert_eq!(Format::of("rtf"), None);
    }
}
