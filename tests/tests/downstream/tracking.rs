//! A crate is built again when a schema file changes, and only then.

use std::{thread::sleep, time::Duration};

use crate::package::Package;

const SCHEMA: &str = "class Test_Disk {\n    [key] uint32 Number;\n    string Label;\n};\n";

/// File times may be as coarse as seconds.
fn let_time_pass() {
    sleep(Duration::from_millis(1100));
}

fn checked(package: &Package) -> bool {
    let run = package.check();
    assert!(run.success, "{}", run.stderr);
    run.compiled()
}

#[test]
fn the_macro_follows_its_schema() {
    let library = "//! Disks.\n#[cimkit::cim_class(schema = \"schema/main.mof\", class = \"Test_Disk\")]\npub mod disks {}\n\
        /// A label.\npub fn label(disk: &disks::TestDisk) -> Option<&str> { disk.label() }\n";
    let package = Package::new("follows-schema", library, None);
    package.write("schema/main.mof", "#pragma include(\"disk.mof\")\n");
    package.write("schema/disk.mof", SCHEMA);
    assert!(checked(&package), "the first time");
    assert!(!checked(&package), "nothing changed");
    let_time_pass();
    package.write("schema/disk.mof", &SCHEMA.replace("Number", "Index"));
    assert!(checked(&package), "an included file changed");
    let_time_pass();
    package.write("schema/disk.mof", &SCHEMA.replace("Label", "Name"));
    let run = package.check();
    assert!(!run.success, "the code does not fit any more");
    assert!(run.stderr.contains("no method named `label` found"), "{}", run.stderr);
    let_time_pass();
    package.write("schema/disk.mof", SCHEMA);
    assert!(checked(&package));
}

#[test]
fn the_build_script_follows_its_folder() {
    let library = "//! Disks.\n/// The classes.\npub mod disks { include!(concat!(env!(\"OUT_DIR\"), \"/disks.rs\")); }\n\
        /// A label.\npub fn label(disk: &disks::TestDisk) -> Option<&str> { disk.label() }\n";
    let script = "fn main() -> Result<(), mof_codegen::build::Error> {\n    \
        mof_codegen::build::Builder::new().source(\"schema\").emit(\"disks\")\n}\n";
    let package = Package::new("follows-folder", library, Some(script));
    package.write("schema/disk.mof", SCHEMA);
    assert!(checked(&package), "the first time");
    assert!(!checked(&package), "nothing changed");
    let_time_pass();
    package.write("schema/tape.mof", "class Test_Tape { uint32 Length; };");
    assert!(checked(&package), "a file appeared in the folder");
    let_time_pass();
    package.write("schema/tape.mof", "class Test_Tape { uint33 Length; };");
    let run = package.check();
    assert!(!run.success, "every class is wanted, and one has an error");
    assert!(run.stderr.contains("schema/tape.mof:1:19"), "{}", run.stderr);
    assert!(run.stderr.contains("uint33"), "{}", run.stderr);
}

/// The doors give the same: what the build script writes is what the library writes.
#[test]
fn the_build_script_writes_what_the_library_writes() {
    let library = "//! Disks.\n/// The classes.\npub mod disks { include!(concat!(env!(\"OUT_DIR\"), \"/disks.rs\")); }\n";
    let script = "fn main() -> Result<(), Box<dyn std::error::Error>> {\n    \
        mof_codegen::build::Builder::new().source(\"disk.mof\").class(\"Test_*\").emit(\"disks\")?;\n    \
        std::fs::copy(format!(\"{}/disks.rs\", std::env::var(\"OUT_DIR\")?), \"copy.rs\")?;\n    Ok(())\n}\n";
    let package = Package::new("writes-the-same", library, Some(script));
    package.write("disk.mof", SCHEMA);
    assert!(checked(&package));
    let written = std::fs::read_to_string(package.path("copy.rs")).expect("the script's copy");
    let mut options = mof_codegen::Options::new();
    options.class("Test_*");
    let compiled = mof_codegen::Sources::new(package.path("")).path("disk.mof").compile();
    let selection = mof_codegen::Selection::new(&compiled.schema, &options).expect("it is there");
    assert_eq!(written, mof_codegen::text(&compiled.schema, &selection));
}
