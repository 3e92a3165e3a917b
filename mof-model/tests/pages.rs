//! The pages of the findings of the rules: each has its parts, and its examples are what it says.

use std::fs;

use corpus_harness::{Page, corpus, without_parts};
use mof_model::{BuildOptions, Dialect, Finding, Schema, findings};
use mof_parser::{Include, IncludeError, ParseOptions, Report, compile_unit};

fn found(text: &str, settings: &[(String, String)]) -> Vec<Finding> {
    let mut options = BuildOptions::default();
    for (name, value) in settings {
        let number = || value.parse::<u32>().expect("the value of an option is a number");
        match name.as_str() {
            "locale" => options.locale = value.parse().ok(),
            "dialect" if value == "dmtf" => options.dialect = Dialect::Dmtf,
            "max_inheritance_depth" => options.max_inheritance_depth = number(),
            "max_properties" => options.max_properties = number() as usize,
            "max_embedded_text" => options.max_embedded_text = number() as usize,
            "max_effective_members" => options.max_effective_members = number() as usize,
            _ => panic!("there is no option {name}"),
        }
    }
    let included = corpus("semantic").join("included");
    let mut resolver = |_: &str, name: &str| match fs::read(included.join(name)) {
        Ok(bytes) => Ok(Include::file(name, bytes)),
        Err(_) => Err(IncludeError::not_found()),
    };
    let unit = compile_unit([("a.mof", text)], &mut resolver, &ParseOptions::default());
    Schema::build(unit, &options).findings
}

/// What those find who give bases.
const BY_CALLERS: &[&str] = &["MOF1501"];

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

#[test]
fn the_bad_example_gives_the_finding_and_the_good_one_none() {
    for (code, page) in pages() {
        let page = Page::new(page);
        if let Some((good, settings)) = page.good() {
            assert_eq!(codes(&found(good, &settings)), [""; 0], "{code}: {good}");
        }
        let Some((bad, settings)) = page.bad() else { panic!("{code} has no example") };
        if BY_CALLERS.contains(&code) {
            continue;
        }
        assert_eq!(codes(&found(bad, &settings)), [code], "{code}: {bad}");
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
