//! A line that shows how far long work is, on a terminal.

use std::{
    io::{self, IsTerminal, Write},
    sync::{Arc, Condvar, Mutex, MutexGuard},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use mof_codegen::Step;

use crate::command_line::Common;

/// Work that takes less is over before anybody asks.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the line is written anew.
const PACE: Duration = Duration::from_millis(200);

/// Shows progress while it lives; nothing when standard error is no terminal, or with `--quiet`.
pub(crate) struct Progress(Option<Shown>);

struct Shown {
    state: Arc<State>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct State {
    text: Mutex<String>,
    ended: Mutex<bool>,
    end: Condvar,
    /// Whether the line is there; who prints holds it.
    visible: Mutex<bool>,
}

impl Progress {
    pub(crate) fn start(common: &Common) -> Self {
        if common.quiet || !io::stderr().is_terminal() {
            return Self(None);
        }
        let state = Arc::new(State::default());
        let shared = Arc::clone(&state);
        let started = Instant::now();
        // without a thread there is no progress to see, and nothing else is lost
        let thread = std::thread::Builder::new().spawn(move || shared.show(started)).ok();
        Self(Some(Shown { state, thread }))
    }

    /// `reading file 12 of 90`
    pub(crate) fn read(&self, done: usize, of: Option<usize>) {
        self.say(|| match of {
            Some(of) => format!("reading file {} of {of}", done + 1),
            None => format!("reading file {}", done + 1),
        });
    }

    pub(crate) fn step(&self, step: Step) {
        match step {
            Step::Read { done, of } => self.read(done, Some(of)),
            _ => self.say(|| "resolving".to_owned()),
        }
    }

    /// Takes the line away while `print` prints something else.
    pub(crate) fn hidden(&self, print: impl FnOnce()) {
        let Self(Some(shown)) = self else { return print() };
        let mut visible = lock(&shown.state.visible);
        clear(&mut visible);
        print();
    }

    fn say(&self, text: impl FnOnce() -> String) {
        if let Self(Some(shown)) = self {
            *lock(&shown.state.text) = text();
        }
    }
}

impl State {
    fn show(&self, started: Instant) {
        let mut wait = PATIENCE;
        let mut ended = lock(&self.ended);
        loop {
            let waited = self.end.wait_timeout(ended, wait);
            ended = match waited {
                Ok((ended, _)) => ended,
                Err(_) => return,
            };
            let mut visible = lock(&self.visible);
            if *ended {
                return clear(&mut visible);
            }
            wait = PACE;
            let text = format!("\r\x1b[K{} ({} s)", lock(&self.text), started.elapsed().as_secs());
            *visible = true;
            // a line that is not seen is no loss
            let _ = io::stderr().lock().write_all(text.as_bytes());
        }
    }
}

fn clear(visible: &mut bool) {
    if std::mem::take(visible) {
        let _ = io::stderr().lock().write_all(b"\r\x1b[K");
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // nothing that holds a lock can panic half-way
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Self(Some(shown)) = self {
            *lock(&shown.state.ended) = true;
            shown.state.end.notify_all();
            if let Some(thread) = shown.thread.take() {
                // it has nothing to say about how it ended
                let _ = thread.join();
            }
        }
    }
}
