//! The links of the example. Reasons complete "A leads to B because …".

use crate::doc::template::content::{Both, LinkScript, NOTHING};

pub(super) const LINKS: &[LinkScript] = &[
    LinkScript(
        "register",
        "write",
        Both(
            "die Adresse wenige Tage nach der Geburt vorliegt",
            "the address is there a few days after birth",
        ),
    ),
    LinkScript(
        "write",
        "letter",
        Both(
            "jeder Brief gleich einen Termin nennt",
            "every letter names a date straight away",
        ),
    ),
    LinkScript(
        "training",
        "coach",
        Both(
            "Hebammen die Fragen der ersten Wochen kennen",
            "midwives know the questions of the first weeks",
        ),
    ),
    LinkScript(
        "coach",
        "visits",
        Both(
            "begleitete Lotsinnen auch schwierige Gespräche führen",
            "guides with support dare to have difficult talks too",
        ),
    ),
    LinkScript(
        "rooms",
        "network",
        Both("alle unter einem Dach sitzen", "everybody sits under one roof"),
    ),
    LinkScript(
        "network",
        "openhours",
        Both(
            "die Sprechstunde so in die Woche des Hauses passt",
            "the hour then fits into the week of the house",
        ),
    ),
    LinkScript(
        "register",
        "letter",
        Both("die Adresse vorliegt", "the address is there"),
    ),
    LinkScript(
        "money",
        "letter",
        Both(
            "Druck und Übersetzung bezahlt sind",
            "printing and translation are paid for",
        ),
    ),
    LinkScript(
        "money",
        "visits",
        Both(
            "auch Fahrten an den Stadtrand gedeckt sind",
            "trips to the outskirts are covered too",
        ),
    ),
    LinkScript(
        "guides",
        "visits",
        Both(
            "Besuche feste Personen brauchen",
            "visits need people who stay the same",
        ),
    ),
    LinkScript(
        "volunteers",
        "interpreting",
        Both(
            "die Patinnen zusammen neun Sprachen sprechen",
            "the sponsors speak nine languages between them",
        ),
    ),
    LinkScript(
        "rooms",
        "openhours",
        Both(
            "das Haus den Eltern schon vertraut ist",
            "parents already know the house",
        ),
    ),
    LinkScript(
        "guides",
        "referral",
        Both(
            "die Lotsinnen wissen, wer wofür zuständig ist",
            "the guides know who is responsible for what",
        ),
    ),
    LinkScript(
        "money",
        "leaflet",
        Both("Druck und Versand bezahlt sind", "printing and postage are paid for"),
    ),
    LinkScript(
        "volunteers",
        "offers",
        Both(
            "die Patinnen Eltern beim ersten Mal begleiten",
            "the sponsors go along the first time",
        ),
    ),
    LinkScript(
        "letter",
        "accept",
        Both(
            "man einen Brief in der eigenen Sprache versteht",
            "a letter in one's own language is understood",
        ),
    ),
    LinkScript(
        "interpreting",
        "accept",
        Both(
            "beim ersten Gespräch nichts missverstanden wird",
            "nothing is misunderstood in the first talk",
        ),
    ),
    LinkScript(
        "openhours",
        "accept",
        Both(
            "man die Lotsin vorher unverbindlich kennenlernt",
            "people meet the guide beforehand without obligation",
        ),
    ),
    LinkScript(
        "openhours",
        "offers",
        Both(
            "der Weg zu weiteren Angeboten dort kurz ist",
            "other offers are just a few steps away there",
        ),
    ),
    LinkScript(
        "visits",
        "contact",
        Both(
            "ein Gesicht mehr zählt als eine Telefonnummer",
            "a face counts for more than a telephone number",
        ),
    ),
    LinkScript(
        "visits",
        "early",
        Both(
            "die Lotsinnen sehen, wie es der Familie geht",
            "the guides see how the family is doing",
        ),
    ),
    LinkScript(
        "visits",
        "confident",
        Both(
            "Fragen dort beantwortet werden, wo sie entstehen",
            "questions are answered where they come up",
        ),
    ),
    LinkScript(
        "visits",
        "suedpark",
        Both(
            "dort seit fünf Jahren dieselbe Lotsin kommt",
            "the same guide has been coming there for five years",
        ),
    ),
    LinkScript(
        "referral",
        "early",
        Both(
            "Beratungsstellen genauer hinsehen können",
            "advice centres can take a closer look",
        ),
    ),
    LinkScript("leaflet", "contact", NOTHING),
    LinkScript(
        "leaflet",
        "accept",
        Both(
            "der Brief zwischen zwei Sendungen untergeht",
            "the letter gets lost between two mailings",
        ),
    ),
    LinkScript(
        "accept",
        "early",
        Both("ein Besuch die Scheu nimmt", "a visit takes away the shyness"),
    ),
    LinkScript(
        "contact",
        "offers",
        Both(
            "die Lotsin weiß, was es in der Nähe gibt",
            "the guide knows what there is nearby",
        ),
    ),
    LinkScript(
        "confident",
        "recommend",
        Both("man weitererzählt, was geholfen hat", "people pass on what has helped"),
    ),
    LinkScript(
        "recommend",
        "visits",
        Both(
            "eine Empfehlung von Nachbarn Türen öffnet",
            "a neighbour's word opens doors",
        ),
    ),
    LinkScript(
        "early",
        "healthy",
        Both("Hilfe rechtzeitig kommt", "help comes in time"),
    ),
    LinkScript(
        "early",
        "custody",
        Both(
            "Krisen abgewendet werden, bevor ein Kind in Gefahr ist",
            "crises are averted before a child is in danger",
        ),
    ),
    LinkScript(
        "confident",
        "healthy",
        Both(
            "Eltern die Signale ihres Kindes verstehen",
            "parents understand the signals of their child",
        ),
    ),
    LinkScript(
        "accept",
        "origin",
        Both(
            "erreicht wird, wer am meisten davon hat",
            "those are reached who gain most from it",
        ),
    ),
    LinkScript(
        "suedpark",
        "origin",
        Both(
            "dort viele Familien mit wenig Geld wohnen",
            "many families with little money live there",
        ),
    ),
    LinkScript(
        "offers",
        "welcome",
        Both("man sich im Quartier begegnet", "people meet in the neighbourhood"),
    ),
    LinkScript(
        "recommend",
        "welcome",
        Both("Nachbarn füreinander da sind", "neighbours are there for each other"),
    ),
];
