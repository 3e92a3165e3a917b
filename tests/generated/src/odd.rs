// Typed CIM bindings, written by mof-codegen 0.1.0 from tests/generated/odd.mof.
// Do not edit: generate it again. Hash of the schema text: ad3ac4d802b0f91e.

/// The classes of `root/odd` in this module.
pub static ROOT_ODD_SCHEMA: ::cimkit::Schema = ::cimkit::Schema {
    namespace: "root/odd",
    classes: &[
        &ODD_ASSOCIATION_CLASS,
        &ODD_CASE_A_CLASS,
        &ODD_CASE_A_CLASS_,
        &ODD_EVERYTHING_CLASS,
        &ODD_GONE_CLASS,
        &ODD_HEIR_CLASS,
        &ODD_INJECTION_CLASS,
        &ODD_JOB_CLASS,
        &ODD_KEYLESS_CLASS,
        &ODD_KEYS_CLASS,
        &ODD_MAPS_CLASS,
        &ODD_NAMES_CLASS,
        &ODD_OVERRIDE_CLASS,
        &ODD_REAL_KEY_CLASS,
        &ODD_SERVICE_CLASS,
        &ODD_SINGLETON_CLASS,
        &ODD_SUB_ASSOCIATION_CLASS,
        &ODD_TYPES_CLASS,
        &ODD_日本_CLASS,
        &ODD_CASE_A_CLASS__,
        &OPTION_CLASS,
        &SCHEMA_CLASS,
        &SELF_CLASS,
        &STRING_CLASS,
        &VEC_CLASS,
        &日本_CLASS,
    ],
};

/// The classes of `root/odd/second` in this module.
pub static ROOT_ODD_SECOND_SCHEMA: ::cimkit::Schema = ::cimkit::Schema {
    namespace: "root/odd/second",
    classes: &[&ODD_NAMES_CLASS_, &ODD_REFERS_CLASS, &ODD_SECOND_CLASS],
};

static ODD_ASSOCIATION_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Association",
    lineage: &[&ODD_ASSOCIATION_CLASS],
    slots: 2,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[
        ::cimkit::Property::new("A", 0, ::cimkit::CimType::Reference)
            .key()
            .class(&ODD_GONE_CLASS),
        ::cimkit::Property::new("B", 1, ::cimkit::CimType::Reference)
            .key()
            .class(&ODD_NAMES_CLASS),
    ],
};

/// `Odd_Association` in `root/odd`; from `tests/generated/odd.mof` line 173.
#[doc(alias = "Odd_Association")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddAssociation {
    row: ::cimkit::Checked,
}

#[allow(deprecated)]
const _: () = {
    ::cimkit::view!(OddAssociation, ODD_ASSOCIATION_CLASS);
};

#[allow(deprecated)]
impl OddAssociation {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(
        a: &::cimkit::Path<OddGone>,
        b: &::cimkit::Path<OddNames>,
    ) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([
            ("A", ::cimkit::KeyValue::from(a)),
            ("B", ::cimkit::KeyValue::from(b)),
        ])
    }

    /// `A`, `Odd_Gone REF`, key.
    #[inline]
    pub fn a(&self) -> ::core::option::Option<::cimkit::Path<OddGone>> {
        ::cimkit::get(self, 0)
    }

    /// Sets `A`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_a(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Reference<OddGone>>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Reference<OddGone>>(self, 0, value);
    }

    /// `B`, `Odd_Names REF`, key.
    #[inline]
    pub fn b(&self) -> ::core::option::Option<::cimkit::Path<OddNames>> {
        ::cimkit::get(self, 1)
    }

    /// Sets `B`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_b(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Reference<OddNames>>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Reference<OddNames>>(self, 1, value);
    }
}

static ODD_CASE_A_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Case_A",
    lineage: &[&ODD_CASE_A_CLASS],
    slots: 1,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[::cimkit::Property::new("X", 0, ::cimkit::CimType::UInt32).key()],
};

/// `Odd_Case_A` in `root/odd`; from `tests/generated/odd.mof` line 144.
#[doc(alias = "Odd_Case_A")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddCaseA {
    row: ::cimkit::Checked,
}

::cimkit::view!(OddCaseA, ODD_CASE_A_CLASS);

impl OddCaseA {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(x: u32) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("X", ::cimkit::KeyValue::from(x))])
    }

    /// `X`, `uint32`, key.
    #[inline]
    pub fn x(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 0)
    }

    /// Sets `X`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_x(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 0, value);
    }
}

static ODD_CASE_A_CLASS_: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_CaseA",
    lineage: &[&ODD_CASE_A_CLASS_],
    slots: 1,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[::cimkit::Property::new("X", 0, ::cimkit::CimType::UInt32).key()],
};

/// `Odd_CaseA` in `root/odd`; from `tests/generated/odd.mof` line 145.
#[doc(alias = "Odd_CaseA")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddCaseA_ {
    row: ::cimkit::Checked,
}

::cimkit::view!(OddCaseA_, ODD_CASE_A_CLASS_);

impl OddCaseA_ {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(x: u32) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("X", ::cimkit::KeyValue::from(x))])
    }

    /// `X`, `uint32`, key.
    #[inline]
    pub fn x(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 0)
    }

    /// Sets `X`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_x(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 0, value);
    }
}

static ODD_EVERYTHING_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Everything",
    lineage: &[&ODD_EVERYTHING_CLASS],
    slots: 6,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[
        ::cimkit::Property::new("crate", 4, ::cimkit::CimType::String),
        ::cimkit::Property::new("gen", 5, ::cimkit::CimType::String),
        ::cimkit::Property::new("Name", 0, ::cimkit::CimType::String).key(),
        ::cimkit::Property::new("self", 2, ::cimkit::CimType::Boolean),
        ::cimkit::Property::new("Self_", 3, ::cimkit::CimType::Boolean),
        ::cimkit::Property::new("type", 1, ::cimkit::CimType::UInt8),
    ],
};

/// Ends in a backslash \\ and has \`code\`, \*stars\*, \_lines\_, \[a
/// link\](http\://example.test/x_y), \<b\>markup\</b\> \& an entity, a \[\`Missing\`\] link,
/// <https://example.test/a_b?c=d#e>, a table \| a \| b \|, \~\~gone\~\~, \#5 and
/// \#\!\[deny(warnings)\].
///
/// indented code
///
/// \`\`\`rust fn main() { panic\!(); } \`\`\`
///
/// 1\. one 2. two - item ===== \*/ /// //\! \\u{202e} hidden
///
/// `Odd_Everything` in `root/odd`; from `tests/generated/odd.mof` line 9.
#[doc(alias = "Odd_Everything")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddEverything {
    row: ::cimkit::Checked,
}

::cimkit::view!(OddEverything, ODD_EVERYTHING_CLASS);

impl OddEverything {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(name: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("Name", ::cimkit::KeyValue::from(name))])
    }

    /// `Name`, `string`, key.
    #[inline]
    pub fn name(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 0)
    }

    /// Sets `Name`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_name(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 0, value);
    }

    /// A word of Rust.
    ///
    /// `type`, `uint8`.
    #[inline]
    pub fn r#type(&self) -> ::core::option::Option<odd_everything::Type> {
        ::cimkit::get(self, 1)
    }

    /// Sets `type`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_type(&mut self, value: impl ::cimkit::IntoValue<odd_everything::Type>) {
        ::cimkit::set::<Self, odd_everything::Type>(self, 1, value);
    }

    /// `self`, `boolean`.
    #[inline]
    pub fn self_(&self) -> ::core::option::Option<bool> {
        ::cimkit::get(self, 2)
    }

    /// Sets `self`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_self(&mut self, value: impl ::cimkit::IntoValue<bool>) {
        ::cimkit::set::<Self, bool>(self, 2, value);
    }

    /// `Self_`, `boolean`.
    #[inline]
    pub fn self__(&self) -> ::core::option::Option<bool> {
        ::cimkit::get(self, 3)
    }

    /// Sets `Self_`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_self__(&mut self, value: impl ::cimkit::IntoValue<bool>) {
        ::cimkit::set::<Self, bool>(self, 3, value);
    }

    /// `crate`, `string`.
    #[inline]
    pub fn crate_(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 4)
    }

    /// Sets `crate`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_crate(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 4, value);
    }

    /// `gen`, `string`.
    #[inline]
    pub fn r#gen(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 5)
    }

    /// Sets `gen`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_gen(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 5, value);
    }
}

/// Types of the members of [`OddEverything`].
pub mod odd_everything {
    /// Values of `Odd_Everything.type`; an open set.
    #[non_exhaustive]
    pub enum Type {
        /// `1`: Self.
        Self_,
        /// A number that the schema does not list.
        Unlisted(u8),
    }

    ::cimkit::value_map! {
        Type : u8 { Self_ = 1 "Self"; }
    }
}

static ODD_GONE_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Gone",
    lineage: &[&ODD_GONE_CLASS],
    slots: 1,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[::cimkit::Property::new("Id", 0, ::cimkit::CimType::UInt32).key()],
};

/// `Odd_Gone` in `root/odd`; from `tests/generated/odd.mof` line 88.
#[doc(alias = "Odd_Gone")]
#[deprecated(note = "use Odd_Names, \"; } fn injected() { loop {} } //")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddGone {
    row: ::cimkit::Checked,
}

#[allow(deprecated)]
const _: () = {
    ::cimkit::view!(OddGone, ODD_GONE_CLASS);
};

#[allow(deprecated)]
impl OddGone {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(id: u32) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("Id", ::cimkit::KeyValue::from(id))])
    }

    /// `Id`, `uint32`, key.
    #[inline]
    pub fn id(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 0)
    }

    /// Sets `Id`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_id(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 0, value);
    }
}

static ODD_HEIR_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Heir",
    lineage: &[&ODD_GONE_CLASS, &ODD_HEIR_CLASS],
    slots: 2,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[
        ::cimkit::Property::new("Parent", 1, ::cimkit::CimType::Reference)
            .class(&ODD_GONE_CLASS),
    ],
};

/// `Odd_Heir` in `root/odd`, a [`OddGone`]; from `tests/generated/odd.mof` line 92.
#[doc(alias = "Odd_Heir")]
#[allow(deprecated)]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddHeir {
    base: OddGone,
}

#[allow(deprecated)]
const _: () = {
    ::cimkit::view!(OddHeir : OddGone, ODD_HEIR_CLASS, [OddGone]);
};

#[allow(deprecated)]
impl OddHeir {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(id: u32) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("Id", ::cimkit::KeyValue::from(id))])
    }

    /// `Parent`, `Odd_Gone REF`.
    #[inline]
    pub fn parent(&self) -> ::core::option::Option<::cimkit::Path<OddGone>> {
        ::cimkit::get(self, 1)
    }

    /// Sets `Parent`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_parent(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Reference<OddGone>>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Reference<OddGone>>(self, 1, value);
    }
}

/// Types of the members of [`OddHeir`].
#[allow(deprecated)]
pub mod odd_heir {
    static ADOPT_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "Odd_Heir",
        name: "Adopt",
        is_static: false,
        inputs: &[
            ::cimkit::Parameter::new("Child", ::cimkit::CimType::Reference)
                .class(&super::ODD_GONE_CLASS),
            ::cimkit::Parameter::new("Data", ::cimkit::CimType::String)
                .class(&super::ODD_GONE_CLASS),
        ],
        outputs: &[
            ::cimkit::Parameter::new("Result", ::cimkit::CimType::Reference)
                .class(&super::ODD_GONE_CLASS),
        ],
        returns: ::core::option::Option::Some(::cimkit::CimType::UInt32),
    };

    impl super::OddHeir {
        /// Starts a call of `Adopt`.
        #[inline]
        pub fn adopt(&self) -> Adopt {
            Adopt {
                call: ::cimkit::Call::new(self, &ADOPT_METHOD),
            }
        }
    }

    /// A call of `Odd_Heir.Adopt`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct Adopt {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(Adopt -> AdoptAnswer);

    impl Adopt {
        /// `Child`, `Odd_Gone REF`.
        #[inline]
        pub fn child(
            self,
            child: &(impl ::cimkit::Refers<super::OddGone> + ?Sized),
        ) -> Self {
            Self {
                call: self.call.reference(0, child),
            }
        }

        /// `Data`, `string`, holds an instance of `Odd_Gone`.
        #[inline]
        pub fn data(self, data: &super::OddGone) -> Self {
            Self {
                call: self.call.embedded(1, data),
            }
        }
    }

    /// What `Odd_Heir.Adopt` answered.
    pub struct AdoptAnswer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(AdoptAnswer, ::cimkit::ReturnCode);

    impl AdoptAnswer {
        /// `Result`, `Odd_Gone REF`.
        #[inline]
        pub fn result(&self) -> ::core::option::Option<::cimkit::Path<super::OddGone>> {
            self.answer.reference(0)
        }
    }
}

