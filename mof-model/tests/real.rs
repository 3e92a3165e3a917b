//! Schemas by others, and those of the Windows releases, resolved as a whole.
//!
//! The DMTF's schema is found in `../shared/corpus` beside the repository or where `MOF_CORPUS`
//! says; its tests count as ignored where it is absent.

use std::collections::HashMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use libtest_mimic::{Arguments, Failed, Trial};
use mof_model::{BuildOptions, Built, Class, Dialect, Finding, Schema};
use mof_parser::{
    Include, IncludeError, Level, NoIncludes, ParseOptions, Report, compile_unit, render_plain,
};

/// What a test asks of the whole schema.
type Check = fn(&Built) -> Result<(), Failed>;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let corpus = match std::env::var_os("MOF_CORPUS") {
        Some(corpus) => PathBuf::from(corpus),
        None => root.join("../shared/corpus"),
    };
    let zip = corpus.join("dmtf/cim_schema_2.49.0Final-MOFs.zip");
    let absent = !zip.is_file();
    let dmtf: [(&str, Check); 3] = [
        ("the_dmtf_schema_has_its_classes_and_one_error", one_error),
        ("the_dmtf_schema_inherits_what_it_should", inheritance),
        ("everything_can_be_asked_of_the_dmtf_schema", ask_everything),
    ];
    let mut trials = Vec::new();
    for (name, check) in dmtf {
        let zip = zip.clone();
        let trial = Trial::test(name, move || check(&dmtf_schema(&zip)?));
        trials.push(trial.with_ignored_flag(absent));
    }
    let windows_files = corpus.join("windows");
    let absent = !windows_files.is_dir();
    let trial =
        Trial::test("no_windows_file_breaks_a_rule", move || no_broken_rule(&windows_files));
    trials.push(trial.with_ignored_flag(absent));
    for (release, classes) in [("windows-server-2019", 432), ("windows-server-23h2", 431)] {
        let path = root.join("schemas").join(release).join("WindowsVirtualization.V2.mof");
        let absent = !path.is_file();
        let base = root.join("schemas/base/wmi-system.mof");
        let name = format!("{release}_has_its_classes_and_no_error");
        let trial = Trial::test(name, move || windows(&path, &base, classes));
        trials.push(trial.with_ignored_flag(absent));
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

/// Files that mofcomp compiles break no rule that mofcomp knows.
fn no_broken_rule(folder: &Path) -> Result<(), Failed> {
    let (mut folders, mut wrong, mut files) = (vec![folder.to_owned()], Vec::new(), 0);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "mof") {
                files += 1;
                let main = [(path.display().to_string(), fs::read(&path)?)];
                let unit = compile_unit(main, &mut NoIncludes, &ParseOptions::default());
                let built = Schema::build(unit, &BuildOptions::default());
                let broken = built.findings.iter().filter(|finding| {
                    matches!(finding, Finding::Semantic(_)) && finding.level() == Level::Error
                });
                wrong.extend(broken.map(|finding| render_plain(finding, built.schema.sources())));
            }
        }
    }
    assert!(files >= 47, "only {files} files");
    if wrong.is_empty() { Ok(()) } else { Err(wrong.concat().into()) }
}

/// The whole schema through the includes of its main file.
fn dmtf_schema(zip: &Path) -> Result<Built, Failed> {
    let mut archive = zip::ZipArchive::new(Cursor::new(fs::read(zip)?))?;
    let mut files = HashMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        files.insert(file.name()?.into_owned(), bytes);
    }
    let main = files.remove("cim_schema_2.49.0.mof").ok_or("the main file is not there")?;
    let mut resolver = |_: &str, path: &str| match files.get(path) {
        Some(bytes) => Ok(Include::file(path.to_owned(), bytes.clone())),
        None => Err(IncludeError::not_found()),
    };
    let unit =
        compile_unit([("cim_schema_2.49.0.mof", main)], &mut resolver, &ParseOptions::default());
    Ok(Schema::build(unit, &BuildOptions::default()))
}

fn errors(built: &Built) -> Vec<String> {
    let errors = built.findings.iter().filter(|finding| finding.level() == Level::Error);
    errors.map(|error| render_plain(error, built.schema.sources())).collect()
}

fn one_error(built: &Built) -> Result<(), Failed> {
    assert_eq!(built.schema.dialect(), Dialect::Dmtf);
    assert_eq!(built.schema.classes().count(), 1631);
    let errors = errors(built);
    match &errors[..] {
        [only] if only.contains("`MinValue`") && only.contains("datetime") => Ok(()),
        _ => Err(format!("not the one error:\n{}", errors.join("\n")).into()),
    }
}

