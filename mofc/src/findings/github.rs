//! Findings as workflow commands, which GitHub shows beside the lines of a pull request.

use super::record::Record;

/// The command of one finding, with its line end.
pub(super) fn command(record: &Record) -> String {
    let name = match record.level {
        "error" => "error",
        "warning" => "warning",
        _ => "notice",
    };
    let place = &record.place;
    let mut command = format!(
        "::{name} file={},line={},endLine={}",
        property(&place.file),
        place.line,
        place.end_line
    );
    // columns of a place that is more than a line mean nothing there
    if place.line == place.end_line {
        command.push_str(&format!(",col={},endColumn={}", place.column, place.end_column));
    }
    let mut message = record.message.clone();
    if let Some(help) = &record.help {
        message.push_str(&format!("\nhelp: {help}"));
    }
    for related in &record.related {
        let at = &related.place;
        message.push_str(&format!("\n{}:{}: {}", at.file, at.line, related.message));
    }
    command.push_str(&format!(",title={}::{}\n", property(record.code), data(&message)));
    command
}

fn data(text: &str) -> String {
    text.chars().map(|char| escape(char, false)).collect()
}

fn property(text: &str) -> String {
    text.chars().map(|char| escape(char, true)).collect()
}

/// What ends a command, or a part of it, and what a terminal would obey.
fn escape(char: char, in_property: bool) -> String {
    match char {
        '%' => "%25".to_owned(),
        '\r' => "%0D".to_owned(),
        '\n' => "%0A".to_owned(),
        ':' if in_property => "%3A".to_owned(),
        ',' if in_property => "%2C".to_owned(),
        char if char.is_control() && char != '\t' => '\u{FFFD}'.to_string(),
        char => char.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_command_early() {
        assert_eq!(property("C:\\a,b%.mof"), "C%3A\\a%2Cb%25.mof");
        assert_eq!(data("100%\r\nof: a,b\u{1b}[0m"), "100%25%0D%0Aof: a,b\u{FFFD}[0m");
    }
}
