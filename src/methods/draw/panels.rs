//! Which panels quotas allow: so many people of each type, in whole numbers. Keeps out: how likely
//! a panel is.

/// How many members of some types a panel must and may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quota {
    /// Indexes of the types that count.
    pub types: Vec<usize>,
    /// At least so many.
    pub min: u32,
    /// At most so many.
    pub max: u32,
}

impl Quota {
    /// How many members of a panel count.
    pub(super) fn members(&self, panel: &[u32]) -> u32 {
        self.types.iter().filter_map(|kind| panel.get(*kind)).sum()
    }
}

/// Types of people, quotas, and how large a panel is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panels {
    /// How many people of each type there are, each at least 1.
    pub sizes: Vec<u32>,
    /// The quotas.
    pub quotas: Vec<Quota>,
    /// The members of a panel.
    pub members: u32,
}

/// The most types of people among whom the fairest probabilities are looked for: beyond, the search
/// has no end in sight.
pub const MOST_TYPES: usize = 1_400;

/// Bounds within which panels are looked for: the least and the most, each included.
#[derive(Debug, Clone)]
pub(super) struct PanelRoom {
    /// Of members of each type.
    pub types: Vec<(u32, u32)>,
    /// Of members who count for each quota.
    pub quotas: Vec<(u32, u32)>,
}

impl Panels {
    /// The bounds that people and quotas set.
    pub(super) fn room(&self) -> PanelRoom {
        PanelRoom {
            types: self.sizes.iter().map(|size| (0, (*size).min(self.members))).collect(),
            quotas: self.quotas.iter().map(|quota| (quota.min, quota.max)).collect(),
        }
    }

    /// Whether there are more types than the fairest probabilities are looked for among.
    pub fn has_too_many_types(&self) -> bool {
        self.sizes.len() > MOST_TYPES
    }

    /// Whether a panel keeps every quota, counted in whole numbers.
    pub fn allows(&self, panel: &[u32]) -> bool {
        panel.len() == self.sizes.len()
            && panel.iter().zip(&self.sizes).all(|(members, size)| members <= size)
            && panel.iter().sum::<u32>() == self.members
            && self
                .quotas
                .iter()
                .all(|quota| (quota.min..=quota.max).contains(&quota.members(panel)))
    }

    /// How likely one person of a type is to sit in a panel with so many members of the type.
    pub(super) fn share(&self, kind: usize, members: u32) -> f64 {
        let size = self.sizes.get(kind).copied().unwrap_or(1).max(1);
        f64::from(members) / f64::from(size)
    }
}
