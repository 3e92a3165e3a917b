//! Recorded hosts: what they expect to be asked, and what they answer.

use cimkit::{
    ObjectPath, Path, RawRow, Request, View,
    recorded::{Outputs, Recorded},
};

use crate::replication::{MsvmComputerSystem, MsvmReplicationService};

/// Starts a job, which is running when first looked at, and then done.
pub(crate) fn that_starts_a_job(vm: &Path<MsvmComputerSystem>) -> Recorded {
    let job = ObjectPath::new("root/virtualization/v2", "Msvm_ConcreteJob")
        .key("InstanceID", "5F3D9E50-7C11-4B55-8F5E-0B6C3D0F8C11");
    let look = || Request::Get { path: job.clone() };
    let at = |state: &'static str, percent: &'static str| {
        RawRow::new("Msvm_ConcreteJob")
            .with("JobState", state)
            .with("PercentComplete", percent)
            .with("ErrorCode", "0")
    };
    that_answers(vm, Outputs::returning(4096).with("Job", job.clone()))
        .expect(look(), at("4", "15"))
        .expect(look(), at("4", "80"))
        .expect(look(), at("7", "100"))
}

/// Refuses: the virtual machine is not in a state to fail back.
pub(crate) fn that_refuses(vm: &Path<MsvmComputerSystem>) -> Recorded {
    that_answers(vm, Outputs::returning(32775))
}

/// Has one replication service, whose `InitiateFailback` answers `outputs`.
fn that_answers(vm: &Path<MsvmComputerSystem>, outputs: Outputs) -> Recorded {
    let service = MsvmReplicationService::build(|service| {
        service.set_creation_class_name("Msvm_ReplicationService");
        service.set_name("vmms");
        service.set_system_creation_class_name("Msvm_ComputerSystem");
        service.set_system_name("HV01");
    });
    let call = service
        .initiate_failback()
        .computer_system(vm)
        .replication_setting_data(&crate::settings());
    Recorded::new().expect(MsvmReplicationService::singleton(), &service).expect(call, outputs)
}
