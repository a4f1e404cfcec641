// Postlight's parser in the form that the harness wants. Runs from the harness's copy, where the parser lies.
import Parser from '@postlight/parser';

export const live = true;

export async function extract(document, url) {
  const html = document.documentElement.outerHTML; // it takes text and nothing else
  // One page only: further ones would have to be fetched.
  const result = await Parser.parse(url, { html, contentType: 'html', fetchAllPages: false });
  if (result.error) throw new Error(result.message);
  return {
    title: result.title,
    byline: result.author,
    lead: result.dek,
    publishedTime: result.date_published,
    image: result.lead_image_url,
    contentHtml: result.content,
  };
}
