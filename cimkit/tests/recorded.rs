//! The recorded host: what it compares, and how it tells.

use cimkit::{
    Argument, CimType, Error, HostError, HostErrorKind, IntoRequest, ObjectPath, RawRow, Request,
    Transport, Value, View,
    recorded::{Outputs, Recorded},
};
use generated_namespace::virtualization_v2::*;

fn path(id: u32) -> ObjectPath {
    ObjectPath::new("root/test", "Test").key("Id", id)
}

fn invoke(arguments: Vec<Argument>) -> Request {
    Request::Invoke { path: path(1), class: "Test".into(), method: "Do".into(), arguments }
}

fn query(wql: &str) -> Request {
    Request::Query { namespace: "root/test".into(), wql: wql.into() }
}

fn difference(expected: Request, found: Request) -> Option<String> {
    let host = Recorded::new().expect(expected, Outputs::new());
    let answer = host.send(found);
    let finished = host.finish();
    match (answer, finished) {
        (Ok(_), Ok(())) => None,
        (Err(answer), Err(finished)) => {
            assert_eq!(answer.to_string(), finished.to_string());
            Some(answer.to_string())
        }
        other => panic!("the answer and the end differ: {other:?}"),
    }
}

#[test]
fn every_difference_is_told_with_its_place() {
    let one = |value: Value| vec![Argument::new("A", CimType::UInt32, value)];
    let text = |text: &str| invoke(vec![Argument::new("A", CimType::String, text)]);
    let instance =
        |properties: &str| text(&format!("<INSTANCE CLASSNAME=\"C\">{properties}</INSTANCE>"));
    let property = |name: &str, ty: &str, value: &str| {
        format!("<PROPERTY NAME=\"{name}\" TYPE=\"{ty}\"><VALUE>{value}</VALUE></PROPERTY>")
    };
    let array = |items: &[u32]| {
        let items: Vec<_> = items.iter().copied().map(Value::from).collect();
        invoke(vec![Argument::array("A", CimType::UInt32, items)])
    };
    for (expected, found, told) in [
        (
            Request::Get { path: path(1) },
            query("x"),
            "the request: expected GET root/test:Test.Id=1, found QUERY root/test: x",
        ),
        (
            Request::Get { path: path(1) },
            Request::Get { path: path(2) },
            "the path: expected root/test:Test.Id=1, found root/test:Test.Id=2",
        ),
        (query("SELECT *"), query("SELECT A"), "the query: expected SELECT *, found SELECT A"),
        (
            invoke(vec![]),
            Request::Invoke {
                path: path(1),
                class: "Test".into(),
                method: "do".into(),
                arguments: vec![],
            },
            "the method: expected Do, found do",
        ),
        (
            invoke(vec![]),
            Request::Invoke {
                path: path(1),
                class: "Other".into(),
                method: "Do".into(),
                arguments: vec![],
            },
            "the class: expected Test, found Other",
        ),
        (
            invoke(vec![]),
            invoke(one(1_u32.into())),
            "the names of the arguments: expected , found A",
        ),
        (
            invoke(one(1_u32.into())),
            invoke(vec![Argument::new("A", CimType::UInt16, 1_u16)]),
            "the type of argument A: expected uint32, found uint16",
        ),
        (
            invoke(one(1_u32.into())),
            invoke(one(2_u32.into())),
            "argument A: expected 1 (uint32), found 2 (uint32)",
        ),
        (
            invoke(one(Value::Null)),
            invoke(one(2_u32.into())),
            "argument A: expected NULL, found 2 (uint32)",
        ),
        (
            array(&[1]),
            invoke(one(1_u32.into())),
            "the type of argument A: expected uint32[], found uint32",
        ),
        (array(&[1, 2]), array(&[1, 3]), "argument A[1]: expected 2 (uint32), found 3 (uint32)"),
        (
            array(&[1, 2]),
            array(&[1]),
            "argument A: expected [1, 2] (uint32[]), found [1] (uint32[])",
        ),
        (text("a"), text("b"), "argument A: expected \"a\" (string), found \"b\" (string)"),
        (
            instance(&property("P", "uint8", "1")),
            instance(&property("P", "uint8", "2")),
            "argument A, property P: expected 1 (uint8), found 2 (uint8)",
        ),
        (
            instance(&property("P", "uint8", "1")),
            instance(&property("P", "uint16", "1")),
            "argument A, the type of property P: expected uint8, found uint16",
        ),
        (
            instance("<PROPERTY NAME=\"P\" TYPE=\"uint8\"/>"),
            instance("<PROPERTY NAME=\"P\" TYPE=\"string\"/>"),
            "argument A, the type of property P: expected uint8, found string",
        ),
        (
            instance("<PROPERTY NAME=\"P\" TYPE=\"string\"/>"),
            instance(&property("P", "string", "")),
            "argument A, property P: expected NULL, found \"\" (string)",
        ),
        (
            instance(""),
            instance(&property("P", "string", "")),
            "argument A, property P: expected none, found a value",
        ),
        (
            instance(&property("P", "string", "")),
            instance(""),
            "argument A, property P: expected a value, found none",
        ),
        (
            text("<INSTANCE CLASSNAME='C'/>"),
            text("<INSTANCE CLASSNAME='D'/>"),
            "argument A, the class: expected C, found D",
        ),
    ] {
        let told_here = difference(expected, found).expect("a difference");
        assert_eq!(told_here, format!("request 0 is not the recorded one: {told}"));
    }
}

