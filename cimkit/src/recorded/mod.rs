//! A host that answers from a script, for tests without a host.
//!
//! Each entry says which request is expected and what the answer is. Generated calls, queries and reads are requests
//! too, so a script is made of the values that the program makes, and reads like it.
//!
//! ```
//! use cimkit::{Job, ObjectPath, RawRow, Request, recorded::Recorded};
//!
//! # fn main() -> Result<(), cimkit::Error> {
//! let path = ObjectPath::new("root/virtualization/v2", "Msvm_ConcreteJob").key("InstanceID", "J1");
//! let state = |state: u16| RawRow::new("Msvm_ConcreteJob").with("JobState", state);
//! let host = Recorded::new()
//!     .expect(Request::Get { path: path.clone() }, state(4))
//!     .expect(Request::Get { path: path.clone() }, state(7));
//! Job::new(path).wait(&host, |_| {})?;
//! host.finish()?;
//! # Ok(())
//! # }
//! ```
//!
//! With the feature `recorded-file`, a script can be a file: see `Recorded::from_json`.

mod compare;
mod difference;
#[cfg(feature = "recorded-file")]
mod file;
mod reply;

use std::{
    collections::VecDeque,
    sync::{Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};

#[cfg(feature = "recorded-file")]
pub use self::file::FileError;
pub use self::{
    difference::Difference,
    reply::{Outputs, Reply},
};
use crate::{AsyncTransport, Error, IntoRequest, Request, Response, Transport};

/// A host that answers from a script, in order, for both kinds of transport.
///
/// A request that differs from the recorded one in class, method, path, or in the name, order, type or value of an
/// argument is answered with [`Error::Recording`], and so is one after the end of the script. Embedded instances are
/// compared as such: the order of their properties and the way in which text is escaped do not count. A pause returns
/// at once and is kept.
///
/// # Panics
///
/// When it is dropped without [`finish`](Self::finish), and answers are left or a request differed: a test that forgets
/// to look is to fail. It does not when the thread is panicking already. Answers that are left are no reason after it
/// answered with an error of the script: then the program may well have ended early, and that error is to be seen.
#[derive(Debug, Default)]
pub struct Recorded {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    script: VecDeque<Exchange>,
    asked: Vec<Request>,
    pauses: Vec<Duration>,
    /// The first request that was not the recorded one.
    difference: Option<Difference>,
    /// Whether an error of the script was answered.
    failed: bool,
}

#[derive(Debug)]
struct Exchange {
    /// `None` takes any request; an error tells why the expected request cannot be made.
    expected: Option<Result<Request, Error>>,
    reply: Result<Response, Error>,
    /// Why the reply is no answer to the expected request.
    wrong: Option<Difference>,
}

impl Recorded {
    /// A host without a script.
    pub fn new() -> Self {
        Self::default()
    }

    /// Expects `request` next, and answers `reply`.
    ///
    /// An output that the method of a generated call does not have makes the answer [`Error::Recording`]: it would be
    /// ignored, and the test with it.
    #[must_use]
    pub fn expect(self, request: impl IntoRequest, reply: impl Into<Reply>) -> Self {
        let (method, reply) = (request.method(), reply.into());
        let wrong = method.and_then(|method| reply.unknown_output(method));
        self.push(Exchange { expected: Some(request.into_request()), reply: reply.0, wrong })
    }

    /// Expects any request next, and answers `reply`.
    #[must_use]
    pub fn answer(self, reply: impl Into<Reply>) -> Self {
        self.push(Exchange { expected: None, reply: reply.into().0, wrong: None })
    }

    fn push(self, exchange: Exchange) -> Self {
        self.state().script.push_back(exchange);
        self
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What was asked so far.
    pub fn asked(&self) -> Vec<Request> {
        self.state().asked.clone()
    }

    /// The pauses that were asked for so far.
    pub fn pauses(&self) -> Vec<Duration> {
        self.state().pauses.clone()
    }

    /// Says whether every answer was asked for, and nothing else.
    ///
    /// # Errors
    ///
    /// [`Error::Recording`] for the first request that differed, or for the first that did not come.
    pub fn finish(self) -> Result<(), Error> {
        match self.state().take_problem() {
            Some(difference) => Err(difference.into()),
            None => Ok(()),
        }
    }

    fn reply(&self, request: Request) -> Result<Response, Error> {
        let mut state = self.state();
        let index = state.asked.len();
        state.asked.push(request.clone());
        let compared = match state.script.pop_front() {
            None => Err(Difference::new("the request", "the end", &request)),
            Some(Exchange { expected: None, reply, .. }) => Ok(reply),
            Some(Exchange { expected: Some(Err(error)), .. }) => Ok(Err(error)),
            Some(Exchange { expected: Some(Ok(expected)), reply, wrong }) => {
                compare::requests(&expected, &request).and(wrong.map_or(Ok(reply), Err))
            }
        };
        match compared {
            Ok(reply) => {
                state.failed |= reply.is_err();
                reply
            }
            Err(difference) => {
                let difference = Difference { index, ..difference };
                state.difference.get_or_insert_with(|| difference.clone());
                Err(difference.into())
            }
        }
    }
}

impl State {
    fn take_problem(&mut self) -> Option<Difference> {
        let left = self.script.len();
        let next = self.script.drain(..).next();
        self.difference.take().or_else(|| {
            let expected = match next?.expected {
                Some(Ok(request)) => request.to_string(),
                Some(Err(error)) => error.to_string(),
                None => "any request".into(),
            };
            let found = format!("no more requests ({left} answers are left)");
            let index = self.asked.len();
            Some(Difference { index, ..Difference::new("the request", expected, found) })
        })
    }
}

impl Drop for Recorded {
    fn drop(&mut self) {
        if thread::panicking() {
            return;
        }
        let problem = {
            let mut state = self.state();
            if state.failed { state.difference.take() } else { state.take_problem() }
        };
        if let Some(difference) = problem {
            panic!("{difference}");
        }
    }
}

impl Transport for Recorded {
    fn send(&self, request: Request) -> Result<Response, Error> {
        self.reply(request)
    }

    fn pause(&self, time: Duration) {
        self.state().pauses.push(time);
    }
}

impl AsyncTransport for Recorded {
    async fn send(&self, request: Request) -> Result<Response, Error> {
        self.reply(request)
    }

    async fn pause(&self, time: Duration) {
        self.state().pauses.push(time);
    }
}
