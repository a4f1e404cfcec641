import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** What an article may be made of, wherever it is shown. */
const TEXT =
  'p h1 h2 h3 h4 h5 h6 hr br ul ol li dl dt dd table caption thead tbody tr th td blockquote pre figure figcaption ' +
  'strong em code sub sup mark q s del ins a img';
/** What our own files put around it. */
const FRAME = 'html head body main article header footer div span time meta title';

const ATTRIBUTES =
  /^(?:(?:href|rel|src|alt|width|height|colspan|rowspan|start)|(?:class|lang|xml:lang|id|datetime|charset|name|property|content|data-room))$/;

interface Limits {
  /** Elements of our own beside those of every article; each is looked at on its own by the test. */
  also?: readonly string[];
  /** What addresses of pictures begin with. */
  pictures?: RegExp;
}

/** Everything in a document that could run, load, lead elsewhere or look like a part of the program; empty is good. */
export function findHarm(
  root: ParentNode,
  { also = [], pictures = /^(?:https?:|data:image\/)/ }: Limits = {},
) {
  const allowed = new Set([...`${TEXT} ${FRAME}`.split(' '), ...also]);
  const harm: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const { localName } = element;
    if (!allowed.has(localName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml')
      harm.push(`element ${element.outerHTML.slice(0, 200)}`);
    for (const { name, value } of element.attributes) {
      const isOurs = also.includes(localName) && !/^on/.test(name);
      // What makes an element a custom one can't be taken away, only emptied: DOMPurify does so.
      if (name === 'is' && value === '') continue;
      if (!ATTRIBUTES.test(name) && !isOurs && name !== 'xmlns') harm.push(`attribute ${name}="${value}"`);
      if (name === 'href' && !/^(?:https?:\/\/|mailto:)/.test(value) && localName !== 'link')
        harm.push(`link to ${value}`);
      if (name === 'src' && !pictures.test(value)) harm.push(`picture from ${value}`);
    }
  }
  return harm;
}

/** The same of a piece of HTML. It is read, written and read again: what only becomes harm the second time is found. */
export function findHarmInHtml(html: string, limits?: Limits): string[] {
  const read = (text: string) => new DOMParser().parseFromString(text, 'text/html');
  const first = read(html);
  return [...findHarm(first, limits), ...findHarm(read(first.documentElement.outerHTML), limits)];
}

/** What Markdown brings with it: elements that it has no sign for, and nothing in them. */
const OUR_HTML = /^<(?:br|\/?su[bp])>$/;

/** HTML and addresses in Markdown, as its readers see it. */
export function findHarmInMarkdown(body: string): string[] {
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const harm: string[] = [];
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'html' && !OUR_HTML.test(node.value)) harm.push(`html ${node.value}`);
    if (node.type === 'definition' || node.type === 'footnoteDefinition')
      harm.push(`${node.type} ${node.label}`);
    if (node.type === 'link' && !/^(?:https?:\/\/|mailto:)/.test(node.url)) harm.push(`link to ${node.url}`);
    if (node.type === 'image' && !/^https?:\/\//.test(node.url)) harm.push(`picture from ${node.url}`);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return harm;
}
