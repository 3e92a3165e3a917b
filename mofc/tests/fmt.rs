//! `mofc fmt`

mod process;

use std::{fs, path::Path};

use process::{TempDir, command, ends, folder, mofc, mofc_reading, says, stderr, stdout, utf16};

const BEFORE: &str = "class A{[key]UINT32 Id; // the key\n};\n";
const AFTER: &str = "class A\n{\n    [key]\n    uint32 Id; // the key\n};\n";

fn read(folder: &TempDir, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).expect("a file")
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<_> = entries
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn files_are_formatted_in_place_and_a_second_run_changes_nothing() {
    let folder = folder(&[
        ("a.mof", BEFORE.as_bytes()),
        ("deep/b.mof", BEFORE.as_bytes()),
        ("c.mfl", b""),
        ("notes.txt", b"class   X{};"),
    ]);
    let output = mofc(folder.path(), &["fmt", "."]);
    ends(&output, 0);
    assert_eq!(stdout(&output), "");
    says(&output, "3 files: 2 formatted, 1 unchanged (");
    assert_eq!((read(&folder, "a.mof"), read(&folder, "deep/b.mof")), (AFTER.into(), AFTER.into()));
    assert_eq!(read(&folder, "notes.txt"), "class   X{};");
    assert_eq!(names(folder.path()), ["a.mof", "c.mfl", "deep", "notes.txt"]);

    let modified = || {
        let metadata = fs::metadata(folder.path().join("a.mof")).expect("a file");
        metadata.modified().expect("a time")
    };
    let time = modified();
    let output = mofc(folder.path(), &["fmt", "-q", "."]);
    ends(&output, 0);
    assert_eq!(stderr(&output), "");
    assert_eq!(modified(), time);
}

#[test]
fn a_check_lists_what_would_change_and_writes_nothing() {
    let folder = folder(&[("a.mof", BEFORE.as_bytes()), ("b.mof", AFTER.as_bytes())]);
    let output = mofc(folder.path(), &["fmt", "--check", "a.mof", "b.mof"]);
    ends(&output, 1);
    assert_eq!(stdout(&output), "a.mof\n");
    says(&output, "2 files: 1 would change, 1 unchanged (");
    assert_eq!(read(&folder, "a.mof"), BEFORE);
    let output = mofc(folder.path(), &["fmt", "--check", "b.mof"]);
    ends(&output, 0);
    assert_eq!(stdout(&output), "");
}

#[test]
fn a_file_with_errors_is_left_alone_and_the_others_are_formatted() {
    let wrong = b"class A { unit32 X }\n";
    let folder = folder(&[("a.mof", wrong), ("b.mof", BEFORE.as_bytes())]);
    let output = mofc(folder.path(), &["fmt", "a.mof", "b.mof"]);
    ends(&output, 1);
    says(&output, "MOF0202");
    says(&output, "2 files: 1 formatted, 0 unchanged, 1 left alone (");
    assert_eq!(read(&folder, "a.mof").as_bytes(), wrong);
    assert_eq!(read(&folder, "b.mof"), AFTER);
}

#[test]
fn what_is_missing_is_told_and_the_rest_is_formatted() {
    let folder = folder(&[("a.mof", BEFORE.as_bytes())]);
    let output = mofc(folder.path(), &["fmt", "nowhere.mof", "a.mof", "builtin:wmi-system"]);
    ends(&output, 2);
    says(&output, "cannot read `nowhere.mof`");
    says(&output, "it is built in");
    assert_eq!(read(&folder, "a.mof"), AFTER);
}

#[test]
fn standard_input_goes_to_standard_output() {
    let folder = folder(&[]);
    for input in [BEFORE, AFTER] {
        let output = mofc_reading(folder.path(), &["fmt", "-"], input.as_bytes());
        ends(&output, 0);
        assert_eq!(stdout(&output), AFTER);
    }
    let output = mofc_reading(folder.path(), &["fmt", "-"], b"class A {");
    ends(&output, 1);
    assert_eq!(stdout(&output), "");
    let output = mofc_reading(folder.path(), &["fmt", "-", "--check"], BEFORE.as_bytes());
    ends(&output, 1);
    assert_eq!(stdout(&output), "-\n");
}

