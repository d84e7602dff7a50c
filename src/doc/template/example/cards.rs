//! The cards of the example.

use crate::doc::template::content::{Both, CardScript, NOTHING};
use crate::domain::board::Lane::{Activity, Impact, Input, Outcome, Output};

pub(super) const CARDS: &[CardScript] = &[
    CardScript(
        "guides",
        Input,
        Both("Elternlotsinnen beim Jugendamt", "Family guides at the youth office"),
        Both(
            "Zwei Personen, unbefristet angestellt.",
            "Two people with permanent contracts.",
        ),
    ),
    CardScript(
        "money",
        Input,
        Both("Geld aus dem Haushalt", "Money from the town’s budget"),
        Both(
            "Im Jahr: Stellen, Druck und Übersetzung, Fahrten.",
            "A year: posts, printing and translation, travel.",
        ),
    ),
    CardScript(
        "register",
        Input,
        Both(
            "Geburtsmeldung aus dem Standesamt",
            "Birth notice from the registry office",
        ),
        Both("Jeden Montag.", "Every Monday."),
    ),
    CardScript(
        "training",
        Input,
        Both("Schulung durch Familienhebammen", "Training by family midwives"),
        Both("Im Jahr, für jede Lotsin.", "A year, for each guide."),
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
        Both("395 im letzten Jahr.", "395 last year."),
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
            "Freitags, von 9 bis 12 Uhr, ohne Anmeldung.",
            "Fridays, from 9 to 12, no appointment.",
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
        Both("Brauchen wir es noch?", "Do we still need it?"),
    ),
    CardScript(
        "contact",
        Outcome,
        Both("Familien kennen ihre Ansprechperson", "Families know whom to turn to"),
        NOTHING,
    ),
    CardScript(
        "accept",
        Outcome,
        Both("Familien im Hafen nehmen Besuche an", "Families in Hafen accept visits"),
        Both(
            "Die Stadt liegt bei rund 44 %. Sagen Familien hier ab, oder erreicht sie der Brief nicht?",
            "The town is at about 44 %. Do families here decline, or does the letter not reach them?",
        ),
    ),
    CardScript(
        "suedpark",
        Outcome,
        Both(
            "Familien im Südpark bleiben erreicht",
            "Families in Südpark stay reached",
        ),
        Both("Was läuft dort anders?", "What is different there?"),
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
        NOTHING,
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
        NOTHING,
    ),
    CardScript(
        "healthy",
        Impact,
        Both("Kinder wachsen gesund auf", "Children grow up healthy"),
        NOTHING,
    ),
    CardScript(
        "origin",
        Impact,
        Both(
            "Herkunft entscheidet nicht über den Start",
            "Origin does not decide the start in life",
        ),
        NOTHING,
    ),
    CardScript(
        "custody",
        Impact,
        Both(
            "Weniger Inobhutnahmen im ersten Lebensjahr",
            "Fewer children taken into care in their first year",
        ),
        NOTHING,
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
