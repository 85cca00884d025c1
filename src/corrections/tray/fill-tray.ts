import { copyText, dayHere } from '../../reader/copy.ts';
import { tell } from '../../reader/tell.ts';
import { element } from '../../search/ask/elements.ts';
import { button } from '../form/fields.ts';
import { correctionFile } from './correction-file.ts';
import type { DeskSettings } from './desk-settings.ts';
import {
  isTrayKey,
  type Kept,
  readTray,
  type Tray,
  TRAY_CHANGED,
  writeTray,
} from './kept-corrections.ts';
import { issueWith, mailWith, type Sending } from './send-addresses.ts';
import { trayEntry } from './tray-entry.ts';

/**
 * Fills an element with what was gathered: each correction to change or take out, and the ways to
 * send them all as one file. It follows what happens on other pages.
 *
 * @returns what ends that
 */
export function fillTray(container: HTMLElement, settings: DeskSettings): () => void {
  const { archive, title } = settings;
  const status = element('p', 'tool-status');
  status.setAttribute('role', 'status');
  const list = element('ol', 'tray-list');
  list.setAttribute('role', 'list');
  const about = element('p', 'tray-about');
  about.tabIndex = -1;
  const sending = element('div', 'tray-sending');
  container.replaceChildren(about, list, sending, status);

  const file = (tray: Tray): string => correctionFile(title, dayHere(new Date()), tray);

  const keep = (tray: Tray, words: string): void => {
    const isKept = writeTray(archive, tray);
    tell(container, isKept ? words : `${words}浏览器不让留存，离开本页就没有了。`);
  };
  const replace = (old: Kept, now: Kept | null): void => {
    const tray = readTray(archive);
    const at = tray.list.findIndex((it) => JSON.stringify(it) === JSON.stringify(old));
    if (at < 0) return;
    const after = tray.list.toSpliced(at, 1, ...(now ? [now] : []));
    keep({ ...tray, list: after }, now ? '改好了。' : `删去了一处，还有${after.length}处。`);
    const next = list.children[Math.min(at, after.length - 1)]?.querySelector('button');
    (next ?? about).focus();
  };

  const show = (): void => {
    const tray = readTray(archive);
    about.textContent =
      tray.list.length > 0
        ? `共${tray.list.length}处，只存在这个浏览器里。送出之前，谁也看不到；编辑核对之后才会改进存档。`
        : '还没有更正。看到错字，点那一段末尾的“改”，改好的就收在这里，攒几处一起送。';
    list.replaceChildren(...tray.list.map((kept) => trayEntry(kept, replace)));
    sending.replaceChildren(...(tray.list.length > 0 ? ways(tray) : []));
  };

  function ways(tray: Tray): HTMLElement[] {
    const subject = `更正${tray.list.length}处：${title}`;
    const preview = element('pre', 'tray-file', file(tray));
    preview.tabIndex = 0;
    preview.setAttribute('role', 'group');
    preview.ariaLabel = '更正文件的内容';
    const { mail, repository } = settings;
    return [
      element(
        'div',
        'tray-ways',
        way('下载文件', () => {
          download(`corrections-${dayHere(new Date())}.yaml`, file(tray));
          tell(container, '已下载。请把文件交给存档的编辑。');
        }),
        way('复制内容', () => void copy(tray)),
        ...(mail === null ? [] : [link('写成邮件', mailWith(mail, subject, file(tray)), tray)]),
        ...(repository === null
          ? []
          : [link('到仓库里提交', issueWith(repository, subject, file(tray)), tray)]),
        clearing(tray),
      ),
      element('details', '', element('summary', '', '看看文件里写了什么'), preview),
    ];
  }

  async function copy(tray: Tray): Promise<void> {
    const copied = await copyText(file(tray));
    tell(container, copied ? '已复制更正文件的内容。' : '没能复制，请展开文件，选中上面的文字。');
  }

  /** What does not fit into the address is copied, to be pasted there. */
  function link(words: string, { address, isFilled }: Sending, tray: Tray): HTMLAnchorElement {
    const made = element('a', '', words);
    made.href = address;
    if (!address.startsWith('mailto:')) {
      made.target = '_blank';
      made.rel = 'noopener';
    }
    if (!isFilled) {
      made.append('（内容太长，先复制，再粘贴）');
      made.addEventListener('click', () => void copy(tray));
    }
    return made;
  }

  /** Asks again before it throws away. */
  function clearing({ list: { length } }: Tray): HTMLButtonElement {
    let isSure = false;
    const made = way('清空', () => {
      if (isSure) {
        keep({ ...readTray(archive), list: [] }, '清空了。');
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
    if (isTrayKey(key, archive)) show();
  };
  show();
  document.addEventListener(TRAY_CHANGED, show);
  addEventListener('storage', follow);
  return () => {
    document.removeEventListener(TRAY_CHANGED, show);
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
