//! What the three doors can be told about the code that they generate.

use crate::UnknownClass;

/// The options of code generation, the same for every door.
///
/// ```
/// let mut options = mof_codegen::Options::new();
/// options.class("Msvm_*Replication*").class("Msvm_ComputerSystem");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Options {
    pub(crate) classes: Vec<String>,
}

impl Options {
    /// Starts with every class wanted.
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps the classes that match `pattern`, with their superclasses and the classes that they
    /// mention. May be repeated; without a call, every class is kept.
    ///
    /// In a pattern, `*` stands for any characters and `?` for one. Case does not matter. The
    /// value maps and calls of a class that is named in full stand at the root of the generated
    /// module as well.
    pub fn class(&mut self, pattern: impl Into<String>) -> &mut Self {
        self.classes.push(pattern.into());
        self
    }

    /// As [`class`](Self::class), for several patterns.
    pub fn classes<P: Into<String>>(&mut self, patterns: impl IntoIterator<Item = P>) -> &mut Self {
        self.classes.extend(patterns.into_iter().map(Into::into));
        self
    }

    /// The same without the patterns that match nothing; `None` when no pattern is left.
    pub fn without(&self, unknown: &[UnknownClass]) -> Option<Self> {
        let matched = |pattern: &&String| unknown.iter().all(|u| u.pattern != **pattern);
        let classes: Vec<String> = self.classes.iter().filter(matched).cloned().collect();
        (!classes.is_empty()).then_some(Self { classes })
    }
}
