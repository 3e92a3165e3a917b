//! What is written by chance is read, printed and read again: the same, and without a finding.

use mof_parser::{
    FindingKind, FormatError, ParseOptions, Parsed, SourceMap, decode, format, parse, print, shape,
};

fn read(text: &str) -> Parsed {
    let options = ParseOptions::default();
    let mut sources = SourceMap::new();
    let id = sources.add(decode("a.mof", text.as_bytes(), &options)).expect("one file has room");
    let mut parsed = parse(&sources, id, &options);
    // That mofcomp does not read UTF-8 is no mistake of the text.
    parsed.findings.retain(|finding| !matches!(finding.kind, FindingKind::Utf8WithoutMark { .. }));
    parsed
}

#[test]
fn whatever_is_written_is_printed_as_it_was_meant() {
    for seed in 1..=500 {
        let mut writer = Writer::seeded(seed);
        writer.file();
        let first = read(&writer.text);
        assert_eq!(first.findings, [], "seed {seed}: {}", writer.text);
        let printed = print(&first.document);
        let second = read(&printed);
        assert_eq!(second.findings, [], "seed {seed}: {printed}");
        assert_eq!(shape(&second.document), shape(&first.document), "seed {seed}: {printed}");
        assert_eq!(print(&second.document), printed, "seed {seed}: printing settles at once");
    }
}

