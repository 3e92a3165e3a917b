//! The programs that users want to write, against a recorded host.

mod calls;
mod instances;

use cimkit::{
    AsyncTransport, DateTime, Elements, EmbeddedOrText, Error, HostError, HostErrorKind, Instance,
    IsA, NULL, ObjectPath, Outcome, Path, Query, Raw, RawRow, Request, Transport, Value, ValueMap,
    View, embedded,
    recorded::{Outputs, Recorded},
};
use generated_namespace::virtualization_v2::{
    cim_enabled_logical_element::EnabledState, cim_managed_system_element::OperationalStatus,
    cim_resource_allocation_setting_data::ResourceType,
    msvm_replication_service::InitiateFailbackReturn, *,
};

const NS: &str = "root/virtualization/v2";
const VM: &str = "8C1F0000-0000-0000-0000-000000000001";

fn vm() -> Path<MsvmComputerSystem> {
    MsvmComputerSystem::path_to("Msvm_ComputerSystem", VM)
}

fn job() -> ObjectPath {
    MsvmConcreteJob::path_to("J1").into_object()
}

fn replication_service() -> MsvmReplicationService {
    MsvmReplicationService::build(|s| {
        s.set_system_creation_class_name("Msvm_ComputerSystem");
        s.set_system_name("HV01");
        s.set_creation_class_name("Msvm_ReplicationService");
        s.set_name("vmms");
    })
}

fn management_service() -> MsvmVirtualSystemManagementService {
    MsvmVirtualSystemManagementService::build(|s| {
        s.set_system_creation_class_name("Msvm_ComputerSystem");
        s.set_system_name("HV01");
        s.set_creation_class_name("Msvm_VirtualSystemManagementService");
        s.set_name("vmms");
    })
}

fn failback_settings() -> MsvmReplicationSettingData {
    MsvmReplicationSettingData::build(|s| {
        s.set_recovery_connection_point("replica.contoso.com");
        s.set_recovery_server_port_number(443);
        s.set_compression_enabled(false);
        s.set_element_name(NULL);
    })
}

/// `Msvm_ReplicationService.InitiateFailback`, with a job if there is one; gives the percentages that were seen.
fn fail_back(
    host: &(impl Transport + ?Sized),
    vm: &Path<MsvmComputerSystem>,
) -> Result<Vec<u16>, Error> {
    let service = MsvmReplicationService::singleton().call(host)?;
    let settings = failback_settings();
    let done = service
        .initiate_failback()
        .computer_system(vm)
        .replication_setting_data(&settings)
        .call(host)?;
    let mut seen = Vec::new();
    match done.return_value() {
        InitiateFailbackReturn::CompletedWithNoError => {}
        InitiateFailbackReturn::MethodParametersCheckedJobStarted => {
            done.job()?.wait(host, |progress| seen.push(progress.percent()))?;
        }
        _ => return Err(done.into_error()),
    }
    Ok(seen)
}

async fn fail_back_async(
    host: &impl AsyncTransport,
    vm: Path<MsvmComputerSystem>,
) -> Result<(), Error> {
    let service = MsvmReplicationService::singleton().call_async(host).await?;
    let settings = failback_settings();
    let done = service
        .initiate_failback()
        .computer_system(&vm)
        .replication_setting_data(&settings)
        .call_async(host)
        .await?;
    if let Outcome::Started(job) = done.outcome()? {
        job.wait_async(host, |_| {}).await?;
    }
    Ok(())
}

fn job_row(state: u16, percent: u16, code: u16) -> RawRow<'static> {
    RawRow::new("Msvm_ConcreteJob")
        .with("JobState", state)
        .with("PercentComplete", percent)
        .with("ErrorCode", code)
}

/// What a host gets and answers when the failback answers `code`.
fn failback_host(code: InitiateFailbackReturn) -> Recorded {
    let service = replication_service();
    let outputs = match code {
        InitiateFailbackReturn::MethodParametersCheckedJobStarted => {
            Outputs::returning_code(code).with("Job", job())
        }
        _ => Outputs::returning_code(code).with("Job", Raw::Null),
    };
    Recorded::new().expect(MsvmReplicationService::singleton(), &service).expect(
        service
            .initiate_failback()
            .computer_system(&vm())
            .replication_setting_data(&failback_settings()),
        outputs,
    )
}