#[test]
fn what_means_the_same_is_the_same() {
    let text = |text: &str| invoke(vec![Argument::new("A", CimType::String, text)]);
    let inner = |order: [&str; 2]| {
        let properties: String = order
            .map(|name| {
                format!("<PROPERTY NAME='{name}' TYPE='boolean'><VALUE>true</VALUE></PROPERTY>")
            })
            .concat();
        format!("<INSTANCE CLASSNAME='C'>{properties}</INSTANCE>")
    };
    let outer = |inner: &str| {
        let inner = inner.replace('&', "&amp;").replace('<', "&lt;");
        format!(
            "<INSTANCE CLASSNAME='C'><PROPERTY NAME='P' TYPE='string'><VALUE>{inner}</VALUE></PROPERTY></INSTANCE>"
        )
    };
    for (expected, found) in [
        (text(&inner(["A", "B"])), text(&inner(["B", "A"]).replace("true", "TRUE"))),
        (text(&outer(&inner(["A", "B"]))), text(&outer(&inner(["B", "A"])))),
        (
            Request::Get { path: path(1) },
            Request::Get { path: ObjectPath::parse(r"\\.\ROOT\test:test.ID=1").expect("a path") },
        ),
        (
            query("SELECT *"),
            Request::Query { namespace: "Root\\Test".into(), wql: "SELECT *".into() },
        ),
    ] {
        assert_eq!(difference(expected, found), None);
    }
}

#[test]
fn too_many_and_too_few_requests_are_told() {
    let host = Recorded::new();
    let error = host.send(query("x")).expect_err("no script");
    assert_eq!(
        error.to_string(),
        "request 0 is not the recorded one: the request: expected the end, found QUERY root/test: x"
    );
    assert!(host.finish().is_err());
    let host =
        Recorded::new().answer(Outputs::new()).expect(query("x"), Vec::new()).answer(Vec::new());
    host.send(query("y")).expect("anything");
    assert_eq!(
        host.finish().expect_err("two answers are left").to_string(),
        "request 1 is not the recorded one: the request: expected QUERY root/test: x, \
         found no more requests (2 answers are left)"
    );
}

#[test]
#[should_panic(expected = "found no more requests (1 answers are left)")]
fn a_host_that_is_dropped_with_answers_left_tells() {
    drop(Recorded::new().answer(Vec::new()));
}

#[test]
#[should_panic(expected = "expected the end, found QUERY")]
fn a_host_that_is_dropped_after_a_swallowed_difference_tells() {
    let host = Recorded::new();
    let _swallowed = host.send(query("x"));
}

#[test]
fn an_output_that_the_method_does_not_have_is_told() {
    let service = || {
        MsvmReplicationService::build(|s| {
            s.set_system_creation_class_name("Msvm_ComputerSystem");
            s.set_system_name("HV01");
            s.set_creation_class_name("Msvm_ReplicationService");
            s.set_name("vmms");
        })
        .initiate_failback()
    };
    let told = "request 0 cannot have the recorded answer: the outputs of \
                Msvm_ReplicationService.InitiateFailback: expected one of ReturnValue, Job, found Typo";
    let outputs = || Outputs::returning(0).with("Typo", 3);
    let host = Recorded::new().expect(service(), outputs());
    let Err(error) = service().call(&host) else { panic!("it has no such output") };
    assert_eq!(error.to_string(), told);
    assert_eq!(host.finish().expect_err("told again").to_string(), told);

    // names have no case, and of a request without a table nobody knows the outputs
    let job = MsvmConcreteJob::path_to("J1");
    let host = Recorded::new()
        .expect(service(), Outputs::new().with("returnvalue", 0).with("JOB", job.object().clone()))
        .expect(service().into_request().expect("it has a path"), outputs())
        .answer(outputs());
    for _ in 0..3 {
        service().call(&host).expect("an answer");
    }
    host.finish().expect("all were asked for");
}

