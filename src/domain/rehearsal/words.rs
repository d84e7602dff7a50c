//! What simulated people are called and what they say. Nothing of it is about anybody or any subject in particular.

use crate::domain::language::Language;

/// What the simulated person in this place is called.
pub fn name(language: Language, place: usize) -> &'static str {
    let names = match language {
        Language::De => &NAMES_DE,
        Language::En => &NAMES_EN,
    };
    names[place % names.len()]
}

/// Something that fits almost any question.
pub(super) fn thought(language: Language, random: &mut fastrand::Rng) -> &'static str {
    let thoughts = match language {
        Language::De => &THOUGHTS_DE,
        Language::En => &THOUGHTS_EN,
    };
    thoughts[random.usize(..thoughts.len())]
}

/// Why somebody has doubts.
pub(super) fn concern(language: Language, random: &mut fastrand::Rng) -> &'static str {
    let concerns = match language {
        Language::De => &CONCERNS_DE,
        Language::En => &CONCERNS_EN,
    };
    concerns[random.usize(..concerns.len())]
}

const NAMES_DE: [&str; super::PEOPLE_MAX] = [
    "Ayşe",
    "Bernd",
    "Carla",
    "Dariusz",
    "Elif",
    "Friedrich",
    "Greta",
    "Hassan",
    "Ines",
    "Jonas",
    "Katharina",
    "Levent",
    "Marlene",
    "Nikolai",
    "Oksana",
    "Paul",
    "Rosa",
    "Samir",
    "Theresa",
    "Uwe",
    "Vera",
    "Wolfgang",
    "Yara",
    "Zeynep",
    "Anton",
    "Birgit",
    "Cem",
    "Dörte",
    "Emil",
    "Fatima",
];

const NAMES_EN: [&str; super::PEOPLE_MAX] = [
    "Aisha", "Ben", "Chloe", "Daniel", "Ella", "Farid", "Grace", "Harry", "Ivy", "James", "Kezia", "Liam", "Maya",
    "Noah", "Olivia", "Priya", "Quentin", "Ruth", "Samuel", "Tessa", "Umar", "Violet", "William", "Xenia", "Yusuf",
    "Zoe", "Arthur", "Bella", "Callum", "Daisy",
];

const THOUGHTS_DE: [&str; 24] = [
    "Wir sollten früher miteinander reden",
    "Die Menschen, um die es geht, müssen dabei sein",
    "Erst klären, wer wofür zuständig ist",
    "Es gibt zu viele einzelne Vorhaben nebeneinander",
    "Kleine Schritte, die man sehen kann",
    "Wir wissen zu wenig über die Wirkung",
    "Gute Beispiele aus anderen Orten ansehen",
    "Die Formulare sind nicht zu verstehen",
    "Mehr Zeit für Absprachen einplanen",
    "Zahlen einmal im Quartal gemeinsam ansehen",
    "Das Geld kommt oft zu spät an",
    "Eine Person, die alles zusammenhält",
    "Weniger Berichte, mehr Gespräche",
    "Ehrenamtliche besser unterstützen",
    "Was wir nicht mehr machen, gehört auch auf die Liste",
    "Die Wege sind für viele zu weit",
    "Gemeinsame Sprache finden",
    "Erst ausprobieren, dann ausweiten",
    "Junge Leute fehlen in der Runde",
    "Ergebnisse verständlich erklären",
    "Doppelte Arbeit vermeiden",
    "Verlässliche Ansprechpersonen benennen",
    "Nach einem Jahr ehrlich Bilanz ziehen",
    "Mut, etwas zu beenden, das nicht wirkt",
];

const THOUGHTS_EN: [&str; 24] = [
    "We should talk to each other earlier",
    "The people it is about have to be in the room",
    "First make clear who is responsible for what",
    "There are too many separate projects side by side",
    "Small steps that people can see",
    "We know too little about what works",
    "Look at good examples from other places",
    "Nobody understands the forms",
    "Plan more time for agreeing things",
    "Look at the figures together every quarter",
    "The money often arrives too late",
    "One person who holds it all together",
    "Fewer reports, more conversations",
    "Give volunteers better support",
    "What we stop doing belongs on the list, too",
    "The distances are too long for many",
    "Find a common language",
    "Try it first, then make it bigger",
    "Young people are missing here",
    "Explain the results in plain words",
    "Avoid doing the same work twice",
    "Name people one can turn to",
    "Take honest stock after a year",
    "The courage to end what does not work",
];

const CONCERNS_DE: [&str; 6] = [
    "Mir ist noch nicht klar, wer das bezahlt",
    "Das ist in der Zeit kaum zu schaffen",
    "Die Betroffenen wurden nicht gefragt",
    "Es fehlt, woran wir merken, dass es wirkt",
    "Dafür müsste an anderer Stelle etwas wegfallen",
    "Der Datenschutz ist noch offen",
];

const CONCERNS_EN: [&str; 6] = [
    "I do not see yet who pays for it",
    "There is hardly enough time for it",
    "Those concerned were not asked",
    "It does not say how we notice that it works",
    "Something else would have to go for it",
    "Data protection is still open",
];
