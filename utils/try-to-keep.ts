/**
 * Whether something could be kept. Where a disk is full or a profile damaged, browsers refuse to write: what was
 * chosen holds in the view all the same, until it is closed.
 */
export async function tryToKeep(keeping: Promise<unknown>): Promise<boolean> {
  try {
    await keeping;
    return true;
  } catch (error) {
    console.info('Klartext could not keep something:', error);
    return false;
  }
}
