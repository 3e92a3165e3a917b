//! Invariants of `ARCHITECTURE.md` that a test can see.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use syn::visit::Visit;
use workspace_tests::workspace;

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the workspace") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// String literals and identifiers of a file, tests and documentation left out.
#[derive(Default)]
struct Words(Vec<String>);

impl<'ast> Visit<'ast> for Words {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let is_test = |attributes: &[syn::Attribute]| {
            attributes.iter().any(|attribute| {
                attribute.path().is_ident("cfg")
                    && attribute.parse_args::<syn::Ident>().is_ok_and(|name| name == "test")
            })
        };
        if matches!(item, syn::Item::Mod(module) if is_test(&module.attrs)) {
            return;
        }
        syn::visit::visit_item(self, item);
    }
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}
    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.0.push(literal.value());
    }
    fn visit_ident(&mut self, ident: &'ast syn::Ident) {
        self.0.push(ident.to_string());
    }
}

#[test]
fn no_class_of_a_schema_is_known_to_the_compiler_or_the_runtime() {
    let mut found = Vec::new();
    for folder in ["codegen/src", "mof-model/src", "cimkit/src"] {
        for path in rust_files(&workspace().join(folder)) {
            let text = fs::read_to_string(&path).expect("a source file");
            let mut words = Words::default();
            words.visit_file(&syn::parse_file(&text).expect("Rust"));
            let known = |word: &&String| {
                // a qualifier of WMI, and no class
                let is_qualifier = word.eq_ignore_ascii_case("CIM_Key");
                !is_qualifier
                    && ["msvm_", "cim_", "win32_"].iter().any(|start| {
                        let lower = word.to_ascii_lowercase();
                        lower.match_indices(start).any(|(at, _)| {
                            let rest = &word[at + start.len()..];
                            rest.starts_with(|c: char| c.is_ascii_uppercase())
                        })
                    })
            };
            found.extend(
                words.0.iter().filter(known).map(|word| format!("{}: {word}", path.display())),
            );
        }
    }
    assert_eq!(found, [""; 0]);
}

/// The generator keeps getters and setters clear of every name that the runtime gives a view.
#[test]
fn the_runtimes_names_are_reserved() {
    let path = workspace().join("cimkit/src/view.rs");
    let file = syn::parse_file(&fs::read_to_string(path).expect("the runtime")).expect("Rust");
    let view = file
        .items
        .iter()
        .find_map(|item| match item {
            syn::Item::Trait(item) if item.ident == "View" => Some(item),
            _ => None,
        })
        .expect("the trait is there");
    let names = view.items.iter().filter_map(|item| match item {
        syn::TraitItem::Fn(function) => Some(function.sig.ident.to_string()),
        _ => None,
    });
    let reserved: BTreeSet<&str> = mof_codegen::RESERVED_MEMBERS.iter().copied().collect();
    let free: Vec<String> = names.filter(|name| !reserved.contains(name.as_str())).collect();
    assert_eq!(free, [""; 0], "add them to the reserved names of the generator");
}
