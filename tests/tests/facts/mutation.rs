//! That each kind of lie is told: one fact of a schema is changed, and exactly that is reported.

use crate::compare::compare;
use crate::merge::merge;
use crate::read_back::read_back;
use crate::source::{Facts, SERVER_2019};

/// A change to one class of the schema, and the differences that only the changed schema has.
struct Lie {
    name: &'static str,
    class: &'static str,
    truth: &'static str,
    lie: &'static str,
    told: &'static [&'static str],
}

const LIES: &[Lie] = &[Lie {
    name: "a wrong type",
    class: "Msvm_ComputerSystem",
    truth: "uint16 ReplicationState;",
    lie: "uint32 ReplicationState;",
    told: &["server2019 Msvm_ComputerSystem.ReplicationState: type: expected uint16 \
                 (client2019-12.json), found uint32"],
}];

#[test]
fn a_schema_that_lies_is_told_so_and_nothing_else() {
    let release = SERVER_2019;
    let expected = merge(&Facts::of(release), release);
    let mof = release.mof();
    let told = |mof: &str| -> Vec<String> {
        compare(&expected, &read_back(mof)).iter().map(ToString::to_string).collect()
    };
    let before = told(&mof);
    for lie in LIES {
        let mut after = told(&changed(&mof, lie));
        after.retain(|difference| !before.contains(difference));
        assert_eq!(after, lie.told, "{}", lie.name);
    }
}

/// The schema with the one place of the class changed that reads like the truth.
fn changed(mof: &str, lie: &Lie) -> String {
    let head = format!("\nclass {}\n", lie.class);
    let heads = [head, format!("\nclass {} : ", lie.class)];
    let start = heads.iter().find_map(|head| mof.find(head)).expect("the schema has the class");
    let end = start + mof[start..].find("\n};").expect("every class ends");
    let class = &mof[start..end];
    assert_eq!(class.matches(lie.truth).count(), 1, "{}: `{}`", lie.name, lie.truth);
    [&mof[..start], &class.replace(lie.truth, lie.lie), &mof[end..]].concat()
}
