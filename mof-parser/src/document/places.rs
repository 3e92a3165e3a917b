//! Where the characters of a string's value stand in the text.

use std::ops::Range;

use super::Document;
use crate::Span;
use crate::ast::StringLiteral;
use crate::literal::string;

/// Where each character of a string literal's value was written: pieces and escapes told apart.
#[derive(Debug, Clone)]
pub struct StringPlaces {
    runs: Vec<Run>,
    /// Where the last piece ends.
    end: u32,
}

/// Characters that stand for themselves, or one escape.
#[derive(Debug, Clone)]
struct Run {
    /// In the value.
    value: Range<u32>,
    /// In the text.
    written: Range<u32>,
}

impl Run {
    fn is_verbatim(&self) -> bool {
        self.value.len() == self.written.len()
    }
}

impl StringPlaces {
    /// Where the bytes `range` of the value were written, escapes as a whole.
    ///
    /// What goes beyond the end of the value is cut.
    pub fn at(&self, range: Range<usize>) -> Span {
        let start = self.run(range.start).map_or(self.end, |(run, into)| match run.is_verbatim() {
            true => run.written.start + into,
            false => run.written.start,
        });
        if range.is_empty() {
            return Span::new(start, start);
        }
        let end = self.run(range.end - 1).map_or(self.end, |(run, into)| match run.is_verbatim() {
            true => run.written.start + into + 1,
            false => run.written.end,
        });
        Span::new(start, end.max(start))
    }

    /// The run that holds a byte of the value, and how far into it the byte is.
    fn run(&self, at: usize) -> Option<(&Run, u32)> {
        let at = u32::try_from(at).ok()?;
        let run = self.runs.get(self.runs.partition_point(|run| run.value.end <= at))?;
        Some((run, at - run.value.start))
    }
}

impl Document {
    /// Where each character of a string literal's value was written.
    ///
    /// Takes time and memory linear in the literal: ask for it when there is something to point at.
    pub fn string_places(&self, literal: &StringLiteral) -> StringPlaces {
        let spans: Vec<Span> = match literal.count {
            1 => vec![literal.span],
            _ => self.pieces(literal).iter().map(|piece| piece.span()).collect(),
        };
        let (mut runs, mut value, mut end) = (Vec::new(), 0, literal.span.start);
        for span in spans {
            let piece = self.text(span);
            let body = string::body(piece);
            let quote = piece.chars().next().map_or(0, char::len_utf8) as u32;
            let start = span.start + quote;
            for (len, written) in string::runs(body, self.hex_digits()) {
                let len = len as u32;
                let written = start + written.start as u32..start + written.end as u32;
                runs.push(Run { value: value..value + len, written });
                value += len;
            }
            end = start + body.len() as u32;
        }
        StringPlaces { runs, end }
    }
}

#[cfg(test)]
mod tests {
    use crate::ast::{Item, Value};
    use crate::{ParseOptions, SourceMap, decode, parse};

    #[test]
    fn a_character_of_the_value_is_found_in_its_piece_and_its_escape() {
        let text = r#"instance of A { B = "a\"b\x0041c" /* x */ "d\\" "é\xD83D\xDE00z"; };"#;
        let options = ParseOptions::default();
        let mut sources = SourceMap::new();
        let id = sources.add(decode("a.mof", text.as_bytes(), &options)).expect("there is room");
        let document = parse(&sources, id, &options).document;
        let Some(Item::Instance(instance)) = document.items.first() else { panic!("an instance") };
        let Some(Value::String(literal)) = &instance.slots[0].value else { panic!("a string") };
        let value = document.string(literal).into_owned();
        assert_eq!(value, "a\"bAcd\\é\u{1F600}z");
        let places = document.string_places(literal);
        let written = |part: &str| {
            let at = value.find(part).expect("it is part of the value");
            document.text(places.at(at..at + part.len()))
        };
        for (part, expected) in [
            ("a", "a"),
            ("\"", "\\\""),
            ("b", "b"),
            ("A", "\\x0041"),
            ("c", "c"),
            ("d", "d"),
            ("\\", "\\\\"),
            ("é", "é"),
            ("\u{1F600}", "\\xD83D\\xDE00"),
            ("z", "z"),
            ("\"bAc", "\\\"b\\x0041c"),
            ("cd", "c\" /* x */ \"d"),
        ] {
            assert_eq!(written(part), expected, "{part:?}");
        }
        let end = places.at(value.len()..value.len());
        assert_eq!(&text[end.start as usize..], "\"; };");
    }
}
