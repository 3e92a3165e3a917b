//! Real pairs of a schema and its texts in a language.

use std::path::Path;

use corpus_harness::collection;
use libtest_mimic::Failed;
use mof_model::{BuildOptions, Class, Finding, LocaleId, Schema};
use mof_parser::{Level, NoIncludes, ParseOptions, Report, compile_unit};

/// Every `*.mfl` of the collection that lies beside its `*.mof`, or in a folder below it, finds its
/// classes, and adds texts to them without an error.
pub(crate) fn pairs(corpus: &Path) -> Result<(), Failed> {
    let files = collection::family(corpus, "dsc")?;
    let mut seen = 0;
    for (path, texts) in files.iter().filter(|(path, _)| path.ends_with(".mfl")) {
        let stem = path.trim_end_matches(".mfl");
        let above = stem.replace("/en-US/", "/");
        let neutral = [format!("{stem}.mof"), format!("{above}.mof")];
        let Some((name, neutral)) = neutral.iter().find_map(|name| files.get_key_value(name))
        else {
            continue;
        };
        let build = |files: &[(&str, &[u8])]| {
            let unit =
                compile_unit(files.iter().copied(), &mut NoIncludes, &ParseOptions::default());
            Schema::build(unit, &BuildOptions::default())
        };
        let without = build(&[(name, neutral)]);
        let with = build(&[(path, texts), (name, neutral)]);
        let errors = |built: &mof_model::Built| {
            let errors = built.findings.iter().filter(|one| one.level() == Level::Error);
            errors.filter(|one| matches!(one, Finding::Semantic(_))).count()
        };
        let codes: Vec<_> = with.findings.iter().map(Report::code).collect();
        if errors(&with) > errors(&without) || codes.contains(&"MOF1503") {
            return Err(format!("{path}: {codes:?}").into());
        }
        if with.schema.locale() != Some(LocaleId::ENGLISH)
            || with.schema.translations().count() == 0
            || with.schema.classes().count() != without.schema.classes().count()
        {
            return Err(format!("{path}: {:?}", with.schema.locale()).into());
        }
        let texts = |schema: &Schema| schema.classes().map(described).sum::<usize>();
        if texts(&with.schema) <= texts(&without.schema) {
            return Err(format!("{path} adds nothing").into());
        }
        seen += 1;
    }
    if seen < 5 { Err(format!("there are only {seen} pairs").into()) } else { Ok(()) }
}

/// How many descriptions and names of values a class has.
fn described(class: Class<'_>) -> usize {
    let labels = |map: Option<&mof_model::ValueMap>| {
        map.map_or(0, |map| map.entries.iter().filter(|entry| entry.label.is_some()).count())
    };
    let properties = class.own_properties().map(|property| {
        usize::from(property.description().is_some()) + labels(property.value_map())
    });
    let methods = class.own_methods().map(|method| usize::from(method.description().is_some()));
    usize::from(class.description().is_some()) + properties.sum::<usize>() + methods.sum::<usize>()
}
