//! Keywords in the spelling that the style gives them.

use crate::Kind;

/// How a keyword is written. `None` for what stays as it was written: names, literals, punctuation.
pub(super) fn keyword(kind: Kind) -> Option<&'static str> {
    if let Some(intrinsic) = kind.intrinsic() {
        return Some(intrinsic.name());
    }
    if let Some(flavor) = kind.flavor() {
        return Some(flavor.name());
    }
    if let Some(scope) = kind.scope() {
        return Some(scope.name());
    }
    Some(match kind {
        Kind::Instance => "instance",
        Kind::Structure => "structure",
        Kind::Enumeration => "enumeration",
        Kind::Of => "of",
        Kind::As => "as",
        Kind::Scope => "scope",
        Kind::Flavor => "flavor",
        Kind::Pragma => "pragma",
        Kind::Include => "include",
        Kind::Value => "value",
        Kind::Policy => "policy",
        Kind::Object => "object",
        Kind::Void => "void",
        Kind::Ref => "REF",
        Kind::Null => "NULL",
        Kind::True => "TRUE",
        Kind::False => "FALSE",
        _ => return None,
    })
}