static ODD_INJECTION_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Injection",
    lineage: &[&ODD_INJECTION_CLASS],
    slots: 5,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[
        ::cimkit::Property::new("Bits", 1, ::cimkit::CimType::UInt8),
        ::cimkit::Property::new("Id", 0, ::cimkit::CimType::UInt32).key(),
        ::cimkit::Property::new("Measured", 4, ::cimkit::CimType::UInt32),
        ::cimkit::Property::new("Text", 3, ::cimkit::CimType::String)
            .class_named("x`\n\n```\npanic!()\n```"),
        ::cimkit::Property::new("Values", 2, ::cimkit::CimType::UInt8),
    ],
};

/// `Odd_Injection` in `root/odd`; from `tests/generated/odd.mof` line 154.
#[doc(alias = "Odd_Injection")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddInjection {
    row: ::cimkit::Checked,
}

::cimkit::view!(OddInjection, ODD_INJECTION_CLASS);

impl OddInjection {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(id: u32) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("Id", ::cimkit::KeyValue::from(id))])
    }

    /// `Id`, `uint32`, key.
    #[inline]
    pub fn id(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 0)
    }

    /// Sets `Id`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_id(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 0, value);
    }

    /// `Bits`, `uint8`.
    #[inline]
    pub fn bits(&self) -> ::core::option::Option<odd_injection::Bits> {
        ::cimkit::get(self, 1)
    }

    /// Sets `Bits`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_bits(&mut self, value: impl ::cimkit::IntoValue<odd_injection::Bits>) {
        ::cimkit::set::<Self, odd_injection::Bits>(self, 1, value);
    }

    /// `Values`, `uint8`.
    #[inline]
    pub fn values(&self) -> ::core::option::Option<odd_injection::Values> {
        ::cimkit::get(self, 2)
    }

    /// Sets `Values`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_values(
        &mut self,
        value: impl ::cimkit::IntoValue<odd_injection::Values>,
    ) {
        ::cimkit::set::<Self, odd_injection::Values>(self, 2, value);
    }

    /// `Text`, `string`, holds an instance of `x'\u{a}\u{a}'''\u{a}panic!()\u{a}'''`.
    #[inline]
    pub fn text(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 3)
    }

    /// Sets `Text`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_text(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 3, value);
    }

    /// `Measured`, `uint32`, in units of \`\] \#\!\[feature(x)\].
    #[inline]
    pub fn measured(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 4)
    }

    /// Sets `Measured`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_measured(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 4, value);
    }
}

/// Types of the members of [`OddInjection`].
pub mod odd_injection {
    static CALL_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "Odd_Injection",
        name: "Call",
        is_static: false,
        inputs: &[
            ::cimkit::Parameter::new("Text", ::cimkit::CimType::String)
                .class_named("`\n```\npanic!()\n```"),
        ],
        outputs: &[],
        returns: ::core::option::Option::Some(::cimkit::CimType::UInt32),
    };

    impl super::OddInjection {
        /// Starts a call of `Call`.
        #[inline]
        pub fn call(&self) -> Call {
            Call {
                call: ::cimkit::Call::new(self, &CALL_METHOD),
            }
        }
    }

    /// A call of `Odd_Injection.Call`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct Call {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(Call -> CallAnswer);

    impl Call {
        /// `Text`, `string`, holds an instance of `'\u{a}'''\u{a}panic!()\u{a}'''`.
        #[inline]
        pub fn text(self, text: impl ::cimkit::IntoValue<::cimkit::Text>) -> Self {
            Self {
                call: self.call.value::<::cimkit::Text>(0, text),
            }
        }
    }

    /// What `Odd_Injection.Call` answered.
    pub struct CallAnswer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(CallAnswer, ::cimkit::ReturnCode);

    ::cimkit::flag_set! {
        #[doc =
        " Values of `Odd_Injection.Bits`; a set of flags, unnamed bits are kept."] pub
        Bits : u8 { #[doc = " `bit 0`: x \\`\\`\\` panic\\!(\"a doctest\"); \\`\\`\\`."]
        XPanicADoctest = 0 "x\n\n```\npanic!(\"a doctest\");\n```\n"; }
    }

    /// Values of `Odd_Injection.Values`; an open set.
    #[non_exhaustive]
    pub enum Values {
        /// `0`: x \`\`\` panic\!("a doctest"); \`\`\`.
        XPanicADoctest,
        /// A number that the schema does not list.
        Unlisted(u8),
    }

    ::cimkit::value_map! {
        Values : u8 { XPanicADoctest = 0 "x\n\n```\npanic!(\"a doctest\");\n```\n"; }
    }
}

static ODD_JOB_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Job",
    lineage: &[&ODD_JOB_CLASS],
    slots: 2,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[
        ::cimkit::Property::new("InstanceID", 0, ::cimkit::CimType::String).key(),
        ::cimkit::Property::new("JobState", 1, ::cimkit::CimType::UInt16),
    ],
};

/// `Odd_Job` in `root/odd`; from `tests/generated/odd.mof` line 102.
#[doc(alias = "Odd_Job")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddJob {
    row: ::cimkit::Checked,
}

::cimkit::view!(OddJob, ODD_JOB_CLASS);

impl OddJob {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(instance_id: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([
            ("InstanceID", ::cimkit::KeyValue::from(instance_id)),
        ])
    }

    /// `InstanceID`, `string`, key.
    #[inline]
    pub fn instance_id(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 0)
    }

    /// Sets `InstanceID`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_instance_id(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 0, value);
    }

    /// `JobState`, `uint16`.
    #[inline]
    pub fn job_state(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 1)
    }

    /// Sets `JobState`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_job_state(&mut self, value: impl ::cimkit::IntoValue<u16>) {
        ::cimkit::set::<Self, u16>(self, 1, value);
    }
}

static ODD_KEYLESS_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Keyless",
    lineage: &[&ODD_KEYLESS_CLASS],
    slots: 2,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[
        ::cimkit::Property::new("Old", 0, ::cimkit::CimType::UInt32),
        ::cimkit::Property::new("Older", 1, ::cimkit::CimType::UInt32),
    ],
};

/// `Odd_Keyless` in `root/odd`; from `tests/generated/odd.mof` line 82.
#[doc(alias = "Odd_Keyless")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddKeyless {
    row: ::cimkit::Checked,
}

::cimkit::view!(OddKeyless, ODD_KEYLESS_CLASS);

impl OddKeyless {
    /// `Old`, `uint32`.
    #[deprecated(note = "use Odd_Names.Id")]
    #[inline]
    pub fn old(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 0)
    }

    /// Sets `Old`; [`NULL`](::cimkit::NULL) is a value too.
    #[deprecated(note = "use Odd_Names.Id")]
    #[inline]
    pub fn set_old(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 0, value);
    }

    /// `Older`, `uint32`.
    #[deprecated]
    #[inline]
    pub fn older(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 1)
    }

    /// Sets `Older`; [`NULL`](::cimkit::NULL) is a value too.
    #[deprecated]
    #[inline]
    pub fn set_older(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 1, value);
    }
}

static ODD_KEYS_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Keys",
    lineage: &[&ODD_KEYS_CLASS],
    slots: 9,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[
        ::cimkit::Property::new("B", 0, ::cimkit::CimType::Boolean).key(),
        ::cimkit::Property::new("C", 4, ::cimkit::CimType::Char16).key(),
        ::cimkit::Property::new("D", 5, ::cimkit::CimType::DateTime).key(),
        ::cimkit::Property::new("N", 8, ::cimkit::CimType::Reference)
            .key()
            .class_named("Odd_Nowhere"),
        ::cimkit::Property::new("R", 7, ::cimkit::CimType::Reference)
            .key()
            .class(&ODD_NAMES_CLASS),
        ::cimkit::Property::new("S", 6, ::cimkit::CimType::String).key(),
        ::cimkit::Property::new("S64", 2, ::cimkit::CimType::SInt64).key(),
        ::cimkit::Property::new("U64", 3, ::cimkit::CimType::UInt64).key(),
        ::cimkit::Property::new("U8", 1, ::cimkit::CimType::UInt8).key(),
    ],
};

/// `Odd_Keys` in `root/odd`; from `tests/generated/odd.mof` line 97.
#[doc(alias = "Odd_Keys")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddKeys {
    row: ::cimkit::Checked,
}

::cimkit::view!(OddKeys, ODD_KEYS_CLASS);

impl OddKeys {
    /// The path of the instance with these keys; they come by name.
    #[allow(clippy::too_many_arguments)]
    #[inline]
    pub fn path_to(
        b: bool,
        c: ::cimkit::Char16,
        d: ::cimkit::DateTime,
        n: &::cimkit::ObjectPath,
        r: &::cimkit::Path<OddNames>,
        s: &str,
        s64: i64,
        u64: u64,
        u8: u8,
    ) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([
            ("B", ::cimkit::KeyValue::from(b)),
            ("C", ::cimkit::KeyValue::from(c)),
            ("D", ::cimkit::KeyValue::from(d)),
            ("N", ::cimkit::KeyValue::from(n)),
            ("R", ::cimkit::KeyValue::from(r)),
            ("S", ::cimkit::KeyValue::from(s)),
            ("S64", ::cimkit::KeyValue::from(s64)),
            ("U64", ::cimkit::KeyValue::from(u64)),
            ("U8", ::cimkit::KeyValue::from(u8)),
        ])
    }

    /// `B`, `boolean`, key.
    #[inline]
    pub fn b(&self) -> ::core::option::Option<bool> {
        ::cimkit::get(self, 0)
    }

    /// Sets `B`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_b(&mut self, value: impl ::cimkit::IntoValue<bool>) {
        ::cimkit::set::<Self, bool>(self, 0, value);
    }

    /// `U8`, `uint8`, key.
    #[inline]
    pub fn u8(&self) -> ::core::option::Option<u8> {
        ::cimkit::get(self, 1)
    }

    /// Sets `U8`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_u8(&mut self, value: impl ::cimkit::IntoValue<u8>) {
        ::cimkit::set::<Self, u8>(self, 1, value);
    }

    /// `S64`, `sint64`, key.
    #[inline]
    pub fn s64(&self) -> ::core::option::Option<i64> {
        ::cimkit::get(self, 2)
    }

    /// Sets `S64`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_s64(&mut self, value: impl ::cimkit::IntoValue<i64>) {
        ::cimkit::set::<Self, i64>(self, 2, value);
    }

    /// `U64`, `uint64`, key.
    #[inline]
    pub fn u64(&self) -> ::core::option::Option<u64> {
        ::cimkit::get(self, 3)
    }

    /// Sets `U64`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_u64(&mut self, value: impl ::cimkit::IntoValue<u64>) {
        ::cimkit::set::<Self, u64>(self, 3, value);
    }

    /// `C`, `char16`, key.
    #[inline]
    pub fn c(&self) -> ::core::option::Option<::cimkit::Char16> {
        ::cimkit::get(self, 4)
    }

    /// Sets `C`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_c(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Char16>) {
        ::cimkit::set::<Self, ::cimkit::Char16>(self, 4, value);
    }

    /// `D`, `datetime`, key.
    #[inline]
    pub fn d(&self) -> ::core::option::Option<::cimkit::DateTime> {
        ::cimkit::get(self, 5)
    }

    /// Sets `D`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_d(&mut self, value: impl ::cimkit::IntoValue<::cimkit::DateTime>) {
        ::cimkit::set::<Self, ::cimkit::DateTime>(self, 5, value);
    }

    /// `S`, `string`, key.
    #[inline]
    pub fn s(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 6)
    }

    /// Sets `S`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_s(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 6, value);
    }

    /// `R`, `Odd_Names REF`, key.
    #[inline]
    pub fn r(&self) -> ::core::option::Option<::cimkit::Path<OddNames>> {
        ::cimkit::get(self, 7)
    }

    /// Sets `R`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_r(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Reference<OddNames>>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Reference<OddNames>>(self, 7, value);
    }

    /// `N`, `Odd_Nowhere REF`, key.
    #[inline]
    pub fn n(&self) -> ::core::option::Option<&::cimkit::ObjectPath> {
        ::cimkit::get(self, 8)
    }

    /// Sets `N`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_n(&mut self, value: impl ::cimkit::IntoValue<::cimkit::AnyReference>) {
        ::cimkit::set::<Self, ::cimkit::AnyReference>(self, 8, value);
    }
}

