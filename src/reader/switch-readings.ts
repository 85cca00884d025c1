import { tell } from './tell.ts';

/** One emended reading: the runs of the text that it stands in, and what was printed there. */
type Reading = { readonly runs: readonly Element[]; readonly printed: string };

/** What stood in a run before the printed words took its place, marks of a search included. */
const emended = new WeakMap<Element, readonly Node[]>();

/**
 * A switch between the emended text and the printed one, in the title block, the text and the
 * captions. Where the text does not show which words were emended, the printed ones are told
 * beside the mark of the note.
 */
export function switchReadings(piece: HTMLElement, tools: HTMLElement): void {
  const button = tools.querySelector<HTMLButtonElement>('[data-tool=printed]');
  if (!button) return;
  const readings = [...piece.querySelectorAll('.note-list li')].flatMap((note) =>
    readingOf(piece, note),
  );
  button.addEventListener('click', () => {
    const toPrinted = button.ariaPressed !== 'true';
    button.ariaPressed = String(toPrinted);
    for (const reading of readings) show(reading, toPrinted);
    tell(tools, toPrinted ? `${readings.length}处换成了原印` : '换回了校改后的文字');
  });
}

function readingOf(piece: HTMLElement, note: Element): Reading[] {
  // Only what is in the text in another form than printed has both. The blanks of wrapped lines,
  // which the note has, are those of the machine reading.
  const printed = note.querySelector('del')?.textContent.replace(/\s/gu, '');
  if (printed === undefined) return [];
  const number = note.id.replace('note-', '');
  const runs = [...piece.querySelectorAll(`[data-note="${number}"]`)];
  if (runs.length === 0) {
    const aside = document.createElement('span');
    aside.className = 'printed-aside';
    piece.querySelector(`#mark-${number}`)?.before(aside);
    return [{ runs: [aside], printed: `（原印“${printed}”）` }];
  }
  return [{ runs, printed }];
}

function show({ runs, printed }: Reading, toPrinted: boolean): void {
  runs.forEach((run, index) => {
    run.classList.toggle('as-printed', toPrinted);
    if (toPrinted) emended.set(run, [...run.childNodes]);
    // Words that are set in several runs are printed in the first.
    run.replaceChildren(...(toPrinted ? [index === 0 ? printed : ''] : (emended.get(run) ?? [])));
  });
}
