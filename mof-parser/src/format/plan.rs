//! The plan of a text: what may stand in front of each token, and which tokens break together.

use crate::ast::Item;
use crate::format::spelling::keyword;
use crate::{Document, Kind, Span, Token};

/// How far a line is indented for each level.
pub(super) const STEP: u8 = 4;

/// Deeper levels are not indented any further: text grows with what is written, not with its
/// depth.
const DEEPEST: u8 = 80;

/// What separates a token from the one in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing; no line begins here.
    Tight,
    /// One blank; no line begins here.
    Blank,
    /// Nothing, as behind an opening bracket that is not broken: only a comment begins a line.
    Hug,
    /// Nothing, or a line when the group is broken.
    SoftTight,
    /// One blank, or a line when the group is broken.
    SoftBlank,
    /// One blank, or a line when what follows does not fit.
    Fill,
    /// Nothing, or a line when the group is broken; a group's closing bracket.
    SoftClose,
    /// A line that continues a declaration.
    Line,
    /// A line that begins a declaration; a blank line in front of it is kept.
    Member,
    /// A line that begins a declaration, with a blank line in front of it.
    Apart,
    /// A line; a body's closing brace.
    Close,
}

impl Gap {
    /// How wide it is on one line.
    pub(super) fn width(self) -> u32 {
        matches!(self, Self::Blank | Self::SoftBlank | Self::Fill) as u32
    }

    /// Whether the layout never begins a line here.
    pub(super) fn is_joined(self) -> bool {
        matches!(self, Self::Tight | Self::Blank | Self::Hug)
    }

    /// Whether a line always begins here.
    pub(super) fn is_line(self) -> bool {
        matches!(self, Self::Line | Self::Member | Self::Apart | Self::Close)
    }

    /// Whether the token closes what the comments in front of it stand in.
    pub(super) fn is_close(self) -> bool {
        matches!(self, Self::Close | Self::SoftClose)
    }

    /// Whether a blank line in front of the token is kept where a line begins.
    pub(super) fn keeps_blank_line(self) -> bool {
        !self.is_joined() && !self.is_close() && self != Self::Line
    }
}

/// How one token is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    /// What stands in front of it.
    pub(super) gap: Gap,
    /// Whether it is a keyword and not a name.
    pub(super) is_keyword: bool,
    /// Where its line begins when it is the first of one.
    pub(super) indent: u8,
    /// Where a comment in front of it begins that has a line of its own.
    pub(super) comment_indent: u8,
}

/// Tokens whose soft gaps are broken all or none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    /// Index of the first token.
    pub(super) start: u32,
    /// Index behind the last token.
    pub(super) end: u32,
}

/// Indices of tokens, the second one exclusive.
pub(super) type TokenRange = std::ops::Range<u32>;

/// What the tree says about every token.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// One for each token; the last is the end of the file.
    pub(super) pieces: Vec<Piece>,
    /// In order of their starts, the outer ones first.
    pub(super) groups: Vec<Group>,
    /// Items and members with their `;`, for verbatim regions.
    pub(super) members: Vec<TokenRange>,
    /// Bodies: from behind the opening brace to the closing one.
    pub(super) bodies: Vec<TokenRange>,
}

/// Walks the tree and the tokens side by side.
///
/// The tree says which word is a name and where lists and bodies are; everything else is told from
/// the tokens, so that each of them is planned exactly once and in order, whatever the parser
/// tolerated between them.
pub(super) struct Planner<'d> {
    tokens: &'d [Token],
    at: usize,
    /// Where the lines of the declaration or element at hand begin.
    indent: u8,
    /// The gap of the next token, when it is not the usual one.
    lead: Option<Gap>,
    plan: Plan,
}

/// Plans the text of `document`.
pub(super) fn plan(document: &Document) -> Plan {
    let count = document.tokens.len();
    let mut planner = Planner {
        tokens: &document.tokens,
        at: 0,
        indent: 0,
        lead: None,
        plan: Plan { pieces: Vec::with_capacity(count), ..Plan::default() },
    };
    let mut after_body = false;
    for (index, item) in document.items.iter().enumerate() {
        planner.stray_semicolons();
        let has_body = !matches!(item, Item::Directive(_) | Item::Qualifier(_));
        let apart = index > 0 && (has_body || after_body);
        planner.start(if apart { Gap::Apart } else { Gap::Member });
        planner.member(|planner| planner.item(item));
        after_body = has_body;
    }
    planner.end()
}

