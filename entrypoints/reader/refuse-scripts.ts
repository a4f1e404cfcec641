import { options } from 'preact';

/**
 * Has all that the reader draws heed people, and nothing that a script has sent: in Firefox every event tells pages
 * what it has hit, in closed shadow roots as well, and from there they come to every button. It is asked where handlers
 * are called, for a script can take a button out of the reader before it presses it.
 *
 * A script's `click()` is followed by a `change` that browsers send themselves: `Tiles` and `Switch` listen to clicks.
 */
export function refuseScripts(): void {
  options.event = (event) => {
    // The copies that `keepKeys` sends have a key of their own, which in our world no page can give an event.
    if (event.isTrusted || Object.hasOwn(event, 'key')) return event;
    throw new Error('Script'); // else Preact would call the handler
  };
}
