//! Some classes of `root/virtualization/v2`, in the shape in which the generator writes them; properties and value map
//! entries are a selection.

/// The classes of this module.
pub static SCHEMA: ::cimkit::Schema = ::cimkit::Schema {
    namespace: "root/virtualization/v2",
    classes: &[
        &CIM_COMPONENT_CLASS,
        &CIM_COMPUTER_SYSTEM_CLASS,
        &CIM_CONCRETE_JOB_CLASS,
        &CIM_ENABLED_LOGICAL_ELEMENT_CLASS,
        &CIM_ERROR_CLASS,
        &CIM_JOB_CLASS,
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_MANAGED_SYSTEM_ELEMENT_CLASS,
        &CIM_RESOURCE_ALLOCATION_SETTING_DATA_CLASS,
        &CIM_SERVICE_CLASS,
        &CIM_SETTING_DATA_CLASS,
        &CIM_SETTINGS_DEFINE_STATE_CLASS,
        &CIM_STORAGE_ALLOCATION_SETTING_DATA_CLASS,
        &CIM_SYSTEM_CLASS,
        &CIM_VIRTUAL_SYSTEM_MANAGEMENT_SERVICE_CLASS,
        &CIM_VIRTUAL_SYSTEM_SETTING_DATA_CLASS,
        &MSVM_COMPUTER_SYSTEM_CLASS,
        &MSVM_CONCRETE_JOB_CLASS,
        &MSVM_ERROR_CLASS,
        &MSVM_KVP_EXCHANGE_DATA_ITEM_CLASS,
        &MSVM_MEMORY_SETTING_DATA_CLASS,
        &MSVM_REPLICATION_RELATIONSHIP_CLASS,
        &MSVM_REPLICATION_SERVICE_CLASS,
        &MSVM_REPLICATION_SETTING_DATA_CLASS,
        &MSVM_REPLICATION_STATISTICS_CLASS,
        &MSVM_RESOURCE_ALLOCATION_SETTING_DATA_CLASS,
        &MSVM_SETTINGS_DEFINE_STATE_CLASS,
        &MSVM_VIRTUAL_SYSTEM_MANAGEMENT_SERVICE_CLASS,
        &MSVM_VIRTUAL_SYSTEM_SETTING_DATA_CLASS,
        &MSVM_VIRTUAL_SYSTEM_SETTING_DATA_COMPONENT_CLASS,
    ],
};

static CIM_MANAGED_ELEMENT_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "CIM_ManagedElement",
    lineage: &[&CIM_MANAGED_ELEMENT_CLASS],
    slots: 4,
    schema: &SCHEMA,
    properties: &[
        ::cimkit::Property::new("Caption", 0, ::cimkit::CimType::String),
        ::cimkit::Property::new("Description", 1, ::cimkit::CimType::String),
        ::cimkit::Property::new("ElementName", 2, ::cimkit::CimType::String),
        ::cimkit::Property::new("InstanceID", 3, ::cimkit::CimType::String),
    ],
};

/// `CIM_ManagedElement`.
#[doc(alias = "CIM_ManagedElement")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct CimManagedElement {
    row: ::cimkit::Checked,
}
::cimkit::view!(CimManagedElement, CIM_MANAGED_ELEMENT_CLASS);

impl CimManagedElement {
    /// `Caption`.
    #[inline]
    pub fn caption(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 0)
    }
    /// Sets `Caption`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_caption(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 0, value);
    }
    /// `Description`.
    #[inline]
    pub fn description(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 1)
    }
    /// Sets `Description`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_description(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 1, value);
    }
    /// `ElementName`.
    #[inline]
    pub fn element_name(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 2)
    }
    /// Sets `ElementName`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_element_name(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 2, value);
    }
    /// `InstanceID`.
    #[inline]
    pub fn instance_id(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 3)
    }
    /// Sets `InstanceID`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_instance_id(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 3, value);
    }
}

static CIM_MANAGED_SYSTEM_ELEMENT_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "CIM_ManagedSystemElement",
    lineage: &[&CIM_MANAGED_ELEMENT_CLASS, &CIM_MANAGED_SYSTEM_ELEMENT_CLASS],
    slots: 7,
    schema: &SCHEMA,
    properties: &[
        ::cimkit::Property::new("InstallDate", 4, ::cimkit::CimType::DateTime),
        ::cimkit::Property::new("Name", 5, ::cimkit::CimType::String),
        ::cimkit::Property::new("OperationalStatus", 6, ::cimkit::CimType::UInt16).array(),
    ],
};

/// `CIM_ManagedSystemElement`.
#[doc(alias = "CIM_ManagedSystemElement")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct CimManagedSystemElement {
    base: CimManagedElement,
}
::cimkit::view!(CimManagedSystemElement: CimManagedElement, CIM_MANAGED_SYSTEM_ELEMENT_CLASS, [CimManagedElement]);

impl CimManagedSystemElement {
    /// `InstallDate`.
    #[inline]
    pub fn install_date(&self) -> ::core::option::Option<::cimkit::DateTime> {
        ::cimkit::get(self, 4)
    }
    /// Sets `InstallDate`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_install_date(&mut self, value: impl ::cimkit::IntoValue<::cimkit::DateTime>) {
        ::cimkit::set::<Self, ::cimkit::DateTime>(self, 4, value);
    }
    /// `Name`.
    #[inline]
    pub fn name(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 5)
    }
    /// Sets `Name`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_name(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 5, value);
    }
    /// `OperationalStatus`.
    #[inline]
    pub fn operational_status(&self) -> ::core::option::Option<::cimkit::Elements<'_, u16>> {
        ::cimkit::get(self, 6)
    }
    /// Sets `OperationalStatus`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_operational_status(&mut self, value: impl ::cimkit::IntoValue<[u16]>) {
        ::cimkit::set::<Self, [u16]>(self, 6, value);
    }
}

static CIM_ENABLED_LOGICAL_ELEMENT_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "CIM_EnabledLogicalElement",
    lineage: &[
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_MANAGED_SYSTEM_ELEMENT_CLASS,
        &CIM_ENABLED_LOGICAL_ELEMENT_CLASS,
    ],
    slots: 8,
    schema: &SCHEMA,
    properties: &[::cimkit::Property::new("EnabledState", 7, ::cimkit::CimType::UInt16)],
};

/// `CIM_EnabledLogicalElement`.
#[doc(alias = "CIM_EnabledLogicalElement")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct CimEnabledLogicalElement {
    base: CimManagedSystemElement,
}
::cimkit::view!(CimEnabledLogicalElement: CimManagedSystemElement, CIM_ENABLED_LOGICAL_ELEMENT_CLASS, [CimManagedElement, CimManagedSystemElement]);

impl CimEnabledLogicalElement {
    /// `EnabledState`.
    #[inline]
    pub fn enabled_state(&self) -> ::core::option::Option<EnabledState> {
        ::cimkit::get(self, 7)
    }
    /// Sets `EnabledState`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_enabled_state(&mut self, value: impl ::cimkit::IntoValue<EnabledState>) {
        ::cimkit::set::<Self, EnabledState>(self, 7, value);
    }
}

static CIM_SYSTEM_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "CIM_System",
    lineage: &[
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_MANAGED_SYSTEM_ELEMENT_CLASS,
        &CIM_ENABLED_LOGICAL_ELEMENT_CLASS,
        &CIM_SYSTEM_CLASS,
    ],
    slots: 9,
    schema: &SCHEMA,
    properties: &[
        ::cimkit::Property::new("CreationClassName", 8, ::cimkit::CimType::String).key(),
        ::cimkit::Property::new("Name", 5, ::cimkit::CimType::String).key(),
    ],
};

/// `CIM_System`.
#[doc(alias = "CIM_System")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct CimSystem {
    base: CimEnabledLogicalElement,
}
::cimkit::view!(CimSystem: CimEnabledLogicalElement, CIM_SYSTEM_CLASS, [CimManagedElement, CimManagedSystemElement, CimEnabledLogicalElement]);

impl CimSystem {
    /// `CreationClassName`.
    #[inline]
    pub fn creation_class_name(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 8)
    }
    /// Sets `CreationClassName`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_creation_class_name(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 8, value);
    }
    /// The path of the instance with these keys.
    pub fn path_to(creation_class_name: &str, name: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([
            ("CreationClassName", ::cimkit::KeyValue::from(creation_class_name)),
            ("Name", ::cimkit::KeyValue::from(name)),
        ])
    }
}

static CIM_COMPUTER_SYSTEM_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "CIM_ComputerSystem",
    lineage: &[
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_MANAGED_SYSTEM_ELEMENT_CLASS,
        &CIM_ENABLED_LOGICAL_ELEMENT_CLASS,
        &CIM_SYSTEM_CLASS,
        &CIM_COMPUTER_SYSTEM_CLASS,
    ],
    slots: 10,
    schema: &SCHEMA,
    properties: &[::cimkit::Property::new("Dedicated", 9, ::cimkit::CimType::UInt16).array()],
};

/// `CIM_ComputerSystem`.
#[doc(alias = "CIM_ComputerSystem")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct CimComputerSystem {
    base: CimSystem,
}
::cimkit::view!(CimComputerSystem: CimSystem, CIM_COMPUTER_SYSTEM_CLASS, [CimManagedElement, CimManagedSystemElement, CimEnabledLogicalElement, CimSystem]);

impl CimComputerSystem {
    /// `Dedicated`.
    #[inline]
    pub fn dedicated(&self) -> ::core::option::Option<::cimkit::Elements<'_, u16>> {
        ::cimkit::get(self, 9)
    }
    /// Sets `Dedicated`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_dedicated(&mut self, value: impl ::cimkit::IntoValue<[u16]>) {
        ::cimkit::set::<Self, [u16]>(self, 9, value);
    }
    /// The path of the instance with these keys.
    pub fn path_to(creation_class_name: &str, name: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([
            ("CreationClassName", ::cimkit::KeyValue::from(creation_class_name)),
            ("Name", ::cimkit::KeyValue::from(name)),
        ])
    }
}

static MSVM_COMPUTER_SYSTEM_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Msvm_ComputerSystem",
    lineage: &[
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_MANAGED_SYSTEM_ELEMENT_CLASS,
        &CIM_ENABLED_LOGICAL_ELEMENT_CLASS,
        &CIM_SYSTEM_CLASS,
        &CIM_COMPUTER_SYSTEM_CLASS,
        &MSVM_COMPUTER_SYSTEM_CLASS,
    ],
    slots: 12,
    schema: &SCHEMA,
    properties: &[
        ::cimkit::Property::new("OnTimeInMilliseconds", 10, ::cimkit::CimType::UInt64),
        ::cimkit::Property::new("ProcessID", 11, ::cimkit::CimType::UInt32),
    ],
};

/// `Msvm_ComputerSystem`.
#[doc(alias = "Msvm_ComputerSystem")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct MsvmComputerSystem {
    base: CimComputerSystem,
}
::cimkit::view!(MsvmComputerSystem: CimComputerSystem, MSVM_COMPUTER_SYSTEM_CLASS, [CimManagedElement, CimManagedSystemElement, CimEnabledLogicalElement, CimSystem, CimComputerSystem]);