#[test]
fn encoding_mark_and_line_ends_stay() {
    let before = "// é\u{1F600}\r\nclass A{string B=\"é\";};\r\n";
    let after = "// é\u{1F600}\r\nclass A\r\n{\r\n    string B = \"é\";\r\n};\r\n";
    let cr = |text: &str| text.replace("\r\n", "\r").into_bytes();
    let with_mark = |text: &str| [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    let big_endian = |text: &str| {
        let units = text.encode_utf16().flat_map(u16::to_be_bytes);
        [0xFE, 0xFF].into_iter().chain(units).collect::<Vec<_>>()
    };
    let single = |text: &str| {
        let text = text.replace('\u{1F600}', "\u{80}");
        text.chars().map(|char| char as u8).collect::<Vec<_>>()
    };
    type Encode<'e> = &'e dyn Fn(&str) -> Vec<u8>;
    let encodings: [Encode; 6] =
        [&|text| text.as_bytes().to_vec(), &utf16, &big_endian, &with_mark, &single, &cr];
    for (index, encoded) in encodings.iter().enumerate() {
        let folder = folder(&[("a.mof", &encoded(before))]);
        ends(&mofc(folder.path(), &["fmt", "a.mof"]), 0);
        let found = fs::read(folder.path().join("a.mof")).expect("a file");
        assert_eq!(found, encoded(after), "encoding {index}");
    }
}

#[test]
fn a_damaged_file_is_left_alone() {
    let mut damaged = utf16(BEFORE);
    damaged.extend([b'/', 0, b'/', 0, 0, 0xDC, b'\n', 0]);
    let folder = folder(&[("a.mof", &damaged)]);
    let output = mofc(folder.path(), &["fmt", "a.mof"]);
    ends(&output, 2);
    says(&output, "cannot format `a.mof`: ");
    assert_eq!(fs::read(folder.path().join("a.mof")).expect("a file"), damaged);
}

#[test]
fn a_file_that_could_not_be_read_again_is_left_alone() {
    let text = format!("{}// {}\nclass A {{ uint8 X; }};\n", "\n".repeat(220), "磁".repeat(90));
    let units = || text.encode_utf16();
    let little: Vec<_> = units().flat_map(u16::to_le_bytes).collect();
    let big: Vec<_> = units().flat_map(u16::to_be_bytes).collect();
    let folder = folder(&[("le.mof", &little), ("be.mof", &big), ("marked.mof", &utf16(&text))]);
    let output = mofc(folder.path(), &["fmt", "."]);
    ends(&output, 2);
    says(&output, "could not be read again as UTF-16LE; give the file a byte order mark");
    says(&output, "could not be read again as UTF-16BE; give the file a byte order mark");
    says(&output, "3 files: 1 formatted, 0 unchanged, 2 left alone (");
    assert_eq!(fs::read(folder.path().join("le.mof")).expect("a file"), little);
    assert_eq!(fs::read(folder.path().join("be.mof")).expect("a file"), big);
    ends(&mofc(folder.path(), &["fmt", "--encoding", "utf-16le", "le.mof"]), 0);
}

#[test]
fn a_file_that_blanks_keep_from_being_binary_is_left_alone() {
    let text = format!("{}//\x01\x02\nclass A {{ }};\n", " \n".repeat(30));
    let folder = folder(&[("a.mof", text.as_bytes())]);
    let output = mofc(folder.path(), &["fmt", "a.mof"]);
    ends(&output, 2);
    says(&output, "too many control characters");
    assert!(!stderr(&output).contains("internal defect"), "{}", stderr(&output));
    assert_eq!(read(&folder, "a.mof"), text);
}

#[test]
fn what_is_switched_off_stays() {
    let text = "class A\n{\n    // mofc:off\n  uint8   Table [3]={ 1,\n    2,3 };\n    // mofc:on\n    uint8 X;\n};\n";
    let folder = folder(&[("a.mof", text.as_bytes())]);
    ends(&mofc(folder.path(), &["fmt", "--check", "a.mof"]), 0);
}

#[test]
fn a_read_only_file_is_left_alone_and_the_others_are_formatted() {
    let folder = folder(&[("a.mof", BEFORE.as_bytes()), ("b.mof", BEFORE.as_bytes())]);
    let path = folder.path().join("a.mof");
    let mut permissions = fs::metadata(&path).expect("a file").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("permissions");
    let output = mofc(folder.path(), &["fmt", "."]);
    ends(&output, 2);
    says(&output, "cannot format `./a.mof`: it is read-only");
    assert_eq!((read(&folder, "a.mof"), read(&folder, "b.mof")), (BEFORE.into(), AFTER.into()));
    assert_eq!(names(folder.path()), ["a.mof", "b.mof"]);
}

#[cfg(unix)]
mod unix {
    use std::{
        os::unix::{
            fs::{PermissionsExt, symlink},
            process::ExitStatusExt,
        },
        process::Stdio,
        time::{Duration, Instant},
    };

    use super::*;

    #[test]
    fn permissions_and_links_stay() {
        let folder = folder(&[("real/a.mof", BEFORE.as_bytes())]);
        let path = folder.path().join("real/a.mof");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("permissions");
        symlink("real/a.mof", folder.path().join("link.mof")).expect("a link");
        ends(&mofc(folder.path(), &["fmt", "link.mof"]), 0);
        assert!(folder.path().join("link.mof").is_symlink());
        assert_eq!(read(&folder, "real/a.mof"), AFTER);
        assert_eq!(fs::metadata(&path).expect("a file").permissions().mode() & 0o777, 0o640);
        assert_eq!(names(folder.path()), ["link.mof", "real"]);
        assert_eq!(names(&folder.path().join("real")), ["a.mof"]);
    }

    #[test]
    fn a_file_and_a_link_to_it_are_one_file() {
        let folder = folder(&[("all/b.mof", BEFORE.as_bytes())]);
        symlink("b.mof", folder.path().join("all/a.mof")).expect("a link");
        symlink("../all/b.mof", folder.path().join("all/c.mof")).expect("a link");
        for arguments in [&["all"][..], &["all", "all/b.mof"], &["all/a.mof", "./all/b.mof"]] {
            let output = mofc(folder.path(), &[&["fmt", "--check"], arguments].concat());
            ends(&output, 1);
            assert_eq!(stdout(&output), "all/a.mof\n");
        }
        ends(&mofc(folder.path(), &["check", "all"]), 0);
        ends(&mofc(folder.path(), &["fmt", "all"]), 0);
        assert_eq!(read(&folder, "all/b.mof"), AFTER);
        assert!(folder.path().join("all/a.mof").is_symlink());
    }

    #[test]
    fn an_interrupted_run_leaves_every_file_whole() {
        for signal in ["-INT", "-TERM"] {
            let files: Vec<_> = (0..1_000).map(|index| format!("{index:04}.mof")).collect();
            let content: Vec<_> =
                files.iter().map(|name| (name.as_str(), BEFORE.as_bytes())).collect();
            let folder = folder(&content);
            let mut child = command(folder.path())
                .args(["fmt", "."])
                .stderr(Stdio::null())
                .spawn()
                .expect("mofc starts");
            let started = Instant::now();
            while read(&folder, "0020.mof") == BEFORE {
                assert!(started.elapsed() < Duration::from_secs(60), "nothing is formatted");
                std::thread::yield_now();
            }
            let id = child.id().to_string();
            let sent = std::process::Command::new("kill").args([signal, &id]).status();
            assert!(sent.expect("kill runs").success());
            let status = child.wait().expect("it ends");
            let (old, new): (Vec<_>, Vec<_>) =
                files.iter().map(|name| read(&folder, name)).partition(|text| text == BEFORE);
            assert!(new.iter().all(|text| text == AFTER));
            assert_eq!(names(folder.path()), files);
            assert_eq!((status.code(), status.signal()), (Some(130), None), "{}", new.len());
            assert!(!old.is_empty() && !new.is_empty(), "{} of 1000", new.len());
        }
    }
}
