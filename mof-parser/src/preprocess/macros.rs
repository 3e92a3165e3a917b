//! The macros that are defined at a place, and what a file changes in them.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::pieces::{Piece, Strings, piece};
use crate::Span;

/// A name that stands for a text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Macro {
    pub(crate) name: Arc<str>,
    /// What it stands for: one line, without comments.
    pub(crate) text: String,
    /// Where its name stands in the definition; nowhere, when the caller has defined it.
    pub(crate) place: Option<Span>,
    /// Whether no other macro can be in the text.
    pub(super) is_final: bool,
}

impl Macro {
    pub(super) fn new(name: &str, text: String, place: Option<Span>) -> Self {
        let is_final = !has_word(&text);
        Self { name: Arc::from(name), text, place, is_final }
    }
}

fn has_word(text: &str) -> bool {
    let mut at = 0;
    while at < text.len() {
        let (piece, end) = piece(text, at, Strings::Line);
        if piece == Piece::Word {
            return true;
        }
        at = end;
    }
    false
}

/// Whether `name` can be the name of a macro.
pub(super) fn is_name(name: &str) -> bool {
    !name.is_empty() && piece(name, 0, Strings::Line) == (Piece::Word, name.len())
}

/// The macros that are defined at a place, and what else a reading depends on.
#[derive(Debug, Clone, Default)]
pub(crate) struct Macros {
    table: HashMap<Arc<str>, Arc<Macro>>,
    /// Tells states apart without comparing them; the order of definitions is not in it.
    digest: u128,
    /// What was defined before, for each change, in the order of the changes.
    journal: Vec<(Arc<str>, Option<Arc<Macro>>)>,
    /// A file that was not read, and so definitions that are not known.
    unread: Option<Arc<str>>,
    /// A definition was left out, which is reported.
    is_lossy: bool,
    /// The preprocessor is at work; until then a text means what it says.
    is_active: bool,
}

/// Tells the states of [`Macros`] apart.
pub(crate) type Digest = (u128, Option<Arc<str>>, bool, bool);

/// What a file changes in the macros.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    definitions: Vec<(Arc<str>, Option<Arc<Macro>>)>,
    unread: Option<Arc<str>>,
    is_lossy: bool,
    is_active: bool,
}

impl Changes {
    /// How much it is to make them.
    pub(crate) fn len(&self) -> usize {
        self.definitions.len()
    }
}

impl Macros {
    /// The macros that the caller defines. What cannot be a name is left out.
    pub(crate) fn given(defines: &[(String, String)]) -> Self {
        let mut macros = Self::default();
        for (name, text) in defines.iter().filter(|(name, _)| is_name(name)) {
            let text = super::line::Line::at(text, 0).rest();
            macros.define(Macro::new(name, text, None));
            macros.is_active = true;
        }
        macros.journal.clear();
        macros
    }

    pub(super) fn get(&self, name: &str) -> Option<&Arc<Macro>> {
        self.table.get(name)
    }

    /// Defines a macro; gives the definition that it replaces.
    pub(super) fn define(&mut self, new: Macro) -> Option<Arc<Macro>> {
        let name = Arc::clone(&new.name);
        self.set(&name, Some(Arc::new(new)))
    }

    pub(super) fn undefine(&mut self, name: &str) {
        if let Some(known) = self.table.get(name) {
            let name = Arc::clone(&known.name);
            self.set(&name, None);
        }
    }

    fn set(&mut self, name: &Arc<str>, to: Option<Arc<Macro>>) -> Option<Arc<Macro>> {
        let before = match to {
            Some(to) => {
                self.digest ^= digest(&to);
                self.table.insert(Arc::clone(name), to)
            }
            None => self.table.remove(name),
        };
        if let Some(before) = &before {
            self.digest ^= digest(before);
        }
        self.journal.push((Arc::clone(name), before.clone()));
        before
    }