#[test]
fn an_error_of_the_script_that_ends_the_program_early_is_the_one_that_is_seen() {
    fn program() -> Result<(), Error> {
        let host = Recorded::new()
            .answer(HostError::new(HostErrorKind::AccessDenied, "no"))
            .answer(Outputs::new());
        host.send(query("x"))?;
        host.finish()
    }
    let Err(Error::Host(error)) = program() else { panic!("the recorded error") };
    assert_eq!(error.kind, HostErrorKind::AccessDenied);
}

#[test]
#[should_panic(expected = "expected the end, found QUERY")]
fn a_swallowed_difference_is_told_also_after_an_error_of_the_script() {
    let host = Recorded::new().answer(HostError::new(HostErrorKind::NotFound, "gone"));
    let _recorded = host.send(query("x"));
    let _swallowed = host.send(query("y"));
}

#[test]
fn an_expected_request_that_cannot_be_made_is_told() {
    let keyless = MsvmReplicationService::build(|_| {}).initiate_failback();
    assert!(matches!(keyless.into_request(), Err(Error::NoPath { .. })));
    let keyless = MsvmReplicationService::build(|_| {}).initiate_failback();
    let host = Recorded::new().expect(keyless, Outputs::new());
    assert!(matches!(host.send(query("x")), Err(Error::NoPath { .. })));
}

#[test]
fn a_row_that_was_recorded_from_a_view_is_read_as_it_was() {
    let mut settings = MsvmReplicationSettingData::build(|s| {
        s.set_instance_id("x");
        s.set_compression_enabled(None);
        s.set_included_disks([&CimStorageAllocationSettingData::build(|d| d.set_weight(1))]);
    });
    settings.instance_mut().set_extra("Novel", CimType::UInt8, 1_u8).expect("a number");
    let host = Recorded::new().answer(&settings);
    let read = MsvmReplicationSettingData::singleton().call(&host).expect("one");
    assert_eq!(read, settings);
}

#[cfg(feature = "recorded-file")]
mod file {
    use super::*;

