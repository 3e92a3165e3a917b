//! A class as people read it.

use mof_model::{Class, Method, Property};

use super::{
    elements::{deprecation, direction, holds, parameter_type, property_type, return_type},
    literal,
    page::{Page, Row, listed, widest},
};
use crate::{
    dump::Members,
    style::{Paint, Style},
};

/// The class with its members, those of each superclass apart.
pub(super) fn text(class: Class<'_>, members: Members, style: Style) -> String {
    let mut page = Page::new(style);
    page.head(class);
    let is_in = |home: Class<'_>| members == Members::Effective || home == class;
    let properties: Vec<_> = class.properties().filter(|it| is_in(it.declared_in())).collect();
    let methods: Vec<_> = class.methods().filter(|it| is_in(it.declared_in())).collect();
    let widths = Widths {
        names: widest(properties.iter().map(|it| it.name())),
        types: widest(properties.iter().map(|it| property_type(*it))),
    };
    for (home, group) in by_home(class, &properties, |it| it.declared_in()) {
        page.group("Properties", home, class);
        group.into_iter().for_each(|property| page.property(property, &widths));
    }
    for (home, group) in by_home(class, &methods, |it| it.declared_in()) {
        page.group("Methods", home, class);
        for (at, method) in group.into_iter().enumerate() {
            if at > 0 {
                page.gap();
            }
            page.method(method);
        }
    }
    page.into_text()
}

/// Members by the class that declares them: the class itself, then the nearest superclass.
fn by_home<'s, T: Copy>(
    class: Class<'s>,
    members: &[T],
    home: impl Fn(T) -> Class<'s>,
) -> Vec<(Class<'s>, Vec<T>)> {
    let homes = std::iter::once(class).chain(class.ancestors());
    let groups = homes.map(|at| {
        let group = members.iter().copied().filter(|member| home(*member) == at);
        (at, group.collect::<Vec<_>>())
    });
    groups.filter(|(_, group)| !group.is_empty()).collect()
}

/// How wide the columns of properties are.
struct Widths {
    names: usize,
    types: usize,
}

impl Page {
    fn head(&mut self, class: Class<'_>) {
        let title = match class.superclass_name() {
            Some(superclass) => format!("{} : {superclass}", class.name()),
            None => class.name().to_owned(),
        };
        self.heading(&title);
        if let Some(namespace) = class.namespace() {
            self.fact("namespace", namespace);
        }
        let declared = class.declared();
        self.fact("declared", &format!("{}:{}", declared.file, declared.line));
        let lineage: Vec<_> = class.ancestors().map(Class::name).collect();
        match (class.superclass_name(), lineage.is_empty()) {
            (Some(missing), true) => {
                self.fact("derives from", &format!("{missing}, which is not read"));
            }
            (_, false) => self.fact("derives from", &lineage.join(" > ")),
            (None, true) => {}
        }
        let kinds = [
            (class.is_abstract(), "abstract"),
            (class.is_association(), "an association"),
            (class.is_indication(), "an indication"),
            (class.is_singleton(), "a singleton"),
        ];
        let kinds = kinds.into_iter().filter(|(is, _)| *is).map(|(_, kind)| kind.to_owned());
        let kinds: Vec<_> = kinds.chain(deprecation(class.deprecation())).collect();
        if !kinds.is_empty() {
            self.fact("is", &kinds.join(", "));
        }
        let keys: Vec<_> = class.keys().map(|key| key.name()).collect();
        if !keys.is_empty() {
            self.fact("keys", &keys.join(", "));
        }
        if let Some(description) = class.description() {
            self.gap();
            self.wrapped(2, description);
        }
        if class.qualifiers().len() > 0 {
            self.gap();
            self.qualifiers(2, class, class.qualifiers());
        }
    }

