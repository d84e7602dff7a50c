//! What is known about the cards and links of the example.

use crate::doc::template::content::{Both, Telling, id};
use crate::domain::board::{Attribution, Audience, Board, Card, CheckState, Duty, Level, Link, Polarity, Resource};
use crate::domain::people::Perspective;

/// Says it on `board`.
pub(super) fn tell(board: &mut Board, telling: Telling) {
    for card in &mut board.cards {
        let known = CARDS.iter().find(|(key, _)| card.id == id(&format!("card-{key}")));
        if let Some((_, tell)) = known {
            tell(card, telling);
        }
    }
    for link in &mut board.links {
        let is_end = |end: &str, key: &str| end == id(&format!("card-{key}"));
        let known = (LINKS.iter()).find(|(from, to, _)| is_end(&link.from, from) && is_end(&link.to, to));
        if let Some((_, _, tell)) = known {
            tell(link, telling);
        }
    }
}

const YOUTH_OFFICE: Both = Both("Anna Rauch, Jugendamt", "Anna Rauch, youth office");
const FAMILY: Both = Both("Familie und frühe Kindheit", "Family and early childhood");
const HEALTH: Both = Both("Gesundheit", "Health");
const TOGETHER: Both = Both("Zusammenhalt im Quartier", "Neighbourhoods that hold together");
const CENTRE: Both = Both("Stadtteilzentrum Hafen", "Hafen community centre");

