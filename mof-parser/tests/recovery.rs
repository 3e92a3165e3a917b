//! One token less: few findings, at the place, and everything else is still read.
//!
//! Every token of every file in `tests/corpus/ok` is left out, one at a time, and of real files a
//! sample that is the same every time. Then tokens are swapped, doubled and put where they do not
//! belong.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use corpus_harness::{corpus, files, parse_options, settings};
use mof_parser::ast::Item;
use mof_parser::{
    Document, Finding, Kind, ParseOptions, Report, SourceMap, Span, Token, decode, parse,
    render_plain, shape,
};

/// A text as it was read.
struct Read {
    sources: SourceMap,
    document: Document,
    findings: Vec<Finding>,
    /// The outline of each declaration.
    items: Vec<String>,
}

fn read(text: &str, options: &ParseOptions) -> Read {
    let mut sources = SourceMap::new();
    let id = sources.add(decode("a.mof", text.as_bytes(), options)).expect("one file has room");
    let parsed = parse(&sources, id, options);
    let items = blocks(&shape(&parsed.document), 0);
    Read { sources, document: parsed.document, findings: parsed.findings, items }
}

/// The parts of an outline that begin at a level.
fn blocks(outline: &str, level: usize) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    for line in outline.lines() {
        let begins = line.len() - line.trim_start().len() == level;
        match blocks.last_mut() {
            Some(last) if !begins => {
                last.push('\n');
                last.push_str(line);
            }
            _ => blocks.push(line.to_owned()),
        }
    }
    blocks
}

fn head(item: &str) -> &str {
    item.lines().next().unwrap_or_default()
}

/// The qualifiers and members of an item's outline.
fn members(item: &str) -> Vec<String> {
    item.split_once('\n').map_or_else(Vec::new, |(_, rest)| blocks(rest, 2))
}

/// The first of `few` that is not among `many` in the same order.
fn lost<'a>(few: impl IntoIterator<Item = &'a String>, many: &[String]) -> Option<&'a str> {
    let mut many = many.iter();
    few.into_iter().find(|one| !many.any(|other| other == *one)).map(|one| head(one))
}

fn all_but<T>(all: &[T], left_out: Option<usize>) -> impl Iterator<Item = &T> {
    all.iter().enumerate().filter(move |(at, _)| Some(*at) != left_out).map(|(_, one)| one)
}

impl Read {
    /// The declaration that an offset lies in.
    fn home(&self, offset: u32) -> Option<usize> {
        let around = |span: Span| span.start <= offset && offset < span.end;
        self.document.items.iter().position(|item| around(span(item)))
    }

    /// What is found here and was not found before.
    fn news(&self, before: &Read) -> Vec<&Finding> {
        let mut old: Vec<_> = before.findings.iter().map(Report::code).collect();
        // What is said of the encoding depends on the dialect, which a token may tell.
        let is_new = |finding: &&Finding| match old.iter().position(|code| *code == finding.code())
        {
            Some(at) => {
                old.swap_remove(at);
                false
            }
            None => true,
        };
        let findings = self.findings.iter().filter(|finding| finding.code() > "MOF0016");
        findings.filter(is_new).collect()
    }
}

fn span(item: &Item) -> Span {
    match item {
        Item::Directive(one) => one.span,
        Item::Class(one) => one.span,
        Item::Qualifier(one) => one.span,
        Item::Instance(one) => one.span,
        Item::Enumeration(one) => one.span,
    }
}

/// Where the head of a declaration ends at the earliest.
fn name_end(item: &Item) -> u32 {
    match item {
        Item::Class(one) => one.superclass.unwrap_or(one.name).end,
        Item::Instance(one) => one.class.end,
        _ => span(item).end,
    }
}

fn replaced(text: &str, span: Span, with: &str) -> String {
    let (front, back) = (&text[..span.start as usize], &text[span.end as usize..]);
    let sticks = |char: Option<char>| {
        char.is_some_and(|char| char.is_alphanumeric() || "_.+-\"'\\".contains(char))
    };
    let blank = if sticks(front.chars().next_back()) { " " } else { "" };
    let behind = if sticks(back.chars().next()) && !with.is_empty() { " " } else { "" };
    format!("{front}{blank}{with}{behind}{back}")
}

