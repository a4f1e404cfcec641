import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';

/** Elements that may come out, without any attribute. */
const PLAIN =
  'p h2 h3 h4 h5 h6 hr br ul li dl dt dd table caption thead tbody tr blockquote pre figure figcaption ' +
  'strong em code sub sup mark q s del ins';

/** Elements that may come out with these attributes. Nothing else does. */
const WITH_ATTRIBUTES: Record<string, readonly string[]> = {
  ol: ['start'],
  th: ['colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  img: ['src', 'alt', 'width', 'height'],
  a: ['href', 'rel'], // rel is ours, see below
};

const CONFIG: Config = {
  ALLOWED_TAGS: ['#text', ...PLAIN.split(' '), ...Object.keys(WITH_ATTRIBUTES)],
  ALLOWED_ATTR: Object.values(WITH_ATTRIBUTES).flat(),
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  ADD_URI_SAFE_ATTR: ['width', 'height', 'colspan', 'rowspan', 'start'], // hold numbers, no addresses
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  // In other people's pages: a policy of ours may break one of theirs, which tells them and their servers of us.
  ...(import.meta.env?.ENTRYPOINT === 'reader' && { TRUSTED_TYPES_POLICY: null }),
};

let purifier: DOMPurify | undefined;

/** Made on first use, so that importing this file needs no window. */
function getPurifier(): DOMPurify {
  if (purifier) return purifier;
  purifier = createDOMPurify(window);
  purifier.addHook('uponSanitizeAttribute', (element, attribute) => {
    const name = attribute.attrName;
    if (!WITH_ATTRIBUTES[element.localName]?.includes(name)) attribute.keepAttr = false;
    if (name === 'src' && !/^(?:https?:|data:image\/|blob:)/i.test(attribute.attrValue))
      attribute.keepAttr = false;
  });
  purifier.addHook('afterSanitizeAttributes', (element) => {
    if (element.hasAttribute('href')) element.setAttribute('rel', 'noopener noreferrer'); // a link
  });
  return purifier;
}

/** The last step of an extraction: HTML that holds nothing but what the policy names. */
export function sanitize(html: string): string {
  return getPurifier().sanitize(html, CONFIG);
}

/** The same as elements of a document that is shown nowhere: nothing in it loads. */
export function sanitizeToBody(html: string): HTMLElement {
  return getPurifier().sanitize(html, { ...CONFIG, RETURN_DOM: true }) as HTMLElement; // the body
}

/** The same for what is about to be shown: pictures may lie in memory, too, as those from the library do. */
export function sanitizeShown(html: string): string {
  return getPurifier().sanitize(html, { ...CONFIG, ALLOWED_URI_REGEXP: /^(?:https?|mailto|blob):/i });
}
