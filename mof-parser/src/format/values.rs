//! Qualifier lists and constants to the plan of their tokens.

use super::plan::{Gap, Planner};
use crate::Kind;
use crate::ast::{ArrayValue, Qualifier, StringLiteral, Value};

impl Planner<'_> {
    /// A qualifier list on lines of its own, above what it qualifies.
    pub(super) fn qualifiers_above(&mut self, qualifiers: &[Qualifier]) {
        if self.qualifiers(qualifiers) {
            self.start(Gap::Line);
        }
    }

    /// `[A, B]`, or one below the other behind the bracket. Whether there is a list.
    pub(super) fn qualifiers(&mut self, qualifiers: &[Qualifier]) -> bool {
        if self.kind() != Kind::OpenBracket {
            return false;
        }
        self.group(|planner| {
            planner.push();
            planner.deeper_by(1, |planner| {
                let mut gap = Gap::Hug;
                for qualifier in qualifiers {
                    planner.start(gap);
                    planner.qualifier(qualifier);
                    planner.push_if(Kind::Comma);
                    gap = Gap::SoftBlank;
                }
            });
            planner.start(Gap::Hug);
            planner.push_if(Kind::CloseBracket);
        });
        true
    }

    fn qualifier(&mut self, qualifier: &Qualifier) {
        self.leaf(qualifier.name);
        match &qualifier.value {
            Some(Value::Array(list)) if self.kind() == Kind::OpenParen => self.array_or_list(list),
            Some(value) if self.push_if(Kind::OpenParen) => {
                self.value(value);
                self.push_if(Kind::CloseParen);
            }
            Some(value) => self.value(value),
            None => {}
        }
        self.flow(qualifier.span.end);
    }

    /// `({1, 2})` is an array in parentheses, `(1, 2)` a list that is read as an array.
    fn array_or_list(&mut self, list: &ArrayValue) {
        if list.span.start == self.offset() {
            self.array(list, Kind::CloseParen);
        } else {
            self.push();
            self.array(list, Kind::CloseBrace);
            self.push_if(Kind::CloseParen);
        }
    }

    pub(super) fn value(&mut self, value: &Value) {
        match value {
            Value::String(literal) if literal.count > 1 => self.pieces(literal),
            Value::Alias(name) | Value::Word(name) => self.leaf(*name),
            Value::Array(array) => self.array(array, Kind::CloseBrace),
            Value::Instance(instance) => self.instance(instance, Gap::Blank),
            scalar => self.flow(scalar.span().end),
        }
    }

    /// The pieces of a string, each on a line of its own.
    fn pieces(&mut self, literal: &StringLiteral) {
        // An element's first piece begins a line already; the others stand deeper, so that they are
        // not taken for elements.
        if self.is_started() {
            self.push();
        }
        self.deeper(|planner| {
            while planner.kind().is_string() && planner.offset() < literal.span.end {
                planner.start(Gap::Line);
                planner.push();
            }
        });
    }

    fn array(&mut self, array: &ArrayValue, close: Kind) {
        let is_short = |value: &Value| {
            matches!(
                value,
                Value::Null(_)
                    | Value::Boolean(..)
                    | Value::Integer(_)
                    | Value::Real(_)
                    | Value::Char(_)
            )
        };
        let all_short = array.elements.iter().all(is_short);
        let between = if all_short { Gap::Fill } else { Gap::SoftBlank };
        self.elements(close, between, &array.elements, |planner, element| {
            planner.value(element);
            planner.push_if(Kind::Semicolon);
        });
    }

    /// Elements between brackets; `between` separates them.
    pub(super) fn elements<T>(
        &mut self,
        close: Kind,
        between: Gap,
        elements: &[T],
        mut element: impl FnMut(&mut Self, &T),
    ) {
        self.group(|planner| {
            planner.push();
            planner.deeper(|planner| {
                let mut gap = Gap::SoftTight;
                for one in elements {
                    planner.start(gap);
                    element(planner, one);
                    planner.push_if(Kind::Comma);
                    gap = between;
                }
            });
            planner.start(Gap::SoftClose);
            planner.push_if(close);
        });
    }

    /// Keywords between brackets.
    pub(super) fn words(&mut self, close: Kind) {
        self.group(|planner| {
            planner.push();
            planner.deeper(|planner| {
                let mut gap = Gap::SoftTight;
                while !matches!(planner.kind(), Kind::Semicolon | Kind::Eof)
                    && planner.kind() != close
                {
                    planner.start(gap);
                    planner.flow(planner.offset() + 1);
                    planner.push_if(Kind::Comma);
                    gap = Gap::SoftBlank;
                }
            });
            planner.start(Gap::SoftClose);
            planner.push_if(close);
        });
    }
}
