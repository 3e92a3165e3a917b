//! A scratch table from names to numbers that empties in no time.

use crate::interner::NameId;

/// Remembers a number for some names; [`clear`](Self::clear) costs nothing.
///
/// One table serves a whole schema, so that finding a name among many costs the same as among few.
#[derive(Default)]
pub(crate) struct Positions {
    entries: Vec<(u32, u32)>,
    round: u32,
}

impl Positions {
    /// Forgets all names.
    pub(crate) fn clear(&mut self) {
        self.round = match self.round.checked_add(1) {
            Some(round) => round,
            None => {
                self.entries.clear();
                1
            }
        };
    }

    /// The number remembered for `name`.
    pub(crate) fn get(&self, name: NameId) -> Option<u32> {
        let (round, number) = *self.entries.get(name.index())?;
        (round == self.round).then_some(number)
    }

    /// Remembers `number` for `name`.
    pub(crate) fn set(&mut self, name: NameId, number: u32) {
        if name.index() >= self.entries.len() {
            self.entries.resize(name.index() + 1, (0, 0));
        }
        self.entries[name.index()] = (self.round, number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cleared_table_remembers_nothing() {
        let mut positions = Positions::default();
        positions.clear();
        positions.set(NameId::seeded(7), 3);
        assert_eq!(positions.get(NameId::seeded(7)), Some(3));
        assert_eq!(positions.get(NameId::seeded(6)), None);
        positions.clear();
        assert_eq!(positions.get(NameId::seeded(7)), None);
    }
}
