//! Jobs: one state machine, two ways to drive it.

use std::time::Duration;

use crate::{
    AsyncTransport, CimType, Declared, Error, JobFailure, ObjectPath, Raw, RawRow, Request,
    Response, Transport,
    class::NO_SCHEMA,
    decode::{self, Context, Strictness},
};

/// A job that a method started, whatever its class.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[must_use = "a job is only known to have ended after `wait`"]
pub struct Job {
    path: ObjectPath,
}

/// One look at a job that has not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    state: u16,
    percent: u16,
}

impl Progress {
    /// `PercentComplete`, 0 to 100. Many jobs stay at 0 or jump; it says nothing about the end.
    pub fn percent(self) -> u16 {
        self.percent
    }

    /// `JobState`, as sent.
    pub fn state(self) -> u16 {
        self.state
    }
}

/// The values of `JobState` that end a job.
mod state {
    pub(super) const COMPLETED: u16 = 7;
    pub(super) const TERMINATED: u16 = 8;
    pub(super) const KILLED: u16 = 9;
    pub(super) const EXCEPTION: u16 = 10;
    pub(super) const COMPLETED_WITH_WARNINGS: u16 = 32768;
}

/// The part of waiting that needs neither a clock nor a socket.
struct Watch<'j> {
    job: &'j Job,
    last_state: Option<u16>,
    pause: Duration,
}

enum Step {
    Again(Progress),
    Done,
}

const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(1);

impl<'j> Watch<'j> {
    fn new(job: &'j Job) -> Self {
        Self { job, last_state: None, pause: FIRST_PAUSE }
    }

    fn request(&self) -> Request {
        Request::Get { path: self.job.path.clone() }
    }

    fn next_pause(&mut self) -> Duration {
        let next = (self.pause * 3 / 2).min(LONGEST_PAUSE);
        std::mem::replace(&mut self.pause, next)
    }

    fn look(&mut self, response: Result<Response, Error>) -> Result<Step, Error> {
        let row = match response {
            Ok(Response::Rows(rows)) => rows.into_iter().next(),
            Ok(Response::Outputs(_)) => return Err(Error::UnexpectedResponse),
            Err(error) if error.is_not_found() => None,
            Err(error) => return Err(error),
        };
        let Some(row) = row else {
            let (job, last_state) = (self.job.path.clone().into(), self.last_state);
            return Err(Error::JobVanished { job, last_state });
        };
        let state = match number(&row, "JobState", CimType::UInt16)? {
            Some(state) => state as u16,
            // without a state there is no end to wait for
            None => return Err(missing(&row, "JobState", CimType::UInt16)),
        };
        self.last_state = Some(state);
        let code = number(&row, "ErrorCode", CimType::UInt32)?.unwrap_or(0) as u32;
        match state {
            state::COMPLETED | state::COMPLETED_WITH_WARNINGS if code == 0 => Ok(Step::Done),
            state::COMPLETED
            | state::COMPLETED_WITH_WARNINGS
            | state::TERMINATED
            | state::KILLED
            | state::EXCEPTION => {
                let description =
                    text(&row, "ErrorDescription").or(text(&row, "ErrorSummaryDescription"));
                let job = self.job.path.clone();
                Err(JobFailure { job, state, code, description }.into())
            }
            _ => {
                let percent = number(&row, "PercentComplete", CimType::UInt16)?.unwrap_or(0);
                Ok(Step::Again(Progress { state, percent: percent as u16 }))
            }
        }
    }
}

/// An unsigned property, in the range of its type; `None` when it is unset or NULL.
fn number(row: &RawRow<'_>, name: &str, ty: CimType) -> Result<Option<u64>, Error> {
    let Some(raw) = row.get(name) else { return Ok(None) };
    let (declared, context) = (Declared::new(ty), Context::outermost(&NO_SCHEMA));
    let value = decode::typed(raw.clone(), &declared, Strictness::Property, context)
        .map_err(|wrong| wrong.at(&row.class, name, &declared))?;
    Ok(value.as_integer().and_then(|number| u64::try_from(number).ok()))
}

fn missing(row: &RawRow<'_>, name: &str, ty: CimType) -> Error {
    decode::Wrong::Type("none".into()).at(&row.class, name, &Declared::new(ty))
}

/// A text that says something.
fn text(row: &RawRow<'_>, name: &str) -> Option<String> {
    let text = match row.get(name)? {
        Raw::Text(text) => text.clone().into_owned(),
        Raw::Value(value) => value.as_str()?.to_owned(),
        _ => return None,
    };
    (!text.trim().is_empty()).then_some(text)
}

impl Job {
    /// The job at `path`.
    pub fn new(path: ObjectPath) -> Self {
        Self { path }
    }

    /// Where the job is: an instance of `CIM_ConcreteJob` or of a class that derives from it.
    pub fn path(&self) -> &ObjectPath {
        &self.path
    }

    /// Waits until the job ends, and tells `progress` after every look at which it had not.
    ///
    /// The job is looked at at once, then after 100 ms, and so on with pauses that grow to 1 s; there is no limit to how
    /// long. It succeeded when it ended in state 7 (Completed) or 32768 (Completed with Warnings) with `ErrorCode` 0.
    ///
    /// # Errors
    ///
    /// [`Error::JobFailed`]; [`Error::JobVanished`] when the host forgot the job; what the transport says.
    pub fn wait(
        &self,
        host: &(impl Transport + ?Sized),
        mut progress: impl FnMut(Progress),
    ) -> Result<(), Error> {
        let mut watch = Watch::new(self);
        while let Step::Again(seen) = watch.look(host.send(watch.request()))? {
            progress(seen);
            host.pause(watch.next_pause());
        }
        Ok(())
    }

    /// [`wait`](Self::wait) without blocking.
    ///
    /// # Errors
    ///
    /// As [`wait`](Self::wait).
    pub async fn wait_async(
        &self,
        host: &impl AsyncTransport,
        mut progress: impl FnMut(Progress) + Send,
    ) -> Result<(), Error> {
        let mut watch = Watch::new(self);
        while let Step::Again(seen) = watch.look(host.send(watch.request()).await)? {
            progress(seen);
            host.pause(watch.next_pause()).await;
        }
        Ok(())
    }
}
