/** Phrases, as parts of case-insensitive patterns, with which pages lead to other articles: German and English. */
export const RELATED = [
  'weiterlesen',
  'lesen sie (?:auch|dazu|hier|mehr|weiter)',
  'mehr (?:dazu|lesen|zum thema|artikel|von|aus|über|themen)',
  '(?:auch|ebenfalls) interessant',
  'das könnte (?:sie|dich) (?:auch |ebenfalls )?interessieren',
  'diese (?:artikel|beiträge|themen)',
  'auch lesen',
  'siehe auch',
  'weitere[rsn]? (?:artikel|info|meldungen|themen|beiträge|nachrichten|links?|inhalte|\\S*tipps)',
  'weiterführende',
  '(?:verwandte|ähnliche|passende|neueste|letzte|aktuelle|beliebte|empfohlene) (?:artikel|beiträge|meldungen|themen|posts)',
  'read (?:also|more|next)',
  'see also',
  'related',
  'you (?:may|might) also like',
  'more (?:from|on|stories|news|like)',
].join('|');

/** Labels under which pages go on about something else once the text is over. */
export const AFTER_TEXT = [
  '(?:\\d+ )?(?:kommentare?|comments?|replies|bewertungen)(?= |:|$)',
  '(?:über den|über die|zum|der|die|about the) auth?or(?:in)?',
  'zur person',
  'meistgelesen|most (?:read|popular)|beliebt|popular|trending',
  'empfehlung',
  'tags?:|kategorie|categories|schlagwörter|themen:?$',
  '(?:artikel )?teilen|share this|folgen sie',
  'newsletter',
  'impressum',
  'anzeigen?$',
].join('|');
