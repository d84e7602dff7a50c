# Regel-Hürden
hurdles-one = Regel-Hürde
hurdles-add = Regel-Hürde anlegen
hurdles-delete = Regel-Hürde löschen
hurdles-unnamed = Regel-Hürde ohne Namen
hurdles-hint = Regeln, die eine Wirkung behindern: wozu sie da sind, welchen Spielraum sie lassen und wer das Risiko trägt.
hurdles-empty = Noch keine Regel-Hürde. Welche Vorschrift steht einer Wirkung im Weg?
hurdles-row = wird behindert durch
hurdles-at-card = { $count ->
    [one] Regel-Hürde
   *[other] Regel-Hürden
}
hurdles-count = { $count ->
    [one] 1 Regel-Hürde
   *[other] { $count } Regel-Hürden
}
hurdles-rule = Regel
hurdles-rule-placeholder = Datenschutz: Adressen dürfen nicht weitergegeben werden
hurdles-purpose-short = Zweck
hurdles-purpose = Wozu ist sie da?
hurdles-purpose-placeholder = Schutz der Familien vor Weitergabe ihrer Daten
hurdles-hinders = Welche Wirkung behindert sie?
hurdles-hinders-short = behindert
hurdles-hinders-none = noch keiner Karte zugeordnet
hurdles-open-card = Karte öffnen
hurdles-room-short = Spielraum
hurdles-room = Welchen Spielraum gibt es?
hurdles-room-placeholder = Einwilligung schon in der Geburtsklinik einholen
hurdles-risk-short = Risiko trägt
hurdles-risk = Wer trägt das Risiko?
hurdles-risk-placeholder = Die Leitung des Jugendamts