/// What opens or closes, and the step towards its partner.
fn pair(kind: Kind) -> Option<(Kind, isize)> {
    Some(match kind {
        Kind::OpenBrace => (Kind::CloseBrace, 1),
        Kind::CloseBrace => (Kind::OpenBrace, -1),
        Kind::OpenBracket => (Kind::CloseBracket, 1),
        Kind::CloseBracket => (Kind::OpenBracket, -1),
        Kind::OpenParen => (Kind::CloseParen, 1),
        Kind::CloseParen => (Kind::OpenParen, -1),
        _ => return None,
    })
}

fn partner(tokens: &[Token], at: usize) -> Option<usize> {
    let kind = tokens[at].kind();
    let (other, step) = pair(kind)?;
    let (mut depth, mut index) = (0, isize::try_from(at).ok()?);
    loop {
        let now = usize::try_from(index).ok()?;
        match tokens.get(now)?.kind() {
            found if found == kind => depth += 1,
            found if found == other => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(now);
        }
        index += step;
    }
}

/// The tokens of one kind in a row around `at`: which of them is missing nobody can tell.
fn run(tokens: &[Token], at: usize) -> (usize, usize) {
    let same = |index: &usize| tokens[*index].kind() == tokens[at].kind();
    let first = (0..=at).rev().take_while(same).last().unwrap_or(at);
    let last = (at..tokens.len()).take_while(same).last().unwrap_or(at);
    (first, last)
}

/// Without these the text is never legal; a `;` may be one too many.
fn is_needed(tokens: &[Token], at: usize) -> bool {
    let kind = tokens[at].kind();
    let next = tokens.get(at + 1).map(|next| next.kind());
    match kind {
        // Both may be names.
        Kind::Instance => next == Some(Kind::Of),
        Kind::Of => next.is_some_and(Kind::is_name),
        _ => pair(kind).is_some() || matches!(kind, Kind::Equals | Kind::Colon | Kind::Hash),
    }
}

/// Whether everything but the declaration at `offset` is still read, and of that one everything but
/// one member.
fn keeps(before: &Read, after: &Read, offset: u32) -> Result<(), String> {
    let home = before.home(offset);
    if let Some(lost) = lost(all_but(&before.items, home), &after.items) {
        return Err(format!("lost the declaration {lost}"));
    }
    let Some(home) = home else { return Ok(()) };
    let (item, outline) = (&before.document.items[home], &before.items[home]);
    let all = members(outline);
    let name = name_end(item);
    let text = before.document.text(Span::new(name, span(item).end));
    let is_inside = text.find('{').is_some_and(|open| offset > name + open as u32);
    if !is_inside || all.is_empty() {
        return Ok(());
    }
    let same_head = after.items.iter().filter(|other| head(other) == head(outline));
    let mut lost_member = None;
    // Several instances of a class look alike.
    for now in same_head.map(|other| members(other)) {
        let mut ways = (0..=all.len()).map(|left_out| lost(all_but(&all, Some(left_out)), &now));
        let Some(way) = ways.next() else { continue };
        if way.is_none() || ways.any(|lost| lost.is_none()) {
            return Ok(());
        }
        lost_member = lost_member.or(way);
    }
    match lost_member {
        Some(lost) => Err(format!("lost the member {lost}")),
        None => Err(format!("lost the head of {}", head(outline))),
    }
}

fn told(what: &str, findings: &[&Finding], read: &Read) -> String {
    let findings: String = findings.iter().map(|one| render_plain(*one, &read.sources)).collect();
    format!("{what}\n{findings}")
}

