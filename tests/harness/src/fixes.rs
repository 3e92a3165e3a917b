//! The proof that fixes are what they promise: certain.

use std::collections::BTreeMap;

use mof_parser::{Level, Report, SourceMap, apply_fixes, render_plain};

/// What a file was compiled to, as far as fixes are concerned.
pub struct Compiled {
    /// The sources; the file itself is the first.
    pub sources: SourceMap,
    /// What was found.
    pub findings: Vec<Box<dyn Report>>,
}

impl Compiled {
    fn errors(&self) -> BTreeMap<&'static str, usize> {
        let mut counts = BTreeMap::new();
        for finding in self.findings.iter().filter(|one| one.level() == Level::Error) {
            *counts.entry(finding.code()).or_default() += 1;
        }
        counts
    }

    fn count(&self, code: &str) -> usize {
        self.findings.iter().filter(|finding| finding.code() == code).count()
    }

    fn told(&self) -> String {
        self.findings.iter().map(|one| render_plain(one.as_ref(), &self.sources)).collect()
    }

    /// The file with fixes made, as it would be stored.
    fn with<'f>(&self, fixes: impl IntoIterator<Item = &'f mof_parser::Fix>) -> Option<Vec<u8>> {
        let fixed = apply_fixes(&self.sources, fixes);
        let fixed = fixed.iter().find(|file| file.source.index() == 0)?;
        self.sources.source(fixed.source).encode(&fixed.text).ok()
    }
}

/// Proves the fixes of a file: each alone takes its finding away and brings no error; all together
/// leave fewer findings; and when none is left to be made, the text stays as it is.
///
/// Gives the number of fixes.
///
/// # Errors
///
/// What does not hold.
pub fn prove(bytes: &[u8], compile: impl Fn(&[u8]) -> Compiled) -> Result<usize, String> {
    let before = compile(bytes);
    // Behind the limit others take the place of a finding that is gone.
    if before.count("MOF0228") > 0 {
        return Ok(0);
    }
    let mut proved = 0;
    for finding in &before.findings {
        let Some(fix) = finding.fix() else { continue };
        let Some(fixed) = before.with([&fix]) else { continue };
        let after = compile(&fixed);
        let tell = |what: &str| {
            let finding = render_plain(finding.as_ref(), &before.sources);
            let text = String::from_utf8_lossy(&fixed);
            Err(format!("{what}:\n{finding}\nafter the fix:\n{text}\n{}", after.told()))
        };
        if after.count(finding.code()) >= before.count(finding.code()) {
            return tell("the fix does not take the finding away");
        }
        let errors = before.errors();
        let is_new = |(code, count): (&&str, &usize)| errors.get(code).unwrap_or(&0) < count;
        if after.errors().iter().any(is_new) {
            return tell("the fix brings an error");
        }
        proved += 1;
    }
    if proved > 0 {
        prove_all(before, compile)?;
    }
    Ok(proved)
}

fn prove_all(before: Compiled, compile: impl Fn(&[u8]) -> Compiled) -> Result<(), String> {
    let found = before.findings.len();
    let mut now = before;
    for _ in 0..20 {
        let fixes: Vec<_> = now.findings.iter().filter_map(|finding| finding.fix()).collect();
        let Some(fixed) = now.with(&fixes) else {
            return match now.findings.len() < found {
                true => Ok(()),
                false => Err(format!("all fixes leave as many findings:\n{}", now.told())),
            };
        };
        now = compile(&fixed);
    }
    Err(format!("there are always more fixes:\n{}", now.told()))
}
