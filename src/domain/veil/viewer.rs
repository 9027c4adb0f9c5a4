//! Who looks at a table. Keeps out: what each of them sees.

use crate::domain::id::Id;

/// Who looks at a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Viewer {
    /// Who runs the table: sees all that is not sealed, and may open a score sheet to enter marks
    /// for somebody.
    Facilitator,
    /// Who keeps the record: sees what the facilitator sees, and opens no score sheet.
    Secretary,
    /// A person who assesses: sees what the table sees, and one score sheet, the own one.
    Assessor(Id),
    /// The wall of the room: no names, no notes, nothing reserved.
    Projector,
    /// Whoever looks on from outside: what the open data tell.
    Observer,
}

impl Viewer {
    /// Whether the log can be read: it tells who did what, with names.
    pub const fn reads_log(self) -> bool {
        matches!(self, Self::Facilitator | Self::Secretary)
    }

    /// The score sheet that is open to this viewer when that of `asked` is asked for.
    pub(super) fn opened(self, asked: Id) -> Option<Id> {
        match self {
            Self::Facilitator => Some(asked),
            Self::Assessor(own) => Some(own),
            Self::Secretary | Self::Projector | Self::Observer => None,
        }
    }

    /// The score sheet that is always open to this viewer.
    pub(super) const fn own(self) -> Option<Id> {
        match self {
            Self::Assessor(own) => Some(own),
            Self::Facilitator | Self::Secretary | Self::Projector | Self::Observer => None,
        }
    }
}