static ODD_MAPS_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Maps",
    lineage: &[&ODD_MAPS_CLASS],
    slots: 11,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[
        ::cimkit::Property::new("Ends", 3, ::cimkit::CimType::SInt64),
        ::cimkit::Property::new("Flags", 9, ::cimkit::CimType::UInt32),
        ::cimkit::Property::new("Name", 0, ::cimkit::CimType::String).key(),
        ::cimkit::Property::new("Notations", 2, ::cimkit::CimType::UInt64),
        ::cimkit::Property::new("Numbered", 4, ::cimkit::CimType::UInt8),
        ::cimkit::Property::new("Overlapping", 7, ::cimkit::CimType::UInt16),
        ::cimkit::Property::new("Prose", 10, ::cimkit::CimType::UInt16),
        ::cimkit::Property::new("Signed", 1, ::cimkit::CimType::SInt16),
        ::cimkit::Property::new("Twice", 6, ::cimkit::CimType::UInt32),
        ::cimkit::Property::new("Unnamed", 5, ::cimkit::CimType::UInt8).array(),
        ::cimkit::Property::new("Words", 8, ::cimkit::CimType::String),
    ],
};

/// `Odd_Maps` in `root/odd`; from `tests/generated/odd.mof` line 60.
#[doc(alias = "Odd_Maps")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddMaps {
    row: ::cimkit::Checked,
}

::cimkit::view!(OddMaps, ODD_MAPS_CLASS);

impl OddMaps {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(name: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("Name", ::cimkit::KeyValue::from(name))])
    }

    /// `Name`, `string`, key.
    #[inline]
    pub fn name(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 0)
    }

    /// Sets `Name`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_name(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 0, value);
    }

    /// `Signed`, `sint16`.
    #[inline]
    pub fn signed(&self) -> ::core::option::Option<odd_maps::Signed> {
        ::cimkit::get(self, 1)
    }

    /// Sets `Signed`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_signed(&mut self, value: impl ::cimkit::IntoValue<odd_maps::Signed>) {
        ::cimkit::set::<Self, odd_maps::Signed>(self, 1, value);
    }

    /// `Notations`, `uint64`.
    #[inline]
    pub fn notations(&self) -> ::core::option::Option<odd_maps::Notations> {
        ::cimkit::get(self, 2)
    }

    /// Sets `Notations`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_notations(
        &mut self,
        value: impl ::cimkit::IntoValue<odd_maps::Notations>,
    ) {
        ::cimkit::set::<Self, odd_maps::Notations>(self, 2, value);
    }

    /// `Ends`, `sint64`.
    #[inline]
    pub fn ends(&self) -> ::core::option::Option<odd_maps::Ends> {
        ::cimkit::get(self, 3)
    }

    /// Sets `Ends`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_ends(&mut self, value: impl ::cimkit::IntoValue<odd_maps::Ends>) {
        ::cimkit::set::<Self, odd_maps::Ends>(self, 3, value);
    }

    /// `Numbered`, `uint8`.
    #[inline]
    pub fn numbered(&self) -> ::core::option::Option<odd_maps::Numbered> {
        ::cimkit::get(self, 4)
    }

    /// Sets `Numbered`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_numbered(&mut self, value: impl ::cimkit::IntoValue<odd_maps::Numbered>) {
        ::cimkit::set::<Self, odd_maps::Numbered>(self, 4, value);
    }

    /// `Unnamed`, `uint8[]`.
    #[inline]
    pub fn unnamed(
        &self,
    ) -> ::core::option::Option<::cimkit::Elements<'_, odd_maps::Unnamed>> {
        ::cimkit::get(self, 5)
    }

    /// Sets `Unnamed`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_unnamed(&mut self, value: impl ::cimkit::IntoValue<[odd_maps::Unnamed]>) {
        ::cimkit::set::<Self, [odd_maps::Unnamed]>(self, 5, value);
    }

    /// `Twice`, `uint32`.
    #[inline]
    pub fn twice(&self) -> ::core::option::Option<odd_maps::Twice> {
        ::cimkit::get(self, 6)
    }

    /// Sets `Twice`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_twice(&mut self, value: impl ::cimkit::IntoValue<odd_maps::Twice>) {
        ::cimkit::set::<Self, odd_maps::Twice>(self, 6, value);
    }

    /// `Overlapping`, `uint16`.
    #[inline]
    pub fn overlapping(&self) -> ::core::option::Option<odd_maps::Overlapping> {
        ::cimkit::get(self, 7)
    }

    /// Sets `Overlapping`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_overlapping(
        &mut self,
        value: impl ::cimkit::IntoValue<odd_maps::Overlapping>,
    ) {
        ::cimkit::set::<Self, odd_maps::Overlapping>(self, 7, value);
    }

    /// `Words`, `string`.
    ///
    /// Values: a (A), b"c (B), d\`e (\[\`C\`\]).
    #[inline]
    pub fn words(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 8)
    }

    /// Sets `Words`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_words(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 8, value);
    }

    /// `Flags`, `uint32`.
    #[inline]
    pub fn flags(&self) -> ::core::option::Option<odd_maps::Flags> {
        ::cimkit::get(self, 9)
    }

    /// Sets `Flags`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_flags(&mut self, value: impl ::cimkit::IntoValue<odd_maps::Flags>) {
        ::cimkit::set::<Self, odd_maps::Flags>(self, 9, value);
    }

    /// `Prose`, `uint16`.
    #[inline]
    pub fn prose(&self) -> ::core::option::Option<odd_maps::Prose> {
        ::cimkit::get(self, 10)
    }

    /// Sets `Prose`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_prose(&mut self, value: impl ::cimkit::IntoValue<odd_maps::Prose>) {
        ::cimkit::set::<Self, odd_maps::Prose>(self, 10, value);
    }
}

/// Types of the members of [`OddMaps`].
pub mod odd_maps {
    /// Values of `Odd_Maps.Signed`; an open set.
    #[non_exhaustive]
    pub enum Signed {
        /// `-1`: Minus.
        Minus,
        /// `0`, without a name in the schema.
        Value0,
        /// `1`: Same.
        Value1,
        /// `2`: Same.
        Value2,
        /// `3..5`: \<10%.
        Values3To5(i16),
        /// `6..99`: Unlisted.
        Values6To99(i16),
        /// `..`: Option.
        Option(i16),
        /// A number that the schema does not list.
        Unlisted(i16),
    }

    ::cimkit::value_map! {
        Signed : i16 { Minus = - 1 "Minus"; Value0 = 0 ""; Value1 = 1 "Same"; Value2 = 2
        "Same"; Values3To5 in 3..= 5 "<10%"; Values6To99 in 6..= 99 "Unlisted"; Option
        otherwise "Option"; }
    }

    /// Values of `Odd_Maps.Notations`; an open set.
    #[non_exhaustive]
    pub enum Notations {
        /// `0x10`: Hex.
        Hex,
        /// `010`: Octal.
        Octal,
        /// `11b`: Binary.
        Binary,
        /// `18446744073709551615`: Most.
        Most,
        /// A number that the schema does not list.
        Unlisted(u64),
    }

    ::cimkit::value_map! {
        Notations : u64 { Hex = 16 "Hex"; Octal = 8 "Octal"; Binary = 3 "Binary"; Most =
        18446744073709551615 "Most"; }
    }

    /// Values of `Odd_Maps.Ends`; an open set.
    #[non_exhaustive]
    pub enum Ends {
        /// `-9223372036854775808`: Least.
        Least,
        /// `9223372036854775807`: Most.
        Most,
        /// A number that the schema does not list.
        Unlisted(i64),
    }

    ::cimkit::value_map! {
        Ends : i64 { Least = - 9223372036854775808 "Least"; Most = 9223372036854775807
        "Most"; }
    }

    /// Values of `Odd_Maps.Numbered`; an open set.
    #[non_exhaustive]
    pub enum Numbered {
        /// `0`: Zero.
        Zero,
        /// `1`: One.
        One,
        /// `2`: Two.
        Two,
        /// A number that the schema does not list.
        Unlisted(u8),
    }

    ::cimkit::value_map! {
        Numbered : u8 { Zero = 0 "Zero"; One = 1 "One"; Two = 2 "Two"; }
    }

    /// Values of `Odd_Maps.Unnamed`; an open set.
    #[non_exhaustive]
    pub enum Unnamed {
        /// `1`, without a name in the schema.
        Value1,
        /// `2`, without a name in the schema.
        Value2,
        /// A number that the schema does not list.
        Unlisted(u8),
    }

    ::cimkit::value_map! {
        Unnamed : u8 { Value1 = 1 ""; Value2 = 2 ""; }
    }

    /// Values of `Odd_Maps.Twice`; an open set.
    #[non_exhaustive]
    pub enum Twice {
        /// `1`: First.
        First,
        /// `2`: Two.
        Two,
        /// A number that the schema does not list.
        Unlisted(u32),
    }

    ::cimkit::value_map! {
        Twice : u32 { First = 1 "First"; Two = 2 "Two"; }
    }

    /// Values of `Odd_Maps.Overlapping`; an open set.
    #[non_exhaustive]
    pub enum Overlapping {
        /// `0..100`: Low.
        Low(u16),
        /// `50..150`: High.
        High(u16),
        /// A number that the schema does not list.
        Unlisted(u16),
    }

    ::cimkit::value_map! {
        Overlapping : u16 { Low in 0..= 100 "Low"; High in 101..= 150 "High"; }
    }

    ::cimkit::flag_set! {
        #[doc = " Values of `Odd_Maps.Flags`; a set of flags, unnamed bits are kept."]
        pub Flags : u32 { #[doc = " `bit 0`: Read."] Read = 0 "Read"; #[doc =
        " `bit 1`: Write."] Write = 1 "Write"; #[doc = " `bit 7`: Self."] Self_ = 7
        "Self"; }
    }

    /// Values of `Odd_Maps.Prose`; an open set.
    #[non_exhaustive]
    pub enum Prose {
        /// `1`: Größe "quoted" \\ and a very long sentence that is prose and no name for anybody at all, is it.
        Value1,
        /// A number that the schema does not list.
        Unlisted(u16),
    }

    ::cimkit::value_map! {
        Prose : u16 { Value1 = 1
        "Größe \"quoted\" \\ and a very long sentence that is prose and no name for anybody at all, is it";
        }
    }
}

static ODD_NAMES_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Names",
    lineage: &[&ODD_NAMES_CLASS],
    slots: 13,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[
        ::cimkit::Property::new("Build", 5, ::cimkit::CimType::String),
        ::cimkit::Property::new("Clone", 2, ::cimkit::CimType::String),
        ::cimkit::Property::new("Downcast", 4, ::cimkit::CimType::String),
        ::cimkit::Property::new("Fmt", 8, ::cimkit::CimType::String),
        ::cimkit::Property::new("Id", 0, ::cimkit::CimType::UInt32).key(),
        ::cimkit::Property::new("Instance", 3, ::cimkit::CimType::String),
        ::cimkit::Property::new("Into", 6, ::cimkit::CimType::String),
        ::cimkit::Property::new("Level", 12, ::cimkit::CimType::UInt32),
        ::cimkit::Property::new("Path", 1, ::cimkit::CimType::String),
        ::cimkit::Property::new("SetLevel", 11, ::cimkit::CimType::String),
        ::cimkit::Property::new("Unwrap", 7, ::cimkit::CimType::String),
        ::cimkit::Property::new("Vm_Id", 10, ::cimkit::CimType::String),
        ::cimkit::Property::new("VmId", 9, ::cimkit::CimType::String),
    ],
};

/// `Odd_Names` in `root/odd`; from `tests/generated/odd.mof` line 18.
#[doc(alias = "Odd_Names")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddNames {
    row: ::cimkit::Checked,
}

::cimkit::view!(OddNames, ODD_NAMES_CLASS);

