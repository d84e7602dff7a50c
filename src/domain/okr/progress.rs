//! How far key results and objectives are, and where watched numbers stand.
//!
//! A key result is measured by the last value that somebody said:
//! - **A number that rises or falls**: `(value − baseline) / (target − baseline)`. The formula is the same both ways.
//! - **A number that is to stay between `low` and `high`** (one of them may be absent): 1 inside. Outside it is
//!   `1 − d(value) / d(baseline)`, where `d` is the distance to the band; 0 where the baseline lies inside or nobody has
//!   said it.
//! - **A milestone**: 1 from a value of 1 on, else 0.
//! - **Levels in words**: from 1 on, what was promised, ½; from 2 on, what was wanted, 1, and no more for what is beyond it.
//!
//! What comes out below 0 is 0, above 1 it is 1. An objective is the mean of its key results: what could be measured and was
//! not counts as 0, so that not measuring never looks better than measuring; what cannot be measured is left out. Confidence
//! and watched numbers stand beside all that and are no part of it.

use std::collections::HashMap;

use crate::domain::board::{
    Direction, KeyResult, KeyResultKind, KeyResultProgress, Kpi, KpiStanding, KpiState, ObjectiveProgress, Okr,
    OkrProgress, Unmeasured,
};

/// How far everything is that stands.
pub fn progress(okr: &Okr) -> OkrProgress {
    let results = okr.key_results.iter().filter(|result| result.deleted_at.is_none());
    let mut told = Vec::new();
    let mut by_objective: HashMap<&str, Mean> = HashMap::new();
    for result in results {
        let progress = key_result(result);
        by_objective.entry(&result.objective).or_default().take(&progress);
        told.push(progress);
    }
    let objectives = okr.objectives.iter().filter(|objective| objective.deleted_at.is_none());
    let objectives = objectives.map(|objective| {
        let mean = by_objective.get(objective.id.as_str()).copied().unwrap_or_default();
        mean.of_objective(&objective.id)
    });
    OkrProgress {
        objectives: objectives.collect(),
        key_results: told,
        kpis: (okr.kpis.iter())
            .filter(|kpi| kpi.deleted_at.is_none())
            .map(standing)
            .collect(),
    }
}

fn key_result(result: &KeyResult) -> KeyResultProgress {
    let said = result.check_ins.iter().rev().find(|said| said.value.is_some());
    let value = said.and_then(|said| said.value);
    let way = way(result, value);
    let mut sure = result.check_ins.iter().rev().filter_map(|said| said.confidence);
    let confidence = sure.next();
    let change = confidence.zip(sure.next()).and_then(|(now, before)| {
        let change = i16::from(now) - i16::from(before);
        i8::try_from(change).ok()
    });
    KeyResultProgress {
        id: result.id.clone(),
        progress: way.ok(),
        why: way.err(),
        value,
        date: said.and_then(|said| said.date.clone()),
        confidence,
        change,
    }
}

// What is equal was typed as the same number.
#[allow(clippy::float_cmp)]
fn way(result: &KeyResult, value: Option<f64>) -> Result<f64, Unmeasured> {
    let value = value.ok_or(Unmeasured::ValueMissing);
    match (result.measured(), result.good()) {
        (KeyResultKind::Metric, Direction::Keep) => {
            let band = Band::of(result.low, result.high).ok_or(Unmeasured::BandMissing)?;
            let away = band.distance(value?).abs();
            let start = result.baseline.map_or(0.0, |baseline| band.distance(baseline).abs());
            Ok(match (away, start) {
                (0.0, _) => 1.0,
                (_, 0.0) => 0.0,
                _ => (1.0 - away / start).clamp(0.0, 1.0),
            })
        }
        (KeyResultKind::Metric, _) => {
            let target = result.target.ok_or(Unmeasured::TargetMissing)?;
            let baseline = result.baseline.ok_or(Unmeasured::BaselineMissing)?;
            if target == baseline {
                return Err(Unmeasured::BaselineEqualsTarget);
            }
            Ok(((value? - baseline) / (target - baseline)).clamp(0.0, 1.0))
        }
        (KeyResultKind::Milestone, _) => Ok(if value? >= 1.0 { 1.0 } else { 0.0 }),
        (KeyResultKind::Ordinal, _) => Ok(match value? {
            level if level >= 2.0 => 1.0,
            level if level >= 1.0 => 0.5,
            _ => 0.0,
        }),
    }
}

/// The key results of an objective.
#[derive(Clone, Copy, Default)]
struct Mean {
    of: u32,
    measured: u32,
    sum: f64,
}

impl Mean {
    fn take(&mut self, result: &KeyResultProgress) {
        self.of += 1;
        if result.progress.is_some() || result.why == Some(Unmeasured::ValueMissing) {
            self.measured += 1;
            self.sum += result.progress.unwrap_or_default();
        }
    }

    fn of_objective(self, id: &str) -> ObjectiveProgress {
        ObjectiveProgress {
            id: id.to_owned(),
            progress: (self.measured > 0).then(|| self.sum / f64::from(self.measured)),
            of: self.of,
            measured: self.measured,
        }
    }
}

/// Where a number is to be.
#[derive(Clone, Copy)]
struct Band {
    low: f64,
    high: f64,
}

impl Band {
    /// None without any end. An end that nobody has said is open; ends that somebody mixed up are taken the right way round.
    fn of(low: Option<f64>, high: Option<f64>) -> Option<Self> {
        low.or(high)?;
        let (low, high) = (low.unwrap_or(f64::NEG_INFINITY), high.unwrap_or(f64::INFINITY));
        Some(Self {
            low: low.min(high),
            high: low.max(high),
        })
    }

    /// How far a number lies below (negative) or above, 0 within.
    fn distance(self, value: f64) -> f64 {
        if value < self.low {
            value - self.low
        } else if value > self.high {
            value - self.high
        } else {
            0.0
        }
    }
}

/// Where the last reading with a value lies. The ends belong to the band.
pub fn standing(kpi: &Kpi) -> KpiStanding {
    let last = kpi.readings.iter().rev().find(|reading| reading.value.is_some());
    let value = last.and_then(|reading| reading.value);
    let away = value.zip(Band::of(kpi.low, kpi.high));
    let away = away.map(|(value, band)| band.distance(value));
    KpiStanding {
        id: kpi.id.clone(),
        state: match away {
            None => KpiState::Unknown,
            Some(away) if away < 0.0 => KpiState::Below,
            Some(away) if away > 0.0 => KpiState::Above,
            Some(_) => KpiState::Inside,
        },
        value,
        date: last.and_then(|reading| reading.date.clone()),
        source: last
            .map(|reading| reading.source.clone())
            .filter(|source| !source.is_empty()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::cases::{Case, cases};
    use super::*;

    #[test]
    fn the_cases_of_the_board_come_to_the_same_here_in_whatever_order_entries_come() {
        for file in ["progress", "confidence"] {
            for Case {
                name,
                mut board,
                expected,
            } in cases::<Value>(file)
            {
                for _ in 0..2 {
                    let told = serde_json::to_value(progress(&board.okr)).unwrap();
                    let told = json!({ "keyResults": told["keyResults"], "objectives": told["objectives"] });
                    assert_eq!(told, expected, "{name}");
                    board.turn();
                }
            }
        }
    }

    #[test]
    fn watched_numbers_stand_as_on_the_board() {
        for Case {
            name,
            mut board,
            expected,
        } in cases::<Vec<KpiStanding>>("kpi")
        {
            for _ in 0..2 {
                assert_eq!(progress(&board.okr).kpis, expected, "{name}");
                board.turn();
            }
        }
    }
}
