//! Classes that no file declares, looked for by the names of files.

mod process;

use process::{ends, folder, mofc, says, stderr, stdout};

const MAIN: &[u8] =
    b"class Acme_Disk : CIM_Disk { [EmbeddedInstance(\"CIM_Setting\")] string Setting; };";

#[test]
fn a_missing_class_is_read_from_the_file_of_its_name_and_so_are_those_it_needs() {
    let folder = folder(&[
        ("main.mof", MAIN),
        ("lib/Device/CIM_Disk.mof", b"class CIM_Disk : CIM_Device { uint64 Size; };"),
        ("lib/Core/CIM_Device.mof", b"class CIM_Device { [Key] string DeviceID; };"),
        ("lib/Core/CIM_Setting.mof", b"class CIM_Setting { };"),
        ("lib/Core/CIM_Unrelated.mof", b"class CIM_Unrelated { this is no MOF"),
    ]);
    let output = mofc(folder.path(), &["check", "--fail-on", "lint", "main.mof"]);
    ends(&output, 1);
    says(&output, "CIM_Disk");
    let output =
        mofc(folder.path(), &["check", "-v", "--fail-on", "lint", "-I", "lib", "main.mof"]);
    ends(&output, 0);
    says(&output, "lib/Device/CIM_Disk.mof: read for the class `CIM_Disk`");
    says(&output, "lib/Core/CIM_Device.mof: read for the class `CIM_Device`");
    says(&output, "lib/Core/CIM_Setting.mof: read for the class `CIM_Setting`");
    assert!(!stderr(&output).contains("CIM_Unrelated"), "{}", stderr(&output));
    // what is looked up is no part of the schema
    says(&output, "1 file, 1 class,");
    let generated = mofc(folder.path(), &["generate", "-I", "lib", "main.mof"]);
    ends(&generated, 0);
    assert!(stdout(&generated).contains("pub struct CimDevice {"), "{}", stdout(&generated));
}

#[test]
fn the_first_folder_counts_and_what_is_given_is_not_read_again() {
    let folder = folder(&[
        ("main.mof", b"class A : B { uint8 Own; };"),
        ("one/B.mof", b"class B : C { };"),
        ("two/B.mof", b"class B : Nowhere { };"),
        ("two/C.mof", b"class C { };"),
        ("all/Other.mof", b"class A : Other { };"),
    ]);
    let output = mofc(
        folder.path(),
        &["check", "-v", "--fail-on", "lint", "-I", "one", "-I", "two", "main.mof"],
    );
    ends(&output, 0);
    says(&output, "one/B.mof: read for the class `B`");
    says(&output, "two/C.mof: read for the class `C`");
    // it is among the files already, and does not declare the class that it is named after
    let output = mofc(folder.path(), &["check", "-v", "-I", "all", "all"]);
    says(&output, "MOF1001");
    assert!(!stderr(&output).contains("read for the class"), "{}", stderr(&output));
}

#[test]
fn a_name_in_another_case_counts_where_that_is_asked_for() {
    let folder = folder(&[
        ("main.mof", b"class A : cim_disk { };"),
        ("lib/CIM_Disk.MOF", b"class CIM_Disk { };"),
    ]);
    let arguments = ["check", "-I", "lib", "--fail-on", "lint", "main.mof"];
    ends(&mofc(folder.path(), &arguments), 1);
    let arguments = [&arguments[..], &["--ignore-include-case"]].concat();
    ends(&mofc(folder.path(), &arguments), 0);
}

#[test]
fn files_that_need_each_other_are_read_once_and_no_more_than_the_limit() {
    let folder = folder(&[
        ("main.mof", b"class A : B { };"),
        ("lib/B.mof", b"class B { C ref Next; };"),
        ("lib/C.mof", b"class C { B ref Next; D ref Other; };"),
        ("lib/D.mof", b"class D { };"),
    ]);
    let output = mofc(folder.path(), &["check", "-v", "-I", "lib", "main.mof"]);
    ends(&output, 0);
    assert_eq!(stderr(&output).matches("read for the class").count(), 3);
    let output =
        mofc(folder.path(), &["check", "--limit", "includes=1", "-v", "-I", "lib", "main.mof"]);
    ends(&output, 1);
    says(&output, "more than 1 files of the search path");
    assert_eq!(stderr(&output).matches("read for the class").count(), 1);
}

#[test]
fn neither_qualifiers_nor_paths_lead_out_of_the_search_path() {
    let folder = folder(&[
        ("main.mof", b"class A { [EmbeddedInstance(\"../secret\")] string S; };"),
        ("lib/Other.mof", b"class Other { };"),
        ("secret.mof", b"class secret { };"),
    ]);
    let output = mofc(folder.path(), &["check", "-v", "-I", "lib", "main.mof"]);
    ends(&output, 0);
    says(&output, "MOF1010");
    assert!(!stderr(&output).contains("secret.mof"), "{}", stderr(&output));
}
