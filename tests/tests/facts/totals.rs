//! The numbers and facts that the project's pages state, as literals.

use std::collections::BTreeSet;

use mof_model::{Covers, Method, Schema, Type};
use serde_json::Value;

use crate::read_back::{introduced, read_back};
use crate::source::{Facts, RELEASES, Release, SERVER_23H2, SERVER_2019};

/// Classes, own properties, own methods.
type Totals = (usize, usize, usize);

fn count<'c>(classes: impl Iterator<Item = (&'c str, &'c Value)>) -> Totals {
    let members = |class: &Value, kind| class[kind].as_object().map_or(0, |members| members.len());
    classes.fold((0, 0, 0), |(classes, properties, methods), (_, class)| {
        (
            classes + 1,
            properties + members(class, "properties"),
            methods + members(class, "methods"),
        )
    })
}

fn read(release: Release) -> Schema {
    read_back(&release.mof())
}

/// The system classes are not counted: MOF cannot declare them.
const SCHEMAS: [(Release, Totals, Totals); 2] = [
    (SERVER_2019, (485, 1448, 221), (432, 1328, 214)),
    (SERVER_23H2, (484, 1511, 224), (431, 1391, 217)),
];

#[test]
fn the_dumps_have_the_stated_totals() {
    for (release, all, declared) in SCHEMAS {
        let dump = Facts::of(release).dump;
        assert_eq!(count(dump.all()), all, "{}", release.facts);
        assert_eq!(count(dump.classes()), declared, "{}", release.facts);
        assert_eq!(dump.all().count() - dump.classes().count(), 53, "{}", release.facts);
    }
}

#[test]
fn the_schemas_have_the_stated_totals() {
    for (release, _, totals) in SCHEMAS {
        let schema = read(release);
        let properties = schema.classes().map(|class| introduced(class).count()).sum();
        let methods = schema
            .classes()
            .map(|class| class.own_methods().filter(|method| method.origin() == class).count())
            .sum();
        assert_eq!((schema.classes().count(), properties, methods), totals, "{}", release.facts);
    }
}

#[test]
fn the_releases_differ_in_the_stated_classes_and_methods() {
    let (older, newer) = (read(SERVER_2019), read(SERVER_23H2));
    assert_eq!(
        only_in(&older, &newer),
        ["Msvm_EthernetSwitchPortMigrationQosSettingData", "Msvm_EthernetSwitchPortVfpSettingData"]
    );
    assert_eq!(
        only_in(&newer, &older),
        [
            "Msvm_ComputerSystem.InjectNonMaskableInterruptEx",
            "Msvm_ComputerSystem.RequestCustomRestore",
            "Msvm_VirtualSystemMigrationService.GetProcessorFeatureLimits",
            "Msvm_VirtualSystemUpgradeSettingData",
        ]
    );
}

fn only_in(here: &Schema, there: &Schema) -> Vec<String> {
    let names = |schema: &Schema| -> BTreeSet<String> {
        let introduced = |method: &Method<'_>| method.origin() == method.declared_in();
        let methods = schema.classes().flat_map(|class| class.own_methods()).filter(introduced);
        let methods =
            methods.map(|method| format!("{}.{}", method.declared_in().name(), method.name()));
        schema.classes().map(|class| class.name().to_owned()).chain(methods).collect()
    };
    names(here).difference(&names(there)).cloned().collect()
}

#[test]
fn initiate_failback_is_what_a_caller_needs() {
    for release in RELEASES {
        let schema = read(release);
        let service =
            schema.class("Msvm_ReplicationService").expect("the service is in every release");
        let method = service.method("InitiateFailback").expect("the method is in every release");
        assert_eq!(method.origin(), service);
        assert_eq!(method.return_type(), Some(Type::UInt32));

        let parameters: Vec<_> = method
            .parameters()
            .map(|parameter| {
                let class = parameter.reference_class().or(parameter.embedded_class());
                let direction = (parameter.is_in(), parameter.is_out());
                (parameter.name(), direction, parameter.ty(), class, parameter.is_optional())
            })
            .collect();
        let (given, returned) = ((true, false), (false, true));
        let settings = Some("Msvm_ReplicationSettingData");
        assert_eq!(
            parameters,
            [
                ("ComputerSystem", given, Type::Reference, Some("CIM_ComputerSystem"), false),
                ("ReplicationSettingData", given, Type::String, settings, false),
                ("RecoveryPointIdentifier", given, Type::String, None, true),
                ("Job", returned, Type::Reference, Some("CIM_ConcreteJob"), false),
            ]
        );

        let map = method.value_map().expect("its return codes are documented");
        let codes: Vec<_> = map
            .entries
            .iter()
            .map(|entry| (&entry.covers, entry.label.as_deref().unwrap_or_default()))
            .collect();
        let expected = [
            (0, "Completed with No Error"),
            (4096, "Method Parameters Checked - Job Started"),
            (32768, "Failed"),
            (32769, "Access Denied"),
            (32770, "Not Supported"),
            (32771, "Status is unknown"),
            (32772, "Timeout"),
            (32773, "Invalid parameter"),
            (32774, "System is in use"),
            (32775, "Invalid state for this operation"),
            (32776, "Incorrect data type"),
            (32777, "System is not available"),
            (32778, "Out of memory"),
            (32779, "File not found"),
        ];
        let expected: Vec<_> =
            expected.iter().map(|(number, name)| (Covers::Value(*number), *name)).collect();
        assert!(codes.iter().copied().eq(expected.iter().map(|(covers, name)| (covers, *name))));
    }
}
