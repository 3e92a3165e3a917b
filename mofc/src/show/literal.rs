//! Constants and qualifiers as MOF writes them.

use mof_model::{Flavors, QualifierUse, Value};

/// A constant as a literal.
pub(super) fn value(value: &Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Boolean(truth) => if *truth { "TRUE" } else { "FALSE" }.to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => real(*number),
        Value::Char16(unit) => char16(*unit),
        Value::String(text) | Value::DateTime(text) | Value::Reference(text) => string(text),
        Value::Alias(name) => format!("${name}"),
        Value::Word(word) => word.to_string(),
        Value::Array(elements) => array(elements),
        Value::Instance(instance) => {
            let slots = instance.slots.iter();
            let slots = slots.map(|(name, slot)| format!("{name} = {};", self::value(slot)));
            let slots: Vec<_> = slots.collect();
            format!("instance of {} {{ {} }}", instance.class, slots.join(" "))
        }
    }
}

/// `{1, 2}`
fn array(elements: &[Value]) -> String {
    let elements: Vec<_> = elements.iter().map(value).collect();
    format!("{{{}}}", elements.join(", "))
}

/// A real has digits around a point, whatever its exponent; what is beyond all numbers is written
/// as a number that is.
fn real(number: f64) -> String {
    if number.is_infinite() {
        return if number > 0.0 { "1.0e400" } else { "-1.0e400" }.to_owned();
    }
    let text = format!("{number:?}");
    match text.split_once('e') {
        Some((digits, exponent)) if !digits.contains('.') => format!("{digits}.0e{exponent}"),
        _ => text,
    }
}

fn char16(unit: u16) -> String {
    match char::from_u32(unit.into()) {
        Some('\'') => "'\\''".to_owned(),
        Some('\\') => "'\\\\'".to_owned(),
        Some(char) if (' '..='~').contains(&char) => format!("'{char}'"),
        _ => format!("'\\x{unit:04X}'"),
    }
}

fn string(text: &str) -> String {
    let mut literal = String::from("\"");
    let mut after_number = false;
    for char in text.chars() {
        // More hexadecimal digits would belong to the number.
        if std::mem::take(&mut after_number) && char.is_ascii_hexdigit() {
            literal.push_str("\" \"");
        }
        match char {
            '"' | '\\' => literal.extend(['\\', char]),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            char if char.is_control() || mof_parser::is_invisible(char) => {
                let units = char.encode_utf16(&mut [0; 2]).to_vec();
                for unit in units {
                    literal.push_str(&format!("\\x{unit:04X}"));
                }
                after_number = true;
            }
            char => literal.push(char),
        }
    }
    literal.push('"');
    literal
}

/// A qualifier with the flavors that differ from `default`.
pub(super) fn qualifier(qualifier: QualifierUse<'_>, default: Flavors) -> String {
    let mut text = qualifier.name().to_owned();
    match qualifier.value() {
        Value::Boolean(true) => {}
        Value::Array(elements) => text.push_str(&format!(" {}", array(elements))),
        single => text.push_str(&format!("({})", value(single))),
    }
    for (at, word) in qualifier.flavors().words_over(default).enumerate() {
        text.push_str(if at == 0 { " : " } else { " " });
        text.push_str(word);
    }
    text
}

/// The flavors that a qualifier has without a word: those of its declaration, else those that hold
/// where nothing declares it.
pub(super) fn default_flavors(qualifier: QualifierUse<'_>, declared: Option<Flavors>) -> Flavors {
    declared.unwrap_or_else(|| qualifier.undeclared_flavors())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped_and_numbers_end() {
        for (text, literal) in [
            ("a\"b\\c\n", r#""a\"b\\c\n""#),
            ("\u{1}A", r#""\x0001" "A""#),
            ("\u{1}g", r#""\x0001g""#),
            ("é", "\"é\""),
            ("\u{E0041}", r#""\xDB40\xDC41""#),
        ] {
            assert_eq!(string(text), literal);
        }
    }

    #[test]
    fn reals_have_a_point() {
        for (number, literal) in
            [(1.0, "1.0"), (-0.5, "-0.5"), (1e300, "1.0e300"), (1.5e-30, "1.5e-30")]
        {
            assert_eq!(real(number), literal);
            assert_eq!(literal.parse::<f64>(), Ok(number));
        }
        assert_eq!(char16(0x27), "'\\''");
        assert_eq!(char16(0), "'\\x0000'");
    }
}
