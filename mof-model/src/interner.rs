//! Names to small numbers, without regard to case.

use std::hash::{BuildHasher, Hasher, RandomState};

use hashbrown::HashTable;

/// A name in one particular spelling.
///
/// Two symbols are the same *name* when [`Interner::fold`] gives the same [`NameId`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Symbol(u32);

/// A name, whatever its case: the symbol of its first spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct NameId(u32);

impl NameId {
    /// The name that is interned as number `index`, for names seeded in a known order.
    pub(crate) const fn seeded(index: u32) -> Self {
        Self(index)
    }

    /// A dense index, below [`Interner::len`].
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

impl Symbol {
    /// The spelling that is interned as number `index`, for names seeded in a known order.
    pub(crate) const fn seeded(index: u32) -> Self {
        Self(index)
    }
}

/// All names of a schema, each spelling stored once.
///
/// Only ASCII letters have case here: DSP0004 allows others in names but gives them no folding.
pub(crate) struct Interner {
    text: String,
    spellings: Vec<Spelling>,
    table: HashTable<(u32, Symbol)>,
    seed: u64,
}

#[derive(Clone, Copy)]
struct Spelling {
    start: u32,
    end: u32,
    name: NameId,
}

impl Interner {
    pub(crate) fn new() -> Self {
        // Names are untrusted input: without a secret they could be chosen to collide.
        let seed = RandomState::new().build_hasher().finish();
        Self { text: String::new(), spellings: Vec::new(), table: HashTable::new(), seed }
    }

    /// Makes room for `more` names.
    pub(crate) fn reserve(&mut self, more: usize) {
        self.spellings.reserve(more);
        self.table.reserve(more, |&(short, _)| widen(short));
    }

    /// Stores `name`, or finds it.
    pub(crate) fn intern(&mut self, name: &str) -> Symbol {
        let hash = hash(name.as_bytes(), self.seed);
        let short = hash as u32;
        if let Some((_, symbol)) =
            self.table.find(hash, |&(h, symbol)| h == short && self.spelling(symbol) == name)
        {
            return *symbol;
        }
        let symbol = Symbol(self.spellings.len() as u32);
        let name_id = self.find_hashed(hash, name).unwrap_or(NameId(symbol.0));
        let start = self.text.len() as u32;
        self.text.push_str(name);
        let end = self.text.len() as u32;
        self.spellings.push(Spelling { start, end, name: name_id });
        // The stored half of the hash is enough to grow by: the table derives both parts from it.
        self.table.insert_unique(hash, (short, symbol), |&(h, _)| widen(h));
        symbol
    }

    /// The name that equals `name` without case, if it was ever seen.
    pub(crate) fn find(&self, name: &str) -> Option<NameId> {
        self.find_hashed(hash(name.as_bytes(), self.seed), name)
    }

    fn find_hashed(&self, hash: u64, name: &str) -> Option<NameId> {
        let short = hash as u32;
        let same = |&(h, symbol): &(u32, Symbol)| {
            h == short && self.spelling(symbol).eq_ignore_ascii_case(name)
        };
        self.table.find(hash, same).map(|&(_, symbol)| self.fold(symbol))
    }

    /// The text of a symbol, as it was written.
    pub(crate) fn spelling(&self, symbol: Symbol) -> &str {
        let Spelling { start, end, .. } = self.spellings[symbol.0 as usize];
        &self.text[start as usize..end as usize]
    }

    /// Every text, as it was written.
    pub(crate) fn spellings(&self) -> impl Iterator<Item = &str> {
        self.spellings
            .iter()
            .map(|spelling| &self.text[spelling.start as usize..spelling.end as usize])
    }

    /// The first spelling of a name.
    pub(crate) fn first_spelling(&self, name: NameId) -> &str {
        self.spelling(Symbol(name.0))
    }

    /// The name behind a spelling.
    pub(crate) fn fold(&self, symbol: Symbol) -> NameId {
        self.spellings[symbol.0 as usize].name
    }

    /// One more than the largest index of any name.
    pub(crate) fn len(&self) -> usize {
        self.spellings.len()
    }
}

/// A table's hash from the half that is stored beside each symbol.
fn widen(short: u32) -> u64 {
    u64::from(short) << 32 | u64::from(short)
}

/// Hashes a name without its case, eight bytes at a time.
fn hash(name: &[u8], seed: u64) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |state: u64, word: u64| {
        let product = u128::from(state ^ lower(word)) * u128::from(FACTOR ^ seed | 1);
        (product as u64) ^ (product >> 64) as u64
    };
    let mut state = seed ^ name.len() as u64;
    let (words, tail) = name.as_chunks::<8>();
    for word in words {
        state = mix(state.rotate_left(5), u64::from_le_bytes(*word));
    }
    if !tail.is_empty() {
        let mut last = [0; 8];
        last[..tail.len()].copy_from_slice(tail);
        state = mix(state.rotate_left(5), u64::from_le_bytes(last));
    }
    widen((state ^ (state >> 32)) as u32)
}

/// Turns the ASCII capitals among eight bytes to small letters, and no other byte.
fn lower(word: u64) -> u64 {
    const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
    const ONES: u64 = 0x0101_0101_0101_0101;
    let seven = word & LOW;
    let from_a = seven + ONES * (128 - b'A' as u64);
    let past_z = seven + ONES * (127 - b'Z' as u64);
    let capital = (from_a ^ past_z) & !word & !LOW;
    word | capital >> 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_in_any_case_and_keeps_each_spelling() {
        let mut names = Interner::new();
        let first = names.intern("CIM_ManagedElement");
        let other = names.intern("cim_managedelement");
        assert_ne!(first, other);
        assert_eq!(names.fold(first), names.fold(other));
        assert_eq!(names.spelling(first), "CIM_ManagedElement");
        assert_eq!(names.spelling(other), "cim_managedelement");
        assert_eq!(names.intern("CIM_ManagedElement"), first);
        assert_eq!(names.find("CIM_MANAGEDELEMENT"), Some(names.fold(first)));
        assert_eq!(names.find("CIM_ManagedElemen"), None);
    }

    #[test]
    fn ten_thousand_names_stay_apart() {
        let mut names = Interner::new();
        let symbols: Vec<_> = (0..10_000).map(|n| names.intern(&format!("Name{n}"))).collect();
        for (n, symbol) in symbols.iter().enumerate() {
            assert_eq!(names.find(&format!("nAME{n}")), Some(names.fold(*symbol)));
            assert_eq!(names.spelling(*symbol), format!("Name{n}"));
        }
    }

    #[test]
    fn only_ascii_capitals_are_lowered() {
        for byte in 0..=255u8 {
            let word = u64::from_le_bytes([byte; 8]);
            assert_eq!(lower(word), u64::from_le_bytes([byte.to_ascii_lowercase(); 8]), "{byte}");
        }
    }
}
