/** Explains the backup to whoever opens it without Klartext, in both languages. */
export const README_NAME = 'LIESMICH-README.txt';

export const README = `Klartext: Sicherungsdatei der Bibliothek
========================================

index.html      Inhaltsverzeichnis; öffnet sich in jedem Browser, auch ohne Netz
articles/       je Artikel eine Seite (.html) und eine Datei mit allem, was dazu bekannt ist (.json):
                alle Fassungen, Schlagwörter, Lesefortschritt, Zeitpunkte
pictures/       die Bilder, benannt nach der SHA-256 ihres Inhalts
manifest.json   Format, Zeitpunkt und Anzahl
SHA256SUMS      Prüfsummen; nach dem Entpacken: sha256sum -c SHA256SUMS

Zum Lesen wird Klartext nicht gebraucht. Klartext nimmt die Datei als Ganzes wieder auf: nichts in der
Bibliothek geht dabei verloren, nichts kommt doppelt.


Klartext: backup of the library
===============================

index.html      table of contents; opens in any browser, offline as well
articles/       for each article a page (.html) and a file with all that is known of it (.json):
                all versions, tags, reading progress, times
pictures/       the pictures, named after the SHA-256 of what they hold
manifest.json   format, time and counts
SHA256SUMS      checksums; after unpacking: sha256sum -c SHA256SUMS

Klartext isn't needed to read it. Klartext takes the file back as a whole: nothing in the library is lost
by that, and nothing comes twice.
`;
