//! Where MOF is read from: includes, bases, limits, and what is no file.

mod process;

use std::fs;

use process::{command, ends, folder, mofc, mofc_reading, says, stderr, stdout, utf16};

#[test]
fn an_include_is_looked_for_beside_its_file_and_then_in_the_folders() {
    let folder = folder(&[
        ("main/a.mof", b"#include \"sub\\\\b.mof\"\n#pragma include(\"c.mof\")\nclass A : C { };"),
        ("main/sub/b.mof", b"class B { };"),
        ("lib/c.mof", b"class C { };"),
    ]);
    let output = mofc(folder.path(), &["check", "-I", "lib", "main/a.mof"]);
    ends(&output, 0);
    says(&output, "3 files, 3 classes");
    let output = mofc(folder.path(), &["check", "main/a.mof"]);
    ends(&output, 1);
    says(&output, "main/c.mof");
    ends(&mofc(folder.path(), &["check", "-I", "no-such-folder", "main/a.mof"]), 2);
    let generated = mofc(folder.path(), &["generate", "-I", "lib", "main/a.mof"]);
    ends(&generated, 0);
    assert!(stdout(&generated).contains("pub struct C {"));
}

#[test]
fn dots_may_not_lead_out_of_what_was_given() {
    let folder = folder(&[
        ("all/main/a.mof", b"#include \"../lib/b.mof\"\nclass A : B { };"),
        ("all/lib/b.mof", b"class B { };"),
    ]);
    // the folder that holds both is given
    let output = mofc(folder.path(), &["check", "all"]);
    ends(&output, 0);
    says(&output, "2 files, 2 classes");
    let output = mofc(folder.path(), &["check", "all/main/a.mof"]);
    ends(&output, 1);
    says(&output, "outside of the folders that were given");
    let output = mofc(folder.path(), &["check", "-I", "all", "all/main/a.mof"]);
    ends(&output, 0);
    let output = mofc(folder.path(), &["check", "--allow-include-outside", "all/main/a.mof"]);
    ends(&output, 0);
    says(&output, "2 files, 2 classes");
}

#[test]
fn absolute_paths_and_those_of_windows_are_refused() {
    let outside = folder(&[("secret.mof", b"class Secret { };")]);
    let secret = outside.path().join("secret.mof").display().to_string();
    let text = format!("#include \"{}\"\nclass A {{ }};", secret.replace('\\', "\\\\"));
    let folder = folder(&[
        ("absolute.mof", text.as_bytes()),
        ("drive.mof", b"#include \"C:\\\\secret.mof\"\n"),
        ("share.mof", b"#include \"\\\\\\\\server\\\\share\\\\secret.mof\"\n"),
        ("device.mof", b"#include \"NUL\"\n"),
    ]);
    for name in ["absolute.mof", "drive.mof", "share.mof", "device.mof"] {
        let output = mofc(folder.path(), &["check", name]);
        ends(&output, 1);
        says(&output, "MOF0307");
    }
    let output = mofc(folder.path(), &["check", "--allow-include-outside", "absolute.mof"]);
    ends(&output, 0);
    says(&output, "2 files, 2 classes");
}

#[cfg(unix)]
#[test]
fn a_link_may_not_lead_out_of_what_was_given() {
    let outside = folder(&[("secret.mof", b"class Secret { };")]);
    let folder = folder(&[
        ("a.mof", b"#include \"link.inc\"\nclass A { };"),
        ("b.mof", b"#include \"inside.inc\"\nclass B { };"),
        ("real.inc", b"class Real { };"),
    ]);
    std::os::unix::fs::symlink(outside.path().join("secret.mof"), folder.path().join("link.inc"))
        .expect("a link");
    std::os::unix::fs::symlink("real.inc", folder.path().join("inside.inc")).expect("a link");
    let output = mofc(folder.path(), &["check", "a.mof"]);
    ends(&output, 1);
    says(&output, "outside of the folders that were given");
    ends(&mofc(folder.path(), &["check", "--allow-include-outside", "a.mof"]), 0);
    ends(&mofc(folder.path(), &["check", "b.mof"]), 0);
}

#[test]
fn case_counts_unless_it_is_told_not_to() {
    let folder = folder(&[
        ("a.mof", b"#include \"SUB/Disk.MOF\"\nclass A : B { };"),
        ("sub/disk.mof", b"class B { };"),
    ]);
    if !folder.path().join("SUB").exists() {
        let output = mofc(folder.path(), &["check", "a.mof"]);
        ends(&output, 1);
    }
    let output = mofc(folder.path(), &["check", "--ignore-include-case", "a.mof"]);
    ends(&output, 0);
    says(&output, "2 files, 2 classes");
}

