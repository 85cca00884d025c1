import { root } from '../classic/load-script.ts';
import { withoutUnseen } from '../model/characters.ts';
import { copyText, dayHere } from '../reader/copy.ts';
import { tell } from '../reader/tell.ts';
import { button, element } from '../reader/element.ts';
import {
  isDraftsKey,
  readDrafts,
  writeDrafts,
  DRAFTS_CHANGED,
  type CorrectionSettings,
  type Draft,
  type DraftList,
} from './draft-list.ts';
import { correctionAddress } from './parts.ts';
import { correctionFile, issueWith, mailWith, type Sending } from './send.ts';
import { showChange } from './show-change.ts';

/**
 * Fills an element with what was gathered: each correction to change or take out, and the ways to
 * send them all as one file. It follows what happens on other pages.
 *
 * @returns what ends that
 */
export function showDrafts(container: HTMLElement, settings: CorrectionSettings): () => void {
  const { archive, title } = settings;
  const status = element('p', 'tool-status');
  status.setAttribute('role', 'status');
  const list = element('ol', 'draft-items');
  list.setAttribute('role', 'list');
  const about = element('p', 'draft-about');
  about.tabIndex = -1;
  const sending = element('div', 'draft-sending');
  container.replaceChildren(about, list, sending, status);

  const file = (drafts: DraftList): string => correctionFile(title, dayHere(new Date()), drafts);

  const keep = (drafts: DraftList, words: string): void => {
    const isStored = writeDrafts(archive, drafts);
    tell(container, isStored ? words : `${words}浏览器不让留存，离开本页就没有了。`);
  };
  const replace = (old: Draft, now: Draft | null): void => {
    const drafts = readDrafts(archive);
    const at = drafts.list.findIndex((it) => JSON.stringify(it) === JSON.stringify(old));
    if (at < 0) return;
    const after = drafts.list.toSpliced(at, 1, ...(now ? [now] : []));
    keep({ ...drafts, list: after }, now ? '改好了。' : `删去了一处，还有${after.length}处。`);
    const next = list.children[Math.min(at, after.length - 1)]?.querySelector('button');
    (next ?? about).focus();
  };

  const show = (): void => {
    const drafts = readDrafts(archive);
    about.textContent =
      drafts.list.length > 0
        ? `共${drafts.list.length}处，只存在这个浏览器里。送出之前，谁也看不到；编辑核对之后才会改进存档。`
        : '还没有更正。看到错字，点那一段末尾的“改”，改好的就收在这里，攒几处一起送。';
    list.replaceChildren(...drafts.list.map((draft) => draftEntry(draft, replace)));
    sending.replaceChildren(...(drafts.list.length > 0 ? ways(drafts) : []));
  };

  function ways(drafts: DraftList): HTMLElement[] {
    const subject = `更正${drafts.list.length}处：${title}`;
    const preview = element('pre', 'draft-file', file(drafts));
    preview.tabIndex = 0;
    preview.setAttribute('role', 'group');
    preview.ariaLabel = '更正文件的内容';
    const { mail, repository } = settings;
    return [
      element(
        'div',
        'draft-ways',
        way('下载文件', () => {
          download(`corrections-${dayHere(new Date())}.yaml`, file(drafts));
          tell(container, '已下载。请把文件交给存档的编辑。');
        }),
        way('复制内容', () => void copy(drafts)),
        ...(mail === null ? [] : [link('写成邮件', mailWith(mail, subject, file(drafts)), drafts)]),
        ...(repository === null
          ? []
          : [link('到仓库里提交', issueWith(repository, subject, file(drafts)), drafts)]),
        clearing(drafts),
      ),
      element('details', '', element('summary', '', '看看文件里写了什么'), preview),
    ];
  }

  async function copy(drafts: DraftList): Promise<void> {
    const copied = await copyText(file(drafts));
    tell(container, copied ? '已复制更正文件的内容。' : '没能复制，请展开文件，选中上面的文字。');
  }

  /** What does not fit into the address is copied, to be pasted there. */
  function link(
    words: string,
    { address, isFilled }: Sending,
    drafts: DraftList,
  ): HTMLAnchorElement {
    const made = element('a', '', words);
    made.href = address;
    if (!address.startsWith('mailto:')) {
      made.target = '_blank';
      made.rel = 'noopener';
    }
    if (!isFilled) {
      made.append('（内容太长，先复制，再粘贴）');
      made.addEventListener('click', () => void copy(drafts));
    }
    return made;
  }

  /** Asks again before it throws away. */
  function clearing({ list: { length } }: DraftList): HTMLButtonElement {
    let isSure = false;
    const made = way('清空', () => {
      if (isSure) {
        keep({ ...readDrafts(archive), list: [] }, '清空了。');
        about.focus();
        return;
      }
      isSure = true;
      made.textContent = `都送出了，清空这${length}处`;
    });
    made.addEventListener('blur', () => {
      isSure = false;
      made.textContent = '清空';
    });
    return made;
  }

  const follow = ({ key }: StorageEvent): void => {
    if (isDraftsKey(key, archive)) show();
  };
  show();
  document.addEventListener(DRAFTS_CHANGED, show);
  addEventListener('storage', follow);
  return () => {
    document.removeEventListener(DRAFTS_CHANGED, show);
    removeEventListener('storage', follow);
  };
}

