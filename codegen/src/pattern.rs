//! Patterns of class names.

use std::collections::BTreeSet;

use mof_model::{Class, Schema};

/// A pattern that no class matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownClass {
    /// The pattern, as given.
    pub pattern: String,
    /// The class that may be meant.
    pub similar: Option<String>,
    /// The other classes that begin with the pattern, sorted.
    pub longer: Vec<String>,
}

/// How many longer names a message has.
const NAMED: usize = 3;

impl UnknownClass {
    /// Says of `pattern` that no class of `schema` matches it.
    pub fn new(schema: &Schema, pattern: &str) -> Self {
        let similar = schema.similar_class(pattern);
        let begins = |name: &&str| {
            let start = name.get(..pattern.len());
            !pattern.is_empty() && start.is_some_and(|start| start.eq_ignore_ascii_case(pattern))
        };
        // several namespaces may have a class of one name
        let longer: BTreeSet<_> = schema
            .classes()
            .map(Class::name)
            .filter(begins)
            .filter(|name| Some(*name) != similar)
            .collect();
        Self {
            pattern: pattern.to_owned(),
            similar: similar.map(str::to_owned),
            longer: longer.into_iter().map(str::to_owned).collect(),
        }
    }
}

impl std::fmt::Display for UnknownClass {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if is_glob(&self.pattern) {
            return write!(f, "no class matches `{}`", self.pattern);
        }
        write!(f, "there is no class `{}`", self.pattern)?;
        if let Some(similar) = &self.similar {
            write!(f, "; did you mean `{similar}`?")?;
        }
        let mut named: Vec<_> =
            self.longer.iter().take(NAMED).map(|name| format!("`{name}`")).collect();
        if let more @ 1.. = self.longer.len() - named.len() {
            named.push(format!("{more} more"));
        }
        let Some(last) = named.pop() else { return Ok(()) };
        f.write_str(if self.similar.is_some() { " " } else { "; " })?;
        match named.as_slice() {
            [] => write!(f, "{last} begins with it"),
            named => write!(f, "{} and {last} begin with it", named.join(", ")),
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
        for (pattern, similar, longer, expected) in [
            ("X*", None, &[][..], "no class matches `X*`"),
            ("Foo", Some("Fox"), &[], "there is no class `Foo`; did you mean `Fox`?"),
            ("Foo", None, &["Fool"], "there is no class `Foo`; `Fool` begins with it"),
            (
                "Foo",
                Some("Fox"),
                &["Food", "Fool"],
                "there is no class `Foo`; did you mean `Fox`? `Food` and `Fool` begin with it",
            ),
            (
                "F",
                None,
                &["Food", "Fool", "Foot", "Fox", "Fur"],
                "there is no class `F`; `Food`, `Fool`, `Foot` and 2 more begin with it",
            ),
        ] {
            let unknown = UnknownClass {
                pattern: pattern.to_owned(),
                similar: similar.map(str::to_owned),
                longer: longer.iter().map(|&name| name.to_owned()).collect(),
            };
            assert_eq!(unknown.to_string(), expected);
        }
    }
}
