//! What is known of the schemas of the Windows releases.

use libtest_mimic::Failed;
use mof_model::{Built, Dialect};
use mof_parser::{Level, Report, render_plain};

pub(crate) fn server_2019(built: &Built) -> Result<(), Failed> {
    virtualization(built, 432)
}

pub(crate) fn server_23h2(built: &Built) -> Result<(), Failed> {
    virtualization(built, 431)
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