impl OddNames {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(id: u32) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("Id", ::cimkit::KeyValue::from(id))])
    }

    /// `Id`, `uint32`, key.
    #[inline]
    pub fn id(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 0)
    }

    /// Sets `Id`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_id(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 0, value);
    }

    /// `Path`, `string`.
    #[inline]
    pub fn path_(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 1)
    }

    /// Sets `Path`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_path_(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 1, value);
    }

    /// `Clone`, `string`.
    #[inline]
    pub fn clone_(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 2)
    }

    /// Sets `Clone`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_clone_(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 2, value);
    }

    /// `Instance`, `string`.
    #[inline]
    pub fn instance_(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 3)
    }

    /// Sets `Instance`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_instance_(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 3, value);
    }

    /// `Downcast`, `string`.
    #[inline]
    pub fn downcast_(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 4)
    }

    /// Sets `Downcast`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_downcast_(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 4, value);
    }

    /// `Build`, `string`.
    #[inline]
    pub fn build_(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 5)
    }

    /// Sets `Build`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_build_(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 5, value);
    }

    /// `Into`, `string`.
    #[inline]
    pub fn into_(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 6)
    }

    /// Sets `Into`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_into_(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 6, value);
    }

    /// `Unwrap`, `string`.
    #[inline]
    pub fn unwrap_(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 7)
    }

    /// Sets `Unwrap`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_unwrap_(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 7, value);
    }

    /// `Fmt`, `string`.
    #[inline]
    pub fn fmt_(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 8)
    }

    /// Sets `Fmt`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_fmt_(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 8, value);
    }

    /// `VmId`, `string`.
    #[inline]
    pub fn vm_id(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 9)
    }

    /// Sets `VmId`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_vm_id(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 9, value);
    }

    /// `Vm_Id`, `string`.
    #[inline]
    pub fn vm_id_(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 10)
    }

    /// Sets `Vm_Id`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_vm_id_(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 10, value);
    }

    /// `SetLevel`, `string`.
    #[inline]
    pub fn set_level(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 11)
    }

    /// Sets `SetLevel`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_set_level(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 11, value);
    }

    /// `Level`, `uint32`.
    #[inline]
    pub fn level_(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 12)
    }

    /// Sets `Level`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_level_(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 12, value);
    }
}

/// Types of the members of [`OddNames`].
pub mod odd_names {
    static SET_VM_ID_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "Odd_Names",
        name: "SetVmId",
        is_static: false,
        inputs: &[::cimkit::Parameter::new("Value", ::cimkit::CimType::String)],
        outputs: &[],
        returns: ::core::option::Option::Some(::cimkit::CimType::UInt32),
    };

    impl super::OddNames {
        /// Starts a call of `SetVmId`.
        #[inline]
        pub fn call_set_vm_id(&self) -> SetVmId {
            SetVmId {
                call: ::cimkit::Call::new(self, &SET_VM_ID_METHOD),
            }
        }
    }

    /// A call of `Odd_Names.SetVmId`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct SetVmId {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(SetVmId -> SetVmIdAnswer);

    impl SetVmId {
        /// `Value`, `string`.
        #[inline]
        pub fn value(self, value: impl ::cimkit::IntoValue<::cimkit::Text>) -> Self {
            Self {
                call: self.call.value::<::cimkit::Text>(0, value),
            }
        }
    }

    /// What `Odd_Names.SetVmId` answered.
    pub struct SetVmIdAnswer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(SetVmIdAnswer, ::cimkit::ReturnCode);

    static QUERY_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "Odd_Names",
        name: "Query",
        is_static: false,
        inputs: &[
            ::cimkit::Parameter::new("Call", ::cimkit::CimType::String),
            ::cimkit::Parameter::new("Call_Async", ::cimkit::CimType::String),
            ::cimkit::Parameter::new("Value", ::cimkit::CimType::String),
        ],
        outputs: &[
            ::cimkit::Parameter::new("ReturnValue", ::cimkit::CimType::String),
            ::cimkit::Parameter::new("Outcome", ::cimkit::CimType::String),
            ::cimkit::Parameter::new("Job", ::cimkit::CimType::String),
            ::cimkit::Parameter::new("Code", ::cimkit::CimType::String),
            ::cimkit::Parameter::new("Raw", ::cimkit::CimType::String),
        ],
        returns: ::core::option::Option::Some(::cimkit::CimType::UInt32),
    };

    impl super::OddNames {
        /// Starts a call of `Query`.
        #[inline]
        pub fn call_query(&self) -> Query {
            Query {
                call: ::cimkit::Call::new(self, &QUERY_METHOD),
            }
        }
    }

    /// A call of `Odd_Names.Query`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct Query {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(Query -> QueryAnswer);

    impl Query {
        /// `Call`, `string`.
        #[inline]
        pub fn call_(self, call_: impl ::cimkit::IntoValue<::cimkit::Text>) -> Self {
            Self {
                call: self.call.value::<::cimkit::Text>(0, call_),
            }
        }

        /// `Call_Async`, `string`.
        #[inline]
        pub fn call_async_(
            self,
            call_async_: impl ::cimkit::IntoValue<::cimkit::Text>,
        ) -> Self {
            Self {
                call: self.call.value::<::cimkit::Text>(1, call_async_),
            }
        }

        /// `Value`, `string`.
        #[inline]
        pub fn value(self, value: impl ::cimkit::IntoValue<::cimkit::Text>) -> Self {
            Self {
                call: self.call.value::<::cimkit::Text>(2, value),
            }
        }
    }

    /// What `Odd_Names.Query` answered.
    pub struct QueryAnswer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(QueryAnswer, ::cimkit::ReturnCode);

    impl QueryAnswer {
        /// `ReturnValue`, `string`.
        #[inline]
        pub fn return_value_(&self) -> ::core::option::Option<&str> {
            self.answer.value(0)
        }

        /// `Outcome`, `string`.
        #[inline]
        pub fn outcome_(&self) -> ::core::option::Option<&str> {
            self.answer.value(1)
        }

        /// `Job`, `string`.
        #[inline]
        pub fn job_(&self) -> ::core::option::Option<&str> {
            self.answer.value(2)
        }

        /// `Code`, `string`.
        #[inline]
        pub fn code(&self) -> ::core::option::Option<&str> {
            self.answer.value(3)
        }

        /// `Raw`, `string`.
        #[inline]
        pub fn raw_(&self) -> ::core::option::Option<&str> {
            self.answer.value(4)
        }
    }

    static DROP_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "Odd_Names",
        name: "Drop",
        is_static: false,
        inputs: &[],
        outputs: &[],
        returns: ::core::option::Option::None,
    };

    impl super::OddNames {
        /// Starts a call of `Drop`.
        #[inline]
        pub fn call_drop(&self) -> Drop_ {
            Drop_ {
                call: ::cimkit::Call::new(self, &DROP_METHOD),
            }
        }
    }

    /// A call of `Odd_Names.Drop`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct Drop_ {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(Drop_ -> DropAnswer);

    /// What `Odd_Names.Drop` answered.
    pub struct DropAnswer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(DropAnswer);
}

static ODD_NAMES_CLASS_: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Names",
    lineage: &[&ODD_NAMES_CLASS_],
    slots: 2,
    schema: &ROOT_ODD_SECOND_SCHEMA,
    properties: &[
        ::cimkit::Property::new("Here", 0, ::cimkit::CimType::String).key(),
        ::cimkit::Property::new("Other", 1, ::cimkit::CimType::Reference)
            .class(&ODD_NAMES_CLASS_),
    ],
};

/// `Odd_Names` in `root/odd/second`; from `tests/generated/odd.mof` line 179.
#[doc(alias = "Odd_Names")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddNames_ {
    row: ::cimkit::Checked,
}

::cimkit::view!(OddNames_, ODD_NAMES_CLASS_);

impl OddNames_ {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(here: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("Here", ::cimkit::KeyValue::from(here))])
    }

    /// `Here`, `string`, key.
    #[inline]
    pub fn here(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 0)
    }

    /// Sets `Here`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_here(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 0, value);
    }

    /// `Other`, `Odd_Names REF`.
    #[inline]
    pub fn other(&self) -> ::core::option::Option<::cimkit::Path<OddNames_>> {
        ::cimkit::get(self, 1)
    }

    /// Sets `Other`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_other(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Reference<OddNames_>>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Reference<OddNames_>>(self, 1, value);
    }
}

static ODD_OVERRIDE_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Override",
    lineage: &[&ODD_SERVICE_CLASS, &ODD_OVERRIDE_CLASS],
    slots: 1,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[::cimkit::Property::new("Name", 0, ::cimkit::CimType::String).key()],
};

/// `Odd_Override` in `root/odd`, a [`OddService`]; from `tests/generated/odd.mof` line 139.
#[doc(alias = "Odd_Override")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddOverride {
    base: OddService,
}

::cimkit::view!(OddOverride : OddService, ODD_OVERRIDE_CLASS, [OddService]);

impl OddOverride {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(name: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("Name", ::cimkit::KeyValue::from(name))])
    }

    /// `Name`, `string`, key.
    ///
    /// Values: 1 (Only here).
    #[inline]
    pub fn name(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 0)
    }

    /// Sets `Name`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_name(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 0, value);
    }
}

/// Types of the members of [`OddOverride`].
pub mod odd_override {
    static START_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "Odd_Override",
        name: "Start",
        is_static: false,
        inputs: &[
            ::cimkit::Parameter::new("Target", ::cimkit::CimType::Reference)
                .class(&super::ODD_NAMES_CLASS),
        ],
        outputs: &[
            ::cimkit::Parameter::new("Task", ::cimkit::CimType::Reference)
                .class(&super::ODD_JOB_CLASS),
        ],
        returns: ::core::option::Option::Some(::cimkit::CimType::UInt32),
    };

    impl super::OddOverride {
        /// Starts a call of `Start`.
        #[inline]
        pub fn start(&self) -> Start {
            Start {
                call: ::cimkit::Call::new(self, &START_METHOD),
            }
        }
    }

    /// A call of `Odd_Override.Start`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct Start {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(Start -> StartAnswer);

    impl Start {
        /// `Target`, `Odd_Names REF`.
        #[inline]
        pub fn target(
            self,
            target: &(impl ::cimkit::Refers<super::OddNames> + ?Sized),
        ) -> Self {
            Self {
                call: self.call.reference(0, target),
            }
        }
    }

    /// What `Odd_Override.Start` answered.
    pub struct StartAnswer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(StartAnswer, ::cimkit::ReturnCode, job 0);
}

static ODD_REAL_KEY_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_RealKey",
    lineage: &[&ODD_REAL_KEY_CLASS],
    slots: 1,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[::cimkit::Property::new("R", 0, ::cimkit::CimType::Real32).key()],
};

/// `Odd_RealKey` in `root/odd`; from `tests/generated/odd.mof` line 172.
#[doc(alias = "Odd_RealKey")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddRealKey {
    row: ::cimkit::Checked,
}

::cimkit::view!(OddRealKey, ODD_REAL_KEY_CLASS);

impl OddRealKey {
    /// `R`, `real32`, key.
    #[inline]
    pub fn r(&self) -> ::core::option::Option<f32> {
        ::cimkit::get(self, 0)
    }

    /// Sets `R`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_r(&mut self, value: impl ::cimkit::IntoValue<f32>) {
        ::cimkit::set::<Self, f32>(self, 0, value);
    }
}

static ODD_REFERS_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Refers",
    lineage: &[&ODD_REFERS_CLASS],
    slots: 2,
    schema: &ROOT_ODD_SECOND_SCHEMA,
    properties: &[
        ::cimkit::Property::new("Name", 0, ::cimkit::CimType::String).key(),
        ::cimkit::Property::new("Near", 1, ::cimkit::CimType::Reference)
            .class(&ODD_NAMES_CLASS_),
    ],
};

/// `Odd_Refers` in `root/odd/second`; from `tests/generated/odd.mof` line 180.
#[doc(alias = "Odd_Refers")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddRefers {
    row: ::cimkit::Checked,
}

::cimkit::view!(OddRefers, ODD_REFERS_CLASS);

impl OddRefers {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(name: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("Name", ::cimkit::KeyValue::from(name))])
    }

    /// `Name`, `string`, key.
    #[inline]
    pub fn name(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 0)
    }

    /// Sets `Name`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_name(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 0, value);
    }

    /// `Near`, `Odd_Names REF`.
    #[inline]
    pub fn near(&self) -> ::core::option::Option<::cimkit::Path<OddNames_>> {
        ::cimkit::get(self, 1)
    }

    /// Sets `Near`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_near(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Reference<OddNames_>>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Reference<OddNames_>>(self, 1, value);
    }
}

static ODD_SECOND_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Second",
    lineage: &[&ODD_SECOND_CLASS],
    slots: 2,
    schema: &ROOT_ODD_SECOND_SCHEMA,
    properties: &[
        ::cimkit::Property::new("Id", 0, ::cimkit::CimType::UInt32).key(),
        ::cimkit::Property::new("Own", 1, ::cimkit::CimType::Reference)
            .class(&ODD_SECOND_CLASS),
    ],
};

