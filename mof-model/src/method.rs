//! A method of a class.

use crate::Type;
use crate::class::Class;
use crate::ids::{ClassId, MethodId};
use crate::interner::NameId;
use crate::parameter::Parameter;
use crate::rows::{Array, MethodRow, TypeRow};
use crate::standard_qualifiers::Known;
use crate::view::{mapped, qualified, view};

view! {
    /// A method: one declaration, with what it takes from those it redeclares.
    Method, MethodId, method_row -> MethodRow
}

qualified!(Method);
mapped!(Method);

impl<'s> Method<'s> {
    fn home(self) -> Option<ClassId> {
        Some(self.row().class)
    }

    pub(crate) fn name_id(self) -> NameId {
        self.schema.fold(self.row().element.name)
    }

    /// The type of the return value; `None` for `void`.
    pub fn return_type(self) -> Option<Type> {
        self.row().returns.map(|returns| returns.ty)
    }

    /// The class that a returned reference refers to, as written.
    pub fn reference_class(self) -> Option<&'s str> {
        self.schema.reference_class(self.returns()?)
    }

    /// The class of a returned embedded instance, as written.
    pub fn embedded_class(self) -> Option<&'s str> {
        self.schema.embedded_class(self.returns()?, self.in_force())
    }

    /// The class that [`reference_class`](Self::reference_class) names.
    ///
    /// Looked for in the namespace of the class that declares the method, then in all others;
    /// classes of bases are found, too. `None` when it is nowhere.
    pub fn referenced(self) -> Option<Class<'s>> {
        self.schema.class_seen_from(self.declared_in(), self.reference_class()?)
    }

    /// The class that [`embedded_class`](Self::embedded_class) names, looked for as
    /// [`referenced`](Self::referenced) does.
    pub fn embedded(self) -> Option<Class<'s>> {
        self.schema.class_seen_from(self.declared_in(), self.embedded_class()?)
    }

    fn returns(self) -> Option<&'s TypeRow> {
        self.row().returns.as_ref()
    }

    /// Its parameters in calling order: by `ID` when all have one, else in source order.
    ///
    /// A parameter that is declared twice, once `in` and once `out`, is one in/out parameter.
    pub fn parameters(
        self,
    ) -> impl DoubleEndedIterator<Item = Parameter<'s>> + ExactSizeIterator + Clone {
        self.row().parameters.iter().map(move |id| Parameter::new(self.schema, id))
    }

    /// The parameter `name`, in any case.
    pub fn parameter(self, name: &str) -> Option<Parameter<'s>> {
        let name = self.schema.names.find(name)?;
        self.parameters().find(|parameter| parameter.name_id() == name)
    }

    /// Whether it returns an array, as only MOF 3 has it.
    pub fn returns_array(self) -> bool {
        self.row().returns.is_some_and(|ty| ty.array != Array::No)
    }

    /// Whether it is called on the class and not on an instance.
    pub fn is_static(self) -> bool {
        self.known_flag(Known::Static) == Some(true)
    }

    /// The class that introduced it.
    pub fn origin(self) -> Class<'s> {
        Class::new(self.schema, self.row().origin)
    }

    /// The class whose declaration this is.
    pub fn declared_in(self) -> Class<'s> {
        Class::new(self.schema, self.row().class)
    }

    /// The inherited declaration that this one redeclares.
    pub fn redeclares(self) -> Option<Method<'s>> {
        self.row().redeclares.map(|id| Method::new(self.schema, id))
    }
}