fn formatted(text: &str) -> String {
    try_formatted(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Formats a text, unless it has errors.
fn try_formatted(text: &str) -> Result<String, FormatError> {
    let options = ParseOptions::default();
    let mut sources = SourceMap::new();
    let id = sources.add(decode("a.mof", text.as_bytes(), &options)).expect("one file has room");
    let parsed = parse(&sources, id, &options);
    let result = format(&parsed, &sources, &options);
    if let Err(error @ FormatError::Defect { .. }) = result {
        panic!("{error}: {text}");
    }
    result
}

#[test]
fn the_layout_that_was_written_does_not_show() {
    for seed in 1..=300 {
        let mut writer = Writer::seeded(seed);
        writer.file();
        let once = formatted(&writer.text);
        assert_eq!(formatted(&once), once, "seed {seed}: formatting settles at once");
        for blank in ["\n", "\r\n\t", "\r"] {
            let text = writer.text.replace(' ', blank);
            assert_eq!(
                formatted(&text).replace(blank.trim_end_matches('\t'), "\n"),
                once,
                "{text}"
            );
        }
        let longest = once.lines().map(|line| line.chars().count()).max();
        assert!(longest <= Some(100), "seed {seed}: {once}");
    }
}

const GAPS: [&str; 14] = [
    " ",
    " ",
    "\n",
    "\n\n\n",
    " /* a */ ",
    "/*b*/",
    "\n/* c */\n",
    " /* d */\n",
    "\n/* e */ /* f */ ",
    "\n  /* g\n   * h */\n\n",
    " // i; }\n",
    "\n\n\t// j  \n// k\n\n",
    "\n// mofc:off\n",
    " // mofc:on\n",
];

/// Writes a file with comments and stray `;` by chance, in front of its first token too. The last
/// `switches` of the gaps stay out.
fn commented(writer: &mut Writer, seed: u64, switches: usize) -> String {
    let kinds = GAPS.len() - switches;
    writer.has_strays = seed.is_multiple_of(4);
    writer.text.clear();
    writer.file();
    let words: Vec<_> = writer.text.split_inclusive(' ').map(str::to_owned).collect();
    let mut text = String::new();
    for _ in 0..writer.below(4) {
        text += GAPS[writer.below(kinds)];
    }
    for word in words {
        text += word.trim_end_matches(' ');
        let plain = !seed.is_multiple_of(3) && writer.below(8) > 0;
        text += if plain { " " } else { GAPS[writer.below(kinds)] };
    }
    text
}

/// `format` itself compares the comments and the tree with what was written.
#[test]
fn comments_stay_wherever_they_stand() {
    for seed in 1..=3_000 {
        let switches = if seed % 2 == 0 { 2 } else { 0 };
        let text = commented(&mut Writer::seeded(seed), seed, switches);
        let once = formatted(&text);
        assert_eq!(formatted(&once), once, "seed {seed}: of {text}");
        let trailing = once.lines().any(|line| line.ends_with(' '));
        assert!(!trailing || switches == 0, "seed {seed}: {once}");
    }
}

#[test]
fn lines_for_the_preprocessor_stay_wherever_they_stand() {
    const LINES: [&str; 9] = [
        "#define D\n",
        "#define D 1\n#undef D\n",
        "#define Name Renamed\n",
        "#ifdef D\n#else\n",
        "#ifndef D\n",
        "#endif\n",
        "#include \"h\"\n",
        "[n(E\"\"\n\"\")]\nclass K{S s;};\n",
        ";\n",
    ];
    let mut count = 0;
    for seed in 1..=3_000 {
        let mut writer = Writer::seeded(seed);
        let mut text = String::new();
        for _ in 0..=writer.below(4) {
            for _ in 0..writer.below(4) {
                text += LINES[writer.below(LINES.len())];
            }
            text += &commented(&mut writer, seed, 0);
            text += "\n";
        }
        if let Ok(once) = try_formatted(&text) {
            assert_eq!(formatted(&once), once, "seed {seed}: of {text}");
            count += 1;
        }
    }
    assert!(count > 500, "only {count} files have no error");
}

#[test]
fn blanks_and_comments_mean_nothing() {
    for seed in 1..=200 {
        let mut writer = Writer::seeded(seed);
        writer.file();
        let plain = shape(&read(&writer.text).document);
        let spaced = writer.text.replace(' ', " /* a; } \" */\r\n\t// [b\r\n");
        assert_eq!(shape(&read(&spaced).document), plain, "seed {seed}: {spaced}");
    }
}

/// Writes MOF by the grammar, with blanks only between tokens.
struct Writer {
    state: u64,
    text: String,
    /// Whether a `;` may stand where none is needed.
    has_strays: bool,
}

const TYPES: [&str; 16] = [
    "boolean",
    "UINT8",
    "sint8",
    "uint16",
    "sint16",
    "uint32",
    "Sint32",
    "uint64",
    "sint64",
    "real32",
    "real64",
    "char16",
    "String",
    "datetime",
    "object",
    "Some_Class",
];
const NAMES: [&str; 10] =
    ["Name", "Class", "value", "Ref", "_x", "Größe", "Instance", "of", "any", "CIM_Thing"];
const FLAVORS: [&str; 5] = ["ToSubclass", "amended", "EnableOverride", "Restricted", "TOINSTANCE"];
const SCALARS: [&str; 17] = [
    "NULL",
    "true",
    "FALSE",
    "0",
    "-7",
    "+0x1F",
    "101b",
    "07",
    "1.5",
    "-.5E+3",
    "'a'",
    "'\\x41'",
    "\"\"",
    "\"a\\\"b\\\\\"",
    "\"é\\x20AC\"",
    "\"one\" \"two\\n\"",
    "$Alias",
];

impl Writer {
    fn seeded(seed: u64) -> Self {
        Self {
            state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15),
            text: String::new(),
            has_strays: false,
        }
    }

    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 33) as usize % end
    }

    fn chance(&mut self) -> bool {
        self.below(2) == 0
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push(' ');
    }

    fn one_of(&mut self, words: &[&str]) {
        let index = self.below(words.len());
        self.push(words[index]);
    }

    fn strays(&mut self) {
        while self.has_strays && self.below(3) == 0 {
            self.push(";");
        }
    }

    fn file(&mut self) {
        self.strays();
        for alias in 0..self.below(5) {
            match self.below(4) {
                0 => self.push("#pragma namespace ( \"root/x\" )"),
                1 => self.qualifier_declaration(),
                2 => self.class(),
                _ => {
                    self.instance(2, &format!("as $A{alias}"));
                    self.push(";");
                }
            }
            self.strays();
        }
    }

    fn qualifier_declaration(&mut self) {
        self.push("Qualifier");
        self.one_of(&NAMES);
        self.push(": string");
        if self.chance() {
            self.push("[ ]");
        }
        if self.chance() {
            self.push("= NULL");
        }
        self.push(", Scope ( class , Any )");
        if self.chance() {
            self.push(", Flavor ( ToSubclass , DisableOverride )");
        }
        self.push(";");
    }

    fn class(&mut self) {
        self.qualifiers(2);
        self.push("class");
        self.one_of(&NAMES);
        if self.chance() {
            self.push(": Base_Class");
        }
        self.push("{");
        self.strays();
        for _ in 0..self.below(5) {
            self.qualifiers(2);
            self.element();
            match self.below(3) {
                0 => self.parameters(),
                1 => {
                    self.array();
                    self.push("=");
                    self.value(2);
                }
                _ => self.array(),
            }
            self.push(";");
            self.strays();
        }
        self.push("} ;");
    }

    fn parameters(&mut self) {
        self.push("(");
        for index in 0..self.below(4) {
            if index > 0 {
                self.push(",");
            }
            self.qualifiers(1);
            self.element();
            self.array();
        }
        self.push(")");
    }

    fn element(&mut self) {
        if self.chance() {
            self.push("Some_Class REF");
        } else {
            self.one_of(&TYPES);
        }
        self.one_of(&NAMES);
    }

    fn array(&mut self) {
        match self.below(3) {
            0 => self.push("[ ]"),
            1 => self.push("[ 8 ]"),
            _ => {}
        }
    }

    fn qualifiers(&mut self, depth: usize) {
        if self.chance() {
            return;
        }
        self.push("[");
        for index in 0..=self.below(3) {
            if index > 0 {
                self.push(",");
            }
            self.one_of(&NAMES);
            match self.below(3) {
                0 => {
                    self.push("(");
                    self.one_of(&SCALARS);
                    self.push(")");
                }
                1 => self.values(depth),
                _ => {}
            }
            if self.chance() {
                self.push(":");
                for _ in 0..=self.below(2) {
                    self.one_of(&FLAVORS);
                }
            }
        }
        self.push("]");
    }

    fn value(&mut self, depth: usize) {
        match self.below(4) {
            0 if depth > 0 => self.values(depth - 1),
            1 if depth > 0 => self.instance(depth - 1, ""),
            _ => self.one_of(&SCALARS),
        }
    }

    fn values(&mut self, depth: usize) {
        self.push("{");
        for index in 0..self.below(4) {
            if index > 0 {
                self.push(",");
            }
            self.value(depth);
        }
        self.push("}");
    }

    fn instance(&mut self, depth: usize, alias: &str) {
        self.push("instance of Some_Class");
        self.push(alias);
        self.push("{");
        self.strays();
        for _ in 0..self.below(4) {
            self.qualifiers(0);
            self.one_of(&NAMES);
            self.push("=");
            self.value(depth);
            self.push(";");
        }
        self.push("}");
    }
}