#[test]
fn a_file_is_known_again_under_another_path() {
    let folder = folder(&[
        ("all/a.mof", b"class A { };"),
        ("all/sub/b.mof", b"#include \"../a.mof\"\nclass B : A { };"),
    ]);
    for path in ["all", "./all", "all/"] {
        let output = mofc(folder.path(), &["check", path]);
        ends(&output, 0);
        says(&output, "2 files, 2 classes");
    }
}

#[test]
fn a_finding_in_an_included_file_names_that_file() {
    let folder = folder(&[
        ("a.mof", b"#include \"b.mof\"\n"),
        ("b.mof", b"#include \"c.mof\"\n"),
        ("c.mof", b"#include \"nowhere.mof\"\nclass C { unit32 X; };"),
    ]);
    let output = mofc(folder.path(), &["check", "a.mof"]);
    ends(&output, 1);
    says(&output, "c.mof:2:11");
    says(&output, "included from here");
    says(&output, "a.mof:1:10");
    says(&output, "b.mof:1:10");
}

#[test]
fn nothing_is_reported_on_a_base() {
    let folder = folder(&[
        ("base/base.mof", b"class Base { unit32 Bad; uint32 Good; };"),
        ("own.mof", b"class Own : Base { };"),
    ]);
    ends(&mofc(folder.path(), &["check", "--fail-on", "warning", "own.mof"]), 1);
    let output = mofc(folder.path(), &["check", "--base", "base", "own.mof"]);
    ends(&output, 0);
    // but that there is something, once
    says(&output, "1 file, 1 class, 0 instances: 0 errors, 1 warning, 0 lints");
    says(&output, "MOF1501");
    let generated =
        mofc(folder.path(), &["generate", "--base", "base", "own.mof", "--class", "Own"]);
    ends(&generated, 0);
    assert!(stdout(&generated).contains("pub struct Base {"), "{}", stdout(&generated));
    ends(&mofc(folder.path(), &["check", "--base", "nowhere.mof", "own.mof"]), 2);
}

#[test]
fn syntax_only_follows_nothing() {
    let folder = folder(&[("a.mof", b"#include \"nowhere.mof\"\nclass A : Nowhere { };")]);
    let output = mofc(folder.path(), &["check", "--syntax-only", "--fail-on", "lint", "a.mof"]);
    ends(&output, 0);
    assert!(stderr(&output).starts_with("1 file: 0 errors, 0 warnings, 0 lints ("));
}

#[test]
fn a_file_of_translations_is_parsed_and_declares_nothing() {
    let folder = folder(&[
        ("all/a.mof", b"class A { uint32 X; };"),
        ("all/a.mfl", b"[amendment] class A { uint32 X; };\nclass A { };"),
    ]);
    let output = mofc(folder.path(), &["check", "--fail-on", "lint", "all"]);
    ends(&output, 0);
    says(&output, "2 files, 1 class,");
    fs::write(folder.path().join("all/a.mfl"), "class A { unit32 X; };").expect("a file");
    let output = mofc(folder.path(), &["check", "all"]);
    ends(&output, 1);
    says(&output, "all/a.mfl:1:11");
}

#[test]
fn a_huge_file_is_refused_before_it_is_read() {
    let folder = folder(&[("good.mof", b"class A { };"), ("a.mof", b"#include \"huge.inc\"")]);
    for name in ["huge.mof", "huge.inc"] {
        let huge = fs::File::create(folder.path().join(name)).expect("a file");
        huge.set_len(2 << 30).expect("a sparse file");
    }
    let started = std::time::Instant::now();
    for more in [&[][..], &["--syntax-only"]] {
        let output = mofc(folder.path(), &[&["check", "huge.mof", "good.mof"], more].concat());
        ends(&output, 1);
        says(&output, "MOF0006");
        says(&output, "huge.mof");
    }
    ends(&mofc(folder.path(), &["check", "a.mof"]), 1);
    assert!(started.elapsed().as_secs() < 20, "it took {:?}", started.elapsed());
    let output = mofc(folder.path(), &["check", "--limit", "file-size=4", "good.mof"]);
    ends(&output, 1);
    says(&output, "MOF0006");
    ends(&mofc(folder.path(), &["check", "--limit", "file-size=1K", "good.mof"]), 0);
    ends(&mofc(folder.path(), &["check", "--limit", "file-seize=1K", "good.mof"]), 2);
}

#[test]
fn standard_input_has_the_same_limit() {
    let folder = folder(&[]);
    let input = vec![b' '; 100_000];
    let output = mofc_reading(folder.path(), &["check", "--limit", "file-size=1K", "-"], &input);
    ends(&output, 1);
    says(&output, "MOF0006");
}

