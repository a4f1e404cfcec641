export const hostPatterns = [
  '*://deutsche-wirtschafts-nachrichten.de/*',
  '*://www.deutsche-wirtschafts-nachrichten.de/*',
];
