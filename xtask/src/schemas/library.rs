//! The folder of facts, read, and the releases that can be written from it.

use std::fs;
use std::path::Path;

use super::assumed::{Assumed, Descriptions};
use super::facts::Facts;
use super::merge;
use super::release::{Release, Totals};

/// Every facts file.
pub(crate) struct Library {
    pub(crate) docs: Facts,
    client: Facts,
    server_2019: Facts,
    server_23h2: Facts,
    wmi_system: Facts,
    assumed: Assumed,
    pub(crate) descriptions: Descriptions,
}

impl Library {
    /// Reads the facts of `folder`, which is `schemas/`.
    pub(crate) fn read(folder: &Path) -> Result<Self, String> {
        let text = |name: &str| {
            let path = folder.join(name);
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
        };
        let facts = |name: &str| Facts::parse(name, &text(&format!("facts/{name}"))?);
        Ok(Self {
            docs: facts("docs.json")?,
            client: facts("client2019-12.json")?,
            server_2019: facts("server2019.json")?,
            server_23h2: facts("server23h2.json")?,
            wmi_system: facts("wmi-system.json")?,
            assumed: Assumed::parse(&text("facts/assumed.json")?)?,
            descriptions: Descriptions::parse(&text("descriptions.json")?)?,
        })
    }

    /// Windows Server 2019.
    pub(crate) fn server_2019(&self) -> Result<Release, String> {
        self.virtualization("Windows Server 2019 (dump of 2020-09-18)", &self.server_2019)
    }

    /// Windows Server and Azure Stack HCI 23H2.
    pub(crate) fn server_23h2(&self) -> Result<Release, String> {
        self.virtualization(
            "Windows Server and Azure Stack HCI 23H2 (dump of 2024-06-14)",
            &self.server_23h2,
        )
    }

    /// The Windows client of December 2019.
    pub(crate) fn windows_10_1909(&self) -> Result<Release, String> {
        let dump = merge::client::completed(&self.client, &self.server_2019)?;
        self.virtualization(
            "a Windows client of December 2019 (its build is not stated; 1909 was current)",
            &dump,
        )
    }

    fn virtualization(&self, title: &str, dump: &Facts) -> Result<Release, String> {
        let namespace = "root\\virtualization\\v2".to_owned();
        let classes = merge::classes(&self.sources(dump, &self.docs))?;
        let mut release = Release { head: Vec::new(), namespace, classes };
        let Totals { classes, properties, methods } = release.totals();
        release.head = vec![
            format!("The classes of root\\virtualization\\v2 in {title}, from public facts."),
            format!("{classes} classes introduce {properties} properties and {methods} methods."),
            String::new(),
            "A schema to bind and to compare with. Do not install it: it is not the file that \
                 Windows ships, and compiling it with mofcomp would replace classes of the system."
                .to_owned(),
            String::new(),
            "Written by `cargo xtask schemas` from schemas/facts. schemas/README.md says where \
                 each kind of fact comes from and what is known to be missing. The system classes \
                 are in schemas/base/wmi-system.mof."
                .to_owned(),
        ];
        Ok(release)
    }

    /// The system classes of every WMI namespace.
    pub(crate) fn wmi_system(&self) -> Result<Release, String> {
        let sources = self.sources(&self.server_2019, &self.wmi_system);
        Ok(Release {
            head: vec![
                "The system classes of every WMI namespace, from public facts.".to_owned(),
                String::new(),
                "For reading only: WMI makes these classes itself and lets no file declare them."
                    .to_owned(),
                String::new(),
                "Written by `cargo xtask schemas` from schemas/facts.".to_owned(),
            ],
            namespace: String::new(),
            classes: merge::system_classes(&sources)?,
        })
    }

