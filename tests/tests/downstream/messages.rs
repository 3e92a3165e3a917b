//! What the macro tells its users: one folder per case in `tests/ui`.

use std::fs;

use workspace_tests::{assert_file, workspace};

use crate::package::Package;

#[test]
fn the_macros_errors_read_as_they_should() {
    let folder = workspace().join("tests/ui");
    let mut cases: Vec<_> = fs::read_dir(&folder)
        .expect("the cases")
        .map(|entry| entry.expect("a case").file_name().into_string().expect("UTF-8"))
        .collect();
    cases.sort();
    assert!(cases.len() >= 8, "{cases:?}");
    for case in cases {
        let read = |file: &str| fs::read_to_string(folder.join(&case).join(file));
        let package = Package::new("downstream", &read("lib.rs").expect("each case has one"), None);
        if let Ok(schema) = read("schema.mof") {
            package.write("schema.mof", &schema);
        }
        let run = package.check();
        assert!(!run.success, "{case} compiles");
        assert_file(&format!("tests/ui/{case}/messages.txt"), &run.messages());
    }
}
