//! Where the sources are known to say different things, who is right, and why.

use crate::difference::Difference;

/// What kind of fact the sources disagree on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aspect {
    /// A property's type, of the client against the documentation.
    Type,
    /// The class of an instance in a string.
    EmbeddedClass,
    /// The name of a code.
    ValueName,
    /// A documented range that covers a number of its own.
    Range,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Right {
    Docs,
    Dumps,
}

struct Contradiction {
    place: &'static str,
    aspect: Aspect,
    docs: &'static str,
    dumps: &'static str,
    right: Right,
    reason: &'static str,
}

const KNOWN: &[Contradiction] = &[
    Contradiction {
        place: "CIM_ElementConformsToProfile.ConformantStandard",
        aspect: Aspect::Type,
        docs: "CIM_RegisteredProfile REF",
        dumps: "object",
        right: Right::Docs,
        reason: "the class lives in root\\interop, so the client could not know it; the dumps of \
                 the releases name it as the documentation does",
    },
    Contradiction {
        place: "Msvm_ResourcePoolConfigurationService.CreatePool(AllocationSettings)",
        aspect: Aspect::EmbeddedClass,
        docs: "Msvm_ResourceAllocationSettingData",
        dumps: "CIM_ResourceAllocationSettingData",
        right: Right::Dumps,
        reason: "the dumps win",
    },
    Contradiction {
        place: "Msvm_VirtualSystemManagementService.AddFeatureSettings(FeatureSettings)",
        aspect: Aspect::EmbeddedClass,
        docs: "Msvm_EthernetSwitchFeatureSettingData",
        dumps: "Msvm_EthernetSwitchPortFeatureSettingData",
        right: Right::Dumps,
        reason: "the dumps win",
    },
    Contradiction {
        place: "Msvm_VirtualSystemManagementService.ModifyFeatureSettings(FeatureSettings)",
        aspect: Aspect::EmbeddedClass,
        docs: "Msvm_EthernetSwitchFeatureSettingData",
        dumps: "Msvm_EthernetSwitchPortFeatureSettingData",
        right: Right::Dumps,
        reason: "the dumps win",
    },
    Contradiction {
        place: "CIM_EnabledLogicalElement.RequestedState 8",
        aspect: Aspect::ValueName,
        docs: "Deferred",
        dumps: "Defer",
        right: Right::Dumps,
        reason: "the dumps win; `Deferred` is a state, `Defer` asks for it",
    },
    Contradiction {
        place: "Msvm_ConcreteJob.JobType 100",
        aspect: Aspect::ValueName,
        docs: "Initiate Synced Replication",
        dumps: "Inititate Synced Replication",
        right: Right::Dumps,
        reason: "the real name is misspelt; the documentation mends it",
    },
    Contradiction {
        place: "Msvm_ElementConformsToProfile.ConformantStandard",
        aspect: Aspect::Type,
        docs: "Msvm_RegisteredProfile REF",
        dumps: "CIM_RegisteredProfile REF",
        right: Right::Docs,
        reason: "the page states Override; the client shows a reference out of the namespace as a \
                 plain object, so it cannot show that a subclass narrows it",
    },
    Contradiction {
        place: "CIM_EnabledLogicalElement.RequestStateChange(RequestedState) 2",
        aspect: Aspect::ValueName,
        docs: "Start",
        dumps: "Enabled",
        right: Right::Dumps,
        reason: "the page shows the table of CIM_Job's method of that name",
    },
    Contradiction {
        place: "CIM_EnabledLogicalElement.RequestStateChange(RequestedState) 3",
        aspect: Aspect::ValueName,
        docs: "Suspend",
        dumps: "Disabled",
        right: Right::Dumps,
        reason: "the page shows the table of CIM_Job's method of that name",
    },
    Contradiction {
        place: "CIM_EnabledLogicalElement.RequestStateChange(RequestedState) 4",
        aspect: Aspect::ValueName,
        docs: "Terminate",
        dumps: "Shut Down",
        right: Right::Dumps,
        reason: "the page shows the table of CIM_Job's method of that name",
    },
    Contradiction {
        place: "CIM_EnabledLogicalElement.RequestStateChange(RequestedState) 6",
        aspect: Aspect::ValueName,
        docs: "Service",
        dumps: "Offline",
        right: Right::Dumps,
        reason: "the page shows the table of CIM_Job's method of that name",
    },
    Contradiction {
        place: "CIM_EnabledLogicalElement.RequestStateChange(RequestedState)",
        aspect: Aspect::Range,
        docs: "7..32767",
        dumps: "numbers in it",
        right: Right::Dumps,
        reason: "the page shows the table of CIM_Job's method of that name",
    },
    Contradiction {
        place: "CIM_MetricService.ShowMetricsByClass(MetricCollectionEnabled) 2",
        aspect: Aspect::ValueName,
        docs: "Enabled",
        dumps: "Enable",
        right: Right::Dumps,
        reason: "the dumps win; the three other methods of the service have the dumps' name in both",
    },
    Contradiction {
        place: "CIM_MetricService.ShowMetricsByClass(MetricCollectionEnabled) 3",
        aspect: Aspect::ValueName,
        docs: "Disabled",
        dumps: "Disable",
        right: Right::Dumps,
        reason: "the dumps win; the three other methods of the service have the dumps' name in both",
    },
];

