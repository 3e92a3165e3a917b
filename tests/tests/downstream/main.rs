//! Crates as users have them: what the compiler tells them, and when they are built again.

mod messages;
mod package;
mod tracking;