fn inheritance(built: &Built) -> Result<(), Failed> {
    let class = |name: &str| built.schema.class(name).ok_or(format!("there is no {name}"));
    let system = class("cim_computersystem")?;
    let lineage: Vec<_> = system.lineage().map(Class::name).collect();
    let expected = [
        "CIM_ManagedElement",
        "CIM_ManagedSystemElement",
        "CIM_LogicalElement",
        "CIM_EnabledLogicalElement",
        "CIM_AllocatedLogicalElement",
        "CIM_System",
        "CIM_ComputerSystem",
    ];
    assert_eq!(lineage, expected);
    let keys: Vec<_> = system.keys().map(|key| key.name()).collect();
    assert_eq!(keys, ["Name", "CreationClassName"]);
    let name = system.property("Name").ok_or("there is no Name")?;
    assert_eq!(name.origin().name(), "CIM_ManagedSystemElement");
    assert_eq!(name.declared_in().name(), "CIM_System");
    // A property has the same slot in every subclass.
    for class in built.schema.classes() {
        let Some(superclass) = class.superclass() else { continue };
        assert!(superclass.properties().len() <= class.properties().len());
        for (inherited, own) in superclass.properties().zip(class.properties()) {
            assert_eq!(inherited.name(), own.name(), "{class:?}");
            assert_eq!(inherited.origin(), own.origin(), "{class:?}");
        }
    }
    let state = class("CIM_EnabledLogicalElement")?.property("EnabledState").ok_or("no state")?;
    let map = state.value_map().ok_or("it has no map")?;
    let label = |number| map.resolve(number).and_then(|entry| entry.label.as_deref());
    assert_eq!(
        (label(2), label(9), label(40_000)),
        (Some("Enabled"), Some("Quiesce"), Some("Vendor Reserved"),)
    );
    Ok(())
}

/// Decodes every value and resolves every map.
fn ask_everything(built: &Built) -> Result<(), Failed> {
    let mut letters = 0;
    let mut count = |text: Option<&str>| letters += text.map_or(0, str::len);
    for class in built.schema.classes() {
        count(class.description());
        for property in class.properties() {
            count(property.description());
            let labels = property.value_map().into_iter().flat_map(|map| &map.entries);
            labels.for_each(|entry| count(entry.label.as_deref()));
            property.qualifiers().for_each(|qualifier| count(qualifier.value().as_str()));
        }
        for method in class.methods() {
            count(method.description());
            method.parameters().for_each(|parameter| count(parameter.description()));
        }
    }
    assert!(letters > 10_000_000, "{letters} letters of text, inherited ones counted");
    Ok(())
}

fn windows(path: &Path, base: &Path, classes: usize) -> Result<(), Failed> {
    let options = ParseOptions::default();
    let read = |path: &Path| -> Result<_, Failed> {
        let name = path.file_name().unwrap_or_default().display().to_string();
        Ok(compile_unit([(name, fs::read(path)?)], &mut NoIncludes, &options))
    };
    let bases = match base.is_file() {
        true => vec![read(base)?],
        false => Vec::new(),
    };
    let built = Schema::build_on(bases, read(path)?, &BuildOptions::default());
    assert_eq!(built.schema.dialect(), Dialect::Wmi);
    assert_eq!(built.schema.classes().count(), classes);
    let errors = errors(&built);
    if !errors.is_empty() {
        return Err(errors.join("\n").into());
    }
    let service = built.schema.class("Msvm_ReplicationService").ok_or("no service")?;
    let method = service.method("InitiateFailback").ok_or("no method")?;
    let parameters: Vec<_> = method
        .parameters()
        .map(|p| (p.name(), p.is_in(), p.reference_class().or(p.embedded_class())))
        .collect();
    let expected = [
        ("ComputerSystem", true, Some("CIM_ComputerSystem")),
        ("ReplicationSettingData", true, Some("Msvm_ReplicationSettingData")),
        ("RecoveryPointIdentifier", true, None),
        ("Job", false, Some("CIM_ConcreteJob")),
    ];
    assert_eq!(parameters, expected);
    let map = method.value_map().ok_or("no codes")?;
    assert!(map.resolve(4096).is_some() && map.resolve(32_779).is_some());
    assert_eq!(built.schema.class("CIM_ComputerSystem").map(|c| c.keys().count()), Some(2));
    Ok(())
}
