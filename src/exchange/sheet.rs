//! A table of texts under headers: what every spreadsheet is before it means anything. Keeps out: kinds and fields.

/// The largest file that is read, in bytes: 256 MiB.
pub const LARGEST: usize = 256 << 20;

/// A header row and the rows under it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The line of the header row, counted from 1.
    pub line: u64,
    /// The headers as they are written.
    pub headers: Vec<String>,
    /// The rows, without those that hold nothing.
    pub rows: Vec<SheetRow>,
}

/// A row, as wide as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetRow {
    /// The line on which it begins, counted from 1.
    pub line: u64,
    /// Its texts.
    pub cells: Vec<String>,
}
