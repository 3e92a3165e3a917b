//! Text to tokens and a tree, against a plain loop that gives kind and span of every token.
//!
//! The loop is the yardstick: it finds the same tokens in the same bytes, tells what each is and
//! where, and keeps nothing. `cargo bench -p benches --bench token_loop`; with
//! `--profile cargo-default` in the release profile that Cargo gives a package by default.

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
    let mut spans = Vec::new();
    token_loop(text.text.as_bytes(), |_, start, end| spans.push((start, end)));
    let expected = parsed.document.tokens.iter().map(|token| token.span());
    let expected: Vec<_> = expected.map(|span| (span.start as usize, span.end as usize)).collect();
    assert_eq!(spans, expected[..tokens - 1], "the loop sees other tokens");
    rounds(
        &format!("{}, {tokens} tokens, {} items", text.name, parsed.document.items.len()),
        text.text.len(),
        count,
        vec![
            Contestant::new("loop: kind and span", || {
                let mut sum = 0;
                token_loop(text.text.as_bytes(), |kind, start, end| {
                    sum += kind as usize ^ start ^ end
                });
                sum
            }),
            Contestant::new("tokens", || lex(&sources, id, &options)),
            Contestant::new("tokens and tree", || parse(&sources, id, &options)),
            Contestant::new("bytes to tree", || {
                let mut sources = SourceMap::new();
                let source = decode("", text.text.as_bytes(), &options);
                sources.add(source).map(|id| parse(&sources, id, &options))
            }),
        ],
    );
}

/// What the loop tells apart.
#[derive(Clone, Copy)]
enum Kind {
    Word,
    Number,
    String,
    Sign,
}

/// Gives kind, start and end of every token, byte by byte, as simply as it can be done.
#[inline(always)]
fn token_loop(bytes: &[u8], mut token: impl FnMut(Kind, usize, usize)) {
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        match bytes[at] {
            b' ' | b'\t' | b'\r' | b'\n' => at += 1,
            b'"' => {
                at += 1;
                while at < bytes.len() && bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at += 1;
                token(Kind::String, start, at);
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
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => {
                at = behind_word(bytes, at + 1);
                token(Kind::Word, start, at);
            }
            b'0'..=b'9' | b'-' | b'+' | b'.' => {
                at = behind_word(bytes, at + 1);
                token(Kind::Number, start, at);
            }
            _ => {
                at += 1;
                token(Kind::Sign, start, at);
            }
        }
    }
}

#[inline(always)]
fn behind_word(bytes: &[u8], mut at: usize) -> usize {
    let goes_on = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.');
    while bytes.get(at).is_some_and(goes_on) {
        at += 1;
    }
    at
}
