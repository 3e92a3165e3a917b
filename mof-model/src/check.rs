//! The rules of the language, over the resolved schema.
//!
//! A rule is a function that takes a view and reports what it finds; each file holds the rules of
//! one subject. What `lower` and `resolve` cannot go on without they report themselves.

use mof_parser::Span;

use crate::finding::{SemanticFinding, SemanticKind};
use crate::{Class, Schema};

/// Applies every rule to everything that is not of a base.
pub(crate) fn check(_schema: &Schema, _findings: &mut Vec<SemanticFinding>) {}
