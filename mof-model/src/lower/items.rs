//! Trees taken apart: each item at its turn.

use mof_parser::{Declaration, Document, ast};

/// The items of all documents, handed out by declaration.
///
/// An item moves out of the tree at its last use; a file that is included in two namespaces is used
/// twice.
pub(crate) struct Items(Vec<Vec<(Option<ast::Item>, u32)>>);

impl Items {
    pub(crate) fn take(documents: &mut [Document], declarations: &[Declaration]) -> Self {
        let all = documents.iter_mut().map(|document| {
            let items = std::mem::take(&mut document.items);
            items.into_iter().map(|item| (Some(item), 0)).collect()
        });
        let mut items = Self(all.collect());
        for declaration in declarations {
            if let Some((_, uses)) = items.slot(declaration) {
                *uses += 1;
            }
        }
        items
    }

    /// How many rows of each kind the items become.
    ///
    /// A list that knows how long it will be is not copied while it grows, and these lists are most
    /// of what a schema is.
    pub(crate) fn sizes(&self) -> Sizes {
        let mut sizes = Sizes::default();
        for (item, uses) in self.0.iter().flatten() {
            if let Some(item) = item {
                (0..*uses).for_each(|_| sizes.add(item));
            }
        }
        sizes
    }

    fn slot(&mut self, declaration: &Declaration) -> Option<&mut (Option<ast::Item>, u32)> {
        self.0.get_mut(declaration.document)?.get_mut(declaration.item)
    }

    pub(crate) fn next(&mut self, declaration: &Declaration) -> Option<ast::Item> {
        let (item, uses) = self.slot(declaration)?;
        *uses -= 1;
        if *uses == 0 { item.take() } else { item.clone() }
    }
}

/// How many rows of each kind there will be.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sizes {
    pub(crate) classes: usize,
    pub(crate) properties: usize,
    pub(crate) methods: usize,
    pub(crate) parameters: usize,
    pub(crate) qualifiers: usize,
    pub(crate) instances: usize,
    pub(crate) slots: usize,
}

impl Sizes {
    fn add(&mut self, item: &ast::Item) {
        match item {
            ast::Item::Class(class) => self.add_class(class),
            ast::Item::Instance(instance) => {
                self.instances += 1;
                self.slots += instance.slots.len();
                self.qualifiers += instance.qualifiers.len();
                self.qualifiers +=
                    instance.slots.iter().map(|slot| slot.qualifiers.len()).sum::<usize>();
            }
            ast::Item::Qualifier(_) | ast::Item::Enumeration(_) | ast::Item::Directive(_) => {}
        }
    }

    // What nests inside of a class is left out: it is rare, and a list grows when it has to.
    fn add_class(&mut self, class: &ast::Class) {
        self.classes += 1;
        self.qualifiers += class.qualifiers.len();
        for feature in &class.features {
            match feature {
                ast::Feature::Property(property) => {
                    self.properties += 1;
                    self.qualifiers += property.qualifiers.len();
                }
                ast::Feature::Method(method) => {
                    self.methods += 1;
                    self.parameters += method.parameters.len();
                    self.qualifiers += method.qualifiers.len();
                    self.qualifiers += method
                        .parameters
                        .iter()
                        .map(|parameter| parameter.qualifiers.len())
                        .sum::<usize>();
                }
                ast::Feature::Structure(_) | ast::Feature::Enumeration(_) => {}
            }
        }
    }
}
