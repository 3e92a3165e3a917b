//! The parts that the page of a finding has.

/// The page of a finding, taken apart.
#[derive(Debug, Clone, Copy)]
pub struct Page<'p> {
    text: &'p str,
}

impl<'p> Page<'p> {
    /// The page with this text.
    pub fn new(text: &'p str) -> Self {
        Self { text }
    }

    /// The example that the finding is about, and the options that it needs.
    pub fn bad(self) -> Option<(&'p str, Vec<(String, String)>)> {
        self.example("\nBad")
    }

    /// The same without the mistake.
    pub fn good(self) -> Option<(&'p str, Vec<(String, String)>)> {
        self.example("\nGood")
    }

    /// ``Bad: With `max_token=24`:`` and a block of MOF.
    fn example(self, start: &str) -> Option<(&'p str, Vec<(String, String)>)> {
        let (_, rest) = self.text.split_once(start)?;
        let (head, rest) = rest.split_once("\n\n```")?;
        let body = rest.strip_prefix("mof\n")?;
        let (body, _) = body.split_once("\n```")?;
        let options = head.split('`').nth(1).unwrap_or_default();
        Some((body, crate::settings_of(options)))
    }

    /// Whether the page says that there is an automatic fix, at least sometimes.
    pub fn promises_fix(self) -> bool {
        self.text.contains("\nFix: automatic")
    }
}

/// The parts that a page lacks, or has in another order.
pub fn without_parts(code: &str, page: &str) -> Vec<String> {
    let title = format!("# {code}: ");
    let parts = [title.as_str(), "\n\n", "\nBad", "\n```\n\nGood", "\nRule: ", "\nFix: "];
    let mut rest = page;
    let mut lacking = Vec::new();
    for part in parts {
        match rest.split_once(part) {
            Some((_, behind)) => rest = behind,
            None => lacking.push(format!("{code} lacks {part:?}")),
        }
    }
    lacking
}
