//! `--allow` and `--deny`

use std::collections::HashMap;

use mof_parser::{
    Level, Report,
    similar::{Effort, nearest},
};

/// How bad findings are to this user.
#[derive(Debug, Clone)]
pub(crate) struct Levels {
    /// By code; `None` for those that are left out.
    changed: HashMap<&'static str, Option<Level>>,
}

impl Levels {
    /// # Errors
    ///
    /// A code that does not exist, or that is both allowed and denied.
    pub(super) fn new(allow: &[String], deny: &[String]) -> Result<Self, String> {
        let mut changed = HashMap::new();
        for code in allow {
            changed.insert(known(code)?, None);
        }
        for code in deny {
            if let Some(None) = changed.insert(known(code)?, Some(Level::Error)) {
                return Err(format!("`{code}` is both allowed and denied"));
            }
        }
        Ok(Self { changed })
    }

    /// The level of a finding; `None` when it is left out.
    pub(crate) fn judge(&self, finding: &dyn Report) -> Option<Level> {
        match self.changed.get(finding.code()) {
            Some(level) => *level,
            None => Some(finding.level()),
        }
    }
}

fn known(code: &str) -> Result<&'static str, String> {
    codes().find(|known| known.eq_ignore_ascii_case(code)).ok_or_else(|| {
        let unknown = format!("there is no finding `{code}`");
        match similar_code(code) {
            Some(similar) => format!("{unknown}; did you mean `{similar}`?"),
            None => format!("{unknown}; codes look like MOF0105"),
        }
    })
}

/// Every code that a finding can have.
pub(crate) fn codes() -> impl Iterator<Item = &'static str> {
    mof_parser::findings::codes().chain(mof_model::findings::codes())
}

/// The code that may be meant.
pub(crate) fn similar_code(code: &str) -> Option<&'static str> {
    nearest(code, codes(), &mut Effort::new())
}
