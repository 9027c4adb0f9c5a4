//! A document as a tree of blocks and words. Keeps out: formats.

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// A heading of a depth from 1.
    Heading(u8, Vec<Words>),
    /// A paragraph.
    Paragraph(Vec<Words>),
    /// A list, with the number of its first item where it is numbered.
    List(Option<u64>, Vec<Vec<Block>>),
    /// Words that are quoted.
    Quote(Vec<Block>),
    /// Lines as they are.
    Code(String),
    /// A table.
    Table(Table),
    /// A line across the page: what follows begins a new page.
    Rule,
    /// The same where what follows is a paper of its own, whose pages are counted from one.
    Paper,
}

/// Rows of cells under a head.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Table {
    /// Which columns hold numbers, which stand to the right.
    pub numeric: Vec<bool>,
    /// The heads of the columns.
    pub head: Vec<Vec<Words>>,
    /// The rows.
    pub rows: Vec<Vec<Vec<Words>>>,
}

/// Words inside a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Words {
    /// Plain words.
    Plain(String),
    /// Strong words.
    Strong(Vec<Words>),
    /// Words with emphasis.
    Emphasis(Vec<Words>),
    /// Words in letters of one width.
    Code(String),
    /// Words that lead to an address.
    Link(String, Vec<Words>),
    /// A picture by its name, and the words that stand for it.
    Picture(String, Vec<Words>),
    /// The end of a line.
    Break,
}

/// As many signs in a row are a line to write on.
const LINE_TO_SIGN: &str = "________";

/// Whether a document holds several papers, which go to several people.
pub(super) fn is_of_papers(blocks: &[Block]) -> bool {
    blocks.contains(&Block::Paper)
}

/// Of each block whether it stays on the page of the next one: a place to sign is not parted from
/// what it stands under, nor from the place beside it.
pub(super) fn kept(blocks: &[Block]) -> Vec<bool> {
    let signs = |block: &Block| matches!(block, Block::Paragraph(words) if plain(words).contains(LINE_TO_SIGN));
    let stays = |block: &Block| matches!(block, Block::Paragraph(_) | Block::Heading(..));
    let next = blocks.iter().skip(1).map(Some).chain([None]);
    blocks.iter().zip(next).map(|(own, next)| stays(own) && next.is_some_and(signs)).collect()
}

/// The words without any form.
pub(super) fn plain(words: &[Words]) -> String {
    let told = words.iter().map(|word| match word {
        Words::Plain(text) | Words::Code(text) => text.clone(),
        Words::Strong(inner)
        | Words::Emphasis(inner)
        | Words::Link(_, inner)
        | Words::Picture(_, inner) => plain(inner),
        Words::Break => " ".to_owned(),
    });
    told.collect()
}