fn expect_job(host: Recorded, rows: impl IntoIterator<Item = RawRow<'static>>) -> Recorded {
    rows.into_iter().fold(host, |host, row| host.expect(Request::Get { path: job() }, row))
}

#[test]
fn failback_sends_what_was_set_and_waits() {
    let host = expect_job(
        failback_host(InitiateFailbackReturn::MethodParametersCheckedJobStarted),
        [job_row(2, 0, 0), job_row(4, 40, 0), job_row(7, 100, 0)],
    );
    assert_eq!(fail_back(&host as &dyn Transport, &vm()).expect("done"), [0, 40]);
    let Request::Invoke { path, class, method, arguments } = &host.asked()[1] else {
        panic!("a call")
    };
    assert_eq!((&**class, &**method), ("Msvm_ReplicationService", "InitiateFailback"));
    assert_eq!(
        path.to_string(),
        "root/virtualization/v2:Msvm_ReplicationService.Name=\"vmms\",\
         CreationClassName=\"Msvm_ReplicationService\",\
         SystemCreationClassName=\"Msvm_ComputerSystem\",SystemName=\"HV01\""
    );
    let names: Vec<_> = arguments.iter().map(|argument| &*argument.name).collect();
    assert_eq!(names, ["ComputerSystem", "ReplicationSettingData"]);
    assert_eq!(
        arguments[1].value.as_str().expect("text"),
        "<INSTANCE CLASSNAME=\"Msvm_ReplicationSettingData\">\
         <PROPERTY NAME=\"CompressionEnabled\" TYPE=\"boolean\"><VALUE>FALSE</VALUE></PROPERTY>\
         <PROPERTY NAME=\"ElementName\" TYPE=\"string\"></PROPERTY>\
         <PROPERTY NAME=\"RecoveryConnectionPoint\" TYPE=\"string\"><VALUE>replica.contoso.com</VALUE></PROPERTY>\
         <PROPERTY NAME=\"RecoveryServerPortNumber\" TYPE=\"uint16\"><VALUE>443</VALUE></PROPERTY>\
         </INSTANCE>"
    );
    let pauses: Vec<_> = host.pauses().iter().map(|pause| pause.as_millis()).collect();
    assert_eq!(pauses, [100, 150]);
    host.finish().expect("all answers were asked for");
}

#[test]
fn pauses_grow_to_a_second() {
    let rows = (0..12).map(|_| job_row(4, 0, 0)).chain([job_row(7, 100, 0)]);
    let host =
        expect_job(failback_host(InitiateFailbackReturn::MethodParametersCheckedJobStarted), rows);
    fail_back(&host, &vm()).expect("done");
    let pauses = host.pauses();
    assert!(pauses.is_sorted());
    assert_eq!(pauses.last().map(std::time::Duration::as_millis), Some(1000));
}

#[test]
fn done_at_once_needs_no_job() {
    let host = failback_host(InitiateFailbackReturn::CompletedWithNoError);
    assert!(fail_back(&host, &vm()).expect("done").is_empty());
}

#[test]
fn a_refusal_names_class_method_code_and_label() {
    let host = failback_host(InitiateFailbackReturn::InvalidStateForThisOperation);
    let error = fail_back(&host, &vm()).expect_err("refused");
    assert_eq!(
        error.to_string(),
        "Msvm_ReplicationService.InitiateFailback answered 32775 (Invalid state for this operation)"
    );
    let Error::Refused(refused) = error else { panic!("a refusal") };
    assert_eq!((refused.code, refused.method), (32775, "InitiateFailback"));
}

#[test]
fn a_code_that_the_schema_does_not_list_is_kept() {
    let host = failback_host(InitiateFailbackReturn::Unlisted(77));
    let error = fail_back(&host, &vm()).expect_err("refused");
    assert_eq!(
        error.to_string(),
        "Msvm_ReplicationService.InitiateFailback answered 77, which the schema does not list"
    );
}

