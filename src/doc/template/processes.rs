//! Processes that towns have anyway: questions over the lanes and an outline for the notes, for each of them.

use super::content::{BlockScript, Both, Script, nothing_more};
use crate::domain::board::BlockKind::{Bullet, Check, Heading, Paragraph};
use crate::domain::board::Lane;

/// Questions over the lanes, from what is put in to what it is for.
fn asking(model: Both, questions: [Both; 5], notes: &'static [BlockScript]) -> Script {
    Script {
        model,
        prompts: Lane::ALL.into_iter().zip(questions).collect(),
        cards: &[],
        links: &[],
        notes,
        complete: nothing_more,
    }
}

/// Integrated urban development.
pub(super) fn urban_development() -> Script {
    asking(
        Both("Wirkungsmodell Stadtteil", "Impact model of the district"),
        [
            Both(
                "Was fließt in den Stadtteil? Fördermittel, Eigenanteil, Stellen, Flächen, Engagement?",
                "What flows into the district? Grants, our own share, staff, land, people's commitment?",
            ),
            Both(
                "Was planen, bauen und begleiten wir, und welche Ämter arbeiten dabei zusammen?",
                "What do we plan, build and accompany, and which departments work on it together?",
            ),
            Both(
                "Was steht danach zur Verfügung, und für wen: Orte, Wege, Wohnungen, Angebote?",
                "What is there for whom afterwards: places, paths, homes, services?",
            ),
            Both(
                "Was machen die Menschen im Stadtteil dann anders? Wer bleibt, wer kommt, wer trifft wen?",
                "What do people in the district do differently then? Who stays, who comes, who meets whom?",
            ),
            Both(
                "Welcher Stadtteil soll in zehn Jahren daraus geworden sein?",
                "What district should it have become in ten years?",
            ),
        ],
        &[
            BlockScript(Heading, Both("Ort und Anlass", "Place and reason")),
            BlockScript(
                Paragraph,
                Both(
                    "Um welches Gebiet geht es, und was hat sich dort verändert?",
                    "Which area is it about, and what has changed there?",
                ),
            ),
            BlockScript(Heading, Both("Wem es nützt, wem es schadet", "Who gains and who loses")),
            BlockScript(
                Bullet,
                Both(
                    "Wer könnte verdrängt werden, und was tun wir dagegen?",
                    "Who might be pushed out, and what do we do about it?",
                ),
            ),
            BlockScript(
                Bullet,
                Both(
                    "Wer wohnt dort und war nicht gefragt?",
                    "Who lives there and was not asked?",
                ),
            ),
            BlockScript(
                Heading,
                Both("Was nach der Förderung bleibt", "What stays when the grant ends"),
            ),
            BlockScript(
                Check,
                Both(
                    "Wer trägt Betrieb und Pflege, und aus welchem Budget?",
                    "Who runs and maintains it, and from which budget?",
                ),
            ),
        ],
    )
}

/// Planning of youth welfare.
pub(super) fn youth_welfare() -> Script {
    asking(
        Both("Wirkungsmodell Jugendhilfe", "Impact model of youth welfare"),
        [
            Both(
                "Was setzen wir ein: Fachkräfte, Träger, Räume, Mittel? Was davon ist Pflicht?",
                "What do we put in: professionals, providers, rooms, money? What of it is mandatory?",
            ),
            Both(
                "Was tun wir mit und für Kinder, Jugendliche und ihre Eltern?",
                "What do we do with and for children, young people and their parents?",
            ),
            Both(
                "Welche Hilfen und Angebote erreichen wen, und wen noch nicht?",
                "Which help and services reach whom, and whom not yet?",
            ),
            Both(
                "Was können junge Menschen und Eltern dann, was ihnen vorher schwerfiel?",
                "What can young people and parents do then that was hard for them before?",
            ),
            Both(
                "Wie wachsen junge Menschen bei uns auf, wenn es gelingt?",
                "How do young people grow up here if it works?",
            ),
        ],
        &[
            BlockScript(Heading, Both("Bestand und Bedarf", "What there is and what is needed")),
            BlockScript(
                Bullet,
                Both(
                    "Was sagen die Zahlen je Sozialraum, und was sagen sie nicht?",
                    "What do the figures say for each neighbourhood, and what do they not say?",
                ),
            ),
            BlockScript(
                Bullet,
                Both(
                    "Was sagen junge Menschen selbst dazu?",
                    "What do young people themselves say about it?",
                ),
            ),
            BlockScript(Heading, Both("Früh oder spät helfen", "Helping early or late")),
            BlockScript(
                Paragraph,
                Both(
                    "Welche spätere Hilfe würde eine frühere überflüssig machen, und ab wann wäre das zu sehen?",
                    "Which earlier help would make a later one needless, and when would that show?",
                ),
            ),
            BlockScript(
                Heading,
                Both("Für den Jugendhilfeausschuss", "For the youth welfare committee"),
            ),
            BlockScript(
                Check,
                Both(
                    "Was soll entschieden werden, und was wissen wir dafür noch nicht?",
                    "What is to be decided, and what do we not know yet for that?",
                ),
            ),
        ],
    )
}

