//! Schemas kept for everything in one process that asks for the same.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use crate::{Compiled, Sources};

/// Schemas by what they were read from, shared by everything in one process.
#[derive(Debug, Default)]
pub struct Cache {
    entries: Mutex<Vec<Entry>>,
}

#[derive(Debug)]
struct Entry {
    sources: Sources,
    /// What was read, and how it was then.
    stamps: Vec<(PathBuf, Stamp)>,
    compiled: Arc<Compiled>,
}

/// Size and time of a file; nothing when there is none.
type Stamp = Option<(u64, std::time::SystemTime)>;

impl Cache {
    /// An empty cache.
    pub const fn new() -> Self {
        Self { entries: Mutex::new(Vec::new()) }
    }

    /// The compiled sources, from the cache while no file of them changed.
    pub fn compile(&self, sources: &Sources) -> Arc<Compiled> {
        let mut entries = match self.entries.lock() {
            Ok(entries) => entries,
            // a panic elsewhere left the list whole: entries are only pushed and removed
            Err(poisoned) => poisoned.into_inner(),
        };
        if let Some(at) = entries.iter().position(|entry| entry.sources == *sources) {
            let Entry { stamps, compiled, .. } = &entries[at];
            if stamps.iter().all(|(path, then)| stamp(path) == *then) {
                return Arc::clone(compiled);
            }
            entries.remove(at);
        }
        let compiled = Arc::new(sources.compile());
        let watched = compiled.files.iter().chain(&compiled.folders);
        let stamps = watched.map(|path| (path.clone(), stamp(path))).collect();
        // what could not be read may be there the next time
        if compiled.errors.is_empty() {
            let (sources, compiled) = (sources.clone(), Arc::clone(&compiled));
            entries.push(Entry { sources, stamps, compiled });
        }
        compiled
    }
}

fn stamp(path: &Path) -> Stamp {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.len(), metadata.modified().ok()?))
}
