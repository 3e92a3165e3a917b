//! What is known of the schemas of the Windows releases, and of files that mofcomp compiles.

use std::fs;
use std::path::Path;

use libtest_mimic::Failed;
use mof_model::{BuildOptions, Built, Dialect, Finding, Schema};
use mof_parser::{Level, NoIncludes, ParseOptions, Report, compile_unit, render_plain};

pub(crate) fn server_2019(built: &Built) -> Result<(), Failed> {
    virtualization(built, 432)
}

pub(crate) fn server_23h2(built: &Built) -> Result<(), Failed> {
    virtualization(built, 431)
}

/// Files that mofcomp compiles break no rule that mofcomp knows.
pub(crate) fn no_broken_rule(folder: &Path) -> Result<(), Failed> {
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

fn virtualization(built: &Built, classes: usize) -> Result<(), Failed> {
    assert_eq!(built.schema.dialect(), Dialect::Wmi);
    assert_eq!(built.schema.classes().count(), classes);
    let errors: Vec<_> = built
        .findings
        .iter()
        .filter(|finding| finding.level() == Level::Error)
        .map(|error| render_plain(error, built.schema.sources()))
        .collect();
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