#[test]
fn a_folder_may_be_called_like_a_file() {
    let folder = folder(&[
        ("x.mof/a.mof", b"class A { };"),
        ("all/y.mof/b.mof", b"class B { };"),
        ("all/c.mof", b"class C { };"),
    ]);
    let output = mofc(folder.path(), &["check", "x.mof"]);
    ends(&output, 0);
    says(&output, "1 file, 1 class,");
    let output = mofc(folder.path(), &["check", "all"]);
    ends(&output, 0);
    says(&output, "2 files, 2 classes,");
}

#[cfg(unix)]
#[test]
fn pipes_and_devices_are_refused_and_nothing_hangs() {
    let folder = folder(&[
        ("all/good.mof", b"class A { };"),
        ("includes.mof", b"#include \"all/pipe.mof\"\nclass B { };"),
    ]);
    let pipe = folder.path().join("all/pipe.mof");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo");
    assert!(made.success());
    for arguments in [
        &["check", "all"][..],
        &["check", "--syntax-only", "all"],
        &["check", "all/good.mof", "all/pipe.mof"],
        &["check", "all/good.mof", "/dev/zero"],
        &["check", "--base", "all/pipe.mof", "all/good.mof"],
    ] {
        let output = mofc(folder.path(), arguments);
        ends(&output, 2);
        says(&output, "is neither a file nor a folder");
        says(&output, "1 file");
    }
    let output = mofc(folder.path(), &["check", "includes.mof"]);
    ends(&output, 1);
    says(&output, "MOF0307");
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_costs_nothing_else() {
    let folder =
        folder(&[("all/a.mof", b"class A { };"), ("all/b.mof", b"class B { unit32 X; };")]);
    // works for root, too, who may read everything
    std::os::unix::fs::symlink("nowhere", folder.path().join("all/broken.mof")).expect("a link");
    for more in [&[][..], &["--syntax-only"]] {
        let output = mofc(folder.path(), &[&["check", "all"], more].concat());
        ends(&output, 2);
        says(&output, "all/broken.mof");
        says(&output, "unit32");
        says(&output, "2 files");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_name_need_not_be_unicode() {
    use std::os::unix::ffi::OsStrExt;

    let folder = folder(&[("b.mof", b"class B { };")]);
    let name = std::ffi::OsStr::from_bytes(b"caf\xE9.mof");
    fs::write(folder.path().join(name), "#include \"b.mof\"\nclass A : B { unit32 X; };")
        .expect("a file");
    let output = command(folder.path()).arg("check").arg(name).output().expect("mofc starts");
    ends(&output, 1);
    says(&output, "caf\u{FFFD}.mof:2:15");
    says(&output, "2 files");
    ends(&mofc(folder.path(), &["check", "."]), 1);
}

#[test]
fn an_encoding_can_be_forced() {
    // windows-1251: valid in it, and no UTF-8
    let folder = folder(&[
        ("a.mof", b"// \xCF\xF0\xE8\nclass A { };"),
        ("b.mof", &utf16("class B { };")[2..]),
    ]);
    let output = mofc(folder.path(), &["check", "-v", "--encoding", "windows-1251", "a.mof"]);
    ends(&output, 0);
    says(&output, "a.mof: dialect dmtf, windows-1251");
    let output = mofc(folder.path(), &["check", "-v", "--code-page", "windows-1251", "a.mof"]);
    ends(&output, 0);
    says(&output, "windows-1251");
    let output = mofc(folder.path(), &["generate", "--encoding", "utf-16le", "b.mof"]);
    ends(&output, 0);
    let output = mofc(folder.path(), &["check", "--encoding", "utf-61le", "b.mof"]);
    ends(&output, 2);
    says(&output, "did you mean `utf-16le`?");
}

#[test]
fn a_path_that_is_given_twice_is_read_once() {
    let folder = folder(&[("all/a.mof", b"class A { };")]);
    let output = mofc(folder.path(), &["check", "all/a.mof", "all", "all/a.mof"]);
    ends(&output, 0);
    says(&output, "1 file, 1 class,");
}

#[test]
fn a_header_in_front_takes_nothing_from_the_files_behind_it() {
    let folder = folder(&[
        (
            "a.mof",
            b"#define Q 1\n#include \"h.h\"\n#include \"b.inc\"\n#pragma autorecover\nclass A { };",
        ),
        ("h.h", b"#define R 2\nint not_mof(void);\n"),
        ("b.inc", b"class B { unit8 X; };\n"),
    ]);
    let output = mofc(folder.path(), &["check", "-v", "."]);
    ends(&output, 1);
    says(&output, "a.mof: dialect wmi");
    says(&output, "h.h: a header, ASCII");
    says(&output, "b.inc: dialect dmtf");
    says(&output, "3 files, 2 classes");
    ends(&mofc(folder.path(), &["check", "--fix", "."]), 0);
    let fixed = fs::read_to_string(folder.path().join("b.inc")).expect("it is there");
    assert_eq!(fixed, "class B { uint8 X; };\n");
}