    /// `Properties of CIM_Service (service.mof:17)`
    fn group(&mut self, what: &str, home: Class<'_>, class: Class<'_>) {
        let declared = home.declared();
        let place = format!("{}:{}", declared.file, declared.line);
        self.gap();
        let heading = match home == class {
            true => what.to_owned(),
            false => format!("{what} of {}", home.name()),
        };
        let row = Row::default().column(&self.style, Some(Paint::Bold), &heading, 0);
        let is_short = row.width() + place.chars().count() <= self.style.width;
        match home == class {
            false if is_short => self.beside(row, Some(Paint::Dim), &place),
            is_own => {
                self.row(row);
                if !is_own {
                    self.hanging(2, 2, Some(Paint::Dim), &place);
                }
            }
        }
    }

    fn property(&mut self, property: Property<'_>, widths: &Widths) {
        let mut notes: Vec<String> = Vec::new();
        if property.is_key() {
            notes.push("key".to_owned());
        }
        if property.is_required() {
            notes.push("required".to_owned());
        }
        notes.extend(holds(property.ty(), property.embedded_class()));
        notes.extend(property.default().map(|default| format!("= {}", literal::value(default))));
        notes.extend(deprecation(property.deprecation()));
        notes.extend(overrides(property.redeclares().map(|it| it.declared_in())));
        notes.push(format!("line {}", property.declared().line));
        let row = Row::behind(2).column(&self.style, None, property.name(), widths.names).column(
            &self.style,
            Some(Paint::Cyan),
            &property_type(property),
            widths.types,
        );
        self.beside(row, Some(Paint::Dim), &listed(&notes));
        if let Some(description) = property.description() {
            self.wrapped(6, description);
        }
        if let Some(map) = property.value_map() {
            self.value_map(6, map);
        }
        if let Some(map) = property.bit_map() {
            self.bit_map(6, map);
        }
        self.qualifiers(6, property.declared_in(), property.qualifiers());
    }

    fn method(&mut self, method: Method<'_>) {
        let mut notes: Vec<String> = Vec::new();
        if method.is_static() {
            notes.push("static".to_owned());
        }
        notes.extend(method.return_type().and_then(|ty| holds(ty, method.embedded_class())));
        notes.extend(deprecation(method.deprecation()));
        notes.extend(overrides(method.redeclares().map(|it| it.declared_in())));
        notes.push(format!("line {}", method.declared().line));
        let row = Row::behind(2).column(&self.style, None, method.name(), 0).column(
            &self.style,
            Some(Paint::Cyan),
            &return_type(method),
            0,
        );
        self.beside(row, Some(Paint::Dim), &listed(&notes));
        if let Some(description) = method.description() {
            self.wrapped(6, description);
        }
        let parameters = method.parameters();
        let names = widest(parameters.clone().map(|it| it.name()));
        let types = widest(parameters.clone().map(parameter_type));
        let home = method.declared_in();
        for parameter in parameters {
            let mut notes: Vec<String> = Vec::new();
            if parameter.is_required() {
                notes.push("required".to_owned());
            }
            if parameter.is_optional() {
                notes.push("optional".to_owned());
            }
            notes.extend(holds(parameter.ty(), parameter.embedded_class()));
            notes.extend(parameter.default().map(|it| format!("= {}", literal::value(it))));
            notes.extend(deprecation(parameter.deprecation()));
            let row = Row::behind(4)
                .column(&self.style, Some(Paint::Yellow), direction(parameter), 6)
                .column(&self.style, None, parameter.name(), names)
                .column(&self.style, Some(Paint::Cyan), &parameter_type(parameter), types);
            self.beside(row, Some(Paint::Dim), &listed(&notes));
            if let Some(description) = parameter.description() {
                self.wrapped(12, description);
            }
            if let Some(map) = parameter.value_map() {
                self.value_map(12, map);
            }
            if let Some(map) = parameter.bit_map() {
                self.bit_map(12, map);
            }
            self.qualifiers(12, home, parameter.qualifiers());
        }
        if let Some(map) = method.value_map() {
            let row = Row::behind(4).column(&self.style, Some(Paint::Yellow), "returns", 6);
            self.row(row);
            self.value_map(6, map);
        }
        if let Some(map) = method.bit_map() {
            self.bit_map(6, map);
        }
        self.qualifiers(4, home, method.qualifiers());
    }
}

/// `overrides that of X`
fn overrides(home: Option<Class<'_>>) -> Option<String> {
    home.map(|home| format!("overrides that of {}", home.name()))
}
