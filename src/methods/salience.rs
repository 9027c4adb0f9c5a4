//! The eight classes of stakeholder salience (Mitchell, Agle & Wood 1997). Keeps out: the cut from
//! which a mark is high.

/// A class, by which of power, legitimacy and urgency a stakeholder has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Salience {
    /// None of the three.
    NonStakeholder,
    /// Power alone.
    Dormant,
    /// Legitimacy alone.
    Discretionary,
    /// Urgency alone.
    Demanding,
    /// Power and legitimacy.
    Dominant,
    /// Power and urgency.
    Dangerous,
    /// Legitimacy and urgency.
    Dependent,
    /// All three.
    Definitive,
}

/// The class of who has power, legitimacy and urgency, or not.
pub const fn salience(power: bool, legitimacy: bool, urgency: bool) -> Salience {
    match (power, legitimacy, urgency) {
        (false, false, false) => Salience::NonStakeholder,
        (true, false, false) => Salience::Dormant,
        (false, true, false) => Salience::Discretionary,
        (false, false, true) => Salience::Demanding,
        (true, true, false) => Salience::Dominant,
        (true, false, true) => Salience::Dangerous,
        (false, true, true) => Salience::Dependent,
        (true, true, true) => Salience::Definitive,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn all_eight_combinations_are_classes_of_their_own() {
        let all = (0..8).map(|bits| salience(bits & 1 > 0, bits & 2 > 0, bits & 4 > 0));
        assert_eq!(all.collect::<HashSet<_>>().len(), 8);
    }

    #[test]
    fn power_and_urgency_without_legitimacy_are_dangerous() {
        assert_eq!(salience(true, false, true), Salience::Dangerous);
        assert_eq!(salience(false, true, true), Salience::Dependent);
        assert_eq!(salience(true, true, false), Salience::Dominant);
    }
}
