//! Scripts in files.

use std::{fmt, fs, path::Path};

use serde_json::{Map, Value as Json};

use super::{Outputs, Recorded, Reply};
use crate::{
    Argument, CimType, Error, HostError, HostErrorKind, ObjectPath, Raw, RawRow, Request, Value,
};

/// Why a file is no script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileError {
    place: String,
    problem: String,
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)
    }
}

impl std::error::Error for FileError {}

/// What is wrong, and the way to it from the inside out.
struct Wrong {
    place: String,
    problem: String,
}

fn wrong(problem: impl Into<String>) -> Wrong {
    Wrong { place: String::new(), problem: problem.into() }
}

impl Wrong {
    fn within(mut self, place: impl fmt::Display) -> Self {
        self.place = if self.place.is_empty() {
            place.to_string()
        } else {
            format!("{place}, {}", self.place)
        };
        self
    }
}

type Parsed<T> = Result<T, Wrong>;

impl Recorded {
    /// Reads a script from a file, as [`from_json`](Self::from_json).
    ///
    /// # Errors
    ///
    /// [`FileError`] when the file cannot be read or is no script.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, FileError> {
        let path = path.as_ref();
        let place = path.display().to_string();
        let text = fs::read_to_string(path)
            .map_err(|error| FileError { place: place.clone(), problem: error.to_string() })?;
        Self::from_json(&text).map_err(|error| FileError {
            place: format!("{place}, {}", error.place),
            problem: error.problem,
        })
    }

    /// Reads a script from JSON: an array of objects, one for each request. A member that is not listed here is an
    /// error.
    ///
    /// | member | what |
    /// | --- | --- |
    /// | `request` | what is expected; without it, anything |
    /// | `rows`, `outputs` or `error` | what is answered; one of them |
    ///
    /// A request is one of
    ///
    /// - `{"get": "path"}`
    /// - `{"query": "SELECT …", "namespace": "root/virtualization/v2"}`
    /// - `{"invoke": "Method", "class": "Class", "path": "path", "arguments": […]}`, with arguments in declared order:
    ///   `{"name": "Name", "type": "uint32", "value": 5}`; the types are those of MOF, `reference` for a path, with
    ///   `[]` for arrays. An embedded instance is the text of it.
    ///
    /// A row is `{"class": "Class", "path": "path", "derivation": ["Base", …], "properties": {"Name": value, …}}`; only
    /// `class` must be there. Outputs are `{"ReturnValue": 0, "Name": value, …}`. A value is `null`, a boolean, a number,
    /// a string (which is also the form of `datetime`, of embedded instances, and of 64-bit numbers if you like),
    /// `{"reference": "path"}`, a row for a native embedded object, or an array of these. An error is
    /// `{"kind": "NotFound", "code": 5, "message": "…"}`, with the names of [`HostErrorKind`]; only `kind` must be there.
    ///
    /// # Errors
    ///
    /// [`FileError`] with the place in the script.
    pub fn from_json(text: &str) -> Result<Self, FileError> {
        let script: Json = serde_json::from_str(text)
            .map_err(|error| FileError { place: "JSON".into(), problem: error.to_string() })?;
        let Json::Array(exchanges) = script else {
            return Err(FileError { place: "script".into(), problem: "not an array".into() });
        };
        let mut read = Vec::with_capacity(exchanges.len());
        for (index, exchange_json) in exchanges.into_iter().enumerate() {
            let one = exchange(exchange_json).map_err(|wrong| {
                let wrong = wrong.within(format_args!("exchange {index}"));
                FileError { place: wrong.place, problem: wrong.problem }
            });
            read.push(one?);
        }
        let host = Self::new();
        Ok(read.into_iter().fold(host, |host, (request, reply)| match request {
            Some(request) => host.expect(request, reply),
            None => host.answer(reply),
        }))
    }
}

/// An object of which every member has to be taken.
struct Object(Map<String, Json>);