impl MsvmComputerSystem {
    /// `OnTimeInMilliseconds`.
    #[inline]
    pub fn on_time_in_milliseconds(&self) -> ::core::option::Option<u64> {
        ::cimkit::get(self, 10)
    }
    /// Sets `OnTimeInMilliseconds`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_on_time_in_milliseconds(&mut self, value: impl ::cimkit::IntoValue<u64>) {
        ::cimkit::set::<Self, u64>(self, 10, value);
    }
    /// `ProcessID`.
    #[inline]
    pub fn process_id(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 11)
    }
    /// Sets `ProcessID`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_process_id(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 11, value);
    }
    /// The path of the instance with these keys.
    pub fn path_to(creation_class_name: &str, name: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([
            ("CreationClassName", ::cimkit::KeyValue::from(creation_class_name)),
            ("Name", ::cimkit::KeyValue::from(name)),
        ])
    }
}

static CIM_SERVICE_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "CIM_Service",
    lineage: &[
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_MANAGED_SYSTEM_ELEMENT_CLASS,
        &CIM_ENABLED_LOGICAL_ELEMENT_CLASS,
        &CIM_SERVICE_CLASS,
    ],
    slots: 11,
    schema: &SCHEMA,
    properties: &[
        ::cimkit::Property::new("CreationClassName", 10, ::cimkit::CimType::String).key(),
        ::cimkit::Property::new("Name", 5, ::cimkit::CimType::String).key(),
        ::cimkit::Property::new("SystemCreationClassName", 8, ::cimkit::CimType::String).key(),
        ::cimkit::Property::new("SystemName", 9, ::cimkit::CimType::String).key(),
    ],
};

/// `CIM_Service`.
#[doc(alias = "CIM_Service")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct CimService {
    base: CimEnabledLogicalElement,
}
::cimkit::view!(CimService: CimEnabledLogicalElement, CIM_SERVICE_CLASS, [CimManagedElement, CimManagedSystemElement, CimEnabledLogicalElement]);

impl CimService {
    /// `SystemCreationClassName`.
    #[inline]
    pub fn system_creation_class_name(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 8)
    }
    /// Sets `SystemCreationClassName`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_system_creation_class_name(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Text>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 8, value);
    }
    /// `SystemName`.
    #[inline]
    pub fn system_name(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 9)
    }
    /// Sets `SystemName`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_system_name(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 9, value);
    }
    /// `CreationClassName`.
    #[inline]
    pub fn creation_class_name(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 10)
    }
    /// Sets `CreationClassName`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_creation_class_name(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 10, value);
    }
    /// The path of the instance with these keys.
    pub fn path_to(
        system_creation_class_name: &str,
        system_name: &str,
        creation_class_name: &str,
        name: &str,
    ) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([
            ("SystemCreationClassName", ::cimkit::KeyValue::from(system_creation_class_name)),
            ("SystemName", ::cimkit::KeyValue::from(system_name)),
            ("CreationClassName", ::cimkit::KeyValue::from(creation_class_name)),
            ("Name", ::cimkit::KeyValue::from(name)),
        ])
    }
}

static MSVM_REPLICATION_SERVICE_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Msvm_ReplicationService",
    lineage: &[
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_MANAGED_SYSTEM_ELEMENT_CLASS,
        &CIM_ENABLED_LOGICAL_ELEMENT_CLASS,
        &CIM_SERVICE_CLASS,
        &MSVM_REPLICATION_SERVICE_CLASS,
    ],
    slots: 11,
    schema: &SCHEMA,
    properties: &[],
};

/// `Msvm_ReplicationService`.
#[doc(alias = "Msvm_ReplicationService")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct MsvmReplicationService {
    base: CimService,
}
::cimkit::view!(MsvmReplicationService: CimService, MSVM_REPLICATION_SERVICE_CLASS, [CimManagedElement, CimManagedSystemElement, CimEnabledLogicalElement, CimService]);

impl MsvmReplicationService {
    /// The path of the instance with these keys.
    pub fn path_to(
        system_creation_class_name: &str,
        system_name: &str,
        creation_class_name: &str,
        name: &str,
    ) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([
            ("SystemCreationClassName", ::cimkit::KeyValue::from(system_creation_class_name)),
            ("SystemName", ::cimkit::KeyValue::from(system_name)),
            ("CreationClassName", ::cimkit::KeyValue::from(creation_class_name)),
            ("Name", ::cimkit::KeyValue::from(name)),
        ])
    }
}

static CIM_VIRTUAL_SYSTEM_MANAGEMENT_SERVICE_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "CIM_VirtualSystemManagementService",
    lineage: &[
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_MANAGED_SYSTEM_ELEMENT_CLASS,
        &CIM_ENABLED_LOGICAL_ELEMENT_CLASS,
        &CIM_SERVICE_CLASS,
        &CIM_VIRTUAL_SYSTEM_MANAGEMENT_SERVICE_CLASS,
    ],
    slots: 11,
    schema: &SCHEMA,
    properties: &[],
};

/// `CIM_VirtualSystemManagementService`.
#[doc(alias = "CIM_VirtualSystemManagementService")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct CimVirtualSystemManagementService {
    base: CimService,
}
::cimkit::view!(CimVirtualSystemManagementService: CimService, CIM_VIRTUAL_SYSTEM_MANAGEMENT_SERVICE_CLASS, [CimManagedElement, CimManagedSystemElement, CimEnabledLogicalElement, CimService]);

impl CimVirtualSystemManagementService {
    /// The path of the instance with these keys.
    pub fn path_to(
        system_creation_class_name: &str,
        system_name: &str,
        creation_class_name: &str,
        name: &str,
    ) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([
            ("SystemCreationClassName", ::cimkit::KeyValue::from(system_creation_class_name)),
            ("SystemName", ::cimkit::KeyValue::from(system_name)),
            ("CreationClassName", ::cimkit::KeyValue::from(creation_class_name)),
            ("Name", ::cimkit::KeyValue::from(name)),
        ])
    }
}

static MSVM_VIRTUAL_SYSTEM_MANAGEMENT_SERVICE_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Msvm_VirtualSystemManagementService",
    lineage: &[
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_MANAGED_SYSTEM_ELEMENT_CLASS,
        &CIM_ENABLED_LOGICAL_ELEMENT_CLASS,
        &CIM_SERVICE_CLASS,
        &CIM_VIRTUAL_SYSTEM_MANAGEMENT_SERVICE_CLASS,
        &MSVM_VIRTUAL_SYSTEM_MANAGEMENT_SERVICE_CLASS,
    ],
    slots: 11,
    schema: &SCHEMA,
    properties: &[],
};

/// `Msvm_VirtualSystemManagementService`.
#[doc(alias = "Msvm_VirtualSystemManagementService")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct MsvmVirtualSystemManagementService {
    base: CimVirtualSystemManagementService,
}
::cimkit::view!(MsvmVirtualSystemManagementService: CimVirtualSystemManagementService, MSVM_VIRTUAL_SYSTEM_MANAGEMENT_SERVICE_CLASS, [CimManagedElement, CimManagedSystemElement, CimEnabledLogicalElement, CimService, CimVirtualSystemManagementService]);

impl MsvmVirtualSystemManagementService {
    /// The path of the instance with these keys.
    pub fn path_to(
        system_creation_class_name: &str,
        system_name: &str,
        creation_class_name: &str,
        name: &str,
    ) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([
            ("SystemCreationClassName", ::cimkit::KeyValue::from(system_creation_class_name)),
            ("SystemName", ::cimkit::KeyValue::from(system_name)),
            ("CreationClassName", ::cimkit::KeyValue::from(creation_class_name)),
            ("Name", ::cimkit::KeyValue::from(name)),
        ])
    }
}

static CIM_JOB_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "CIM_Job",
    lineage: &[&CIM_MANAGED_ELEMENT_CLASS, &CIM_MANAGED_SYSTEM_ELEMENT_CLASS, &CIM_JOB_CLASS],
    slots: 8,
    schema: &SCHEMA,
    properties: &[::cimkit::Property::new("JobStatus", 7, ::cimkit::CimType::String)],
};

/// `CIM_Job`.
#[doc(alias = "CIM_Job")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct CimJob {
    base: CimManagedSystemElement,
}
::cimkit::view!(CimJob: CimManagedSystemElement, CIM_JOB_CLASS, [CimManagedElement, CimManagedSystemElement]);

impl CimJob {
    /// `JobStatus`.
    #[inline]
    pub fn job_status(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 7)
    }
    /// Sets `JobStatus`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_job_status(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 7, value);
    }
}

static CIM_CONCRETE_JOB_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "CIM_ConcreteJob",
    lineage: &[
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_MANAGED_SYSTEM_ELEMENT_CLASS,
        &CIM_JOB_CLASS,
        &CIM_CONCRETE_JOB_CLASS,
    ],
    slots: 10,
    schema: &SCHEMA,
    properties: &[
        ::cimkit::Property::new("InstanceID", 3, ::cimkit::CimType::String).key(),
        ::cimkit::Property::new("JobState", 8, ::cimkit::CimType::UInt16),
        ::cimkit::Property::new("PercentComplete", 9, ::cimkit::CimType::UInt16),
    ],
};

/// `CIM_ConcreteJob`.
#[doc(alias = "CIM_ConcreteJob")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct CimConcreteJob {
    base: CimJob,
}
::cimkit::view!(CimConcreteJob: CimJob, CIM_CONCRETE_JOB_CLASS, [CimManagedElement, CimManagedSystemElement, CimJob]);

impl CimConcreteJob {
    /// `JobState`.
    #[inline]
    pub fn job_state(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 8)
    }
    /// Sets `JobState`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_job_state(&mut self, value: impl ::cimkit::IntoValue<u16>) {
        ::cimkit::set::<Self, u16>(self, 8, value);
    }
    /// `PercentComplete`.
    #[inline]
    pub fn percent_complete(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 9)
    }
    /// Sets `PercentComplete`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_percent_complete(&mut self, value: impl ::cimkit::IntoValue<u16>) {
        ::cimkit::set::<Self, u16>(self, 9, value);
    }
    /// The path of the instance with these keys.
    pub fn path_to(instance_id: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("InstanceID", ::cimkit::KeyValue::from(instance_id))])
    }
}

static MSVM_CONCRETE_JOB_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Msvm_ConcreteJob",
    lineage: &[
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_MANAGED_SYSTEM_ELEMENT_CLASS,
        &CIM_JOB_CLASS,
        &CIM_CONCRETE_JOB_CLASS,
        &MSVM_CONCRETE_JOB_CLASS,
    ],
    slots: 10,
    schema: &SCHEMA,
    properties: &[],
};

/// `Msvm_ConcreteJob`.
#[doc(alias = "Msvm_ConcreteJob")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct MsvmConcreteJob {
    base: CimConcreteJob,
}
::cimkit::view!(MsvmConcreteJob: CimConcreteJob, MSVM_CONCRETE_JOB_CLASS, [CimManagedElement, CimManagedSystemElement, CimJob, CimConcreteJob]);

impl MsvmConcreteJob {
    /// The path of the instance with these keys.
    pub fn path_to(instance_id: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("InstanceID", ::cimkit::KeyValue::from(instance_id))])
    }
}

static CIM_SETTING_DATA_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "CIM_SettingData",
    lineage: &[&CIM_MANAGED_ELEMENT_CLASS, &CIM_SETTING_DATA_CLASS],
    slots: 4,
    schema: &SCHEMA,
    properties: &[::cimkit::Property::new("InstanceID", 3, ::cimkit::CimType::String).key()],
};