/// The known contradictions, and which of them came up.
pub(crate) struct Contradictions {
    release: String,
    met: Vec<bool>,
    /// Contradictions that nobody knew.
    unknown: Vec<Difference>,
}

impl Contradictions {
    pub(crate) fn of(release: &str) -> Self {
        Self { release: release.to_owned(), met: vec![false; KNOWN.len()], unknown: Vec::new() }
    }

    /// Which of two contradicting sources is right.
    ///
    /// The dumps are, when nobody knew of the contradiction; it is reported then.
    pub(crate) fn settle<'t>(
        &mut self,
        place: &str,
        aspect: Aspect,
        docs: &'t str,
        dumps: &'t str,
    ) -> &'t str {
        let known = KNOWN.iter().position(|known| {
            (known.place, known.aspect, known.docs, known.dumps) == (place, aspect, docs, dumps)
        });
        let Some(at) = known else {
            let unknown = Difference {
                release: self.release.clone(),
                place: place.to_owned(),
                aspect: "sources",
                expected: format!("a known contradiction of `{docs}` and `{dumps}`"),
                source: "docs.json + dumps".to_owned(),
                found: "none".to_owned(),
            };
            if !self.unknown.contains(&unknown) {
                self.unknown.push(unknown);
            }
            return dumps;
        };
        self.met[at] = true;
        match KNOWN[at].right {
            Right::Docs => docs,
            Right::Dumps => dumps,
        }
    }

    /// Contradictions that nobody knew, and known ones that the sources do not have any more.
    pub(crate) fn problems(self) -> Vec<Difference> {
        let mut problems = self.unknown;
        for (known, _) in KNOWN.iter().zip(self.met).filter(|(_, met)| !met) {
            problems.push(Difference {
                release: self.release.clone(),
                place: known.place.to_owned(),
                aspect: "sources",
                expected: format!("`{}` against `{}`: {}", known.docs, known.dumps, known.reason),
                source: "the known contradictions".to_owned(),
                found: "agreement".to_owned(),
            });
        }
        problems
    }
}

/// Parameters that the documentation takes for references, its pages having lost the REF of others.
///
/// Their class is a view that no path leads to: an instance is handed back.
pub(crate) const INSTANCES_SHOWN_AS_REFERENCES: [&str; 2] = [
    "Msvm_VirtualSystemManagementService.GetDefinitionFileSummaryInformation(SummaryInformation)",
    "Msvm_VirtualSystemManagementService.GetSummaryInformation(SummaryInformation)",
];