#[test]
fn a_job_without_a_path_is_an_error_of_its_own() {
    let service = replication_service();
    let host = Recorded::new().answer(&service).answer(Outputs::returning(4096_u32));
    let error = fail_back(&host, &vm()).expect_err("no job");
    assert!(matches!(error, Error::MissingJob { method: "InitiateFailback", .. }), "{error}");
}

#[test]
fn a_return_value_that_is_missing_or_out_of_range_is_an_error_that_says_so() {
    let name = "the return value of Msvm_ReplicationService.InitiateFailback is uint32 (0 to 4294967295), found ";
    for (outputs, found) in [
        (Outputs::new(), "none"),
        (Outputs::returning(Raw::Null), "none"),
        (Outputs::returning("-1"), "\"-1\""),
        (Outputs::returning(-1_i32), "-1 (sint32)"),
        (Outputs::returning("4294967296"), "\"4294967296\""),
        (Outputs::returning("soon"), "\"soon\""),
    ] {
        let host = Recorded::new().answer(&replication_service()).answer(outputs);
        let error = fail_back(&host, &vm()).expect_err("no code");
        assert_eq!(error.to_string(), format!("{name}{found}"));
    }
}

#[test]
fn a_job_that_fails_says_how() {
    let cases = [
        (job_row(10, 0, 32773).with("ErrorDescription", "No disk."), 10, 32773, Some("No disk.")),
        (job_row(7, 100, 32775).with("ErrorDescription", ""), 7, 32775, None),
        (
            job_row(8, 0, 0)
                .with("ErrorDescription", Raw::Null)
                .with("ErrorSummaryDescription", "Off."),
            8,
            0,
            Some("Off."),
        ),
        (job_row(9, 0, 0), 9, 0, None),
    ];
    for (row, state, code, description) in cases {
        let host = expect_job(
            failback_host(InitiateFailbackReturn::MethodParametersCheckedJobStarted),
            [row],
        );
        let Err(Error::JobFailed(failure)) = fail_back(&host, &vm()) else { panic!("a failure") };
        assert_eq!((failure.state, failure.code), (state, code));
        assert_eq!(failure.description.as_deref(), description);
        assert_eq!(failure.job, job());
    }
    let warned = job_row(32768, 100, 0);
    let host = expect_job(
        failback_host(InitiateFailbackReturn::MethodParametersCheckedJobStarted),
        [warned],
    );
    fail_back(&host, &vm()).expect("completed with warnings");
}

#[test]
fn a_job_that_vanished_is_no_success() {
    let gone =
        || HostError::new(HostErrorKind::NotFound, "no such instance").with_code(0x8004_1002);
    let get = || Request::Get { path: job() };
    for (first, last_state) in [(Some(job_row(4, 40, 0)), Some(4)), (None, None)] {
        let host = failback_host(InitiateFailbackReturn::MethodParametersCheckedJobStarted);
        let host = expect_job(host, first).expect(get(), gone());
        let Err(Error::JobVanished { last_state: found, job: path }) = fail_back(&host, &vm())
        else {
            panic!("it vanished")
        };
        assert_eq!((found, *path), (last_state, job()));
    }
    let host = failback_host(InitiateFailbackReturn::MethodParametersCheckedJobStarted)
        .expect(get(), Vec::new());
    assert!(matches!(fail_back(&host, &vm()), Err(Error::JobVanished { last_state: None, .. })));
}

#[test]
fn an_unknown_job_state_is_no_end_and_no_state_is_an_error() {
    let rows = [job_row(13, 0, 0), job_row(40_000, 0, 0), job_row(7, 100, 0)];
    let host =
        expect_job(failback_host(InitiateFailbackReturn::MethodParametersCheckedJobStarted), rows);
    assert_eq!(fail_back(&host, &vm()).expect("done").len(), 2);
    let bare = RawRow::new("Msvm_ConcreteJob").with("JobState", Raw::Null);
    let host = expect_job(
        failback_host(InitiateFailbackReturn::MethodParametersCheckedJobStarted),
        [bare],
    );
    let error = fail_back(&host, &vm()).expect_err("no state");
    assert_eq!(error.to_string(), "Msvm_ConcreteJob.JobState is uint16, found none");
}

