//! Stable codes of everything that can go wrong for a caller, with the sentence that says what to do.
//!
//! The codes are contract: programs branch on them, the web board translates them. They are never renamed.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::language::Language;

macro_rules! codes {
    ($( $(#[$doc:meta])* $name:ident = $status:literal, $de:literal, $en:literal; )+) => {
        /// What went wrong, as a stable code (`kebab-case` in JSON).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[serde(rename_all = "kebab-case")]
        pub enum Code {
            $( $(#[$doc])* $name, )+
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$( Self::$name, )+];

            /// HTTP status that goes with it.
            pub const fn status(self) -> u16 {
                match self { $( Self::$name => $status, )+ }
            }

            /// One or two sentences: what happened, what to do. Where a bound was passed, its name stands in braces in
            /// place of its value, which is configuration.
            pub const fn text(self, language: Language) -> &'static str {
                match (self, language) {
                    $( (Self::$name, Language::De) => $de, (Self::$name, Language::En) => $en, )+
                }
            }
        }
    };
}

codes! {
    /// The organiser key is missing or wrong.
    OrganiserKeyWrong = 401,
        "Der Organisationsschlüssel fehlt oder ist falsch. Öffnen Sie den Link, den Wirkraum beim ersten Start anzeigt.",
        "The organiser key is missing or wrong. Open the link that Wirkraum shows at its first start.";
    /// The secret of the link is wrong or was replaced by a newer one.
    KeyWrong = 403,
        "Dieser Link gilt nicht mehr. Bitten Sie die Moderation um einen neuen.",
        "This link is no longer valid. Ask the facilitator for a new one.";
    /// No session, or one that has ended.
    SessionMissing = 401,
        "Sie sind nicht angemeldet. Treten Sie dem Workshop noch einmal bei.",
        "You are not signed in. Join the workshop again.";
    /// The role does not allow it.
    Forbidden = 403,
        "Das darf Ihre Rolle nicht. Bitten Sie die Moderation.",
        "Your role may not do this. Ask the facilitator.";
    /// The workshop is protected: this does not leave it.
    Protected = 403,
        "Geschützter Raum: Das verlässt ihn nicht. Laden Sie herunter, was der Raum freigegeben hat.",
        "Protected room: this does not leave it. Download what the room has released.";
    /// Only a protected workshop releases anything.
    NotProtected = 409,
        "Dieser Workshop ist kein geschützter Raum. Alles darin lässt sich ohnehin mitnehmen.",
        "This workshop is no protected room. Everything in it can be taken along anyway.";
    /// Only a rehearsal ends in this way.
    NotRehearsal = 409,
        "Das ist keine Probe. Beenden lässt sich so nur eine Probe.",
        "This is no rehearsal. Only a rehearsal can be ended this way.";
    /// No such workshop.
    WorkshopUnknown = 404,
        "Diesen Workshop gibt es nicht oder nicht mehr. Prüfen Sie den Link.",
        "This workshop does not exist, or no longer. Check the link.";
    /// The file of the workshop cannot be read.
    WorkshopDamaged = 500,
        "Die Datei dieses Workshops ist beschädigt. Spielen Sie eine Sicherung ein; andere Workshops laufen weiter.",
        "The file of this workshop is damaged. Restore a backup; other workshops go on.";
    /// The file was written by a newer version.
    WorkshopNewer = 409,
        "Diese Datei stammt von einer neueren Version. Aktualisieren Sie Wirkraum; die Datei bleibt unverändert.",
        "This file comes from a newer version. Update Wirkraum; the file stays as it is.";
    /// The room is locked for people who have not joined yet.
    RoomClosed = 403,
        "Der Raum ist geschlossen. Bitten Sie die Moderation, ihn zu öffnen.",
        "The room is closed. Ask the facilitator to open it.";
    /// No open room has this code.
    RoomCodeUnknown = 404,
        "Diesen Raumcode gibt es nicht. Prüfen Sie die acht Zeichen an der Wand.",
        "There is no such room code. Check the eight characters on the wall.";
    /// Nobody has this return code.
    ReturnCodeUnknown = 404,
        "Diesen Rückkehrcode gibt es nicht. Prüfen Sie ihn oder treten Sie neu bei.",
        "There is no such return code. Check it or join anew.";
    /// No such participant.
    ParticipantUnknown = 404,
        "Diese Person ist nicht im Workshop.",
        "This person is not in the workshop.";
    /// As many people without a device of their own sit at this one as may.
    SeatmatesFull = 409,
        "An diesem Gerät sind schon acht weitere Personen. Nehmen Sie eine heraus oder ein zweites Gerät dazu.",
        "Eight more people are at this device already. Take one out, or use a second device.";
    /// This person's role cannot be changed like that.
    RoleFixed = 422,
        "Diese Rolle lässt sich so nicht vergeben: Die Moderation wird übergeben, Beobachtende bleiben Beobachtende.",
        "This role cannot be given like that: the facilitator's is handed over, observers stay observers.";
    /// Nobody would facilitate any more.
    LastFacilitator = 409,
        "Ohne Moderation geht es nicht weiter. Übergeben Sie die Moderation zuerst.",
        "A workshop needs a facilitator. Hand over facilitation first.";
    /// No such card, or a deleted one.
    CardUnknown = 404,
        "Diese Karte gibt es nicht oder nicht mehr. Wählen Sie eine andere.",
        "This card does not exist, or no longer. Choose another.";
    /// No step that runs asks for contributions.
    ContributionsClosed = 409,
        "Gerade wird nichts eingesammelt. Ihr Text bleibt stehen; fragen Sie die Moderation.",
        "Nothing is being collected right now. Your text stays where it is; ask the facilitators.";
    /// As many cards wait in silence as there may be.
    SilenceFull = 409,
        "Es liegen schon so viele stille Karten bereit, wie Platz haben. Weitere gehen, sobald die Moderation sie aufdeckt.",
        "As many silent cards are waiting as there is room for. There is room again once the facilitator reveals them.";
    /// Another facilitator has gone to another step meanwhile.
    StepMoved = 409,
        "Jemand anderes hat gerade weitergeschaltet. Schauen Sie, welcher Schritt läuft; es ist nichts weiter passiert.",
        "Somebody else has just moved on. Look which step is running; nothing else has happened.";
    /// No such step, or no longer.
    StepUnknown = 404,
        "Diesen Schritt gibt es nicht oder nicht mehr. Wählen Sie einen anderen im Ablauf.",
        "This step does not exist, or no longer. Choose another in the agenda.";
    /// The run is not in a state for that.
    RunNotReady = 409,
        "Das geht gerade nicht. Starten oder beenden Sie zuerst den Ablauf, oder legen Sie einen Schritt an.",
        "That is not possible now. Start or end the agenda first, or add a step.";
    /// The agenda has as many steps as it may have.
    AgendaFull = 409,
        "Der Ablauf hat schon 100 Schritte. Löschen Sie einen oder fassen Sie zwei zusammen.",
        "The agenda has 100 steps already. Delete one or make one of two.";
    /// The facilitator is here, or was a moment ago.
    FacilitatorPresent = 409,
        "Die Moderation ist noch da. Übernehmen können Sie, wenn sie seit zwei Minuten nicht mehr verbunden ist.",
        "The facilitator is still here. You can take over once they have not been connected for two minutes.";
    /// No such breakout group, or no longer.
    GroupUnknown = 404,
        "Diese Kleingruppe gibt es nicht oder nicht mehr. Gehen Sie zurück ins Plenum.",
        "This breakout group does not exist, or no longer. Go back to the plenary.";
    /// Groups were formed already.
    GroupsThere = 409,
        "Es gibt schon Kleingruppen. Beenden Sie sie, bevor Sie neue bilden.",
        "There are breakout groups already. End them before you form new ones.";
    /// Titles of groups that cannot be.
    GroupsInvalid = 422,
        "Geben Sie 1 bis 12 Kleingruppen an, jede mit einem Namen von höchstens 80 Zeichen.",
        "Give 1 to 12 breakout groups, each with a name of up to 80 characters.";
    /// Somebody who is in another group, or in none.
    GroupNotYours = 403,
        "Sie sind nicht in dieser Kleingruppe. Bitten Sie die Moderation, Sie dort einzutragen.",
        "You are not in this breakout group. Ask the facilitators to put you into it.";
    /// The board of a group, which goes by the steps of its plenary.
    GroupFollows = 409,
        "Kleingruppen folgen dem Ablauf des Plenums. Steuern Sie ihn dort.",
        "Breakout groups follow the agenda of the plenary. Run it there.";
    /// No such poll, or no longer.
    PollUnknown = 404,
        "Dieses Stimmungsbild gibt es nicht oder nicht mehr. Wählen Sie ein anderes.",
        "This poll does not exist, or no longer. Choose another.";
    /// A poll without a question, or with too long a one.
    PollQuestionMissing = 422,
        "Bitte geben Sie eine Frage ein. Höchstens 500 Zeichen passen.",
        "Please enter a question. It may have up to 500 characters.";
    /// A poll with fewer options than it takes.
    PollOptionsMissing = 422,
        "Dieses Stimmungsbild braucht mindestens zwei Optionen. Ergänzen Sie welche.",
        "This poll needs at least two options. Add some.";
    /// A poll with more options than there may be.
    PollOptionsTooMany = 422,
        "Höchstens 40 Optionen passen. Fassen Sie einige zusammen.",
        "There may be up to 40 options. Join some of them.";
    /// Something else about a poll does not fit together.
    PollInvalid = 422,
        "An diesem Stimmungsbild passt etwas nicht zusammen. Prüfen Sie Optionen, Punkte und Skala.",
        "Something about this poll does not fit together. Check options, dots and scale.";
    /// As many polls as there may be.
    PollsFull = 409,
        "Mehr als 60 Stimmungsbilder fasst ein Workshop nicht. Löschen Sie einen Entwurf.",
        "A workshop holds up to 60 polls. Delete a draft.";
    /// The poll is no draft any more.
    PollFixed = 409,
        "Dieses Stimmungsbild ist kein Entwurf mehr. Schließen Sie es und starten Sie eine neue Runde.",
        "This poll is no longer a draft. Close it and start a new round.";
    /// The poll takes no answers.
    PollClosed = 409,
        "Dieses Stimmungsbild ist nicht offen. Warten Sie auf eine neue Runde oder sehen Sie sich das Ergebnis an.",
        "This poll is not open. Wait for a new round or look at the result.";
    /// This person has answered a secret poll already.
    PollAnswered = 409,
        "Hier ist schon eine Antwort abgegeben. Ändern können Sie sie nur auf dem Gerät, auf dem Sie geantwortet haben.",
        "An answer has been given here already. It can be changed only on the device it was given on.";
    /// What was answered is no answer to what is asked.
    AnswerInvalid = 422,
        "Diese Antwort passt nicht zur Frage. Prüfen Sie Ihre Angaben und senden Sie sie noch einmal.",
        "This answer does not fit the question. Check what you entered and send it again.";
    /// No such checkpoint, or no longer.
    CheckpointUnknown = 404,
        "Diesen früheren Stand gibt es nicht oder nicht mehr. Laden Sie die Liste neu.",
        "There is no such earlier version, or no longer. Reload the list.";
    /// The bytes of a checkpoint cannot be read.
    CheckpointDamaged = 500,
        "Dieser frühere Stand ist beschädigt. Wählen Sie einen anderen; der Workshop selbst läuft weiter.",
        "This earlier version is damaged. Choose another; the workshop itself goes on.";
    /// The name is empty.
    NameEmpty = 422,
        "Bitte geben Sie einen Namen ein. Ein Vorname oder Kürzel genügt.",
        "Please enter a name. A first name or initials will do.";
    /// The name is too long.
    NameTooLong = 422,
        "Der Name ist zu lang. Höchstens {name-length} Zeichen passen.",
        "The name is too long. It may have up to {name-length} characters.";
    /// The title is empty.
    TitleEmpty = 422,
        "Bitte geben Sie dem Workshop einen Titel.",
        "Please give the workshop a title.";
    /// The title is too long.
    TitleTooLong = 422,
        "Der Titel ist zu lang. Höchstens 200 Zeichen passen.",
        "The title is too long. It may have up to 200 characters.";
    /// No such template.
    TemplateUnknown = 422,
        "Diese Vorlage gibt es nicht. Wählen Sie eine aus der Liste.",
        "There is no such template. Choose one from the list.";
    /// The file is neither a JSON export nor a workshop file.
    FileNoExport = 422,
        "Das ist kein Export von Wirkraum. Wählen Sie eine .json- oder .wirkraum-Datei, die Wirkraum geschrieben hat.",
        "This is no export of Wirkraum. Choose a .json or .wirkraum file that Wirkraum has written.";
    /// The file is over the limit.
    FileTooLarge = 413,
        "Die Datei ist größer als {import-size}. Bitte kürzen oder teilen.",
        "The file is larger than {import-size}. Please shorten or split it.";
    /// There is more in the file than a workshop holds.
    FileOverLimits = 422,
        "In dieser Datei steht mehr, als ein Workshop fasst: höchstens {cards} Karten und 100.000 Zeichen je Text. Bitte teilen.",
        "There is more in this file than a workshop holds: up to {cards} cards and 100,000 characters in a text. Please split it.";
    /// The file is no table, or holds more than one may.
    TableUnreadable = 422,
        "Diese Tabelle lässt sich nicht lesen. Speichern Sie sie als XLSX mit höchstens 20.000 Zeilen oder als CSV.",
        "This table cannot be read. Save it as XLSX with up to 20,000 rows, or as CSV.";
    /// The request is over the limit.
    BodyTooLarge = 413,
        "Die Anfrage ist größer als {body-size}. Bitte kürzen.",
        "The request is larger than {body-size}. Please shorten it.";
    /// The request body took too long.
    BodyTooSlow = 408,
        "Die Anfrage kam nicht innerhalb von {http-body-within} an. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.",
        "The request did not arrive within {http-body-within}. Check the connection and try again.";
    /// The request body is not what the interface description says.
    BodyInvalid = 422,
        "Diese Anfrage ist unvollständig oder falsch aufgebaut. Laden Sie die Seite neu.",
        "This request is incomplete or malformed. Reload the page.";
    /// This right cannot be changed.
    RightFixed = 422,
        "Dieses Recht lässt sich nicht ändern: Die Moderation schreibt immer, Beobachtende nie.",
        "This right cannot be changed: facilitators always write, observers never do.";
    /// No such export format.
    FormatUnknown = 404,
        "Dieses Format gibt es nicht. Möglich sind md, json, blueprint.json, okr.csv, okr.xlsx und wirkraum.",
        "There is no such format. Possible are md, json, blueprint.json, okr.csv, okr.xlsx and wirkraum.";
    /// No such page or resource.
    NotFound = 404,
        "Diese Adresse gibt es nicht. Prüfen Sie den Link.",
        "There is nothing at this address. Check the link.";
    /// The resource does not know this method.
    MethodNotAllowed = 405,
        "Diese Adresse kennt diese Anfrage nicht.",
        "This address does not take this kind of request.";
    /// The `Host` header names a machine we are not.
    HostForbidden = 421,
        "Unter diesem Namen antwortet Wirkraum nicht. Starten Sie es mit --public-url für diesen Namen.",
        "Wirkraum does not answer under this name. Start it with --public-url for this name.";
    /// The request comes from a page that is not ours.
    OriginForbidden = 403,
        "Diese Anfrage kommt von einer fremden Seite und wurde abgelehnt.",
        "This request comes from a foreign page and was refused.";
    /// Too many attempts or connections.
    TooMany = 429,
        "Gerade sind es zu viele Anfragen. Warten Sie kurz und versuchen Sie es noch einmal.",
        "There are too many requests just now. Wait a moment and try again.";
    /// The disk is full.
    StorageFull = 507,
        "Der Datenträger ist voll. Schaffen Sie Platz; danach geht es ohne Neustart weiter.",
        "The disk is full. Free some space; work then goes on without a restart.";
    /// The store failed for another reason.
    StorageFailed = 500,
        "Speichern ist gerade nicht möglich. Prüfen Sie Datenträger und Rechte des Datenordners.",
        "Saving is not possible right now. Check the disk and the rights of the data folder.";
    /// A document cannot be read now; working in it goes on.
    ContentUnreadable = 503,
        "Der Inhalt lässt sich gerade nicht lesen. Gemeinsam arbeiten geht weiter; versuchen Sie es später noch einmal.",
        "The content cannot be read right now. Working together goes on; try again later.";
    /// Something that should not happen.
    Internal = 500,
        "Da ist bei uns etwas schiefgegangen. Versuchen Sie es noch einmal.",
        "Something went wrong on our side. Try again.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_an_error_status_and_a_sentence_in_both_languages() {
        for code in Code::ALL {
            assert!((400..600).contains(&code.status()), "{code:?}");
            for language in [Language::De, Language::En] {
                assert!(code.text(language).ends_with('.'), "{code:?}");
            }
        }
    }
}
