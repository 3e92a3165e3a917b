//! What to read, and how.

use std::{
    ffi::{OsStr, OsString},
    io,
    path::PathBuf,
};

use clap::{Args, ValueEnum};
use mof_codegen::{LoadError, Sources};
use mof_model::{BuildOptions, LocaleId};
use mof_parser::{CodePage, Encoding, ParseOptions, Preprocess};

use super::limits::Limit;

/// Files, and how they are read.
#[derive(Debug, Args)]
#[command(next_help_heading = "Sources")]
pub(crate) struct InputArguments {
    /// A MOF file, a folder (every `*.mof` and `*.mfl` below it), `-` for standard input, or
    /// `builtin:NAME`
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<OsString>,
    /// What the files are written in
    #[arg(long, value_enum, default_value = "auto")]
    pub(crate) dialect: Dialect,
    /// Read every file through the C preprocessor [default: those with lines such as `#define`]
    #[arg(long)]
    pub(crate) cpp: bool,
    /// Define a macro in front of every file, as `1` when no text is given; repeatable
    #[arg(short = 'D', long = "define", value_name = "NAME[=TEXT]", value_parser = define)]
    pub(crate) defines: Vec<(String, String)>,
    /// The encoding of all files, `utf-16le` for example [default: found out file by file]
    #[arg(long, value_name = "NAME")]
    pub(crate) encoding: Option<Encoding>,
    /// How bytes that are neither UTF-8 nor UTF-16 are read [default: windows-1252]
    #[arg(long, value_name = "NAME", value_parser = code_page, conflicts_with = "encoding")]
    pub(crate) code_page: Option<CodePage>,
    /// Change a limit: `file-size=1G`, `depth=128`; repeatable
    #[arg(long = "limit", value_name = "NAME=COUNT", long_help = Limit::long_help())]
    pub(crate) limits: Vec<Limit>,
}

/// Files with what they include and build on.
#[derive(Debug, Args)]
#[command(next_help_heading = "Sources")]
pub(crate) struct SourceArguments {
    #[command(flatten)]
    pub(crate) input: InputArguments,
    /// A folder in which included files are looked for, and in it and below it the files that are
    /// named after classes which nothing else declares (`CIM_Foo.mof`); repeatable
    #[arg(short = 'I', long = "include", value_name = "DIR")]
    pub(crate) include: Vec<PathBuf>,
    /// A path whose classes are resolved against, without a report on them; repeatable
    #[arg(long, value_name = "PATH")]
    pub(crate) base: Vec<OsString>,
    /// The language whose texts hold where `*.mfl` files are given: `MS_409`, `0x409` or `1033`
    /// [default: MS_409, or the first that there is]
    #[arg(long, value_name = "LOCALE")]
    pub(crate) locale: Option<LocaleId>,
    /// Let files include what lies outside of the folders that are given
    #[arg(long)]
    pub(crate) allow_include_outside: bool,
    /// Find included files, and those that are named after a class, without regard to case
    #[arg(long)]
    pub(crate) ignore_include_case: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Dialect {
    /// Told from the text, file by file
    Auto,
    /// What Microsoft's mofcomp compiles
    Wmi,
    /// DSP0004 2.x
    Dmtf,
    /// Schemas and documents of Desired State Configuration
    Dsc,
    /// DSP0221 3.x
    Mof3,
}

impl From<Dialect> for mof_parser::Dialect {
    fn from(dialect: Dialect) -> Self {
        match dialect {
            Dialect::Auto => Self::Auto,
            Dialect::Wmi => Self::Wmi,
            Dialect::Dmtf => Self::Dmtf,
            Dialect::Dsc => Self::Dsc,
            Dialect::Mof3 => Self::Mof3,
        }
    }
}

/// The name of standard input, on the command line and in findings.
pub(crate) const STANDARD_INPUT: &str = "-";

impl InputArguments {
    /// How to parse and to resolve.
    pub(crate) fn options(&self) -> (ParseOptions, BuildOptions) {
        let mut parse = ParseOptions::default();
        let mut build = BuildOptions::default();
        parse.dialect = self.dialect.into();
        build.dialect = self.dialect.into();
        if self.cpp {
            parse.preprocess = Preprocess::Always;
        }
        parse.defines.clone_from(&self.defines);
        parse.encoding = self.encoding;
        parse.code_page = self.code_page.unwrap_or(parse.code_page);
        for limit in &self.limits {
            limit.set(&mut parse, &mut build);
        }
        (parse, build)
    }

    /// What to read; relative paths start at the current folder. Standard input is read here.
    ///
    /// Beside it stands why standard input could not be read, if so.
    pub(crate) fn sources(&self) -> (Sources, Option<LoadError>) {
        let (parse, build) = self.options();
        let mut sources = Sources::new("");
        let (mut was_read, mut failed) = (false, None);
        for path in &self.paths {
            if path.as_os_str() != OsStr::new(STANDARD_INPUT) {
                sources.path(path);
            } else if !std::mem::replace(&mut was_read, true) {
                let input = &mut io::stdin().lock();
                match mof_codegen::read_stream(input, parse.max_file_size) {
                    Ok(bytes) => drop(sources.text(STANDARD_INPUT, bytes)),
                    Err(error) => {
                        failed = Some(LoadError::Io { path: STANDARD_INPUT.into(), error });
                    }
                }
            }
        }
        sources.parse_options(parse).build_options(build);
        (sources, failed)
    }
}

impl SourceArguments {
    /// [`InputArguments::sources`] with what they include and build on.
    pub(crate) fn sources(&self) -> (Sources, Option<LoadError>) {
        let (mut sources, failed) = self.input.sources();
        for folder in &self.include {
            sources.include(folder);
        }
        for path in &self.base {
            sources.base(path);
        }
        if let Some(locale) = self.locale {
            sources.locale(locale);
        }
        if self.allow_include_outside {
            sources.allow_include_outside();
        }
        if self.ignore_include_case {
            sources.ignore_include_case();
        }
        (sources, failed)
    }
}

fn code_page(name: &str) -> Result<CodePage, String> {
    match name.parse::<Encoding>().map_err(|error| error.to_string())? {
        Encoding::SingleByte(page) => Ok(page),
        _ => Err("a code page has one byte a character; `--encoding` takes the others".into()),
    }
}

/// `NAME` or `NAME=TEXT`
fn define(argument: &str) -> Result<(String, String), String> {
    let (name, text) = argument.split_once('=').unwrap_or((argument, "1"));
    let goes_on = |char: char| char.is_ascii_alphanumeric() || char == '_';
    if name.is_empty() || name.starts_with(|char: char| char.is_ascii_digit()) {
        return Err("a macro begins with a letter or `_`".into());
    }
    if !name.chars().all(goes_on) {
        return Err("the name of a macro has letters, digits and `_` only".into());
    }
    Ok((name.into(), text.into()))
}
