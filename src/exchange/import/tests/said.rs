//! What people contributed and leave behind, in files that somebody made up.

use serde_json::json;

use super::{file, read};
use crate::domain::id::is_id;

#[test]
fn references_lead_to_what_is_there_or_nowhere() {
    let id = |letter: &str| letter.repeat(21);
    let board = read(&file(&json!({
        "title": "T", "language": "de", "address": "formal",
        "cards": [{"id": "card", "lane": "output", "order": "a0", "title": "C", "from": "said"},
                  {"id": id("d"), "lane": "output", "order": "a1", "title": "D", "from": "gone"}],
        "okr": {"objectives": [{"id": "goal", "order": "a0", "title": "O", "from": "said"}]},
        "clusters": [{"id": "cluster", "order": "a0", "title": "G"}],
        "contributions": [
            {"id": "said", "order": "", "text": "S", "cluster": "cluster", "anonymous": true, "author": "Kanarie", "step": "x",
             "sent": ["model:card", "okr:goal", "topic:later", "topic:gone", "model:later", "elsewhere:card", "card"]},
            {"id": "said", "order": "", "text": "S2", "cluster": "gone"}],
        "recommendations": [{"id": "r", "order": "a0", "text": "R", "from": "gone", "poll": "no id", "cards": ["card", "goal", "gone"]}],
        "nextSteps": [{"id": "n", "order": "a0", "text": "N", "who": " ", "due": "2026-02-30"}],
        "topics": [{"id": "later", "order": "a0", "title": "L", "deletedAt": -5}]
    })))
    .unwrap();
    let (card, goal, topic) = (&board.cards[0].id, &board.okr.objectives[0].id, &board.topics[0].id);
    let [first, second] = &*board.contributions else {
        panic!("{:?}", board.contributions)
    };
    assert!(is_id(&first.id) && is_id(&second.id) && first.id != second.id && first.order != second.order);
    assert_eq!(
        first.sent,
        [format!("model:{card}"), format!("okr:{goal}"), format!("topic:{topic}")]
    );
    assert_eq!(
        (first.cluster.as_ref(), &second.cluster),
        (Some(&board.clusters[0].id), &None)
    );
    assert_eq!(
        (&first.author, &first.step),
        (&None, &None),
        "nobody signs what is anonymous"
    );
    assert_eq!(
        (board.cards[0].from.as_ref(), &board.cards[1].from),
        (Some(&first.id), &None)
    );
    assert_eq!(board.okr.objectives[0].from.as_ref(), Some(&first.id));
    let recommendation = &board.recommendations[0];
    assert_eq!((&recommendation.from, &recommendation.poll), (&None, &None));
    assert_eq!(recommendation.cards, [card.clone(), goal.clone()]);
    assert_eq!((&board.next_steps[0].who, &board.next_steps[0].due), (&None, &None));
    assert_eq!(board.topics[0].deleted_at, Some(0));
}