/// `CIM_SettingData`.
#[doc(alias = "CIM_SettingData")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct CimSettingData {
    base: CimManagedElement,
}
::cimkit::view!(CimSettingData: CimManagedElement, CIM_SETTING_DATA_CLASS, [CimManagedElement]);

impl CimSettingData {
    /// The path of the instance with these keys.
    pub fn path_to(instance_id: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("InstanceID", ::cimkit::KeyValue::from(instance_id))])
    }
}

static CIM_RESOURCE_ALLOCATION_SETTING_DATA_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "CIM_ResourceAllocationSettingData",
    lineage: &[
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_SETTING_DATA_CLASS,
        &CIM_RESOURCE_ALLOCATION_SETTING_DATA_CLASS,
    ],
    slots: 19,
    schema: &SCHEMA,
    properties: &[
        ::cimkit::Property::new("Address", 4, ::cimkit::CimType::String),
        ::cimkit::Property::new("AllocationUnits", 5, ::cimkit::CimType::String),
        ::cimkit::Property::new("AutomaticAllocation", 6, ::cimkit::CimType::Boolean),
        ::cimkit::Property::new("Connection", 7, ::cimkit::CimType::String).array(),
        ::cimkit::Property::new("ConsumerVisibility", 8, ::cimkit::CimType::UInt16),
        ::cimkit::Property::new("HostResource", 9, ::cimkit::CimType::String).array(),
        ::cimkit::Property::new("Limit", 10, ::cimkit::CimType::UInt64),
        ::cimkit::Property::new("MappingBehavior", 11, ::cimkit::CimType::UInt16),
        ::cimkit::Property::new("Parent", 12, ::cimkit::CimType::String),
        ::cimkit::Property::new("PoolID", 13, ::cimkit::CimType::String),
        ::cimkit::Property::new("Reservation", 14, ::cimkit::CimType::UInt64),
        ::cimkit::Property::new("ResourceSubType", 15, ::cimkit::CimType::String),
        ::cimkit::Property::new("ResourceType", 16, ::cimkit::CimType::UInt16),
        ::cimkit::Property::new("VirtualQuantity", 17, ::cimkit::CimType::UInt64),
        ::cimkit::Property::new("Weight", 18, ::cimkit::CimType::UInt32),
    ],
};

/// `CIM_ResourceAllocationSettingData`.
#[doc(alias = "CIM_ResourceAllocationSettingData")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct CimResourceAllocationSettingData {
    base: CimSettingData,
}
::cimkit::view!(CimResourceAllocationSettingData: CimSettingData, CIM_RESOURCE_ALLOCATION_SETTING_DATA_CLASS, [CimManagedElement, CimSettingData]);

impl CimResourceAllocationSettingData {
    /// `Address`.
    #[inline]
    pub fn address(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 4)
    }
    /// Sets `Address`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_address(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 4, value);
    }
    /// `AllocationUnits`.
    #[inline]
    pub fn allocation_units(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 5)
    }
    /// Sets `AllocationUnits`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_allocation_units(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 5, value);
    }
    /// `AutomaticAllocation`.
    #[inline]
    pub fn automatic_allocation(&self) -> ::core::option::Option<bool> {
        ::cimkit::get(self, 6)
    }
    /// Sets `AutomaticAllocation`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_automatic_allocation(&mut self, value: impl ::cimkit::IntoValue<bool>) {
        ::cimkit::set::<Self, bool>(self, 6, value);
    }
    /// `Connection`.
    #[inline]
    pub fn connection(&self) -> ::core::option::Option<::cimkit::Elements<'_, &'_ str>> {
        ::cimkit::get(self, 7)
    }
    /// Sets `Connection`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_connection(&mut self, value: impl ::cimkit::IntoValue<[::cimkit::Text]>) {
        ::cimkit::set::<Self, [::cimkit::Text]>(self, 7, value);
    }
    /// `ConsumerVisibility`.
    #[inline]
    pub fn consumer_visibility(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 8)
    }
    /// Sets `ConsumerVisibility`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_consumer_visibility(&mut self, value: impl ::cimkit::IntoValue<u16>) {
        ::cimkit::set::<Self, u16>(self, 8, value);
    }
    /// `HostResource`.
    #[inline]
    pub fn host_resource(&self) -> ::core::option::Option<::cimkit::Elements<'_, &'_ str>> {
        ::cimkit::get(self, 9)
    }
    /// Sets `HostResource`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_host_resource(&mut self, value: impl ::cimkit::IntoValue<[::cimkit::Text]>) {
        ::cimkit::set::<Self, [::cimkit::Text]>(self, 9, value);
    }
    /// `Limit`.
    #[inline]
    pub fn limit(&self) -> ::core::option::Option<u64> {
        ::cimkit::get(self, 10)
    }
    /// Sets `Limit`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_limit(&mut self, value: impl ::cimkit::IntoValue<u64>) {
        ::cimkit::set::<Self, u64>(self, 10, value);
    }
    /// `MappingBehavior`.
    #[inline]
    pub fn mapping_behavior(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 11)
    }
    /// Sets `MappingBehavior`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_mapping_behavior(&mut self, value: impl ::cimkit::IntoValue<u16>) {
        ::cimkit::set::<Self, u16>(self, 11, value);
    }
    /// `Parent`.
    #[inline]
    pub fn parent(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 12)
    }
    /// Sets `Parent`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_parent(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 12, value);
    }
    /// `PoolID`.
    #[inline]
    pub fn pool_id(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 13)
    }
    /// Sets `PoolID`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_pool_id(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 13, value);
    }
    /// `Reservation`.
    #[inline]
    pub fn reservation(&self) -> ::core::option::Option<u64> {
        ::cimkit::get(self, 14)
    }
    /// Sets `Reservation`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_reservation(&mut self, value: impl ::cimkit::IntoValue<u64>) {
        ::cimkit::set::<Self, u64>(self, 14, value);
    }
    /// `ResourceSubType`.
    #[inline]
    pub fn resource_sub_type(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 15)
    }
    /// Sets `ResourceSubType`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_resource_sub_type(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 15, value);
    }
    /// `ResourceType`.
    #[inline]
    pub fn resource_type(&self) -> ::core::option::Option<ResourceType> {
        ::cimkit::get(self, 16)
    }
    /// Sets `ResourceType`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_resource_type(&mut self, value: impl ::cimkit::IntoValue<ResourceType>) {
        ::cimkit::set::<Self, ResourceType>(self, 16, value);
    }
    /// `VirtualQuantity`.
    #[inline]
    pub fn virtual_quantity(&self) -> ::core::option::Option<u64> {
        ::cimkit::get(self, 17)
    }
    /// Sets `VirtualQuantity`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_virtual_quantity(&mut self, value: impl ::cimkit::IntoValue<u64>) {
        ::cimkit::set::<Self, u64>(self, 17, value);
    }
    /// `Weight`.
    #[inline]
    pub fn weight(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 18)
    }
    /// Sets `Weight`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_weight(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 18, value);
    }
    /// The path of the instance with these keys.
    pub fn path_to(instance_id: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("InstanceID", ::cimkit::KeyValue::from(instance_id))])
    }
}

static CIM_STORAGE_ALLOCATION_SETTING_DATA_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "CIM_StorageAllocationSettingData",
    lineage: &[
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_SETTING_DATA_CLASS,
        &CIM_RESOURCE_ALLOCATION_SETTING_DATA_CLASS,
        &CIM_STORAGE_ALLOCATION_SETTING_DATA_CLASS,
    ],
    slots: 20,
    schema: &SCHEMA,
    properties: &[::cimkit::Property::new("HostResourceBlockSize", 19, ::cimkit::CimType::UInt64)],
};

/// `CIM_StorageAllocationSettingData`.
#[doc(alias = "CIM_StorageAllocationSettingData")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct CimStorageAllocationSettingData {
    base: CimResourceAllocationSettingData,
}
::cimkit::view!(CimStorageAllocationSettingData: CimResourceAllocationSettingData, CIM_STORAGE_ALLOCATION_SETTING_DATA_CLASS, [CimManagedElement, CimSettingData, CimResourceAllocationSettingData]);

impl CimStorageAllocationSettingData {
    /// `HostResourceBlockSize`.
    #[inline]
    pub fn host_resource_block_size(&self) -> ::core::option::Option<u64> {
        ::cimkit::get(self, 19)
    }
    /// Sets `HostResourceBlockSize`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_host_resource_block_size(&mut self, value: impl ::cimkit::IntoValue<u64>) {
        ::cimkit::set::<Self, u64>(self, 19, value);
    }
    /// The path of the instance with these keys.
    pub fn path_to(instance_id: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("InstanceID", ::cimkit::KeyValue::from(instance_id))])
    }
}

static MSVM_MEMORY_SETTING_DATA_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Msvm_MemorySettingData",
    lineage: &[
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_SETTING_DATA_CLASS,
        &CIM_RESOURCE_ALLOCATION_SETTING_DATA_CLASS,
        &MSVM_MEMORY_SETTING_DATA_CLASS,
    ],
    slots: 21,
    schema: &SCHEMA,
    properties: &[
        ::cimkit::Property::new("DynamicMemoryEnabled", 19, ::cimkit::CimType::Boolean),
        ::cimkit::Property::new("TargetMemoryBuffer", 20, ::cimkit::CimType::UInt32),
    ],
};

/// `Msvm_MemorySettingData`.
#[doc(alias = "Msvm_MemorySettingData")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct MsvmMemorySettingData {
    base: CimResourceAllocationSettingData,
}
::cimkit::view!(MsvmMemorySettingData: CimResourceAllocationSettingData, MSVM_MEMORY_SETTING_DATA_CLASS, [CimManagedElement, CimSettingData, CimResourceAllocationSettingData]);

impl MsvmMemorySettingData {
    /// `DynamicMemoryEnabled`.
    #[inline]
    pub fn dynamic_memory_enabled(&self) -> ::core::option::Option<bool> {
        ::cimkit::get(self, 19)
    }
    /// Sets `DynamicMemoryEnabled`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_dynamic_memory_enabled(&mut self, value: impl ::cimkit::IntoValue<bool>) {
        ::cimkit::set::<Self, bool>(self, 19, value);
    }
    /// `TargetMemoryBuffer`.
    #[inline]
    pub fn target_memory_buffer(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 20)
    }
    /// Sets `TargetMemoryBuffer`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_target_memory_buffer(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 20, value);
    }
    /// The path of the instance with these keys.
    pub fn path_to(instance_id: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("InstanceID", ::cimkit::KeyValue::from(instance_id))])
    }
}

static MSVM_RESOURCE_ALLOCATION_SETTING_DATA_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Msvm_ResourceAllocationSettingData",
    lineage: &[
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_SETTING_DATA_CLASS,
        &CIM_RESOURCE_ALLOCATION_SETTING_DATA_CLASS,
        &MSVM_RESOURCE_ALLOCATION_SETTING_DATA_CLASS,
    ],
    slots: 20,
    schema: &SCHEMA,
    properties: &[::cimkit::Property::new(
        "VirtualSystemIdentifiers",
        19,
        ::cimkit::CimType::String,
    )
    .array()],
};

