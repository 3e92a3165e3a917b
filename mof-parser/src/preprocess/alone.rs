//! A file by itself, whose includes nobody follows.

use std::sync::Arc;

use super::{Budget, Expander, Language, Lines, Macros, Step, Words};
use crate::source::Preprocessed;
use crate::{Finding, ParseOptions, Preprocess};

/// Reads `text` through the preprocessor, when the options want that. Its includes are not
/// followed; what they define is not known.
pub(crate) fn alone(
    text: &Arc<str>,
    options: &ParseOptions,
) -> Option<(Preprocessed, Vec<Finding>)> {
    let mut macros = start(options)?;
    if !macros.is_active() && !Lines::of(text).directives {
        return None;
    }
    macros.activate();
    let mut budget = Budget::of(options.max_expansion);
    let mut expander = Expander::new(Arc::clone(text), 0, Language::Mof, options.max_findings);
    while let Step::Include(request) = expander.run(&mut macros, &mut budget) {
        macros.miss(&request.path);
    }
    let (expansion, findings) = expander.finish();
    let unread = macros.unread().cloned();
    let words = words(&macros, &budget);
    Some((Preprocessed { expansion: expansion.map(Arc::new), words, unread }, findings))
}

/// The macros that a file begins with. `None` when nothing is preprocessed.
pub(crate) fn start(options: &ParseOptions) -> Option<Macros> {
    let mut macros = match options.preprocess {
        Preprocess::Never => return None,
        _ => Macros::given(&options.defines),
    };
    if options.preprocess == Preprocess::Always {
        macros.activate();
    }
    Some(macros)
}

/// What words that are no constants may be, in a text in which `macros` were defined.
pub(crate) fn words(macros: &Macros, budget: &Budget) -> Words {
    match macros.is_active() {
        false => Words::AreWrong,
        true if macros.is_lossy() || budget.is_spent() => Words::AreForgiven,
        true if macros.unread().is_some() => Words::MayBeElsewhere,
        true => Words::MayBeMacros,
    }
}