/// `Odd_Second` in `root/odd/second`; from `tests/generated/odd.mof` line 177.
#[doc(alias = "Odd_Second")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddSecond {
    row: ::cimkit::Checked,
}

::cimkit::view!(OddSecond, ODD_SECOND_CLASS);

impl OddSecond {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(id: u32) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("Id", ::cimkit::KeyValue::from(id))])
    }

    /// `Id`, `uint32`, key.
    #[inline]
    pub fn id(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 0)
    }

    /// Sets `Id`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_id(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 0, value);
    }

    /// `Own`, `Odd_Second REF`.
    #[inline]
    pub fn own(&self) -> ::core::option::Option<::cimkit::Path<OddSecond>> {
        ::cimkit::get(self, 1)
    }

    /// Sets `Own`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_own(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Reference<OddSecond>>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Reference<OddSecond>>(self, 1, value);
    }
}

static ODD_SERVICE_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Service",
    lineage: &[&ODD_SERVICE_CLASS],
    slots: 1,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[::cimkit::Property::new("Name", 0, ::cimkit::CimType::String).key()],
};

/// `Odd_Service` in `root/odd`; from `tests/generated/odd.mof` line 107.
#[doc(alias = "Odd_Service")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddService {
    row: ::cimkit::Checked,
}

::cimkit::view!(OddService, ODD_SERVICE_CLASS);

impl OddService {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(name: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("Name", ::cimkit::KeyValue::from(name))])
    }

    /// `Name`, `string`, key.
    #[inline]
    pub fn name(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 0)
    }

    /// Sets `Name`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_name(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 0, value);
    }
}

/// Types of the members of [`OddService`].
pub mod odd_service {
    static START_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "Odd_Service",
        name: "Start",
        is_static: false,
        inputs: &[
            ::cimkit::Parameter::new("Target", ::cimkit::CimType::Reference)
                .class(&super::ODD_NAMES_CLASS),
        ],
        outputs: &[
            ::cimkit::Parameter::new("Task", ::cimkit::CimType::Reference)
                .class(&super::ODD_JOB_CLASS),
            ::cimkit::Parameter::new("Other", ::cimkit::CimType::Reference)
                .class(&super::ODD_JOB_CLASS),
        ],
        returns: ::core::option::Option::Some(::cimkit::CimType::UInt32),
    };

    impl super::OddService {
        /// Starts a call of `Start`.
        #[inline]
        pub fn start(&self) -> Start {
            Start {
                call: ::cimkit::Call::new(self, &START_METHOD),
            }
        }
    }

    /// A call of `Odd_Service.Start`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct Start {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(Start -> StartAnswer);

    impl Start {
        /// `Target`, `Odd_Names REF`.
        #[inline]
        pub fn target(
            self,
            target: &(impl ::cimkit::Refers<super::OddNames> + ?Sized),
        ) -> Self {
            Self {
                call: self.call.reference(0, target),
            }
        }
    }

    /// What `Odd_Service.Start` answered.
    pub struct StartAnswer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(StartAnswer, ::cimkit::ReturnCode, job 0);

    impl StartAnswer {
        /// `Other`, `Odd_Job REF`.
        #[inline]
        pub fn other(&self) -> ::core::option::Option<::cimkit::Path<super::OddJob>> {
            self.answer.reference(1)
        }
    }

    static EVERYTHING_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "Odd_Service",
        name: "Everything",
        is_static: false,
        inputs: &[
            ::cimkit::Parameter::new("References", ::cimkit::CimType::Reference)
                .array()
                .class(&super::ODD_NAMES_CLASS),
            ::cimkit::Parameter::new("Texts", ::cimkit::CimType::String)
                .array()
                .class(&super::ODD_NAMES_CLASS),
            ::cimkit::Parameter::new("Number", ::cimkit::CimType::UInt32),
            ::cimkit::Parameter::new("Times", ::cimkit::CimType::DateTime).array(),
            ::cimkit::Parameter::new("Anything", ::cimkit::CimType::Object),
            ::cimkit::Parameter::new("Elsewhere", ::cimkit::CimType::Reference)
                .class_named("Odd_Nowhere"),
            ::cimkit::Parameter::new("ElsewhereText", ::cimkit::CimType::String)
                .class_named("Odd_Nowhere"),
            ::cimkit::Parameter::new("Choice", ::cimkit::CimType::UInt16),
            ::cimkit::Parameter::new("Bits", ::cimkit::CimType::UInt16),
        ],
        outputs: &[
            ::cimkit::Parameter::new("Number", ::cimkit::CimType::UInt32),
            ::cimkit::Parameter::new("Times", ::cimkit::CimType::DateTime).array(),
            ::cimkit::Parameter::new("OutReferences", ::cimkit::CimType::Reference)
                .array()
                .class(&super::ODD_NAMES_CLASS),
            ::cimkit::Parameter::new("OutTexts", ::cimkit::CimType::String)
                .array()
                .class(&super::ODD_NAMES_CLASS),
            ::cimkit::Parameter::new("OutText", ::cimkit::CimType::String)
                .class(&super::ODD_NAMES_CLASS),
            ::cimkit::Parameter::new("OutAnything", ::cimkit::CimType::Object),
            ::cimkit::Parameter::new("OutElsewhere", ::cimkit::CimType::Reference)
                .class_named("Odd_Nowhere"),
            ::cimkit::Parameter::new("Job", ::cimkit::CimType::Reference)
                .class(&super::ODD_JOB_CLASS),
        ],
        returns: ::core::option::Option::Some(::cimkit::CimType::UInt32),
    };

    impl super::OddService {
        /// Starts a call of `Everything`.
        #[inline]
        pub fn everything(&self) -> Everything {
            Everything {
                call: ::cimkit::Call::new(self, &EVERYTHING_METHOD),
            }
        }
    }

    /// A call of `Odd_Service.Everything`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct Everything {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(Everything -> EverythingAnswer);

    impl Everything {
        /// `References`, `Odd_Names REF[]`.
        #[inline]
        pub fn references(
            self,
            references: impl ::core::iter::IntoIterator<
                Item: ::cimkit::Refers<super::OddNames>,
            >,
        ) -> Self {
            Self {
                call: self.call.references(0, references),
            }
        }

        /// `Texts`, `string[]`, holds an instance of `Odd_Names`.
        #[inline]
        pub fn texts(self, texts: &[&super::OddNames]) -> Self {
            Self {
                call: self.call.embedded_all(1, texts),
            }
        }

        /// `Number`, `uint32`.
        #[inline]
        pub fn number(self, number: impl ::cimkit::IntoValue<u32>) -> Self {
            Self {
                call: self.call.value::<u32>(2, number),
            }
        }

        /// `Times`, `datetime[]`.
        #[inline]
        pub fn times(
            self,
            times: impl ::cimkit::IntoValue<[::cimkit::DateTime]>,
        ) -> Self {
            Self {
                call: self.call.value::<[::cimkit::DateTime]>(3, times),
            }
        }

        /// `Anything`, `object`.
        #[inline]
        pub fn anything(
            self,
            anything: impl ::cimkit::IntoValue<::cimkit::Object>,
        ) -> Self {
            Self {
                call: self.call.value::<::cimkit::Object>(4, anything),
            }
        }

        /// `Elsewhere`, `Odd_Nowhere REF`.
        #[inline]
        pub fn elsewhere(
            self,
            elsewhere: impl ::cimkit::IntoValue<::cimkit::AnyReference>,
        ) -> Self {
            Self {
                call: self.call.value::<::cimkit::AnyReference>(5, elsewhere),
            }
        }

        /// `ElsewhereText`, `string`, holds an instance of `Odd_Nowhere`.
        #[inline]
        pub fn elsewhere_text(
            self,
            elsewhere_text: impl ::cimkit::IntoValue<::cimkit::Text>,
        ) -> Self {
            Self {
                call: self.call.value::<::cimkit::Text>(6, elsewhere_text),
            }
        }

        /// `Choice`, `uint16`.
        #[inline]
        pub fn choice(self, choice: impl ::cimkit::IntoValue<EverythingChoice>) -> Self {
            Self {
                call: self.call.value::<EverythingChoice>(7, choice),
            }
        }

        /// `Bits`, `uint16`.
        #[inline]
        pub fn bits(self, bits: impl ::cimkit::IntoValue<EverythingBits>) -> Self {
            Self {
                call: self.call.value::<EverythingBits>(8, bits),
            }
        }
    }

    /// What `Odd_Service.Everything` answered.
    pub struct EverythingAnswer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(EverythingAnswer, EverythingReturn, job 7);

    impl EverythingAnswer {
        /// `Number`, `uint32`.
        #[inline]
        pub fn number(&self) -> ::core::option::Option<u32> {
            self.answer.value(0)
        }

        /// `Times`, `datetime[]`.
        #[inline]
        pub fn times(
            &self,
        ) -> ::core::option::Option<::cimkit::Elements<'_, ::cimkit::DateTime>> {
            self.answer.value(1)
        }

        /// `OutReferences`, `Odd_Names REF[]`.
        #[inline]
        pub fn out_references(
            &self,
        ) -> ::core::option::Option<
            ::cimkit::Elements<'_, ::cimkit::Path<super::OddNames>>,
        > {
            self.answer.references(2)
        }

        /// `OutTexts`, `string[]`, holds an instance of `Odd_Names`.
        #[inline]
        pub fn out_texts(
            &self,
        ) -> ::core::option::Option<::cimkit::Instances<'_, super::OddNames>> {
            self.answer.embedded_all(3)
        }

        /// `OutText`, `string`, holds an instance of `Odd_Names`.
        #[inline]
        pub fn out_text(&self) -> ::core::option::Option<super::OddNames> {
            self.answer.embedded(4)
        }

        /// `OutAnything`, `object`.
        #[inline]
        pub fn out_anything(&self) -> ::core::option::Option<&::cimkit::Instance> {
            self.answer.value(5)
        }

        /// `OutElsewhere`, `Odd_Nowhere REF`.
        #[inline]
        pub fn out_elsewhere(&self) -> ::core::option::Option<&::cimkit::ObjectPath> {
            self.answer.value(6)
        }
    }

    static CHECK_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "Odd_Service",
        name: "Check",
        is_static: true,
        inputs: &[
            ::cimkit::Parameter::new("type", ::cimkit::CimType::String),
            ::cimkit::Parameter::new("self", ::cimkit::CimType::Reference)
                .class(&super::ODD_NAMES_CLASS),
            ::cimkit::Parameter::new("Optional", ::cimkit::CimType::String),
        ],
        outputs: &[],
        returns: ::core::option::Option::Some(::cimkit::CimType::Boolean),
    };

    impl super::OddService {
        /// Starts a call of `Check`.
        #[inline]
        pub fn check(
            r#type: impl ::cimkit::IntoValue<::cimkit::Text>,
            self_: &(impl ::cimkit::Refers<super::OddNames> + ?Sized),
        ) -> Check {
            Check {
                call: ::cimkit::Call::of_class::<Self>(&CHECK_METHOD)
                    .value::<::cimkit::Text>(0, r#type)
                    .reference(1, self_),
            }
        }
    }

    /// A call of `Odd_Service.Check`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct Check {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(Check -> CheckAnswer);

    impl Check {
        /// `Optional`, `string`.
        #[inline]
        pub fn optional(
            self,
            optional: impl ::cimkit::IntoValue<::cimkit::Text>,
        ) -> Self {
            Self {
                call: self.call.value::<::cimkit::Text>(2, optional),
            }
        }
    }

    /// What `Odd_Service.Check` answered.
    pub struct CheckAnswer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(CheckAnswer);

    impl CheckAnswer {
        /// What the method returned.
        #[inline]
        pub fn return_value(&self) -> ::core::option::Option<bool> {
            self.answer.returned::<bool>()
        }
    }

    static NOTHING_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "Odd_Service",
        name: "Nothing",
        is_static: true,
        inputs: &[],
        outputs: &[],
        returns: ::core::option::Option::None,
    };

    impl super::OddService {
        /// Starts a call of `Nothing`.
        #[inline]
        pub fn nothing() -> Nothing {
            Nothing {
                call: ::cimkit::Call::of_class::<Self>(&NOTHING_METHOD),
            }
        }
    }

    /// A call of `Odd_Service.Nothing`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct Nothing {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(Nothing -> NothingAnswer);

    /// What `Odd_Service.Nothing` answered.
    pub struct NothingAnswer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(NothingAnswer);

    static TEXT_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "Odd_Service",
        name: "Text",
        is_static: false,
        inputs: &[],
        outputs: &[],
        returns: ::core::option::Option::Some(::cimkit::CimType::String),
    };

    impl super::OddService {
        /// Starts a call of `Text`.
        #[inline]
        pub fn text(&self) -> Text {
            Text {
                call: ::cimkit::Call::new(self, &TEXT_METHOD),
            }
        }
    }

    /// A call of `Odd_Service.Text`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct Text {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(Text -> TextAnswer);

    /// What `Odd_Service.Text` answered.
    pub struct TextAnswer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(TextAnswer);

    impl TextAnswer {
        /// What the method returned.
        #[inline]
        pub fn return_value(&self) -> ::core::option::Option<&str> {
            self.answer.returned::<&str>()
        }
    }

    static SIGNED_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "Odd_Service",
        name: "Signed",
        is_static: false,
        inputs: &[],
        outputs: &[],
        returns: ::core::option::Option::Some(::cimkit::CimType::SInt32),
    };

    impl super::OddService {
        /// Starts a call of `Signed`.
        #[inline]
        pub fn signed(&self) -> Signed {
            Signed {
                call: ::cimkit::Call::new(self, &SIGNED_METHOD),
            }
        }
    }

    /// A call of `Odd_Service.Signed`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct Signed {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(Signed -> SignedAnswer);

    /// What `Odd_Service.Signed` answered.
    pub struct SignedAnswer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(SignedAnswer);

    impl SignedAnswer {
        /// What the method returned.
        #[inline]
        pub fn return_value(&self) -> ::core::option::Option<i32> {
            self.answer.returned::<i32>()
        }
    }

    static MAPPED_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "Odd_Service",
        name: "Mapped",
        is_static: false,
        inputs: &[],
        outputs: &[],
        returns: ::core::option::Option::Some(::cimkit::CimType::SInt32),
    };

    impl super::OddService {
        /// Starts a call of `Mapped`.
        #[inline]
        pub fn mapped(&self) -> Mapped {
            Mapped {
                call: ::cimkit::Call::new(self, &MAPPED_METHOD),
            }
        }
    }

    /// A call of `Odd_Service.Mapped`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct Mapped {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(Mapped -> MappedAnswer);

    /// What `Odd_Service.Mapped` answered.
    pub struct MappedAnswer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(MappedAnswer, MappedReturn);

    static WHEN_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "Odd_Service",
        name: "When",
        is_static: false,
        inputs: &[],
        outputs: &[],
        returns: ::core::option::Option::Some(::cimkit::CimType::DateTime),
    };

    impl super::OddService {
        /// Starts a call of `When`.
        #[inline]
        pub fn when(&self) -> When {
            When {
                call: ::cimkit::Call::new(self, &WHEN_METHOD),
            }
        }
    }

    /// A call of `Odd_Service.When`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct When {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(When -> WhenAnswer);

    /// What `Odd_Service.When` answered.
    pub struct WhenAnswer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(WhenAnswer);

    impl WhenAnswer {
        /// What the method returned.
        #[inline]
        pub fn return_value(&self) -> ::core::option::Option<::cimkit::DateTime> {
            self.answer.returned::<::cimkit::DateTime>()
        }
    }

    static RATIO_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "Odd_Service",
        name: "Ratio",
        is_static: false,
        inputs: &[],
        outputs: &[],
        returns: ::core::option::Option::Some(::cimkit::CimType::Real64),
    };

    impl super::OddService {
        /// Starts a call of `Ratio`.
        #[inline]
        pub fn ratio(&self) -> Ratio {
            Ratio {
                call: ::cimkit::Call::new(self, &RATIO_METHOD),
            }
        }
    }

    /// A call of `Odd_Service.Ratio`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct Ratio {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(Ratio -> RatioAnswer);

    /// What `Odd_Service.Ratio` answered.
    pub struct RatioAnswer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(RatioAnswer);

    impl RatioAnswer {
        /// What the method returned.
        #[inline]
        pub fn return_value(&self) -> ::core::option::Option<f64> {
            self.answer.returned::<f64>()
        }
    }

    static BEGIN_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "Odd_Service",
        name: "Begin",
        is_static: false,
        inputs: &[::cimkit::Parameter::new("Old", ::cimkit::CimType::String)],
        outputs: &[],
        returns: ::core::option::Option::Some(::cimkit::CimType::UInt32),
    };

    impl super::OddService {
        /// Starts a call of `Begin`.
        #[deprecated(note = "use Start")]
        #[inline]
        pub fn begin(&self) -> Begin {
            Begin {
                call: ::cimkit::Call::new(self, &BEGIN_METHOD),
            }
        }
    }

    /// A call of `Odd_Service.Begin`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct Begin {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(Begin -> BeginAnswer);

    impl Begin {
        /// `Old`, `string`.
        #[deprecated(note = "use x")]
        #[inline]
        pub fn old(self, old: impl ::cimkit::IntoValue<::cimkit::Text>) -> Self {
            Self {
                call: self.call.value::<::cimkit::Text>(0, old),
            }
        }
    }

    /// What `Odd_Service.Begin` answered.
    pub struct BeginAnswer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(BeginAnswer, ::cimkit::ReturnCode);

    /// Return codes of `Odd_Service.Everything`; an open set.
    #[non_exhaustive]
    pub enum EverythingReturn {
        /// `0`: OK.
        Ok,
        /// `4096`: Started.
        Started,
        /// `32768..65535`: Vendor.
        Vendor(u32),
        /// `..`: DMTF Reserved.
        DmtfReserved(u32),
        /// A number that the schema does not list.
        Unlisted(u32),
    }

    ::cimkit::value_map! {
        EverythingReturn : u32 { Ok = 0 "OK"; Started = 4096 "Started"; Vendor in 32768
        ..= 65535 "Vendor"; DmtfReserved otherwise "DMTF Reserved"; }
    }

    /// Values of `Choice` of `Odd_Service.Everything`; an open set.
    #[non_exhaustive]
    pub enum EverythingChoice {
        /// `1`: One.
        One,
        /// A number that the schema does not list.
        Unlisted(u16),
    }

    ::cimkit::value_map! {
        EverythingChoice : u16 { One = 1 "One"; }
    }

    ::cimkit::flag_set! {
        #[doc =
        " Values of `Bits` of `Odd_Service.Everything`; a set of flags, unnamed bits are kept."]
        pub EverythingBits : u16 { #[doc = " `bit 0`: Zero."] Zero = 0 "Zero"; }
    }

    /// Return codes of `Odd_Service.Mapped`; an open set.
    #[non_exhaustive]
    pub enum MappedReturn {
        /// `-1`: Bad.
        Bad,
        /// `0`: Good.
        Good,
        /// A number that the schema does not list.
        Unlisted(i32),
    }

    ::cimkit::value_map! {
        MappedReturn : i32 { Bad = - 1 "Bad"; Good = 0 "Good"; }
    }
}