/// `Msvm_ResourceAllocationSettingData`.
#[doc(alias = "Msvm_ResourceAllocationSettingData")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct MsvmResourceAllocationSettingData {
    base: CimResourceAllocationSettingData,
}
::cimkit::view!(MsvmResourceAllocationSettingData: CimResourceAllocationSettingData, MSVM_RESOURCE_ALLOCATION_SETTING_DATA_CLASS, [CimManagedElement, CimSettingData, CimResourceAllocationSettingData]);

impl MsvmResourceAllocationSettingData {
    /// `VirtualSystemIdentifiers`.
    #[inline]
    pub fn virtual_system_identifiers(
        &self,
    ) -> ::core::option::Option<::cimkit::Elements<'_, &'_ str>> {
        ::cimkit::get(self, 19)
    }
    /// Sets `VirtualSystemIdentifiers`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_virtual_system_identifiers(
        &mut self,
        value: impl ::cimkit::IntoValue<[::cimkit::Text]>,
    ) {
        ::cimkit::set::<Self, [::cimkit::Text]>(self, 19, value);
    }
    /// The path of the instance with these keys.
    pub fn path_to(instance_id: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("InstanceID", ::cimkit::KeyValue::from(instance_id))])
    }
}

static CIM_VIRTUAL_SYSTEM_SETTING_DATA_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "CIM_VirtualSystemSettingData",
    lineage: &[
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_SETTING_DATA_CLASS,
        &CIM_VIRTUAL_SYSTEM_SETTING_DATA_CLASS,
    ],
    slots: 7,
    schema: &SCHEMA,
    properties: &[
        ::cimkit::Property::new("AutomaticStartupActionDelay", 4, ::cimkit::CimType::DateTime),
        ::cimkit::Property::new("Notes", 5, ::cimkit::CimType::String).array(),
        ::cimkit::Property::new("VirtualSystemIdentifier", 6, ::cimkit::CimType::String),
    ],
};

/// `CIM_VirtualSystemSettingData`.
#[doc(alias = "CIM_VirtualSystemSettingData")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct CimVirtualSystemSettingData {
    base: CimSettingData,
}
::cimkit::view!(CimVirtualSystemSettingData: CimSettingData, CIM_VIRTUAL_SYSTEM_SETTING_DATA_CLASS, [CimManagedElement, CimSettingData]);

impl CimVirtualSystemSettingData {
    /// `AutomaticStartupActionDelay`.
    #[inline]
    pub fn automatic_startup_action_delay(&self) -> ::core::option::Option<::cimkit::DateTime> {
        ::cimkit::get(self, 4)
    }
    /// Sets `AutomaticStartupActionDelay`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_automatic_startup_action_delay(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::DateTime>,
    ) {
        ::cimkit::set::<Self, ::cimkit::DateTime>(self, 4, value);
    }
    /// `Notes`.
    #[inline]
    pub fn notes(&self) -> ::core::option::Option<::cimkit::Elements<'_, &'_ str>> {
        ::cimkit::get(self, 5)
    }
    /// Sets `Notes`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_notes(&mut self, value: impl ::cimkit::IntoValue<[::cimkit::Text]>) {
        ::cimkit::set::<Self, [::cimkit::Text]>(self, 5, value);
    }
    /// `VirtualSystemIdentifier`.
    #[inline]
    pub fn virtual_system_identifier(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 6)
    }
    /// Sets `VirtualSystemIdentifier`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_virtual_system_identifier(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Text>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 6, value);
    }
    /// The path of the instance with these keys.
    pub fn path_to(instance_id: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("InstanceID", ::cimkit::KeyValue::from(instance_id))])
    }
}

static MSVM_VIRTUAL_SYSTEM_SETTING_DATA_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Msvm_VirtualSystemSettingData",
    lineage: &[
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_SETTING_DATA_CLASS,
        &CIM_VIRTUAL_SYSTEM_SETTING_DATA_CLASS,
        &MSVM_VIRTUAL_SYSTEM_SETTING_DATA_CLASS,
    ],
    slots: 9,
    schema: &SCHEMA,
    properties: &[
        ::cimkit::Property::new("SecureBootEnabled", 7, ::cimkit::CimType::Boolean),
        ::cimkit::Property::new("VirtualSystemSubType", 8, ::cimkit::CimType::String),
    ],
};

/// `Msvm_VirtualSystemSettingData`.
#[doc(alias = "Msvm_VirtualSystemSettingData")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct MsvmVirtualSystemSettingData {
    base: CimVirtualSystemSettingData,
}
::cimkit::view!(MsvmVirtualSystemSettingData: CimVirtualSystemSettingData, MSVM_VIRTUAL_SYSTEM_SETTING_DATA_CLASS, [CimManagedElement, CimSettingData, CimVirtualSystemSettingData]);

impl MsvmVirtualSystemSettingData {
    /// `SecureBootEnabled`.
    #[inline]
    pub fn secure_boot_enabled(&self) -> ::core::option::Option<bool> {
        ::cimkit::get(self, 7)
    }
    /// Sets `SecureBootEnabled`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_secure_boot_enabled(&mut self, value: impl ::cimkit::IntoValue<bool>) {
        ::cimkit::set::<Self, bool>(self, 7, value);
    }
    /// `VirtualSystemSubType`.
    #[inline]
    pub fn virtual_system_sub_type(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 8)
    }
    /// Sets `VirtualSystemSubType`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_virtual_system_sub_type(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 8, value);
    }
    /// The path of the instance with these keys.
    pub fn path_to(instance_id: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("InstanceID", ::cimkit::KeyValue::from(instance_id))])
    }
}

static MSVM_REPLICATION_SETTING_DATA_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Msvm_ReplicationSettingData",
    lineage: &[
        &CIM_MANAGED_ELEMENT_CLASS,
        &CIM_SETTING_DATA_CLASS,
        &MSVM_REPLICATION_SETTING_DATA_CLASS,
    ],
    slots: 24,
    schema: &SCHEMA,
    properties: &[
        ::cimkit::Property::new(
            "ApplicationConsistentSnapshotInterval",
            4,
            ::cimkit::CimType::UInt16,
        ),
        ::cimkit::Property::new("AuthenticationType", 5, ::cimkit::CimType::UInt16),
        ::cimkit::Property::new("AutoResynchronizeEnabled", 6, ::cimkit::CimType::Boolean),
        ::cimkit::Property::new("AutoResynchronizeIntervalEnd", 7, ::cimkit::CimType::DateTime),
        ::cimkit::Property::new("AutoResynchronizeIntervalStart", 8, ::cimkit::CimType::DateTime),
        ::cimkit::Property::new("BypassProxyServer", 9, ::cimkit::CimType::Boolean),
        ::cimkit::Property::new("CertificateThumbPrint", 10, ::cimkit::CimType::String),
        ::cimkit::Property::new("CompressionEnabled", 11, ::cimkit::CimType::Boolean),
        ::cimkit::Property::new(
            "EnableWriteOrderPreservationAcrossDisks",
            12,
            ::cimkit::CimType::Boolean,
        ),
        ::cimkit::Property::new("IncludedDisks", 13, ::cimkit::CimType::String)
            .array()
            .class(&CIM_STORAGE_ALLOCATION_SETTING_DATA_CLASS),
        ::cimkit::Property::new("PrimaryConnectionPoint", 14, ::cimkit::CimType::String),
        ::cimkit::Property::new("PrimaryHostSystem", 15, ::cimkit::CimType::String),
        ::cimkit::Property::new("RecoveryConnectionPoint", 16, ::cimkit::CimType::String),
        ::cimkit::Property::new("RecoveryHistory", 17, ::cimkit::CimType::UInt16),
        ::cimkit::Property::new("RecoveryHostSystem", 18, ::cimkit::CimType::String),
        ::cimkit::Property::new("RecoveryServerPortNumber", 19, ::cimkit::CimType::UInt16),
        ::cimkit::Property::new("ReplicateHostKvpItems", 20, ::cimkit::CimType::Boolean),
        ::cimkit::Property::new("ReplicationInterval", 21, ::cimkit::CimType::UInt16),
        ::cimkit::Property::new("ReplicationProvider", 22, ::cimkit::CimType::Reference)
            .class_named("Msvm_ReplicationProvider"),
        ::cimkit::Property::new("RootCertificateThumbPrint", 23, ::cimkit::CimType::String),
    ],
};

/// `Msvm_ReplicationSettingData`.
#[doc(alias = "Msvm_ReplicationSettingData")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct MsvmReplicationSettingData {
    base: CimSettingData,
}
::cimkit::view!(MsvmReplicationSettingData: CimSettingData, MSVM_REPLICATION_SETTING_DATA_CLASS, [CimManagedElement, CimSettingData]);