/// Key of a card, and how it is told.
type CardFact = (&'static str, fn(&mut Card, Telling));
/// Keys of the cards of a link, and how it is told.
type LinkFact = (&'static str, &'static str, fn(&mut Link, Telling));

pub(super) const CARDS: &[CardFact] = &[
    ("guides", |card, telling| {
        card.resource = Some(Resource::Posts);
        card.amount = Some(1.5);
        card.responsible = Some(telling.say(YOUTH_OFFICE));
        card.duty = Some(Duty::Voluntary);
        card.level = Some(Level::Municipality);
        card.plain = telling.say(Both(
            "Zwei Frauen vom Jugendamt haben Zeit für Familien.",
            "Two women from the youth office have time for families.",
        ));
    }),
    ("money", |card, telling| {
        card.resource = Some(Resource::Money);
        card.amount = Some(92_000.0);
        card.change = Some(8_000.0);
        card.experiment = Some(4_000.0);
        card.product = Some("36.30.02".to_owned());
        card.responsible = Some(telling.say(Both("Kämmerei", "Treasury")));
        card.duty = Some(Duty::Voluntary);
        card.level = Some(Level::Municipality);
        card.plain = telling.say(Both(
            "Die Stadt gibt dafür 92.000 Euro im Jahr.",
            "The town pays 92,000 euros a year for it.",
        ));
    }),
    ("register", |card, telling| {
        card.responsible = Some(telling.say(Both("Standesamt", "Registry office")));
        card.duty = Some(Duty::Mandatory);
        card.level = Some(Level::Federation);
        card.plain = telling.say(Both(
            "Die Stadt erfährt, wo ein Kind geboren ist.",
            "The town hears where a child was born.",
        ));
    }),
    ("training", |card, telling| {
        card.resource = Some(Resource::Other);
        card.amount = Some(24.0);
        card.unit = Some(telling.say(Both("Std.", "hours")));
        card.perspective = Some(Perspective::Administration);
        card.organisation = Some(telling.say(Both("Gesundheitsamt des Kreises", "County health office")));
        card.level = Some(Level::County);
    }),
    ("volunteers", |card, telling| {
        card.resource = Some(Resource::Hours);
        card.amount = Some(480.0);
        card.perspective = Some(Perspective::Society);
        card.organisation = Some(telling.say(Both("Familienpaten Auenfurt e. V.", "Family sponsors of Auenfurt")));
    }),
    ("rooms", |card, telling| {
        card.resource = Some(Resource::Rooms);
        card.amount = Some(2.0);
        card.perspective = Some(Perspective::Society);
        card.organisation = Some(telling.say(CENTRE));
        card.tags = vec!["Hafen".to_owned()];
    }),
    ("write", |card, telling| {
        card.responsible = Some(telling.say(YOUTH_OFFICE));
        card.audience_kind = Some(Audience::Citizens);
    }),
    ("coach", |card, _| card.audience_kind = Some(Audience::Staff)),
    ("network", |card, telling| {
        card.audience_kind = Some(Audience::Staff);
        card.responsible = Some(telling.say(CENTRE));
        card.field = Some(telling.say(TOGETHER));
    }),
    ("letter", |card, telling| {
        card.audience = telling.say(Both("Alle Familien mit Neugeborenem", "All families with a newborn"));
        card.audience_kind = Some(Audience::Citizens);
        card.field = Some(telling.say(FAMILY));
        card.tags = vec![telling.say(Both("mehrsprachig", "multilingual"))];
        card.plain = telling.say(Both(
            "Jede Familie bekommt einen Brief in ihrer Sprache.",
            "Every family gets a letter in its own language.",
        ));
    }),
    ("visits", |card, telling| {
        card.audience = telling.say(Both("Alle Familien mit Neugeborenem", "All families with a newborn"));
        card.audience_kind = Some(Audience::Citizens);
        card.responsible = Some(telling.say(YOUTH_OFFICE));
        card.duty = Some(Duty::Voluntary);
        card.field = Some(telling.say(FAMILY));
        card.plain = telling.say(Both(
            "Eine Lotsin kommt nach Hause und hört zu.",
            "A guide comes to the home and listens.",
        ));
    }),
    ("interpreting", |card, telling| {
        card.field = Some(telling.say(FAMILY));
        card.tags = vec![telling.say(Both("mehrsprachig", "multilingual"))];
        card.plain = telling.say(Both(
            "Beim ersten Besuch hilft jemand beim Übersetzen.",
            "At the first visit somebody helps to translate.",
        ));
    }),
    ("openhours", |card, telling| {
        card.responsible = Some(telling.say(CENTRE));
        card.date = telling.quarter(1);
        card.field = Some(telling.say(TOGETHER));
        card.tags = vec!["Hafen".to_owned()];
        card.plain = telling.say(Both(
            "Freitags kann jede Familie einfach vorbeikommen.",
            "On Fridays every family can just drop in.",
        ));
    }),
    ("referral", |card, telling| {
        card.duty = Some(Duty::Mandatory);
        card.field = Some(telling.say(HEALTH));
    }),
    ("leaflet", |card, telling| {
        card.perspective = Some(Perspective::Politics);
        card.organisation = Some(telling.say(Both("Jugendhilfeausschuss", "Youth welfare committee")));
        card.duty = Some(Duty::Voluntary);
        card.field = Some(telling.say(FAMILY));
        card.plain = telling.say(Both(
            "Alle bekommen auch ein Faltblatt.",
            "Everybody gets a leaflet as well.",
        ));
    }),
    ("contact", |card, telling| {
        card.audience = telling.say(Both(
            "Familien mit Neugeborenem, rund 880 im Jahr",
            "Families with a newborn, about 880 a year",
        ));
        card.audience_kind = Some(Audience::Citizens);
        card.attribution = Some(Attribution::Direct);
        card.lag = Some(3);
        card.field = Some(telling.say(FAMILY));
    }),
    ("accept", |card, telling| {
        card.audience = telling.say(Both(
            "Familien mit Neugeborenem im Hafen, rund 195 im Jahr",
            "Families with a newborn in Hafen, about 195 a year",
        ));
        card.audience_kind = Some(Audience::Citizens);
        card.responsible = Some(telling.say(YOUTH_OFFICE));
        card.attribution = Some(Attribution::Contribution);
        card.lag = Some(6);
        card.field = Some(telling.say(FAMILY));
        card.tags = vec!["Hafen".to_owned()];
        card.plain = telling.say(Both(
            "Mehr Familien im Hafen sagen Ja zum Besuch.",
            "More families in Hafen say yes to the visit.",
        ));
    }),
    ("suedpark", |card, telling| {
        card.audience = telling.say(Both(
            "Familien mit Neugeborenem im Südpark",
            "Families with a newborn in Südpark",
        ));
        card.audience_kind = Some(Audience::Citizens);
        card.attribution = Some(Attribution::Unclear);
        card.field = Some(telling.say(FAMILY));
    }),
    ("offers", |card, telling| {
        card.audience = telling.say(Both("Eltern mit kleinen Kindern", "Parents with small children"));
        card.audience_kind = Some(Audience::Citizens);
        card.attribution = Some(Attribution::Contribution);
        card.lag = Some(12);
        card.field = Some(telling.say(TOGETHER));
    }),
    ("early", |card, telling| {
        card.audience = telling.say(Both(
            "Familien unter Druck, und wer ihnen hilft",
            "Families under strain, and those who help them",
        ));
        card.audience_kind = Some(Audience::Both);
        card.attribution = Some(Attribution::Contribution);
        card.lag = Some(6);
        card.field = Some(telling.say(HEALTH));
        card.plain = telling.say(Both(
            "Wenn es einer Familie schlecht geht, merkt es jemand.",
            "When a family is not well, somebody notices.",
        ));
    }),
    ("confident", |card, telling| {
        card.audience = telling.say(Both("Eltern im ersten Jahr", "Parents in the first year"));
        card.audience_kind = Some(Audience::Citizens);
        card.field = Some(telling.say(FAMILY));
    }),
    ("recommend", |card, telling| {
        card.audience = telling.say(Both("Familien, die besucht wurden", "Families that were visited"));
        card.audience_kind = Some(Audience::Citizens);
        card.field = Some(telling.say(TOGETHER));
    }),
    ("healthy", |card, telling| {
        card.sdgs = vec![3];
        card.field = Some(telling.say(HEALTH));
        card.attribution = Some(Attribution::Contribution);
        card.lag = Some(60);
        card.plain = telling.say(Both("Kinder bleiben gesund.", "Children stay healthy."));
    }),
    ("origin", |card, telling| {
        card.sdgs = vec![10];
        card.field = Some(telling.say(FAMILY));
        card.perspective = Some(Perspective::Politics);
        card.organisation = Some(telling.say(Both("Jugendhilfeausschuss", "Youth welfare committee")));
        card.plain = telling.say(Both(
            "Jedes Kind hat die gleichen Chancen.",
            "Every child has the same chances.",
        ));
    }),
    ("custody", |card, telling| {
        card.sdgs = vec![16];
        card.field = Some(telling.say(FAMILY));
        card.attribution = Some(Attribution::Unclear);
        card.lag = Some(24);
    }),
    ("welcome", |card, telling| {
        card.perspective = Some(Perspective::Society);
        card.organisation = Some(telling.say(Both("Elternbeirat", "Parents’ council")));
        card.sdgs = vec![11];
        card.field = Some(telling.say(TOGETHER));
    }),
];

pub(super) const LINKS: &[LinkFact] = &[
    ("money", "visits", |link, _| link.share = Some(80.0)),
    ("money", "letter", |link, _| link.share = Some(12.0)),
    ("money", "leaflet", |link, _| link.share = Some(8.0)),
    ("letter", "accept", |link, telling| {
        link.evidence = Some(2);
        link.harm = Some(4);
        link.checked_by = Some(telling.say(Both("Standesamt", "Registry office")));
        link.check_how = telling.say(Both(
            "Rückläufer der Briefe im Hafen zählen",
            "Count the letters returned from Hafen",
        ));
        link.check_until = telling.quarter(1);
        link.check_state = Some(CheckState::Running);
    }),
    ("interpreting", "accept", |link, _| {
        link.evidence = Some(3);
        link.harm = Some(3);
    }),
    ("openhours", "accept", |link, telling| {
        link.evidence = Some(1);
        link.harm = Some(3);
        link.checked_by = Some(telling.say(YOUTH_OFFICE));
        link.check_how = telling.say(Both(
            "Vier Wochen lang bei jeder Absage nach dem Grund fragen",
            "Ask for the reason at every refusal for four weeks",
        ));
        link.check_until = telling.quarter(1);
    }),
    ("leaflet", "accept", |link, _| {
        link.evidence = Some(1);
        link.harm = Some(2);
        link.polarity = Some(Polarity::Less);
    }),
    ("visits", "contact", |link, telling| {
        link.evidence = Some(4);
        link.harm = Some(3);
        link.checked_by = Some(telling.say(Both("Statistikstelle", "Statistics office")));
        link.check_how = telling.say(Both(
            "Besuchte und nicht besuchte Familien befragen",
            "Ask families with and without a visit",
        ));
        link.check_state = Some(CheckState::Holds);
    }),
    ("visits", "early", |link, _| {
        link.evidence = Some(4);
        link.harm = Some(4);
    }),
    ("visits", "confident", |link, _| {
        link.evidence = Some(3);
        link.harm = Some(3);
        link.delay = Some(6);
    }),
    ("visits", "suedpark", |link, telling| {
        link.evidence = Some(2);
        link.harm = Some(3);
        link.checked_by = Some(telling.say(CENTRE));
        link.check_how = telling.say(Both(
            "Mit den Lotsinnen im Südpark sprechen",
            "Talk to the guides in Südpark",
        ));
        link.check_until = telling.quarter(2);
    }),
    ("accept", "early", |link, _| {
        link.evidence = Some(2);
        link.harm = Some(4);
    }),
    ("early", "healthy", |link, _| {
        link.evidence = Some(4);
        link.harm = Some(3);
        link.delay = Some(36);
    }),
    ("early", "custody", |link, _| {
        link.evidence = Some(3);
        link.harm = Some(5);
        link.delay = Some(12);
    }),
    ("accept", "origin", |link, _| link.delay = Some(36)),
    ("recommend", "visits", |link, _| {
        link.evidence = Some(3);
        link.delay = Some(6);
    }),
];
