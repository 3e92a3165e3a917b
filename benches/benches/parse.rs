//! Text to tokens, and text to a tree, against a loop that only counts tokens.
//!
//! The loop is the yardstick: it reads the same bytes and finds the same boundaries, and keeps
//! nothing. `cargo bench -p benches --bench parse`; parsing is to stay below 2.5 times the loop.

use benches::{Contestant, Text, dmtf_schema, rounds, windows_schema};
use mof_parser::{ParseOptions, SourceMap, decode, lex, parse};

fn main() {
    match dmtf_schema() {
        Some(text) => measure(&text, 41),
        None => println!("DMTF CIM 2.49: skipped, the corpus is not there"),
    }
    match windows_schema() {
        Some(text) => measure(&text, 101),
        None => println!("Windows schema: skipped, it is not there"),
    }
}

fn measure(text: &Text, count: usize) {
    let options = ParseOptions::default();
    let mut sources = SourceMap::new();
    let source = decode(text.name.as_str(), text.text.as_bytes(), &options);
    let id = sources.add(source).expect("a few megabytes have room");
    let parsed = parse(&sources, id, &options);
    let tokens = parsed.document.tokens.len();
    assert_eq!(count_tokens(text.text.as_bytes()) + 1, tokens, "the loop sees other tokens");
    rounds(
        &format!("{}, {tokens} tokens, {} items", text.name, parsed.document.items.len()),
        text.text.len(),
        count,
        vec![
            Contestant::new("loop that counts tokens", || count_tokens(text.text.as_bytes())),
            Contestant::new("lex", || lex(&sources, id, &options)),
            Contestant::new("parse", || parse(&sources, id, &options)),
            Contestant::new("decode and parse", || {
                let mut sources = SourceMap::new();
                let source = decode("", text.text.as_bytes(), &options);
                sources.add(source).map(|id| parse(&sources, id, &options))
            }),
        ],
    );
}

/// Counts tokens byte by byte, as simply as it can be done.
fn count_tokens(bytes: &[u8]) -> usize {
    let (mut at, mut count) = (0, 0);
    while at < bytes.len() {
        match bytes[at] {
            b' ' | b'\t' | b'\r' | b'\n' => at += 1,
            b'"' => {
                at += 1;
                while at < bytes.len() && bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at += 1;
                count += 1;
            }
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                while at < bytes.len() && bytes[at] != b'\n' {
                    at += 1;
                }
            }
            b'/' if bytes.get(at + 1) == Some(&b'*') => {
                at += 2;
                while at < bytes.len() && !bytes[at..].starts_with(b"*/") {
                    at += 1;
                }
                at += 2;
            }
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-' | b'+' | b'.' => {
                at += 1;
                while bytes
                    .get(at)
                    .is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.'))
                {
                    at += 1;
                }
                count += 1;
            }
            _ => {
                at += 1;
                count += 1;
            }
        }
    }
    count
}
