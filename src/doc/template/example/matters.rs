//! What stands against the goals of the example: another goal, and a rule.

use crate::doc::template::content::{Both, Telling, id};
use crate::domain::board::{Conflict, ConflictState, Hurdle, Score};
use crate::domain::order::between;

/// What four people thought of the conflict; an example has nobody to name them after.
const SCORES: [i8; 4] = [-2, -1, -2, 1];

pub(super) fn conflicts(telling: Telling) -> Vec<Conflict> {
    let day = telling.today.midnight().assume_utc().unix_timestamp() * 1000;
    vec![Conflict {
        id: id("conflict-guides"),
        a: id("card-accept"),
        b: id("card-suedpark"),
        order: between(None, None),
        because: telling.say(Both(
            "jede Stunde einer Lotsin im Hafen im Südpark fehlt",
            "every hour of a guide in Hafen is missing in Südpark",
        )),
        affected: telling.say(Both(
            "Familien im Südpark, die beiden Lotsinnen",
            "Families in Südpark, the two guides",
        )),
        state: Some(ConflictState::Open),
        owner: Some(telling.say(Both("Leitung des Jugendamts", "Head of the youth office"))),
        scores: (day..)
            .zip(SCORES)
            .map(|(at, value)| Score {
                value,
                at,
                author: None,
            })
            .collect(),
        from: None,
        from_group: None,
        deleted_at: None,
    }]
}

pub(super) fn hurdles(telling: Telling) -> Vec<Hurdle> {
    vec![Hurdle {
        id: id("hurdle-addresses"),
        hinders: Some(id("card-offers")),
        order: between(None, None),
        rule: telling.say(Both(
            "Anschriften dürfen nicht an das Stadtteilzentrum gehen",
            "Addresses must not be passed on to the community centre",
        )),
        purpose: telling.say(Both(
            "Familien entscheiden selbst, wer von ihnen weiß.",
            "Families decide themselves who knows of them.",
        )),
        room: telling.say(Both(
            "Beim ersten Besuch um Einwilligung bitten, in der Sprache der Familie.",
            "Ask for consent at the first visit, in the family’s own language.",
        )),
        risk: telling.say(Both(
            "Das Jugendamt, nach Rat der Datenschutzbeauftragten.",
            "The youth office, on the advice of the data protection officer.",
        )),
        deleted_at: None,
    }]
}