fn assert_send<T: Send>(value: T) -> T {
    value
}

#[test]
fn the_async_door_is_send_and_does_the_same() {
    let host = expect_job(
        failback_host(InitiateFailbackReturn::MethodParametersCheckedJobStarted),
        [job_row(4, 40, 0), job_row(7, 100, 0)],
    );
    block_on(assert_send(fail_back_async(&host, vm()))).expect("done");
    host.finish().expect("all answers were asked for");
}

#[test]
fn a_singleton_is_exactly_one() {
    let service = replication_service();
    for (rows, text) in [
        (Vec::new(), "there is no instance of Msvm_ReplicationService"),
        (
            vec![RawRow::from(service.instance()), RawRow::from(service.instance())],
            "there are 2 instances of Msvm_ReplicationService, one was expected",
        ),
    ] {
        let host = Recorded::new().expect(MsvmReplicationService::singleton(), rows);
        let error = MsvmReplicationService::singleton().call(&host).expect_err("not one");
        assert_eq!(error.to_string(), text);
    }
}

/// A new virtual machine with changed memory and a controller.
#[test]
fn a_newer_subclass_is_seen_as_its_nearest_ancestor_and_keeps_its_name() {
    let newer = RawRow::new("Msvm_BrandNewSystem")
        .derived_from(["Msvm_NewSystem", "Msvm_ComputerSystem", "CIM_ComputerSystem"])
        .with("elementname", "x")
        .with("OperationalStatus", "2")
        .with("Novel", "1");
    let host = Recorded::new().answer(newer);
    let systems = CimSystem::query("SELECT * FROM CIM_System").call(&host).expect("rows");
    let system = systems.into_iter().next().expect("one");
    assert_eq!(system.instance().class_name(), "Msvm_BrandNewSystem");
    assert_eq!(
        system.operational_status().map(Elements::collect),
        Some(vec![OperationalStatus::Ok])
    );
    assert_eq!(system.instance().extra()[0].name(), "Novel");
    assert!(embedded::write(system.instance()).expect("text").contains("Msvm_BrandNewSystem"));
    let system: MsvmComputerSystem = system.downcast().expect("known as one");
    assert_eq!(system.process_id(), None);
    assert_eq!(system.element_name(), Some("x"));
    let system: CimManagedElement = system.upcast();
    assert!(system.downcast::<MsvmMemorySettingData>().is_err());
}

#[test]
fn a_row_of_another_class_is_an_error() {
    let host = Recorded::new().answer(RawRow::new("Msvm_MemorySettingData"));
    let error = Query::<MsvmComputerSystem>::new("…").call(&host).expect_err("another class");
    assert_eq!(
        error.to_string(),
        "Msvm_MemorySettingData does not derive from Msvm_ComputerSystem"
    );
}

#[test]
fn a_value_of_the_wrong_type_names_its_place() {
    for (value, found) in [
        (Raw::from("many"), "\"many\""),
        (Raw::from(-1_i32), "-1 (sint32)"),
        (Raw::from(1_u64 << 40), "1099511627776 (uint64)"),
        (Raw::from(vec![1_u32, 2]), "an array"),
        (Raw::from(job()), "the path root/virtualization/v2:Msvm_ConcreteJob.InstanceID=\"J1\""),
        (Raw::from(RawRow::new("X")), "an instance of X"),
    ] {
        let host =
            Recorded::new().answer(RawRow::new("Msvm_ComputerSystem").with("ProcessID", value));
        let error = MsvmComputerSystem::get(&vm()).call(&host).expect_err("no number");
        assert_eq!(
            error.to_string(),
            format!("Msvm_ComputerSystem.ProcessID is uint32, found {found}")
        );
    }
}

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = std::pin::pin!(future);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        if let std::task::Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
}