/// Consultation of the budget.
pub(super) fn budget_consultation() -> Script {
    asking(
        Both("Wirkungsmodell Haushalt", "Impact model of the budget"),
        [
            Both(
                "Was kostet es im Jahr: laufend, einmalig, gebunden? Was davon können wir ändern?",
                "What does it cost a year: running, once, committed? What of it can we change?",
            ),
            Both(
                "Was tun wir dafür, und was davon verlangt das Gesetz?",
                "What do we do for it, and what of that does the law demand?",
            ),
            Both(
                "Welche Leistung bekommen die Menschen für dieses Geld?",
                "Which service do people get for this money?",
            ),
            Both(
                "Was würde sich für wen ändern, wenn wir mehr oder weniger dafür ausgäben?",
                "What would change for whom if we spent more or less on it?",
            ),
            Both(
                "Zu welchem Ziel des Rates trägt es bei?",
                "To which goal of the council does it contribute?",
            ),
        ],
        &[
            BlockScript(Heading, Both("Was zu beraten ist", "What is up for debate")),
            BlockScript(
                Paragraph,
                Both(
                    "Um welche Produkte und welche Summe geht es?",
                    "Which products and which sum is it about?",
                ),
            ),
            BlockScript(Heading, Both("Was wäre, wenn wir es ließen?", "What if we dropped it?")),
            BlockScript(
                Bullet,
                Both(
                    "Wer verliert etwas, und wann fällt es auf?",
                    "Who loses something, and when does it show?",
                ),
            ),
            BlockScript(
                Bullet,
                Both(
                    "Welche Kosten entstehen dann an anderer Stelle?",
                    "Which costs then arise elsewhere?",
                ),
            ),
            BlockScript(Heading, Both("Vorschläge an den Rat", "Proposals to the council")),
            BlockScript(
                Check,
                Both(
                    "Was weiterführen, ändern, auslaufen lassen, beenden?",
                    "What to continue, to change, to phase out, to end?",
                ),
            ),
        ],
    )
}

/// Climate action.
pub(super) fn climate_action() -> Script {
    asking(
        Both("Wirkungsmodell Klimaschutz", "Impact model of climate action"),
        [
            Both(
                "Was setzen wir ein, und was können wir als Kommune selbst entscheiden?",
                "What do we put in, and what can we decide ourselves as a municipality?",
            ),
            Both(
                "Was bauen, fördern, regeln oder lassen wir?",
                "What do we build, fund, regulate or stop doing?",
            ),
            Both(
                "Was ist dann da: Anlagen, sanierte Gebäude, Verbindungen, Beratungen?",
                "What is there then: plants, renovated buildings, connections, advice?",
            ),
            Both(
                "Was tun Haushalte, Betriebe und wir selbst dann anders, und können es sich alle leisten?",
                "What do households, businesses and we ourselves do differently then, and can everybody afford it?",
            ),
            Both(
                "Wie viel Treibhausgas sparen wir bis wann, und wie leben wir mit der Hitze?",
                "How much greenhouse gas do we save by when, and how do we live with the heat?",
            ),
        ],
        &[
            BlockScript(Heading, Both("Wo wir stehen", "Where we are")),
            BlockScript(
                Bullet,
                Both(
                    "Woher kommen unsere Emissionen, und welche davon können wir beeinflussen?",
                    "Where do our emissions come from, and which of them can we influence?",
                ),
            ),
            BlockScript(
                Bullet,
                Both(
                    "Wen treffen Hitze und Starkregen zuerst?",
                    "Whom do heat and heavy rain hit first?",
                ),
            ),
            BlockScript(Heading, Both("Lasten und Nutzen", "Burdens and benefits")),
            BlockScript(
                Paragraph,
                Both(
                    "Wer zahlt, wer gewinnt, und wie gleichen wir aus?",
                    "Who pays, who gains, and how do we make up for it?",
                ),
            ),
            BlockScript(Heading, Both("Die größten Hebel zuerst", "The largest levers first")),
            BlockScript(
                Check,
                Both(
                    "Welche drei Schritte sparen am meisten je Euro, und wer beginnt?",
                    "Which three steps save most per euro, and who begins?",
                ),
            ),
        ],
    )
}