function way(words: string, act: () => void): HTMLButtonElement {
  const made = button('button', words);
  made.addEventListener('click', act);
  return made;
}

function download(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/yaml' }));
  const link = element('a', '');
  link.href = address;
  link.download = name;
  link.click();
  // Browsers read it some time after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** Opens the draft list over the page; closed, the focus goes back to what opened it. */
export function openDrafts(settings: CorrectionSettings, opener: HTMLElement): void {
  const title = element('h2', 'draft-title', '我的更正');
  title.id = 'draft-title';
  const close = element('button', 'draft-close', '关闭');
  close.type = 'button';
  const content = element('div', 'draft-list');
  const dialog = element(
    'dialog',
    'draft-dialog',
    element('div', 'draft-head', title, close),
    content,
  );
  dialog.setAttribute('aria-labelledby', title.id);
  close.addEventListener('click', () => {
    dialog.close();
  });
  const stop = showDrafts(content, settings);
  dialog.addEventListener('close', () => {
    stop();
    dialog.remove();
    opener.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** Takes a correction out of the list, or puts another in its place. */
type Replace = (old: Draft, now: Draft | null) => void;

/** A correction in the list: what it says, where it was made, and how to change it. */
function draftEntry(draft: Draft, replace: Replace): HTMLLIElement {
  const where = element('a', '', `${draft.title}，${draft.part}`);
  where.href = new URL(correctionAddress(draft.piece, draft.line), root).href;
  const change = button('button', '修改');
  const remove = button('button', '删去');
  const name = `第${draft.line}行“${draft.read}”`;
  change.ariaLabel = `修改${name}`;
  remove.ariaLabel = `删去${name}`;
  const item = element(
    'li',
    'draft-entry',
    element('p', 'draft-where', where),
    showChange(draft),
    element('p', 'draft-why', `理由：${draft.why}`),
    element('p', 'draft-buttons', change, remove),
  );
  remove.addEventListener('click', () => {
    replace(draft, null);
  });
  change.addEventListener('click', () => {
    const form = entryForm(draft, replace, () => {
      form.replaceWith(...shown);
      change.focus();
    });
    const shown = [...item.children].slice(1);
    item.replaceChildren(...[...item.children].slice(0, 1), form);
    form.querySelector('input')?.focus();
  });
  return item;
}

function entryForm(draft: Draft, replace: Replace, cancelled: () => void): HTMLFormElement {
  const as = field('改作（不填就是删去）', draft.as);
  const why = field('理由', draft.why);
  const problem = element('p', 'correction-problem');
  problem.setAttribute('role', 'alert');
  const save = button('submit', '改好了');
  const cancel = button('button', '不改了');
  const form = element(
    'form',
    'draft-form',
    element('p', '', `第${draft.line}行“${draft.read}”`),
    as.label,
    why.label,
    problem,
    element('p', 'draft-buttons', save, cancel),
  );
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const now = {
      ...draft,
      as: withoutUnseen(as.input.value, draft.read),
      why: withoutUnseen(why.input.value).trim(),
    };
    const fault =
      now.why === '' ? '请写明理由。' : now.as === draft.read ? '与原文相同，没有改动。' : null;
    problem.textContent = fault ?? '';
    if (fault === null) replace(draft, now);
    else (now.why === '' ? why : as).input.focus();
  });
  cancel.addEventListener('click', cancelled);
  return form;
}

function field(words: string, value: string): { label: HTMLLabelElement; input: HTMLInputElement } {
  const input = element('input', '');
  input.value = value;
  input.autocomplete = 'off';
  return { label: element('label', 'correction-field', words, input), input };
}
