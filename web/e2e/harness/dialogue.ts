/** The people of a Wirkungsdialog, what they write, and how they come in. */
import type { CreatedWorkshop } from '../../src/api/shapes';
import type { Lane } from '../../src/model/contract';
import { LAPTOP, PHONE, WALL } from './browser';
import { joinByKeyboard } from './by-keyboard';
import { Keys } from './keys';
import type { Network } from './network';
import type { Person } from './person';
import type { Scene } from './scene';

/** What people write: the chain they build, from card to card with the reason for it. */
export const GUIDES = 'Anderthalb Stellen für Elternlotsinnen';
export const MONEY = 'Geld aus dem Haushalt für Lotsinnen';
export const VISITS = 'Besuche bei Neugeborenen im Hafen';
export const OFFERS = 'Familien im Hafen nutzen die Angebote';
export const HEALTHY = 'Kinder im Hafen wachsen gesund auf';
export const REASONS = {
  guides: 'jede Lotsin drei Familien in der Woche schafft',
  money: 'ohne das Geld niemand eingestellt wird',
  visits: 'wer besucht wurde, die Wege kennt',
  offers: 'frühe Hilfe später wirkt',
};
/** By the one without network, and by others meanwhile. */
export const ALONE = [
  'Wenn die Lotsin die Sprache spricht, öffnen mehr Familien',
  'Wenn der Brief früher kommt, ist der Termin noch frei',
  'Wenn die Hebamme empfiehlt, sinkt die Scheu',
];
export const NOTES = {
  samira: 'Uns überrascht, wie stark der Hafen zurückfällt',
  fatma: 'Im Südpark spricht die Lotsin drei Sprachen',
  tom: 'Bei uns im Haus kennt niemand das Angebot',
  lena: 'Ohne Netz notiert und doch nicht verloren',
};
export const FATHERS = 'Väter kommen abends mit';
export const NEIGHBOURS = 'Nachbarinnen erzählen es weiter';
/** By two at once, before and behind the title of the visits. */
export const [HEAD, TAIL] = ['Viele frühe ', ', je zwei Stunden, in sieben Sprachen'];

export const WRITTEN: readonly (readonly [lane: Lane, title: string])[] = [
  ['input', GUIDES],
  ['input', MONEY],
  ['output', HEAD + VISITS + TAIL],
  ['outcome', OFFERS],
  ['impact', HEALTHY],
  ...ALONE.map((title) => ['outcome', title] as const),
  ['outcome', FATHERS],
  ['output', NEIGHBOURS],
];

/** Who came. */
export interface Room {
  readonly id: string;
  readonly miriam: Person;
  readonly samira: Person;
  /** With a keyboard alone. */
  readonly jonas: Person;
  readonly keys: Keys;
  /** Whose network will be gone. */
  readonly lena: Person;
  readonly network: Network;
  readonly cem: Person;
  readonly fatma: Person;
  /** With a phone. */
  readonly tom: Person;
  readonly wall: Person;
  /** Everybody with a large screen. */
  readonly wide: readonly Person[];
  readonly all: readonly Person[];
}

/** T 0–6: everybody comes in. */
export async function arrive(
  scene: Scene,
  id: string,
  links: CreatedWorkshop['links'],
  roomCode: string,
): Promise<Room> {
  const network = await scene.network();
  const [wall, miriam] = [await scene.arrive(WALL), await scene.arrive(LAPTOP)];
  const [samira, jonas, lena] = [await scene.arrive(LAPTOP), await scene.arrive(LAPTOP), await scene.arrive(LAPTOP)];
  const [cem, fatma, tom] = [await scene.arrive(LAPTOP), await scene.arrive(LAPTOP), await scene.arrive(PHONE)];
  const keys = new Keys(jonas.page);
  await miriam.join(links.facilitator, 'Miriam Yılmaz');
  await Promise.all([
    wall.page.goto(links.observer),
    samira.join(links.participant, 'Samira Haddad', 'administration'),
    joinByKeyboard(jonas, keys, scene.server.url, roomCode, 'Jonas Petersen'),
    lena.join(network.link(links.participant), 'Lena Voss', 'society'),
    cem.join(links.participant, 'Cem Aydın', 'administration'),
    fatma.join(links.participant, 'Fatma Demir', 'politics'),
    tom.join(links.participant, 'Tom Brandt', 'society'),
  ]);
  const wide = [miriam, samira, jonas, lena, cem, fatma];
  return { id, miriam, samira, jonas, keys, lena, network, cem, fatma, tom, wall, wide, all: [...wide, tom] };
}

/** Writes a paragraph at the end of the notes. */
export async function jot({ page, t, notes }: Person, words: string): Promise<void> {
  await notes.open();
  const begin = page.getByRole('button', { name: t('notes-begin') });
  await begin
    .or(page.getByRole('button', { name: t('notes-append') }))
    .first()
    .click();
  await page.keyboard.type(words);
}

export async function backToTheModel(person: Person): Promise<void> {
  await person.goToArea('model');
  await person.model.shown();
}
