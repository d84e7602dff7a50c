//! `example-fruehe-hilfen`: the model of an invented town, as a dialogue might leave it. All names and figures are made up.

use super::content::{BlockScript, Both, CardScript, NOTHING, Script};
use super::example_links::LINKS;
use crate::domain::board::BlockKind::{Bullet, Check, Heading, Paragraph};
use crate::domain::board::Lane::{Activity, Impact, Input, Outcome, Output};

pub(super) fn script() -> Script {
    Script {
        model: Both("Frühe Hilfen: wer wird erreicht?", "Early help: who is reached?"),
        prompts: [].into(),
        cards: CARDS,
        links: LINKS,
        notes: NOTES,
    }
}

const CARDS: &[CardScript] = &[
    CardScript(
        "guides",
        Input,
        Both("1,5 Stellen Elternlotsinnen", "1.5 posts for family guides"),
        Both(
            "Zwei Personen, beim Jugendamt angestellt.",
            "Two people, employed by the youth office.",
        ),
    ),
    CardScript(
        "money",
        Input,
        Both("92.000 € im Jahr", "€92,000 a year"),
        Both(
            "Produkt 36.30.02. Stellen, Druck und Übersetzung, Fahrten.",
            "Budget product 36.30.02. Posts, printing and translation, travel.",
        ),
    ),
    CardScript(
        "register",
        Input,
        Both(
            "Geburtsmeldung aus dem Standesamt",
            "Birth notice from the registry office",
        ),
        Both("Jeden Montag, mit Anschrift.", "Every Monday, with the address."),
    ),
    CardScript(
        "training",
        Input,
        Both("Schulung durch Familienhebammen", "Training by family midwives"),
        Both("24 Stunden je Jahr und Lotsin.", "24 hours a year for each guide."),
    ),
    CardScript(
        "volunteers",
        Input,
        Both("Ehrenamtliche Familienpatinnen", "Volunteer family sponsors"),
        Both(
            "Zusammen rund 40 Stunden im Monat.",
            "About 40 hours a month between them.",
        ),
    ),
    CardScript(
        "rooms",
        Input,
        Both("Räume im Stadtteilzentrum Hafen", "Rooms in the Hafen community centre"),
        Both("12 Stunden in der Woche, mietfrei.", "12 hours a week, free of rent."),
    ),
    CardScript(
        "write",
        Activity,
        Both(
            "Familien anschreiben und Termin vorschlagen",
            "Write to families and suggest a date",
        ),
        Both(
            "In der zweiten Woche nach der Geburt.",
            "In the second week after birth.",
        ),
    ),
    CardScript(
        "coach",
        Activity,
        Both("Lotsinnen schulen und begleiten", "Train and support the guides"),
        NOTHING,
    ),
    CardScript(
        "network",
        Activity,
        Both(
            "Mit Stadtteilzentrum und Hebammen abstimmen",
            "Coordinate with community centre and midwives",
        ),
        Both("Runder Tisch, alle sechs Wochen.", "Round table every six weeks."),
    ),
    CardScript(
        "letter",
        Output,
        Both(
            "Brief mit Termin in sieben Sprachen",
            "Letter with a date in seven languages",
        ),
        Both("880 Briefe im Jahr.", "880 letters a year."),
    ),
    CardScript(
        "visits",
        Output,
        Both("Elternlotsen-Besuche zu Hause", "Home visits by family guides"),
        Both("395 Besuche im Jahr 2024.", "395 visits in 2024."),
    ),
    CardScript(
        "interpreting",
        Output,
        Both("Sprachmittlung beim ersten Besuch", "Interpreting at the first visit"),
        Both("Neun Sprachen.", "Nine languages."),
    ),
    CardScript(
        "openhours",
        Output,
        Both("Offene Sprechstunde im Hafen", "Open consultation hour in Hafen"),
        Both(
            "Freitags von 9 bis 12 Uhr, ohne Anmeldung.",
            "Fridays from 9 to 12, no appointment.",
        ),
    ),
    CardScript(
        "referral",
        Output,
        Both("Vermittlung an Beratungsstellen", "Referral to advice centres"),
        Both("60 Familien im Jahr.", "60 families a year."),
    ),
    CardScript(
        "leaflet",
        Output,
        Both("Faltblatt an alle Neugeborenen", "Leaflet to all newborns"),
        Both(
            "Wirkt es, und brauchen wir es noch?",
            "Does it work, and do we still need it?",
        ),
    ),
    CardScript(
        "contact",
        Outcome,
        Both("Familien kennen ihre Ansprechperson", "Families know whom to turn to"),
        Both("71 % in der Befragung 2024.", "71 % in the 2024 survey."),
    ),
    CardScript(
        "accept",
        Outcome,
        Both("Familien im Hafen nehmen Besuche an", "Families in Hafen accept visits"),
        Both(
            "Anteil besuchter Familien mit Neugeborenem: von 33,3 % auf 19,6 % gefallen, die Stadt liegt bei rund 44 %. Ziel: 30 %.",
            "Share of families with a newborn that were visited: down from 33.3 % to 19.6 %, the town is at about 44 %. Target: 30 %.",
        ),
    ),
    CardScript(
        "suedpark",
        Outcome,
        Both(
            "Familien im Südpark bleiben erreicht",
            "Families in Südpark stay reached",
        ),
        Both(
            "Von 55,0 % auf 62,8 % gestiegen. Was läuft dort anders?",
            "Up from 55.0 % to 62.8 %. What is different there?",
        ),
    ),
    CardScript(
        "offers",
        Outcome,
        Both(
            "Eltern nutzen Angebote im Quartier",
            "Parents use what the neighbourhood offers",
        ),
        NOTHING,
    ),
    CardScript(
        "early",
        Outcome,
        Both("Belastungen werden früh erkannt", "Strain is noticed early"),
        Both("Vor dem dritten Lebensmonat.", "Before the third month."),
    ),
    CardScript(
        "confident",
        Outcome,
        Both(
            "Eltern sind sicher im Umgang mit dem Kind",
            "Parents are confident with their child",
        ),
        Both(
            "Dafür fehlt uns noch ein Indikator.",
            "We have no indicator for this yet.",
        ),
    ),
    CardScript(
        "recommend",
        Outcome,
        Both(
            "Familien empfehlen die Lotsinnen weiter",
            "Families recommend the guides",
        ),
        Both("Jede dritte, sagt die Befragung.", "One in three, says the survey."),
    ),
    CardScript(
        "healthy",
        Impact,
        Both("Kinder wachsen gesund auf", "Children grow up healthy"),
        Both("SDG 3", "SDG 3: good health and well-being"),
    ),
    CardScript(
        "origin",
        Impact,
        Both(
            "Herkunft entscheidet nicht über den Start",
            "Origin does not decide the start in life",
        ),
        Both("SDG 10", "SDG 10: reduced inequalities"),
    ),
    CardScript(
        "custody",
        Impact,
        Both(
            "Weniger Inobhutnahmen im ersten Lebensjahr",
            "Fewer children taken into care in their first year",
        ),
        Both("SDG 16", "SDG 16: peace, justice and strong institutions"),
    ),
    CardScript(
        "welcome",
        Impact,
        Both(
            "Familien fühlen sich in Auenfurt willkommen",
            "Families feel welcome in Auenfurt",
        ),
        NOTHING,
    ),
];