    /// What a reading that begins here depends on; on nothing, as long as the preprocessor is not
    /// at work.
    pub(crate) fn digest(&self) -> Digest {
        if !self.is_active {
            return Digest::default();
        }
        (self.digest, self.unread.clone(), self.is_lossy, self.is_active)
    }

    /// A place in the order of changes, for [`Macros::changes_since`].
    pub(crate) fn now(&self) -> usize {
        self.journal.len()
    }

    /// What was changed behind `then`, without what was changed back.
    pub(crate) fn changes_since(&self, then: usize) -> Changes {
        let mut first: HashMap<&str, ()> = HashMap::new();
        let mut definitions = Vec::new();
        for (name, before) in &self.journal[then..] {
            let now = self.table.get(name);
            if first.insert(name, ()).is_none() && now != before.as_ref() {
                definitions.push((Arc::clone(name), now.cloned()));
            }
        }
        Changes {
            definitions,
            unread: self.unread.clone(),
            is_lossy: self.is_lossy,
            is_active: self.is_active,
        }
    }

    /// Makes the changes of a file that was read before.
    pub(crate) fn apply(&mut self, changes: &Changes) {
        for (name, to) in &changes.definitions {
            self.set(name, to.clone());
        }
        self.unread = self.unread.take().or_else(|| changes.unread.clone());
        self.is_lossy |= changes.is_lossy;
        self.is_active |= changes.is_active;
    }

    /// `path` was not read: any word may be defined in it.
    pub(crate) fn miss(&mut self, path: &str) {
        self.unread.get_or_insert_with(|| Arc::from(path));
    }

    /// A file that was not read.
    pub(crate) fn unread(&self) -> Option<&Arc<str>> {
        self.unread.as_ref()
    }

    pub(crate) fn is_lossy(&self) -> bool {
        self.is_lossy
    }

    /// A definition is left out.
    pub(super) fn lose(&mut self) {
        self.is_lossy = true;
    }

    pub(crate) fn is_active(&self) -> bool {
        self.is_active
    }

    pub(crate) fn activate(&mut self) {
        self.is_active = true;
    }
}

fn digest(one: &Macro) -> u128 {
    let half = |seed: u64| {
        let mut hasher = DefaultHasher::new();
        (seed, &one.name, &one.text).hash(&mut hasher);
        u128::from(hasher.finish())
    };
    half(0) << 64 | half(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn define(macros: &mut Macros, name: &str, text: &str) {
        macros.activate();
        macros.define(Macro::new(name, text.to_owned(), None));
    }

    #[test]
    fn a_state_is_told_by_what_is_defined_and_not_by_the_way_there() {
        let (mut one, mut two) = (Macros::default(), Macros::default());
        define(&mut one, "A", "1");
        define(&mut one, "B", "2");
        define(&mut two, "B", "3");
        define(&mut two, "B", "2");
        assert_ne!(one.digest(), two.digest());
        define(&mut two, "A", "1");
        assert_eq!(one.digest(), two.digest());
        one.undefine("A");
        one.undefine("B");
        one.undefine("C");
        assert_eq!(one.digest().0, 0);
    }

    #[test]
    fn changes_are_what_is_left_of_them() {
        let mut macros = Macros::default();
        define(&mut macros, "A", "1");
        let then = macros.now();
        let before = macros.clone();
        define(&mut macros, "B", "2");
        macros.undefine("B");
        macros.undefine("A");
        define(&mut macros, "C", "3");
        let changes = macros.changes_since(then);
        assert_eq!(changes.len(), 2);
        let mut again = before;
        again.apply(&changes);
        assert_eq!(again.digest(), macros.digest());
    }

    #[test]
    fn what_is_no_name_cannot_be_given() {
        let given = |name: &str| Macros::given(&[(name.to_owned(), String::new())]).is_active();
        assert!(given("A1_") && given("été"));
        assert!(!given("") && !given("1") && !given("A B") && !given("A(x)") && !given("\"A\""));
    }
}
