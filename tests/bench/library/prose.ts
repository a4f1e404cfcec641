import { type Gender, type Noun, pickNoun } from './nouns.ts';
import type { Random } from './random.ts';

const VERBS =
  `steigt sinkt wächst fällt bremst stützt belastet verändert treibt gefährdet stärkt schwächt überrascht
verzögert beschleunigt prüft verschärft erhöht senkt begrenzt überholt verdrängt ersetzt fördert verteuert`.split(
    /\s+/,
  );
const SAID = ['sagte', 'erklärte', 'betonte', 'warnte', 'räumte ein', 'kündigte an', 'schrieb'];
const ADJECTIVES =
  `neue hohe europäische deutsche schwache starke große kleine wirtschaftliche öffentliche private mögliche
künftige wichtige internationale staatliche steigende günstige grüne digitale längst überfällige umstrittene geplante ausländische
jährliche regionale energieintensive überraschende`.split(/\s+/);
const PLACES =
  `Berlin Brüssel München Köln Düsseldorf Hamburg Emden Rostock Lübeck Görlitz Würzburg Saarbrücken Zürich Wien
Österreich Frankreich Polen China Indien Brasilien Ungarn Dänemark Großbritannien Türkei Nürnberg Thüringen`.split(
    /\s+/,
  );
const FIRST_NAMES =
  `Anna Jürgen Käthe Björn Sören Ute Günter Lea Moritz Renate Ömer Clara Götz Jana Ruth Peer`.split(' ');
const SYLLABLES =
  'ber gar hol kem lin mau nör pet röd sand thal ull vog wei zim krä stein dorf büt feld'.split(' ');
const CLAUSES = [
  'weil die Lage unsicher bleibt',
  'obwohl viele das Gegenteil erwartet hatten',
  'wie aus einem Papier hervorgeht',
  'das seit Jahren diskutiert wird',
  'sobald die Mittel freigegeben sind',
  'ohne dass ein Ende absehbar wäre',
];

const NOMINATIVE: Readonly<Record<Gender, string>> = { m: 'der', f: 'die', n: 'das' };
const ACCUSATIVE: Readonly<Record<Gender, string>> = { m: 'den', f: 'die', n: 'das' };

/** A person's name, some more often than others. */
export function makeName(random: Random): string {
  const rank = random.rank(8000) + 1;
  const surname = [rank % 19, (rank * 7) % 20, ...(rank > 400 ? [(rank * 3) % 17] : [])].map(
    (at) => SYLLABLES[at],
  );
  const joined = surname.join('');
  return `${random.pick(FIRST_NAMES)} ${joined.charAt(0).toUpperCase()}${joined.slice(1)}`;
}

/** A headline of five to eight words. */
export function makeTitle(random: Random): string {
  const [one, other] = [pickNoun(random), pickNoun(random)];
  const patterns = [
    () =>
      `${one.singular}: ${random.pick(PLACES)} ${random.pick(VERBS)} ${ACCUSATIVE[other.gender]} ${other.singular}`,
    () => `Warum ${NOMINATIVE[one.gender]} ${one.singular} die ${other.plural} ${random.pick(VERBS)}`,
    () => `${one.plural} in ${random.pick(PLACES)}: Streit um ${other.plural}`,
    () => `„${one.singular}“ – was hinter ${theGenitive(other, true)} ${other.genitive} steht`,
  ];
  return random.pick(patterns)();
}

/** A paragraph of so many sentences, or some more words than that. */
export function makeParagraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => makeSentence(random)).join(' ');
}

function makeSentence(random: Random): string {
  const [one, two, three] = [pickNoun(random), pickNoun(random), pickNoun(random)];
  const the = `${NOMINATIVE[one.gender]} ${random.pick(ADJECTIVES)} ${one.singular}`;
  const patterns = [
    () =>
      `${capital(the)} ${random.pick(VERBS)} ${ACCUSATIVE[two.gender]} ${two.singular}, ${random.pick(CLAUSES)}.`,
    () => `In ${random.pick(PLACES)} ${random.pick(VERBS)} ${the} die ${two.plural} um ${makeShare(random)}.`,
    () => `Die ${one.plural} und die ${two.plural} lagen ${makeYear(random)} bei ${makeSum(random)}.`,
    () =>
      `„Ohne ${ACCUSATIVE[one.gender]} ${one.singular} gibt es keine ${two.plural}“, ${random.pick(SAID)} ${makeName(random)}.`,
    () =>
      `Nach Angaben ${theGenitive(one)} ${one.genitive} ${random.pick(VERBS)} das die ${two.plural} ${theGenitive(three)} ${three.genitive}.`,
    () =>
      `${makeName(random)} von ${theDative(one)} ${one.singular} sieht darin vor allem ${random.pick(ADJECTIVES)} ${two.plural}, ${random.pick(CLAUSES)}.`,
    () =>
      `Seit ${makeYear(random)} sind die ${two.plural} damit um ${makeShare(random)} gestiegen, während ${the} ${makeSum(random)} kostete.`,
  ];
  return random.pick(patterns)();
}

function makeShare(random: Random): string {
  return `${random.below(40)},${random.below(10)} Prozent`;
}

function makeSum(random: Random): string {
  const amount =
    random.next() < 0.5
      ? `${1 + random.below(900)} Millionen`
      : (1000 + random.rank(900_000)).toLocaleString('de-DE');
  return `${amount} Euro`;
}

function makeYear(random: Random): string {
  return String(2026 - random.rank(40));
}

function theGenitive({ gender }: Noun, isShort = false): string {
  return gender === 'f' ? 'der' : isShort ? 'dem' : 'des';
}

function theDative({ gender }: Noun): string {
  return gender === 'f' ? 'der' : 'dem';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