static ODD_SINGLETON_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Singleton",
    lineage: &[&ODD_SINGLETON_CLASS],
    slots: 1,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[::cimkit::Property::new("Level", 0, ::cimkit::CimType::UInt32)],
};

/// `Odd_Singleton` in `root/odd`; from `tests/generated/odd.mof` line 78. A singleton.
#[doc(alias = "Odd_Singleton")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddSingleton {
    row: ::cimkit::Checked,
}

::cimkit::view!(OddSingleton, ODD_SINGLETON_CLASS);

impl OddSingleton {
    /// `Level`, `uint32`.
    #[inline]
    pub fn level(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 0)
    }

    /// Sets `Level`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_level(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 0, value);
    }
}

static ODD_SUB_ASSOCIATION_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_SubAssociation",
    lineage: &[&ODD_ASSOCIATION_CLASS, &ODD_SUB_ASSOCIATION_CLASS],
    slots: 3,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[::cimkit::Property::new("More", 2, ::cimkit::CimType::UInt32)],
};

/// `Odd_SubAssociation` in `root/odd`, a [`OddAssociation`]; from `tests/generated/odd.mof` line 174.
#[doc(alias = "Odd_SubAssociation")]
#[allow(deprecated)]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddSubAssociation {
    base: OddAssociation,
}

#[allow(deprecated)]
const _: () = {
    ::cimkit::view!(
        OddSubAssociation : OddAssociation, ODD_SUB_ASSOCIATION_CLASS, [OddAssociation]
    );
};

#[allow(deprecated)]
impl OddSubAssociation {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(
        a: &::cimkit::Path<OddGone>,
        b: &::cimkit::Path<OddNames>,
    ) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([
            ("A", ::cimkit::KeyValue::from(a)),
            ("B", ::cimkit::KeyValue::from(b)),
        ])
    }

    /// `More`, `uint32`.
    #[inline]
    pub fn more(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 2)
    }

    /// Sets `More`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_more(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 2, value);
    }
}

static ODD_TYPES_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_Types",
    lineage: &[&ODD_TYPES_CLASS],
    slots: 40,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[
        ::cimkit::Property::new("Anything", 31, ::cimkit::CimType::Object),
        ::cimkit::Property::new("B", 1, ::cimkit::CimType::Boolean),
        ::cimkit::Property::new("Bs", 15, ::cimkit::CimType::Boolean).array(),
        ::cimkit::Property::new("C16", 12, ::cimkit::CimType::Char16),
        ::cimkit::Property::new("C16s", 26, ::cimkit::CimType::Char16).array(),
        ::cimkit::Property::new("D", 14, ::cimkit::CimType::DateTime),
        ::cimkit::Property::new("Ds", 28, ::cimkit::CimType::DateTime).array(),
        ::cimkit::Property::new("Elsewhere", 37, ::cimkit::CimType::String)
            .class_named("Odd_Nowhere"),
        ::cimkit::Property::new("Inner", 33, ::cimkit::CimType::Object)
            .class(&ODD_NAMES_CLASS),
        ::cimkit::Property::new("Inners", 34, ::cimkit::CimType::Object)
            .array()
            .class(&ODD_NAMES_CLASS),
        ::cimkit::Property::new("Name", 0, ::cimkit::CimType::String).key(),
        ::cimkit::Property::new("Object", 38, ::cimkit::CimType::String),
        ::cimkit::Property::new("Octets", 39, ::cimkit::CimType::UInt8).array(),
        ::cimkit::Property::new("Others", 30, ::cimkit::CimType::Reference)
            .array()
            .class(&ODD_TYPES_CLASS),
        ::cimkit::Property::new("R32", 10, ::cimkit::CimType::Real32),
        ::cimkit::Property::new("R32s", 24, ::cimkit::CimType::Real32).array(),
        ::cimkit::Property::new("R64", 11, ::cimkit::CimType::Real64),
        ::cimkit::Property::new("R64s", 25, ::cimkit::CimType::Real64).array(),
        ::cimkit::Property::new("S", 13, ::cimkit::CimType::String),
        ::cimkit::Property::new("S16", 5, ::cimkit::CimType::SInt16),
        ::cimkit::Property::new("S16s", 19, ::cimkit::CimType::SInt16).array(),
        ::cimkit::Property::new("S32", 7, ::cimkit::CimType::SInt32),
        ::cimkit::Property::new("S32s", 21, ::cimkit::CimType::SInt32).array(),
        ::cimkit::Property::new("S64", 9, ::cimkit::CimType::SInt64),
        ::cimkit::Property::new("S64s", 23, ::cimkit::CimType::SInt64).array(),
        ::cimkit::Property::new("S8", 3, ::cimkit::CimType::SInt8),
        ::cimkit::Property::new("S8s", 17, ::cimkit::CimType::SInt8).array(),
        ::cimkit::Property::new("Same", 29, ::cimkit::CimType::Reference)
            .class(&ODD_TYPES_CLASS),
        ::cimkit::Property::new("Ss", 27, ::cimkit::CimType::String).array(),
        ::cimkit::Property::new("Text", 35, ::cimkit::CimType::String)
            .class(&ODD_NAMES_CLASS),
        ::cimkit::Property::new("Texts", 36, ::cimkit::CimType::String)
            .array()
            .class(&ODD_NAMES_CLASS),
        ::cimkit::Property::new("Things", 32, ::cimkit::CimType::Object).array(),
        ::cimkit::Property::new("U16", 4, ::cimkit::CimType::UInt16),
        ::cimkit::Property::new("U16s", 18, ::cimkit::CimType::UInt16).array(),
        ::cimkit::Property::new("U32", 6, ::cimkit::CimType::UInt32),
        ::cimkit::Property::new("U32s", 20, ::cimkit::CimType::UInt32).array(),
        ::cimkit::Property::new("U64", 8, ::cimkit::CimType::UInt64),
        ::cimkit::Property::new("U64s", 22, ::cimkit::CimType::UInt64).array(),
        ::cimkit::Property::new("U8", 2, ::cimkit::CimType::UInt8),
        ::cimkit::Property::new("U8s", 16, ::cimkit::CimType::UInt8).array(),
    ],
};