impl MsvmReplicationSettingData {
    /// `ApplicationConsistentSnapshotInterval`.
    #[inline]
    pub fn application_consistent_snapshot_interval(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 4)
    }
    /// Sets `ApplicationConsistentSnapshotInterval`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_application_consistent_snapshot_interval(
        &mut self,
        value: impl ::cimkit::IntoValue<u16>,
    ) {
        ::cimkit::set::<Self, u16>(self, 4, value);
    }
    /// `AuthenticationType`.
    #[inline]
    pub fn authentication_type(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 5)
    }
    /// Sets `AuthenticationType`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_authentication_type(&mut self, value: impl ::cimkit::IntoValue<u16>) {
        ::cimkit::set::<Self, u16>(self, 5, value);
    }
    /// `AutoResynchronizeEnabled`.
    #[inline]
    pub fn auto_resynchronize_enabled(&self) -> ::core::option::Option<bool> {
        ::cimkit::get(self, 6)
    }
    /// Sets `AutoResynchronizeEnabled`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_auto_resynchronize_enabled(&mut self, value: impl ::cimkit::IntoValue<bool>) {
        ::cimkit::set::<Self, bool>(self, 6, value);
    }
    /// `AutoResynchronizeIntervalEnd`.
    #[inline]
    pub fn auto_resynchronize_interval_end(&self) -> ::core::option::Option<::cimkit::DateTime> {
        ::cimkit::get(self, 7)
    }
    /// Sets `AutoResynchronizeIntervalEnd`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_auto_resynchronize_interval_end(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::DateTime>,
    ) {
        ::cimkit::set::<Self, ::cimkit::DateTime>(self, 7, value);
    }
    /// `AutoResynchronizeIntervalStart`.
    #[inline]
    pub fn auto_resynchronize_interval_start(&self) -> ::core::option::Option<::cimkit::DateTime> {
        ::cimkit::get(self, 8)
    }
    /// Sets `AutoResynchronizeIntervalStart`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_auto_resynchronize_interval_start(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::DateTime>,
    ) {
        ::cimkit::set::<Self, ::cimkit::DateTime>(self, 8, value);
    }
    /// `BypassProxyServer`.
    #[inline]
    pub fn bypass_proxy_server(&self) -> ::core::option::Option<bool> {
        ::cimkit::get(self, 9)
    }
    /// Sets `BypassProxyServer`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_bypass_proxy_server(&mut self, value: impl ::cimkit::IntoValue<bool>) {
        ::cimkit::set::<Self, bool>(self, 9, value);
    }
    /// `CertificateThumbPrint`.
    #[inline]
    pub fn certificate_thumb_print(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 10)
    }
    /// Sets `CertificateThumbPrint`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_certificate_thumb_print(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 10, value);
    }
    /// `CompressionEnabled`.
    #[inline]
    pub fn compression_enabled(&self) -> ::core::option::Option<bool> {
        ::cimkit::get(self, 11)
    }
    /// Sets `CompressionEnabled`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_compression_enabled(&mut self, value: impl ::cimkit::IntoValue<bool>) {
        ::cimkit::set::<Self, bool>(self, 11, value);
    }
    /// `EnableWriteOrderPreservationAcrossDisks`.
    #[inline]
    pub fn enable_write_order_preservation_across_disks(&self) -> ::core::option::Option<bool> {
        ::cimkit::get(self, 12)
    }
    /// Sets `EnableWriteOrderPreservationAcrossDisks`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_enable_write_order_preservation_across_disks(
        &mut self,
        value: impl ::cimkit::IntoValue<bool>,
    ) {
        ::cimkit::set::<Self, bool>(self, 12, value);
    }
    /// `IncludedDisks`.
    #[inline]
    pub fn included_disks(
        &self,
    ) -> ::core::option::Option<
        ::cimkit::Elements<'_, ::cimkit::EmbeddedOrText<CimStorageAllocationSettingData>>,
    > {
        ::cimkit::get(self, 13)
    }
    /// Sets `IncludedDisks`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_included_disks(
        &mut self,
        value: impl ::cimkit::IntoValue<[::cimkit::Embedded<CimStorageAllocationSettingData>]>,
    ) {
        ::cimkit::set::<Self, [::cimkit::Embedded<CimStorageAllocationSettingData>]>(
            self, 13, value,
        );
    }
    /// `PrimaryConnectionPoint`.
    #[inline]
    pub fn primary_connection_point(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 14)
    }
    /// Sets `PrimaryConnectionPoint`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_primary_connection_point(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Text>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 14, value);
    }
    /// `PrimaryHostSystem`.
    #[inline]
    pub fn primary_host_system(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 15)
    }
    /// Sets `PrimaryHostSystem`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_primary_host_system(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 15, value);
    }
    /// `RecoveryConnectionPoint`.
    #[inline]
    pub fn recovery_connection_point(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 16)
    }
    /// Sets `RecoveryConnectionPoint`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_recovery_connection_point(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Text>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 16, value);
    }
    /// `RecoveryHistory`.
    #[inline]
    pub fn recovery_history(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 17)
    }
    /// Sets `RecoveryHistory`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_recovery_history(&mut self, value: impl ::cimkit::IntoValue<u16>) {
        ::cimkit::set::<Self, u16>(self, 17, value);
    }
    /// `RecoveryHostSystem`.
    #[inline]
    pub fn recovery_host_system(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 18)
    }
    /// Sets `RecoveryHostSystem`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_recovery_host_system(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 18, value);
    }
    /// `RecoveryServerPortNumber`.
    #[inline]
    pub fn recovery_server_port_number(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 19)
    }
    /// Sets `RecoveryServerPortNumber`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_recovery_server_port_number(&mut self, value: impl ::cimkit::IntoValue<u16>) {
        ::cimkit::set::<Self, u16>(self, 19, value);
    }
    /// `ReplicateHostKvpItems`.
    #[inline]
    pub fn replicate_host_kvp_items(&self) -> ::core::option::Option<bool> {
        ::cimkit::get(self, 20)
    }
    /// Sets `ReplicateHostKvpItems`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_replicate_host_kvp_items(&mut self, value: impl ::cimkit::IntoValue<bool>) {
        ::cimkit::set::<Self, bool>(self, 20, value);
    }
    /// `ReplicationInterval`.
    #[inline]
    pub fn replication_interval(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 21)
    }
    /// Sets `ReplicationInterval`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_replication_interval(&mut self, value: impl ::cimkit::IntoValue<u16>) {
        ::cimkit::set::<Self, u16>(self, 21, value);
    }
    /// `ReplicationProvider`.
    #[inline]
    pub fn replication_provider(&self) -> ::core::option::Option<::cimkit::ObjectPath> {
        ::cimkit::get(self, 22)
    }
    /// Sets `ReplicationProvider`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_replication_provider(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::AnyReference>,
    ) {
        ::cimkit::set::<Self, ::cimkit::AnyReference>(self, 22, value);
    }
    /// `RootCertificateThumbPrint`.
    #[inline]
    pub fn root_certificate_thumb_print(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 23)
    }
    /// Sets `RootCertificateThumbPrint`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_root_certificate_thumb_print(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Text>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 23, value);
    }
    /// The path of the instance with these keys.
    pub fn path_to(instance_id: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("InstanceID", ::cimkit::KeyValue::from(instance_id))])
    }
}

static MSVM_REPLICATION_RELATIONSHIP_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Msvm_ReplicationRelationship",
    lineage: &[&CIM_MANAGED_ELEMENT_CLASS, &MSVM_REPLICATION_RELATIONSHIP_CLASS],
    slots: 6,
    schema: &SCHEMA,
    properties: &[
        ::cimkit::Property::new("InstanceID", 3, ::cimkit::CimType::String).key(),
        ::cimkit::Property::new("ReplicationHealth", 4, ::cimkit::CimType::UInt16),
        ::cimkit::Property::new("ReplicationState", 5, ::cimkit::CimType::UInt16),
    ],
};

/// `Msvm_ReplicationRelationship`.
#[doc(alias = "Msvm_ReplicationRelationship")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct MsvmReplicationRelationship {
    base: CimManagedElement,
}
::cimkit::view!(MsvmReplicationRelationship: CimManagedElement, MSVM_REPLICATION_RELATIONSHIP_CLASS, [CimManagedElement]);

impl MsvmReplicationRelationship {
    /// `ReplicationHealth`.
    #[inline]
    pub fn replication_health(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 4)
    }
    /// Sets `ReplicationHealth`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_replication_health(&mut self, value: impl ::cimkit::IntoValue<u16>) {
        ::cimkit::set::<Self, u16>(self, 4, value);
    }
    /// `ReplicationState`.
    #[inline]
    pub fn replication_state(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 5)
    }
    /// Sets `ReplicationState`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_replication_state(&mut self, value: impl ::cimkit::IntoValue<u16>) {
        ::cimkit::set::<Self, u16>(self, 5, value);
    }
    /// The path of the instance with these keys.
    pub fn path_to(instance_id: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("InstanceID", ::cimkit::KeyValue::from(instance_id))])
    }
}

static MSVM_REPLICATION_STATISTICS_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Msvm_ReplicationStatistics",
    lineage: &[&MSVM_REPLICATION_STATISTICS_CLASS],
    slots: 2,
    schema: &SCHEMA,
    properties: &[
        ::cimkit::Property::new("EndStatisticTime", 0, ::cimkit::CimType::DateTime),
        ::cimkit::Property::new("ReplicationSize", 1, ::cimkit::CimType::UInt64),
    ],
};

/// `Msvm_ReplicationStatistics`.
#[doc(alias = "Msvm_ReplicationStatistics")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct MsvmReplicationStatistics {
    row: ::cimkit::Checked,
}
::cimkit::view!(MsvmReplicationStatistics, MSVM_REPLICATION_STATISTICS_CLASS);

impl MsvmReplicationStatistics {
    /// `EndStatisticTime`.
    #[inline]
    pub fn end_statistic_time(&self) -> ::core::option::Option<::cimkit::DateTime> {
        ::cimkit::get(self, 0)
    }
    /// Sets `EndStatisticTime`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_end_statistic_time(&mut self, value: impl ::cimkit::IntoValue<::cimkit::DateTime>) {
        ::cimkit::set::<Self, ::cimkit::DateTime>(self, 0, value);
    }
    /// `ReplicationSize`.
    #[inline]
    pub fn replication_size(&self) -> ::core::option::Option<u64> {
        ::cimkit::get(self, 1)
    }
    /// Sets `ReplicationSize`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_replication_size(&mut self, value: impl ::cimkit::IntoValue<u64>) {
        ::cimkit::set::<Self, u64>(self, 1, value);
    }
}

static CIM_ERROR_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "CIM_Error",
    lineage: &[&CIM_ERROR_CLASS],
    slots: 15,
    schema: &SCHEMA,
    properties: &[
        ::cimkit::Property::new("CIMStatusCode", 0, ::cimkit::CimType::UInt32),
        ::cimkit::Property::new("CIMStatusCodeDescription", 1, ::cimkit::CimType::String),
        ::cimkit::Property::new("ErrorSource", 2, ::cimkit::CimType::String),
        ::cimkit::Property::new("ErrorSourceFormat", 3, ::cimkit::CimType::UInt16),
        ::cimkit::Property::new("ErrorType", 4, ::cimkit::CimType::UInt16),
        ::cimkit::Property::new("Message", 5, ::cimkit::CimType::String),
        ::cimkit::Property::new("MessageArguments", 6, ::cimkit::CimType::String).array(),
        ::cimkit::Property::new("MessageID", 7, ::cimkit::CimType::String),
        ::cimkit::Property::new("OtherErrorSourceFormat", 8, ::cimkit::CimType::String),
        ::cimkit::Property::new("OtherErrorType", 9, ::cimkit::CimType::String),
        ::cimkit::Property::new("OwningEntity", 10, ::cimkit::CimType::String),
        ::cimkit::Property::new("PerceivedSeverity", 11, ::cimkit::CimType::UInt16),
        ::cimkit::Property::new("ProbableCause", 12, ::cimkit::CimType::UInt16),
        ::cimkit::Property::new("ProbableCauseDescription", 13, ::cimkit::CimType::String),
        ::cimkit::Property::new("RecommendedActions", 14, ::cimkit::CimType::String).array(),
    ],
};

/// `CIM_Error`.
#[doc(alias = "CIM_Error")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct CimError {
    row: ::cimkit::Checked,
}
::cimkit::view!(CimError, CIM_ERROR_CLASS);

