//! Patterns of class names.

use mof_model::Schema;

/// A pattern that no class matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownClass {
    /// The pattern, as given.
    pub pattern: String,
    /// The class that may be meant.
    pub similar: Option<String>,
}

impl UnknownClass {
    /// Says of `pattern` that no class of `schema` matches it.
    pub fn new(schema: &Schema, pattern: &str) -> Self {
        let similar = schema.similar_class(pattern).map(str::to_owned);
        Self { pattern: pattern.to_owned(), similar }
    }
}

impl std::fmt::Display for UnknownClass {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if is_glob(&self.pattern) {
            return write!(f, "no class matches `{}`", self.pattern);
        }
        write!(f, "there is no class `{}`", self.pattern)?;
        match &self.similar {
            Some(similar) => write!(f, "; did you mean `{similar}`?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for UnknownClass {}

/// Whether `pattern` has a `*` or `?`, and so may match several names.
pub fn is_glob(pattern: &str) -> bool {
    pattern.contains(['*', '?'])
}

/// Whether `name` matches `pattern`, without case: `*` stands for any characters, `?` for one.
///
/// Takes no longer than the two lengths multiplied.
pub fn matches(pattern: &str, name: &str) -> bool {
    let (pattern, name) = (pattern.as_bytes(), name.as_bytes());
    let (mut p, mut n) = (0, 0);
    // where to go back to when a later character does not fit: behind the last star
    let mut retry = None;
    while n < name.len() {
        match pattern.get(p) {
            Some(b'*') => {
                retry = Some((p, n));
                p += 1;
            }
            Some(b'?') => (p, n) = (p + 1, n + 1),
            Some(c) if c.eq_ignore_ascii_case(&name[n]) => (p, n) = (p + 1, n + 1),
            _ => match retry {
                Some((star, taken)) => {
                    retry = Some((star, taken + 1));
                    (p, n) = (star + 1, taken + 1);
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|&c| c == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_without_case() {
        for (pattern, name, expected) in [
            ("Msvm_*Replication*", "Msvm_ReplicationService", true),
            ("msvm_*replication*", "Msvm_CollectionReplicationService", true),
            ("*Service", "Msvm_ReplicationService", true),
            ("*Service", "Msvm_ServiceAffectsElement", false),
            ("Msvm_?ob", "Msvm_Job", true),
            ("Msvm_?ob", "Msvm_ob", false),
            ("*", "", true),
            ("", "", true),
            ("", "x", false),
            ("**a**b*", "xxaxxbxx", true),
            ("a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false),
        ] {
            assert_eq!(matches(pattern, name), expected, "{pattern} {name}");
        }
    }

    #[test]
    fn an_unknown_class_says_what_may_be_meant() {
        let unknown = UnknownClass { pattern: "Msvm_Foo".into(), similar: Some("Msvm_Fox".into()) };
        assert_eq!(unknown.to_string(), "there is no class `Msvm_Foo`; did you mean `Msvm_Fox`?");
        let unknown = UnknownClass { pattern: "X*".into(), similar: None };
        assert_eq!(unknown.to_string(), "no class matches `X*`");
    }
}