impl Planner<'_> {
    fn end(mut self) -> Plan {
        self.stray_semicolons();
        self.flow(u32::MAX);
        let gap = Gap::Member;
        self.plan.pieces.push(Piece { gap, is_keyword: false, indent: 0, comment_indent: 0 });
        self.plan.bodies.push(0..self.at as u32);
        self.plan
    }

    /// The kind of the next token.
    pub(super) fn kind(&self) -> Kind {
        self.tokens.get(self.at).map_or(Kind::Eof, |token| token.kind())
    }

    /// Where the next token begins.
    pub(super) fn offset(&self) -> u32 {
        self.tokens.get(self.at).map_or(u32::MAX, |token| token.span().start)
    }

    /// Gives the next token this gap.
    pub(super) fn start(&mut self, gap: Gap) {
        self.lead = Some(gap);
    }

    /// Whether [`Planner::start`] has given the next token a gap.
    pub(super) fn is_started(&self) -> bool {
        self.lead.is_some()
    }

    /// Plans the next token as it is written.
    pub(super) fn push(&mut self) {
        self.piece(false);
    }

    /// Plans the next token when it is of `kind`.
    pub(super) fn push_if(&mut self, kind: Kind) -> bool {
        let is = self.kind() == kind;
        if is {
            self.push();
        }
        is
    }

    fn piece(&mut self, is_keyword: bool) {
        if self.kind() == Kind::Eof {
            return;
        }
        let gap = self.lead.take().unwrap_or_else(|| self.usual_gap());
        let deeper = self.indent.saturating_add(STEP).min(DEEPEST + STEP);
        let (indent, comment_indent) = match gap {
            Gap::Tight | Gap::Blank => (deeper, deeper),
            Gap::Close | Gap::SoftClose => (self.indent, deeper),
            _ => (self.indent, self.indent),
        };
        self.plan.pieces.push(Piece { gap, is_keyword, indent, comment_indent });
        self.at += 1;
    }

    /// What separates the next token from the one in front, where nothing else is said.
    fn usual_gap(&self) -> Gap {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        let clings = matches!(
            self.kind(),
            Kind::Comma
                | Kind::Semicolon
                | Kind::OpenParen
                | Kind::CloseParen
                | Kind::OpenBracket
                | Kind::CloseBracket
                | Kind::CloseBrace
                | Kind::Dot
        );
        let holds = matches!(
            before.map(|token| token.kind()),
            Some(
                Kind::OpenParen
                    | Kind::OpenBracket
                    | Kind::OpenBrace
                    | Kind::Hash
                    | Kind::Dollar
                    | Kind::Dot
            )
        );
        if clings || holds { Gap::Tight } else { Gap::Blank }
    }

    /// Plans all tokens in front of the global offset `until`; words among them are keywords.
    pub(super) fn flow(&mut self, until: u32) {
        while self.kind() != Kind::Eof && self.offset() < until {
            let is_keyword = keyword(self.kind()).is_some();
            self.piece(is_keyword);
        }
    }

    /// Plans the name at `span`, and the keywords in front of it.
    pub(super) fn leaf(&mut self, span: Span) {
        self.flow(span.start);
        while self.kind() != Kind::Eof && self.offset() < span.end {
            self.push();
        }
    }

    /// Plans the `;` here, and those that are too many.
    pub(super) fn semicolons(&mut self) {
        while self.push_if(Kind::Semicolon) {}
    }

    /// Plans the `;` here that end nothing, on a line of their own.
    fn stray_semicolons(&mut self) {
        if self.kind() == Kind::Semicolon {
            self.start(Gap::Member);
            self.semicolons();
        }
    }

    /// Plans what `inner` plans one level deeper.
    pub(super) fn deeper(&mut self, inner: impl FnOnce(&mut Self)) {
        self.deeper_by(STEP, inner);
    }

    /// Plans what `inner` plans `columns` further to the right.
    pub(super) fn deeper_by(&mut self, columns: u8, inner: impl FnOnce(&mut Self)) {
        let indent = self.indent;
        self.indent = indent.saturating_add(columns).min(DEEPEST);
        inner(self);
        self.indent = indent;
    }

    /// Plans what `inner` plans as a group.
    pub(super) fn group(&mut self, inner: impl FnOnce(&mut Self)) {
        let index = self.plan.groups.len();
        let start = self.at as u32;
        self.plan.groups.push(Group { start, end: start });
        inner(self);
        self.plan.groups[index].end = self.at as u32;
    }

    /// Plans what `inner` plans, and its `;`, as an item or member.
    pub(super) fn member(&mut self, inner: impl FnOnce(&mut Self)) {
        let start = self.at as u32;
        inner(self);
        self.semicolons();
        self.plan.members.push(start..self.at as u32);
    }

    /// `{ members }`, a line each; the opening brace stands where `brace` says. The empty body of a
    /// value is `{}`.
    pub(super) fn body<T>(&mut self, brace: Gap, members: &[T], member: impl FnMut(&mut Self, &T)) {
        self.start(brace);
        if brace == Gap::Blank && members.is_empty() {
            self.group(|planner| planner.braces(members, Gap::SoftClose, member));
        } else {
            self.braces(members, Gap::Close, member);
        }
    }

    fn braces<T>(&mut self, members: &[T], close: Gap, mut member: impl FnMut(&mut Self, &T)) {
        self.push_if(Kind::OpenBrace);
        let start = self.at as u32;
        self.deeper(|planner| {
            for one in members {
                planner.stray_semicolons();
                planner.start(Gap::Member);
                planner.member(|planner| member(planner, one));
            }
            planner.stray_semicolons();
        });
        self.plan.bodies.push(start..self.at as u32);
        self.start(close);
        self.push_if(Kind::CloseBrace);
        self.lead = None;
    }
}
