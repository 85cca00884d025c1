/** What is done to a folder as soon as it is there; what waits for that holds nobody up. */
export type Gate = {
  /**
   * Does something now, or when the gate opens: then all of it in its order.
   *
   * @param bytes - that are held until then; when they are too many, it is waited for
   */
  pass(bytes: number, work: () => void): Promise<void>;
  /** Waits until the gate is open and all that waited is done. @throws what that threw */
  opened(): Promise<void>;
  /** How long somebody waited. */
  readonly seconds: number;
};

/** In bytes. */
const MOST_HELD = 2 ** 26;

/** @param open - left out: it is open */
export function gate(open?: Promise<unknown>): Gate {
  let isOpen = open === undefined;
  open?.then(
    () => {
      isOpen = true;
    },
    () => undefined,
  );
  let waiting: (() => void)[] = [];
  let held = 0;
  let seconds = 0;

  function doWaiting(): void {
    const all = waiting;
    waiting = [];
    held = 0;
    for (const work of all) work();
  }

  async function opened(): Promise<void> {
    if (!isOpen) {
      const start = performance.now();
      await open;
      seconds += (performance.now() - start) / 1000;
    }
    doWaiting();
  }

  return {
    async pass(bytes, work) {
      waiting.push(work);
      held += bytes;
      if (isOpen || held > MOST_HELD) await opened();
    },
    opened,
    get seconds() {
      return seconds;
    },
  };
}
