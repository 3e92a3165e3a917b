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

    fn slot(&mut self, declaration: &Declaration) -> Option<&mut (Option<ast::Item>, u32)> {
        self.0.get_mut(declaration.document)?.get_mut(declaration.item)
    }

    pub(crate) fn next(&mut self, declaration: &Declaration) -> Option<ast::Item> {
        let (item, uses) = self.slot(declaration)?;
        *uses -= 1;
        if *uses == 0 { item.take() } else { item.clone() }
    }
}