/// `Odd_Types` in `root/odd`; from `tests/generated/odd.mof` line 41.
#[doc(alias = "Odd_Types")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddTypes {
    row: ::cimkit::Checked,
}

::cimkit::view!(OddTypes, ODD_TYPES_CLASS);

impl OddTypes {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(name: &str) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("Name", ::cimkit::KeyValue::from(name))])
    }

    /// `Name`, `string`, key.
    #[inline]
    pub fn name(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 0)
    }

    /// Sets `Name`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_name(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 0, value);
    }

    /// `B`, `boolean`.
    #[inline]
    pub fn b(&self) -> ::core::option::Option<bool> {
        ::cimkit::get(self, 1)
    }

    /// Sets `B`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_b(&mut self, value: impl ::cimkit::IntoValue<bool>) {
        ::cimkit::set::<Self, bool>(self, 1, value);
    }

    /// `U8`, `uint8`.
    #[inline]
    pub fn u8(&self) -> ::core::option::Option<u8> {
        ::cimkit::get(self, 2)
    }

    /// Sets `U8`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_u8(&mut self, value: impl ::cimkit::IntoValue<u8>) {
        ::cimkit::set::<Self, u8>(self, 2, value);
    }

    /// `S8`, `sint8`.
    #[inline]
    pub fn s8(&self) -> ::core::option::Option<i8> {
        ::cimkit::get(self, 3)
    }

    /// Sets `S8`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_s8(&mut self, value: impl ::cimkit::IntoValue<i8>) {
        ::cimkit::set::<Self, i8>(self, 3, value);
    }

    /// `U16`, `uint16`.
    #[inline]
    pub fn u16(&self) -> ::core::option::Option<u16> {
        ::cimkit::get(self, 4)
    }

    /// Sets `U16`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_u16(&mut self, value: impl ::cimkit::IntoValue<u16>) {
        ::cimkit::set::<Self, u16>(self, 4, value);
    }

    /// `S16`, `sint16`.
    #[inline]
    pub fn s16(&self) -> ::core::option::Option<i16> {
        ::cimkit::get(self, 5)
    }

    /// Sets `S16`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_s16(&mut self, value: impl ::cimkit::IntoValue<i16>) {
        ::cimkit::set::<Self, i16>(self, 5, value);
    }

    /// `U32`, `uint32`.
    #[inline]
    pub fn u32(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 6)
    }

    /// Sets `U32`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_u32(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 6, value);
    }

    /// `S32`, `sint32`.
    #[inline]
    pub fn s32(&self) -> ::core::option::Option<i32> {
        ::cimkit::get(self, 7)
    }

    /// Sets `S32`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_s32(&mut self, value: impl ::cimkit::IntoValue<i32>) {
        ::cimkit::set::<Self, i32>(self, 7, value);
    }

    /// `U64`, `uint64`.
    #[inline]
    pub fn u64(&self) -> ::core::option::Option<u64> {
        ::cimkit::get(self, 8)
    }

    /// Sets `U64`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_u64(&mut self, value: impl ::cimkit::IntoValue<u64>) {
        ::cimkit::set::<Self, u64>(self, 8, value);
    }

    /// `S64`, `sint64`.
    #[inline]
    pub fn s64(&self) -> ::core::option::Option<i64> {
        ::cimkit::get(self, 9)
    }

    /// Sets `S64`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_s64(&mut self, value: impl ::cimkit::IntoValue<i64>) {
        ::cimkit::set::<Self, i64>(self, 9, value);
    }

    /// `R32`, `real32`.
    #[inline]
    pub fn r32(&self) -> ::core::option::Option<f32> {
        ::cimkit::get(self, 10)
    }

    /// Sets `R32`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_r32(&mut self, value: impl ::cimkit::IntoValue<f32>) {
        ::cimkit::set::<Self, f32>(self, 10, value);
    }

    /// `R64`, `real64`.
    #[inline]
    pub fn r64(&self) -> ::core::option::Option<f64> {
        ::cimkit::get(self, 11)
    }

    /// Sets `R64`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_r64(&mut self, value: impl ::cimkit::IntoValue<f64>) {
        ::cimkit::set::<Self, f64>(self, 11, value);
    }

    /// `C16`, `char16`.
    #[inline]
    pub fn c16(&self) -> ::core::option::Option<::cimkit::Char16> {
        ::cimkit::get(self, 12)
    }

    /// Sets `C16`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_c16(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Char16>) {
        ::cimkit::set::<Self, ::cimkit::Char16>(self, 12, value);
    }

    /// `S`, `string`.
    #[inline]
    pub fn s(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 13)
    }

    /// Sets `S`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_s(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 13, value);
    }

    /// `D`, `datetime`.
    #[inline]
    pub fn d(&self) -> ::core::option::Option<::cimkit::DateTime> {
        ::cimkit::get(self, 14)
    }

    /// Sets `D`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_d(&mut self, value: impl ::cimkit::IntoValue<::cimkit::DateTime>) {
        ::cimkit::set::<Self, ::cimkit::DateTime>(self, 14, value);
    }

    /// `Bs`, `boolean[]`.
    #[inline]
    pub fn bs(&self) -> ::core::option::Option<::cimkit::Elements<'_, bool>> {
        ::cimkit::get(self, 15)
    }

    /// Sets `Bs`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_bs(&mut self, value: impl ::cimkit::IntoValue<[bool]>) {
        ::cimkit::set::<Self, [bool]>(self, 15, value);
    }

    /// `U8s`, `uint8[]`.
    #[inline]
    pub fn u8s(&self) -> ::core::option::Option<::cimkit::Elements<'_, u8>> {
        ::cimkit::get(self, 16)
    }

    /// Sets `U8s`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_u8s(&mut self, value: impl ::cimkit::IntoValue<[u8]>) {
        ::cimkit::set::<Self, [u8]>(self, 16, value);
    }

    /// `S8s`, `sint8[]`.
    #[inline]
    pub fn s8s(&self) -> ::core::option::Option<::cimkit::Elements<'_, i8>> {
        ::cimkit::get(self, 17)
    }

    /// Sets `S8s`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_s8s(&mut self, value: impl ::cimkit::IntoValue<[i8]>) {
        ::cimkit::set::<Self, [i8]>(self, 17, value);
    }

    /// `U16s`, `uint16[]`.
    #[inline]
    pub fn u16s(&self) -> ::core::option::Option<::cimkit::Elements<'_, u16>> {
        ::cimkit::get(self, 18)
    }

    /// Sets `U16s`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_u16s(&mut self, value: impl ::cimkit::IntoValue<[u16]>) {
        ::cimkit::set::<Self, [u16]>(self, 18, value);
    }

    /// `S16s`, `sint16[]`.
    #[inline]
    pub fn s16s(&self) -> ::core::option::Option<::cimkit::Elements<'_, i16>> {
        ::cimkit::get(self, 19)
    }

    /// Sets `S16s`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_s16s(&mut self, value: impl ::cimkit::IntoValue<[i16]>) {
        ::cimkit::set::<Self, [i16]>(self, 19, value);
    }

    /// `U32s`, `uint32[]`.
    #[inline]
    pub fn u32s(&self) -> ::core::option::Option<::cimkit::Elements<'_, u32>> {
        ::cimkit::get(self, 20)
    }

    /// Sets `U32s`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_u32s(&mut self, value: impl ::cimkit::IntoValue<[u32]>) {
        ::cimkit::set::<Self, [u32]>(self, 20, value);
    }

    /// `S32s`, `sint32[]`.
    #[inline]
    pub fn s32s(&self) -> ::core::option::Option<::cimkit::Elements<'_, i32>> {
        ::cimkit::get(self, 21)
    }

    /// Sets `S32s`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_s32s(&mut self, value: impl ::cimkit::IntoValue<[i32]>) {
        ::cimkit::set::<Self, [i32]>(self, 21, value);
    }

    /// `U64s`, `uint64[]`.
    #[inline]
    pub fn u64s(&self) -> ::core::option::Option<::cimkit::Elements<'_, u64>> {
        ::cimkit::get(self, 22)
    }

    /// Sets `U64s`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_u64s(&mut self, value: impl ::cimkit::IntoValue<[u64]>) {
        ::cimkit::set::<Self, [u64]>(self, 22, value);
    }

    /// `S64s`, `sint64[]`.
    #[inline]
    pub fn s64s(&self) -> ::core::option::Option<::cimkit::Elements<'_, i64>> {
        ::cimkit::get(self, 23)
    }

    /// Sets `S64s`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_s64s(&mut self, value: impl ::cimkit::IntoValue<[i64]>) {
        ::cimkit::set::<Self, [i64]>(self, 23, value);
    }

    /// `R32s`, `real32[]`.
    #[inline]
    pub fn r32s(&self) -> ::core::option::Option<::cimkit::Elements<'_, f32>> {
        ::cimkit::get(self, 24)
    }

    /// Sets `R32s`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_r32s(&mut self, value: impl ::cimkit::IntoValue<[f32]>) {
        ::cimkit::set::<Self, [f32]>(self, 24, value);
    }

    /// `R64s`, `real64[]`.
    #[inline]
    pub fn r64s(&self) -> ::core::option::Option<::cimkit::Elements<'_, f64>> {
        ::cimkit::get(self, 25)
    }

    /// Sets `R64s`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_r64s(&mut self, value: impl ::cimkit::IntoValue<[f64]>) {
        ::cimkit::set::<Self, [f64]>(self, 25, value);
    }

    /// `C16s`, `char16[]`.
    #[inline]
    pub fn c16s(
        &self,
    ) -> ::core::option::Option<::cimkit::Elements<'_, ::cimkit::Char16>> {
        ::cimkit::get(self, 26)
    }

    /// Sets `C16s`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_c16s(&mut self, value: impl ::cimkit::IntoValue<[::cimkit::Char16]>) {
        ::cimkit::set::<Self, [::cimkit::Char16]>(self, 26, value);
    }

    /// `Ss`, `string[]`.
    #[inline]
    pub fn ss(&self) -> ::core::option::Option<::cimkit::Elements<'_, &'_ str>> {
        ::cimkit::get(self, 27)
    }

    /// Sets `Ss`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_ss(&mut self, value: impl ::cimkit::IntoValue<[::cimkit::Text]>) {
        ::cimkit::set::<Self, [::cimkit::Text]>(self, 27, value);
    }

    /// `Ds`, `datetime[]`.
    #[inline]
    pub fn ds(
        &self,
    ) -> ::core::option::Option<::cimkit::Elements<'_, ::cimkit::DateTime>> {
        ::cimkit::get(self, 28)
    }

    /// Sets `Ds`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_ds(&mut self, value: impl ::cimkit::IntoValue<[::cimkit::DateTime]>) {
        ::cimkit::set::<Self, [::cimkit::DateTime]>(self, 28, value);
    }

    /// `Same`, `Odd_Types REF`.
    #[inline]
    pub fn same(&self) -> ::core::option::Option<::cimkit::Path<OddTypes>> {
        ::cimkit::get(self, 29)
    }

    /// Sets `Same`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_same(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Reference<OddTypes>>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Reference<OddTypes>>(self, 29, value);
    }

    /// `Others`, `Odd_Types REF[]`.
    #[inline]
    pub fn others(
        &self,
    ) -> ::core::option::Option<::cimkit::Elements<'_, ::cimkit::Path<OddTypes>>> {
        ::cimkit::get(self, 30)
    }

    /// Sets `Others`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_others(
        &mut self,
        value: impl ::cimkit::IntoValue<[::cimkit::Reference<OddTypes>]>,
    ) {
        ::cimkit::set::<Self, [::cimkit::Reference<OddTypes>]>(self, 30, value);
    }

    /// `Anything`, `object`.
    #[inline]
    pub fn anything(&self) -> ::core::option::Option<&::cimkit::Instance> {
        ::cimkit::get(self, 31)
    }

    /// Sets `Anything`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_anything(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Object>) {
        ::cimkit::set::<Self, ::cimkit::Object>(self, 31, value);
    }

    /// `Things`, `object[]`.
    #[inline]
    pub fn things(
        &self,
    ) -> ::core::option::Option<::cimkit::Elements<'_, &'_ ::cimkit::Instance>> {
        ::cimkit::get(self, 32)
    }

    /// Sets `Things`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_things(&mut self, value: impl ::cimkit::IntoValue<[::cimkit::Object]>) {
        ::cimkit::set::<Self, [::cimkit::Object]>(self, 32, value);
    }

    /// `Inner`, `instance`, holds an instance of `Odd_Names`.
    #[inline]
    pub fn inner(&self) -> ::core::option::Option<&::cimkit::Instance> {
        ::cimkit::get(self, 33)
    }

    /// Sets `Inner`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_inner(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Object>) {
        ::cimkit::set::<Self, ::cimkit::Object>(self, 33, value);
    }

    /// `Inners`, `instance[]`, holds an instance of `Odd_Names`.
    #[inline]
    pub fn inners(
        &self,
    ) -> ::core::option::Option<::cimkit::Elements<'_, &'_ ::cimkit::Instance>> {
        ::cimkit::get(self, 34)
    }

    /// Sets `Inners`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_inners(&mut self, value: impl ::cimkit::IntoValue<[::cimkit::Object]>) {
        ::cimkit::set::<Self, [::cimkit::Object]>(self, 34, value);
    }

    /// `Text`, `string`, holds an instance of `Odd_Names`.
    #[inline]
    pub fn text(&self) -> ::core::option::Option<::cimkit::EmbeddedOrText<OddNames>> {
        ::cimkit::get(self, 35)
    }

    /// Sets `Text`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_text(
        &mut self,
        value: impl ::cimkit::IntoValue<::cimkit::Embedded<OddNames>>,
    ) {
        ::cimkit::set::<Self, ::cimkit::Embedded<OddNames>>(self, 35, value);
    }

    /// `Texts`, `string[]`, holds an instance of `Odd_Names`.
    #[inline]
    pub fn texts(
        &self,
    ) -> ::core::option::Option<
        ::cimkit::Elements<'_, ::cimkit::EmbeddedOrText<OddNames>>,
    > {
        ::cimkit::get(self, 36)
    }

    /// Sets `Texts`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_texts(
        &mut self,
        value: impl ::cimkit::IntoValue<[::cimkit::Embedded<OddNames>]>,
    ) {
        ::cimkit::set::<Self, [::cimkit::Embedded<OddNames>]>(self, 36, value);
    }

    /// `Elsewhere`, `string`, holds an instance of `Odd_Nowhere`.
    #[inline]
    pub fn elsewhere(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 37)
    }

    /// Sets `Elsewhere`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_elsewhere(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 37, value);
    }

    /// `Object`, `string`.
    #[inline]
    pub fn object(&self) -> ::core::option::Option<&str> {
        ::cimkit::get(self, 38)
    }

    /// Sets `Object`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_object(&mut self, value: impl ::cimkit::IntoValue<::cimkit::Text>) {
        ::cimkit::set::<Self, ::cimkit::Text>(self, 38, value);
    }

    /// `Octets`, `uint8[]`.
    #[inline]
    pub fn octets(&self) -> ::core::option::Option<::cimkit::Elements<'_, u8>> {
        ::cimkit::get(self, 39)
    }

    /// Sets `Octets`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_octets(&mut self, value: impl ::cimkit::IntoValue<[u8]>) {
        ::cimkit::set::<Self, [u8]>(self, 39, value);
    }
}