    fn sources<'f>(&'f self, dump: &'f Facts, docs: &'f Facts) -> merge::Sources<'f> {
        merge::Sources {
            dump,
            client: &self.client,
            docs,
            assumed: &self.assumed,
            descriptions: &self.descriptions,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    use crate::schemas::release::{Class, Kind, Literal, Method};

    fn library() -> Library {
        Library::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas")).unwrap()
    }

    fn method<'r>(release: &'r Release, class: &str, name: &str) -> Option<&'r Method> {
        let class = release.classes.iter().find(|known| known.name == class)?;
        class.methods.iter().find(|known| known.name == name)
    }

    #[test]
    fn the_totals_are_those_of_the_dumps_without_the_system_classes() {
        let library = library();
        let expected = [
            (library.server_2019(), Totals { classes: 432, properties: 1328, methods: 214 }),
            (library.server_23h2(), Totals { classes: 431, properties: 1391, methods: 217 }),
            (library.windows_10_1909(), Totals { classes: 430, properties: 1333, methods: 214 }),
            (library.wmi_system(), Totals { classes: 53, properties: 120, methods: 7 }),
        ];
        for (release, totals) in expected {
            assert_eq!(release.unwrap().totals(), totals);
        }
    }

    #[test]
    fn what_only_one_release_has_is_in_that_release_alone() {
        let library = library();
        let (old, new) = (library.server_2019().unwrap(), library.server_23h2().unwrap());
        let classes = |release: &Release| -> Vec<String> {
            release.classes.iter().map(|class| class.name.clone()).collect()
        };
        let (in_old, in_new) = (classes(&old), classes(&new));
        let mut gone: Vec<_> = in_old.iter().filter(|name| !in_new.contains(name)).collect();
        gone.sort_unstable();
        assert_eq!(
            gone,
            [
                "Msvm_EthernetSwitchPortMigrationQosSettingData",
                "Msvm_EthernetSwitchPortVfpSettingData"
            ]
        );
        let come: Vec<_> = in_new.iter().filter(|name| !in_old.contains(name)).collect();
        assert_eq!(come, ["Msvm_VirtualSystemUpgradeSettingData"]);
        for (class, name) in [
            ("Msvm_ComputerSystem", "InjectNonMaskableInterruptEx"),
            ("Msvm_ComputerSystem", "RequestCustomRestore"),
            ("Msvm_VirtualSystemMigrationService", "GetProcessorFeatureLimits"),
        ] {
            assert!(method(&old, class, name).is_none());
            assert!(method(&new, class, name).is_some());
        }
    }

    #[test]
    fn initiate_failback_has_its_signature_and_codes() {
        let release = library().server_23h2().unwrap();
        let failback = method(&release, "Msvm_ReplicationService", "InitiateFailback").unwrap();
        let names: Vec<_> = failback.parameters.iter().map(|p| p.name.as_str()).collect();
        assert_eq!(
            names,
            ["ComputerSystem", "ReplicationSettingData", "RecoveryPointIdentifier", "Job"]
        );
        let [system, settings, point, job] = failback.parameters.as_slice() else { panic!() };
        assert_eq!(system.shape.kind, Kind::Reference("CIM_ComputerSystem".into()));
        assert_eq!(settings.embedded_class(), Some("Msvm_ReplicationSettingData"));
        assert!(point.qualifiers.iter().any(|qualifier| qualifier.name == "Optional"));
        assert_eq!(job.shape.kind, Kind::Reference("CIM_ConcreteJob".into()));
        let codes = failback.qualifiers.iter().find(|q| q.name == "ValueMap").unwrap();
        let expected = ["0".to_owned(), "4096".to_owned()]
            .into_iter()
            .chain((32768..=32779).map(|code| code.to_string()));
        assert_eq!(codes.value, Some(Literal::Texts(expected.collect())));
    }

    /// The effective keys of every class, by class.
    fn keys(release: &Release) -> BTreeMap<&str, Vec<&str>> {
        let mut keys: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for class in &release.classes {
            let above = class.superclass.as_deref().and_then(|name| keys.get(name));
            let mut here = above.cloned().unwrap_or_default();
            for property in &class.properties {
                let is_key = property.qualifiers.iter().any(|q| q.name == "Key");
                if is_key && !here.contains(&property.name.as_str()) {
                    here.push(&property.name);
                }
            }
            here.sort_unstable();
            keys.insert(&class.name, here);
        }
        keys
    }

    #[test]
    fn classes_have_the_keys_that_their_paths_are_made_of() {
        let release = library().server_23h2().unwrap();
        let keys = keys(&release);
        let service = ["CreationClassName", "Name", "SystemCreationClassName", "SystemName"];
        let cases: &[(&str, &[&str])] = &[
            ("Msvm_ComputerSystem", &["CreationClassName", "Name"]),
            ("Msvm_ConcreteJob", &["InstanceID"]),
            ("Msvm_ElementSettingData", &["ManagedElement", "SettingData"]),
            ("Msvm_ReplicationRelationship", &["InstanceID"]),
            ("Msvm_ReplicationService", &service),
            ("Msvm_ReplicationSettingData", &["InstanceID"]),
            ("Msvm_SystemDevice", &["GroupComponent", "PartComponent"]),
            ("Msvm_VirtualSystemSettingData", &["InstanceID"]),
        ];
        for (class, expected) in cases {
            assert_eq!(keys[class], *expected, "{class}");
        }
    }

    #[test]
    fn only_a_singleton_and_classes_that_travel_by_value_have_no_key() {
        let release = library().server_23h2().unwrap();
        let keys = keys(&release);
        let is = |class: &Class, name: &str| class.qualifiers.iter().any(|q| q.name == name);
        let keyless: Vec<&str> = release
            .classes
            .iter()
            .filter(|class| !is(class, "Abstract") && !is(class, "Indication"))
            .map(|class| class.name.as_str())
            .filter(|name| keys[name].is_empty())
            .collect();
        assert_eq!(
            keyless,
            [
                "Msvm_CompatibilityVector",
                "Msvm_GuestClusterInformation",
                "Msvm_InteractiveSessionACE",
                "Msvm_MoveUnmanagedVhd",
                "Msvm_NetworkConnectionDiagnosticInformation",
                "Msvm_NumaNodeTopology",
                "Msvm_ServicingSettings",
                "Msvm_VHDSetInformation",
                "Msvm_VHDSnapshotInformation",
                "Msvm_VirtualHardDiskState",
                "Msvm_VirtualMachineToDisks"
            ]
        );
    }

    #[test]
    fn every_sentence_describes_something_that_a_release_has() {
        let library = library();
        let mut known = std::collections::BTreeSet::new();
        for release in [
            library.server_2019().unwrap(),
            library.server_23h2().unwrap(),
            library.wmi_system().unwrap(),
        ] {
            for class in release.classes {
                known.extend(class.properties.iter().map(|p| format!("{}.{}", class.name, p.name)));
                known.extend(class.methods.iter().map(|m| format!("{}.{}", class.name, m.name)));
                known.insert(class.name);
            }
        }
        let lost: Vec<_> =
            library.descriptions.elements().filter(|element| !known.contains(*element)).collect();
        assert_eq!(lost, [""; 0]);
    }
}