fn without_a_token(before: &Read, text: &str, at: usize, o: &ParseOptions) -> Result<(), String> {
    let tokens = &before.document.tokens;
    let (token, offset) = (tokens[at], tokens[at].span().start);
    let after = read(&replaced(text, token.span(), ""), o);
    let news = after.news(before);
    keeps(before, &after, offset).map_err(|what| told(&what, &news, &after))?;
    let Some(first) = news.first() else {
        let is_legal = match token.kind() {
            Kind::Semicolon => after.items == before.items,
            _ => !is_needed(tokens, at),
        };
        return if is_legal { Ok(()) } else { Err("nothing is found".to_owned()) };
    };
    if news.len() > 3 {
        return Err(told("too many findings", &news, &after));
    }
    let now = &after.document.tokens;
    let is_near = |at: usize, span: Span| {
        let (first, last) = run(tokens, at);
        let front = tokens[first.saturating_sub(2)].span().start;
        let place = now.partition_point(|one| one.span().start < tokens[first].span().start);
        let end = now[(place + (last - first) + 1).min(now.len() - 1)].span().end;
        span.start <= end && span.end >= front
    };
    let mut places = vec![first.span];
    places.extend(first.related().iter().map(|related| related.span));
    let partner = partner(tokens, at);
    let found = places
        .iter()
        .any(|span| is_near(at, *span) || partner.is_some_and(|partner| is_near(partner, *span)));
    if found { Ok(()) } else { Err(told("found far away", &news, &after)) }
}

/// What was tried, and what went wrong by kind of token.
#[derive(Default)]
struct Tally {
    tried: usize,
    wrong: BTreeMap<String, Vec<String>>,
}

impl Tally {
    fn add(&mut self, path: &Path, read: &Read, at: usize, result: Result<(), String>) {
        self.tried += 1;
        let Err(why) = result else { return };
        let token = read.document.tokens[at];
        let place = read.sources.locate(token.span()).expect("a token lies in its file");
        let line: String = read.sources.line(place.source, place.line).chars().take(160).collect();
        let word: String = read.sources.snippet(token.span()).chars().take(40).collect();
        let key = format!("{:?} {}", token.kind(), head(&why));
        let what = format!("{}:{}: `{word}` in `{line}`: {why}", path.display(), place.line);
        self.wrong.entry(key).or_default().push(what);
    }

    fn wrong(&self) -> usize {
        self.wrong.values().map(Vec::len).sum()
    }

    fn report(&self) -> String {
        let groups = self.wrong.iter().map(|(key, all)| {
            let shown = all.join("\n--\n");
            format!("== {} times {key}\n{shown}\n", all.len())
        });
        format!("{}{} of {} are wrong", groups.collect::<String>(), self.wrong(), self.tried)
    }
}

/// The text and options of a file that is no test of size.
fn small_text(path: &Path) -> Option<(String, ParseOptions)> {
    let bytes = fs::read(path).ok()?;
    let options = parse_options(&settings(&bytes));
    if bytes.len() > 20_000 {
        return None;
    }
    let text = String::from_utf8(bytes).ok()?;
    if text.contains('\0') {
        return None;
    }
    Some((text.trim_start_matches('\u{FEFF}').to_owned(), options))
}

#[test]
fn a_token_that_is_left_out_is_found_at_its_place_and_hides_nothing_else() {
    let mut tally = Tally::default();
    for path in files(&corpus("ok")) {
        let Some((text, options)) = small_text(&path) else { continue };
        let before = read(&text, &options);
        // There, tokens lie in the expanded text.
        if before.document.is_preprocessed() {
            continue;
        }
        for at in 0..before.document.tokens.len() - 1 {
            tally.add(&path, &before, at, without_a_token(&before, &text, at, &options));
        }
    }
    assert!(tally.tried > 3_000, "{} tokens", tally.tried);
    assert_eq!(tally.wrong(), 0, "{}", tally.report());
}

/// Numbers that are the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

/// The MOF files under a folder, in order.
fn below(folder: &Path, into: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        match path.extension() {
            _ if path.is_dir() => below(&path, into),
            Some(extension) if extension == "mof" => into.push(path),
            _ => {}
        }
    }
}