static ODD_日本_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Odd_日本",
    lineage: &[&ODD_日本_CLASS],
    slots: 2,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[
        ::cimkit::Property::new("Labels", 1, ::cimkit::CimType::UInt8),
        ::cimkit::Property::new("名前", 0, ::cimkit::CimType::UInt32).key(),
    ],
};

/// `Odd_日本` in `root/odd`; from `tests/generated/odd.mof` line 164.
#[doc(alias = "Odd_日本")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Odd日本 {
    row: ::cimkit::Checked,
}

::cimkit::view!(Odd日本, ODD_日本_CLASS);

impl Odd日本 {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(名前: u32) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("名前", ::cimkit::KeyValue::from(名前))])
    }

    /// `名前`, `uint32`, key.
    #[inline]
    pub fn 名前(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 0)
    }

    /// Sets `名前`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_名前(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 0, value);
    }

    /// `Labels`, `uint8`.
    #[inline]
    pub fn labels(&self) -> ::core::option::Option<odd_日本::Labels> {
        ::cimkit::get(self, 1)
    }

    /// Sets `Labels`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_labels(&mut self, value: impl ::cimkit::IntoValue<odd_日本::Labels>) {
        ::cimkit::set::<Self, odd_日本::Labels>(self, 1, value);
    }
}

/// Types of the members of [`Odd日本`].
pub mod odd_日本 {
    static 方法_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "Odd_日本",
        name: "方法",
        is_static: false,
        inputs: &[::cimkit::Parameter::new("方法", ::cimkit::CimType::UInt32)],
        outputs: &[],
        returns: ::core::option::Option::Some(::cimkit::CimType::UInt32),
    };

    impl super::Odd日本 {
        /// Starts a call of `方法`.
        #[inline]
        pub fn 方法(&self) -> 方法 {
            方法 {
                call: ::cimkit::Call::new(self, &方法_METHOD),
            }
        }
    }

    /// A call of `Odd_日本.方法`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct 方法 {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(方法 -> 方法Answer);

    impl 方法 {
        /// `方法`, `uint32`.
        #[inline]
        pub fn 方法(self, 方法: impl ::cimkit::IntoValue<u32>) -> Self {
            Self {
                call: self.call.value::<u32>(0, 方法),
            }
        }
    }

    /// What `Odd_日本.方法` answered.
    pub struct 方法Answer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(方法Answer, ::cimkit::ReturnCode);

    /// Values of `Odd_日本.Labels`; an open set.
    #[non_exhaustive]
    pub enum Labels {
        /// `1`: Area m².
        AreaM,
        /// `2`: CO₂ level.
        CoLevel,
        /// `3`: ½.
        Value3,
        /// A number that the schema does not list.
        Unlisted(u8),
    }

    ::cimkit::value_map! {
        Labels : u8 { AreaM = 1 "Area m²"; CoLevel = 2 "CO₂ level"; Value3 = 3 "½"; }
    }
}

static ODD_CASE_A_CLASS__: ::cimkit::Class = ::cimkit::Class {
    name: "OddCaseA",
    lineage: &[&ODD_CASE_A_CLASS__],
    slots: 1,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[::cimkit::Property::new("X", 0, ::cimkit::CimType::UInt32).key()],
};

/// `OddCaseA` in `root/odd`; from `tests/generated/odd.mof` line 146.
#[doc(alias = "OddCaseA")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct OddCaseA__ {
    row: ::cimkit::Checked,
}

::cimkit::view!(OddCaseA__, ODD_CASE_A_CLASS__);

impl OddCaseA__ {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(x: u32) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("X", ::cimkit::KeyValue::from(x))])
    }

    /// `X`, `uint32`, key.
    #[inline]
    pub fn x(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 0)
    }

    /// Sets `X`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_x(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 0, value);
    }
}

static OPTION_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Option",
    lineage: &[&OPTION_CLASS],
    slots: 1,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[::cimkit::Property::new("X", 0, ::cimkit::CimType::UInt32).key()],
};

/// `Option` in `root/odd`; from `tests/generated/odd.mof` line 147.
#[doc(alias = "Option")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Option_ {
    row: ::cimkit::Checked,
}

::cimkit::view!(Option_, OPTION_CLASS);

impl Option_ {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(x: u32) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("X", ::cimkit::KeyValue::from(x))])
    }

    /// `X`, `uint32`, key.
    #[inline]
    pub fn x(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 0)
    }

    /// Sets `X`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_x(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 0, value);
    }
}

static SCHEMA_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Schema",
    lineage: &[&SCHEMA_CLASS],
    slots: 1,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[::cimkit::Property::new("X", 0, ::cimkit::CimType::UInt32).key()],
};

/// `Schema` in `root/odd`; from `tests/generated/odd.mof` line 151.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Schema {
    row: ::cimkit::Checked,
}

::cimkit::view!(Schema, SCHEMA_CLASS);

impl Schema {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(x: u32) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("X", ::cimkit::KeyValue::from(x))])
    }

    /// `X`, `uint32`, key.
    #[inline]
    pub fn x(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 0)
    }

    /// Sets `X`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_x(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 0, value);
    }
}

static SELF_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Self",
    lineage: &[&SELF_CLASS],
    slots: 1,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[::cimkit::Property::new("X", 0, ::cimkit::CimType::UInt32).key()],
};

/// `Self` in `root/odd`; from `tests/generated/odd.mof` line 148.
#[doc(alias = "Self")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Self_ {
    row: ::cimkit::Checked,
}

::cimkit::view!(Self_, SELF_CLASS);

impl Self_ {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(x: u32) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("X", ::cimkit::KeyValue::from(x))])
    }

    /// `X`, `uint32`, key.
    #[inline]
    pub fn x(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 0)
    }

    /// Sets `X`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_x(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 0, value);
    }
}

static STRING_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "String",
    lineage: &[&STRING_CLASS],
    slots: 1,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[::cimkit::Property::new("X", 0, ::cimkit::CimType::UInt32).key()],
};

/// `String` in `root/odd`; from `tests/generated/odd.mof` line 149.
#[doc(alias = "String")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct String_ {
    row: ::cimkit::Checked,
}

::cimkit::view!(String_, STRING_CLASS);

impl String_ {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(x: u32) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("X", ::cimkit::KeyValue::from(x))])
    }

    /// `X`, `uint32`, key.
    #[inline]
    pub fn x(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 0)
    }

    /// Sets `X`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_x(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 0, value);
    }
}

static VEC_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "Vec",
    lineage: &[&VEC_CLASS],
    slots: 1,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[::cimkit::Property::new("X", 0, ::cimkit::CimType::UInt32).key()],
};

/// `Vec` in `root/odd`; from `tests/generated/odd.mof` line 150.
#[doc(alias = "Vec")]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Vec_ {
    row: ::cimkit::Checked,
}

::cimkit::view!(Vec_, VEC_CLASS);

impl Vec_ {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(x: u32) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("X", ::cimkit::KeyValue::from(x))])
    }

    /// `X`, `uint32`, key.
    #[inline]
    pub fn x(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 0)
    }

    /// Sets `X`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_x(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 0, value);
    }
}

static 日本_CLASS: ::cimkit::Class = ::cimkit::Class {
    name: "日本",
    lineage: &[&日本_CLASS],
    slots: 1,
    schema: &ROOT_ODD_SCHEMA,
    properties: &[::cimkit::Property::new("Id", 0, ::cimkit::CimType::UInt32).key()],
};

/// `日本` in `root/odd`; from `tests/generated/odd.mof` line 169.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct 日本 {
    row: ::cimkit::Checked,
}

::cimkit::view!(日本, 日本_CLASS);

impl 日本 {
    /// The path of the instance with these keys; they come by name.
    #[inline]
    pub fn path_to(id: u32) -> ::cimkit::Path<Self> {
        ::cimkit::Path::from_keys([("Id", ::cimkit::KeyValue::from(id))])
    }

    /// `Id`, `uint32`, key.
    #[inline]
    pub fn id(&self) -> ::core::option::Option<u32> {
        ::cimkit::get(self, 0)
    }

    /// Sets `Id`; [`NULL`](::cimkit::NULL) is a value too.
    #[inline]
    pub fn set_id(&mut self, value: impl ::cimkit::IntoValue<u32>) {
        ::cimkit::set::<Self, u32>(self, 0, value);
    }
}

/// Types of the members of [`日本`].
pub mod 日本_ {
    static 方法_METHOD: ::cimkit::Method = ::cimkit::Method {
        class: "日本",
        name: "方法",
        is_static: false,
        inputs: &[],
        outputs: &[],
        returns: ::core::option::Option::Some(::cimkit::CimType::UInt32),
    };

    impl super::日本 {
        /// Starts a call of `方法`.
        #[inline]
        pub fn 方法(&self) -> 方法 {
            方法 {
                call: ::cimkit::Call::new(self, &方法_METHOD),
            }
        }
    }

    /// A call of `日本.方法`; what is not given is not sent.
    #[must_use = "a call does nothing until `call` or `call_async`"]
    pub struct 方法 {
        call: ::cimkit::Call,
    }

    ::cimkit::call!(方法 -> 方法Answer);

    /// What `日本.方法` answered.
    pub struct 方法Answer {
        answer: ::cimkit::Answer,
    }

    ::cimkit::answer!(方法Answer, ::cimkit::ReturnCode);
}
