//! What simulated people answer.

use super::words;
use crate::domain::language::Language;
use crate::domain::poll::{Answer, PollDraft, PollKind};

/// An answer that fits what is asked. One in twelve abstains.
pub(super) fn to(asked: &PollDraft, language: Language, random: &mut fastrand::Rng) -> Answer {
    let mut answer = Answer::default();
    if random.u8(..12) == 0 {
        answer.abstain = true;
        return answer;
    }
    let ids = asked.options.iter().map(|option| option.id.clone());
    match asked.kind {
        PollKind::Text => answer.text = Some(words::thought(language, random).to_owned()),
        PollKind::Ranking => {
            answer.order = ids.collect();
            random.shuffle(&mut answer.order);
        }
        PollKind::Dots => {
            let most = asked.most.unwrap_or(1);
            let mut left = asked.dots.unwrap_or(1);
            let mut ids: Vec<String> = ids.collect();
            random.shuffle(&mut ids);
            for id in ids {
                let given = random.u32(1..=most).min(left);
                left -= given;
                answer.values.insert(id, i32::try_from(given).unwrap_or_default());
            }
        }
        PollKind::Consent => {
            // Most carry it, some with concerns, few do not.
            let value = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2][random.usize(..10)];
            answer.values = ids.map(|id| (id, value)).collect();
            if value > 0 {
                answer.text = Some(words::concern(language, random).to_owned());
                answer.minority = random.u8(..3) == 0;
            }
        }
        PollKind::Scale | PollKind::Fist | PollKind::Resistance | PollKind::Confidence => {
            let (low, high) = asked.range().unwrap_or_default();
            answer.values = ids.map(|id| (id, random.i32(low..=high))).collect();
        }
    }
    answer
}
