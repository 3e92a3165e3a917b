//! Findings as people read them.

mod process;

use process::{command, ends, folder, mofc, says, stderr};

#[test]
fn a_line_of_megabytes_is_not_printed() {
    let unclosed = format!("class A {{ uint32 X; {}", "/* */ ".repeat(1_000_000));
    let string = format!("class A {{ string S = \"{}\" unit32", "x".repeat(5_000_000));
    let word = format!("class A {{ {} X; }};", "y".repeat(5_000_000));
    let comment = format!("class A {{ }}; /* {}", "line\n".repeat(1_000_000));
    for text in [unclosed, string, word, comment] {
        let folder = folder(&[("a.mof", text.as_bytes())]);
        let output = mofc(folder.path(), &["check", "--fail-on", "warning", "a.mof"]);
        ends(&output, 1);
        assert!(output.stderr.len() < 10_000, "{} bytes", output.stderr.len());
        says(&output, "a.mof:1:");
    }
}

#[test]
fn nothing_of_a_file_reaches_the_terminal_as_a_command() {
    let filler = "class Filler { uint32 X; };\n".repeat(9);
    let text = format!(
        "{filler}class A {{ \x1b[31munit32 X; // \x1b[2J\n string S = \"\x07\x1b]0;title\x07\"; \
         unit32 \u{202e}Y; /* \u{9b}31m */ unit32 Z; }};\n"
    );
    let folder = folder(&[("a.mof", text.as_bytes())]);
    for format in ["text", "github"] {
        let output = mofc(folder.path(), &["check", "--format", format, "a.mof"]);
        ends(&output, 1);
        let shown = [output.stdout, output.stderr].concat();
        let shown = String::from_utf8(shown).expect("text");
        let bad = |c: &char| c.is_control() && *c != '\n' || *c == '\u{202e}';
        assert_eq!(shown.chars().find(bad), None, "{shown:?}");
    }
}

#[test]
fn columns_count_characters_and_carets_stand_under_them() {
    let folder = folder(&[("a.mof", "class A {\n\t/* 日本 é */\tunit32\tX; };".as_bytes())]);
    let output = mofc(folder.path(), &["check", "a.mof"]);
    let text = stderr(&output);
    assert!(text.contains("[a.mof:2:13]"), "{text}");
    // a tab goes on to the next multiple of four, and those characters are two columns wide
    let line = text.lines().find(|line| line.contains("unit32  X;")).expect("the line");
    let carets = text.lines().find(|line| line.contains("──────")).expect("the carets");
    let columns = |line: &str, end: &str| -> usize {
        let before = line.split_once(end).expect("it is there").0;
        before.chars().map(|c| if ('\u{3000}'..'\u{a000}').contains(&c) { 2 } else { 1 }).sum()
    };
    assert_eq!(columns(line, "unit32"), columns(carets, "──────"), "{text}");
}

#[test]
fn quiet_prints_findings_and_nothing_else() {
    let folder = folder(&[("a.mof", b"class A { };"), ("b.mof", b"class B { unit32 X; };")]);
    let clean = mofc(folder.path(), &["check", "-q", "a.mof"]);
    ends(&clean, 0);
    assert_eq!(stderr(&clean), "");
    let output = mofc(folder.path(), &["check", "-q", "b.mof"]);
    ends(&output, 1);
    says(&output, "MOF0205");
    assert!(!stderr(&output).contains("1 file"), "{}", stderr(&output));
}

#[cfg(target_os = "linux")]
#[test]
fn nobody_who_listens_to_findings_is_no_crash() {
    let folder = folder(&[("bad.mof", b"class A { unit8 X; }")]);
    for arguments in [["check", "bad.mof"], ["check", "none.mof"], ["fmt", "bad.mof"]] {
        let full = std::fs::File::options().write(true).open("/dev/full").expect("Linux has it");
        let mut mofc = command(folder.path());
        let status = mofc.args(arguments).stderr(full).status().expect("mofc runs");
        assert!(matches!(status.code(), Some(1 | 2)), "{arguments:?}: {status}");
    }
}