const NOTES: &[BlockScript] = &[
    BlockScript(
        Heading,
        Both(
            "Wirkungsdialog Frühe Hilfen, Stadt Auenfurt",
            "Impact dialogue on early help, town of Auenfurt",
        ),
    ),
    BlockScript(
        Paragraph,
        Both(
            "Familien mit einem Neugeborenen bekommen einen Besuch zu Hause angeboten. Wen erreichen wir damit, und wen nicht?",
            "Families with a newborn are offered a visit at home. Whom do we reach with it, and whom not?",
        ),
    ),
    BlockScript(
        Bullet,
        Both(
            "Stadt insgesamt: kaum verändert, rund 44 %",
            "The town as a whole: hardly changed, about 44 %",
        ),
    ),
    BlockScript(
        Bullet,
        Both(
            "Hafen: von 33,3 % auf 19,6 % gefallen",
            "Hafen: down from 33.3 % to 19.6 %",
        ),
    ),
    BlockScript(
        Bullet,
        Both(
            "Südpark: von 55,0 % auf 62,8 % gestiegen",
            "Südpark: up from 55.0 % to 62.8 %",
        ),
    ),
    BlockScript(Heading, Both("Offene Frage", "Open question")),
    BlockScript(
        Paragraph,
        Both(
            "Sagen Familien im Hafen ab, oder erreicht sie der Brief gar nicht erst?",
            "Do families in Hafen decline, or does the letter not reach them in the first place?",
        ),
    ),
    BlockScript(Heading, Both("Erste Schritte", "First steps")),
    BlockScript(
        Check,
        Both(
            "Vier Wochen lang bei jeder Absage nach dem Grund fragen (Jugendamt)",
            "Ask for the reason at every refusal for four weeks (youth office)",
        ),
    ),
    BlockScript(
        Check,
        Both(
            "Rückläufer der Briefe im Hafen zählen (Standesamt)",
            "Count the letters returned from Hafen (registry office)",
        ),
    ),
    BlockScript(
        Check,
        Both(
            "Mit den Lotsinnen im Südpark sprechen: Was läuft dort anders? (Stadtteilzentrum)",
            "Talk to the guides in Südpark: what is different there? (community centre)",
        ),
    ),
];