impl CimError {
    /// `CIMStatusCode`.
    #[inline]
    pub fn cim_status_code(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 0)
    }
    /// Sets `CIMStatusCode`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_cim_status_code(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 0, value);
    }
    /// `CIMStatusCodeDescription`.
    #[inline]
    pub fn cim_status_code_description(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 1)
    }
    /// Sets `CIMStatusCodeDescription`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_cim_status_code_description(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Text>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 1, value);
    }
    /// `ErrorSource`.
    #[inline]
    pub fn error_source(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 2)
    }
    /// Sets `ErrorSource`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_error_source(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 2, value);
    }
    /// `ErrorSourceFormat`.
    #[inline]
    pub fn error_source_format(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 3)
    }
    /// Sets `ErrorSourceFormat`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_error_source_format(&mut self, value: impl ::cimkit::IntoValue<u16>) {
        ::cimkit::set::<Self, u16>(self, 3, value);
    }
    /// `ErrorType`.
    #[inline]
    pub fn error_type(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 4)
    }
    /// Sets `ErrorType`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_error_type(&mut self, value: impl ::cimkit::IntoValue<u16>) {
        ::cimkit::set::<Self, u16>(self, 4, value);
    }
    /// `Message`.
    #[inline]
    pub fn message(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 5)
    }
    /// Sets `Message`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_message(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 5, value);
    }
    /// `MessageArguments`.
    #[inline]
    pub fn message_arguments(&self) -> ::core::option::Option<::cimkit::Elements<'_, &'_ str>> {
        ::cimkit::get(self, 6)
    }
    /// Sets `MessageArguments`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_message_arguments(&mut self, value: impl ::cimkit::IntoValue<[::cimkit::Text]>) {
        ::cimkit::set::<Self, [::cimkit::Text]>(self, 6, value);
    }
    /// `MessageID`.
    #[inline]
    pub fn message_id(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 7)
    }
    /// Sets `MessageID`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_message_id(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 7, value);
    }
    /// `OtherErrorSourceFormat`.
    #[inline]
    pub fn other_error_source_format(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 8)
    }
    /// Sets `OtherErrorSourceFormat`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_other_error_source_format(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Text>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 8, value);
    }
    /// `OtherErrorType`.
    #[inline]
    pub fn other_error_type(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 9)
    }
    /// Sets `OtherErrorType`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_other_error_type(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 9, value);
    }
    /// `OwningEntity`.
    #[inline]
    pub fn owning_entity(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 10)
    }
    /// Sets `OwningEntity`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_owning_entity(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 10, value);
    }
    /// `PerceivedSeverity`.
    #[inline]
    pub fn perceived_severity(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 11)
    }
    /// Sets `PerceivedSeverity`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_perceived_severity(&mut self, value: impl ::cimkit::IntoValue<u16>) {
        ::cimkit::set::<Self, u16>(self, 11, value);
    }
    /// `ProbableCause`.
    #[inline]
    pub fn probable_cause(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 12)
    }
    /// Sets `ProbableCause`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_probable_cause(&mut self, value: impl ::cimkit::IntoValue<u16>) {
        ::cimkit::set::<Self, u16>(self, 12, value);
    }
    /// `ProbableCauseDescription`.
    #[inline]
    pub fn probable_cause_description(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 13)
    }
    /// Sets `ProbableCauseDescription`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_probable_cause_description(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Text>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 13, value);
    }
    /// `RecommendedActions`.
    #[inline]
    pub fn recommended_actions(&self) -> ::core::option::Option<::cimkit::Elements<'_, &'_ str>> {
        ::cimkit::get(self, 14)
    }
    /// Sets `RecommendedActions`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_recommended_actions(&mut self, value: impl ::cimkit::IntoValue<[::cimkit::Text]>) {
        ::cimkit::set::<Self, [::cimkit::Text]>(self, 14, value);
    }
}

static MSVM_ERROR_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Msvm_Error",
    lineage: &[&CIM_ERROR_CLASS, &MSVM_ERROR_CLASS],
    slots: 15,
    schema: &SCHEMA,
    properties: &[],
};

/// `Msvm_Error`.
#[doc(alias = "Msvm_Error")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct MsvmError {
    base: CimError,
}
::cimkit::view!(MsvmError: CimError, MSVM_ERROR_CLASS, [CimError]);

static MSVM_KVP_EXCHANGE_DATA_ITEM_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Msvm_KvpExchangeDataItem",
    lineage: &[&CIM_MANAGED_ELEMENT_CLASS, &MSVM_KVP_EXCHANGE_DATA_ITEM_CLASS],
    slots: 7,
    schema: &SCHEMA,
    properties: &[
        ::cimkit::Property::new("Data", 4, ::cimkit::CimType::String),
        ::cimkit::Property::new("Name", 5, ::cimkit::CimType::String),
        ::cimkit::Property::new("Source", 6, ::cimkit::CimType::UInt16),
    ],
};

/// `Msvm_KvpExchangeDataItem`.
#[doc(alias = "Msvm_KvpExchangeDataItem")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct MsvmKvpExchangeDataItem {
    base: CimManagedElement,
}
::cimkit::view!(MsvmKvpExchangeDataItem: CimManagedElement, MSVM_KVP_EXCHANGE_DATA_ITEM_CLASS, [CimManagedElement]);

impl MsvmKvpExchangeDataItem {
    /// `Data`.
    #[inline]
    pub fn data(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 4)
    }
    /// Sets `Data`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_data(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 4, value);
    }
    /// `Name`.
    #[inline]
    pub fn name(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 5)
    }
    /// Sets `Name`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_name(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 5, value);
    }
    /// `Source`.
    #[inline]
    pub fn source(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 6)
    }
    /// Sets `Source`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_source(&mut self, value: impl ::cimkit::IntoValue<u16>) {
        ::cimkit::set::<Self, u16>(self, 6, value);
    }
}

static CIM_SETTINGS_DEFINE_STATE_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "CIM_SettingsDefineState",
    lineage: &[&CIM_SETTINGS_DEFINE_STATE_CLASS],
    slots: 2,
    schema: &SCHEMA,
    properties: &[
        ::cimkit::Property::new("ManagedElement", 0, ::cimkit::CimType::Reference)
            .class(&CIM_MANAGED_ELEMENT_CLASS)
            .key(),
        ::cimkit::Property::new("SettingData", 1, ::cimkit::CimType::Reference)
            .class(&CIM_SETTING_DATA_CLASS)
            .key(),
    ],
};

/// `CIM_SettingsDefineState`.
#[doc(alias = "CIM_SettingsDefineState")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct CimSettingsDefineState {
    row: ::cimkit::Checked,
}
::cimkit::view!(CimSettingsDefineState, CIM_SETTINGS_DEFINE_STATE_CLASS);

impl CimSettingsDefineState {
    /// `ManagedElement`.
    #[inline]
    pub fn managed_element(&self) -> ::core::option::Option<::cimkit::Path<CimManagedElement>> {
        ::cimkit::get(self, 0)
    }
    /// Sets `ManagedElement`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_managed_element(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Reference<CimManagedElement>>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Reference<CimManagedElement>>(self, 0, value);
    }
    /// `SettingData`.
    #[inline]
    pub fn setting_data(&self) -> ::core::option::Option<::cimkit::Path<CimSettingData>> {
        ::cimkit::get(self, 1)
    }
    /// Sets `SettingData`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_setting_data(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Reference<CimSettingData>>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Reference<CimSettingData>>(self, 1, value);
    }
    /// The path of the instance with these keys.
    pub fn path_to(
        managed_element: &::cimkit::Path<CimManagedElement>,
        setting_data: &::cimkit::Path<CimSettingData>,
    ) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([
            ("ManagedElement", ::cimkit::KeyValue::from(managed_element)),
            ("SettingData", ::cimkit::KeyValue::from(setting_data)),
        ])
    }
}

static MSVM_SETTINGS_DEFINE_STATE_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Msvm_SettingsDefineState",
    lineage: &[&CIM_SETTINGS_DEFINE_STATE_CLASS, &MSVM_SETTINGS_DEFINE_STATE_CLASS],
    slots: 2,
    schema: &SCHEMA,
    properties: &[],
};

/// `Msvm_SettingsDefineState`.
#[doc(alias = "Msvm_SettingsDefineState")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct MsvmSettingsDefineState {
    base: CimSettingsDefineState,
}
::cimkit::view!(MsvmSettingsDefineState: CimSettingsDefineState, MSVM_SETTINGS_DEFINE_STATE_CLASS, [CimSettingsDefineState]);

impl MsvmSettingsDefineState {
    /// The path of the instance with these keys.
    pub fn path_to(
        managed_element: &::cimkit::Path<CimManagedElement>,
        setting_data: &::cimkit::Path<CimSettingData>,
    ) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([
            ("ManagedElement", ::cimkit::KeyValue::from(managed_element)),
            ("SettingData", ::cimkit::KeyValue::from(setting_data)),
        ])
    }
}

static CIM_COMPONENT_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "CIM_Component",
    lineage: &[&CIM_COMPONENT_CLASS],
    slots: 2,
    schema: &SCHEMA,
    properties: &[
        ::cimkit::Property::new("GroupComponent", 0, ::cimkit::CimType::Reference)
            .class(&CIM_MANAGED_ELEMENT_CLASS)
            .key(),
        ::cimkit::Property::new("PartComponent", 1, ::cimkit::CimType::Reference)
            .class(&CIM_MANAGED_ELEMENT_CLASS)
            .key(),
    ],
};

/// `CIM_Component`.
#[doc(alias = "CIM_Component")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct CimComponent {
    row: ::cimkit::Checked,
}
::cimkit::view!(CimComponent, CIM_COMPONENT_CLASS);

impl CimComponent {
    /// `GroupComponent`.
    #[inline]
    pub fn group_component(&self) -> ::core::option::Option<::cimkit::Path<CimManagedElement>> {
        ::cimkit::get(self, 0)
    }
    /// Sets `GroupComponent`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_group_component(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Reference<CimManagedElement>>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Reference<CimManagedElement>>(self, 0, value);
    }
    /// `PartComponent`.
    #[inline]
    pub fn part_component(&self) -> ::core::option::Option<::cimkit::Path<CimManagedElement>> {
        ::cimkit::get(self, 1)
    }
    /// Sets `PartComponent`; [`NULL`](::cimkit::NULL) sends NULL.
    #[inline]
    pub fn set_part_component(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Reference<CimManagedElement>>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Reference<CimManagedElement>>(self, 1, value);
    }
    /// The path of the instance with these keys.
    pub fn path_to(
        group_component: &::cimkit::Path<CimManagedElement>,
        part_component: &::cimkit::Path<CimManagedElement>,
    ) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([
            ("GroupComponent", ::cimkit::KeyValue::from(group_component)),
            ("PartComponent", ::cimkit::KeyValue::from(part_component)),
        ])
    }
}

static MSVM_VIRTUAL_SYSTEM_SETTING_DATA_COMPONENT_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Msvm_VirtualSystemSettingDataComponent",
    lineage: &[&CIM_COMPONENT_CLASS, &MSVM_VIRTUAL_SYSTEM_SETTING_DATA_COMPONENT_CLASS],
    slots: 2,
    schema: &SCHEMA,
    properties: &[],
};

/// `Msvm_VirtualSystemSettingDataComponent`.
#[doc(alias = "Msvm_VirtualSystemSettingDataComponent")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct MsvmVirtualSystemSettingDataComponent {
    base: CimComponent,
}
::cimkit::view!(MsvmVirtualSystemSettingDataComponent: CimComponent, MSVM_VIRTUAL_SYSTEM_SETTING_DATA_COMPONENT_CLASS, [CimComponent]);

impl MsvmVirtualSystemSettingDataComponent {
    /// The path of the instance with these keys.
    pub fn path_to(
        group_component: &::cimkit::Path<CimManagedElement>,
        part_component: &::cimkit::Path<CimManagedElement>,
    ) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([
            ("GroupComponent", ::cimkit::KeyValue::from(group_component)),
            ("PartComponent", ::cimkit::KeyValue::from(part_component)),
        ])
    }
}

/// Types of the members of [`MsvmReplicationService`].
pub mod msvm_replication_service {
    static INITIATE_FAILBACK: ::cimkit::Method = ::cimkit::Method {
        class: "Msvm_ReplicationService",
        name: "InitiateFailback",
        is_static: false,
        inputs: &[
            ::cimkit::Parameter::new("ComputerSystem", ::cimkit::CimType::Reference)
                .class(&super::CIM_COMPUTER_SYSTEM_CLASS),
            ::cimkit::Parameter::new("ReplicationSettingData", ::cimkit::CimType::String)
                .class(&super::MSVM_REPLICATION_SETTING_DATA_CLASS),
            ::cimkit::Parameter::new("RecoveryPointIdentifier", ::cimkit::CimType::String),
        ],
        outputs: &[::cimkit::Parameter::new("Job", ::cimkit::CimType::Reference)
            .class(&super::CIM_CONCRETE_JOB_CLASS)],
        returns: ::core::option::Option::Some(::cimkit::CimType::UInt32),
    };

