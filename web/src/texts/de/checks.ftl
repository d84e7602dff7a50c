# Die Prüfung: Hinweise, die niemanden aufhalten
checks-aside-checks = Prüfung
checks-aside-register = Annahmen nach Risiko
checks-aside-whatif = Was, wenn wir das streichen?
checks-count = { $count ->
    [0] keine Hinweise
    [one] 1 Hinweis
   *[other] { $count } Hinweise
}
checks-lead = Das verdient einen zweiten Blick. Alles darf auch so bleiben.
checks-empty = Noch gibt es nichts zu prüfen.
checks-none = Kein Hinweis. Ob das Modell stimmt, entscheiden die Menschen im Raum.
checks-here = Hinweise der Prüfung
checks-back-checks = Zur Prüfung
checks-back-register = Zu den Annahmen
checks-back-whatif = Zum Gedankenspiel
checks-more = { $count } weitere zeigen
checks-output-leads-nowhere = Diese Leistung führt zu nichts.
checks-output-leads-nowhere-heading = Leistungen, die zu nichts führen
checks-output-leads-nowhere-advice = Was ändert sich durch sie? Mit einem Outcome verbinden oder bewusst so lassen.
checks-outcome-without-indicator = Niemand misst diese Wirkung.
checks-outcome-without-indicator-heading = Wirkungen, die niemand misst
checks-outcome-without-indicator-advice = Woran würden wir merken, dass es so gekommen ist? Einen Indikator ergänzen.
checks-outcome-without-audience = Noch ist offen, für wen sich hier etwas ändert.
checks-outcome-without-audience-heading = Wirkungen ohne Zielgruppe
checks-outcome-without-audience-advice = Für wen ändert sich etwas? Die Zielgruppe nennen, je genauer, desto besser.
checks-impact-without-path = Zu diesem Ziel führt kein Weg von einem Input.
checks-impact-without-path-heading = Ziele, zu denen kein Weg führt
checks-impact-without-path-advice = Was müsste sich vorher ändern, und was setzen wir dafür ein? Verbinden oder das Ziel zurückstellen.
checks-link-without-reason = Diese Wirkungsannahme hat keine Begründung.
checks-link-without-reason-heading = Wirkungsannahmen ohne Begründung
checks-link-without-reason-advice = Warum soll das eine zum anderen führen? Ein halber Satz mit „weil“ genügt.
checks-assumption-unchecked = Stimmt diese Annahme nicht, ist der Schaden groß. Kaum etwas belegt sie, und niemand prüft sie.
checks-assumption-unchecked-heading = Riskante Annahmen, die niemand prüft
checks-assumption-unchecked-advice = Viel hängt an ihnen, und belegt sind sie kaum. Festlegen, wer wie und bis wann prüft.
checks-input-serves-nothing = Dieser Input dient keiner Wirkung.
checks-input-serves-nothing-heading = Inputs, die keiner Wirkung dienen
checks-input-serves-nothing-advice = Wofür brauchen wir das? Mit dem verbinden, was wir damit tun, oder anders verwenden.
checks-measure-for-goal = „{ $word }“ klingt nach einer Maßnahme, nicht nach einem Ziel.
checks-measure-for-goal-heading = Ziele, die nach einer Maßnahme klingen
checks-measure-for-goal-advice = Ein Ziel sagt, was danach anders ist. Wer tut, kann oder weiß dann etwas Neues?
checks-duplicate = Eine andere Karte in dieser Spalte sagt dasselbe.
checks-other = Die andere Karte zeigen
checks-duplicate-heading = Karten, die dasselbe sagen
checks-duplicate-advice = Eine davon löschen oder dazuschreiben, worin sie sich unterscheiden.
checks-only-running = Alles Geld in diesem Modell ist für den laufenden Betrieb.
checks-only-running-heading = Geld nur für den laufenden Betrieb
checks-only-running-advice = Womit soll sich etwas ändern? Angeben, welcher Teil für Veränderung oder Erprobung gedacht ist.
checks-word = „{ $word }“
