//! A host that answers from a script, for tests.

mod difference;

pub use difference::Difference;
