//! Round robin: every contestant once, then every contestant again.

use std::hint::black_box;
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;

/// Something to measure: its name, and one run of it.
pub struct Contestant<'a> {
    name: &'a str,
    run: Box<dyn FnMut() + 'a>,
}

impl<'a> Contestant<'a> {
    /// A contestant; what `run` returns is dropped within the measured time.
    pub fn new<T>(name: &'a str, mut run: impl FnMut() -> T + 'a) -> Self {
        Self { name, run: Box::new(move || drop(black_box(run()))) }
    }
}

/// Runs all contestants `count` times in turn, and prints the best time of each, its throughput over
/// `bytes`, and its ratio to the first one.
///
/// Times are what the thread has spent on a processor: on a shared machine a clock on the wall adds
/// what others do, and adds it to the longer runs. Clock rates change all the same, so the ratio is
/// what can be compared. With `--quick` on the command line, everything runs twice, to see that it
/// runs.
pub fn rounds(title: &str, bytes: usize, count: usize, contestants: Vec<Contestant<'_>>) {
    measured(title, bytes, count, Clock::Thread, contestants);
}

/// As [`rounds`], by a clock on the wall: for contestants that use several threads.
pub fn rounds_of_threads(
    title: &str,
    bytes: usize,
    count: usize,
    contestants: Vec<Contestant<'_>>,
) {
    measured(title, bytes, count, Clock::Wall, contestants);
}

#[derive(Clone, Copy)]
enum Clock {
    Thread,
    Wall,
}

fn measured(
    title: &str,
    bytes: usize,
    count: usize,
    clock: Clock,
    mut contestants: Vec<Contestant<'_>>,
) {
    let count = if is_quick() { 2 } else { count };
    let best = best_of(count, clock, &mut contestants);
    println!("{title}: {bytes} bytes, best of {count}");
    for (contestant, best_of) in contestants.iter().zip(&best) {
        let seconds = best_of.as_secs_f64();
        println!(
            "  {:<28} {:>8.2} ms {:>7.0} MB/s {:>6.2} x",
            contestant.name,
            seconds * 1e3,
            bytes as f64 / seconds / 1e6,
            seconds / best[0].as_secs_f64(),
        );
    }
}

/// A contestant that calls `run` so often in one round.
pub fn each<'a, T>(name: &'a str, calls: u32, mut run: impl FnMut() -> T + 'a) -> Contestant<'a> {
    let calls_in_a_row = move || {
        for _ in 0..calls {
            drop(black_box(run()));
        }
    };
    Contestant::new(name, calls_in_a_row)
}

/// As [`rounds`], for contestants that make `calls` calls in one round: prints the time of one.
pub fn rounds_each(title: &str, calls: u32, mut contestants: Vec<Contestant<'_>>) {
    let count = if is_quick() { 2 } else { 101 };
    let best = best_of(count, Clock::Thread, &mut contestants);
    println!("{title}: best of {count}");
    for (contestant, best_of) in contestants.iter().zip(&best) {
        println!(
            "  {:<32} {:>9.1} ns {:>6.2} x",
            contestant.name,
            best_of.as_secs_f64() * 1e9 / f64::from(calls),
            best_of.as_secs_f64() / best[0].as_secs_f64(),
        );
    }
}

fn best_of(count: usize, clock: Clock, contestants: &mut [Contestant<'_>]) -> Vec<Duration> {
    let mut best = vec![Duration::MAX; contestants.len()];
    for _ in 0..count {
        for (contestant, best) in contestants.iter_mut().zip(&mut best) {
            let elapsed = match clock {
                Clock::Thread => {
                    let start = ThreadTime::now();
                    (contestant.run)();
                    start.elapsed()
                }
                Clock::Wall => {
                    let start = Instant::now();
                    (contestant.run)();
                    start.elapsed()
                }
            };
            *best = elapsed.min(*best);
        }
    }
    best
}

fn is_quick() -> bool {
    std::env::args().any(|argument| argument == "--quick")
}
