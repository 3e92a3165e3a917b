//! The schemas of the Windows releases, read back by the compiler, against the fact files.
//!
//! Nothing here knows the tool that writes the schemas: the rules of the facts' README are
//! implemented a second time, so that a mistake has to be made twice to go unseen.

mod assumed;
mod code;
mod compare;
mod contradiction;
mod difference;
mod expected;
mod merge;
mod mutation;
mod page;
mod read_back;
mod source;
mod totals;

use compare::compare;
use difference::assert_none;
use merge::merge;
use read_back::read_back;
use source::{Facts, RELEASES, Release, SERVER_23H2, SERVER_2019};

fn tells_every_fact(release: Release) {
    let expected = merge(&Facts::of(release), release);
    let mut differences = compare(&expected, &read_back(&release.mof()));
    differences.extend(expected.problems);
    assert_none(&differences);
}

#[test]
fn the_schema_of_server_2019_tells_every_fact_and_nothing_else() {
    tells_every_fact(SERVER_2019);
}

#[test]
fn the_schema_of_server_23h2_tells_every_fact_and_nothing_else() {
    tells_every_fact(SERVER_23H2);
}

#[test]
fn every_row_of_a_class_page_holds_but_the_known_wrong_ones() {
    let differences: Vec<_> = RELEASES
        .into_iter()
        .flat_map(|release| page::compare(&Facts::of(release), release, &read_back(&release.mof())))
        .collect();
    assert_none(&differences);
}
