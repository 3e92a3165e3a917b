//! Constants as JSON.

use mof_model::Value;
use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::each::Each;

/// A constant: what JSON has, as JSON has it, and an object for what it has not.
pub(super) struct ValueRecord<'v>(pub(super) &'v Value);

impl Serialize for ValueRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Null => serializer.serialize_unit(),
            Value::Boolean(truth) => serializer.serialize_bool(*truth),
            Value::Integer(number) => serializer.serialize_i128(*number),
            Value::Real(number) if number.is_finite() => serializer.serialize_f64(*number),
            // JSON has no word for it
            Value::Real(number) => serializer.collect_str(number),
            Value::Char16(unit) => serializer.serialize_u16(*unit),
            Value::String(text) | Value::DateTime(text) | Value::Reference(text) => {
                serializer.serialize_str(text)
            }
            Value::Alias(name) => single(serializer, "alias", name),
            Value::Word(word) => single(serializer, "word", word),
            Value::Array(elements) => Each(elements.iter().map(ValueRecord)).serialize(serializer),
            Value::Instance(instance) => {
                let slots = instance.slots.iter();
                let mut record = serializer.serialize_struct("instance", 2)?;
                record.serialize_field("class", &*instance.class)?;
                record.serialize_field(
                    "properties",
                    &Each(slots.map(|(name, value)| SetRecord { name, value: ValueRecord(value) })),
                )?;
                record.end()
            }
        }
    }
}

#[derive(Serialize)]
struct SetRecord<'v> {
    name: &'v str,
    value: ValueRecord<'v>,
}

fn single<S: Serializer>(serializer: S, key: &'static str, text: &str) -> Result<S::Ok, S::Error> {
    let mut record = serializer.serialize_struct(key, 1)?;
    record.serialize_field(key, text)?;
    record.end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_integer_is_written_in_full() {
        let json = |value: Value| serde_json::to_string(&ValueRecord(&value)).unwrap();
        for number in [u64::MAX.into(), i64::MIN.into(), (1_i128 << 53) + 1] {
            assert_eq!(json(Value::Integer(number)), number.to_string());
        }
        assert_eq!(json(Value::Real(1.0)), "1.0");
        assert_eq!(json(Value::Real(f64::INFINITY)), "\"inf\"");
        assert_eq!(json(Value::Char16(0xD800)), "55296");
        assert_eq!(json(Value::Alias("One".into())), "{\"alias\":\"One\"}");
        let array =
            Value::Array(vec![Value::Null, Value::Boolean(true), Value::String("a".into())]);
        assert_eq!(json(array), "[null,true,\"a\"]");
    }
}
