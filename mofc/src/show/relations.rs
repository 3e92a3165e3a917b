//! What is around a class: what derives from it, associates it, mentions it.

use mof_model::{Class, Mention};

use super::{
    elements::direction,
    page::{Page, Row, listed},
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
        let all: Vec<_> = class.mentions().collect();
        self.heading(&format!("Mentions of {} ({})", class.name(), all.len()));
        let mut kind = "";
        for mention in all {
            let mut notes = Vec::new();
            let (words, what, place) = match mention {
                Mention::Subclass(it) => {
                    ("classes that derive from it", it.name().to_owned(), it.declared())
                }
                Mention::Property(it) => {
                    let words = match it.is_reference() {
                        true => "references to it",
                        false => "properties that hold it",
                    };
                    let what = format!("{}.{}", it.declared_in().name(), it.name());
                    (words, what + brackets(it.is_array()), it.declared())
                }
                Mention::Method(it) => {
                    let what = format!("{}.{}", it.declared_in().name(), it.name());
                    ("methods that return it", what, it.declared())
                }
                Mention::Parameter(it) => {
                    let method = it.method();
                    let what = format!("{}.{}", method.declared_in().name(), method.name());
                    let brackets = brackets(it.is_array());
                    notes.push(format!("{} {}{brackets}", direction(it), it.name()));
                    ("parameters of it", what, it.declared())
                }
                Mention::Instance(it) => {
                    let what = it.alias().map_or_else(|| "-".to_owned(), |name| format!("${name}"));
                    ("instances of it", what, it.declared())
                }
                _ => continue,
            };
            if std::mem::replace(&mut kind, words) != words {
                self.hanging(2, 2, Some(Paint::Dim), words);
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

fn brackets(is_array: bool) -> &'static str {
    if is_array { "[]" } else { "" }
}

fn widest<'t>(texts: impl Iterator<Item = &'t str>) -> usize {
    texts.map(|text| text.chars().count()).filter(|width| *width <= 40).max().unwrap_or(0)
}
