//! What is around a class: what derives from it, associates it, mentions it.

use mof_model::{Class, Mention};

use super::{
    elements::direction,
    page::{Page, Row, listed, widest},
};
use crate::{
    style::{Paint, Style},
    tree,
};

/// Which of them are wanted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    pub(super) subclasses: bool,
    pub(super) associations: bool,
    pub(super) mentions: bool,
}

pub(super) fn text(class: Class<'_>, wanted: Wanted, style: Style) -> String {
    let mut page = Page::new(style);
    if wanted.subclasses {
        page.subclasses(class);
    }
    if wanted.associations {
        page.associations(class);
    }
    if wanted.mentions {
        page.mentions(class);
    }
    page.into_text()
}

impl Page {
    fn subclasses(&mut self, class: Class<'_>) {
        let count = class.descendants().count();
        self.heading(&format!("Subclasses of {} ({count})", class.name()));
        let mut tree = Vec::new();
        // writing to memory does not fail
        let _ = tree::write_below(class, &self.style, &mut tree, |_| true);
        String::from_utf8_lossy(&tree).lines().for_each(|line| self.line(&format!("  {line}")));
    }

    /// A line for each association: its name, the role, and the other ends.
    fn associations(&mut self, class: Class<'_>) {
        let all: Vec<_> = class.associations().collect();
        self.heading(&format!("Associations of {} ({})", class.name(), all.len()));
        let mut end = None;
        let width = widest(all.iter().map(|it| it.class.name()));
        let roles = widest(all.iter().map(|it| it.role.name()));
        for association in all {
            if end.replace(association.end) != Some(association.end) {
                let of = association.end.name();
                self.hanging(2, 2, Some(Paint::Dim), &format!("that refer to {of}"));
            }
            let others = association
                .other_ends()
                .map(|end| format!("{} {}", end.name(), end.reference_class().unwrap_or("object")));
            let others: Vec<_> = others.collect();
            let row = Row::behind(4)
                .column(&self.style, Some(Paint::Cyan), association.class.name(), width)
                .column(&self.style, None, association.role.name(), roles);
            self.beside(row, None, &format!("-> {}", listed(&others)));
        }
    }

    /// A line for each declaration that names the class, with its place.
    fn mentions(&mut self, class: Class<'_>) {
        let mut all: Vec<_> = class.mentions().filter_map(|it| Some((kind(&it)?, it))).collect();
        // references and properties that embed it come in source order, mixed
        all.sort_by_key(|(kind, _)| *kind);
        self.heading(&format!("Mentions of {} ({})", class.name(), all.len()));
        let mut under = None;
        for (kind, mention) in all {
            let mut notes = Vec::new();
            let (what, place) = match mention {
                Mention::Subclass(it) => (it.name().to_owned(), it.declared()),
                Mention::Property(it) => {
                    let what = format!("{}.{}", it.declared_in().name(), it.name());
                    (what + brackets(it.is_array()), it.declared())
                }
                Mention::Method(it) => {
                    (format!("{}.{}", it.declared_in().name(), it.name()), it.declared())
                }
                Mention::Parameter(it) => {
                    let method = it.method();
                    let brackets = brackets(it.is_array());
                    notes.push(format!("{} {}{brackets}", direction(it), it.name()));
                    (format!("{}.{}", method.declared_in().name(), method.name()), it.declared())
                }
                Mention::Instance(it) => {
                    let what = it.alias().map_or_else(|| "-".to_owned(), |name| format!("${name}"));
                    (what, it.declared())
                }
                _ => continue,
            };
            if under.replace(kind) != Some(kind) {
                self.hanging(2, 2, Some(Paint::Dim), kind.words());
            }
            notes.push(match place.file == class.declared().file {
                true => format!("line {}", place.line),
                false => format!("{}:{}", place.file, place.line),
            });
            let row = Row::behind(4).column(&self.style, None, &what, 0);
            self.beside(row, Some(Paint::Dim), &listed(&notes));
        }
    }
}

/// What a mention is, in the order in which mentions are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Subclass,
    Reference,
    Holder,
    Method,
    Parameter,
    Instance,
}

impl Kind {
    fn words(self) -> &'static str {
        match self {
            Self::Subclass => "classes that derive from it",
            Self::Reference => "references to it",
            Self::Holder => "properties that hold it",
            Self::Method => "methods that return it",
            Self::Parameter => "parameters of it",
            Self::Instance => "instances of it",
        }
    }
}

/// `None` for a mention that this page has no words for.
fn kind(mention: &Mention<'_>) -> Option<Kind> {
    Some(match mention {
        Mention::Subclass(_) => Kind::Subclass,
        Mention::Property(it) if it.is_reference() => Kind::Reference,
        Mention::Property(_) => Kind::Holder,
        Mention::Method(_) => Kind::Method,
        Mention::Parameter(_) => Kind::Parameter,
        Mention::Instance(_) => Kind::Instance,
        _ => return None,
    })
}

fn brackets(is_array: bool) -> &'static str {
    if is_array { "[]" } else { "" }
}
