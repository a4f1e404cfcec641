/** What the extension's own pages, its background and its workers may do, as the manifest says it. */
const rules = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  // The pictures of an article, from where its page has them; `blob:` are those of the library.
  'img-src': "'self' http: https: data: blob:",
  // The background fetches the pictures of what is saved. Each page denies itself what it doesn't need.
  'connect-src': "'self' http: https: data:",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'klartext klartext-drawing klartext-worker dompurify', // utils/trusted-html.ts
};

/** As the manifest's `content_security_policy` wants it. */
export const extensionPolicy = Object.entries(rules)
  .map(([name, values]) => `${name} ${values}`)
  .join('; ');