/// Tries some tokens of each file.
fn sample(paths: &[PathBuf], chance: &mut Chance) -> Tally {
    let (mut tally, options) = (Tally::default(), ParseOptions::default());
    for path in paths {
        let Ok(text) = fs::read_to_string(path) else { continue };
        // One declaration is as good as many, and sooner read.
        let text = text.trim_start_matches('\u{FEFF}').chars().take(6_000).collect::<String>();
        let text = &text[..text.rfind("\n};").map_or(0, |end| end + 3)];
        let before = read(text, &options);
        let tokens = before.document.tokens.len();
        if tokens < 3 || before.document.is_preprocessed() || before.findings.iter().any(is_error) {
            continue;
        }
        for _ in 0..12 {
            let at = chance.below(tokens - 1);
            tally.add(path, &before, at, without_a_token(&before, text, at, &options));
        }
    }
    tally
}

#[test]
fn in_schemas_a_token_that_is_left_out_hides_nothing_else() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
    let mut paths = Vec::new();
    below(&folder, &mut paths);
    let tally = sample(&paths, &mut Chance(7));
    assert!(tally.wrong() * 1_000 <= tally.tried, "{}", tally.report());
}

/// The files of `../shared/corpus` beside the repository or where `MOF_CORPUS` says; none where it
/// is absent. `MOF_CORPUS_FILES` says how many, for a longer look.
#[test]
fn in_real_files_a_token_that_is_left_out_hides_nothing_else() {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let root = std::env::var_os("MOF_CORPUS").map_or_else(beside, PathBuf::from);
    let count = std::env::var("MOF_CORPUS_FILES").ok().and_then(|count| count.parse().ok());
    let (mut paths, mut chance) = (Vec::new(), Chance(11));
    below(&root, &mut paths);
    for at in (1..paths.len()).rev() {
        paths.swap(at, chance.below(at + 1));
    }
    paths.truncate(count.unwrap_or(300));
    let tally = sample(&paths, &mut chance);
    // What is left: in front of a parameter a list without its opening bracket, and in front of a
    // class a mistake in a long list with braces.
    assert!(tally.wrong() * 300 <= tally.tried, "{}", tally.report());
}

fn is_error(finding: &Finding) -> bool {
    finding.level() == mof_parser::Level::Error
}

#[test]
fn a_token_too_many_or_another_one_hides_no_other_declaration() {
    const OTHERS: [&str; 14] =
        ["{", "}", "(", ")", "[", "]", ";", ",", ":", "=", "$", "name", "\"text\"", "7"];
    let (mut chance, mut tally) = (Chance(3), Tally::default());
    for path in files(&corpus("ok")) {
        let Some((text, options)) = small_text(&path) else { continue };
        let before = read(&text, &options);
        if before.document.is_preprocessed() {
            continue;
        }
        let tokens = &before.document.tokens;
        for at in 0..tokens.len() - 1 {
            let (here, next) = (tokens[at].span(), tokens[at + 1].span());
            let other = OTHERS[chance.below(OTHERS.len())];
            let (one, two) = (before.sources.snippet(here), before.sources.snippet(next));
            let variant = match chance.below(3) {
                0 => replaced(&text, here, other),
                1 => replaced(&text, Span::new(here.start, here.start), &format!("{other} ")),
                _ => replaced(&text, here.to(next), &format!("{two} {one}")),
            };
            let after = read(&variant, &options);
            let news = after.news(&before);
            let home = before.home(here.start);
            let result = match lost(all_but(&before.items, home), &after.items) {
                Some(lost) => Err(told(&format!("lost {lost}"), &news, &after)),
                None if news.len() > 4 => Err(told("too many findings", &news, &after)),
                None => Ok(()),
            };
            let result = result.map_err(|why| format!("{why}\n{variant:.1500}"));
            tally.add(&path, &before, at, result);
        }
    }
    let wrong = tally.wrong() * 100;
    assert!(wrong <= 3 * tally.tried, "{}", tally.report());
}
