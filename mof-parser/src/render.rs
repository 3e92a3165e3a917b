//! Reports to people: plain text here, miette's way in [`diagnostic`](crate::Diagnosed).

mod diagnostic;
mod excerpt;
mod plain;
mod visible;

pub use diagnostic::Diagnosed;
pub use plain::render_plain;
pub use visible::visible;
