//! `*.mof` and `*.mfl` together.

mod process;

use process::{ends, folder, mofc, says, stderr, stdout, utf16};

const NEUTRAL: &str = r#"#pragma namespace("\\\\.\\root\\hardware")
[Amendment, Locale(1033)]
class Acme_Disk {
  [Key, Read] string Id;
  [Read, ValueMap{"0", "1", "32768"}] uint16 State;
};
"#;

const ENGLISH: &str = r#"#pragma namespace("\\\\.\\root\\hardware")
instance of __namespace { name = "ms_409"; };
#pragma namespace("\\\\.\\root\\hardware\\ms_409")
[Description("Keeps data") : Amended ToSubclass, Amendment, Locale("ms_409")]
class Acme_Disk {
  [Key] string Id;
  [Description("Whether it turns") : Amended ToSubclass,
   Values{"Off", "On", "Failed"} : Amended ToSubclass] uint16 State;
};
"#;

fn german() -> String {
    ENGLISH.replace("409", "407").replace("\"On\"", "\"An\"").replace("\"Off\"", "\"Aus\"")
}

#[test]
fn generated_names_are_those_of_the_language() {
    let folder = folder(&[("disk.mof", NEUTRAL.as_bytes()), ("disk.mfl", &utf16(ENGLISH))]);
    let output = mofc(folder.path(), &["check", "--fail-on", "lint", "disk.mof", "disk.mfl"]);
    ends(&output, 0);
    says(&output, "2 files, 1 class, 0 instances");
    let output = mofc(folder.path(), &["generate", "disk.mof", "disk.mfl"]);
    ends(&output, 0);
    for text in ["Failed", "Keeps data", "Whether it turns"] {
        assert!(stdout(&output).contains(text), "{text}: {}", stdout(&output));
    }
    let output = mofc(folder.path(), &["generate", "disk.mof"]);
    ends(&output, 0);
    assert!(!stdout(&output).contains("Failed"), "{}", stdout(&output));
}

#[test]
fn a_folder_with_one_for_each_language_is_one_schema() {
    let folder = folder(&[
        ("all/disk.mof", NEUTRAL.as_bytes()),
        ("all/en-US/disk.mfl", ENGLISH.as_bytes()),
        ("all/de-DE/disk.mfl", german().as_bytes()),
    ]);
    let output = mofc(folder.path(), &["check", "-v", "--fail-on", "lint", "all"]);
    ends(&output, 0);
    says(&output, "translations: MS_407, MS_409; the texts of MS_409 hold");
    for locale in ["MS_407", "0x407", "1031", "MS\\0x407"] {
        let output = mofc(folder.path(), &["generate", "--locale", locale, "all"]);
        ends(&output, 0);
        assert!(stdout(&output).contains("Aus"), "{locale}: {}", stdout(&output));
    }
    let output = mofc(folder.path(), &["check", "--locale", "MS_40c", "all"]);
    ends(&output, 0);
    says(&output, "MOF1508");
    says(&output, "there are: MS_407, MS_409");
    let output = mofc(folder.path(), &["check", "--locale", "french", "all"]);
    ends(&output, 2);
    says(&output, "a locale is written as `MS_409`");
}

#[test]
fn texts_for_other_classes_and_contradictions_show_both_places() {
    let folder = folder(&[
        ("disk.mof", NEUTRAL.as_bytes()),
        ("printer.mfl", ENGLISH.replace("Acme_Disk", "Acme_Printer").as_bytes()),
        ("wrong.mfl", ENGLISH.replace("uint16", "string").as_bytes()),
    ]);
    let output = mofc(folder.path(), &["check", "disk.mof", "printer.mfl"]);
    ends(&output, 0);
    says(&output, "MOF1503");
    says(&output, "`printer.mfl` translates a class that is nowhere");
    let output = mofc(folder.path(), &["check", "disk.mof", "wrong.mfl"]);
    ends(&output, 0);
    says(&output, "MOF1506");
    assert!(stderr(&output).contains("disk.mof:5"), "{}", stderr(&output));
    assert!(stderr(&output).contains("wrong.mfl:8"), "{}", stderr(&output));
    // the class stays what it is
    let output = mofc(folder.path(), &["generate", "disk.mof", "wrong.mfl"]);
    ends(&output, 0);
    assert!(stdout(&output).contains("u16"), "{}", stdout(&output));
}
