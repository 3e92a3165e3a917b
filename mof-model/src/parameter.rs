//! A parameter of a method.

use crate::Value;
use crate::ids::{ClassId, ParameterId};
use crate::interner::NameId;
use crate::method::Method;
use crate::rows::ParameterRow;
use crate::standard_qualifiers::Known;
use crate::view::{mapped, qualified, typed, view};

view! {
    /// A parameter of a method.
    Parameter, ParameterId, parameter_row -> ParameterRow
}

qualified!(Parameter);
mapped!(Parameter);
typed!(Parameter);

impl<'s> Parameter<'s> {
    fn home(self) -> Option<ClassId> {
        Some(self.method().row().class)
    }

    pub(crate) fn name_id(self) -> NameId {
        self.schema.fold(self.row().element.name)
    }

    /// The method it belongs to.
    pub fn method(self) -> Method<'s> {
        Method::new(self.schema, self.row().method)
    }

    /// Whether the caller passes it.
    ///
    /// What is written counts; when nothing is written, it is. In DMTF MOF `[Out]` alone is both,
    /// because `In` is TRUE unless denied; in WMI it is out only.
    pub fn is_in(self) -> bool {
        self.row().is_in
    }

    /// Whether the method hands it back.
    pub fn is_out(self) -> bool {
        self.row().is_out
    }

    /// The value of a caller who gives none.
    pub fn default(self) -> Option<&'s Value> {
        self.row().default.as_ref().map(|written| written.get(&self.schema.documents))
    }

    /// Whether it must be given: `Required`.
    pub fn is_required(self) -> bool {
        self.known_flag(Known::Required) == Some(true)
    }

    /// Whether it may be left out: WMI's `Optional`.
    pub fn is_optional(self) -> bool {
        self.known_flag(Known::Optional) == Some(true)
    }

    /// Whether it is a reference.
    pub fn is_reference(self) -> bool {
        self.ty() == crate::Type::Reference
    }
}