    const SCRIPT: &str = r#"[
        {
            "request": {"query": "SELECT * FROM Msvm_ReplicationService", "namespace": "root/virtualization/v2"},
            "rows": [{
                "class": "Msvm_ReplicationService",
                "path": "\\\\HV01\\root\\virtualization\\v2:Msvm_ReplicationService.CreationClassName=\"Msvm_ReplicationService\",Name=\"vmms\",SystemCreationClassName=\"Msvm_ComputerSystem\",SystemName=\"HV01\"",
                "derivation": ["CIM_Service"],
                "properties": {"Name": "vmms", "EnabledState": 2, "OperationalStatus": [2, null], "Caption": null}
            }]
        },
        {
            "request": {
                "invoke": "InitiateFailback",
                "class": "Msvm_ReplicationService",
                "path": "\\\\HV01\\root\\virtualization\\v2:Msvm_ReplicationService.CreationClassName=\"Msvm_ReplicationService\",Name=\"vmms\",SystemCreationClassName=\"Msvm_ComputerSystem\",SystemName=\"HV01\"",
                "arguments": [
                    {"name": "ComputerSystem", "type": "reference", "value": "root/virtualization/v2:Msvm_ComputerSystem.CreationClassName=\"Msvm_ComputerSystem\",Name=\"8C1F\""},
                    {"name": "ReplicationSettingData", "type": "string", "value": "<INSTANCE CLASSNAME=\"Msvm_ReplicationSettingData\"><PROPERTY NAME=\"RecoveryServerPortNumber\" TYPE=\"uint16\"><VALUE>443</VALUE></PROPERTY></INSTANCE>"}
                ]
            },
            "outputs": {"ReturnValue": 4096, "Job": {"reference": "root/virtualization/v2:Msvm_ConcreteJob.InstanceID=\"J1\""}}
        },
        {"rows": [{"class": "Msvm_ConcreteJob", "properties": {"JobState": 4, "PercentComplete": "40"}}]},
        {"request": {"get": "root/virtualization/v2:Msvm_ConcreteJob.InstanceID=\"J1\""}, "error": {"kind": "NotFound", "code": 5}}
    ]"#;

    #[test]
    fn a_script_in_a_file_is_played() {
        let host = Recorded::from_json(SCRIPT).expect("a script");
        let service = MsvmReplicationService::singleton().call(&host).expect("one");
        let enabled = cim_enabled_logical_element::EnabledState::Enabled;
        assert_eq!(service.enabled_state(), Some(enabled));
        let settings =
            MsvmReplicationSettingData::build(|s| s.set_recovery_server_port_number(443));
        let vm = MsvmComputerSystem::path_to("Msvm_ComputerSystem", "8C1F");
        let call = service.initiate_failback().computer_system(&vm);
        let done = call.replication_setting_data(&settings).call(&host).expect("answered");
        let mut percents = Vec::new();
        let end = done.job().expect("a job").wait(&host, |seen| percents.push(seen.percent()));
        assert!(matches!(end, Err(Error::JobVanished { last_state: Some(4), .. })), "{end:?}");
        assert_eq!(percents, [40]);
        host.finish().expect("played to the end");
    }

    #[test]
    fn what_is_no_script_is_told_with_its_place() {
        for (text, told) in [
            ("[", "JSON: EOF while parsing a list at line 1 column 1"),
            ("{}", "script: not an array"),
            ("[1]", "exchange 0: not an object"),
            ("[{}]", "exchange 0: one of `rows`, `outputs` and `error` has to be there"),
            (
                r#"[{"rows": [], "error": {}}]"#,
                "exchange 0: one of `rows`, `outputs` and `error` has to be there",
            ),
            (
                r#"[{"rows": []}, {"rows": [], "more": 1}]"#,
                "exchange 1: `more` has no meaning here",
            ),
            (r#"[{"rows": [{}]}]"#, "exchange 0, rows, [0]: `class` is missing"),
            (r#"[{"rows": [{"class": 1}]}]"#, "exchange 0, rows, [0], class: not a string"),
            (
                r#"[{"request": {"get": "x y"}, "rows": []}]"#,
                "exchange 0, request, get: `x y` is no object path: expected the end at byte 1",
            ),
            (
                r#"[{"request": {"query": "x"}, "rows": []}]"#,
                "exchange 0, request: `namespace` is missing",
            ),
            (
                r#"[{"outputs": {"Job": {"reference": 1}}}]"#,
                "exchange 0, outputs, Job, reference: not a string",
            ),
            (r#"[{"error": {"kind": "Bad"}}]"#, "exchange 0, error: `Bad` is no kind of error"),
            (
                r#"[{"request": {"invoke": "M", "class": "C", "path": "C", "arguments": [{"name": "A", "type": "uint8", "value": 256}]}, "outputs": {}}]"#,
                "exchange 0, request, arguments, [0], A: 256 is no uint8",
            ),
            (
                r#"[{"request": {"invoke": "M", "class": "C", "path": "C", "arguments": [{"name": "A", "type": "int", "value": 2}]}, "outputs": {}}]"#,
                "exchange 0, request, arguments, [0], A: `int` is no type",
            ),
        ] {
            assert_eq!(Recorded::from_json(text).expect_err(text).to_string(), told);
        }
    }

    #[test]
    fn arguments_of_every_form_are_typed() {
        let script = r#"[{"request": {"invoke": "M", "class": "C", "path": "C=@", "arguments": [
            {"name": "A", "type": "uint64[]", "value": [1, "18446744073709551615", null]},
            {"name": "B", "type": "boolean", "value": true},
            {"name": "C", "type": "string", "value": null},
            {"name": "D", "type": "real64", "value": 1.5}
        ]}, "error": {"kind": "AccessDenied", "message": "no"}}]"#;
        let host = Recorded::from_json(script).expect("a script");
        let request = Request::Invoke {
            path: ObjectPath::new("", "C").singleton(),
            class: "C".into(),
            method: "M".into(),
            arguments: vec![
                Argument::array(
                    "A",
                    CimType::UInt64,
                    vec![Value::from(1_u64), Value::from(u64::MAX), Value::Null],
                ),
                Argument::new("B", CimType::Boolean, true),
                Argument::new("C", CimType::String, Value::Null),
                Argument::new("D", CimType::Real64, 1.5),
            ],
        };
        let Err(Error::Host(error)) = host.send(request) else { panic!("the recorded error") };
        assert_eq!((error.kind, &*error.message), (HostErrorKind::AccessDenied, "no"));
    }

    #[test]
    fn a_file_that_is_not_there_is_told() {
        let error = Recorded::open("no/such/file.json").expect_err("no file");
        assert!(error.to_string().starts_with("no/such/file.json: "), "{error}");
    }
}

#[test]
fn rows_of_any_class_can_be_answered() {
    let host =
        Recorded::new().answer([RawRow::new("CIM_System"), RawRow::new("Msvm_ComputerSystem")]);
    let all = CimSystem::query("SELECT * FROM CIM_System").call(&host).expect("rows");
    let names: Vec<_> = all.iter().map(|system| system.instance().class_name()).collect();
    assert_eq!(names, ["CIM_System", "Msvm_ComputerSystem"]);
}
