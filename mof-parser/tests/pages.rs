//! The pages of the parser's findings: each has its parts, and its examples are what it says.

use corpus_harness::{Page, parse_options, without_parts};
use mof_parser::{Finding, NoIncludes, Report, compile_unit, findings};

fn found(text: &str, settings: &[(String, String)]) -> Vec<Finding> {
    compile_unit([("a.mof", text)], &mut NoIncludes, &parse_options(settings)).findings
}

fn codes(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(Report::code).collect()
}

fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    findings::codes().filter_map(|code| Some((code, findings::page(code)?)))
}

#[test]
fn every_page_has_all_parts_in_order() {
    let lacking: Vec<_> = pages().flat_map(|(code, page)| without_parts(code, page)).collect();
    assert_eq!(lacking, [""; 0]);
}

/// Pages whose examples are bytes or other files, which a page cannot hold.
fn is_about_files(code: &str, text: &str) -> bool {
    code < "MOF0017" || text.contains("include")
}

#[test]
fn the_bad_example_gives_the_finding_and_the_good_one_none() {
    for (code, page) in pages() {
        let page = Page::new(page);
        if let Some((good, settings)) = page.good() {
            assert_eq!(codes(&found(good, &settings)), [""; 0], "{code}: {good}");
        }
        match page.bad() {
            Some((bad, _)) if is_about_files(code, bad) => {}
            Some((bad, settings)) => {
                let codes = codes(&found(bad, &settings));
                // That there are more findings than shown is told beside them.
                let shown =
                    codes.iter().filter(|_| code != "MOF0228" || codes.last() != Some(&code));
                let is_alone = shown.clone().all(|one| *one == code);
                assert!(codes.contains(&code) && is_alone, "{code}: {codes:?} in {bad}");
            }
            None => assert!(is_about_files(code, ""), "{code} has no example"),
        }
    }
}

#[test]
fn a_page_says_whether_there_is_an_automatic_fix() {
    for (code, page) in pages() {
        let page = Page::new(page);
        if let Some((bad, settings)) = page.bad() {
            let is_fixed =
                found(bad, &settings).iter().any(|one| one.code() == code && one.fix().is_some());
            assert_eq!(page.promises_fix(), is_fixed, "{code}");
        }
    }
}
