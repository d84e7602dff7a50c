/**
 * Turns a short German statement into the word order that a sentence around it needs.
 *
 * "Familien nehmen Besuche an" reads "So nehmen Familien Besuche an" and "…, dass Familien Besuche annehmen". Only
 * statements whose verb is known are turned; for all others the sentence is built around them with a colon.
 */

const AUXILIARIES = words(`
  ist sind war waren wird werden hat haben kann können darf dürfen muss müssen soll sollen will wollen mag möchten
`);

const VERBS = words(`
  achten achtet arbeiten arbeitet bauen baut begegnen begegnet beginnen beginnt begleiten begleitet bekommen bekommt
  beraten berät beteiligen beteiligt bewegen bewegt bewerben bewirbt bleiben bleibt brauchen braucht bringen bringt
  denken denkt empfehlen empfiehlt engagieren engagiert entscheiden entscheidet entstehen entsteht entwickeln
  entwickelt erfahren erfährt erhalten erhält erkennen erkennt erleben erlebt erreichen erreicht fahren fährt fallen
  fällt finden findet fragen fragt fühlen fühlt geben gibt gehen geht gehören gehört gelingen gelingt genießen genießt
  gestalten gestaltet gewinnen gewinnt haben halten hält helfen hilft holen holt kaufen kauft kennen kennt kommen kommt
  kümmern kümmert lassen lässt leben lebt leisten leistet lernen lernt lesen liest liegen liegt lösen löst machen macht
  melden meldet nehmen nimmt nutzen nutzt pflegen pflegt planen plant reden redet schaffen schafft schließen schließt
  schreiben schreibt sehen sieht senken senkt sinken sinkt sparen spart spielen spielt sprechen spricht stärken stärkt
  stehen steht steigen steigt suchen sucht teilen teilt tragen trägt treffen trifft tun tut übernehmen übernimmt
  unterstützen unterstützt verbessern verbessert verbringen verbringt vertrauen vertraut verstehen versteht wachsen
  wächst wirken wirkt wissen weiß wohnen wohnt zahlen zahlt ziehen zieht
`);

const PARTICLES = words('ab an auf aus bei ein fest her hin mit nach teil um vor weg weiter wieder zu zurück zusammen');

const LOWERED = words(`
  alle allen alte ältere das dem den der die dies diese dieser dieses ein eine einem einen einer eines es ihr ihre
  jede jedem jeden jeder jedes junge kein keine keiner mehr mehrere manche man neue sein seine sie unser unsere viele
  weniger wenige wer wir mancher beide
`);

interface Clause {
  readonly before: readonly string[];
  readonly verb: string;
  readonly after: readonly string[];
}

/** "nehmen Familien Besuche an", or nothing if the verb is not found at its place. */
export function verbFirst(statement: string): string | undefined {
  const clause = parse(statement);
  if (!clause || clause.after.length === 0) return undefined;
  const rest = [...clause.after];
  const subject = [...clause.before];
  if (rest[0] === 'sich') subject.unshift(...rest.splice(0, 1));
  return [clause.verb, ...subject, ...rest].join(' ');
}

/** "Familien Besuche annehmen", or nothing if the verb is not found. */
export function verbFinal(statement: string): string | undefined {
  const clause = parse(statement);
  if (!clause) return undefined;
  const rest = [...clause.after];
  const last = rest.at(-1);
  if (last !== undefined && PARTICLES.has(last) && !AUXILIARIES.has(clause.verb)) {
    rest.pop();
    return [...clause.before, ...rest, last + clause.verb].join(' ');
  }
  return [...clause.before, ...rest, clause.verb].join(' ');
}

function parse(statement: string): Clause | undefined {
  if (/[,;:?!()–"„“]/u.test(statement)) return undefined;
  const tokens = statement.split(/\s+/u).filter(Boolean);
  const at = tokens.findIndex((token, index) => index > 0 && isVerb(token));
  const verb = tokens[at];
  if (verb === undefined) return undefined;
  const after = tokens.slice(at + 1);
  if (after.slice(0, -1).some(isVerb)) return undefined;
  const last = after.at(-1);
  if (last !== undefined && isVerb(last) && !AUXILIARIES.has(verb)) return undefined;
  return { before: lowerFirst(tokens.slice(0, at)), verb, after };
}

function isVerb(token: string): boolean {
  return AUXILIARIES.has(token) || VERBS.has(token);
}

function lowerFirst(tokens: string[]): string[] {
  const first = tokens[0]?.toLowerCase();
  return first !== undefined && LOWERED.has(first) ? [first, ...tokens.slice(1)] : tokens;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter(Boolean));
}
