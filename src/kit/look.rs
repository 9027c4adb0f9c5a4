//! How things look: roles to styles, and the symbols drawn. Keeps out: layout, and what any role is
//! used for.

use ratatui::style::{Color, Modifier, Style};
use ratatui::symbols::border;

/// What a piece of text is, so that one place decides how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Role {
    /// Ordinary text.
    #[default]
    Plain,
    /// Text of less weight: help, counts, what is past.
    Dim,
    /// A heading.
    Title,
    /// The letters a search found.
    Marked,
    /// The row the hands are on.
    Selected,
    /// Something that is as it should be.
    Good,
    /// Something to look at.
    Warning,
    /// Something wrong.
    Bad,
    /// Something that stands out without judging.
    Accent,
    /// A key to press.
    Key,
    /// Text that the next letter takes the place of.
    Replaceable,
}

/// What the terminal can show.
///
/// Colour never carries a meaning alone: every role differs by a modifier too, or the words beside
/// it say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Whether characters beyond ASCII may be drawn.
    pub unicode: bool,
    /// Whether the 16 colours may be used.
    pub colour: bool,
}

const ASCII_BORDER: border::Set<'static> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

impl Look {
    /// The style of a role; only the 16 colours, or only modifiers.
    pub fn style(self, role: Role) -> Style {
        let (colour, modifier) = match role {
            Role::Plain => (None, Modifier::empty()),
            Role::Dim => (None, Modifier::DIM),
            Role::Title | Role::Selected => (None, Modifier::BOLD),
            Role::Marked => (Some(Color::Cyan), Modifier::UNDERLINED),
            Role::Good => (Some(Color::Green), Modifier::empty()),
            Role::Warning => (Some(Color::Yellow), Modifier::BOLD),
            Role::Bad => (Some(Color::Red), Modifier::BOLD),
            Role::Accent => (Some(Color::Cyan), Modifier::empty()),
            Role::Key => (Some(Color::Cyan), Modifier::BOLD),
            Role::Replaceable => (None, Modifier::REVERSED),
        };
        let style = Style::new().add_modifier(modifier);
        match colour {
            Some(colour) if self.colour => style.fg(colour),
            Some(_) | None => style,
        }
    }

    fn either(self, unicode: &'static str, ascii: &'static str) -> &'static str {
        if self.unicode { unicode } else { ascii }
    }

    /// Before the selected row or the focused field; one column.
    pub fn marker(self) -> &'static str {
        self.either("▸", ">")
    }

    /// Yes, done, present; one column.
    pub fn tick(self) -> &'static str {
        self.either("✓", "+")
    }

    /// No, failed, absent; one column.
    pub fn cross(self) -> &'static str {
        self.either("✗", "-")
    }

    /// Where text was cut; one column.
    pub fn ellipsis(self) -> &'static str {
        self.either("…", "~")
    }

    /// Between two hints; one column.
    pub fn separator(self) -> &'static str {
        self.either("·", "|")
    }

    /// There is more above; one column.
    pub fn more_above(self) -> &'static str {
        self.either("↑", "^")
    }

    /// There is more below; one column.
    pub fn more_below(self) -> &'static str {
        self.either("↓", "v")
    }

    /// Leads from a before to an after; one column.
    pub fn arrow(self) -> &'static str {
        self.either("→", ">")
    }

    /// Leads back to what was before; one column.
    pub fn back(self) -> &'static str {
        self.either("←", "<")
    }

    /// A full cell of a bar; one column.
    pub fn block(self) -> &'static str {
        self.either("█", "#")
    }

    /// The last, partly filled cell of a bar, by eighths; `None` in ASCII and for nothing to draw.
    pub fn part(self, eighths: u8) -> Option<&'static str> {
        if !self.unicode {
            return None;
        }
        match eighths {
            1 => Some("▏"),
            2 => Some("▎"),
            3 => Some("▍"),
            4 => Some("▌"),
            5 => Some("▋"),
            6 => Some("▊"),
            7 => Some("▉"),
            _ => None,
        }
    }

    /// A thin vertical line; one column.
    pub fn vertical(self) -> &'static str {
        self.either("│", "|")
    }

    /// A thin horizontal line; one column.
    pub fn horizontal(self) -> &'static str {
        self.either("─", "-")
    }

    /// The border of popups.
    pub fn border(self) -> border::Set<'static> {
        if self.unicode { border::PLAIN } else { ASCII_BORDER }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::safe::width;

    const ROLES: [Role; 11] = [
        Role::Plain,
        Role::Dim,
        Role::Title,
        Role::Marked,
        Role::Selected,
        Role::Good,
        Role::Warning,
        Role::Bad,
        Role::Accent,
        Role::Key,
        Role::Replaceable,
    ];

    #[test]
    fn without_colour_no_role_has_a_colour() {
        let look = Look { unicode: true, colour: false };
        for role in ROLES {
            assert_eq!((look.style(role).fg, look.style(role).bg), (None, None), "{role:?}");
        }
    }

    #[test]
    fn selection_costs_no_colour_and_no_inverse_bar() {
        let style = Look { unicode: true, colour: true }.style(Role::Selected);
        assert_eq!(style, Style::new().add_modifier(Modifier::BOLD));
    }

    #[test]
    fn every_symbol_is_one_column_and_ascii_where_asked() {
        for unicode in [true, false] {
            let look = Look { unicode, colour: false };
            for symbol in [
                look.marker(),
                look.tick(),
                look.cross(),
                look.ellipsis(),
                look.separator(),
                look.more_above(),
                look.more_below(),
                look.arrow(),
                look.block(),
                look.vertical(),
                look.horizontal(),
            ] {
                assert_eq!(width(symbol), 1, "{symbol}");
                assert_eq!(symbol.is_ascii(), !unicode, "{symbol}");
            }
        }
    }
}
