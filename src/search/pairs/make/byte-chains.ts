/**
 * Many growing rows of bytes side by side. An archive has a million pairs, most of them with a few
 * bytes, some with a hundred thousand: an array each would cost more than what is in it. Here all
 * rows share large pages; a row is a chain of blocks, each twice as large as the one before.
 */
export type ByteChains = {
  /** Opens a row and returns its number. */
  open(): number;
  /** Adds a byte to a row. */
  put(row: number, byte: number): void;
  length(row: number): number;
  /** The bytes of a row. */
  read(row: number): Uint8Array;
};

const PAGE_BITS = 20;
const PAGE = 2 ** PAGE_BITS;
/** What of an address, up to 2^32 - 1, is the place within its page. */
const WITHIN = PAGE - 1;
const FIRST_BLOCK = 8;
const LARGEST_BLOCK = 2 ** 12;
/** A block opens with the number of the block that follows. */
const LINK = 4;

export function byteChains(): ByteChains {
  const pages: Uint8Array[] = [];
  let free = 0;
  const rows = { head: growing(), tail: growing(), used: growing(), size: growing() };
  const lengths = growing();
  let count = 0;

  /** Blocks lie within one page; addresses are counted over all pages. */
  function allocate(size: number): number {
    if (pages.length === 0 || (free % PAGE) + size > PAGE || free === pages.length * PAGE) {
      free = pages.length * PAGE;
      pages.push(new Uint8Array(PAGE));
    }
    const address = free;
    free += size;
    return address;
  }

  const page = (address: number): Uint8Array => pages[address >>> PAGE_BITS] ?? noPage;

  function link(block: number, next: number): void {
    let rest = next;
    for (let i = 0; i < LINK; i += 1, rest = Math.floor(rest / 256)) {
      page(block)[(block & WITHIN) + i] = rest % 256;
    }
  }

  function linked(block: number): number {
    let next = 0;
    for (let i = LINK - 1; i >= 0; i -= 1)
      next = next * 256 + (page(block)[(block & WITHIN) + i] ?? 0);
    return next;
  }

  return {
    open() {
      const block = allocate(FIRST_BLOCK);
      rows.head.set(count, block);
      rows.tail.set(count, block);
      rows.used.set(count, LINK);
      rows.size.set(count, FIRST_BLOCK);
      lengths.set(count, 0);
      count += 1;
      return count - 1;
    },
    put(row, byte) {
      let used = rows.used.get(row);
      let block = rows.tail.get(row);
      if (used === rows.size.get(row)) {
        const size = Math.min(used * 2, LARGEST_BLOCK);
        const next = allocate(size);
        link(block, next);
        rows.tail.set(row, next);
        rows.size.set(row, size);
        block = next;
        used = LINK;
      }
      page(block)[(block & WITHIN) + used] = byte;
      rows.used.set(row, used + 1);
      lengths.set(row, lengths.get(row) + 1);
    },
    length: (row) => lengths.get(row),
    read(row) {
      const bytes = new Uint8Array(lengths.get(row));
      let block = rows.head.get(row);
      let size = FIRST_BLOCK;
      for (let at = 0; at < bytes.length;) {
        const part = Math.min(size - LINK, bytes.length - at);
        const start = (block & WITHIN) + LINK;
        bytes.set(page(block).subarray(start, start + part), at);
        at += part;
        block = linked(block);
        size = Math.min(size * 2, LARGEST_BLOCK);
      }
      return bytes;
    },
  };
}

const noPage = new Uint8Array(0);

/** A list of numbers up to 2^32 - 1, four bytes each. */
function growing(): { get(at: number): number; set(at: number, value: number): void } {
  let values = new Uint32Array(1024);
  return {
    get: (at) => values[at] ?? 0,
    set(at, value) {
      if (at >= values.length) {
        const larger = new Uint32Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[at] = value;
    },
  };
}