impl Object {
    fn of(json: Json) -> Parsed<Self> {
        match json {
            Json::Object(members) => Ok(Self(members)),
            _ => Err(wrong("not an object")),
        }
    }

    fn take(&mut self, name: &str) -> Option<Json> {
        self.0.remove(name)
    }

    fn take_text(&mut self, name: &str) -> Parsed<Option<String>> {
        match self.take(name) {
            None => Ok(None),
            Some(Json::String(text)) => Ok(Some(text)),
            Some(_) => Err(wrong("not a string").within(name)),
        }
    }

    fn text(&mut self, name: &str) -> Parsed<String> {
        self.take_text(name)?.ok_or_else(|| wrong(format!("`{name}` is missing")))
    }

    fn path(&mut self, name: &str) -> Parsed<ObjectPath> {
        parse_path(&self.text(name)?).map_err(|wrong| wrong.within(name))
    }

    fn end(self) -> Parsed<()> {
        match self.0.keys().next() {
            None => Ok(()),
            Some(name) => Err(wrong(format!("`{name}` has no meaning here"))),
        }
    }
}

fn parse_path(text: &str) -> Parsed<ObjectPath> {
    ObjectPath::parse(text).map_err(|error| wrong(error.to_string()))
}

fn exchange(json: Json) -> Parsed<(Option<Request>, Reply)> {
    let mut object = Object::of(json)?;
    let request = object.take("request").map(request).transpose();
    let request = request.map_err(|wrong| wrong.within("request"))?;
    let reply = match (object.take("rows"), object.take("outputs"), object.take("error")) {
        (Some(rows), None, None) => {
            list(rows, row).map(Reply::from).map_err(|wrong| wrong.within("rows"))?
        }
        (None, Some(all), None) => outputs(all).map_err(|wrong| wrong.within("outputs"))?,
        (None, None, Some(failure)) => error(failure).map_err(|wrong| wrong.within("error"))?,
        _ => return Err(wrong("one of `rows`, `outputs` and `error` has to be there")),
    };
    object.end()?;
    Ok((request, reply))
}

fn list<T>(json: Json, item: impl Fn(Json) -> Parsed<T>) -> Parsed<Vec<T>> {
    let Json::Array(items) = json else { return Err(wrong("not an array")) };
    let items = items.into_iter().enumerate();
    items
        .map(|(index, json)| item(json).map_err(|wrong| wrong.within(format_args!("[{index}]"))))
        .collect()
}

fn request(json: Json) -> Parsed<Request> {
    let mut object = Object::of(json)?;
    let request = if object.0.contains_key("get") {
        Request::Get { path: object.path("get")? }
    } else if let Some(wql) = object.take_text("query")? {
        Request::Query { namespace: object.text("namespace")?.into(), wql: wql.into() }
    } else {
        let method = object.text("invoke")?.into();
        let (class, path) = (object.text("class")?.into(), object.path("path")?);
        let arguments = match object.take("arguments") {
            Some(all) => list(all, argument).map_err(|wrong| wrong.within("arguments"))?,
            None => Vec::new(),
        };
        Request::Invoke { path, class, method, arguments }
    };
    object.end()?;
    Ok(request)
}

fn argument(json: Json) -> Parsed<Argument> {
    let mut object = Object::of(json)?;
    let (name, type_name) = (object.text("name")?, object.text("type")?);
    let value = object.take("value").ok_or_else(|| wrong("`value` is missing"))?;
    object.end()?;
    let (type_name, array) =
        type_name.strip_suffix("[]").map_or((&*type_name, false), |element| (element, true));
    let ty = CimType::from_name(type_name)
        .ok_or_else(|| wrong(format!("`{type_name}` is no type")).within(&name))?;
    let value = match value {
        Json::Array(items) if array => {
            let items = list(Json::Array(items), |item| typed(&item, ty));
            items.map(Value::from).map_err(|wrong| wrong.within(&name))?
        }
        Json::Null => Value::Null,
        single if !array => typed(&single, ty).map_err(|wrong| wrong.within(&name))?,
        _ => return Err(wrong("not an array").within(&name)),
    };
    Ok(Argument { name: name.into(), cim_type: ty, array, value })
}

