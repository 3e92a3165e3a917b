//! The enumerations of MOF 3, collected before anything is lowered that is typed with one.

use std::collections::{HashMap, HashSet};

use mof_parser::{Dialect, Document, Span, ast};

use super::{intrinsic_type, shifted};
use crate::Type;

/// An enumeration: what it is made of, and its names.
pub(crate) struct Enumeration {
    /// The class that declares it inside of itself, in lower case.
    home: Option<String>,
    /// The name behind the colon, while it is another enumeration's.
    parent: Option<String>,
    pub(crate) ty: Type,
    /// The name of each element, and its value as text.
    pub(crate) elements: Vec<(Box<str>, Box<str>)>,
    /// Where its name stands.
    pub(crate) span: Span,
}

/// How often elements are copied: into what derives from an enumeration, and to what is typed with
/// it. Real schemas stay far below.
pub(crate) const MAX_COPIES: usize = 1 << 22;

/// The second enumeration of one name.
pub(crate) struct Redeclared {
    pub(crate) name: String,
    pub(crate) first: Span,
    pub(crate) again: Span,
}

/// All enumerations of a compilation.
pub(crate) struct Enumerations {
    /// By name in lower case.
    all: HashMap<String, Vec<Enumeration>>,
    /// Those that have the name of another one in the same place, and say something else.
    pub(crate) redeclared: Vec<Redeclared>,
    /// How many more copies of elements there may be.
    room: usize,
}

impl Enumerations {
    /// Collects those of `documents`, whose offsets are moved by `shift`.
    pub(crate) fn of(documents: &[Document], shift: u32) -> Self {
        let mut all = Self { all: HashMap::new(), redeclared: Vec::new(), room: MAX_COPIES };
        for document in documents.iter().filter(|document| document.dialect == Dialect::Mof3) {
            for item in &document.items {
                match item {
                    ast::Item::Enumeration(one) => all.add(document, one, None, shift),
                    ast::Item::Class(class) => all.nested(document, class, shift),
                    _ => {}
                }
            }
        }
        all.inherit();
        all
    }

    /// The enumeration that `name` means in the class `home`: its own, else a global one, else that
    /// of another class, which may be a superclass.
    pub(crate) fn find(&self, name: &str, home: Option<&str>) -> Option<&Enumeration> {
        if self.all.is_empty() {
            return None;
        }
        let of_that_name = self.all.get(&name.to_lowercase())?;
        let home = home.map(str::to_lowercase);
        let inside = of_that_name.iter().find(|one| one.home.is_some() && one.home == home);
        inside
            .or_else(|| of_that_name.iter().find(|one| one.home.is_none()))
            .or_else(|| of_that_name.first())
    }

    fn nested(&mut self, document: &Document, class: &ast::Class, shift: u32) {
        let home = document.text(class.name);
        for feature in &class.features {
            match feature {
                ast::Feature::Enumeration(one) => self.add(document, one, Some(home), shift),
                ast::Feature::Structure(class) => self.nested(document, class, shift),
                ast::Feature::Property(_) | ast::Feature::Method(_) => {}
            }
        }
    }

    fn add(&mut self, document: &Document, one: &ast::Enumeration, home: Option<&str>, shift: u32) {
        let (ty, parent) = match one.base.map(|base| (base.kind, base.span)) {
            Some((ast::TypeKind::Intrinsic(intrinsic), _)) => (intrinsic_type(intrinsic), None),
            Some((ast::TypeKind::Class, span)) => {
                (Type::SInt64, Some(document.text(span).to_lowercase()))
            }
            _ => (Type::SInt64, None),
        };
        let elements = one.elements.iter().map(|element| {
            let name: Box<str> = document.text(element.name).into();
            let value = match &element.value {
                Some(ast::Value::String(literal)) => document.string(literal).into(),
                Some(value) => document.text(value.span()).into(),
                None => name.clone(),
            };
            (name, value)
        });
        let enumeration = Enumeration {
            home: home.map(str::to_lowercase),
            parent,
            ty,
            elements: elements.collect(),
            span: shifted(one.name, shift),
        };
        let of_that_name = self.all.entry(document.text(one.name).to_lowercase()).or_default();
        let same_place = |first: &&Enumeration| first.home == enumeration.home;
        if let Some(first) = of_that_name.iter().find(same_place)
            && !(first.elements == enumeration.elements && first.ty == enumeration.ty)
        {
            self.redeclared.push(Redeclared {
                name: document.text(one.name).to_owned(),
                first: first.span,
                again: enumeration.span,
            });
        }
        of_that_name.push(enumeration);
    }

    /// Gives each enumeration the type and the elements of the one that it derives from, as long as
    /// there is room. What lies on a circle has no more than its own.
    fn inherit(&mut self) {
        let mut names: Vec<String> = self.all.keys().cloned().collect();
        names.sort();
        for name in names {
            // From the name up to one whose parents are known, then down again.
            let mut chain = vec![name];
            let mut seen: HashSet<String> = HashSet::new();
            while let Some(parent) = chain.last().and_then(|name| self.parent(name)) {
                if !seen.insert(parent.clone()) {
                    break;
                }
                chain.push(parent);
            }
            for name in chain.iter().rev() {
                self.inherit_into(name);
            }
        }
    }

    /// The parent of the first enumeration of that name that waits for one.
    fn parent(&self, name: &str) -> Option<String> {
        self.all.get(name)?.iter().find_map(|one| one.parent.clone())
    }

    fn inherit_into(&mut self, name: &str) {
        let waiting = self.all.get(name).into_iter().flatten().enumerate();
        let waiting = waiting.filter_map(|(at, one)| Some((at, one.parent.clone()?)));
        for (at, parent) in waiting.collect::<Vec<_>>() {
            let above = self.all.get(&parent).and_then(|all| all.first());
            let count = above.map_or(0, |above| above.elements.len());
            let has_room = self.take(count);
            let above = self.all.get(&parent).and_then(|all| all.first());
            let above = above.map(|above| (above.ty, above.elements.clone()));
            let Some(one) = self.all.get_mut(name).and_then(|all| all.get_mut(at)) else {
                continue;
            };
            one.parent = None;
            if let (Some((ty, mut elements)), true) = (above, has_room) {
                elements.append(&mut one.elements);
                (one.ty, one.elements) = (ty, elements);
            }
        }
    }

    /// Whether there is room for `count` more copies of elements, which are then taken.
    pub(crate) fn take(&mut self, count: usize) -> bool {
        let left = self.room.checked_sub(count);
        self.room = left.unwrap_or(self.room);
        left.is_some()
    }
}
