import { makeRandom, type Random } from './random.ts';

export type Gender = 'm' | 'f' | 'n';

export interface Noun {
  gender: Gender;
  singular: string;
  genitive: string;
  plural: string;
}

// Heads of compounds and words by themselves, the frequent ones first: singular, gender, plural.
const HEADS =
  `Preis m Preise,Markt m Märkte,Unternehmen n Unternehmen,Bank f Banken,Regierung f Regierungen,Steuer f
Steuern,Krise f Krisen,Zoll m Zölle,Zins m Zinsen,Kosten f Kosten,Land n Länder,Gesetz n Gesetze,Vertrag m Verträge,Werk n
Werke,Netz n Netze,Politik f Politiken,Wirtschaft f Wirtschaften,Industrie f Industrien,Bremse f Bremsen,Rate f Raten,
Schuld f Schulden,Kredit m Kredite,Kurs m Kurse,Fonds m Fonds,Haushalt m Haushalte,Rat m Räte,Amt n Ämter,Haus n Häuser,
Bau m Bauten,Kraft f Kräfte,Firma f Firmen,Konzern m Konzerne,Branche f Branchen,Kette f Ketten,Anlage f Anlagen,Abgabe f
Abgaben,Reform f Reformen,Streit m Streite,Handel m Händel,Hafen m Häfen,Stadt f Städte,Straße f Straßen,Bahn f Bahnen,
Lager n Lager,Leitung f Leitungen,Prognose f Prognosen,Studie f Studien,Zahlung f Zahlungen,Förderung f Förderungen,
Gebühr f Gebühren,Behörde f Behörden,Gericht n Gerichte,Urteil n Urteile,Chef m Chefs,Verband m Verbände,Gewerkschaft f
Gewerkschaften,Lohn m Löhne,Rente f Renten,Versicherung f Versicherungen,Vermögen n Vermögen,Umsatz m Umsätze,Gewinn m
Gewinne,Verlust m Verluste,Auftrag m Aufträge,Maschine f Maschinen,Fabrik f Fabriken,Strategie f Strategien,Risiko n
Risiken,Konto n Konten,Börse f Börsen,Aktie f Aktien,Anleihe f Anleihen,Währung f Währungen,Lieferung f Lieferungen,
Sanktion f Sanktionen,Grenze f Grenzen,Abkommen n Abkommen,Gipfel m Gipfel,Minister m Minister,Wahl f Wahlen,Partei f
Parteien,Koalition f Koalitionen,Plan m Pläne,Ziel n Ziele,Bericht m Berichte,Ausschuss m Ausschüsse,Prozess m Prozesse,
Verfahren n Verfahren,Speicher m Speicher,Motor m Motoren,Fahrzeug n Fahrzeuge,Schiff n Schiffe,Flug m Flüge,Reise f
Reisen,Wohnung f Wohnungen,Miete f Mieten,Immobilie f Immobilien,Grundstück n Grundstücke,Ernte f Ernten,Betrieb m
Betriebe,Mangel m Mängel,Arbeit f Arbeiten,Ausbildung f Ausbildungen,Schule f Schulen,Forschung f Forschungen,Gerät n
Geräte,System n Systeme,Dienst m Dienste,Angebot n Angebote,Nachfrage f Nachfragen,Produktion f Produktionen,Quote f
Quoten,Grad m Grade,Wert m Werte,Zahl f Zahlen,Jahr n Jahre,Woche f Wochen`
    .split(',')
    .map((line) => line.trim().split(/\s+/));

// What compounds begin with, its joint included.
const FRONTS =
  `Strom Gas Energie Industrie Export Import Finanz Steuer Bundes Landes Staats Welt Arbeits Wohnungs
Immobilien Aktien Börsen Zins Kredit Schulden Haushalts Renten Sozial Gesundheits Kranken Bildungs Forschungs Umwelt Klima
Wasser Wind Solar Atom Kohle Öl Stahl Chemie Pharma Auto Elektro Batterie Halbleiter Maschinen Anlagen Bau Handels Einzelhandels
Großhandels Lebensmittel Agrar Getreide Fleisch Fisch Holz Papier Textil Möbel Verkehrs Bahn Luft Schiffs Hafen Logistik Liefer
Rohstoff Metall Kupfer Gold Silber Devisen Währungs Euro Dollar Inflations Konjunktur Wachstums Verbraucher Kunden Daten
Netz Digital Rechen Software Medien Werbe Presse Rüstungs Verteidigungs Sicherheits Grenz Zoll Straf Vergleichs Wettbewerbs
Kartell Patent Erbschafts Vermögens Gewerbe Grund Umsatz Lohn Einkommens Mindest Tarif Streik Fachkräfte Ausbildungs Jugend
Alters Pflege Familien Kinder Frauen Europa Nord Süd Ost West Nachbar Schwellen Entwicklungs Krisen Kriegs Friedens Wahl
Regierungs Oppositions Ministerial Behörden Verwaltungs Gerichts Verfassungs Notenbank Zentralbank Groß Klein Mittel Spitzen
Sonder Zusatz Zwischen Jahres Quartals Monats Wochen Zukunfts Vorjahres Mehrheits Beteiligungs Gründungs Wagnis Kapital`.split(
    /\s+/,
  );

/** How many nouns there are at most: the more is written, the more of them occur. */
export const NOUN_COUNT = 400_000;

/** A noun by its rank, the frequent ones first; from some rank on compounds, of two parts and of three. */
export function makeNoun(rank: number): Noun {
  if (rank < HEADS.length) return inflect('', rank);
  const random = makeRandom(rank * 7919);
  const head = random.rank(HEADS.length + 1);
  const front = random.pick(FRONTS);
  if (rank < 6000) return inflect(front, head);
  const second = random.pick(FRONTS);
  // Some are written with a hyphen.
  return inflect(random.next() < 0.1 ? `${front}-${second}` : front + second.toLowerCase(), head);
}

export function pickNoun(random: Random): Noun {
  return makeNoun(random.rank(NOUN_COUNT));
}

function inflect(front: string, head: number): Noun {
  const [singular = '', gender = '', plural = ''] = HEADS[head] ?? [];
  const join = (word: string) => (front ? front + word.toLowerCase() : word);
  const ending = gender === 'f' || /[sx]$/.test(singular) ? '' : singular.length < 5 ? 'es' : 's';
  return {
    gender: gender as Gender, // as the list has it
    singular: join(singular),
    genitive: join(singular + ending),
    plural: join(plural),
  };
}