fn typed(json: &Json, ty: CimType) -> Parsed<Value> {
    let text = match json {
        Json::Null => return Ok(Value::Null),
        Json::String(text) => text.clone(),
        Json::Bool(_) | Json::Number(_) if ty != CimType::String => json.to_string(),
        _ => return Err(wrong(format!("{json} is no {ty}"))),
    };
    Value::parse(&text, ty).ok_or_else(|| wrong(format!("{json} is no {ty}")))
}

fn row(json: Json) -> Parsed<RawRow<'static>> {
    let mut object = Object::of(json)?;
    let mut row = RawRow::new(object.text("class")?);
    if object.0.contains_key("path") {
        row = row.at(object.path("path")?);
    }
    if let Some(names) = object.take("derivation") {
        let names = list(names, |name| match name {
            Json::String(name) => Ok(name),
            _ => Err(wrong("not a string")),
        });
        row = row.derived_from(names.map_err(|wrong| wrong.within("derivation"))?);
    }
    if let Some(properties) = object.take("properties") {
        for (name, json) in Object::of(properties).map_err(|wrong| wrong.within("properties"))?.0 {
            let value = raw(json).map_err(|wrong| wrong.within(&name))?;
            row = row.with(name, value);
        }
    }
    object.end()?;
    Ok(row)
}

fn raw(json: Json) -> Parsed<Raw<'static>> {
    Ok(match json {
        Json::Null => Raw::Null,
        Json::Bool(value) => Raw::from(value),
        Json::Number(number) => Raw::from(number.to_string()),
        Json::String(text) => Raw::from(text),
        Json::Array(_) => Raw::Array(list(json, raw)?),
        Json::Object(mut members) if members.len() == 1 && members.contains_key("reference") => {
            match members.remove("reference") {
                Some(Json::String(text)) => Raw::from(parse_path(&text)?),
                _ => return Err(wrong("not a string").within("reference")),
            }
        }
        Json::Object(_) => Raw::from(row(json)?),
    })
}

fn outputs(json: Json) -> Parsed<Reply> {
    let mut all = Outputs::new();
    for (name, json) in Object::of(json)?.0 {
        let value = raw(json).map_err(|wrong| wrong.within(&name))?;
        all = all.with(name, value);
    }
    Ok(all.into())
}

fn error(json: Json) -> Parsed<Reply> {
    let mut object = Object::of(json)?;
    let kind = match object.text("kind")?.as_str() {
        "NotFound" => HostErrorKind::NotFound,
        "AccessDenied" => HostErrorKind::AccessDenied,
        "InvalidClass" => HostErrorKind::InvalidClass,
        "InvalidNamespace" => HostErrorKind::InvalidNamespace,
        "InvalidQuery" => HostErrorKind::InvalidQuery,
        "InvalidParameter" => HostErrorKind::InvalidParameter,
        "Timeout" => HostErrorKind::Timeout,
        "Quota" => HostErrorKind::Quota,
        "Connection" => HostErrorKind::Connection,
        "Other" => HostErrorKind::Other,
        other => return Err(wrong(format!("`{other}` is no kind of error"))),
    };
    let message = object.take_text("message")?.unwrap_or_else(|| "as recorded".into());
    let mut failure = HostError::new(kind, message);
    if let Some(code) = object.take("code") {
        let code = code.as_u64().and_then(|code| u32::try_from(code).ok());
        failure = failure.with_code(code.ok_or_else(|| wrong("no 32-bit number").within("code"))?);
    }
    object.end()?;
    Ok(Error::from(failure).into())
}