    /// A call of `Msvm_ReplicationService.InitiateFailback`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct InitiateFailback {
        call: ::cimkit::Call,
    }
    ::cimkit::call!(InitiateFailback -> InitiateFailbackAnswer);

    impl InitiateFailback {
        /// `ComputerSystem`.
        #[inline]
        pub fn computer_system(
            self,
            path: &(impl ::cimkit::Refers<super::CimComputerSystem> + ?Sized),
        ) -> Self {
            Self { call: self.call.reference(0, path) }
        }
        /// `ReplicationSettingData`.
        #[inline]
        pub fn replication_setting_data(self, view: &super::MsvmReplicationSettingData) -> Self {
            Self { call: self.call.embedded(1, view) }
        }
        /// `RecoveryPointIdentifier`.
        #[inline]
        pub fn recovery_point_identifier(
            self,
            value: impl ::cimkit::IntoValue<::cimkit::Text>,
        ) -> Self {
            Self { call: self.call.value::<::cimkit::Text>(2, value) }
        }
    }

    /// What [`InitiateFailback`] answered.
    pub struct InitiateFailbackAnswer {
        answer: ::cimkit::Answer,
    }
    ::cimkit::answer!(InitiateFailbackAnswer, InitiateFailbackReturn, job 0);

    static GET_REPLICATION_STATISTICS_EX: ::cimkit::Method = ::cimkit::Method {
        class: "Msvm_ReplicationService",
        name: "GetReplicationStatisticsEx",
        is_static: false,
        inputs: &[
            ::cimkit::Parameter::new("ComputerSystem", ::cimkit::CimType::Reference)
                .class(&super::CIM_COMPUTER_SYSTEM_CLASS),
            ::cimkit::Parameter::new("ReplicationRelationship", ::cimkit::CimType::String)
                .class(&super::MSVM_REPLICATION_RELATIONSHIP_CLASS),
        ],
        outputs: &[
            ::cimkit::Parameter::new("ReplicationStatistics", ::cimkit::CimType::String)
                .array()
                .class(&super::MSVM_REPLICATION_STATISTICS_CLASS),
            ::cimkit::Parameter::new("ReplicationHealthIssues", ::cimkit::CimType::String)
                .array()
                .class(&super::MSVM_ERROR_CLASS),
            ::cimkit::Parameter::new("Job", ::cimkit::CimType::Reference)
                .class(&super::CIM_CONCRETE_JOB_CLASS),
        ],
        returns: ::core::option::Option::Some(::cimkit::CimType::UInt32),
    };

    /// A call of `Msvm_ReplicationService.GetReplicationStatisticsEx`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct GetReplicationStatisticsEx {
        call: ::cimkit::Call,
    }
    ::cimkit::call!(GetReplicationStatisticsEx -> GetReplicationStatisticsExAnswer);

    impl GetReplicationStatisticsEx {
        /// `ComputerSystem`.
        #[inline]
        pub fn computer_system(
            self,
            path: &(impl ::cimkit::Refers<super::CimComputerSystem> + ?Sized),
        ) -> Self {
            Self { call: self.call.reference(0, path) }
        }
        /// `ReplicationRelationship`.
        #[inline]
        pub fn replication_relationship(self, view: &super::MsvmReplicationRelationship) -> Self {
            Self { call: self.call.embedded(1, view) }
        }
    }

    /// What [`GetReplicationStatisticsEx`] answered.
    pub struct GetReplicationStatisticsExAnswer {
        answer: ::cimkit::Answer,
    }
    ::cimkit::answer!(GetReplicationStatisticsExAnswer, GetReplicationStatisticsExReturn, job 2);

    impl GetReplicationStatisticsExAnswer {
        /// `ReplicationStatistics`.
        #[inline]
        pub fn replication_statistics(
            &self,
        ) -> ::core::option::Option<::cimkit::Instances<'_, super::MsvmReplicationStatistics>>
        {
            self.answer.embedded_all(0)
        }
        /// `ReplicationHealthIssues`.
        #[inline]
        pub fn replication_health_issues(
            &self,
        ) -> ::core::option::Option<::cimkit::Instances<'_, super::MsvmError>> {
            self.answer.embedded_all(1)
        }
    }

    impl super::MsvmReplicationService {
        /// Starts a call of `InitiateFailback`.
        #[inline]
        pub fn initiate_failback(&self) -> InitiateFailback {
            InitiateFailback { call: ::cimkit::Call::new(self, &INITIATE_FAILBACK) }
        }
        /// Starts a call of `GetReplicationStatisticsEx`.
        #[inline]
        pub fn get_replication_statistics_ex(&self) -> GetReplicationStatisticsEx {
            GetReplicationStatisticsEx {
                call: ::cimkit::Call::new(self, &GET_REPLICATION_STATISTICS_EX),
            }
        }
    }

    /// Return codes of `Msvm_ReplicationService.InitiateFailback`; an open set.
    #[non_exhaustive]
    pub enum InitiateFailbackReturn {
        /// `0`: Completed with No Error.
        CompletedWithNoError,
        /// `4096`: Method Parameters Checked - Job Started.
        MethodParametersCheckedJobStarted,
        /// `32768`: Failed.
        Failed,
        /// `32775`: Invalid state for this operation.
        InvalidStateForThisOperation,
        /// A number that the schema does not list.
        Unlisted(u32),
    }
    ::cimkit::value_map!(InitiateFailbackReturn: u32 {
        CompletedWithNoError = 0 "Completed with No Error";
        MethodParametersCheckedJobStarted = 4096 "Method Parameters Checked - Job Started";
        Failed = 32768 "Failed";
        InvalidStateForThisOperation = 32775 "Invalid state for this operation";
    });

    /// Return codes of `Msvm_ReplicationService.GetReplicationStatisticsEx`; an open set.
    pub type GetReplicationStatisticsExReturn = InitiateFailbackReturn;
}

/// Types of the members of [`MsvmVirtualSystemManagementService`].
pub mod msvm_virtual_system_management_service {
    static DEFINE_SYSTEM: ::cimkit::Method = ::cimkit::Method {
        class: "Msvm_VirtualSystemManagementService",
        name: "DefineSystem",
        is_static: false,
        inputs: &[
            ::cimkit::Parameter::new("SystemSettings", ::cimkit::CimType::String)
                .class(&super::CIM_VIRTUAL_SYSTEM_SETTING_DATA_CLASS),
            ::cimkit::Parameter::new("ResourceSettings", ::cimkit::CimType::String)
                .array()
                .class(&super::CIM_RESOURCE_ALLOCATION_SETTING_DATA_CLASS),
            ::cimkit::Parameter::new("ReferenceConfiguration", ::cimkit::CimType::Reference)
                .class(&super::CIM_VIRTUAL_SYSTEM_SETTING_DATA_CLASS),
        ],
        outputs: &[
            ::cimkit::Parameter::new("ResultingSystem", ::cimkit::CimType::Reference)
                .class(&super::CIM_COMPUTER_SYSTEM_CLASS),
            ::cimkit::Parameter::new("Job", ::cimkit::CimType::Reference)
                .class(&super::CIM_CONCRETE_JOB_CLASS),
        ],
        returns: ::core::option::Option::Some(::cimkit::CimType::UInt32),
    };

