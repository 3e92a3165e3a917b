//! Where generated code came from.

use mof_model::Schema;

use crate::bases::BASE;
use crate::plan::docs;

/// The lines at the head of a generated file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Header {
    /// The schema files as given, sorted.
    pub(crate) sources: Vec<String>,
    /// A hash of the decoded inputs, in hexadecimal. It depends on their texts alone: not on their
    /// names, their order or their encoding.
    pub(crate) hash: String,
}

impl Header {
    /// The head for what is generated from `schema`.
    pub(crate) fn of(schema: &Schema) -> Self {
        let mut sources: Vec<String> = Vec::new();
        let mut hashes: Vec<u64> = Vec::new();
        for input in schema.inputs().iter().filter(|input| !input.name.starts_with(BASE)) {
            let source = schema.sources().source(input.source);
            sources.push(docs::shown_name(&input.name).to_owned());
            hashes.push(fnv1a(source.text().as_bytes()));
        }
        sources.sort_unstable();
        sources.dedup();
        hashes.sort_unstable();
        hashes.dedup();
        let all: Vec<u8> = hashes.iter().flat_map(|hash| hash.to_le_bytes()).collect();
        Self { sources, hash: format!("{:016x}", fnv1a(&all)) }
    }
}

/// FNV-1a with 64 bits: the same on every system and in every version, which the standard library's
/// hasher does not promise.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
