//! Fails a virtual machine back, against a recorded host.

mod host;

use cimkit::{Path, Transport, View, cim_class};

/// The replication service, the virtual machine, and what their members mention.
#[cim_class(
    schema = "builtin:windows-server-23h2",
    class = "Msvm_ReplicationService",
    class = "Msvm_ComputerSystem"
)]
pub mod replication {}

use replication::{
    InitiateFailbackReturn, MsvmComputerSystem, MsvmReplicationService, MsvmReplicationSettingData,
};

fn main() -> Result<(), cimkit::Error> {
    let vm =
        MsvmComputerSystem::path_to("Msvm_ComputerSystem", "8C1F4B0A-3C6D-4F0E-9A51-6E2B7D90C3F1");

    println!("Failing back {vm}");
    let host = host::that_starts_a_job(&vm);
    fail_back(&host, &vm)?;
    host.finish()?;

    println!("The same on a host where the machine is running:");
    let host = host::that_refuses(&vm);
    if let Err(refused) = fail_back(&host, &vm) {
        println!("  {refused}");
    }
    host.finish()
}

fn fail_back(
    host: &(impl Transport + ?Sized),
    vm: &Path<MsvmComputerSystem>,
) -> Result<(), cimkit::Error> {
    let service = MsvmReplicationService::singleton().call(host)?;
    let done = service
        .initiate_failback()
        .computer_system(vm)
        .replication_setting_data(&settings())
        .call(host)?;
    match done.return_value() {
        InitiateFailbackReturn::CompletedWithNoError => println!("  done at once"),
        InitiateFailbackReturn::MethodParametersCheckedJobStarted => {
            let job = done.job()?;
            println!("  started {}", job.path());
            job.wait(host, |progress| println!("  {}%", progress.percent()))?;
            println!("  done");
        }
        _ => return Err(done.into_error()),
    }
    Ok(())
}

fn settings() -> MsvmReplicationSettingData {
    MsvmReplicationSettingData::build(|settings| {
        settings.set_recovery_connection_point("replica.contoso.com");
        settings.set_recovery_server_port_number(443);
        settings.set_compression_enabled(false);
    })
}