/// Rows of class pages with another type than the member has: the place, and what the page says.
///
/// The dumps win.
pub(crate) const WRONG_ON_THE_PAGE: &[(&str, &str)] = &[
    ("Msvm_DVDDrive.Capabilities", "uint32[]"),
    ("Msvm_DVDDrive.CreationClassName", "uint16"),
    ("Msvm_DiskDrive.CreationClassName", "uint16"),
    ("Msvm_DisketteDrive.CreationClassName", "uint16"),
    ("Msvm_DisketteDrive.EnabledState", "string"),
    ("Msvm_EmulatedEthernetPort.SupportedMaximumTransmissionUnit", "string"),
    ("Msvm_EmulatedEthernetPort.TotalPowerOnHours", "uint16"),
    ("Msvm_ExternalEthernetPort.AdditionalAvailability", "string[]"),
    ("Msvm_InternalEthernetPort.TotalPowerOnHours", "uint16"),
    ("Msvm_LogicalDisk.CreationClassName", "uint16"),
    ("Msvm_LogicalDisk.Description", "uint64"),
    ("Msvm_LogicalDisk.EnabledState", "string"),
    ("Msvm_Memory.CreationClassName", "uint16"),
    ("Msvm_MetricService.EnabledState", "string"),
    ("Msvm_S3DisplayController.CreationClassName", "uint16"),
    ("Msvm_S3DisplayController.EnabledState", "string"),
    ("Msvm_SerialPort.MaxSpeed", "uint32"),
    ("Msvm_StorageAlert.AlertingManagedElement", "string[]"),
    ("Msvm_StorageAlert.OtherAlertingElementFormat", "uint16"),
    ("Msvm_Synthetic3DDisplayController.CreationClassName", "uint16"),
    ("Msvm_Synthetic3DDisplayController.EnabledState", "string"),
    ("Msvm_Synthetic3DService.EnabledState", "string"),
    ("Msvm_SyntheticDisplayController.CreationClassName", "uint16"),
    ("Msvm_SyntheticDisplayController.EnabledState", "string"),
    ("Msvm_TerminalService.EnabledState", "string"),
    ("Msvm_VideoHead.CreationClassName", "uint16"),
    ("Msvm_VideoHead.EnabledState", "string"),
    ("Msvm_VirtualSystemMigrationService.EnabledState", "string"),
    ("Msvm_VssComponentSettingData.HostResource", "string"),
    // Inherited references shown with another class, some of them wider. The client lists every
    // redeclaration with another type and has none of these; nor does their page say Override,
    // which it says of each of the 150 that the client lists.
    ("Msvm_AffectedJobElement.AffectingElement", "Msvm_ConcreteJob REF"),
    ("Msvm_BootSourceComponent.GroupComponent", "CIM_ManagedSystemElement REF"),
    ("Msvm_BootSourceComponent.PartComponent", "CIM_ManagedSystemElement REF"),
    ("Msvm_HostedService.Antecedent", "CIM_ManagedElement REF"),
    ("Msvm_LogicalIdentity.SameElement", "CIM_LogicalElement REF"),
    ("Msvm_LogicalIdentity.SystemElement", "CIM_LogicalElement REF"),
    ("Msvm_MetricInstance.Antecedent", "CIM_ManagedElement REF"),
    ("Msvm_MetricInstance.Dependent", "CIM_ManagedElement REF"),
    ("Msvm_OwningJobElement.OwnedElement", "Msvm_ConcreteJob REF"),
    ("Msvm_SettingsDefineState.ManagedElement", "Msvm_ComputerSystem REF"),
    ("Msvm_SettingsDefineState.SettingData", "Msvm_VirtualSystemSettingData REF"),
    ("Msvm_SnapshotOfVirtualSystem.Antecedent", "Msvm_ComputerSystem REF"),
    ("Msvm_SnapshotOfVirtualSystem.Dependent", "Msvm_VirtualSystemSettingData REF"),
];

/// Members that only the documentation has, of classes that the releases have too.
///
/// Errors of the pages (a service's members on the page of a job), or removed since.
pub(crate) const ONLY_DOCUMENTED: [&str; 12] = [
    "Msvm_CopyFileToGuestJob.CopyFilesToGuest",
    "Msvm_CopyFileToGuestJob.CreationClassName",
    "Msvm_CopyFileToGuestJob.StartMode",
    "Msvm_CopyFileToGuestJob.StartService",
    "Msvm_CopyFileToGuestJob.Started",
    "Msvm_CopyFileToGuestJob.StopService",
    "Msvm_CopyFileToGuestJob.SystemCreationClassName",
    "Msvm_CopyFileToGuestJob.SystemName",
    "Msvm_GuestServiceInterfaceComponent.ConfigManagerErrorCode",
    "Msvm_GuestServiceInterfaceComponent.ConfigManagerUserConfig",
    "Msvm_GuestServiceInterfaceComponent.PNPDeviceID",
    "Msvm_VirtualSystemSettingData.ParentPackage",
];

/// Classes that only the documentation has: of root\interop, or of no dump.
pub(crate) const CLASSES_ONLY_DOCUMENTED: [&str; 11] = [
    "Msvm_ReferencedProfile",
    "Msvm_RegisteredProfile",
    "Msvm_ResourcePoolComponent",
    "Msvm_ResourcePoolRegistration",
    "Msvm_ResourceTypeDefinition",
    "Msvm_StandaloneV2ElementConformsToProfile",
    "Msvm_TPMSettingData",
    "Msvm_VirtualSystemResourceComponent",
    "Msvm_VirtualSystemResourceRegistration",
    "Msvm_VirtualizationComponent",
    "Msvm_VirtualizationComponentRegistration",
];