    /// A call of `Msvm_VirtualSystemManagementService.DefineSystem`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct DefineSystem {
        call: ::cimkit::Call,
    }
    ::cimkit::call!(DefineSystem -> DefineSystemAnswer);

    impl DefineSystem {
        /// `SystemSettings`.
        #[inline]
        pub fn system_settings(self, view: &super::CimVirtualSystemSettingData) -> Self {
            Self { call: self.call.embedded(0, view) }
        }
        /// `ResourceSettings`.
        #[inline]
        pub fn resource_settings(self, views: &[&super::CimResourceAllocationSettingData]) -> Self {
            Self { call: self.call.embedded_all(1, views) }
        }
        /// `ReferenceConfiguration`.
        #[inline]
        pub fn reference_configuration(
            self,
            path: &(impl ::cimkit::Refers<super::CimVirtualSystemSettingData> + ?Sized),
        ) -> Self {
            Self { call: self.call.reference(2, path) }
        }
    }

    /// What [`DefineSystem`] answered.
    pub struct DefineSystemAnswer {
        answer: ::cimkit::Answer,
    }
    ::cimkit::answer!(DefineSystemAnswer, DefineSystemReturn, job 1);

    impl DefineSystemAnswer {
        /// `ResultingSystem`.
        #[inline]
        pub fn resulting_system(
            &self,
        ) -> ::core::option::Option<::cimkit::Path<super::CimComputerSystem>> {
            self.answer.reference(0)
        }
    }

    static ADD_RESOURCE_SETTINGS: ::cimkit::Method = ::cimkit::Method {
        class: "Msvm_VirtualSystemManagementService",
        name: "AddResourceSettings",
        is_static: false,
        inputs: &[
            ::cimkit::Parameter::new("AffectedConfiguration", ::cimkit::CimType::Reference)
                .class(&super::CIM_VIRTUAL_SYSTEM_SETTING_DATA_CLASS),
            ::cimkit::Parameter::new("ResourceSettings", ::cimkit::CimType::String)
                .array()
                .class(&super::CIM_RESOURCE_ALLOCATION_SETTING_DATA_CLASS),
        ],
        outputs: &[
            ::cimkit::Parameter::new("ResultingResourceSettings", ::cimkit::CimType::Reference)
                .array()
                .class(&super::CIM_RESOURCE_ALLOCATION_SETTING_DATA_CLASS),
            ::cimkit::Parameter::new("Job", ::cimkit::CimType::Reference)
                .class(&super::CIM_CONCRETE_JOB_CLASS),
        ],
        returns: ::core::option::Option::Some(::cimkit::CimType::UInt32),
    };

    /// A call of `Msvm_VirtualSystemManagementService.AddResourceSettings`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct AddResourceSettings {
        call: ::cimkit::Call,
    }
    ::cimkit::call!(AddResourceSettings -> AddResourceSettingsAnswer);

    impl AddResourceSettings {
        /// `AffectedConfiguration`.
        #[inline]
        pub fn affected_configuration(
            self,
            path: &(impl ::cimkit::Refers<super::CimVirtualSystemSettingData> + ?Sized),
        ) -> Self {
            Self { call: self.call.reference(0, path) }
        }
        /// `ResourceSettings`.
        #[inline]
        pub fn resource_settings(self, views: &[&super::CimResourceAllocationSettingData]) -> Self {
            Self { call: self.call.embedded_all(1, views) }
        }
    }

    /// What [`AddResourceSettings`] answered.
    pub struct AddResourceSettingsAnswer {
        answer: ::cimkit::Answer,
    }
    ::cimkit::answer!(AddResourceSettingsAnswer, DefineSystemReturn, job 1);

    impl AddResourceSettingsAnswer {
        /// `ResultingResourceSettings`.
        #[inline]
        pub fn resulting_resource_settings(
            &self,
        ) -> ::core::option::Option<
            ::cimkit::Elements<'_, ::cimkit::Path<super::CimResourceAllocationSettingData>>,
        > {
            self.answer.references(0)
        }
    }

    static MODIFY_RESOURCE_SETTINGS: ::cimkit::Method = ::cimkit::Method {
        class: "Msvm_VirtualSystemManagementService",
        name: "ModifyResourceSettings",
        is_static: false,
        inputs: &[::cimkit::Parameter::new("ResourceSettings", ::cimkit::CimType::String)
            .array()
            .class(&super::CIM_RESOURCE_ALLOCATION_SETTING_DATA_CLASS)],
        outputs: &[
            ::cimkit::Parameter::new("ResultingResourceSettings", ::cimkit::CimType::Reference)
                .array()
                .class(&super::CIM_RESOURCE_ALLOCATION_SETTING_DATA_CLASS),
            ::cimkit::Parameter::new("Job", ::cimkit::CimType::Reference)
                .class(&super::CIM_CONCRETE_JOB_CLASS),
        ],
        returns: ::core::option::Option::Some(::cimkit::CimType::UInt32),
    };

    /// A call of `Msvm_VirtualSystemManagementService.ModifyResourceSettings`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct ModifyResourceSettings {
        call: ::cimkit::Call,
    }
    ::cimkit::call!(ModifyResourceSettings -> ModifyResourceSettingsAnswer);

    impl ModifyResourceSettings {
        /// `ResourceSettings`.
        #[inline]
        pub fn resource_settings(self, views: &[&super::CimResourceAllocationSettingData]) -> Self {
            Self { call: self.call.embedded_all(0, views) }
        }
    }

    /// What [`ModifyResourceSettings`] answered.
    pub struct ModifyResourceSettingsAnswer {
        answer: ::cimkit::Answer,
    }
    ::cimkit::answer!(ModifyResourceSettingsAnswer, DefineSystemReturn, job 1);

    impl ModifyResourceSettingsAnswer {
        /// `ResultingResourceSettings`.
        #[inline]
        pub fn resulting_resource_settings(
            &self,
        ) -> ::core::option::Option<
            ::cimkit::Elements<'_, ::cimkit::Path<super::CimResourceAllocationSettingData>>,
        > {
            self.answer.references(0)
        }
    }

    static REMOVE_RESOURCE_SETTINGS: ::cimkit::Method = ::cimkit::Method {
        class: "Msvm_VirtualSystemManagementService",
        name: "RemoveResourceSettings",
        is_static: false,
        inputs: &[::cimkit::Parameter::new("ResourceSettings", ::cimkit::CimType::Reference)
            .array()
            .class(&super::CIM_RESOURCE_ALLOCATION_SETTING_DATA_CLASS)],
        outputs: &[::cimkit::Parameter::new("Job", ::cimkit::CimType::Reference)
            .class(&super::CIM_CONCRETE_JOB_CLASS)],
        returns: ::core::option::Option::Some(::cimkit::CimType::UInt32),
    };

    /// A call of `Msvm_VirtualSystemManagementService.RemoveResourceSettings`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct RemoveResourceSettings {
        call: ::cimkit::Call,
    }
    ::cimkit::call!(RemoveResourceSettings -> RemoveResourceSettingsAnswer);

    impl RemoveResourceSettings {
        /// `ResourceSettings`.
        #[inline]
        pub fn resource_settings(
            self,
            paths: impl ::core::iter::IntoIterator<
                Item: ::cimkit::Refers<super::CimResourceAllocationSettingData>,
            >,
        ) -> Self {
            Self { call: self.call.references(0, paths) }
        }
    }

    /// What [`RemoveResourceSettings`] answered.
    pub struct RemoveResourceSettingsAnswer {
        answer: ::cimkit::Answer,
    }
    ::cimkit::answer!(RemoveResourceSettingsAnswer, DefineSystemReturn, job 0);

    impl super::MsvmVirtualSystemManagementService {
        /// Starts a call of `DefineSystem`.
        #[inline]
        pub fn define_system(&self) -> DefineSystem {
            DefineSystem { call: ::cimkit::Call::new(self, &DEFINE_SYSTEM) }
        }
        /// Starts a call of `AddResourceSettings`.
        #[inline]
        pub fn add_resource_settings(&self) -> AddResourceSettings {
            AddResourceSettings { call: ::cimkit::Call::new(self, &ADD_RESOURCE_SETTINGS) }
        }
        /// Starts a call of `ModifyResourceSettings`.
        #[inline]
        pub fn modify_resource_settings(&self) -> ModifyResourceSettings {
            ModifyResourceSettings { call: ::cimkit::Call::new(self, &MODIFY_RESOURCE_SETTINGS) }
        }
        /// Starts a call of `RemoveResourceSettings`.
        #[inline]
        pub fn remove_resource_settings(&self) -> RemoveResourceSettings {
            RemoveResourceSettings { call: ::cimkit::Call::new(self, &REMOVE_RESOURCE_SETTINGS) }
        }
    }

    /// Return codes of `CIM_VirtualSystemManagementService.DefineSystem`; an open set.
    #[non_exhaustive]
    pub enum DefineSystemReturn {
        /// `0`: Completed with No Error.
        CompletedWithNoError,
        /// `4`: Invalid Parameter.
        InvalidParameter,
        /// `4096`: Method Parameters Checked - Job Started.
        MethodParametersCheckedJobStarted,
        /// `4097..32767`: Method Reserved.
        MethodReserved(u32),
        /// `32768..65535`: Vendor Specific.
        VendorSpecific(u32),
        /// A number that the schema does not list.
        Unlisted(u32),
    }
    ::cimkit::value_map!(DefineSystemReturn: u32 {
        CompletedWithNoError = 0 "Completed with No Error";
        InvalidParameter = 4 "Invalid Parameter";
        MethodParametersCheckedJobStarted = 4096 "Method Parameters Checked - Job Started";
        MethodReserved in 4097..=32767 "Method Reserved";
        VendorSpecific in 32768..=65535 "Vendor Specific";
    });
}

/// Types of the members of [`MsvmConcreteJob`].
pub mod msvm_concrete_job {
    static KILL_JOB: ::cimkit::Method = ::cimkit::Method {
        class: "Msvm_ConcreteJob",
        name: "KillJob",
        is_static: false,
        inputs: &[::cimkit::Parameter::new("DeleteOnKill", ::cimkit::CimType::Boolean)],
        outputs: &[],
        returns: ::core::option::Option::Some(::cimkit::CimType::UInt32),
    };

    /// A call of `Msvm_ConcreteJob.KillJob`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct KillJob {
        call: ::cimkit::Call,
    }
    ::cimkit::call!(KillJob -> KillJobAnswer);

    impl KillJob {
        /// `DeleteOnKill`.
        #[inline]
        pub fn delete_on_kill(self, value: impl ::cimkit::IntoValue<bool>) -> Self {
            Self { call: self.call.value::<bool>(0, value) }
        }
    }

    /// What [`KillJob`] answered.
    pub struct KillJobAnswer {
        answer: ::cimkit::Answer,
    }
    ::cimkit::answer!(KillJobAnswer, ::cimkit::ReturnCode);

    static GET_TYPES: ::cimkit::Method = ::cimkit::Method {
        class: "Msvm_ConcreteJob",
        name: "GetTypes",
        is_static: true,
        inputs: &[
            ::cimkit::Parameter::new("Any", ::cimkit::CimType::Reference)
                .class_named("CIM_NotInThisModule"),
            ::cimkit::Parameter::new("Times", ::cimkit::CimType::DateTime).array(),
        ],
        outputs: &[
            ::cimkit::Parameter::new("Any", ::cimkit::CimType::Reference)
                .class_named("CIM_NotInThisModule"),
            ::cimkit::Parameter::new("Object", ::cimkit::CimType::Object),
            ::cimkit::Parameter::new("Interval", ::cimkit::CimType::DateTime),
            ::cimkit::Parameter::new("Error", ::cimkit::CimType::String)
                .class(&super::CIM_ERROR_CLASS),
        ],
        returns: ::core::option::Option::Some(::cimkit::CimType::String),
    };

    /// A call of `Msvm_ConcreteJob.GetTypes`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct GetTypes {
        call: ::cimkit::Call,
    }
    ::cimkit::call!(GetTypes -> GetTypesAnswer);

    impl GetTypes {
        /// `Any`.
        #[inline]
        pub fn any(self, value: impl ::cimkit::IntoValue<::cimkit::AnyReference>) -> Self {
            Self { call: self.call.value::<::cimkit::AnyReference>(0, value) }
        }
        /// `Times`.
        #[inline]
        pub fn times(self, value: impl ::cimkit::IntoValue<[::cimkit::DateTime]>) -> Self {
            Self { call: self.call.value::<[::cimkit::DateTime]>(1, value) }
        }
    }

    /// What [`GetTypes`] answered.
    pub struct GetTypesAnswer {
        answer: ::cimkit::Answer,
    }
    ::cimkit::answer!(GetTypesAnswer);

    impl GetTypesAnswer {
        /// The return value.
        pub fn return_value(&self) -> ::core::option::Option<&str> {
            self.answer.returned()
        }
        /// `Any`.
        #[inline]
        pub fn any(&self) -> ::core::option::Option<&::cimkit::ObjectPath> {
            self.answer.any_reference(0)
        }
        /// `Object`.
        #[inline]
        pub fn object(&self) -> ::core::option::Option<&::cimkit::Instance> {
            self.answer.value(1)
        }
        /// `Interval`.
        #[inline]
        pub fn interval(&self) -> ::core::option::Option<::cimkit::DateTime> {
            self.answer.value(2)
        }
        /// `Error`.
        #[inline]
        pub fn error(&self) -> ::core::option::Option<super::CimError> {
            self.answer.embedded(3)
        }
    }

    impl super::MsvmConcreteJob {
        /// Starts a call of `KillJob`.
        #[inline]
        pub fn kill_job(&self) -> KillJob {
            KillJob { call: ::cimkit::Call::new(self, &KILL_JOB) }
        }
        /// Starts a call of `GetTypes`.
        #[inline]
        pub fn get_types() -> GetTypes {
            GetTypes { call: ::cimkit::Call::of_class::<Self>(&GET_TYPES) }
        }
    }
}

/// Values of `CIM_EnabledLogicalElement.EnabledState`; an open set.
#[non_exhaustive]
pub enum EnabledState {
    /// `2`: Enabled.
    Enabled,
    /// `3`: Disabled.
    Disabled,
    /// `11..32767`: DMTF Reserved.
    DmtfReserved(u16),
    /// `32768..65535`: Vendor Reserved.
    VendorReserved(u16),
    /// A number that the schema does not list.
    Unlisted(u16),
}
::cimkit::value_map!(EnabledState: u16 {
    Enabled = 2 "Enabled";
    Disabled = 3 "Disabled";
    DmtfReserved in 11..=32767 "DMTF Reserved";
    VendorReserved in 32768..=65535 "Vendor Reserved";
});

/// Values of `CIM_ResourceAllocationSettingData.ResourceType`; an open set.
#[non_exhaustive]
pub enum ResourceType {
    /// `4`: Memory.
    Memory,
    /// `6`: Parallel SCSI HBA.
    ParallelScsiHba,
    /// A number that the schema does not list.
    Unlisted(u16),
}
::cimkit::value_map!(ResourceType: u16 {
    Memory = 4 "Memory";
    ParallelScsiHba = 6 "Parallel SCSI HBA";
});
